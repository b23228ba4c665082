#pragma once

/* Real figures and boundaries out of tests/fixtures, as frames. */

#include "pb-export.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum
{
  FIXTURE_LIFE_EXPECTANCY,
  FIXTURE_SII,
  FIXTURE_HEART,
  FIXTURE_DEPRIVATION,
} FixtureSeries;

static const struct
{
  PbIndicatorFacts  facts;
  const char       *sex;
  const char       *age;
  const char       *dataset;
  const char       *older;
} fixture_series_facts[] = {
  [FIXTURE_LIFE_EXPECTANCY] = {
    { 1, "90366", "Life expectancy at birth", "Life expectancy", "", "years", PB_VALUE_LIFE_EXPECTANCY, 1,
      PB_POLARITY_HIGH_IS_GOOD, 1, "", "", "", "It describes death rates now, not the life of babies born now.", "",
      0, 1 },
    "Male", "All ages", "fingertips-life-expectancy-2026", "" },
  [FIXTURE_SII] = {
    { 2, "92901", "Inequality in life expectancy at birth (SII)", "Gap in life expectancy (SII)", "", "years",
      PB_VALUE_SII, 1, PB_POLARITY_LOW_IS_GOOD, 1, "", "", "", "", "", 0, 2 },
    "Male", "All ages", "fingertips-sii-2026", "fingertips-sii-2020" },
  [FIXTURE_HEART] = {
    { 3, "93722", "Under-75 mortality from preventable cardiovascular disease", "Preventable heart deaths", "",
      "per 100,000", PB_VALUE_DSR, 1, PB_POLARITY_LOW_IS_GOOD, 100000, "", "European Standard Population 2013", "",
      "", "", 1, 1 },
    "Persons", "<75 yrs", "els-preventable-cvd-2025", "" },
  [FIXTURE_DEPRIVATION] = {
    { 4, "imd", "Index of Multiple Deprivation", "Deprivation (IMD)", "", "", PB_VALUE_DECILE, 0,
      PB_POLARITY_HIGH_IS_GOOD, 1, "", "", "", "", "", 0, 5 },
    "Persons", "All ages", "imd-2025", "" },
};

static inline GStrv
fixture_read_lines (const char *folder,
                    const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static inline PbDataset *
fixture_dataset (const char *code)
{
  gboolean is_ons = g_str_has_prefix (code, "els");
  gboolean is_imd = g_str_has_prefix (code, "imd");
  PbDatasetFacts facts = {
    .id = 1, .code = code,
    .title = is_ons ? "Explore Local Statistics" : is_imd ? "English Indices of Deprivation 2025" : "Fingertips",
    .publisher = is_ons   ? "Office for National Statistics"
                 : is_imd ? "Ministry of Housing, Communities and Local Government"
                          : "OHID",
    .republisher = is_ons ? "" : is_imd ? "humaniverse" : "Trafford Data Lab", .licence = "OGL-UK-3.0", .attribution = "",
    .published = g_str_has_suffix (code, "2020") ? "2020" : "2026-05", .accessed = "", .area_edition = "",
    .file_name = "", .sha256 = "", .location = "", .note = "",
  };

  return pb_dataset_new (&facts);
}

static inline double
fixture_number (const char *text)
{
  return *text == '\0' ? NAN : g_ascii_strtod (text, NULL);
}

static inline void
fixture_read_cell (PbObservation *cell,
                   GStrv          row,
                   int            dataset)
{
  PbStatus status;

  g_assert_true (pb_status_from_word (row[9], &status));
  pb_observation_init (cell, status);
  cell->value = fixture_number (row[6]);
  cell->lower95 = fixture_number (row[7]);
  cell->upper95 = fixture_number (row[8]);
  cell->dataset = dataset;
  cell->has_published_comparison = pb_comparison_from_word (row[10], &cell->published_comparison);
}

static inline int
fixture_find (GPtrArray  *texts,
              const char *text)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, &index))
    {
      g_ptr_array_add (texts, g_strdup (text));
      return (int) texts->len - 1;
    }

  return (int) index;
}

static inline int
fixture_compare_names (gconstpointer a,
                       gconstpointer b)
{
  GStrv first = *(GStrv *) a, second = *(GStrv *) b;

  return strcmp (first[4], second[4]);
}

static inline PbSeriesTable *
fixture_table (FixtureSeries which)
{
  g_auto(GStrv) lines = fixture_read_lines ("report", "observations.csv");
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PbIndicator) indicator = pb_indicator_new (&fixture_series_facts[which].facts);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *superseded = g_array_new (FALSE, FALSE, sizeof (PbSupersededValue));
  PbObservation *cells, *benchmark;

  for (int i = 1; lines[i] != NULL; i++)
    {
      GStrv row = g_strsplit (lines[i], ",", -1);

      if (g_str_equal (row[1], fixture_series_facts[which].facts.code))
        g_ptr_array_add (rows, row);
      else
        g_strfreev (row);
    }
  g_ptr_array_sort (rows, fixture_compare_names);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);

      if (!g_str_equal (row[0], fixture_series_facts[which].dataset))
        continue;
      if (!g_str_equal (row[3], "E92000001") && fixture_find (codes, row[3]) == (int) areas->len)
        g_ptr_array_add (areas, pb_area_new (row[3], row[4], PB_LEVEL_LTLA, "E10000007", PB_DAY_NONE, PB_DAY_NONE));
      if (fixture_find (labels, row[5]) == (int) periods->len)
        {
          g_ptr_array_add (periods, pb_period_parse (row[5], PB_PERIOD_CALENDAR, NULL));
          g_ptr_array_add (editions, g_strdup (""));
        }
    }

  cells = g_new (PbObservation, areas->len * periods->len);
  benchmark = g_new (PbObservation, periods->len);
  for (guint i = 0; i < areas->len * periods->len; i++)
    pb_observation_init (&cells[i], PB_STATUS_MISSING);
  for (guint i = 0; i < periods->len; i++)
    pb_observation_init (&benchmark[i], PB_STATUS_MISSING);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);
      gboolean is_england = g_str_equal (row[3], "E92000001");

      if (g_str_equal (row[0], fixture_series_facts[which].older))
        {
          PbSupersededValue value = { 0 };

          if (is_england)
            continue;
          value.area = fixture_find (codes, row[3]);
          value.period = pb_period_parse (row[5], PB_PERIOD_CALENDAR, NULL);
          fixture_read_cell (&value.observation, row, 1);
          g_array_append_val (superseded, value);
        }
      else if (is_england)
        fixture_read_cell (&benchmark[fixture_find (labels, row[5])], row, 0);
      else
        fixture_read_cell (&cells[fixture_find (codes, row[3]) * periods->len + fixture_find (labels, row[5])], row,
                           0);
    }

  g_ptr_array_add (datasets, fixture_dataset (fixture_series_facts[which].dataset));
  g_ptr_array_add (datasets, fixture_dataset ("fingertips-sii-2020"));

  return pb_series_table_new (pb_series_new (1, indicator, fixture_series_facts[which].sex,
                                             fixture_series_facts[which].age, "", "", 1u << PB_LEVEL_LTLA),
                              PB_LEVEL_LTLA, areas, periods, editions, cells,
                              pb_area_new ("E92000001", "England", PB_LEVEL_COUNTRY, NULL, PB_DAY_NONE, PB_DAY_NONE),
                              benchmark, superseded, datasets);
}

static inline PbSeriesTable *
fixture_deprivation (void)
{
  g_auto(GStrv) lines = fixture_read_lines ("report", "imd-2025.csv");
  g_autoptr(PbIndicator) indicator = pb_indicator_new (&fixture_series_facts[FIXTURE_DEPRIVATION].facts);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = g_new (PbObservation, g_strv_length (lines) - 1);

  for (int i = 1; lines[i] != NULL; i++)
    {
      g_auto(GStrv) row = g_strsplit (lines[i], ",", -1);

      g_ptr_array_add (areas, pb_area_new (row[0], row[1], PB_LEVEL_LSOA, row[2], PB_DAY_NONE, PB_DAY_NONE));
      pb_observation_init (&cells[i - 1], PB_STATUS_PRESENT);
      cells[i - 1].value = g_ascii_strtod (row[3], NULL);
      cells[i - 1].dataset = 0;
    }

  g_ptr_array_add (periods, pb_period_parse ("2025", PB_PERIOD_CALENDAR, NULL));
  g_ptr_array_add (editions, g_strdup ("2021"));
  g_ptr_array_add (datasets, fixture_dataset ("imd-2025"));

  return pb_series_table_new (pb_series_new (1, indicator, "Persons", "All ages", "Measure", "Decile",
                                             1u << PB_LEVEL_LSOA),
                              PB_LEVEL_LSOA, areas, periods, editions, cells, NULL, NULL, NULL, datasets);
}

static inline PbCatalogue *
fixture_catalogue (void)
{
  PbCatalogueFacts facts = { "", "", "", "", "", "" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (areas, pb_area_new ("E06000015", "Derby", PB_LEVEL_LTLA, NULL, PB_DAY_NONE, PB_DAY_NONE));

  return pb_catalogue_new (&facts, areas, g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new (),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

/* @period: number of the period at the moment; -1 the last */
static inline PbFrame *
fixture_frame (FixtureSeries which,
               PbChartKind   chart,
               const char   *place,
               int           period)
{
  g_autoptr(PbSeriesTable) table = which == FIXTURE_DEPRIVATION ? fixture_deprivation () : fixture_table (which);
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();

  if (period < 0)
    period = pb_series_table_get_n_periods (table) - 1;
  view->indicator = g_strdup (fixture_series_facts[which].facts.code);
  view->level = pb_series_table_get_level (table);
  view->chart = chart;
  view->place = g_strdup (place);
  view->moment = pb_period_get_midpoint (pb_series_table_get_period (table, period));

  return pb_frame_new (view, catalogue, table, NULL);
}

static inline void
fixture_append_uint32 (GByteArray *bytes,
                       guint32     value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static inline void
fixture_append_polygon (GByteArray *bytes,
                        JsonArray  *rings)
{
  g_byte_array_append (bytes, (const guint8 *) "\001", 1);
  fixture_append_uint32 (bytes, 3);
  fixture_append_uint32 (bytes, json_array_get_length (rings));
  for (guint i = 0; i < json_array_get_length (rings); i++)
    {
      JsonArray *ring = json_array_get_array_element (rings, i);

      fixture_append_uint32 (bytes, json_array_get_length (ring));
      for (guint k = 0; k < json_array_get_length (ring); k++)
        for (guint axis = 0; axis < 2; axis++)
          {
            double value = json_array_get_double_element (json_array_get_array_element (ring, k), axis);
            union { double number; guint64 bits; } both = { value };

            both.bits = GUINT64_TO_LE (both.bits);
            g_byte_array_append (bytes, (const guint8 *) &both.bits, sizeof both.bits);
          }
    }
}

/* A GeoPackage geometry: header without envelope, WGS 84, little-endian WKB. */
static inline GBytes *
fixture_geometry (JsonObject *geometry)
{
  JsonArray *coordinates = json_object_get_array_member (geometry, "coordinates");
  gboolean is_multi = g_str_equal (json_object_get_string_member (geometry, "type"), "MultiPolygon");
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "GP\000\001", 4);
  fixture_append_uint32 (bytes, 4326);
  if (is_multi)
    {
      g_byte_array_append (bytes, (const guint8 *) "\001", 1);
      fixture_append_uint32 (bytes, 6);
      fixture_append_uint32 (bytes, json_array_get_length (coordinates));
      for (guint i = 0; i < json_array_get_length (coordinates); i++)
        fixture_append_polygon (bytes, json_array_get_array_element (coordinates, i));
    }
  else
    fixture_append_polygon (bytes, coordinates);

  return g_byte_array_free_to_bytes (bytes);
}

static inline void
fixture_free_boundary (gpointer data)
{
  PbBoundary *boundary = data;

  g_free (boundary->code);
  g_free (boundary->name);
  g_free (boundary->parent_code);
  g_bytes_unref (boundary->geometry);
  g_free (boundary);
}

static inline GPtrArray *
fixture_boundaries (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "geo", file, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  GPtrArray *boundaries = g_ptr_array_new_with_free_func (fixture_free_boundary);
  g_auto(GStrv) lines = fixture_read_lines ("report", "imd-2025.csv");
  g_autoptr(GHashTable) parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonArray *features;

  for (int i = 1; lines[i] != NULL; i++)
    {
      g_auto(GStrv) row = g_strsplit (lines[i], ",", -1);

      g_hash_table_insert (parents, g_strdup (row[0]), g_strdup (row[2]));
    }

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);

  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "features");
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *properties = json_object_get_object_member (feature, "properties");
      PbBoundary *boundary = g_new0 (PbBoundary, 1);

      boundary->code = g_strdup (json_object_get_string_member (properties, "code"));
      boundary->name = g_strdup (json_object_get_string_member (properties, "name"));
      boundary->parent_code = g_strdup (g_hash_table_lookup (parents, boundary->code));
      boundary->geometry = fixture_geometry (json_object_get_object_member (feature, "geometry"));
      g_ptr_array_add (boundaries, boundary);
    }

  return boundaries;
}

/* An export with the boundaries that its map needs. */
static inline PbExport *
fixture_export (FixtureSeries which,
                PbChartKind   chart,
                const char   *place,
                int           period)
{
  g_autoptr(PbFrame) frame = fixture_frame (which, chart, place, period);
  g_autoptr(GPtrArray) boundaries = NULL;
  g_autoptr(GPtrArray) context = NULL;

  if (chart == PB_CHART_MAP)
    {
      boundaries =
        fixture_boundaries (which == FIXTURE_DEPRIVATION ? "small-areas-2021.geojson" : "districts.geojson");
      context = fixture_boundaries ("neighbours.geojson");
    }

  return pb_export_new (frame, boundaries, context,
                        "Boundaries: Office for National Statistics, Open Government Licence v3.0. Contains OS data "
                        "© Crown copyright and database right 2024.");
}
