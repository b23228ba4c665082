#include "pb-gradient-view.h"

#include "pb-gradient-words.h"
#include "pb-inequality-picture.h"
#include "pb-widget-theme.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbGradientView:
 *
 * The groups at the moment, from the most to the least deprived. Left and Right
 * go from group to group; a click, Enter or Space lights the group's areas on
 * the map, the same again or Escape puts them out.
 *
 * Property: session.
 */
struct _PbGradientView
{
  GtkWidget                  parent_instance;
  PbSession                 *session;
  PbInequality              *inequality;   /* whose gradient is drawn */
  PbInequalityGradientData  *data;         /* NULL where there is none */
  int                        cursor;       /* the keyboard's group; -1 for none yet */
  PbGradientChart           *chart;        /* laid out for the size and style below; NULL when stale */
  int                        width;
  int                        height;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbGradientView, pb_gradient_view, GTK_TYPE_WIDGET)

static const PbInequalityGradient *
get_gradient (PbGradientView *self)
{
  return self->data != NULL ? pb_inequality_get_gradient (self->inequality) : NULL;
}

/* The group whose areas the map lights up; -1 for none. */
static int
find_lit (PbGradientView *self)
{
  const PbInequalityGradient *gradient = get_gradient (self);
  const char *words = NULL;

  if (gradient == NULL || pb_session_get_lit (self->session, &words) == NULL)
    return -1;

  for (guint i = 0; i < gradient->n_groups; i++)
    if (g_strcmp0 (gradient->groups[i].name, words) == 0)
      return (int) i;

  return -1;
}

static PbGradientChart *
ensure_chart (PbGradientView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int lit = find_lit (self);
  PbTheme theme;

  if (self->chart != NULL && self->width == width && self->height == height)
    return self->chart;

  g_clear_pointer (&self->chart, pb_gradient_chart_free);
  if (self->data == NULL || width <= 0 || height <= 0)
    return NULL;

  for (guint i = 0; i < self->data->points->len; i++)
    g_array_index (self->data->points, PbGradientPoint, i).is_lit = (int) i == lit;
  self->data->input.selected = gtk_widget_has_focus (GTK_WIDGET (self)) && self->cursor >= 0 ? self->cursor : lit;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);
  self->chart = pb_gradient_chart_new (&self->data->input, &theme, width, height);
  self->width = width;
  self->height = height;

  return self->chart;
}

static void
queue_chart (PbGradientView *self)
{
  g_clear_pointer (&self->chart, pb_gradient_chart_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The group under the keyboard, else the lit one; and what is lit. */
static void
update_accessible (PbGradientView *self)
{
  const PbInequalityGradient *gradient = get_gradient (self);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *words = NULL;
  int lit = find_lit (self);
  int group = self->cursor >= 0 ? self->cursor : lit;

  if (gradient != NULL && group >= 0)
    {
      words = pb_gradient_group_dup_words (gradient, (guint) group, ", ");
      g_string_append_printf (text, _("%s. Group %d of %u."), words, group + 1, gradient->n_groups);
    }
  else if (gradient != NULL)
    g_string_append (text, gradient->headline);

  if (lit >= 0)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Lit on the map: %s"), gradient->groups[lit].name);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

static void
update_marks (PbGradientView *self)
{
  update_accessible (self);
  queue_chart (self);
}

static void
update (PbGradientView *self)
{
  PbInequality *inequality = pb_session_get_inequality (self->session);

  g_clear_pointer (&self->data, pb_inequality_gradient_free);
  g_set_object (&self->inequality, inequality);
  if (inequality != NULL)
    self->data = pb_inequality_gradient_new (inequality);
  if (self->data == NULL || self->cursor >= (int) self->data->points->len)
    self->cursor = -1;

  /* Groups without an order are as many rows. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  update_marks (self);
}

static void
light (PbGradientView *self,
       int             group)
{
  const PbInequalityGradient *gradient = get_gradient (self);

  if (gradient == NULL || group < 0)
    return;

  if (group == find_lit (self) || gradient->groups[group].area_codes == NULL ||
      gradient->groups[group].area_codes[0] == NULL)
    pb_session_set_lit (self->session, NULL, NULL);
  else
    pb_session_set_lit (self->session, gradient->groups[group].area_codes, gradient->groups[group].name);
}

static void
pressed_cb (PbGradientView *self,
            int             n_press,
            double          x,
            double          y)
{
  PbGradientChart *chart = ensure_chart (self);
  int group;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (chart == NULL || !pb_gradient_chart_pick (chart, x, y, &group))
    return;

  self->cursor = group;
  light (self, group);
  update_marks (self);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbGradientView *self = PB_GRADIENT_VIEW (widget);
  int n_groups = self->data != NULL ? (int) self->data->points->len : 0;

  if (n_groups == 0)
    return;

  if (self->cursor < 0)
    self->cursor = MAX (find_lit (self), 0);
  else if (g_str_equal (name, "gradient.next-group"))
    self->cursor = MIN (self->cursor + 1, n_groups - 1);
  else if (g_str_equal (name, "gradient.previous-group"))
    self->cursor = MAX (self->cursor - 1, 0);

  if (g_str_equal (name, "gradient.first-group"))
    self->cursor = 0;
  else if (g_str_equal (name, "gradient.last-group"))
    self->cursor = n_groups - 1;

  update_marks (self);
}

static void
light_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PbGradientView *self = PB_GRADIENT_VIEW (widget);

  if (self->cursor < 0)
    step_action (widget, "gradient.first-group", NULL);
  light (self, self->cursor);
}

/* Escape has other uses where nothing is lit. */
static gboolean
put_out_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  PbGradientView *self = PB_GRADIENT_VIEW (widget);

  if (find_lit (self) < 0)
    return GDK_EVENT_PROPAGATE;

  pb_session_set_lit (self->session, NULL, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  PbGradientView *self = PB_GRADIENT_VIEW (widget);
  const PbInequalityGradient *gradient = get_gradient (self);
  PbGradientChart *chart = ensure_chart (self);
  g_autofree char *words = NULL;
  int group;

  if (keyboard || gradient == NULL || chart == NULL || !pb_gradient_chart_pick (chart, x, y, &group))
    return FALSE;

  words = pb_gradient_group_dup_words (gradient, (guint) group, "\n");
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
pb_gradient_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PbGradientView *self = PB_GRADIENT_VIEW (widget);
  PbGradientChart *chart = ensure_chart (self);
  cairo_t *cr;

  if (chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  pb_gradient_chart_draw (chart, cr);
  cairo_destroy (cr);
}

static void
pb_gradient_view_measure (GtkWidget      *widget,
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
  *minimum = *natural =
    (int) ceil (PB_GRADIENT_VIEW (widget)->data != NULL
                  ? pb_gradient_chart_measure_height (&PB_GRADIENT_VIEW (widget)->data->input, &theme)
                  : pb_gradient_chart_get_natural_height (&theme));
}

/* The font and the colours are part of the layout. */
static void
pb_gradient_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_gradient_view_parent_class)->css_changed (widget, change);
  queue_chart (PB_GRADIENT_VIEW (widget));
}

static void
set_session (PbGradientView *self,
             PbSession      *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::inequality", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::lit", G_CALLBACK (update_marks), self, G_CONNECT_SWAPPED);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_gradient_view_dispose (GObject *object)
{
  PbGradientView *self = PB_GRADIENT_VIEW (object);

  g_clear_pointer (&self->chart, pb_gradient_chart_free);
  g_clear_pointer (&self->data, pb_inequality_gradient_free);
  g_clear_object (&self->inequality);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_gradient_view_parent_class)->dispose (object);
}

static void
pb_gradient_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_GRADIENT_VIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_gradient_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_GRADIENT_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    guint       key;
  } actions[] = {
    { "gradient.next-group", GDK_KEY_Right },
    { "gradient.previous-group", GDK_KEY_Left },
    { "gradient.first-group", GDK_KEY_Home },
    { "gradient.last-group", GDK_KEY_End },
  };
  static const guint light_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, step_action);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].name, NULL);
    }

  gtk_widget_class_install_action (widget_class, "gradient.light", NULL, light_action);
  for (guint i = 0; i < G_N_ELEMENTS (light_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, light_keys[i], 0, "gradient.light", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, put_out_cb, NULL);
}

static void
pb_gradient_view_class_init (PbGradientViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_gradient_view_dispose;
  object_class->get_property = pb_gradient_view_get_property;
  object_class->set_property = pb_gradient_view_set_property;
  widget_class->snapshot = pb_gradient_view_snapshot;
  widget_class->measure = pb_gradient_view_measure;
  widget_class->css_changed = pb_gradient_view_css_changed;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "gradient");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_gradient_view_init (PbGradientView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cursor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (queue_chart), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Gradient by group"), -1);
}
