#pragma once

/* Builds a series table from lines that a person can read:
 *
 *   measure: life-expectancy/high-is-good/years/1/Life expectancy at birth/Life expectancy/Male/All ages/
 *            (value type, polarity, unit, decimals, name, short name, sex, age, category)
 *   values:  2015-17: Derby 78.6 worse; Erewash 79.5 [78.9 80.1]; Bolsover suppressed; England 79.5
 *            with one such line a period, parted by " // "
 *
 * An area's words end at its value or status; "^" before a period's label puts
 * its values into a second dataset. */

#include "pb-catalogue.h"
#include "pb-series-table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static inline PbSeries *
fixture_series (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, "/", 9);
  PbIndicatorFacts facts = {
    .id = 1, .code = "1", .definition = "", .multiplier = 1, .ci_method = "", .standard_population = "",
    .disclosure_rule = "", .caveats = "", .source_note = "",
  };
  g_autoptr(PbIndicator) indicator = NULL;

  g_assert_cmpuint (g_strv_length (words), ==, 9);
  g_assert_true (pb_value_type_from_word (words[0], &facts.value_type));
  g_assert_true (pb_polarity_from_word (words[1], &facts.polarity));
  facts.unit = words[2];
  facts.decimals = atoi (words[3]);
  facts.name = words[4];
  facts.short_name = words[5];
  indicator = pb_indicator_new (&facts);

  return pb_series_new (1, indicator, words[6], words[7], "", words[8], 1u << PB_LEVEL_LTLA);
}

/* "Derby 78.6 [78.1 79.0] worse" */
static inline char *
fixture_cell (const char    *text,
              int            dataset,
              PbObservation *cell)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  GString *name = g_string_new (NULL);
  gboolean has_value = FALSE;

  pb_observation_init (cell, PB_STATUS_MISSING);

  for (int i = 0; words[i] != NULL; i++)
    {
      PbStatus status;

      if (pb_status_from_word (words[i], &status))
        {
          cell->status = status;
          cell->dataset = dataset;
          has_value = TRUE;
        }
      else if (pb_comparison_from_word (words[i], &cell->published_comparison))
        cell->has_published_comparison = TRUE;
      else if (words[i][0] == '[')
        cell->lower95 = g_ascii_strtod (words[i] + 1, NULL);
      else if (g_str_has_suffix (words[i], "]"))
        cell->upper95 = g_ascii_strtod (words[i], NULL);
      else if (g_ascii_isdigit (words[i][0]) || words[i][0] == '-')
        {
          cell->value = g_ascii_strtod (words[i], NULL);
          cell->status = PB_STATUS_PRESENT;
          cell->dataset = dataset;
          has_value = TRUE;
        }
      else if (!has_value && *words[i] != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (name, FALSE);
}

static inline int
fixture_find_name (GPtrArray  *names,
                   const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      return i;

  return -1;
}

static inline PbDataset *
fixture_dataset (int number)
{
  PbDatasetFacts facts = {
    .id = number + 1, .code = number == 0 ? "new" : "old", .title = "Figures", .publisher = "Statistics Office",
    .republisher = number == 0 ? "" : "Data Lab", .licence = "OGL-UK-3.0", .attribution = "",
    .published = number == 0 ? "2026-05" : "2020", .accessed = "", .area_edition = "", .file_name = "",
    .sha256 = "", .location = "", .note = "",
  };

  return pb_dataset_new (&facts);
}

/* The code of an area is its name; what stands before a dash ("Derby-1") is its parent. */
static inline PbArea *
fixture_area (const char *name,
              PbLevel     level)
{
  g_auto(GStrv) parts = g_strsplit (name, "-", 2);

  return pb_area_new (name, name, level, g_strv_length (parts) == 2 ? parts[0] : NULL, PB_DAY_NONE, PB_DAY_NONE);
}

static inline PbSeriesTable *
fixture_table (const char *measure,
               const char *level_word,
               const char *values)
{
  g_auto(GStrv) lines = g_strsplit (values, " // ", -1);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = NULL, *benchmark_cells = NULL;
  PbArea *benchmark = NULL;
  PbLevel level;
  int n_periods = *values == '\0' ? 0 : g_strv_length (lines);

  g_assert_true (pb_level_from_word (level_word, &level));

  for (int pass = 0; pass < 2; pass++)
    {
      if (pass == 1)
        {
          cells = g_new (PbObservation, MAX (names->len * n_periods, 1));
          benchmark_cells = g_new (PbObservation, MAX (n_periods, 1));
          for (guint i = 0; i < names->len * n_periods; i++)
            pb_observation_init (&cells[i], PB_STATUS_MISSING);
          for (int i = 0; i < n_periods; i++)
            pb_observation_init (&benchmark_cells[i], PB_STATUS_MISSING);
        }

      for (int j = 0; j < n_periods; j++)
        {
          gboolean is_old = lines[j][0] == '^';
          g_auto(GStrv) halves = g_strsplit (lines[j] + is_old, ": ", 2);
          g_auto(GStrv) texts = g_strsplit (halves[1], "; ", -1);

          if (pass == 0)
            {
              g_ptr_array_add (periods, pb_period_parse (halves[0], PB_PERIOD_CALENDAR, NULL));
              g_assert_nonnull (periods->pdata[j]);
              g_ptr_array_add (editions, g_strdup (""));
            }

          for (int i = 0; texts[i] != NULL; i++)
            {
              PbObservation cell;
              g_autofree char *name = fixture_cell (texts[i], is_old, &cell);

              if (g_str_equal (name, "England"))
                {
                  if (benchmark == NULL)
                    benchmark = pb_area_new ("E92000001", name, PB_LEVEL_COUNTRY, NULL, PB_DAY_NONE, PB_DAY_NONE);
                  if (pass == 1)
                    benchmark_cells[j] = cell;
                }
              else if (pass == 0 && fixture_find_name (names, name) < 0)
                {
                  g_ptr_array_add (areas, fixture_area (name, level));
                  g_ptr_array_add (names, g_steal_pointer (&name));
                }
              else if (pass == 1)
                cells[fixture_find_name (names, name) * n_periods + j] = cell;
            }
        }
    }

  g_ptr_array_add (datasets, fixture_dataset (0));
  g_ptr_array_add (datasets, fixture_dataset (1));
  if (benchmark == NULL)
    g_clear_pointer (&benchmark_cells, g_free);

  return pb_series_table_new (fixture_series (measure), level, areas, periods, editions, cells, benchmark,
                              benchmark_cells, NULL, datasets);
}

/* Areas above small areas: the three that the cases name. */
static inline PbCatalogue *
fixture_catalogue (void)
{
  PbCatalogueFacts facts = { "", "", "", "", "", "" };
  const char *names[] = { "Derby", "Chesterfield", "Bolsover" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (areas, fixture_area (names[i], PB_LEVEL_LTLA));

  return pb_catalogue_new (&facts, areas, g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new (),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}
