#include "pb-cli-measure.h"

#include "pb-csv.h"
#include "pb-measures.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static const char *const header[] = { "measure", "title", "families", "help", "inputs", "unit", "ordered", "reading",
                                      "source" };

static void
fill_cells (const PbMeasure *measure,
            const char      *cells[G_N_ELEMENTS (header)])
{
  cells[0] = measure->name;
  cells[1] = _(measure->title);
  cells[2] = measure->families;
  cells[3] = _(measure->help);
  cells[4] = _(measure->inputs);
  cells[5] = _(measure->unit);
  cells[6] = measure->is_ordered ? "1" : "0";
  cells[7] = pb_measure_reading_word (measure->reading);
  cells[8] = measure->source;
}

static void
print_csv (void)
{
  g_autoptr(GString) csv = g_string_new (NULL);
  const char *cells[G_N_ELEMENTS (header)];

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    pb_csv_add_text (csv, header[i]);
  pb_csv_end_row (csv);

  for (const PbMeasure *measure = pb_measures; measure->name != NULL; measure++)
    {
      fill_cells (measure, cells);
      for (guint i = 0; i < G_N_ELEMENTS (header); i++)
        pb_csv_add_text (csv, cells[i]);
      pb_csv_end_row (csv);
    }

  /* Lines end here as in every other list of the program. */
  g_string_replace (csv, "\r\n", "\n", 0);
  fputs (csv->str, stdout);
}

static void
print_json (void)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;
  const char *cells[G_N_ELEMENTS (header)];

  json_builder_begin_array (builder);
  for (const PbMeasure *measure = pb_measures; measure->name != NULL; measure++)
    {
      fill_cells (measure, cells);
      json_builder_begin_object (builder);
      for (guint i = 0; i < G_N_ELEMENTS (header); i++)
        {
          json_builder_set_member_name (builder, header[i]);
          if (i == 6)
            json_builder_add_boolean_value (builder, measure->is_ordered);
          else
            json_builder_add_string_value (builder, cells[i]);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

PbExit
pb_cli_list_measures (PbCli *cli)
{
  if (cli->is_json)
    print_json ();
  else
    print_csv ();

  return PB_EXIT_DONE;
}
