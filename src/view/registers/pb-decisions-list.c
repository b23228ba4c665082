#include "pb-decisions-list.h"

#include "pb-decision-list-row.h"
#include "pb-decision-parts.h"
#include "pb-decisions-rows.h"
#include "pb-register-places.h"

#include <glib/gi18n-lib.h>

#define LINE_KEY "pb-record"
#define OVERVIEW_KEY "pb-overview"

struct _PbDecisionsList
{
  AdwBin      parent_instance;
  PbSession  *session;        /* that of the last refresh */
  gboolean    is_updating;

  GtkWidget  *search;
  GtkWidget  *place_button;
  GtkWidget  *scroller;
  GtkWidget  *list;
};

G_DEFINE_FINAL_TYPE (PbDecisionsList, pb_decisions_list, ADW_TYPE_BIN)

/* The selected Place; of a small area the one that it lies in. */
static const char *
get_selected (PbSession *session)
{
  PbArea *place = pb_session_get_place (session);

  if (place != NULL && (pb_area_get_level (place) == PB_LEVEL_LSOA || pb_area_get_level (place) == PB_LEVEL_MSOA))
    return pb_area_get_parent_code (place);

  return pb_session_get_view (session)->place;
}

const char *
pb_decisions_list_find_place (PbSession *session)
{
  const PbView *view = pb_session_get_view (session);
  const char *place = pb_view_get_filter (view, PB_DECISIONS_PLACE);

  return g_strcmp0 (place, PB_DECISIONS_SELECTED) == 0 ? get_selected (session) : place;
}

static gboolean
is_current (PbDecisionsList       *self,
            const PbDecisionsLine *line)
{
  const PbView *view = pb_session_get_view (self->session);
  const char *overview = pb_view_get_filter (view, PB_DECISIONS_OVERVIEW);

  if (line->record != NULL)
    return g_strcmp0 (pb_view_get_record (view, pb_register_record_get_kind (line->record)->word),
                      pb_register_record_get_uid (line->record)) == 0;

  return view->record == NULL && g_strcmp0 (overview != NULL ? overview : PB_DECISIONS_LOG, line->overview) == 0;
}

static GtkWidget *
make_heading (const PbDecisionsLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = pb_decision_label_new (line->title, "caption-heading", "dim-label", NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (line->subtitle != NULL)
    gtk_box_append (GTK_BOX (box), pb_decision_label_new (line->subtitle, "caption", "dim-label", NULL));
  gtk_widget_add_css_class (box, "group-header");

  return box;
}

static void
add_row (PbDecisionsList       *self,
         const PbDecisionsLine *line)
{
  GtkWidget *row = pb_decision_list_row_new (TRUE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = pb_decision_label_new (line->title, "body", NULL);
  gboolean current = is_current (self, line);
  g_autofree char *sentence = g_strdup_printf ("%s, %s", line->title, line->subtitle);

  if (current)
    gtk_widget_add_css_class (title, "heading");
  if (line->is_dim)
    gtk_widget_add_css_class (title, "dim-label");
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (row, line->title);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), pb_decision_label_new (line->subtitle, "caption", "dim-label", NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "indicator-row");
  gtk_widget_add_css_class (row, "register-line");
  if (current)
    gtk_widget_add_css_class (row, "current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  if (line->record != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), LINE_KEY, g_object_ref (line->record), g_object_unref);
      gtk_widget_set_name (row, pb_register_record_get_uid (line->record));
    }
  else
    {
      g_object_set_data (G_OBJECT (row), OVERVIEW_KEY, (gpointer) line->overview);
      gtk_widget_set_name (row, line->overview);
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  /* A list of GTK 4.24 takes back what the row said of this before it was put in. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

/* Headings are rows that nobody can choose. */
static void
add_heading (PbDecisionsList       *self,
             const PbDecisionsLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_heading (line));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line->title, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static char *
dup_focused_name (PbDecisionsList *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->list);

  return focused != NULL ? g_strdup (gtk_widget_get_name (focused)) : NULL;
}

static void
focus_name (PbDecisionsList *self,
            const char      *name)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), name) == 0)
      {
        gtk_widget_grab_focus (row);
        return;
      }
}

static void
add_nothing (PbDecisionsList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *words = g_strdup_printf (_("Nothing matches “%s”"), text);
  GtkWidget *label = pb_decision_label_new (words, "dim-label", NULL);

  gtk_widget_add_css_class (label, "group-header");
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
}

static void
update_place (PbDecisionsList *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const char *filter = pb_view_get_filter (pb_session_get_view (self->session), PB_DECISIONS_PLACE);
  const char *code = filter != NULL ? pb_decisions_list_find_place (self->session) : get_selected (self->session);
  g_autofree char *label = NULL;

  if (code != NULL && catalogue != NULL)
    /* Translators: a filter: only what has to do with that Place */
    label = g_strdup_printf (_("Only %s"), pb_register_places_get_name (catalogue, code));
  else
    label = g_strdup (_("Only my Place"));

  self->is_updating = TRUE;
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->place_button), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->place_button), filter != NULL);
  gtk_widget_set_sensitive (self->place_button, code != NULL || filter != NULL);
  self->is_updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
fill (PbDecisionsList *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  g_autofree char *focused = dup_focused_name (self);
  g_autoptr(GPtrArray) lines = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  if (registers == NULL)
    return;

  lines = pb_decisions_rows_new (self->session, registers, pb_decisions_list_find_place (self->session),
                                 gtk_editable_get_text (GTK_EDITABLE (self->search)));
  for (guint i = 0; i < lines->len; i++)
    {
      const PbDecisionsLine *line = g_ptr_array_index (lines, i);

      if (line->is_heading)
        add_heading (self, line);
      else
        add_row (self, line);
    }
  if (lines->len == 0)
    add_nothing (self);
  if (focused != NULL)
    focus_name (self, focused);
}

static void
row_activated_cb (PbDecisionsList *self,
                  GtkListBoxRow   *row)
{
  PbRegisterRecord *record = g_object_get_data (G_OBJECT (row), LINE_KEY);
  const char *overview = g_object_get_data (G_OBJECT (row), OVERVIEW_KEY);
  g_autoptr(PbView) view = NULL;

  if (record != NULL)
    {
      pb_session_choose_record (self->session, pb_register_record_get_kind (record)->word,
                                pb_register_record_get_uid (record));
      return;
    }
  if (overview == NULL)
    return;

  /* One step for both, so that one step back returns. */
  view = pb_view_copy (pb_session_get_view (self->session));
  pb_view_set_record (view, NULL, NULL);
  pb_view_set_filter (view, PB_DECISIONS_OVERVIEW, overview);
  pb_session_show (self->session, view);
}

static void
search_changed_cb (PbDecisionsList *self)
{
  if (self->session != NULL)
    fill (self);
}

static void
place_toggled_cb (PbDecisionsList *self)
{
  if (self->is_updating || self->session == NULL)
    return;

  pb_session_choose_filter (self->session, PB_DECISIONS_PLACE,
                            gtk_check_button_get_active (GTK_CHECK_BUTTON (self->place_button)) ? PB_DECISIONS_SELECTED
                                                                                               : NULL);
}

static void
pb_decisions_list_dispose (GObject *object)
{
  g_clear_object (&PB_DECISIONS_LIST (object)->session);

  G_OBJECT_CLASS (pb_decisions_list_parent_class)->dispose (object);
}

static void
pb_decisions_list_class_init (PbDecisionsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_decisions_list_dispose;
}

static void
pb_decisions_list_init (PbDecisionsList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search decisions"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search decisions"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  self->place_button = gtk_check_button_new_with_label (_("Only my Place"));
  g_signal_connect_object (self->place_button, "notify::active", G_CALLBACK (place_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->search);
  gtk_box_append (GTK_BOX (head), self->place_button);
  gtk_widget_set_margin_start (head, 12);
  gtk_widget_set_margin_end (head, 12);
  gtk_widget_set_margin_top (head, 10);
  gtk_box_append (GTK_BOX (box), head);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Decisions, agreements and settings"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_widget_add_css_class (box, "indicator-sidebar");
  gtk_widget_add_css_class (box, "panel");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_decisions_list_new (void)
{
  return g_object_new (PB_TYPE_DECISIONS_LIST, NULL);
}

void
pb_decisions_list_refresh (PbDecisionsList *self,
                           PbSession       *session)
{
  g_return_if_fail (PB_IS_DECISIONS_LIST (self));

  g_set_object (&self->session, session);
  update_place (self);
  fill (self);
}

void
pb_decisions_list_set_scrolls (PbDecisionsList *self,
                               gboolean         scrolls)
{
  g_return_if_fail (PB_IS_DECISIONS_LIST (self));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}
