#include "pb-mapping.h"

#include "pb-disclosure-rule.h"
#include "pb-error.h"
#include "pb-fuzzy-date.h"
#include "pb-json.h"
#include "pb-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Members that are plain text. */
static const struct
{
  const char *member;
  gsize       offset;
} texts[] = {
  { "title", G_STRUCT_OFFSET (PbMapping, title) },
  { "publisher", G_STRUCT_OFFSET (PbMapping, publisher) },
  { "licence", G_STRUCT_OFFSET (PbMapping, licence) },
  { "licence_url", G_STRUCT_OFFSET (PbMapping, licence_url) },
  { "attribution", G_STRUCT_OFFSET (PbMapping, attribution) },
  { "published", G_STRUCT_OFFSET (PbMapping, published) },
  { "location", G_STRUCT_OFFSET (PbMapping, location) },
  { "note", G_STRUCT_OFFSET (PbMapping, note) },
  { "area_edition", G_STRUCT_OFFSET (PbMapping, area_edition) },
  { "disclosure", G_STRUCT_OFFSET (PbMapping, disclosure) },
  { "code_field", G_STRUCT_OFFSET (PbMapping, code_field) },
  { "name_field", G_STRUCT_OFFSET (PbMapping, name_field) },
  { "crs", G_STRUCT_OFFSET (PbMapping, crs) },
  { "level", G_STRUCT_OFFSET (PbMapping, level) },
  { "edition", G_STRUCT_OFFSET (PbMapping, edition) },
  { "role", G_STRUCT_OFFSET (PbMapping, role) },
  { "detail", G_STRUCT_OFFSET (PbMapping, detail) },
};

static char **
get_text (PbMapping *self,
          guint      number)
{
  return G_STRUCT_MEMBER_P (self, texts[number].offset);
}

PbMapping *
pb_mapping_new (void)
{
  PbMapping *self = g_new0 (PbMapping, 1);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *get_text (self, i) = g_strdup ("");
  self->json = g_strdup ("");

  return self;
}

void
pb_mapping_free (PbMapping *self)
{
  for (int i = 0; i < PB_N_FIELDS; i++)
    g_free (self->names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*get_text (self, i));
  g_free (self->json);
  g_free (self);
}

static gboolean
set_wrong (const char  *path,
           const char  *member,
           const char  *value,
           GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s: “%s” of “%s” cannot be used."), path, value, member);
  return FALSE;
}

static gboolean
read_columns (PbMapping   *self,
              const char  *path,
              JsonObject  *columns,
              GError     **error)
{
  g_autoptr(GList) members = columns != NULL ? json_object_get_members (columns) : NULL;

  for (GList *member = members; member != NULL; member = member->next)
    {
      const char *header = pb_json_get_text (columns, member->data);
      PbField field;

      if (!pb_layout_field_from_word (member->data, &field) || *header == '\0')
        return set_wrong (path, "columns", member->data, error);

      self->names[field] = g_strdup (header);
    }

  return TRUE;
}

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  return *text == '\0' || g_strv_contains (words, text);
}

static gboolean
check_words (PbMapping   *self,
             const char  *path,
             GError     **error)
{
  static const char *const roles[] = { "own", "context", NULL };
  static const char *const details[] = { "full", "generalised", "super-generalised", "ultra-generalised", NULL };
  PbDisclosureRule rule;
  PbFuzzyDate date;
  PbLevel level;

  if (*self->published != '\0' && !pb_fuzzy_date_parse (self->published, &date, NULL))
    return set_wrong (path, "published", self->published, error);
  if (*self->disclosure != '\0' && !pb_disclosure_rule_parse (self->disclosure, &rule, NULL, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  if (*self->level != '\0' && !pb_level_from_word (self->level, &level))
    return set_wrong (path, "level", self->level, error);
  if (!is_one_of (self->role, roles))
    return set_wrong (path, "role", self->role, error);
  if (!is_one_of (self->detail, details))
    return set_wrong (path, "detail", self->detail, error);

  return TRUE;
}

PbMapping *
pb_mapping_read_file (const char  *path,
                      GError     **error)
{
  g_autoptr(PbMapping) self = pb_mapping_new ();
  g_autoptr(JsonParser) parser = pb_json_read_file (path, error);
  const char *year_kind;
  JsonObject *root;

  if (parser == NULL)
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*get_text (self, i));
      *get_text (self, i) = g_strdup (pb_json_get_text (root, texts[i].member));
    }

  year_kind = pb_json_get_text (root, "two_year_kind");
  self->has_year_kind = *year_kind != '\0';
  if (self->has_year_kind && !pb_period_kind_from_word (year_kind, &self->year_kind))
    {
      set_wrong (path, "two_year_kind", year_kind, error);
      return NULL;
    }

  if (!read_columns (self, path, pb_json_get_object (root, "columns"), error) || !check_words (self, path, error))
    return NULL;

  g_free (self->json);
  self->json = json_to_string (json_parser_get_root (parser), FALSE);

  return g_steal_pointer (&self);
}
