#pragma once

/* What pb-bar-chart.c lays out and pb-bar-draw.c draws; for those two only. */

#include "pb-bar-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Measures of the mock-ups [px at 11 pt]. */
#define SHAPE_SIZE        14.0
#define PATTERN_WIDTH     22.0

typedef struct
{
  char         *name;
  double        value;
  double        lower;
  double        upper;
  PbStatus      status;
  PbComparison  comparison;
  gboolean      is_lit;
} Bar;

struct _PbBarChart
{
  PbTheme   theme;
  double    unit;
  double    width;
  double    height;
  double    row_height;
  Bar      *bars;
  int       n_bars;
  double    benchmark;
  char     *benchmark_label;
  gboolean  has_comparison;
  int       selected;
  int       hovered;
  int       n_decimals;
  gboolean  is_empty;      /* no bar has a value */

  PbAxis    axis;
  gboolean  names_tick[PB_AXIS_MAX_TICKS];   /* long numbers have no room at each */
  PbBox     plot;
  double    name_right;    /* where names end */
  double    name_width;
  double    value_right;   /* where values end */
  double    shape_x;       /* middle of the shapes */
  double    word_x;
  PbBox     benchmark_box;
  GArray   *labels;
};

gboolean    pb_bar_has_value              (const Bar  *bar);
gboolean    pb_bar_has_limits             (const Bar  *bar);

/* "" where there is no value */
char       *pb_bar_chart_format_value     (PbBarChart *self,
                                           const Bar  *bar);
PbBox       pb_bar_chart_get_tick_box     (PbBarChart *self,
                                           int         index);
PbBox       pb_bar_chart_get_name_box     (PbBarChart *self,
                                           int         index);
/* Why there is no value, and where that stands. */
const char *pb_bar_chart_get_status_words (PbBarChart *self,
                                           int         index,
                                           PbBox      *box_out);

G_END_DECLS
