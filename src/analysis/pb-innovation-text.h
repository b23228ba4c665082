#pragma once

#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* What the register of innovations says, in words and in people's language. */

/* "10 innovations recorded; none has a recorded decision to keep, change or stop", of the
 * innovations that have begun; of a Place those that reach it. */
char *pb_innovation_text_headline     (PbInnovationRegister    *innovations,
                                       PbCatalogue             *catalogue,
                                       const char              *place_code,
                                       PbDay                    moment);
/* The same as a finding that stands alone on paper: "10 innovations recorded by March 2025; none …" */
char *pb_innovation_text_finding      (PbInnovationRegister    *innovations,
                                       PbCatalogue             *catalogue,
                                       const char              *place_code,
                                       PbDay                    moment);
/* "All Places, at July 2024. Undecided means in use, or last known in use, with no ..." */
char *pb_innovation_text_subtitle     (PbInnovationRegister    *innovations,
                                       PbCatalogue             *catalogue,
                                       const char              *place_code,
                                       PbDay                    moment);
/* "April 2021", "not stated"; "Later: April 2021" where it has not begun */
char *pb_innovation_text_start        (const PbInnovationRow   *row);
/* "undecided"; "possibly kept" within a fuzzy date; "not yet begun" */
char *pb_innovation_text_state        (const PbInnovationRow   *row);
/* "Derby, Erewash"; "not stated" */
char *pb_innovation_text_reach        (PbInnovationRegister    *innovations,
                                       PbCatalogue             *catalogue,
                                       guint                    number);
/* "3 records", "national only", "" for none at all */
char *pb_innovation_text_records      (const PbInnovationRow   *row);
/* The row as one sentence: name, start, state, reach, evidence, review. */
char *pb_innovation_text_row          (PbInnovationRegister    *innovations,
                                       PbCatalogue             *catalogue,
                                       const PbInnovationRow   *row);
/* "9 of 10 innovations; one has no stated start. Slopes are dates known only to ..." */
char *pb_innovation_text_steps        (guint                    n_dated,
                                       guint                    n);
/* "Evidence: three records that do not agree, kept apart". @evidence: (element-type
 * PbRegisterRecord); results disagree where two measured records with numbers come from
 * different documents. */
char *pb_innovation_text_evidence     (GPtrArray               *evidence);
/* "Undecided: in use, no decision to keep, change or stop recorded": within a line. */
char *pb_innovation_text_span         (PbInnovationState        state);

/* A state as long as it is the one that stands; of two that begin together the later row. */
typedef struct
{
  PbInnovationState  state;
  PbFuzzyDate        from;
  gboolean           is_dated;   /* else it stands from the first on */
  PbRegisterRecord  *record;     /* (nullable): of innovation_state */
} PbInnovationSpan;

/* (transfer full) (element-type PbInnovationSpan): by time */
GArray *pb_innovation_list_spans      (PbInnovationRegister    *innovations,
                                       guint                    number);

G_END_DECLS
