#include "pb-suggestions.h"

#include "pb-record-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row's title in an entry: longer ones are cut. */
#define MAX_TITLE_CHARACTERS 100

struct _PbSuggestions
{
  GPtrArray  *all;      /* PbSuggestion, in the order in which they were found */
  GHashTable *by_text;  /* folded -> PbSuggestion */
  GHashTable *by_key;
};

static void
free_suggestion (gpointer data)
{
  PbSuggestion *suggestion = data;

  g_free (suggestion->text);
  g_free (suggestion->key);
  g_free (suggestion->folded);
  g_free (suggestion);
}

static PbSuggestions *
new_empty (void)
{
  PbSuggestions *self = g_new0 (PbSuggestions, 1);

  self->all = g_ptr_array_new_with_free_func (free_suggestion);
  self->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/* @detail: (nullable): tells it from another one of the same text */
static void
add (PbSuggestions *self,
     const char    *text,
     const char    *detail,
     const char    *key)
{
  PbSuggestion *suggestion;

  if (g_hash_table_contains (self->by_key, key))
    return;

  suggestion = g_new0 (PbSuggestion, 1);
  suggestion->text = g_strstrip (g_strdup (text));
  suggestion->key = g_strdup (key);
  suggestion->folded = g_utf8_casefold (suggestion->text, -1);

  for (int i = 0; g_hash_table_contains (self->by_text, suggestion->folded) && i < 2; i++)
    {
      g_free (suggestion->text);
      g_free (suggestion->folded);
      suggestion->text = g_strdup_printf ("%s (%s)", text, i == 0 && detail != NULL ? detail : key);
      suggestion->folded = g_utf8_casefold (suggestion->text, -1);
    }

  g_ptr_array_add (self->all, suggestion);
  g_hash_table_insert (self->by_text, suggestion->folded, suggestion);
  g_hash_table_insert (self->by_key, suggestion->key, suggestion);
}

/* The first date of a row, in words. */
static char *
dup_date (PbRegisters      *registers,
          PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_own; i++)
    if (kind->columns[i].type == PB_REGISTER_DATE && pb_register_record_get_value (record, i) != NULL)
      return pb_record_words_value (registers, NULL, record, i);

  return NULL;
}

static void
add_rows (PbSuggestions *self,
          PbRegisters   *registers,
          const char    *kind_word)
{
  GPtrArray *rows = pb_registers_list (registers, kind_word);

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (rows, i);
      g_autofree char *title = pb_record_words_short_title (registers, record, MAX_TITLE_CHARACTERS);
      g_autofree char *date = dup_date (registers, record);

      add (self, title, date, pb_register_record_get_uid (record));
    }
}

static void
add_places (PbSuggestions *self,
            PbCatalogue   *catalogue)
{
  const PbCatalogueFacts *facts;
  GPtrArray *areas;

  if (catalogue == NULL)
    return;

  areas = pb_catalogue_get_areas (catalogue);
  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      add (self, pb_area_get_name (area), pb_text_level_plural (pb_area_get_level (area), 1), pb_area_get_code (area));
    }

  facts = pb_catalogue_get_facts (catalogue);
  if (*facts->system_name != '\0')
    add (self, facts->system_name, _("whole system"), facts->system_code);
}

static void
add_indicators (PbSuggestions *self,
                PbCatalogue   *catalogue)
{
  for (guint i = 0; catalogue != NULL && i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);

      add (self, pb_indicator_get_name (indicator), NULL, pb_indicator_get_code (indicator));
    }
}

static void
add_priorities (PbSuggestions *self,
                PbCatalogue   *catalogue)
{
  for (guint i = 0; catalogue != NULL && i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);
      g_autofree char *number = g_strdup_printf ("%d", priority->number);

      add (self, priority->short_name, NULL, number);
    }
}

static void
add_texts (PbSuggestions        *self,
           PbRegisters          *registers,
           const PbRegisterKind *kind,
           guint                 column)
{
  GPtrArray *rows = pb_registers_list (registers, kind->word);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *value = pb_register_record_get_value (g_ptr_array_index (rows, i), column);

      /* Two spellings of one text are one suggestion. */
      if (value != NULL)
        {
          g_autofree char *folded = g_utf8_casefold (value, -1);

          if (!g_hash_table_contains (self->by_text, folded))
            add (self, value, NULL, value);
        }
    }
}

/* 0 for no match, else the more the likelier. */
static int
rank (const PbSuggestion *suggestion,
      const char         *folded,
      char              **words)
{
  const char *found;

  if (g_str_has_prefix (suggestion->folded, folded))
    return 3;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (suggestion->folded, words[i]) == NULL)
      return 0;

  found = strstr (suggestion->folded, folded);
  return found != NULL && found > suggestion->folded && found[-1] == ' ' ? 2 : 1;
}

PbSuggestions *
pb_suggestions_new_for_column (PbRegisters          *registers,
                               PbCatalogue          *catalogue,
                               const PbRegisterKind *kind,
                               guint                 column)
{
  PbSuggestions *self;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && kind != NULL && column < kind->n_columns, NULL);

  self = new_empty ();
  switch (kind->columns[column].type)
    {
    case PB_REGISTER_REF:
      add_rows (self, registers, kind->columns[column].ref_kind);
      break;
    case PB_REGISTER_CODE:
      add_places (self, catalogue);
      break;
    case PB_REGISTER_TEXT:
      add_texts (self, registers, kind, column);
      break;
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_DATE:
    case PB_REGISTER_NUMBER:
    case PB_REGISTER_DECIMAL:
    case PB_REGISTER_INTEGER:
    case PB_REGISTER_BOOLEAN:
    case PB_REGISTER_WORD:
    default:
      break;
    }

  return self;
}

PbSuggestions *
pb_suggestions_new_for_target (PbRegisters *registers,
                               PbCatalogue *catalogue,
                               const char  *to_kind)
{
  PbSuggestions *self;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && to_kind != NULL, NULL);

  self = new_empty ();
  if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PLACE))
    add_places (self, catalogue);
  else if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_INDICATOR))
    add_indicators (self, catalogue);
  else if (g_str_equal (to_kind, PB_REGISTER_LINK_TO_PRIORITY))
    add_priorities (self, catalogue);
  else
    add_rows (self, registers, to_kind);

  return self;
}

void
pb_suggestions_free (PbSuggestions *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_text);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->all);
  g_free (self);
}

GPtrArray *
pb_suggestions_match (PbSuggestions *self,
                      const char    *typed,
                      guint          n_most)
{
  GPtrArray *matches = g_ptr_array_new ();
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && typed != NULL, matches);

  stripped = g_strstrip (g_strdup (typed));
  folded = g_utf8_casefold (stripped, -1);
  words = g_strsplit (folded, " ", -1);

  for (int wanted = 3; wanted > 0; wanted--)
    for (guint i = 0; i < self->all->len && matches->len < n_most; i++)
      if (rank (g_ptr_array_index (self->all, i), folded, words) == wanted)
        g_ptr_array_add (matches, g_ptr_array_index (self->all, i));

  return matches;
}

const PbSuggestion *
pb_suggestions_find_text (PbSuggestions *self,
                          const char    *typed)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && typed != NULL, NULL);

  stripped = g_strstrip (g_strdup (typed));
  folded = g_utf8_casefold (stripped, -1);

  return g_hash_table_lookup (self->by_text, folded);
}

const PbSuggestion *
pb_suggestions_find_key (PbSuggestions *self,
                         const char    *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  return g_hash_table_lookup (self->by_key, key);
}
