#pragma once

#include "pb-dot-chart.h"
#include "pb-frame.h"
#include "pb-funnel.h"

G_BEGIN_DECLS

/* The lines of the plot, the control limits by the share of areas that lie between two by
 * chance alone [%]. */
typedef enum
{
  PB_FUNNEL_LINE_AVERAGE,
  PB_FUNNEL_LINE_LOWER95,
  PB_FUNNEL_LINE_UPPER95,
  PB_FUNNEL_LINE_LOWER998,
  PB_FUNNEL_LINE_UPPER998,
  PB_FUNNEL_N_DRAWN,
} PbFunnelDrawn;

/**
 * PbFunnelArea:
 * @area: number in the frame's table
 * @size: where it stands along the axis [people, or people a year of a rate]
 * @value: the published one [indicator's unit]; NaN for a standardised rate of too few events
 * @judgement: beyond which limit it lies
 * @mark: the same, with the indicator's polarity
 * @is_lit: of the group that is lit up
 */
typedef struct
{
  int                   area;
  double                size;
  double                value;
  PbFunnelSignificance  judgement;
  PbDotMark             mark;
  gboolean              is_lit;
} PbFunnelArea;

/**
 * PbFunnelData:
 * @refusal: (nullable): why there is no funnel, and what to do
 * @areas: (element-type PbFunnelArea): those with a count, from the end where the need is
 * @selected: of @areas: the selected Place itself; -1 for none
 * @n_of_level: areas of the set
 * @n_valueless: of them without a value
 * @n_countless: of them with a value, but no count to judge it by
 * @is_benchmark: the limits stand round the benchmark's value; else round all areas together
 * @average: what the limits stand round [indicator's unit]
 * @n_years: that the figures of a rate cover
 * @xs, @ys: (array length=n_points) of each line; owned
 *
 * The figures of a funnel plot: how each area's value stands to what chance would do
 * to the average among as many people as it has.
 */
typedef struct
{
  PbFrame           *frame;
  char              *refusal;
  PbFunnelStatistic  statistic;
  GArray            *areas;
  int                selected;
  int                n_of_level;
  int                n_valueless;
  int                n_countless;
  gboolean           is_benchmark;
  double             average;
  double             n_years;
  int                n_points;
  double            *xs[PB_FUNNEL_N_DRAWN];
  double            *ys[PB_FUNNEL_N_DRAWN];
} PbFunnelData;

PbFunnelData *pb_funnel_data_new            (PbFrame            *frame);
void          pb_funnel_data_free           (PbFunnelData       *self);

/* Where a line is over @x; NaN where it does not reach. */
double        pb_funnel_data_get_line       (const PbFunnelData *self,
                                             PbFunnelDrawn       which,
                                             double              x);
/* Areas with that mark. */
int           pb_funnel_data_count          (const PbFunnelData *self,
                                             PbDotMark           mark);
/* "within the limits", "worse, beyond the 99.8% limit" */
const char   *pb_funnel_mark_to_words       (PbDotMark           mark);
/* What the limits stand round: "England", or "all districts together" */
char         *pb_funnel_data_dup_average_name (const PbFunnelData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFunnelData, pb_funnel_data_free)

G_END_DECLS
