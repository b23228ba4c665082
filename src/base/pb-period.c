#include "pb-period.h"

G_DEFINE_BOXED_TYPE (PbPeriod, pb_period, pb_period_copy, pb_period_free)

static const char *const kind_words[] = {
  [PB_PERIOD_DATE] = "date",
  [PB_PERIOD_MONTH] = "month",
  [PB_PERIOD_QUARTER] = "quarter",
  [PB_PERIOD_CALENDAR] = "calendar",
  [PB_PERIOD_FINANCIAL] = "financial",
  [PB_PERIOD_ACADEMIC] = "academic",
  [PB_PERIOD_SPAN] = "span",
};

PbPeriod *
pb_period_new (const char   *label,
               PbDay         first,
               PbDay         last,
               PbPeriodKind  kind)
{
  PbPeriod *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (first != PB_DAY_NONE && first <= last, NULL);

  self = g_new (PbPeriod, 1);
  self->label = g_strdup (label);
  self->first = first;
  self->last = last;
  self->kind = kind;

  return self;
}

PbPeriod *
pb_period_copy (const PbPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pb_period_new (self->label, self->first, self->last, self->kind);
}

void
pb_period_free (PbPeriod *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self);
}

int
pb_period_get_length (const PbPeriod *self)
{
  return self->last - self->first + 1;
}

gint64
pb_period_get_midpoint2 (const PbPeriod *self)
{
  return (gint64) self->first + self->last;
}

PbDay
pb_period_get_midpoint (const PbPeriod *self)
{
  return self->first + (self->last - self->first) / 2;
}

gboolean
pb_period_overlaps (const PbPeriod *self,
                    const PbPeriod *other)
{
  return self->first <= other->last && other->first <= self->last;
}

/**
 * pb_period_compare:
 * @a: a period
 * @b: another
 *
 * Orders by midpoint; of two with one midpoint the longer comes first. So the
 * exacter counts as the later, wins the tie in pb_period_rule(), and the longer
 * one is still shown on the days that it alone contains.
 *
 * Returns: below, at or above zero
 */
int
pb_period_compare (const PbPeriod *a,
                   const PbPeriod *b)
{
  gint64 midpoint_a = pb_period_get_midpoint2 (a);
  gint64 midpoint_b = pb_period_get_midpoint2 (b);

  if (midpoint_a != midpoint_b)
    return midpoint_a < midpoint_b ? -1 : 1;

  return pb_period_get_length (b) - pb_period_get_length (a);
}

const char *
pb_period_kind_to_word (PbPeriodKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), NULL);

  return kind_words[kind];
}

gboolean
pb_period_kind_from_word (const char   *word,
                          PbPeriodKind *kind_out)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (word, kind_words[i]))
      {
        *kind_out = (PbPeriodKind) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_nearer (const PbPeriod *candidate,
           const PbPeriod *best,
           PbDay           moment)
{
  gint64 candidate_distance = ABS (2 * (gint64) moment - pb_period_get_midpoint2 (candidate));
  gint64 best_distance = ABS (2 * (gint64) moment - pb_period_get_midpoint2 (best));

  if (candidate_distance != best_distance)
    return candidate_distance < best_distance;

  return pb_period_compare (candidate, best) > 0;
}

static gboolean
ended_later (const PbPeriod *candidate,
             const PbPeriod *best)
{
  if (candidate->last != best->last)
    return candidate->last > best->last;

  return pb_period_compare (candidate, best) > 0;
}

/**
 * pb_period_rule:
 * @periods: (array length=n_periods): the periods of a series, in any order
 * @n_periods: their number; may be 0
 * @moment: the day that the screen shows
 * @index_out: (out) (optional): which period, or -1
 *
 * The period shown at a moment is the one that contains it and whose midpoint
 * is nearest to it, the later on a tie; if none contains it, the latest that
 * ended before; else none.
 *
 * Returns: which of the three it is
 */
PbShownKind
pb_period_rule (const PbPeriod *const *periods,
                int                    n_periods,
                PbDay                  moment,
                int                   *index_out)
{
  int containing = -1;
  int ended = -1;

  for (int i = 0; i < n_periods; i++)
    {
      const PbPeriod *period = periods[i];

      if (period->first <= moment && moment <= period->last)
        {
          if (containing < 0 || is_nearer (period, periods[containing], moment))
            containing = i;
        }
      else if (period->last < moment)
        {
          if (ended < 0 || ended_later (period, periods[ended]))
            ended = i;
        }
    }

  if (index_out != NULL)
    *index_out = containing >= 0 ? containing : ended;

  if (containing >= 0)
    return PB_SHOWN_CONTAINS;

  return ended >= 0 ? PB_SHOWN_LATEST_ENDED : PB_SHOWN_NOT_YET;
}
