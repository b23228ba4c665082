#pragma once

#include "pb-frame.h"
#include "pb-regression.h"

G_BEGIN_DECLS

/* Fewer pairs have no line: two points always have a perfect one. */
#define PB_SCATTER_LEAST_PAIRS 5

/**
 * PbScatterPair:
 * @area: number in the frame's table
 * @other: number of the same area in the other table
 * @x: of the other indicator
 * @y: of the view's
 * @residual: y over the line, in standard errors of the residuals; NaN without a line
 */
typedef struct
{
  int       area;
  int       other;
  double    x;
  double    y;
  double    residual;
  gboolean  is_lit;
} PbScatterPair;

/**
 * PbScatterData:
 * @against: (nullable): the other indicator's figures, for the same level
 * @is_default: nobody chose the other indicator
 * @refusal: (nullable): why there is no scatter, and what to do
 * @period: of the other indicator; -1 without one
 * @is_older: a later period of the other indicator is on other boundaries
 * @pairs: (element-type PbScatterPair): from the end where the need is
 * @selected: of @pairs: the selected Place itself; -1 for none
 * @n_unpaired: areas of the set without one of the two values
 * @has_line: whether @line is set
 *
 * Two indicators of the same areas, each at its latest period at or before the moment.
 */
typedef struct
{
  PbFrame       *frame;
  PbSeriesTable *against;
  gboolean       is_default;
  char          *refusal;
  int            period;
  gboolean       is_older;
  GArray        *pairs;
  int            selected;
  int            n_unpaired;
  gboolean       has_line;
  PbRegression   line;
} PbScatterData;

/* What a view's indicator may be set against: the one chosen, or where none is, those that are
 * published for the level, the best first.
 * @is_default_out: nobody chose it.
 * Returns: (transfer container) (element-type PbSeries): none where the chosen indicator is not
 * there, or there is no other */
GPtrArray     *pb_scatter_list_series   (PbCatalogue   *catalogue,
                                         const PbView  *view,
                                         PbSeries      *series,
                                         gboolean      *is_default_out);

/* @against: (nullable): %NULL gives a refusal */
PbScatterData *pb_scatter_data_new      (PbFrame       *frame,
                                         PbSeriesTable *against,
                                         gboolean       is_default);
void           pb_scatter_data_free     (PbScatterData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbScatterData, pb_scatter_data_free)

G_END_DECLS
