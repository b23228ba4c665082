#pragma once

#include "pb-chart-reading.h"
#include "pb-session.h"

G_BEGIN_DECLS

/* Reads the chart of a session's view again and again, off the main thread.
 * Emits "loaded" when what was asked for last is there, or failed. */
#define PB_TYPE_READING_LOADER (pb_reading_loader_get_type ())

G_DECLARE_FINAL_TYPE (PbReadingLoader, pb_reading_loader, PB, READING_LOADER, GObject)

PbReadingLoader *pb_reading_loader_new         (PbSession       *session);
/* Reads what the view asks, if that is a chart that is read and was not asked already. */
void             pb_reading_loader_follow      (PbReadingLoader *self);
/* The same though the view is as it was: the figures are others. */
void             pb_reading_loader_reload      (PbReadingLoader *self);
/* "loaded" is not emitted any more. */
void             pb_reading_loader_stop        (PbReadingLoader *self);
gboolean         pb_reading_loader_is_loading  (PbReadingLoader *self);
/* (nullable): of the view before while the next one loads */
PbChartReading  *pb_reading_loader_get_reading (PbReadingLoader *self);
/* (nullable): why the last could not be read */
const char      *pb_reading_loader_get_error   (PbReadingLoader *self);

G_END_DECLS
