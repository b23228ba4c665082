#include "pb-text-sheet.h"

#include <math.h>

typedef struct
{
  PbTextStyle style;
  PbColour    colour;
  gboolean    is_turned;
} Ink;

struct _PbTextSheet
{
  PbTheme  theme;
  GArray  *labels;   /* of PbLabel */
  GArray  *inks;     /* of Ink, one a label */
};

PbTextSheet *
pb_text_sheet_new (const PbTheme *theme)
{
  PbTextSheet *self = g_new0 (PbTextSheet, 1);

  self->theme = *theme;
  self->labels = pb_labels_new ();
  self->inks = g_array_new (FALSE, FALSE, sizeof (Ink));

  return self;
}

void
pb_text_sheet_free (PbTextSheet *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->inks);
  g_free (self);
}

static PbBox
add (PbTextSheet *self,
     const char  *text,
     PbBox        box,
     Ink          ink)
{
  pb_labels_add (self->labels, text, box);
  g_array_append_val (self->inks, ink);

  return box;
}

PbBox
pb_text_sheet_add (PbTextSheet *self,
                   PbTextStyle  style,
                   PbColour     colour,
                   const char  *text,
                   double       x,
                   double       y,
                   double       align_x)
{
  if (*text == '\0')
    return (PbBox) { x, y, 0, 0 };

  return add (self, text, pb_text_box (&self->theme, style, text, x, y, align_x, 0), (Ink) { style, colour, FALSE });
}

PbBox
pb_text_sheet_add_wrapped (PbTextSheet *self,
                           PbTextStyle  style,
                           PbColour     colour,
                           const char  *text,
                           double       x,
                           double       y,
                           double       width)
{
  PbBox box = { x, y, 0, 0 };

  if (*text == '\0')
    return box;

  pb_text_measure (&self->theme, style, text, fmax (width, 1), &box.width, &box.height);

  return add (self, text, box, (Ink) { style, colour, FALSE });
}

PbBox
pb_text_sheet_add_turned (PbTextSheet *self,
                          PbTextStyle  style,
                          PbColour     colour,
                          const char  *text,
                          double       centre_x,
                          double       bottom,
                          double       length)
{
  PbBox box;

  pb_text_measure (&self->theme, style, text, fmax (length, 1), &box.height, &box.width);
  box.x = centre_x - box.width / 2;
  box.y = bottom - box.height;

  return add (self, text, box, (Ink) { style, colour, TRUE });
}

GArray *
pb_text_sheet_get_labels (PbTextSheet *self)
{
  return self->labels;
}

static void
draw_turned (PbTextSheet   *self,
             const PbLabel *label,
             const Ink     *ink,
             cairo_t       *cr)
{
  cairo_save (cr);
  cairo_translate (cr, label->box.x, label->box.y + label->box.height);
  cairo_rotate (cr, -G_PI_2);
  pb_text_draw_in_box (cr, &self->theme, ink->style, label->text,
                       (PbBox) { 0, 0, label->box.height, label->box.width }, ink->colour, self->theme.ground, 0);
  cairo_restore (cr);
}

void
pb_text_sheet_draw (PbTextSheet *self,
                    cairo_t     *cr)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      const Ink *ink = &g_array_index (self->inks, Ink, i);

      if (ink->is_turned)
        draw_turned (self, label, ink, cr);
      else
        pb_text_draw_in_box (cr, &self->theme, ink->style, label->text, label->box, ink->colour,
                             self->theme.ground, 0);
    }
}

double
pb_text_sheet_measure_word (const PbTheme *theme,
                            PbTextStyle    style,
                            const char    *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (int i = 0; words[i] != NULL; i++)
    widest = fmax (widest, pb_text_box (theme, style, words[i], 0, 0, 0, 0).width);

  return widest;
}
