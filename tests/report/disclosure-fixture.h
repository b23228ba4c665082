#pragma once

/* A pack of tests/fixtures/disclosure in a workspace of its own, and an attacker who has
 * the figures that left and knows how they add up. */

#include "pb-disclosure-private.h"
#include "pb-disclosure-store.h"
#include "pb-importer.h"
#include "pb-workspace.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  char      *folder;
  char      *path;
  GPtrArray *rules;    /* of PbDatasetRule */
  GPtrArray *blocks;   /* of PbDisclosureBlocks */
  GArray    *cells;    /* of PbDisclosureCell, as imported */
} Fixture;

static inline void
fixture_set_up (Fixture       *fixture,
                gconstpointer  pack)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "disclosure", pack, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbImportSummary) summary = NULL;
  PbImportOptions options = { 0 };

  fixture->folder = g_dir_make_tmp ("placeboard-disclosure-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.gpkg", NULL);
  workspace = pb_workspace_open (fixture->path, PB_WORKSPACE_CREATE, &error);
  g_assert_no_error (error);
  pb_importer_run (source, fixture->path, &options, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary->rows_refused, ==, 0);

  fixture->rules = pb_disclosure_store_list_rules (workspace, &error);
  g_assert_no_error (error);
  fixture->blocks = pb_disclosure_store_load_blocks (workspace, &error);
  g_assert_no_error (error);
  fixture->cells = pb_disclosure_store_load_cells (workspace, fixture->rules, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->cells->len, >, 0);
}

static inline void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  pack)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_ptr_array_unref (fixture->rules);
  g_ptr_array_unref (fixture->blocks);
  g_array_unref (fixture->cells);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static inline PbDisclosureCell *
get_cell (GArray *cells,
          guint   number)
{
  return &g_array_index (cells, PbDisclosureCell, number);
}

static inline int
find_cell (GArray     *cells,
           const char *indicator,
           const char *area,
           const char *sex,
           const char *period)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const PbDisclosureCell *cell = get_cell (cells, i);

      if (g_str_equal (cell->indicator_name, indicator) && g_str_equal (cell->area_name, area) &&
          g_str_equal (cell->sex, sex) && g_str_equal (cell->period_label, period))
        return (int) i;
    }

  g_error ("no %s, %s, %s, %s", indicator, area, sex, period);
}

static inline gboolean
has_warning (GPtrArray  *warnings,
             const char *words)
{
  for (guint i = 0; i < warnings->len; i++)
    if (g_strrstr (((PbDisclosureWarning *) g_ptr_array_index (warnings, i))->words, words) != NULL)
      return TRUE;

  return FALSE;
}

/* The attacker -------------------------------------------------------------------- */

/* Arithmetic modulo a prime: no rounding, and nothing in common with the program's own. */
#define PRIME 2147483647

typedef struct
{
  GArray *unknowns;    /* of guint: numbers of cells that are hidden */
  GArray *equations;   /* of gint64: a row of coefficients and what is known, modulo PRIME */
} Attack;

static inline gint64
modulo (gint64 number)
{
  return ((number % PRIME) + PRIME) % PRIME;
}

static inline gint64
power (gint64 base,
       gint64 exponent)
{
  gint64 result = 1;

  for (; exponent > 0; exponent /= 2, base = base * base % PRIME)
    if (exponent % 2 == 1)
      result = result * base % PRIME;

  return result;
}

/* @left: cells whose figures left, hidden ones told by their action */
static inline Attack
attack_begin (GArray *left)
{
  Attack self = { g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (gint64)) };

  for (guint i = 0; i < left->len; i++)
    if (pb_disclosure_action_hides (get_cell (left, i)->action))
      g_array_append_val (self.unknowns, i);

  return self;
}

static inline void
attack_end (Attack *self)
{
  g_array_unref (self->unknowns);
  g_array_unref (self->equations);
}

/* total = sum of parts: what the attacker knows of the world. Uses shown counts alone. */
static inline void
attack_add (Attack *self,
            GArray *left,
            int     total,
            GArray *parts)
{
  guint start = self->equations->len;
  guint n = self->unknowns->len;
  gint64 known = 0;

  g_array_set_size (self->equations, start + n + 1);
  for (guint i = 0; i <= n; i++)
    g_array_index (self->equations, gint64, start + i) = 0;

  for (guint i = 0; i <= parts->len; i++)
    {
      guint number = i == 0 ? (guint) total : g_array_index (parts, guint, i - 1);
      const PbDisclosureCell *cell = get_cell (left, number);
      int sign = i == 0 ? -1 : 1;

      if (!pb_disclosure_action_hides (cell->action))
        known -= sign * (gint64) cell->count;
      else
        for (guint j = 0; j < n; j++)
          if (g_array_index (self->unknowns, guint, j) == number)
            g_array_index (self->equations, gint64, start + j) = modulo (sign);
    }
  g_array_index (self->equations, gint64, start + n) = modulo (known);
}

/* How many hidden counts the equations give; each is checked to be the true one. */
static inline guint
attack_run (Attack *self,
            GArray *truth)
{
  guint n = self->unknowns->len;
  guint width = n + 1;
  guint n_rows = self->equations->len / width;
  gint64 *m = (gint64 *) self->equations->data;
  guint row = 0;
  guint n_found = 0;

  for (guint column = 0; column < n && row < n_rows; column++)
    {
      guint pivot = row;

      while (pivot < n_rows && m[pivot * width + column] == 0)
        pivot++;
      if (pivot == n_rows)
        continue;

      for (guint i = 0; i < width; i++)
        {
          gint64 kept = m[pivot * width + i];

          m[pivot * width + i] = m[row * width + i];
          m[row * width + i] = kept;
        }

      gint64 inverse = power (m[row * width + column], PRIME - 2);

      for (guint i = 0; i < width; i++)
        m[row * width + i] = m[row * width + i] * inverse % PRIME;
      for (guint other = 0; other < n_rows; other++)
        {
          gint64 factor = m[other * width + column];

          for (guint i = 0; i < width && other != row && factor != 0; i++)
            m[other * width + i] = modulo (m[other * width + i] - factor * m[row * width + i] % PRIME);
        }
      row++;
    }

  for (guint i = 0; i < row; i++)
    {
      int found = -1;
      guint n_left = 0;

      for (guint j = 0; j < n; j++)
        if (m[i * width + j] != 0)
          {
            n_left++;
            found = (int) j;
          }
      if (n_left != 1)
        continue;

      n_found++;
      g_assert_cmpint (m[i * width + n], ==,
                       (gint64) get_cell (truth, g_array_index (self->unknowns, guint, found))->count);
    }

  return n_found;
}
