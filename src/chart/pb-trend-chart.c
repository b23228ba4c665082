#include "pb-trend-layout.h"
#include "pb-number.h"

#include <math.h>

/* Lines may leave zero out, but not where their values come near it. */
#define ZERO_SHARE 0.35

/* Measures of the mock-ups [px at 11 pt]. */
#define SIDE_ROOM          8.0
#define LABEL_SHARE        0.36
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

static gboolean
shows_limits (PbTrendChart      *self,
              const TrendSeries *series)
{
  return self->intervals != PB_TREND_INTERVALS_NONE &&
         (series->role == PB_TREND_PLACE || series->role == PB_TREND_CATEGORY);
}

static void
find_axis (PbTrendChart *self,
           gboolean      from_zero,
           gboolean      reaches_reference)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int s = 0; s < self->n_series; s++)
    {
      const TrendSeries *series = &self->series[s];

      for (int i = 0; i < series->n_points; i++)
        {
          pb_axis_widen (series->values[i], &lowest, &highest);
          if (shows_limits (self, series))
            {
              pb_axis_widen (series->lowers[i], &lowest, &highest);
              pb_axis_widen (series->uppers[i], &lowest, &highest);
            }
        }
    }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  if (reaches_reference)
    pb_axis_widen (self->reference, &lowest, &highest);
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

  for (int i = 0; i < self->n_starts; i++)
    {
      self->first2 = MIN (self->first2, self->starts[i].first_day2);
      self->last2 = MAX (self->last2, self->starts[i].mark.day2);
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

/* The longest piece of @label that a line cannot break. */
static double
measure_longest_piece (PbTrendChart      *self,
                       const TrendSeries *series)
{
  g_auto(GStrv) pieces = g_strsplit (series->label, " ", -1);
  double longest = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      double width;

      pb_text_measure (&self->theme, TREND_SERIES_LABEL_STYLE (series), pieces[i], 0, &width, NULL);
      longest = fmax (longest, width);
    }

  return longest;
}

/* Wraps in @room where it can: a word or a number is never broken, rather the value
 * goes below the name, and a long name takes more room. */
static void
fit_label (PbTrendChart *self,
           TrendSeries  *series,
           double        room)
{
  if (measure_longest_piece (self, series) > room)
    {
      g_auto(GStrv) parts = g_strsplit (series->label, "\302\240", -1);

      g_free (series->label);
      series->label = g_strjoinv (" ", parts);
      room = fmax (room, measure_longest_piece (self, series));
    }

  pb_text_measure (&self->theme, TREND_SERIES_LABEL_STYLE (series), series->label, room, &series->label_box.width,
                   &series->label_box.height);
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

      fit_label (self, series, most);
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

      left = fmax (left, pb_trend_chart_measure (self, PB_TEXT_CAPTION, tick));
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

double
pb_trend_chart_get_x_of_day2 (PbTrendChart *self,
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
          series->xs[i] = pb_trend_chart_get_x_of_day2 (self, series->midpoints2[i]);
          series->ys[i] =
            isfinite (series->values[i]) ? pb_trend_chart_get_y_of_value (self, series->values[i]) : NAN;
          if (i > 0 && (series->role == PB_TREND_PLACE || series->role == PB_TREND_CATEGORY))
            least_step = fmin (least_step, series->xs[i] - series->xs[i - 1]);
        }
    }

  self->has_points = least_step >= MARK_ROOM * self->unit;

  for (int i = 0; i < self->n_breaks; i++)
    self->breaks[i].x = pb_trend_chart_get_x_of_day2 (self, self->breaks[i].day2);
  pb_trend_chart_place_starts (self);
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
    case PB_TREND_BESIDE:
      return self->theme.level;
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
  self->reference = input->reference;
  self->reference_words = g_strdup (input->reference_words);
  self->labels = pb_labels_new ();
  self->x_labels = notes_new ();
  self->notes = notes_new ();
  self->tags = pb_chart_tags_new ();

  self->n_breaks = input->n_breaks;
  self->breaks = g_new0 (TrendBreak, MAX (input->n_breaks, 1));
  for (int i = 0; i < input->n_breaks; i++)
    {
      self->breaks[i].day2 = 2 * (gint64) input->breaks[i].day;
      self->breaks[i].words = g_strdup (input->breaks[i].words);
    }

  pb_trend_chart_copy_starts (self, input);

  self->n_series = input->n_series;
  self->series = g_new0 (TrendSeries, MAX (input->n_series, 1));
  for (int s = 0; s < input->n_series; s++)
    {
      pb_trend_series_init (&self->series[s], &input->series[s]);
      pb_trend_chart_join_points (self, &self->series[s]);
    }

  self->cursor = input->n_series > 0 && input->cursor < input->series[0].n_points ? input->cursor : -1;
  find_decimals (self, input->n_decimals);
  find_axis (self, input->from_zero, input->reaches_reference && self->reference_words != NULL);
  if (self->is_empty)
    return self;

  find_time_range (self);
  find_plot (self, input->labels_extremes);
  place_points (self);
  pb_trend_chart_place_labels (self, input);

  return self;
}

void
pb_trend_chart_free (PbTrendChart *self)
{
  for (int s = 0; s < self->n_series; s++)
    pb_trend_series_clear (&self->series[s]);
  for (int i = 0; i < self->n_breaks; i++)
    g_free (self->breaks[i].words);

  pb_trend_chart_free_starts (self);
  g_free (self->series);
  g_free (self->breaks);
  g_free (self->reference_words);
  g_array_unref (self->labels);
  g_array_unref (self->x_labels);
  g_array_unref (self->notes);
  g_array_unref (self->tags);
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

gboolean
pb_trend_chart_has_reference (PbTrendChart *self)
{
  return !self->is_empty && self->reference_words != NULL && self->reference >= self->axis.min &&
         self->reference <= self->axis.max;
}

char *
pb_trend_chart_dup_scale_note (PbTrendChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
