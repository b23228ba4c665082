#include "pb-area-change.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define EDITION "2011"

static int
compare_texts (const void *a,
               const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Names of what is in @codes and not in @others, in their order. */
static char *
dup_names (char       **codes,
           char       **others,
           GHashTable  *name_of,
           guint       *n_out)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *name = name_of != NULL ? g_hash_table_lookup (name_of, codes[i]) : NULL;

      if (!g_strv_contains ((const char *const *) others, codes[i]))
        g_ptr_array_add (names, (char *) (name != NULL ? name : codes[i]));
    }

  *n_out = names->len;
  g_ptr_array_sort (names, compare_texts);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_place (GString    *words,
           PbAreaSet  *set,
           const char *place_code,
           PbDay       day,
           GHashTable *name_of)
{
  g_auto(GStrv) before = pb_area_set_list_members (set, place_code, EDITION, day - 1);
  g_auto(GStrv) after = pb_area_set_list_members (set, place_code, EDITION, day);
  guint n_in, n_out;
  g_autofree char *in = dup_names (after, before, name_of, &n_in);
  g_autofree char *out = dup_names (before, after, name_of, &n_out);

  if (n_in == 0 && n_out == 0)
    return;

  if (words->len > 0)
    g_string_append_c (words, ' ');

  g_string_append_printf (words, _("%s: %u to %u small areas."), pb_area_set_find_place_name (set, place_code),
                          g_strv_length (before), g_strv_length (after));

  /* Translators: how many small areas joined a Place, and their names */
  if (n_in > 0)
    g_string_append_printf (words, ngettext (" %u came in: %s.", " %u came in: %s.", n_in), n_in, in);
  if (n_out > 0)
    g_string_append_printf (words, ngettext (" %u went out: %s.", " %u went out: %s.", n_out), n_out, out);
}

char *
pb_area_change_dup_words (PbAreaSet  *set,
                          PbDay       day,
                          GHashTable *name_of)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pb_area_set_get_n_places (set); i++)
    add_place (words, set, pb_area_set_get_place_code (set, i), day, name_of);

  return words->len > 0 ? g_string_free (words, FALSE) : g_string_free (words, TRUE);
}
