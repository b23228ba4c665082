#include "pb-import-words.h"

#include "pb-json.h"
#include "pb-number.h"

#include <glib/gi18n-lib.h>

/* "3 rows", "48,213 rows" */
static char *
dup_rows (gint64 n)
{
  g_autofree char *number = pb_number_format (n, 0);

  return g_strdup_printf (ngettext ("%s row", "%s rows", (gulong) n), number);
}

static guint
count_elements (JsonObject *object,
                const char *member)
{
  JsonArray *array = pb_json_get_array (object, member);

  return array != NULL ? json_array_get_length (array) : 0;
}

static char *
dup_pack (JsonObject *inspection)
{
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", count_elements (inspection, "resources")),
                                            count_elements (inspection, "resources"));

  /* Translators: the name of a health and care system, then "16 files" */
  return g_strdup_printf (_("System pack: %s, %s"), pb_json_get_text (inspection, "system_name"), files);
}

static char *
dup_boundaries (JsonObject *inspection)
{
  JsonArray *layers = json_object_get_array_member (inspection, "layers");
  gint64 n = json_array_get_length (layers) > 0
               ? pb_json_get_int (json_array_get_object_element (layers, 0), "n_features", 0) : 0;
  g_autofree char *number = pb_number_format (n, 0);

  return g_strdup_printf (ngettext ("Boundary file, %s outline", "Boundary file, %s outlines", (gulong) n), number);
}

char *
pb_import_words_dup_format (JsonObject *inspection)
{
  const char *format = pb_json_get_text (inspection, "format");
  g_autofree char *rows = dup_rows (pb_json_get_int (inspection, "n_rows", 0));

  if (g_str_equal (format, "fingertips-csv"))
    return g_strdup_printf (_("Fingertips download, %s"), rows);
  if (g_str_equal (format, "pack-observations-csv"))
    return g_strdup_printf (_("Observations of a system pack, %s"), rows);
  if (g_str_equal (format, "csv"))
    return g_strdup_printf (_("CSV file of no known layout, %s"), rows);
  if (g_str_equal (format, "system-pack"))
    return dup_pack (inspection);
  if (g_str_equal (format, "boundary"))
    return dup_boundaries (inspection);

  return g_strdup (_("This file cannot be read"));
}

gboolean
pb_import_words_is_known (JsonObject *inspection)
{
  const char *format = pb_json_get_text (inspection, "format");

  return !g_str_equal (format, "unknown") && !g_str_equal (format, "csv") && *format != '\0';
}

gboolean
pb_import_words_has_changed (JsonObject *summary)
{
  return pb_json_get_int (summary, "import", 0) != 0;
}

char *
pb_import_words_dup_headline (JsonObject *summary)
{
  gint64 n_kept = pb_json_get_int (summary, "rows_kept", 0);
  gint64 n_refused = pb_json_get_int (summary, "rows_refused", 0);
  g_autofree char *kept = dup_rows (n_kept);
  g_autofree char *refused = pb_number_format (n_refused, 0);

  if (pb_json_get_int (summary, "repeats_import", 0) != 0)
    return g_strdup (_("Nothing new: this same file was imported before"));

  if (n_kept == 0 && n_refused == 0)
    return g_strdup (_("Nothing new: every row was there already"));
  if (n_kept == 0)
    return g_strdup_printf (ngettext ("Nothing came in: %s row was refused", "Nothing came in: %s rows were refused",
                                      (gulong) n_refused), refused);
  if (n_refused == 0)
    return g_strdup_printf (_("%s came in"), kept);

  return g_strdup_printf (ngettext ("%s came in, %s was refused", "%s came in, %s were refused", (gulong) n_refused),
                          kept, refused);
}

static void
add_sentence (GString    *details,
              const char *singular,
              const char *plural,
              gint64      n)
{
  g_autofree char *number = pb_number_format (n, 0);

  if (n == 0)
    return;

  if (details->len > 0)
    g_string_append_c (details, '\n');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (details, ngettext (singular, plural, (gulong) n), number);
#pragma GCC diagnostic pop
}

char *
pb_import_words_dup_details (JsonObject *summary)
{
  GString *details = g_string_new (NULL);

  add_sentence (details, N_("%s row was there already."), N_("%s rows were there already."),
                pb_json_get_int (summary, "rows_unchanged", 0));
  add_sentence (details, N_("%s value took the place of another, which is kept as an older vintage."),
                N_("%s values took the place of others, which are kept as an older vintage."),
                pb_json_get_int (summary, "superseded", 0));
  add_sentence (details, N_("%s value is of an older vintage and is kept beside the newer one."),
                N_("%s values are of an older vintage and are kept beside the newer ones."),
                pb_json_get_int (summary, "older_vintage", 0));
  add_sentence (details, N_("%s indicator is new; which end is good was not judged."),
                N_("%s indicators are new; which end is good was not judged."),
                pb_json_get_int (summary, "new_indicators", 0));
  add_sentence (details, N_("%s area is new."), N_("%s areas are new."), pb_json_get_int (summary, "new_areas", 0));

  for (guint i = 0; i < count_elements (summary, "notes"); i++)
    g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "",
                            json_array_get_string_element (json_object_get_array_member (summary, "notes"), i));

  return g_string_free (details, FALSE);
}

char *
pb_import_words_dup_progress (guint64 n_rows,
                              guint64 rows_per_second)
{
  g_autofree char *rows = dup_rows ((gint64) n_rows);
  g_autofree char *rate = pb_number_format ((double) rows_per_second, 0);

  /* Translators: "12,000 rows, 80,000 a second" */
  return g_strdup_printf (_("%s, %s a second"), rows, rate);
}
