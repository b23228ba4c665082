#include "pb-disclosure-private.h"

#include <math.h>

/* Whoever has a file can write each sum as an equation: what is shown is known, what is
 * hidden is an unknown.  Two tables that share a figure are two equations, and together
 * they may have one solution where neither has.  So they are solved here, as that person
 * would: by elimination, over each set of sums that hang together. */

#define ZERO 1e-9

/* Sums of one set, their unknowns, and the equations as a matrix by rows. */
typedef struct
{
  GArray     *rows;       /* of guint: numbers of sums */
  GArray     *unknowns;   /* of guint: numbers of cells */
  double     *matrix;
} System;

static guint
get_number (const PbDisclosureSum *sum,
            guint                  i)
{
  return i == 0 ? sum->total : g_array_index (sum->parts, guint, i - 1);
}

static gboolean
is_unknown (GArray *cells,
            guint   number)
{
  return pb_disclosure_action_hides (g_array_index (cells, PbDisclosureCell, number).action);
}

static guint
find_root (GArray *roots,
           guint   number)
{
  while (g_array_index (roots, guint, number) != number)
    {
      guint parent = g_array_index (roots, guint, number);

      g_array_index (roots, guint, number) = g_array_index (roots, guint, parent);
      number = parent;
    }

  return number;
}

/* Joins unknowns that stand in one sum: a forest over the cells. */
static GArray *
join_unknowns (GArray    *cells,
               GPtrArray *sums)
{
  GArray *roots = g_array_sized_new (FALSE, FALSE, sizeof (guint), cells->len);

  for (guint i = 0; i < cells->len; i++)
    g_array_append_val (roots, i);

  for (guint i = 0; i < sums->len; i++)
    {
      const PbDisclosureSum *sum = g_ptr_array_index (sums, i);
      int first = -1;

      for (guint j = 0; j <= sum->parts->len; j++)
        {
          guint number = get_number (sum, j);

          if (!is_unknown (cells, number))
            continue;
          if (first < 0)
            first = (int) find_root (roots, number);
          else
            g_array_index (roots, guint, find_root (roots, number)) = (guint) first;
        }
    }

  return roots;
}

static void
system_free (gpointer data)
{
  System *system = data;

  g_array_unref (system->rows);
  g_array_unref (system->unknowns);
  g_free (system->matrix);
  g_free (system);
}

static System *
get_system (GHashTable *systems,
            GPtrArray  *order,
            guint       root)
{
  System *system = g_hash_table_lookup (systems, GUINT_TO_POINTER (root + 1));

  if (system == NULL)
    {
      system = g_new0 (System, 1);
      system->rows = g_array_new (FALSE, FALSE, sizeof (guint));
      system->unknowns = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (systems, GUINT_TO_POINTER (root + 1), system);
      g_ptr_array_add (order, system);
    }

  return system;
}

/* (transfer full) (element-type System) */
static GPtrArray *
find_systems (GArray    *cells,
              GPtrArray *sums)
{
  g_autoptr(GArray) roots = join_unknowns (cells, sums);
  g_autoptr(GHashTable) systems = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) listed = g_hash_table_new (NULL, NULL);
  GPtrArray *order = g_ptr_array_new_with_free_func (system_free);

  for (guint i = 0; i < sums->len; i++)
    {
      const PbDisclosureSum *sum = g_ptr_array_index (sums, i);
      System *system = NULL;

      for (guint j = 0; j <= sum->parts->len; j++)
        {
          guint number = get_number (sum, j);

          if (!is_unknown (cells, number))
            continue;

          if (system == NULL)
            {
              system = get_system (systems, order, find_root (roots, number));
              g_array_append_val (system->rows, i);
            }
          if (g_hash_table_add (listed, GUINT_TO_POINTER (number + 1)))
            g_array_append_val (system->unknowns, number);
        }
    }

  return order;
}

static void
write_equations (System    *self,
                 GArray    *cells,
                 GPtrArray *sums)
{
  g_autoptr(GHashTable) columns = g_hash_table_new (NULL, NULL);
  guint n_columns = self->unknowns->len;

  for (guint i = 0; i < n_columns; i++)
    g_hash_table_insert (columns, GUINT_TO_POINTER (g_array_index (self->unknowns, guint, i) + 1), GUINT_TO_POINTER (i));

  self->matrix = g_new0 (double, (gsize) self->rows->len * n_columns);
  for (guint row = 0; row < self->rows->len; row++)
    {
      const PbDisclosureSum *sum = g_ptr_array_index (sums, g_array_index (self->rows, guint, row));

      for (guint j = 0; j <= sum->parts->len; j++)
        if (is_unknown (cells, get_number (sum, j)))
          self->matrix[(gsize) row * n_columns +
                       GPOINTER_TO_UINT (g_hash_table_lookup (columns, GUINT_TO_POINTER (get_number (sum, j) + 1)))] +=
            j == 0 ? -1 : 1;
    }
}

static void
swap_rows (System *self,
           guint   a,
           guint   b)
{
  guint n = self->unknowns->len;

  for (guint i = 0; i < n && a != b; i++)
    {
      double kept = self->matrix[(gsize) a * n + i];

      self->matrix[(gsize) a * n + i] = self->matrix[(gsize) b * n + i];
      self->matrix[(gsize) b * n + i] = kept;
    }
}

/* Takes the row of the pivot off every other that has something in its column. */
static void
clear_column (System *self,
              guint   pivot_row,
              guint   column)
{
  guint n = self->unknowns->len;
  double *pivot = self->matrix + (gsize) pivot_row * n;
  double scale = pivot[column];

  for (guint i = column; i < n; i++)
    pivot[i] /= scale;

  for (guint row = 0; row < self->rows->len; row++)
    {
      double *other = self->matrix + (gsize) row * n;
      double factor = other[column];

      if (row == pivot_row || fabs (factor) < ZERO)
        continue;
      for (guint i = column; i < n; i++)
        other[i] -= factor * pivot[i];
    }
}

static void
eliminate (System *self)
{
  guint n = self->unknowns->len;
  guint pivot_row = 0;

  for (guint column = 0; column < n && pivot_row < self->rows->len; column++)
    {
      guint best = pivot_row;

      for (guint row = pivot_row; row < self->rows->len; row++)
        if (fabs (self->matrix[(gsize) row * n + column]) > fabs (self->matrix[(gsize) best * n + column]))
          best = row;

      if (fabs (self->matrix[(gsize) best * n + column]) < ZERO)
        continue;

      swap_rows (self, best, pivot_row);
      clear_column (self, pivot_row++, column);
    }
}

/* An equation with one unknown left is its solution; -1 where @row has more or none. */
static int
get_solved (System *self,
            guint   row)
{
  guint n = self->unknowns->len;
  int found = -1;

  for (guint i = 0; i < n; i++)
    if (fabs (self->matrix[(gsize) row * n + i]) > ZERO)
      {
        if (found >= 0)
          return -1;
        found = (int) g_array_index (self->unknowns, guint, i);
      }

  return found;
}

static gboolean
has_cell (const PbDisclosureSum *sum,
          guint                  number)
{
  for (guint i = 0; i <= sum->parts->len; i++)
    if (get_number (sum, i) == number)
      return TRUE;

  return FALSE;
}

/* One more unknown in a sum of the figure that was found out; else in any that led to it. */
static gboolean
hide_for (System    *self,
          GArray    *cells,
          GPtrArray *sums,
          guint      solved)
{
  for (int is_own = 1; is_own >= 0; is_own--)
    for (guint i = 0; i < self->rows->len; i++)
      {
        const PbDisclosureSum *sum = g_ptr_array_index (sums, g_array_index (self->rows, guint, i));

        if (has_cell (sum, solved) == is_own && pb_disclosure_hide_next (cells, sum))
          return TRUE;
      }

  return FALSE;
}

/* The first figure that is solved and can be helped; those that cannot are put by. */
static gboolean
hide_for_any (System     *self,
              GArray     *cells,
              GPtrArray  *sums,
              GHashTable *left)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      int solved = get_solved (self, row);

      if (solved < 0)
        continue;
      if (hide_for (self, cells, sums, (guint) solved))
        return TRUE;
      g_hash_table_add (left, GUINT_TO_POINTER (solved + 1));
    }

  return FALSE;
}

gboolean
pb_disclosure_hide_solved (GArray     *cells,
                           GPtrArray  *sums,
                           GHashTable *left)
{
  g_autoptr(GPtrArray) systems = find_systems (cells, sums);
  gboolean is_changed = FALSE;

  g_hash_table_remove_all (left);
  for (guint i = 0; i < systems->len; i++)
    {
      System *system = g_ptr_array_index (systems, i);

      write_equations (system, cells, sums);
      eliminate (system);
      is_changed |= hide_for_any (system, cells, sums, left);
    }

  return is_changed;
}
