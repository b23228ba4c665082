#pragma once

#include "pb-box.h"
#include "pb-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * PbChartBodyClass:
 * @get_height: [the chart's px]
 * @draw: from the origin, nothing outside width and height
 * @get_labels: array of PbLabel: all text that @draw draws; owned by the chart
 * @pick: (nullable): which item lies at a place; items are numbered from 0 in the order in
 *   which a person reads them
 * @get_item_box: (nullable): where an item is; of a zero width for none
 * @dup_scale_note: (nullable): for the notes: "The scale starts at 8"; %NULL for none
 * @free: the chart
 *
 * What a kind of chart does once it is laid out.
 */
typedef struct
{
  double    (*get_height)     (gpointer  chart);
  void      (*draw)           (gpointer  chart,
                               cairo_t  *cr);
  GArray   *(*get_labels)     (gpointer  chart);
  gboolean  (*pick)           (gpointer  chart,
                               double    x,
                               double    y,
                               int      *item_out);
  PbBox     (*get_item_box)   (gpointer  chart,
                               int       item);
  char     *(*dup_scale_note) (gpointer  chart);
  void      (*free)           (gpointer  chart);
} PbChartBodyClass;

/**
 * PB_CHART_BODY_METHODS:
 * @prefix: of a chart's functions, such as pb_dot_chart
 * @get_box: what its function for the box of an item is called, such as get_dot_box
 *
 * The members of a #PbChartBodyClass that any chart of src/chart with items has, so
 * that a class names the chart and what it has beside them.
 */
#define PB_CHART_BODY_METHODS(prefix, get_box)                                  \
  .get_height = (double (*) (gpointer)) prefix##_get_height,                    \
  .draw = (void (*) (gpointer, cairo_t *)) prefix##_draw,                       \
  .get_labels = (GArray *(*) (gpointer)) prefix##_get_labels,                   \
  .pick = (gboolean (*) (gpointer, double, double, int *)) prefix##_pick,       \
  .get_item_box = (PbBox (*) (gpointer, int)) prefix##_##get_box,               \
  .free = (void (*) (gpointer)) prefix##_free

/**
 * PbChartBody:
 *
 * A chart laid out for one width and style, whatever its kind: what figures,
 * pages and widgets draw.
 */
typedef struct _PbChartBody PbChartBody;

/* @chart: (transfer full).  @class is static. */
PbChartBody *pb_chart_body_new            (const PbChartBodyClass *class,
                                           gpointer                chart,
                                           double                  width);
void         pb_chart_body_free           (PbChartBody            *self);

double       pb_chart_body_get_width      (PbChartBody            *self);
double       pb_chart_body_get_height     (PbChartBody            *self);
void         pb_chart_body_draw           (PbChartBody            *self,
                                           cairo_t                *cr);
GArray      *pb_chart_body_get_labels     (PbChartBody            *self);
gboolean     pb_chart_body_pick           (PbChartBody            *self,
                                           double                  x,
                                           double                  y,
                                           int                    *item_out);
PbBox        pb_chart_body_get_item_box   (PbChartBody            *self,
                                           int                     item);
/* (transfer full) (nullable) */
char        *pb_chart_body_dup_scale_note (PbChartBody            *self);
/* What stands below it: @notes, then how it was drawn, as sentences.
 * @self: (nullable): nothing is drawn, and @notes are all */
char        *pb_chart_body_dup_notes      (PbChartBody            *self,
                                           const char             *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbChartBody, pb_chart_body_free)

G_END_DECLS
