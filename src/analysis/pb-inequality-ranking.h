#pragma once

#include "pb-inequality-groups.h"

G_BEGIN_DECLS

/* How areas are ranked by one edition of the IMD: the lower the number, the more
 * deprived. */
typedef struct
{
  char       *edition;   /* "2025"; "" where there is none on these boundaries */
  GHashTable *ranks;     /* area code: double *; areas that are not ranked are not in it */
} PbRanking;

/* The series that rank @kind's small areas: national ranks or, for Core20, national
 * tenths; for middle areas the scores that are averaged. %NULL for none. */
PbSeries  *pb_ranking_find_series (PbInequalityLoad  *load,
                                   PbGroupingKind     kind,
                                   PbLevel            level);
/* @imd: that series' table of small areas
 * @table: what is ranked
 * @column: its period, whose boundaries choose the edition
 * (transfer full); %NULL on an error of the store */
PbRanking *pb_ranking_new         (PbInequalityLoad  *load,
                                   PbSeriesTable     *imd,
                                   PbSeriesTable     *table,
                                   int                column,
                                   GError           **error);
void       pb_ranking_free        (PbRanking         *self);
/* Whether @area is ranked. */
gboolean   pb_ranking_look_up     (const PbRanking   *self,
                                   PbArea            *area,
                                   double            *rank_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRanking, pb_ranking_free)

G_END_DECLS
