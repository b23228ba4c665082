#pragma once

#include "pb-caption.h"
#include "pb-chart-body.h"
#include "pb-data-table.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/**
 * PbChartQuestion:
 * @workspace: where the figures are
 * @catalogue: of @workspace
 * @view: what is asked, with nothing left open but words and "against"
 * @series: the view's
 * @frame: the view's areas at its moment
 * @registers: (nullable): of @workspace, where they are read already
 *
 * What the reading of a chart starts from.
 */
typedef struct
{
  PbWorkspace  *workspace;
  PbCatalogue  *catalogue;
  const PbView *view;
  PbSeries     *series;
  PbFrame      *frame;
  PbRegisters  *registers;
} PbChartQuestion;

/**
 * PbChartReading:
 *
 * What a kind of chart shows of a view: its figures, read once in a worker, the
 * words round them and the table twin.  The window, files and board packs lay
 * out and say the same reading, so they cannot disagree.  Immutable once read.
 */
#define PB_TYPE_CHART_READING (pb_chart_reading_get_type ())

G_DECLARE_DERIVABLE_TYPE (PbChartReading, pb_chart_reading, PB, CHART_READING, GObject)

/**
 * PbChartReadingClass:
 * @lay: the chart at a width; %NULL where there is nothing to draw, and the caption says why
 */
struct _PbChartReadingClass
{
  GObjectClass parent_class;

  PbChartBody *(*lay) (PbChartReading *self,
                       const PbTheme  *theme,
                       double          width);
};

/* Reads the kind that the view names: one of those from PB_CHART_DUMBBELL on.
 * A chart that cannot be had is no error: its caption says why in words and its lay() is %NULL.
 * Errors: those of the workspace. */
PbChartReading  *pb_chart_reading_load        (const PbChartQuestion *question,
                                               GCancellable          *cancellable,
                                               GError               **error);

/* Whether @chart is one of the kinds that are read so. */
gboolean         pb_chart_reading_has_kind    (PbChartKind            chart);

PbChartBody     *pb_chart_reading_lay         (PbChartReading        *self,
                                               const PbTheme         *theme,
                                               double                 width);
PbChartKind      pb_chart_reading_get_kind    (PbChartReading        *self);
const PbCaption *pb_chart_reading_get_caption (PbChartReading        *self);
/* The table twin: what the chart shows, a row for each item, in the order of the items. */
PbDataTable     *pb_chart_reading_get_table   (PbChartReading        *self);
/* One row a value, in the columns of pb_tidy_table_new(); for a chart of records the twin. */
PbDataTable     *pb_chart_reading_get_tidy    (PbChartReading        *self);
/* What the file is called, without kind and ending: "smoking-prevalence-2024" */
const char      *pb_chart_reading_get_name    (PbChartReading        *self);
/* One item in a sentence, for a tooltip and a screen reader: its row of the twin. */
char            *pb_chart_reading_dup_item    (PbChartReading        *self,
                                               int                    item);

/* For a kind's own reading, once. All (transfer full). */
void             pb_chart_reading_set         (PbChartReading        *self,
                                               PbCaption             *caption,
                                               PbDataTable           *table,
                                               PbDataTable           *tidy,
                                               char                  *name);

G_END_DECLS
