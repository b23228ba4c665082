#include "pb-multiples-layout.h"

#include "pb-line-joins.h"
#include "pb-number.h"

#include <math.h>

#define SIDE_ROOM   5.0    /* before the first point and behind the last [px at 11 pt] */

/**
 * PbMultiplesChart:
 *
 * A small trend for every area on one scale of values and one of time: its own
 * line, England's in grey behind it, older publications thin and grey, none joined
 * to another.
 *
 * Never changes once built.
 */

void
pb_multiples_text_clear (MultiplesText *text)
{
  g_clear_pointer (&text->text, g_free);
}

double
pb_multiples_chart_measure (PbMultiplesChart *self,
                            PbTextStyle       style,
                            const char       *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

static void
copy_series (PbMultiplesChart    *self,
             MultiplesSeries     *series,
             const PbTrendSeries *input,
             const char          *moment_words)
{
  gsize n = MAX (input->n_points, 1);

  *series = (MultiplesSeries) {
    .role = input->role,
    .n_points = input->n_points,
    .midpoints2 = g_new (gint64, n),
    .values = g_new (double, n),
    .lowers = g_new (double, n),
    .uppers = g_new (double, n),
    .is_moment = g_new0 (gboolean, n),
    .is_joined = g_new0 (gboolean, n),
    .last = -1,
  };

  for (int i = 0; i < input->n_points; i++)
    {
      const PbTrendPoint *point = &input->points[i];
      gboolean is_present = point->status == PB_STATUS_PRESENT && isfinite (point->value);

      series->midpoints2[i] = (gint64) point->first + point->last;
      series->values[i] = is_present ? point->value : NAN;
      series->lowers[i] = is_present ? point->lower : NAN;
      series->uppers[i] = is_present ? point->upper : NAN;
      series->is_moment[i] = is_present && g_strcmp0 (point->period, moment_words) == 0;
      if (is_present)
        series->last = i;
    }

  pb_line_joins_find (series->midpoints2, series->values, series->n_points, self->breaks2, self->n_breaks,
                      series->is_joined);
}

/* Why the area has no value: its status, the same in all periods or else of the last. */
static PbStatus
find_status (const PbTrendSeries *series)
{
  PbStatus status = PB_STATUS_MISSING;

  if (series->n_points > 0)
    status = series->points[series->n_points - 1].status;

  return status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : status;
}

static void
copy_panels (PbMultiplesChart       *self,
             const PbMultiplesInput *input)
{
  self->n_panels = input->n_panels;
  self->panels = g_new0 (MultiplesPanel, MAX (input->n_panels, 1));
  self->n_decimals = input->n_decimals;

  for (int p = 0; p < input->n_panels; p++)
    {
      const PbMultiple *from = &input->panels[p];
      MultiplesPanel *panel = &self->panels[p];

      panel->name = g_strdup (from->name);
      panel->is_selected = from->is_selected;
      panel->status = from->n_series > 0 ? find_status (&from->series[0]) : PB_STATUS_MISSING;
      panel->n_series = from->n_series;
      panel->series = g_new0 (MultiplesSeries, MAX (from->n_series, 1));
      for (int s = 0; s < from->n_series; s++)
        {
          copy_series (self, &panel->series[s], &from->series[s], s == 0 ? input->moment_words : NULL);
          if (input->n_decimals < 0)
            self->n_decimals = MAX (self->n_decimals, pb_number_get_decimals (panel->series[s].values,
                                                                             panel->series[s].n_points, 1));
        }
    }
  self->n_decimals = MAX (self->n_decimals, 0);
}

/* One scale for all; and the time from the first to the last point of any. */
static void
find_scales (PbMultiplesChart       *self,
             const PbMultiplesInput *input)
{
  double lowest = INFINITY, highest = -INFINITY;

  self->first2 = G_MAXINT64;
  self->last2 = G_MININT64;
  for (int p = 0; p < self->n_panels; p++)
    for (int s = 0; s < self->panels[p].n_series; s++)
      {
        const MultiplesSeries *series = &self->panels[p].series[s];

        for (int i = 0; i < series->n_points; i++)
          {
            const char *period = input->panels[p].series[s].points[i].period;

            pb_axis_widen (series->values[i], &lowest, &highest);
            if (series->role == PB_TREND_PLACE && isfinite (series->lowers[i]) && isfinite (series->uppers[i]))
              {
                pb_axis_widen (series->lowers[i], &lowest, &highest);
                pb_axis_widen (series->uppers[i], &lowest, &highest);
              }
            if (!isfinite (series->values[i]))
              continue;

            if (series->midpoints2[i] < self->first2)
              {
                self->first2 = series->midpoints2[i];
                g_free (self->first_period);
                self->first_period = g_strdup (period);
              }
            if (series->midpoints2[i] > self->last2)
              {
                self->last2 = series->midpoints2[i];
                g_free (self->last_period);
                self->last_period = g_strdup (period);
              }
          }
      }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  pb_axis_init_for_marks (&self->axis, lowest, highest, pow (10, -self->n_decimals));
}

static void
add_key (PbMultiplesChart *self,
         const char       *words,
         PbTrendRole       role,
         gboolean          is_moment)
{
  if (words != NULL)
    self->keys[self->n_keys++] = (MultiplesKey) { { g_strdup (words) }, role, is_moment };
}

/**
 * pb_multiples_chart_new:
 * @input: the panels in their order; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays small multiples out.  A panel without a line says why.
 *
 * Returns: (transfer full): the chart
 */
PbMultiplesChart *
pb_multiples_chart_new (const PbMultiplesInput *input,
                        const PbTheme          *theme,
                        double                  width)
{
  PbMultiplesChart *self = g_new0 (PbMultiplesChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->labels = pb_labels_new ();
  self->notes = g_array_new (FALSE, FALSE, sizeof (MultiplesText));
  g_array_set_clear_func (self->notes, (GDestroyNotify) pb_multiples_text_clear);

  self->n_breaks = input->n_breaks;
  self->breaks2 = g_new (gint64, MAX (input->n_breaks, 1));
  for (int i = 0; i < input->n_breaks; i++)
    self->breaks2[i] = 2 * (gint64) input->breaks[i].day;

  copy_panels (self, input);
  find_scales (self, input);
  add_key (self, input->own_words, PB_TREND_PLACE, FALSE);
  add_key (self, input->moment_words, PB_TREND_PLACE, TRUE);
  add_key (self, input->benchmark_words, PB_TREND_COMPARATOR, FALSE);
  add_key (self, input->older_words, PB_TREND_OLDER_VINTAGE, FALSE);
  pb_multiples_chart_place (self);

  return self;
}

void
pb_multiples_chart_free (PbMultiplesChart *self)
{
  for (int p = 0; p < self->n_panels; p++)
    {
      MultiplesPanel *panel = &self->panels[p];

      for (int s = 0; s < panel->n_series; s++)
        {
          g_free (panel->series[s].midpoints2);
          g_free (panel->series[s].values);
          g_free (panel->series[s].lowers);
          g_free (panel->series[s].uppers);
          g_free (panel->series[s].is_moment);
          g_free (panel->series[s].is_joined);
        }
      g_free (panel->series);
      g_free (panel->name);
      pb_multiples_text_clear (&panel->title);
      pb_multiples_text_clear (&panel->value);
      pb_multiples_text_clear (&panel->words);
    }
  for (int i = 0; i < self->n_keys; i++)
    pb_multiples_text_clear (&self->keys[i].label);

  g_free (self->panels);
  g_free (self->breaks2);
  g_free (self->first_period);
  g_free (self->last_period);
  g_array_unref (self->notes);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_multiples_chart_get_x (PbMultiplesChart     *self,
                          const MultiplesPanel *panel,
                          gint64                day2)
{
  double room = fmin (SIDE_ROOM * self->unit, panel->plot.width / 4);
  double share =
    self->last2 > self->first2 ? (double) (day2 - self->first2) / (double) (self->last2 - self->first2) : 0.5;

  return panel->plot.x + room + share * (panel->plot.width - 2 * room);
}

double
pb_multiples_chart_get_y (PbMultiplesChart     *self,
                          const MultiplesPanel *panel,
                          double                value)
{
  return panel->plot.y + (1 - pb_axis_map (&self->axis, value)) * panel->plot.height;
}

double
pb_multiples_chart_get_height (PbMultiplesChart *self)
{
  return self->height;
}

int
pb_multiples_chart_get_n_columns (PbMultiplesChart *self)
{
  return self->n_columns;
}

GArray *
pb_multiples_chart_get_labels (PbMultiplesChart *self)
{
  return self->labels;
}

gboolean
pb_multiples_chart_pick (PbMultiplesChart *self,
                         double            x,
                         double            y,
                         int              *panel_out)
{
  for (int p = 0; p < self->n_panels; p++)
    if (pb_box_contains (&self->panels[p].box, x, y))
      {
        *panel_out = p;
        return TRUE;
      }

  return FALSE;
}

PbBox
pb_multiples_chart_get_item_box (PbMultiplesChart *self,
                                 int               panel)
{
  g_return_val_if_fail (panel >= 0 && panel < self->n_panels, (PbBox) { 0 });

  return self->panels[panel].box;
}

PbBox
pb_multiples_chart_get_plot (PbMultiplesChart *self,
                             int               panel)
{
  g_return_val_if_fail (panel >= 0 && panel < self->n_panels, (PbBox) { 0 });

  return self->panels[panel].plot;
}

gboolean
pb_multiples_chart_locate (PbMultiplesChart *self,
                           int               panel,
                           int               series,
                           int               point,
                           double           *x_out,
                           double           *y_out)
{
  const MultiplesSeries *from;

  g_return_val_if_fail (panel >= 0 && panel < self->n_panels, FALSE);
  g_return_val_if_fail (series >= 0 && series < self->panels[panel].n_series, FALSE);
  from = &self->panels[panel].series[series];
  g_return_val_if_fail (point >= 0 && point < from->n_points, FALSE);

  if (!isfinite (from->values[point]))
    return FALSE;

  *x_out = pb_multiples_chart_get_x (self, &self->panels[panel], from->midpoints2[point]);
  *y_out = pb_multiples_chart_get_y (self, &self->panels[panel], from->values[point]);

  return TRUE;
}

gboolean
pb_multiples_chart_joins (PbMultiplesChart *self,
                          int               panel,
                          int               series,
                          int               point)
{
  const MultiplesSeries *from;

  g_return_val_if_fail (panel >= 0 && panel < self->n_panels, FALSE);
  g_return_val_if_fail (series >= 0 && series < self->panels[panel].n_series, FALSE);
  from = &self->panels[panel].series[series];

  return point + 1 < from->n_points && from->is_joined[point + 1];
}

char *
pb_multiples_chart_dup_scale_note (PbMultiplesChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
