#pragma once

#include "pb-day.h"

G_BEGIN_DECLS

typedef enum
{
  PB_PRECISION_DAY,
  PB_PRECISION_MONTH,
  PB_PRECISION_SEASON,
  PB_PRECISION_YEAR,
} PbPrecision;

/* A date no more exact than its source.  Files and workspaces hold one text:
 * "2020-06-17", "2020-06", "2020-spring" (also summer, autumn, winter) or
 * "2020".  A season is three whole months, winter being January to March of
 * its year ("early in the New Year"). */
typedef struct
{
  PbPrecision precision;
  PbDay       first;   /* the earliest day it can be */
  PbDay       last;    /* the latest day it can be */
} PbFuzzyDate;

gboolean pb_fuzzy_date_parse  (const char         *text,
                               PbFuzzyDate        *date_out,
                               GError            **error);
char    *pb_fuzzy_date_format (const PbFuzzyDate  *self);

/* Certainly from @last, possibly from @first. */
gboolean pb_fuzzy_date_holds_certainly (const PbFuzzyDate *self,
                                        PbDay              moment);
gboolean pb_fuzzy_date_holds_possibly  (const PbFuzzyDate *self,
                                        PbDay              moment);

G_END_DECLS
