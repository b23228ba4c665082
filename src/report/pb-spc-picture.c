#include "pb-spc-picture.h"

#include "pb-spc-icon.h"
#include "pb-spc-keys.h"
#include "pb-text.h"

#include <math.h>

/* [px at 11 pt] */
#define ICON_SIZE      36.0
#define ICON_GAP       10.0
#define COLUMN_GAP     20.0
#define CHART_GAP      10.0
#define CHART_SHARE     0.46

/* An icon with its name and, below, what that means here. */
typedef struct
{
  PbSpcIcon   icon;
  const char *words;   /* may be "" */
  double      x;
  double      y;
  PbBox       name_box;
  PbBox       words_box;
} IconRow;

struct _PbSpcPicture
{
  PbTheme       theme;
  double        unit;
  double        width;
  double        height;
  PbSpcReading *reading;
  const char   *refusal;      /* drawn where not NULL */
  PbBox         refusal_box;
  IconRow       icons[2];
  int           n_icons;
  PbXmrChart   *chart;        /* NULL for none */
  double        chart_y;
  PbSpcKeys    *keys;
  double        keys_y;
  GArray       *labels;       /* of PbLabel: all text */
};

static double
lay_refusal (PbSpcPicture *self)
{
  /* A refusal without a headline is the headline. */
  if (pb_spc_reading_get_refusal (self->reading) == NULL || *pb_spc_reading_get_headline (self->reading) == '\0')
    return 0;

  self->refusal = pb_spc_reading_get_refusal (self->reading);
  pb_text_measure (&self->theme, PB_TEXT_BODY, self->refusal, self->width, NULL, &self->refusal_box.height);
  self->refusal_box.width = self->width;
  pb_labels_add (self->labels, self->refusal, self->refusal_box);

  return self->refusal_box.height;
}

static void
add_icon (PbSpcPicture *self,
          PbSpcIcon     icon,
          const char   *words)
{
  if (icon != PB_SPC_ICON_NONE)
    self->icons[self->n_icons++] = (IconRow) { .icon = icon, .words = words };
}

/* The headline says what the variation is; below its name stand the figures. */
static void
find_icons (PbSpcPicture *self)
{
  guint n, n_segments;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (self->reading, &n);
  int latest = pb_spc_reading_get_latest (self->reading);

  pb_spc_reading_get_segments (self->reading, &n_segments);
  if (latest < 0 || n_segments == 0)
    return;

  add_icon (self, pb_spc_icon_from_variation (points[latest].variation, points[latest].rule),
            pb_spc_reading_get_value_words (self->reading));
  add_icon (self, pb_spc_icon_from_assurance (pb_spc_reading_get_assurance (self->reading)),
            pb_spc_reading_get_assurance_words (self->reading));
}

/* Both texts of an icon in a column; answers their height. */
static double
measure_icon (PbSpcPicture *self,
              IconRow      *row,
              double        x,
              double        column)
{
  double text_x = x + (ICON_SIZE + ICON_GAP) * self->unit;
  double width = fmax (1, x + column - text_x);

  row->x = x;
  row->name_box = (PbBox) { text_x, 0, width, 0 };
  row->words_box = row->name_box;
  pb_text_measure (&self->theme, PB_TEXT_BODY_BOLD, pb_spc_icon_get_label (row->icon), width, NULL,
                   &row->name_box.height);
  if (*row->words != '\0')
    pb_text_measure (&self->theme, PB_TEXT_BODY, row->words, width, NULL, &row->words_box.height);

  return row->name_box.height + row->words_box.height;
}

/* Beside each other; answers the height of the higher one. */
static double
lay_icons (PbSpcPicture *self,
           double        y)
{
  double size = ICON_SIZE * self->unit;
  double column;
  double height = 0;

  find_icons (self);
  if (self->n_icons == 0)
    return 0;

  column = (self->width - (self->n_icons - 1) * COLUMN_GAP * self->unit) / self->n_icons;

  for (int i = 0; i < self->n_icons; i++)
    {
      IconRow *row = &self->icons[i];
      double texts = measure_icon (self, row, i * (column + COLUMN_GAP * self->unit), column);

      row->y = y + fmax (0, (texts - size) / 2);
      row->name_box.y = y + fmax (0, (size - texts) / 2);
      row->words_box.y = row->name_box.y + row->name_box.height;
      height = fmax (height, fmax (size, texts));
      pb_labels_add (self->labels, pb_spc_icon_get_label (row->icon), row->name_box);
      if (row->words_box.height > 0)
        pb_labels_add (self->labels, row->words, row->words_box);
    }

  return height;
}

/* Texts of a part whose top is at @y. */
static void
add_labels (PbSpcPicture *self,
            GArray       *labels,
            double        y)
{
  for (guint i = 0; i < labels->len; i++)
    {
      PbLabel *label = &g_array_index (labels, PbLabel, i);
      PbBox box = label->box;

      box.y += y;
      pb_labels_add (self->labels, label->text, box);
    }
}

static double
lay_keys (PbSpcPicture *self,
          double        y)
{
  self->keys = pb_spc_keys_new (self->reading, &self->theme, self->width);
  self->keys_y = y;
  add_labels (self, pb_spc_keys_get_labels (self->keys), y);

  return pb_spc_keys_get_height (self->keys);
}

static double
lay_chart (PbSpcPicture *self,
           double        y)
{
  g_autoptr(PbSpcData) data = pb_spc_data_new (self->reading);
  double height = self->width * CHART_SHARE;

  /* The last point needs no cursor: its value is written beside it. */
  if (data->input.cursor == data->input.n_points - 1)
    data->input.cursor = -1;

  self->chart = pb_xmr_chart_new (&data->input, &self->theme, self->width, height);
  if (pb_xmr_chart_is_empty (self->chart))
    {
      g_clear_pointer (&self->chart, pb_xmr_chart_free);
      return 0;
    }

  self->chart_y = y;
  add_labels (self, pb_xmr_chart_get_labels (self->chart), y);

  return height;
}

/* What was laid out, with room above it where it is not the first. */
static double
add_block (double y,
           double gap,
           double height)
{
  return height > 0 ? y + gap + height : y;
}

static double
get_gap (PbSpcPicture *self,
         double        y)
{
  return y > 0 ? CHART_GAP * self->unit : 0;
}

/**
 * pb_spc_picture_new:
 * @reading: what is shown; a reference is kept
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays the picture out: icons with words and figures, the chart, the shapes.  It is
 * as high as it needs to be, 0 for a refusal that the headline says and that has no
 * points.
 *
 * Returns: (transfer full): the picture
 */
PbSpcPicture *
pb_spc_picture_new (PbSpcReading  *reading,
                    const PbTheme *theme,
                    double         width)
{
  PbSpcPicture *self = g_new0 (PbSpcPicture, 1);
  double y = 0;

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->reading = g_object_ref (reading);
  self->labels = pb_labels_new ();

  y = lay_refusal (self);
  y = add_block (y, get_gap (self, y), lay_icons (self, y + get_gap (self, y)));
  y = add_block (y, get_gap (self, y), lay_chart (self, y + get_gap (self, y)));
  if (self->chart != NULL)
    y = add_block (y, get_gap (self, y) / 2, lay_keys (self, y + get_gap (self, y) / 2));
  self->height = y;

  return self;
}

void
pb_spc_picture_free (PbSpcPicture *self)
{
  g_clear_pointer (&self->chart, pb_xmr_chart_free);
  g_clear_pointer (&self->keys, pb_spc_keys_free);
  g_array_unref (self->labels);
  g_object_unref (self->reading);
  g_free (self);
}

double
pb_spc_picture_get_height (PbSpcPicture *self)
{
  return self->height;
}

GArray *
pb_spc_picture_get_labels (PbSpcPicture *self)
{
  return self->labels;
}

static void
draw_words (PbSpcPicture *self,
            PbTextStyle   style,
            const char   *words,
            PbBox         box,
            PbColour      colour,
            cairo_t      *cr)
{
  pb_text_draw_in_box (cr, &self->theme, style, words, box, colour, self->theme.ground, 0);
}

static void
draw_icons (PbSpcPicture *self,
            cairo_t      *cr)
{
  for (int i = 0; i < self->n_icons; i++)
    {
      const IconRow *row = &self->icons[i];

      pb_spc_icon_draw (row->icon, &self->theme, cr, row->x, row->y, ICON_SIZE * self->unit);
      draw_words (self, PB_TEXT_BODY_BOLD, pb_spc_icon_get_label (row->icon), row->name_box, self->theme.text, cr);
      if (row->words_box.height > 0)
        draw_words (self, PB_TEXT_BODY, row->words, row->words_box, self->theme.text, cr);
    }
}

void
pb_spc_picture_draw (PbSpcPicture *self,
                     cairo_t      *cr)
{
  cairo_save (cr);

  if (self->refusal != NULL)
    draw_words (self, PB_TEXT_BODY, self->refusal, self->refusal_box, self->theme.text, cr);
  draw_icons (self, cr);

  if (self->chart != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, self->keys_y);
      pb_spc_keys_draw (self->keys, cr);
      cairo_restore (cr);

      cairo_translate (cr, 0, self->chart_y);
      pb_xmr_chart_draw (self->chart, cr);
    }

  cairo_restore (cr);
}

char *
pb_spc_picture_dup_scale_note (PbSpcPicture *self)
{
  return self->chart != NULL ? pb_xmr_chart_dup_scale_note (self->chart) : NULL;
}
