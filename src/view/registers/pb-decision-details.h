#pragma once

#include "pb-decision-parts.h"

G_BEGIN_DECLS

/* What the Decisions page shows in its middle and beside it: of a record, and over all
 * of them.  Each fills an empty pane. */
void pb_decision_show_decision         (PbDecisionPane    *pane,
                                        PbRegisterRecord  *decision);
void pb_decision_show_agreement        (PbDecisionPane    *pane,
                                        PbRegisterRecord  *agreement);
void pb_decision_show_setting          (PbDecisionPane    *pane,
                                        PbRegisterRecord  *setting);
void pb_decision_show_recommendations  (PbDecisionPane    *pane,
                                        PbRegisterRecord  *set);
void pb_decision_show_recommendation   (PbDecisionPane    *pane,
                                        PbRegisterRecord  *recommendation);
void pb_decision_show_action           (PbDecisionPane    *pane,
                                        PbRegisterRecord  *action);
void pb_decision_show_meeting          (PbDecisionPane    *pane,
                                        PbRegisterRecord  *meeting);
/* Consultations, assessments, events, documents, ...: with what names them. */
void pb_decision_show_other            (PbDecisionPane    *pane,
                                        PbRegisterRecord  *record);

void pb_decision_show_log              (PbDecisionPane    *pane);
void pb_decision_show_watch            (PbDecisionPane    *pane);
void pb_decision_show_settings         (PbDecisionPane    *pane);
void pb_decision_show_actions          (PbDecisionPane    *pane);

/* Cards of the side that more than one of them has. */
void pb_decision_side_add_beds         (PbDecisionPane    *pane,
                                        PbRegisterRecord  *decision);
void pb_decision_side_add_agreement    (PbDecisionPane    *pane,
                                        const char        *heading,
                                        PbRegisterRecord  *agreement);
void pb_decision_side_add_figures      (PbDecisionPane    *pane,
                                        GPtrArray         *figures);
/* Decisions that name the record, with their state at the moment. */
void pb_decision_side_add_decisions    (PbDecisionPane    *pane,
                                        const char        *heading,
                                        GPtrArray         *decisions);

G_END_DECLS
