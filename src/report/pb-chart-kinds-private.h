#pragma once

#include "pb-chart-reading.h"

G_BEGIN_DECLS

/* The reading of each kind; a file each. */
typedef PbChartReading *(*PbChartLoad) (const PbChartQuestion *question,
                                        GCancellable          *cancellable,
                                        GError               **error);

PbChartReading *pb_dumbbell_reading_load  (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_multiples_reading_load (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_rug_reading_load       (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_spine_reading_load     (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_funnel_reading_load    (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_scatter_reading_load   (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_pyramid_reading_load   (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_box_reading_load       (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_states_reading_load    (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);
PbChartReading *pb_timeline_reading_load  (const PbChartQuestion *question,
                                           GCancellable          *cancellable,
                                           GError               **error);

G_END_DECLS
