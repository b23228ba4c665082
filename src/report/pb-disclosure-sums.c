#include "pb-disclosure-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Counts that are given to a few places still add up. */
#define TOLERANCE 0.5

/* What a figure is of, with the one side left open along which it adds up. */
typedef struct
{
  gint64      indicator;
  gint64      period;
  const char *sex;
  const char *age;
  const char *category_type;
  const char *category;
  const char *area;
  PbLevel     level;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = g_int64_hash (&key->indicator) * 31 + g_int64_hash (&key->period);

  /* Texts are interned: their addresses are what they are. */
  hash = hash * 31 + g_direct_hash (key->sex);
  hash = hash * 31 + g_direct_hash (key->age);
  hash = hash * 31 + g_direct_hash (key->category_type);
  hash = hash * 31 + g_direct_hash (key->category);
  hash = hash * 31 + g_direct_hash (key->area);

  return hash * 31 + key->level;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->indicator == second->indicator && first->period == second->period && first->sex == second->sex &&
         first->age == second->age && first->category_type == second->category_type &&
         first->category == second->category && first->area == second->area && first->level == second->level;
}

static Key
make_key (const PbDisclosureCell *cell)
{
  return (Key) {
    cell->indicator, cell->period, cell->sex, cell->age, cell->category_type, cell->category, cell->area_code, 0,
  };
}

/* (element-type Key GArray of guint): cells that are alike in all but @open */
typedef struct
{
  GArray     *cells;
  GHashTable *exact;      /* Key to number + 1 */
  GPtrArray  *sums;
  GPtrArray  *warnings;
} Finder;

static void
sum_free (gpointer data)
{
  PbDisclosureSum *sum = data;

  g_array_unref (sum->parts);
  g_free (sum);
}

static const PbDisclosureCell *
get_cell (const Finder *self,
          guint         number)
{
  return &g_array_index (self->cells, PbDisclosureCell, number);
}

static int
find_exact (const Finder *self,
            const Key    *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->exact, key)) - 1;
}

double
pb_disclosure_cell_count (const PbDisclosureCell *cell)
{
  if (!isnan (cell->count))
    return cell->count;
  if (cell->value_type == PB_VALUE_COUNT)
    return cell->value;
  if (cell->value_type == PB_VALUE_PROPORTION || cell->value_type == PB_VALUE_RATE)
    return round (cell->value * cell->denominator /
                  (isnan (cell->multiplier) ? (cell->value_type == PB_VALUE_PROPORTION ? 100 : 100000) : cell->multiplier));

  return NAN;
}

/* The sum of what is known; @n_unknown_out: how many parts came hidden, so that any sum may be theirs */
static double
add_up (const Finder *self,
        GArray       *parts,
        guint        *n_unknown_out)
{
  double sum = 0;

  *n_unknown_out = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const PbDisclosureCell *cell = get_cell (self, g_array_index (parts, guint, i));
      double count = pb_disclosure_cell_count (cell);

      if (!isnan (count))
        sum += count;
      else if (cell->status == PB_STATUS_SUPPRESSED)
        (*n_unknown_out)++;
    }

  return sum;
}

/* The largest count that any of them may not show. */
static guint
find_threshold (const Finder *self,
                guint         total,
                GArray       *parts)
{
  guint threshold = get_cell (self, total)->rule.highest_hidden;

  for (guint i = 0; i < parts->len; i++)
    threshold = MAX (threshold, get_cell (self, g_array_index (parts, guint, i))->rule.highest_hidden);

  return threshold;
}

/* "sex", or the kind of category as the publisher names it */
static const char *
name_way (const Finder    *self,
          PbDisclosureWay  way,
          GArray          *parts)
{
  switch (way)
    {
    case PB_DISCLOSURE_BY_AREA:
    case PB_DISCLOSURE_BY_BLOCKS:
      return _("area");

    case PB_DISCLOSURE_BY_SEX:
      return _("sex");

    case PB_DISCLOSURE_BY_AGE:
      return _("age");

    case PB_DISCLOSURE_BY_PERIOD:
      return _("period");

    case PB_DISCLOSURE_BY_CATEGORY:
    default:
      return get_cell (self, g_array_index (parts, guint, 0))->category_type;
    }
}

static gboolean
is_hidden (const Finder *self,
           guint         number)
{
  return pb_disclosure_action_hides (get_cell (self, number)->action);
}

/* Where one of them is hidden, what they miss is not to be had. */
static void
warn_of_remainder (Finder          *self,
                   PbDisclosureWay  way,
                   guint            total,
                   GArray          *parts)
{
  g_autofree char *name = pb_disclosure_cell_dup_name (get_cell (self, total));
  gboolean any_is_hidden = is_hidden (self, total);

  for (guint i = 0; i < parts->len; i++)
    any_is_hidden = any_is_hidden || is_hidden (self, g_array_index (parts, guint, i));

  if (!any_is_hidden)
    pb_disclosure_warn (self->warnings, get_cell (self, total),
                        g_strdup_printf (_("%s: less all its parts by %s it leaves a small count."), name,
                                         name_way (self, way, parts)));
}

/* Takes @parts. Parts that were never written are taken for 0, which hides more rather than less. */
static void
add_sum (Finder          *self,
         PbDisclosureWay  way,
         guint            total,
         GArray          *parts)
{
  double whole = pb_disclosure_cell_count (get_cell (self, total));
  guint n_unknown;
  double sum = add_up (self, parts, &n_unknown);
  double rest = whole - sum;
  gboolean may_hold = isnan (whole) ? get_cell (self, total)->status == PB_STATUS_SUPPRESSED
                      : n_unknown > 0 ? rest >= -TOLERANCE : fabs (rest) <= TOLERANCE;

  if (may_hold && parts->len > 0)
    {
      PbDisclosureSum *added = g_new0 (PbDisclosureSum, 1);

      added->way = way;
      added->total = total;
      added->parts = g_array_ref (parts);
      g_ptr_array_add (self->sums, added);
    }
  else if (rest > TOLERANCE && rest < find_threshold (self, total, parts) + 1 && parts->len > 0)
    warn_of_remainder (self, way, total, parts);

  g_array_unref (parts);
}

typedef Key      (*OpenKey)   (const PbDisclosureCell *cell);
typedef gboolean (*IsPart)    (const PbDisclosureCell *cell);
/* The number of the total of a group of parts; -1 where there is none. */
typedef int      (*FindTotal) (const Finder *self, const Key *open, GArray *parts);

static Key
open_area (const PbDisclosureCell *cell)
{
  Key key = make_key (cell);

  key.area = cell->parent_code;
  key.level = cell->level;
  return key;
}

static Key
open_sex (const PbDisclosureCell *cell)
{
  Key key = make_key (cell);

  key.sex = NULL;
  return key;
}

static Key
open_age (const PbDisclosureCell *cell)
{
  Key key = make_key (cell);

  key.age = NULL;
  return key;
}

static Key
open_category (const PbDisclosureCell *cell)
{
  Key key = make_key (cell);

  key.category = NULL;
  return key;
}

/* A unitary authority is its own parent, which is no part of itself. */
static gboolean
has_parent (const PbDisclosureCell *cell)
{
  return *cell->parent_code != '\0' && cell->parent_code != cell->area_code;
}

static gboolean
is_one_sex (const PbDisclosureCell *cell)
{
  return *cell->sex != '\0' && !g_str_equal (cell->sex, "Persons");
}

static gboolean
has_category (const PbDisclosureCell *cell)
{
  return *cell->category_type != '\0';
}

static gboolean
is_any (const PbDisclosureCell *cell)
{
  return TRUE;
}

static int
total_of_area (const Finder *self,
               const Key    *open,
               GArray       *parts)
{
  Key key = *open;

  key.level = 0;
  return find_exact (self, &key);
}

static int
total_of_sex (const Finder *self,
              const Key    *open,
              GArray       *parts)
{
  Key key = *open;

  key.sex = g_intern_static_string ("Persons");
  return find_exact (self, &key);
}

static int
total_of_category (const Finder *self,
                   const Key    *open,
                   GArray       *parts)
{
  Key key = *open;

  key.category_type = g_intern_static_string ("");
  key.category = key.category_type;
  return find_exact (self, &key);
}

/* Nothing says which age holds the others; it is the one with the most in it, and its parts
 * must make it up. Takes it out of @parts. */
static int
total_of_age (const Finder *self,
              const Key    *open,
              GArray       *parts)
{
  int most = -1;

  for (guint i = 0; i < parts->len && parts->len > 1; i++)
    {
      double count = pb_disclosure_cell_count (get_cell (self, g_array_index (parts, guint, i)));

      if (!isnan (count) &&
          (most < 0 || count > pb_disclosure_cell_count (get_cell (self, g_array_index (parts, guint, most)))))
        most = (int) i;
    }

  if (most >= 0)
    {
      guint total = g_array_index (parts, guint, most);

      g_array_remove_index (parts, (guint) most);
      most = (int) total;
    }

  return most;
}

static void
find_sums (Finder          *self,
           PbDisclosureWay  way,
           IsPart           is_part,
           OpenKey          open_key,
           FindTotal        find_total)
{
  g_autoptr(GHashTable) groups = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->cells->len; i++)
    {
      Key key = open_key (get_cell (self, i));
      GArray *parts = g_hash_table_lookup (groups, &key);

      if (!is_part (get_cell (self, i)))
        continue;

      if (parts == NULL)
        {
          Key *kept = g_memdup2 (&key, sizeof key);

          parts = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (groups, kept, parts);
          g_ptr_array_add (order, kept);
        }
      g_array_append_val (parts, i);
    }

  /* In the order of the cells, so that the same figures are hidden on every computer. */
  for (guint i = 0; i < order->len; i++)
    {
      GArray *parts = g_hash_table_lookup (groups, g_ptr_array_index (order, i));
      int total = find_total (self, g_ptr_array_index (order, i), parts);

      if (total >= 0)
        add_sum (self, way, (guint) total, parts);
      else
        g_array_unref (parts);
    }
}

/* Appends the figure of an area that is like cell @like in all else, where there is one. */
static void
add_part (const Finder *self,
          guint         like,
          const char   *area,
          GArray       *parts)
{
  Key key = make_key (get_cell (self, like));
  int found;

  key.area = area;
  found = find_exact (self, &key);
  if (found >= 0 && (guint) found != like)
    {
      guint number = (guint) found;

      g_array_append_val (parts, number);
    }
}

/* @inner: (nullable): a Place that is a part of the other, with what else is in it */
static void
add_block_sum (Finder                   *self,
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

  add_sum (self, PB_DISCLOSURE_BY_BLOCKS, total, parts);
}

/* A Place that has figures of its own is the sum of its parts, and of another set's Place
 * within it and the rest: both are ways to work a part out. */
static void
find_block_sums (Finder    *self,
                 GPtrArray *blocks)
{
  for (guint i = 0; blocks != NULL && i < self->cells->len; i++)
    for (guint j = 0; j < blocks->len; j++)
      {
        const PbDisclosureBlocks *outer = g_ptr_array_index (blocks, j);

        if (outer->code != get_cell (self, i)->area_code)
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
tile (const Finder *self,
      GArray       *same,
      guint         outer)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  const PbDisclosureCell *whole = get_cell (self, outer);
  PbDay day = whole->first_day;

  for (guint i = 0; i < same->len; i++)
    {
      guint number = g_array_index (same, guint, i);
      const PbDisclosureCell *cell = get_cell (self, number);

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
  const PbDisclosureCell *first = get_cell (user_data, *(const guint *) a);
  const PbDisclosureCell *second = get_cell (user_data, *(const guint *) b);

  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;

  return (first->last_day < second->last_day) - (first->last_day > second->last_day);
}

static Key
open_period (const PbDisclosureCell *cell)
{
  Key key = make_key (cell);

  key.period = 0;
  return key;
}

static int
total_of_period (const Finder *self,
                 const Key    *open,
                 GArray       *parts)
{
  g_array_sort_with_data (parts, compare_days, (gpointer) self);

  for (guint i = 0; i < parts->len; i++)
    {
      GArray *tiles = tile (self, parts, g_array_index (parts, guint, i));

      if (tiles != NULL)
        add_sum ((Finder *) self, PB_DISCLOSURE_BY_PERIOD, g_array_index (parts, guint, i), tiles);
    }

  return -1;
}

GPtrArray *
pb_disclosure_find_sums (GArray    *cells,
                         GPtrArray *blocks,
                         GPtrArray *warnings)
{
  Finder self = { cells, NULL, g_ptr_array_new_with_free_func (sum_free), warnings };

  self.exact = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      Key key = make_key (get_cell (&self, i));

      g_hash_table_insert (self.exact, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i + 1));
    }

  find_sums (&self, PB_DISCLOSURE_BY_AREA, has_parent, open_area, total_of_area);
  find_sums (&self, PB_DISCLOSURE_BY_SEX, is_one_sex, open_sex, total_of_sex);
  find_sums (&self, PB_DISCLOSURE_BY_CATEGORY, has_category, open_category, total_of_category);
  find_sums (&self, PB_DISCLOSURE_BY_AGE, is_any, open_age, total_of_age);
  find_sums (&self, PB_DISCLOSURE_BY_PERIOD, is_any, open_period, total_of_period);
  find_block_sums (&self, blocks);

  g_hash_table_unref (self.exact);

  return self.sums;
}
