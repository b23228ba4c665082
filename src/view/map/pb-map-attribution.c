#include "pb-map-attribution.h"

#include <string.h>

/* What a licence is called in the statements, and what people know it by. */
static const struct { const char *whole; const char *brief; } licences[] = {
  { " licensed under the Open Government Licence v3.0", ", OGL v3.0" },
};

static gboolean
is_told (GPtrArray *sentences, const char *sentence)
{
  return g_ptr_array_find_with_equal_func (sentences, sentence, g_str_equal, NULL);
}

/* A full stop and a space end a sentence; one inside "v3.0" does not. */
static void
add_sentences (GPtrArray *sentences, const char *line)
{
  g_auto(GStrv) parts = g_strsplit (line, ". ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *sentence = g_strconcat (parts[i], parts[i + 1] != NULL ? "." : NULL, NULL);

      if (*g_strstrip (sentence) != '\0' && !is_told (sentences, sentence))
        g_ptr_array_add (sentences, g_steal_pointer (&sentence));
    }
}

char *
pb_map_attribution_dup_brief (const char *whole)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) brief = NULL;
  g_auto(GStrv) lines = g_strsplit (whole, "\n", -1);
  g_autofree char *joined = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    add_sentences (sentences, lines[i]);

  g_ptr_array_add (sentences, NULL);
  joined = g_strjoinv (" ", (char **) sentences->pdata);
  brief = g_string_new (joined);

  for (guint i = 0; i < G_N_ELEMENTS (licences); i++)
    g_string_replace (brief, licences[i].whole, licences[i].brief, 0);

  return g_string_free (g_steal_pointer (&brief), FALSE);
}
