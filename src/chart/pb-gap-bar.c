#include "pb-gap-bar.h"

#include "pb-text.h"

/* At 11 pt on screen [px]. */
#define BAR_HEIGHT 26
#define PADDING    8
#define GAP        2
#define BRACKET    8

typedef struct
{
  char     *label;
  PbBox     box;        /* of the bar's part */
  PbBox     label_box;
  gboolean  is_inside;
  int       shade;      /* of the sequential colours */
} Part;

struct _PbGapBar
{
  PbTheme  theme;
  double   width;
  double   height;
  char    *total;
  PbBox    total_box;
  double   bracket_y;
  GArray  *parts;
  GArray  *labels;
};

static void
clear_part (Part *part)
{
  g_free (part->label);
}

/* The strongest shade first, so that neighbours differ most. */
static int
choose_shade (int index)
{
  static const int shades[] = { 4, 2, 3, 1 };

  return shades[index % (int) G_N_ELEMENTS (shades)];
}

static double
lay_out_total (PbGapBar   *self,
               const char *words)
{
  double unit = pb_theme_get_unit (&self->theme);

  self->bracket_y = 0;
  if (words == NULL)
    return 0;

  self->total = g_strdup (words);
  self->total_box = pb_text_box (&self->theme, PB_TEXT_CAPTION, words, self->width / 2, 0, 0.5, 0);
  pb_labels_add (self->labels, words, self->total_box);
  self->bracket_y = self->total_box.height + 2 * unit;

  return self->bracket_y + BRACKET * unit;
}

static double
add_parts (PbGapBar            *self,
           const PbGapBarInput *input,
           double               y)
{
  double unit = pb_theme_get_unit (&self->theme);
  double gaps = GAP * unit * MAX (input->n_parts - 1, 0);
  double x = 0, sum = 0;

  for (int i = 0; i < input->n_parts; i++)
    sum += input->parts[i].amount;

  for (int i = 0; i < input->n_parts; i++)
    {
      Part part = { .label = g_strdup (input->parts[i].label), .shade = choose_shade (i) };
      PbBox text;

      part.box = (PbBox) { x, y, (self->width - gaps) * input->parts[i].amount / sum, BAR_HEIGHT * unit };
      text = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, part.label, x + PADDING * unit,
                          y + part.box.height / 2, 0, 0.5);
      part.is_inside = text.width + 2 * PADDING * unit <= part.box.width;
      part.label_box = text;
      x += part.box.width + GAP * unit;
      g_array_append_val (self->parts, part);
    }

  return y + BAR_HEIGHT * unit;
}

/* Labels that did not fit go below, a line each. */
static double
place_labels (PbGapBar *self,
              double    y)
{
  double unit = pb_theme_get_unit (&self->theme);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (!part->is_inside)
        {
          part->label_box = pb_text_box (&self->theme, PB_TEXT_CAPTION, part->label, 18 * unit, y + 4 * unit, 0, 0);
          y = part->label_box.y + part->label_box.height;
        }
      pb_labels_add (self->labels, part->label, part->label_box);
    }

  return y;
}

PbGapBar *
pb_gap_bar_new (const PbGapBarInput *input,
                const PbTheme       *theme,
                double               width)
{
  PbGapBar *self = g_new0 (PbGapBar, 1);
  double y;

  self->theme = *theme;
  self->width = width;
  self->labels = pb_labels_new ();
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, (GDestroyNotify) clear_part);

  y = lay_out_total (self, input->total_words);
  y = add_parts (self, input, y);
  self->height = place_labels (self, y);

  return self;
}

void
pb_gap_bar_free (PbGapBar *self)
{
  g_free (self->total);
  g_array_unref (self->parts);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_gap_bar_get_height (PbGapBar *self)
{
  return self->height;
}

static void
draw_total (PbGapBar *self,
            cairo_t  *cr)
{
  double unit = pb_theme_get_unit (&self->theme);
  double y = pb_theme_snap (&self->theme, self->bracket_y);
  double left = pb_theme_snap (&self->theme, 0), right = pb_theme_snap (&self->theme, self->width - 1);

  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, self->total, self->width / 2, 0, 0.5, 0, self->theme.dim);

  cairo_move_to (cr, left, y + (BRACKET - 3) * unit);
  cairo_line_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_line_to (cr, right, y + (BRACKET - 3) * unit);
  cairo_set_line_width (cr, unit);
  pb_colour_set_source (self->theme.dim, cr);
  cairo_stroke (cr);
}

static void
draw_part (PbGapBar *self,
           cairo_t  *cr,
           Part     *part)
{
  double unit = pb_theme_get_unit (&self->theme);

  cairo_rectangle (cr, part->box.x, part->box.y, part->box.width, part->box.height);
  pb_colour_set_source (self->theme.sequential[part->shade], cr);
  cairo_fill (cr);

  if (part->is_inside)
    {
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, part->label, part->label_box.x,
                    part->box.y + part->box.height / 2, 0, 0.5, self->theme.on_shade[part->shade]);
      return;
    }

  cairo_rectangle (cr, 2 * unit, part->label_box.y + part->label_box.height / 2 - 5 * unit, 10 * unit, 10 * unit);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, part->label, part->label_box.x, part->label_box.y, 0, 0,
                self->theme.text);
}

void
pb_gap_bar_draw (PbGapBar *self,
                 cairo_t  *cr)
{
  if (self->total != NULL)
    draw_total (self, cr);

  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      pb_colour_set_source (self->theme.sequential[part->shade], cr);
      draw_part (self, cr, part);
    }
}

PbBox
pb_gap_bar_get_part (PbGapBar *self,
                     int       index)
{
  g_return_val_if_fail (index >= 0 && (guint) index < self->parts->len, ((PbBox) { 0 }));

  return g_array_index (self->parts, Part, index).box;
}

GArray *
pb_gap_bar_get_labels (PbGapBar *self)
{
  return self->labels;
}
