#include "pb-innovations-page.h"

#include "pb-innovation-detail.h"
#include "pb-innovation-list.h"
#include "pb-innovation-side.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

struct _PbInnovationsPage
{
  PbPage      parent_instance;
  GtkWidget  *stack;        /* "list", "detail" */
  GtkWidget  *list;
  GtkWidget  *side;
  GtkWidget  *detail;
};

G_DEFINE_FINAL_TYPE (PbInnovationsPage, pb_innovations_page, PB_TYPE_PAGE)

/* The record that is open here; FALSE for none. */
static gboolean
find_record (PbInnovationsPage  *self,
             char              **kind_out,
             const char        **uid_out)
{
  const PbView *view = pb_session_get_view (pb_page_get_session (PB_PAGE (self)));

  if (view->page != PB_PAGE_INNOVATIONS)
    return FALSE;

  *kind_out = pb_view_dup_record_kind (view);
  *uid_out = *kind_out != NULL ? pb_view_get_record (view, *kind_out) : NULL;

  return *uid_out != NULL;
}

static void
pb_innovations_page_update (PbPage *page)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (page);
  g_autofree char *kind = NULL;
  const char *uid = NULL;
  gboolean is_open, was_open;

  if (pb_session_get_innovations (pb_page_get_session (page)) == NULL)
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

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pb_session_choose_record (pb_page_get_session (PB_PAGE (widget)), NULL, NULL);
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

  if (!find_record (self, &kind, &uid))
    return GDK_EVENT_PROPAGATE;

  pb_session_choose_record (pb_page_get_session (PB_PAGE (self)), NULL, NULL);
  return GDK_EVENT_STOP;
}

static void
pb_innovations_page_constructed (GObject *object)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (object);
  PbSession *session = pb_page_get_session (PB_PAGE (self));

  G_OBJECT_CLASS (pb_innovations_page_parent_class)->constructed (object);

  self->list = pb_innovation_list_new (session);
  self->side = pb_innovation_side_new (session);
  self->detail = pb_innovation_detail_new (session);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), pb_split_new (self->list, self->side), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->detail, "detail");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

static void
pb_innovations_page_dispose (GObject *object)
{
  PbInnovationsPage *self = PB_INNOVATIONS_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (pb_innovations_page_parent_class)->dispose (object);
}

static void
pb_innovations_page_class_init (PbInnovationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_innovations_page_constructed;
  object_class->dispose = pb_innovations_page_dispose;
  PB_PAGE_CLASS (klass)->update = pb_innovations_page_update;


  gtk_widget_class_install_action (widget_class, "innovations.close", NULL, close_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
pb_innovations_page_init (PbInnovationsPage *self)
{
}

gboolean
pb_innovations_page_is_complete (PbInnovationsPage *self)
{
  g_return_val_if_fail (PB_IS_INNOVATIONS_PAGE (self), TRUE);

  return pb_page_is_current (PB_PAGE (self)) && pb_innovation_detail_is_complete (PB_INNOVATION_DETAIL (self->detail));
}
