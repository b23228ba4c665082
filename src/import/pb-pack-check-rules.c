#include "pb-pack-check-private.h"

#include "pb-json.h"
#include "pb-pack.h"
#include "pb-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Members and words of data/packs/pack.schema.json. */

static const char *const package_profiles[] = { "data-package", "tabular-data-package", NULL };
static const char *const resource_profiles[] = { "data-resource", "tabular-data-resource", NULL };
static const char *const encodings[] = { "utf-8", NULL };
static const char *const field_types[] = { "string", "number", "integer", "boolean", "date", NULL };
static const char *const kinds[] = { "boundary", "register", NULL };
static const char *const roles[] = { "own", "context", NULL };
static const char *const details[] = { "full", "generalised", "super-generalised", "ultra-generalised", NULL };

static const PbMemberRule package_rules[] = {
  { "name", PB_MEMBER_NAME, TRUE },
  { "profile", PB_MEMBER_WORD, FALSE, package_profiles },
  { "title", PB_MEMBER_TEXT },
  { "version", PB_MEMBER_TEXT },
  { "licenses", PB_MEMBER_OBJECTS },
  { "sources", PB_MEMBER_OBJECTS },
  { "placeboard", PB_MEMBER_OBJECT, TRUE },
  { "resources", PB_MEMBER_OBJECTS, TRUE },
};

static const PbMemberRule placeboard_rules[] = {
  { "format", PB_MEMBER_FORMAT, TRUE },
  { "system", PB_MEMBER_OBJECT, TRUE },
  { "default", PB_MEMBER_OBJECT },
};

static const PbMemberRule system_rules[] = {
  { "code", PB_MEMBER_FILLED, TRUE },
  { "name", PB_MEMBER_FILLED, TRUE },
  { "aliases", PB_MEMBER_TEXTS },
};

static const PbMemberRule default_rules[] = {
  { "indicator", PB_MEMBER_TEXT },
  { "sex", PB_MEMBER_TEXT },
  { "level", PB_MEMBER_LEVEL },
  { "area_set", PB_MEMBER_TEXT },
};

static const PbMemberRule resource_rules[] = {
  { "name", PB_MEMBER_NAME, TRUE },
  { "path", PB_MEMBER_PATH, TRUE },
  { "profile", PB_MEMBER_WORD, FALSE, resource_profiles },
  { "format", PB_MEMBER_TEXT },
  { "mediatype", PB_MEMBER_TEXT },
  { "encoding", PB_MEMBER_WORD, FALSE, encodings },
  { "hash", PB_MEMBER_HASH },
  { "bytes", PB_MEMBER_SIZE },
  { "title", PB_MEMBER_TEXT },
  { "licenses", PB_MEMBER_OBJECTS },
  { "schema", PB_MEMBER_OBJECT },
  { "placeboard", PB_MEMBER_OBJECT },
};

static const PbMemberRule fields_rules[] = { { "fields", PB_MEMBER_OBJECTS, TRUE } };

static const PbMemberRule field_rules[] = {
  { "name", PB_MEMBER_FILLED, TRUE },
  { "type", PB_MEMBER_WORD, FALSE, field_types },
};

static const PbMemberRule kind_rules[] = { { "kind", PB_MEMBER_WORD, TRUE, kinds } };

static const PbMemberRule boundary_rules[] = {
  { "level", PB_MEMBER_LEVEL, TRUE },
  { "edition", PB_MEMBER_TEXT },
  { "role", PB_MEMBER_WORD, TRUE, roles },
  { "code_field", PB_MEMBER_TEXT },
  { "name_field", PB_MEMBER_TEXT },
  { "detail", PB_MEMBER_WORD, FALSE, details },
  { "dataset", PB_MEMBER_FILLED, TRUE },
  { "licence", PB_MEMBER_TEXT },
  { "attribution", PB_MEMBER_TEXT },
};

static const PbMemberRule register_rules[] = { { "register", PB_MEMBER_FILLED, TRUE } };

static gboolean
holds_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
holds_all (JsonNode *node,
           gboolean  are_objects)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (are_objects ? !JSON_NODE_HOLDS_OBJECT (element) : !holds_text (element))
        return FALSE;
    }

  return array != NULL;
}

static gboolean
is_whole_number (JsonNode *node,
                 gint64    lowest,
                 gint64    highest)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
         json_node_get_int (node) >= lowest && json_node_get_int (node) <= highest;
}

static gboolean
is_right_text (const PbMemberRule *rule,
               const char         *text)
{
  PbLevel level;

  switch ((int) rule->kind)
    {
    case PB_MEMBER_FILLED:
      return *text != '\0';

    case PB_MEMBER_NAME:
      return g_regex_match_simple ("^[a-z0-9][a-z0-9._-]*\\z", text, 0, 0);

    case PB_MEMBER_WORD:
      return g_strv_contains (rule->words, text);

    case PB_MEMBER_LEVEL:
      return pb_level_from_word (text, &level);

    case PB_MEMBER_PATH:
      return pb_pack_path_is_inside (text);

    case PB_MEMBER_HASH:
      return g_regex_match_simple ("^sha256:[0-9a-fA-F]{64}\\z", text, 0, 0);

    default:
      return TRUE;
    }
}

static gboolean
is_right (const PbMemberRule *rule,
          JsonNode           *node)
{
  switch ((int) rule->kind)
    {
    case PB_MEMBER_SIZE:
      return is_whole_number (node, 0, G_MAXINT64);

    case PB_MEMBER_FORMAT:
      return is_whole_number (node, 1, 1);

    case PB_MEMBER_TEXTS:
      return holds_all (node, FALSE);

    case PB_MEMBER_OBJECTS:
      return holds_all (node, TRUE);

    case PB_MEMBER_OBJECT:
      return JSON_NODE_HOLDS_OBJECT (node);

    default:
      return holds_text (node) && is_right_text (rule, json_node_get_string (node));
    }
}

/* What it must be, to stand after "it must be". */
static char *
describe_rule (const PbMemberRule *rule)
{
  g_autofree char *words = NULL;

  switch (rule->kind)
    {
    case PB_MEMBER_TEXT:
      return g_strdup (_("text"));
    case PB_MEMBER_FILLED:
      return g_strdup (_("text that is not blank"));
    case PB_MEMBER_NAME:
      return g_strdup (_("lower-case letters, digits, “.”, “_” and “-”"));
    case PB_MEMBER_WORD:
      words = g_strjoinv (", ", (GStrv) rule->words);
      return g_strdup_printf (_("one of: %s"), words);
    case PB_MEMBER_LEVEL:
      return g_strdup (_("one of: country, region, utla, ltla, nhs, place, ward, msoa, lsoa"));
    case PB_MEMBER_PATH:
      return g_strdup (_("the path of a file within the pack"));
    case PB_MEMBER_HASH:
      return g_strdup (_("“sha256:” and 64 hexadecimal digits"));
    case PB_MEMBER_SIZE:
      return g_strdup (_("a whole number of bytes"));
    case PB_MEMBER_FORMAT:
      return g_strdup (_("1, the format that this Placeboard reads"));
    case PB_MEMBER_TEXTS:
      return g_strdup (_("a list of texts"));
    case PB_MEMBER_OBJECTS:
      return g_strdup (_("a list of objects"));
    case PB_MEMBER_OBJECT:
    default:
      return g_strdup (_("an object"));
    }
}

void
pb_pack_check_members (PbPackCheck        *self,
                       const char         *where,
                       JsonObject         *object,
                       const PbMemberRule *rules,
                       guint               n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    {
      JsonNode *node = object != NULL ? json_object_get_member (object, rules[i].name) : NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *value = NULL;

      if (node == NULL && !rules[i].is_required)
        continue;

      if (node != NULL && is_right (&rules[i], node))
        continue;

      wanted = describe_rule (&rules[i]);
      if (node == NULL)
        {
          pb_pack_check_add (self, self->file, _("%s%s is missing; it must be %s."), where, rules[i].name, wanted);
          continue;
        }

      value = holds_text (node) ? g_strdup (json_node_get_string (node)) : json_to_string (node, FALSE);
      if (g_utf8_strlen (value, -1) > 80)
        *g_utf8_offset_to_pointer (value, 80) = '\0';
      pb_pack_check_add (self, self->file, _("%s%s is “%s”; it must be %s."), where, rules[i].name, value, wanted);
    }
}

#define CHECK(where, object, rules) pb_pack_check_members (self, where, object, rules, G_N_ELEMENTS (rules))

static void
check_fields (PbPackCheck *self,
              const char  *where,
              JsonObject  *resource)
{
  g_autofree char *schema_where = g_strconcat (where, "schema.", NULL);
  JsonObject *schema = pb_json_get_object (resource, "schema");
  JsonArray *fields = pb_json_get_array (schema, "fields");

  if (schema == NULL)
    return;

  CHECK (schema_where, schema, fields_rules);
  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonNode *field = json_array_get_element (fields, i);
      g_autofree char *field_where = g_strdup_printf ("%sfields[%u].", schema_where, i);

      if (JSON_NODE_HOLDS_OBJECT (field))
        CHECK (field_where, json_node_get_object (field), field_rules);
    }
}

static void
check_resource (PbPackCheck *self,
                const char  *where,
                JsonObject  *resource)
{
  g_autofree char *own_where = g_strconcat (where, "placeboard.", NULL);
  JsonObject *own = pb_json_get_object (resource, "placeboard");
  const char *kind = pb_json_get_text (own, "kind");

  CHECK (where, resource, resource_rules);
  check_fields (self, where, resource);

  if (own == NULL)
    return;

  CHECK (own_where, own, kind_rules);
  if (g_str_equal (kind, "boundary"))
    CHECK (own_where, own, boundary_rules);
  if (g_str_equal (kind, "register"))
    CHECK (own_where, own, register_rules);
}

void
pb_pack_check_package (PbPackCheck *self,
                       JsonObject  *root)
{
  JsonObject *placeboard = pb_json_get_object (root, "placeboard");
  JsonArray *resources = pb_json_get_array (root, "resources");

  CHECK ("", root, package_rules);
  if (placeboard != NULL)
    {
      JsonObject *system = pb_json_get_object (placeboard, "system");
      JsonObject *chosen = pb_json_get_object (placeboard, "default");

      CHECK ("placeboard.", placeboard, placeboard_rules);
      if (system != NULL)
        CHECK ("placeboard.system.", system, system_rules);
      if (chosen != NULL)
        CHECK ("placeboard.default.", chosen, default_rules);
    }

  for (guint i = 0; resources != NULL && i < json_array_get_length (resources); i++)
    {
      JsonNode *resource = json_array_get_element (resources, i);
      g_autofree char *where = g_strdup_printf ("resources[%u].", i);

      if (JSON_NODE_HOLDS_OBJECT (resource))
        check_resource (self, where, json_node_get_object (resource));
    }
}
