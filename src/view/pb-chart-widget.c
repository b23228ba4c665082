#include "pb-chart-widget.h"

#include "pb-widget-theme.h"

#include <adwaita.h>
#include <math.h>

/**
 * PbChartWidget:
 *
 * What the widgets that draw a chart of the session have in common: the chart is
 * laid out once for a size and a style, and kept until either or its content
 * changes; pointer and keys come to its items.
 *
 * Property: session.
 */
typedef struct
{
  PbSession  *session;
  gpointer    chart;     /* laid out for the size below; NULL when stale */
  int         width;
  int         height;
} PbChartWidgetPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbChartWidget, pb_chart_widget, GTK_TYPE_WIDGET)

static void
drop_chart (PbChartWidget *self)
{
  PbChartWidgetPrivate *priv = pb_chart_widget_get_instance_private (self);

  if (priv->chart != NULL)
    PB_CHART_WIDGET_GET_CLASS (self)->free_chart (priv->chart);
  priv->chart = NULL;
}

gpointer
pb_chart_widget_ensure_chart (PbChartWidget *self)
{
  PbChartWidgetPrivate *priv = pb_chart_widget_get_instance_private (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  PbTheme theme;

  if (priv->chart != NULL && priv->width == width && priv->height == height)
    return priv->chart;

  drop_chart (self);
  if (width <= 0 || height <= 0)
    return NULL;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  priv->chart = PB_CHART_WIDGET_GET_CLASS (self)->make_chart (self, &theme, width, height);
  priv->width = width;
  priv->height = height;

  return priv->chart;
}

void
pb_chart_widget_queue_chart (PbChartWidget *self)
{
  g_return_if_fail (PB_IS_CHART_WIDGET (self));

  drop_chart (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
pick (PbChartWidget *self,
      double         x,
      double         y,
      int           *series,
      int           *item)
{
  gpointer chart = pb_chart_widget_ensure_chart (self);

  *series = 0;
  return chart != NULL && PB_CHART_WIDGET_GET_CLASS (self)->pick (chart, x, y, series, item);
}

static void
click_cb (PbChartWidget *self,
          int            n_press,
          double         x,
          double         y)
{
  int series, item;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (pick (self, x, y, &series, &item))
    PB_CHART_WIDGET_GET_CLASS (self)->click (self, series, item);
}

static gboolean
pb_chart_widget_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard,
                               GtkTooltip *tooltip)
{
  PbChartWidget *self = PB_CHART_WIDGET (widget);
  g_autofree char *text = NULL;
  int series, item;

  if (PB_CHART_WIDGET_GET_CLASS (self)->dup_tooltip == NULL)
    return GTK_WIDGET_CLASS (pb_chart_widget_parent_class)->query_tooltip (widget, x, y, keyboard, tooltip);

  if (keyboard || !pick (self, x, y, &series, &item))
    return FALSE;

  text = PB_CHART_WIDGET_GET_CLASS (self)->dup_tooltip (self, series, item);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PbChartWidget *self = PB_CHART_WIDGET (widget);

  return PB_CHART_WIDGET_GET_CLASS (self)->step (self, (PbChartStep) g_variant_get_int32 (arguments));
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const char *const words[] = {
    [PB_CHART_STEP_PREVIOUS] = ".previous",
    [PB_CHART_STEP_NEXT] = ".next",
    [PB_CHART_STEP_FIRST] = ".first",
    [PB_CHART_STEP_LAST] = ".last",
  };
  PbChartWidget *self = PB_CHART_WIDGET (widget);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (strchr (name, '.'), words[i]))
      PB_CHART_WIDGET_GET_CLASS (self)->step (self, (PbChartStep) i);
}

static void
pb_chart_widget_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PbChartWidget *self = PB_CHART_WIDGET (widget);
  gpointer chart = pb_chart_widget_ensure_chart (self);
  cairo_t *cr;

  if (chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  PB_CHART_WIDGET_GET_CLASS (self)->draw (self, chart, cr);
  cairo_destroy (cr);
}

static void
pb_chart_widget_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  PbChartWidgetClass *klass = PB_CHART_WIDGET_GET_CLASS (widget);
  PbTheme theme;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = klass->minimum_width;
      *natural = klass->natural_width;
      return;
    }

  pb_widget_get_theme (widget, &theme);
  *minimum = *natural = (int) ceil (klass->get_natural_height (&theme));
}

/* The font and the colours are part of the layout. */
static void
pb_chart_widget_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_chart_widget_parent_class)->css_changed (widget, change);
  pb_chart_widget_queue_chart (PB_CHART_WIDGET (widget));
}

static void
set_session (PbChartWidget *self,
             PbSession     *session)
{
  PbChartWidgetPrivate *priv = pb_chart_widget_get_instance_private (self);

  if (priv->session == session)
    return;

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    PB_CHART_WIDGET_GET_CLASS (self)->watch (self, session);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_chart_widget_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, pb_chart_widget_get_session (PB_CHART_WIDGET (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_chart_widget_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_CHART_WIDGET (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_chart_widget_constructed (GObject *object)
{
  PbChartWidget *self = PB_CHART_WIDGET (object);
  PbChartWidgetClass *klass = PB_CHART_WIDGET_GET_CLASS (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();

  G_OBJECT_CLASS (pb_chart_widget_parent_class)->constructed (object);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (pb_chart_widget_queue_chart), NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (pb_chart_widget_queue_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (pb_chart_widget_queue_chart), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_swapped (click, klass->acts_on_press ? "pressed" : "released", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  if (klass->dup_tooltip != NULL)
    gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
pb_chart_widget_dispose (GObject *object)
{
  PbChartWidget *self = PB_CHART_WIDGET (object);

  set_session (self, NULL);
  drop_chart (self);

  G_OBJECT_CLASS (pb_chart_widget_parent_class)->dispose (object);
}

static void
pb_chart_widget_class_init (PbChartWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_chart_widget_constructed;
  object_class->dispose = pb_chart_widget_dispose;
  object_class->get_property = pb_chart_widget_get_property;
  object_class->set_property = pb_chart_widget_set_property;
  widget_class->snapshot = pb_chart_widget_snapshot;
  widget_class->measure = pb_chart_widget_measure;
  widget_class->css_changed = pb_chart_widget_css_changed;
  widget_class->query_tooltip = pb_chart_widget_query_tooltip;

  klass->minimum_width = 240;
  klass->natural_width = 320;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_chart_widget_init (PbChartWidget *self)
{
}

void
pb_chart_widget_class_bind_steps (PbChartWidgetClass *klass,
                                  guint               previous_key,
                                  guint               next_key)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding (widget_class, previous_key, 0, step_cb, "i", PB_CHART_STEP_PREVIOUS);
  gtk_widget_class_add_binding (widget_class, next_key, 0, step_cb, "i", PB_CHART_STEP_NEXT);
}

void
pb_chart_widget_class_install_step (PbChartWidgetClass *klass,
                                    const char         *name,
                                    guint               key)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, name, NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, key, 0, name, NULL);
}

PbSession *
pb_chart_widget_get_session (PbChartWidget *self)
{
  PbChartWidgetPrivate *priv = pb_chart_widget_get_instance_private (self);

  g_return_val_if_fail (PB_IS_CHART_WIDGET (self), NULL);
  return priv->session;
}

void
pb_chart_widget_say_value (PbChartWidget *self,
                           const char    *words,
                           double         now,
                           double         last)
{
  g_return_if_fail (PB_IS_CHART_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, now,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, last,
                                  -1);
}

int
pb_chart_step_from (PbChartStep step,
                    int         from,
                    int         n)
{
  switch (step)
    {
    case PB_CHART_STEP_PREVIOUS:
      return CLAMP (from - 1, 0, n - 1);
    case PB_CHART_STEP_NEXT:
      return CLAMP (from + 1, 0, n - 1);
    case PB_CHART_STEP_FIRST:
      return 0;
    case PB_CHART_STEP_LAST:
    default:
      return n - 1;
    }
}
