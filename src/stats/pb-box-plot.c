#include "pb-box-plot.h"

#include "pb-percentile.h"

#include <math.h>

/* How far a whisker reaches from its quartile at most, in lengths of the box. */
#define REACH 1.5

/* The fences: what lies beyond is outside.  A value on a fence is not. */
static void
find_fences (const PbBoxPlot *self,
             double          *lower_out,
             double          *upper_out)
{
  double reach = REACH * (self->upper_quartile - self->lower_quartile);

  *lower_out = self->lower_quartile - reach;
  *upper_out = self->upper_quartile + reach;
}

gboolean
pb_box_plot_is_outside (const PbBoxPlot *self,
                        double           value)
{
  double lower, upper;

  find_fences (self, &lower, &upper);

  return value < lower || value > upper;
}

/**
 * pb_box_plot_init:
 * @self: (out): the box
 * @values: (array length=n_values): in any order; NaN where there is none [any unit]
 * @n_values: how many
 *
 * Finds quartiles and whiskers.  Quartiles are percentiles of pb_percentile(); whiskers end
 * at the values furthest out that lie within one and a half lengths of the box from it.
 *
 * Source: Tukey (1977), *Exploratory Data Analysis*, with the quartiles of Hyndman & Fan
 * (1996), definition 7.
 */
void
pb_box_plot_init (PbBoxPlot    *self,
                  const double *values,
                  guint         n_values)
{
  *self = (PbBoxPlot) {
    .lower_whisker = NAN,
    .upper_whisker = NAN,
    .lowest = pb_percentile (values, n_values, 0),
    .lower_quartile = pb_percentile (values, n_values, 0.25),
    .median = pb_percentile (values, n_values, 0.5),
    .upper_quartile = pb_percentile (values, n_values, 0.75),
    .highest = pb_percentile (values, n_values, 1),
  };

  for (guint i = 0; i < n_values; i++)
    {
      if (isnan (values[i]))
        continue;

      self->n++;
      if (pb_box_plot_is_outside (self, values[i]))
        {
          self->n_outside++;
          continue;
        }

      self->lower_whisker = isnan (self->lower_whisker) ? values[i] : fmin (self->lower_whisker, values[i]);
      self->upper_whisker = isnan (self->upper_whisker) ? values[i] : fmax (self->upper_whisker, values[i]);
    }
}
