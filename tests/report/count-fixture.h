#pragma once

/* Series tables with counts, and frames of them, from lines that a person can read:
 *
 *   "Derby 19.3 129/770411; Derbyshire 11.9 298/2374842; Erewash suppressed; England 10.8"
 *
 * The code of an area is its name; what stands before a dash ("Derby-1") is its parent. */

#include "pb-chart-kinds-private.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char  *code;
  const char  *name;
  const char  *unit;
  PbValueType  type;
  PbPolarity   polarity;
  double       multiplier;
  PbLevel      level;
  const char  *sex;
  const char  *age;
  const char  *category;
} CountMeasure;

static inline PbSeries *
count_series (const CountMeasure *measure)
{
  PbIndicatorFacts facts = {
    .id = 1, .code = measure->code, .name = measure->name, .short_name = measure->name, .definition = "",
    .unit = measure->unit, .value_type = measure->type, .decimals = 1, .polarity = measure->polarity,
    .multiplier = measure->multiplier, .ci_method = "", .standard_population = "", .disclosure_rule = "",
    .caveats = "", .source_note = "",
  };
  g_autoptr(PbIndicator) indicator = pb_indicator_new (&facts);

  return pb_series_new (1, indicator, measure->sex != NULL ? measure->sex : "Persons",
                        measure->age != NULL ? measure->age : "All ages",
                        measure->category != NULL ? "Estimate" : "", measure->category != NULL ? measure->category : "",
                        1u << measure->level);
}

static inline PbDataset *
count_dataset (const char *code)
{
  PbDatasetFacts facts = {
    .id = 1, .code = code, .title = code, .publisher = "Statistics Office", .republisher = "",
    .licence = "OGL-UK-3.0", .attribution = "", .published = "2026-05", .accessed = "", .area_edition = "",
    .file_name = "", .sha256 = "", .location = "", .note = "",
  };

  return pb_dataset_new (&facts);
}

/* "North East Derbyshire 11.9 298/2374842" */
static inline char *
count_cell (const char    *text,
            PbObservation *cell)
{
  g_auto(GStrv) words = g_strsplit (g_strstrip ((char *) text), " ", -1);
  GString *name = g_string_new (NULL);
  gboolean has_value = FALSE;

  pb_observation_init (cell, PB_STATUS_MISSING);
  cell->dataset = 0;
  for (int i = 0; words[i] != NULL; i++)
    {
      const char *slash = strchr (words[i], '/');

      if (pb_status_from_word (words[i], &cell->status))
        has_value = TRUE;
      else if (slash != NULL)
        {
          cell->count = g_ascii_strtod (words[i], NULL);
          cell->denominator = g_ascii_strtod (slash + 1, NULL);
        }
      else if (g_ascii_isdigit (words[i][0]) || words[i][0] == '-')
        {
          cell->value = g_ascii_strtod (words[i], NULL);
          cell->status = PB_STATUS_PRESENT;
          has_value = TRUE;
        }
      else if (!has_value)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (name, FALSE);
}

/* @periods: "2019 | 2020"; @values: a line of areas a period, parted by " | "; every line names
 * the same areas in the same order.  @editions: (nullable): "2011 | 2021" */
static inline PbSeriesTable *
count_table (const CountMeasure *measure,
             const char         *period_labels,
             const char         *edition_words,
             const char         *values)
{
  g_auto(GStrv) labels = g_strsplit (period_labels, " | ", -1);
  g_auto(GStrv) years = g_strsplit (edition_words != NULL ? edition_words : "", " | ", -1);
  g_auto(GStrv) lines = g_strsplit (values, " | ", -1);
  guint n_periods = g_strv_length (labels), n_areas = 0;
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *benchmark_cells = g_new (PbObservation, n_periods);
  PbObservation *cells;
  PbArea *benchmark = NULL;
  g_auto(GStrv) first = g_strsplit (lines[0], ";", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, n_periods);
  cells = g_new (PbObservation, g_strv_length (first) * n_periods);
  for (guint i = 0; i < g_strv_length (first); i++)
    n_areas += strstr (first[i], "England") == NULL;

  for (guint j = 0; j < n_periods; j++)
    {
      g_auto(GStrv) words = g_strsplit (lines[j], ";", -1);
      guint area = 0;

      g_ptr_array_add (periods, pb_period_parse (labels[j], PB_PERIOD_CALENDAR, NULL));
      g_ptr_array_add (editions, g_strdup (edition_words != NULL ? years[j] : ""));
      pb_observation_init (&benchmark_cells[j], PB_STATUS_MISSING);

      for (guint i = 0; words[i] != NULL; i++)
        {
          PbObservation cell;
          g_autofree char *name = count_cell (words[i], &cell);
          g_auto(GStrv) parts = g_strsplit (name, "-", 2);

          if (g_str_equal (name, "England"))
            {
              benchmark_cells[j] = cell;
              if (benchmark == NULL)
                benchmark = pb_area_new ("E92000001", name, PB_LEVEL_COUNTRY, NULL, PB_DAY_NONE, PB_DAY_NONE);
              continue;
            }

          if (j == 0)
            g_ptr_array_add (areas, pb_area_new (name, name, measure->level, parts[1] != NULL ? parts[0] : NULL,
                                                 PB_DAY_NONE, PB_DAY_NONE));
          cells[area++ * n_periods + j] = cell;
        }
      g_assert_cmpuint (area, ==, n_areas);
    }

  g_ptr_array_add (datasets, count_dataset (measure->name));
  if (benchmark == NULL)
    g_clear_pointer (&benchmark_cells, g_free);

  return pb_series_table_new (count_series (measure), measure->level, areas, periods, editions, cells, benchmark,
                              benchmark_cells, NULL, datasets);
}

static inline PbCatalogue *
count_catalogue (void)
{
  PbCatalogueFacts facts = { "", "", "", "", "", "" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (areas, pb_area_new ("Derby", "Derby", PB_LEVEL_LTLA, NULL, PB_DAY_NONE, PB_DAY_NONE));

  return pb_catalogue_new (&facts, areas, g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new (),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

/* At the middle of the last period, or of the one numbered. */
static inline PbFrame *
count_frame (PbSeriesTable *table,
             PbChartKind    chart,
             const char    *place,
             int            period)
{
  g_autoptr(PbCatalogue) catalogue = count_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();

  if (period < 0)
    period = pb_series_table_get_n_periods (table) - 1;
  view->indicator = g_strdup (pb_indicator_get_code (pb_series_table_get_indicator (table)));
  view->level = pb_series_table_get_level (table);
  view->chart = chart;
  view->place = g_strdup (place);
  view->moment = pb_period_get_midpoint (pb_series_table_get_period (table, period));

  return pb_frame_new (view, catalogue, table, NULL);
}
