#include "pb-dimensions.h"

#include "pb-fingertips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gint64  id;
  gint64  indicator_id;
  char   *sex;
  char   *age;
  char   *category_type;
  char   *category;
} NewSeries;

typedef struct
{
  gint64    id;
  PbPeriod *period;
} NewPeriod;

struct _PbDimensions
{
  GHashTable *areas;             /* code -> id */
  GHashTable *indicators;        /* code -> PbKnownIndicator, owned */
  GHashTable *series;            /* its words -> id */
  GHashTable *periods;
  gint64      next_area;
  gint64      next_indicator;
  gint64      next_series;
  gint64      next_period;
  gint64      first_new_series;
  gboolean    has_old_series;
  GPtrArray  *new_indicators;    /* of the hash table's */
  GPtrArray  *new_series;
  GPtrArray  *new_periods;
  guint       n_named;
  char       *first_name;
  char       *imports;           /* what was imported when the names were read */
};

/* Ids stand in the pointers of hash tables: 64-bit systems only. */
G_STATIC_ASSERT (sizeof (gpointer) == sizeof (gint64));

static void
free_indicator (PbKnownIndicator *indicator)
{
  g_free (indicator->code);
  g_free (indicator->name);
  g_free (indicator);
}

static void
free_series (NewSeries *series)
{
  g_free (series->sex);
  g_free (series->age);
  g_free (series->category_type);
  g_free (series->category);
  g_free (series);
}

static void
free_period (NewPeriod *period)
{
  pb_period_free (period->period);
  g_free (period);
}

static gint64
look_up (GHashTable *table,
         const char *key)
{
  return (gint64) g_hash_table_lookup (table, key);
}

static void
remember (GHashTable *table,
          char       *key,
          gint64      id)
{
  g_hash_table_insert (table, key, (gpointer) id);
}

/* Blanks run together: Fingertips writes one category both ways. */
static char *
tidy (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (out, *p);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }

  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static char *
series_key (gint64      indicator_id,
            const char *sex,
            const char *age,
            const char *category_type,
            const char *category)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\x1f%s\x1f%s\x1f%s\x1f%s", indicator_id, sex, age, category_type,
                          category);
}

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
    remember (self->areas, g_strdup (pb_query_get_text (query, 1)), sqlite3_column_int64 (query, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return pb_db_get_int64 (db, "SELECT COALESCE (max (id), 0) + 1 FROM area", &self->next_area, error);
}

static PbKnownIndicator *
remember_indicator (PbDimensions *self,
                    gint64        id,
                    const char   *code,
                    const char   *name,
                    gboolean      is_new)
{
  PbKnownIndicator *indicator = g_new0 (PbKnownIndicator, 1);

  indicator->id = id;
  indicator->code = g_strdup (code);
  indicator->name = g_strdup (name);
  indicator->two_year_kind = PB_PERIOD_SPAN;
  indicator->is_new = is_new;
  g_hash_table_insert (self->indicators, indicator->code, indicator);

  return indicator;
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
        remember_indicator (self, sqlite3_column_int64 (query, 0), pb_query_get_text (query, 1), NULL, FALSE);

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
    remember (self->series,
              series_key (sqlite3_column_int64 (query, 1), pb_query_get_text (query, 2), pb_query_get_text (query, 3),
                          pb_query_get_text (query, 4), pb_query_get_text (query, 5)),
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

static char *
period_key (const char *label,
            const char *first_day,
            const char *last_day)
{
  return g_strdup_printf ("%s\x1f%s\x1f%s", label, first_day, last_day);
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
    remember (self->periods,
              period_key (pb_query_get_text (query, 1), pb_query_get_text (query, 2), pb_query_get_text (query, 3)),
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
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT count (*) || ' ' || total (id) || ' ' || count (undone) FROM import", error);
  char *imports = NULL;

  if (query == NULL)
    return NULL;

  if (pb_query_next (query, &local_error))
    imports = g_strdup (pb_query_get_text (query, 0));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return imports;
}

PbDimensions *
pb_dimensions_new (PbDb    *db,
                   GError **error)
{
  g_autoptr(PbDimensions) self = g_new0 (PbDimensions, 1);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;

  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_indicator);
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->new_indicators = g_ptr_array_new ();
  self->new_series = g_ptr_array_new_with_free_func ((GDestroyNotify) free_series);
  self->new_periods = g_ptr_array_new_with_free_func ((GDestroyNotify) free_period);

  if (!pb_transaction_begin_read (&transaction, db, error) ||
      !load_areas (self, db, error) ||
      !load_indicators (self, db, error) ||
      !load_series (self, db, error) ||
      !load_periods (self, db, error))
    return NULL;

  self->imports = load_imports (db, error);
  if (self->imports == NULL || !pb_transaction_commit (&transaction, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pb_dimensions_free (PbDimensions *self)
{
  g_hash_table_unref (self->areas);
  g_hash_table_unref (self->indicators);
  g_hash_table_unref (self->series);
  g_hash_table_unref (self->periods);
  g_ptr_array_unref (self->new_indicators);
  g_ptr_array_unref (self->new_series);
  g_ptr_array_unref (self->new_periods);
  g_free (self->imports);
  g_free (self->first_name);
  g_free (self);
}

gint64
pb_dimensions_find_area (PbDimensions *self,
                         const char   *code)
{
  return look_up (self->areas, code);
}

guint
pb_dimensions_get_n_areas (PbDimensions *self)
{
  return g_hash_table_size (self->areas);
}

gint64
pb_dimensions_add_area (PbDimensions *self,
                        const char   *code)
{
  gint64 id = look_up (self->areas, code);

  if (id == 0)
    {
      id = self->next_area++;
      remember (self->areas, g_strdup (code), id);
    }

  return id;
}

PbKnownIndicator *
pb_dimensions_find_indicator (PbDimensions *self,
                              const char   *code)
{
  return g_hash_table_lookup (self->indicators, code);
}

PbKnownIndicator *
pb_dimensions_add_indicator (PbDimensions *self,
                             const char   *code,
                             const char   *name)
{
  PbKnownIndicator *indicator = pb_dimensions_find_indicator (self, code);

  if (indicator != NULL)
    return indicator;

  indicator = remember_indicator (self, self->next_indicator++, code, NULL, TRUE);
  if (name != NULL)
    {
      indicator->name = tidy (name);
      g_ptr_array_add (self->new_indicators, indicator);
    }

  return indicator;
}

void
pb_dimensions_name_indicator (PbDimensions     *self,
                              PbKnownIndicator *indicator,
                              const char       *name)
{
  if (indicator->is_named)
    return;

  indicator->is_named = TRUE;
  if (self->n_named++ == 0)
    self->first_name = tidy (name);
}

guint
pb_dimensions_get_n_named (PbDimensions  *self,
                           const char   **name_out)
{
  *name_out = self->first_name != NULL ? self->first_name : "";
  return self->n_named;
}

gint64
pb_dimensions_add_series (PbDimensions     *self,
                          PbKnownIndicator *indicator,
                          const char       *sex,
                          const char       *age,
                          const char       *category_type,
                          const char       *category)
{
  g_autofree char *tidy_sex = tidy (sex);
  g_autofree char *tidy_age = tidy (age);
  g_autofree char *tidy_type = tidy (category_type);
  g_autofree char *tidy_category = tidy (category);
  g_autofree char *key = series_key (indicator->id, tidy_sex, tidy_age, tidy_type, tidy_category);
  gint64 id = look_up (self->series, key);
  NewSeries *series;

  if (id != 0)
    {
      self->has_old_series = self->has_old_series || id < self->first_new_series;
      return id;
    }

  series = g_new0 (NewSeries, 1);
  series->id = self->next_series++;
  series->indicator_id = indicator->id;
  series->sex = g_steal_pointer (&tidy_sex);
  series->age = g_steal_pointer (&tidy_age);
  series->category_type = g_steal_pointer (&tidy_type);
  series->category = g_steal_pointer (&tidy_category);
  g_ptr_array_add (self->new_series, series);
  remember (self->series, g_steal_pointer (&key), series->id);

  return series->id;
}

gint64
pb_dimensions_add_period (PbDimensions   *self,
                          const PbPeriod *period)
{
  g_autofree char *first_day = pb_day_format_iso (period->first);
  g_autofree char *last_day = pb_day_format_iso (period->last);
  g_autofree char *key = period_key (period->label, first_day, last_day);
  gint64 id = look_up (self->periods, key);
  NewPeriod *new_period;

  if (id != 0)
    return id;

  new_period = g_new0 (NewPeriod, 1);
  new_period->id = self->next_period++;
  new_period->period = pb_period_copy (period);
  g_ptr_array_add (self->new_periods, new_period);
  remember (self->periods, g_steal_pointer (&key), new_period->id);

  return new_period->id;
}

gboolean
pb_dimensions_has_old_series (PbDimensions *self)
{
  return self->has_old_series;
}

GPtrArray *
pb_dimensions_get_new_indicators (PbDimensions *self)
{
  return self->new_indicators;
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
      const NewSeries *series = g_ptr_array_index (self->new_series, i);

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
      const NewPeriod *new_period = g_ptr_array_index (self->new_periods, i);
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
