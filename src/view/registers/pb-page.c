#include "pb-page.h"

typedef struct
{
  PbSession *session;
  guint      update_id;
  gboolean   is_stale;
} PbPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbPage, pb_page, ADW_TYPE_BIN)

static PbPagePrivate *
get_private (PbPage *self)
{
  return pb_page_get_instance_private (self);
}

static void
update (PbPage *self)
{
  PbPagePrivate *priv = get_private (self);

  if (priv->session == NULL || pb_session_get_registers (priv->session) == NULL ||
      pb_session_get_catalogue (priv->session) == NULL)
    return;

  priv->is_stale = FALSE;
  PB_PAGE_GET_CLASS (self)->update (self);
}

static gboolean
update_idle_cb (gpointer user_data)
{
  PbPage *self = PB_PAGE (user_data);

  get_private (self)->update_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);

  return G_SOURCE_REMOVE;
}

void
pb_page_queue_update (PbPage *self)
{
  PbPagePrivate *priv;

  g_return_if_fail (PB_IS_PAGE (self));

  priv = get_private (self);
  priv->is_stale = TRUE;
  if (priv->update_id == 0)
    priv->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, update_idle_cb, self, NULL);
}

static void
set_session (PbPage    *self,
             PbSession *session)
{
  static const char *const followed[] = { "notify::registers", "notify::view-state", "notify::catalogue" };

  if (!g_set_object (&get_private (self)->session, session) || session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (pb_page_queue_update), self, G_CONNECT_SWAPPED);
  pb_page_queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_page_parent_class)->map (widget);

  if (get_private (PB_PAGE (widget))->is_stale)
    pb_page_queue_update (PB_PAGE (widget));
}

static void
pb_page_dispose (GObject *object)
{
  PbPagePrivate *priv = get_private (PB_PAGE (object));

  g_clear_handle_id (&priv->update_id, g_source_remove);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (pb_page_parent_class)->dispose (object);
}

static void
pb_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, get_private (PB_PAGE (object))->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_page_class_init (PbPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_page_dispose;
  object_class->get_property = pb_page_get_property;
  object_class->set_property = pb_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = pb_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_page_init (PbPage *self)
{
}

PbSession *
pb_page_get_session (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), NULL);
  return get_private (self)->session;
}

gboolean
pb_page_is_current (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), TRUE);
  return !get_private (self)->is_stale;
}
