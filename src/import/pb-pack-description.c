#include "pb-pack-export-private.h"

#include "pb-json.h"
#include "pb-pack-fields.h"

#define PACK_FORMAT 1

static void
begin_object (JsonBuilder *json,
              const char  *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
}

static void
begin_array (JsonBuilder *json,
             const char  *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

/* One object of a list for each row: its members are the query's columns. */
static gboolean
add_list (PbPackExport  *self,
          JsonBuilder   *json,
          const char    *name,
          const char    *sql,
          GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  begin_array (json, name);
  while (pb_query_next (query, &local_error))
    {
      json_builder_begin_object (json);
      for (int i = 0; i < sqlite3_column_count (query); i++)
        if (*pb_query_get_text (query, i) != '\0')
          pb_json_add_text (json, sqlite3_column_name (query, i), pb_query_get_text (query, i));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);

  return pb_query_end (&local_error, error);
}

static void
add_field (JsonBuilder *json,
           const char  *name,
           const char  *type)
{
  json_builder_begin_object (json);
  pb_json_add_text (json, "name", name);
  pb_json_add_text (json, "type", type);
  json_builder_end_object (json);
}

/* Dates and numbers of registers keep their precision and bound, so they are text. */
static const char *
get_register_type (PbRegisterType type)
{
  switch ((int) type)
    {
    case PB_REGISTER_DECIMAL:
      return "number";

    case PB_REGISTER_INTEGER:
      return "integer";

    case PB_REGISTER_BOOLEAN:
      return "boolean";

    default:
      return "string";
    }
}

static void
add_register_fields (JsonBuilder          *json,
                     const PbRegisterKind *kind)
{
  add_field (json, "uid", "string");
  for (guint i = 0; i < kind->n_columns; i++)
    if (!g_str_equal (kind->columns[i].name, "system"))
      add_field (json, kind->columns[i].name, get_register_type (kind->columns[i].type));
}

static void
add_fields (JsonBuilder      *json,
            const PbPackFile *file)
{
  begin_object (json, "schema");
  begin_array (json, "fields");

  if (file->kind != NULL)
    add_register_fields (json, file->kind);
  else if (file->table != NULL)
    for (guint i = 0; i < pb_pack_count_columns (file->table); i++)
      add_field (json, file->table->columns[i].name, pb_pack_field_type (file->table->columns[i].kind));
  else
    for (guint i = 0; i < PB_N_OBSERVATION_FIELDS; i++)
      add_field (json, pb_pack_observation_fields[i].name, pb_pack_observation_fields[i].type);

  json_builder_end_array (json);
  begin_array (json, "missingValues");
  json_builder_add_string_value (json, "");
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_outlines (JsonBuilder      *json,
              const PbPackFile *file)
{
  pb_json_add_text (json, "title", file->title);
  begin_array (json, "licenses");
  json_builder_begin_object (json);
  pb_json_add_text (json, "name", file->licence);
  if (*file->licence_url != '\0')
    pb_json_add_text (json, "path", file->licence_url);
  json_builder_end_object (json);
  json_builder_end_array (json);

  begin_object (json, "placeboard");
  pb_json_add_text (json, "kind", "boundary");
  pb_json_add_text (json, "level", file->level);
  pb_json_add_text (json, "edition", file->edition);
  pb_json_add_text (json, "role", file->role);
  pb_json_add_text (json, "code_field", "code");
  pb_json_add_text (json, "name_field", "name");
  pb_json_add_text (json, "detail", file->detail);
  pb_json_add_text (json, "dataset", file->dataset);
  pb_json_add_text (json, "licence", file->licence);
  pb_json_add_text (json, "attribution", file->attribution);
  json_builder_end_object (json);
}

static void
add_resource (JsonBuilder      *json,
              const PbPackFile *file)
{
  g_autofree char *hash = g_strconcat ("sha256:", file->sha256, NULL);

  json_builder_begin_object (json);
  pb_json_add_text (json, "name", file->name);
  pb_json_add_text (json, "path", file->path);
  if (!file->is_boundary)
    pb_json_add_text (json, "profile", "tabular-data-resource");
  pb_json_add_text (json, "format", file->is_boundary ? "geojson" : "csv");
  pb_json_add_text (json, "mediatype", file->is_boundary ? "application/geo+json" : "text/csv");
  pb_json_add_text (json, "encoding", "utf-8");
  pb_json_add_text (json, "hash", hash);
  json_builder_set_member_name (json, "bytes");
  json_builder_add_int_value (json, file->n_bytes);

  if (file->is_boundary)
    add_outlines (json, file);
  else
    add_fields (json, file);

  if (file->kind != NULL)
    {
      begin_object (json, "placeboard");
      pb_json_add_text (json, "kind", "register");
      pb_json_add_text (json, "register", file->kind->word);
      json_builder_end_object (json);
    }

  json_builder_end_object (json);
}

/* Codes of systems are anybody's; a package's name is lower-case letters, digits
 * and ". _ -". */
static char *
make_name (const char *code)
{
  char *name = g_ascii_strdown (code, -1);

  for (char *c = name; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && (c == name || (*c != '.' && *c != '_' && *c != '-')))
      *c = c == name ? 'x' : '-';

  return name;
}

static gboolean
add_system (PbPackExport  *self,
            JsonBuilder   *json,
            GError       **error)
{
  static const char *const members[] = { "indicator", "sex", "level", "area_set" };
  g_autoptr(PbQuery) query =
    pb_db_query (self->db,
                 "SELECT code, name, aliases, pack_version, default_indicator, default_sex, default_level, default_area_set"
                 "  FROM system WHERE id = ?1",
                 error);
  g_autoptr(JsonNode) aliases = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->system_id);
  if (!pb_query_next (query, error))
    return FALSE;

  aliases = json_from_string (pb_query_get_text (query, 2), error);
  if (aliases == NULL)
    return FALSE;

  name = make_name (pb_query_get_text (query, 0));
  title = g_strconcat (pb_query_get_text (query, 1), ": Places, indicators and boundaries", NULL);
  pb_json_add_text (json, "profile", "data-package");
  pb_json_add_text (json, "name", name);
  pb_json_add_text (json, "title", title);
  if (*pb_query_get_text (query, 3) != '\0')
    pb_json_add_text (json, "version", pb_query_get_text (query, 3));

  begin_object (json, "placeboard");
  json_builder_set_member_name (json, "format");
  json_builder_add_int_value (json, PACK_FORMAT);
  begin_object (json, "system");
  pb_json_add_text (json, "code", pb_query_get_text (query, 0));
  pb_json_add_text (json, "name", pb_query_get_text (query, 1));
  json_builder_set_member_name (json, "aliases");
  json_builder_add_value (json, g_steal_pointer (&aliases));
  json_builder_end_object (json);
  begin_object (json, "default");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (*pb_query_get_text (query, 4 + i) != '\0')
      pb_json_add_text (json, members[i], pb_query_get_text (query, 4 + i));
  json_builder_end_object (json);
  json_builder_end_object (json);

  return TRUE;
}

static gboolean
build (PbPackExport  *self,
       JsonBuilder   *json,
       GError       **error)
{
  json_builder_begin_object (json);

  if (!add_system (self, json, error) ||
      !add_list (self, json, "licenses",
                 "SELECT d.licence AS name, max (d.licence_url) AS path FROM pack_dataset AS p JOIN dataset AS d ON d.id = p.id"
                 " GROUP BY d.licence ORDER BY d.licence",
                 error) ||
      !add_list (self, json, "sources",
                 "SELECT d.title || ' (' || d.publisher || ')' AS title, d.location AS path"
                 "  FROM pack_dataset AS p JOIN dataset AS d ON d.id = p.id ORDER BY d.id",
                 error))
    return FALSE;

  begin_array (json, "resources");
  for (guint i = 0; i < self->files->len; i++)
    add_resource (json, g_ptr_array_index (self->files, i));
  json_builder_end_array (json);
  json_builder_end_object (json);

  return TRUE;
}

gboolean
pb_pack_export_description (PbPackExport  *self,
                            GError       **error)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!build (self, json, error))
    return FALSE;

  root = json_builder_get_root (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  text = json_generator_to_data (generator, &length);

  if (pb_pack_export_begin_file (self, "", "datapackage", ".json", error) == NULL)
    return FALSE;

  g_string_append_len (self->buffer, text, length);
  g_string_append_c (self->buffer, '\n');

  return pb_pack_export_end_file (self, error);
}
