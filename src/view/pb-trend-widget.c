#include "pb-trend-widget.h"

#include "pb-trend-chart.h"

static void
draw (PbChartWidget *self,
      gpointer       chart,
      cairo_t       *cr)
{
  pb_trend_chart_draw (chart, cr);
}

static gboolean
pick (gpointer  chart,
      double    x,
      double    y,
      int      *series,
      int      *item)
{
  return pb_trend_chart_pick (chart, x, y, series, item);
}

static void
free_chart (gpointer chart)
{
  pb_trend_chart_free (chart);
}

void
pb_trend_widget_class_init (PbChartWidgetClass *klass)
{
  klass->acts_on_press = TRUE;
  klass->get_natural_height = pb_trend_chart_get_natural_height;
  klass->draw = draw;
  klass->pick = pick;
  klass->free_chart = free_chart;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "trend");
}
