#include "pb-decision-details.h"

#include "pb-fact-list.h"
#include "pb-recommendation-count.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

#define OPEN_FILTER "decisions.actions"

static char *
say_quote (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  return pb_decision_quote (record);
}

static void
open_only_cb (GtkCheckButton *button,
              GParamSpec     *pspec,
              PbSession      *session)
{
  pb_session_choose_filter (session, OPEN_FILTER, gtk_check_button_get_active (button) ? NULL : "all");
}

/* "open · 1572 days · Joined Up Care Derbyshire Board · no due date" */
static char *
say_row (const PbActionRow *row)
{
  return g_strdup_printf ("%s · %s · %s · %s", row->state, row->age, row->owner, row->due);
}

void
pb_decision_show_actions (PbDecisionPane *pane)
{
  gboolean is_open_only = g_strcmp0 (pb_view_get_filter (pb_session_get_view (pane->session), OPEN_FILTER), "all") != 0;
  g_autoptr(GPtrArray) rows = pb_recommendation_list_actions (pane->registers, pane->moment, is_open_only);
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *subtitle = g_strdup_printf (_("Age in days at %s, the oldest first"), day);
  GtkWidget *check = gtk_check_button_new_with_label (_("Open only"));
  GtkWidget *list;

  pb_decision_pane_set_title (pane, is_open_only ? _("Open actions") : _("Actions"), subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_open_only);
  gtk_widget_set_name (check, "pb-open-only");
  gtk_widget_set_halign (check, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open only"), -1);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (open_only_cb), pane->session, 0);
  gtk_box_append (GTK_BOX (pane->body), check);

  if (rows->len == 0)
    gtk_box_append (GTK_BOX (pane->body),
                    pb_decision_label_new (is_open_only ? _("No open actions recorded") : _("No actions recorded"), "body",
                                           "dim-label", NULL));
  else
    {
      list = pb_decision_list_new (pane, is_open_only ? _("Open actions") : _("Actions"), TRUE);
      for (guint i = 0; i < rows->len; i++)
        {
          const PbActionRow *row = g_ptr_array_index (rows, i);
          g_autofree char *below = say_row (row);
          GtkWidget *line = pb_decision_list_add_words (list, pb_register_record_get_title (row->action), below, NULL,
                                                        row->action);

          if (row->known == PB_KNOWN_LATER)
            gtk_widget_add_css_class (line, "dim-label");
        }
      gtk_box_append (GTK_BOX (pane->body), list);
    }
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add an action…"), "win.add-record", g_variant_new_string ("action")));
}

void
pb_decision_show_action (PbDecisionPane   *pane,
                         PbRegisterRecord *action)
{
  g_autoptr(GPtrArray) rows = pb_recommendation_list_actions (pane->registers, pane->moment, FALSE);
  g_autoptr(GPtrArray) sets = pb_decision_list_linked (pane->registers, action, NULL, "recommendation_set");
  g_autoptr(GPtrArray) decisions = pb_decision_list_linked (pane->registers, action, NULL, "decision");
  GtkWidget *facts = pb_fact_list_new (_("The action"));
  g_autofree char *quote = pb_decision_quote (action);
  g_autofree char *day = pb_text_day (pane->moment);

  for (guint i = 0; i < rows->len; i++)
    {
      const PbActionRow *row = g_ptr_array_index (rows, i);
      g_autofree char *words = NULL;
      g_autofree char *subtitle = NULL;

      if (row->action != action)
        continue;
      words = say_row (row);
      subtitle = g_strdup_printf (_("At %s: %s"), day, words);
      pb_decision_pane_set_title (pane, pb_register_record_get_title (action), subtitle);
      pb_fact_list_add (PB_FACT_LIST (facts), _("State"), row->state);
      pb_fact_list_add (PB_FACT_LIST (facts), _("Age"), row->age);
      pb_fact_list_add (PB_FACT_LIST (facts), _("Owner"), row->owner);
      pb_fact_list_add (PB_FACT_LIST (facts), _("Due"), row->due);
      pb_fact_list_add (PB_FACT_LIST (facts), _("Wording"), quote);
    }

  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Change the state…"), "win.edit-record",
                                          g_variant_new ("(ss)", "action", pb_register_record_get_uid (action))));
  pb_decision_pane_add_record (pane, action);
  gtk_box_append (GTK_BOX (pane->side), facts);
  pb_decision_side_add_list (pane, _("About the recommendations of"), sets, say_quote);
  pb_decision_side_add_decisions (pane, _("About the decisions"), decisions);
}
