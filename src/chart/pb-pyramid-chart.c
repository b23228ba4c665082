#include "pb-pyramid-layout.h"

#include <math.h>

/* Height of all bars: a line each where that is not too much [px at 11 pt]. */
#define ROW_HEIGHT      19.0
#define LOWEST_BARS    200.0
#define HIGHEST_BARS   440.0

static void
clear_text (gpointer data)
{
  g_free (((PyramidText *) data)->text);
}

static void
copy_input (PbPyramidChart       *self,
            const PbPyramidInput *input)
{
  self->n_bars = input->n_bars;
  self->n_sides = input->n_sides;
  self->bars = g_new0 (PyramidBar, MAX (input->n_bars, 1));
  self->scale_title = g_strdup (input->scale_title != NULL ? input->scale_title : "");
  self->other_name = g_strdup (input->other_name);

  for (int side = 0; side < self->n_sides; side++)
    {
      self->sides[side] = g_strdup (input->sides[side] != NULL ? input->sides[side] : "");
      for (int i = 0; i < input->n_bars; i++)
        {
          const PbPyramidBar *bar = &input->bars[i];

          self->bars[i].values[side] = bar->values[side];
          self->bars[i].statuses[side] = bar->statuses[side];
          self->bars[i].words[side] = g_strdup (bar->words[side]);
          self->bars[i].others[side] = input->other_name != NULL ? bar->others[side] : NAN;
        }
    }

  for (int i = 0; i < input->n_bars; i++)
    self->bars[i].name = g_strdup (input->bars[i].name != NULL ? input->bars[i].name : "");
}

static double
measure_height (PbPyramidChart *self,
                PbTextStyle     style,
                const char     *text,
                double          width)
{
  double height = 0;

  if (*text != '\0')
    pb_text_measure (&self->theme, style, text, width, NULL, &height);

  return height;
}

static void
find_axis (PbPyramidChart *self)
{
  double highest = 0;

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < self->n_sides; side++)
      {
        if (isfinite (self->bars[i].values[side]))
          highest = fmax (highest, self->bars[i].values[side]);
        if (isfinite (self->bars[i].others[side]))
          highest = fmax (highest, self->bars[i].others[side]);
      }

  pb_axis_init_tight (&self->axis, 0, highest > 0 ? highest : 1, 0);
}

gboolean
pb_pyramid_chart_is_leftwards (PbPyramidChart *self,
                               PbPyramidSide   side)
{
  return side == PB_PYRAMID_LEFT && self->n_sides > 1;
}

double
pb_pyramid_chart_map (PbPyramidChart *self,
                      PbPyramidSide   side,
                      double          value)
{
  const PbBox *plot = &self->plots[side];
  double length = pb_axis_map (&self->axis, value) * plot->width;

  return pb_pyramid_chart_is_leftwards (self, side) ? plot->x + plot->width - length : plot->x + length;
}

/* Each bar as tall as its years, the youngest at the bottom. */
static void
stack_bars (PbPyramidChart       *self,
            const PbPyramidInput *input,
            double                top,
            double                height)
{
  double all = 0, bottom = top + height;

  for (int i = 0; i < input->n_bars; i++)
    all += input->bars[i].span;

  for (int i = 0; i < input->n_bars; i++)
    {
      self->bars[i].height = height * input->bars[i].span / all;
      self->bars[i].top = bottom - self->bars[i].height;
      bottom = self->bars[i].top;
    }
}

/* The titles of the sides over the bars, side by side where they fit; the ages between
 * two sides, or before the only one. */
static void
find_plots (PbPyramidChart       *self,
            const PbPyramidInput *input)
{
  double gap = PYRAMID_GAP * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double height = CLAMP (self->n_bars * ROW_HEIGHT, LOWEST_BARS, HIGHEST_BARS) * self->unit;
  double top = 0, names = 0, half, words;

  for (int i = 0; i < self->n_bars; i++)
    names = fmax (names, pb_pyramid_chart_measure (self, self->bars[i].name));
  names = fmin (ceil (names), self->width / 3);
  half = fmax (1, (self->width - names) / self->n_sides - gap);
  for (int side = 0; side < self->n_sides; side++)
    top = fmax (top, measure_height (self, PB_TEXT_CAPTION_BOLD, self->sides[side], half));

  top += gap;
  stack_bars (self, input, top, height);
  words = fmin (pb_pyramid_chart_measure_counts (self), half / 2);
  self->plots[PB_PYRAMID_LEFT] = (PbBox) { words, top, half - words, height };
  self->plots[self->n_sides - 1] = (PbBox) { self->width - half, top, half - words, height };
  self->height = top + height + gap + line;
}

/**
 * pb_pyramid_chart_new:
 * @input: bars and words; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays a pyramid out: the ages in the middle, a side for each sex, the counts beyond
 * the bars where these are tall enough for a line of text.  Of one side the ages stand
 * to the left, and the bars have all the rest.
 *
 * Returns: (transfer full): the chart
 */
PbPyramidChart *
pb_pyramid_chart_new (const PbPyramidInput *input,
                      const PbTheme        *theme,
                      double                width)
{
  PbPyramidChart *self;

  g_return_val_if_fail (input->n_sides == 1 || input->n_sides == PB_PYRAMID_N_SIDES, NULL);

  self = g_new0 (PbPyramidChart, 1);
  self->theme = *theme;
  self->width = width;
  self->unit = pb_theme_get_unit (theme);
  self->labels = pb_labels_new ();
  self->texts = g_array_new (FALSE, TRUE, sizeof (PyramidText));
  g_array_set_clear_func (self->texts, clear_text);
  copy_input (self, input);

  if (self->n_bars == 0)
    return self;

  find_axis (self);
  find_plots (self, input);
  pb_pyramid_chart_place_texts (self);

  return self;
}

void
pb_pyramid_chart_free (PbPyramidChart *self)
{
  for (int i = 0; i < self->n_bars; i++)
    {
      g_free (self->bars[i].name);
      for (int side = 0; side < self->n_sides; side++)
        g_free (self->bars[i].words[side]);
    }
  for (int side = 0; side < self->n_sides; side++)
    g_free (self->sides[side]);

  g_free (self->bars);
  g_free (self->scale_title);
  g_free (self->other_name);
  g_array_unref (self->texts);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_pyramid_chart_get_height (PbPyramidChart *self)
{
  return self->height;
}

GArray *
pb_pyramid_chart_get_labels (PbPyramidChart *self)
{
  return self->labels;
}

gboolean
pb_pyramid_chart_pick (PbPyramidChart *self,
                       double          x,
                       double          y,
                       int            *bar_out)
{
  for (int i = 0; i < self->n_bars; i++)
    if (x >= 0 && x <= self->width && y >= self->bars[i].top && y < self->bars[i].top + self->bars[i].height)
      {
        *bar_out = i;
        return TRUE;
      }

  return FALSE;
}

PbBox
pb_pyramid_chart_get_bar_box (PbPyramidChart *self,
                              int             bar)
{
  g_return_val_if_fail (bar >= 0 && bar < self->n_bars, (PbBox) { 0 });

  return (PbBox) { 0, self->bars[bar].top, self->width, self->bars[bar].height };
}

PbBox
pb_pyramid_chart_get_side_box (PbPyramidChart *self,
                               int             bar,
                               PbPyramidSide   side)
{
  const PyramidBar *one;
  double gap, zero, end;

  g_return_val_if_fail (bar >= 0 && bar < self->n_bars && (int) side < self->n_sides, (PbBox) { 0 });

  one = &self->bars[bar];
  if (!isfinite (one->values[side]))
    return (PbBox) { 0 };

  gap = fmin (PYRAMID_BAR_GAP * self->unit, one->height / 4);
  zero = pb_pyramid_chart_map (self, side, 0);
  end = pb_pyramid_chart_map (self, side, one->values[side]);

  return (PbBox) { fmin (zero, end), one->top + gap / 2, fabs (end - zero), one->height - gap };
}

const PbAxis *
pb_pyramid_chart_get_axis (PbPyramidChart *self)
{
  return &self->axis;
}
