#include "pb-json.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

#define MAX_FILE_BYTES (16 * 1024 * 1024)

static JsonNode *
get_node (JsonObject *object,
          const char *member)
{
  return object != NULL ? json_object_get_member (object, member) : NULL;
}

const char *
pb_json_get_text (JsonObject *object,
                  const char *member)
{
  JsonNode *node = get_node (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : "";
}

JsonObject *
pb_json_get_object (JsonObject *object,
                    const char *member)
{
  JsonNode *node = get_node (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
pb_json_get_array (JsonObject *object,
                   const char *member)
{
  JsonNode *node = get_node (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

gint64
pb_json_get_int (JsonObject *object,
                 const char *member,
                 gint64      otherwise)
{
  JsonNode *node = get_node (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
           ? json_node_get_int (node)
           : otherwise;
}

void
pb_json_add_text (JsonBuilder *builder,
                  const char  *member,
                  const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

void
pb_json_add_int (JsonBuilder *builder,
                 const char  *member,
                 gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

JsonParser *
pb_json_read_file (const char  *path,
                   GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, "standard::size,standard::type", 0, NULL, NULL);

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
      return NULL;
    }

  if (g_file_info_get_size (info) > MAX_FILE_BYTES)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” is larger than 16 MiB; it is not a description."), path);
      return NULL;
    }

  if (!json_parser_load_from_file (parser, path, &local_error))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” is not JSON that can be read: %s"), path,
                   local_error->message);
      return NULL;
    }

  if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” does not hold one JSON object."), path);
      return NULL;
    }

  return g_steal_pointer (&parser);
}
