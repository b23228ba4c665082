#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_CHART_STACK (pb_chart_stack_get_type ())

G_DECLARE_FINAL_TYPE (PbChartStack, pb_chart_stack, PB, CHART_STACK, AdwBin)

/* Has the chart in view drawn the session's frame in full? */
gboolean   pb_chart_stack_is_complete   (PbChartStack *self);
void       pb_chart_stack_zoom_to_place (PbChartStack *self);
/* Shows the table's filter, ready to be typed into. */
void       pb_chart_stack_show_filter   (PbChartStack *self);

G_END_DECLS
