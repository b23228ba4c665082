#pragma once

/* No text leaves its chart or touches another. */

#include "pb-box.h"

static inline void
assert_labels_clear (GArray *labels,
                     double  width,
                     double  height)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *one = &g_array_index (labels, PbLabel, i);

      if (one->box.x < -0.01 || one->box.y < -0.01 || one->box.x + one->box.width > width + 0.01 ||
          one->box.y + one->box.height > height + 0.01)
        g_error ("“%s” leaves the chart of %g by %g", one->text, width, height);

      for (guint j = i + 1; j < labels->len; j++)
        if (pb_box_overlaps (&one->box, &g_array_index (labels, PbLabel, j).box))
          g_error ("“%s” and “%s” overlap at %g by %g", one->text, g_array_index (labels, PbLabel, j).text, width,
                   height);
    }
}

/* The first with that text; NULL for none. */
static inline const PbLabel *
find_label (GArray     *labels,
            const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return &g_array_index (labels, PbLabel, i);

  return NULL;
}
