#include "pb-disclosure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Numbers a sum's cells: the total first. */
static guint
get_number (const PbDisclosureSum *sum,
            guint                  i)
{
  return i == 0 ? sum->total : g_array_index (sum->parts, guint, i - 1);
}

static PbDisclosureCell *
get_cell (GArray *cells,
          guint   number)
{
  return &g_array_index (cells, PbDisclosureCell, number);
}

/* What a file does not give cannot be subtracted; what came missing is taken for 0. */
static gboolean
is_hidden (const PbDisclosureCell *cell)
{
  return pb_disclosure_action_hides (cell->action);
}

static gboolean
can_be_hidden (const PbDisclosureCell *cell)
{
  return !is_hidden (cell) && pb_disclosure_rule_is_active (&cell->rule) && !isnan (pb_disclosure_cell_count (cell));
}

/* The next smallest: a part before the total, a count before a 0, the first in order on a tie. */
static int
find_next (GArray                *cells,
           const PbDisclosureSum *sum)
{
  int best = -1;
  double best_count = 0;

  for (guint i = 1; i <= sum->parts->len; i++)
    {
      guint number = get_number (sum, i);
      double count = pb_disclosure_cell_count (get_cell (cells, number));
      gboolean is_better = best < 0 || (count > 0 && (best_count == 0 || count < best_count));

      if (can_be_hidden (get_cell (cells, number)) && is_better)
        {
          best = (int) number;
          best_count = count;
        }
    }

  return best >= 0 || !can_be_hidden (get_cell (cells, sum->total)) ? best : (int) sum->total;
}

gboolean
pb_disclosure_hide_next (GArray                *cells,
                         const PbDisclosureSum *sum)
{
  int next = find_next (cells, sum);

  if (next >= 0)
    get_cell (cells, (guint) next)->action = PB_DISCLOSURE_HIDDEN_SECOND;

  return next >= 0;
}

/* How many parts are hidden, and what they come to; NaN where one came hidden.  Their sum can be
 * had from the total, so it is a count that may not be small either. */
static gboolean
gives_away (GArray                *cells,
            const PbDisclosureSum *sum)
{
  guint n_hidden = is_hidden (get_cell (cells, sum->total)) ? 1 : 0;
  gboolean total_is_hidden = n_hidden > 0;
  PbDisclosureRule rule = { .kind = PB_DISCLOSURE_UNKNOWN };
  double rest = 0;

  for (guint i = 1; i <= sum->parts->len; i++)
    {
      const PbDisclosureCell *cell = get_cell (cells, get_number (sum, i));

      if (!is_hidden (cell))
        continue;

      n_hidden++;
      rest += pb_disclosure_cell_count (cell);
      if (cell->rule.highest_hidden > rule.highest_hidden)
        rule = cell->rule;
    }

  if (n_hidden == 1)
    return TRUE;

  return n_hidden > 1 && !total_is_hidden && pb_disclosure_rule_hides (&rule, rest);
}

/* The first hidden part of a sum that still gives a small count away. */
static void
put_by (GArray                *cells,
        const PbDisclosureSum *sum,
        GHashTable            *left)
{
  for (guint i = 0; i <= sum->parts->len; i++)
    if (is_hidden (get_cell (cells, get_number (sum, i))))
      {
        g_hash_table_add (left, GUINT_TO_POINTER (get_number (sum, i) + 1));
        return;
      }
}

static void
warn (GArray     *cells,
      GHashTable *left,
      GPtrArray  *warnings)
{
  for (guint i = 0; i < cells->len; i++)
    if (g_hash_table_contains (left, GUINT_TO_POINTER (i + 1)))
      {
        g_autofree char *name = pb_disclosure_cell_dup_name (get_cell (cells, i));

        pb_disclosure_warn (warnings, get_cell (cells, i),
                            g_strdup_printf (_("%s is hidden, but can be worked out from figures that have no rule."), name));
      }
}

static void
hide_in_each_sum (GArray    *cells,
                  GPtrArray *sums)
{
  gboolean is_changed = TRUE;

  while (is_changed)
    {
      is_changed = FALSE;
      for (guint i = 0; i < sums->len; i++)
        {
          const PbDisclosureSum *sum = g_ptr_array_index (sums, i);

          while (gives_away (cells, sum) && pb_disclosure_hide_next (cells, sum))
            is_changed = TRUE;
        }
    }
}

void
pb_disclosure_hide_second (GArray    *cells,
                           GPtrArray *sums,
                           GPtrArray *warnings)
{
  g_autoptr(GHashTable) left = g_hash_table_new (NULL, NULL);

  hide_in_each_sum (cells, sums);
  while (pb_disclosure_hide_solved (cells, sums, left))
    hide_in_each_sum (cells, sums);

  for (guint i = 0; i < sums->len; i++)
    if (gives_away (cells, g_ptr_array_index (sums, i)))
      put_by (cells, g_ptr_array_index (sums, i), left);
  warn (cells, left, warnings);
}
