#include "pb-register-action-private.h"

#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* "Owner: yours “Ann”, stored “Bob”", one line a column that differs. */
static void
append_differences (GString          *text,
                    PbRegisterRecord *mine,
                    PbRegisterRecord *stored)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (mine);

  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *a = pb_register_record_get_value (mine, i);
      const char *b = pb_register_record_get_value (stored, i);

      if (g_strcmp0 (a, b) != 0)
        g_string_append_printf (text, _("\n%s: yours “%s”, stored “%s”."), pb_register_column_get_title (&kind->columns[i]),
                                a != NULL ? a : _("empty"), b != NULL ? b : _("empty"));
    }
}

static void
append_version (GString          *text,
                const char       *format,
                PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_columns; i++)
    if (pb_register_record_get_value (record, i) != NULL)
      g_string_append_printf (text, format, pb_register_column_get_title (&kind->columns[i]),
                              pb_register_record_get_value (record, i));
}

gboolean
pb_register_action_set_conflict (PbRegisterRecord  *mine,
                                 PbRegisterRecord  *stored,
                                 const char        *what,
                                 GError           **error)
{
  g_autoptr(GString) text = g_string_new (what);

  if (mine != NULL && stored != NULL)
    append_differences (text, mine, stored);
  else if (mine != NULL)
    append_version (text, _("\n%s: yours “%s”, stored no more."), mine);
  else if (stored != NULL)
    append_version (text, _("\n%s: yours none, stored “%s”."), stored);

  g_set_error_literal (error, PB_ERROR, PB_ERROR_CONFLICT, text->str);
  return FALSE;
}

static gboolean
check_target (PbDb                  *db,
              PbRegisterRecord      *record,
              const PbRegisterKind  *target_kind,
              const char            *target,
              const char            *column,
              GError               **error)
{
  g_autoptr(PbRegisterRecord) found = NULL;

  if (!pb_register_rows_find (db, target_kind, target, &found, error))
    return FALSE;

  if (found != NULL)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” (%s) names “%s” as its %s, but the register “%s” has no such row. Add that row first."),
               pb_register_record_get_title (record), pb_register_record_get_uid (record), target, column,
               pb_register_kind_get_plural (target_kind));
  return FALSE;
}

/* Codes of indicators and Places may come with a pack that is not there yet. */
static gboolean
check_link (PbDb              *db,
            PbRegisterRecord  *link,
            GError           **error)
{
  const PbRegisterKind *from = pb_register_kind_find (pb_register_record_get (link, "from_kind"));
  const PbRegisterKind *to = pb_register_kind_find (pb_register_record_get (link, "to_kind"));

  return check_target (db, link, from, pb_register_record_get (link, "from_uid"), "from_uid", error) &&
         (to == NULL || check_target (db, link, to, pb_register_record_get (link, "to_key"), "to_key", error));
}

static gboolean
check_names (PbDb              *db,
             PbRegisterRecord  *record,
             GError           **error)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].ref_kind != NULL && pb_register_record_get_value (record, i) != NULL &&
        !check_target (db, record, pb_register_kind_find (kind->columns[i].ref_kind),
                       pb_register_record_get_value (record, i), kind->columns[i].name, error))
      return FALSE;

  return !g_str_equal (kind->word, "link") || check_link (db, record, error);
}

static gboolean
check_unnamed (PbDb                  *db,
               const PbRegisterKind  *kind,
               const char            *uid,
               GError               **error)
{
  g_autoptr(GPtrArray) naming = pb_register_rows_list_naming (db, kind, uid, error);
  g_autoptr(GPtrArray) links = naming != NULL ? pb_register_rows_list_links (db, kind->word, uid, error) : NULL;
  PbRegisterRecord *first;

  if (links == NULL)
    return FALSE;

  if (naming->len + links->len == 0)
    return TRUE;

  first = g_ptr_array_index (naming->len > 0 ? naming : links, 0);
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               ngettext ("“%s” cannot be deleted: %u row still names it, “%s” (%s). Delete or change that first.",
                         "“%s” cannot be deleted: %u rows still name it, the first “%s” (%s). Delete or change them first.",
                         naming->len + links->len),
               uid, naming->len + links->len, pb_register_record_get_title (first),
               pb_register_kind_get_title (pb_register_record_get_kind (first)));
  return FALSE;
}

static gboolean
check_row (PbDb        *db,
           const char  *table,
           const char  *uid,
           GError     **error)
{
  const PbRegisterKind *kind = pb_register_kind_find_table (table);
  g_autoptr(PbRegisterRecord) record = NULL;

  g_return_val_if_fail (kind != NULL, TRUE);

  if (!pb_register_rows_find (db, kind, uid, &record, error))
    return FALSE;

  return record != NULL ? check_names (db, record, error) : check_unnamed (db, kind, uid, error);
}

gboolean
pb_register_action_check_references (PbRegisterAction  *self,
                                     GError           **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->transaction.db,
                                          "SELECT DISTINCT kind, uid FROM change WHERE action_id = ?1 ORDER BY sequence", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->id);
  while (pb_query_next (query, &local_error))
    if (!check_row (self->transaction.db, pb_query_get_text (query, 0), pb_query_get_text (query, 1), error))
      return FALSE;

  return pb_query_end (&local_error, error);
}
