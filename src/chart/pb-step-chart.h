#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-innovation-words.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* How many stand in each state at the end of a day. */
typedef struct
{
  PbDay  day;
  double counts[PB_N_INNOVATION_STATES];
} PbStepPoint;

/**
 * PbStepChartInput:
 * @points: (array length=n_points): by day, rising; joined by straight lines
 * @moment: a line stands there; what comes later is pale
 * @moment_words: (nullable): stands on top of that line; %NULL where the moment is told beside
 *
 * Innovations in use, stacked by state: kept, amplified, revised, under review,
 * pandemic practice and undecided from the bottom; ideas are not in use, and those
 * stopped or lapsed are counted below the axis.
 */
typedef struct
{
  const PbStepPoint *points;
  int                n_points;
  PbDay              moment;
  const char        *moment_words;
} PbStepChartInput;

/* The stack laid out for one size and theme.  Never changes once built. */
typedef struct _PbStepChart PbStepChart;

PbStepChart *pb_step_chart_new                (const PbStepChartInput *input,
                                               const PbTheme          *theme,
                                               double                  width,
                                               double                  height);
void         pb_step_chart_free               (PbStepChart            *self);
double       pb_step_chart_get_natural_height (const PbTheme          *theme);
double       pb_step_chart_get_height         (PbStepChart            *self);
void         pb_step_chart_draw               (PbStepChart            *self,
                                               cairo_t                *cr);
/* Where the top of a state's band stands at the end of a day [px]. */
double       pb_step_chart_get_top            (PbStepChart            *self,
                                               PbInnovationState       state,
                                               PbDay                   day);
/* Where nothing is counted [px]. */
double       pb_step_chart_get_bottom         (PbStepChart            *self);
/* Where a day ends, as the counts are of its end [px]; and the day that lies at @x. */
double       pb_step_chart_get_x              (PbStepChart            *self,
                                               PbDay                   day);
PbDay        pb_step_chart_get_day            (PbStepChart            *self,
                                               double                  x);
/* Every text drawn: (element-type PbLabel) */
GArray      *pb_step_chart_get_labels         (PbStepChart            *self);
/* The counts at the end of a day. @counts_out: (array fixed-size=PB_N_INNOVATION_STATES) */
void         pb_step_points_interpolate       (const PbStepPoint      *points,
                                               int                     n_points,
                                               PbDay                   day,
                                               double                 *counts_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStepChart, pb_step_chart_free)

G_END_DECLS
