#include "pb-register-changes.h"

#include "pb-error.h"
#include "pb-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* JSON Lines: one object a line, so that a file can be read, compared and searched with
 * the simplest tools, and a torn one is told by its number of lines. */

#define FORMAT "placeboard-changes"
#define FORMAT_VERSION 1

static void
add_text (JsonObject *object,
          const char *name,
          const char *value)
{
  json_object_set_string_member (object, name, value);
}

static void
append_line (GString    *text,
             JsonObject *object)
{
  g_autoptr(JsonNode) node = json_node_alloc ();
  g_autofree char *line = NULL;

  json_node_init_object (node, object);
  line = json_to_string (node, FALSE);
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static void
append_header (GString           *text,
               PbRegisterChanges *self)
{
  g_autoptr(JsonObject) header = json_object_new ();

  add_text (header, "format", FORMAT);
  json_object_set_int_member (header, "version", FORMAT_VERSION);
  add_text (header, "workspace", self->workspace);
  add_text (header, "since", self->since);
  add_text (header, "until", self->until);
  add_text (header, "who", self->who);
  add_text (header, "program", self->program);
  json_object_set_int_member (header, "rows", self->rows->len);
  append_line (text, header);
}

static void
add_record (JsonObject       *object,
            const char       *name,
            PbRegisterRecord *record)
{
  g_autofree char *json = record != NULL ? pb_register_record_to_json (record) : NULL;

  json_object_set_member (object, name, json != NULL ? json_from_string (json, NULL) : json_node_new (JSON_NODE_NULL));
}

static void
append_change (GString          *text,
               PbRegisterChange *change)
{
  g_autoptr(JsonObject) object = json_object_new ();

  add_text (object, "kind", change->kind->word);
  add_text (object, "uid", change->uid);
  add_text (object, "op", pb_register_change_get_op (change));
  json_object_set_int_member (object, "base_version", change->base_version);
  json_object_set_int_member (object, "version", change->version);
  add_record (object, "before", change->before);
  add_record (object, "after", change->after);
  append_line (text, object);
}

gboolean
pb_register_changes_write (PbRegisterChanges  *self,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  append_header (text, self);
  for (guint i = 0; i < self->rows->len; i++)
    append_change (text, g_ptr_array_index (self->rows, i));

  return g_file_replace_contents (file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                  cancellable, error);
}

/* Reading ------------------------------------------------------------------------- */

typedef struct
{
  const char *file_name;
  guint       line;        /* from 1 */
  JsonObject *object;
} Line;

static gboolean G_GNUC_PRINTF (3, 4)
refuse (Line        *line,
        GError     **error,
        const char  *format,
        ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s, line %u: %s Nothing was changed; ask your colleague to export the changes again."),
               line->file_name, line->line, words);

  return FALSE;
}

static JsonNode *
parse_line (Line        *line,
            const char  *text,
            GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(JsonNode) root = json_from_string (text, &local_error);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);

  refuse (line, error, _("“%.60s” is no JSON object."), text);
  return NULL;
}

static gboolean
read_header (Line               *line,
             PbRegisterChanges  *self,
             gint64             *n_rows_out,
             GError            **error)
{
  if (!g_str_equal (pb_json_get_text (line->object, "format"), FORMAT))
    return refuse (line, error, _("The file does not begin with “format”: “%s”, so it holds no changes."), FORMAT);

  if (pb_json_get_int (line->object, "version", -1) > FORMAT_VERSION)
    return refuse (line, error, _("The file was written by a newer program (“%s”). Update this one."),
                   pb_json_get_text (line->object, "program"));

  *n_rows_out = pb_json_get_int (line->object, "rows", -1);
  if (*n_rows_out < 0)
    return refuse (line, error, _("“rows” does not say how many rows follow."));

  self->workspace = g_strdup (pb_json_get_text (line->object, "workspace"));
  self->since = g_strdup (pb_json_get_text (line->object, "since"));
  self->until = g_strdup (pb_json_get_text (line->object, "until"));
  self->who = g_strdup (pb_json_get_text (line->object, "who"));
  self->program = g_strdup (pb_json_get_text (line->object, "program"));

  return TRUE;
}

static gboolean
check_members (Line                  *line,
               const PbRegisterKind  *kind,
               const char            *name,
               JsonObject            *record,
               GError               **error)
{
  g_autoptr(GList) members = json_object_get_members (record);

  for (GList *member = members; member != NULL; member = member->next)
    if (pb_register_kind_find_column (kind, member->data) < 0)
      return refuse (line, error, _("“%s” of “%s” names “%s”, which the register “%s” does not have. A newer program may have written it."),
                     name, pb_json_get_text (line->object, "uid"), (const char *) member->data,
                     pb_register_kind_get_plural (kind));

  return TRUE;
}

static gboolean
read_record (Line              *line,
             const char        *name,
             PbRegisterChange  *change,
             int                version,
             gboolean           is_expected,
             PbRegisterRecord **record_out,
             GError           **error)
{
  JsonNode *node = json_object_get_member (line->object, name);
  g_autofree char *json = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!is_expected)
    return node == NULL || JSON_NODE_HOLDS_NULL (node) ||
           refuse (line, error, _("“%s” must be null where “op” is “%s”."), name,
                   pb_json_get_text (line->object, "op"));

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return refuse (line, error, _("“%s” must be an object where “op” is “%s”."), name,
                   pb_json_get_text (line->object, "op"));

  if (!check_members (line, change->kind, name, json_node_get_object (node), error))
    return FALSE;

  json = json_to_string (node, FALSE);
  *record_out = pb_register_record_new_from_json (change->kind, change->uid, json, version, &local_error);

  return (*record_out != NULL && (g_str_equal (name, "before") || pb_register_record_check (*record_out, &local_error))) ||
         refuse (line, error, "%s", local_error->message);
}

static PbRegisterChange *
read_change (Line    *line,
             GError **error)
{
  g_autoptr(PbRegisterChange) change = g_new0 (PbRegisterChange, 1);
  const char *op = pb_json_get_text (line->object, "op");
  const char *kind = pb_json_get_text (line->object, "kind");
  gint64 base_version = pb_json_get_int (line->object, "base_version", -1);
  gint64 version = pb_json_get_int (line->object, "version", -1);

  change->kind = pb_register_kind_find (kind);
  change->uid = g_strdup (pb_json_get_text (line->object, "uid"));

  if (change->kind == NULL)
    refuse (line, error, _("“kind” is “%s”, which is no register."), kind);
  else if (*change->uid == '\0')
    refuse (line, error, _("“uid” is missing."));
  else if (strpbrk (change->uid, " ,;\"\n") != NULL)
    refuse (line, error, _("“uid” is “%s”, but must hold no space, comma, semicolon or quotation mark."), change->uid);
  else if (!g_str_equal (op, "insert") && !g_str_equal (op, "update") && !g_str_equal (op, "delete"))
    refuse (line, error, _("“op” is “%s”, but must be “insert”, “update” or “delete”."), op);
  else if (base_version < 0 || base_version > G_MAXINT - 1 || version < 1 || version > G_MAXINT - 1)
    refuse (line, error, _("“base_version” and “version” must be the versions of the row before and after."));
  else if (read_record (line, "before", change, base_version, !g_str_equal (op, "insert"), &change->before, error) &&
           read_record (line, "after", change, version, !g_str_equal (op, "delete"), &change->after, error))
    {
      change->base_version = base_version;
      change->version = version;
      return g_steal_pointer (&change);
    }

  return NULL;
}

static gboolean
read_lines (PbRegisterChanges  *self,
            const char         *file_name,
            char              **lines,
            GError            **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Line line = { file_name, 1, NULL };
  gint64 n_rows = 0;
  guint i;

  for (i = 0; lines[i] != NULL && (i == 0 || *lines[i] != '\0'); i++)
    {
      g_autoptr(JsonNode) node = NULL;
      PbRegisterChange *change;

      line.line = i + 1;
      node = parse_line (&line, lines[i], error);
      if (node == NULL)
        return FALSE;

      line.object = json_node_get_object (node);
      if (i == 0 ? !read_header (&line, self, &n_rows, error) : (change = read_change (&line, error)) == NULL)
        return FALSE;
      if (i == 0)
        continue;

      g_ptr_array_add (self->rows, change);
      if (!g_hash_table_add (seen, g_strconcat (change->kind->word, "\n", change->uid, NULL)))
        return refuse (&line, error, _("“%s” (%s) stands in the file twice."), change->uid, change->kind->word);
    }

  if (n_rows != self->rows->len)
    return refuse (&line, error, _("The first line promises %u rows, but %u follow: the file is not whole."), (guint) n_rows,
                   self->rows->len);

  return TRUE;
}

PbRegisterChanges *
pb_register_changes_read (GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr(PbRegisterChanges) self = g_new0 (PbRegisterChanges, 1);
  g_autofree char *text = NULL;
  g_autofree char *file_name = NULL;
  g_auto(GStrv) lines = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  file_name = g_file_get_basename (file);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_register_change_free);
  if (!g_file_load_contents (file, cancellable, &text, &length, NULL, error))
    return NULL;

  if (length == 0 || strlen (text) != length || !g_utf8_validate (text, length, NULL))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s is no text in UTF-8, so it holds no changes. Choose a file that “Export changes…” wrote."), file_name);
      return NULL;
    }

  lines = g_strsplit (text, "\n", -1);

  return read_lines (self, file_name, lines, error) ? g_steal_pointer (&self) : NULL;
}
