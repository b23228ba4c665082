#pragma once

#include "pb-theme.h"

G_BEGIN_DECLS

#define PB_SPARKLINE_WIDTH  58
#define PB_SPARKLINE_HEIGHT 26

/**
 * PbSparkline:
 * @x: (array length=n) (nullable): midpoints [days], rising; NULL for even steps
 * @place: (array length=n): NaN leaves a gap
 * @england: (array length=n) (nullable): NaN leaves a gap
 * @n: number of periods
 * @moment: index of the period shown, -1 for none
 * @breaks: (array length=n) (nullable): not joined to the value before
 */
typedef struct
{
  const double   *x;
  const double   *place;
  const double   *england;
  int             n;
  int             moment;
  const gboolean *breaks;
} PbSparkline;

void pb_sparkline_draw   (const PbSparkline *self,
                          const PbTheme     *theme,
                          cairo_t           *cr,
                          double             width,
                          double             height);
/* Where a period's Place value is drawn; FALSE where it has none. */
gboolean pb_sparkline_locate (const PbSparkline *self,
                              double             width,
                              double             height,
                              int                index,
                              double            *x_out,
                              double            *y_out);

G_END_DECLS
