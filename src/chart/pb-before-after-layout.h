#pragma once

#include "pb-axis.h"
#include "pb-before-after.h"
#include "pb-day-axis.h"

G_BEGIN_DECLS

#define PB_BEFORE_AFTER_PLUS 8.0   /* of the start's mark, in the mock-up's pixels */

struct _PbBeforeAfter
{
  PbBeforeAfterInput  input;
  PbBeforeAfterPoint *points;
  PbTheme             theme;
  double              unit;
  PbBox               plot;
  PbAxis              axis;
  PbDayAxis           days;
  int                 n_values;
  GArray             *labels;        /* ticks, years, the start's, then medians and "no values" */
  guint               n_ticks;
  guint               n_years;
  guint               n_start;       /* 0 or 1 */
};

double   pb_before_after_get_y      (PbBeforeAfter *self,
                                     double         value);
/* From the first to the last point before (@side -1) or after (1) the start [px]; %FALSE
 * where there is none. */
gboolean pb_before_after_get_extent (PbBeforeAfter *self,
                                     int            side,
                                     double        *from_out,
                                     double        *to_out);

G_END_DECLS
