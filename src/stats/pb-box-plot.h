#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Fewer values than this have no quartiles worth a box. */
#define PB_BOX_PLOT_LEAST 5

/**
 * PbBoxPlot:
 * @n: values that are there
 * @lowest: the lowest of all [unit of the values]; NaN of none, likewise below
 * @lower_whisker: the lowest that is not outside
 * @lower_quartile: a quarter lies below
 * @median: the middle
 * @upper_quartile: a quarter lies above
 * @upper_whisker: the highest that is not outside
 * @highest: the highest of all
 * @n_outside: values beyond the whiskers
 *
 * A set of values as John Tukey's box draws it.
 */
typedef struct
{
  guint  n;
  double lowest;
  double lower_whisker;
  double lower_quartile;
  double median;
  double upper_quartile;
  double upper_whisker;
  double highest;
  guint  n_outside;
} PbBoxPlot;

void     pb_box_plot_init       (PbBoxPlot       *self,
                                 const double    *values,
                                 guint            n_values);
/* Whether a value is drawn as a point of its own. */
gboolean pb_box_plot_is_outside (const PbBoxPlot *self,
                                 double           value);

G_END_DECLS
