#include "pb-svg-surfaces.h"

static gboolean
renumber (const GMatchInfo *match,
          GString          *text,
          gpointer          user_data)
{
  GHashTable *numbers = user_data;
  g_autofree char *kind = g_match_info_fetch (match, 1);
  g_autofree char *number = g_match_info_fetch (match, 2);
  gpointer again = g_hash_table_lookup (numbers, number);

  if (again == NULL)
    {
      again = GINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_steal_pointer (&number), again);
    }

  g_string_append_printf (text, "%s%d", kind, GPOINTER_TO_INT (again));

  return FALSE;
}

char *
pb_svg_renumber_surfaces (const char  *svg,
                          GError     **error)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GRegex) regex = g_regex_new ("((?:id=\"|#)(?:surface|source|mask|clip|pattern|image|linear|radial|"
                                         "filter|compositing-group)-?)(\\d+)",
                                         G_REGEX_OPTIMIZE, 0, error);

  return regex != NULL ? g_regex_replace_eval (regex, svg, -1, 0, 0, renumber, numbers, error) : NULL;
}
