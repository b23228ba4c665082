#pragma once

#include "pb-export.h"
#include "pb-figure.h"

G_BEGIN_DECLS

struct _PbExport
{
  PbFrame   *frame;
  GPtrArray *boundaries;   /* of PbBoundary, or NULL */
  GPtrArray *context;      /* of PbBoundary, or NULL */
  char      *attribution;  /* or NULL */
};

/* The figure at the options' width; scale and format aside. */
PbFigure *pb_export_make_figure (PbExport              *self,
                                 const PbExportOptions *options,
                                 GError               **error);
double    pb_export_get_width   (const PbExportOptions *options);
GBytes   *pb_export_make_csv    (PbExport              *self);

G_END_DECLS
