#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property "session". */
#define PB_TYPE_MEASURE_TREND_VIEW (pb_measure_trend_view_get_type ())

G_DECLARE_FINAL_TYPE (PbMeasureTrendView, pb_measure_trend_view, PB, MEASURE_TREND_VIEW, GtkWidget)

GtkWidget *pb_measure_trend_view_new (PbSession *session);

G_END_DECLS
