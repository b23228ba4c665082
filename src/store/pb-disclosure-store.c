#include "pb-disclosure-store.h"

#include "pb-db.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

void
pb_dataset_rule_free (PbDatasetRule *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->words);
  g_free (self->who);
  g_free (self->at);
  g_free (self);
}

static gboolean
has_tables (PbDb      *db,
            gboolean  *has_out,
            GError   **error)
{
  gint64 has = 0;

  if (!pb_db_get_int64 (db, "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'disclosure_choice'", &has,
                        error))
    return FALSE;

  *has_out = has == 1;
  return TRUE;
}

#define RULES_WITH(who, at, chosen) \
  "SELECT d.id, d.code, d.title, d.disclosure, " who ", " at ", " chosen " FROM dataset AS d ORDER BY d.title, d.id"

#define NEWEST(column) \
  "(SELECT c." column " FROM disclosure_choice AS c WHERE c.dataset_code = d.code ORDER BY c.id DESC LIMIT 1)"

/* Boundaries have no counts, and no rule either.  That is looked up only where a rule would change
 * or ask anything: it is a search through all figures. */
static gboolean
has_figures (PbDb                 *db,
             const PbDatasetRule  *rule,
             gboolean             *has_out,
             GError              **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  *has_out = TRUE;
  if (rule->rule.kind == PB_DISCLOSURE_CONTROLLED || rule->rule.kind == PB_DISCLOSURE_NONE)
    return TRUE;

  query = pb_db_query (db,
                       "SELECT EXISTS (SELECT 1 FROM main.observation WHERE dataset_id = ?1)"
                       "    OR EXISTS (SELECT 1 FROM main.superseded_observation WHERE dataset_id = ?1)",
                       error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, rule->dataset);
  if (pb_query_next (query, &local_error))
    *has_out = sqlite3_column_int (query, 0);

  return pb_query_end (&local_error, error);
}

static PbDatasetRule *
read_rule (PbQuery *query)
{
  PbDatasetRule *rule = g_new0 (PbDatasetRule, 1);
  int column = sqlite3_column_type (query, 6) != SQLITE_NULL ? 6 : 3;

  rule->dataset = sqlite3_column_int64 (query, 0);
  rule->code = g_strdup (pb_query_get_text (query, 1));
  rule->title = g_strdup (pb_query_get_text (query, 2));
  rule->who = g_strdup (pb_query_get_text (query, 4));
  rule->at = g_strdup (pb_query_get_text (query, 5));
  pb_disclosure_rule_read (pb_query_get_text (query, column), &rule->rule, &rule->words);

  return rule;
}

GPtrArray *
pb_disclosure_store_list_rules (PbWorkspace  *workspace,
                                GError      **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_dataset_rule_free);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has;

  if (!has_tables (db, &has, error))
    return NULL;

  query = pb_db_query (db, has ? RULES_WITH (NEWEST ("who"), NEWEST ("at"), NEWEST ("rule")) : RULES_WITH ("''", "''", "NULL"),
                       error);
  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      PbDatasetRule *rule = read_rule (query);

      if (!has_figures (db, rule, &has, &local_error) || !has)
        pb_dataset_rule_free (rule);
      else
        g_ptr_array_add (rules, rule);
      if (local_error != NULL)
        break;
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&rules) : NULL;
}

static gboolean
check_dataset (PbDb        *db,
               const char  *code,
               GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT 1 FROM dataset WHERE code = ?1", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, code);
  if (pb_query_next (query, &local_error))
    return TRUE;

  if (local_error != NULL)
    return pb_query_end (&local_error, error);

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
               _("This workspace has no dataset “%s”: “placeboard-cli disclosure” lists those there are."), code);
  return FALSE;
}

static gboolean
check_writable (PbWorkspace  *workspace,
                GError      **error)
{
  if (!pb_workspace_is_read_only (workspace))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
               _("“%s” cannot be written. Save a copy in a folder of your own and open that."),
               pb_workspace_get_path (workspace));
  return FALSE;
}

/* A nameless person is one too: the column says that somebody was there. */
static const char *
name_person (const char *who)
{
  return who != NULL && *who != '\0' ? who : g_get_user_name ();
}

gboolean
pb_disclosure_store_set_rule (PbWorkspace             *workspace,
                              const char              *dataset_code,
                              const PbDisclosureRule  *rule,
                              const char              *words,
                              const char              *who,
                              GError                 **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autofree char *form = pb_disclosure_rule_to_text (rule);
  g_autofree char *text = words != NULL && *words != '\0' ? g_strconcat (form, "; ", words, NULL) : g_strdup (form);
  g_autoptr(PbQuery) query = NULL;

  g_return_val_if_fail (dataset_code != NULL, FALSE);

  if (!check_writable (workspace, error) || !pb_transaction_begin (&transaction, db, error) ||
      !check_dataset (db, dataset_code, error))
    return FALSE;

  query = pb_db_query (db, "INSERT INTO disclosure_choice (dataset_code, rule, who) VALUES (?1, ?2, ?3)", error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, dataset_code);
  pb_query_bind_text (query, 2, text);
  pb_query_bind_text (query, 3, name_person (who));

  return pb_query_run (query, error) && pb_transaction_commit (&transaction, error);
}

GHashTable *
pb_disclosure_store_list_indicator_rules (PbWorkspace  *workspace,
                                          GError      **error)
{
  g_autoptr(GHashTable) rules = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(PbQuery) query = pb_db_query (pb_workspace_get_db (workspace),
                                          "SELECT id, disclosure_rule FROM indicator WHERE disclosure_rule <> ''", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      gint64 id = sqlite3_column_int64 (query, 0);
      PbDisclosureRule rule;

      if (pb_disclosure_rule_parse (pb_query_get_text (query, 1), &rule, NULL, NULL))
        g_hash_table_insert (rules, g_memdup2 (&id, sizeof id), g_memdup2 (&rule, sizeof rule));
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&rules) : NULL;
}

/* The log -------------------------------------------------------------------------- */

void
pb_disclosure_entry_free (PbDisclosureEntry *self)
{
  g_free (self->at);
  g_free (self->who);
  g_free (self->what);
  g_free (self->name);
  g_free (self->rules);
  g_strfreev (self->hidden);
  g_strfreev (self->warnings);
  g_free (self);
}

static char *
texts_to_json (GStrv texts)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);

  return json_to_string (node, FALSE);
}

static GStrv
texts_from_json (const char *json)
{
  g_autoptr(JsonNode) node = json_from_string (json, NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));

  return g_strv_builder_end (builder);
}

gboolean
pb_disclosure_store_log (PbWorkspace              *workspace,
                         const PbDisclosureEntry  *entry,
                         GError                  **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autofree char *hidden = texts_to_json (entry->hidden);
  g_autofree char *warnings = texts_to_json (entry->warnings);
  g_autoptr(PbQuery) query = NULL;

  if (!check_writable (workspace, error) || !pb_transaction_begin (&transaction, db, error))
    return FALSE;

  query = pb_db_query (db,
                       "INSERT INTO disclosure_log (who, what, name, rules, n_hidden, n_rounded, hidden, warnings)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                       error);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, name_person (entry->who));
  pb_query_bind_text (query, 2, entry->what);
  pb_query_bind_text (query, 3, entry->name != NULL ? entry->name : "");
  pb_query_bind_text (query, 4, entry->rules);
  sqlite3_bind_int64 (query, 5, entry->n_hidden);
  sqlite3_bind_int64 (query, 6, entry->n_rounded);
  pb_query_bind_text (query, 7, hidden);
  pb_query_bind_text (query, 8, warnings);

  return pb_query_run (query, error) && pb_transaction_commit (&transaction, error);
}

GPtrArray *
pb_disclosure_store_list_log (PbWorkspace  *workspace,
                              guint         n_most,
                              GError      **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_disclosure_entry_free);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean has;

  if (!has_tables (db, &has, error))
    return NULL;
  if (!has)
    return g_steal_pointer (&entries);

  query = pb_db_query (db,
                       "SELECT at, who, what, name, rules, n_hidden, n_rounded, hidden, warnings FROM disclosure_log"
                       " ORDER BY id DESC LIMIT ?1",
                       error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, n_most);
  while (pb_query_next (query, &local_error))
    {
      PbDisclosureEntry *entry = g_new0 (PbDisclosureEntry, 1);

      entry->at = g_strdup (pb_query_get_text (query, 0));
      entry->who = g_strdup (pb_query_get_text (query, 1));
      entry->what = g_strdup (pb_query_get_text (query, 2));
      entry->name = g_strdup (pb_query_get_text (query, 3));
      entry->rules = g_strdup (pb_query_get_text (query, 4));
      entry->n_hidden = (guint) sqlite3_column_int64 (query, 5);
      entry->n_rounded = (guint) sqlite3_column_int64 (query, 6);
      entry->hidden = texts_from_json (pb_query_get_text (query, 7));
      entry->warnings = texts_from_json (pb_query_get_text (query, 8));
      g_ptr_array_add (entries, entry);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&entries) : NULL;
}
