#pragma once

#include "pb-verdict.h"
#include "pb-workspace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PbInequalityQuestion:
 * @series: the session's series
 * @level: the session's level: the areas of the grouping "areas"
 * @area_set: the area set in use
 * @place_code: (nullable): the selected Place; %NULL for the whole system
 * @moment: the day that is looked at
 * @measure: (nullable): name in the registry (pb-measures.h); %NULL for the grouping's first
 * @grouping: (nullable): id of a grouping, below; %NULL for the first that is available
 * @baseline: (nullable): label of the period to compare with; %NULL for the first that can be
 * @imd_edition: (nullable): edition that ranks small areas; %NULL for the newest of their
 *   own geography
 *
 * Groupings, by id:
 *   published        the publisher's own inequality series (SII)
 *   category:TYPE    categories published with the indicator, such as deprivation tenths
 *   imd-tenths       small areas ranked by IMD within the Place or system, in tenths
 *   imd-fifths       the same in fifths
 *   core20           the national most deprived 20% of small areas, and the rest
 *   areas            the areas of @level themselves
 *   sexes            men and women
 */
typedef struct
{
  PbSeries    *series;
  PbLevel      level;
  PbAreaSet   *area_set;
  const char  *place_code;
  PbDay        moment;
  const char  *measure;
  const char  *grouping;
  const char  *baseline;
  const char  *imd_edition;
} PbInequalityQuestion;

/* What a chooser offers. Words are translated; @reason says why it is not available. */
typedef struct
{
  const char *id;
  const char *title;          /* "Slope index of inequality" */
  const char *help;           /* plain words; "" where the title says it all */
  gboolean    is_available;
  const char *reason;         /* %NULL where available */
} PbInequalityChoice;

typedef enum
{
  PB_LINE_OURS,        /* the chosen measure: squares where computed, discs where published */
  PB_LINE_PUBLISHED,   /* the publisher's inequality series, beside ours */
  PB_LINE_REFERENCE,   /* England or the system */
  PB_LINE_OLDER,       /* an older vintage of the first or second; thin and grey */
} PbInequalityLineKind;

typedef struct
{
  const PbPeriod *period;
  double          value;      /* NaN: a gap in the line */
  double          lower;      /* 95%; NaN where there is none */
  double          upper;
  guint           n_groups;   /* 0 for a published figure */
  const char     *reason;     /* why there is no value, in words; %NULL where there is one */
} PbInequalityPoint;

/* Lines are never joined: one a vintage, an IMD edition, a source. */
typedef struct
{
  PbInequalityLineKind     kind;
  gboolean                 is_computed;
  const char              *name;      /* "Derby", "England", "Derby, as published August 2020" */
  const char              *unit;      /* as the first line's, or the line has its own axis */
  const PbInequalityPoint *points;
  guint                    n_points;
} PbInequalityLine;

/* A dashed vertical. */
typedef struct
{
  PbDay       day;
  const char *words;   /* "IMD 2025 from here" */
} PbInequalityBreak;

/* One group at the moment, from the most to the least deprived where they have an order. */
typedef struct
{
  const char         *name;        /* "Most deprived tenth" */
  double              value;       /* [indicator's unit] */
  double              lower;       /* 95%; NaN where there is none */
  double              upper;
  double              population;  /* NaN where not stated */
  double              midpoint;    /* of its share of the cumulative population, 0 to 1; NaN without an order */
  double              fitted;      /* the line there; NaN where none is fitted */
  const char *const  *area_codes;  /* what lights up on the map; empty where the group is not made of our areas */
} PbInequalityGroup;

typedef struct
{
  const char              *headline;     /* "Most deprived tenth: 2.3 times the least" */
  const char              *subtitle;     /* "Alcohol-specific deaths per 100,000, England, 2016-18. …" */
  PbIndicator             *indicator;    /* the one that is drawn: not the question's where that has no groups */
  const char              *sex;
  const PbPeriod          *period;
  gboolean                 is_ordered;
  gboolean                 is_of_question; /* FALSE: another indicator's, for want of one; the subtitle says so */
  double                   line_start;   /* the fitted line at 0 and 1; NaN where none */
  double                   line_end;
  const char              *most_words;   /* "most deprived tenth": under the axis */
  const char              *least_words;
  const PbInequalityGroup *groups;
  guint                    n_groups;
  const char              *source;         /* of another indicator's; "" where the answer's own says it */
} PbInequalityGradient;

/* Small areas in the national most deprived 20%, of the Place or system. */
typedef struct
{
  const char *imd_edition;   /* "2019" */
  int         n_areas;
  int         n_core20;
} PbCore20;

/**
 * PbInequality:
 *
 * The answer to a #PbInequalityQuestion: what the Inequality panel shows.
 *
 * Immutable; all texts and arrays belong to it. One sign convention: positive
 * (above 1 for a ratio) is a bigger gap to the disadvantage of the more
 * deprived; an indicator with no better end is least less most deprived, and
 * has no verdict. Where nothing can be shown, get_refusal() says why and the
 * choosers still tell what can.
 */
#define PB_TYPE_INEQUALITY (pb_inequality_get_type ())

G_DECLARE_FINAL_TYPE (PbInequality, pb_inequality, PB, INEQUALITY, GObject)

/* Where the caller is, on the workspace's own connection; results are kept in the
 * workspace if it can be written. Errors: those of the store; a measure that
 * cannot be had is no error but a refusal. */
PbInequality             *pb_inequality_load          (PbWorkspace                 *workspace,
                                                       PbCatalogue                 *catalogue,
                                                       const PbInequalityQuestion  *question,
                                                       GCancellable                *cancellable,
                                                       GError                     **error);
/* The same off the main thread. @question is copied. */
void                      pb_inequality_load_async    (PbWorkspace                 *workspace,
                                                       PbCatalogue                 *catalogue,
                                                       const PbInequalityQuestion  *question,
                                                       GCancellable                *cancellable,
                                                       GAsyncReadyCallback          callback,
                                                       gpointer                     user_data);
PbInequality             *pb_inequality_load_finish   (PbWorkspace                 *workspace,
                                                       GAsyncResult                *result,
                                                       GError                     **error);

/* As resolved: @measure, @grouping and @baseline name what is shown; %NULL where nothing is. */
const PbInequalityQuestion *pb_inequality_get_question (PbInequality              *self);

/* Choosers. */
const PbInequalityChoice *pb_inequality_get_groupings (PbInequality               *self,
                                                       guint                      *n_out);
const PbInequalityChoice *pb_inequality_get_measures  (PbInequality               *self,
                                                       guint                      *n_out);
/* One a period of the line that holds the moment; those that overlap with the moment's are not available. */
const PbInequalityChoice *pb_inequality_get_baselines (PbInequality               *self,
                                                       guint                      *n_out);

/* Words first. All but headline and refusal may be "". */
const char               *pb_inequality_get_refusal   (PbInequality               *self); /* (nullable) */
/* "The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24" */
const char               *pb_inequality_get_headline  (PbInequality               *self);
/* "Slope index of inequality in life expectancy at birth, years, males. As published; 3-year periods overlap" */
const char               *pb_inequality_get_subtitle  (PbInequality               *self);
/* The pill: "Not tested: no intervals supplied"; "" where there is none */
const char               *pb_inequality_get_verdict_words (PbInequality           *self);
const PbVerdict          *pb_inequality_get_verdict   (PbInequality               *self);
/* "11.9 years", "4.5 years (3.9 to 5.1)" at the moment; "" where there is none */
const char               *pb_inequality_get_value_words (PbInequality             *self);
/* Method, test, sign, IMD edition, caveats: one sentence a line; tooltip and every export. */
const char               *pb_inequality_get_method    (PbInequality               *self);
/* "IMD 2019, ranked within Derby, on 2011 boundaries"; "" where none ranks the groups */
const char               *pb_inequality_get_imd_words (PbInequality               *self);
const char               *pb_inequality_get_source    (PbInequality               *self);

/* The trend. The first line is the one of the verdict; the first two may share an axis. */
const PbInequalityLine   *pb_inequality_get_lines     (PbInequality               *self,
                                                       guint                      *n_out);
const PbInequalityBreak  *pb_inequality_get_breaks    (PbInequality               *self,
                                                       guint                      *n_out);
/* Positions in the first line; -1 where there is none. */
int                       pb_inequality_get_shown     (PbInequality               *self);
int                       pb_inequality_get_baseline  (PbInequality               *self);
/* How the measure's numbers print: decimals, and what follows them ("years", "%", "times"). */
int                       pb_inequality_get_decimals  (PbInequality               *self);
const char               *pb_inequality_get_unit      (PbInequality               *self);
/* What the figure is where there is no gap: 0, or 1 for a ratio. */
double                    pb_inequality_get_no_gap    (PbInequality               *self);

/* (nullable) */
const PbInequalityGradient *pb_inequality_get_gradient (PbInequality              *self);

const PbCore20           *pb_inequality_get_core20    (PbInequality               *self,
                                                       guint                      *n_out);

/* The table twin and the command line's rows: columns as pb_inequality_csv_header. */
extern const char pb_inequality_csv_header[];
char                     *pb_inequality_to_csv        (PbInequality               *self);
char                     *pb_inequality_to_json       (PbInequality               *self);

G_END_DECLS
