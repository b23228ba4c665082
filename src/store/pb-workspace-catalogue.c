#include "pb-store-rows.h"

#include <glib/gi18n-lib.h>

/* Is the indicator in the groups of the system ?1, or in those of none? */
#define IS_SHOWN(id) \
  "(" id " IN (SELECT indicator_id FROM indicator_group WHERE system_id = ?1)" \
  " OR " id " NOT IN (SELECT indicator_id FROM indicator_group))"

/**
 * pb_store_get_day:
 * @query: a query on a row
 * @column: a column of ISO text
 *
 * Returns: the day, or %PB_DAY_NONE for NULL
 */
PbDay
pb_store_get_day (PbQuery *query,
                  int      column)
{
  PbDay day;

  return pb_day_parse_iso (pb_query_get_text (query, column), &day) ? day : PB_DAY_NONE;
}

static gpointer
make_area (PbQuery  *query,
           gpointer  user_data)
{
  const char *parent_code = (const char *) sqlite3_column_text (query, 3);
  PbLevel level = PB_LEVEL_COUNTRY;

  pb_level_from_word (pb_query_get_text (query, 2), &level);

  return pb_area_new (pb_query_get_text (query, 0), pb_query_get_text (query, 1), level, parent_code,
                      pb_store_get_day (query, 4), pb_store_get_day (query, 5));
}

static gpointer
make_priority (PbQuery  *query,
               gpointer  user_data)
{
  PbPriority *priority = g_new (PbPriority, 1);

  priority->number = sqlite3_column_int (query, 0);
  priority->short_name = g_strdup (pb_query_get_text (query, 1));
  priority->wording = g_strdup (pb_query_get_text (query, 2));
  priority->document = g_strdup (pb_query_get_text (query, 3));

  return priority;
}

static gpointer
make_indicator (PbQuery  *query,
                gpointer  user_data)
{
  PbIndicatorFacts facts = {
    .id = sqlite3_column_int64 (query, 0),
    .code = pb_query_get_text (query, 1),
    .name = pb_query_get_text (query, 2),
    .short_name = pb_query_get_text (query, 3),
    .definition = pb_query_get_text (query, 4),
    .unit = pb_query_get_text (query, 5),
    .value_type = PB_VALUE_COUNT,
    .decimals = sqlite3_column_int (query, 7),
    .polarity = PB_POLARITY_NOT_APPLICABLE,
    .multiplier = pb_query_get_double (query, 9),
    .ci_method = pb_query_get_text (query, 10),
    .standard_population = pb_query_get_text (query, 11),
    .disclosure_rule = pb_query_get_text (query, 12),
    .caveats = pb_query_get_text (query, 13),
    .source_note = pb_query_get_text (query, 14),
    .group = sqlite3_column_int (query, 15),
    .position = sqlite3_column_int (query, 16),
  };
  PbIndicator *indicator;

  pb_value_type_from_word (pb_query_get_text (query, 6), &facts.value_type);
  pb_polarity_from_word (pb_query_get_text (query, 8), &facts.polarity);

  indicator = pb_indicator_new (&facts);
  g_hash_table_insert (user_data, GINT_TO_POINTER ((int) facts.id), indicator);

  return indicator;
}

typedef struct
{
  GHashTable *indicators;  /* id: PbIndicator, unowned */
  GHashTable *levels;      /* series id: bits */
} SeriesContext;

static gpointer
make_series (PbQuery  *query,
             gpointer  user_data)
{
  SeriesContext *context = user_data;
  gint64 id = sqlite3_column_int64 (query, 0);
  PbIndicator *indicator = g_hash_table_lookup (context->indicators,
                                                GINT_TO_POINTER (sqlite3_column_int (query, 1)));

  return pb_series_new (id, indicator,
                        pb_query_get_text (query, 2), pb_query_get_text (query, 3),
                        pb_query_get_text (query, 4), pb_query_get_text (query, 5),
                        GPOINTER_TO_UINT (g_hash_table_lookup (context->levels, GINT_TO_POINTER ((int) id))));
}

static gpointer
add_level (PbQuery  *query,
           gpointer  user_data)
{
  gpointer series = GINT_TO_POINTER (sqlite3_column_int (query, 0));
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, series));
  PbLevel level;

  if (pb_level_from_word (pb_query_get_text (query, 1), &level))
    g_hash_table_insert (user_data, series, GUINT_TO_POINTER (bits | 1u << level));

  return NULL;
}

/* At which levels a series has a value for an own area.  The inner queries stop
 * at the first they find, so that a million values cost no more than a thousand.
 * Areas of one level were added together, so that one look between the first and
 * the last of them mostly spares asking for each of hundreds.  Whether there is a figure is asked of
 * the table itself: no figure leaves by it, and a cover notes who asks for one. */
static GHashTable *
load_levels (PbDb    *db,
             gint64   system_id,
             GError **error)
{
  g_autoptr(GHashTable) levels = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) nothing = NULL;

  nothing = pb_store_load_rows (db, system_id,
                                "SELECT s.id, l.level FROM series AS s"
                                "  CROSS JOIN (SELECT a.level, min (a.id) AS first, max (a.id) AS last FROM area AS a"
                                "               WHERE " PB_STORE_IS_OWN ("a", "?1") " GROUP BY a.level) AS l"
                                " WHERE EXISTS (SELECT 1 FROM main.observation AS o"
                                "                WHERE o.series_id = s.id AND o.area_id BETWEEN l.first AND l.last)"
                                "   AND EXISTS (SELECT 1 FROM area AS a CROSS JOIN main.observation AS o"
                                "                WHERE a.level = l.level AND " PB_STORE_IS_OWN ("a", "?1")
                                "                  AND o.series_id = s.id AND o.area_id = a.id AND o.status = 'present')",
                                add_level, levels, NULL, error);

  return nothing != NULL ? g_steal_pointer (&levels) : NULL;
}

static GPtrArray *
load_series (PbDb        *db,
             gint64       system_id,
             GHashTable  *indicators,
             GError     **error)
{
  g_autoptr(GHashTable) levels = load_levels (db, system_id, error);
  SeriesContext context = { indicators, levels };

  if (levels == NULL)
    return NULL;

  return pb_store_load_rows (db, system_id,
                             "SELECT id, indicator_id, sex, age, category_type, category FROM series"
                             " WHERE " IS_SHOWN ("indicator_id") " ORDER BY id",
                             make_series, &context, g_object_unref, error);
}

static PbCatalogue *
make_catalogue (PbDb       *db,
                gint64      system_id,
                GPtrArray  *areas,
                GPtrArray  *area_sets,
                GPtrArray  *priorities,
                GPtrArray  *indicators,
                GPtrArray  *series,
                GError    **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;
  PbCatalogueFacts facts = { 0 };

  query = pb_db_query (db,
                       "SELECT code, name, default_indicator, default_sex, default_area_set, default_level,"
                       "       (SELECT group_concat (value, ', ') FROM json_each (aliases))"
                       "  FROM system WHERE id = ?1",
                       error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, system_id);

  if (pb_query_next (query, &local_error))
    {
      facts.system_code = pb_query_get_text (query, 0);
      facts.system_name = pb_query_get_text (query, 1);
      facts.default_indicator = pb_query_get_text (query, 2);
      facts.default_sex = pb_query_get_text (query, 3);
      facts.default_area_set = pb_query_get_text (query, 4);
      facts.default_level = pb_query_get_text (query, 5);
      facts.system_aliases = pb_query_get_text (query, 6);
    }

  if (!pb_query_end (&local_error, error))
    return NULL;

  return pb_catalogue_new (&facts, g_ptr_array_ref (areas), g_ptr_array_ref (area_sets),
                           g_ptr_array_ref (priorities), g_ptr_array_ref (indicators), g_ptr_array_ref (series));
}

gboolean
pb_store_find_system (PbDb        *db,
                      const char  *system,
                      gint64      *id_out,
                      GError     **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT COALESCE (min (id), 0) FROM system WHERE ?1 IS NULL OR code = ?1", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  *id_out = 0;
  pb_query_bind_text (query, 1, system);
  if (pb_query_next (query, &local_error))
    *id_out = sqlite3_column_int64 (query, 0);

  if (!pb_query_end (&local_error, error))
    return FALSE;

  if (*id_out != 0 || system == NULL)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("“%s” has no system “%s”. Add its pack first."),
               pb_db_get_path (db), system);
  return FALSE;
}

/**
 * pb_store_load_catalogue:
 * @db: a connection
 * @system: (nullable): code of a system; the first where %NULL
 * @error: return location for an error
 *
 * A workspace that has no system yet, of boundaries and values alone, has a
 * catalogue too: of all that belongs to none.
 *
 * Errors: %PB_ERROR_NOT_FOUND, %G_IO_ERROR_CANCELLED and those of pb_db_set_error().
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
PbCatalogue *
pb_store_load_catalogue (PbDb        *db,
                         const char  *system,
                         GError     **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(GHashTable) by_id = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) areas = NULL;
  g_autoptr(GPtrArray) area_sets = NULL;
  g_autoptr(GPtrArray) priorities = NULL;
  g_autoptr(GPtrArray) indicators = NULL;
  g_autoptr(GPtrArray) series = NULL;
  gint64 system_id;

  if (!pb_transaction_begin_read (&transaction, db, error) || !pb_store_find_system (db, system, &system_id, error))
    return NULL;

  areas = pb_store_load_rows (db, system_id,
                              "SELECT code, name, level, parent_code, valid_from, valid_to FROM area AS a"
                              " WHERE level NOT IN ('msoa', 'lsoa')"
                              "   AND (role <> 'own' OR (" PB_STORE_IS_OWN ("a", "?1") ")"
                              "        OR EXISTS (SELECT 1 FROM boundary AS b"
                              "                    WHERE b.area_code = a.code AND b.role = 'context'))"
                              " ORDER BY name, code",
                              make_area, NULL, g_object_unref, error);
  if (areas == NULL)
    return NULL;

  area_sets = pb_store_load_area_sets (db, system_id, error);
  if (area_sets == NULL)
    return NULL;

  priorities = pb_store_load_rows (db, system_id,
                                   "SELECT number, short_name, wording, document FROM priority"
                                   " WHERE system_id = ?1 ORDER BY number",
                                   make_priority, NULL, (GDestroyNotify) pb_priority_free, error);
  if (priorities == NULL)
    return NULL;

  indicators = pb_store_load_rows (db, system_id,
                                   "SELECT i.id, code, name, short_name, definition, unit, value_type, decimals,"
                                   "       polarity, multiplier, ci_method, standard_population, disclosure_rule,"
                                   "       caveats, source_note, COALESCE (g.\"group\", 0) AS \"group\","
                                   "       COALESCE (g.position, 1000 + i.id) AS position"
                                   "  FROM indicator AS i"
                                   "  LEFT JOIN indicator_group AS g ON g.indicator_id = i.id AND g.system_id = ?1"
                                   " WHERE " IS_SHOWN ("i.id")
                                   " ORDER BY \"group\", position, i.id",
                                   make_indicator, by_id, g_object_unref, error);
  if (indicators == NULL)
    return NULL;

  series = load_series (db, system_id, by_id, error);
  if (series == NULL)
    return NULL;

  return make_catalogue (db, system_id, areas, area_sets, priorities, indicators, series, error);
}
