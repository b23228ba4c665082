#include "pb-json-members.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

gboolean
pb_json_members_refuse (const PbJsonMembers  *self,
                        const char           *name,
                        JsonNode             *node,
                        GError              **error)
{
  g_autofree char *value = json_to_string (node, FALSE);

  /* Translators: a name in JSON; "the view", "the recipe"; a value in JSON */
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The member “%s” of %s is %s, which it cannot be."), name,
               self->whole, value);

  return FALSE;
}

gboolean
pb_json_members_find (const PbJsonMembers  *self,
                      const char           *name,
                      JsonNodeType          type,
                      JsonNode            **node_out,
                      GError              **error)
{
  JsonNode *node = json_object_get_member (self->object, name);

  *node_out = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (json_node_get_node_type (node) != type)
    return pb_json_members_refuse (self, name, node, error);

  *node_out = node;
  return TRUE;
}

gboolean
pb_json_members_find_value (const PbJsonMembers  *self,
                            const char           *name,
                            GType                 type,
                            JsonNode            **node_out,
                            GError              **error)
{
  if (!pb_json_members_find (self, name, JSON_NODE_VALUE, node_out, error))
    return FALSE;

  if (*node_out != NULL && json_node_get_value_type (*node_out) != type)
    return pb_json_members_refuse (self, name, *node_out, error);

  return TRUE;
}

gboolean
pb_json_members_read_text (const PbJsonMembers  *self,
                           const char           *name,
                           char                **text,
                           GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find_value (self, name, G_TYPE_STRING, &node, error))
    return FALSE;

  if (node != NULL)
    {
      g_free (*text);
      *text = json_node_dup_string (node);
    }

  return TRUE;
}

gboolean
pb_json_members_read_day (const PbJsonMembers  *self,
                          const char           *name,
                          PbDay                *day,
                          GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find_value (self, name, G_TYPE_STRING, &node, error))
    return FALSE;

  return node == NULL || pb_day_parse_iso (json_node_get_string (node), day) ||
         pb_json_members_refuse (self, name, node, error);
}
