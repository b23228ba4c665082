#include "pb-board-recipe.h"

#include "pb-error.h"
#include "pb-json-members.h"

#include <glib/gi18n-lib.h>

/* The version of the JSON that this program writes. */
#define RECIPE_FORMAT 1

static const struct
{
  const char *word;
  const char *title;
} parts[PB_N_BOARD_PARTS] = {
  [PB_BOARD_COVER] = { "cover", N_("Cover and contents") },
  [PB_BOARD_LATEST] = { "latest", N_("Latest figures by Place") },
  [PB_BOARD_PLACES] = { "places", N_("Places") },
  [PB_BOARD_CHARTS] = { "charts", N_("Charts") },
  [PB_BOARD_PRIORITIES] = { "priorities", N_("Priorities") },
  [PB_BOARD_INNOVATIONS] = { "innovations", N_("Innovations") },
  [PB_BOARD_DECISIONS] = { "decisions", N_("Decision log") },
  [PB_BOARD_GLOSSARY] = { "glossary", N_("Glossary") },
  [PB_BOARD_SOURCES] = { "sources", N_("Sources and licences") },
};

/* Members that are plain text, in the order in which they are written; those of the
 * meeting stand in an object of their own. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean    is_meeting;
} texts[] = {
  { "title", G_STRUCT_OFFSET (PbBoardRecipe, title), FALSE },
  { "body", G_STRUCT_OFFSET (PbBoardRecipe, body), TRUE },
  { "date", G_STRUCT_OFFSET (PbBoardRecipe, date), TRUE },
  { "agenda-item", G_STRUCT_OFFSET (PbBoardRecipe, agenda_item), TRUE },
  { "author", G_STRUCT_OFFSET (PbBoardRecipe, author), FALSE },
  { "purpose", G_STRUCT_OFFSET (PbBoardRecipe, purpose), FALSE },
  { "action", G_STRUCT_OFFSET (PbBoardRecipe, action), FALSE },
  { "system", G_STRUCT_OFFSET (PbBoardRecipe, system), FALSE },
  { "area-set", G_STRUCT_OFFSET (PbBoardRecipe, area_set), FALSE },
  { "indicator", G_STRUCT_OFFSET (PbBoardRecipe, indicator), FALSE },
  { "sex", G_STRUCT_OFFSET (PbBoardRecipe, sex), FALSE },
};

static const struct
{
  const char *name;
  gsize       offset;
} lists[] = {
  { "places", G_STRUCT_OFFSET (PbBoardRecipe, places) },
  { "indicators", G_STRUCT_OFFSET (PbBoardRecipe, indicators) },
};

#define TEXT(recipe, i) G_STRUCT_MEMBER (char *, (recipe), texts[i].offset)
#define LIST(recipe, i) G_STRUCT_MEMBER (char **, (recipe), lists[i].offset)

const char *
pb_board_part_to_word (PbBoardPart part)
{
  g_return_val_if_fail ((guint) part < PB_N_BOARD_PARTS, NULL);

  return parts[part].word;
}

const char *
pb_board_part_get_title (PbBoardPart part)
{
  g_return_val_if_fail ((guint) part < PB_N_BOARD_PARTS, NULL);

  return _(parts[part].title);
}

static void
free_view (gpointer data)
{
  pb_view_free (data);
}

PbBoardRecipe *
pb_board_recipe_new (void)
{
  PbBoardRecipe *self = g_new0 (PbBoardRecipe, 1);

  self->title = g_strdup (_("Health inequalities by Place"));
  self->moment = PB_DAY_NONE;
  self->charts = g_ptr_array_new_with_free_func (free_view);
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    self->parts[part] = TRUE;

  return self;
}

PbBoardRecipe *
pb_board_recipe_copy (const PbBoardRecipe *self)
{
  PbBoardRecipe *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT (copy, i) = g_strdup (TEXT (self, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    LIST (copy, i) = g_strdupv (LIST (self, i));

  copy->charts = g_ptr_array_new_with_free_func (free_view);
  for (guint i = 0; i < self->charts->len; i++)
    g_ptr_array_add (copy->charts, pb_view_copy (g_ptr_array_index (self->charts, i)));

  return copy;
}

void
pb_board_recipe_free (PbBoardRecipe *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (TEXT (self, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_strfreev (LIST (self, i));
  g_ptr_array_unref (self->charts);
  g_free (self);
}

static void
write_texts (const PbBoardRecipe *self,
             JsonObject          *object,
             gboolean             is_meeting)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].is_meeting == is_meeting && TEXT (self, i) != NULL)
      json_object_set_string_member (object, texts[i].name, TEXT (self, i));
}

static void
write_lists (const PbBoardRecipe *self,
             JsonObject          *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *array;

      if (LIST (self, i) == NULL)
        continue;

      array = json_array_new ();
      for (guint j = 0; LIST (self, i)[j] != NULL; j++)
        json_array_add_string_element (array, LIST (self, i)[j]);
      json_object_set_array_member (object, lists[i].name, array);
    }
}

static void
write_parts (const PbBoardRecipe *self,
             JsonObject          *object)
{
  JsonArray *array = json_array_new ();

  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    if (self->parts[part])
      json_array_add_string_element (array, parts[part].word);
  json_object_set_array_member (object, "parts", array);
}

static void
write_charts (const PbBoardRecipe *self,
              JsonObject          *object)
{
  JsonArray *array;

  if (self->charts->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < self->charts->len; i++)
    {
      g_autofree char *json = pb_view_to_json (g_ptr_array_index (self->charts, i));

      json_array_add_element (array, json_from_string (json, NULL));
    }
  json_object_set_array_member (object, "charts", array);
}

/**
 * pb_board_recipe_to_json:
 * @self: a recipe
 *
 * Leaves out what is not chosen.
 *
 * Returns: (transfer full): one object, indented
 */
char *
pb_board_recipe_to_json (const PbBoardRecipe *self)
{
  JsonObject *object = json_object_new ();
  JsonObject *meeting = json_object_new ();
  g_autoptr(JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *json = NULL;

  json_object_set_int_member (object, "placeboard-board-pack", RECIPE_FORMAT);
  write_texts (self, object, FALSE);
  write_texts (self, meeting, TRUE);
  json_object_set_object_member (object, "meeting", meeting);
  if (self->moment != PB_DAY_NONE)
    {
      g_autofree char *moment = pb_day_format_iso (self->moment);

      json_object_set_string_member (object, "moment", moment);
    }
  write_lists (self, object);
  write_parts (self, object);
  write_charts (self, object);
  json_object_unref (object);

  json = json_to_string (root, TRUE);

  return g_strconcat (json, "\n", NULL);
}

static gboolean
read_texts (const PbJsonMembers  *members,
            PbBoardRecipe        *self,
            gboolean              is_meeting,
            GError              **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].is_meeting == is_meeting &&
        !pb_json_members_read_text (members, texts[i].name, &TEXT (self, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_meeting (const PbJsonMembers  *members,
              PbBoardRecipe        *self,
              GError              **error)
{
  JsonNode *node;

  if (!pb_json_members_find (members, "meeting", JSON_NODE_OBJECT, &node, error))
    return FALSE;

  return node == NULL ||
         read_texts (&(PbJsonMembers) { json_node_get_object (node), members->whole }, self, TRUE, error);
}

/* %NULL where absent. */
static gboolean
read_list (const PbJsonMembers   *members,
           const char            *name,
           char                ***list_out,
           GError               **error)
{
  g_autoptr(GStrvBuilder) builder = NULL;
  JsonNode *node;
  JsonArray *array;

  if (!pb_json_members_find (members, name, JSON_NODE_ARRAY, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  builder = g_strv_builder_new ();
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return pb_json_members_refuse (members, name, element, error);
      g_strv_builder_add (builder, json_node_get_string (element));
    }

  g_strfreev (*list_out);
  *list_out = json_array_get_length (array) > 0 ? g_strv_builder_end (builder) : NULL;

  return TRUE;
}

static gboolean
read_parts (const PbJsonMembers  *members,
            PbBoardRecipe        *self,
            GError              **error)
{
  g_auto(GStrv) words = NULL;

  if (!read_list (members, "parts", &words, error))
    return FALSE;
  if (words == NULL)
    return TRUE;

  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    self->parts[part] = g_strv_contains ((const char *const *) words, parts[part].word);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_known = FALSE;

      for (int part = 0; part < PB_N_BOARD_PARTS; part++)
        is_known |= g_str_equal (parts[part].word, words[i]);
      if (!is_known)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("The recipe asks for the part “%s”, which a board pack does not have."), words[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_charts (const PbJsonMembers  *members,
             PbBoardRecipe        *self,
             GError              **error)
{
  JsonNode *node;
  JsonArray *array;

  if (!pb_json_members_find (members, "charts", JSON_NODE_ARRAY, &node, error))
    return FALSE;

  array = node != NULL ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *json = json_to_string (json_array_get_element (array, i), FALSE);
      PbView *view = pb_view_from_json (json, error);

      if (view == NULL)
        return FALSE;
      g_ptr_array_add (self->charts, view);
    }

  return TRUE;
}

static gboolean
check_format (JsonObject  *object,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, "placeboard-board-pack");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("This JSON is not a recipe: it has no member “placeboard-board-pack”."));
      return FALSE;
    }

  if (json_node_get_int (node) != RECIPE_FORMAT)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The member “placeboard-board-pack” is %lld, but this program reads format %d. "
                     "Use the recipe with a newer Placeboard."),
                   (long long) json_node_get_int (node), RECIPE_FORMAT);
      return FALSE;
    }

  return TRUE;
}

/**
 * pb_board_recipe_from_json:
 * @json: text of one JSON object
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for text that is not JSON, is no recipe, or has a
 * member that cannot be used; the message names member and value.
 *
 * Returns: (transfer full): the recipe, or %NULL
 */
PbBoardRecipe *
pb_board_recipe_from_json (const char  *json,
                           GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(JsonNode) root = json_from_string (json, &local_error);
  g_autoptr(PbBoardRecipe) self = NULL;
  PbJsonMembers members;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("This is not a recipe in JSON: %s"),
                   local_error != NULL ? local_error->message : _("it is not an object"));
      return NULL;
    }

  self = pb_board_recipe_new ();
  members = (PbJsonMembers) { json_node_get_object (root), _("the recipe") };
  if (!check_format (members.object, error) || !read_texts (&members, self, FALSE, error) ||
      !read_meeting (&members, self, error) ||
      !pb_json_members_read_day (&members, "moment", &self->moment, error) ||
      !read_list (&members, "places", &self->places, error) ||
      !read_list (&members, "indicators", &self->indicators, error) || !read_parts (&members, self, error) ||
      !read_charts (&members, self, error))
    return NULL;

  return g_steal_pointer (&self);
}
