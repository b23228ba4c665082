#pragma once

#include "pb-cli-measure.h"

G_BEGIN_DECLS

struct _PbMeasureCase
{
  char             *id;
  GPtrArray        *columns;   /* (element-type utf8): the header */
  GPtrArray        *rows;      /* (element-type GStrv): as many cells as columns each */
  GArray           *lines;     /* (element-type guint64) */
  PbMeasureOptions  options;
};

PbMeasureCase *pb_measure_case_new     (const char             *id,
                                        GPtrArray              *columns,
                                        const PbMeasureOptions *options);
void           pb_measure_case_free    (PbMeasureCase          *self);

PbMeasureSink *pb_measure_sink_new     (const PbMeasureFamily  *family,
                                        const char             *case_id);
void           pb_measure_sink_free    (PbMeasureSink          *self);
/* Drops what was added and says that the whole case was refused. */
void           pb_measure_sink_refuse_case (PbMeasureSink      *self,
                                        PbMeasureCase          *in,
                                        const GError           *refusal);
guint          pb_measure_sink_get_n_refused (PbMeasureSink    *self);
/* (transfer none): finished lines of CSV */
const char    *pb_measure_sink_get_csv (PbMeasureSink          *self);

/* What a file named on the command line holds, case by case, in its order.
 * (element-type PbMeasureCase) (transfer full)
 * Errors: %PB_ERROR_BAD_INPUT for a file that is no CSV or lacks a column. */
GPtrArray     *pb_measure_read         (const char             *path,
                                        const PbMeasureFamily  *family,
                                        const PbMeasureOptions *options,
                                        GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMeasureCase, pb_measure_case_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMeasureSink, pb_measure_sink_free)

G_END_DECLS
