#include "pb-assembly-page.h"

#include "pb-ask-matrix.h"
#include "pb-assembly-head.h"
#include "pb-assembly-letter-card.h"
#include "pb-assembly-meeting.h"
#include "pb-assembly-meetings.h"
#include "pb-assembly-parts.h"
#include "pb-card.h"
#include "pb-pledge-wall.h"
#include "pb-record-view.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

struct _PbAssemblyPage
{
  PbPage      parent_instance;
  char       *opened_key;       /* of the row whose record is open: the focus goes back there */

  GtkWidget  *stack;
  GtkWidget  *split;
  GtkWidget  *head;
  GtkWidget  *questions_heading;
  GtkWidget  *questions;
  GtkWidget  *wall;
  GtkWidget  *asks;
  GtkWidget  *meeting;
  GtkWidget  *follow_up;
  GtkWidget  *topics;
  GtkWidget  *letter;
  GtkWidget  *back_button;
  GtkWidget  *record_view;      /* %NULL until a record is opened */
  GtkWidget  *record_scroller;
};

G_DEFINE_FINAL_TYPE (PbAssemblyPage, pb_assembly_page, PB_TYPE_PAGE)

/* The selected Place; of a small area, the one it lies in. */
static const char *
get_my_place (PbSession *session)
{
  PbArea *place = pb_session_get_place (session);
  PbAreaSet *area_set = pb_session_get_area_set (session);
  const char *code = pb_session_get_view (session)->place;

  if (code != NULL && area_set != NULL && pb_area_set_find_place_name (area_set, code) != NULL)
    return code;
  if (place == NULL)
    return NULL;
  if (pb_area_get_level (place) == PB_LEVEL_LSOA || pb_area_get_level (place) == PB_LEVEL_MSOA)
    return pb_area_get_parent_code (place);

  return pb_area_get_code (place);
}

static const char *
get_place_name (PbSession  *session,
                const char *code)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  PbAreaSet *area_set = pb_session_get_area_set (session);
  const char *name = code != NULL && area_set != NULL ? pb_area_set_find_place_name (area_set, code) : NULL;
  PbArea *area = code != NULL && name == NULL ? pb_catalogue_find_area (catalogue, code) : NULL;

  return area != NULL ? pb_area_get_name (area) : name;
}

static PbAssemblyContext
read_context (PbAssemblyPage *self)
{
  PbSession *session = pb_page_get_session (PB_PAGE (self));
  const PbView *view = pb_session_get_view (session);
  PbAssemblyContext context = {
    .session = session,
    .registers = pb_session_get_registers (session),
    .catalogue = pb_session_get_catalogue (session),
    .moment = view->moment,
  };

  context.my_place = get_my_place (session);
  context.my_place_name = get_place_name (session, context.my_place);
  if (g_strcmp0 (pb_view_get_filter (view, PB_ASSEMBLY_PLACE_FILTER), PB_ASSEMBLY_PLACE_MINE) == 0)
    context.place_code = context.my_place;

  return context;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
update_follow_up (PbAssemblyPage          *self,
                  const PbAssemblyContext *context)
{
  g_autoptr(GArray) promises =
    pb_assembly_list_follow_up (context->registers, context->catalogue, context->place_code, context->moment);
  GtkWidget *card = pb_card_new (_("To follow up"), _("Open pledges, asks and actions, the oldest first"));

  clear (self->follow_up);
  for (guint i = 0; i < promises->len; i++)
    pb_card_append (PB_CARD (card), pb_assembly_promise_row_new (
                                      &g_array_index (promises, PbAssemblyPromise, i), context, TRUE));
  if (promises->len == 0)
    pb_card_append (PB_CARD (card), pb_assembly_label_new (_("Nothing is open"), "dim-label"));

  gtk_box_append (GTK_BOX (self->follow_up), card);
}

static gboolean
shows_record (PbAssemblyPage *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "record");
}

/* Made when the first record is opened; most people open none here. */
static void
show_record (PbAssemblyPage *self,
             const char     *kind,
             const char     *uid)
{
  if (self->record_view == NULL)
    {
      self->record_view = pb_record_view_new (pb_page_get_session (PB_PAGE (self)));
      gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->back_button)), self->record_view);
    }

  pb_record_view_show (PB_RECORD_VIEW (self->record_view), kind, uid);
}

/* The opened record takes the page; closed, the focus is where it was. */
static void
update_record (PbAssemblyPage *self)
{
  const PbView *view = pb_session_get_view (pb_page_get_session (PB_PAGE (self)));
  const char *uid = view->page == PB_PAGE_ASSEMBLY ? pb_view_get_record (view, NULL) : NULL;
  g_autofree char *kind = uid != NULL ? pb_view_dup_record_kind (view) : NULL;
  gboolean was_open = shows_record (self);

  if (uid != NULL && !was_open)
    {
      g_free (self->opened_key);
      self->opened_key = g_strdup_printf ("%s %s", kind, uid);
    }

  if (uid != NULL)
    show_record (self, kind, uid);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), uid != NULL ? "record" : "overview");
  if (uid != NULL && !was_open)
    {
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->record_scroller)), 0);
      gtk_widget_grab_focus (self->back_button);
    }
  else if (uid == NULL && was_open && self->opened_key != NULL)
    pb_assembly_focus_key (self->split, self->opened_key);
}

static void
pb_assembly_page_update (PbPage *page)
{
  PbAssemblyPage *self = PB_ASSEMBLY_PAGE (page);
  PbAssemblyContext context = read_context (self);
  g_autofree char *key = NULL;
  PbRegisterRecord *meeting;

  key = pb_assembly_dup_focus_key (self->split);
  meeting = pb_assembly_choose_meeting (context.registers,
                                        pb_view_get_filter (pb_session_get_view (context.session), PB_ASSEMBLY_MEETING_FILTER),
                                        context.moment);
  pb_assembly_fill_head (GTK_BOX (self->head), &context, meeting);
  gtk_widget_set_visible (self->questions_heading, meeting != NULL);
  gtk_widget_set_visible (self->questions, meeting != NULL);
  pb_assembly_fill_questions (GTK_BOX (self->questions), &context, meeting);
  pb_pledge_wall_fill (GTK_BOX (self->wall), &context);
  pb_ask_matrix_fill (GTK_BOX (self->asks), &context);
  pb_assembly_fill_meeting (GTK_BOX (self->meeting), &context, meeting);
  update_follow_up (self, &context);
  pb_assembly_fill_topics (GTK_BOX (self->topics), &context, meeting);
  pb_assembly_fill_letter (GTK_BOX (self->letter), &context, meeting);
  if (key != NULL)
    pb_assembly_focus_key (self->split, key);
  update_record (self);
}

static void
back_cb (PbAssemblyPage *self)
{
  pb_session_choose_record (pb_page_get_session (PB_PAGE (self)), NULL, NULL);
}

static GtkWidget *
add_box (GtkWidget *box,
         int        spacing)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  /* Cards are as high as what they say, however much room there is. */
  gtk_widget_set_vexpand (child, FALSE);
  gtk_box_append (GTK_BOX (box), child);

  return child;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = pb_assembly_label_new (text, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
make_column (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 16);
  gtk_widget_set_margin_bottom (box, 16);

  return box;
}

static GtkWidget *
make_main (PbAssemblyPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column = make_column ();

  self->head = add_box (main, 12);
  gtk_widget_add_css_class (self->head, "page-head");
  gtk_box_append (GTK_BOX (main), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));

  self->questions_heading = add_label (column, _("Questions"), "heading");
  self->questions = add_box (column, 12);
  add_label (column, _("What I will do for my Place is…"), "heading");
  self->wall = add_box (column, 0);
  add_label (column, _("What I need from other partners is…"), "heading");
  self->asks = add_box (column, 0);
  gtk_box_append (GTK_BOX (main), column);

  return main;
}

static GtkWidget *
make_side (PbAssemblyPage *self)
{
  GtkWidget *column = make_column ();

  self->follow_up = add_box (column, 0);
  self->meeting = add_box (column, 0);
  self->topics = add_box (column, 0);
  self->letter = add_box (column, 0);

  return column;
}

static GtkWidget *
make_record (PbAssemblyPage *self)
{
  GtkWidget *column = make_column ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Back to the Assembly"));
  self->back_button = pb_assembly_button_new (_("Back to the Assembly"), NULL, NULL);
  gtk_button_set_child (GTK_BUTTON (self->back_button), content);
  gtk_widget_add_css_class (self->back_button, "card-button");
  g_signal_connect_swapped (self->back_button, "clicked", G_CALLBACK (back_cb), self);
  gtk_box_append (GTK_BOX (column), self->back_button);
  self->record_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->record_scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->record_scroller), column);

  return column;
}

static void
pb_assembly_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (pb_assembly_page_parent_class)->constructed (object);

  pb_page_follow (PB_PAGE (object), "notify::place");
  pb_page_follow (PB_PAGE (object), "notify::area-set");
}

static void
pb_assembly_page_dispose (GObject *object)
{
  PbAssemblyPage *self = PB_ASSEMBLY_PAGE (object);

  g_clear_pointer (&self->opened_key, g_free);

  G_OBJECT_CLASS (pb_assembly_page_parent_class)->dispose (object);
}

static void
pb_assembly_page_class_init (PbAssemblyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_assembly_page_constructed;
  object_class->dispose = pb_assembly_page_dispose;
  PB_PAGE_CLASS (klass)->update = pb_assembly_page_update;


  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_assembly_page_init (PbAssemblyPage *self)
{
  GtkWidget *main_column = make_main (self);
  GtkWidget *side_column = make_side (self);

  make_record (self);
  self->split = pb_split_new (main_column, side_column);
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->split, "overview");
  gtk_stack_add_named (GTK_STACK (self->stack), self->record_scroller, "record");
  adw_bin_set_child (ADW_BIN (self), self->stack);
  gtk_widget_add_css_class (GTK_WIDGET (self), "register-page");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Assembly"), -1);
}

gboolean
pb_assembly_page_is_complete (PbAssemblyPage *self)
{
  g_return_val_if_fail (PB_IS_ASSEMBLY_PAGE (self), TRUE);

  return pb_page_is_current (PB_PAGE (self));
}
