#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PB_BOUND_EXACT,     /* "57" */
  PB_BOUND_ABOUT,     /* "about 450" */
  PB_BOUND_NEARLY,    /* "nearly 1500": a little less */
  PB_BOUND_OVER,      /* "over 60": more, and never 60 itself */
  PB_BOUND_AT_LEAST,  /* "at least 24" */
  PB_BOUND_UNDER,     /* "under 5" */
  PB_BOUND_UP_TO,     /* "up to 88" */
  PB_BOUND_RANGE,     /* "30000 to 50000" */
  PB_N_BOUNDS,
} PbBound;

/* A number no more exact than its source.  Files and workspaces hold one text: the
 * bound's English words, a blank and the number in plain digits, ungrouped, with the
 * decimals that the source prints ("about 57.70"). */
typedef struct
{
  PbBound bound;
  double  value;       /* of a range: its lower end */
  double  upper;       /* of a range: its upper end; else NaN */
  int     n_decimals;  /* as printed, of the more exact end */
} PbBoundedNumber;

gboolean pb_bounded_number_parse    (const char             *text,
                                     PbBoundedNumber        *number_out,
                                     GError                **error);
/* For people, in their language: "over 60", "nearly 15,000". */
char    *pb_bounded_number_describe (const PbBoundedNumber  *self);
/* By value; of equal values "under" stands before "nearly", "about", exact,
 * "up to", "at least", a range and "over". */
int      pb_bounded_number_compare  (const PbBoundedNumber  *a,
                                     const PbBoundedNumber  *b);

G_END_DECLS
