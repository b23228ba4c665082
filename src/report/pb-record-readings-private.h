#pragma once

#include "pb-chart-reading.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* The charts of registers, from a snapshot of them: @question needs catalogue, view and frame. */
PbChartReading *pb_states_reading_new (const PbChartQuestion *question,
                                       PbRegisters           *registers);
PbChartReading *pb_timeline_reading_new (const PbChartQuestion *question,
                                         PbRegisters           *registers);

G_END_DECLS
