#include "pb-trend-view.h"

#include "pb-headline.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"
#include "pb-widget-theme.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * PbTrendView:
 *
 * The session's series over time for the selected Place, with England, older
 * publications and the moment. Left and Right step the periods, a click goes
 * to one.
 */
struct _PbTrendView
{
  GtkWidget      parent_instance;
  PbSession     *session;
  PbTrendChart  *chart;          /* laid out for the size and style below; NULL when stale */
  int            width;
  int            height;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void pb_trend_view_set_session (PbTrendView *self,
                                       PbSession   *session);

G_DEFINE_FINAL_TYPE (PbTrendView, pb_trend_view, GTK_TYPE_WIDGET)

/* The summary of the session's series with the Place's row; %NULL while there is none. */
static PbSeriesTable *
get_table (PbTrendView *self,
           int         *period_out)
{
  PbIndicatorSummary *summary = self->session != NULL ? pb_session_get_current_summary (self->session) : NULL;
  PbSeriesTable *table = summary != NULL ? pb_indicator_summary_get_table (summary) : NULL;

  if (table == NULL || pb_series_table_get_n_areas (table) == 0)
    return NULL;

  *period_out = pb_indicator_summary_get_period_index (summary);
  return table;
}

static PbTrendChart *
ensure_chart (PbTrendView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr(PbTrendData) data = NULL;
  PbSeriesTable *table;
  PbTheme theme;
  int period;

  if (self->chart != NULL && self->width == width && self->height == height)
    return self->chart;

  g_clear_pointer (&self->chart, pb_trend_chart_free);

  table = get_table (self, &period);
  if (table == NULL || width <= 0 || height <= 0)
    return NULL;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);

  data = pb_trend_data_new (table, 0, period);
  self->chart = pb_trend_chart_new (&data->input, &theme, width, height);
  self->width = width;
  self->height = height;

  return self->chart;
}

/* What the eye gets from the line, in words. */
static void
update_description (PbTrendView *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  PbSeriesTable *table;
  int period;

  table = get_table (self, &period);
  if (table != NULL)
    {
      PbIndicator *indicator = pb_series_table_get_indicator (table);

      for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
        {
          const PbObservation *cell = pb_series_table_get_cell (table, 0, i);
          g_autofree char *value = NULL;

          if (cell->status != PB_STATUS_PRESENT)
            continue;

          value = pb_text_value_short (indicator, cell->value);
          if (text->len > 0)
            g_string_append (text, "; ");
          g_string_append_printf (text, "%s: %s", pb_text_period (pb_series_table_get_period (table, i)), value);
        }
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Trend over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str,
                                  -1);
}

static void
queue_chart (PbTrendView *self)
{
  g_clear_pointer (&self->chart, pb_trend_chart_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update (PbTrendView *self)
{
  queue_chart (self);
  update_description (self);
}

static void
pressed_cb (PbTrendView *self,
            int          n_press,
            double       x,
            double       y)
{
  PbTrendChart *chart = ensure_chart (self);
  PbSeriesTable *table;
  int series;
  int point;
  int period;

  gtk_widget_grab_focus (GTK_WIDGET (self));

  table = get_table (self, &period);
  /* Only the first two series have the table's own periods. */
  if (chart != NULL && table != NULL && pb_trend_chart_pick (chart, x, y, &series, &point) && series <= 1 &&
      point < pb_series_table_get_n_periods (table))
    pb_session_choose_moment (self->session,
                              pb_period_get_midpoint (pb_series_table_get_period (table, point)));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PbTrendView *self = PB_TREND_VIEW (widget);

  if (self->session == NULL)
    return FALSE;

  pb_session_step_period (self->session, g_variant_get_int32 (arguments));
  return TRUE;
}

static void
pb_trend_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  PbTrendView *self = PB_TREND_VIEW (widget);
  PbTrendChart *chart = ensure_chart (self);
  cairo_t *cr;

  if (chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  pb_trend_chart_draw (chart, cr);
  cairo_destroy (cr);
}

static void
pb_trend_view_measure (GtkWidget      *widget,
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
  *minimum = *natural = pb_trend_chart_get_natural_height (&theme);
}

/* The font and the colours are part of the layout. */
static void
pb_trend_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_trend_view_parent_class)->css_changed (widget, change);
  queue_chart (PB_TREND_VIEW (widget));
}

static void
pb_trend_view_dispose (GObject *object)
{
  pb_trend_view_set_session (PB_TREND_VIEW (object), NULL);
  g_clear_pointer (&PB_TREND_VIEW (object)->chart, pb_trend_chart_free);

  G_OBJECT_CLASS (pb_trend_view_parent_class)->dispose (object);
}

static void
pb_trend_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_TREND_VIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_trend_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      pb_trend_view_set_session (PB_TREND_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_trend_view_class_init (PbTrendViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_trend_view_dispose;
  object_class->get_property = pb_trend_view_get_property;
  object_class->set_property = pb_trend_view_set_property;
  widget_class->snapshot = pb_trend_view_snapshot;
  widget_class->measure = pb_trend_view_measure;
  widget_class->css_changed = pb_trend_view_css_changed;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_set_css_name (widget_class, "trend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_trend_view_init (PbTrendView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
}

static void
pb_trend_view_set_session (PbTrendView *self,
                           PbSession   *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  g_set_object (&self->session, session);

  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::summaries", G_CALLBACK (update), self);
      g_signal_connect_swapped (session, "notify::frame", G_CALLBACK (update), self);
      update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
pb_trend_view_new (PbSession *session)
{
  return g_object_new (PB_TYPE_TREND_VIEW, "session", session, NULL);
}

gboolean
pb_trend_view_is_empty (PbTrendView *self)
{
  PbSeriesTable *table;
  int period;

  g_return_val_if_fail (PB_IS_TREND_VIEW (self), TRUE);

  table = get_table (self, &period);
  if (table == NULL)
    return TRUE;

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    if (pb_series_table_get_cell (table, 0, i)->status == PB_STATUS_PRESENT)
      return FALSE;

  return TRUE;
}
