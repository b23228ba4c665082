#pragma once

#include "pb-axis.h"
#include "pb-day-axis.h"
#include "pb-step-chart.h"

G_BEGIN_DECLS

#define PB_STEP_N_BANDS 6

/* The state's square before its name [px at 11 pt]. */
#define PB_STEP_GLYPH     12.0
#define PB_STEP_GLYPH_GAP  5.0

struct _PbStepChart
{
  PbStepPoint *points;
  int          n_points;
  PbDay        moment;
  PbTheme      theme;
  double       unit;
  double       height;
  PbBox        plot;
  PbAxis       axis;
  PbDayAxis    days;
  GArray      *labels;      /* ticks, years, below the axis, direct ones, the moment's pill */
  guint        n_ticks;
  guint        n_years;
  guint        n_below;     /* 0 or 1 */
  guint        n_direct;
  PbInnovationState direct[2 * PB_STEP_N_BANDS];   /* what the direct labels name */
  gboolean     has_pill;
  PbBox        pill;
};

/* The bands' states, from the bottom. */
extern const PbInnovationState pb_step_bands[PB_STEP_N_BANDS];

/* What stands in and below a state's band. */
double pb_step_chart_add_up (const double      *counts,
                             PbInnovationState  state);
double pb_step_chart_get_y  (PbStepChart       *self,
                             double             count);

G_END_DECLS
