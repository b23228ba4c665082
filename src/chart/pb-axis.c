#include "pb-axis.h"
#include "pb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_TICKS 3

/* Three ticks leave much of a chart without a line to read from. */
#define FEW_TICKS_PENALTY 0.10

/* Steps that people count in; 2.5 only where it saves much empty room. */
static const struct
{
  double factor;
  double penalty;
} steps[] = { { 1, 0 }, { 2, 0 }, { 2.5, 0.08 }, { 5, 0 } };

/* Guards the ceiling of a quotient that is whole but for rounding. */
#define TINY 1e-9

/* The room over the highest value of a tight axis, as a share of the values' range. */
#define TIGHT_ROOM 0.04

/* Marks may leave zero out, but not where their values come near it. */
#define ZERO_SHARE 0.35

static gboolean
try_step (double  lowest,
          double  highest,
          double  step,
          double *first_out,
          int    *n_ticks_out)
{
  double first = floor (lowest / step + TINY);
  double last = ceil (highest / step - TINY);

  *first_out = first;
  *n_ticks_out = (int) (last - first) + 1;

  return *n_ticks_out >= MIN_TICKS && *n_ticks_out <= PB_AXIS_MAX_TICKS;
}

static int
get_step_decimals (double step)
{
  return pb_number_get_decimals (&step, 1, 6);
}

static void
set_ticks (PbAxis *axis,
           double  first,
           double  step,
           int     n_ticks)
{
  axis->step = step;
  axis->n_ticks = n_ticks;
  axis->n_decimals = get_step_decimals (step);

  for (int i = 0; i < n_ticks; i++)
    axis->ticks[i] = (first + i) * step;

  axis->min = axis->ticks[0];
  axis->max = axis->ticks[n_ticks - 1];
}

void
pb_axis_widen (double  value,
               double *lowest,
               double *highest)
{
  if (!isfinite (value))
    return;

  *lowest = fmin (*lowest, value);
  *highest = fmax (*highest, value);
}

/**
 * pb_axis_init:
 * @axis: (out): where to write
 * @lowest: smallest value to show [values' unit]
 * @highest: largest value to show, at or above @lowest
 * @from_zero: whether zero must be on the axis
 * @least_step: the finest step that the values know [values' unit]; 0 for any
 *
 * Finds the 3 to 5 round values, a step of 1, 2, 2.5 or 5 times a power of ten
 * apart, that cover the values with the least room left over.  One value alone
 * gets a step of room on both sides.
 */
void
pb_axis_init (PbAxis   *axis,
              double    lowest,
              double    highest,
              gboolean  from_zero,
              double    least_step)
{
  double best_score = INFINITY;
  double best_first = 0, best_step = 1;
  int best_n_ticks = MIN_TICKS;
  int magnitude;

  g_return_if_fail (isfinite (lowest) && isfinite (highest) && lowest <= highest);

  if (from_zero)
    {
      lowest = fmin (lowest, 0);
      highest = fmax (highest, 0);
    }

  if (highest - lowest <= TINY * fmax (fabs (highest), fabs (lowest)))
    {
      double room = highest != 0 ? fabs (highest) / 10 : 1;

      lowest -= from_zero && lowest == 0 ? 0 : room;
      highest += room;
    }

  /* Two steps at least; below zero only where there are values. */
  if (highest - lowest < 2 * least_step)
    {
      double middle = (lowest + highest) / 2;
      gboolean is_above = lowest >= 0 || (from_zero && middle >= 0);

      lowest = middle - least_step;
      if (is_above)
        lowest = fmax (lowest, 0);
      highest = lowest + 2 * least_step;
    }

  magnitude = (int) floor (log10 (highest - lowest));

  for (int power = magnitude - 2; power <= magnitude + 1; power++)
    for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        /* Dividing by a whole power keeps 0.1 the nearest double to a tenth. */
        double step = power >= 0 ? steps[i].factor * pow (10, power) : steps[i].factor / pow (10, -power);
        double first, slack;
        int n_ticks;

        if (step < least_step * (1 - TINY) || !try_step (lowest, highest, step, &first, &n_ticks))
          continue;

        slack = ((n_ticks - 1) * step - (highest - lowest)) / (highest - lowest) + steps[i].penalty;
        if (n_ticks == MIN_TICKS)
          slack += FEW_TICKS_PENALTY;
        if (slack < best_score - TINY)
          {
            best_score = slack;
            best_first = first;
            best_step = step;
            best_n_ticks = n_ticks;
          }
      }

  set_ticks (axis, best_first, best_step, best_n_ticks);
}

/**
 * pb_axis_init_tight:
 * @axis: (out): where to write
 * @lowest: smallest value to show [values' unit]
 * @highest: largest value to show, at or above @lowest
 * @least_step: the finest step that the values know [values' unit]; 0 for any
 *
 * Begins at a round value, has 3 to 5 of them, and ends just above @highest.  Where
 * no step leaves so many round values inside, it is pb_axis_init()'s axis.
 */
void
pb_axis_init_tight (PbAxis *axis,
                    double  lowest,
                    double  highest,
                    double  least_step)
{
  double range = highest - lowest;
  double top = highest + TIGHT_ROOM * range;
  double best_score = INFINITY;
  int magnitude;

  pb_axis_init (axis, lowest, highest, FALSE, least_step);
  if (range <= TINY * fmax (fabs (highest), fabs (lowest)) || range < 2 * least_step)
    return;

  magnitude = (int) floor (log10 (range));

  for (int power = magnitude - 2; power <= magnitude + 1; power++)
    for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        double step = power >= 0 ? steps[i].factor * pow (10, power) : steps[i].factor / pow (10, -power);
        double first = floor (lowest / step + TINY);
        int n_ticks = (int) (floor (top / step + TINY) - first) + 1;
        double score = (lowest - first * step) / range + steps[i].penalty;

        if (step < least_step * (1 - TINY) || n_ticks < MIN_TICKS || n_ticks > PB_AXIS_MAX_TICKS)
          continue;

        if (n_ticks == MIN_TICKS)
          score += FEW_TICKS_PENALTY;
        if (score < best_score - TINY)
          {
            best_score = score;
            set_ticks (axis, first, step, n_ticks);
            axis->max = fmax (axis->max, top);
          }
      }
}

void
pb_axis_init_for_marks (PbAxis *axis,
                        double  lowest,
                        double  highest,
                        double  least_step)
{
  pb_axis_init_tight (axis, lowest >= 0 && lowest < ZERO_SHARE * highest ? 0 : lowest, highest, least_step);
}

double
pb_axis_map (const PbAxis *axis,
             double        value)
{
  return (value - axis->min) / (axis->max - axis->min);
}

char *
pb_axis_dup_tick (const PbAxis *axis,
                  int           index)
{
  g_return_val_if_fail (index >= 0 && index < axis->n_ticks, NULL);

  return pb_number_format_among (axis->ticks[index], axis->n_decimals, fmax (fabs (axis->min), fabs (axis->max)));
}

char *
pb_axis_dup_note (const PbAxis *axis)
{
  g_autofree char *start = NULL;

  if (axis->min <= 0 && axis->max >= 0)
    return NULL;

  start = pb_number_format (axis->min, axis->n_decimals);

  /* Translators: %s is the lowest value on a chart's axis. */
  return g_strdup_printf (_("The scale starts at %s"), start);
}
