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

GtkWidget *
pb_page_label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
back_cb (PbPage *self)
{
  pb_session_choose_record (get_private (self)->session, NULL, NULL);
}

GtkWidget *
pb_page_record_new (PbPage     *self,
                    const char *back_words,
                    GtkWidget  *record_view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_val_if_fail (PB_IS_PAGE (self), scroller);

  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (back, back_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL, back_words, -1);
  gtk_widget_add_css_class (back, "flat");
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), record_view);
  gtk_widget_add_css_class (box, "page-cards");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);

  return scroller;
}
