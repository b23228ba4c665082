#include "pb-decision-details.h"

#include "pb-bounded-number.h"
#include "pb-card.h"
#include "pb-decision-meetings.h"
#include "pb-fact-list.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static char *
say_quote (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  return pb_decision_quote (record);
}

/* What a meeting's own papers record: rows whose source tells of the meeting. */
static void
add_rows_of_source (PbDecisionPane   *pane,
                    PbRegisterRecord *meeting)
{
  static const struct { const char *kind; const char *heading; } kinds[] = {
    { "action", N_("Actions from the same paper") },
    { "recommendation_set", N_("Recommendations in the same paper") },
    { "statement", N_("Statements in the same paper") },
    { "theme", N_("Themes in the same paper") },
    { "initiative", N_("Initiatives in the same paper") },
    { "role", N_("Roles in the same paper") },
  };
  const char *source = pb_register_record_get (meeting, "source");

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && source != NULL; i++)
    {
      GPtrArray *all = pb_registers_list (pane->registers, kinds[i].kind);
      g_autoptr(GPtrArray) rows = g_ptr_array_new ();

      for (guint j = 0; j < all->len; j++)
        if (g_strcmp0 (pb_register_record_get (g_ptr_array_index (all, j), "source"), source) == 0)
          g_ptr_array_add (rows, g_ptr_array_index (all, j));
      pb_decision_side_add_list (pane, _(kinds[i].heading), rows, say_quote);
    }
}

void
pb_decision_show_meeting (PbDecisionPane   *pane,
                          PbRegisterRecord *meeting)
{
  g_autoptr(GPtrArray) rows = pb_decision_list_meetings (pane->registers, "meeting", pane->moment);
  g_autoptr(GPtrArray) decisions = pb_decision_list_linking (pane->registers, meeting, "decision");
  GtkWidget *facts = pb_fact_list_new (_("Meetings of the same body"));
  static const struct { int step; const char *label; } steps[] = { { -1, N_("Before") }, { 1, N_("After") } };

  for (guint i = 0; i < rows->len; i++)
    {
      const PbMeetingRow *row = g_ptr_array_index (rows, i);

      if (row->record == meeting)
        pb_decision_pane_set_title (pane, row->title, row->subtitle);
    }
  pb_decision_pane_add_record (pane, meeting);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      PbRegisterRecord *other = pb_decision_next_meeting (pane->registers, meeting, steps[i].step);

      if (other != NULL)
        pb_fact_list_add_record (PB_FACT_LIST (facts), _(steps[i].label), pb_register_record_get_title (other), "meeting",
                                 pb_register_record_get_uid (other));
      else
        pb_fact_list_add (PB_FACT_LIST (facts), _(steps[i].label), _("none recorded"));
    }
  gtk_box_append (GTK_BOX (pane->side), facts);
  pb_decision_side_add_decisions (pane, _("Decisions of the meeting"), decisions);
  add_rows_of_source (pane, meeting);
}

/* The decision that a step, or what is linked, belongs to. */
static void
add_decisions (PbDecisionPane   *pane,
               PbRegisterRecord *record)
{
  g_autoptr(GPtrArray) decisions = pb_decision_list_linked (pane->registers, record, NULL, "decision");
  g_autoptr(GPtrArray) linking = pb_decision_list_linking (pane->registers, record, "decision");
  g_autoptr(GPtrArray) settings = pb_decision_list_linked (pane->registers, record, NULL, "setting");
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  if (g_str_equal (kind->word, "decision_step"))
    {
      PbRegisterRecord *decision = pb_registers_follow (pane->registers, record, "decision");

      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
  if (g_str_equal (kind->word, "setting_use"))
    {
      PbRegisterRecord *setting = pb_registers_follow (pane->registers, record, "setting");

      if (setting != NULL)
        g_ptr_array_add (settings, setting);
    }
  for (guint i = 0; i < linking->len; i++)
    if (!g_ptr_array_find (decisions, g_ptr_array_index (linking, i), NULL))
      g_ptr_array_add (decisions, g_ptr_array_index (linking, i));

  pb_decision_side_add_decisions (pane, _("Decisions"), decisions);
  pb_decision_side_add_list (pane, _("Settings"), settings, say_quote);
}

/* "As quoted 286, as derived 201: they do not reconcile" */
static char *
say_figure (PbDecisionPane   *pane,
            PbRegisterRecord *figure)
{
  const char *unit = pb_register_record_get (figure, "unit");
  PbBoundedNumber quoted, derived;
  g_autofree char *as_quoted = NULL;
  g_autofree char *as_derived = NULL;

  if (!pb_register_record_get_number (figure, "quoted", &quoted) ||
      !pb_register_record_get_number (figure, "derived", &derived))
    return g_strdup (_("no figure is derived"));

  as_quoted = pb_bounded_number_describe (&quoted);
  as_derived = pb_bounded_number_describe (&derived);

  return pb_bounded_number_compare (&quoted, &derived) == 0
           ? g_strdup_printf (_("as quoted %s, as derived %s (%s): reconciles"), as_quoted, as_derived,
                              unit != NULL ? unit : _("unit not stated"))
           : g_strdup_printf (_("as quoted %s, as derived %s (%s): does not reconcile"), as_quoted, as_derived,
                              unit != NULL ? unit : _("unit not stated"));
}

void
pb_decision_side_add_figures (PbDecisionPane *pane,
                              GPtrArray      *figures)
{
  pb_decision_side_add_list (pane, _("Quoted figures"), figures, say_figure);
}

/* Its own line: the name of a kind alone would not tell one step from another. */
static char *
say_title (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  PbRegisterRecord *of;

  if (g_str_equal (kind->word, "decision_step"))
    {
      of = pb_registers_follow (pane->registers, record, "decision");
      return g_strdup_printf (_("Step %d: %s"), (int) pb_register_record_get_integer (record, "number"),
                              of != NULL ? pb_register_record_get_title (of) : "");
    }
  if (g_str_equal (kind->word, "setting_use"))
    {
      of = pb_registers_follow (pane->registers, record, "setting");
      return g_strdup_printf (_("Use of %s"), of != NULL ? pb_register_record_get_title (of) : _("a setting"));
    }

  return g_strdup (pb_register_record_get_title (record));
}

void
pb_decision_show_other (PbDecisionPane   *pane,
                        PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *title = say_title (pane, record);
  g_autofree char *subtitle = g_str_equal (kind->word, "quoted_figure") ? say_figure (pane, record)
                                                                       : g_strdup (pb_register_kind_get_title (kind));

  pb_decision_pane_set_title (pane, title, subtitle);
  pb_decision_pane_add_record (pane, record);
  add_decisions (pane, record);
}
