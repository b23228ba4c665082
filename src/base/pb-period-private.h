#pragma once

#include "pb-period.h"

G_BEGIN_DECLS

/* Publishers write a period in some twenty ways.  A text becomes a run of
 * tokens, each with a letter for its shape, so that "Apr 2019 - Mar 2020" reads
 * "m4-m4"; what stands on each side of the range is then looked up by shape. */
typedef struct
{
  char shape;   /* '4', '2', '1' digits; 'm' month name, 'q' quarter, 'd' "mid", 't' "to", '/', '-' */
  int  value;
} PbPeriodToken;

#define PB_PERIOD_MAX_TOKENS 12

typedef struct
{
  PbPeriodToken tokens[PB_PERIOD_MAX_TOKENS];
  char          shape[PB_PERIOD_MAX_TOKENS + 1];
  int           n_tokens;
} PbPeriodTokens;

/* One side of a range, or the whole of a text without one. */
typedef enum
{
  PB_UNIT_YEAR,          /* "2015" */
  PB_UNIT_SHORT_YEAR,    /* "17": only after a range's hyphen */
  PB_UNIT_SPLIT_YEAR,    /* "2015/16" */
  PB_UNIT_SHORT_SPLIT,   /* "17/18": only after a range's hyphen */
  PB_UNIT_QUARTER,       /* "2019/20 Q1", "2019 Q1" */
  PB_UNIT_BARE_QUARTER,  /* "Q3": only after a range's hyphen */
  PB_UNIT_MONTH,         /* "Apr 2019" */
  PB_UNIT_BARE_MONTH,    /* "Jan": only before a range's hyphen */
  PB_UNIT_DAY,           /* "15 March 2010" */
  PB_UNIT_MID_YEAR,      /* "mid-2024": 30 June, the day of population estimates */
} PbPeriodUnitKind;

typedef struct
{
  PbPeriodUnitKind kind;
  int              year;      /* the first of a split year */
  int              number;    /* of the month or quarter */
  int              day;
  gboolean         is_split;  /* the year runs from April or September */
} PbPeriodUnit;

typedef enum
{
  PB_ISO_OTHER,      /* does not begin with an ISO date */
  PB_ISO_PERIOD,     /* a period was made */
  PB_ISO_BACKWARDS,  /* ends before it begins */
  PB_ISO_BROKEN,     /* begins like an ISO date but is none */
} PbIsoResult;

gboolean     pb_period_tokenise     (const char           *text,
                                     PbPeriodTokens       *tokens);
gboolean     pb_period_parse_unit   (const PbPeriodTokens *tokens,
                                     int                   from,
                                     int                   to,
                                     PbPeriodUnit         *unit_out);
PbIsoResult  pb_period_parse_iso    (const char           *text,
                                     PbPeriod            **period_out);
PbPeriodKind pb_period_kind_of_days (PbDay                 first,
                                     PbDay                 last);

G_END_DECLS
