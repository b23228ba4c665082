#include "pb-inequality-cache.h"

#include "pb-db.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* Raised whenever a measure is worked out otherwise. */
#define FORMULAS "1"
/* A person waits for nothing here: a busy workspace is not waited for. */
#define BUSY_TIMEOUT_MS 50
#define MAX_RESULTS "2000"

void
pb_cached_result_free (PbCachedResult *self)
{
  g_free (self->question);
  g_free (self->fingerprint);
  g_free (self->result);
  g_free (self);
}

static void
add_number (GChecksum *sum,
            double     number)
{
  /* One bit pattern for every missing number. */
  if (isnan (number))
    number = NAN;
  g_checksum_update (sum, (const guchar *) &number, sizeof number);
}

static void
add_text (GChecksum  *sum,
          const char *text)
{
  g_checksum_update (sum, (const guchar *) text, strlen (text) + 1);
}

char *
pb_inequality_fingerprint (const char  *measure,
                           PbIndicator *indicator,
                           GPtrArray   *periods)
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const PbIndicatorFacts *facts = pb_indicator_get_facts (indicator);

  add_text (sum, FORMULAS);
  add_text (sum, measure);
  add_text (sum, pb_value_type_to_word (facts->value_type));
  add_text (sum, pb_polarity_to_word (facts->polarity));
  add_number (sum, facts->multiplier);

  for (guint i = 0; i < periods->len; i++)
    {
      const PbGrouped *grouped = g_ptr_array_index (periods, i);

      add_text (sum, grouped->period->label);
      add_text (sum, grouped->edition);
      for (guint j = 0; j < grouped->groups->len; j++)
        {
          const PbGroup *group = &g_array_index (grouped->groups, PbGroup, j);

          add_text (sum, group->name);
          add_number (sum, group->value);
          add_number (sum, group->lower);
          add_number (sum, group->upper);
          add_number (sum, group->population);
        }
    }

  return g_strdup (g_checksum_get_string (sum));
}

static double
read_number (JsonArray *array,
             guint      position)
{
  JsonNode *node = json_array_get_element (array, position);

  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : NAN;
}

static gboolean
read_result (const char *text,
             GArray     *figures)
{
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  JsonArray *rows = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (rows == NULL || json_array_get_length (rows) != figures->len)
    return FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      PbInequalityFigure *figure = &g_array_index (figures, PbInequalityFigure, i);
      JsonNode *node = json_array_get_element (rows, i);
      JsonArray *row = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (row == NULL || json_array_get_length (row) != 3)
        return FALSE;

      figure->value = read_number (row, 0);
      figure->lower = read_number (row, 1);
      figure->upper = read_number (row, 2);
    }

  return TRUE;
}

gboolean
pb_inequality_cache_find (PbWorkspace *workspace,
                          const char  *question,
                          const char  *fingerprint,
                          GArray      *figures)
{
  g_autoptr(PbQuery) query = NULL;

  /* A workspace of an older schema that cannot be written has no such table. */
  query = pb_db_query (pb_workspace_get_db (workspace),
                       "SELECT result FROM inequality_result WHERE question = ?1 AND fingerprint = ?2", NULL);
  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, question);
  pb_query_bind_text (query, 2, fingerprint);

  return pb_query_next (query, NULL) && read_result (pb_query_get_text (query, 0), figures);
}

static void
append_number (GString *text,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, isfinite (number) ? g_ascii_formatd (digits, sizeof digits, "%.17g", number) : "null");
}

PbCachedResult *
pb_cached_result_new (const char *question,
                      const char *fingerprint,
                      GArray     *figures)
{
  PbCachedResult *self = g_new (PbCachedResult, 1);
  GString *text = g_string_new ("[");

  for (guint i = 0; i < figures->len; i++)
    {
      const PbInequalityFigure *figure = &g_array_index (figures, PbInequalityFigure, i);

      g_string_append (text, i > 0 ? ", [" : "[");
      append_number (text, figure->value);
      g_string_append (text, ", ");
      append_number (text, figure->lower);
      g_string_append (text, ", ");
      append_number (text, figure->upper);
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, ']');

  self->question = g_strdup (question);
  self->fingerprint = g_strdup (fingerprint);
  self->result = g_string_free (text, FALSE);

  return self;
}

static gboolean
write_results (PbDb       *db,
               GPtrArray  *results,
               GError    **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbQuery) query = NULL;

  if (!pb_transaction_begin (&transaction, db, error))
    return FALSE;

  query = pb_db_query (db,
                       "INSERT OR REPLACE INTO inequality_result (question, fingerprint, result) VALUES (?1, ?2, ?3)",
                       error);
  for (guint i = 0; query != NULL && i < results->len; i++)
    {
      const PbCachedResult *result = g_ptr_array_index (results, i);

      pb_query_bind_text (query, 1, result->question);
      pb_query_bind_text (query, 2, result->fingerprint);
      pb_query_bind_text (query, 3, result->result);
      if (!pb_query_run (query, error))
        return FALSE;
    }

  return query != NULL &&
         pb_db_execute (db,
                        "DELETE FROM inequality_result WHERE question IN"
                        " (SELECT question FROM inequality_result ORDER BY computed DESC, question LIMIT -1 OFFSET " MAX_RESULTS ")",
                        error) &&
         pb_transaction_commit (&transaction, error);
}

void
pb_inequality_cache_keep (PbWorkspace *workspace,
                          GPtrArray   *results)
{
  g_autoptr(PbDb) db = NULL;
  g_autoptr(GError) error = NULL;

  if (results->len == 0 || pb_workspace_is_read_only (workspace))
    return;

  /* A connection of its own: the workspace's may be in a thread or a transaction. */
  db = pb_db_open (pb_workspace_get_path (workspace), 0, &error);
  if (db != NULL)
    pb_db_set_busy_timeout (db, BUSY_TIMEOUT_MS);

  if (db == NULL || !write_results (db, results, &error))
    g_debug ("Inequality results were not kept: %s", error->message);
}
