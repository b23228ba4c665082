#pragma once

#include "pb-chart-widget.h"

G_BEGIN_DECLS

/* What the widgets that draw a PbTrendChart have in common: how it is drawn, picked and
 * freed, the height, and the name in CSS. */
void pb_trend_widget_class_init (PbChartWidgetClass *klass);

G_END_DECLS
