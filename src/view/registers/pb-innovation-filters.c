#include "pb-innovation-filters.h"

#include "pb-chooser-button.h"
#include "pb-register-kinds.h"
#include "pb-register-places.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define KEY(what) "innovations." what

enum
{
  CHOOSER_STATE,
  CHOOSER_PLACE,
  CHOOSER_PHASE,
  CHOOSER_PRIORITY,
  CHOOSER_EVIDENCE,
  N_CHOOSERS
};

struct _PbInnovationFilters
{
  AdwBin      parent_instance;
  PbSession  *session;         /* not owned: the page holds it */
  GtkWidget  *choosers[N_CHOOSERS];
  GtkWidget  *review;
  GtkWidget  *search;
  gboolean    is_updating;
};

G_DEFINE_FINAL_TYPE (PbInnovationFilters, pb_innovation_filters, ADW_TYPE_BIN)

void
pb_innovation_question_init (PbInnovationQuestion *question,
                             const PbView         *view)
{
  *question = (PbInnovationQuestion) {
    .moment = view->moment,
    .state = pb_view_get_filter (view, KEY ("state")),
    .place = pb_view_get_filter (view, KEY ("place")),
    .phase = pb_view_get_filter (view, KEY ("phase")),
    .priority = pb_view_get_filter (view, KEY ("priority")),
    .evidence = pb_view_get_filter (view, KEY ("evidence")),
    .review_overdue = pb_view_get_filter (view, KEY ("review")) != NULL,
    .text = pb_view_get_filter (view, KEY ("text")),
  };
}

void
pb_innovation_filters_clear (PbSession *session)
{
  static const char *const keys[] = {
    KEY ("state"), KEY ("place"), KEY ("phase"), KEY ("priority"), KEY ("evidence"), KEY ("review"), KEY ("text"),
  };
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (session));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    pb_view_set_filter (view, keys[i], NULL);
  pb_session_show (session, view);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *key,
               const char *value)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.set-filter", "(ss)", key, value);
  g_menu_append_item (menu, item);
}

const char *
pb_innovation_filters_get_state_title (const char *word)
{
  PbInnovationState state;

  if (g_str_equal (word, PB_INNOVATION_KEPT_WITHOUT_EVIDENCE))
    return _("Kept without evidence");
  if (g_str_equal (word, PB_INNOVATION_KEPT_THEN_LAPSED))
    return _("Kept, then lapsed");

  return pb_innovation_state_from_word (word, &state) ? pb_innovation_state_get_title (state) : word;
}

static void
update_states (PbInnovationFilters        *self,
               const PbInnovationQuestion *question)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) states = g_menu_new ();
  g_autoptr(GMenu) lists = g_menu_new ();

  append_choice (menu, _("Any state"), KEY ("state"), "");
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    append_choice (states, pb_innovation_state_get_title ((PbInnovationState) i), KEY ("state"),
                   pb_innovation_state_to_word ((PbInnovationState) i));
  append_choice (lists, _("Kept without evidence"), KEY ("state"), PB_INNOVATION_KEPT_WITHOUT_EVIDENCE);
  append_choice (lists, _("Kept, then lapsed"), KEY ("state"), PB_INNOVATION_KEPT_THEN_LAPSED);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (lists));

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->choosers[CHOOSER_STATE]), _("State"),
                          question->state != NULL ? pb_innovation_filters_get_state_title (question->state) : _("Any state"),
                          G_MENU_MODEL (menu));
}

static void
update_places (PbInnovationFilters        *self,
               const PbInnovationQuestion *question)
{
  PbAreaSet *area_set = pb_session_get_area_set (self->session);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) places = g_menu_new ();

  append_choice (menu, _("Any Place"), KEY ("place"), "");
  for (guint i = 0; area_set != NULL && i < pb_area_set_get_n_places (area_set); i++)
    append_choice (places, pb_area_set_get_place_name (area_set, i), KEY ("place"),
                   pb_area_set_get_place_code (area_set, i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->choosers[CHOOSER_PLACE]), _("Place"),
                          question->place != NULL && catalogue != NULL
                            ? pb_register_places_get_name (catalogue, question->place) : _("Any Place"),
                          G_MENU_MODEL (menu));
}

/* "New normal" of the words of a column, as a menu has them. */
static char *
dup_word_title (const PbRegisterColumn *column,
                const char             *word)
{
  const char *title = pb_register_column_get_word_title (column, word);
  g_autofree char *first = g_utf8_substring (title, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, title + strlen (first), NULL);
}

static void
update_phases (PbInnovationFilters        *self,
               const PbInnovationQuestion *question)
{
  const PbRegisterKind *kind = pb_register_kind_find ("innovation");
  const PbRegisterColumn *column = &kind->columns[pb_register_kind_find_column (kind, "phase")];
  g_autofree char *chosen = question->phase != NULL ? dup_word_title (column, question->phase) : g_strdup (_("Any phase"));
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) phases = g_menu_new ();

  append_choice (menu, _("Any phase"), KEY ("phase"), "");
  for (guint i = 0; column->words[i] != NULL; i++)
    {
      g_autofree char *title = dup_word_title (column, column->words[i]);

      append_choice (phases, title, KEY ("phase"), column->words[i]);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (phases));
  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->choosers[CHOOSER_PHASE]), _("Phase"), chosen, G_MENU_MODEL (menu));
}

static void
update_priorities (PbInnovationFilters        *self,
                   const PbInnovationQuestion *question)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) priorities = g_menu_new ();
  const char *chosen = _("Any priority");

  append_choice (menu, _("Any priority"), KEY ("priority"), "");
  for (guint i = 0; catalogue != NULL && i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);
      g_autofree char *number = g_strdup_printf ("%d", priority->number);

      append_choice (priorities, priority->short_name, KEY ("priority"), number);
      if (g_strcmp0 (number, question->priority) == 0)
        chosen = priority->short_name;
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (priorities));
  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->choosers[CHOOSER_PRIORITY]), _("Priority"), chosen,
                          G_MENU_MODEL (menu));
}

static void
update_evidence (PbInnovationFilters        *self,
                 const PbInnovationQuestion *question)
{
  PbEvidenceStrength chosen;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) strengths = g_menu_new ();

  append_choice (menu, _("Any evidence"), KEY ("evidence"), "");
  for (int i = 0; i < PB_N_EVIDENCE_STRENGTHS; i++)
    append_choice (strengths, pb_evidence_strength_get_label ((PbEvidenceStrength) i), KEY ("evidence"),
                   pb_evidence_strength_to_word ((PbEvidenceStrength) i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (strengths));
  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->choosers[CHOOSER_EVIDENCE]), _("Strongest local evidence"),
                          pb_evidence_strength_from_word (question->evidence, &chosen)
                            ? pb_evidence_strength_get_label (chosen) : _("Any evidence"),
                          G_MENU_MODEL (menu));
}

static void
review_toggled_cb (PbInnovationFilters *self)
{
  gboolean is_on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->review));

  if (!self->is_updating)
    pb_session_choose_filter (self->session, KEY ("review"), is_on ? "overdue" : NULL);
}

static void
search_changed_cb (PbInnovationFilters *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (!self->is_updating)
    pb_session_choose_filter (self->session, KEY ("text"), *text != '\0' ? text : NULL);
}

static void
search_stopped_cb (PbInnovationFilters *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
pb_innovation_filters_class_init (PbInnovationFiltersClass *klass)
{
}

static void
pb_innovation_filters_init (PbInnovationFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, pb_wrap_layout_new ());
  gtk_widget_add_css_class (box, "explore-bar");
  for (int i = 0; i < N_CHOOSERS; i++)
    {
      self->choosers[i] = pb_chooser_button_new ();
      gtk_box_append (GTK_BOX (box), self->choosers[i]);
    }

  self->review = gtk_toggle_button_new_with_label (_("Review overdue"));
  g_signal_connect_object (self->review, "toggled", G_CALLBACK (review_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->review);

  self->search = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 14);
  g_object_set (self->search, "placeholder-text", _("Search"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the innovations"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (search_stopped_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->search);

  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_innovation_filters_new (PbSession *session)
{
  PbInnovationFilters *self = g_object_new (PB_TYPE_INNOVATION_FILTERS, NULL);

  self->session = session;
  return GTK_WIDGET (self);
}

void
pb_innovation_filters_update (PbInnovationFilters *self)
{
  PbInnovationQuestion question;

  g_return_if_fail (PB_IS_INNOVATION_FILTERS (self));

  pb_innovation_question_init (&question, pb_session_get_view (self->session));
  self->is_updating = TRUE;
  update_states (self, &question);
  update_places (self, &question);
  update_phases (self, &question);
  update_priorities (self, &question);
  update_evidence (self, &question);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->review), question.review_overdue);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), question.text != NULL ? question.text : "") != 0 &&
      !gtk_widget_has_focus (gtk_widget_get_first_child (self->search)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), question.text != NULL ? question.text : "");
  self->is_updating = FALSE;
}
