#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where an innovation stands; in the order of the register's words. */
typedef enum
{
  PB_INNOVATION_IDEA,
  PB_INNOVATION_PANDEMIC_PRACTICE,
  PB_INNOVATION_UNDER_REVIEW,
  PB_INNOVATION_KEPT,
  PB_INNOVATION_AMPLIFIED,
  PB_INNOVATION_REVISED,
  PB_INNOVATION_STOPPED,
  PB_INNOVATION_LAPSED,
  PB_INNOVATION_UNDECIDED,
  PB_N_INNOVATION_STATES,
} PbInnovationState;

/* How strong evidence is, weakest first; measured means before-and-after or stronger. */
typedef enum
{
  PB_EVIDENCE_NONE,
  PB_EVIDENCE_CLAIM,
  PB_EVIDENCE_ACTIVITY,
  PB_EVIDENCE_BEFORE_AND_AFTER,
  PB_EVIDENCE_COMPARISON,
  PB_EVIDENCE_TRIAL,
  PB_N_EVIDENCE_STRENGTHS,
} PbEvidenceStrength;

/* "pandemic-practice" of files */
const char *pb_innovation_state_to_word     (PbInnovationState   state);
gboolean    pb_innovation_state_from_word   (const char         *word,
                                             PbInnovationState  *state_out);
/* "pandemic practice" as it stands within a sentence; "Pandemic practice" where a row
 * begins with it; translated. */
const char *pb_innovation_state_get_label   (PbInnovationState   state);
const char *pb_innovation_state_get_title   (PbInnovationState   state);
/* Kept, amplified or revised: a decision that it goes on. */
gboolean    pb_innovation_state_is_kept     (PbInnovationState   state);

/* "before-and-after" of files */
const char *pb_evidence_strength_to_word    (PbEvidenceStrength  strength);
gboolean    pb_evidence_strength_from_word  (const char         *word,
                                             PbEvidenceStrength *strength_out);
/* "before-and-after"; translated */
const char *pb_evidence_strength_get_label  (PbEvidenceStrength  strength);

G_END_DECLS
