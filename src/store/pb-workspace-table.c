#include "pb-workspace-private.h"

#include "pb-table-builder.h"
#include "pb-table-names.h"

#include <math.h>

/* Up to so many areas are looked up one by one, through the index by area;
 * more are found by reading the whole series. */
#define MAX_SINGLE_AREAS 64

#define CELL_COLUMNS                                                                               \
  "value, lower95, upper95, lower998, upper998, count, denominator, status, published_comparison," \
  " note, dataset_id"

/* @column is where CELL_COLUMNS begin. */
static void
read_cell (PbTableBuilder *builder,
           PbQuery        *query,
           int             column,
           PbObservation  *cell)
{
  PbStatus status = PB_STATUS_MISSING;

  pb_status_from_word (pb_query_get_text (query, column + 7), &status);
  pb_observation_init (cell, status);

  cell->value = pb_query_get_double (query, column);
  cell->lower95 = pb_query_get_double (query, column + 1);
  cell->upper95 = pb_query_get_double (query, column + 2);
  cell->lower998 = pb_query_get_double (query, column + 3);
  cell->upper998 = pb_query_get_double (query, column + 4);
  cell->count = pb_query_get_double (query, column + 5);
  cell->denominator = pb_query_get_double (query, column + 6);
  cell->has_published_comparison = pb_comparison_from_word (pb_query_get_text (query, column + 8),
                                                            &cell->published_comparison);
  if (sqlite3_column_type (query, column + 9) != SQLITE_NULL)
    cell->note = g_intern_string (pb_query_get_text (query, column + 9));
  cell->dataset = pb_table_builder_number_dataset (builder, sqlite3_column_int64 (query, column + 10));
}

/* A unitary authority is a county too: it stands in both tables. */
static const char *
areas_sql (PbLevel level)
{
  if (level == PB_LEVEL_UTLA)
    return "SELECT id, code, name, level, parent_code, valid_from, valid_to FROM area"
           " WHERE " PB_STORE_IS_OWN ("area", "?2")
           "   AND (level = ?1 OR (level = 'ltla' AND parent_code IS NOT NULL AND"
           "        (parent_code = code OR parent_code NOT IN (SELECT code FROM area WHERE level = 'utla'))))"
           " ORDER BY name, code";

  return "SELECT id, code, name, level, parent_code, valid_from, valid_to FROM area"
         " WHERE level = ?1 AND " PB_STORE_IS_OWN ("area", "?2") " ORDER BY name, code";
}

static gboolean
load_areas (PbTableBuilder     *builder,
            PbDb               *db,
            gint64              system_id,
            PbLevel             level,
            const char *const  *area_codes,
            GError            **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, areas_sql (level), error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, pb_level_to_word (level));
  sqlite3_bind_int64 (query, 2, system_id);

  while (pb_query_next (query, &local_error))
    {
      const char *code = pb_query_get_text (query, 1);
      g_autoptr(PbArea) area = NULL;
      PbLevel own_level = level;

      pb_level_from_word (pb_query_get_text (query, 3), &own_level);
      if (area_codes == NULL || g_strv_contains (area_codes, code))
        area = pb_area_new (code, pb_query_get_text (query, 2), own_level,
                            (const char *) sqlite3_column_text (query, 4),
                            pb_store_get_day (query, 5), pb_store_get_day (query, 6));

      pb_table_builder_add_area (builder, sqlite3_column_int64 (query, 0), area);
    }

  return pb_query_end (&local_error, error);
}

static gboolean
load_whole_series (PbTableBuilder  *builder,
                   PbDb            *db,
                   gint64           series_id,
                   GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT area_id, period_id, " CELL_COLUMNS " FROM observation WHERE series_id = ?1",
                       error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, series_id);

  while (pb_query_next (query, &local_error))
    {
      gint64 area_id = sqlite3_column_int64 (query, 0);
      PbObservation cell;

      if (!pb_table_builder_has_area (builder, area_id))
        continue;

      read_cell (builder, query, 2, &cell);
      pb_table_builder_add_cell (builder, area_id, sqlite3_column_int64 (query, 1), &cell);
    }

  return pb_query_end (&local_error, error);
}

static gboolean
load_single_areas (PbTableBuilder  *builder,
                   PbDb            *db,
                   gint64           series_id,
                   GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GArray) area_ids = pb_table_builder_list_area_ids (builder);
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT period_id, " CELL_COLUMNS " FROM observation WHERE series_id = ?1 AND area_id = ?2",
                       error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < area_ids->len && local_error == NULL; i++)
    {
      gint64 area_id = g_array_index (area_ids, gint64, i);

      sqlite3_bind_int64 (query, 1, series_id);
      sqlite3_bind_int64 (query, 2, area_id);

      while (pb_query_next (query, &local_error))
        {
          PbObservation cell;

          read_cell (builder, query, 1, &cell);
          pb_table_builder_add_cell (builder, area_id, sqlite3_column_int64 (query, 0), &cell);
        }
    }

  return pb_query_end (&local_error, error);
}

/* Where no area of the level is named at all, the series' own periods stand,
 * so that "not published at this level" can be said of each. */
static gboolean
load_other_periods (PbTableBuilder  *builder,
                    PbDb            *db,
                    gint64           series_id,
                    GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db, "SELECT DISTINCT period_id FROM observation WHERE series_id = ?1", error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, series_id);
  while (pb_query_next (query, &local_error))
    pb_table_builder_number_period (builder, sqlite3_column_int64 (query, 0));

  return pb_query_end (&local_error, error);
}

static gboolean
load_superseded (PbTableBuilder  *builder,
                 PbDb            *db,
                 gint64           series_id,
                 GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT area_id, period_id, " CELL_COLUMNS " FROM superseded_observation"
                       " WHERE series_id = ?1 ORDER BY period_id, area_id, id DESC",
                       error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, series_id);
  while (pb_query_next (query, &local_error))
    {
      gint64 area_id = sqlite3_column_int64 (query, 0);
      gint64 period_id = sqlite3_column_int64 (query, 1);
      PbObservation cell;

      /* The areas' periods rule for England's older publications too. */
      if (!pb_table_builder_has_area (builder, area_id) &&
          !(pb_table_builder_is_benchmark (builder, area_id) && pb_table_builder_has_period (builder, period_id)))
        continue;

      read_cell (builder, query, 2, &cell);
      pb_table_builder_add_superseded (builder, area_id, period_id, &cell);
    }

  return pb_query_end (&local_error, error);
}

static gboolean
load_benchmark (PbTableBuilder  *builder,
                PbDb            *db,
                gint64           series_id,
                GError         **error)
{
  g_autoptr(PbQuery) country = NULL;
  g_autoptr(PbQuery) values = NULL;
  g_autoptr(GError) local_error = NULL;

  country = pb_db_query (db,
                         "SELECT id, code, name, parent_code, valid_from, valid_to FROM area"
                         " WHERE level = 'country' AND role = 'benchmark' ORDER BY code LIMIT 1",
                         error);
  values = pb_db_query (db,
                        "SELECT period_id, " CELL_COLUMNS " FROM observation WHERE series_id = ?1 AND area_id = ?2",
                        country != NULL ? error : NULL);
  if (country == NULL || values == NULL)
    return FALSE;

  if (!pb_query_next (country, &local_error))
    return pb_query_end (&local_error, error);

  sqlite3_bind_int64 (values, 1, series_id);
  sqlite3_bind_int64 (values, 2, sqlite3_column_int64 (country, 0));

  while (pb_query_next (values, &local_error))
    {
      gint64 period_id = sqlite3_column_int64 (values, 0);
      PbObservation cell;

      /* England may have been published for longer; the areas' periods rule. */
      if (!pb_table_builder_has_period (builder, period_id))
        continue;

      read_cell (builder, values, 1, &cell);
      if (!pb_table_builder_has_benchmark (builder))
        pb_table_builder_set_benchmark (builder, sqlite3_column_int64 (country, 0),
                                        pb_area_new (pb_query_get_text (country, 1), pb_query_get_text (country, 2),
                                                     PB_LEVEL_COUNTRY,
                                                     (const char *) sqlite3_column_text (country, 3),
                                                     pb_store_get_day (country, 4),
                                                     pb_store_get_day (country, 5)));
      pb_table_builder_add_benchmark_cell (builder, period_id, &cell);
    }

  return pb_query_end (&local_error, error);
}

/**
 * pb_store_load_table:
 * @db: a connection
 * @system: (nullable): code of the system whose areas these are; the first where %NULL
 * @series: a series of the workspace
 * @level: which areas
 * @area_codes: (nullable): only these of them
 * @error: return location for an error
 *
 * The columns are the periods in which any own area of @level is named, with a
 * value or with a reason for none; where none ever is, all periods of @series.
 * England's cells stand in the same columns.
 *
 * A cell nobody wrote is not applicable where the area is not on the period's
 * boundaries or did not exist, else not published where no area of the level
 * has a value in the period, else missing.
 *
 * Errors: %G_IO_ERROR_CANCELLED and those of pb_db_set_error().
 *
 * Returns: (transfer full): the table, or %NULL
 */
PbSeriesTable *
pb_store_load_table (PbDb               *db,
                     const char         *system,
                     PbSeries           *series,
                     PbLevel             level,
                     const char *const  *area_codes,
                     GError            **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbTableBuilder) builder = pb_table_builder_new ();
  gint64 id = pb_series_get_id (series);
  gint64 system_id;

  if (!pb_transaction_begin_read (&transaction, db, error) ||
      !pb_store_find_system (db, system, &system_id, error) ||
      !load_areas (builder, db, system_id, level, area_codes, error))
    return NULL;

  if (!(pb_table_builder_get_n_areas (builder) <= MAX_SINGLE_AREAS
          ? load_single_areas (builder, db, id, error)
          : load_whole_series (builder, db, id, error)))
    return NULL;

  if (pb_table_builder_get_n_periods (builder) == 0 && !load_other_periods (builder, db, id, error))
    return NULL;

  if (!load_benchmark (builder, db, id, error) ||
      !load_superseded (builder, db, id, error) ||
      !pb_table_names_load (builder, db, level, error))
    return NULL;

  return pb_table_builder_finish (builder, series, level);
}
