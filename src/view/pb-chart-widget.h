#pragma once

#include "pb-session.h"
#include "pb-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PB_CHART_STEP_PREVIOUS,
  PB_CHART_STEP_NEXT,
  PB_CHART_STEP_FIRST,
  PB_CHART_STEP_LAST
} PbChartStep;

#define PB_TYPE_CHART_WIDGET (pb_chart_widget_get_type ())

G_DECLARE_DERIVABLE_TYPE (PbChartWidget, pb_chart_widget, PB, CHART_WIDGET, GtkWidget)

/**
 * PbChartWidgetClass:
 * @minimum_width: [px]
 * @natural_width: [px]
 * @acts_on_press: a click counts when the button goes down, not when it comes up
 * @get_natural_height: of a chart in the style @theme [px]
 * @watch: connects to the (non-null) session, with g_signal_connect_object(), and takes what it has
 * @make_chart: lays a chart out for the size; %NULL where there is nothing to draw
 * @free_chart: the opposite of @make_chart
 * @draw: draws the chart, and what lies over it
 * @pick: what of @chart lies at a place; @series is 0 where a chart has no series
 * @click: a person clicked on what was picked
 * @dup_tooltip: (optional): what the item says; %NULL for nothing
 * @step: (optional): a key that was bound asks for another item; answers whether it was used
 */
struct _PbChartWidgetClass
{
  GtkWidgetClass parent_class;

  int       minimum_width;
  int       natural_width;
  gboolean  acts_on_press;

  double    (*get_natural_height) (const PbTheme *theme);
  void      (*watch)              (PbChartWidget *self,
                                   PbSession     *session);
  gpointer  (*make_chart)         (PbChartWidget *self,
                                   PbTheme       *theme,
                                   int            width,
                                   int            height);
  void      (*free_chart)         (gpointer       chart);
  void      (*draw)               (PbChartWidget *self,
                                   gpointer       chart,
                                   cairo_t       *cr);
  gboolean  (*pick)               (gpointer       chart,
                                   double         x,
                                   double         y,
                                   int           *series,
                                   int           *item);
  void      (*click)              (PbChartWidget *self,
                                   int            series,
                                   int            item);
  char     *(*dup_tooltip)        (PbChartWidget *self,
                                   int            series,
                                   int            item);
  gboolean  (*step)               (PbChartWidget *self,
                                   PbChartStep    step);
};

/* The keys of @step. */
void       pb_chart_widget_class_bind_steps  (PbChartWidgetClass *klass,
                                              guint               previous_key,
                                              guint               next_key);
/* The same as an action of a screen reader's too. @name, "trend.next-period": the first word
 * after the dot is previous, next, first or last. */
void       pb_chart_widget_class_install_step (PbChartWidgetClass *klass,
                                               const char         *name,
                                               guint               key);

/* Returns: (nullable) */
PbSession *pb_chart_widget_get_session       (PbChartWidget *self);
/* The chart for the widget's size and style now. (nullable) (transfer none) */
gpointer   pb_chart_widget_ensure_chart      (PbChartWidget *self);
/* What is drawn has changed. */
void       pb_chart_widget_queue_chart       (PbChartWidget *self);
/* Tells a screen reader the value of a slider: @now of 1 to @last, in @words. */
void       pb_chart_widget_say_value         (PbChartWidget *self,
                                              const char    *words,
                                              double         now,
                                              double         last);
/* The item of @n (> 0) that @step comes to from @from; -1 for before the first. */
int        pb_chart_step_from                (PbChartStep    step,
                                              int            from,
                                              int            n);

G_END_DECLS
