#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PB_FUNNEL_N_LINES 100

typedef enum
{
  PB_FUNNEL_PROPORTION,
  PB_FUNNEL_RATIO,              /* indirectly standardised, times 100 */
  PB_FUNNEL_RATIO_OF_COUNTS,    /* observed over expected, less 1 */
  PB_FUNNEL_CRUDE_RATE,
  PB_FUNNEL_DSR,
} PbFunnelStatistic;

/**
 * PbFunnelInput:
 * @statistic: what is plotted
 * @n_points: number of areas
 * @numerators: (array length=n_points): events, not negative; missing are NaN
 * @denominators: (array length=n_points): people, or expected events of a ratio,
 *   above 0; NaN where missing. A rate needs one only for 0 events
 * @rates: (array length=n_points) (nullable): of a rate [events per @multiplier]
 * @names: (array length=n_points): of the areas, for messages
 * @multiplier: of a proportion or rate
 * @n_years: how many years the data cover; 1 but for rates
 */
typedef struct
{
  PbFunnelStatistic  statistic;
  guint              n_points;
  const double      *numerators;
  const double      *denominators;
  const double      *rates;
  const char *const *names;
  double             multiplier;
  double             n_years;
} PbFunnelInput;

/* Beyond which line a point lies; in tail probabilities. */
typedef enum
{
  PB_FUNNEL_NOT_SIGNIFICANT,
  PB_FUNNEL_LOW_0_025,
  PB_FUNNEL_LOW_0_001,
  PB_FUNNEL_HIGH_0_025,
  PB_FUNNEL_HIGH_0_001,
  PB_FUNNEL_TOO_FEW_EVENTS,   /* a directly standardised rate of fewer than 10 */
  PB_FUNNEL_UNKNOWN,          /* a number is missing */
} PbFunnelSignificance;

/* One step of the lines, by people or by events. */
typedef struct
{
  double x;
  double lower95;
  double upper95;
  double lower998;
  double upper998;
} PbFunnelLine;

gboolean    pb_funnel_get_base       (const PbFunnelInput  *input,
                                      double               *bases_out,
                                      double               *average_out,
                                      GError              **error);
void        pb_funnel_get_significance (const PbFunnelInput *input,
                                      const double         *bases,
                                      double                average,
                                      PbFunnelSignificance *significance_out);
void        pb_funnel_get_points     (const PbFunnelInput  *input,
                                      const double         *bases,
                                      double               *rates_out,
                                      double               *bases_a_year_out);
void        pb_funnel_get_lines      (const PbFunnelInput  *input,
                                      const double         *bases,
                                      double                average,
                                      PbFunnelLine          lines_out[PB_FUNNEL_N_LINES]);
/* What PHEindicatormethods draws: it caps a proportion's upper lines at 100,
 * whatever its multiplier is. */
void        pb_funnel_get_lines_as_peer (const PbFunnelInput *input,
                                      const double         *bases,
                                      double                average,
                                      PbFunnelLine          lines_out[PB_FUNNEL_N_LINES]);

G_END_DECLS
