#include "pb-targets-page.h"

#include "pb-card.h"
#include "pb-fact-list.h"
#include "pb-record-view.h"
#include "pb-register-places.h"
#include "pb-split.h"
#include "pb-target-reading.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbTargetsPage
{
  PbPage      parent_instance;

  GtkWidget  *stack;
  GtkWidget  *headline;
  GtkWidget  *subtitle;
  GtkWidget  *rows;
  GtkWidget  *states;
  GtkWidget  *add_button;
  GtkWidget  *record_view;
};

G_DEFINE_FINAL_TYPE (PbTargetsPage, pb_targets_page, PB_TYPE_PAGE)

/* The summary of an indicator for the selected Place; NULL while there is none. */
static PbIndicatorSummary *
find_summary (PbSession   *session,
              PbIndicator *indicator)
{
  GListModel *summaries = pb_session_get_summaries (session);

  for (guint i = 0; indicator != NULL && i < g_list_model_get_n_items (summaries); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (summaries, i);

      if (pb_indicator_summary_get_indicator (summary) == indicator)
        return summary; /* the list holds it */
    }

  return NULL;
}

/* The Place's own value at the moment. A target of another Place has none here. */
static double
get_value (PbSession           *session,
           PbRegisterRecord    *target,
           PbIndicatorSummary  *summary,
           char               **words_out)
{
  const char *place = pb_register_record_get (target, "place");
  const PbObservation *cell = summary != NULL ? pb_indicator_summary_get_cell (summary) : NULL;
  g_autofree char *period = NULL;

  *words_out = NULL;
  if (cell == NULL || cell->status != PB_STATUS_PRESENT ||
      (place != NULL && g_strcmp0 (place, pb_session_get_view (session)->place) != 0))
    return NAN;

  g_object_get (summary, "value-text", words_out, "period-label", &period, NULL);
  if (period != NULL)
    {
      char *both = g_strdup_printf ("%s, %s", *words_out, period);

      g_free (*words_out);
      *words_out = both;
    }

  return cell->value;
}

static char *
say_for_whom (PbSession        *session,
              PbRegisterRecord *target)
{
  const char *place = pb_register_record_get (target, "place");

  if (place == NULL)
    return g_strdup (_("every Place"));

  return g_strdup (pb_register_places_get_name (pb_session_get_catalogue (session), place));
}

/* One target: its wording, then what holds at the moment; opens the record. */
static PbTargetState
add_target (PbTargetsPage    *self,
            PbSession        *session,
            PbRegisterRecord *target)
{
  PbRegisters *registers = pb_session_get_registers (session);
  PbIndicator *indicator = pb_target_find_indicator (registers, pb_session_get_catalogue (session), target);
  PbIndicatorSummary *summary = find_summary (session, indicator);
  PbArea *place = pb_session_get_place (session);
  g_autofree char *value = NULL;
  g_autofree char *for_whom = say_for_whom (session, target);
  g_autofree char *words = pb_target_dup_words (target, indicator);
  g_autoptr(GString) below = g_string_new (NULL);
  PbTargetState state = pb_target_read (target, get_value (session, target, summary, &value),
                                        pb_session_get_view (session)->moment);
  const char *source = pb_registers_get_title_of (registers, target, "source");
  g_autofree char *state_words = NULL;

  state_words = g_strdup (pb_target_state_to_words (state));
  g_string_append_printf (below, "%s", state_words);
  if (value != NULL && place != NULL)
    g_string_append_printf (below, " · %s: %s", pb_area_get_name (place), value);
  else if (state == PB_TARGET_NO_DATA && indicator == NULL)
    g_string_append_printf (below, " · %s", _("no source holds this indicator yet"));
  if (words != NULL)
    g_string_append_printf (below, " · %s", words);
  g_string_append_printf (below, " · %s", for_whom);
  g_string_append_printf (below, " · %s", source != NULL ? source : _("source not stated"));

  pb_fact_list_add_entry (PB_FACT_LIST (self->rows), pb_register_record_get_title (target), below->str, "target",
                          pb_register_record_get_uid (target));

  return state;
}

static void
fill_states (PbTargetsPage *self,
             const guint   *counts)
{
  pb_fact_list_clear (PB_FACT_LIST (self->states));
  for (int state = 0; state < PB_N_TARGET_STATES; state++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[state]);

      pb_fact_list_add (PB_FACT_LIST (self->states), pb_target_state_to_words (state),
                        counts[state] > 0 ? count : _("none"));
    }
}

static void
fill (PbTargetsPage *self,
      PbSession     *session)
{
  GPtrArray *targets = pb_registers_list (pb_session_get_registers (session), "target");
  PbArea *place = pb_session_get_place (session);
  guint counts[PB_N_TARGET_STATES] = { 0 };
  g_autofree char *month = pb_text_month (pb_session_get_view (session)->moment);
  g_autofree char *headline = NULL;
  g_autofree char *subtitle = NULL;

  pb_fact_list_clear (PB_FACT_LIST (self->rows));
  for (guint i = 0; i < targets->len; i++)
    counts[add_target (self, session, g_ptr_array_index (targets, i))]++;
  gtk_widget_set_visible (self->rows, targets->len > 0);
  fill_states (self, counts);

  if (targets->len == 0)
    headline = g_strdup (_("No target is recorded"));
  else
    headline = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target recorded: %u met, %u missed, %u without data",
                                             "%u targets recorded: %u met, %u missed, %u without data", targets->len),
                                targets->len, counts[PB_TARGET_MET], counts[PB_TARGET_MISSED], counts[PB_TARGET_NO_DATA]);
  /* Translators: a Place and a month: "Chesterfield, at July 2024" */
  subtitle = place != NULL ? g_strdup_printf (_("%s, at %s"), pb_area_get_name (place), month)
                           : g_strdup_printf (_("At %s. Choose a Place to hold its values against them"), month);
  gtk_label_set_text (GTK_LABEL (self->headline), headline);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);
}

static void
pb_targets_page_update (PbPage *page)
{
  PbTargetsPage *self = PB_TARGETS_PAGE (page);
  PbSession *session = pb_page_get_session (page);
  const PbView *view = pb_session_get_view (session);
  const char *uid = view->page == PB_PAGE_TARGETS ? pb_view_get_record (view, "target") : NULL;
  PbWorkspace *workspace = pb_session_get_workspace (session);

  fill (self, session);
  pb_record_view_show (PB_RECORD_VIEW (self->record_view), uid != NULL ? "target" : NULL, uid);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), uid != NULL ? "record" : "targets");
  gtk_widget_set_sensitive (self->add_button, workspace != NULL && !pb_workspace_is_read_only (workspace));
}

static GtkWidget *
make_main (PbTargetsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->headline = pb_page_label_new ("title-3");
  self->subtitle = pb_page_label_new ("caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_box_append (GTK_BOX (lines), self->headline);
  gtk_box_append (GTK_BOX (lines), self->subtitle);
  gtk_widget_set_hexpand (lines, TRUE);

  self->add_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->add_button),
                        g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add"), NULL));
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", "target");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.add-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a target"), -1);

  gtk_box_append (GTK_BOX (head), lines);
  gtk_box_append (GTK_BOX (head), self->add_button);
  gtk_widget_add_css_class (head, "page-head");
  self->rows = pb_fact_list_new (NULL);
  gtk_widget_add_css_class (cards, "page-cards");
  gtk_box_append (GTK_BOX (cards), self->rows);

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), cards);

  return box;
}

static void
pb_targets_page_constructed (GObject *object)
{
  PbTargetsPage *self = PB_TARGETS_PAGE (object);
  PbSession *session = pb_page_get_session (PB_PAGE (self));
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  G_OBJECT_CLASS (pb_targets_page_parent_class)->constructed (object);

  self->states = pb_fact_list_new (_("At the moment"));
  gtk_widget_add_css_class (side, "page-cards");
  gtk_box_append (GTK_BOX (side), self->states);
  self->record_view = pb_record_view_new (session);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), pb_split_new (make_main (self), side), "targets");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       pb_page_record_new (PB_PAGE (self), _("Back to all targets"), self->record_view), "record");
  adw_bin_set_child (ADW_BIN (self), self->stack);

  /* Values come after the view. */
  pb_page_follow (PB_PAGE (self), "notify::summaries");
}

static void
pb_targets_page_class_init (PbTargetsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_targets_page_constructed;
  PB_PAGE_CLASS (klass)->update = pb_targets_page_update;
}

static void
pb_targets_page_init (PbTargetsPage *self)
{
}

gboolean
pb_targets_page_is_complete (PbTargetsPage *self)
{
  g_return_val_if_fail (PB_IS_TARGETS_PAGE (self), TRUE);

  return pb_page_is_current (PB_PAGE (self));
}
