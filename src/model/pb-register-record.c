#include "pb-register-record.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/**
 * PbRegisterRecord:
 *
 * One row of a register.
 *
 * Records never change once built, so a worker thread may create them and hand
 * them to the main thread.
 */
struct _PbRegisterRecord
{
  GObject                parent_instance;
  const PbRegisterKind  *kind;
  char                  *uid;
  char                 **values;    /* (array length=kind->n_columns), NULL where missing */
  int                    version;
};

G_DEFINE_FINAL_TYPE (PbRegisterRecord, pb_register_record, G_TYPE_OBJECT)

/* One value has one text: a number that SQL keeps as a number comes back as this. */
static char *
dup_canonical (const PbRegisterColumn *column,
               const char             *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end = NULL;
  double number;

  if (value == NULL || *value == '\0')
    return NULL;

  if (column->type != PB_REGISTER_DECIMAL && column->type != PB_REGISTER_INTEGER)
    return g_strdup (value);

  number = g_ascii_strtod (value, &end);
  if (*end != '\0' || !isfinite (number))
    return g_strdup (value);

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static void
pb_register_record_finalize (GObject *object)
{
  PbRegisterRecord *self = PB_REGISTER_RECORD (object);

  for (guint i = 0; i < self->kind->n_columns; i++)
    g_free (self->values[i]);

  g_free (self->values);
  g_free (self->uid);

  G_OBJECT_CLASS (pb_register_record_parent_class)->finalize (object);
}

static void
pb_register_record_class_init (PbRegisterRecordClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pb_register_record_finalize;
}

static void
pb_register_record_init (PbRegisterRecord *self)
{
}

PbRegisterRecord *
pb_register_record_new (const PbRegisterKind *kind,
                        const char           *uid,
                        const char *const    *values,
                        int                   version)
{
  PbRegisterRecord *self;

  g_return_val_if_fail (kind != NULL && version >= 0, NULL);

  self = g_object_new (PB_TYPE_REGISTER_RECORD, NULL);
  self->kind = kind;
  self->uid = uid != NULL ? g_strdup (uid) : g_uuid_string_random ();
  self->version = version;
  self->values = g_new0 (char *, kind->n_columns);

  for (guint i = 0; values != NULL && i < kind->n_columns; i++)
    self->values[i] = dup_canonical (&kind->columns[i], values[i]);

  return self;
}

PbRegisterRecord *
pb_register_record_with (PbRegisterRecord *self,
                         const char       *column,
                         const char       *value)
{
  PbRegisterRecord *copy;
  int i;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self) && column != NULL, NULL);

  i = pb_register_kind_find_column (self->kind, column);
  g_return_val_if_fail (i >= 0, NULL);

  copy = pb_register_record_new (self->kind, self->uid, (const char *const *) self->values, self->version);
  g_free (copy->values[i]);
  copy->values[i] = dup_canonical (&self->kind->columns[i], value);

  return copy;
}

static char *
dup_member (JsonObject             *object,
            const PbRegisterColumn *column)
{
  JsonNode *node = json_object_get_member (object, column->name);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return dup_canonical (column, json_node_get_string (node));

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return dup_canonical (column, g_ascii_formatd (buffer, sizeof buffer, "%.15g", json_node_get_double (node)));
}

PbRegisterRecord *
pb_register_record_new_from_json (const PbRegisterKind  *kind,
                                  const char            *uid,
                                  const char            *json,
                                  int                    version,
                                  GError               **error)
{
  PbRegisterRecord *self;
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (kind != NULL && uid != NULL && json != NULL, NULL);

  root = json_from_string (json, error);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_clear_error (error);
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” (%s) is not kept as a JSON object. Check the workspace."), uid, kind->word);
      return NULL;
    }

  self = pb_register_record_new (kind, uid, NULL, version);
  for (guint i = 0; i < kind->n_columns; i++)
    self->values[i] = dup_member (json_node_get_object (root), &kind->columns[i]);

  return self;
}

static void
add_value (JsonBuilder            *builder,
           const PbRegisterColumn *column,
           const char             *value)
{
  json_builder_set_member_name (builder, column->name);

  if (value == NULL)
    json_builder_add_null_value (builder);
  else if (column->type == PB_REGISTER_INTEGER || column->type == PB_REGISTER_BOOLEAN)
    json_builder_add_int_value (builder, g_ascii_strtoll (value, NULL, 10));
  else if (column->type == PB_REGISTER_DECIMAL)
    json_builder_add_double_value (builder, g_ascii_strtod (value, NULL));
  else
    json_builder_add_string_value (builder, value);
}

char *
pb_register_record_to_json (PbRegisterRecord *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), NULL);

  json_builder_begin_object (builder);
  for (guint i = 0; i < self->kind->n_columns; i++)
    add_value (builder, &self->kind->columns[i], self->values[i]);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

const PbRegisterKind *
pb_register_record_get_kind (PbRegisterRecord *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), NULL);

  return self->kind;
}

const char *
pb_register_record_get_uid (PbRegisterRecord *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), NULL);

  return self->uid;
}

int
pb_register_record_get_version (PbRegisterRecord *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), 0);

  return self->version;
}

const char *
pb_register_record_get_value (PbRegisterRecord *self,
                              guint             column)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self) && column < self->kind->n_columns, NULL);

  return self->values[column];
}

const char *
pb_register_record_get (PbRegisterRecord *self,
                        const char       *column)
{
  int i;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self) && column != NULL, NULL);

  i = pb_register_kind_find_column (self->kind, column);
  g_return_val_if_fail (i >= 0, NULL);

  return self->values[i];
}

gboolean
pb_register_record_get_date (PbRegisterRecord *self,
                             const char       *column,
                             PbFuzzyDate      *date_out)
{
  const char *text = pb_register_record_get (self, column);

  return text != NULL && pb_fuzzy_date_parse (text, date_out, NULL);
}

gboolean
pb_register_record_get_number (PbRegisterRecord *self,
                               const char       *column,
                               PbBoundedNumber  *number_out)
{
  const char *text = pb_register_record_get (self, column);

  return text != NULL && pb_bounded_number_parse (text, number_out, NULL);
}

double
pb_register_record_get_decimal (PbRegisterRecord *self,
                                const char       *column)
{
  const char *text = pb_register_record_get (self, column);

  return text != NULL ? g_ascii_strtod (text, NULL) : NAN;
}

gint64
pb_register_record_get_integer (PbRegisterRecord *self,
                                const char       *column)
{
  const char *text = pb_register_record_get (self, column);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : -1;
}

const char *
pb_register_record_get_title (PbRegisterRecord *self)
{
  const PbRegisterColumn *column;
  const char *text;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), NULL);

  column = &self->kind->columns[pb_register_kind_find_column (self->kind, self->kind->title_column)];
  text = pb_register_record_get (self, self->kind->title_column);

  return text != NULL ? pb_register_column_get_word_title (column, text) : pb_register_kind_get_title (self->kind);
}

gboolean
pb_register_record_equal (PbRegisterRecord *self,
                          PbRegisterRecord *other)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self) && PB_IS_REGISTER_RECORD (other), FALSE);

  if (self->kind != other->kind || !g_str_equal (self->uid, other->uid))
    return FALSE;

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (g_strcmp0 (self->values[i], other->values[i]) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
check_link (PbRegisterRecord  *self,
            GError           **error)
{
  const char *from_kind = pb_register_record_get (self, "from_kind");
  const char *to_kind = pb_register_record_get (self, "to_kind");
  gboolean has_from = pb_register_kind_find (from_kind) != NULL;

  if (has_from && pb_register_link_is_target (to_kind))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("A link cannot have “%s” as its %s. Name a register, such as innovation%s."),
               has_from ? to_kind : from_kind, has_from ? "to_kind" : "from_kind",
               has_from ? _(", or indicator, place or priority") : "");
  return FALSE;
}

gboolean
pb_register_record_check (PbRegisterRecord  *self,
                          GError           **error)
{
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (self), FALSE);

  if (*self->uid == '\0' || strpbrk (self->uid, " ,;\"\n\t") != NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” cannot name a row. Write a uid without blanks, commas, semicolons and quotation marks."),
                   self->uid);
      return FALSE;
    }

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (!pb_register_column_check (&self->kind->columns[i], self->values[i], error))
      return FALSE;

  if (g_str_equal (self->kind->word, "link"))
    return check_link (self, error);

  if (g_str_equal (self->kind->word, "setting") &&
      isnan (pb_register_record_get_decimal (self, "latitude")) != isnan (pb_register_record_get_decimal (self, "longitude")))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” has only one of latitude and longitude. Give both or neither."),
                   pb_register_record_get_title (self));
      return FALSE;
    }

  return TRUE;
}
