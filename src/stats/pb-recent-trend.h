#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many of the latest periods a recent trend looks at, and must have. */
#define PB_RECENT_TREND_N_PERIODS 5

typedef enum
{
  PB_TREND_CANNOT_BE_CALCULATED,
  PB_TREND_NO_CHANGE,
  PB_TREND_INCREASING,
  PB_TREND_DECREASING,
} PbTrendMarker;

typedef struct
{
  PbTrendMarker marker;
  double        chi_squared;   /* with one degree of freedom; NaN where not calculated */
  double        slope;         /* a period [indicator's unit; of a proportion, log odds] */
} PbRecentTrend;

void pb_recent_trend_of_rate       (const double  *values,
                                    const double  *lower95,
                                    const double  *upper95,
                                    const double  *counts,
                                    const double  *denominators,
                                    guint          n_periods,
                                    PbRecentTrend *trend_out);
void pb_recent_trend_of_proportion (const double  *values,
                                    const double  *counts,
                                    const double  *denominators,
                                    guint          n_periods,
                                    PbRecentTrend *trend_out);

G_END_DECLS
