#include "count-fixture.h"

#include "pb-scatter-reading.h"

/* Life expectancy of men, 2023-25, and physically inactive adults, 2023/24, by district: OHID,
 * Fingertips 90366 and 93015, as re-published by Trafford Data Lab, May 2026.  Open Government
 * Licence v3.0. */
static const CountMeasure life = { "90366", "Life expectancy", "years", PB_VALUE_LIFE_EXPECTANCY,
                                   PB_POLARITY_HIGH_IS_GOOD, 1, PB_LEVEL_LTLA, "Male", NULL };
static const CountMeasure inactive = { "93015", "Physical inactivity", "%", PB_VALUE_PROPORTION,
                                       PB_POLARITY_LOW_IS_GOOD, 100, PB_LEVEL_LTLA, NULL, NULL };
#define LIFE                                                                                                       \
  "Amber Valley 79.3; Bolsover 77.9; Chesterfield 77.3; Derby 78.4; Derbyshire Dales 81.8; Erewash 78.8; High Peak " \
  "79.6; North East Derbyshire 79.9; South Derbyshire 80.7"
#define INACTIVE                                                                                                  \
  "Amber Valley 20.7; Bolsover 24.3; Chesterfield 26.0; Derby 27.7; Derbyshire Dales 15.6; Erewash 21.7; High Peak " \
  "14.9; North East Derbyshire 19.0; South Derbyshire 21.5"

static const CountMeasure cold = { "cold", "Cold homes", "%", PB_VALUE_PROPORTION, PB_POLARITY_LOW_IS_GOOD, 100,
                                   PB_LEVEL_LSOA, NULL, NULL };
static const CountMeasure score = { "imd-score", "Deprivation score (IMD)", "", PB_VALUE_SCORE, PB_POLARITY_LOW_IS_GOOD, 1,
                                    PB_LEVEL_LSOA, NULL, NULL };

/* Takes both tables. */
static PbChartReading *
read_scatter (PbSeriesTable *table,
              PbSeriesTable *against,
              const char    *place,
              gboolean       is_default)
{
  g_autoptr(PbSeriesTable) own = table;
  g_autoptr(PbSeriesTable) other = against;
  g_autoptr(PbFrame) frame = count_frame (own, PB_CHART_SCATTER, place, -1);

  return pb_scatter_reading_new (pb_scatter_data_new (frame, other, is_default));
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static const char *
get_headline (PbChartReading *reading)
{
  return pb_chart_reading_get_caption (reading)->headline;
}

/* Real figures; r, its limits and the line worked out apart. */
static void
test_districts (void)
{
  g_autoptr(PbChartReading) reading = read_scatter (count_table (&life, "2023-25", NULL, LIFE),
                                                    count_table (&inactive, "2024", NULL, INACTIVE), "Derby", FALSE);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  PbDataTable *table = pb_chart_reading_get_table (reading);
  PbChartBody *body;
  PbTheme theme;

  g_assert_cmpstr (caption->headline, ==,
                   "Districts with higher physical inactivity have lower life expectancy for men: r -0.76 (95% interval "
                   "-0.95 to -0.18), 9 districts");
  g_assert_cmpstr (caption->subtitle, ==,
                   "Life expectancy, years, males, 2023-25, against Physical inactivity, %, 2024");
  assert_says (caption->notes, "An association between areas is not a cause, and not about persons.");
  assert_says (caption->notes, "y = 84.5 - 0.243 x; R² 0.57");
  assert_says (caption->alternative, "Scatter plot.");
  assert_says (caption->alternative, "Derby 78.4 at 27.7");

  /* The need, here the low end, first. */
  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 9);
  g_assert_cmpstr (pb_data_table_get_cell (table, 0, 0)->text, ==, "Chesterfield");
  g_assert_cmpfloat (pb_data_table_get_cell (table, 0, 2)->number, ==, 26);
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 18);

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 480);
  for (int i = 0; i < 9; i++)
    g_assert_cmpfloat (pb_chart_body_get_item_box (body, i).width, >, 0);
  pb_chart_body_free (body);
}

/* An interval of r that holds 0 is no clear association; a small r is a weak one. */
static void
test_words (void)
{
  g_autoptr(PbChartReading) none = read_scatter (count_table (&life, "2023-25", NULL, LIFE),
                                                 count_table (&inactive, "2024", NULL,
                                                              "Amber Valley 4; Bolsover 5; Chesterfield 4; Derby 6; "
                                                              "Derbyshire Dales 5; Erewash 4; High Peak 6; North East "
                                                              "Derbyshire 4; South Derbyshire 5"), NULL, FALSE);
  g_autoptr(GString) ys = g_string_new (NULL);
  g_autoptr(GString) xs = g_string_new (NULL);
  g_autoptr(PbChartReading) weak = NULL;

  assert_says (get_headline (none), "No clear association between physical inactivity and life expectancy for men: r ");

  /* y follows x in every third of 300 areas alone. */
  for (int i = 0; i < 300; i++)
    {
      double x = i % 30;

      g_string_append_printf (xs, "%sDerby-%03d %g", i > 0 ? "; " : "", i, x);
      g_string_append_printf (ys, "%sDerby-%03d %g", i > 0 ? "; " : "", i, i % 3 == 0 ? x : (i * 7) % 29);
    }
  weak = read_scatter (count_table (&cold, "2020", NULL, ys->str), count_table (&score, "2019", NULL, xs->str), "Derby",
                       TRUE);
  assert_says (get_headline (weak), "Weak association: small areas with higher deprivation score tend to have higher cold "
                                    "homes, r 0.27");
  assert_says (pb_chart_reading_get_caption (weak)->notes,
               "Set against Deprivation score (IMD), since no other indicator is chosen.");
}

/* Fewer than five pairs, or values that are all the same, have no line. */
static void
test_no_line (void)
{
  g_autoptr(PbChartReading) four =
    read_scatter (count_table (&life, "2023-25", NULL, "Bolsover 77.9; Derby 78.4; Erewash missing; High Peak 79.6; South "
                                                       "Derbyshire 80.7"),
                  count_table (&inactive, "2024", NULL, "Bolsover 24; Derby 27; Erewash 21; High Peak 15; South Derbyshire "
                                                        "21"), NULL, FALSE);
  g_autoptr(PbChartReading) flat =
    read_scatter (count_table (&life, "2023-25", NULL, LIFE),
                  count_table (&inactive, "2024", NULL, "Amber Valley 5; Bolsover 5; Chesterfield 5; Derby 5; Derbyshire "
                                                        "Dales 5; Erewash 5; High Peak 5; North East Derbyshire 5; South "
                                                        "Derbyshire 5"), NULL, FALSE);
  const PbDataCell *off = pb_data_table_get_cell (pb_chart_reading_get_table (four), 0, 3);
  PbChartBody *body;
  PbTheme theme;

  g_assert_cmpstr (get_headline (four), ==,
                   "Life expectancy for men against physical inactivity: four districts, too few for a line");
  assert_says (pb_chart_reading_get_caption (four)->notes, "Not drawn, without one of the two values: 1 district.");
  g_assert_null (strstr (pb_chart_reading_get_caption (four)->notes, "R²"));
  g_assert_cmpint (off->status, ==, PB_STATUS_NOT_APPLICABLE);
  assert_says (get_headline (flat), "one of the two values is the same in all");

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  body = pb_chart_reading_lay (four, &theme, 480);
  g_assert_nonnull (body);
  pb_chart_body_free (body);
}

/* Of several periods the latest at or before the moment; on other boundaries none. */
static void
test_periods (void)
{
  const char *cells = "Derby-1 10; Derby-2 20; Derby-3 30; Derby-4 40; Derby-5 50";
  g_autofree char *two = g_strjoin (" | ", cells, "Derby-1 5; Derby-2 4; Derby-3 3; Derby-4 2; Derby-5 1", NULL);
  g_autofree char *three = g_strjoin (" | ", two, cells, NULL);
  g_autoptr(PbChartReading) later =
    read_scatter (count_table (&cold, "2020", "2011", cells), count_table (&score, "2015 | 2025", "2011 | 2021", two),
                  NULL, TRUE);
  g_autoptr(PbChartReading) older =
    read_scatter (count_table (&cold, "2020", "2011", cells),
                  count_table (&score, "2015 | 2017 | 2019", "2011 | 2011 | 2021", three), NULL, TRUE);
  g_autoptr(PbChartReading) other =
    read_scatter (count_table (&cold, "2020", "2021", cells), count_table (&score, "2015", "2011", cells), NULL, TRUE);
  g_autoptr(PbChartReading) not_yet =
    read_scatter (count_table (&cold, "2020", "2011", cells), count_table (&score, "2025", "2011", cells), NULL, TRUE);
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  assert_says (pb_chart_reading_get_caption (later)->subtitle, "Deprivation score (IMD), 2015");
  assert_says (get_headline (later), "have higher cold homes: r 1.00");
  g_assert_null (strstr (pb_chart_reading_get_caption (later)->notes, "later period"));

  assert_says (pb_chart_reading_get_caption (older)->subtitle, "Deprivation score (IMD), 2017");
  assert_says (get_headline (older), "have lower cold homes: r -1.00");
  assert_says (pb_chart_reading_get_caption (older)->notes,
               "Deprivation score (IMD) has a later period, on other boundaries");

  assert_says (get_headline (other), "2020 is on the boundaries of 2021, 2015 on those of 2011");
  g_assert_null (pb_chart_reading_lay (other, &theme, 480));
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (other)), ==, 0);
  assert_says (get_headline (not_yet), "the second is not yet measured");
}

static void
test_refusals (void)
{
  CountMeasure districts = score;
  g_autoptr(PbChartReading) alone = read_scatter (count_table (&life, "2023-25", NULL, LIFE), NULL, NULL, TRUE);
  g_autoptr(PbChartReading) apart = NULL;

  assert_says (get_headline (alone), "No scatter of Life expectancy: no other indicator is published for districts");

  districts.level = PB_LEVEL_LTLA;
  apart = read_scatter (count_table (&life, "2023-25", NULL, LIFE), count_table (&districts, "2019", NULL, "Rutland 8"),
                        NULL, FALSE);
  assert_says (get_headline (apart), "no districts have both values");
}

static PbSeries *
add_indicator (GPtrArray          *indicators,
               GPtrArray          *all,
               const CountMeasure *measure)
{
  PbSeries *series = count_series (measure);

  g_ptr_array_add (indicators, g_object_ref (pb_series_get_indicator (series)));
  g_ptr_array_add (all, series);

  return series;
}

static PbSeries *
choose (PbCatalogue  *catalogue,
        const PbView *view,
        PbSeries     *series,
        gboolean     *is_default_out)
{
  g_autoptr(GPtrArray) list = pb_scatter_list_series (catalogue, view, series, is_default_out);

  return list->len > 0 ? g_ptr_array_index (list, 0) : NULL;
}

/* What is chosen stands; else the deprivation score where it is published, else the first other
 * measure of the level, never a rank, a number of people or the same index. */
static void
test_choice (void)
{
  PbCatalogueFacts facts = { "", "", "", "", "", "" };
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  const CountMeasure people = { "population", "Population", "people", PB_VALUE_COUNT, PB_POLARITY_NO_JUDGEMENT, 1,
                                PB_LEVEL_LTLA, NULL, NULL };
  const CountMeasure rank = { "imd-rank", "Deprivation rank (IMD)", "", PB_VALUE_RANK, PB_POLARITY_HIGH_IS_GOOD, 1,
                              PB_LEVEL_LSOA, NULL, NULL };
  PbSeries *counts = add_indicator (indicators, all, &people);
  PbSeries *lives = add_indicator (indicators, all, &life);
  PbSeries *inactives = add_indicator (indicators, all, &inactive);
  PbSeries *homes = add_indicator (indicators, all, &cold);
  PbSeries *scores = add_indicator (indicators, all, &score);
  PbSeries *ranks = add_indicator (indicators, all, &rank);
  g_autoptr(PbCatalogue) catalogue =
    pb_catalogue_new (&facts, g_ptr_array_new_with_free_func (g_object_unref),
                      g_ptr_array_new_with_free_func (g_object_unref), g_ptr_array_new (), indicators, all);
  g_autoptr(PbView) view = pb_view_new ();
  gboolean is_default;

  view->level = PB_LEVEL_LTLA;
  g_assert_true (choose (catalogue, view, inactives, &is_default) == lives);
  g_assert_true (is_default);
  g_assert_true (choose (catalogue, view, lives, &is_default) == inactives);

  view->level = PB_LEVEL_LSOA;
  g_assert_true (choose (catalogue, view, homes, &is_default) == scores);
  g_assert_true (choose (catalogue, view, scores, &is_default) == homes);
  g_assert_true (choose (catalogue, view, ranks, &is_default) == homes);

  view->level = PB_LEVEL_LTLA;
  view->against = g_strdup ("population");
  g_assert_true (choose (catalogue, view, lives, &is_default) == counts);
  g_assert_false (is_default);

  g_free (view->against);
  view->against = g_strdup ("90366");
  g_assert_null (choose (catalogue, view, lives, &is_default));
  g_free (view->against);
  view->against = g_strdup ("nowhere");
  g_assert_null (choose (catalogue, view, lives, &is_default));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/scatter-reading/districts", test_districts);
  g_test_add_func ("/report/scatter-reading/words", test_words);
  g_test_add_func ("/report/scatter-reading/no-line", test_no_line);
  g_test_add_func ("/report/scatter-reading/periods", test_periods);
  g_test_add_func ("/report/scatter-reading/refusals", test_refusals);
  g_test_add_func ("/report/scatter-reading/choice", test_choice);

  return g_test_run ();
}
