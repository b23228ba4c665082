#include "pb-xmr-view.h"

#include "pb-note-list.h"
#include "pb-spc-icon.h"
#include "pb-spc-picture.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define RING_RADIUS 8.0

/**
 * PbXmrView:
 *
 * A reading as a process chart. Left and Right go from point to point, Return or
 * a click takes the moment there.
 *
 * Property: words, of the point that is pointed at.
 */
struct _PbXmrView
{
  GtkWidget      parent_instance;
  PbSession     *session;
  PbSpcReading  *reading;    /* NULL for none */
  PbXmrChart    *chart;      /* laid out for the size and style below; NULL when stale */
  int            width;
  int            height;
  int            hovered;    /* point under the pointer; -1 for none */
  int            cursor;     /* point of the keyboard; -1 until it is used */
  char          *words;
};

enum
{
  PROP_0,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbXmrView, pb_xmr_view, GTK_TYPE_WIDGET)

static PbXmrChart *
ensure_chart (PbXmrView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr(PbSpcData) data = NULL;
  PbTheme theme;

  if (self->chart != NULL && self->width == width && self->height == height)
    return self->chart;

  g_clear_pointer (&self->chart, pb_xmr_chart_free);
  if (self->reading == NULL || width <= 0 || height <= 0)
    return NULL;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.view);

  data = pb_spc_data_new (self->reading);
  self->chart = pb_xmr_chart_new (&data->input, &theme, width, height);
  self->width = width;
  self->height = height;

  return self->chart;
}

static const PbSpcReadingPoint *
get_points (PbXmrView *self,
            int       *n_out)
{
  const PbSpcReadingPoint *points;
  guint n = 0;

  points = self->reading != NULL ? pb_spc_reading_get_points (self->reading, &n) : NULL;
  *n_out = (int) n;

  return points;
}

/* The point that is looked at; -1 where there is none. */
static int
get_current (PbXmrView *self)
{
  if (self->hovered >= 0)
    return self->hovered;
  if (self->cursor >= 0)
    return self->cursor;

  return self->reading != NULL ? pb_spc_reading_get_latest (self->reading) : -1;
}

static char *
dup_point_words (PbXmrView               *self,
                 const PbSpcReadingPoint *point)
{
  const char *period = pb_text_period (point->period);
  g_autofree char *value = NULL;

  if (isnan (point->value))
    return g_strdup_printf ("%s: %s", period, *point->words != '\0' ? point->words : _("No value"));

  value = pb_text_value (pb_spc_reading_get_indicator (self->reading), point->value);
  if (point->is_later)
    return g_strdup_printf ("%s: %s. %s", period, value, point->words);
  if (pb_spc_reading_get_refusal (self->reading) != NULL)
    return g_strdup_printf ("%s: %s", period, value);
  if (*point->words == '\0')
    return g_strdup_printf ("%s: %s. %s", period, value, pb_spc_mark_get_words (point->variation));

  return g_strdup_printf ("%s: %s. %s. %s", period, value, point->words, pb_spc_mark_get_words (point->variation));
}

/* And what is pinned to the point, a line each. */
static char *
dup_words_with_notes (PbXmrView               *self,
                      const PbSpcReadingPoint *point,
                      int                      number)
{
  g_autofree char *words = dup_point_words (self, point);
  g_autofree char *notes = pb_chart_notes_dup_lines (pb_spc_reading_get_pinned (self->reading, NULL), number);

  return notes != NULL ? g_strconcat (words, "\n", notes, NULL) : g_steal_pointer (&words);
}

static void
update_words (PbXmrView *self)
{
  int n_points;
  const PbSpcReadingPoint *points = get_points (self, &n_points);
  int current = get_current (self);
  gboolean has_point = current >= 0 && current < n_points;
  gboolean is_pointed = self->hovered >= 0 || self->cursor >= 0;
  g_autofree char *words = has_point ? dup_words_with_notes (self, &points[current], current) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, current + 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, MAX (n_points, 1) + 0.0,
                                  -1);

  g_free (self->words);
  self->words = g_strdup (is_pointed ? words : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
queue_chart (PbXmrView *self)
{
  g_clear_pointer (&self->chart, pb_xmr_chart_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hovered (PbXmrView *self,
             int        point)
{
  if (self->hovered == point)
    return;

  self->hovered = point;
  update_words (self);
}

static void
motion_cb (PbXmrView *self,
           double     x,
           double     y)
{
  PbXmrChart *chart = ensure_chart (self);
  int point;

  set_hovered (self, chart != NULL && pb_xmr_chart_pick (chart, x, y, &point) ? point : -1);
}

static void
leave_cb (PbXmrView *self)
{
  set_hovered (self, -1);
}

static void
choose_moment (PbXmrView *self,
               int        point)
{
  int n_points;
  const PbSpcReadingPoint *points = get_points (self, &n_points);

  if (point >= 0 && point < n_points)
    pb_session_choose_moment (self->session, pb_period_get_midpoint (points[point].period));
}

static void
released_cb (PbXmrView *self,
             int        n_press,
             double     x,
             double     y)
{
  PbXmrChart *chart = ensure_chart (self);
  int point;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (chart != NULL && pb_xmr_chart_pick (chart, x, y, &point))
    choose_moment (self, point);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbXmrView *self = PB_XMR_VIEW (widget);
  int from = get_current (self);
  int n_points;

  get_points (self, &n_points);
  if (n_points == 0)
    return;

  self->hovered = -1;
  if (g_str_equal (name, "xmr.next"))
    self->cursor = MIN (from + 1, n_points - 1);
  else if (g_str_equal (name, "xmr.previous"))
    self->cursor = MAX (from - 1, 0);
  else
    self->cursor = g_str_equal (name, "xmr.first") ? 0 : n_points - 1;

  update_words (self);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  choose_moment (PB_XMR_VIEW (widget), get_current (PB_XMR_VIEW (widget)));
}

static void
pin_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  PbXmrView *self = PB_XMR_VIEW (widget);

  if (self->reading != NULL)
    pb_note_list_pin (widget, pb_spc_reading_get_area_code (self->reading), pb_xmr_view_get_period (self));
}

/* Round the point that is looked at: whole under the pointer, dashed for the keyboard. */
static void
draw_ring (PbXmrView *self,
           cairo_t   *cr)
{
  int point = self->hovered >= 0 ? self->hovered : self->cursor;
  const double dash[] = { 3, 2 };
  PbBox plot = pb_xmr_chart_get_plot (self->chart);
  PbTheme theme;
  double unit, x, y;

  if (point < 0 || (self->hovered < 0 && !gtk_widget_has_focus (GTK_WIDGET (self))))
    return;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  unit = pb_theme_get_unit (&theme);
  if (self->hovered < 0)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);

  if (pb_xmr_chart_locate (self->chart, point, &x, &y))
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, RING_RADIUS * unit, 0, 2 * G_PI);
    }
  else
    {
      cairo_move_to (cr, pb_theme_snap (&theme, x), plot.y);
      cairo_line_to (cr, pb_theme_snap (&theme, x), plot.y + plot.height);
    }

  pb_colour_set_source (theme.ink, cr);
  cairo_set_line_width (cr, 1.6 * unit);
  cairo_stroke (cr);
}

static void
pb_xmr_view_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PbXmrView *self = PB_XMR_VIEW (widget);
  cairo_t *cr;

  if (ensure_chart (self) == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  pb_xmr_chart_draw (self->chart, cr);
  draw_ring (self, cr);
  cairo_destroy (cr);
}

static void
pb_xmr_view_measure (GtkWidget      *widget,
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
      *minimum = *natural = 320;
      return;
    }

  pb_widget_get_theme (widget, &theme);
  *minimum = *natural = (int) ceil (pb_xmr_chart_get_natural_height (&theme));
}

/* The font and the colours are part of the layout. */
static void
pb_xmr_view_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_xmr_view_parent_class)->css_changed (widget, change);
  queue_chart (PB_XMR_VIEW (widget));
}

static void
pb_xmr_view_dispose (GObject *object)
{
  PbXmrView *self = PB_XMR_VIEW (object);

  g_clear_pointer (&self->chart, pb_xmr_chart_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_xmr_view_parent_class)->dispose (object);
}

static void
pb_xmr_view_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (prop_id == PROP_WORDS)
    g_value_set_string (value, PB_XMR_VIEW (object)->words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                      *name;
    guint                            key;
    GtkWidgetActionActivateFunc      activate;
  } actions[] = {
    { "xmr.choose", GDK_KEY_Return, choose_action },  { "xmr.next", GDK_KEY_Right, step_action },
    { "xmr.previous", GDK_KEY_Left, step_action },    { "xmr.first", GDK_KEY_Home, step_action },
    { "xmr.last", GDK_KEY_End, step_action },         { "xmr.pin-note", GDK_KEY_n, pin_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "xmr.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "xmr.choose", NULL);
}

static void
pb_xmr_view_class_init (PbXmrViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_xmr_view_dispose;
  object_class->get_property = pb_xmr_view_get_property;
  widget_class->snapshot = pb_xmr_view_snapshot;
  widget_class->measure = pb_xmr_view_measure;
  widget_class->css_changed = pb_xmr_view_css_changed;

  /**
   * PbXmrView:words:
   *
   * What the point under the pointer or the keyboard's says; "" for none.
   */
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "xmr");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
pb_xmr_view_init (PbXmrView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hovered = self->cursor = -1;
  self->words = g_strdup ("");

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Process chart"), -1);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_chart), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_xmr_view_new (PbSession *session)
{
  PbXmrView *self = g_object_new (PB_TYPE_XMR_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/* Another moment of the same series keeps the keyboard's point where it is. */
static gboolean
is_same_chart (PbSpcReading *a,
               PbSpcReading *b)
{
  return a != NULL && b != NULL && pb_spc_reading_get_series (a) == pb_spc_reading_get_series (b) &&
         g_strcmp0 (pb_spc_reading_get_area_code (a), pb_spc_reading_get_area_code (b)) == 0;
}

void
pb_xmr_view_show (PbXmrView    *self,
                  PbSpcReading *reading)
{
  g_return_if_fail (PB_IS_XMR_VIEW (self));

  if (!is_same_chart (self->reading, reading))
    self->cursor = -1;
  self->hovered = -1;
  g_set_object (&self->reading, reading);
  queue_chart (self);
  update_words (self);
}

const char *
pb_xmr_view_get_words (PbXmrView *self)
{
  g_return_val_if_fail (PB_IS_XMR_VIEW (self), "");
  return self->words;
}

const char *
pb_xmr_view_get_period (PbXmrView *self)
{
  const PbSpcReadingPoint *points;
  int n_points, current;

  g_return_val_if_fail (PB_IS_XMR_VIEW (self), NULL);

  points = get_points (self, &n_points);
  current = get_current (self);

  return current >= 0 && current < n_points ? points[current].period->label : NULL;
}

void
pb_xmr_view_update_notes (PbXmrView *self)
{
  g_return_if_fail (PB_IS_XMR_VIEW (self));

  queue_chart (self);
  update_words (self);
}

char *
pb_xmr_view_dup_scale_note (PbXmrView *self)
{
  g_autoptr(PbSpcData) data = NULL;
  g_autoptr(PbXmrChart) chart = NULL;
  PbTheme theme;
  char *note;

  g_return_val_if_fail (PB_IS_XMR_VIEW (self), NULL);

  if (self->reading == NULL)
    return g_strdup ("");

  /* The scale is the same at every size; the widget may have none yet. */
  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  data = pb_spc_data_new (self->reading);
  chart = pb_xmr_chart_new (&data->input, &theme, 600, pb_xmr_chart_get_natural_height (&theme));
  note = pb_xmr_chart_dup_scale_note (chart);

  return note != NULL ? note : g_strdup ("");
}
