#pragma once

#include "pb-age-band.h"
#include "pb-catalogue.h"
#include "pb-pyramid-chart.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/**
 * PbPyramidQuestion:
 * @tables: (element-type PbSeriesTable): of the series of pb_pyramid_list_series(), for the
 *   areas wanted and the system's
 * @codes: (array zero-terminated=1): the areas whose people are shown, added up
 * @name: of the Place, or of the system
 * @system_codes: (nullable) (array zero-terminated=1): the areas that all of the system is made
 *   of, to compare with where England has no figures; %NULL for no such comparison
 * @system_name: (nullable): of all of these
 * @main_table: (nullable): people of all ages in the indicator's main series, to say how far
 *   another estimate is from it
 * @moment: the latest period at or before it is shown
 */
typedef struct
{
  GPtrArray         *tables;
  const char *const *codes;
  const char        *name;
  const char *const *system_codes;
  const char        *system_name;
  PbSeriesTable     *main_table;
  PbDay              moment;
} PbPyramidQuestion;

/**
 * PbPyramidBand:
 * @tables: of males and females, or of both together
 * @periods: of each, in its table
 * @counts: people; NaN where not there
 * @statuses: why
 * @shares: of all people of the Place [%]
 * @others: of all people of the comparator [%]; NaN for none
 * @span: years that the bar stands for
 */
typedef struct
{
  PbAgeBand      band;
  PbSeriesTable *tables[PB_PYRAMID_N_SIDES];
  int            periods[PB_PYRAMID_N_SIDES];
  double         counts[PB_PYRAMID_N_SIDES];
  PbStatus       statuses[PB_PYRAMID_N_SIDES];
  double         shares[PB_PYRAMID_N_SIDES];
  double         others[PB_PYRAMID_N_SIDES];
  double         span;
} PbPyramidBand;

/**
 * PbPyramidData:
 * @refusal: (nullable): why there is no pyramid, and what to do
 * @n_sides: 2 for males and females, 1 where they are counted together alone
 * @bands: (element-type PbPyramidBand): the youngest first
 * @totals: people of each side, over all bands
 * @period: (nullable): the one shown
 * @estimate: category of the bands; "" for the main series, %NULL with a refusal
 * @main_total: people of the main series in @period where @estimate is another; NaN for none
 * @is_even: all bands but the last span the same number of years
 * @has_missing: some count is not there
 * @other_name: (nullable): the comparator
 * @is_benchmark: the comparator is England
 *
 * People by age, and by sex where it is known.
 */
typedef struct
{
  char           *refusal;
  char           *name;
  char          **codes;
  char          **system_codes;
  GPtrArray      *tables;
  int             n_sides;
  GArray         *bands;
  double          totals[PB_PYRAMID_N_SIDES];
  const PbPeriod *period;
  const char     *estimate;
  double          main_total;
  gboolean        is_even;
  gboolean        has_missing;
  char           *other_name;
  gboolean        is_benchmark;
} PbPyramidData;

/* (transfer container) (element-type PbSeries): the indicator's series of males, females and both
 * of a band of ages that has values at @level */
GPtrArray     *pb_pyramid_list_series   (PbCatalogue             *catalogue,
                                         PbIndicator             *indicator,
                                         PbLevel                  level);

PbPyramidData *pb_pyramid_data_new      (const PbPyramidQuestion *question);
PbPyramidData *pb_pyramid_data_new_refusal (const char           *name,
                                         char                    *refusal);
void           pb_pyramid_data_free     (PbPyramidData           *self);

/* People of all sides. */
double         pb_pyramid_data_get_total (const PbPyramidData    *self);
/* A band's share of all people, all sides added up; of the Place or the comparator [%]; may be NaN. */
double         pb_pyramid_data_get_band_share (const PbPyramidData *self,
                                         guint                    band,
                                         gboolean                 is_other);
/* The share of people in all bands from @low to @high (%PB_AGE_OPEN for the oldest), of the
 * Place or the comparator [%]; NaN where no band begins or ends there. */
double         pb_pyramid_data_get_share (const PbPyramidData    *self,
                                         gboolean                 is_other,
                                         int                      low,
                                         int                      high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPyramidData, pb_pyramid_data_free)

G_END_DECLS
