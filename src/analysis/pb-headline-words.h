#pragma once

#include "pb-series-table.h"

G_BEGIN_DECLS

/* Parts of headlines.  The caller frees every char *. */

/* "Life expectancy for men", "Gap in life expectancy for women", "Adult smoking" */
char       *pb_headline_subject         (PbSeries     *series);
/* "Life expectancy at birth, years, males"; @is_short takes the short name */
char       *pb_headline_measure         (PbSeries     *series,
                                         gboolean      is_short);
/* "Life expectancy at birth, years": of men and women together */
char       *pb_headline_measure_of_both (PbSeries     *series);
/* "no", "one" … "nine", "10", "1,204" are for sentences; "none" stands alone */
char       *pb_headline_count           (int           n);
/* "two districts", "no small area" */
char       *pb_headline_count_areas     (int           n,
                                         PbLevel       level);
/* "both districts", "all nine districts"; "all six districts with a value" of more */
char       *pb_headline_all_areas       (int           n,
                                         int           n_areas,
                                         PbLevel       level);
/* "4.5 years", "2.1 percentage points", "0.12 points": @difference without its sign */
char       *pb_headline_difference      (PbIndicator  *indicator,
                                         double        difference);
/* May a direction be told where no intervals decide it?  Not of a share, nor of what
 * people answered on average or scored: most are of a sample, and the sample alone moves
 * them from year to year. */
gboolean    pb_headline_may_tell_change (PbIndicator  *indicator);
/* The benchmark's name, England's where the series has none. */
const char *pb_headline_benchmark       (PbSeriesTable *table);
/* Is it the tenths of England's small areas by deprivation? */
gboolean    pb_headline_is_deprivation  (PbSeriesTable *table);

G_END_DECLS
