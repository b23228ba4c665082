#include "pb-inequality-groups.h"

#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* @row: -1 for the benchmark */
static const PbObservation *
get_cell (PbSeriesTable *table,
          int            row,
          int            column)
{
  return row >= 0 ? pb_series_table_get_cell (table, row, column)
                  : pb_series_table_get_benchmark_cell (table, column);
}

static int
find_current_dataset (PbSeriesTable *table,
                      int            row)
{
  for (int i = pb_series_table_get_n_periods (table) - 1; i >= 0; i--)
    if (get_cell (table, row, i)->status == PB_STATUS_PRESENT)
      return get_cell (table, row, i)->dataset;

  return -1;
}

static const char *
say_status (PbStatus status)
{
  switch (status)
    {
    case PB_STATUS_SUPPRESSED:
      return _("hidden by the publisher: small number");
    case PB_STATUS_SUPPRESSED_HERE:
      return _("hidden here by the rule for small counts");
    case PB_STATUS_NOT_PUBLISHED:
      return _("not published");
    case PB_STATUS_NOT_APPLICABLE:
      return _("does not apply");
    case PB_STATUS_PRESENT:
    case PB_STATUS_MISSING:
    case PB_N_STATUSES:
    default:
      return _("no value");
    }
}

static PbGrouped *
publish (const PbPeriod      *period,
         const PbObservation *cell)
{
  PbGrouped *grouped = pb_grouped_new (period);

  grouped->is_published = TRUE;
  grouped->dataset = cell->dataset;

  if (cell->status == PB_STATUS_PRESENT)
    {
      grouped->value = cell->value;
      grouped->lower = cell->lower95;
      grouped->upper = cell->upper95;
    }
  else
    grouped->reason = g_strdup (say_status (cell->status));

  return grouped;
}

/* Publication by publication, each by period. */
static int
compare_older (gconstpointer a,
               gconstpointer b)
{
  const PbGrouped *grouped_a = *(PbGrouped *const *) a, *grouped_b = *(PbGrouped *const *) b;

  if (grouped_a->dataset != grouped_b->dataset)
    return grouped_a->dataset < grouped_b->dataset ? -1 : 1;

  return pb_period_compare (grouped_a->period, grouped_b->period);
}

static void
mark_older (PbGrouped     *grouped,
            PbSeriesTable *table)
{
  grouped->is_older = TRUE;
  if (grouped->dataset >= 0 && (guint) grouped->dataset < pb_series_table_get_n_datasets (table))
    grouped->published = g_strdup (pb_dataset_get_facts (pb_series_table_get_dataset (table, grouped->dataset))->published);
}

static void
mark_if_older (PbGrouped     *grouped,
               PbSeriesTable *table,
               int            current)
{
  if (grouped->dataset >= 0 && grouped->dataset != current && pb_series_table_is_older_vintage (table, grouped->dataset))
    mark_older (grouped, table);
}

/* One line of published figures; those of replaced publications go to @older. */
static GPtrArray *
publish_row (PbSeriesTable *table,
             int            row,
             GPtrArray     *older)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
  int current = find_current_dataset (table, row);
  guint n;
  const PbSupersededValue *superseded = pb_series_table_get_superseded (table, &n);

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbObservation *cell = get_cell (table, row, i);
      PbGrouped *grouped = publish (pb_series_table_get_period (table, i), cell);

      if (cell->status == PB_STATUS_PRESENT)
        mark_if_older (grouped, table, current);
      if (!grouped->is_older)
        g_ptr_array_add (periods, grouped);
      else
        g_ptr_array_add (older, grouped);
    }

  for (guint i = 0; i < n; i++)
    if (superseded[i].area == row)
      {
        PbGrouped *grouped = publish (superseded[i].period, &superseded[i].observation);

        mark_older (grouped, table);
        g_ptr_array_add (older, grouped);
      }

  /* What the current publication does not reach is no gap in its line. */
  while (periods->len > 0 && isnan (((PbGrouped *) g_ptr_array_index (periods, 0))->value))
    g_ptr_array_remove_index (periods, 0);
  g_ptr_array_sort (older, compare_older);

  return periods;
}

/* The level at which a Place is an area of the series: itself, or none. */
static PbArea *
find_place (PbInequalityLoad *load,
            PbSeries         *series)
{
  const char *code = load->question->place_code;
  PbArea *place = code != NULL ? pb_catalogue_find_area (load->catalogue, code) : NULL;

  return place != NULL && pb_series_has_level (series, pb_area_get_level (place)) ? place : NULL;
}

gboolean
pb_grouping_load_published (PbGrouping        *self,
                            PbInequalityLoad  *load,
                            GError           **error)
{
  const PbInequalityQuestion *question = load->question;
  /* For another indicator the publisher's own figures stand beside ours. */
  PbSeries *series = pb_indicator_get_value_type (pb_series_get_indicator (question->series)) == PB_VALUE_SII
                       ? question->series
                       : pb_inequality_find_published (load->catalogue, question->series);
  PbArea *place = find_place (load, series);
  PbSeriesTable *table;
  int row;

  self->is_ordered = TRUE;
  self->between_words = g_strdup ("");
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);

  table = pb_inequality_get_table (load, series, place != NULL ? pb_area_get_level (place) : question->level, error);
  if (table == NULL)
    return FALSE;

  row = place != NULL ? pb_series_table_find_area (table, question->place_code) : -1;
  if (question->place_code != NULL && row < 0)
    {
      const char *name = question->area_set != NULL
                           ? pb_area_set_find_place_name (question->area_set, question->place_code) : NULL;

      self->reason = g_strdup_printf (_("Not published for %s. A slope index cannot be averaged from the parts of a Place."),
                                      name != NULL ? name : question->place_code);
      return TRUE;
    }

  g_clear_pointer (&self->periods, g_ptr_array_unref);
  self->older = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
  self->periods = publish_row (table, row, self->older);
  self->place_words = g_strdup (row >= 0 ? pb_area_get_name (pb_series_table_get_area (table, row))
                                         : pb_headline_benchmark (table));

  if (row >= 0 && pb_series_table_get_benchmark (table) != NULL)
    {
      self->reference_older = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
      self->reference = publish_row (table, -1, self->reference_older);
      self->reference_words = g_strdup (pb_headline_benchmark (table));
    }

  return TRUE;
}

gboolean
pb_inequality_is_in_place (const PbInequalityQuestion *question,
                           PbArea                     *area,
                           const char                 *edition)
{
  const char *parent = pb_area_get_parent_code (area);
  const char *place;

  if (question->area_set == NULL)
    return TRUE;

  place = pb_area_set_place_of (question->area_set, pb_area_get_code (area), edition, question->moment);
  if (place == NULL && parent != NULL)
    place = pb_area_set_place_of (question->area_set, parent, NULL, question->moment);

  /* A set that is made of small areas has no larger blocks to ask about. */
  if (place == NULL && parent != NULL && pb_area_set_find_place_name (question->area_set, parent) != NULL &&
      pb_area_get_level (area) == PB_LEVEL_MSOA)
    place = parent;

  return question->place_code != NULL ? g_strcmp0 (place, question->place_code) == 0 : place != NULL;
}

/* Areas above small areas are all the system's, whatever Place is selected. */
static gboolean
is_group (const PbInequalityQuestion *question,
          PbSeriesTable              *table,
          int                         row,
          int                         column)
{
  return question->level < PB_LEVEL_WARD ||
         pb_inequality_is_in_place (question, pb_series_table_get_area (table, row),
                                    pb_series_table_get_edition (table, column));
}

static PbGrouped *
group_areas (const PbInequalityQuestion *question,
             PbSeriesTable              *table,
             int                         column,
             int                         current)
{
  PbGrouped *grouped = pb_grouped_new (pb_series_table_get_period (table, column));
  const char *edition = pb_series_table_get_edition (table, column);

  g_free (grouped->edition);
  grouped->edition = g_strdup (edition);

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (table, i, column);
      PbArea *area = pb_series_table_get_area (table, i);
      PbGroup *group;

      if (cell->status != PB_STATUS_PRESENT || !is_group (question, table, i, column))
        continue;

      group = pb_grouped_add (grouped, pb_area_get_name (area));
      group->value = cell->value;
      group->lower = cell->lower95;
      group->upper = cell->upper95;
      /* People only where the value is a share of them; else nothing may be averaged. */
      group->population = isnan (cell->count) ? NAN : cell->denominator;
      g_ptr_array_add (group->area_codes, g_strdup (pb_area_get_code (area)));
      grouped->dataset = cell->dataset;
    }

  mark_if_older (grouped, table, current);
  if (grouped->groups->len < 2)
    grouped->reason = g_strdup (_("fewer than two areas have a value"));

  return grouped;
}

gboolean
pb_grouping_load_areas (PbGrouping        *self,
                        PbInequalityLoad  *load,
                        GError           **error)
{
  const PbInequalityQuestion *question = load->question;
  PbValueType type = pb_indicator_get_value_type (pb_series_get_indicator (question->series));
  PbSeriesTable *table = pb_inequality_get_table (load, question->series, question->level, error);
  int current = -1;

  if (table == NULL)
    return FALSE;

  self->may_average = type == PB_VALUE_PROPORTION || type == PB_VALUE_RATE;
  /* Translators: the plural of a level of area, "between districts" */
  self->between_words = g_strdup_printf (_("between %s"), pb_text_level_plural (question->level, 2));
  self->most_words = g_strdup (_("worst"));
  self->least_words = g_strdup (_("best"));
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
  if (question->level >= PB_LEVEL_WARD && question->place_code != NULL && question->area_set != NULL)
    self->place_words = g_strdup (pb_area_set_find_place_name (question->area_set, question->place_code));
  if (self->place_words == NULL)
    self->place_words = g_strdup (pb_catalogue_get_facts (load->catalogue)->system_name);

  for (int i = 0; i < pb_series_table_get_n_areas (table) && current < 0; i++)
    current = find_current_dataset (table, i);
  for (int i = pb_series_table_get_n_periods (table) - 1; i >= 0; i--)
    {
      PbGrouped *grouped = group_areas (question, table, i, current);

      g_ptr_array_insert (self->periods, 0, grouped);
    }

  return TRUE;
}

static void
add_sex (PbGrouped           *grouped,
         const char          *name,
         const PbObservation *cell,
         const char          *code)
{
  PbGroup *group;

  if (cell == NULL || cell->status != PB_STATUS_PRESENT)
    {
      g_free (grouped->reason);
      grouped->reason = g_strdup_printf (_("no value for %s"), name);
      return;
    }

  group = pb_grouped_add (grouped, name);
  group->value = cell->value;
  group->lower = cell->lower95;
  group->upper = cell->upper95;
  group->population = cell->denominator;
  grouped->dataset = cell->dataset;
  if (code != NULL)
    g_ptr_array_add (group->area_codes, g_strdup (code));
}

static GPtrArray *
group_sexes (PbSeriesTable *men,
             PbSeriesTable *women,
             int            row)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
  const char *code = row >= 0 ? pb_area_get_code (pb_series_table_get_area (men, row)) : NULL;
  int row_of_women = code != NULL ? pb_series_table_find_area (women, code) : -1;

  for (int i = 0; i < pb_series_table_get_n_periods (men); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (men, i);
      PbGrouped *grouped = pb_grouped_new (period);
      const PbObservation *cell = NULL;

      for (int j = 0; j < pb_series_table_get_n_periods (women); j++)
        if (pb_series_table_get_period (women, j)->first == period->first &&
            pb_series_table_get_period (women, j)->last == period->last && (code == NULL || row_of_women >= 0))
          cell = get_cell (women, row_of_women, j);

      add_sex (grouped, _("men"), get_cell (men, row, i), code);
      add_sex (grouped, _("women"), cell, code);
      if (grouped->groups->len < 2)
        g_array_set_size (grouped->groups, 0);
      mark_if_older (grouped, men, find_current_dataset (men, row));
      g_ptr_array_add (periods, grouped);
    }

  return periods;
}

gboolean
pb_grouping_load_sexes (PbGrouping        *self,
                        PbInequalityLoad  *load,
                        GError           **error)
{
  PbSeries *series = load->question->series;
  PbArea *place = find_place (load, series);
  PbSeriesTable *tables[2];
  int row;

  for (int i = 0; i < 2; i++)
    {
      PbSeries *of_sex = pb_catalogue_choose_series (load->catalogue, pb_series_get_indicator (series),
                                                     i == 0 ? "Male" : "Female", pb_series_get_age (series),
                                                     pb_series_get_category (series));

      tables[i] = pb_inequality_get_table (load, of_sex,
                                           place != NULL ? pb_area_get_level (place) : load->question->level, error);
      if (tables[i] == NULL)
        return FALSE;
    }

  self->is_ordered = TRUE;
  self->may_average = TRUE;
  self->between_words = g_strdup (_("between men and women"));
  self->most_words = g_strdup (_("men"));
  self->least_words = g_strdup (_("women"));

  row = place != NULL ? pb_series_table_find_area (tables[0], load->question->place_code) : -1;
  if (load->question->place_code != NULL && row < 0)
    {
      self->reason = g_strdup (_("Not published for this Place, and no figure can be averaged from its parts."));
      self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
      return TRUE;
    }

  self->periods = group_sexes (tables[0], tables[1], row);
  self->place_words = g_strdup (row >= 0 ? pb_area_get_name (place) : pb_headline_benchmark (tables[0]));
  if (row >= 0 && pb_series_table_get_benchmark (tables[0]) != NULL)
    {
      self->reference = group_sexes (tables[0], tables[1], -1);
      self->reference_words = g_strdup (pb_headline_benchmark (tables[0]));
    }

  return TRUE;
}
