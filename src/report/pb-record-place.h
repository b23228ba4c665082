#pragma once

#include "pb-chart-reading.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* The Place whose records a chart of registers is of: the view's, of a small area the one
 * that it lies in; %NULL for the whole system. */
const char *pb_record_place_find (const PbChartQuestion *question);
/* Its name, or the system's. */
const char *pb_record_place_name (const PbChartQuestion *question,
                                  const char            *place);
/* The registers that the question comes with, else as they are in its workspace.
 * (transfer full)  Errors: those of the workspace. */
PbRegisters *pb_record_place_load_registers (const PbChartQuestion  *question,
                                             GCancellable           *cancellable,
                                             GError                **error);

G_END_DECLS
