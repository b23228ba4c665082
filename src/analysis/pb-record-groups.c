#include "pb-record-words.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* All that is recorded of a row, as groups of facts. */

typedef struct
{
  PbRegisters      *registers;
  PbCatalogue      *catalogue;
  PbRegisterRecord *record;
  GPtrArray        *groups;
} Listing;

static void
free_fact (gpointer data)
{
  PbRecordFact *fact = data;

  g_free (fact->label);
  g_free (fact->value);
  g_free (fact->kind);
  g_free (fact->uid);
  g_free (fact);
}

static void
free_group (gpointer data)
{
  PbRecordGroup *group = data;

  g_free (group->heading);
  g_ptr_array_unref (group->facts);
  g_free (group);
}

/* The group of that heading, made where there is none: links of several roles can bear one. */
static PbRecordGroup *
get_group (Listing    *self,
           const char *heading)
{
  PbRecordGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (g_strcmp0 (group->heading, heading) == 0)
        return group;
    }

  group = g_new0 (PbRecordGroup, 1);
  group->heading = g_strdup (heading);
  group->facts = g_ptr_array_new_with_free_func (free_fact);
  g_ptr_array_add (self->groups, group);

  return group;
}

static void
add_fact (PbRecordGroup *group,
          const char    *label,
          const char    *value,
          const char    *kind,
          const char    *uid)
{
  PbRecordFact *fact = g_new0 (PbRecordFact, 1);

  fact->label = g_strdup (label);
  fact->value = g_strdup (value);
  fact->kind = g_strdup (kind);
  fact->uid = g_strdup (uid);
  g_ptr_array_add (group->facts, fact);
}

static void
add_column (Listing       *self,
            PbRecordGroup *group,
            guint          i)
{
  const PbRegisterColumn *column = &pb_register_record_get_kind (self->record)->columns[i];
  const char *key = pb_register_record_get_value (self->record, i);
  g_autofree char *value = pb_record_words_value (self->registers, self->catalogue, self->record, i);
  gboolean opens = column->type == PB_REGISTER_REF && key != NULL &&
                   pb_registers_find (self->registers, column->ref_kind, key) != NULL;

  add_fact (group, pb_register_column_get_title (column), value, opens ? column->ref_kind : NULL, opens ? key : NULL);
}

static char *
dup_first (PbRegisterRecord *record,
           PbRegisters      *registers,
           PbRegisterType    type)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_own; i++)
    if (kind->columns[i].type == type && pb_register_record_get_value (record, i) != NULL)
      return pb_record_words_value (registers, NULL, record, i);

  return NULL;
}

/* What stands before a row in a list of rows: of a state its date, of evidence its
 * strength, else its date or what it is. */
static char *
dup_row_label (Listing          *self,
               PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  gboolean is_word = kind->columns[pb_register_kind_find_column (kind, kind->title_column)].type == PB_REGISTER_WORD;
  char *label = is_word ? NULL : dup_first (record, self->registers, PB_REGISTER_WORD);

  if (label == NULL)
    label = dup_first (record, self->registers, PB_REGISTER_DATE);

  return label != NULL ? label : g_strdup (pb_register_kind_get_title (kind));
}

/* Of a row whose title is one word also the first thing that it explains. */
static char *
dup_row_value (Listing          *self,
               PbRegisterRecord *record,
               gboolean          is_own)
{
  g_autofree char *title = is_own ? g_strdup (pb_register_record_get_title (record))
                                  : pb_record_words_title (self->registers, record);
  g_autofree char *capital = pb_record_words_capitalise (title);
  g_autofree char *text = NULL;
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  if (kind->columns[pb_register_kind_find_column (kind, kind->title_column)].type == PB_REGISTER_WORD)
    text = dup_first (record, self->registers, PB_REGISTER_LONG_TEXT);

  return text != NULL ? g_strdup_printf ("%s. %s", capital, text) : g_steal_pointer (&capital);
}

static void
add_row (Listing          *self,
         PbRecordGroup    *group,
         PbRegisterRecord *record,
         gboolean          is_own)
{
  g_autofree char *label = dup_row_label (self, record);
  g_autofree char *value = dup_row_value (self, record, is_own);

  add_fact (group, label, value, pb_register_record_get_kind (record)->word, pb_register_record_get_uid (record));
}

static void
add_naming (Listing              *self,
            const PbRegisterKind *kind,
            guint                 i)
{
  const PbRegisterColumn *column = &kind->columns[i];
  GPtrArray *rows = pb_registers_list_naming (self->registers, kind->word, column->name,
                                              pb_register_record_get_uid (self->record));
  g_autofree char *heading = NULL;

  if (rows->len == 0)
    return;

  if (g_str_equal (column->name, "source"))
    /* Translators: rows of a register whose source is the document: "Innovations from this source" */
    heading = g_strdup_printf (_("%s from this source"), pb_register_kind_get_plural (kind));
  else if (column->is_required || g_str_equal (column->name, pb_register_record_get_kind (self->record)->word))
    heading = g_strdup (pb_register_kind_get_plural (kind));
  else
    /* Translators: rows that name a row, and as what: "Meetings (Body)" */
    heading = g_strdup_printf (_("%s (%s)"), pb_register_kind_get_plural (kind), pb_register_column_get_title (column));

  for (guint k = 0; k < rows->len; k++)
    add_row (self, get_group (self, heading), g_ptr_array_index (rows, k), column->is_required);
}

/* "since 2021", "until March 2024": what a link's dates say; %NULL for none. */
static char *
dup_link_dates (PbRegisterRecord *link)
{
  const char *from = pb_register_record_get (link, "from_date");
  const char *to = pb_register_record_get (link, "to_date");
  g_autofree char *first = from != NULL ? pb_text_fuzzy (from) : NULL;
  g_autofree char *last = to != NULL ? pb_text_fuzzy (to) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_("%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_("since %s"), first);

  return last != NULL ? g_strdup_printf (_("until %s"), last) : NULL;
}

static void
add_links_from (Listing *self)
{
  GPtrArray *links = pb_registers_list_links_from (self->registers, pb_register_record_get_kind (self->record)->word,
                                                   pb_register_record_get_uid (self->record));

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *to_kind = pb_register_record_get (link, "to_kind");
      const char *to_key = pb_register_record_get (link, "to_key");
      g_autofree char *heading = pb_record_words_links (pb_register_record_get (link, "role"), to_kind, FALSE);
      g_autofree char *name = pb_record_words_target (self->registers, self->catalogue, to_kind, to_key);
      g_autofree char *dates = dup_link_dates (link);
      gboolean opens = pb_register_kind_find (to_kind) != NULL &&
                       pb_registers_find (self->registers, to_kind, to_key) != NULL;

      add_fact (get_group (self, heading), dates != NULL ? dates : pb_record_words_target_kind (to_kind), name,
                opens ? to_kind : NULL, opens ? to_key : NULL);
    }
}

static void
add_links_to (Listing *self)
{
  GPtrArray *links = pb_registers_list_links_to (self->registers, pb_register_record_get_kind (self->record)->word,
                                                 pb_register_record_get_uid (self->record));

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *from_kind = pb_register_record_get (link, "from_kind");
      PbRegisterRecord *from = pb_registers_find (self->registers, from_kind, pb_register_record_get (link, "from_uid"));
      g_autofree char *heading = pb_record_words_links (pb_register_record_get (link, "role"), from_kind, TRUE);

      if (from != NULL)
        add_row (self, get_group (self, heading), from, FALSE);
    }
}

GPtrArray *
pb_record_words_list_groups (PbRegisters      *registers,
                             PbCatalogue      *catalogue,
                             PbRegisterRecord *record)
{
  const PbRegisterKind *kinds;
  const PbRegisterKind *kind;
  guint n_kinds;
  Listing self = { registers, catalogue, record, NULL };

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && PB_IS_REGISTER_RECORD (record), NULL);

  self.groups = g_ptr_array_new_with_free_func (free_group);
  kind = pb_register_record_get_kind (record);
  kinds = pb_register_kinds_get (&n_kinds);

  for (guint i = 0; i < kind->n_own; i++)
    add_column (&self, get_group (&self, NULL), i);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k].n_own; i++)
      if (g_strcmp0 (kinds[k].columns[i].ref_kind, kind->word) == 0)
        add_naming (&self, &kinds[k], i);

  add_links_from (&self);
  add_links_to (&self);

  for (guint i = kind->n_own; i < kind->n_columns; i++)
    add_column (&self, get_group (&self, _("Source")), i);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = kinds[k].n_own; i < kinds[k].n_columns && !g_str_equal (kinds[k].word, "link"); i++)
      if (g_strcmp0 (kinds[k].columns[i].ref_kind, kind->word) == 0)
        add_naming (&self, &kinds[k], i);

  return self.groups;
}
