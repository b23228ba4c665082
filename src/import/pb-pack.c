#include "pb-pack.h"

#include "pb-error.h"
#include "pb-file-digest.h"
#include "pb-json.h"
#include "pb-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PACK_FORMAT 1

static void
free_resource (PbPackResource *resource)
{
  g_free (resource->name);
  g_free (resource->path);
  g_free (resource->full_path);
  g_strfreev (resource->fields);
  g_free (resource->level);
  g_free (resource->edition);
  g_free (resource->role);
  g_free (resource->code_field);
  g_free (resource->name_field);
  g_free (resource->detail);
  g_free (resource->dataset);
  g_free (resource->register_word);
  g_free (resource);
}

void
pb_pack_free (PbPack *self)
{
  g_free (self->folder);
  g_free (self->name);
  g_free (self->title);
  g_free (self->version);
  g_free (self->system_code);
  g_free (self->system_name);
  g_free (self->aliases);
  g_free (self->default_indicator);
  g_free (self->default_sex);
  g_free (self->default_level);
  g_free (self->default_area_set);
  g_free (self->sha256);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_free (self);
}

gboolean
pb_pack_is_likely (const char *path)
{
  g_autofree char *description = g_build_filename (path, "datapackage.json", NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR) && g_file_test (description, G_FILE_TEST_EXISTS);
}

/* A path of a pack stays in the pack: no "..", no absolute path, no address. */
gboolean
pb_pack_path_is_inside (const char *path)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  if (*path == '\0' || *path == '/' || strstr (path, "://") != NULL || strchr (path, '\\') != NULL)
    return FALSE;

  for (int i = 0; parts[i] != NULL; i++)
    if (strcmp (parts[i], "..") == 0 || strcmp (parts[i], "") == 0)
      return FALSE;

  return TRUE;
}

static PbResourceKind
get_kind (JsonObject *resource,
          const char *path)
{
  JsonObject *placeboard = pb_json_get_object (resource, "placeboard");

  if (g_str_equal (pb_json_get_text (placeboard, "kind"), "boundary"))
    return PB_RESOURCE_BOUNDARY;

  if (g_str_equal (pb_json_get_text (placeboard, "kind"), "register"))
    return PB_RESOURCE_REGISTER;

  if (!g_str_has_suffix (path, ".csv"))
    return PB_RESOURCE_OTHER;

  return g_str_has_prefix (path, "observations/") ? PB_RESOURCE_OBSERVATIONS : PB_RESOURCE_TABLE;
}

static GStrv
get_fields (JsonObject *resource)
{
  JsonArray *fields = pb_json_get_array (pb_json_get_object (resource, "schema"), "fields");
  guint n_fields = fields != NULL ? json_array_get_length (fields) : 0;
  GStrv names;

  if (n_fields == 0)
    return NULL;

  names = g_new0 (char *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *field = json_array_get_element (fields, i);

      names[i] = g_strdup (JSON_NODE_HOLDS_OBJECT (field) ? pb_json_get_text (json_node_get_object (field), "name") : "");
    }

  return names;
}

/* Every file is the one that was described: its hash where one is given. */
static gboolean
check_digest (PbPack          *self,
              JsonObject      *object,
              PbPackResource  *resource,
              GChecksum       *all,
              GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  guint64 n_bytes = 0;
  g_autofree char *sha256 = pb_file_digest (resource->full_path, &n_bytes, NULL, &local_error);
  const char *hash = pb_json_get_text (object, "hash");

  if (sha256 == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The pack “%s” lacks the file %s: %s"), self->folder,
                   resource->path, local_error->message);
      return FALSE;
    }

  if (g_str_has_prefix (hash, "sha256:") && g_ascii_strcasecmp (hash + strlen ("sha256:"), sha256) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s of the pack “%s” is not the file that datapackage.json describes: its hash differs. "
                     "Get the pack again, or describe the changed file."),
                   resource->path, self->folder);
      return FALSE;
    }

  self->n_bytes += n_bytes;
  g_checksum_update (all, (const guchar *) resource->path, -1);
  g_checksum_update (all, (const guchar *) sha256, -1);

  return TRUE;
}

static gboolean
set_wrong (PbPack      *self,
           const char  *member,
           const char  *value,
           GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s/datapackage.json: “%s” of %s cannot be used."), self->folder,
               value, member);
  return FALSE;
}

static gboolean
read_boundary (PbPack          *self,
               JsonObject      *object,
               PbPackResource  *resource,
               GError         **error)
{
  JsonObject *placeboard = pb_json_get_object (object, "placeboard");
  PbLevel level;

  resource->level = g_strdup (pb_json_get_text (placeboard, "level"));
  resource->edition = g_strdup (pb_json_get_text (placeboard, "edition"));
  resource->role = g_strdup (pb_json_get_text (placeboard, "role"));
  resource->code_field = g_strdup (pb_json_get_text (placeboard, "code_field"));
  resource->name_field = g_strdup (pb_json_get_text (placeboard, "name_field"));
  resource->detail = g_strdup (pb_json_get_text (placeboard, "detail"));
  resource->dataset = g_strdup (pb_json_get_text (placeboard, "dataset"));

  if (!pb_level_from_word (resource->level, &level))
    return set_wrong (self, "level", resource->level, error);

  if (!g_str_equal (resource->role, "own") && !g_str_equal (resource->role, "context"))
    return set_wrong (self, "role", resource->role, error);

  return TRUE;
}

static gboolean
read_resource (PbPack      *self,
               JsonNode    *node,
               GChecksum   *all,
               GError     **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  PbPackResource *resource = g_new0 (PbPackResource, 1);

  g_ptr_array_add (self->resources, resource);
  resource->name = g_strdup (pb_json_get_text (object, "name"));
  resource->path = g_strdup (pb_json_get_text (object, "path"));

  if (!pb_pack_path_is_inside (resource->path))
    return set_wrong (self, "path", resource->path, error);

  resource->full_path = g_build_filename (self->folder, resource->path, NULL);
  resource->kind = get_kind (object, resource->path);
  resource->fields = get_fields (object);
  resource->register_word = g_strdup (pb_json_get_text (pb_json_get_object (object, "placeboard"), "register"));

  return check_digest (self, object, resource, all, error) &&
         (resource->kind != PB_RESOURCE_BOUNDARY || read_boundary (self, object, resource, error));
}

static char *
get_aliases (JsonObject *system)
{
  g_autoptr(JsonArray) aliases = json_array_new ();
  g_autoptr(JsonNode) node = json_node_alloc ();
  JsonArray *stated = pb_json_get_array (system, "aliases");

  for (guint i = 0; stated != NULL && i < json_array_get_length (stated); i++)
    {
      JsonNode *alias = json_array_get_element (stated, i);

      if (JSON_NODE_HOLDS_VALUE (alias) && json_node_get_value_type (alias) == G_TYPE_STRING)
        json_array_add_string_element (aliases, json_node_get_string (alias));
    }

  json_node_init_array (node, aliases);
  return json_to_string (node, FALSE);
}

static gboolean
read_system (PbPack      *self,
             JsonObject  *root,
             GError     **error)
{
  JsonObject *placeboard = pb_json_get_object (root, "placeboard");
  JsonObject *system = pb_json_get_object (placeboard, "system");
  JsonObject *chosen = pb_json_get_object (placeboard, "default");
  gint64 format = pb_json_get_int (placeboard, "format", 0);
  PbLevel level;

  if (format != PACK_FORMAT)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   format > PACK_FORMAT
                     ? _("The pack “%s” was made for a newer Placeboard. Update Placeboard and add it again.")
                     : _("“%s” is a data package but not a system pack: it does not say which system it describes."),
                   self->folder);
      return FALSE;
    }

  self->name = g_strdup (pb_json_get_text (root, "name"));
  self->title = g_strdup (pb_json_get_text (root, "title"));
  self->version = g_strdup (pb_json_get_text (root, "version"));
  self->system_code = g_strdup (pb_json_get_text (system, "code"));
  self->system_name = g_strdup (pb_json_get_text (system, "name"));
  self->aliases = get_aliases (system);
  self->default_indicator = g_strdup (pb_json_get_text (chosen, "indicator"));
  self->default_sex = g_strdup (pb_json_get_text (chosen, "sex"));
  self->default_level = g_strdup (pb_json_get_text (chosen, "level"));
  self->default_area_set = g_strdup (pb_json_get_text (chosen, "area_set"));

  if (*self->system_code == '\0')
    return set_wrong (self, "placeboard.system.code", "", error);
  if (*self->system_name == '\0')
    return set_wrong (self, "placeboard.system.name", "", error);
  if (*self->default_level != '\0' && !pb_level_from_word (self->default_level, &level))
    return set_wrong (self, "placeboard.default.level", self->default_level, error);

  return TRUE;
}

PbPack *
pb_pack_open (const char  *folder,
              GError     **error)
{
  g_autoptr(PbPack) self = g_new0 (PbPack, 1);
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *description = g_build_filename (folder, "datapackage.json", NULL);
  g_autofree char *sha256 = NULL;
  JsonObject *root;
  JsonArray *resources;

  self->folder = g_strdup (folder);
  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) free_resource);

  parser = pb_json_read_file (description, error);
  if (parser == NULL)
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  if (!read_system (self, root, error))
    return NULL;

  sha256 = pb_file_digest (description, &self->n_bytes, NULL, error);
  if (sha256 == NULL)
    return NULL;

  g_checksum_update (all, (const guchar *) sha256, -1);
  resources = pb_json_get_array (root, "resources");

  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    if (!read_resource (self, json_array_get_element (resources, i), all, error))
      return NULL;

  self->sha256 = g_strdup (g_checksum_get_string (all));

  return g_steal_pointer (&self);
}
