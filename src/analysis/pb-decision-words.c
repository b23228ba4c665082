#include "pb-decision-chain.h"

#include <glib/gi18n-lib.h>

const char *
pb_decision_state_to_words (PbDecisionState state)
{
  switch (state)
    {
    case PB_DECISION_RAISED:
      return _("raised");
    case PB_DECISION_IN_PROGRESS:
      return _("in progress");
    case PB_DECISION_PROPOSED:
      return _("proposed");
    case PB_DECISION_IN_PRINCIPLE:
      return _("agreed in principle");
    case PB_DECISION_DECIDED:
      return _("decided");
    case PB_DECISION_REJECTED:
      return _("rejected");
    case PB_DECISION_DEFERRED:
      return _("deferred");
    case PB_DECISION_SIGNED:
      return _("agreement signed");
    case PB_DECISION_IN_OPERATION:
      return _("in operation");
    case PB_DECISION_ENDED:
      return _("ended");
    case PB_DECISION_NOT_RAISED:
    default:
      return _("not raised by then");
    }
}

static const struct
{
  const char *word;
  const char *title;
  gboolean    is_met;
  gboolean    decides;
} outcomes[] = {
  { "planned", N_("Planned"), FALSE, FALSE },
  { "proposed", N_("Proposed"), TRUE, FALSE },
  { "agreed-in-principle", N_("Agreed in principle"), TRUE, FALSE },
  { "decided", N_("Agreed"), TRUE, TRUE },
  { "rejected", N_("Rejected"), TRUE, TRUE },
  { "deferred", N_("Deferred"), TRUE, FALSE },
  { "agreement-signed", N_("Agreement signed"), TRUE, TRUE },
  { "in-operation", N_("In operation"), TRUE, TRUE },
  { "ended", N_("Ended"), TRUE, TRUE },
  { "not-recorded", N_("Due; outcome not recorded"), FALSE, FALSE },
};

static int
find_outcome (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (g_strcmp0 (outcomes[i].word, word) == 0)
      return (int) i;

  return 0;
}

const char *
pb_decision_outcome_to_words (const char *outcome)
{
  return _(outcomes[find_outcome (outcome)].title);
}

gboolean
pb_decision_outcome_is_met (const char *outcome)
{
  return outcomes[find_outcome (outcome)].is_met;
}

gboolean
pb_decision_outcome_decides (const char *outcome)
{
  return outcomes[find_outcome (outcome)].decides;
}
