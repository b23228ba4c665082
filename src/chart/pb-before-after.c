#include "pb-before-after-layout.h"

#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In the mock-up's pixels; multiplied by the theme's unit. */
#define HEIGHT       136.0
#define LABEL_GAP      6.0

static double
get_x (PbBeforeAfter *self,
       int            point)
{
  return pb_day_axis_map (&self->days, (self->points[point].first + self->points[point].last + 1) / 2);
}

double
pb_before_after_get_y (PbBeforeAfter *self,
                       double         value)
{
  return self->plot.y + self->plot.height * (1 - pb_axis_map (&self->axis, value));
}

PbBox
pb_before_after_get_ramp (PbBeforeAfter *self)
{
  double from = pb_day_axis_map (&self->days, self->input.start_first);
  double to = pb_day_axis_map (&self->days, self->input.start_last + 1);

  return (PbBox) { from, self->plot.y, to - from, self->plot.height };
}

gboolean
pb_before_after_locate (PbBeforeAfter *self,
                        int            point,
                        double        *x_out,
                        double        *y_out)
{
  if (point < 0 || point >= self->input.n_points || !isfinite (self->points[point].value))
    return FALSE;

  *x_out = get_x (self, point);
  *y_out = pb_before_after_get_y (self, self->points[point].value);

  return TRUE;
}

static void
choose_scales (PbBeforeAfter *self,
               double         width,
               double         height)
{
  double lowest = INFINITY, highest = -INFINITY, tick_width = 0, line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  PbDay first = self->input.start_first, last = self->input.start_last, room;

  for (int i = 0; i < self->input.n_points; i++)
    {
      if (!isfinite (self->points[i].value))
        continue;

      lowest = fmin (lowest, self->points[i].value);
      highest = fmax (highest, self->points[i].value);
      first = MIN (first, self->points[i].first);
      last = MAX (last, self->points[i].last);
      self->n_values++;
    }
  if (self->n_values == 0)
    return;

  pb_axis_init_tight (&self->axis, lowest, highest, 0);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *text = pb_axis_dup_tick (&self->axis, i);
      double tick;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, text, 0, &tick, NULL);
      tick_width = fmax (tick_width, tick);
    }

  /* A side without values is seen to be one. */
  room = (last - first) / 12 + 30;
  self->days.first = MIN (first, self->input.start_first - 2 * room);
  self->days.last = MAX (last, self->input.start_last + 2 * room);
  self->plot.x = self->days.x = tick_width + LABEL_GAP * self->unit;
  self->plot.width = self->days.width = width - self->plot.x - 2 * self->unit;
  self->plot.y = line + 4 * self->unit;
  self->plot.height = height - self->plot.y - line - LABEL_GAP * self->unit;
}

static void
place_ticks (PbBeforeAfter *self,
             double         height)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *text = pb_axis_dup_tick (&self->axis, i);

      pb_labels_add (self->labels, text,
                     pb_text_box (&self->theme, PB_TEXT_CAPTION, text, self->plot.x - LABEL_GAP * self->unit,
                                  pb_before_after_get_y (self, self->axis.ticks[i]), 1, 0.5));
    }
  self->n_ticks = self->labels->len;
  pb_day_axis_add_years (&self->days, &self->theme, height - line, self->labels);
  self->n_years = self->labels->len - self->n_ticks;
}

/* To the right of the plus, else to its left, else as near as the edges let it be. */
static void
place_start (PbBeforeAfter *self)
{
  PbBox ramp = pb_before_after_get_ramp (self);
  double gap = (PB_BEFORE_AFTER_PLUS / 2 + 4) * self->unit, x = ramp.x + ramp.width / 2;
  double end = self->plot.x + self->plot.width;
  PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, self->input.start_words, x + gap, 0, 0, 0);

  if (box.x + box.width > end)
    box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, self->input.start_words, x - gap, 0, 1, 0);
  if (box.x < 0)
    return;

  pb_labels_add (self->labels, self->input.start_words, box);
  self->n_start = 1;
}

/* Whether a point wholly before (@side -1) or after (1) the ramp counts in its median. */
static gboolean
is_on_side (PbBeforeAfter *self,
            int            point,
            int            side)
{
  const PbBeforeAfterPoint *at = &self->points[point];

  return isfinite (at->value) && !at->is_later &&
         (side < 0 ? at->last < self->input.start_first : at->first > self->input.start_last);
}

gboolean
pb_before_after_get_extent (PbBeforeAfter *self,
                            int            side,
                            double        *from_out,
                            double        *to_out)
{
  gboolean is_any = FALSE;

  for (int i = 0; i < self->input.n_points; i++)
    if (is_on_side (self, i, side))
      {
        double from = pb_day_axis_map (&self->days, self->points[i].first);
        double to = pb_day_axis_map (&self->days, self->points[i].last + 1);

        *from_out = is_any ? fmin (*from_out, from) : from;
        *to_out = is_any ? fmax (*to_out, to) : to;
        is_any = TRUE;
      }

  return is_any;
}

/* Over its line where no value is in the way, else below it. */
static void
place_median (PbBeforeAfter *self,
              int            side,
              double         median,
              const char    *words)
{
  double from, to, y;
  PbBox box;

  if (!isfinite (median) || words == NULL || !pb_before_after_get_extent (self, side, &from, &to))
    return;

  y = pb_before_after_get_y (self, median);
  for (int attempt = 0; attempt < 4; attempt++)
    {
      gboolean is_below = attempt % 2 == 1, is_right = attempt / 2 == (side < 0 ? 1 : 0);
      gboolean is_hit;

      box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, words, is_right ? to : from,
                         y + (is_below ? 3 : -3) * self->unit, is_right ? 1 : 0, is_below ? 0 : 1);
      box.x = CLAMP (box.x, self->plot.x, MAX (self->plot.x + self->plot.width - box.width, self->plot.x));
      is_hit = pb_labels_hit (self->labels, &box) || box.y + box.height > self->plot.y + self->plot.height;
      for (int i = 0; i < self->input.n_points && !is_hit; i++)
        {
          double px, py;

          is_hit = pb_before_after_locate (self, i, &px, &py) && pb_box_contains (&box, px, py);
        }
      if (!is_hit)
        break;
    }

  pb_labels_add (self->labels, words, box);
}

/* "no values" on a side that has none. */
static void
place_absence (PbBeforeAfter *self,
               int            side)
{
  PbBox ramp = pb_before_after_get_ramp (self), box;
  double from, to, gap = LABEL_GAP * self->unit;

  if (pb_before_after_get_extent (self, side, &from, &to))
    return;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION, _("no values"), side < 0 ? ramp.x - gap : ramp.x + ramp.width + gap,
                     self->plot.y + self->plot.height * 0.5, side < 0 ? 1 : 0, 0.5);
  if (box.x + box.width > self->plot.x + self->plot.width)
    box.x = self->plot.x + self->plot.width - box.width;
  if (box.x < self->plot.x)
    box.x = self->plot.x;
  pb_labels_add (self->labels, _("no values"), box);
}

PbBeforeAfter *
pb_before_after_new (const PbBeforeAfterInput *input,
                     const PbTheme            *theme,
                     double                    width,
                     double                    height)
{
  PbBeforeAfter *self = g_new0 (PbBeforeAfter, 1);

  self->input = *input;
  self->points = g_memdup2 (input->points, (gsize) input->n_points * sizeof *input->points);
  self->input.start_words = g_intern_string (input->start_words);
  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->labels = pb_labels_new ();

  choose_scales (self, width, height);
  if (self->n_values > 0)
    {
      place_ticks (self, height);
      place_start (self);
      place_median (self, -1, input->median_before, input->before_words);
      place_median (self, 1, input->median_after, input->after_words);
      place_absence (self, -1);
      place_absence (self, 1);
    }

  return self;
}

void
pb_before_after_free (PbBeforeAfter *self)
{
  g_array_unref (self->labels);
  g_free (self->points);
  g_free (self);
}

double
pb_before_after_get_natural_height (const PbTheme *theme)
{
  return HEIGHT * pb_theme_get_unit (theme);
}

GArray *
pb_before_after_get_labels (PbBeforeAfter *self)
{
  return self->labels;
}

char *
pb_before_after_dup_scale_note (PbBeforeAfter *self)
{
  return self->n_values > 0 ? pb_axis_dup_note (&self->axis) : NULL;
}
