#include "pb-decision-details.h"

#include "pb-agreement-watch.h"
#include "pb-bounded-number.h"
#include "pb-card.h"
#include "pb-fact-list.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

#define MONTHS_FILTER "decisions.months"
#define N_MONTHS_DEFAULT 12

static void
add_date (PbFactList       *facts,
          const char       *label,
          PbRegisterRecord *record,
          const char       *column)
{
  const char *date = pb_register_record_get (record, column);
  g_autofree char *words = pb_text_fuzzy (date);

  pb_fact_list_add (facts, label, date != NULL ? words : NULL);
}

static void
add_pooled_fund (PbFactList       *facts,
                 PbRegisterRecord *agreement)
{
  PbBoundedNumber number;
  g_autofree char *words = NULL;

  if (pb_register_record_get_number (agreement, "pooled_fund", &number))
    words = pb_bounded_number_describe (&number);
  pb_fact_list_add (facts, _("Pooled fund"), words);
}

static char *
list_reach (PbDecisionPane   *pane,
            PbRegisterRecord *agreement)
{
  g_autoptr(GPtrArray) codes = pb_decision_list_places (pane->registers, agreement);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              pane->catalogue != NULL ? pb_register_places_get_name (pane->catalogue, code) : code);
    }

  return g_string_free (text, text->len == 0);
}

static GtkWidget *
make_facts (PbDecisionPane   *pane,
            const char       *heading,
            PbRegisterRecord *agreement)
{
  g_autoptr(PbAgreementRow) row = pb_agreement_row_new (pane->registers, agreement, pane->moment);
  g_autofree char *reach = list_reach (pane, agreement);
  g_autofree char *quote = pb_decision_quote (agreement);
  GtkWidget *facts = pb_fact_list_new (heading);

  pb_fact_list_add_record (PB_FACT_LIST (facts), _("Title"), pb_register_record_get_title (agreement), "agreement",
                           pb_register_record_get_uid (agreement));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Legal basis"), pb_register_record_get (agreement, "legal_basis"));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Parties"), row->parties);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Scope"), pb_register_record_get (agreement, "scope"));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Place"), reach);
  add_pooled_fund (PB_FACT_LIST (facts), agreement);
  add_date (PB_FACT_LIST (facts), _("Start"), agreement, "start_date");
  pb_fact_list_add (PB_FACT_LIST (facts), _("Term"), pb_register_record_get (agreement, "term"));
  add_date (PB_FACT_LIST (facts), _("Review"), agreement, "review_date");
  add_date (PB_FACT_LIST (facts), _("Expiry"), agreement, "expiry_date");
  pb_fact_list_add (PB_FACT_LIST (facts), _("State"), row->state);
  if (quote != NULL)
    pb_fact_list_add (PB_FACT_LIST (facts), _("Wording"), quote);

  return facts;
}

void
pb_decision_side_add_agreement (PbDecisionPane   *pane,
                                const char       *heading,
                                PbRegisterRecord *agreement)
{
  gtk_box_append (GTK_BOX (pane->side), make_facts (pane, heading, agreement));
}

static char *
say_quote (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  return pb_decision_quote (record);
}

void
pb_decision_show_agreement (PbDecisionPane   *pane,
                            PbRegisterRecord *agreement)
{
  g_autoptr(PbAgreementRow) row = pb_agreement_row_new (pane->registers, agreement, pane->moment);
  g_autoptr(GPtrArray) decisions = pb_decision_list_linking (pane->registers, agreement, "decision");
  g_autoptr(GPtrArray) consultations = pb_decision_list_linking (pane->registers, agreement, "consultation");
  g_autoptr(GPtrArray) principles = pb_decision_list_linking (pane->registers, agreement, "principle");
  g_autoptr(GPtrArray) services = pb_decision_list_linking (pane->registers, agreement, "service");
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *subtitle = g_strdup_printf (_("At %s: %s"), day, row->subtitle);

  pb_decision_pane_set_title (pane, pb_register_record_get_title (agreement), subtitle);
  pb_decision_pane_add_record (pane, agreement);

  gtk_box_append (GTK_BOX (pane->side), make_facts (pane, _("The agreement"), agreement));
  pb_decision_side_add_decisions (pane, _("Decisions about it"), decisions);
  pb_decision_side_add_list (pane, _("Consultations about it"), consultations, say_quote);
  pb_decision_side_add_list (pane, _("Services"), services, say_quote);
  pb_decision_side_add_list (pane, _("Principles"), principles, say_quote);
}

static int
get_n_months (PbDecisionPane *pane)
{
  const char *value = pb_view_get_filter (pb_session_get_view (pane->session), MONTHS_FILTER);

  return value != NULL ? CLAMP (atoi (value), 1, 240) : N_MONTHS_DEFAULT;
}

/* Linked toggles: 3, 6, 12 or 24 months. */
static GtkWidget *
make_months (PbDecisionPane *pane,
             int             n_months)
{
  static const int choices[] = { 3, 6, 12, 24 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Months ahead"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("%d month", "%d months", choices[i]), choices[i]);
      g_autofree char *value = g_strdup_printf ("%d", choices[i]);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      gtk_widget_set_name (button, value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), choices[i] == n_months);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
months_toggled_cb (GtkToggleButton *button,
                   PbSession       *session)
{
  if (gtk_toggle_button_get_active (button))
    pb_session_choose_filter (session, MONTHS_FILTER, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
connect_months (PbDecisionPane *pane,
                GtkWidget      *box)
{
  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL; button = gtk_widget_get_next_sibling (button))
    g_signal_connect_object (button, "toggled", G_CALLBACK (months_toggled_cb), pane->session, 0);
}

static void
add_unstated (PbDecisionPane *pane,
              GPtrArray      *unstated)
{
  GtkWidget *list;

  if (unstated->len == 0)
    return;

  pb_decision_pane_add_heading (pane, _("In operation, no expiry stated"));
  list = pb_decision_list_new (pane, _("In operation, no expiry stated"), TRUE);
  for (guint i = 0; i < unstated->len; i++)
    {
      PbRegisterRecord *agreement = g_ptr_array_index (unstated, i);
      g_autoptr(PbAgreementRow) row = pb_agreement_row_new (pane->registers, agreement, pane->moment);

      pb_decision_list_add_words (list, pb_register_record_get_title (agreement), row->subtitle, _("no expiry stated"),
                                  agreement);
    }
  gtk_box_append (GTK_BOX (pane->body), list);
}

void
pb_decision_show_watch (PbDecisionPane *pane)
{
  int n_months = get_n_months (pane);
  g_autoptr(GPtrArray) unstated = NULL;
  g_autoptr(GPtrArray) watch = pb_agreement_list_watch (pane->registers, pane->moment, n_months, &unstated);
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *subtitle =
    g_strdup_printf (ngettext ("What lapses or is due for review in the %d month after %s",
                               "What lapses or is due for review in the %d months after %s", n_months), n_months, day);
  GtkWidget *months = make_months (pane, n_months);

  pb_decision_pane_set_title (pane, _("Agreements to watch"), subtitle);
  connect_months (pane, months);
  gtk_box_append (GTK_BOX (pane->body), months);

  if (watch->len > 0)
    {
      GtkWidget *list = pb_decision_list_new (pane, _("Agreements to watch"), TRUE);

      for (guint i = 0; i < watch->len; i++)
        {
          const PbWatchRow *row = g_ptr_array_index (watch, i);

          pb_decision_list_add_words (list, pb_register_record_get_title (row->agreement), row->sentence, NULL,
                                      row->agreement);
        }
      gtk_box_append (GTK_BOX (pane->body), list);
    }
  else
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("No agreement is recorded that lapses or is due for review within %d month",
                                   "No agreement is recorded that lapses or is due for review within %d months", n_months),
                         n_months);

      gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (words, "body", "dim-label", NULL));
    }
  add_unstated (pane, unstated);
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add an agreement…"), "win.add-record", g_variant_new_string ("agreement")));
}
