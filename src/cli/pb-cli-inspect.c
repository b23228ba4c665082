#include "pb-cli.h"

#include "pb-inspect.h"
#include "pb-json.h"

#include <glib/gi18n-lib.h>

static void
print_member (JsonObject *object,
              const char *member,
              const char *words)
{
  const char *text = pb_json_get_text (object, member);

  if (*text != '\0')
    g_print ("%s: %s\n", words, g_str_equal (text, "\t") ? _("tab") : text);
}

static void
print_columns (JsonObject *object)
{
  JsonArray *columns = pb_json_get_array (object, "columns");

  if (columns == NULL)
    return;

  g_print ("%s\n", _("Columns:"));
  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      JsonObject *column = json_array_get_object_element (columns, i);
      const char *meaning = pb_json_get_text (column, "meaning");

      g_print ("  %u  %s  →  %s\n", i + 1, pb_json_get_text (column, "name"), *meaning != '\0' ? meaning : _("not read"));
    }
}

static void
print_rows (JsonObject *object)
{
  JsonArray *rows = pb_json_get_array (object, "rows");

  if (rows == NULL)
    return;

  g_print (_("Rows: %lld\n"), (long long) pb_json_get_int (object, "n_rows", 0));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *row = json_array_get_array_element (rows, i);

      g_print ("  ");
      for (guint j = 0; j < json_array_get_length (row); j++)
        g_print ("%s%s", j > 0 ? " | " : "", json_array_get_string_element (row, j));
      g_print ("\n");
    }
}

static void
print_layers (JsonObject *object)
{
  JsonArray *layers = pb_json_get_array (object, "layers");

  for (guint i = 0; layers != NULL && i < json_array_get_length (layers); i++)
    {
      JsonObject *layer = json_array_get_object_element (layers, i);

      print_member (layer, "name", _("Layer"));
      print_member (layer, "projection", _("Projection"));
      print_member (layer, "code_field", _("Codes in"));
      print_member (layer, "name_field", _("Names in"));
      print_member (layer, "edition", _("Edition"));
      g_print (_("Outlines: %lld\n"), (long long) pb_json_get_int (layer, "n_features", 0));
    }
}

static void
print_resources (JsonObject *object)
{
  JsonArray *resources = pb_json_get_array (object, "resources");

  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonObject *resource = json_array_get_object_element (resources, i);

      g_print ("  %s  %s\n", pb_json_get_text (resource, "kind"), pb_json_get_text (resource, "path"));
    }
}

static void
print_problems (JsonObject *object)
{
  JsonArray *problems = pb_json_get_array (object, "problems");

  for (guint i = 0; problems != NULL && i < json_array_get_length (problems); i++)
    g_print (_("Problem: %s\n"), json_array_get_string_element (problems, i));
}

PbExit
pb_cli_inspect (PbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object;

  if (!pb_cli_parse (cli, "inspect", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc != 2)
    return pb_cli_usage ("%s", _("inspect takes one file."));

  node = pb_inspect_file (argv[1], &error);
  if (node == NULL)
    return pb_cli_fail (cli, error);

  object = json_node_get_object (node);
  if (cli->is_json)
    {
      pb_cli_print_json (node);
    }
  else
    {
      print_member (object, "format", _("Format"));
      print_member (object, "title", _("Title"));
      print_member (object, "system_name", _("System"));
      print_member (object, "version", _("Version"));
      print_member (object, "driver", _("Written as"));
      print_member (object, "encoding", _("Encoding"));
      print_member (object, "delimiter", _("Divided by"));
      print_layers (object);
      print_resources (object);
      print_columns (object);
      print_rows (object);
      print_problems (object);
    }

  if (g_str_equal (pb_json_get_text (object, "format"), "unknown"))
    return PB_EXIT_NOTHING;

  return json_array_get_length (pb_json_get_array (object, "problems")) > 0 ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}
