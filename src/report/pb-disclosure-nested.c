#include "pb-disclosure-sums-private.h"

/* Appends the figure of an area that is like cell @like in all else, where there is one. */
static void
add_part (const PbDisclosureFinder *self,
          guint                     like,
          const char               *area,
          GArray                   *parts)
{
  PbDisclosureKey key = pb_disclosure_key_of (pb_disclosure_finder_get (self, like));
  int found;

  key.area = area;
  found = pb_disclosure_finder_find (self, &key);
  if (found >= 0 && (guint) found != like)
    {
      guint number = (guint) found;

      g_array_append_val (parts, number);
    }
}

/* @inner: (nullable): a Place that is a part of the other, with what else is in it */
static void
add_block_sum (PbDisclosureFinder       *self,
               guint                     total,
               const PbDisclosureBlocks *outer,
               const PbDisclosureBlocks *inner)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));

  if (inner != NULL)
    add_part (self, total, inner->code, parts);

  for (guint i = 0; (inner == NULL || parts->len > 0) && i < outer->members->len; i++)
    if (inner == NULL || !g_ptr_array_find (inner->members, g_ptr_array_index (outer->members, i), NULL))
      add_part (self, total, g_ptr_array_index (outer->members, i), parts);

  pb_disclosure_finder_add (self, PB_DISCLOSURE_BY_BLOCKS, total, parts);
}

/* A Place that has figures of its own is the sum of its parts, and of another set's Place
 * within it and the rest: both are ways to work a part out. */
void
pb_disclosure_find_blocks (PbDisclosureFinder *self,
                           GPtrArray          *blocks)
{
  for (guint i = 0; blocks != NULL && i < self->cells->len; i++)
    for (guint j = 0; j < blocks->len; j++)
      {
        const PbDisclosureBlocks *outer = g_ptr_array_index (blocks, j);

        if (outer->code != pb_disclosure_finder_get (self, i)->area_code)
          continue;

        add_block_sum (self, i, outer, NULL);
        for (guint k = 0; k < blocks->len; k++)
          {
            const PbDisclosureBlocks *inner = g_ptr_array_index (blocks, k);

            if (inner->code != outer->code && pb_disclosure_is_part_of (inner->members, outer->members))
              add_block_sum (self, i, outer, inner);
          }
      }
}

static gboolean
is_within (const PbDisclosureCell *inner,
           const PbDisclosureCell *outer)
{
  return inner->period != outer->period && inner->first_day >= outer->first_day && inner->last_day <= outer->last_day;
}

/* @same: (element-type guint): one series and area by first day, then the longest first.  The parts
 * are the longest periods inside that follow on one another. */
static GArray *
tile (const PbDisclosureFinder *self,
      GArray                   *same,
      guint                     outer)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  const PbDisclosureCell *whole = pb_disclosure_finder_get (self, outer);
  PbDay day = whole->first_day;

  for (guint i = 0; i < same->len; i++)
    {
      guint number = g_array_index (same, guint, i);
      const PbDisclosureCell *cell = pb_disclosure_finder_get (self, number);

      if (!is_within (cell, whole) || cell->first_day != day)
        continue;

      g_array_append_val (parts, number);
      day = cell->last_day + 1;
    }

  return day == whole->last_day + 1 ? g_steal_pointer (&parts) : NULL;
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const PbDisclosureCell *first = pb_disclosure_finder_get (user_data, *(const guint *) a);
  const PbDisclosureCell *second = pb_disclosure_finder_get (user_data, *(const guint *) b);

  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;

  return (first->last_day < second->last_day) - (first->last_day > second->last_day);
}

void
pb_disclosure_find_periods (PbDisclosureFinder *self,
                            GArray             *same)
{
  g_array_sort_with_data (same, compare_days, self);

  for (guint i = 0; i < same->len; i++)
    {
      GArray *tiles = tile (self, same, g_array_index (same, guint, i));

      if (tiles != NULL)
        pb_disclosure_finder_add (self, PB_DISCLOSURE_BY_PERIOD, g_array_index (same, guint, i), tiles);
    }
}
