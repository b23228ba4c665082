#include "pb-decision-details.h"

#include "pb-fact-list.h"
#include "pb-setting-strip-view.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static char *
say_date (PbDecisionPane   *pane,
          PbRegisterRecord *record)
{
  return pb_decision_when (record, "date");
}

/* A row a stretch of use, with what its source says of it. */
static void
add_uses (PbDecisionPane     *pane,
          const PbSettingRow *row)
{
  GtkWidget *list;

  pb_decision_pane_add_heading (pane, _("Use over time"));
  if (row->uses->len == 0)
    {
      gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (_("None recorded"), "body", "dim-label", NULL));
      return;
    }

  list = pb_decision_list_new (pane, _("Use over time"), TRUE);
  for (guint i = 0; i < row->uses->len; i++)
    {
      const PbSettingUse *use = g_ptr_array_index (row->uses, i);
      const char *option = pb_register_record_get (use->record, "option");
      const char *note = pb_register_record_get (use->record, "note");
      const char *to_date = pb_register_record_get (use->record, "to_date");
      g_autofree char *beds = pb_setting_use_beds (use->record);
      g_autofree char *value = g_strdup_printf (_("beds: %s"), beds);
      g_autofree char *from = pb_text_fuzzy (pb_register_record_get (use->record, "from_date"));
      g_autofree char *to = pb_text_fuzzy (to_date);
      g_autofree char *quote = pb_decision_quote (use->record);
      g_autofree char *below =
        g_strconcat (from, to_date != NULL ? _(" to ") : "", to, option != NULL ? " · " : "", option != NULL ? option : "",
                     quote != NULL ? "\n" : "", quote != NULL ? quote : "", note != NULL ? "\n" : "",
                     note != NULL ? note : "", NULL);
      GtkWidget *line = pb_decision_list_add_words (list, pb_setting_use_to_words (use->word), below, value, use->record);

      if (use->has_from && !pb_fuzzy_date_holds_possibly (&use->from, pane->moment))
        gtk_widget_add_css_class (line, "dim-label");
    }
  gtk_box_append (GTK_BOX (pane->body), list);
}

static void
add_facts (PbDecisionPane     *pane,
           const PbSettingRow *row)
{
  GtkWidget *facts = pb_fact_list_new (_("The setting"));

  pb_fact_list_add (PB_FACT_LIST (facts), _("Town"), pb_register_record_get (row->setting, "town"));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Place"), row->place);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Kind"), pb_register_record_get (row->setting, "kind"));
  pb_fact_list_add (PB_FACT_LIST (facts), _("Use"), row->use_words);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Beds"), row->beds);
  if (row->change != NULL)
    pb_fact_list_add (PB_FACT_LIST (facts), _("Change"), row->change);
  pb_fact_list_add (PB_FACT_LIST (facts), _("Location"), row->location);
  gtk_box_append (GTK_BOX (pane->side), facts);
}

void
pb_decision_show_setting (PbDecisionPane   *pane,
                          PbRegisterRecord *setting)
{
  g_autoptr(PbSettingRow) row = pb_setting_row_new (pane->registers, pane->catalogue, setting, pane->moment);
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autoptr(GPtrArray) decisions = pb_decision_list_linking (pane->registers, setting, "decision");
  g_autoptr(GPtrArray) events = pb_decision_list_linking (pane->registers, setting, "event");
  g_autoptr(GPtrArray) capacities = pb_decision_list_linking (pane->registers, setting, "capacity_statement");
  g_autofree char *day = pb_text_day (pane->moment);
  g_autofree char *subtitle = NULL;
  PbDay from, to;

  subtitle = g_strdup_printf (_("At %s: %s; beds: %s%s%s"), day, row->use_words, row->beds, row->later != NULL ? ". " : "",
                              row->later != NULL ? row->later : "");
  pb_decision_pane_set_title (pane, pb_register_record_get_title (setting), subtitle);
  g_ptr_array_add (one, row);
  pb_setting_strip_find_ends (one, pane->moment, &from, &to);
  gtk_box_append (GTK_BOX (pane->body), pb_setting_strip_view_new (row->uses, from, to, pane->moment, TRUE));
  add_uses (pane, row);
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add a use…"), "win.add-record-for",
                                          g_variant_new ("(sss)", "setting_use", "setting",
                                                         pb_register_record_get_uid (setting))));
  pb_decision_pane_add_record (pane, setting);

  add_facts (pane, row);
  pb_decision_side_add_decisions (pane, _("Decisions about it"), decisions);
  pb_decision_side_add_list (pane, _("What was told of its capacity"), capacities, say_date);
  pb_decision_side_add_list (pane, _("Events"), events, say_date);
}
