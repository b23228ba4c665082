#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PB_SLOPE_MIN_GROUPS 5
#define PB_SLOPE_MAX_GROUPS 100

/* On which scale a value's error is even: as it is, log or logit. */
typedef enum
{
  PB_SLOPE_OTHER = 0,
  PB_SLOPE_RATE = 1,
  PB_SLOPE_PROPORTION = 2,
} PbSlopeValue;

/**
 * PbSlopeInput:
 * @n_groups: number of groups, 5 to 100
 * @values: (array length=n_groups): most deprived first [indicator's unit; a
 *   proportion as a fraction]
 * @populations: (array length=n_groups): people in each group [persons], > 0
 * @ses: (array length=n_groups) (nullable): standard errors on the scale of
 *   @value_type; %NULL where they are to be taken from the limits
 * @lower95: (array length=n_groups) (nullable): lower 95% limits [indicator's unit]
 * @upper95: (array length=n_groups) (nullable): upper 95% limits [indicator's unit]
 * @value_type: the scale of the errors
 * @is_transformed: whether the line runs on that scale too; needs limits
 * @multiplier: of the slope, such as 100 for a proportion in percent, or
 *   negative where high values are the bad ones; not 0
 */
typedef struct
{
  guint         n_groups;
  const double *values;
  const double *populations;
  const double *ses;
  const double *lower95;
  const double *upper95;
  PbSlopeValue  value_type;
  gboolean      is_transformed;
  double        multiplier;
} PbSlopeInput;

/* A fitted line, with all that its limits are taken from. The arrays are on the
 * scale of the errors and hold @n_groups entries. */
typedef struct
{
  double        sii;            /* [indicator's unit times the multiplier] */
  double        rii;            /* ratio */
  double        intercept;      /* where the line starts; times |multiplier| where transformed */
  double        slope;          /* of the line that was fitted, on its own scale */
  double        start;          /* the line at rank 0, on its own scale */
  PbSlopeValue  value_type;
  gboolean      is_transformed;
  double        multiplier;
  guint         n_groups;
  double        centres[PB_SLOPE_MAX_GROUPS];
  double        errors[PB_SLOPE_MAX_GROUPS];
  double        shares[PB_SLOPE_MAX_GROUPS];
  double        weights[PB_SLOPE_MAX_GROUPS];   /* slope = sum of weights times values */
} PbSlope;

typedef struct
{
  double sii_lower;
  double sii_upper;
  double rii_lower;
  double rii_upper;
} PbSlopeLimits;

/* How far simulated limits move when they are drawn anew [as the index]; NaN where a
 * limit is no number. */
typedef struct
{
  double sii;
  double rii;
} PbSlopeReliability;

gboolean pb_slope_fit              (const PbSlopeInput *input,
                                    PbSlope            *slope_out,
                                    GError            **error);

gboolean pb_slope_get_exact_limits (const PbSlope      *slope,
                                    double              confidence,
                                    PbSlopeLimits      *limits_out);
/* What PHEindicatormethods prints for these limits. */
void     pb_slope_limits_as_peer   (const PbSlope      *slope,
                                    PbSlopeLimits      *limits);

void     pb_slope_simulate         (const PbSlope      *slopes,
                                    guint               n_slopes,
                                    const double       *confidences,
                                    guint               n_confidences,
                                    guint               n_repetitions,
                                    guint64             seed,
                                    PbSlopeLimits      *limits_out);
void     pb_slope_simulate_as_r    (const PbSlope      *slopes,
                                    guint               n_slopes,
                                    const double       *confidences,
                                    guint               n_confidences,
                                    guint               n_repetitions,
                                    guint32             seed,
                                    PbSlopeLimits      *limits_out);
void     pb_slope_find_reliability (const PbSlope      *slopes,
                                    guint               n_slopes,
                                    const double       *confidences,
                                    guint               n_confidences,
                                    guint               n_repetitions,
                                    guint64             seed,
                                    PbSlopeReliability *reliability_out);

G_END_DECLS
