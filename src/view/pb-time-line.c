#include "pb-time-line-private.h"

#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>

#define PLAY_STEP_MS   1000
#define MIN_HEIGHT     88
#define NATURAL_HEIGHT 112

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_IS_PLAYING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbTimeLine, pb_time_line, GTK_TYPE_WIDGET)

static PbSeriesTable *
get_table (PbTimeLine *self)
{
  return self->session != NULL ? pb_session_get_table (self->session) : NULL;
}

static PbFrame *
get_frame (PbTimeLine *self)
{
  return self->session != NULL ? pb_session_get_frame (self->session) : NULL;
}

static void
make_chart (PbTimeLine *self)
{
  PbFrame *frame = get_frame (self);
  PbSeriesTable *table = get_table (self);
  g_autoptr(GArray) marks = NULL, bands = NULL;
  PbTimeChartInput input = { 0 };
  PbTheme theme;

  g_clear_pointer (&self->chart, pb_time_chart_free);
  g_set_object (&self->chart_table, table);
  if (frame == NULL || pb_session_get_view (self->session)->moment == PB_DAY_NONE)
    return;

  marks = pb_time_line_list_marks (self);
  bands = pb_time_line_list_bands (self);
  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.window);

  input.periods = pb_series_table_get_periods (table);
  input.n_periods = pb_series_table_get_n_periods (table);
  input.shown = pb_frame_get_period_index (frame);
  input.hovered = self->hovered;
  input.moment = pb_session_get_view (self->session)->moment;
  input.marks = (const PbTimeMark *) (gpointer) marks->data;
  input.n_marks = (int) marks->len;
  input.current = self->mark;
  input.bands = (const PbTimeBand *) (gpointer) bands->data;
  input.n_bands = (int) bands->len;

  self->chart = pb_time_chart_new (&input, &theme, gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self)));
}

static char *
dup_value_text (PbTimeLine *self)
{
  PbFrame *frame = get_frame (self);
  g_autofree char *month = NULL;

  if (frame == NULL)
    return g_strdup (_("No series"));

  month = pb_text_month (pb_session_get_view (self->session)->moment);

  if (self->mark >= 0)
    {
      g_autofree char *sentence = pb_dated_mark_dup_sentence (g_ptr_array_index (self->marks, self->mark));

      /* Translators: the moment, what is shown, and the mark of the time bar that it stands on */
      return g_strdup_printf (_("%s, showing %s. %s"), month, pb_frame_get_period_label (frame), sentence);
    }

  /* Translators: "July 2024, showing 2023-25" */
  return g_strdup_printf (_("%s, showing %s"), month, pb_frame_get_period_label (frame));
}

static void
update_accessible (PbTimeLine *self)
{
  g_autofree char *text = dup_value_text (self);
  g_autofree char *count = pb_time_marks_dup_count (self->marks);
  g_autofree char *description = g_strdup_printf ("%s. %s", text, count);
  PbFrame *frame = get_frame (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  frame != NULL ? (double) pb_frame_get_period_index (frame) + 1 : 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  frame != NULL
                                    ? (double) pb_series_table_get_n_periods (get_table (self))
                                    : 0.0,
                                  -1);
}

/* A moment that was moved on stands on no mark. */
void
pb_time_line_refresh (PbTimeLine *self)
{
  if (self->mark >= 0 && pb_session_get_view (self->session)->moment !=
                           pb_dated_mark_get_day (g_ptr_array_index (self->marks, self->mark)))
    self->mark = -1;

  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
registers_changed_cb (PbTimeLine *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);

  pb_time_line_close_list (self);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->bands);
  self->marks = pb_time_marks_list (registers, pb_session_get_catalogue (self->session));
  self->bands = pb_time_marks_list_bands (registers);
  self->mark = -1;
  pb_time_line_refresh (self);
}

static int
get_n_periods (PbTimeLine *self)
{
  PbSeriesTable *table = get_table (self);

  return table != NULL ? pb_series_table_get_n_periods (table) : 0;
}

static void
show_period (PbTimeLine *self,
             int         period)
{
  if (period >= 0 && period < get_n_periods (self))
    pb_session_choose_moment (self->session,
                              pb_period_get_midpoint (pb_series_table_get_period (get_table (self), period)));
}

static gboolean
play_cb (gpointer user_data)
{
  PbTimeLine *self = PB_TIME_LINE (user_data);
  PbFrame *frame = get_frame (self);

  if (frame != NULL)
    show_period (self, pb_frame_get_period_index (frame) + 1);

  frame = get_frame (self);
  if (frame != NULL && pb_frame_get_period_index (frame) < get_n_periods (self) - 1)
    return G_SOURCE_CONTINUE;

  self->play_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_PLAYING]);
  return G_SOURCE_REMOVE;
}

/* Drawing and pointer. */

static void
pb_time_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PbTimeLine *self = PB_TIME_LINE (widget);
  cairo_t *cr;

  make_chart (self);
  if (self->chart == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  pb_time_chart_draw (self->chart, cr);
  cairo_destroy (cr);
}

static void
pb_time_line_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : PB_TIME_LINE (widget)->height;
}

static void
pb_time_line_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PbTimeLine *self = PB_TIME_LINE (widget);

  if (self->list != NULL)
    gtk_popover_present (GTK_POPOVER (self->list));
}

/* A drag snaps to months. */
static void
move_to (PbTimeLine *self,
         double      x)
{
  if (self->chart != NULL)
    pb_session_choose_moment (self->session, pb_day_first_of_month (pb_time_chart_get_day (self->chart, x)));
}

static void
drag_begin_cb (PbTimeLine *self,
               double      x,
               double      y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  pb_time_line_pause (self);
  self->drag_x = x;
  self->has_dragged = FALSE;
}

static void
drag_update_cb (PbTimeLine     *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  if (!self->has_dragged &&
      !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
    return;

  self->has_dragged = TRUE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  move_to (self, self->drag_x + offset_x);
}

/* A press that did not move: marks, a bar's middle, or the month under it. */
static void
drag_end_cb (PbTimeLine     *self,
             double          offset_x,
             double          offset_y,
             GtkGestureDrag *gesture)
{
  double x, y;
  guint n_marks;
  const int *marks;
  int period;

  if (self->has_dragged || self->chart == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  marks = pb_time_chart_pick_marks (self->chart, x, y, &n_marks);
  period = pb_time_chart_pick_period (self->chart, x, y);

  if (n_marks > 0)
    pb_time_line_press (self, marks, n_marks, x, y);
  else if (period >= 0)
    show_period (self, period);
  else
    move_to (self, x);
}

static void
motion_cb (PbTimeLine *self,
           double      x,
           double      y)
{
  int hovered = self->chart != NULL ? pb_time_chart_pick_period (self->chart, x, y) : -1;

  if (hovered == self->hovered)
    return;

  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (PbTimeLine *self,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  const int *marks;
  guint n_marks;
  int period, band;

  if (self->chart == NULL || is_keyboard || get_table (self) != self->chart_table)
    return FALSE;

  marks = pb_time_chart_pick_marks (self->chart, x, y, &n_marks);
  period = pb_time_chart_pick_period (self->chart, x, y);
  band = pb_time_chart_pick_band (self->chart, x, y);

  if (n_marks > 0)
    text = pb_time_line_dup_names (self, marks, n_marks);
  else if (period >= 0)
    text = g_strdup (pb_text_period (pb_series_table_get_period (get_table (self), period)));
  else if (band >= 0)
    text = g_strdup (((PbDatedBand *) g_ptr_array_index (self->bands, band))->words);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
leave_cb (PbTimeLine *self)
{
  motion_cb (self, -1, -1);
}

/* Keyboard: class actions, so that an accessibility client finds them too. */

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbTimeLine *self = PB_TIME_LINE (widget);
  PbFrame *frame = get_frame (self);

  if (frame == NULL)
    return;

  pb_time_line_pause (self);

  if (g_str_equal (name, "time.next-period"))
    pb_session_step_period (self->session, 1);
  else if (g_str_equal (name, "time.previous-period"))
    pb_session_step_period (self->session, -1);
  else if (g_str_equal (name, "time.first-period"))
    show_period (self, 0);
  else
    show_period (self, get_n_periods (self) - 1);
}

static void
month_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PbTimeLine *self = PB_TIME_LINE (widget);
  int step = g_str_equal (name, "time.next-month") ? 1 : -1;

  if (get_frame (self) == NULL)
    return;

  pb_time_line_pause (self);
  pb_session_choose_moment (self->session, pb_day_add_months (pb_session_get_view (self->session)->moment, step));
}

/* To the mark's day; what it is is said, and Enter opens it. */
static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbTimeLine *self = PB_TIME_LINE (widget);

  if (get_frame (self) == NULL)
    return;

  pb_time_line_pause (self);
  pb_time_line_step_mark (self, g_str_equal (name, "time.next-mark") ? 1 : -1);
}

static void
open_mark_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PbTimeLine *self = PB_TIME_LINE (widget);
  int mark = self->mark;
  double x;

  if (mark < 0 || self->chart == NULL)
    return;

  x = pb_time_chart_get_x (self->chart, pb_dated_mark_get_day (g_ptr_array_index (self->marks, mark)));
  pb_time_line_press (self, &mark, 1, x, 0);
}

static void
play_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbTimeLine *self = PB_TIME_LINE (widget);

  if (pb_time_line_is_playing (self))
    pb_time_line_pause (self);
  else
    pb_time_line_play (self);
}

static void
pb_time_line_dispose (GObject *object)
{
  PbTimeLine *self = PB_TIME_LINE (object);

  g_clear_handle_id (&self->play_id, g_source_remove);
  pb_time_line_close_list (self);
  pb_time_line_set_session (self, NULL);
  g_clear_pointer (&self->chart, pb_time_chart_free);
  g_clear_object (&self->chart_table);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_time_line_parent_class)->dispose (object);
}

static void
pb_time_line_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PbTimeLine *self = PB_TIME_LINE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_IS_PLAYING:
      g_value_set_boolean (value, pb_time_line_is_playing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_time_line_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      pb_time_line_set_session (PB_TIME_LINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  function;
    guint                        key;
    GdkModifierType              modifiers;
  } actions[] = {
    { "time.next-period", step_action, GDK_KEY_Right, 0 },
    { "time.previous-period", step_action, GDK_KEY_Left, 0 },
    { "time.first-period", step_action, GDK_KEY_Home, 0 },
    { "time.last-period", step_action, GDK_KEY_End, 0 },
    { "time.next-month", month_action, GDK_KEY_Right, GDK_SHIFT_MASK },
    { "time.previous-month", month_action, GDK_KEY_Left, GDK_SHIFT_MASK },
    { "time.next-mark", mark_action, GDK_KEY_Right, GDK_CONTROL_MASK },
    { "time.previous-mark", mark_action, GDK_KEY_Left, GDK_CONTROL_MASK },
    { "time.open-mark", open_mark_action, GDK_KEY_Return, 0 },
    { "time.play", play_action, GDK_KEY_space, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].function);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name,
                                           NULL);
    }
}

static void
pb_time_line_class_init (PbTimeLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_time_line_dispose;
  object_class->get_property = pb_time_line_get_property;
  object_class->set_property = pb_time_line_set_property;
  widget_class->snapshot = pb_time_line_snapshot;
  widget_class->measure = pb_time_line_measure;
  widget_class->size_allocate = pb_time_line_size_allocate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_PLAYING] =
    g_param_spec_boolean ("is-playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
pb_time_line_init (PbTimeLine *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->hovered = -1;
  self->height = NATURAL_HEIGHT;
  self->mark = -1;
  self->marks = pb_time_marks_list (NULL, NULL);
  self->bands = pb_time_marks_list_bands (NULL);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  pb_widget_follow_style (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Moment"), -1);
}

void
pb_time_line_set_session (PbTimeLine *self,
                          PbSession  *session)
{
  g_return_if_fail (PB_IS_TIME_LINE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::frame", G_CALLBACK (pb_time_line_refresh), self);
      g_signal_connect_swapped (session, "notify::registers", G_CALLBACK (registers_changed_cb), self);
      g_signal_connect_swapped (session, "notify::catalogue", G_CALLBACK (registers_changed_cb), self);
      registers_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
pb_time_line_play (PbTimeLine *self)
{
  PbFrame *frame;

  g_return_if_fail (PB_IS_TIME_LINE (self));

  frame = get_frame (self);
  if (self->play_id != 0 || frame == NULL || get_n_periods (self) < 2)
    return;

  if (pb_frame_get_period_index (frame) == get_n_periods (self) - 1)
    show_period (self, 0);

  self->play_id = g_timeout_add (PLAY_STEP_MS, play_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_PLAYING]);
}

void
pb_time_line_pause (PbTimeLine *self)
{
  g_return_if_fail (PB_IS_TIME_LINE (self));

  if (self->play_id == 0)
    return;

  g_clear_handle_id (&self->play_id, g_source_remove);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_PLAYING]);
}

gboolean
pb_time_line_is_playing (PbTimeLine *self)
{
  g_return_val_if_fail (PB_IS_TIME_LINE (self), FALSE);
  return self->play_id != 0;
}

void
pb_time_line_set_height (PbTimeLine *self,
                         int         height)
{
  g_return_if_fail (PB_IS_TIME_LINE (self));

  if (self->height == height)
    return;

  self->height = MAX (height, MIN_HEIGHT);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
