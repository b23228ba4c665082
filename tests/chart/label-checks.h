#pragma once

/* Whether the texts of a chart can be read: none over another, none beyond the chart. */

#include "pb-box.h"

/* Nearer than this they only touch [px]. */
#define LABEL_TOLERANCE 1.0

static inline gboolean
labels_overlap (const PbBox *a,
                const PbBox *b)
{
  return MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) > LABEL_TOLERANCE &&
         MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y) > LABEL_TOLERANCE;
}

static inline gboolean
label_leaves (const PbBox *box,
              double       width,
              double       height)
{
  return box->x < -LABEL_TOLERANCE || box->y < -LABEL_TOLERANCE || box->x + box->width > width + LABEL_TOLERANCE ||
         box->y + box->height > height + LABEL_TOLERANCE;
}

/* Appends a line for each trouble, each after @what; answers how many there are. */
static inline guint
find_label_troubles (GArray     *labels,
                     double      width,
                     double      height,
                     const char *what,
                     GString    *report)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *a = &g_array_index (labels, PbLabel, i);

      if (label_leaves (&a->box, width, height))
        {
          n++;
          g_string_append_printf (report, "%s: “%s” at %.1f, %.1f, %.1f by %.1f leaves %.0f by %.0f\n", what, a->text,
                                  a->box.x, a->box.y, a->box.width, a->box.height, width, height);
        }

      for (guint j = i + 1; j < labels->len; j++)
        {
          const PbLabel *b = &g_array_index (labels, PbLabel, j);

          if (!labels_overlap (&a->box, &b->box))
            continue;
          n++;
          g_string_append_printf (report, "%s: “%s” at %.1f, %.1f lies on “%s” at %.1f, %.1f\n", what, a->text, a->box.x,
                                  a->box.y, b->text, b->box.x, b->box.y);
        }
    }

  return n;
}

static inline void
assert_labels_clear (GArray *labels,
                     double  width,
                     double  height)
{
  g_autoptr(GString) report = g_string_new (NULL);

  find_label_troubles (labels, width, height, "chart", report);
  g_assert_cmpstr (report->str, ==, "");
}
