#include "pb-frame.h"
#include "pb-place-areas.h"

#include <math.h>

/* Life expectancy of men as published for five districts, and what a view of it
 * must say.  Figures: OHID Fingertips 90366, publication of 2026. */

static const char *const period_labels[] = { "2015-17", "2018-20", "2020-22", "2023-25" };

static const struct
{
  const char *code;
  const char *name;
  double      values[4];
} districts[] = {
  { "E07000032", "Amber Valley", { 79.5, 79.6, 78.8, 79.3 } },
  { "E07000033", "Bolsover", { 77.8, 77.6, 76.9, 77.9 } },
  { "E07000034", "Chesterfield", { 77.9, 77.8, 77.6, 77.3 } },
  { "E06000015", "Derby", { 78.6, 77.8, 77.0, 78.4 } },
  { "E07000035", "Derbyshire Dales", { 80.7, 80.8, 80.6, 81.8 } },
};

static const double england[] = { 79.5, 79.3, 78.9, 79.7 };

enum
{
  AMBER_VALLEY,
  BOLSOVER,
  CHESTERFIELD,
  DERBY,
  DERBYSHIRE_DALES,
  N_DISTRICTS
};

#define N_PERIODS 4

typedef struct
{
  PbCatalogue   *catalogue;
  PbSeriesTable *table;
  PbView        *view;
} Fixture;

static PbIndicator *
make_indicator (void)
{
  PbIndicatorFacts facts = {
    .id = 1,
    .code = "90366",
    .name = "Life expectancy at birth",
    .short_name = "Life expectancy",
    .definition = "",
    .unit = "years",
    .value_type = PB_VALUE_LIFE_EXPECTANCY,
    .decimals = 1,
    .polarity = PB_POLARITY_HIGH_IS_GOOD,
    .multiplier = 1,
    .ci_method = "",
    .standard_population = "",
    .disclosure_rule = "",
    .caveats = "",
    .source_note = "",
  };

  return pb_indicator_new (&facts);
}

static PbDataset *
make_dataset (void)
{
  PbDatasetFacts facts = {
    .id = 1,
    .code = "fingertips-life-expectancy-2026",
    .title = "Life expectancy",
    .publisher = "OHID Fingertips",
    .republisher = "Trafford Data Lab",
    .licence = "Open Government Licence v3.0",
    .attribution = "",
    .published = "2026-05",
    .accessed = "2026-11",
    .area_edition = "",
    .file_name = "",
    .sha256 = "",
    .location = "",
    .note = "",
  };

  return pb_dataset_new (&facts);
}

static PbObservation
make_cell (double value)
{
  PbObservation cell;

  pb_observation_init (&cell, PB_STATUS_PRESENT);
  cell.value = value;
  cell.dataset = 0;

  return cell;
}

static PbSeriesTable *
make_table (PbSeries *series,
            int       n_valued)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = g_new (PbObservation, N_DISTRICTS * N_PERIODS);
  PbObservation *benchmark_cells = g_new (PbObservation, N_PERIODS);

  for (int j = 0; j < N_PERIODS; j++)
    {
      g_ptr_array_add (periods, pb_period_parse (period_labels[j], PB_PERIOD_CALENDAR, NULL));
      g_ptr_array_add (editions, g_strdup (""));
      benchmark_cells[j] = make_cell (england[j]);
    }

  for (int i = 0; i < N_DISTRICTS; i++)
    {
      g_ptr_array_add (areas, pb_area_new (districts[i].code, districts[i].name, PB_LEVEL_LTLA, NULL, PB_DAY_NONE,
                                           PB_DAY_NONE));
      for (int j = 0; j < N_PERIODS; j++)
        {
          PbObservation *cell = &cells[i * N_PERIODS + j];

          if (i >= n_valued)
            {
              pb_observation_init (cell, PB_STATUS_NOT_PUBLISHED);
              continue;
            }
          *cell = make_cell (districts[i].values[j]);
          cell->has_published_comparison = TRUE;
          cell->published_comparison =
            districts[i].values[j] < england[j] ? PB_COMPARISON_WORSE : PB_COMPARISON_BETTER;
        }
    }

  /* One value that the publisher hid. */
  pb_observation_init (&cells[AMBER_VALLEY * N_PERIODS + 1], PB_STATUS_SUPPRESSED);
  cells[AMBER_VALLEY * N_PERIODS + 1].dataset = 0;

  g_ptr_array_add (datasets, make_dataset ());

  return pb_series_table_new (series, PB_LEVEL_LTLA, areas, periods, editions, cells,
                              pb_area_new ("E92000001", "England", PB_LEVEL_COUNTRY, NULL, PB_DAY_NONE, PB_DAY_NONE),
                              benchmark_cells, NULL, datasets);
}

static void
add_member (GPtrArray  *members,
            const char *place,
            const char *area,
            PbDay       from)
{
  PbAreaMember *member = g_new0 (PbAreaMember, 1);

  member->place_code = g_strdup (place);
  member->place_name = g_strdup (place);
  member->area_code = g_strdup (area);
  member->edition = g_strdup (g_str_has_prefix (area, "E01") ? "2011" : "");
  member->valid_from = from;
  member->valid_to = PB_DAY_NONE;
  g_ptr_array_add (members, member);
}

static GPtrArray *
make_area_sets (void)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);
  GPtrArray *nhs = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);
  GPtrArray *old = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);

  for (int i = 0; i < N_DISTRICTS; i++)
    {
      add_member (all, districts[i].code, districts[i].code, PB_DAY_NONE);
      if (i != DERBY)
        add_member (old, "OLD", districts[i].code, PB_DAY_NONE);
    }

  g_ptr_array_add (sets, pb_area_set_new ("districts", "Districts", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", all));
  g_ptr_array_add (sets, pb_area_set_new ("old", "Old partnership", pb_day_from_ymd (2019, 9, 1),
                                          pb_day_from_ymd (2022, 6, 30), FALSE, "", old));

  add_member (nhs, "E07000037", "E07000037", pb_day_from_ymd (2022, 7, 1));
  add_member (nhs, "E07000037", "E01019710", pb_day_from_ymd (2019, 4, 1));
  add_member (nhs, "E07000037", "E01019727", pb_day_from_ymd (2022, 7, 1));
  g_ptr_array_add (sets, pb_area_set_new ("nhs", "NHS area", pb_day_from_ymd (2019, 4, 1), PB_DAY_NONE, FALSE, "",
                                          nhs));
  return sets;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  PbIndicator *indicator = make_indicator ();
  PbSeries *series =
    pb_series_new (1, indicator, "Male", "All ages", "", "", 1u << PB_LEVEL_LTLA | 1u << PB_LEVEL_COUNTRY);
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *all_series = g_ptr_array_new_with_free_func (g_object_unref);
  PbCatalogueFacts facts = { "test", "Test", "90366", "Male", "districts", "ltla" };

  g_ptr_array_add (indicators, indicator);
  g_ptr_array_add (all_series, g_object_ref (series));
  fixture->catalogue = pb_catalogue_new (&facts, g_ptr_array_new_with_free_func (g_object_unref), make_area_sets (),
                                         g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free),
                                         indicators, all_series);
  fixture->table = make_table (series, data != NULL ? GPOINTER_TO_INT (data) : N_DISTRICTS);

  fixture->view = pb_view_new ();
  fixture->view->indicator = g_strdup ("90366");
  fixture->view->sex = g_strdup ("Male");
  fixture->view->area_set = g_strdup ("districts");
  fixture->view->level = PB_LEVEL_LTLA;
  fixture->view->moment = pb_day_from_ymd (2024, 7, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  pb_view_free (fixture->view);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->catalogue);
}

static void
set_area_set (Fixture    *fixture,
              const char *code)
{
  g_free (fixture->view->area_set);
  fixture->view->area_set = g_strdup (code);
}

static void
test_latest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbFrame) frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  g_autofree char *value = pb_frame_dup_value (frame, CHESTERFIELD);
  g_autofree char *rank = pb_frame_dup_rank (frame, CHESTERFIELD);
  g_autofree char *comparison = pb_frame_dup_comparison (frame, CHESTERFIELD);
  g_autofree char *basis = pb_frame_dup_basis (frame, CHESTERFIELD);
  g_autofree char *sentence = pb_frame_dup_sentence (frame, CHESTERFIELD);

  g_assert_cmpstr (pb_frame_get_period_label (frame), ==, "2023-25");
  g_assert_cmpstr (pb_frame_get_period_words (frame), ==, "period 4 of 4, latest");
  g_assert_cmpstr (value, ==, "77.3 years");
  g_assert_cmpstr (rank, ==, "lowest of 5 districts");
  g_assert_cmpstr (comparison, ==, "Worse than England (79.7)");
  g_assert_cmpstr (basis, ==, "Comparison as published");
  g_assert_null (pb_frame_dup_interval (frame, CHESTERFIELD));
  g_assert_cmpstr (sentence, ==,
                   "Chesterfield, 2023-25: 77.3 years. Worse than England (79.7). Comparison as published. "
                   "Lowest of 5 districts.");
  g_assert_cmpstr (pb_frame_get_headline (frame), ==,
                   "Life expectancy for men differs by 4.5 years between districts");
  g_assert_null (pb_frame_get_banner (frame));
}

/* Each area of the set is counted once, in a class or in a status row. */
static void
test_legend_counts (Fixture       *fixture,
                    gconstpointer  data)
{
  for (int year = 2014; year < 2026; year++)
    for (int rule = 0; rule < PB_N_COLOUR_RULES; rule++)
      {
        g_autoptr(PbFrame) frame = NULL;
        const PbLegendRow *rows;
        int n_rows, n_areas = 0;

        fixture->view->moment = pb_day_from_ymd (year, 7, 1);
        fixture->view->colour_rule = (PbColourRule) rule;
        frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
        rows = pb_frame_get_legend (frame, &n_rows);

        for (int i = 0; i < n_rows; i++)
          n_areas += rows[i].count;

        g_assert_cmpint (n_areas, ==, N_DISTRICTS);
      }
}

static void
test_suppressed (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;
  g_autofree char *value = NULL;
  const PbFrameArea *area;

  fixture->view->moment = pb_day_from_ymd (2019, 7, 1);
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  area = pb_frame_get_area (frame, AMBER_VALLEY);
  value = pb_frame_dup_value (frame, AMBER_VALLEY);

  g_assert_cmpint (area->class, ==, -1);
  g_assert_cmpint (area->rank, ==, 0);
  g_assert_cmpstr (value, ==, "Hidden by the publisher: small number");
  g_assert_null (pb_frame_dup_comparison (frame, AMBER_VALLEY));
  g_assert_null (pb_frame_dup_rank (frame, AMBER_VALLEY));
  g_assert_cmpint (pb_frame_get_n_valued (frame), ==, N_DISTRICTS - 1);
}

/* Chesterfield and Derby share 77.8. */
static void
test_joint_rank (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;
  g_autofree char *rank = NULL;

  fixture->view->moment = pb_day_from_ymd (2019, 7, 1);
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  rank = pb_frame_dup_rank (frame, DERBY);

  g_assert_cmpint (pb_frame_get_area (frame, DERBY)->rank, ==, 2);
  g_assert_cmpint (pb_frame_get_area (frame, CHESTERFIELD)->rank, ==, 2);
  g_assert_nonnull (strstr (rank, "joint"));
  g_assert_nonnull (strstr (rank, "of 4 districts"));
}

/* The same value has the same class at every moment. */
static void
test_scale_is_fixed (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(PbFrame) latest = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  g_autoptr(PbFrame) early = NULL;
  g_autoptr(PbFrame) afresh = NULL;

  fixture->view->moment = pb_day_from_ymd (2016, 7, 1);
  early = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, latest);
  afresh = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);

  g_assert_true (pb_frame_get_classes (early) == pb_frame_get_classes (latest));
  for (int i = 0; i < N_DISTRICTS; i++)
    g_assert_cmpint (pb_frame_get_area (early, i)->class, ==, pb_frame_get_area (afresh, i)->class);
}

static void
test_not_yet (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;
  g_autofree char *value = NULL;

  fixture->view->moment = pb_day_from_ymd (2010, 1, 1);
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  value = pb_frame_dup_value (frame, DERBY);

  g_assert_cmpint (pb_frame_get_period_index (frame), ==, -1);
  g_assert_null (pb_frame_get_period (frame));
  g_assert_cmpstr (value, ==, "Not yet measured");
  g_assert_cmpstr (pb_frame_get_banner (frame), ==,
                   "Not yet measured. Life expectancy at birth was first measured in 2015-17.");
  g_assert_cmpstr (pb_frame_get_banner_action (frame), ==, "win.go-to-moment('2016-07-01')");
  g_assert_cmpstr (pb_frame_get_period_words (frame), ==, "first measured in 2015-17");
}

static void
test_latest_ended (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;

  fixture->view->moment = pb_day_from_ymd (2028, 2, 1);
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);

  g_assert_cmpstr (pb_frame_get_period_words (frame), ==, "latest: 2023-25, ended 2 years before");
}

static void
test_set_outside_its_dates (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr(PbFrame) inside = NULL;
  g_autoptr(PbFrame) outside = NULL;

  set_area_set (fixture, "old");
  outside = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  fixture->view->moment = pb_day_from_ymd (2020, 1, 1);
  inside = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);

  g_assert_false (pb_frame_is_outside_dates (inside));
  g_assert_false (pb_frame_get_area (inside, DERBY)->in_set);
  g_assert_true (pb_frame_get_area (inside, BOLSOVER)->in_set);

  g_assert_true (pb_frame_is_outside_dates (outside));
  g_assert_cmpstr (pb_frame_get_banner (outside), ==, "Old partnership: in force September 2019 to 30 June 2022.");
  g_assert_cmpstr (pb_frame_get_banner_label (outside), ==, "Show Districts");
  g_assert_cmpstr (pb_frame_get_banner_action (outside), ==, "win.choose-area-set('districts')");
}

/* What the set leaves out is counted in the last row, and in no other. */
static void
test_outside_row (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;
  const PbLegendRow *rows;
  int n_rows, n_areas = 0;

  set_area_set (fixture, "old");
  fixture->view->moment = pb_day_from_ymd (2021, 1, 1);
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  rows = pb_frame_get_legend (frame, &n_rows);

  for (int i = 0; i < n_rows; i++)
    n_areas += rows[i].count;

  g_assert_cmpint (n_areas, ==, N_DISTRICTS);
  g_assert_true (rows[n_rows - 1].is_outside);
  g_assert_cmpint (rows[n_rows - 1].count, ==, 1);
  g_assert_cmpstr (rows[n_rows - 1].label, ==, "Outside this area set");
}

/* A Place of several districts is all of them, also when the set has ended. */
static void
test_place_of_several (Fixture       *fixture,
                       gconstpointer  data)
{
  const int years[] = { 2021, 2024 };

  set_area_set (fixture, "old");
  fixture->view->place = g_strdup ("OLD");

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr(PbFrame) frame = NULL;
      g_autoptr(GArray) areas = NULL;

      fixture->view->moment = pb_day_from_ymd (years[i], 1, 1);
      frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
      areas = pb_place_areas_list (frame);

      g_assert_cmpint (areas->len, ==, N_DISTRICTS - 1);
      g_assert_cmpstr (pb_place_areas_find (frame, BOLSOVER), ==, "OLD");
      g_assert_null (pb_place_areas_find (frame, DERBY));
      g_assert_false (pb_frame_get_area (frame, DERBY)->in_set);
    }
}

/* Two small areas of High Peak: one of the NHS area from the start, and one of Glossop,
 * which joined on 1 July 2022. */
static PbSeriesTable *
make_small_table (PbSeries *series)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = g_new (PbObservation, 2);

  g_ptr_array_add (areas, pb_area_new ("E01019710", "High Peak 010A", PB_LEVEL_LSOA, "E07000037", PB_DAY_NONE,
                                       PB_DAY_NONE));
  g_ptr_array_add (areas, pb_area_new ("E01019727", "High Peak 004A", PB_LEVEL_LSOA, "E07000037", PB_DAY_NONE,
                                       PB_DAY_NONE));
  g_ptr_array_add (periods, pb_period_parse ("2018-20", PB_PERIOD_CALENDAR, NULL));
  g_ptr_array_add (editions, g_strdup ("2011"));
  g_ptr_array_add (datasets, make_dataset ());

  for (int i = 0; i < 2; i++)
    {
      pb_observation_init (&cells[i], PB_STATUS_MISSING);
      cells[i].dataset = 0;
    }

  return pb_series_table_new (series, PB_LEVEL_LSOA, areas, periods, editions, cells, NULL, NULL, NULL, datasets);
}

/* Derbyshire of four districts, one of which joins its set later, and Derby. */
static PbCatalogue *
make_catalogue_of_county (void)
{
  static const struct
  {
    const char *code;
    const char *name;
  } of_county[] = {
    { "E07000032", "Amber Valley" }, { "E07000033", "Bolsover" }, { "E07000034", "Chesterfield" },
    { "E07000037", "High Peak" },
  };
  PbCatalogueFacts facts = { "test", "Test", "90366", "Male", "districts", "ltla" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *sets = make_area_sets ();
  GPtrArray *joining = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);

  g_ptr_array_add (areas, pb_area_new ("E06000015", "Derby", PB_LEVEL_LTLA, "E12000004", PB_DAY_NONE, PB_DAY_NONE));
  add_member (joining, "E06000015", "E06000015", PB_DAY_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (of_county); i++)
    {
      gboolean is_last = i == G_N_ELEMENTS (of_county) - 1;

      g_ptr_array_add (areas, pb_area_new (of_county[i].code, of_county[i].name, PB_LEVEL_LTLA, "E10000007",
                                           PB_DAY_NONE, PB_DAY_NONE));
      add_member (joining, of_county[i].code, of_county[i].code, is_last ? pb_day_from_ymd (2022, 7, 1) : PB_DAY_NONE);
    }

  g_ptr_array_add (sets, pb_area_set_new ("joining", "Joining", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", joining));

  return pb_catalogue_new (&facts, areas, sets, g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

/* Values of the county and the city, none of which the test asks for; @n_periods of them. */
static PbSeriesTable *
make_county_table (PbSeries *series,
                   int       n_periods)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = g_new (PbObservation, 2 * N_PERIODS);

  g_ptr_array_add (areas, pb_area_new ("E06000015", "Derby", PB_LEVEL_LTLA, "E12000004", PB_DAY_NONE, PB_DAY_NONE));
  g_ptr_array_add (areas, pb_area_new ("E10000007", "Derbyshire", PB_LEVEL_UTLA, "E12000004", PB_DAY_NONE,
                                       PB_DAY_NONE));

  for (int j = 0; j < n_periods; j++)
    {
      g_ptr_array_add (periods, pb_period_parse (period_labels[j], PB_PERIOD_CALENDAR, NULL));
      g_ptr_array_add (editions, g_strdup ("2023"));
    }

  for (int i = 0; i < 2 * N_PERIODS; i++)
    pb_observation_init (&cells[i], PB_STATUS_MISSING);

  g_ptr_array_add (datasets, make_dataset ());

  return pb_series_table_new (series, PB_LEVEL_UTLA, areas, periods, editions, cells, NULL, NULL, NULL, datasets);
}

/* A county is in a set of districts once the last of its districts is; Derby, which is
 * no part of it, all the time. */
static void
test_county_in_set (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue_of_county ();
  g_autoptr(PbSeriesTable) table =
    make_county_table (g_object_ref (pb_series_table_get_series (fixture->table)), N_PERIODS);

  set_area_set (fixture, "joining");
  fixture->view->level = PB_LEVEL_UTLA;

  for (int later = 0; later < 2; later++)
    {
      g_autoptr(PbFrame) frame = NULL;

      fixture->view->moment = pb_day_from_ymd (2022, 7, 1) - 1 + later;
      frame = pb_frame_new (fixture->view, catalogue, table, NULL);

      g_assert_true (pb_frame_get_area (frame, 0)->in_set);
      g_assert_cmpint (pb_frame_get_area (frame, 1)->in_set, ==, later);
    }
}

/* The boundaries of the first period before it, the newest where nothing is published. */
static void
test_edition (Fixture       *fixture,
              gconstpointer  data)
{
  PbSeries *series = pb_series_table_get_series (fixture->table);
  g_autoptr(PbSeriesTable) table = make_county_table (g_object_ref (series), N_PERIODS);
  g_autoptr(PbSeriesTable) empty = make_county_table (g_object_ref (series), 0);
  g_autoptr(PbFrame) early = NULL;
  g_autoptr(PbFrame) never = NULL;

  fixture->view->level = PB_LEVEL_UTLA;
  fixture->view->moment = pb_day_from_ymd (1990, 1, 1);
  early = pb_frame_new (fixture->view, fixture->catalogue, table, NULL);
  never = pb_frame_new (fixture->view, fixture->catalogue, empty, NULL);

  g_assert_cmpint (pb_frame_get_period_index (early), ==, -1);
  g_assert_cmpstr (pb_frame_get_edition (early), ==, "2023");
  g_assert_cmpint (pb_frame_get_period_index (never), ==, -1);
  g_assert_cmpstr (pb_frame_get_edition (never), ==, "");
  g_assert_true (pb_frame_get_area (never, 0)->on_map);
}

static void
test_part_of_a_district (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(PbSeriesTable) table = make_small_table (g_object_ref (pb_series_table_get_series (fixture->table)));
  g_autoptr(PbCatalogue) catalogue = make_catalogue_of_county ();
  const PbDay joined = pb_day_from_ymd (2022, 7, 1);

  set_area_set (fixture, "nhs");
  fixture->view->level = PB_LEVEL_LSOA;
  fixture->view->place = g_strdup ("E07000037");

  for (int later = 0; later < 2; later++)
    {
      g_autoptr(PbFrame) frame = NULL;
      g_autoptr(GArray) areas = NULL;
      const PbLegendRow *rows;
      int n_rows;

      fixture->view->moment = joined - 1 + later;
      frame = pb_frame_new (fixture->view, fixture->catalogue, table, NULL);
      areas = pb_place_areas_list (frame);
      rows = pb_frame_get_legend (frame, &n_rows);

      g_assert_cmpint (areas->len, ==, 1 + later);
      g_assert_cmpint (g_array_index (areas, int, 0), ==, 0);
      g_assert_cmpint (rows[n_rows - 1].is_outside, ==, !later);
    }

  /* On a map of districts the part has an outline of its own until it is the whole. */
  for (int later = 0; later < 2; later++)
    {
      g_autoptr(PbFrame) frame = NULL;
      g_auto(GStrv) part = NULL;

      fixture->view->moment = joined - 1 + later;
      frame = pb_frame_new (fixture->view, catalogue, fixture->table, NULL);
      part = pb_place_areas_list_part (frame);

      if (later)
        g_assert_null (part);
      else
        g_assert_cmpstrv (part, ((const char *const[]) { "E01019710", NULL }));
    }

  /* A set that does not know the Place leaves it whole. */
  {
    g_autoptr(PbFrame) frame = NULL;
    g_autoptr(GArray) areas = NULL;

    set_area_set (fixture, "old");
    fixture->view->moment = joined - 1;
    frame = pb_frame_new (fixture->view, fixture->catalogue, table, NULL);
    areas = pb_place_areas_list (frame);
    g_assert_cmpint (areas->len, ==, 2);
  }
}

static void
test_comparison_colours (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(PbFrame) frame = NULL;

  fixture->view->colour_rule = PB_COLOUR_COMPARISON;
  frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);

  for (int i = 0; i < N_DISTRICTS; i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      g_assert_cmpint (pb_classes_get_comparison (pb_frame_get_classes (frame), area->class), ==,
                       area->cell->published_comparison);
    }
}

static void
test_strong_end (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbFrame) plain = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  g_autoptr(PbFrame) reversed = NULL;
  const PbLegendRow *rows;
  int n_rows;

  fixture->view->reverse_shades = TRUE;
  reversed = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);

  g_assert_cmpint (pb_frame_get_strong_end (plain), ==, PB_STRONG_END_LOW);
  g_assert_cmpint (pb_frame_get_strong_end (reversed), ==, PB_STRONG_END_HIGH);
  rows = pb_frame_get_legend (plain, &n_rows);
  g_assert_cmpstr (rows[0].end_word, ==, "shortest");
  rows = pb_frame_get_legend (reversed, &n_rows);
  g_assert_cmpstr (rows[0].end_word, ==, "longest");
}

/* The history of one or two areas has no breaks between areas. */
static void
test_few_areas (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbFrame) frame = pb_frame_new (fixture->view, fixture->catalogue, fixture->table, NULL);
  gboolean has_few = GPOINTER_TO_INT (data) < 3;
  int n_rows;
  const PbLegendRow *rows = pb_frame_get_legend (frame, &n_rows);
  const char *rule = pb_frame_get_legend_rule (frame);
  int n_classes = 0;

  for (int i = 0; i < n_rows; i++)
    n_classes += rows[i].class >= 0;

  if (has_few)
    {
      g_assert_cmpint (n_classes, ==, 1);
      g_assert_cmpint (rows[0].count, ==, GPOINTER_TO_INT (data));
      g_assert_cmpstr (rule, ==, "One shade: fewer than three areas have a value. Counts are districts.");
    }
  else
    {
      g_assert_cmpint (n_classes, >, 1);
      g_assert_true (g_str_has_prefix (rule, "Natural breaks"));
    }
}

#define ADD(name, function) g_test_add ("/report/frame/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("latest", test_latest);
  ADD ("legend-counts", test_legend_counts);
  ADD ("suppressed", test_suppressed);
  ADD ("joint-rank", test_joint_rank);
  ADD ("scale-is-fixed", test_scale_is_fixed);
  ADD ("not-yet", test_not_yet);
  ADD ("latest-ended", test_latest_ended);
  ADD ("set-outside-its-dates", test_set_outside_its_dates);
  ADD ("outside-row", test_outside_row);
  ADD ("place-of-several", test_place_of_several);
  ADD ("county-in-set", test_county_in_set);
  ADD ("edition", test_edition);
  ADD ("part-of-a-district", test_part_of_a_district);
  ADD ("comparison-colours", test_comparison_colours);
  ADD ("strong-end", test_strong_end);
  g_test_add ("/report/frame/two-areas", Fixture, GINT_TO_POINTER (2), set_up, test_few_areas, tear_down);
  g_test_add ("/report/frame/three-areas", Fixture, GINT_TO_POINTER (3), set_up, test_few_areas, tear_down);

  return g_test_run ();
}
