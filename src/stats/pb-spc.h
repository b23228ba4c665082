#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PB_SPC_RUN_LENGTH       7    /* the national rule; other bodies take 6 or 8 */
#define PB_SPC_MIN_FIXED        12   /* fewest points that limits are fixed on */
#define PB_SPC_FEWEST_POINTS    13   /* below it the limits are a trial's */

typedef enum
{
  PB_SPC_DECREASE_IS_GOOD = -1,
  PB_SPC_NEUTRAL = 0,
  PB_SPC_INCREASE_IS_GOOD = 1,
} PbSpcDirection;

/* Why a point is a special cause; the first that holds, in this order. */
typedef enum
{
  PB_SPC_COMMON_CAUSE,
  PB_SPC_ABOVE_LIMIT,
  PB_SPC_BELOW_LIMIT,
  PB_SPC_RISING,
  PB_SPC_FALLING,
  PB_SPC_TWO_IN_THREE_ABOVE,
  PB_SPC_TWO_IN_THREE_BELOW,
  PB_SPC_RUN_ABOVE,
  PB_SPC_RUN_BELOW,
} PbSpcRule;

/* What a point says: the variation icon is that of the last one. */
typedef enum
{
  PB_SPC_VARIATION_COMMON_CAUSE,
  PB_SPC_VARIATION_IMPROVEMENT,
  PB_SPC_VARIATION_CONCERN,
  PB_SPC_VARIATION_NEUTRAL_HIGH,
  PB_SPC_VARIATION_NEUTRAL_LOW,
} PbSpcVariation;

/* Whether the process as it is will meet its target. */
typedef enum
{
  PB_SPC_ASSURANCE_NONE,
  PB_SPC_ASSURANCE_CONSISTENT_PASS,
  PB_SPC_ASSURANCE_CONSISTENT_FAIL,
  PB_SPC_ASSURANCE_INCONSISTENT,
} PbSpcAssurance;

/**
 * PbSpcOptions:
 * @direction: which way is an improvement
 * @n_fixed: how many points of each segment its limits come from; 0 for all
 * @run_length: points that make a run or a trend, at least 3
 * @screens_outliers: whether large moving ranges are left out of their mean, as
 *   NHSRplotthedots does and the national Excel tool does not
 * @follows_peer: whether a constant series has no limits, as NHSRplotthedots
 *   gives none where it screens; else its limits are its mean
 */
typedef struct
{
  PbSpcDirection direction;
  guint          n_fixed;
  guint          run_length;
  gboolean       screens_outliers;
  gboolean       follows_peer;
} PbSpcOptions;

#define PB_SPC_OPTIONS_INIT                                                                                            \
  { .direction = PB_SPC_NEUTRAL, .run_length = PB_SPC_RUN_LENGTH, .screens_outliers = TRUE }

typedef struct
{
  guint          segment;       /* index of it */
  int            side;          /* of the mean: -1, 0 or 1; 0 too where missing */
  gboolean       is_missing;
  gboolean       is_outside;    /* beyond a limit */
  gboolean       is_near;       /* in the outer third, inside the limit */
  PbSpcRule      rule;
  PbSpcVariation variation;
} PbSpcPoint;

typedef struct
{
  guint          first;         /* index of its first point */
  guint          n_points;      /* with missing ones */
  double         mean;          /* [unit of the values] */
  double         lower;         /* process limits; NaN where there are none */
  double         upper;
  gboolean       is_short;      /* fewer than PB_SPC_FEWEST_POINTS: limits of a trial */
  PbSpcVariation variation;
  PbSpcAssurance assurance;     /* of the last segment only */
} PbSpcSegment;

gboolean    pb_spc_calculate         (const double       *values,
                                      const gboolean     *starts,
                                      guint               n_points,
                                      double              target,
                                      const PbSpcOptions *options,
                                      PbSpcPoint         *points_out,
                                      PbSpcSegment       *segments_out,
                                      guint              *n_segments_out,
                                      GError            **error);

/* "Above UCL", "7 Points Below CL" (transfer full) */
char       *pb_spc_rule_to_word      (PbSpcRule           rule,
                                      guint               run_length);
/* "special_cause_improvement" */
const char *pb_spc_variation_to_word (PbSpcVariation      variation);
/* "consistent_pass"; "" for none */
const char *pb_spc_assurance_to_word (PbSpcAssurance      assurance);

G_END_DECLS
