#include "pb-verdict.h"

#include "pb-estimate.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#define CONFIDENCE 0.95

/* Through its digits, so that a change is that between the numbers shown. */
static double
round_as_printed (double value,
                  int    decimals)
{
  char format[8], printed[G_ASCII_DTOSTR_BUF_SIZE + 310];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 9));
  g_ascii_formatd (printed, sizeof printed, format, value);

  return g_ascii_strtod (printed, NULL);
}

static gboolean
has_limits (const PbVerdictEnd *end)
{
  return isfinite (end->lower) && isfinite (end->upper) && end->upper >= end->lower;
}

/* Why the two ends cannot be tested; %NULL where they can. A ratio is tested on
 * logarithms, and zero has none. */
static const char *
find_untested (const PbVerdictInput *input)
{
  if (!has_limits (&input->from) || !has_limits (&input->to))
    return _("no intervals supplied");
  if (input->is_ratio && (fmin (input->from.lower, input->from.value) <= 0 || fmin (input->to.lower, input->to.value) <= 0))
    return _("an interval reaches zero, so that a ratio cannot be tested");

  return NULL;
}

/* An interval's standard error, on the scale of the test. */
static double
get_se (const PbVerdictEnd *end,
        gboolean            is_ratio)
{
  double width = is_ratio ? log (end->upper) - log (end->lower) : end->upper - end->lower;

  return width / pb_estimate_z (CONFIDENCE) / 2;
}

/**
 * pb_verdict:
 * @input: the figure at the baseline and at the moment
 *
 * Says where the figure went, and what may be claimed of it. The test is that
 * of the difference of two independent figures, on logarithms for ratios, at
 * the 5% level. A figure that at the moment is not to the disadvantage of the
 * more deprived is never said to narrow: there is no clear gradient.
 *
 * Returns: direction and verdict; overlapping periods have neither
 */
PbVerdict
pb_verdict (const PbVerdictInput *input)
{
  PbVerdict verdict = { PB_DIRECTION_NONE, PB_VERDICT_NONE, NAN, NAN, NAN, NULL };
  double from = round_as_printed (input->from.value, input->decimals);
  double to = round_as_printed (input->to.value, input->decimals);
  double se, change;

  if (isfinite (to) && input->has_polarity && to < (input->is_ratio ? 1 : 0))
    verdict.kind = PB_VERDICT_NO_CLEAR_GRADIENT;

  if (input->obstacle != NULL)
    verdict.reason = input->obstacle;
  else if (input->is_same_period)
    verdict.reason = _("no earlier period to compare with");
  else if (input->overlaps)
    verdict.reason = _("the two periods share years");
  else if (!isfinite (from) || !isfinite (to))
    verdict.reason = _("no figure in one of the two periods");

  if (verdict.reason != NULL)
    return verdict;

  verdict.change = round_as_printed (to - from, input->decimals);
  verdict.direction = to > from ? PB_DIRECTION_ROSE : to < from ? PB_DIRECTION_FELL : PB_DIRECTION_UNCHANGED;

  if (!input->has_polarity)
    {
      verdict.reason = _("no direction is better");
      return verdict;
    }

  verdict.reason = find_untested (input);
  if (verdict.reason != NULL)
    {
      if (verdict.kind == PB_VERDICT_NONE)
        verdict.kind = PB_VERDICT_NOT_TESTED;
      return verdict;
    }

  change = input->is_ratio ? log (input->to.value) - log (input->from.value) : input->to.value - input->from.value;
  se = hypot (get_se (&input->from, input->is_ratio), get_se (&input->to, input->is_ratio));
  if (!(se > 0))
    {
      verdict.reason = _("the intervals have no width");
      if (verdict.kind == PB_VERDICT_NONE)
        verdict.kind = PB_VERDICT_NOT_TESTED;
      return verdict;
    }

  verdict.z = change / se;
  verdict.p = 2 * gsl_cdf_ugaussian_Q (fabs (verdict.z));
  if (verdict.kind == PB_VERDICT_NONE)
    verdict.kind = verdict.p >= 1 - CONFIDENCE ? PB_VERDICT_NO_CLEAR_CHANGE
                   : verdict.z > 0             ? PB_VERDICT_WIDENING
                                               : PB_VERDICT_NARROWING;

  return verdict;
}

char *
pb_verdict_to_text (const PbVerdict *self)
{
  switch (self->kind)
    {
    case PB_VERDICT_NO_CLEAR_GRADIENT:
      return g_strdup (_("No clear gradient, or reversed"));
    case PB_VERDICT_NOT_TESTED:
      /* Translators: why, "no intervals supplied" */
      return g_strdup_printf (_("Not tested: %s"), self->reason);
    case PB_VERDICT_NO_CLEAR_CHANGE:
      return g_strdup (_("No clear change"));
    case PB_VERDICT_WIDENING:
      return g_strdup (_("Widening"));
    case PB_VERDICT_NARROWING:
      return g_strdup (_("Narrowing"));
    case PB_VERDICT_NONE:
    case PB_N_VERDICTS:
    default:
      return NULL;
    }
}

static const char *const kind_words[PB_N_VERDICTS] = {
  [PB_VERDICT_NONE] = "none",
  [PB_VERDICT_NO_CLEAR_GRADIENT] = "no-clear-gradient",
  [PB_VERDICT_NOT_TESTED] = "not-tested",
  [PB_VERDICT_NO_CLEAR_CHANGE] = "no-clear-change",
  [PB_VERDICT_WIDENING] = "widening",
  [PB_VERDICT_NARROWING] = "narrowing",
};

const char *
pb_verdict_kind_to_word (PbVerdictKind kind)
{
  g_return_val_if_fail ((guint) kind < PB_N_VERDICTS, NULL);

  return kind_words[kind];
}

PbComparison
pb_verdict_kind_to_comparison (PbVerdictKind kind)
{
  switch (kind)
    {
    case PB_VERDICT_WIDENING:
      return PB_COMPARISON_WORSE;
    case PB_VERDICT_NARROWING:
      return PB_COMPARISON_BETTER;
    case PB_VERDICT_NO_CLEAR_CHANGE:
      return PB_COMPARISON_SIMILAR;
    case PB_VERDICT_NONE:
    case PB_VERDICT_NO_CLEAR_GRADIENT:
    case PB_VERDICT_NOT_TESTED:
    case PB_N_VERDICTS:
    default:
      return PB_COMPARISON_NOT_COMPARED;
    }
}

const char *
pb_direction_to_word (PbDirection direction)
{
  static const char *const words[] = { "none", "rose", "fell", "unchanged" };

  g_return_val_if_fail ((guint) direction < G_N_ELEMENTS (words), NULL);

  return words[direction];
}

const char *
pb_verdict_test_words (gboolean is_ratio)
{
  return is_ratio ? _("Change is tested on logarithms, with standard errors from the two 95% intervals, at the 5% level.")
                  : _("Change is tested with standard errors from the two 95% intervals, at the 5% level.");
}
