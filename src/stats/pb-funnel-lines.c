#include "pb-funnel.h"

#include "pb-distribution.h"

#include <math.h>

/* Of how many digits the whole part of a number is. */
static int
count_digits (double whole)
{
  char text[400];

  return g_snprintf (text, sizeof text, "%.0f", fabs (whole));
}

/* The axis begins a little below the smallest, at a number of one digit. */
static double
floor_to_one_digit (double x)
{
  double unit = pow (10, count_digits (floor (x * 0.95)) - 1);

  return floor (x * 0.95 / unit) * unit;
}

/* It ends a little above the largest, at a number of two digits. */
static double
ceil_to_two_digits (double x)
{
  double unit = pow (10, count_digits (ceil (x * 1.05)) - 2);

  return ceil (x * 1.05 / unit) * unit;
}

static void
find_axis (const PbFunnelInput *input,
           const double        *bases,
           double               average,
           double              *min_out,
           double              *max_out)
{
  gboolean is_rate = input->statistic == PB_FUNNEL_CRUDE_RATE || input->statistic == PB_FUNNEL_DSR;
  double n_years = is_rate ? input->n_years : 1;
  double smallest = INFINITY;
  double largest = -INFINITY;

  for (guint i = 0; i < input->n_points; i++)
    if (!isnan (bases[i]))
      {
        smallest = MIN (smallest, bases[i]);
        largest = MAX (largest, bases[i]);
      }

  *min_out = largest > 2 * smallest ? 0 : floor_to_one_digit (smallest / n_years) * n_years;
  *max_out = ceil_to_two_digits (largest / n_years) * n_years;

  /* The lines of a rate are drawn by events. */
  if (is_rate)
    {
      *min_out = floor (*min_out * average);
      *max_out = ceil (*max_out * average);
    }
}

/* Steps that grow along the axis, in whole numbers from the second. */
static void
fill_steps (const PbFunnelInput *input,
            double               min,
            double               max,
            PbFunnelLine        *lines)
{
  gboolean is_ratio = input->statistic == PB_FUNNEL_RATIO || input->statistic == PB_FUNNEL_RATIO_OF_COUNTS;
  /* How many steps are left, as the peer counts them: for ratios one more. */
  int n_left = is_ratio ? 101 : 100;

  lines[0].x = MAX (1, min);
  for (int i = 1; i < PB_FUNNEL_N_LINES; i++)
    {
      double last = lines[i - 1].x;

      lines[i].x = MAX (nearbyint (pow (max / last, 1.0 / (n_left - i)) * last), last + 1);
    }
}

static void
fill_proportion (PbFunnelLine *line,
                 double        average,
                 double        multiplier,
                 double        cap)
{
  double se = sqrt (average * (1 - average) / line->x);
  double z95 = pb_normal_quantile (0.975);
  double z998 = pb_normal_quantile (0.999);

  line->lower95 = MAX (0, multiplier * (average - z95 * se));
  line->upper95 = MIN (cap, multiplier * (average + z95 * se));
  line->lower998 = MAX (0, multiplier * (average - z998 * se));
  line->upper998 = MIN (cap, multiplier * (average + z998 * se));
}

/* Observed over the expected events of which so many are just the limit. */
static double
over_expected_above (double n_events,
                     double tail)
{
  return n_events / (pb_chi_squared_quantile (1 - tail, 2 * n_events + 2) / 2);
}

static double
over_expected_below (double n_events,
                     double tail)
{
  return n_events / (pb_chi_squared_quantile (tail, 2 * n_events) / 2);
}

static void
fill_poisson (PbFunnelLine *line,
              double        factor,
              double        shift)
{
  line->lower95 = factor * over_expected_above (line->x, 0.025) - shift;
  line->upper95 = factor * over_expected_below (line->x, 0.025) - shift;
  line->lower998 = factor * over_expected_above (line->x, 0.001) - shift;
  line->upper998 = factor * over_expected_below (line->x, 0.001) - shift;
}

static void
fill_lines (const PbFunnelInput *input,
            const double        *bases,
            double               average,
            double               cap,
            PbFunnelLine        *lines)
{
  double min;
  double max;

  find_axis (input, bases, average, &min, &max);
  fill_steps (input, min, max, lines);

  for (int i = 0; i < PB_FUNNEL_N_LINES; i++)
    switch (input->statistic)
      {
      case PB_FUNNEL_PROPORTION:
        fill_proportion (&lines[i], average, input->multiplier, cap);
        break;

      case PB_FUNNEL_RATIO:
        fill_poisson (&lines[i], 100, 0);
        break;

      case PB_FUNNEL_RATIO_OF_COUNTS:
        fill_poisson (&lines[i], 1, 1);
        break;

      case PB_FUNNEL_CRUDE_RATE:
      case PB_FUNNEL_DSR:
      default:
        fill_poisson (&lines[i], input->multiplier * average, 0);
        break;
      }
}

/**
 * pb_funnel_get_lines:
 * @input: the areas' figures
 * @bases: (array): of pb_funnel_get_base()
 * @average: of pb_funnel_get_base()
 * @lines_out: (out): control limits at 95% and 99.8%, by people for a proportion,
 *   by events for rates and ratios [unit of the statistic]
 *
 * A proportion's limits are normal ones about the average, held between 0 and
 * the multiplier. Those of rates and ratios are exact quantiles of the Poisson
 * distribution: the expected events at which so many observed ones would just
 * be significant.
 *
 * Source: Fingertips technical guide, funnel plots; Spiegelhalter (2005), *Statistics
 * in Medicine* 24(8), 1185–1202; measures.md, section 8.
 */
void
pb_funnel_get_lines (const PbFunnelInput *input,
                     const double        *bases,
                     double               average,
                     PbFunnelLine         lines_out[PB_FUNNEL_N_LINES])
{
  fill_lines (input, bases, average, input->multiplier, lines_out);
}

void
pb_funnel_get_lines_as_peer (const PbFunnelInput *input,
                             const double        *bases,
                             double               average,
                             PbFunnelLine         lines_out[PB_FUNNEL_N_LINES])
{
  fill_lines (input, bases, average, 100, lines_out);
}
