#pragma once

/* Golden tables: a CSV without quotes, one header line, each row a test of its
 * own, named by its first field.  Lines that begin with '#' are comments. */

#include <glib.h>
#include <string.h>

static inline char *
golden_load (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  return text;
}

/* For tables of sentences, which have commas of their own. */
static inline void
golden_add_delimited (const char       *file,
                      const char       *delimiter,
                      const char       *prefix,
                      guint             n_fields,
                      GTestDataFunc     function)
{
  g_autofree char *text = golden_load (file);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_header = TRUE;

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      GStrv row;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;

      if (is_header)
        {
          is_header = FALSE;
          continue;
        }

      row = g_strsplit (lines[i], delimiter, n_fields);
      if (g_strv_length (row) != n_fields)
        g_error ("%s, line %d: %u fields wanted: %s", file, i + 1, n_fields, lines[i]);

      name = g_strconcat (prefix, "/", row[0], NULL);
      g_test_add_data_func_full (name, row, function, (GDestroyNotify) g_strfreev);
    }
}

static inline void
golden_add (const char       *file,
            const char       *prefix,
            guint             n_fields,
            GTestDataFunc     function)
{
  golden_add_delimited (file, ",", prefix, n_fields, function);
}
