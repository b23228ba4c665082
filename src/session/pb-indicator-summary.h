#pragma once

#include "pb-assess.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/**
 * PbIndicatorSummary:
 *
 * One indicator as a row of the sidebar or of "Against England": the selected
 * Place's values over time with England's, and what stands at the moment.
 *
 * Properties: indicator, name (utf8), group (int), group-name (utf8),
 * value-text ("77.3 years", or why there is none), comparison-text ("worse"),
 * comparison (int PbComparison), period-label ("2023-25"), period-words
 * ("2017/18, ended 7 years before" where it does not hold the moment), detail ("Not
 * published for districts" or ""), is-current (boolean: the session's
 * indicator), accessible-text (a sentence).  The ones that depend on the
 * moment are notified when it moves.
 */
#define PB_TYPE_INDICATOR_SUMMARY (pb_indicator_summary_get_type ())

G_DECLARE_FINAL_TYPE (PbIndicatorSummary, pb_indicator_summary, PB, INDICATOR_SUMMARY, GObject)

PbIndicatorSummary  *pb_indicator_summary_new            (PbIndicator        *indicator,
                                                          const char         *group_name);
/* @table: (nullable): @series limited to the Place, with England as benchmark; %NULL while
 * it loads or where the Place's level has none. */
void                 pb_indicator_summary_set_table      (PbIndicatorSummary *self,
                                                          PbSeries           *series,
                                                          PbLevel             level,
                                                          PbSeriesTable      *table);
void                 pb_indicator_summary_set_moment     (PbIndicatorSummary *self,
                                                          PbDay               moment);
void                 pb_indicator_summary_set_is_current (PbIndicatorSummary *self,
                                                          gboolean            is_current);

PbIndicator         *pb_indicator_summary_get_indicator  (PbIndicatorSummary *self);
PbSeries            *pb_indicator_summary_get_series     (PbIndicatorSummary *self);
PbSeriesTable       *pb_indicator_summary_get_table      (PbIndicatorSummary *self);
/* -1 where not yet measured */
int                  pb_indicator_summary_get_period_index (PbIndicatorSummary *self);
/* The period shown ended a year or more before the moment: none holds it. */
gboolean             pb_indicator_summary_has_ended      (PbIndicatorSummary *self);
const PbObservation *pb_indicator_summary_get_cell       (PbIndicatorSummary *self);
const PbAssessment  *pb_indicator_summary_get_assessment (PbIndicatorSummary *self);
int                  pb_indicator_summary_get_group      (PbIndicatorSummary *self);

/* Why no chart can be drawn of an indicator that has no series at all: a sentence. */
const char          *pb_indicator_summary_say_absence    (PbIndicator        *indicator);

G_END_DECLS
