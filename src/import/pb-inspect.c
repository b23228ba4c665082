#include "pb-inspect.h"

#include "pb-boundary-source.h"
#include "pb-error.h"
#include "pb-json.h"
#include "pb-layout.h"
#include "pb-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_FIRST_ROWS 5

static void
begin_array (JsonBuilder *builder,
             const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static void
add_problems (JsonBuilder *builder,
              GPtrArray   *problems)
{
  begin_array (builder, "problems");
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
}

static const char *
get_meaning (const PbLayout *layout,
             guint           column)
{
  for (PbField field = 0; field < PB_N_FIELDS; field++)
    if (layout->columns[field] == (int) column)
      return pb_layout_describe (field);

  return "";
}

static void
add_columns (JsonBuilder    *builder,
             PbCsvReader    *csv,
             const PbLayout *layout,
             GPtrArray      *problems)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  begin_array (builder, "columns");
  for (guint i = 0; i < pb_csv_reader_get_n_columns (csv); i++)
    {
      const char *name = pb_csv_reader_get_header (csv, i);

      json_builder_begin_object (builder);
      pb_json_add_text (builder, "name", name);
      pb_json_add_text (builder, "meaning", get_meaning (layout, i));
      json_builder_end_object (builder);

      if (*name == '\0')
        g_ptr_array_add (problems, g_strdup_printf (_("Column %u has no name."), i + 1));
      else if (!g_hash_table_add (seen, (gpointer) name))
        g_ptr_array_add (problems, g_strdup_printf (_("Column %u repeats the name “%s”; the first one is read."), i + 1, name));
    }
  json_builder_end_array (builder);

  if (layout->kind != PB_LAYOUT_UNKNOWN)
    return;

  for (PbField field = 0; field < PB_N_FIELDS; field++)
    {
      const char *name = pb_layout_get_name (PB_LAYOUT_FINGERTIPS, field);

      if (!pb_layout_is_optional (PB_LAYOUT_FINGERTIPS, field) && pb_csv_reader_find_column (csv, name) < 0)
        g_ptr_array_add (problems, g_strdup_printf (_("The column “%s” of a Fingertips download is not there."), name));
    }
}

static guint64
add_rows (JsonBuilder *builder,
          PbCsvReader *csv,
          GPtrArray   *problems)
{
  g_autoptr(GError) error = NULL;
  guint n_columns = pb_csv_reader_get_n_columns (csv);
  guint64 n_rows = 0;
  guint64 n_short = 0;
  PbCsvRow row;

  begin_array (builder, "rows");
  while (pb_csv_reader_next (csv, &row, &error))
    {
      n_short += row.n_fields != n_columns;

      if (n_rows++ >= N_FIRST_ROWS)
        continue;

      json_builder_begin_array (builder);
      for (guint i = 0; i < row.n_fields; i++)
        json_builder_add_string_value (builder, row.fields[i]);
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);

  if (n_short > 0)
    g_ptr_array_add (problems, g_strdup_printf (ngettext ("%llu row has not as many fields as the header.",
                                                          "%llu rows have not as many fields as the header.",
                                                          n_short),
                                                (unsigned long long) n_short));
  if (error != NULL)
    g_ptr_array_add (problems, g_strdup (error->message));

  return n_rows;
}

static gboolean
inspect_csv (JsonBuilder  *builder,
             const char   *path,
             GPtrArray    *problems,
             GError      **error)
{
  static const char *const formats[] = { "csv", "fingertips-csv", "pack-observations-csv" };
  g_autoptr(PbCsvReader) csv = pb_csv_reader_new (path, error);
  const char delimiter[] = { csv != NULL ? pb_csv_reader_get_delimiter (csv) : '\0', '\0' };
  PbLayout layout;

  if (csv == NULL)
    return FALSE;

  pb_layout_recognise (&layout, csv, NULL);
  pb_json_add_text (builder, "format", formats[layout.kind]);
  pb_json_add_text (builder, "delimiter", delimiter);
  add_columns (builder, csv, &layout, problems);
  pb_json_add_int (builder, "n_rows", add_rows (builder, csv, problems));
  pb_json_add_text (builder, "encoding", pb_csv_reader_get_encoding (csv));

  return TRUE;
}

static gboolean
inspect_boundaries (JsonBuilder  *builder,
                    const char   *path,
                    GPtrArray    *problems,
                    GError      **error)
{
  PbBoundaryOptions options = { NULL };
  g_autoptr(PbBoundarySource) source = pb_boundary_source_open (path, &options, error);
  g_autofree char *edition = NULL;
  g_auto(GStrv) fields = NULL;

  if (source == NULL)
    return FALSE;

  edition = pb_boundary_source_guess_edition (source);
  fields = pb_boundary_source_list_fields (source);
  pb_json_add_text (builder, "format", "boundary");
  pb_json_add_text (builder, "driver", pb_boundary_source_get_format (source));
  begin_array (builder, "layers");
  json_builder_begin_object (builder);
  pb_json_add_text (builder, "name", pb_boundary_source_get_layer (source));
  pb_json_add_text (builder, "projection", pb_boundary_source_get_crs (source));
  pb_json_add_int (builder, "n_features", pb_boundary_source_get_n_features (source));
  pb_json_add_text (builder, "code_field", pb_boundary_source_get_code_field (source));
  pb_json_add_text (builder, "name_field", pb_boundary_source_get_name_field (source));
  pb_json_add_text (builder, "edition", edition);
  begin_array (builder, "fields");
  for (int i = 0; fields[i] != NULL; i++)
    json_builder_add_string_value (builder, fields[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
inspect_pack (JsonBuilder  *builder,
              const char   *path,
              GPtrArray    *problems,
              GError      **error)
{
  static const char *const kinds[] = { "table", "observations", "boundary", "other" };
  g_autoptr(PbPack) pack = pb_pack_open (path, error);

  if (pack == NULL)
    return FALSE;

  pb_json_add_text (builder, "format", "system-pack");
  pb_json_add_text (builder, "title", pack->title);
  pb_json_add_text (builder, "version", pack->version);
  pb_json_add_text (builder, "system", pack->system_code);
  pb_json_add_text (builder, "system_name", pack->system_name);
  begin_array (builder, "resources");
  for (guint i = 0; i < pack->resources->len; i++)
    {
      const PbPackResource *resource = g_ptr_array_index (pack->resources, i);

      json_builder_begin_object (builder);
      pb_json_add_text (builder, "path", resource->path);
      pb_json_add_text (builder, "kind", kinds[resource->kind]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return TRUE;
}

JsonNode *
pb_inspect_file (const char  *path,
                 GError     **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  gboolean is_known;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
      return NULL;
    }

  json_builder_begin_object (builder);
  pb_json_add_text (builder, "path", path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    is_known = inspect_pack (builder, path, problems, &local_error);
  else if (pb_boundary_source_is_likely (path))
    is_known = inspect_boundaries (builder, path, problems, &local_error);
  else
    is_known = inspect_csv (builder, path, problems, &local_error);

  if (!is_known)
    {
      pb_json_add_text (builder, "format", "unknown");
      g_ptr_array_add (problems, g_strdup (local_error->message));
    }

  add_problems (builder, problems);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
