#include "pb-measure-trend-view.h"

#include "pb-inequality-picture.h"
#include "pb-number.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <adwaita.h>
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
  GtkWidget           parent_instance;
  PbSession          *session;
  PbInequalityTrend  *trend;    /* NULL where there is nothing to draw */
  PbTrendChart       *chart;    /* laid out for the size and style below; NULL when stale */
  int                 width;
  int                 height;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbMeasureTrendView, pb_measure_trend_view, GTK_TYPE_WIDGET)

static const PbTrendSeries *
get_main_series (PbMeasureTrendView *self)
{
  return self->trend != NULL && self->trend->input.n_series > 0 ? &self->trend->input.series[0] : NULL;
}

static PbTrendChart *
ensure_chart (PbMeasureTrendView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  PbTheme theme;

  if (self->chart != NULL && self->width == width && self->height == height)
    return self->chart;

  g_clear_pointer (&self->chart, pb_trend_chart_free);
  if (get_main_series (self) == NULL || width <= 0 || height <= 0)
    return NULL;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);
  self->chart = pb_trend_chart_new (&self->trend->input, &theme, width, height);
  self->width = width;
  self->height = height;

  return self->chart;
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

  number = pb_inequality_dup_number (pb_session_get_inequality (self->session), series->points[cursor].value);
  return g_strdup_printf (_("%s: %s, period %d of %d"), series->points[cursor].period, number, cursor + 1,
                          series->n_points);
}

static void
update_accessible (PbMeasureTrendView *self)
{
  const PbTrendSeries *series = get_main_series (self);
  g_autofree char *value = dup_value_text (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  series != NULL ? self->trend->input.cursor + 1.0 : 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, series != NULL ? (double) series->n_points : 0.0,
                                  -1);
}

static void
queue_chart (PbMeasureTrendView *self)
{
  g_clear_pointer (&self->chart, pb_trend_chart_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update (PbMeasureTrendView *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);

  g_clear_pointer (&self->trend, pb_inequality_trend_free);
  if (inequality != NULL)
    self->trend = pb_inequality_trend_new (inequality);

  update_accessible (self);
  queue_chart (self);
}

static void
go_to_point (PbMeasureTrendView  *self,
             const PbTrendPoint  *point)
{
  pb_session_choose_moment (self->session, point->first + (point->last - point->first) / 2);
}

static void
pressed_cb (PbMeasureTrendView *self,
            int                 n_press,
            double              x,
            double              y)
{
  PbTrendChart *chart = ensure_chart (self);
  int series, point;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (chart != NULL && pb_trend_chart_pick (chart, x, y, &series, &point))
    go_to_point (self, &self->trend->input.series[series].points[point]);
}

/* The point that the moment is at or, between two points, comes after. */
static int
find_point (PbMeasureTrendView  *self,
            const PbTrendSeries *series)
{
  PbDay moment = pb_session_get_view (self->session)->moment;
  int found = 0;

  if (self->trend->input.cursor >= 0)
    return self->trend->input.cursor;

  for (int i = 0; i < series->n_points; i++)
    if (series->points[i].first <= moment)
      found = i;

  return found;
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);
  const PbTrendSeries *series = get_main_series (self);
  int point;

  if (series == NULL || series->n_points == 0)
    return;

  point = find_point (self, series);
  if (g_str_equal (name, "trend.next-period"))
    point++;
  else if (g_str_equal (name, "trend.previous-period"))
    point--;
  else
    point = g_str_equal (name, "trend.first-period") ? 0 : series->n_points - 1;

  go_to_point (self, &series->points[CLAMP (point, 0, series->n_points - 1)]);
}

/* What the point under the pointer says, and why where there is no value. */
static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);
  PbInequality *inequality = self->session != NULL ? pb_session_get_inequality (self->session) : NULL;
  PbTrendChart *chart = inequality != NULL ? ensure_chart (self) : NULL;
  const PbInequalityPoint *point;
  const PbInequalityLine *line;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  int series, position;
  guint n_lines;

  if (keyboard || chart == NULL || !pb_trend_chart_pick (chart, x, y, &series, &position))
    return FALSE;

  line = &pb_inequality_get_lines (inequality, &n_lines)[g_array_index (self->trend->lines, guint, series)];
  point = &line->points[position];
  number = isnan (point->value) ? g_strdup (point->reason != NULL ? point->reason : _("no value"))
                                : pb_inequality_dup_number (inequality, point->value);
  text = g_strdup_printf ("%s, %s: %s", line->name, pb_text_period (point->period), number);

  if (!isnan (point->value) && !isnan (point->lower) && !isnan (point->upper))
    {
      g_autofree char *lower = pb_inequality_dup_number (inequality, point->lower);
      g_autofree char *upper = pb_inequality_dup_number (inequality, point->upper);
      g_autofree char *whole = g_strdup_printf (_("%s\n95%% interval %s to %s"), text, lower, upper);

      gtk_tooltip_set_text (tooltip, whole);
      return TRUE;
    }

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
pb_measure_trend_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (widget);
  PbTrendChart *chart = ensure_chart (self);
  cairo_t *cr;

  if (chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  pb_trend_chart_draw (chart, cr);
  cairo_destroy (cr);
}

static void
pb_measure_trend_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  PbTheme theme;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 320;
      return;
    }

  pb_widget_get_theme (widget, &theme);
  *minimum = *natural = (int) ceil (pb_trend_chart_get_natural_height (&theme));
}

/* The font and the colours are part of the layout. */
static void
pb_measure_trend_view_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_measure_trend_view_parent_class)->css_changed (widget, change);
  queue_chart (PB_MEASURE_TREND_VIEW (widget));
}

static void
set_session (PbMeasureTrendView *self,
             PbSession          *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_measure_trend_view_dispose (GObject *object)
{
  PbMeasureTrendView *self = PB_MEASURE_TREND_VIEW (object);

  g_clear_pointer (&self->chart, pb_trend_chart_free);
  g_clear_pointer (&self->trend, pb_inequality_trend_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_measure_trend_view_parent_class)->dispose (object);
}

static void
pb_measure_trend_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_MEASURE_TREND_VIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_measure_trend_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_MEASURE_TREND_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_measure_trend_view_class_init (PbMeasureTrendViewClass *klass)
{
  static const struct
  {
    const char *name;
    guint       key;
  } actions[] = {
    { "trend.next-period", GDK_KEY_Right },
    { "trend.previous-period", GDK_KEY_Left },
    { "trend.first-period", GDK_KEY_Home },
    { "trend.last-period", GDK_KEY_End },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_measure_trend_view_dispose;
  object_class->get_property = pb_measure_trend_view_get_property;
  object_class->set_property = pb_measure_trend_view_set_property;
  widget_class->snapshot = pb_measure_trend_view_snapshot;
  widget_class->measure = pb_measure_trend_view_measure;
  widget_class->css_changed = pb_measure_trend_view_css_changed;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, step_action);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].name, NULL);
    }

  gtk_widget_class_set_css_name (widget_class, "trend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
pb_measure_trend_view_init (PbMeasureTrendView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Gap over time"), -1);
}

GtkWidget *
pb_measure_trend_view_new (PbSession *session)
{
  return g_object_new (PB_TYPE_MEASURE_TREND_VIEW, "session", session, NULL);
}
