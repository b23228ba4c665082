#include "pb-time-bar.h"

#include "pb-time-line.h"

#include <glib/gi18n-lib.h>

/**
 * PbTimeBar:
 *
 * The moment at the bottom of the window: step and play, the period shown in
 * words, and the time line.
 *
 * Properties: session; is-narrow (only the line is shown).
 */
struct _PbTimeBar
{
  GtkWidget   parent_instance;

  PbSession  *session;

  GtkWidget  *start_box;
  GtkWidget  *previous_button;
  GtkWidget  *play_button;
  GtkWidget  *next_button;
  GtkLabel   *period_label;
  GtkLabel   *words_label;
  PbTimeLine *time_line;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_IS_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbTimeBar, pb_time_bar, GTK_TYPE_WIDGET)

static void
frame_changed_cb (PbTimeBar *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  int period = frame != NULL ? pb_frame_get_period_index (frame) : -1;
  int n_periods = frame != NULL ? pb_series_table_get_n_periods (pb_frame_get_table (frame)) : 0;

  gtk_label_set_label (self->period_label, frame != NULL ? pb_frame_get_period_label (frame) : "");
  gtk_label_set_label (self->words_label, frame != NULL ? pb_frame_get_period_words (frame) : "");
  gtk_widget_set_sensitive (self->previous_button, period > 0);
  gtk_widget_set_sensitive (self->next_button, period < n_periods - 1);
  gtk_widget_set_sensitive (self->play_button, n_periods > 1);
}

static void
playing_changed_cb (PbTimeBar *self)
{
  gboolean is_playing = pb_time_line_is_playing (self->time_line);
  const char *label = is_playing ? _("Pause") : _("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            is_playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
previous_clicked_cb (PbTimeBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->time_line), "time.previous-period", NULL);
}

static void
play_clicked_cb (PbTimeBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->time_line), "time.play", NULL);
}

static void
next_clicked_cb (PbTimeBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->time_line), "time.next-period", NULL);
}

static void
pb_time_bar_dispose (GObject *object)
{
  PbTimeBar *self = PB_TIME_BAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_TIME_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pb_time_bar_parent_class)->dispose (object);
}

static void
pb_time_bar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PbTimeBar *self = PB_TIME_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, !gtk_widget_get_visible (self->start_box));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_time_bar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  PbTimeBar *self = PB_TIME_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      pb_time_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_IS_NARROW:
      pb_time_bar_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_time_bar_class_init (PbTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pb_time_bar_dispose;
  object_class->get_property = pb_time_bar_get_property;
  object_class->set_property = pb_time_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION, flags);
  properties[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_TIME_LINE);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-time-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, start_box);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, play_button);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, period_label);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, words_label);
  gtk_widget_class_bind_template_child (widget_class, PbTimeBar, time_line);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, playing_changed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timebar");
}

static void
pb_time_bar_init (PbTimeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pb_time_bar_set_session (PbTimeBar *self,
                         PbSession *session)
{
  g_return_if_fail (PB_IS_TIME_BAR (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  pb_time_line_set_session (self->time_line, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::frame", G_CALLBACK (frame_changed_cb), self);
      frame_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
pb_time_bar_set_narrow (PbTimeBar *self,
                        gboolean   is_narrow)
{
  g_return_if_fail (PB_IS_TIME_BAR (self));

  if (gtk_widget_get_visible (self->start_box) == !is_narrow)
    return;

  gtk_widget_set_visible (self->start_box, !is_narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

void
pb_time_bar_set_height (PbTimeBar *self,
                        int        height)
{
  g_return_if_fail (PB_IS_TIME_BAR (self));

  pb_time_line_set_height (self->time_line, height);
}
