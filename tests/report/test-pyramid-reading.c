#include "../chart/label-checks.h"
#include "count-fixture.h"

#include "pb-pyramid-reading.h"

/* People of each age and sex, made up; two areas of one system, and England in thousands. */
static PbSeriesTable *
people (const char *sex,
        const char *age,
        const char *periods,
        const char *values)
{
  CountMeasure measure = { "population", "Population", "people", PB_VALUE_COUNT, PB_POLARITY_NO_JUDGEMENT, 1,
                           PB_LEVEL_LTLA, sex, age };

  return count_table (&measure, periods, NULL, values);
}

/* The same of an estimate other than the main one. */
static PbSeriesTable *
estimated (const char *age,
           const char *periods,
           const char *values)
{
  CountMeasure measure = { .code = "population", .name = "Population", .unit = "people", .type = PB_VALUE_COUNT,
                           .polarity = PB_POLARITY_NO_JUDGEMENT, .multiplier = 1, .level = PB_LEVEL_LTLA, .age = age,
                           .category = "Before the Census" };

  return count_table (&measure, periods, NULL, values);
}

static GPtrArray *
new_tables (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Derby: 1,000 people, 220 under 16, 150 from 65 on; Erewash: 1,000, 180 and 250. */
static GPtrArray *
broad_tables (gboolean with_england)
{
  GPtrArray *tables = new_tables ();
  const struct
  {
    const char *sex;
    const char *age;
    const char *values;
    const char *england;
  } rows[] = {
    { "Male", "16-64", "Derby 310; Erewash 290", "England 300" }, { "Female", "0-15", "Derby 110; Erewash 85", "England 90" },
    { "Male", "0-15", "Derby 110; Erewash 95", "England 100" },   { "Female", "65+", "Derby 80; Erewash 130", "England 110" },
    { "Female", "16-64", "Derby 320; Erewash 280", "England 310" }, { "Male", "65+", "Derby 70; Erewash 120", "England 90" },
    { "Persons", "All ages", "Derby 1000; Erewash 1000", "England 1000" },
    { "Male", "All ages", "Derby 490; Erewash 505", "England 490" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *values = g_strjoin ("; ", rows[i].values, with_england ? rows[i].england : NULL, NULL);

      g_ptr_array_add (tables, people (rows[i].sex, rows[i].age, "2020", values));
    }

  return tables;
}

static PbPyramidData *
ask (GPtrArray  *tables,
     const char *place,
     const char *moment)
{
  const char *const codes[] = { place, NULL };
  const char *const both[] = { "Derby", "Erewash", NULL };
  PbPyramidQuestion question = { tables, place != NULL ? codes : both, place != NULL ? place : "Both", both, "Both", NULL, 0 };

  g_assert_true (pb_day_parse_iso (moment, &question.moment));
  if (place == NULL)
    question.system_codes = NULL;

  return pb_pyramid_data_new (&question);
}

static const PbPyramidBand *
get_band (PbPyramidData *data,
          guint          index)
{
  return &g_array_index (data->bands, PbPyramidBand, index);
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* By hand: 110 of 1,000 are 11%; England's 100 of 1,000 are 10%. */
static void
test_broad (void)
{
  g_autoptr(GPtrArray) tables = broad_tables (TRUE);
  PbPyramidData *data = ask (tables, "Derby", "2021-01-01");
  g_autoptr(PbChartReading) reading = NULL;
  const PbCaption *caption;
  PbDataTable *table;

  g_assert_null (data->refusal);
  g_assert_cmpuint (data->bands->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (get_band (data, 0)->shares[0], 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_band (data, 0)->others[0], 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_band (data, 2)->shares[1], 8, 1e-9);
  g_assert_cmpfloat (get_band (data, 1)->span, ==, 49);
  g_assert_cmpfloat (get_band (data, 2)->span, ==, 35);
  g_assert_false (data->is_even);
  g_assert_true (data->is_benchmark);

  reading = pb_pyramid_reading_new (data, TRUE, "Estimates.");
  caption = pb_chart_reading_get_caption (reading);
  table = pb_chart_reading_get_table (reading);
  g_assert_cmpstr (caption->headline, ==,
                   "Derby in 2020: 22.0% of people are under 16 and 15.0% are 65 and over (England 19.0% and 20.0%)");
  assert_says (caption->notes, "“65 and over” has no end: it is drawn as 35 years.");
  assert_says (caption->notes, "each year of age");
  assert_says (caption->notes, "of which the area set counts a part");
  assert_says (caption->notes, "Estimates.");
  assert_says (caption->alternative, "Population pyramid. Derby in 2020");
  assert_says (caption->alternative, "16 to 64: males 310 (31.0%), females 320 (32.0%).");
  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (pb_data_table_get_cell (table, 2, 0)->text, ==, "65 and over");
  g_assert_cmpfloat (pb_data_table_get_cell (table, 2, 2)->number, ==, 80);

  /* Derby and England, three bands, two sexes. */
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 12);
}

/* Bars whose areas are shares: as long as a year's people. */
static void
test_picture (void)
{
  g_autoptr(GPtrArray) tables = broad_tables (TRUE);
  g_autoptr(PbChartReading) reading = pb_pyramid_reading_new (ask (tables, "Derby", "2021-01-01"), FALSE, "");
  PbChartBody *body;
  PbTheme theme;
  GArray *labels;
  int n_counts = 0;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 480);
  labels = pb_chart_body_get_labels (body);
  for (guint i = 0; i < labels->len; i++)
    n_counts += g_str_equal (g_array_index (labels, PbLabel, i).text, "320") ||
                g_str_equal (g_array_index (labels, PbLabel, i).text, "Males, 490");
  g_assert_cmpint (n_counts, ==, 2);
  g_assert_cmpfloat_with_epsilon (pb_chart_body_get_item_box (body, 1).height / pb_chart_body_get_item_box (body, 0).height,
                                  49 / 16.0, 0.01);
  pb_chart_body_free (body);
}

/* Where England is not there the Place is compared with all of the system, and the system with nothing. */
static void
test_without_england (void)
{
  g_autoptr(GPtrArray) tables = broad_tables (FALSE);
  g_autoptr(PbChartReading) place = pb_pyramid_reading_new (ask (tables, "Derby", "2021-01-01"), FALSE, "");
  g_autoptr(PbChartReading) whole = pb_pyramid_reading_new (ask (tables, NULL, "2021-01-01"), FALSE, "");

  /* Both: 400 and 400 of 2,000. */
  assert_says (pb_chart_reading_get_caption (place)->headline, "(Both 20.0% and 20.0%)");
  assert_says (pb_chart_reading_get_caption (place)->notes, "England has no figures by age and sex here.");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (place)), ==, 12);
  g_assert_cmpstr (pb_chart_reading_get_caption (whole)->headline, ==,
                   "Both in 2020: 20.0% of people are under 16 and 20.0% are 65 and over");
  assert_says (pb_chart_reading_get_caption (whole)->notes, "Not compared");
}

/* Five-year ages, of which one is hidden; the children are those under 15. */
static void
test_five_years (void)
{
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(PbChartReading) reading = NULL;
  const PbDataCell *cell;
  PbPyramidData *data;

  for (int age = 0; age <= 90; age += 5)
    for (int side = 0; side < 2; side++)
      {
        g_autofree char *ages = age == 90 ? g_strdup ("90+ yrs") : g_strdup_printf ("%d-%d yrs", age, age + 4);
        const char *values = age == 40 && side == 0 ? "Derby suppressed; Erewash 10" : "Derby 10; Erewash 20";

        g_ptr_array_add (tables, people (side == 0 ? "Male" : "Female", ages, "2020", values));
      }

  data = ask (tables, "Derby", "2021-01-01");
  g_assert_true (data->is_even);
  g_assert_true (data->has_missing);
  g_assert_cmpuint (data->bands->len, ==, 19);
  g_assert_cmpfloat (get_band (data, 18)->span, ==, 5);

  reading = pb_pyramid_reading_new (data, FALSE, "");
  /* 60 and 120 of 370. */
  assert_says (pb_chart_reading_get_caption (reading)->headline, "16.2% of people are under 15 and 32.4% are 65 and over");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "some ages have no value");
  assert_says (pb_chart_reading_get_caption (reading)->alternative, "40 to 44: males Hidden by the publisher: small number");
  cell = pb_data_table_get_cell (pb_chart_reading_get_table (reading), 8, 1);
  g_assert_cmpint (cell->status, ==, PB_STATUS_SUPPRESSED);
}

/* After single years the open band is as tall as the years it is drawn for. */
static void
test_single_years (void)
{
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(PbPyramidData) data = NULL;

  for (int age = 0; age <= 90; age++)
    for (int side = 0; side < 2; side++)
      {
        g_autofree char *ages = g_strdup_printf (age == 90 ? "%d+" : "%d", age);

        g_ptr_array_add (tables, people (side == 0 ? "Male" : "Female", ages, "2020", "Derby 10; Erewash 20"));
      }

  data = ask (tables, "Derby", "2021-01-01");
  g_assert_cmpuint (data->bands->len, ==, 91);
  g_assert_false (data->is_even);
  g_assert_cmpfloat (get_band (data, 90)->span, ==, 10);
}

/* The latest period at or before the moment is shown. */
static void
test_periods (void)
{
  g_autoptr(GPtrArray) tables = new_tables ();
  const char *const ages[] = { "0-64", "65+" };
  g_autoptr(PbPyramidData) now = NULL;
  g_autoptr(PbPyramidData) before = NULL;
  g_autoptr(PbPyramidData) never = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    for (int side = 0; side < 2; side++)
      g_ptr_array_add (tables, people (side == 0 ? "Male" : "Female", ages[i], "2015 | 2020",
                                       "Derby 10; Erewash 20 | Derby 30; Erewash 20"));

  now = ask (tables, "Derby", "2024-01-01");
  before = ask (tables, "Derby", "2017-01-01");
  never = ask (tables, "Derby", "2014-01-01");
  g_assert_cmpstr (now->period->label, ==, "2020");
  g_assert_cmpfloat (now->totals[0], ==, 60);
  g_assert_cmpstr (before->period->label, ==, "2015");
  g_assert_cmpfloat (before->totals[0], ==, 20);
  assert_says (never->refusal, "were counted only later");
}

/* Without ages by sex, with gaps, for a Place that has none: in words, without a picture. */
static void
test_refusals (void)
{
  g_autoptr(GPtrArray) none = new_tables ();
  g_autoptr(GPtrArray) gaps = new_tables ();
  g_autoptr(GPtrArray) broad = broad_tables (TRUE);
  GPtrArray *all[] = { none, gaps, broad };
  const char *const places[] = { "Derby", "Derby", "Rutland" };
  const char *const words[] = { "this workspace has no people by age", "leave gaps or are of one sex",
                                "its people are not published by age" };
  PbTheme theme;

  g_ptr_array_add (none, people ("Male", "All ages", "2020", "Derby 100; Erewash 90"));
  g_ptr_array_add (gaps, people ("Male", "16-64", "2020", "Derby 100; Erewash 90"));
  g_ptr_array_add (gaps, people ("Female", "16-64", "2020", "Derby 100; Erewash 90"));
  g_ptr_array_add (gaps, people ("Female", "65+", "2020", "Derby 100; Erewash 90"));
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr(PbChartReading) reading = pb_pyramid_reading_new (ask (all[i], places[i], "2021-01-01"), FALSE, "");

      assert_says (pb_chart_reading_get_caption (reading)->headline, words[i]);
      g_assert_null (pb_chart_reading_lay (reading, &theme, 480));
      g_assert_cmpuint (pb_data_table_get_n_columns (pb_chart_reading_get_table (reading)), ==, 5);
      g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 0);
    }
}

static char *
join_notes (PbChartReading *reading)
{
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  return g_strjoin (" ", caption->headline, caption->subtitle, caption->notes, caption->alternative, NULL);
}

/* Derby: 1,000 people, 220 under 16, 150 from 65 on; Erewash: 1,000, 180 and 250. */
static GPtrArray *
persons_tables (void)
{
  GPtrArray *tables = new_tables ();

  g_ptr_array_add (tables, estimated ("65+", "2020", "Derby 150; Erewash 250"));
  g_ptr_array_add (tables, estimated ("All ages", "2020", "Derby 1000; Erewash 1000"));
  g_ptr_array_add (tables, estimated ("0-15", "2020", "Derby 220; Erewash 180"));
  g_ptr_array_add (tables, estimated ("16-64", "2020", "Derby 630; Erewash 570"));

  return tables;
}

/* Without sexes there is one side, and no word of the figure tells one. */
static void
test_persons (void)
{
  g_autoptr(GPtrArray) tables = persons_tables ();
  PbPyramidData *data = ask (tables, "Derby", "2021-01-01");
  g_autoptr(PbChartReading) reading = NULL;
  g_autofree char *words = NULL, *item = NULL;
  const PbCaption *caption;
  PbDataTable *table;
  PbChartBody *body;
  PbTheme theme;

  g_assert_null (data->refusal);
  g_assert_cmpint (data->n_sides, ==, 1);
  g_assert_cmpuint (data->bands->len, ==, 3);
  g_assert_cmpfloat (pb_pyramid_data_get_total (data), ==, 1000);
  g_assert_cmpfloat_with_epsilon (get_band (data, 2)->shares[PB_PYRAMID_ONLY], 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_band (data, 2)->others[PB_PYRAMID_ONLY], 20, 1e-9);

  reading = pb_pyramid_reading_new (data, FALSE, "");
  caption = pb_chart_reading_get_caption (reading);
  g_assert_cmpstr (caption->headline, ==,
                   "Derby in 2020: 22.0% of people are under 16 and 15.0% are 65 and over (Both 20.0% and 20.0%)");
  g_assert_cmpstr (caption->subtitle, ==, "People by age, 2020, Before the Census; both sexes together, since the "
                                          "source does not tell them apart");
  assert_says (caption->notes, "England has no figures by age here.");
  assert_says (caption->notes, "Estimates: Before the Census.");
  assert_says (caption->alternative, "Age profile. Derby in 2020");
  assert_says (caption->alternative, "16 to 64: 630 (63.0%).");
  words = join_notes (reading);
  g_assert_null (strstr (words, "ale"));

  table = pb_chart_reading_get_table (reading);
  g_assert_cmpuint (pb_data_table_get_n_columns (table), ==, 4);
  g_assert_cmpfloat (pb_data_table_get_cell (table, 2, 1)->number, ==, 150);
  g_assert_cmpfloat_with_epsilon (pb_data_table_get_cell (table, 2, 3)->number, 20, 1e-9);
  item = pb_chart_reading_dup_item (reading, 0);
  assert_says (item, "220");
  g_assert_null (strstr (item, "ale"));

  /* Both districts, three bands. */
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 6);

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 480);
  assert_labels_clear (pb_chart_body_get_labels (body), 480, pb_chart_body_get_height (body));
  g_assert_nonnull (find_label (pb_chart_body_get_labels (body), "People, 1000"));
  pb_chart_body_free (body);
}

/* A newer estimate of the same people is told, never drawn; the system has nothing to compare with. */
static void
test_estimates (void)
{
  g_autoptr(GPtrArray) tables = persons_tables ();
  g_autoptr(PbSeriesTable) newer = people ("Persons", "All ages", "2019 | 2020",
                                           "Derby 990; Erewash 995 | Derby 1040; Erewash 1010");
  const char *const derby[] = { "Derby", NULL };
  const char *const both[] = { "Derby", "Erewash", NULL };
  PbPyramidQuestion question = { tables, derby, "Derby", both, "Both", newer, 0 };
  g_autoptr(PbChartReading) place = NULL;
  g_autoptr(PbChartReading) whole = NULL;

  g_assert_true (pb_day_parse_iso ("2021-01-01", &question.moment));
  place = pb_pyramid_reading_new (pb_pyramid_data_new (&question), FALSE, "");
  assert_says (pb_chart_reading_get_caption (place)->notes,
               "Estimates: Before the Census. They count 1000 people in Derby in 2020; the main series has 1040 instead.");

  question.codes = both;
  question.name = "Both";
  question.system_codes = NULL;
  whole = pb_pyramid_reading_new (pb_pyramid_data_new (&question), FALSE, "");
  assert_says (pb_chart_reading_get_caption (whole)->notes, "They count 2000 people in Both in 2020; the main series has "
                                                            "2050 instead.");
  assert_says (pb_chart_reading_get_caption (whole)->notes, "Not compared: England has no figures by age here.");
  g_assert_cmpstr (pb_chart_reading_get_caption (whole)->headline, ==,
                   "Both in 2020: 20.0% of people are under 16 and 20.0% are 65 and over");
}

/* People by sex are drawn by sex, whatever there is of both together. */
static void
test_sexes_first (void)
{
  g_autoptr(GPtrArray) tables = broad_tables (FALSE);
  g_autoptr(GPtrArray) persons = persons_tables ();
  g_autoptr(PbPyramidData) data = NULL;

  for (guint i = 0; i < persons->len; i++)
    g_ptr_array_add (tables, g_object_ref (g_ptr_array_index (persons, i)));

  data = ask (tables, "Derby", "2021-01-01");
  g_assert_cmpint (data->n_sides, ==, 2);
  g_assert_cmpstr (data->estimate, ==, "");
  g_assert_cmpfloat (data->totals[0] + data->totals[1], ==, 1000);
}

/* A hidden band has its reason, and shares are of the others; before the first count there is none. */
static void
test_persons_missing (void)
{
  g_autoptr(GPtrArray) tables = new_tables ();
  g_autoptr(PbChartReading) reading = NULL;
  g_autoptr(PbPyramidData) before = NULL;

  g_ptr_array_add (tables, estimated ("0-15", "2020", "Derby suppressed; Erewash 10"));
  g_ptr_array_add (tables, estimated ("16-64", "2020", "Derby 30; Erewash 20"));
  g_ptr_array_add (tables, estimated ("65+", "2020", "Derby 10; Erewash 20"));

  before = ask (tables, "Derby", "2019-01-01");
  assert_says (before->refusal, "people by age were counted only later");

  reading = pb_pyramid_reading_new (ask (tables, "Derby", "2021-01-01"), FALSE, "");
  assert_says (pb_chart_reading_get_caption (reading)->headline, "Derby in 2020: 40 people, 75.0% of them aged 16 to 64");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "some ages have no value");
  assert_says (pb_chart_reading_get_caption (reading)->alternative, "0 to 15: Hidden by the publisher: small number.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pyramid-reading/broad", test_broad);
  g_test_add_func ("/report/pyramid-reading/picture", test_picture);
  g_test_add_func ("/report/pyramid-reading/without-england", test_without_england);
  g_test_add_func ("/report/pyramid-reading/five-years", test_five_years);
  g_test_add_func ("/report/pyramid-reading/single-years", test_single_years);
  g_test_add_func ("/report/pyramid-reading/periods", test_periods);
  g_test_add_func ("/report/pyramid-reading/refusals", test_refusals);
  g_test_add_func ("/report/pyramid-reading/persons", test_persons);
  g_test_add_func ("/report/pyramid-reading/estimates", test_estimates);
  g_test_add_func ("/report/pyramid-reading/sexes-first", test_sexes_first);
  g_test_add_func ("/report/pyramid-reading/persons-missing", test_persons_missing);

  return g_test_run ();
}
