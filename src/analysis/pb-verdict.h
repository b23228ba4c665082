#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/* Where a figure went between a baseline and the moment; said always. */
typedef enum
{
  PB_DIRECTION_NONE,        /* there is nothing to compare; the reason says why */
  PB_DIRECTION_ROSE,
  PB_DIRECTION_FELL,
  PB_DIRECTION_UNCHANGED,   /* the two print alike */
} PbDirection;

/* What may be claimed; only the last three rest on a test. */
typedef enum
{
  PB_VERDICT_NONE,              /* nothing to compare, or no end is the better one */
  PB_VERDICT_NO_CLEAR_GRADIENT, /* at the moment the gap is not to the disadvantage of the more deprived */
  PB_VERDICT_NOT_TESTED,
  PB_VERDICT_NO_CLEAR_CHANGE,
  PB_VERDICT_WIDENING,
  PB_VERDICT_NARROWING,
  PB_N_VERDICTS,
} PbVerdictKind;

/* One end of a comparison: an inequality figure and its 95% interval. */
typedef struct
{
  double value;    /* NaN where there is none */
  double lower;    /* NaN where none is supplied */
  double upper;
} PbVerdictEnd;

/**
 * PbVerdictInput:
 * @from: at the baseline; positive (above 1 for a ratio) is to the
 *   disadvantage of the more deprived
 * @to: at the moment, on the same footing
 * @decimals: with which both are printed
 * @is_ratio: whether no gap is 1 rather than 0; the test then runs on logarithms
 * @has_polarity: whether one end is the better one
 * @overlaps: whether the two periods share days
 * @is_same_period: whether there is but one period
 * @obstacle: (nullable): why else the two may not be compared, translated and
 *   static: the figures of other areas
 */
typedef struct
{
  PbVerdictEnd  from;
  PbVerdictEnd  to;
  int           decimals;
  gboolean      is_ratio;
  gboolean      has_polarity;
  gboolean      overlaps;
  gboolean      is_same_period;
  const char   *obstacle;
} PbVerdictInput;

/**
 * PbVerdict:
 * @direction: where the figure went
 * @kind: what may be claimed
 * @change: @to less @from, both as printed [the figure's unit]; NaN without a direction
 * @z: the test's statistic; NaN where nothing was tested
 * @p: its two-sided probability; NaN likewise
 * @reason: why there is no direction or no test, translated and static; %NULL otherwise
 */
typedef struct
{
  PbDirection    direction;
  PbVerdictKind  kind;
  double         change;
  double         z;
  double         p;
  const char    *reason;
} PbVerdict;

PbVerdict   pb_verdict                (const PbVerdictInput *input);

/* "Widening", "Not tested: no intervals supplied", "No clear gradient, or reversed";
 * %NULL where there is no verdict to show. (transfer full) */
char       *pb_verdict_to_text        (const PbVerdict      *self);
/* A word for files: "widening", "narrowing", "no-clear-change", "not-tested",
 * "no-clear-gradient", "none". */
const char *pb_verdict_kind_to_word   (PbVerdictKind         kind);
/* Whose shape a verdict has: a wider gap is the worse one. */
PbComparison pb_verdict_kind_to_comparison (PbVerdictKind     kind);
/* "rose", "fell", "unchanged", "none" */
const char *pb_direction_to_word      (PbDirection           direction);
/* The test in words, for a tooltip and every export; translated. */
const char *pb_verdict_test_words     (gboolean              is_ratio);

G_END_DECLS
