#include "pb-disclosure.h"

#include "pb-limits.h"

#include <math.h>

static double
get_multiplier (const PbDisclosureCell *cell)
{
  if (!isnan (cell->multiplier))
    return cell->multiplier;

  return cell->value_type == PB_VALUE_PROPORTION ? 100 : 100000;
}

/* A count can be had from a value, and nearly from its limits; and denominators add up as
 * counts do, so what hides the one hides the other. */
static void
hide (PbDisclosureCell *cell)
{
  cell->value = NAN;
  cell->lower95 = NAN;
  cell->upper95 = NAN;
  cell->lower998 = NAN;
  cell->upper998 = NAN;
  cell->count = NAN;
  cell->denominator = NAN;
  cell->status = PB_STATUS_SUPPRESSED_HERE;
}

static void
set_limits (PbDisclosureCell *cell,
            double            confidence,
            double           *lower,
            double           *upper)
{
  PbInterval interval = { NAN, NAN };

  if (isnan (*lower) && isnan (*upper))
    return;

  if (cell->value_type == PB_VALUE_PROPORTION && cell->denominator > 0 && cell->count <= cell->denominator)
    interval = pb_interval_scale (pb_limits_wilson (cell->count, cell->denominator, confidence), get_multiplier (cell));
  else if (cell->value_type == PB_VALUE_RATE && cell->denominator > 0)
    interval = pb_interval_scale (pb_limits_count (cell->count, confidence), get_multiplier (cell) / cell->denominator);

  *lower = interval.lower;
  *upper = interval.upper;
}

/* The value of the rounded counts. Standardised rates and means are not made of one count, and
 * a rounded one would not make them: they stay, and their limits, which tell the count, go. */
static double
make_value (const PbDisclosureCell *cell,
            double                  true_count,
            double                  true_denominator)
{
  switch (cell->value_type)
    {
    case PB_VALUE_COUNT:
      return pb_disclosure_rule_round (&cell->rule, cell->value);

    case PB_VALUE_PROPORTION:
    case PB_VALUE_RATE:
      if (!isnan (true_denominator))
        return cell->denominator > 0 ? cell->count / cell->denominator * get_multiplier (cell) : NAN;
      return true_count > 0 ? cell->value * cell->count / true_count : cell->value;

    case PB_VALUE_LIFE_EXPECTANCY:
    case PB_VALUE_SII:
    case PB_VALUE_DSR:
    case PB_VALUE_MEAN:
    case PB_VALUE_SCORE:
    case PB_VALUE_RANK:
    case PB_VALUE_DECILE:
    case PB_N_VALUE_TYPES:
    default:
      return cell->value;
    }
}

static void
round_counts (PbDisclosureCell *cell)
{
  double true_count = pb_disclosure_cell_count (cell);
  double true_denominator = cell->denominator;

  cell->action = PB_DISCLOSURE_ROUNDED;
  cell->denominator = pb_disclosure_rule_round (&cell->rule, cell->denominator);
  cell->count = pb_disclosure_rule_round (&cell->rule, true_count);
  cell->value = make_value (cell, true_count, true_denominator);
  set_limits (cell, 0.95, &cell->lower95, &cell->upper95);
  set_limits (cell, 0.998, &cell->lower998, &cell->upper998);

  /* Nobody at risk after rounding: nothing can be said. */
  if (isnan (cell->value))
    {
      cell->action = PB_DISCLOSURE_HIDDEN_AT_RISK;
      hide (cell);
    }
}

static gboolean
is_rounded (const PbDisclosureCell *cell)
{
  return cell->rule.base > 0 && cell->status == PB_STATUS_PRESENT &&
         (!isnan (pb_disclosure_cell_count (cell)) || !isnan (cell->denominator));
}

void
pb_disclosure_apply (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      PbDisclosureCell *cell = &g_array_index (cells, PbDisclosureCell, i);

      if (cell->action == PB_DISCLOSURE_HIDDEN_BEFORE)
        continue;
      if (pb_disclosure_action_hides (cell->action))
        hide (cell);
      else if (is_rounded (cell))
        round_counts (cell);
    }
}
