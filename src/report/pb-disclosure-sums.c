#include "pb-disclosure-sums-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Counts that are given to a few places still add up. */
#define TOLERANCE 0.5

static guint
key_hash (gconstpointer data)
{
  const PbDisclosureKey *key = data;
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
  const PbDisclosureKey *first = a;
  const PbDisclosureKey *second = b;

  return first->indicator == second->indicator && first->period == second->period && first->sex == second->sex &&
         first->age == second->age && first->category_type == second->category_type &&
         first->category == second->category && first->area == second->area && first->level == second->level;
}

PbDisclosureKey
pb_disclosure_key_of (const PbDisclosureCell *cell)
{
  return (PbDisclosureKey) {
    cell->indicator, cell->period, cell->sex, cell->age, cell->category_type, cell->category, cell->area_code, 0,
  };
}

static void
sum_free (gpointer data)
{
  PbDisclosureSum *sum = data;

  g_array_unref (sum->parts);
  g_free (sum);
}

int
pb_disclosure_finder_find (const PbDisclosureFinder *self,
                           const PbDisclosureKey    *key)
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
add_up (const PbDisclosureFinder *self,
        GArray                   *parts,
        guint                    *n_unknown_out)
{
  double sum = 0;

  *n_unknown_out = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      const PbDisclosureCell *cell = pb_disclosure_finder_get (self, g_array_index (parts, guint, i));
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
find_threshold (const PbDisclosureFinder *self,
                guint                     total,
                GArray                   *parts)
{
  guint threshold = pb_disclosure_finder_get (self, total)->rule.highest_hidden;

  for (guint i = 0; i < parts->len; i++)
    threshold = MAX (threshold, pb_disclosure_finder_get (self, g_array_index (parts, guint, i))->rule.highest_hidden);

  return threshold;
}

/* "sex", or the kind of category as the publisher names it */
static const char *
name_way (const PbDisclosureFinder *self,
          PbDisclosureWay           way,
          GArray                   *parts)
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
      return pb_disclosure_finder_get (self, g_array_index (parts, guint, 0))->category_type;
    }
}

static gboolean
is_hidden (const PbDisclosureFinder *self,
           guint                     number)
{
  return pb_disclosure_action_hides (pb_disclosure_finder_get (self, number)->action);
}

/* Where one of them is hidden, what they miss is not to be had. */
static void
warn_of_remainder (PbDisclosureFinder *self,
                   PbDisclosureWay     way,
                   guint               total,
                   GArray             *parts)
{
  g_autofree char *name = pb_disclosure_cell_dup_name (pb_disclosure_finder_get (self, total));
  gboolean any_is_hidden = is_hidden (self, total);

  for (guint i = 0; i < parts->len; i++)
    any_is_hidden = any_is_hidden || is_hidden (self, g_array_index (parts, guint, i));

  if (!any_is_hidden)
    pb_disclosure_warn (self->warnings, pb_disclosure_finder_get (self, total),
                        g_strdup_printf (_("%s: less all its parts by %s it leaves a small count."), name,
                                         name_way (self, way, parts)));
}

void
pb_disclosure_finder_add (PbDisclosureFinder *self,
                          PbDisclosureWay     way,
                          guint               total,
                          GArray             *parts)
{
  double whole = pb_disclosure_cell_count (pb_disclosure_finder_get (self, total));
  guint n_unknown;
  double sum = add_up (self, parts, &n_unknown);
  double rest = whole - sum;
  gboolean may_hold = isnan (whole) ? pb_disclosure_finder_get (self, total)->status == PB_STATUS_SUPPRESSED
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

typedef PbDisclosureKey      (*OpenKey)   (const PbDisclosureCell *cell);
typedef gboolean (*IsPart)    (const PbDisclosureCell *cell);
/* The number of the total of a group of parts; -1 where there is none. */
typedef int      (*FindTotal) (PbDisclosureFinder *self, const PbDisclosureKey *open, GArray *parts);

static PbDisclosureKey
open_area (const PbDisclosureCell *cell)
{
  PbDisclosureKey key = pb_disclosure_key_of (cell);

  key.area = cell->parent_code;
  key.level = cell->level;
  return key;
}

static PbDisclosureKey
open_sex (const PbDisclosureCell *cell)
{
  PbDisclosureKey key = pb_disclosure_key_of (cell);

  key.sex = NULL;
  return key;
}

static PbDisclosureKey
open_age (const PbDisclosureCell *cell)
{
  PbDisclosureKey key = pb_disclosure_key_of (cell);

  key.age = NULL;
  return key;
}

static PbDisclosureKey
open_category (const PbDisclosureCell *cell)
{
  PbDisclosureKey key = pb_disclosure_key_of (cell);

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
total_of_area (PbDisclosureFinder    *self,
               const PbDisclosureKey *open,
               GArray                *parts)
{
  PbDisclosureKey key = *open;

  key.level = 0;
  return pb_disclosure_finder_find (self, &key);
}

static int
total_of_sex (PbDisclosureFinder    *self,
              const PbDisclosureKey *open,
              GArray                *parts)
{
  PbDisclosureKey key = *open;

  key.sex = g_intern_static_string ("Persons");
  return pb_disclosure_finder_find (self, &key);
}

static int
total_of_category (PbDisclosureFinder    *self,
                   const PbDisclosureKey *open,
                   GArray                *parts)
{
  PbDisclosureKey key = *open;

  key.category_type = g_intern_static_string ("");
  key.category = key.category_type;
  return pb_disclosure_finder_find (self, &key);
}

/* Nothing says which age holds the others; it is the one with the most in it, and its parts
 * must make it up. Takes it out of @parts. */
static int
total_of_age (PbDisclosureFinder    *self,
              const PbDisclosureKey *open,
              GArray                *parts)
{
  double most_count = NAN;
  int most = -1;

  for (guint i = 0; i < parts->len && parts->len > 1; i++)
    {
      double count = pb_disclosure_cell_count (pb_disclosure_finder_get (self, g_array_index (parts, guint, i)));

      if (!isnan (count) && (most < 0 || count > most_count))
        {
          most = (int) i;
          most_count = count;
        }
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
find_sums (PbDisclosureFinder *self,
           PbDisclosureWay     way,
           IsPart              is_part,
           OpenKey             open_key,
           FindTotal           find_total)
{
  g_autoptr(GHashTable) groups = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->cells->len; i++)
    {
      PbDisclosureKey key = open_key (pb_disclosure_finder_get (self, i));
      GArray *parts = g_hash_table_lookup (groups, &key);

      if (!is_part (pb_disclosure_finder_get (self, i)))
        continue;

      if (parts == NULL)
        {
          PbDisclosureKey *kept = g_memdup2 (&key, sizeof key);

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
        pb_disclosure_finder_add (self, way, (guint) total, parts);
      else
        g_array_unref (parts);
    }
}

static PbDisclosureKey
open_period (const PbDisclosureCell *cell)
{
  PbDisclosureKey key = pb_disclosure_key_of (cell);

  key.period = 0;
  return key;
}

/* Not one total but several: they are added here, and there is none left. */
static int
total_of_period (PbDisclosureFinder    *self,
                 const PbDisclosureKey *open,
                 GArray                *parts)
{
  pb_disclosure_find_periods (self, parts);

  return -1;
}

GPtrArray *
pb_disclosure_find_sums (GArray    *cells,
                         GPtrArray *blocks,
                         GPtrArray *warnings)
{
  PbDisclosureFinder self = { cells, NULL, g_ptr_array_new_with_free_func (sum_free), warnings };

  self.exact = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  for (guint i = 0; i < cells->len; i++)
    {
      PbDisclosureKey key = pb_disclosure_key_of (pb_disclosure_finder_get (&self, i));

      g_hash_table_insert (self.exact, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i + 1));
    }

  find_sums (&self, PB_DISCLOSURE_BY_AREA, has_parent, open_area, total_of_area);
  find_sums (&self, PB_DISCLOSURE_BY_SEX, is_one_sex, open_sex, total_of_sex);
  find_sums (&self, PB_DISCLOSURE_BY_CATEGORY, has_category, open_category, total_of_category);
  find_sums (&self, PB_DISCLOSURE_BY_AGE, is_any, open_age, total_of_age);
  find_sums (&self, PB_DISCLOSURE_BY_PERIOD, is_any, open_period, total_of_period);
  pb_disclosure_find_blocks (&self, blocks);

  g_hash_table_unref (self.exact);

  return self.sums;
}
