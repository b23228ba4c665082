#include "pb-decisions-page.h"

#include "pb-decision-details.h"
#include "pb-decision-focus.h"
#include "pb-decisions-list.h"
#include "pb-split.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 288

struct _PbDecisionsPage
{
  PbPage      parent_instance;
  char       *shown;         /* what the middle shows: "decision jucd:…", "log" */

  GtkWidget  *split;
  GtkWidget  *list;
  GtkWidget  *separator;
  GtkWidget  *centre;
  GtkWidget  *scroller;      /* of the middle */
  GtkWidget  *back_button;
  GtkWidget  *title;
  GtkWidget  *subtitle;
  GtkWidget  *body;
  GtkWidget  *side;
};

G_DEFINE_FINAL_TYPE (PbDecisionsPage, pb_decisions_page, PB_TYPE_PAGE)

static PbSession *
get_session (PbDecisionsPage *self)
{
  return pb_page_get_session (PB_PAGE (self));
}

static const char *
get_overview (PbDecisionsPage *self)
{
  return pb_view_get_filter (pb_session_get_view (get_session (self)), PB_DECISIONS_OVERVIEW);
}

/* The opened record; %NULL for none, and for one that is not there any more. */
static PbRegisterRecord *
find_record (PbDecisionsPage *self)
{
  const PbView *view = pb_session_get_view (get_session (self));
  g_autofree char *kind = pb_view_dup_record_kind (view);
  PbRegisters *registers = pb_session_get_registers (get_session (self));

  if (kind == NULL || registers == NULL || pb_register_kind_find (kind) == NULL)
    return NULL;

  return pb_registers_find (registers, kind, pb_view_get_record (view, NULL));
}

static void
show_record (PbDecisionPane   *pane,
             PbRegisterRecord *record)
{
  static const struct
  {
    const char *kind;
    void      (*show) (PbDecisionPane *, PbRegisterRecord *);
  } kinds[] = {
    { "decision", pb_decision_show_decision },   { "agreement", pb_decision_show_agreement },
    { "setting", pb_decision_show_setting },     { "recommendation_set", pb_decision_show_recommendations },
    { "recommendation", pb_decision_show_recommendation }, { "action", pb_decision_show_action },
    { "meeting", pb_decision_show_meeting },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, pb_register_record_get_kind (record)->word))
      {
        kinds[i].show (pane, record);
        return;
      }

  pb_decision_show_other (pane, record);
}

static void
show_overview (PbDecisionPane *pane,
               const char     *overview)
{
  if (g_strcmp0 (overview, PB_DECISIONS_WATCH) == 0)
    pb_decision_show_watch (pane);
  else if (g_strcmp0 (overview, PB_DECISIONS_SETTINGS) == 0)
    pb_decision_show_settings (pane);
  else if (g_strcmp0 (overview, PB_DECISIONS_ACTIONS) == 0)
    pb_decision_show_actions (pane);
  else
    pb_decision_show_log (pane);
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
fill (PbDecisionsPage  *self,
      PbRegisterRecord *record)
{
  PbDecisionPane pane = {
    .session = get_session (self),
    .registers = pb_session_get_registers (get_session (self)),
    .catalogue = pb_session_get_catalogue (get_session (self)),
    .moment = pb_session_get_view (get_session (self))->moment,
    .place = pb_decisions_list_find_place (get_session (self)),
    .title = self->title,
    .subtitle = self->subtitle,
    .body = self->body,
    .side = self->side,
  };

  clear (self->body);
  clear (self->side);
  if (record != NULL)
    show_record (&pane, record);
  else
    show_overview (&pane, get_overview (self));
}

/* Beside each other where there is room; else the list until something is chosen. */
static void
lay_out (PbDecisionsPage *self)
{
  gboolean is_wide = pb_split_is_wide (PB_SPLIT (self->split));
  gboolean has_choice = find_record (self) != NULL || get_overview (self) != NULL;
  gboolean shows_list = is_wide || !has_choice;
  gboolean shows_detail = is_wide || has_choice;
  gboolean was_listed = gtk_widget_get_visible (self->list);
  gboolean had_detail = gtk_widget_get_visible (self->centre);
  GtkPolicyType policy = is_wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER;

  gtk_widget_set_visible (self->list, shows_list);
  gtk_widget_set_visible (self->separator, is_wide);
  gtk_widget_set_visible (self->centre, shows_detail);
  gtk_widget_set_visible (self->side, shows_detail && gtk_widget_get_first_child (self->side) != NULL);
  gtk_widget_set_visible (self->back_button, !is_wide);
  gtk_widget_set_hexpand (self->list, !is_wide);
  pb_decisions_list_set_scrolls (PB_DECISIONS_LIST (self->list), is_wide);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, policy);

  /* The focus goes where the eye goes. */
  if (!is_wide && was_listed && !shows_list && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->back_button);
  else if (!is_wide && had_detail && !shows_detail && self->shown != NULL)
    pb_decision_focus_name (self->list, strchr (self->shown, ' ') != NULL ? strchr (self->shown, ' ') + 1 : self->shown);
}

static char *
dup_key (PbDecisionsPage  *self,
         PbRegisterRecord *record)
{
  if (record != NULL)
    return g_strdup_printf ("%s %s", pb_register_record_get_kind (record)->word, pb_register_record_get_uid (record));

  return g_strdup (get_overview (self) != NULL ? get_overview (self) : PB_DECISIONS_LOG);
}

static void
pb_decisions_page_update (PbPage *page)
{
  PbDecisionsPage *self = PB_DECISIONS_PAGE (page);
  g_autofree char *key = NULL;
  g_autofree char *focused = NULL;
  PbRegisterRecord *record;
  gboolean is_new;

  record = find_record (self);
  key = dup_key (self, record);
  is_new = g_strcmp0 (key, self->shown) != 0;
  focused = pb_decision_focus_dup_name (self->split, self->body, self->side);

  pb_decisions_list_refresh (PB_DECISIONS_LIST (self->list), get_session (self));
  fill (self, record);
  lay_out (self);
  if (focused != NULL && !is_new && !pb_decision_focus_name (self->body, focused))
    pb_decision_focus_name (self->side, focused);
  if (is_new)
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
      pb_split_scroll_to_top (PB_SPLIT (self->split));
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&key);
}

/* Closes what is open; %FALSE where nothing is. */
static gboolean
go_back (PbDecisionsPage *self)
{
  PbSession *session = get_session (self);
  const PbView *now = pb_session_get_view (session);
  g_autoptr(PbView) view = NULL;

  if (now->record == NULL && get_overview (self) == NULL)
    return FALSE;

  view = pb_view_copy (now);
  pb_view_set_record (view, NULL, NULL);
  if (now->record == NULL || !pb_split_is_wide (PB_SPLIT (self->split)))
    pb_view_set_filter (view, PB_DECISIONS_OVERVIEW, NULL);
  pb_session_show (session, view);

  return TRUE;
}

static gboolean
key_pressed_cb (PbDecisionsPage *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return keyval == GDK_KEY_Escape && go_back (self);
}

static void
pb_decisions_page_dispose (GObject *object)
{
  PbDecisionsPage *self = PB_DECISIONS_PAGE (object);

  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pb_decisions_page_parent_class)->dispose (object);
}

static void
pb_decisions_page_class_init (PbDecisionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_decisions_page_dispose;
  PB_PAGE_CLASS (klass)->update = pb_decisions_page_update;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_column (int margin)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, margin);
  gtk_widget_set_margin_end (box, margin);
  gtk_widget_set_margin_top (box, margin);
  gtk_widget_set_margin_bottom (box, margin);

  return box;
}

static void
make_centre (PbDecisionsPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "go-previous-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Back to the list"));
  self->back_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->back_button), content);
  gtk_widget_add_css_class (self->back_button, "flat");
  gtk_widget_add_css_class (self->back_button, "card-button");
  gtk_widget_set_halign (self->back_button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the list"), -1);
  g_signal_connect_object (self->back_button, "clicked", G_CALLBACK (go_back), self, G_CONNECT_SWAPPED);
  self->title = pb_decision_label_new ("", "title-3", NULL);
  self->subtitle = pb_decision_label_new ("", "caption", "dim-label", NULL);
  gtk_box_append (GTK_BOX (head), self->back_button);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->subtitle);
  gtk_widget_add_css_class (head, "page-head");

  self->body = make_column (16);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->body);
  gtk_widget_set_vexpand (self->scroller, TRUE);

  self->centre = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->centre, TRUE);
  gtk_box_append (GTK_BOX (self->centre), head);
  gtk_box_append (GTK_BOX (self->centre), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->centre), self->scroller);
  gtk_widget_add_css_class (self->centre, "centre");
}

static void
pb_decisions_page_init (PbDecisionsPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = pb_decisions_list_new ();
  gtk_widget_set_size_request (self->list, LIST_WIDTH, -1);
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  make_centre (self);
  gtk_box_append (GTK_BOX (main), self->list);
  gtk_box_append (GTK_BOX (main), self->separator);
  gtk_box_append (GTK_BOX (main), self->centre);

  self->side = make_column (16);
  self->split = pb_split_new (main, self->side);
  g_signal_connect_object (self->split, "notify::css-classes", G_CALLBACK (lay_out), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->split);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Decisions and agreements"), -1);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

gboolean
pb_decisions_page_is_complete (PbDecisionsPage *self)
{
  g_return_val_if_fail (PB_IS_DECISIONS_PAGE (self), TRUE);

  return pb_page_is_current (PB_PAGE (self));
}
