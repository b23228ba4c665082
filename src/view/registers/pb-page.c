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

  g_clear_handle_id (&priv->update_id, g_source_remove);
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

/* One choice notifies several properties: they are answered together, before the next
 * frame, and only where somebody sees it. */
static void
queue_update (PbPage *self)
{
  PbPagePrivate *priv = get_private (self);

  priv->is_stale = TRUE;
  if (priv->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, update_idle_cb, self, NULL);
}

static void
pb_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_page_parent_class)->map (widget);

  /* At once: what stands there from before would be seen for a moment. */
  if (get_private (PB_PAGE (widget))->is_stale)
    update (PB_PAGE (widget));
}

static void
pb_page_constructed (GObject *object)
{
  static const char *const followed[] = { "notify::registers", "notify::view-state", "notify::catalogue" };

  G_OBJECT_CLASS (pb_page_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    pb_page_follow (PB_PAGE (object), followed[i]);
}

static void
pb_page_dispose (GObject *object)
{
  PbPagePrivate *priv = get_private (PB_PAGE (object));

  g_clear_handle_id (&priv->update_id, g_source_remove);

  G_OBJECT_CLASS (pb_page_parent_class)->dispose (object);
}

static void
pb_page_finalize (GObject *object)
{
  g_clear_object (&get_private (PB_PAGE (object))->session);

  G_OBJECT_CLASS (pb_page_parent_class)->finalize (object);
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
      get_private (PB_PAGE (object))->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_page_class_init (PbPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pb_page_constructed;
  object_class->dispose = pb_page_dispose;
  object_class->finalize = pb_page_finalize;
  object_class->get_property = pb_page_get_property;
  object_class->set_property = pb_page_set_property;
  GTK_WIDGET_CLASS (klass)->map = pb_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_page_init (PbPage *self)
{
  get_private (self)->is_stale = TRUE;
}

PbSession *
pb_page_get_session (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), NULL);
  return get_private (self)->session;
}

void
pb_page_follow (PbPage     *self,
                const char *signal)
{
  g_return_if_fail (PB_IS_PAGE (self));
  g_return_if_fail (signal != NULL);

  g_signal_connect_object (get_private (self)->session, signal, G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

gboolean
pb_page_is_current (PbPage *self)
{
  g_return_val_if_fail (PB_IS_PAGE (self), TRUE);
  return !get_private (self)->is_stale;
}
