#include "pb-pyramid-layout.h"

#include "pb-label-placement.h"
#include "pb-shapes.h"

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
  self->bars = g_new0 (PyramidBar, MAX (input->n_bars, 1));
  self->scale_title = g_strdup (input->scale_title != NULL ? input->scale_title : "");
  self->other_name = g_strdup (input->other_name);

  for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
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

static void
take_text (PbPyramidChart *self,
           const char     *text,
           PbTextStyle     style,
           PbBox           box,
           gboolean        is_strong,
           gboolean        wraps)
{
  PyramidText one = { g_strdup (text), style, box, is_strong, wraps };

  g_array_append_val (self->texts, one);
  pb_labels_add (self->labels, text, box);
}

static double
measure (PbPyramidChart *self,
         const char     *text)
{
  double width = 0;

  if (text != NULL && *text != '\0')
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, text, 0, &width, NULL);

  return width;
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

/* Why a side has no bar stands in place of its count. */
static const char *
get_words (const PyramidBar *bar,
           PbPyramidSide     side)
{
  if (!isfinite (bar->values[side]))
    return pb_status_to_label (bar->statuses[side] == PB_STATUS_PRESENT ? PB_STATUS_MISSING : bar->statuses[side]);

  return bar->words[side];
}

/* Counts stand beyond the bars; bars too low for a line have none. */
static double
measure_words (PbPyramidChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double widest = 0;

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
      if (isfinite (self->bars[i].values[side]) && self->bars[i].height >= line)
        widest = fmax (widest, measure (self, self->bars[i].words[side]));

  return widest + PYRAMID_GAP * self->unit;
}

static void
find_axis (PbPyramidChart *self)
{
  double highest = 0;

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
      {
        if (isfinite (self->bars[i].values[side]))
          highest = fmax (highest, self->bars[i].values[side]);
        if (isfinite (self->bars[i].others[side]))
          highest = fmax (highest, self->bars[i].others[side]);
      }

  pb_axis_init_tight (&self->axis, 0, highest > 0 ? highest : 1, 0);
}

double
pb_pyramid_chart_map (PbPyramidChart *self,
                      PbPyramidSide   side,
                      double          value)
{
  double length = pb_axis_map (&self->axis, value) * self->plots[side].width;

  return side == PB_PYRAMID_LEFT ? self->plots[side].x + self->plots[side].width - length : self->plots[side].x + length;
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

/* The titles of the sides over the bars, side by side where they fit. */
static void
find_plots (PbPyramidChart       *self,
            const PbPyramidInput *input)
{
  double gap = PYRAMID_GAP * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double height = CLAMP (self->n_bars * ROW_HEIGHT, LOWEST_BARS, HIGHEST_BARS) * self->unit;
  double top = 0, names = 0, half, words;

  for (int i = 0; i < self->n_bars; i++)
    names = fmax (names, measure (self, self->bars[i].name));
  names = fmin (names, self->width / 3);
  half = fmax (1, (self->width - names) / 2 - gap);
  for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
    top = fmax (top, measure_height (self, PB_TEXT_CAPTION_BOLD, self->sides[side], half));

  top += gap;
  stack_bars (self, input, top, height);
  words = fmin (measure_words (self), half / 2);
  self->plots[PB_PYRAMID_LEFT] = (PbBox) { words, top, half - words, height };
  self->plots[PB_PYRAMID_RIGHT] = (PbBox) { self->width - half, top, half - words, height };
  self->height = top + height + gap + line;
}

static void
take_sides (PbPyramidChart *self)
{
  for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
    {
      const PbBox *plot = &self->plots[side];
      double room = side == PB_PYRAMID_LEFT ? plot->x + plot->width : self->width - plot->x;
      PbBox box = { 0 };

      if (*self->sides[side] == '\0')
        continue;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->sides[side], room, &box.width, &box.height);
      box.width = fmin (box.width, room);
      box.x = side == PB_PYRAMID_LEFT ? plot->x + plot->width - box.width : plot->x;
      take_text (self, self->sides[side], PB_TEXT_CAPTION_BOLD, box, TRUE, TRUE);
    }
}

/* All names, or the youngest, the oldest and every k-th between; one too long for its
 * place is left to the table. */
static void
take_names (PbPyramidChart *self)
{
  double left = self->plots[PB_PYRAMID_LEFT].x + self->plots[PB_PYRAMID_LEFT].width;
  double right = self->plots[PB_PYRAMID_RIGHT].x;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  g_autofree double *centres = g_new (double, MAX (self->n_bars, 1));
  g_autofree double *heights = g_new (double, MAX (self->n_bars, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (self->n_bars, 1));

  /* From the top, as they are placed. */
  for (int i = 0; i < self->n_bars; i++)
    {
      const PyramidBar *bar = &self->bars[self->n_bars - 1 - i];

      centres[i] = bar->top + bar->height / 2;
      heights[i] = line;
    }
  pb_label_placement_thin (centres, heights, self->n_bars, 0, -1, shown);

  for (int i = 0; i < self->n_bars; i++)
    {
      const char *name = self->bars[self->n_bars - 1 - i].name;
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, name, (left + right) / 2, centres[i], 0.5, 0.5);

      box.height -= 0.01;
      if (shown[i] && box.x >= left && box.x + box.width <= right && !pb_labels_hit (self->labels, &box))
        take_text (self, name, PB_TEXT_CAPTION, box, FALSE, FALSE);
    }
}

static gboolean
take_word (PbPyramidChart *self,
           const char     *words,
           PbPyramidSide   side,
           double          x,
           double          y)
{
  PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, words, x, y, side == PB_PYRAMID_LEFT ? 1 : 0, 0.5);

  box.height -= 0.01;
  if (*words == '\0' || box.x < 0 || box.x + box.width > self->width || pb_labels_hit (self->labels, &box))
    return FALSE;

  take_text (self, words, PB_TEXT_CAPTION, box, FALSE, FALSE);
  return TRUE;
}

static void
take_words (PbPyramidChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
      {
        const PyramidBar *bar = &self->bars[i];
        const char *words = get_words (bar, side);
        double reach = fmax (isfinite (bar->values[side]) ? bar->values[side] : 0,
                             isfinite (bar->others[side]) ? bar->others[side] : 0);
        double at = pb_pyramid_chart_map (self, side, reach);
        double gap = PYRAMID_GAP * self->unit / 2;

        if (words == NULL || bar->height < line)
          continue;

        /* Beside its pattern, whatever the outline. */
        if (!isfinite (bar->values[side]))
          at = pb_pyramid_chart_map (self, side, 0) + (side == PB_PYRAMID_LEFT ? -1 : 1) * PYRAMID_STATUS * self->unit;
        at += side == PB_PYRAMID_LEFT ? -gap : gap;

        /* A status that is too long for its side is told by its mark. */
        if (!take_word (self, words, side, at, bar->top + bar->height / 2) && !isfinite (bar->values[side]))
          take_word (self, pb_status_to_mark (bar->statuses[side]), side, at, bar->top + bar->height / 2);
      }
}

/* Both zeros first, then outwards from the ends. */
static void
take_ticks (PbPyramidChart *self)
{
  double top = self->plots[0].y + self->plots[0].height + PYRAMID_GAP * self->unit;

  for (int i = 0; i < self->axis.n_ticks; i++)
    for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
      {
        int tick = i == 0 ? 0 : self->axis.n_ticks - i;
        g_autofree char *text = pb_axis_dup_tick (&self->axis, tick);
        double at = pb_pyramid_chart_map (self, side, self->axis.ticks[tick]);
        PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, text, at, top, 0.5, 0);
        PbBox wide = { box.x - PYRAMID_GAP * self->unit / 2, box.y, box.width + PYRAMID_GAP * self->unit, box.height };

        if (box.x >= 0 && box.x + box.width <= self->width && !pb_labels_hit (self->labels, &wide))
          take_text (self, text, PB_TEXT_CAPTION, box, FALSE, FALSE);
      }
}

/* Under the ticks what the length is, then the comparator's line and name. */
static void
take_footer (PbPyramidChart *self)
{
  double gap = PYRAMID_GAP * self->unit;
  double key = (PYRAMID_KEY_LINE + PYRAMID_GAP) * self->unit;
  PbBox box = { .y = self->height + gap / 2 };

  if (*self->scale_title != '\0')
    {
      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->scale_title, self->width, &box.width, &box.height);
      box.width = fmin (box.width, self->width);
      box.x = (self->width - box.width) / 2;
      take_text (self, self->scale_title, PB_TEXT_CAPTION, box, FALSE, TRUE);
      self->height = box.y + box.height;
    }

  if (self->other_name != NULL)
    {
      PbBox name = { .x = key, .y = self->height + gap };

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->other_name, self->width - key, &name.width, &name.height);
      name.width = fmin (name.width, self->width - key);
      take_text (self, self->other_name, PB_TEXT_CAPTION, name, TRUE, TRUE);
      self->key = (PbBox) { 0, name.y, PYRAMID_KEY_LINE * self->unit,
                            pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) };
      self->height = name.y + name.height;
    }

  self->height += self->unit;
}

/**
 * pb_pyramid_chart_new:
 * @input: bars and words; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays a pyramid out: the ages in the middle, a side for each sex, the counts beyond
 * the bars where these are tall enough for a line of text.
 *
 * Returns: (transfer full): the chart
 */
PbPyramidChart *
pb_pyramid_chart_new (const PbPyramidInput *input,
                      const PbTheme        *theme,
                      double                width)
{
  PbPyramidChart *self = g_new0 (PbPyramidChart, 1);

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
  take_sides (self);
  take_names (self);
  take_words (self);
  take_ticks (self);
  take_footer (self);

  return self;
}

void
pb_pyramid_chart_free (PbPyramidChart *self)
{
  for (int i = 0; i < self->n_bars; i++)
    {
      g_free (self->bars[i].name);
      for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
        g_free (self->bars[i].words[side]);
    }
  for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
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

  g_return_val_if_fail (bar >= 0 && bar < self->n_bars, (PbBox) { 0 });

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
