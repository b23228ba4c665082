#include "pb-innovation-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *label;
  const char *title;
} states[PB_N_INNOVATION_STATES] = {
  [PB_INNOVATION_IDEA] = { "idea", N_("idea"), N_("Idea") },
  [PB_INNOVATION_PANDEMIC_PRACTICE] = { "pandemic-practice", N_("pandemic practice"), N_("Pandemic practice") },
  [PB_INNOVATION_UNDER_REVIEW] = { "under-review", N_("under review"), N_("Under review") },
  [PB_INNOVATION_KEPT] = { "kept", N_("kept"), N_("Kept") },
  [PB_INNOVATION_AMPLIFIED] = { "amplified", N_("amplified"), N_("Amplified") },
  [PB_INNOVATION_REVISED] = { "revised", N_("revised"), N_("Revised") },
  [PB_INNOVATION_STOPPED] = { "stopped", N_("stopped"), N_("Stopped") },
  [PB_INNOVATION_LAPSED] = { "lapsed", N_("lapsed"), N_("Lapsed") },
  [PB_INNOVATION_UNDECIDED] = { "undecided", N_("undecided"), N_("Undecided") },
};

static const struct
{
  const char *word;
  const char *label;
} strengths[PB_N_EVIDENCE_STRENGTHS] = {
  [PB_EVIDENCE_NONE] = { "none", NC_("evidence", "none") },
  [PB_EVIDENCE_CLAIM] = { "claim", NC_("evidence", "claim") },
  [PB_EVIDENCE_ACTIVITY] = { "activity", NC_("evidence", "activity") },
  [PB_EVIDENCE_BEFORE_AND_AFTER] = { "before-and-after", NC_("evidence", "before-and-after") },
  [PB_EVIDENCE_COMPARISON] = { "comparison", NC_("evidence", "comparison") },
  [PB_EVIDENCE_TRIAL] = { "trial", NC_("evidence", "trial") },
};

const char *
pb_innovation_state_to_word (PbInnovationState state)
{
  g_return_val_if_fail (state < PB_N_INNOVATION_STATES, NULL);

  return states[state].word;
}

gboolean
pb_innovation_state_from_word (const char        *word,
                               PbInnovationState *state_out)
{
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    if (g_strcmp0 (word, states[i].word) == 0)
      {
        *state_out = (PbInnovationState) i;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_innovation_state_get_label (PbInnovationState state)
{
  g_return_val_if_fail (state < PB_N_INNOVATION_STATES, NULL);

  return _(states[state].label);
}

const char *
pb_innovation_state_get_title (PbInnovationState state)
{
  g_return_val_if_fail (state < PB_N_INNOVATION_STATES, NULL);

  return _(states[state].title);
}

gboolean
pb_innovation_state_is_kept (PbInnovationState state)
{
  return state == PB_INNOVATION_KEPT || state == PB_INNOVATION_AMPLIFIED || state == PB_INNOVATION_REVISED;
}

const char *
pb_evidence_strength_to_word (PbEvidenceStrength strength)
{
  g_return_val_if_fail (strength < PB_N_EVIDENCE_STRENGTHS, NULL);

  return strengths[strength].word;
}

gboolean
pb_evidence_strength_from_word (const char         *word,
                                PbEvidenceStrength *strength_out)
{
  for (int i = 0; i < PB_N_EVIDENCE_STRENGTHS; i++)
    if (g_strcmp0 (word, strengths[i].word) == 0)
      {
        *strength_out = (PbEvidenceStrength) i;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_evidence_strength_get_label (PbEvidenceStrength strength)
{
  g_return_val_if_fail (strength < PB_N_EVIDENCE_STRENGTHS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "evidence", strengths[strength].label);
}
