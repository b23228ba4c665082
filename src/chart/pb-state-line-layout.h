#pragma once

#include "pb-day-axis.h"
#include "pb-state-line.h"

G_BEGIN_DECLS

#define PB_STATE_MARK_SIZE 9.0   /* in the mock-up's pixels */

typedef struct
{
  PbInnovationState  state;
  double             from;       /* of the foot [px] */
  double             full;       /* where it certainly stands [px] */
  double             to;
  gboolean           is_later;
} PbStateBar;

struct _PbStateLine
{
  PbTheme    theme;
  double     unit;
  double     width;
  double     height;
  double     line;          /* height of a line of text */
  PbDayAxis  days;
  PbDay      moment;
  PbDay      start;
  GArray    *bars;          /* of PbStateBar */
  GArray    *bands;         /* of PbBox */
  GArray    *mark_days;     /* of PbDay */
  GArray    *labels;        /* years, then bands', bars', marks' */
  guint      n_years;
  PbBox      lane;          /* of the bars */
  double     foot;          /* where bands end and years begin */
};

G_END_DECLS
