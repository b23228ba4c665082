#include "pb-spc-store.h"

#include "pb-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_RUN_LENGTH 6
#define MAX_RUN_LENGTH 8
#define MIN_FIXED      12
#define MAX_FIXED      10000

/* The key of both tables; ?1 to ?6 as bind_key() sets them. */
#define IS_KEY \
  "indicator_code = ?1 AND sex = ?2 AND age = ?3 AND category_type = ?4 AND category = ?5 AND area_code = ?6"
#define KEY_COLUMNS "indicator_code, sex, age, category_type, category, area_code"

static const char *const tool_words[PB_N_SPC_TOOLS] = { "plot-the-dots", "excel-tool" };

void
pb_spc_rebase_free (PbSpcRebase *rebase)
{
  g_free (rebase->uid);
  g_free (rebase->reason);
  g_free (rebase->recorded);
  g_free (rebase);
}

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

static void
bind_key (PbQuery    *query,
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

/* A workspace of an older schema that is only read has no such tables. */
static gboolean
has_tables (PbDb      *db,
            gboolean  *has_out,
            GError   **error)
{
  gint64 n = 0;

  if (!pb_db_get_int64 (db, "SELECT count (*) FROM sqlite_master WHERE type = 'table' AND name = 'spc_setting'", &n, error))
    return FALSE;

  *has_out = n > 0;
  return TRUE;
}

static gboolean
begin_writing (PbWorkspace    *workspace,
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
  if (!has_tables (db, &has, error))
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

  if (!begin_writing (workspace, &transaction, error))
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

  if (!has_tables (db, &has, error))
    return NULL;
  if (!has)
    return g_steal_pointer (&rebases);

  query = pb_db_query (db, "SELECT uid, day, reason, recorded FROM spc_rebase WHERE " IS_KEY " ORDER BY day", error);
  if (query == NULL)
    return NULL;

  bind_key (query, series, area_code);
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
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT reason FROM spc_rebase WHERE " IS_KEY " AND day = ?7", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  bind_key (query, series, area_code);
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
  if (!begin_writing (workspace, &transaction, error) ||
      !check_day_is_free (transaction.db, series, area_code, iso, error))
    return FALSE;

  query = pb_db_query (transaction.db,
                       "INSERT INTO spc_rebase (" KEY_COLUMNS ", uid, day, reason)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                       error);
  if (query == NULL)
    return FALSE;

  bind_key (query, series, area_code);
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

  if (!begin_writing (workspace, &transaction, error))
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
  if (!has_tables (db, &has, error))
    return FALSE;
  if (!has)
    return TRUE;

  query = pb_db_query (db, "SELECT n_points FROM spc_fixed_limits WHERE " IS_KEY, error);
  if (query == NULL)
    return FALSE;

  bind_key (query, series, area_code);
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
    query = pb_db_query (db, "DELETE FROM spc_fixed_limits WHERE " IS_KEY, error);
  else
    query = pb_db_query (db,
                         "INSERT INTO spc_fixed_limits (" KEY_COLUMNS ", uid, n_points)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                         "  ON CONFLICT (" KEY_COLUMNS ") DO UPDATE SET n_points = excluded.n_points,"
                         "    recorded = excluded.recorded",
                         error);
  if (query == NULL)
    return NULL;

  bind_key (query, series, area_code);
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

  if (!begin_writing (workspace, &transaction, error))
    return FALSE;

  query = make_fix_query (transaction.db, series, area_code, n_fixed, error);

  return query != NULL && pb_query_run (query, error) && pb_transaction_commit (&transaction, error);
}

void
pb_spc_stored_target_free (PbSpcStoredTarget *target)
{
  g_free (target->due);
  g_free (target->wording);
  g_free (target->source);
  g_free (target);
}

GPtrArray *
pb_spc_store_list_targets (PbWorkspace  *workspace,
                           PbSeries     *series,
                           GError      **error)
{
  g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_spc_stored_target_free);
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gint64 system_id = 0;

  g_return_val_if_fail (PB_IS_SERIES (series), NULL);

  /* A target is of everybody, not of a part. */
  if (*pb_series_get_category (series) != '\0')
    return g_steal_pointer (&targets);

  if (!pb_store_find_system (db, pb_workspace_get_system (workspace), &system_id, error))
    return NULL;

  query = pb_db_query (db,
                       "SELECT t.value, t.due, t.wording, t.source FROM target AS t"
                       "  JOIN indicator AS i ON i.id = t.indicator_id"
                       " WHERE i.code = ?1 AND t.sex IN ('', ?2) AND t.age IN ('', ?3) AND t.value IS NOT NULL"
                       "   AND (t.system_id IS NULL OR t.system_id = ?4)"
                       " ORDER BY t.due = '', t.due, t.id",
                       error);
  if (query == NULL)
    return NULL;

  pb_query_bind_text (query, 1, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_query_bind_text (query, 2, pb_series_get_sex (series));
  pb_query_bind_text (query, 3, pb_series_get_age (series));
  sqlite3_bind_int64 (query, 4, system_id);

  while (pb_query_next (query, &local_error))
    {
      PbSpcStoredTarget *target = g_new0 (PbSpcStoredTarget, 1);

      target->value = pb_query_get_double (query, 0);
      target->due = g_strdup (pb_query_get_text (query, 1));
      target->wording = g_strdup (pb_query_get_text (query, 2));
      target->source = g_strdup (pb_query_get_text (query, 3));
      g_ptr_array_add (targets, target);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&targets) : NULL;
}
