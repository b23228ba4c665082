#pragma once

#include "pb-period.h"
#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* A note that somebody pinned to a chart, as a reader of that chart is told of it. */
typedef struct
{
  PbRegisterRecord *record;
  int               number;   /* of its tag, from 1 in order of time; 0 for a note without one */
  int               point;    /* in the periods that were asked about; -1 for none of them */
  char             *area;     /* name of the area that it is of; "" for all of the chart's */
  char             *period;   /* as people read it; "" for the whole chart */
} PbChartNote;

/**
 * PbChartNoteQuestion:
 * @series: what the chart shows
 * @areas: (array zero-terminated=1) (nullable): codes of the areas that the chart shows;
 *   %NULL: whatever area a note is of
 * @periods: (array) (element-type PbPeriod) (nullable): those of the chart's points, in
 *   order of time, which can bear tags
 * @n_periods: their number
 * @period: (nullable): the one period that is shown; %NULL for a chart over time
 * @moment: notes written later are not known yet; %PB_DAY_NONE: all are
 */
typedef struct
{
  PbSeries               *series;
  const char *const      *areas;
  const PbPeriod *const  *periods;
  int                     n_periods;
  const PbPeriod         *period;
  PbDay                   moment;
} PbChartNoteQuestion;

/* Those of the chart: first those of a point, by time, then those of the whole.
 * @n_later_out: (nullable): how many more were written after the moment.
 * (transfer full) (element-type PbChartNote) */
GPtrArray  *pb_chart_notes_list      (PbRegisters               *registers,
                                      PbCatalogue               *catalogue,
                                      const PbChartNoteQuestion *question,
                                      int                       *n_later_out);
/* The day up to which notes are known: that of the moment, but any while the last period is
 * shown, which stands for now.  @last: (nullable) */
PbDay       pb_chart_notes_find_day  (const PbPeriod            *last,
                                      PbDay                      moment);
/* "1 2020-22: Clinic closed (A. Smith, 3 March 2025)"; @names_area: "1 Derby, 2020-22: …" */
char       *pb_chart_note_dup_words  (const PbChartNote         *note,
                                      gboolean                   names_area);
/* What stands in the tag of a point: "1", "1, 2"; %NULL where it has no note. */
char       *pb_chart_notes_dup_tag   (GPtrArray                 *notes,
                                      int                        point);
/* What the notes of a point say, a line each; %NULL where it has none. */
char       *pb_chart_notes_dup_lines (GPtrArray                 *notes,
                                      int                        point);

G_END_DECLS
