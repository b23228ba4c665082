#include "pb-spc-keys.h"

#include "pb-spc-icon.h"
#include "pb-text.h"
#include "pb-xmr-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* [px at 11 pt] */
#define KEY_GAP      18.0
#define MARK_ROOM    16.0
#define MARK_RADIUS   3.4

/* A shape of the points with its words; @is_later for the hollow one. */
typedef struct
{
  PbSpcVariation  variation;
  gboolean        is_later;
  const char     *words;
  PbBox           box;
} Key;

struct _PbSpcKeys
{
  PbTheme  theme;
  double   unit;
  double   height;
  GArray  *keys;     /* of Key */
  GArray  *labels;   /* of PbLabel */
};

static void
add_key (PbSpcKeys      *self,
         PbSpcVariation  variation,
         gboolean        is_later,
         const char     *words)
{
  Key key = { variation, is_later, words, { 0 } };

  g_array_append_val (self->keys, key);
}

static void
find_keys (PbSpcKeys    *self,
           PbSpcReading *reading)
{
  guint n, n_segments;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);
  gboolean is_used[PB_SPC_VARIATION_NEUTRAL_LOW + 1] = { FALSE };
  gboolean has_later = FALSE;

  pb_spc_reading_get_segments (reading, &n_segments);

  for (guint i = 0; i < n; i++)
    if (!isnan (points[i].value))
      {
        if (points[i].is_later)
          has_later = TRUE;
        else if (n_segments > 0)
          is_used[points[i].variation] = TRUE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (is_used); i++)
    if (is_used[i])
      add_key (self, i, FALSE, pb_spc_mark_get_words (i));

  if (has_later)
    add_key (self, PB_SPC_VARIATION_COMMON_CAUSE, TRUE, _("Later, in no limit"));
}

/* In lines, as many to a line as fit. */
static void
lay_keys (PbSpcKeys *self,
          double     width)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double room = MARK_ROOM * self->unit;
  double x = 0, y = 0;

  for (guint i = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);

      key->box = pb_text_box (&self->theme, PB_TEXT_CAPTION, key->words, 0, 0, 0, 0);
      if (x > 0 && x + room + key->box.width > width)
        {
          x = 0;
          y += line * 1.2;
        }

      key->box.x = x + room;
      key->box.y = y;
      x += room + key->box.width + KEY_GAP * self->unit;
      pb_labels_add (self->labels, key->words, key->box);
    }

  self->height = self->keys->len > 0 ? y + line : 0;
}

PbSpcKeys *
pb_spc_keys_new (PbSpcReading  *reading,
                 const PbTheme *theme,
                 double         width)
{
  PbSpcKeys *self = g_new0 (PbSpcKeys, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->labels = pb_labels_new ();
  find_keys (self, reading);
  lay_keys (self, width);

  return self;
}

void
pb_spc_keys_free (PbSpcKeys *self)
{
  g_array_unref (self->keys);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_spc_keys_get_height (PbSpcKeys *self)
{
  return self->height;
}

GArray *
pb_spc_keys_get_labels (PbSpcKeys *self)
{
  return self->labels;
}

void
pb_spc_keys_draw (PbSpcKeys *self,
                  cairo_t   *cr)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);
      double x = key->box.x - MARK_ROOM * self->unit / 2 - self->unit;
      double y = key->box.y + key->box.height / 2;

      if (key->is_later)
        pb_xmr_chart_draw_later_mark (&self->theme, cr, x, y);
      else
        pb_spc_mark_draw (key->variation, &self->theme, cr, x, y, MARK_RADIUS * self->unit);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, key->words, key->box.x, key->box.y, 0, 0, self->theme.dim);
    }
}
