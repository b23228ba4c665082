#pragma once

/* What pb-multiples-chart.c and pb-multiples-labels.c lay out and pb-multiples-draw.c draws;
 * for those alone. */

#include "pb-multiples-chart.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Sizes [px at 11 pt]. */
#define MULTIPLES_PADDING      6.0
#define MULTIPLES_KEY_WIDTH   22.0
#define MULTIPLES_KEY_GAP      6.0
#define MULTIPLES_SWATCH      22.0
#define MULTIPLES_SWATCH_HEIGHT 14.0

typedef struct
{
  PbTrendRole  role;
  int          n_points;
  gint64      *midpoints2;   /* twice the day in the middle */
  double      *values;
  double      *lowers;
  double      *uppers;
  gboolean    *is_moment;
  gboolean    *is_joined;    /* to the point before */
  int          last;         /* last point with a value; -1 for none */
} MultiplesSeries;

/* A text with its place; no width where there is none. */
typedef struct
{
  char        *text;
  PbTextStyle  style;
  PbBox        box;
} MultiplesText;

typedef struct
{
  char            *name;
  gboolean         is_selected;
  PbStatus         status;       /* why its own series has no value */
  MultiplesSeries *series;
  int              n_series;

  PbBox            box;          /* all of it */
  PbBox            plot;         /* the lines, without the room for the value */
  MultiplesText    title;
  MultiplesText    value;
  MultiplesText    words;        /* why there is no line */
  PbBox            swatch;
} MultiplesPanel;

typedef struct
{
  MultiplesText label;
  PbTrendRole   role;
  gboolean      is_moment;       /* the filled disc */
  double        x;               /* where its sample begins */
} MultiplesKey;

struct _PbMultiplesChart
{
  PbTheme          theme;
  double           unit;
  double           width;
  double           height;
  MultiplesPanel  *panels;
  int              n_panels;
  gint64          *breaks2;
  int              n_breaks;
  int              n_decimals;
  gboolean         is_empty;      /* no line anywhere */
  char            *first_period;  /* the ends of the time axis; NULL where empty */
  char            *last_period;

  PbAxis           axis;
  gint64           first2;
  gint64           last2;
  int              n_columns;
  double           axis_width;    /* at the left, for the ticks */
  double           value_width;   /* at the right of each panel */
  MultiplesKey     keys[4];
  int              n_keys;
  GArray          *notes;         /* of MultiplesText: ticks and periods */
  GArray          *labels;        /* of PbLabel: all text */
};

void   pb_multiples_text_clear         (MultiplesText    *text);
double pb_multiples_chart_measure      (PbMultiplesChart *self,
                                        PbTextStyle       style,
                                        const char       *text);
double pb_multiples_chart_get_x        (PbMultiplesChart *self,
                                        const MultiplesPanel *panel,
                                        gint64            day2);
double pb_multiples_chart_get_y        (PbMultiplesChart *self,
                                        const MultiplesPanel *panel,
                                        double            value);
/* Sets the grid and all texts, from the top down. */
void   pb_multiples_chart_place        (PbMultiplesChart *self);

G_END_DECLS
