#include "pb-dimensions-private.h"

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
free_series (PbNewSeries *series)
{
  g_free (series->sex);
  g_free (series->age);
  g_free (series->category_type);
  g_free (series->category);
  g_free (series);
}

static void
free_period (PbNewPeriod *period)
{
  pb_period_free (period->period);
  g_free (period);
}

/* 0 where there is none. */
static gint64
look_up (GHashTable *table,
         const char *key)
{
  return (gint64) g_hash_table_lookup (table, key);
}

void
pb_dimensions_remember (GHashTable *table,
                        char       *key,
                        gint64      id)
{
  g_hash_table_insert (table, key, (gpointer) id);
}

char *
pb_dimensions_series_key (gint64      indicator_id,
                          const char *sex,
                          const char *age,
                          const char *category_type,
                          const char *category)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "\x1f%s\x1f%s\x1f%s\x1f%s", indicator_id, sex, age, category_type,
                          category);
}

char *
pb_dimensions_period_key (const char *label,
                          const char *first_day,
                          const char *last_day)
{
  return g_strdup_printf ("%s\x1f%s\x1f%s", label, first_day, last_day);
}

PbKnownIndicator *
pb_dimensions_remember_indicator (PbDimensions *self,
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

PbDimensions *
pb_dimensions_new (PbDb    *db,
                   GError **error)
{
  g_autoptr(PbDimensions) self = g_new0 (PbDimensions, 1);

  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->indicators = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_indicator);
  self->series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->new_indicators = g_ptr_array_new ();
  self->new_series = g_ptr_array_new_with_free_func ((GDestroyNotify) free_series);
  self->new_periods = g_ptr_array_new_with_free_func ((GDestroyNotify) free_period);

  return pb_dimensions_load (self, db, error) ? g_steal_pointer (&self) : NULL;
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
      pb_dimensions_remember (self->areas, g_strdup (code), id);
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

  indicator = pb_dimensions_remember_indicator (self, self->next_indicator++, code, NULL, TRUE);
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
  g_autofree char *key = pb_dimensions_series_key (indicator->id, tidy_sex, tidy_age, tidy_type, tidy_category);
  gint64 id = look_up (self->series, key);
  PbNewSeries *series;

  if (id != 0)
    {
      self->has_old_series = self->has_old_series || id < self->first_new_series;
      return id;
    }

  series = g_new0 (PbNewSeries, 1);
  series->id = self->next_series++;
  series->indicator_id = indicator->id;
  series->sex = g_steal_pointer (&tidy_sex);
  series->age = g_steal_pointer (&tidy_age);
  series->category_type = g_steal_pointer (&tidy_type);
  series->category = g_steal_pointer (&tidy_category);
  g_ptr_array_add (self->new_series, series);
  pb_dimensions_remember (self->series, g_steal_pointer (&key), series->id);

  return series->id;
}

gint64
pb_dimensions_add_period (PbDimensions   *self,
                          const PbPeriod *period)
{
  g_autofree char *first_day = pb_day_format_iso (period->first);
  g_autofree char *last_day = pb_day_format_iso (period->last);
  g_autofree char *key = pb_dimensions_period_key (period->label, first_day, last_day);
  gint64 id = look_up (self->periods, key);
  PbNewPeriod *new_period;

  if (id != 0)
    return id;

  new_period = g_new0 (PbNewPeriod, 1);
  new_period->id = self->next_period++;
  new_period->period = pb_period_copy (period);
  g_ptr_array_add (self->new_periods, new_period);
  pb_dimensions_remember (self->periods, g_steal_pointer (&key), new_period->id);

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
