#include "pb-bar-layout.h"

#include "pb-label-placement.h"
#include "pb-number.h"
#include "pb-shapes.h"

#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define ROW_HEIGHT        42.0
#define DENSE_ROW_HEIGHT  26.0
#define MOST_ROOMY_ROWS   20
#define BAR_SHARE          0.56
#define NAME_SHARE         0.34
#define EDGE               8.0
#define NAME_GAP          10.0
#define VALUE_GAP         14.0
#define SHAPE_GAP          6.0
#define TICK_GAP           6.0

/**
 * PbBarChart:
 *
 * Ranked bars: a name, a bar from zero, its interval, its value in figures and its
 * comparison in shape and word, with the benchmark as a dashed line through all.
 *
 * Never changes once built.
 */

gboolean
pb_bar_has_value (const Bar *bar)
{
  return bar->status == PB_STATUS_PRESENT && isfinite (bar->value);
}

gboolean
pb_bar_has_limits (const Bar *bar)
{
  return pb_bar_has_value (bar) && isfinite (bar->lower) && isfinite (bar->upper);
}

static void
find_axis (PbBarChart *self)
{
  double lowest = 0, highest = 0;

  self->is_empty = TRUE;
  for (int i = 0; i < self->n_bars; i++)
    {
      const Bar *bar = &self->bars[i];

      if (!pb_bar_has_value (bar))
        continue;

      self->is_empty = FALSE;
      lowest = fmin (lowest, pb_bar_has_limits (bar) ? fmin (bar->lower, bar->value) : bar->value);
      highest = fmax (highest, pb_bar_has_limits (bar) ? fmax (bar->upper, bar->value) : bar->value);
    }

  if (isfinite (self->benchmark))
    {
      lowest = fmin (lowest, self->benchmark);
      highest = fmax (highest, self->benchmark);
    }

  pb_axis_init (&self->axis, lowest, highest, TRUE, pow (10, -self->n_decimals));
}

static double
measure_width (PbBarChart  *self,
               PbTextStyle  style,
               const char  *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

char *
pb_bar_chart_format_value (PbBarChart *self,
                           const Bar  *bar)
{
  return pb_bar_has_value (bar) ? pb_number_format (bar->value, self->n_decimals) : g_strdup ("");
}

static void
measure_columns (PbBarChart *self,
                 double     *names_out,
                 double     *values_out,
                 double     *words_out)
{
  *names_out = *values_out = *words_out = 0;

  for (int i = 0; i < self->n_bars; i++)
    {
      const Bar *bar = &self->bars[i];
      g_autofree char *value = pb_bar_chart_format_value (self, bar);

      *names_out = fmax (*names_out, measure_width (self, PB_TEXT_BODY_BOLD, bar->name));
      *values_out = fmax (*values_out, measure_width (self, PB_TEXT_BODY_BOLD, value));
      if (self->has_comparison && pb_bar_has_value (bar))
        *words_out =
          fmax (*words_out, measure_width (self, PB_TEXT_BODY, pb_comparison_to_label (bar->comparison)));
    }

  *names_out = fmin (ceil (*names_out) + 1, self->width * NAME_SHARE);
}

/* @room: for all rows [px] */
static void
close_up (PbBarChart *self,
          double      room)
{
  double least = fmin (DENSE_ROW_HEIGHT * self->unit, self->row_height);

  if (self->n_bars > 0)
    self->row_height = CLAMP (room / self->n_bars, least, self->row_height);
}

static void
place_columns (PbBarChart *self,
               double      wanted_height)
{
  double unit = self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double names, values, words, right, half_tick;
  g_autofree char *last_tick = pb_axis_dup_tick (&self->axis, self->axis.n_ticks - 1);

  measure_columns (self, &names, &values, &words);

  right = self->width - EDGE * unit;
  if (words > 0)
    {
      self->word_x = right - words;
      self->shape_x = self->word_x - (SHAPE_GAP + SHAPE_SIZE / 2) * unit;
      right = self->shape_x - (SHAPE_SIZE / 2 + NAME_GAP) * unit;
    }
  self->value_right = right;
  right -= values + VALUE_GAP * unit;

  /* The last tick's label may reach past the plot into the gap before the values. */
  half_tick = measure_width (self, PB_TEXT_CAPTION, last_tick) / 2;
  if (half_tick > VALUE_GAP * unit)
    right -= half_tick - VALUE_GAP * unit;

  self->name_width = names;
  self->name_right = EDGE * unit + names;
  self->plot.x = self->name_right + NAME_GAP * unit;
  self->plot.width = fmax (1, right - self->plot.x);
  self->plot.y = self->benchmark_label != NULL ? line + 8 * unit : 4 * unit;
  if (wanted_height > 0)
    close_up (self, wanted_height - self->plot.y - line - 6 * unit);
  self->plot.height = self->n_bars * self->row_height;
  self->height = self->plot.y + self->plot.height + line + 6 * unit;
}

PbBox
pb_bar_chart_get_tick_box (PbBarChart *self,
                           int         index)
{
  g_autofree char *tick = pb_axis_dup_tick (&self->axis, index);

  return pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, pb_bar_chart_get_x (self, self->axis.ticks[index]),
                      self->plot.y + self->plot.height + 4 * self->unit, 0.5, 0);
}

/* Names are the only text that may be cut; a tooltip holds the whole. */
PbBox
pb_bar_chart_get_name_box (PbBarChart *self,
                           int         index)
{
  PbTextStyle style = index == self->selected ? PB_TEXT_BODY_BOLD : PB_TEXT_BODY;
  PbBox row = pb_bar_chart_get_row (self, index);
  PbBox box = pb_text_box (&self->theme, style, self->bars[index].name, 0, row.y + row.height / 2, 0, 0.5);

  box.width = fmin (box.width, self->name_width);
  box.x = self->name_right - box.width;

  return box;
}

static PbBox
get_value_box (PbBarChart *self,
               int         index)
{
  PbBox row = pb_bar_chart_get_row (self, index);
  g_autofree char *text = pb_bar_chart_format_value (self, &self->bars[index]);

  return pb_text_box (&self->theme, PB_TEXT_BODY_BOLD, text, self->value_right, row.y + row.height / 2, 1, 0.5);
}

static PbBox
get_word_box (PbBarChart *self,
              int         index)
{
  PbBox row = pb_bar_chart_get_row (self, index);

  return pb_text_box (&self->theme, PB_TEXT_BODY, pb_comparison_to_label (self->bars[index].comparison),
                      self->word_x, row.y + row.height / 2, 0, 0.5);
}

/* The sentence where it fits beside the pattern, else the legend's short words. */
const char *
pb_bar_chart_get_status_words (PbBarChart *self,
                               int         index,
                               PbBox      *box_out)
{
  PbBox row = pb_bar_chart_get_row (self, index);
  const char *words = pb_status_to_sentence (self->bars[index].status);
  double room;

  box_out->x = self->plot.x + (PATTERN_WIDTH + 8) * self->unit;
  room = fmax (1, self->width - EDGE * self->unit - box_out->x);
  if (measure_width (self, PB_TEXT_BODY, words) > room)
    words = pb_status_to_label (self->bars[index].status);

  pb_text_measure (&self->theme, PB_TEXT_BODY, words, room, &box_out->width, &box_out->height);
  box_out->y = row.y + (row.height - box_out->height) / 2;

  return words;
}

static void
place_ticks (PbBarChart *self)
{
  double centres[PB_AXIS_MAX_TICKS], widths[PB_AXIS_MAX_TICKS];

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      PbBox box = pb_bar_chart_get_tick_box (self, i);

      centres[i] = box.x + box.width / 2;
      widths[i] = box.width;
    }
  pb_label_placement_thin (centres, widths, self->axis.n_ticks, TICK_GAP * self->unit, -1, self->names_tick);

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      if (self->names_tick[i])
        pb_labels_add (self->labels, tick, pb_bar_chart_get_tick_box (self, i));
    }
}

static void
place_labels (PbBarChart *self)
{
  if (!self->is_empty)
    place_ticks (self);

  if (self->benchmark_label != NULL)
    {
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, self->benchmark_label,
                               pb_bar_chart_get_x (self, self->benchmark), 0, 0.5, 0);

      box.x = fmax (0, fmin (box.x, self->width - box.width));
      self->benchmark_box = box;
      pb_labels_add (self->labels, self->benchmark_label, box);
    }

  for (int i = 0; i < self->n_bars; i++)
    {
      const Bar *bar = &self->bars[i];
      g_autofree char *value = pb_bar_chart_format_value (self, bar);

      pb_labels_add (self->labels, bar->name, pb_bar_chart_get_name_box (self, i));
      if (!pb_bar_has_value (bar))
        {
          PbBox box;
          const char *words = pb_bar_chart_get_status_words (self, i, &box);

          pb_labels_add (self->labels, words, box);
          continue;
        }
      pb_labels_add (self->labels, value, get_value_box (self, i));
      if (self->has_comparison)
        pb_labels_add (self->labels, pb_comparison_to_label (bar->comparison), get_word_box (self, i));
    }
}

static void
copy_bars (PbBarChart       *self,
           const PbBarInput *input)
{
  g_autofree double *values = g_new (double, MAX (input->n_bars, 1));

  self->n_bars = input->n_bars;
  self->bars = g_new0 (Bar, MAX (input->n_bars, 1));

  for (int i = 0; i < input->n_bars; i++)
    {
      const PbBar *bar = &input->bars[i];
      PbStatus status = bar->status;

      /* A bar that claims a value and has none is a missing one. */
      if (status == PB_STATUS_PRESENT && !isfinite (bar->value))
        status = PB_STATUS_MISSING;

      self->bars[i] =
        (Bar) { g_strdup (bar->name), bar->value, bar->lower, bar->upper, status, bar->comparison, bar->is_lit };
      values[i] = pb_bar_has_value (&self->bars[i]) ? bar->value : NAN;
    }

  self->n_decimals = input->n_decimals >= 0 ? input->n_decimals : pb_number_get_decimals (values, self->n_bars, 1);
}

/**
 * pb_bar_chart_new:
 * @input: the bars in their order, and the benchmark; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays ranked bars out.  Bars start at zero.
 *
 * Returns: (transfer full): the chart
 */
PbBarChart *
pb_bar_chart_new (const PbBarInput *input,
                  const PbTheme    *theme,
                  double            width)
{
  PbBarChart *self = g_new0 (PbBarChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->row_height = (input->n_bars > MOST_ROOMY_ROWS ? DENSE_ROW_HEIGHT : ROW_HEIGHT) * self->unit;
  self->benchmark = input->benchmark;
  self->has_comparison = input->has_comparison;
  self->selected = input->selected;
  self->hovered = input->hovered;
  self->labels = pb_labels_new ();
  copy_bars (self, input);

  if (isfinite (input->benchmark) && input->benchmark_name != NULL)
    {
      g_autofree char *number = pb_number_format (input->benchmark, self->n_decimals);

      self->benchmark_label = g_strconcat (input->benchmark_name, " ", number, NULL);
    }

  find_axis (self);
  place_columns (self, input->height);
  place_labels (self);

  return self;
}

void
pb_bar_chart_free (PbBarChart *self)
{
  for (int i = 0; i < self->n_bars; i++)
    g_free (self->bars[i].name);

  g_free (self->bars);
  g_free (self->benchmark_label);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_bar_chart_get_height (PbBarChart *self)
{
  return self->height;
}

int
pb_bar_chart_pick (PbBarChart *self,
                   double      x,
                   double      y)
{
  int index = (int) floor ((y - self->plot.y) / self->row_height);

  return x >= 0 && x < self->width && index >= 0 && index < self->n_bars ? index : -1;
}

PbBox
pb_bar_chart_get_row (PbBarChart *self,
                      int         index)
{
  return (PbBox) { 0, self->plot.y + index * self->row_height, self->width, self->row_height };
}

PbBox
pb_bar_chart_get_bar (PbBarChart *self,
                      int         index)
{
  PbBox row = pb_bar_chart_get_row (self, index);
  double height = row.height * BAR_SHARE;
  PbBox box = { pb_bar_chart_get_x (self, 0), row.y + (row.height - height) / 2, 0, height };
  double end;

  g_return_val_if_fail (index >= 0 && index < self->n_bars, box);

  if (!pb_bar_has_value (&self->bars[index]))
    return box;

  end = pb_bar_chart_get_x (self, self->bars[index].value);
  box.width = fabs (end - box.x);
  box.x = fmin (end, box.x);

  return box;
}

PbBox
pb_bar_chart_get_plot (PbBarChart *self)
{
  return self->plot;
}

const PbAxis *
pb_bar_chart_get_axis (PbBarChart *self)
{
  return &self->axis;
}

double
pb_bar_chart_get_x (PbBarChart *self,
                    double      value)
{
  return self->plot.x + pb_axis_map (&self->axis, value) * self->plot.width;
}

GArray *
pb_bar_chart_get_labels (PbBarChart *self)
{
  return self->labels;
}
