#pragma once

/* The field's closed vocabularies: enumerations and the exact words by which
 * files, workspaces and the command line name their values.  Words for people
 * are the views' business and are translated there. */

#include <glib.h>

G_BEGIN_DECLS

/* Why a value is or is not there.  Zero is a value; none of these is zero.
 * PB_STATUS_SUPPRESSED is the publisher's hand; PB_STATUS_SUPPRESSED_HERE is a rule for small
 * counts that was applied on the way out, and is never stored. */
typedef enum
{
  PB_STATUS_PRESENT,
  PB_STATUS_MISSING,
  PB_STATUS_SUPPRESSED,
  PB_STATUS_SUPPRESSED_HERE,
  PB_STATUS_NOT_PUBLISHED,
  PB_STATUS_NOT_APPLICABLE,
  PB_N_STATUSES,
} PbStatus;

/* Which direction is the good one. */
typedef enum
{
  PB_POLARITY_HIGH_IS_GOOD,
  PB_POLARITY_LOW_IS_GOOD,
  PB_POLARITY_NO_JUDGEMENT,
  PB_POLARITY_NOT_APPLICABLE,
  PB_N_POLARITIES,
} PbPolarity;

/* The result of comparing a value with a benchmark, in Fingertips' words. */
typedef enum
{
  PB_COMPARISON_NOT_COMPARED,
  PB_COMPARISON_WORST,
  PB_COMPARISON_WORSE,
  PB_COMPARISON_SIMILAR,
  PB_COMPARISON_BETTER,
  PB_COMPARISON_BEST,
  PB_COMPARISON_LOWER,
  PB_COMPARISON_HIGHER,
  PB_N_COMPARISONS,
} PbComparison;

/* Where a comparison comes from: always said beside it. */
typedef enum
{
  PB_COMPARISON_BASIS_NONE,
  PB_COMPARISON_BASIS_PUBLISHED,
  PB_COMPARISON_BASIS_INTERVALS,
} PbComparisonBasis;

/* Kinds of area, from the largest. */
typedef enum
{
  PB_LEVEL_COUNTRY,
  PB_LEVEL_REGION,
  PB_LEVEL_UTLA,
  PB_LEVEL_LTLA,
  PB_LEVEL_NHS,
  PB_LEVEL_PLACE,
  PB_LEVEL_WARD,
  PB_LEVEL_MSOA,
  PB_LEVEL_LSOA,
  PB_N_LEVELS,
} PbLevel;

/* "present", "missing", "suppressed", "suppressed-here", "not-published", "not-applicable" */
const char *pb_status_to_word          (PbStatus       status);
gboolean    pb_status_from_word        (const char    *word,
                                        PbStatus      *status_out);

/* "high-is-good", "low-is-good", "no-judgement", "not-applicable" */
const char *pb_polarity_to_word        (PbPolarity     polarity);
gboolean    pb_polarity_from_word      (const char    *word,
                                        PbPolarity    *polarity_out);

/* "not-compared", "worst", "worse", "similar", "better", "best", "lower", "higher" */
const char *pb_comparison_to_word      (PbComparison   comparison);
gboolean    pb_comparison_from_word    (const char    *word,
                                        PbComparison  *comparison_out);

/* "country", "region", "utla", "ltla", "nhs", "place", "ward", "msoa", "lsoa" */
const char *pb_level_to_word           (PbLevel        level);
gboolean    pb_level_from_word         (const char    *word,
                                        PbLevel       *level_out);

G_END_DECLS
