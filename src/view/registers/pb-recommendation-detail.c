#include "pb-decision-details.h"

#include "pb-card.h"
#include "pb-fact-list.h"
#include "pb-recommendation-count.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static const char *
get_state_words (PbRegisterRecord *recommendation)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (recommendation);
  const PbRegisterColumn *column = &kind->columns[pb_register_kind_find_column (kind, "state")];

  return pb_register_column_get_word_title (column, pb_register_record_get (recommendation, "state"));
}

/* "Recommendation 12, not triaged": the row opens it; the button beside changes its state. */
static void
add_recommendation (GtkWidget        *list,
                    PbRegisterRecord *recommendation)
{
  const char *number = pb_register_record_get (recommendation, "number");
  const char *owner = pb_register_record_get (recommendation, "owner");
  const char *text = pb_register_record_get (recommendation, "text");
  const char *state = get_state_words (recommendation);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *below = g_strdup_printf (_("%s · owner: %s"), state, owner != NULL ? owner : _("not stated"));
  g_autofree char *name = number != NULL ? g_strdup_printf (_("%s. %s"), number, text) : g_strdup (text);
  g_autofree char *sentence = g_strdup_printf ("%s, %s", name, below);
  g_autofree char *label = g_strdup_printf (_("Change state of: %s"), text);
  GtkWidget *button = pb_decision_button_new (_("State…"), "win.edit-record",
                                              g_variant_new ("(ss)", "recommendation",
                                                             pb_register_record_get_uid (recommendation)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), pb_decision_label_new (name, "body", NULL));
  gtk_box_append (GTK_BOX (words), pb_decision_label_new (below, "caption", "dim-label", NULL));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "decision-row");
  pb_decision_list_add (list, box, sentence, recommendation);
}

static char *
say_action (PbDecisionPane   *pane,
            PbRegisterRecord *record)
{
  const char *owner = pb_register_record_get (record, "owner");
  g_autofree char *raised = pb_decision_when (record, "raised_date");

  return g_strdup_printf (_("raised %s · %s"), raised, owner != NULL ? owner : _("owner not stated"));
}

static char *
say_when (PbDecisionPane   *pane,
          PbRegisterRecord *record)
{
  g_autofree char *when = pb_decision_when (record, "date");
  g_autofree char *quote = pb_decision_quote (record);

  return quote != NULL ? g_strdup_printf ("%s\n%s", when, quote) : g_steal_pointer (&when);
}

static char *
say_quote (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  return pb_decision_quote (record);
}

static void
add_side (PbDecisionPane              *pane,
          PbRegisterRecord            *set,
          const PbRecommendationCount *count)
{
  g_autoptr(GPtrArray) actions = pb_decision_list_linking (pane->registers, set, "action");
  g_autoptr(GPtrArray) events = pb_decision_list_linking (pane->registers, set, "event");
  g_autoptr(GPtrArray) documents = pb_decision_list_linked (pane->registers, set, NULL, "document");
  g_autoptr(GPtrArray) bodies = pb_decision_list_linked (pane->registers, set, NULL, "organisation");
  GtkWidget *facts = pb_fact_list_new (_("The report"));
  g_autofree char *when = pb_decision_when (set, "date");
  g_autofree char *quote = pb_decision_quote (set);

  pb_fact_list_add (PB_FACT_LIST (facts), _("Issued by"), pb_register_record_get (set, "issuer"));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Date"), when);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Count"), count->words);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Wording"), quote);
  gtk_box_append (GTK_BOX (pane->side), facts);
  pb_decision_side_add_list (pane, _("Actions about it"), actions, say_action);
  pb_decision_side_add_list (pane, _("How it came about"), events, say_when);
  pb_decision_side_add_list (pane, _("Bodies"), bodies, say_quote);
  pb_decision_side_add_list (pane, _("Documents"), documents, say_quote);
}

void
pb_decision_show_recommendations (PbDecisionPane   *pane,
                                  PbRegisterRecord *set)
{
  g_autoptr(PbRecommendationCount) count = pb_recommendation_count_new (pane->registers, set);
  GPtrArray *entered = pb_registers_list_naming (pane->registers, "recommendation", "recommendation_set",
                                                 pb_register_record_get_uid (set));
  g_autofree char *subtitle = g_strdup_printf ("%s. %s", pb_register_record_get_title (set), count->words);

  if (pb_decision_know_row (pane->registers, set, "date", pane->moment) == PB_KNOWN_LATER)
    {
      g_autofree char *known = g_steal_pointer (&subtitle);
      g_autofree char *day = pb_text_day (pane->moment);

      subtitle = g_strdup_printf (_("Later than %s: %s"), day, known);
    }
  pb_decision_pane_set_title (pane, count->headline, subtitle);
  if (entered->len == 0)
    gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (count->words, "body", "dim-label", NULL));
  else
    {
      GtkWidget *list = pb_decision_list_new (pane, _("Recommendations"), TRUE);

      for (guint i = 0; i < entered->len; i++)
        add_recommendation (list, g_ptr_array_index (entered, i));
      gtk_box_append (GTK_BOX (pane->body), list);
    }
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add a recommendation…"), "win.add-record-for",
                                          g_variant_new ("(sss)", "recommendation", "recommendation_set",
                                                         pb_register_record_get_uid (set))));
  pb_decision_pane_add_record (pane, set);
  add_side (pane, set, count);
}

void
pb_decision_show_recommendation (PbDecisionPane   *pane,
                                 PbRegisterRecord *recommendation)
{
  PbRegisterRecord *set = pb_registers_follow (pane->registers, recommendation, "recommendation_set");
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), get_state_words (recommendation),
                                               set != NULL ? pb_register_record_get_title (set) : _("set not stated"));

  pb_decision_pane_set_title (pane, pb_register_record_get_title (recommendation), subtitle);
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Change the state…"), "win.edit-record",
                                          g_variant_new ("(ss)", "recommendation",
                                                         pb_register_record_get_uid (recommendation))));
  pb_decision_pane_add_record (pane, recommendation);
  if (set != NULL)
    {
      g_autoptr(PbRecommendationCount) count = pb_recommendation_count_new (pane->registers, set);

      add_side (pane, set, count);
    }
}
