#include "pb-decision-chain-list.h"
#include "pb-decision-details.h"

#include "pb-card.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static char *
say_consultation (PbDecisionPane   *pane,
                  PbRegisterRecord *record)
{
  g_autofree char *quote = pb_decision_quote (record);
  g_autofree char *from = pb_text_fuzzy (pb_register_record_get (record, "from_date"));
  g_autofree char *to = pb_text_fuzzy (pb_register_record_get (record, "to_date"));
  const char *responses = pb_register_record_get (record, "responses");
  g_autofree char *dates = NULL;

  if (*from == '\0')
    dates = g_strdup (_("dates not stated"));
  else if (*to == '\0')
    dates = g_strdup_printf (_("from %s, end not stated"), from);
  else
    dates = g_strdup_printf (_("%s to %s"), from, to);

  return g_strdup_printf (_("%s · responses: %s%s%s"), dates, responses != NULL ? responses : _("not stated"),
                          quote != NULL ? "\n" : "", quote != NULL ? quote : "");
}

static char *
say_assessment (PbDecisionPane   *pane,
                PbRegisterRecord *record)
{
  g_autofree char *when = pb_decision_when (record, "date");
  g_autofree char *quote = pb_decision_quote (record);
  const char *state = pb_register_record_get (record, "state");

  return g_strdup_printf ("%s · %s%s%s", state != NULL ? state : _("state not stated"), when, quote != NULL ? "\n" : "",
                          quote != NULL ? quote : "");
}

static char *
say_impact (PbDecisionPane   *pane,
            PbRegisterRecord *record)
{
  g_autofree char *quote = pb_decision_quote (record);

  return quote != NULL ? g_strdup_printf ("%s\n%s", pb_register_record_get (record, "text"), quote)
                       : g_strdup (pb_register_record_get (record, "text"));
}

static char *
say_quote (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  return pb_decision_quote (record);
}

static char *
say_state (PbDecisionPane   *pane,
           PbRegisterRecord *record)
{
  g_autoptr(PbDecisionChain) chain = pb_decision_chain_new (pane->registers, record, pane->moment);

  return g_strdup (chain->subtitle);
}

void
pb_decision_side_add_decisions (PbDecisionPane *pane,
                                const char     *heading,
                                GPtrArray      *decisions)
{
  pb_decision_side_add_list (pane, heading, decisions, say_state);
}

/* What the register says was considered, and what assesses or consults about it. */
static void
add_considered (PbDecisionPane   *pane,
                PbRegisterRecord *decision)
{
  g_autoptr(GPtrArray) consultations = pb_decision_list_linked (pane->registers, decision, NULL, "consultation");
  g_autoptr(GPtrArray) assessments = pb_decision_list_linked (pane->registers, decision, NULL, "assessment");
  g_autoptr(GPtrArray) about = pb_decision_list_linking (pane->registers, decision, "assessment");

  for (guint i = 0; i < about->len; i++)
    if (!g_ptr_array_find (assessments, g_ptr_array_index (about, i), NULL))
      g_ptr_array_add (assessments, g_ptr_array_index (about, i));

  pb_decision_side_add_list (pane, _("Consultations considered"), consultations, say_consultation);
  pb_decision_side_add_list (pane, _("Assessments"), assessments, say_assessment);
}

static void
add_agreements (PbDecisionPane   *pane,
                PbRegisterRecord *decision)
{
  g_autoptr(GPtrArray) agreements = pb_decision_list_linked (pane->registers, decision, NULL, "agreement");

  for (guint i = 0; i < agreements->len; i++)
    {
      PbRegisterRecord *agreement = g_ptr_array_index (agreements, i);
      gboolean is_proposed = g_strcmp0 (pb_register_record_get (agreement, "state"), "proposed") == 0;

      pb_decision_side_add_agreement (pane, is_proposed ? _("Proposed agreement") : _("Agreement"), agreement);
    }
}

static void
add_impacts (PbDecisionPane   *pane,
             PbRegisterRecord *decision)
{
  PbRegisterRecord *of;
  g_autoptr(GPtrArray) settings = pb_decision_list_settings (pane->registers, decision, &of);
  g_autoptr(GPtrArray) impacts = pb_decision_list_linking (pane->registers, decision, "impact");
  g_autoptr(GPtrArray) theirs = NULL;

  if (of != decision)
    {
      theirs = pb_decision_list_linking (pane->registers, of, "impact");
      g_ptr_array_extend (impacts, theirs, NULL, NULL);
    }
  pb_decision_side_add_list (pane, _("Impacts"), impacts, say_impact);
}

static void
add_others (PbDecisionPane   *pane,
            PbRegisterRecord *decision)
{
  static const struct { const char *kind; const char *heading; } from[] = {
    { "principle", N_("Principles") }, { "statement", N_("Statements") },
  };
  static const struct { const char *kind; const char *heading; } to[] = {
    { "service", N_("Services") }, { "plan", N_("Plans") }, { "meeting", N_("Meetings") },
    { "document", N_("Documents") },
  };
  g_autoptr(GPtrArray) figures = pb_decision_list_linking (pane->registers, decision, "quoted_figure");

  pb_decision_side_add_figures (pane, figures);
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      g_autoptr(GPtrArray) rows = pb_decision_list_linking (pane->registers, decision, from[i].kind);

      pb_decision_side_add_list (pane, _(from[i].heading), rows, say_quote);
    }
  for (guint i = 0; i < G_N_ELEMENTS (to); i++)
    {
      g_autoptr(GPtrArray) rows = pb_decision_list_linked (pane->registers, decision, NULL, to[i].kind);

      pb_decision_side_add_list (pane, _(to[i].heading), rows, say_quote);
    }
}

/* "Whether to enter into … · Derbyshire. At 10 March 2025" */
static char *
say_subtitle (PbDecisionPane        *pane,
              const PbDecisionChain *chain)
{
  const char *text = pb_register_record_get (chain->decision, "text");
  g_autofree char *day = pb_text_day (pane->moment);
  g_autoptr(GString) words = g_string_new (text);

  if (text != NULL)
    g_string_append (words, ". ");
  g_string_append_printf (words, _("At %s: %s"), day, chain->headline);
  if (chain->days_sentence != NULL)
    g_string_append_printf (words, ". %s", chain->days_sentence);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
pb_decision_show_decision (PbDecisionPane   *pane,
                           PbRegisterRecord *decision)
{
  g_autoptr(PbDecisionChain) chain = pb_decision_chain_new (pane->registers, decision, pane->moment);
  g_autofree char *subtitle = say_subtitle (pane, chain);
  g_autofree char *quote = pb_decision_quote (decision);

  pb_decision_pane_set_title (pane, pb_register_record_get_title (decision), subtitle);
  if (quote != NULL)
    gtk_box_append (GTK_BOX (pane->body), pb_decision_label_new (quote, "caption", "dim-label", NULL));
  pb_decision_chain_list_add (pane, chain);
  gtk_box_append (GTK_BOX (pane->body),
                  pb_decision_button_new (_("Add a step…"), "win.add-record-for",
                                          g_variant_new ("(sss)", "decision_step", "decision",
                                                         pb_register_record_get_uid (decision))));

  pb_decision_side_add_beds (pane, decision);
  add_agreements (pane, decision);
  add_considered (pane, decision);
  add_impacts (pane, decision);
  add_others (pane, decision);
  pb_decision_pane_add_record (pane, decision);
}
