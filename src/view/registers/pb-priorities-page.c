#include "pb-priorities-page.h"

#include "pb-commitments-card.h"
#include "pb-layout-rules.h"
#include "pb-priority-documents.h"
#include "pb-priority-frame-view.h"
#include "pb-priority-record-list.h"
#include "pb-priority-rows.h"
#include "pb-projection-card.h"
#include "pb-record-view.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

struct _PbPrioritiesPage
{
  PbPage      parent_instance;
  guint       lay_out_id;
  int         width;

  GtkWidget  *split;
  GtkWidget  *stack;
  GtkWidget  *frame_view;
  GtkWidget  *list;
  GtkWidget  *record_box;
  GtkWidget  *record_view;   /* made with the first record */
  GtkWidget  *projection_card;
  GtkWidget  *commitments_card;
  GtkWidget  *documents;
};

G_DEFINE_FINAL_TYPE (PbPrioritiesPage, pb_priorities_page, PB_TYPE_PAGE)

/* A record that is opened comes before a list, a list before the priorities. */
static void
show_child (PbPrioritiesPage *self,
            const char       *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), name) == 0)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  pb_split_scroll_to_top (PB_SPLIT (self->split));
}

static void
update_main (PbPrioritiesPage *self,
             PbSession        *session)
{
  const PbView *view = pb_session_get_view (session);
  const char *uid = pb_view_get_record (view, NULL);
  const char *kind = pb_view_get_filter (view, PB_PRIORITY_LIST_FILTER);
  g_autofree char *record_kind = pb_view_dup_record_kind (view);

  if (uid != NULL)
    {
      if (self->record_view == NULL)
        {
          self->record_view = pb_record_view_new (session);
          gtk_box_append (GTK_BOX (self->record_box), self->record_view);
        }
      pb_record_view_show (PB_RECORD_VIEW (self->record_view), record_kind, uid);
      show_child (self, "record");
    }
  else if (kind != NULL && pb_register_kind_find (kind) != NULL)
    {
      pb_priority_record_list_show (PB_PRIORITY_RECORD_LIST (self->list), session, kind);
      show_child (self, "list");
    }
  else
    {
      pb_priority_frame_view_update (PB_PRIORITY_FRAME_VIEW (self->frame_view), session);
      show_child (self, "frame");
    }
}

static void
pb_priorities_page_update (PbPage *page)
{
  PbPrioritiesPage *self = PB_PRIORITIES_PAGE (page);
  PbSession *session = pb_page_get_session (page);

  update_main (self, session);
  pb_projection_card_update (PB_PROJECTION_CARD (self->projection_card), session);
  pb_commitments_card_update (PB_COMMITMENTS_CARD (self->commitments_card), session);
  pb_priority_documents_update (PB_PRIORITY_DOCUMENTS (self->documents), session);
}

static gboolean
lay_out_cb (gpointer user_data)
{
  PbPrioritiesPage *self = PB_PRIORITIES_PAGE (user_data);

  self->lay_out_id = 0;
  pb_priority_frame_view_lay_out (PB_PRIORITY_FRAME_VIEW (self->frame_view),
                                  self->width - pb_layout_rules_get_side_width (self->width));

  return G_SOURCE_REMOVE;
}

static void
pb_priorities_page_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (PB_PRIORITIES_PAGE (widget)->split, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
pb_priorities_page_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PbPrioritiesPage *self = PB_PRIORITIES_PAGE (widget);

  /* Tiles cannot change places while they are being allocated. */
  if (self->width != width && self->lay_out_id == 0)
    self->lay_out_id = g_idle_add_full (GTK_PRIORITY_RESIZE, lay_out_cb, self, NULL);
  self->width = width;
  gtk_widget_allocate (self->split, width, height, -1, NULL);
}

static void
close_record_cb (PbPrioritiesPage *self)
{
  pb_session_choose_record (pb_page_get_session (PB_PAGE (self)), NULL, NULL);
}

static void
close_list_cb (PbPrioritiesPage *self)
{
  pb_session_choose_filter (pb_page_get_session (PB_PAGE (self)), PB_PRIORITY_LIST_FILTER, NULL);
}

static GtkWidget *
make_back (PbPrioritiesPage *self,
           const char       *label,
           GCallback         callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_page_box (GtkWidget *back,
               GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "priority-detail");
  gtk_box_append (GTK_BOX (box), back);
  if (content != NULL)
    gtk_box_append (GTK_BOX (box), content);

  return box;
}

static void
pb_priorities_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (pb_priorities_page_parent_class)->constructed (object);

  pb_page_follow (PB_PAGE (object), "notify::summaries");
  pb_page_follow (PB_PAGE (object), "notify::place");
}

static void
pb_priorities_page_dispose (GObject *object)
{
  PbPrioritiesPage *self = PB_PRIORITIES_PAGE (object);

  g_clear_handle_id (&self->lay_out_id, g_source_remove);

  G_OBJECT_CLASS (pb_priorities_page_parent_class)->dispose (object);
}

static void
pb_priorities_page_class_init (PbPrioritiesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_priorities_page_constructed;
  object_class->dispose = pb_priorities_page_dispose;
  widget_class->measure = pb_priorities_page_measure;
  widget_class->size_allocate = pb_priorities_page_size_allocate;
  PB_PAGE_CLASS (klass)->update = pb_priorities_page_update;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_side (PbPrioritiesPage *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->projection_card = pb_projection_card_new ();
  self->commitments_card = pb_commitments_card_new ();
  self->documents = pb_priority_documents_new ();
  gtk_box_append (GTK_BOX (side), self->projection_card);
  gtk_box_append (GTK_BOX (side), self->commitments_card);
  gtk_box_append (GTK_BOX (side), self->documents);
  gtk_widget_add_css_class (side, "priority-side");

  return side;
}

static void
pb_priorities_page_init (PbPrioritiesPage *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);

  self->frame_view = pb_priority_frame_view_new ();
  self->list = pb_priority_record_list_new ();
  self->record_box = make_page_box (make_back (self, _("Back"), G_CALLBACK (close_record_cb)), NULL);
  gtk_stack_add_named (GTK_STACK (self->stack), self->frame_view, "frame");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       make_page_box (make_back (self, _("Priorities"), G_CALLBACK (close_list_cb)), self->list), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->record_box, "record");

  self->split = pb_split_new (self->stack, make_side (self));
  /* The page lays its child out itself: it must hear of its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  adw_bin_set_child (ADW_BIN (self), self->split);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Priorities"), -1);
}

gboolean
pb_priorities_page_is_complete (PbPrioritiesPage *self)
{
  g_return_val_if_fail (PB_IS_PRIORITIES_PAGE (self), TRUE);

  return pb_page_is_current (PB_PAGE (self)) && self->lay_out_id == 0 &&
         !pb_commitments_card_is_loading (PB_COMMITMENTS_CARD (self->commitments_card));
}
