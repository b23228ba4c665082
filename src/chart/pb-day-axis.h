#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* Days along a chart's foot, with the years named where they fit. */
typedef struct
{
  PbDay  first;
  PbDay  last;
  double x;       /* of the begin of @first [px] */
  double width;   /* to the end of @last [px] */
} PbDayAxis;

/* Where a day begins [px]. */
double pb_day_axis_map        (const PbDayAxis *self,
                               PbDay            day);
/* Names each year, or every second, fifth or tenth, at its first day; @y is the labels' top.
 * The labels are appended. */
void   pb_day_axis_add_years  (const PbDayAxis *self,
                               const PbTheme   *theme,
                               double           y,
                               GArray          *labels);
/* Draws the labels from number @first_label on, in dim text. */
void   pb_day_axis_draw_years (const PbTheme   *theme,
                               GArray          *labels,
                               guint            first_label,
                               guint            n_labels,
                               cairo_t         *cr);

G_END_DECLS
