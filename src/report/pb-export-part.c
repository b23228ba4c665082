#include "pb-export-private.h"

#include "pb-place-areas.h"

/* Where a Place that is part of a district is looked for, the newest first as in the window:
 * most small areas stand in both, so the one that has all of them is meant. */
static const char *const editions[] = { "2021", "2011" };

static guint
count_codes (GPtrArray          *boundaries,
             const char *const  *codes)
{
  guint n_found = 0;

  for (guint i = 0; i < boundaries->len; i++)
    n_found += g_strv_contains (codes, ((PbBoundary *) g_ptr_array_index (boundaries, i))->code);

  return n_found;
}

gboolean
pb_export_load_part (PbWorkspace   *workspace,
                     PbFrame       *frame,
                     GPtrArray     *boundaries,
                     GPtrArray    **part_out,
                     const char   **edition_out,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_auto(GStrv) codes = pb_place_areas_list_part (frame);
  g_autoptr(GPtrArray) best = NULL;
  guint n_codes = codes != NULL ? g_strv_length (codes) : 0;
  guint n_best = n_codes > 0 ? count_codes (boundaries, (const char *const *) codes) : 0;

  *part_out = NULL;
  *edition_out = NULL;

  for (guint i = 0; n_best < n_codes && i < G_N_ELEMENTS (editions); i++)
    {
      g_autoptr(GPtrArray) small =
        pb_workspace_load_boundaries (workspace, PB_LEVEL_LSOA, editions[i], FALSE, cancellable, error);
      guint n_found;

      if (small == NULL)
        return FALSE;

      n_found = count_codes (small, (const char *const *) codes);
      if (n_found <= n_best)
        continue;

      g_clear_pointer (&best, g_ptr_array_unref);
      best = g_steal_pointer (&small);
      n_best = n_found;
      *edition_out = editions[i];
    }

  *part_out = g_steal_pointer (&best);

  return TRUE;
}
