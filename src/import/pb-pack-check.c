#include "pb-pack-check-private.h"

#include "pb-csv-reader.h"
#include "pb-error.h"
#include "pb-file-digest.h"
#include "pb-json.h"
#include "pb-pack-fields.h"
#include "pb-pack.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

void
pb_pack_check_add (PbPackCheck *self,
                   const char  *file,
                   const char  *format,
                   ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", file, words));
}

static const PbPackTable *
find_table (JsonObject *resource)
{
  for (int i = 0; i < PB_N_PACK_TABLES; i++)
    if (strcmp (pb_pack_tables[i].name, pb_json_get_text (resource, "name")) == 0)
      return &pb_pack_tables[i];

  return NULL;
}

/* The columns that an import asks for. */
static void
check_columns (PbPackCheck *self,
               const char  *file,
               JsonObject  *resource,
               PbCsvReader *reader)
{
  const PbPackTable *table = find_table (resource);

  for (guint i = 0; table != NULL && i < pb_pack_count_columns (table); i++)
    if (pb_csv_reader_find_column (reader, table->columns[i].name) < 0)
      pb_pack_check_add (self, file, _("the column “%s” is missing."), table->columns[i].name);

  if (!g_str_has_prefix (pb_json_get_text (resource, "path"), "observations/"))
    return;

  for (guint i = 0; i < PB_N_OBSERVATION_FIELDS; i++)
    if (pb_csv_reader_find_column (reader, pb_pack_observation_fields[i].name) < 0)
      pb_pack_check_add (self, file, _("the column “%s” is missing."), pb_pack_observation_fields[i].name);
}

/* The header is the one that datapackage.json describes. */
static void
check_header (PbPackCheck *self,
              const char  *file,
              JsonObject  *resource)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbCsvReader) reader = pb_csv_reader_new (file, &local_error);
  JsonArray *fields = pb_json_get_array (pb_json_get_object (resource, "schema"), "fields");
  guint n_fields = fields != NULL ? json_array_get_length (fields) : 0;

  if (reader == NULL)
    {
      g_ptr_array_add (self->problems, g_strdup (local_error->message));
      return;
    }

  check_columns (self, file, resource, reader);
  for (guint i = 0; n_fields > 0 && i < MAX (n_fields, pb_csv_reader_get_n_columns (reader)); i++)
    {
      JsonNode *field = i < n_fields ? json_array_get_element (fields, i) : NULL;
      const char *described =
        field != NULL && JSON_NODE_HOLDS_OBJECT (field) ? pb_json_get_text (json_node_get_object (field), "name") : "";

      if (strcmp (described, pb_csv_reader_get_header (reader, i)) == 0)
        continue;

      pb_pack_check_add (self, file, _("column %u is “%s”, but datapackage.json describes “%s”."), i + 1,
                         pb_csv_reader_get_header (reader, i), described);
      return;
    }
}

static gboolean
check_content (PbPackCheck   *self,
               const char    *file,
               JsonObject    *resource,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  guint64 n_bytes = 0;
  g_autofree char *sha256 = pb_file_digest (file, &n_bytes, cancellable, &local_error);
  const char *hash = pb_json_get_text (resource, "hash");
  gint64 n_described = pb_json_get_int (resource, "bytes", -1);
  g_autofree char *there = g_strdup_printf ("%" G_GUINT64_FORMAT, n_bytes);
  g_autofree char *described = g_strdup_printf ("%" G_GINT64_FORMAT, n_described);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (sha256 == NULL)
    {
      pb_pack_check_add (self, file, _("datapackage.json describes this file, but it cannot be read: %s"), local_error->message);
      return TRUE;
    }

  if (n_described >= 0 && (guint64) n_described != n_bytes)
    pb_pack_check_add (self, file, _("it has %s bytes, but datapackage.json describes %s."), there, described);

  if (g_str_has_prefix (hash, "sha256:") && g_ascii_strcasecmp (hash + strlen ("sha256:"), sha256) != 0)
    pb_pack_check_add (self, file,
                       _("its hash is sha256:%s, not the %s that datapackage.json describes. "
                         "Get the pack again, or describe the changed file."),
                       sha256, hash);

  if (g_str_has_suffix (file, ".csv"))
    check_header (self, file, resource);

  return TRUE;
}

/* Two resources of one name or path: the second would be read for the first. */
static void
check_is_first (PbPackCheck *self,
                GHashTable  *seen,
                guint        number,
                JsonObject  *resource,
                const char  *member)
{
  const char *value = pb_json_get_text (resource, member);

  if (*value != '\0' && !g_hash_table_add (seen, g_strconcat (member, " ", value, NULL)))
    pb_pack_check_add (self, self->file, _("resources[%u].%s is “%s”, as that of an earlier one; give it another."), number,
                       member, value);
}

static gboolean
check_files (PbPackCheck   *self,
             JsonObject    *root,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *resources = pb_json_get_array (root, "resources");

  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonNode *node = json_array_get_element (resources, i);
      JsonObject *resource = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *path = pb_json_get_text (resource, "path");
      g_autofree char *file = g_build_filename (self->folder, path, NULL);

      if (resource == NULL)
        continue;

      check_is_first (self, seen, i, resource, "name");
      check_is_first (self, seen, i, resource, "path");

      if (pb_pack_path_is_inside (path) && !check_content (self, file, resource, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

GPtrArray *
pb_pack_check (const char    *folder,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *file = g_build_filename (folder, "datapackage.json", NULL);
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JsonParser) parser = pb_json_read_file (file, error);
  PbPackCheck self = { folder, file, problems };
  JsonObject *root;

  if (parser == NULL)
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  pb_pack_check_package (&self, root);

  if (!check_files (&self, root, cancellable, error))
    return NULL;

  return g_steal_pointer (&problems);
}
