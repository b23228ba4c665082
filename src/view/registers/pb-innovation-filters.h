#pragma once

#include "pb-innovation-register.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The choosers above the list of innovations: state, Place, phase, priority, evidence,
 * review overdue, words. All are filters of the session's view. */
#define PB_TYPE_INNOVATION_FILTERS (pb_innovation_filters_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationFilters, pb_innovation_filters, PB, INNOVATION_FILTERS, AdwBin)

GtkWidget *pb_innovation_filters_new    (PbSession            *session);
/* Shows what the session's view is filtered by. */
void       pb_innovation_filters_update (PbInnovationFilters  *self);

/* What the view asks of the register; texts are the view's. */
void       pb_innovation_question_init  (PbInnovationQuestion *question,
                                         const PbView         *view);
/* The words of a state, or of a list, that the question may ask for. */
const char *pb_innovation_filters_get_state_title (const char         *word);
/* Takes all filters out, in one step. */
void       pb_innovation_filters_clear  (PbSession            *session);

G_END_DECLS
