#include "pb-innovations-page.h"

#include "pb-innovation-detail.h"
#include "pb-innovation-list.h"
#include "pb-innovation-side.h"
#include "pb-session.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

struct _PbInnovationsPage
{
  AdwBin      parent_instance;
  PbSession  *session;
  GtkWidget  *stack;        /* "list", "detail" */
  GtkWidget  *list;
  GtkWidget  *side;
  GtkWidget  *detail;
  gboolean    is_stale;     /* to be brought up to date when it is seen */
  guint       update_id;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbInnovationsPage, pb_innovations_page, ADW_TYPE_BIN)

/* The record that is open here; FALSE for none. */
static gboolean
find_record (PbInnovationsPage  *self,
             char              **kind_out,
             const char        **uid_out)
{
  const PbView *view = pb_session_get_view (self->session);

  if (view->page != PB_PAGE_INNOVATIONS)
    return FALSE;

  *kind_out = pb_view_dup_record_kind (view);
  *uid_out = *kind_out != NULL ? pb_view_get_record (view, *kind_out) : NULL;

  return *uid_out != NULL;
}

static void
update (PbInnovationsPage *self)
{
  g_autofree char *kind = NULL;
  const char *uid = NULL;
  gboolean is_open, was_open;

  if (self->session == NULL || pb_session_get_innovations (self->session) == NULL)
    return;

  is_open = find_record (self, &kind, &uid);
  was_open = g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "detail") == 0;
  if (is_open)
    pb_innovation_detail_show (PB_INNOVATION_DETAIL (self->detail), kind, uid);
  else
    {
      pb_innovation_list_update (PB_INNOVATION_LIST (self->list));
      pb_innovation_side_update (PB_INNOVATION_SIDE (self->side));
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_open ? "detail" : "list");
  if (is_open && !was_open)
    pb_innovation_detail_focus (PB_INNOVATION_DETAIL (self->detail));
}

static gboolean
update_cb (gpointer user_data)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (user_data);

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* One choice notifies several properties: they are answered together, before the next
 * frame, and only where somebody sees it. */
static void
changed_cb (PbInnovationsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->is_stale = TRUE;
  else if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
pb_innovations_page_map (GtkWidget *widget)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (widget);

  if (self->is_stale)
    update (self);
  self->is_stale = FALSE;

  GTK_WIDGET_CLASS (pb_innovations_page_parent_class)->map (widget);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pb_session_choose_record (PB_INNOVATIONS_PAGE (widget)->session, NULL, NULL);
}

/* Escape leaves a detail; elsewhere it is somebody else's. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (widget);
  g_autofree char *kind = NULL;
  const char *uid;

  if (self->session == NULL || !find_record (self, &kind, &uid))
    return GDK_EVENT_PROPAGATE;

  pb_session_choose_record (self->session, NULL, NULL);
  return GDK_EVENT_STOP;
}

static void
set_session (PbInnovationsPage *self,
             PbSession         *session)
{
  GtkWidget *split;

  if (session == NULL || !g_set_object (&self->session, session))
    return;

  self->list = pb_innovation_list_new (session);
  self->side = pb_innovation_side_new (session);
  self->detail = pb_innovation_detail_new (session);
  split = pb_split_new (self->list, self->side);
  gtk_stack_add_named (GTK_STACK (self->stack), split, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->detail, "detail");

  g_signal_connect_object (session, "notify::registers", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view-state", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
pb_innovations_page_dispose (GObject *object)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_innovations_page_parent_class)->dispose (object);
}

static void
pb_innovations_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_INNOVATIONS_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_innovations_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    set_session (PB_INNOVATIONS_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_innovations_page_class_init (PbInnovationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_innovations_page_dispose;
  object_class->get_property = pb_innovations_page_get_property;
  object_class->set_property = pb_innovations_page_set_property;
  widget_class->map = pb_innovations_page_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "innovations.close", NULL, close_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
pb_innovations_page_init (PbInnovationsPage *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

GtkWidget *
pb_innovations_page_new (void)
{
  return g_object_new (PB_TYPE_INNOVATIONS_PAGE, NULL);
}

gboolean
pb_innovations_page_is_complete (PbInnovationsPage *self)
{
  g_return_val_if_fail (PB_IS_INNOVATIONS_PAGE (self), TRUE);

  return self->update_id == 0 && (self->detail == NULL || pb_innovation_detail_is_complete (PB_INNOVATION_DETAIL (self->detail)));
}
