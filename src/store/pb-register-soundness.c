#include "pb-register-soundness.h"

#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* SQL's own checks let a few texts through that no form would: another program can have
 * written "60+" as a number, or a link to a register that is none. */
static gboolean
check_rows (PbDb                  *db,
            const PbRegisterKind  *kind,
            GPtrArray             *problems,
            GError               **error)
{
  g_autoptr(GPtrArray) records = pb_register_rows_list (db, kind, NULL, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);
      g_autoptr(GError) local_error = NULL;

      if (!pb_register_record_check (record, &local_error))
        g_ptr_array_add (problems, g_strdup_printf (_("The row “%s” of the register “%s” cannot stand: %s"),
                                                    pb_register_record_get_uid (record), pb_register_kind_get_plural (kind),
                                                    local_error->message));
    }

  return records != NULL;
}

/* No foreign key can watch a link: its ends lie in any table.
 * @kind_column, @uid_column: of the end that is looked at */
static gboolean
check_link_ends (PbDb                  *db,
                 const PbRegisterKind  *kind,
                 const char            *kind_column,
                 const char            *uid_column,
                 GPtrArray             *problems,
                 GError               **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT uid, %s FROM register_link WHERE %s = ?1 AND %s NOT IN (SELECT uid FROM \"%s\") ORDER BY id",
                     uid_column, kind_column, uid_column, kind->table);
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, kind->word);
  while (pb_query_next (query, &local_error))
    g_ptr_array_add (problems, g_strdup_printf (_("The link “%s” names “%s”, but the register “%s” has no such row."),
                                                pb_query_get_text (query, 0), pb_query_get_text (query, 1),
                                                pb_register_kind_get_plural (kind)));

  return pb_query_end (&local_error, error);
}

gboolean
pb_register_check (PbDb       *db,
                   GPtrArray  *problems,
                   GError    **error)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);
  gboolean are_there;

  if (!pb_register_rows_are_there (db, &are_there, error))
    return FALSE;

  for (guint k = 0; are_there && k < n_kinds; k++)
    if (!check_rows (db, &kinds[k], problems, error) ||
        !check_link_ends (db, &kinds[k], "from_kind", "from_uid", problems, error) ||
        !check_link_ends (db, &kinds[k], "to_kind", "to_key", problems, error))
      return FALSE;

  return TRUE;
}
