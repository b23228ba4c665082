#include "pb-spc-store-private.h"

#include <glib/gi18n-lib.h>

#define MIN_RUN_LENGTH 6
#define MAX_RUN_LENGTH 8
#define MIN_FIXED      12
#define MAX_FIXED      10000

static const char *const tool_words[PB_N_SPC_TOOLS] = { "plot-the-dots", "excel-tool" };

const char *
pb_spc_tool_to_word (PbSpcTool tool)
{
  g_return_val_if_fail ((guint) tool < PB_N_SPC_TOOLS, "");

  return tool_words[tool];
}

gboolean
pb_spc_tool_from_word (const char *word,
                       PbSpcTool  *tool_out)
{
  for (int i = 0; i < PB_N_SPC_TOOLS; i++)
    if (g_strcmp0 (word, tool_words[i]) == 0)
      {
        *tool_out = i;
        return TRUE;
      }

  return FALSE;
}

void
pb_spc_store_bind_key (PbQuery    *query,
                       PbSeries   *series,
                       const char *area_code)
{
  pb_query_bind_text (query, 1, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_query_bind_text (query, 2, pb_series_get_sex (series));
  pb_query_bind_text (query, 3, pb_series_get_age (series));
  pb_query_bind_text (query, 4, pb_series_get_category_type (series));
  pb_query_bind_text (query, 5, pb_series_get_category (series));
  pb_query_bind_text (query, 6, area_code);
}

gboolean
pb_spc_store_has_tables (PbDb      *db,
                         gboolean  *has_out,
                         GError   **error)
{
  gint64 n = 0;

  if (!pb_db_get_int64 (db, "SELECT count (*) FROM sqlite_master WHERE type = 'table' AND name = 'spc_setting'", &n, error))
    return FALSE;

  *has_out = n > 0;
  return TRUE;
}

gboolean
pb_spc_store_begin (PbWorkspace    *workspace,
                    PbTransaction  *transaction,
                    GError        **error)
{
  if (pb_workspace_is_read_only (workspace))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                   _("%s is open for reading only, so nothing about its SPC charts can be kept. Save a copy and open that."),
                   pb_workspace_get_path (workspace));
      return FALSE;
    }

  return pb_transaction_begin (transaction, pb_workspace_get_db (workspace), error);
}

gboolean
pb_spc_store_get_settings (PbWorkspace    *workspace,
                           PbSpcSettings  *settings_out,
                           GError        **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has;

  g_return_val_if_fail (settings_out != NULL, FALSE);

  *settings_out = (PbSpcSettings) PB_SPC_SETTINGS_INIT;
  if (!pb_spc_store_has_tables (db, &has, error))
    return FALSE;
  if (!has)
    return TRUE;

  query = pb_db_query (db, "SELECT run_length, tool FROM spc_setting", error);
  if (query == NULL)
    return FALSE;

  if (pb_query_next (query, &local_error))
    {
      settings_out->run_length = sqlite3_column_int (query, 0);
      pb_spc_tool_from_word (pb_query_get_text (query, 1), &settings_out->tool);
    }

  return pb_query_end (&local_error, error);
}

gboolean
pb_spc_store_set_settings (PbWorkspace          *workspace,
                           const PbSpcSettings  *settings,
                           GError              **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;
  g_autofree char *uid = g_uuid_string_random ();

  g_return_val_if_fail (settings != NULL && (guint) settings->tool < PB_N_SPC_TOOLS, FALSE);

  if (settings->run_length < MIN_RUN_LENGTH || settings->run_length > MAX_RUN_LENGTH)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("A run of %u points is in no rules. Take 6, 7 or 8."), settings->run_length);
      return FALSE;
    }

  if (!pb_spc_store_begin (workspace, &transaction, error))
    return FALSE;

  query = pb_db_query (transaction.db,
                       "INSERT INTO spc_setting (id, uid, run_length, tool) VALUES (1, ?1, ?2, ?3)"
                       "  ON CONFLICT (id) DO UPDATE SET run_length = excluded.run_length, tool = excluded.tool,"
                       "    recorded = excluded.recorded",
                       error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, uid);
  sqlite3_bind_int (query, 2, settings->run_length);
  pb_query_bind_text (query, 3, pb_spc_tool_to_word (settings->tool));

  return pb_query_run (query, error) && pb_transaction_commit (&transaction, error);
}

gboolean
pb_spc_store_get_n_fixed (PbWorkspace  *workspace,
                          PbSeries     *series,
                          const char   *area_code,
                          guint        *n_fixed_out,
                          GError      **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has;

  g_return_val_if_fail (PB_IS_SERIES (series) && area_code != NULL && n_fixed_out != NULL, FALSE);

  *n_fixed_out = 0;
  if (!pb_spc_store_has_tables (db, &has, error))
    return FALSE;
  if (!has)
    return TRUE;

  query = pb_db_query (db, "SELECT n_points FROM spc_fixed_limits WHERE " PB_SPC_STORE_IS_KEY, error);
  if (query == NULL)
    return FALSE;

  pb_spc_store_bind_key (query, series, area_code);
  if (pb_query_next (query, &local_error))
    *n_fixed_out = sqlite3_column_int (query, 0);

  return pb_query_end (&local_error, error);
}

static PbQuery *
make_fix_query (PbDb        *db,
                PbSeries    *series,
                const char  *area_code,
                guint        n_fixed,
                GError     **error)
{
  g_autofree char *uid = g_uuid_string_random ();
  PbQuery *query;

  if (n_fixed == 0)
    query = pb_db_query (db, "DELETE FROM spc_fixed_limits WHERE " PB_SPC_STORE_IS_KEY, error);
  else
    query = pb_db_query (db,
                         "INSERT INTO spc_fixed_limits (" PB_SPC_STORE_KEY ", uid, n_points)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                         "  ON CONFLICT (" PB_SPC_STORE_KEY ") DO UPDATE SET n_points = excluded.n_points,"
                         "    recorded = excluded.recorded",
                         error);
  if (query == NULL)
    return NULL;

  pb_spc_store_bind_key (query, series, area_code);
  if (n_fixed > 0)
    {
      pb_query_bind_text (query, 7, uid);
      sqlite3_bind_int (query, 8, n_fixed);
    }

  return query;
}

gboolean
pb_spc_store_set_n_fixed (PbWorkspace  *workspace,
                          PbSeries     *series,
                          const char   *area_code,
                          guint         n_fixed,
                          GError      **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (PB_IS_SERIES (series) && area_code != NULL && *area_code != '\0', FALSE);

  if (n_fixed != 0 && (n_fixed < MIN_FIXED || n_fixed > MAX_FIXED))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Limits cannot be fixed on %u points. Take %d to %d, or 0 for all of them."), n_fixed, MIN_FIXED,
                   MAX_FIXED);
      return FALSE;
    }

  if (!pb_spc_store_begin (workspace, &transaction, error))
    return FALSE;

  query = make_fix_query (transaction.db, series, area_code, n_fixed, error);

  return query != NULL && pb_query_run (query, error) && pb_transaction_commit (&transaction, error);
}
