#include "pb-spc-store-private.h"

#include <glib/gi18n-lib.h>

void
pb_spc_rebase_free (PbSpcRebase *rebase)
{
  g_free (rebase->uid);
  g_free (rebase->reason);
  g_free (rebase->recorded);
  g_free (rebase);
}

GPtrArray *
pb_spc_store_list_rebases (PbWorkspace  *workspace,
                           PbSeries     *series,
                           const char   *area_code,
                           GError      **error)
{
  g_autoptr(GPtrArray) rebases = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_spc_rebase_free);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has;

  g_return_val_if_fail (PB_IS_SERIES (series) && area_code != NULL, NULL);

  if (!pb_spc_store_has_tables (db, &has, error))
    return NULL;
  if (!has)
    return g_steal_pointer (&rebases);

  query = pb_db_query (db, "SELECT uid, day, reason, recorded FROM spc_rebase WHERE " PB_SPC_STORE_IS_KEY " ORDER BY day", error);
  if (query == NULL)
    return NULL;

  pb_spc_store_bind_key (query, series, area_code);
  while (pb_query_next (query, &local_error))
    {
      PbSpcRebase *rebase = g_new0 (PbSpcRebase, 1);

      rebase->uid = g_strdup (pb_query_get_text (query, 0));
      pb_day_parse_iso (pb_query_get_text (query, 1), &rebase->day);
      rebase->reason = g_strdup (pb_query_get_text (query, 2));
      rebase->recorded = g_strdup (pb_query_get_text (query, 3));
      g_ptr_array_add (rebases, rebase);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&rebases) : NULL;
}

/* Sets @error where the day already has one. */
static gboolean
check_day_is_free (PbDb        *db,
                   PbSeries    *series,
                   const char  *area_code,
                   const char  *day,
                   GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT reason FROM spc_rebase WHERE " PB_SPC_STORE_IS_KEY " AND day = ?7", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_spc_store_bind_key (query, series, area_code);
  pb_query_bind_text (query, 7, day);
  if (pb_query_next (query, &local_error))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The limits of %s already start anew on %s: “%s”. Take that away first."),
                   pb_indicator_get_name (pb_series_get_indicator (series)), day, pb_query_get_text (query, 0));
      return FALSE;
    }

  return pb_query_end (&local_error, error);
}

gboolean
pb_spc_store_add_rebase (PbWorkspace  *workspace,
                         PbSeries     *series,
                         const char   *area_code,
                         PbDay         day,
                         const char   *reason,
                         char        **uid_out,
                         GError      **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *words = NULL;
  g_autofree char *iso = NULL;

  g_return_val_if_fail (PB_IS_SERIES (series) && area_code != NULL && *area_code != '\0', FALSE);
  g_return_val_if_fail (day != PB_DAY_NONE && reason != NULL, FALSE);

  words = g_strstrip (g_strdup (reason));
  if (*words == '\0')
    {
      g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                           _("New limits need a reason: what changed in the process? Write it in a few words."));
      return FALSE;
    }

  iso = pb_day_format_iso (day);
  if (!pb_spc_store_begin (workspace, &transaction, error) ||
      !check_day_is_free (transaction.db, series, area_code, iso, error))
    return FALSE;

  query = pb_db_query (transaction.db,
                       "INSERT INTO spc_rebase (" PB_SPC_STORE_KEY ", uid, day, reason)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                       error);
  if (query == NULL)
    return FALSE;

  pb_spc_store_bind_key (query, series, area_code);
  pb_query_bind_text (query, 7, uid);
  pb_query_bind_text (query, 8, iso);
  pb_query_bind_text (query, 9, words);
  if (!pb_query_run (query, error) || !pb_transaction_commit (&transaction, error))
    return FALSE;

  if (uid_out != NULL)
    *uid_out = g_steal_pointer (&uid);

  return TRUE;
}

gboolean
pb_spc_store_remove_rebase (PbWorkspace  *workspace,
                            const char   *uid,
                            GError      **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (uid != NULL, FALSE);

  if (!pb_spc_store_begin (workspace, &transaction, error))
    return FALSE;

  query = pb_db_query (transaction.db, "DELETE FROM spc_rebase WHERE uid = ?1", error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  if (!pb_query_run (query, error))
    return FALSE;

  if (sqlite3_changes (pb_db_get_handle (transaction.db)) == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("No new limits are recorded as %s. They may be gone already."), uid);
      return FALSE;
    }

  return pb_transaction_commit (&transaction, error);
}
