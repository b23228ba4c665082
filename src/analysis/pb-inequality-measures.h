#pragma once

#include "pb-inequality-groups.h"
#include "pb-measures.h"

G_BEGIN_DECLS

/* What follows a measure's numbers, and how they print. */
typedef enum
{
  PB_SCALE_INDICATOR,   /* the indicator's unit and decimals */
  PB_SCALE_SQUARED,
  PB_SCALE_RATIO,
  PB_SCALE_PERCENT,
  PB_SCALE_INDEX,
  PB_SCALE_THOUSANDTHS,
} PbMeasureScale;

/* A measure of the registry as the panel offers it. */
typedef struct
{
  const char     *name;         /* in the registry */
  const char     *short_name;   /* that people may type: "paf"; %NULL for none */
  PbMeasureScale  scale;
  guint           min_groups;
  gboolean        needs_order;
  gboolean        needs_average;    /* of the groups, by population */
  gboolean        needs_population;
  gboolean        is_drawn;         /* limits by simulation */
} PbPanelMeasure;

/* Ends with a name of %NULL; the order of the chooser. */
extern const PbPanelMeasure pb_panel_measures[];

/* By name or short name; (nullable). */
const PbPanelMeasure *pb_panel_measure_find    (const char           *name);
/* Why the grouping does not allow it, translated; %NULL where it does.
 * @grouped: (nullable): groups of a period to look at. */
char                 *pb_panel_measure_refuse  (const PbPanelMeasure *self,
                                                PbGrouping           *grouping,
                                                const PbGrouped      *grouped,
                                                PbIndicator          *indicator);

/* One figure with its limits; positive (above 1) is to the disadvantage of the more deprived. */
typedef struct
{
  double  value;
  double  lower;
  double  upper;
  char   *reason;   /* why there is no value; %NULL otherwise */
} PbInequalityFigure;

void                  pb_inequality_measure    (const PbPanelMeasure *self,
                                                PbGrouping           *grouping,
                                                const PbGrouped      *grouped,
                                                PbIndicator          *indicator,
                                                PbInequalityFigure   *figure_out);
/* The line through the groups at both ends of the ranking; %FALSE where there is none. */
gboolean              pb_inequality_fit_line   (const PbGrouped      *grouped,
                                                double               *start_out,
                                                double               *end_out);

int                   pb_panel_measure_get_decimals (const PbPanelMeasure *self,
                                                     PbIndicator          *indicator);
/* "years", "%", "times", "per 100,000", "" */
const char           *pb_panel_measure_get_unit     (const PbPanelMeasure *self,
                                                     PbIndicator          *indicator);
/* "1.4 years", "2.1 percentage points", "0.3" */
char                 *pb_panel_measure_say_change   (const PbPanelMeasure *self,
                                                     PbIndicator          *indicator,
                                                     double                change);
/* "11.9", "2.3" */
char                 *pb_panel_measure_say_number   (const PbPanelMeasure *self,
                                                     PbIndicator          *indicator,
                                                     double                value);
/* How it is worked out here and where its limits come from, if it has any; one sentence a line. */
char                 *pb_panel_measure_say_method   (const PbPanelMeasure *self,
                                                     PbGrouping           *grouping,
                                                     PbIndicator          *indicator,
                                                     gboolean              has_limits);

G_END_DECLS
