#pragma once

#include "pb-chart-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_READING_WIDGET (pb_reading_widget_get_type ())

G_DECLARE_FINAL_TYPE (PbReadingWidget, pb_reading_widget, PB, READING_WIDGET, GtkWidget)

GtkWidget  *pb_reading_widget_new       (void);
/* @reading: (nullable) */
void        pb_reading_widget_show      (PbReadingWidget *self,
                                         PbChartReading  *reading);
/* (transfer full) (nullable): of the chart as it is drawn */
char       *pb_reading_widget_dup_scale_note (PbReadingWidget *self);

G_END_DECLS
