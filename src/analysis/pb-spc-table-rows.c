#include "pb-spc-table-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Takes @reading. */
static void
add_row (PbSpcTable   *self,
         PbSpcReading *reading)
{
  PbSpcRow row = { .series = reading->series, .level = reading->level, .area_code = reading->area_code,
                   .area_name = reading->area_name, .reason = reading->refusal, .words = "", .assurance_words = "" };

  g_ptr_array_add (self->readings, reading);
  row.value = row.mean = row.lower = row.upper = row.target = NAN;
  row.n_points = reading->figures != NULL ? reading->figures->n_present : 0;

  if (row.reason == NULL)
    {
      const PbSpcReadingSegment *last = &g_array_index (reading->segments, PbSpcReadingSegment, reading->segments->len - 1);
      const PbSpcReadingPoint *point = &g_array_index (reading->points, PbSpcReadingPoint, reading->figures->shown);

      row.period = point->period;
      row.value = point->value;
      row.mean = last->mean;
      row.lower = last->lower;
      row.upper = last->upper;
      row.is_short = last->is_short;
      row.target = reading->has_target ? reading->target.value : NAN;
      row.variation = reading->variation;
      row.rule = point->rule;
      row.assurance = reading->assurance;
      row.words = reading->variation_words;
      row.assurance_words = reading->assurance_words;
    }

  g_array_append_val (self->rows, row);
}

typedef struct
{
  PbInequalityLoad *load;
  PbAreaSet        *area_set;
  PbDay             moment;
  PbSpcSettings     settings;
} Question;

static gboolean
has_row (PbSpcTable *self,
         guint       first,
         const char *code)
{
  for (guint i = first; i < self->rows->len; i++)
    if (g_strcmp0 (g_array_index (self->rows, PbSpcRow, i).area_code, code) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
add_area (PbSpcTable     *self,
          Question       *question,
          PbSeriesTable  *table,
          int             area,
          guint           first,
          GError        **error)
{
  PbSpcChoice choice = { .table = table, .area = area };
  PbSpcReading *reading;

  if (!pb_spc_has_values (table, area) ||
      has_row (self, first, pb_area_get_code (pb_series_table_get_area (table, area))))
    return TRUE;

  if (g_cancellable_set_error_if_cancelled (question->load->cancellable, error))
    return FALSE;

  reading = pb_spc_reading_new (question->load, pb_series_table_get_series (table), &choice, question->moment,
                                &question->settings, error);
  if (reading == NULL)
    return FALSE;

  add_row (self, reading);
  return TRUE;
}

/* The Places of the set, in its order. */
static gboolean
add_places (PbSpcTable     *self,
            Question       *question,
            PbSeriesTable  *table,
            guint           first,
            GError        **error)
{
  for (guint i = 0; i < pb_area_set_get_n_places (question->area_set); i++)
    {
      int area = pb_series_table_find_area (table, pb_area_set_get_place_code (question->area_set, i));

      if (area >= 0 && !add_area (self, question, table, area, first, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_level (PbSpcTable  *self,
           Question    *question,
           PbSeries    *series,
           PbLevel      level,
           guint        first,
           GError     **error)
{
  gboolean is_of_set = question->area_set != NULL && (level == PB_LEVEL_PLACE || level == PB_LEVEL_LTLA);
  PbSeriesTable *table;

  if (!pb_series_has_level (series, level))
    return TRUE;

  table = pb_inequality_get_table (question->load, series, level, error);
  if (table == NULL)
    return FALSE;

  if (is_of_set)
    return add_places (self, question, table, first, error);

  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    if (!add_area (self, question, table, area, first, error))
      return FALSE;

  return TRUE;
}

/* Where no area has a chart, one row says why: that of the area with the most points. */
static void
join_reasons (PbSpcTable *self,
              guint       first)
{
  PbSpcRow *rows = (PbSpcRow *) self->rows->data;
  guint best = first;

  for (guint i = first; i < self->rows->len; i++)
    {
      if (rows[i].reason == NULL)
        return;
      if (rows[i].n_points > rows[best].n_points)
        best = i;
    }

  if (self->rows->len == first)
    return;

  rows[first] = rows[best];
  rows[first].area_code = NULL;
  rows[first].area_name = "";
  g_array_set_size (self->rows, first + 1);
}

static gboolean
add_series (PbSpcTable  *self,
            Question    *question,
            PbSeries    *series,
            GError     **error)
{
  static const PbLevel levels[] = { PB_LEVEL_PLACE, PB_LEVEL_LTLA, PB_LEVEL_UTLA, PB_LEVEL_NHS };
  guint first = self->rows->len;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (!add_level (self, question, series, levels[i], first, error))
      return FALSE;

  join_reasons (self, first);
  if (self->rows->len == first)
    {
      PbSpcChoice choice = { .area = -1, .refusal = (char *) _("No figure is published for these areas.") };
      PbSpcReading *reading = pb_spc_reading_new (question->load, series, &choice, question->moment, &question->settings,
                                                  error);

      if (reading == NULL)
        return FALSE;
      add_row (self, reading);
    }

  return TRUE;
}

/* Persons, where they are published; else men and women. Without a category, unless there is no other. */
static gboolean
add_indicator (PbSpcTable   *self,
               Question     *question,
               PbIndicator  *indicator,
               GError      **error)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (question->load->catalogue, indicator);
  PbSeries *chosen = pb_catalogue_choose_series (question->load->catalogue, indicator, NULL, NULL, "");
  gboolean is_of_all;

  if (chosen == NULL)
    return TRUE;

  is_of_all = g_str_equal (pb_series_get_sex (chosen), "Persons");
  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *series = g_ptr_array_index (all, i);

      if (series != chosen &&
          (is_of_all || !g_str_equal (pb_series_get_category (series), pb_series_get_category (chosen)) ||
           !g_str_equal (pb_series_get_age (series), pb_series_get_age (chosen))))
        continue;

      if (!add_series (self, question, series, error))
        return FALSE;
    }

  return TRUE;
}

PbSpcTable *
pb_spc_table_compute (PbInequalityLoad  *load,
                      PbAreaSet         *area_set,
                      PbDay              moment,
                      GError           **error)
{
  g_autoptr(PbSpcTable) self = g_object_new (PB_TYPE_SPC_TABLE, NULL);
  Question question = { load, area_set, moment, PB_SPC_SETTINGS_INIT };

  if (!pb_spc_store_get_settings (load->workspace, &question.settings, error))
    return NULL;

  for (guint i = 0; i < pb_catalogue_get_n_indicators (load->catalogue); i++)
    if (!add_indicator (self, &question, pb_catalogue_get_indicator (load->catalogue, i), error))
      return NULL;

  return g_steal_pointer (&self);
}
