#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_READING_VIEW (pb_reading_view_get_type ())

G_DECLARE_FINAL_TYPE (PbReadingView, pb_reading_view, PB, READING_VIEW, AdwBin)

/* (nullable): "" never; what stands over the chart */
const char *pb_reading_view_get_headline (PbReadingView *self);
const char *pb_reading_view_get_subtitle (PbReadingView *self);

G_END_DECLS
