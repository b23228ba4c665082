#pragma once

#include "pb-day.h"
#include "pb-words.h"

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  PB_CHART_MAP,
  PB_CHART_TABLE,
  PB_CHART_BARS,
  PB_CHART_TREND,
  PB_CHART_INEQUALITY,   /* a measure of inequality over time, and its gradient */
  PB_CHART_SPC,          /* a series with its process limits */
  PB_CHART_DUMBBELL,     /* every Place at two moments */
  PB_CHART_MULTIPLES,    /* a small trend for every Place */
  PB_CHART_RUG,          /* indicators by Places, a word in each cell */
  PB_CHART_SPINE,        /* indicators of one Place against England */
  PB_CHART_FUNNEL,       /* values by size of denominator, with control limits */
  PB_CHART_SCATTER,      /* one indicator against another, with its regression */
  PB_CHART_PYRAMID,      /* people by age and sex */
  PB_CHART_BOX,          /* the spread of the areas in each period */
  PB_CHART_STATES,       /* innovations by state over time */
  PB_CHART_TIMELINE,     /* decisions over time */
  PB_N_CHARTS,
} PbChartKind;

/* What the window's body shows above the time bar. */
typedef enum
{
  PB_PAGE_EXPLORE,       /* the map with its twins and panels */
  PB_PAGE_PRIORITIES,
  PB_PAGE_INNOVATIONS,
  PB_PAGE_DECISIONS,
  PB_PAGE_ASSEMBLY,
  PB_PAGE_TARGETS,
  PB_PAGE_QUALITY,       /* of the data */
  PB_N_PAGES,
} PbPageKind;

/* The page beside the map. */
typedef enum
{
  PB_PANEL_PLACE,
  PB_PANEL_INEQUALITY,
  PB_N_PANELS,
} PbPanelKind;

/* How the map's colours are chosen. */
typedef enum
{
  PB_COLOUR_NATURAL_BREAKS,
  PB_COLOUR_QUANTILES,
  PB_COLOUR_EQUAL_INTERVALS,
  PB_COLOUR_COMPARISON,
  PB_N_COLOUR_RULES,
} PbColourRule;

/* What a person wrote in place of the words computed round a figure; %NULL: the computed ones. */
typedef struct
{
  char *chart;       /* the kind that they are about; %NULL: the view's own */
  char *headline;
  char *subtitle;
  char *notes;
  char *alternative;
} PbViewWords;

/**
 * PbView:
 *
 * What a person looks at: areas, measure, moment, chart.  A plain value that
 * is kept as JSON: the last view of a session, an undo step, a saved view, the
 * input of an export.  Strings are codes and words of the workspace; %NULL
 * where not chosen.
 */
typedef struct
{
  char         *system;        /* of several in a workspace; %NULL: the one in view */
  char         *indicator;
  char         *sex;
  char         *age;
  char         *category_type;
  char         *category;
  PbLevel       level;
  char         *area_set;
  char         *place;
  PbDay         moment;
  PbChartKind   chart;
  PbColourRule  colour_rule;
  gboolean      reverse_shades;
  gboolean      hides_neighbours; /* the map stands on nothing, not on its neighbours */
  char         *imd_edition;   /* "2015", "2019", "2025": the one that ranks small areas */
  PbPanelKind   panel;
  char         *measure;       /* of inequality: a name of pb-measures.h */
  char         *grouping;      /* an id of pb-inequality.h */
  char         *baseline;      /* the period that the moment is compared with */
  PbPageKind    page;
  char         *record;        /* what is opened on its page: its kind, a blank, its uid */
  char         *against;       /* the indicator on the other axis of a scatter */
  PbViewWords   words;         /* hold for this view alone: a changed choice drops them */
  char        **filters;       /* read with pb_view_get_filter(); %NULL for none */
} PbView;

#define PB_TYPE_VIEW (pb_view_get_type ())

GType        pb_view_get_type         (void) G_GNUC_CONST;
PbView      *pb_view_new              (void);
PbView      *pb_view_copy             (const PbView  *self);
void         pb_view_free             (PbView        *self);
gboolean     pb_view_equal            (const PbView  *a,
                                       const PbView  *b);
/* Whether both are of one figure, whatever is open beside it or written round it. */
gboolean     pb_view_is_same_figure   (const PbView  *a,
                                       const PbView  *b);
/* All that @words has in place of what @self had. */
void         pb_view_words_set        (PbViewWords       *self,
                                       const PbViewWords *words);
void         pb_view_words_clear      (PbViewWords       *self);
gboolean     pb_view_words_equal      (const PbViewWords *a,
                                       const PbViewWords *b);
gboolean     pb_view_words_is_empty   (const PbViewWords *self);
/* Whether they are about the view as its own kind of chart. */
gboolean     pb_view_words_hold       (const PbView      *self);
/* {"placeboard-view": 1, "chart": "map", "indicator": "90366", "sex": "Male", ..., "moment": "2024-07-01"} */
char        *pb_view_to_json          (const PbView  *self);
/* Errors: %PB_ERROR_BAD_INPUT naming the member and value. Unknown members are ignored. */
PbView      *pb_view_from_json        (const char    *json,
                                       GError       **error);
/* What a page of registers is filtered by; keys are "<page>.<what>": "innovations.state".
 * %NULL for any. */
const char  *pb_view_get_filter       (const PbView  *self,
                                       const char    *key);
void         pb_view_set_filter       (PbView        *self,
                                       const char    *key,
                                       const char    *value);
/* Opens a record; both %NULL for none. */
void         pb_view_set_record       (PbView        *self,
                                       const char    *kind_word,
                                       const char    *uid);
/* The uid of the opened record if it is of this kind, else %NULL. @kind_word: (nullable):
 * any kind where %NULL. */
const char  *pb_view_get_record       (const PbView  *self,
                                       const char    *kind_word);
/* (transfer full) (nullable): the kind of the opened record */
char        *pb_view_dup_record_kind  (const PbView  *self);
/* "map", "table", "bars", "trend"; "natural-breaks", "quantiles", "equal-intervals", "comparison" */
const char  *pb_chart_kind_to_word    (PbChartKind    chart);
gboolean     pb_chart_kind_from_word  (const char    *word,
                                       PbChartKind   *chart_out);
const char  *pb_colour_rule_to_word   (PbColourRule   rule);
/* "place", "inequality" */
const char  *pb_panel_kind_to_word    (PbPanelKind    panel);
gboolean     pb_panel_kind_from_word  (const char    *word,
                                       PbPanelKind   *panel_out);
/* "explore", "priorities", "innovations", "decisions", "assembly", "targets", "quality" */
const char  *pb_page_kind_to_word     (PbPageKind     page);
gboolean     pb_page_kind_from_word   (const char    *word,
                                       PbPageKind    *page_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbView, pb_view_free)

G_END_DECLS
