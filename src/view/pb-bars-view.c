#include "pb-bars-view.h"

#include "pb-bar-chart.h"
#include "pb-frame-bars.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * PbBarsView:
 *
 * The areas at the moment as ranked bars with their intervals and England's
 * line.  Hover and selection are the session's.  Put it into a scrolled
 * window: it is as high as its rows, which close up where there is little room.
 *
 * Property: session.
 */
struct _PbBarsView
{
  GtkWidget    parent_instance;

  PbSession   *session;
  PbFrameBars *rows;      /* of the frame; NULL without one */
  PbBarChart  *chart;     /* of the last snapshot; for the pointer */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbBarsView, pb_bars_view, GTK_TYPE_WIDGET)

static int
find_row (PbBarsView *self,
          const char *code)
{
  return code != NULL && self->rows != NULL ? pb_frame_bars_find (self->rows, code) : -1;
}

static PbBarChart *
make_chart (PbBarsView *self,
            double      width,
            double      height)
{
  PbBarInput input;
  PbTheme theme;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.view);

  input = *pb_frame_bars_get_input (self->rows);
  input.height = height;
  input.selected = find_row (self, pb_session_get_view (self->session)->place);
  input.hovered = find_row (self, pb_session_get_hovered (self->session));

  return pb_bar_chart_new (&input, &theme, width);
}

/* The sentence of the selected bar, for a screen reader. */
static void
update_accessible (PbBarsView *self)
{
  PbFrame *frame = self->session != NULL ? pb_session_get_frame (self->session) : NULL;
  const char *place = frame != NULL ? pb_session_get_view (self->session)->place : NULL;
  int area = place != NULL ? pb_series_table_find_area (pb_frame_get_table (frame), place) : -1;
  g_autofree char *sentence = area >= 0 ? pb_frame_dup_sentence (frame, area) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : _("No Place is selected"), -1);
}

static void
lit_changed_cb (PbBarsView *self)
{
  if (self->rows != NULL)
    pb_frame_bars_light (self->rows, pb_session_get_lit (self->session, NULL));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
frame_changed_cb (PbBarsView *self)
{
  PbFrame *frame = self->session != NULL ? pb_session_get_frame (self->session) : NULL;

  g_clear_pointer (&self->rows, pb_frame_bars_free);
  g_clear_pointer (&self->chart, pb_bar_chart_free);
  if (frame != NULL)
    self->rows = pb_frame_bars_new (frame);

  lit_changed_cb (self);
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
pb_bars_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PbBarsView *self = PB_BARS_VIEW (widget);
  cairo_t *cr;

  g_clear_pointer (&self->chart, pb_bar_chart_free);
  if (self->rows == NULL)
    return;

  self->chart = make_chart (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  pb_bar_chart_draw (self->chart, cr);
  cairo_destroy (cr);
}

static void
pb_bars_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  PbBarsView *self = PB_BARS_VIEW (widget);
  g_autoptr(PbBarChart) least = NULL;
  g_autoptr(PbBarChart) chart = NULL;

  *minimum = *natural = 320;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->rows == NULL)
    return;

  /* Rows close up before anything below them has to be scrolled to. */
  least = make_chart (self, for_size > 0 ? for_size : 640, 1);
  chart = make_chart (self, for_size > 0 ? for_size : 640, 0);
  *minimum = (int) ceil (pb_bar_chart_get_height (least));
  *natural = (int) ceil (pb_bar_chart_get_height (chart));
}

static GtkSizeRequestMode
pb_bars_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static const char *
pick_code (PbBarsView *self,
           double      x,
           double      y)
{
  int row = self->chart != NULL ? pb_bar_chart_pick (self->chart, x, y) : -1;

  return row >= 0 ? pb_frame_bars_get_code (self->rows, row) : NULL;
}

static void
motion_cb (PbBarsView *self,
           double      x,
           double      y)
{
  if (self->session != NULL)
    pb_session_set_hovered (self->session, pick_code (self, x, y));
}

static void
leave_cb (PbBarsView *self)
{
  if (self->session != NULL)
    pb_session_set_hovered (self->session, NULL);
}

static void
released_cb (PbBarsView *self,
             int         n_press,
             double      x,
             double      y)
{
  const char *code = pick_code (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (code != NULL)
    pb_session_choose_place (self->session, code);
}

/* The selected bar stays in sight of whoever steps through them. */
static void
scroll_to_row (PbBarsView *self,
               int         row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  PbBox box;

  if (scrolled == NULL || self->chart == NULL)
    return;

  box = pb_bar_chart_get_row (self->chart, row);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_clamp_page (adjustment, box.y - box.height, box.y + 2 * box.height);
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbBarsView *self = PB_BARS_VIEW (widget);
  int n_rows, row;

  if (self->rows == NULL || (n_rows = pb_frame_bars_get_input (self->rows)->n_bars) == 0)
    return;

  row = find_row (self, pb_session_get_view (self->session)->place);
  if (g_str_equal (name, "bars.next"))
    row = MIN (row + 1, n_rows - 1);
  else if (g_str_equal (name, "bars.previous"))
    row = MAX (row - 1, 0);
  else
    row = g_str_equal (name, "bars.first") ? 0 : n_rows - 1;

  scroll_to_row (self, row);
  pb_session_choose_place (self->session, pb_frame_bars_get_code (self->rows, row));
}

static void
pb_bars_view_dispose (GObject *object)
{
  PbBarsView *self = PB_BARS_VIEW (object);

  pb_bars_view_set_session (self, NULL);
  g_clear_pointer (&self->rows, pb_frame_bars_free);
  g_clear_pointer (&self->chart, pb_bar_chart_free);

  G_OBJECT_CLASS (pb_bars_view_parent_class)->dispose (object);
}

static void
pb_bars_view_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_BARS_VIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_bars_view_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    pb_bars_view_set_session (PB_BARS_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_bars_view_class_init (PbBarsViewClass *klass)
{
  static const struct
  {
    const char *name;
    guint       key;
  } actions[] = {
    { "bars.next", GDK_KEY_Down },
    { "bars.previous", GDK_KEY_Up },
    { "bars.first", GDK_KEY_Home },
    { "bars.last", GDK_KEY_End },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_bars_view_dispose;
  object_class->get_property = pb_bars_view_get_property;
  object_class->set_property = pb_bars_view_set_property;
  widget_class->snapshot = pb_bars_view_snapshot;
  widget_class->measure = pb_bars_view_measure;
  widget_class->get_request_mode = pb_bars_view_get_request_mode;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, step_action);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].name, NULL);
    }

  gtk_widget_class_set_css_name (widget_class, "bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_bars_view_init (PbBarsView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  pb_widget_follow_style (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ranked bars"), -1);
}

void
pb_bars_view_set_session (PbBarsView *self,
                          PbSession  *session)
{
  g_return_if_fail (PB_IS_BARS_VIEW (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::frame", G_CALLBACK (frame_changed_cb), self);
      g_signal_connect_swapped (session, "notify::place", G_CALLBACK (frame_changed_cb), self);
      g_signal_connect_swapped (session, "notify::lit", G_CALLBACK (lit_changed_cb), self);
      g_signal_connect_swapped (session, "notify::hovered", G_CALLBACK (gtk_widget_queue_draw), self);
      frame_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
