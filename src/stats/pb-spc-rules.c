#include "pb-spc-private.h"

#include <math.h>

/* Marks each point that is in a stretch of @length or more with one sign:
 * signs[i] is that of point i. */
static void
mark_runs (const int *signs,
           guint      n,
           guint      length,
           int       *marks)
{
  guint first = 0;

  for (guint i = 0; i < n; i++)
    marks[i] = 0;

  for (guint i = 1; i <= n; i++)
    {
      if (i < n && signs[i] == signs[first])
        continue;

      if (signs[first] != 0 && i - first >= length)
        for (guint j = first; j < i; j++)
          marks[j] = signs[first];
      first = i;
    }
}

/* Rises and falls are steps between points, so a trend has one step fewer than
 * points. Where a rise meets a fall, their common point goes with what is to
 * its right. */
static void
mark_trends (const double *values,
             guint         n,
             guint         length,
             int          *marks)
{
  g_autofree int *steps = g_new0 (int, n);
  g_autofree int *step_marks = g_new0 (int, n);

  for (guint i = 0; i + 1 < n; i++)
    steps[i] = (values[i + 1] > values[i]) - (values[i + 1] < values[i]);
  if (n > 1)
    mark_runs (steps, n - 1, length - 1, step_marks);

  for (guint i = 0; i < n; i++)
    {
      marks[i] = i + 1 < n ? step_marks[i] : 0;
      if (marks[i] == 0 && i > 0)
        marks[i] = step_marks[i - 1];
    }
}

/* All three of the window on one side, two of them near the limit. */
static gboolean
is_window (const PbSpcPoint *points,
           guint             first)
{
  int n_near = points[first].is_near + points[first + 1].is_near + points[first + 2].is_near;
  int sides = points[first].side + points[first + 1].side + points[first + 2].side;

  return n_near >= 2 && (sides == 3 || sides == -3);
}

static gboolean
is_in_window (const PbSpcPoint *points,
              guint             n,
              guint             i)
{
  for (guint first = i >= 2 ? i - 2 : 0; first <= i && first + 2 < n; first++)
    if (is_window (points, first))
      return TRUE;

  return FALSE;
}

void
pb_spc_apply_rules (const double *values,
                    guint         n_points,
                    guint         run_length,
                    PbSpcPoint   *points)
{
  g_autofree int *sides = g_new (int, n_points);
  g_autofree int *runs = g_new (int, n_points);
  g_autofree int *trends = g_new (int, n_points);

  for (guint i = 0; i < n_points; i++)
    sides[i] = points[i].side;

  mark_runs (sides, n_points, run_length, runs);
  mark_trends (values, n_points, run_length, trends);

  for (guint i = 0; i < n_points; i++)
    {
      PbSpcPoint *point = &points[i];

      if (point->is_outside)
        point->rule = point->side > 0 ? PB_SPC_ABOVE_LIMIT : PB_SPC_BELOW_LIMIT;
      else if (trends[i] != 0)
        point->rule = trends[i] > 0 ? PB_SPC_RISING : PB_SPC_FALLING;
      else if (point->is_near && is_in_window (points, n_points, i))
        point->rule = point->side > 0 ? PB_SPC_TWO_IN_THREE_ABOVE : PB_SPC_TWO_IN_THREE_BELOW;
      else if (runs[i] != 0)
        point->rule = runs[i] > 0 ? PB_SPC_RUN_ABOVE : PB_SPC_RUN_BELOW;
    }
}

char *
pb_spc_rule_to_word (PbSpcRule rule,
                     guint     run_length)
{
  switch (rule)
    {
    case PB_SPC_ABOVE_LIMIT:
      return g_strdup ("Above UCL");

    case PB_SPC_BELOW_LIMIT:
      return g_strdup ("Below LCL");

    case PB_SPC_RISING:
      return g_strdup_printf ("%u Point Trend (Increasing)", run_length);

    case PB_SPC_FALLING:
      return g_strdup_printf ("%u Point Trend (Decreasing)", run_length);

    case PB_SPC_TWO_IN_THREE_ABOVE:
      return g_strdup ("2 in 3 Above CL");

    case PB_SPC_TWO_IN_THREE_BELOW:
      return g_strdup ("2 in 3 Below CL");

    case PB_SPC_RUN_ABOVE:
      return g_strdup_printf ("%u Points Above CL", run_length);

    case PB_SPC_RUN_BELOW:
      return g_strdup_printf ("%u Points Below CL", run_length);

    case PB_SPC_COMMON_CAUSE:
    default:
      return g_strdup ("Common Cause");
    }
}

const char *
pb_spc_variation_to_word (PbSpcVariation variation)
{
  static const char *const words[] = { "common_cause", "special_cause_improvement", "special_cause_concern",
                                       "special_cause_neutral_high", "special_cause_neutral_low" };

  return words[variation];
}

const char *
pb_spc_assurance_to_word (PbSpcAssurance assurance)
{
  static const char *const words[] = { "", "consistent_pass", "consistent_fail", "inconsistent" };

  return words[assurance];
}
