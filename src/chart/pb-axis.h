#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PB_AXIS_MAX_TICKS 5

/* A value axis that ends at round values. */
typedef struct
{
  double min;
  double max;
  double step;
  int    n_ticks;                    /* 3 to 5 */
  double ticks[PB_AXIS_MAX_TICKS];   /* rising; first is min, last is max or the one below */
  int    n_decimals;                 /* with which the ticks print */
} PbAxis;

/* Lets [@lowest, @highest] hold a value; begin with INFINITY and -INFINITY.  What is no
 * number changes nothing. */
void    pb_axis_widen         (double        value,
                               double       *lowest,
                               double       *highest);

/* Covers [@lowest, @highest]; @from_zero takes zero in.  Steps are no finer than
 * @least_step [values' unit], 0 for any: whole numbers have no ticks between them. */
void    pb_axis_init          (PbAxis       *axis,
                               double        lowest,
                               double        highest,
                               gboolean      from_zero,
                               double        least_step);
/* The same, but ends a little above the values and not at the next round one, so that
 * small differences are drawn as large as they can be. */
void    pb_axis_init_tight    (PbAxis       *axis,
                               double        lowest,
                               double        highest,
                               double        least_step);
/* For marks whose place speaks and not their length: tight, and from zero where the least
 * value comes near it: is under 0.35 of the greatest. */
void    pb_axis_init_for_marks (PbAxis       *axis,
                                double        lowest,
                                double        highest,
                                double        least_step);
/* 0 at min, 1 at max. */
double  pb_axis_map           (const PbAxis *axis,
                               double        value);
char   *pb_axis_dup_tick      (const PbAxis *axis,
                               int           index);
/* "The scale starts at 8", or NULL where zero is inside. */
char   *pb_axis_dup_note      (const PbAxis *axis);

G_END_DECLS
