#include "pb-search-dialog.h"

#include "pb-search-row.h"
#include "pb-search-source.h"

#include <glib/gi18n-lib.h>

#define N_PER_GROUP 8

/**
 * PbSearchDialog:
 *
 * One box for everything: what is typed is looked for in all registers, indicators
 * and places; arrows go through what was found, Enter goes there.  Terms of the glossary are
 * explained where they are found; the button beside the box shows them all.
 */
struct _PbSearchDialog
{
  AdwWindow       parent_instance;

  PbSession      *session;
  PbSearchSource *source;

  GtkWidget      *entry;
  GtkWidget      *glossary_button;
  GtkWidget      *stack;
  GtkWidget      *scroller;
  GtkWidget      *list;
  GtkWidget      *message;
};

G_DEFINE_FINAL_TYPE (PbSearchDialog, pb_search_dialog, ADW_TYPE_WINDOW)

/* Where to go --------------------------------------------------------------------- */

/* What has no screen of its own is on that of the row it is about: evidence, a step. */
static PbRegisterRecord *
find_owner (PbSession        *session,
            PbRegisterRecord *record)
{
  static const char *const owners[] = { "innovation", "decision", "setting", "initiative" };
  PbRegisters *registers = pb_session_get_registers (session);
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (pb_register_kind_find_column (kind, owners[i]) >= 0 && pb_registers_follow (registers, record, owners[i]) != NULL)
      return pb_registers_follow (registers, record, owners[i]);

  return record;
}

static void
open_hit (PbSearchDialog    *self,
          const PbSearchHit *hit)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  PbRegisters *registers = pb_session_get_registers (self->session);
  PbRegisterRecord *record;

  pb_search_source_add_recent (self->source, hit);

  if (g_str_equal (hit->kind, "indicator"))
    {
      gtk_widget_activate_action (parent, "win.show-page", "s", "explore");
      gtk_widget_activate_action (parent, "win.choose-indicator", "s", hit->key);
    }
  else if (g_str_equal (hit->kind, "place"))
    gtk_widget_activate_action (parent, "win.choose-place", "s", hit->key);
  else if (registers != NULL && (record = pb_registers_find (registers, hit->kind, hit->key)) != NULL)
    {
      record = find_owner (self->session, record);
      gtk_widget_activate_action (parent, "win.show-record", "(ss)", pb_register_record_get_kind (record)->word,
                                  pb_register_record_get_uid (record));
    }

  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (PbSearchDialog *self,
                  GtkListBoxRow  *row)
{
  const PbSearchHit *hit = pb_search_row_get_hit (PB_SEARCH_ROW (row));

  /* A term is explained where it stands. */
  if (!g_str_equal (hit->kind, "glossary_term"))
    open_hit (self, hit);
}

/* What is shown -------------------------------------------------------------------- */

static void
clear_list (PbSearchDialog *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
add_hits (PbSearchDialog *self,
          GPtrArray      *hits)
{
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         pb_search_row_new (g_ptr_array_index (hits, i), pb_session_get_registers (self->session)));
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const PbSearchHit *first = *(const PbSearchHit *const *) a;
  const PbSearchHit *second = *(const PbSearchHit *const *) b;

  return g_utf8_collate (first->title, second->title);
}

/* All terms, or those that hold what is typed. */
static void
add_terms (PbSearchDialog *self,
           const char     *text)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  GPtrArray *terms = registers != NULL ? pb_registers_list (registers, "glossary_term") : NULL;
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_search_hit_free);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      PbRegisterRecord *term = g_ptr_array_index (terms, i);
      const char *title = pb_register_record_get_title (term);
      const char *meaning = pb_register_record_get (term, "definition");
      PbSearchHit *hit;

      if (*text != '\0' && !g_str_match_string (text, title, TRUE) && (meaning == NULL || !g_str_match_string (text, meaning, TRUE)))
        continue;

      hit = g_new0 (PbSearchHit, 1);
      hit->group = PB_SEARCH_GLOSSARY;
      hit->kind = g_strdup ("glossary_term");
      hit->key = g_strdup (pb_register_record_get_uid (term));
      hit->title = g_strdup (title);
      hit->about = g_strdup (_("Term"));
      hit->snippet = g_strdup ("");
      g_ptr_array_add (hits, hit);
    }

  g_ptr_array_sort (hits, compare_terms);
  add_hits (self, hits);
}

static void
show_message (PbSearchDialog *self,
              const char     *title,
              const char     *description)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->message), escaped);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->message), description);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->message);
}

/* Nothing in the list: why. */
static void
show_nothing (PbSearchDialog *self,
              const char     *text)
{
  const char *problem = pb_search_source_get_problem (self->source);
  g_autofree char *words = NULL;

  if (*text == '\0')
    show_message (self, _("Search everything"),
                  _("Indicators, Places and areas, innovations, decisions, agreements, settings, documents and the glossary."));
  else if (problem != NULL)
    show_message (self, _("The search is not there"), problem);
  else if (pb_search_source_get_index (self->source) == NULL)
    show_message (self, _("One moment…"), NULL);
  else
    {
      words = g_strdup_printf (_("Nothing matches “%s”."), text);
      show_message (self, words, _("Every word must begin a word of a name or text. Try fewer or shorter words."));
    }
}

static void
fill (PbSearchDialog *self)
{
  PbSearchIndex *index = pb_search_source_get_index (self->source);
  gboolean is_glossary = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->glossary_button));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr(GPtrArray) hits = NULL;
  GtkListBoxRow *first;

  clear_list (self);
  if (is_glossary)
    add_terms (self, text);
  else if (*text == '\0')
    add_hits (self, pb_search_source_get_recent (self->source));
  else if (index != NULL && (hits = pb_search_index_find (index, text, N_PER_GROUP, NULL)) != NULL)
    add_hits (self, hits);

  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  if (first == NULL)
    {
      show_nothing (self, text);
      return;
    }

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), first);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->scroller);
}

static void
session_changed_cb (PbSearchDialog *self)
{
  pb_search_source_refresh (self->source);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  PbSearchDialog *self = PB_SEARCH_DIALOG (user_data);
  PbSearchGroup group = pb_search_row_get_hit (PB_SEARCH_ROW (row))->group;
  gboolean is_recent = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0' &&
                       !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->glossary_button));
  GtkWidget *header;

  if (before != NULL && (is_recent || pb_search_row_get_hit (PB_SEARCH_ROW (before))->group == group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (is_recent ? _("Opened lately") : pb_search_group_get_title (group));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "heading");
  gtk_widget_add_css_class (header, "search-heading");
  gtk_list_box_row_set_header (row, header);
}

/* Keys ----------------------------------------------------------------------------- */

/* The list is gone through from the box, so that one can type on. */
static void
move_selection (PbSearchDialog *self,
                int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  row = index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index) : NULL;
  if (row == NULL)
    return;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
key_pressed_cb (PbSearchDialog *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    {
      move_selection (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
entry_activated_cb (PbSearchDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->scroller)
    row_activated_cb (self, row);
}

static void
pb_search_dialog_dispose (GObject *object)
{
  PbSearchDialog *self = PB_SEARCH_DIALOG (object);

  /* Headings are asked for to the last row, when the box that they read is gone. */
  if (self->list != NULL)
    {
      gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), NULL, NULL, NULL);
      self->list = NULL;
    }
  g_clear_object (&self->source);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_search_dialog_parent_class)->dispose (object);
}

static void
pb_search_dialog_class_init (PbSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, glossary_button);
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PbSearchDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_search_dialog_init (PbSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header, self, NULL);
}

/* What is chosen opens in @parent, by its actions. @is_glossary: all terms at once */
static GtkWidget *
make_dialog (GtkWindow *parent,
             PbSession *session,
             gboolean   is_glossary)
{
  PbSearchDialog *self = g_object_new (PB_TYPE_SEARCH_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->source = g_object_ref (pb_search_source_get (session));
  g_signal_connect_object (self->source, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::registers", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  pb_search_source_refresh (self->source);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->glossary_button), is_glossary);
  fill (self);
  gtk_widget_grab_focus (self->entry);

  return GTK_WIDGET (self);
}

/* Actions -------------------------------------------------------------------------- */

static void
present (GtkWindow *window,
         gboolean   is_glossary)
{
  PbSession *session = g_object_get_data (G_OBJECT (window), "pb-search-session");

  if (session != NULL && pb_session_get_catalogue (session) != NULL)
    gtk_window_present (GTK_WINDOW (make_dialog (window, session, is_glossary)));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  present (GTK_WINDOW (user_data), FALSE);
}

static void
glossary_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  present (GTK_WINDOW (user_data), TRUE);
}

void
pb_search_add_actions (GtkApplicationWindow *window,
                       PbSession            *session)
{
  static const GActionEntry entries[] = {
    { "search", search_cb, NULL, NULL, NULL },
    { "glossary", glossary_cb, NULL, NULL, NULL },
  };

  g_object_set_data_full (G_OBJECT (window), "pb-search-session", g_object_ref (session), g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
