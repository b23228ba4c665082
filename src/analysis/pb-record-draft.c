#include "pb-record-draft.h"

#include "pb-error.h"
#include "pb-record-words.h"
#include "pb-typed-value.h"

#include <glib/gi18n-lib.h>

/* A row's title in the words of an action. */
#define MAX_TITLE_CHARACTERS 60

struct _PbRecordDraft
{
  PbRegisters          *registers;
  PbCatalogue          *catalogue;
  const PbRegisterKind *kind;
  PbRegisterRecord     *base;         /* %NULL of a new row */
  char                 *uid;
  char                **values;       /* (array length=kind->n_columns) as they are kept; %NULL where missing */
  char                **presets;      /* what a new row began with */
  char                **typed;        /* what cannot be taken, as it was typed */
  char                **problems;     /* why not */
  PbSuggestions       **suggestions;  /* made as they are asked for */
  GPtrArray            *links;        /* as read */
  GPtrArray            *added;        /* links that the row does not have yet */
  GHashTable           *removed;      /* uids of links that it shall have no longer */
};

static char **
new_texts (const PbRegisterKind *kind)
{
  return g_new0 (char *, kind->n_columns + 1);
}

static void
free_texts (const PbRegisterKind *kind,
            char                **texts)
{
  for (guint i = 0; i < kind->n_columns; i++)
    g_free (texts[i]);
  g_free (texts);
}

static void
put_text (char       **texts,
          guint        i,
          const char  *text)
{
  g_free (texts[i]);
  texts[i] = g_strdup (text);
}

static void
read_links (PbRecordDraft *self)
{
  GPtrArray *links = pb_registers_list_links_from (self->registers, self->kind->word, self->uid);

  g_ptr_array_set_size (self->links, 0);
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (self->links, g_object_ref (g_ptr_array_index (links, i)));
}

PbRecordDraft *
pb_record_draft_new (PbRegisters          *registers,
                     PbCatalogue          *catalogue,
                     const PbRegisterKind *kind,
                     PbRegisterRecord     *base)
{
  PbRecordDraft *self;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && kind != NULL, NULL);
  g_return_val_if_fail (base == NULL || pb_register_record_get_kind (base) == kind, NULL);

  self = g_new0 (PbRecordDraft, 1);
  self->registers = g_object_ref (registers);
  self->catalogue = catalogue != NULL ? g_object_ref (catalogue) : NULL;
  self->kind = kind;
  self->base = base != NULL ? g_object_ref (base) : NULL;
  self->uid = base != NULL ? g_strdup (pb_register_record_get_uid (base)) : g_uuid_string_random ();
  self->values = new_texts (kind);
  self->presets = new_texts (kind);
  self->typed = new_texts (kind);
  self->problems = new_texts (kind);
  self->suggestions = g_new0 (PbSuggestions *, kind->n_columns);
  self->links = g_ptr_array_new_with_free_func (g_object_unref);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; base != NULL && i < kind->n_columns; i++)
    put_text (self->values, i, pb_register_record_get_value (base, i));
  read_links (self);

  return self;
}

static void
forget_suggestions (PbRecordDraft *self)
{
  for (guint i = 0; i < self->kind->n_columns; i++)
    g_clear_pointer (&self->suggestions[i], pb_suggestions_free);
}

void
pb_record_draft_free (PbRecordDraft *self)
{
  g_return_if_fail (self != NULL);

  forget_suggestions (self);
  g_free (self->suggestions);
  free_texts (self->kind, self->values);
  free_texts (self->kind, self->presets);
  free_texts (self->kind, self->typed);
  free_texts (self->kind, self->problems);
  g_hash_table_unref (self->removed);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->links);
  g_free (self->uid);
  g_clear_object (&self->base);
  g_clear_object (&self->catalogue);
  g_object_unref (self->registers);
  g_free (self);
}

const PbRegisterKind *
pb_record_draft_get_kind (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->kind;
}

PbRegisters *
pb_record_draft_get_registers (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->registers;
}

PbCatalogue *
pb_record_draft_get_catalogue (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->catalogue;
}

PbRegisterRecord *
pb_record_draft_get_base (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->base;
}

PbSuggestions *
pb_record_draft_get_suggestions (PbRecordDraft *self,
                                 guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->kind->n_columns, NULL);

  if (self->suggestions[column] == NULL)
    self->suggestions[column] =
      pb_suggestions_new_for_column (self->registers, self->catalogue, self->kind, column);

  return self->suggestions[column];
}

/* The key of what is named; what nothing is called is a problem and no value. */
static char *
find_named (PbRecordDraft  *self,
            guint           i,
            const char     *typed,
            GError        **error)
{
  const PbRegisterColumn *column = &self->kind->columns[i];
  const PbSuggestion *found = pb_suggestions_find_text (pb_record_draft_get_suggestions (self, i), typed);

  if (found != NULL)
    return g_strdup (found->key);

  if (column->type == PB_REGISTER_CODE)
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("No Place is called “%s”. Choose one of those offered."), typed);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 /* Translators: the second is a register, such as "Documents" */
                 _("“%s” is not among %s. Choose one of those offered."), typed,
                 pb_register_kind_get_plural (pb_register_kind_find (column->ref_kind)));

  return NULL;
}

void
pb_record_draft_type (PbRecordDraft *self,
                      guint          i,
                      const char    *typed)
{
  const PbRegisterColumn *column;
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (self != NULL && i < self->kind->n_columns && typed != NULL);

  column = &self->kind->columns[i];
  text = pb_typed_value_parse (column, typed, &error);
  if (text != NULL && (column->type == PB_REGISTER_REF || column->type == PB_REGISTER_CODE))
    value = find_named (self, i, text, &error);
  else
    value = g_steal_pointer (&text);

  put_text (self->values, i, value);
  put_text (self->typed, i, error != NULL ? typed : NULL);
  put_text (self->problems, i, error != NULL ? error->message : NULL);
}

void
pb_record_draft_set (PbRecordDraft *self,
                     guint          i,
                     const char    *value)
{
  g_return_if_fail (self != NULL && i < self->kind->n_columns);

  put_text (self->values, i, value);
  put_text (self->typed, i, NULL);
  put_text (self->problems, i, NULL);
}

const char *
pb_record_draft_get (PbRecordDraft *self,
                     guint          i)
{
  g_return_val_if_fail (self != NULL && i < self->kind->n_columns, NULL);
  return self->values[i];
}

char *
pb_record_draft_dup_entry (PbRecordDraft *self,
                           guint          i)
{
  const PbRegisterColumn *column;
  const PbSuggestion *found;

  g_return_val_if_fail (self != NULL && i < self->kind->n_columns, NULL);

  column = &self->kind->columns[i];
  if (self->typed[i] != NULL)
    return g_strdup (self->typed[i]);

  if (self->values[i] == NULL || (column->type != PB_REGISTER_REF && column->type != PB_REGISTER_CODE))
    return pb_typed_value_for_entry (column, self->values[i]);

  found = pb_suggestions_find_key (pb_record_draft_get_suggestions (self, i), self->values[i]);
  return g_strdup (found != NULL ? found->text : self->values[i]);
}

const char *
pb_record_draft_get_problem (PbRecordDraft *self,
                             guint          i)
{
  g_return_val_if_fail (self != NULL && i < self->kind->n_columns, NULL);
  return self->problems[i];
}

void
pb_record_draft_preset_value (PbRecordDraft *self,
                              const char    *column,
                              const char    *value)
{
  int i;

  g_return_if_fail (self != NULL && column != NULL);

  i = pb_register_kind_find_column (self->kind, column);
  if (i < 0 || value == NULL)
    return;

  pb_record_draft_set (self, i, value);
  put_text (self->presets, i, value);
}

/* Rows whose number follows on in what they belong to: steps of a decision. */
static void
preset_number (PbRecordDraft *self,
               guint          owner)
{
  GPtrArray *rows;
  gint64 last = 0;
  g_autofree char *next = NULL;

  if (self->values[owner] == NULL || pb_register_kind_find_column (self->kind, "number") < 0)
    return;

  rows = pb_registers_list_naming (self->registers, self->kind->word, self->kind->columns[owner].name,
                                   self->values[owner]);
  for (guint i = 0; i < rows->len; i++)
    last = MAX (last, pb_register_record_get_integer (g_ptr_array_index (rows, i), "number"));

  next = g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);
  pb_record_draft_preset_value (self, "number", next);
}

void
pb_record_draft_preset (PbRecordDraft *self,
                        const char    *place,
                        PbDay          moment)
{
  /* Whose first word is how they begin. */
  static const char *const begins[] = { "pledge", "ask", "action", "topic", "recommendation", NULL };
  static const char *const dated[] = { "pledge", "ask", "topic", "innovation_state", "decision_step", NULL };
  PbArea *area;
  g_autofree char *day = NULL;

  g_return_if_fail (self != NULL);

  if (g_strv_contains (dated, self->kind->word) && moment != PB_DAY_NONE)
    {
      day = pb_day_format_iso (moment);
      pb_record_draft_preset_value (self, "date", day);
    }

  area = self->catalogue != NULL && place != NULL ? pb_catalogue_find_area (self->catalogue, place) : NULL;
  if (area != NULL && g_str_equal (self->kind->word, "ask"))
    pb_record_draft_preset_value (self, "from_party", pb_area_get_name (area));

  for (guint i = 0; i < self->kind->n_own; i++)
    {
      const PbRegisterColumn *column = &self->kind->columns[i];

      if (column->type == PB_REGISTER_CODE && area != NULL)
        pb_record_draft_preset_value (self, column->name, place);
      else if (column->type == PB_REGISTER_WORD && column->is_required && g_strv_contains (begins, self->kind->word))
        pb_record_draft_preset_value (self, column->name, column->words[0]);
      else if (column->type == PB_REGISTER_BOOLEAN && column->is_required)
        pb_record_draft_preset_value (self, column->name, "0");
      else if (column->type == PB_REGISTER_REF && column->is_required)
        preset_number (self, i);
    }
}

GPtrArray *
pb_record_draft_list_links (PbRecordDraft *self)
{
  GPtrArray *links = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, links);

  for (guint i = 0; i < self->links->len; i++)
    if (!g_hash_table_contains (self->removed, pb_register_record_get_uid (g_ptr_array_index (self->links, i))))
      g_ptr_array_add (links, g_ptr_array_index (self->links, i));
  for (guint i = 0; i < self->added->len; i++)
    g_ptr_array_add (links, g_ptr_array_index (self->added, i));

  return links;
}

static gboolean
is_link (PbRegisterRecord *link,
         const char       *role,
         const char       *to_kind,
         const char       *to_key)
{
  return g_strcmp0 (pb_register_record_get (link, "role"), role) == 0 &&
         g_strcmp0 (pb_register_record_get (link, "to_kind"), to_kind) == 0 &&
         g_strcmp0 (pb_register_record_get (link, "to_key"), to_key) == 0;
}

static PbRegisterRecord *
new_link (PbRecordDraft *self,
          const char    *role,
          const char    *to_kind,
          const char    *to_key)
{
  const PbRegisterKind *kind = pb_register_kind_find ("link");
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);

  values[pb_register_kind_find_column (kind, "from_kind")] = self->kind->word;
  values[pb_register_kind_find_column (kind, "from_uid")] = self->uid;
  values[pb_register_kind_find_column (kind, "role")] = role;
  values[pb_register_kind_find_column (kind, "to_kind")] = to_kind;
  values[pb_register_kind_find_column (kind, "to_key")] = to_key;

  return pb_register_record_new (kind, NULL, values, 0);
}

gboolean
pb_record_draft_add_link (PbRecordDraft *self,
                          const char    *role,
                          const char    *to_kind,
                          const char    *to_key)
{
  g_return_val_if_fail (self != NULL && role != NULL && to_kind != NULL && to_key != NULL, FALSE);

  /* One that was taken out and comes back is the one that was there. */
  for (guint i = 0; i < self->links->len; i++)
    if (is_link (g_ptr_array_index (self->links, i), role, to_kind, to_key))
      return g_hash_table_remove (self->removed, pb_register_record_get_uid (g_ptr_array_index (self->links, i)));

  for (guint i = 0; i < self->added->len; i++)
    if (is_link (g_ptr_array_index (self->added, i), role, to_kind, to_key))
      return FALSE;

  g_ptr_array_add (self->added, new_link (self, role, to_kind, to_key));
  return TRUE;
}

void
pb_record_draft_remove_link (PbRecordDraft    *self,
                             PbRegisterRecord *link)
{
  g_return_if_fail (self != NULL && PB_IS_REGISTER_RECORD (link));

  if (!g_ptr_array_remove (self->added, link))
    g_hash_table_add (self->removed, g_strdup (pb_register_record_get_uid (link)));
}

gboolean
pb_record_draft_is_changed (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->added->len > 0 || g_hash_table_size (self->removed) > 0)
    return TRUE;

  for (guint i = 0; i < self->kind->n_columns; i++)
    {
      const char *before = self->base != NULL ? pb_register_record_get_value (self->base, i) : self->presets[i];

      if (self->typed[i] != NULL || g_strcmp0 (self->values[i], before) != 0)
        return TRUE;
    }

  return FALSE;
}

PbRegisterRecord *
pb_record_draft_dup_record (PbRecordDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pb_register_record_new (self->kind, self->uid, (const char *const *) self->values,
                                 self->base != NULL ? pb_register_record_get_version (self->base) : 0);
}

char *
pb_record_draft_dup_hindrance (PbRecordDraft *self)
{
  g_autoptr(GString) missing = g_string_new (NULL);
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (self->problems[i] != NULL)
      return g_strdup (self->problems[i]);

  for (guint i = 0; i < self->kind->n_columns; i++)
    if (self->kind->columns[i].is_required && self->values[i] == NULL)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              pb_register_column_get_title (&self->kind->columns[i]));

  if (missing->len > 0)
    /* Translators: names of fields: "Still to fill in: Name, Kind" */
    return g_strdup_printf (_("Still to fill in: %s"), missing->str);

  record = pb_record_draft_dup_record (self);
  return pb_register_record_check (record, &error) ? NULL : g_strdup (error->message);
}

/* "pledge" of "Pledge": a kind within a sentence. */
static char *
dup_kind_in_sentence (const PbRegisterKind *kind)
{
  const char *title = pb_register_kind_get_title (kind);
  g_autofree char *first = g_utf8_substring (title, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (lower, g_utf8_next_char (title), NULL);
}

char *
pb_record_draft_dup_words (PbRecordDraft *self)
{
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autofree char *title = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  record = pb_record_draft_dup_record (self);
  title = pb_record_words_short_title (self->registers, record, MAX_TITLE_CHARACTERS);
  if (self->base != NULL)
    /* Translators: an action in the history and on the undo button: "Change “Team Up Derbyshire”" */
    return g_strdup_printf (_("Change “%s”"), title);

  kind = dup_kind_in_sentence (self->kind);
  /* Translators: an action in the history and on the undo button: "Add the pledge “…”" */
  return g_strdup_printf (_("Add the %s “%s”"), kind, title);
}

void
pb_record_draft_list_changes (PbRecordDraft  *self,
                              GPtrArray     **inserted_out,
                              GPtrArray     **updated_out,
                              GPtrArray     **deleted_out)
{
  PbRegisterRecord *record;

  g_return_if_fail (self != NULL && inserted_out != NULL && updated_out != NULL && deleted_out != NULL);

  *inserted_out = g_ptr_array_new_with_free_func (g_object_unref);
  *updated_out = g_ptr_array_new_with_free_func (g_object_unref);
  *deleted_out = g_ptr_array_new_with_free_func (g_object_unref);

  record = pb_record_draft_dup_record (self);
  if (self->base == NULL)
    g_ptr_array_add (*inserted_out, record);
  else if (!pb_register_record_equal (record, self->base))
    g_ptr_array_add (*updated_out, record);
  else
    g_object_unref (record);

  for (guint i = 0; i < self->added->len; i++)
    g_ptr_array_add (*inserted_out, g_object_ref (g_ptr_array_index (self->added, i)));

  for (guint i = 0; i < self->links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (self->links, i);

      if (g_hash_table_contains (self->removed, pb_register_record_get_uid (link)))
        g_ptr_array_add (*deleted_out, g_object_ref (link));
    }
}

static gboolean
has_link (PbRecordDraft    *self,
          PbRegisterRecord *wanted)
{
  for (guint i = 0; i < self->links->len; i++)
    if (is_link (g_ptr_array_index (self->links, i), pb_register_record_get (wanted, "role"),
                 pb_register_record_get (wanted, "to_kind"), pb_register_record_get (wanted, "to_key")))
      return TRUE;

  return FALSE;
}

static gboolean
has_link_uid (PbRecordDraft *self,
              const char    *uid)
{
  for (guint i = 0; i < self->links->len; i++)
    if (g_str_equal (pb_register_record_get_uid (g_ptr_array_index (self->links, i)), uid))
      return TRUE;

  return FALSE;
}

void
pb_record_draft_take_registers (PbRecordDraft *self,
                                PbRegisters   *newer)
{
  g_return_if_fail (self != NULL && PB_IS_REGISTERS (newer));

  g_set_object (&self->registers, newer);
  forget_suggestions (self);
}

void
pb_record_draft_rebase (PbRecordDraft *self,
                        PbRegisters   *newer)
{
  PbRegisterRecord *base;
  g_autoptr(GPtrArray) links = NULL;
  GHashTableIter iter;
  gpointer uid;

  g_return_if_fail (self != NULL && PB_IS_REGISTERS (newer));

  links = pb_record_draft_list_links (self);
  for (guint i = 0; i < links->len; i++)
    g_object_ref (g_ptr_array_index (links, i));
  g_ptr_array_set_free_func (links, g_object_unref);

  pb_record_draft_take_registers (self, newer);
  base = pb_registers_find (newer, self->kind->word, self->uid);
  g_set_object (&self->base, base);
  read_links (self);

  /* Its links were deleted with it. */
  for (guint i = 0; base == NULL && i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      pb_record_draft_add_link (self, pb_register_record_get (link, "role"), pb_register_record_get (link, "to_kind"),
                                pb_register_record_get (link, "to_key"));
    }

  /* Links that somebody else added or took out as well need no change any more. */
  for (guint i = self->added->len; i-- > 0;)
    if (has_link (self, g_ptr_array_index (self->added, i)))
      g_ptr_array_remove_index (self->added, i);

  g_hash_table_iter_init (&iter, self->removed);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    if (!has_link_uid (self, uid))
      g_hash_table_iter_remove (&iter);
}
