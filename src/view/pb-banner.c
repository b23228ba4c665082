#include "pb-banner.h"

/**
 * PbBanner:
 *
 * What must be said over the map, and the one thing to do about it, in the
 * words of the session's frame. Hidden where there is nothing to say, and over a
 * process chart, which is of one area at whatever level has figures.
 */
struct _PbBanner
{
  AdwBin      parent_instance;
  PbSession  *session;

  GtkWidget  *words_label;
  GtkWidget  *action_button;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbBanner, pb_banner, ADW_TYPE_BIN)

/* Name and target change together: GTK complains of an old target with a new name. */
static void
set_action (PbBanner   *self,
            const char *action)
{
  GtkActionable *button = GTK_ACTIONABLE (self->action_button);
  g_autoptr(GVariant) target = NULL;
  g_autofree char *name = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    return;

  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

static void
update (PbBanner *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  const char *words = frame != NULL ? pb_frame_get_banner (frame) : NULL;
  const char *label = frame != NULL ? pb_frame_get_banner_label (frame) : NULL;
  const char *action = frame != NULL ? pb_frame_get_banner_action (frame) : NULL;

  if (pb_session_get_view (self->session)->chart == PB_CHART_SPC)
    words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  if (words == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->words_label), words);
  gtk_widget_set_visible (self->action_button, action != NULL);
  if (action != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->action_button), label);
      set_action (self, action);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->action_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
}

static void
set_session (PbBanner  *self,
             PbSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::frame", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::chart", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
pb_banner_dispose (GObject *object)
{
  PbBanner *self = PB_BANNER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_BANNER);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_banner_parent_class)->dispose (object);
}

static void
pb_banner_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_BANNER (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_banner_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_BANNER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_banner_class_init (PbBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_banner_dispose;
  object_class->get_property = pb_banner_get_property;
  object_class->set_property = pb_banner_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, PbBanner, words_label);
  gtk_widget_class_bind_template_child (widget_class, PbBanner, action_button);
}

static void
pb_banner_init (PbBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
