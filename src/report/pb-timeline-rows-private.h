#pragma once

#include "pb-catalogue.h"
#include "pb-data-table.h"
#include "pb-decision-chain.h"
#include "pb-timeline-chart.h"

G_BEGIN_DECLS

/* A decision of the timeline: its chain, and its steps and milestones as they are drawn. */
typedef struct
{
  PbDecisionChain *chain;
  gboolean         is_later;   /* not raised by the moment */
  PbDay            day;        /* by which it is sorted */
  GPtrArray       *shown;      /* (element-type PbDecisionRow): of the chain, in the order of @steps; NULL for none recorded */
  GArray          *steps;      /* of PbTimelineStep, whose texts are in @texts */
  GPtrArray       *texts;
} PbTimelineChain;

/* All of them at a moment, those raised by then first. */
typedef struct
{
  GPtrArray *chains;           /* (element-type PbTimelineChain) */
  PbDay      moment;
  int        n_raised;
  int        n_decided;
  int        n_due;            /* steps whose day has passed without a recorded outcome */
} PbTimelineRows;

PbTimelineRows *pb_timeline_rows_new   (PbRegisters          *registers,
                                        PbCatalogue          *catalogue,
                                        const char           *place,
                                        PbDay                 moment);
void            pb_timeline_rows_free  (PbTimelineRows       *self);
/* A row for each step, in the order in which they are drawn. */
PbDataTable    *pb_timeline_rows_table (const PbTimelineRows *self,
                                        PbRegisters          *registers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTimelineRows, pb_timeline_rows_free)

G_END_DECLS
