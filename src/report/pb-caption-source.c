#include "pb-caption-source.h"

#include "pb-dataset-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

GPtrArray *
pb_caption_source_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

void
pb_caption_source_add (GPtrArray *datasets,
                       PbDataset *dataset)
{
  gint64 id;

  if (dataset == NULL)
    return;

  /* Two tables of one workspace hold two objects of the same dataset. */
  id = pb_dataset_get_facts (dataset)->id;
  for (guint i = 0; i < datasets->len; i++)
    if (pb_dataset_get_facts (g_ptr_array_index (datasets, i))->id == id)
      return;

  g_ptr_array_add (datasets, g_object_ref (dataset));
}

void
pb_caption_source_add_cell (GPtrArray     *datasets,
                            PbSeriesTable *table,
                            int            area,
                            int            period)
{
  const PbObservation *cell = area < 0 ? pb_series_table_get_benchmark_cell (table, period)
                                       : pb_series_table_get_cell (table, area, period);

  if (cell->dataset >= 0 && (guint) cell->dataset < pb_series_table_get_n_datasets (table))
    pb_caption_source_add (datasets, pb_series_table_get_dataset (table, (guint) cell->dataset));
}

void
pb_caption_source_add_period (GPtrArray     *datasets,
                              PbSeriesTable *table,
                              int            period)
{
  for (int area = -1; area < pb_series_table_get_n_areas (table); area++)
    pb_caption_source_add_cell (datasets, table, area, period);
}

void
pb_caption_source_add_table (GPtrArray     *datasets,
                             PbSeriesTable *table)
{
  for (int period = 0; period < pb_series_table_get_n_periods (table); period++)
    pb_caption_source_add_period (datasets, table, period);
}

/* Appends the sentences of a line that @text does not hold: two statements often begin
 * with the same one. */
static void
add_unsaid (GString    *text,
            const char *line)
{
  g_auto(GStrv) sentences = g_strsplit (line, ". ", -1);
  gboolean begins = TRUE;

  for (int i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = g_strstrip (g_strdup (sentences[i]));
      gsize length = strlen (sentence);

      if (g_str_has_suffix (sentence, "."))
        sentence[--length] = '\0';
      if (length == 0 || strstr (text->str, sentence) != NULL)
        continue;

      g_string_append_printf (text, "%s%s.", text->len == 0 ? "" : begins ? "\n" : " ", sentence);
      begins = FALSE;
    }
}

/* Under a map stand those who own its outlines: the lines with a copyright, or all of
 * them where none has one. */
static void
add_outlines (GString    *text,
              const char *attribution)
{
  g_auto(GStrv) lines = g_strsplit (attribution, "\n", -1);
  gboolean is_owned = strstr (attribution, "©") != NULL;

  for (int i = 0; lines[i] != NULL; i++)
    if (!is_owned || strstr (lines[i], "©") != NULL)
      add_unsaid (text, lines[i]);
}

char *
pb_caption_source_finish (const char *lines,
                          const char *attribution)
{
  GString *text = g_string_new (lines);

  if (attribution != NULL)
    add_outlines (text, attribution);
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, _("Made with Placeboard"));

  return g_string_free (text, FALSE);
}

char *
pb_caption_source_of (GPtrArray *datasets)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < datasets->len; i++)
    {
      g_autofree char *line = pb_dataset_source_line (g_ptr_array_index (datasets, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }

  return pb_caption_source_finish (lines->str, NULL);
}
