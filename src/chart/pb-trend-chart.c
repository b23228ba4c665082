#include "pb-trend-layout.h"
#include "pb-label-placement.h"
#include "pb-number.h"

#include <math.h>
#include <string.h>

/* Lines may leave zero out, but not where their values come near it. */
#define ZERO_SHARE 0.35

/* A step this much longer than the usual one is a missing period. */
#define GAP_FACTOR 1.5

/* Measures of the mock-ups [px at 11 pt]. */
#define TICK_GAP           6.0
#define SIDE_ROOM          8.0
#define LABEL_GAP          3.0
#define LABEL_DISTANCE    14.0
#define LABEL_SHARE        0.36
#define PILL_PADDING       8.0
#define PILL_ROOM          4.0
#define X_LABEL_GAP       10.0
#define NOTE_GAP           5.0
#define MARK_ROOM         12.0
#define PICK_DISTANCE     12.0

/**
 * PbTrendChart:
 *
 * Series over time, laid out for one size and theme.
 *
 * Periods stand at their midpoints, so that overlapping and irregular ones are
 * drawn truthfully.  Neither a missing period nor a break is ever joined across.
 * Never changes once built: another size or cursor is another chart.
 */

static void
clear_note (gpointer data)
{
  TrendNote *note = data;

  g_clear_pointer (&note->text, g_free);
}

static GArray *
notes_new (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (TrendNote));

  g_array_set_clear_func (notes, clear_note);

  return notes;
}

static void
series_clear (TrendSeries *series)
{
  g_free (series->name);
  g_strfreev (series->periods);
  g_free (series->midpoints2);
  g_free (series->values);
  g_free (series->lowers);
  g_free (series->uppers);
  g_free (series->xs);
  g_free (series->ys);
  g_free (series->is_joined);
  g_free (series->label);
}

static void
series_init (TrendSeries         *series,
             const PbTrendSeries *input)
{
  gsize n = input->n_points;

  *series = (TrendSeries) {
    .name = g_strdup (input->name),
    .role = input->role,
    .category = CLAMP (input->category, 0, PB_N_CATEGORIES - 1),
    .is_computed = input->is_computed,
    .n_points = input->n_points,
    .periods = g_new0 (char *, n + 1),
    .midpoints2 = g_new (gint64, n),
    .values = g_new (double, n),
    .lowers = g_new (double, n),
    .uppers = g_new (double, n),
    .xs = g_new0 (double, n),
    .ys = g_new0 (double, n),
    .is_joined = g_new0 (gboolean, n),
    .last = -1,
  };

  for (int i = 0; i < series->n_points; i++)
    {
      const PbTrendPoint *point = &input->points[i];
      gboolean is_present = point->status == PB_STATUS_PRESENT && isfinite (point->value);

      series->periods[i] = g_strdup (point->period);
      series->midpoints2[i] = (gint64) point->first + point->last;
      series->values[i] = is_present ? point->value : NAN;
      series->lowers[i] = is_present ? point->lower : NAN;
      series->uppers[i] = is_present ? point->upper : NAN;

      if (is_present)
        series->last = i;
    }
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The middle one of the steps between neighbouring periods; 0 for fewer than two. */
static gint64
get_usual_step (const TrendSeries *series)
{
  g_autofree gint64 *steps = NULL;

  if (series->n_points < 2)
    return 0;

  steps = g_new (gint64, series->n_points - 1);
  for (int i = 1; i < series->n_points; i++)
    steps[i - 1] = series->midpoints2[i] - series->midpoints2[i - 1];
  qsort (steps, series->n_points - 1, sizeof (gint64), compare_steps);

  return steps[(series->n_points - 2) / 2];
}

static gboolean
has_break_between (PbTrendChart *self,
                   gint64        before2,
                   gint64        after2)
{
  for (int i = 0; i < self->n_breaks; i++)
    if (self->breaks[i].day2 > before2 && self->breaks[i].day2 <= after2)
      return TRUE;

  return FALSE;
}

static void
join_points (PbTrendChart *self,
             TrendSeries  *series)
{
  gint64 usual_step = get_usual_step (series);

  for (int i = 1; i < series->n_points; i++)
    {
      gint64 before2 = series->midpoints2[i - 1];
      gint64 after2 = series->midpoints2[i];

      series->is_joined[i] = isfinite (series->values[i - 1]) && isfinite (series->values[i]) &&
                             after2 - before2 <= usual_step * GAP_FACTOR &&
                             !has_break_between (self, before2, after2);
    }
}

static gboolean
shows_limits (PbTrendChart      *self,
              const TrendSeries *series)
{
  return self->intervals != PB_TREND_INTERVALS_NONE &&
         (series->role == PB_TREND_PLACE || series->role == PB_TREND_CATEGORY);
}

static void
widen (double  value,
       double *lowest,
       double *highest)
{
  if (!isfinite (value))
    return;

  *lowest = fmin (*lowest, value);
  *highest = fmax (*highest, value);
}

static void
find_axis (PbTrendChart *self,
           gboolean      from_zero)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int s = 0; s < self->n_series; s++)
    {
      const TrendSeries *series = &self->series[s];

      for (int i = 0; i < series->n_points; i++)
        {
          widen (series->values[i], &lowest, &highest);
          if (shows_limits (self, series))
            {
              widen (series->lowers[i], &lowest, &highest);
              widen (series->uppers[i], &lowest, &highest);
            }
        }
    }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  pb_axis_init (&self->axis, lowest, highest, from_zero || (lowest >= 0 && lowest < ZERO_SHARE * highest),
                pow (10, -self->n_decimals));
}

static void
find_decimals (PbTrendChart *self,
               int           n_decimals)
{
  self->n_decimals = n_decimals;

  if (n_decimals >= 0)
    return;

  for (int s = 0; s < self->n_series; s++)
    self->n_decimals =
      MAX (self->n_decimals, pb_number_get_decimals (self->series[s].values, self->series[s].n_points, 1));
}

static double
measure_width (PbTrendChart *self,
               PbTextStyle   style,
               const char   *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

static char *
format_label (PbTrendChart      *self,
              const TrendSeries *series)
{
  g_autofree char *number = NULL;

  if (series->last < 0 || series->name == NULL)
    return NULL;

  if (series->role == PB_TREND_OLDER_VINTAGE)
    return g_strdup (series->name);

  number = pb_number_format (series->values[series->last], self->n_decimals);

  /* The value stays with the last word of the name when the label wraps. */
  return g_strconcat (series->name, "\302\240", number, NULL);
}

static void
find_time_range (PbTrendChart *self)
{
  self->first2 = G_MAXINT64;
  self->last2 = G_MININT64;

  for (int s = 0; s < self->n_series; s++)
    if (self->series[s].n_points > 0)
      {
        self->first2 = MIN (self->first2, self->series[s].midpoints2[0]);
        self->last2 = MAX (self->last2, self->series[s].midpoints2[self->series[s].n_points - 1]);
      }
}

/* A line that ends long before the others has no end at the right to be named at. */
static gboolean
ends_early (PbTrendChart      *self,
            const TrendSeries *series)
{
  return series->role == PB_TREND_OLDER_VINTAGE &&
         series->midpoints2[series->last] < self->last2 - (self->last2 - self->first2) / 6;
}

/* The room that direct labels need at the right. */
static double
measure_direct_labels (PbTrendChart *self)
{
  double most = self->width * LABEL_SHARE;
  double widest = 0;

  for (int s = 0; s < self->n_series; s++)
    {
      TrendSeries *series = &self->series[s];

      series->label = format_label (self, series);
      if (series->label == NULL)
        continue;

      pb_text_measure (&self->theme, TREND_SERIES_LABEL_STYLE (series), series->label, most,
                       &series->label_box.width, &series->label_box.height);
      series->is_inside = ends_early (self, series);
      if (!series->is_inside)
        widest = fmax (widest, series->label_box.width);
    }

  return widest;
}

static void
find_plot (PbTrendChart *self,
           gboolean      labels_extremes)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double left = 0, top = line / 2, right, bottom = line + TICK_GAP * self->unit;

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      left = fmax (left, measure_width (self, PB_TEXT_CAPTION, tick));
    }

  if (self->cursor >= 0)
    top += line + PILL_ROOM * self->unit * 2;
  else if (labels_extremes)
    top = line + NOTE_GAP * self->unit;

  /* The lowest tick's label must clear the period labels. */
  bottom = fmax (bottom, line * 1.5 + 2 * self->unit);
  left += TICK_GAP * self->unit;
  right = measure_direct_labels (self) + (LABEL_GAP + 1) * self->unit;

  self->plot = (PbBox) { left, top, fmax (1, self->width - left - right),
                         fmax (1, self->height - top - bottom) };
}

static double
get_x_of_day2 (PbTrendChart *self,
               gint64        day2)
{
  double room = fmin (SIDE_ROOM * self->unit, self->plot.width / 4);
  double share = self->last2 > self->first2
                   ? (double) (day2 - self->first2) / (double) (self->last2 - self->first2)
                   : 0.5;

  return self->plot.x + room + share * (self->plot.width - 2 * room);
}

double
pb_trend_chart_get_y_of_value (PbTrendChart *self,
                               double        value)
{
  return self->plot.y + (1 - pb_axis_map (&self->axis, value)) * self->plot.height;
}

static void
place_points (PbTrendChart *self)
{
  double least_step = INFINITY;

  for (int s = 0; s < self->n_series; s++)
    {
      TrendSeries *series = &self->series[s];

      for (int i = 0; i < series->n_points; i++)
        {
          series->xs[i] = get_x_of_day2 (self, series->midpoints2[i]);
          series->ys[i] =
            isfinite (series->values[i]) ? pb_trend_chart_get_y_of_value (self, series->values[i]) : NAN;
          if (i > 0 && (series->role == PB_TREND_PLACE || series->role == PB_TREND_CATEGORY))
            least_step = fmin (least_step, series->xs[i] - series->xs[i - 1]);
        }
    }

  self->has_points = least_step >= MARK_ROOM * self->unit;

  for (int i = 0; i < self->n_breaks; i++)
    self->breaks[i].x = get_x_of_day2 (self, self->breaks[i].day2);
}

PbBox
pb_trend_chart_get_tick_box (PbTrendChart *self,
                             int           index)
{
  g_autofree char *tick = pb_axis_dup_tick (&self->axis, index);

  return pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, self->plot.x - TICK_GAP * self->unit,
                      pb_trend_chart_get_y_of_value (self, self->axis.ticks[index]), 1, 0.5);
}

static void
place_ticks (PbTrendChart *self)
{
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      pb_labels_add (self->labels, tick, pb_trend_chart_get_tick_box (self, i));
    }
}

static void
place_direct_labels (PbTrendChart *self)
{
  g_autofree double *centres = g_new (double, MAX (self->n_series, 1));
  g_autofree double *heights = g_new (double, MAX (self->n_series, 1));
  g_autofree int *owners = g_new (int, MAX (self->n_series, 1));
  int n = 0;

  for (int s = 0; s < self->n_series; s++)
    {
      const TrendSeries *series = &self->series[s];

      if (series->label == NULL || series->is_inside)
        continue;

      centres[n] = series->ys[series->last];
      heights[n] = series->label_box.height;
      owners[n++] = s;
    }

  pb_label_placement_spread (centres, heights, n, LABEL_DISTANCE * self->unit,
                             self->pill.height > 0 ? self->pill.height + 1 : 0, self->height);

  for (int i = 0; i < n; i++)
    {
      TrendSeries *series = &self->series[owners[i]];

      series->label_box.x = self->plot.x + self->plot.width + LABEL_GAP * self->unit;
      series->label_box.y = centres[i] - series->label_box.height / 2;
      pb_labels_add (self->labels, series->label, series->label_box);
    }
}

/* Keeps a box inside the chart from side to side. */
static PbBox
keep_inside (PbTrendChart *self,
             PbBox         box)
{
  box.x = fmax (0, fmin (box.x, self->width - box.width));

  return box;
}

static void
place_pill (PbTrendChart *self)
{
  const TrendSeries *main = &self->series[0];
  PbBox box;

  if (self->cursor < 0)
    return;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, main->periods[self->cursor], 0, 0, 0, 0);
  box.width += 2 * PILL_PADDING * self->unit;
  box.height += PILL_ROOM * self->unit;
  box.x = main->xs[self->cursor] - box.width / 2;
  self->pill = keep_inside (self, box);
  pb_labels_add (self->labels, main->periods[self->cursor], self->pill);
}

typedef struct
{
  gint64      midpoint2;
  const char *period;
} Period;

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const Period *first = a;
  const Period *second = b;

  if (first->midpoint2 != second->midpoint2)
    return first->midpoint2 < second->midpoint2 ? -1 : 1;

  return strcmp (first->period, second->period);
}

/* The periods of all series, each once. */
static GArray *
list_periods (PbTrendChart *self)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (Period));
  guint n_kept = 0;

  for (int s = 0; s < self->n_series; s++)
    for (int i = 0; i < self->series[s].n_points; i++)
      {
        Period period = { self->series[s].midpoints2[i], self->series[s].periods[i] };

        g_array_append_val (periods, period);
      }

  g_array_sort (periods, compare_periods);

  for (guint i = 0; i < periods->len; i++)
    if (n_kept == 0 || compare_periods (&g_array_index (periods, Period, n_kept - 1),
                                        &g_array_index (periods, Period, i)) != 0)
      g_array_index (periods, Period, n_kept++) = g_array_index (periods, Period, i);

  g_array_set_size (periods, n_kept);

  return periods;
}

static void
place_x_labels (PbTrendChart *self)
{
  g_autoptr(GArray) periods = list_periods (self);
  g_autofree double *centres = g_new (double, MAX (periods->len, 1));
  g_autofree double *widths = g_new (double, MAX (periods->len, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (periods->len, 1));
  g_autofree PbBox *boxes = g_new (PbBox, MAX (periods->len, 1));
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  int blocked = -1;

  for (guint i = 0; i < periods->len; i++)
    {
      Period *period = &g_array_index (periods, Period, i);

      boxes[i] = keep_inside (self, pb_text_box (&self->theme, PB_TEXT_CAPTION, period->period,
                                                 get_x_of_day2 (self, period->midpoint2), self->height - line,
                                                 0.5, 0));
      centres[i] = boxes[i].x + boxes[i].width / 2;
      widths[i] = boxes[i].width;

      if (self->cursor >= 0 && g_str_equal (period->period, self->series[0].periods[self->cursor]))
        blocked = (int) i;
    }

  pb_label_placement_thin (centres, widths, (int) periods->len, X_LABEL_GAP * self->unit, blocked, shown);

  for (guint i = 0; i < periods->len; i++)
    if (shown[i] && !pb_labels_hit (self->labels, &boxes[i]))
      {
        TrendNote note = { g_strdup (g_array_index (periods, Period, i).period), boxes[i] };

        g_array_append_val (self->x_labels, note);
        pb_labels_add (self->labels, note.text, note.box);
      }
}

/* How badly words would stand there: over other words, points or a break. */
static int
count_clashes (PbTrendChart *self,
               const PbBox  *box)
{
  double room = NOTE_GAP * self->unit;
  PbBox wide = { box->x - room, box->y - room, box->width + 2 * room, box->height + 2 * room };
  int n_clashes = pb_labels_hit (self->labels, box) ? 100 : 0;

  for (int i = 0; i < self->n_breaks; i++)
    if (self->breaks[i].x > box->x && self->breaks[i].x < box->x + box->width)
      n_clashes += 10;

  for (int s = 0; s < self->n_series; s++)
    for (int i = 0; i < self->series[s].n_points; i++)
      if (isfinite (self->series[s].ys[i]))
        n_clashes += pb_box_contains (&wide, self->series[s].xs[i], self->series[s].ys[i]);

  return n_clashes;
}

/* By a line that ends early: over or under one of its points, where it clashes least. */
static void
place_inside_label (PbTrendChart *self,
                    TrendSeries  *series)
{
  double gap = NOTE_GAP * 2 * self->unit;
  int fewest = G_MAXINT;
  PbBox best = { 0 };

  for (int attempt = 0; attempt < 2 * series->n_points; attempt++)
    {
      int i = attempt / 2;
      gboolean is_below = attempt % 2 == 1;
      PbBox box = series->label_box;
      int n_clashes;

      if (!isfinite (series->ys[i]))
        continue;

      box.x = fmax (self->plot.x, fmin (series->xs[i] - box.width / 4,
                                        self->plot.x + self->plot.width - box.width));
      box.y = series->ys[i] + (is_below ? gap : -gap - box.height);
      n_clashes = count_clashes (self, &box);
      if (box.y < self->plot.y || box.y + box.height > self->plot.y + self->plot.height)
        n_clashes += 50;
      if (n_clashes < fewest)
        {
          fewest = n_clashes;
          best = box;
        }
    }

  series->label_box = best;
  pb_labels_add (self->labels, series->label, best);
}

static void
place_inside_labels (PbTrendChart *self)
{
  for (int s = 0; s < self->n_series; s++)
    if (self->series[s].label != NULL && self->series[s].is_inside)
      place_inside_label (self, &self->series[s]);
}

/* Beside the break's line, right or left, at the height with the fewest clashes. */
static void
place_break_words (PbTrendChart *self)
{
  for (int i = 0; i < self->n_breaks; i++)
    {
      TrendBreak *mark = &self->breaks[i];
      double gap = 4 * self->unit;
      PbBox box = { 0 };
      int fewest = G_MAXINT;
      int n_heights;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, mark->words, self->plot.width, &box.width, &box.height);
      n_heights = MAX (1, (int) (self->plot.height / box.height));

      for (int attempt = 0; attempt < 2 * n_heights; attempt++)
        {
          int n_clashes;

          box.x = attempt % 2 == 0 ? mark->x + gap : mark->x - gap - box.width;
          box.y = self->plot.y + self->unit + attempt / 2 * box.height;
          box.x = fmax (self->plot.x, fmin (box.x, self->plot.x + self->plot.width - box.width));
          n_clashes = count_clashes (self, &box);
          if (n_clashes < fewest)
            {
              fewest = n_clashes;
              mark->box = box;
            }
        }

      pb_labels_add (self->labels, mark->words, mark->box);
    }
}

/* Whether text above a point would stand on the line that climbs away from it. */
static gboolean
climbs_after (PbTrendChart *self,
              int           index,
              double        reach)
{
  const TrendSeries *main = &self->series[0];
  double climb;

  if (index + 1 >= main->n_points || !main->is_joined[index + 1])
    return FALSE;

  climb = (main->ys[index] - main->ys[index + 1]) / (main->xs[index + 1] - main->xs[index]);

  return climb * reach > NOTE_GAP * self->unit;
}

/* Writes a value above its point, or below where that is better or above is taken;
 * left out where neither is free.  Beside the cursor's line it stands aside. */
static void
add_note (PbTrendChart *self,
          int           index)
{
  const TrendSeries *main = &self->series[0];
  gboolean is_moment = index == self->cursor;
  g_autofree char *text = pb_number_format (main->values[index], self->n_decimals);
  double gap = NOTE_GAP * self->unit;
  double reach = measure_width (self, PB_TEXT_CAPTION_BOLD, text) * (is_moment ? 1.2 : 0.5);
  gboolean prefers_below = climbs_after (self, index, reach);

  for (int attempt = 0; attempt < (is_moment ? 4 : 2); attempt++)
    {
      gboolean is_below = prefers_below != (attempt % 2 == 1);
      double side = !is_moment ? 0 : attempt < 2 ? gap : -gap;
      PbBox box = keep_inside (self, pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text,
                                                  main->xs[index] + side,
                                                  main->ys[index] + (is_below ? gap : -gap),
                                                  !is_moment ? 0.5 : attempt < 2 ? 0 : 1, is_below ? 0 : 1));
      PbBox room = { box.x - gap, box.y, box.width + 2 * gap, box.height };
      TrendNote note = { NULL, box };

      if (box.y < 0 || box.y + box.height > self->plot.y + self->plot.height ||
          pb_labels_hit (self->labels, &room))
        continue;

      note.text = g_steal_pointer (&text);
      g_array_append_val (self->notes, note);
      pb_labels_add (self->labels, note.text, note.box);
      return;
    }
}

static void
place_notes (PbTrendChart *self,
             gboolean      labels_extremes)
{
  const TrendSeries *main = &self->series[0];
  int first = -1, peak = -1;

  for (int i = 0; i < main->n_points; i++)
    {
      if (!isfinite (main->values[i]))
        continue;
      if (first < 0)
        first = i;
      if (peak < 0 || main->values[i] > main->values[peak])
        peak = i;
    }

  if (self->cursor >= 0 && self->cursor != main->last && isfinite (main->values[self->cursor]))
    add_note (self, self->cursor);

  if (!labels_extremes)
    return;

  if (peak >= 0 && peak != main->last && peak != self->cursor)
    add_note (self, peak);
  if (first >= 0 && first != main->last && first != peak && first != self->cursor)
    add_note (self, first);
}

PbColour
pb_trend_chart_get_series_colour (PbTrendChart      *self,
                                  const TrendSeries *series)
{
  switch (series->role)
    {
    case PB_TREND_PLACE:
      return self->theme.place;
    case PB_TREND_CATEGORY:
      return self->theme.categorical[series->category];
    case PB_TREND_COMPARATOR:
      return self->theme.england;
    case PB_TREND_OLDER_VINTAGE:
    default:
      return pb_colour_mix (self->theme.england, self->theme.ground, 0.25);
    }
}

/**
 * pb_trend_chart_new:
 * @input: series, breaks and options; copied
 * @theme: colours and type; copied
 * @width: [px]
 * @height: [px]
 *
 * Lays a trend chart out: round axis, points at their periods' midpoints, direct
 * labels pushed apart at the right, as many period labels as fit.
 *
 * Returns: (transfer full): the chart
 */
PbTrendChart *
pb_trend_chart_new (const PbTrendInput *input,
                    const PbTheme      *theme,
                    double              width,
                    double              height)
{
  PbTrendChart *self = g_new0 (PbTrendChart, 1);

  self->theme = *theme;
  self->width = width;
  self->height = height;
  self->unit = pb_theme_get_unit (theme);
  self->intervals = input->intervals;
  self->labels = pb_labels_new ();
  self->x_labels = notes_new ();
  self->notes = notes_new ();

  self->n_breaks = input->n_breaks;
  self->breaks = g_new0 (TrendBreak, MAX (input->n_breaks, 1));
  for (int i = 0; i < input->n_breaks; i++)
    {
      self->breaks[i].day2 = 2 * (gint64) input->breaks[i].day;
      self->breaks[i].words = g_strdup (input->breaks[i].words);
    }

  self->n_series = input->n_series;
  self->series = g_new0 (TrendSeries, MAX (input->n_series, 1));
  for (int s = 0; s < input->n_series; s++)
    {
      series_init (&self->series[s], &input->series[s]);
      join_points (self, &self->series[s]);
    }

  self->cursor = input->n_series > 0 && input->cursor < input->series[0].n_points ? input->cursor : -1;
  find_decimals (self, input->n_decimals);
  find_axis (self, input->from_zero);
  if (self->is_empty)
    return self;

  find_time_range (self);
  find_plot (self, input->labels_extremes);
  place_points (self);
  place_pill (self);
  place_ticks (self);
  place_direct_labels (self);
  place_x_labels (self);
  place_break_words (self);
  place_inside_labels (self);
  place_notes (self, input->labels_extremes);

  return self;
}

void
pb_trend_chart_free (PbTrendChart *self)
{
  for (int s = 0; s < self->n_series; s++)
    series_clear (&self->series[s]);
  for (int i = 0; i < self->n_breaks; i++)
    g_free (self->breaks[i].words);

  g_free (self->series);
  g_free (self->breaks);
  g_array_unref (self->labels);
  g_array_unref (self->x_labels);
  g_array_unref (self->notes);
  g_free (self);
}

double
pb_trend_chart_get_natural_height (const PbTheme *theme)
{
  return 180 * pb_theme_get_unit (theme);
}

gboolean
pb_trend_chart_is_empty (PbTrendChart *self)
{
  return self->is_empty;
}

gboolean
pb_trend_chart_pick (PbTrendChart *self,
                     double        x,
                     double        y,
                     int          *series_out,
                     int          *point_out)
{
  double nearest = PICK_DISTANCE * self->unit;
  double nearest_y = INFINITY;
  gboolean is_found = FALSE;

  if (self->is_empty || y < 0 || y > self->height)
    return FALSE;

  for (int s = 0; s < self->n_series; s++)
    for (int i = 0; i < self->series[s].n_points; i++)
      {
        double distance = fabs (self->series[s].xs[i] - x);
        /* A missing point is only found where no other stands in its column. */
        double distance_y = isfinite (self->series[s].ys[i]) ? fabs (self->series[s].ys[i] - y) : self->height;

        if (distance > nearest + 0.5 || (distance > nearest - 0.5 && distance_y >= nearest_y))
          continue;

        nearest = distance;
        nearest_y = distance_y;
        *series_out = s;
        *point_out = i;
        is_found = TRUE;
      }

  return is_found;
}

gboolean
pb_trend_chart_locate (PbTrendChart *self,
                       int           series,
                       int           point,
                       double       *x_out,
                       double       *y_out)
{
  g_return_val_if_fail (series >= 0 && series < self->n_series, FALSE);
  g_return_val_if_fail (point >= 0 && point < self->series[series].n_points, FALSE);

  *x_out = self->series[series].xs[point];
  *y_out = self->series[series].ys[point];

  return !self->is_empty && isfinite (*y_out);
}

PbBox
pb_trend_chart_get_plot (PbTrendChart *self)
{
  return self->plot;
}

const PbAxis *
pb_trend_chart_get_axis (PbTrendChart *self)
{
  return &self->axis;
}

GArray *
pb_trend_chart_get_labels (PbTrendChart *self)
{
  return self->labels;
}

gboolean
pb_trend_chart_joins (PbTrendChart *self,
                      int           series,
                      int           point)
{
  g_return_val_if_fail (series >= 0 && series < self->n_series, FALSE);

  return point + 1 < self->series[series].n_points && self->series[series].is_joined[point + 1];
}

char *
pb_trend_chart_dup_scale_note (PbTrendChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
