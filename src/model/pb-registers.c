#include "pb-registers.h"

struct _PbRegisters
{
  GObject      parent_instance;

  guint        n_rows;
  GPtrArray   *nothing;   /* what a list is that has no rows */
  GPtrArray  **rows;      /* by kind: PbRegisterRecord */
  GHashTable **by_uid;    /* by kind: uid -> PbRegisterRecord; keys are the rows' own */
  GHashTable  *naming;    /* column of a kind -> (uid -> GPtrArray of its rows) */
  GHashTable  *from;      /* kind of a row, quark -> (uid -> GPtrArray of links) */
  GHashTable  *to;        /* what is linked to, quark -> (key -> GPtrArray of links) */
};

G_DEFINE_FINAL_TYPE (PbRegisters, pb_registers, G_TYPE_OBJECT)

static void
pb_registers_finalize (GObject *object)
{
  PbRegisters *self = PB_REGISTERS (object);
  guint n_kinds;

  pb_register_kinds_get (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_hash_table_unref (self->by_uid[i]);
      g_ptr_array_unref (self->rows[i]);
    }

  g_free (self->rows);
  g_free (self->by_uid);
  g_hash_table_unref (self->naming);
  g_hash_table_unref (self->from);
  g_hash_table_unref (self->to);
  g_ptr_array_unref (self->nothing);

  G_OBJECT_CLASS (pb_registers_parent_class)->finalize (object);
}

static void
pb_registers_class_init (PbRegistersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_registers_finalize;
}

static GHashTable *
new_nested (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
}

static void
pb_registers_init (PbRegisters *self)
{
  guint n_kinds;

  pb_register_kinds_get (&n_kinds);
  self->nothing = g_ptr_array_new ();
  self->rows = g_new (GPtrArray *, n_kinds);
  self->by_uid = g_new (GHashTable *, n_kinds);
  self->naming = new_nested ();
  self->from = new_nested ();
  self->to = new_nested ();

  for (guint i = 0; i < n_kinds; i++)
    {
      self->rows[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->by_uid[i] = g_hash_table_new (g_str_hash, g_str_equal);
    }
}

static guint
get_index (const PbRegisterKind *kind)
{
  guint n_kinds;

  return (guint) (kind - pb_register_kinds_get (&n_kinds));
}

/* @index is one of the nested tables, @group says which of its tables, @key which list.
 * Keys are texts of the record, which the object keeps. */
static void
add_to_list (GHashTable       *index,
             gconstpointer     group,
             const char       *key,
             PbRegisterRecord *record)
{
  GHashTable *lists = g_hash_table_lookup (index, group);
  GPtrArray *list;

  if (key == NULL)
    return;

  if (lists == NULL)
    {
      lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
      g_hash_table_insert (index, (gpointer) group, lists);
    }

  list = g_hash_table_lookup (lists, key);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, (gpointer) key, list);
    }

  g_ptr_array_add (list, record);
}

static GPtrArray *
find_list (PbRegisters   *self,
           GHashTable    *index,
           gconstpointer  group,
           const char    *key)
{
  GHashTable *lists = group != NULL ? g_hash_table_lookup (index, group) : NULL;
  GPtrArray *list = lists != NULL && key != NULL ? g_hash_table_lookup (lists, key) : NULL;

  return list != NULL ? list : self->nothing;
}

static gconstpointer
get_link_group (const char *word)
{
  return word != NULL ? GUINT_TO_POINTER (g_quark_from_string (word)) : NULL;
}

static void
add_record (PbRegisters      *self,
            PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  guint index = get_index (kind);

  g_ptr_array_add (self->rows[index], g_object_ref (record));
  g_hash_table_insert (self->by_uid[index], (gpointer) pb_register_record_get_uid (record), record);
  self->n_rows++;

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].ref_kind != NULL)
      add_to_list (self->naming, &kind->columns[i], pb_register_record_get_value (record, i), record);

  if (!g_str_equal (kind->word, "link"))
    return;

  add_to_list (self->from, get_link_group (pb_register_record_get (record, "from_kind")),
               pb_register_record_get (record, "from_uid"), record);
  add_to_list (self->to, get_link_group (pb_register_record_get (record, "to_kind")),
               pb_register_record_get (record, "to_key"), record);
}

PbRegisters *
pb_registers_new (GPtrArray *records)
{
  PbRegisters *self = g_object_new (PB_TYPE_REGISTERS, NULL);

  g_return_val_if_fail (records != NULL, self);

  for (guint i = 0; i < records->len; i++)
    add_record (self, g_ptr_array_index (records, i));

  return self;
}

GPtrArray *
pb_registers_list (PbRegisters *self,
                   const char  *kind_word)
{
  const PbRegisterKind *kind;

  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);

  kind = pb_register_kind_find (kind_word);
  g_return_val_if_fail (kind != NULL, self->nothing);

  return self->rows[get_index (kind)];
}

PbRegisterRecord *
pb_registers_find (PbRegisters *self,
                   const char  *kind_word,
                   const char  *uid)
{
  const PbRegisterKind *kind = kind_word != NULL ? pb_register_kind_find (kind_word) : NULL;

  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);

  return kind != NULL && uid != NULL ? g_hash_table_lookup (self->by_uid[get_index (kind)], uid) : NULL;
}

PbRegisterRecord *
pb_registers_follow (PbRegisters      *self,
                     PbRegisterRecord *record,
                     const char       *column)
{
  const PbRegisterKind *kind;
  int index;

  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (record), NULL);

  kind = pb_register_record_get_kind (record);
  index = pb_register_kind_find_column (kind, column);
  g_return_val_if_fail (index >= 0, NULL);

  return pb_registers_find (self, kind->columns[index].ref_kind, pb_register_record_get_value (record, index));
}

const char *
pb_registers_get_title_of (PbRegisters      *self,
                           PbRegisterRecord *record,
                           const char       *column)
{
  PbRegisterRecord *named = pb_registers_follow (self, record, column);
  const PbRegisterKind *kind;
  const char *short_name = NULL;

  if (named == NULL)
    return NULL;

  kind = pb_register_record_get_kind (named);
  if (pb_register_kind_find_column (kind, "short_name") >= 0)
    short_name = pb_register_record_get (named, "short_name");

  return short_name != NULL ? short_name : pb_register_record_get_title (named);
}

GPtrArray *
pb_registers_list_naming (PbRegisters *self,
                          const char  *kind_word,
                          const char  *column,
                          const char  *uid)
{
  const PbRegisterKind *kind;
  int index;

  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);

  kind = pb_register_kind_find (kind_word);
  g_return_val_if_fail (kind != NULL, self->nothing);
  index = pb_register_kind_find_column (kind, column);
  g_return_val_if_fail (index >= 0, self->nothing);

  return find_list (self, self->naming, &kind->columns[index], uid);
}

GPtrArray *
pb_registers_list_links_from (PbRegisters *self,
                              const char  *kind_word,
                              const char  *uid)
{
  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);

  return find_list (self, self->from, get_link_group (kind_word), uid);
}

GPtrArray *
pb_registers_list_links_to (PbRegisters *self,
                            const char  *to_kind,
                            const char  *to_key)
{
  g_return_val_if_fail (PB_IS_REGISTERS (self), NULL);

  return find_list (self, self->to, get_link_group (to_kind), to_key);
}

gboolean
pb_registers_has_link (PbRegisters      *self,
                       PbRegisterRecord *from,
                       const char       *role,
                       const char       *to_kind,
                       const char       *to_key)
{
  GPtrArray *links;

  g_return_val_if_fail (PB_IS_REGISTERS (self), FALSE);
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (from), FALSE);

  links = pb_registers_list_links_from (self, pb_register_record_get_kind (from)->word,
                                        pb_register_record_get_uid (from));
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if ((role == NULL || g_strcmp0 (pb_register_record_get (link, "role"), role) == 0) &&
          g_strcmp0 (pb_register_record_get (link, "to_kind"), to_kind) == 0 &&
          g_strcmp0 (pb_register_record_get (link, "to_key"), to_key) == 0)
        return TRUE;
    }

  return FALSE;
}

guint
pb_registers_get_n_rows (PbRegisters *self)
{
  g_return_val_if_fail (PB_IS_REGISTERS (self), 0);
  return self->n_rows;
}
