#pragma once

#include "pb-data-table.h"
#include "pb-export.h"

G_BEGIN_DECLS

/* What leaves as figures: the same tables for the clipboard, CSV and workbooks.
 * Made when first asked for, so from one thread at a time. */

/* What the chart, map or table shows, as a person reads it: a row an item.  No rows
 * where there is nothing to show. */
PbDataTable *pb_export_get_twin     (PbExport *self);
/* (nullable): of the second chart of an inequality, its groups */
PbDataTable *pb_export_get_groups   (PbExport *self);
/* One row a value, with all that it needs to stand alone: what a CSV holds.  Of a chart
 * of records it may be the twin itself. */
PbDataTable *pb_export_get_tidy     (PbExport *self);

/* The words round them, with those a person wrote: @words, (nullable) for the view's own.
 * (transfer full) */
PbCaption   *pb_export_make_caption (PbExport          *self,
                                     const PbViewWords *words);

G_END_DECLS
