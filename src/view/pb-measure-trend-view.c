#include "pb-measure-trend-view.h"

#include "pb-inequality-picture.h"
#include "pb-number.h"
#include "pb-text-for-people.h"
#include "pb-trend-widget.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbMeasureTrendView:
 *
 * The session's measure of inequality over time, with what it is compared with
 * and the moment. Left and Right step its periods, Home and End go to the first
 * and last, a click goes to one.
 *
 * Property: session.
 */
struct _PbMeasureTrendView
{
  PbChartWidget       parent_instance;
  PbInequalityTrend  *trend;    /* NULL where there is nothing to draw */
};

G_DEFINE_FINAL_TYPE (PbMeasureTrendView, pb_measure_trend_view, PB_TYPE_CHART_WIDGET)

static PbInequality *
get_inequality (PbMeasureTrendView *self)
{
  PbSession *session = pb_chart_widget_get_session (PB_CHART_WIDGET (self));

  return session != NULL ? pb_session_get_inequality (session) : NULL;
}

static const PbTrendSeries *
get_main_series (PbMeasureTrendView *self)
{
  return self->trend != NULL && self->trend->input.n_series > 0 ? &self->trend->input.series[0] : NULL;
}

/* "2022-24: 11.9 years, period 8 of 8" */
static char *
dup_value_text (PbMeasureTrendView *self)
{
  const PbTrendSeries *series = get_main_series (self);
  int cursor = series != NULL ? self->trend->input.cursor : -1;
  g_autofree char *number = NULL;

  if (cursor < 0)
    return g_strdup (_("No value at this moment"));

  if (isnan (series->points[cursor].value))
    return g_strdup_printf (_("%s: no value, period %d of %d"), series->points[cursor].period, cursor + 1,
                            series->n_points);

  number = pb_inequality_dup_number (get_inequality (self), series->points[cursor].value);
  return g_strdup_printf (_("%s: %s, period %d of %d"), series->points[cursor].period, number, cursor + 1,
                          series->n_points);
}

static void
update_accessible (PbMeasureTrendView *self)
{
  const PbTrendSeries *series = get_main_series (self);
  g_autofree char *value = dup_value_text (self);

  pb_chart_widget_say_value (PB_CHART_WIDGET (self), value, series != NULL ? self->trend->input.cursor + 1.0 : 0.0,
                             series != NULL ? (double) series->n_points : 0.0);
}

static void
update (PbMeasureTrendView *self)
{
  PbInequality *inequality = get_inequality (self);

  g_clear_pointer (&self->trend, pb_inequality_trend_free);
  if (inequality != NULL)
    self->trend = pb_inequality_trend_new (inequality);

  update_accessible (self);
  pb_chart_widget_queue_chart (PB_CHART_WIDGET (self));
}

static void
go_to_point (PbMeasureTrendView  *self,
             const PbTrendPoint  *point)
{
  pb_session_choose_moment (pb_chart_widget_get_session (PB_CHART_WIDGET (self)),
                            point->first + (point->last - point->first) / 2);
}

/* The point that the moment is at or, between two points, comes after. */
static int
find_point (PbMeasureTrendView  *self,
            const PbTrendSeries *series)
{
  PbDay moment = pb_session_get_view (pb_chart_widget_get_session (PB_CHART_WIDGET (self)))->moment;
  int found = 0;

  if (self->trend->input.cursor >= 0)
    return self->trend->input.cursor;

  for (int i = 0; i < series->n_points; i++)
    if (series->points[i].first <= moment)
      found = i;

  return found;
}

static void
pb_measure_trend_view_click (PbChartWidget *widget,
                             int            series,
                             int            item)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);

  go_to_point (self, &self->trend->input.series[series].points[item]);
}

static gboolean
pb_measure_trend_view_step (PbChartWidget *widget,
                            PbChartStep    step)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);
  const PbTrendSeries *series = get_main_series (self);

  if (series != NULL && series->n_points > 0)
    go_to_point (self, &series->points[pb_chart_step_from (step, find_point (self, series), series->n_points)]);

  return GDK_EVENT_STOP;
}

/* What the point under the pointer says, and why where there is no value. */
static char *
pb_measure_trend_view_dup_tooltip (PbChartWidget *widget,
                                   int            series,
                                   int            item)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);
  PbInequality *inequality = get_inequality (self);
  const PbInequalityPoint *point;
  const PbInequalityLine *line;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n_lines;

  if (inequality == NULL)
    return NULL;

  line = &pb_inequality_get_lines (inequality, &n_lines)[g_array_index (self->trend->lines, guint, series)];
  point = &line->points[item];
  number = isnan (point->value) ? g_strdup (point->reason != NULL ? point->reason : _("no value"))
                                : pb_inequality_dup_number (inequality, point->value);
  text = g_strdup_printf ("%s, %s: %s", line->name, pb_text_period (point->period), number);

  if (!isnan (point->value) && !isnan (point->lower) && !isnan (point->upper))
    {
      g_autofree char *lower = pb_inequality_dup_number (inequality, point->lower);
      g_autofree char *upper = pb_inequality_dup_number (inequality, point->upper);

      return g_strdup_printf (_("%s\n95%% interval %s to %s"), text, lower, upper);
    }

  return g_steal_pointer (&text);
}

static gpointer
pb_measure_trend_view_make_chart (PbChartWidget *widget,
                                  PbTheme       *theme,
                                  int            width,
                                  int            height)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);

  if (get_main_series (self) == NULL)
    return NULL;

  pb_theme_set_ground (theme, theme->card);
  return pb_trend_chart_new (&self->trend->input, theme, width, height);
}

static void
pb_measure_trend_view_watch (PbChartWidget *widget,
                             PbSession     *session)
{
  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
  update (PB_MEASURE_TREND_VIEW (widget));
}

static void
pb_measure_trend_view_dispose (GObject *object)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (object);

  g_clear_pointer (&self->trend, pb_inequality_trend_free);

  G_OBJECT_CLASS (pb_measure_trend_view_parent_class)->dispose (object);
}

static void
pb_measure_trend_view_class_init (PbMeasureTrendViewClass *klass)
{
  PbChartWidgetClass *chart_class = PB_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_measure_trend_view_dispose;
  chart_class->watch = pb_measure_trend_view_watch;
  chart_class->make_chart = pb_measure_trend_view_make_chart;
  chart_class->click = pb_measure_trend_view_click;
  chart_class->step = pb_measure_trend_view_step;
  chart_class->dup_tooltip = pb_measure_trend_view_dup_tooltip;
  pb_trend_widget_class_init (chart_class);

  pb_chart_widget_class_install_step (chart_class, "trend.next-period", GDK_KEY_Right);
  pb_chart_widget_class_install_step (chart_class, "trend.previous-period", GDK_KEY_Left);
  pb_chart_widget_class_install_step (chart_class, "trend.first-period", GDK_KEY_Home);
  pb_chart_widget_class_install_step (chart_class, "trend.last-period", GDK_KEY_End);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
pb_measure_trend_view_init (PbMeasureTrendView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Gap over time"), -1);
}
