#include "pb-cli.h"

#include "pb-period.h"
#include "pb-words.h"

#include <glib/gi18n-lib.h>

/* What is asked; %NULL where anything will do. */
typedef struct
{
  char     *indicator;
  GStrv     areas;
  char     *area_set;
  char     *level;
  char     *sex;
  char     *age;
  char     *category;
  char     *period;
  char     *as_of;
  char     *format;
  gboolean  all_vintages;
} Question;

static void
question_clear (Question *self)
{
  g_free (self->indicator);
  g_strfreev (self->areas);
  g_free (self->area_set);
  g_free (self->level);
  g_free (self->sex);
  g_free (self->age);
  g_free (self->category);
  g_free (self->period);
  g_free (self->as_of);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

/* Named by its code, of the first system that has one so called, or by SYSTEM/CODE. */
#define FIND_AREA_SET(name) \
  "(SELECT s.id FROM area_set AS s JOIN system AS y ON y.id = s.system_id" \
  "  WHERE s.code = " name " OR y.code || '/' || s.code = " name " ORDER BY y.id LIMIT 1)"
#define AREA_SET FIND_AREA_SET ("?6")

/* ?1 indicator, ?2 sex, ?3 age, ?4 category, ?5 areas as JSON, ?6 area set,
 * ?7 level, ?8 period's label, ?9 periods of a moment as JSON pairs of series
 * and period, ?10 that moment, ?11 as of, ?12 all vintages.  A vintage is known
 * from when it came out or, where that is not stated, from its import. */
static const char query_sql[] =
  "WITH wanted AS ("
  "  SELECT s.id, i.code AS indicator, s.sex, s.age, s.category_type, s.category"
  "    FROM series AS s JOIN indicator AS i ON i.id = s.indicator_id"
  "   WHERE i.code = ?1 AND (?2 IS NULL OR s.sex = ?2) AND (?3 IS NULL OR s.age = ?3)"
  "     AND (?4 IS NULL OR s.category = ?4)),"
  " told AS ("
  "  SELECT series_id, period_id, area_id, value, lower95, upper95, lower998, upper998, count, denominator, status, note,"
  "         published_comparison, dataset_id, import_id, 0 AS is_old"
  "    FROM observation WHERE series_id IN (SELECT id FROM wanted)"
  "  UNION ALL"
  "  SELECT series_id, period_id, area_id, value, lower95, upper95, lower998, upper998, count, denominator, status, note,"
  "         published_comparison, dataset_id, import_id, 1"
  "    FROM superseded_observation WHERE (?12 OR ?11 IS NOT NULL) AND series_id IN (SELECT id FROM wanted)),"
  " known AS ("
  "  SELECT t.*, d.published, d.title, d.publisher,"
  "         COALESCE (NULLIF (d.published, ''), substr (m.finished, 1, 10)) AS known_from"
  "    FROM told AS t JOIN dataset AS d ON d.id = t.dataset_id JOIN import AS m ON m.id = t.import_id),"
  " ranked AS ("
  "  SELECT *, row_number () OVER (PARTITION BY series_id, period_id, area_id ORDER BY is_old, known_from DESC) AS rank"
  "    FROM known WHERE ?11 IS NULL OR known_from <= ?11)"
  "SELECT a.code AS area_code, a.name AS area_name, w.indicator AS indicator, w.sex AS sex, w.age AS age,"
  "       w.category_type AS category_type, w.category AS category, p.label AS period, p.first_day AS period_from,"
  "       p.last_day AS period_to, r.value AS value, r.lower95 AS lower95, r.upper95 AS upper95, r.lower998 AS lower998,"
  "       r.upper998 AS upper998, r.count AS count, r.denominator AS denominator, r.status AS status, r.note AS note,"
  "       r.published_comparison AS published_comparison, r.published AS vintage,"
  "       r.publisher || CASE WHEN r.publisher <> '' THEN ': ' ELSE '' END || r.title AS source"
  "  FROM ranked AS r JOIN wanted AS w ON w.id = r.series_id"
  "  JOIN area AS a ON a.id = r.area_id JOIN period AS p ON p.id = r.period_id"
  " WHERE (?12 OR r.rank = 1)"
  "   AND (?5 IS NULL OR a.code IN (SELECT value FROM json_each (?5)))"
  "   AND (?6 IS NULL OR a.code IN ("
  "          SELECT m.area_code FROM area_member AS m WHERE m.area_set_id = " AREA_SET
  "             AND (?10 IS NULL OR (COALESCE (m.valid_from, '') <= ?10 AND COALESCE (m.valid_to, '9999') >= ?10))"
  "          UNION"
  "          SELECT m.place_code FROM area_member AS m WHERE m.area_set_id = " AREA_SET
  "             AND (?10 IS NULL OR (COALESCE (m.valid_from, '') <= ?10 AND COALESCE (m.valid_to, '9999') >= ?10))))"
  "   AND (?7 IS NULL OR a.level = ?7)"
  "   AND (?8 IS NULL OR p.label = ?8)"
  "   AND (?9 IS NULL OR (r.series_id || ' ' || r.period_id) IN (SELECT value FROM json_each (?9)))"
  " ORDER BY w.indicator, w.sex, w.age, w.category_type, w.category, p.first_day, p.last_day, a.code, r.is_old,"
  "          r.known_from DESC";

static char *
to_json_array (const char *const *texts)
{
  g_autoptr(JsonArray) array = json_array_new ();
  g_autoptr(JsonNode) node = json_node_alloc ();

  for (int i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);

  json_node_init_array (node, array);
  return json_to_string (node, FALSE);
}

/* %TRUE where the workspace has such a row. */
static gboolean
exists (PbDb        *db,
        const char  *sql,
        const char  *code,
        GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, code, -1, SQLITE_TRANSIENT);
  return pb_query_next (query, error);
}

static gboolean
check_names (PbDb            *db,
             const Question  *question,
             GError         **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!exists (db, "SELECT 1 FROM indicator WHERE code = ?1", question->indicator, &local_error))
    {
      if (local_error == NULL)
        g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                     _("The workspace has no indicator “%s”. “placeboard-cli list indicators” lists those it has."),
                     question->indicator);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (question->area_set != NULL &&
      !exists (db, "SELECT 1 FROM area_set WHERE id = " FIND_AREA_SET ("?1"), question->area_set, &local_error))
    {
      if (local_error == NULL)
        g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("The workspace has no area set “%s”."), question->area_set);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static GPtrArray *
load_periods (PbDb     *db,
              gint64    series_id,
              GArray   *ids,
              GError  **error)
{
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "SELECT p.id, p.label, p.first_day, p.last_day, p.kind FROM period AS p"
                 " WHERE p.id IN (SELECT period_id FROM observation WHERE series_id = ?1)",
                 error);

  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, series_id);
  while (pb_query_next (query, &local_error))
    {
      gint64 id = sqlite3_column_int64 (query, 0);
      PbPeriodKind kind = PB_PERIOD_SPAN;
      PbDay first = PB_DAY_NONE;
      PbDay last = PB_DAY_NONE;

      pb_day_parse_iso (pb_query_get_text (query, 2), &first);
      pb_day_parse_iso (pb_query_get_text (query, 3), &last);
      pb_period_kind_from_word (pb_query_get_text (query, 4), &kind);
      g_ptr_array_add (periods, pb_period_new (pb_query_get_text (query, 1), first, last, kind));
      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&periods);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* The period that each series shows on @moment, by the rule of the window. */
static char *
choose_periods (PbDb        *db,
                const char  *indicator,
                PbDay        moment,
                GError     **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT s.id FROM series AS s JOIN indicator AS i ON i.id = s.indicator_id WHERE i.code = ?1", error);

  if (query == NULL)
    return NULL;

  sqlite3_bind_text (query, 1, indicator, -1, SQLITE_TRANSIENT);
  while (pb_query_next (query, &local_error))
    {
      gint64 series_id = sqlite3_column_int64 (query, 0);
      g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr(GPtrArray) periods = load_periods (db, series_id, ids, error);
      int index;

      if (periods == NULL)
        return NULL;

      if (pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, moment, &index) != PB_SHOWN_NOT_YET)
        g_ptr_array_add (pairs, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, series_id,
                                                 g_array_index (ids, gint64, index)));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_ptr_array_add (pairs, NULL);
  return to_json_array ((const char *const *) pairs->pdata);
}

/* "2015 - 17" is the label "2015-17" however it is spaced. */
static char *
tidy_label (const char *text)
{
  g_autoptr(PbPeriod) period = pb_period_parse (text, PB_PERIOD_FINANCIAL, NULL);

  return g_strdup (period != NULL ? period->label : text);
}

static void
bind (PbQuery    *query,
      int         parameter,
      const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (query, parameter, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (query, parameter);
}

/* %TRUE where the indicator has a figure for a period of that label. */
static gboolean
has_label (PbDb        *db,
           const char  *indicator,
           const char  *label,
           GError     **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "SELECT 1 FROM indicator AS i JOIN series AS s ON s.indicator_id = i.id"
                 "  JOIN observation AS o ON o.series_id = s.id JOIN period AS p ON p.id = o.period_id"
                 " WHERE i.code = ?1 AND p.label = ?2 LIMIT 1",
                 error);

  if (query == NULL)
    return FALSE;

  bind (query, 1, indicator);
  bind (query, 2, label);
  return pb_query_next (query, error);
}

static gboolean
bind_period (PbDb            *db,
             PbQuery         *query,
             const Question  *question,
             GError         **error)
{
  g_autofree char *label = question->period != NULL ? tidy_label (question->period) : NULL;
  g_autofree char *pairs = NULL;
  g_autoptr(GError) local_error = NULL;
  PbDay moment;

  /* A day that is itself a label of the indicator is that label: the census. */
  if (label != NULL && pb_day_parse_iso (question->period, &moment) &&
      !has_label (db, question->indicator, label, &local_error))
    {
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      pairs = choose_periods (db, question->indicator, moment, error);
      if (pairs == NULL)
        return FALSE;

      bind (query, 9, pairs);
      bind (query, 10, question->period);
      return TRUE;
    }

  bind (query, 8, label);
  return TRUE;
}

static gboolean
answer (PbCli           *cli,
        const Question  *question,
        guint64         *n_rows_out,
        gboolean        *is_controlled_out,
        GError         **error)
{
  g_autoptr(PbWorkspace) workspace = pb_cli_open_gate (cli, error);
  PbDb *db = workspace != NULL ? pb_workspace_get_db (workspace) : NULL;
  g_autoptr(PbDisclosureReport) report = NULL;
  g_autofree char *label = NULL;
  PbDay day;
  g_autoptr(PbQuery) query = NULL;
  g_autofree char *areas = question->areas != NULL ? to_json_array ((const char *const *) question->areas) : NULL;

  if (db == NULL || !check_names (db, question, error))
    return FALSE;

  pb_disclosure_gate_forget (workspace);
  query = pb_db_query (db, query_sql, error);
  if (query == NULL || !bind_period (db, query, question, error))
    return FALSE;

  bind (query, 1, question->indicator);
  bind (query, 2, question->sex);
  bind (query, 3, question->age);
  bind (query, 4, question->category);
  bind (query, 5, areas);
  bind (query, 6, question->area_set);
  bind (query, 7, question->level);
  bind (query, 11, question->as_of);
  sqlite3_bind_int (query, 12, question->all_vintages);

  if (!pb_cli_print_query (query, cli->is_json || g_strcmp0 (question->format, "json") == 0, n_rows_out, error))
    return FALSE;

  /* A day may be shown by several periods. */
  if (question->period != NULL && !pb_day_parse_iso (question->period, &day))
    label = tidy_label (question->period);
  report = pb_disclosure_gate_report (workspace, label);
  *is_controlled_out = pb_cli_say_hidden (report);

  return TRUE;
}

static gboolean
check_words (const Question *question)
{
  PbLevel level;
  PbDay day;

  if (question->indicator == NULL)
    pb_cli_usage ("%s", _("query needs --indicator CODE."));
  else if (question->level != NULL && !pb_level_from_word (question->level, &level))
    pb_cli_usage (_("“%s” is not a level: country, region, utla, ltla, nhs, place, ward, msoa or lsoa."), question->level);
  else if (question->as_of != NULL && !pb_day_parse_iso (question->as_of, &day))
    pb_cli_usage (_("“%s” is not a date; write it like 2024-03-31."), question->as_of);
  else if (question->format != NULL && !g_str_equal (question->format, "csv") && !g_str_equal (question->format, "json"))
    pb_cli_usage (_("“%s” is not a format: csv or json."), question->format);
  else
    return TRUE;

  return FALSE;
}

PbExit
pb_cli_query (PbCli  *cli,
              int     argc,
              char  **argv)
{
  g_auto(Question) question = { NULL };
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &question.indicator, N_("Its code"), N_("CODE") },
    { "area", 'a', 0, G_OPTION_ARG_STRING_ARRAY, &question.areas, N_("An area; may be given again"), N_("CODE") },
    { "area-set", 0, 0, G_OPTION_ARG_STRING, &question.area_set, N_("The Places and building blocks of a set"), N_("SET") },
    { "level", 0, 0, G_OPTION_ARG_STRING, &question.level,
      N_("country, region, utla, ltla, nhs, place, ward, msoa or lsoa"), N_("LEVEL") },
    { "sex", 0, 0, G_OPTION_ARG_STRING, &question.sex, N_("Persons, Male or Female"), N_("SEX") },
    { "age", 0, 0, G_OPTION_ARG_STRING, &question.age, N_("As published"), N_("AGE") },
    { "category", 0, 0, G_OPTION_ARG_STRING, &question.category, N_("As published"), N_("CATEGORY") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &question.period,
      N_("A period, or a day: then the period that the window shows on it"), N_("LABEL|DAY") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &question.as_of, N_("As it was published on that day"), N_("DATE") },
    { "all-vintages", 0, 0, G_OPTION_ARG_NONE, &question.all_vintages, N_("Older vintages too"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &question.format, N_("csv or json"), N_("FORMAT") },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  guint64 n_rows = 0;
  gboolean is_controlled = FALSE;

  if (!pb_cli_parse (cli, "query", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("query takes no “%s”."), argv[1]);
  if (!check_words (&question))
    return PB_EXIT_USAGE;

  if (!answer (cli, &question, &n_rows, &is_controlled, &error))
    return pb_cli_fail (cli, error);

  if (n_rows == 0)
    pb_cli_say (cli, "%s", _("No observation is like that."));

  return is_controlled ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}
