#pragma once

/* What pb-spread-chart.c and pb-spread-labels.c lay out and pb-spread-draw.c draws; for
 * those alone. */

#include "pb-spread-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Sizes [px at 11 pt]. */
#define SPREAD_POINT      2.8
#define SPREAD_RING       4.6
#define SPREAD_KEY_WIDTH 22.0
#define SPREAD_KEY_GAP    6.0
#define SPREAD_SWATCH    14.0

typedef enum
{
  SPREAD_KEY_BOX,
  SPREAD_KEY_POINT,
} SpreadKeyKind;

/* A text with its place; no text where there is none. */
typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
} SpreadText;

typedef struct
{
  char   *name;
  double  value;
} SpreadPoint;

typedef struct
{
  char        *period;
  PbBoxPlot    box;
  PbStatus     status;
  SpreadPoint *points;
  int          n_points;
  double       benchmark;
  double       place;
  gboolean     is_apart;
  double       x;           /* middle of its column */
} SpreadPeriod;

typedef struct
{
  SpreadText    label;
  SpreadKeyKind kind;
  double        x;          /* where its sample begins */
} SpreadKey;

struct _PbSpreadChart
{
  PbTheme        theme;
  double         unit;
  double         width;
  double         height;
  SpreadPeriod  *periods;
  int            n_periods;
  int            moment;
  int            n_decimals;
  gboolean       is_empty;     /* no value anywhere */

  PbAxis         axis;
  PbBox          plot;
  double         slot;         /* width of a column */
  double         box_width;
  SpreadKey      keys[2];
  int            n_keys;
  SpreadText     place_label;
  SpreadText     benchmark_label;
  GArray        *ticks;        /* of SpreadText */
  GArray        *feet;         /* of SpreadText: periods and counts */
  GArray        *names;        /* of SpreadText: areas drawn by themselves */
  GArray        *labels;       /* of PbLabel: all text */
};

void     pb_spread_text_clear         (SpreadText     *text);
gboolean pb_spread_has_box            (const SpreadPeriod *period);
double   pb_spread_chart_measure      (PbSpreadChart  *self,
                                       PbTextStyle     style,
                                       const char     *text);
/* The last period with a value of the Place or, else, of the benchmark; -1 for none. */
int      pb_spread_chart_find_last    (PbSpreadChart  *self,
                                       gboolean        is_place);
/* Sets plot and columns and all texts, the most needed first. */
void     pb_spread_chart_place        (PbSpreadChart  *self);
/* pb-spread-names.c: names of the areas drawn by themselves, where there is room. */
void     pb_spread_chart_place_names  (PbSpreadChart  *self);

G_END_DECLS
