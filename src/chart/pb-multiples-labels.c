#include "pb-multiples-layout.h"

#include "pb-label-placement.h"
#include "pb-number.h"
#include "pb-shapes.h"

#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define LEAST_PANEL     112.0
#define MOST_COLUMNS      6
#define COLUMN_GAP       12.0
#define ROW_GAP          12.0
#define PLOT_SHARE        0.62
#define LEAST_PLOT       62.0
#define MOST_PLOT       130.0
#define TICK_GAP          6.0
#define VALUE_GAP         4.0
#define PERIOD_GAP        8.0

static void
add_label (PbMultiplesChart    *self,
           const MultiplesText *text)
{
  pb_labels_add (self->labels, text->text, text->box);
}

/* A tick or a period, in grey. */
static void
take_note (PbMultiplesChart *self,
           char             *text,
           double            x,
           double            y,
           double            align_x,
           double            align_y)
{
  MultiplesText note = { text, PB_TEXT_CAPTION,
                         pb_text_box (&self->theme, PB_TEXT_CAPTION, text, x, y, align_x, align_y) };

  add_label (self, &note);
  g_array_append_val (self->notes, note);
}

/* Samples with their words, on as many lines as they need. */
static double
place_keys (PbMultiplesChart *self)
{
  double unit = self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double sample = (MULTIPLES_KEY_WIDTH + MULTIPLES_KEY_GAP) * unit;
  double x = 0, y = line / 2;

  for (int i = 0; i < self->n_keys; i++)
    {
      MultiplesText *label = &self->keys[i].label;
      double room, height;

      label->style = PB_TEXT_CAPTION;
      if (x > 0 && x + sample + pb_multiples_chart_measure (self, label->style, label->text) > self->width)
        {
          x = 0;
          y += line + 2 * unit;
        }
      room = fmax (self->width - x - sample, 1);
      pb_text_measure (&self->theme, label->style, label->text, room, &label->box.width, &height);
      label->box = (PbBox) { x + sample, y - line / 2, label->box.width, height };
      self->keys[i].x = x;
      add_label (self, label);
      x = label->box.x + label->box.width + 3 * MULTIPLES_KEY_GAP * unit;
      y += height - fmin (height, line * 1.2);
    }

  return self->n_keys > 0 ? y + line / 2 + ROW_GAP * unit : 0;
}

static void
measure_columns (PbMultiplesChart *self)
{
  self->axis_width = self->value_width = 0;
  if (self->is_empty)
    return;

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      self->axis_width = fmax (self->axis_width, pb_multiples_chart_measure (self, PB_TEXT_CAPTION, tick));
    }
  self->axis_width += TICK_GAP * self->unit;

  for (int p = 0; p < self->n_panels; p++)
    {
      MultiplesPanel *panel = &self->panels[p];
      int last = panel->n_series > 0 ? panel->series[0].last : -1;

      if (last < 0)
        continue;

      panel->value.text = pb_number_format (panel->series[0].values[last], self->n_decimals);
      panel->value.style = PB_TEXT_CAPTION_BOLD;
      self->value_width =
        fmax (self->value_width, pb_multiples_chart_measure (self, PB_TEXT_CAPTION_BOLD, panel->value.text));
    }
  self->value_width += VALUE_GAP * self->unit;
}

/* As many as fit, but rather fewer than leave a row nearly empty. */
static void
choose_columns (PbMultiplesChart *self)
{
  double gap = COLUMN_GAP * self->unit;
  int most = (int) ((self->width - self->axis_width + gap) / (LEAST_PANEL * self->unit + gap));
  int least_empty = G_MAXINT;

  most = CLAMP (most, 1, MIN (MOST_COLUMNS, MAX (self->n_panels, 1)));
  self->n_columns = most;
  for (int n = most; n >= (3 * most + 4) / 5; n--)
    {
      int empty = (n - self->n_panels % n) % n;

      if (empty < least_empty)
        {
          least_empty = empty;
          self->n_columns = n;
        }
    }
}

/* The value behind its last point, where the line has ended. */
static void
place_value (PbMultiplesChart *self,
             MultiplesPanel   *panel)
{
  const MultiplesSeries *series = &panel->series[0];
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double gap = VALUE_GAP * self->unit;
  double x, y;

  if (panel->value.text == NULL)
    return;

  x = series->midpoints2[series->last] == self->last2
        ? panel->plot.x + panel->plot.width + gap
        : pb_multiples_chart_get_x (self, panel, series->midpoints2[series->last]) + gap;
  y = pb_multiples_chart_get_y (self, panel, series->values[series->last]);
  panel->value.box = pb_text_box (&self->theme, panel->value.style, panel->value.text, x, y, 0, 0.5);
  panel->value.box.y = CLAMP (panel->value.box.y, panel->plot.y - line / 2,
                              panel->plot.y + panel->plot.height + line / 2 - panel->value.box.height);
  add_label (self, &panel->value);
}

/* Pattern and words where the line would be. */
static void
place_words (PbMultiplesChart *self,
             MultiplesPanel   *panel)
{
  double unit = self->unit;
  double gap = 3 * unit;
  double room = panel->plot.width + self->value_width;
  double middle = panel->plot.y + panel->plot.height / 2;
  double height;

  if (panel->value.text != NULL)
    return;

  panel->words.text = g_strdup (pb_status_to_label (panel->status));
  panel->words.style = PB_TEXT_CAPTION;
  pb_text_measure (&self->theme, PB_TEXT_CAPTION, panel->words.text, room, &panel->words.box.width, &height);
  panel->words.box = (PbBox) { panel->plot.x, middle + gap, panel->words.box.width, height };
  panel->swatch = (PbBox) { panel->plot.x, middle - gap - MULTIPLES_SWATCH_HEIGHT * unit, MULTIPLES_SWATCH * unit,
                            MULTIPLES_SWATCH_HEIGHT * unit };
  add_label (self, &panel->words);
}

/* As many as do not touch, on the left of a row's first panel. */
static void
place_ticks (PbMultiplesChart     *self,
             const MultiplesPanel *panel)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double centres[PB_AXIS_MAX_TICKS], heights[PB_AXIS_MAX_TICKS];
  gboolean shown[PB_AXIS_MAX_TICKS];
  int n = self->axis.n_ticks;

  for (int i = 0; i < n; i++)
    {
      centres[i] = -pb_multiples_chart_get_y (self, panel, self->axis.ticks[i]);
      heights[i] = line;
    }

  pb_label_placement_thin (centres, heights, n, 0, -1, shown);
  for (int i = 0; i < n; i++)
    if (shown[i])
      take_note (self, pb_axis_dup_tick (&self->axis, i), panel->plot.x - TICK_GAP * self->unit, -centres[i], 1, 0.5);
}

/* The first and the last period under a column, on one line or two. */
static double
place_periods (PbMultiplesChart     *self,
               const MultiplesPanel *panel,
               double                y)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double right = panel->plot.x + panel->plot.width + self->value_width;
  double first = pb_multiples_chart_measure (self, PB_TEXT_CAPTION, self->first_period);
  double last = pb_multiples_chart_measure (self, PB_TEXT_CAPTION, self->last_period);
  double last_x = pb_multiples_chart_get_x (self, panel, self->last2) - last / 2;
  gboolean is_on_two;

  if (g_str_equal (self->first_period, self->last_period))
    {
      take_note (self, g_strdup (self->last_period), CLAMP (last_x, panel->plot.x, fmax (panel->plot.x, right - last)),
                 y, 0, 0);
      return line;
    }

  /* One longer than its panel ends where that ends. */
  last_x = fmin (fmax (panel->plot.x, last_x), right - last);
  is_on_two = panel->plot.x + first + PERIOD_GAP * self->unit > last_x;
  if (is_on_two && right - last >= panel->plot.x + first + PERIOD_GAP * self->unit)
    {
      last_x = right - last;
      is_on_two = FALSE;
    }
  take_note (self, g_strdup (self->first_period), panel->plot.x, y, 0, 0);
  take_note (self, g_strdup (self->last_period), last_x, is_on_two ? y + line : y, 0, 0);

  return is_on_two ? 2 * line : line;
}

static void
place_title (PbMultiplesChart *self,
             MultiplesPanel   *panel,
             double            width)
{
  double height;

  panel->title.text = g_strdup (panel->name);
  panel->title.style = panel->is_selected ? PB_TEXT_BODY_BOLD : PB_TEXT_BODY;
  pb_text_measure (&self->theme, panel->title.style, panel->name, width, &panel->title.box.width, &height);
  panel->title.box.height = height;
}

/* One row of panels from @y; answers where it ends. */
static double
place_row (PbMultiplesChart *self,
           int               first,
           double            y)
{
  double unit = self->unit, padding = MULTIPLES_PADDING * unit;
  double gap = COLUMN_GAP * unit;
  double whole = (self->width - self->axis_width - (self->n_columns - 1) * gap) / self->n_columns;
  double inner = fmax (1, whole - 2 * padding);
  double plot_height = CLAMP (inner * PLOT_SHARE, LEAST_PLOT * unit, MOST_PLOT * unit);
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  int last = MIN (first + self->n_columns, self->n_panels);
  double titles = 0, periods = 0;

  for (int p = first; p < last; p++)
    {
      place_title (self, &self->panels[p], inner);
      titles = fmax (titles, self->panels[p].title.box.height);
    }

  for (int p = first; p < last; p++)
    {
      MultiplesPanel *panel = &self->panels[p];
      double x = self->axis_width + (p - first) * (whole + gap);

      panel->box = (PbBox) { x, y, whole, 0 };
      /* Short names stand next to their lines, not over a gap. */
      panel->title.box.x = x + padding;
      panel->title.box.y = y + padding + titles - panel->title.box.height;
      add_label (self, &panel->title);
      panel->plot = (PbBox) { x + padding, y + padding + titles + line / 2 + 2 * unit,
                              fmax (1, inner - self->value_width), plot_height };
      place_value (self, panel);
      place_words (self, panel);
      if (p == first && !self->is_empty)
        place_ticks (self, panel);

      /* Where a column ends. */
      if (p + self->n_columns >= self->n_panels && !self->is_empty)
        periods = fmax (periods, place_periods (self, panel, panel->plot.y + plot_height + line / 2 + 2 * unit));
    }

  for (int p = first; p < last; p++)
    self->panels[p].box.height = padding + titles + line + 4 * unit + plot_height + periods + padding / 2;

  return y + (first < last ? self->panels[first].box.height : 0);
}

void
pb_multiples_chart_place (PbMultiplesChart *self)
{
  double y = place_keys (self);

  measure_columns (self);
  choose_columns (self);
  for (int first = 0; first < self->n_panels; first += self->n_columns)
    y = place_row (self, first, first == 0 ? y : y + ROW_GAP / 2 * self->unit);

  self->height = y + 2 * self->unit;
}
