#include "pb-dimensions-private.h"

#include "pb-fingertips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
load_areas (PbDimensions  *self,
            PbDb          *db,
            GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT id, code FROM area", error);

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    pb_dimensions_remember (self->areas, g_strdup (pb_query_get_text (query, 1)), sqlite3_column_int64 (query, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM area", &self->next_area, error);
}

/* How an indicator's years run is read from one value: a publisher counts them
 * in one way. */
static gboolean
load_indicators (PbDimensions  *self,
                 PbDb          *db,
                 GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "SELECT i.id, i.code,"
                 "       (SELECT p.kind FROM series AS s"
                 "          JOIN period AS p"
                 "            ON p.id = (SELECT o.period_id FROM observation AS o WHERE o.series_id = s.id LIMIT 1)"
                 "         WHERE s.indicator_id = i.id AND p.kind IN ('financial', 'academic') LIMIT 1)"
                 "  FROM indicator AS i",
                 error);

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      PbKnownIndicator *indicator =
        pb_dimensions_remember_indicator (self, sqlite3_column_int64 (query, 0), pb_query_get_text (query, 1), NULL, FALSE);

      pb_period_kind_from_word (pb_query_get_text (query, 2), &indicator->two_year_kind);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM indicator", &self->next_indicator, error);
}

static gboolean
load_series (PbDimensions  *self,
             PbDb          *db,
             GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT id, indicator_id, sex, age, category_type, category FROM series", error);

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    pb_dimensions_remember (self->series,
                            pb_dimensions_series_key (sqlite3_column_int64 (query, 1), pb_query_get_text (query, 2),
                                                      pb_query_get_text (query, 3), pb_query_get_text (query, 4),
                                                      pb_query_get_text (query, 5)),
                            sqlite3_column_int64 (query, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM series", &self->next_series, error))
    return FALSE;

  self->first_new_series = self->next_series;
  return TRUE;
}

static gboolean
load_periods (PbDimensions  *self,
              PbDb          *db,
              GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT id, label, first_day, last_day FROM period", error);

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    pb_dimensions_remember (self->periods,
                            pb_dimensions_period_key (pb_query_get_text (query, 1), pb_query_get_text (query, 2),
                                                      pb_query_get_text (query, 3)),
                            sqlite3_column_int64 (query, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM period", &self->next_period, error);
}

/* Every import and every undo changes this, and nothing else touches the names. */
static char *
load_imports (PbDb    *db,
              GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT count (*) || ' ' || total (id) || ' ' || count (undone) FROM import", error);
  char *imports = NULL;

  if (query == NULL)
    return NULL;

  if (pb_query_next (query, &local_error))
    imports = g_strdup (pb_query_get_text (query, 0));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return imports;
}

gboolean
pb_dimensions_load (PbDimensions  *self,
                    PbDb          *db,
                    GError       **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;

  if (!pb_transaction_begin_read (&transaction, db, error) ||
      !load_areas (self, db, error) ||
      !load_indicators (self, db, error) ||
      !load_series (self, db, error) ||
      !load_periods (self, db, error))
    return FALSE;

  self->imports = load_imports (db, error);

  return self->imports != NULL && pb_transaction_commit (&transaction, error);
}

gboolean
pb_dimensions_check (PbDimensions  *self,
                     PbDb          *db,
                     GError       **error)
{
  g_autofree char *imports = load_imports (db, error);

  if (imports == NULL)
    return FALSE;

  if (strcmp (imports, self->imports) == 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_BUSY,
                       _("Another import or undo came in while the file was read. Nothing was changed; import it again."));
  return FALSE;
}

/* The file tells a name and no more: no judgement is passed on which end is
 * good until somebody says so. */
static gboolean
publish_indicators (PbDimensions  *self,
                    PbDb          *db,
                    GError       **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO indicator (id, code, name, short_name, value_type, unit, polarity, source_note)"
                 " VALUES (?1, ?2, ?3, ?3, ?4, ?5, 'no-judgement', 'Fingertips ' || ?2)",
                 error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < self->new_indicators->len; i++)
    {
      const PbKnownIndicator *indicator = g_ptr_array_index (self->new_indicators, i);
      PbValueType value_type = pb_fingertips_value_type (indicator->name);

      sqlite3_bind_int64 (query, 1, indicator->id);
      sqlite3_bind_text (query, 2, indicator->code, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 3, *indicator->name != '\0' ? indicator->name : indicator->code, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 4, pb_value_type_to_word (value_type), -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 5, pb_fingertips_unit (indicator->name, value_type), -1, SQLITE_STATIC);

      if (!pb_query_run (query, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
publish_series (PbDimensions  *self,
                PbDb          *db,
                GError       **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db,
                 "INSERT INTO series (id, indicator_id, sex, age, category_type, category)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                 error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < self->new_series->len; i++)
    {
      const PbNewSeries *series = g_ptr_array_index (self->new_series, i);

      sqlite3_bind_int64 (query, 1, series->id);
      sqlite3_bind_int64 (query, 2, series->indicator_id);
      sqlite3_bind_text (query, 3, series->sex, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 4, series->age, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 5, series->category_type, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 6, series->category, -1, SQLITE_STATIC);

      if (!pb_query_run (query, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
publish_periods (PbDimensions  *self,
                 PbDb          *db,
                 GError       **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db, "INSERT INTO period (id, label, first_day, last_day, kind) VALUES (?1, ?2, ?3, ?4, ?5)", error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < self->new_periods->len; i++)
    {
      const PbNewPeriod *new_period = g_ptr_array_index (self->new_periods, i);
      const PbPeriod *period = new_period->period;
      g_autofree char *first_day = pb_day_format_iso (period->first);
      g_autofree char *last_day = pb_day_format_iso (period->last);

      sqlite3_bind_int64 (query, 1, new_period->id);
      sqlite3_bind_text (query, 2, period->label, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 3, first_day, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (query, 4, last_day, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (query, 5, pb_period_kind_to_word (period->kind), -1, SQLITE_STATIC);

      if (!pb_query_run (query, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
pb_dimensions_publish (PbDimensions  *self,
                       PbDb          *db,
                       GError       **error)
{
  return publish_indicators (self, db, error) && publish_series (self, db, error) && publish_periods (self, db, error);
}
