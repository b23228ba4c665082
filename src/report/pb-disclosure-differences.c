#include "pb-disclosure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two figures of one series that are both shown, one inside the other: what they differ by
 * is a figure too, and nobody has looked whether it is small. */

static const PbDisclosureCell *
get_cell (GArray *cells,
          guint   number)
{
  return &g_array_index (cells, PbDisclosureCell, number);
}

static gboolean
is_shown (const PbDisclosureCell *cell)
{
  return !pb_disclosure_action_hides (cell->action) && cell->rule.base == 0 && !isnan (pb_disclosure_cell_count (cell));
}

/* Rounded figures hide what they differ by; a difference of 0 tells that nobody was there. */
static gboolean
is_small_between (const PbDisclosureCell *inner,
                  const PbDisclosureCell *outer)
{
  PbDisclosureRule rule = inner->rule.highest_hidden > outer->rule.highest_hidden ? inner->rule : outer->rule;

  return is_shown (inner) && is_shown (outer) &&
         pb_disclosure_rule_hides (&rule, pb_disclosure_cell_count (outer) - pb_disclosure_cell_count (inner));
}

static void
warn (GPtrArray              *warnings,
      const PbDisclosureCell *inner,
      const PbDisclosureCell *outer)
{
  g_autofree char *first = pb_disclosure_cell_dup_name (inner);
  g_autofree char *second = pb_disclosure_cell_dup_name (outer);

  pb_disclosure_warn (warnings, inner,
                      g_strdup_printf (_("Taken from one another, these differ by a small count: %s; %s."), first, second));
}

static int
compare_by_area_and_day (gconstpointer a,
                         gconstpointer b,
                         gpointer      user_data)
{
  const PbDisclosureCell *first = get_cell (user_data, *(const guint *) a);
  const PbDisclosureCell *second = get_cell (user_data, *(const guint *) b);

  if (first->series != second->series)
    return first->series < second->series ? -1 : 1;
  if (first->area_code != second->area_code)
    return g_strcmp0 (first->area_code, second->area_code);
  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;

  return (first->last_day < second->last_day) - (first->last_day > second->last_day);
}

static GArray *
sort_cells (GArray           *cells,
            GCompareDataFunc  compare)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), cells->len);

  for (guint i = 0; i < cells->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare, cells);

  return order;
}

/* Periods of one series and area, by first day and the longest first: those inside another follow it. */
static void
find_periods (GArray    *cells,
              GPtrArray *warnings)
{
  g_autoptr(GArray) order = sort_cells (cells, compare_by_area_and_day);

  for (guint i = 0; i < order->len; i++)
    {
      const PbDisclosureCell *outer = get_cell (cells, g_array_index (order, guint, i));

      for (guint j = i + 1; j < order->len; j++)
        {
          const PbDisclosureCell *inner = get_cell (cells, g_array_index (order, guint, j));

          if (inner->series != outer->series || inner->area_code != outer->area_code || inner->first_day > outer->last_day)
            break;
          if (inner->last_day <= outer->last_day && inner->period != outer->period && is_small_between (inner, outer))
            warn (warnings, inner, outer);
        }
    }
}

gboolean
pb_disclosure_is_part_of (GPtrArray *inner,
                          GPtrArray *outer)
{
  guint j = 0;

  if (inner->len >= outer->len)
    return FALSE;

  for (guint i = 0; i < inner->len; i++)
    {
      while (j < outer->len && g_ptr_array_index (outer, j) < g_ptr_array_index (inner, i))
        j++;
      if (j == outer->len || g_ptr_array_index (outer, j) != g_ptr_array_index (inner, i))
        return FALSE;
    }

  return inner->len > 0;
}

/* Codes of areas of which all blocks are in another: (element-type utf8 GPtrArray of utf8) */
static GHashTable *
find_nested_areas (GPtrArray *blocks)
{
  GHashTable *inside = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    for (guint j = 0; j < blocks->len; j++)
      {
        const PbDisclosureBlocks *inner = g_ptr_array_index (blocks, i);
        const PbDisclosureBlocks *outer = g_ptr_array_index (blocks, j);
        GPtrArray *inners = g_hash_table_lookup (inside, outer->code);

        if (inner->code == outer->code || !pb_disclosure_is_part_of (inner->members, outer->members))
          continue;

        if (inners == NULL)
          g_hash_table_insert (inside, (gpointer) outer->code, inners = g_ptr_array_new ());
        if (!g_ptr_array_find (inners, inner->code, NULL))
          g_ptr_array_add (inners, (gpointer) inner->code);
      }

  return inside;
}

static int
compare_by_series_and_period (gconstpointer a,
                              gconstpointer b,
                              gpointer      user_data)
{
  const PbDisclosureCell *first = get_cell (user_data, *(const guint *) a);
  const PbDisclosureCell *second = get_cell (user_data, *(const guint *) b);

  if (first->series != second->series)
    return first->series < second->series ? -1 : 1;
  if (first->period != second->period)
    return first->period < second->period ? -1 : 1;

  return g_strcmp0 (first->area_code, second->area_code);
}

static gboolean
is_same_table (const PbDisclosureCell *a,
               const PbDisclosureCell *b)
{
  return a->series == b->series && a->period == b->period;
}

/* @first: where the table of @outer begins in @order */
static void
find_inside (GArray                 *cells,
             GArray                 *order,
             guint                   first,
             const PbDisclosureCell *outer,
             GPtrArray              *inners,
             GPtrArray              *warnings)
{
  for (guint i = first; i < order->len; i++)
    {
      const PbDisclosureCell *inner = get_cell (cells, g_array_index (order, guint, i));

      if (!is_same_table (inner, outer))
        break;
      if (g_ptr_array_find (inners, inner->area_code, NULL) && is_small_between (inner, outer))
        warn (warnings, inner, outer);
    }
}

static void
find_areas (GArray    *cells,
            GPtrArray *blocks,
            GPtrArray *warnings)
{
  g_autoptr(GArray) order = sort_cells (cells, compare_by_series_and_period);
  g_autoptr(GHashTable) inside = find_nested_areas (blocks);
  guint first = 0;

  for (guint i = 0; i < order->len && g_hash_table_size (inside) > 0; i++)
    {
      const PbDisclosureCell *outer = get_cell (cells, g_array_index (order, guint, i));
      GPtrArray *inners = g_hash_table_lookup (inside, outer->area_code);

      if (!is_same_table (outer, get_cell (cells, g_array_index (order, guint, first))))
        first = i;
      if (inners != NULL)
        find_inside (cells, order, first, outer, inners, warnings);
    }
}

void
pb_disclosure_find_differences (GArray    *cells,
                                GPtrArray *blocks,
                                GPtrArray *warnings)
{
  find_periods (cells, warnings);
  find_areas (cells, blocks, warnings);
}
