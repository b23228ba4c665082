#include "count-fixture.h"

#include "pb-funnel-data.h"

/* Deaths from alcohol-specific causes per 100,000, persons, 2016-18: Public Health England,
 * Fingertips 91380.  Open Government Licence v3.0. */
static const CountMeasure alcohol = { "91380", "Alcohol deaths", "per 100,000", PB_VALUE_DSR, PB_POLARITY_LOW_IS_GOOD,
                                      100000, PB_LEVEL_UTLA, NULL, NULL };
#define ALCOHOL "Derby 19.26074811 129/770411; Derbyshire 11.93022496 298/2374842; England 10.786086 17044/166864675"

static const CountMeasure share = { "share", "Cold homes", "%", PB_VALUE_PROPORTION, PB_POLARITY_LOW_IS_GOOD, 100,
                                    PB_LEVEL_LTLA, NULL, NULL };

/* About 10% among 400: the limits are 10 +- 2.94 at 95% and +- 4.64 at 99.8%. */
#define SHARES                                                                                                        \
  "Amber Valley 12.75 51/400; Bolsover 13 52/400; Chesterfield 14.5 58/400; Derby 14.75 59/400; Erewash 5.5 22/400; " \
  "High Peak 5.25 21/400; England 10"

static PbChartReading *
read_funnel (const CountMeasure *measure,
             const char         *period,
             const char         *values,
             const char         *place)
{
  g_autoptr(PbSeriesTable) table = count_table (measure, period, NULL, values);
  g_autoptr(PbFrame) frame = count_frame (table, PB_CHART_FUNNEL, place, -1);
  PbChartQuestion question = { NULL, pb_frame_get_catalogue (frame), pb_frame_get_view (frame),
                               pb_series_table_get_series (table), frame };
  g_autoptr(GError) error = NULL;
  PbChartReading *reading = pb_funnel_reading_load (&question, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static const char *
get_cell (PbChartReading *reading,
          guint           row,
          const char     *column)
{
  PbDataTable *table = pb_chart_reading_get_table (reading);
  int position = pb_data_table_find_column (table, column);

  g_assert_cmpint (position, >=, 0);

  return pb_data_table_get_cell (table, row, (guint) position)->text;
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* Worked out by hand: on which side of each limit. */
static void
test_limits (void)
{
  g_autoptr(PbChartReading) reading = read_funnel (&share, "2020", SHARES, NULL);
  const struct
  {
    const char *name;
    const char *words;
  } wanted[] = {
    { "Derby", "worse, beyond the 99.8% limit" },     { "Chesterfield", "worse, beyond the 95% limit" },
    { "Bolsover", "worse, beyond the 95% limit" },    { "Amber Valley", "within the limits" },
    { "Erewash", "better, beyond the 95% limit" },    { "High Peak", "better, beyond the 99.8% limit" },
  };

  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_cmpstr (get_cell (reading, i, "area"), ==, wanted[i].name);
      g_assert_cmpstr (get_cell (reading, i, "limits"), ==, wanted[i].words);
    }

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Cold homes in 2020 against England (10.0%): Derby worse, beyond the 99.8% limit; Chesterfield and "
                   "Bolsover worse, beyond the 95% limit; High Peak better, beyond the 99.8% limit; Erewash better, "
                   "beyond the 95% limit; Amber Valley within the limits");
  assert_says (pb_chart_reading_get_caption (reading)->alternative, "Funnel plot.");
  assert_says (pb_chart_reading_get_caption (reading)->alternative, "Derby 14.8 (worse, beyond the 99.8% limit)");
}

/* With high good the sides change, without a polarity there is no verdict. */
static void
test_polarities (void)
{
  CountMeasure measure = share;
  g_autoptr(PbChartReading) good = NULL;
  g_autoptr(PbChartReading) none = NULL;

  measure.polarity = PB_POLARITY_HIGH_IS_GOOD;
  good = read_funnel (&measure, "2020", SHARES, NULL);
  g_assert_cmpstr (get_cell (good, 0, "area"), ==, "High Peak");
  g_assert_cmpstr (get_cell (good, 0, "limits"), ==, "worse, beyond the 99.8% limit");
  g_assert_cmpstr (get_cell (good, 5, "limits"), ==, "better, beyond the 99.8% limit");

  measure.polarity = PB_POLARITY_NO_JUDGEMENT;
  none = read_funnel (&measure, "2020", SHARES, NULL);
  g_assert_cmpstr (get_cell (none, 0, "limits"), ==, "higher, beyond the 99.8% limit");
  g_assert_cmpstr (get_cell (none, 5, "limits"), ==, "lower, beyond the 99.8% limit");
  g_assert_null (strstr (pb_chart_reading_get_caption (none)->alternative, "worse"));
}

/* Real figures of a standardised rate over three years. */
static void
test_rate (void)
{
  g_autoptr(PbSeriesTable) table = count_table (&alcohol, "2016-18", NULL, ALCOHOL);
  g_autoptr(PbFrame) frame = count_frame (table, PB_CHART_FUNNEL, "Derby", -1);
  g_autoptr(PbFunnelData) data = pb_funnel_data_new (frame);
  g_autoptr(PbChartReading) reading = read_funnel (&alcohol, "2016-18", ALCOHOL, "Derby");
  const PbFunnelArea *derby = &g_array_index (data->areas, PbFunnelArea, 0);
  PbTheme theme;
  PbChartBody *body;
  double upper;

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Alcohol deaths in 2016-18 against England (10.8): Derby worse, beyond the 99.8% limit; Derbyshire "
                   "within the limits");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "exact Poisson limits");

  /* 129 deaths at 19.26 per 100,000 are those of 669,756 people in three years. */
  g_assert_cmpfloat (data->n_years, ==, 3);
  g_assert_true (data->is_benchmark);
  g_assert_cmpfloat_with_epsilon (derby->size, 129 / 19.26074811 * 100000 / 3, 0.01);
  g_assert_cmpint (data->selected, ==, 0);

  /* Among so many 72.2 deaths are expected; of 72.24 expected ones 90 are the exact upper 95% limit. */
  upper = pb_funnel_data_get_line (data, PB_FUNNEL_LINE_UPPER95, derby->size);
  g_assert_cmpfloat_with_epsilon (upper, 90 / 72.24 * 10.786, 0.08);
  g_assert_cmpfloat (pb_funnel_data_get_line (data, PB_FUNNEL_LINE_LOWER998, derby->size), <,
                     pb_funnel_data_get_line (data, PB_FUNNEL_LINE_LOWER95, derby->size));

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (reading, &theme, 480);
  g_assert_nonnull (body);
  g_assert_cmpfloat (pb_chart_body_get_item_box (body, 0).width, >, 0);
  pb_chart_body_free (body);
}

/* Without England the limits stand round all areas together, which is said. */
static void
test_pooled (void)
{
  g_autoptr(PbChartReading) reading = read_funnel (&share, "2020", "Bolsover 5 20/400; Derby 20 240/1200", NULL);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  /* 260 of 1,600. */
  assert_says (caption->headline, "against all districts together (16.2%)");
  assert_says (caption->notes, "England has no value here");
  assert_says (caption->headline, "Derby worse, beyond the 99.8% limit");
}

/* What is not drawn is told, with why. */
static void
test_missing (void)
{
  g_autoptr(PbChartReading) reading =
    read_funnel (&share, "2020", "Bolsover suppressed; Derby 20 80/400; Erewash 20; High Peak missing; England 10", NULL);
  const PbCaption *caption = pb_chart_reading_get_caption (reading);

  assert_says (caption->notes, "Not drawn, without a value: 2 districts");
  assert_says (caption->notes, "Not drawn, without a count and denominator: 1 district.");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 1);
}

/* A standardised rate of fewer than 10 events is in the table, and not judged. */
static void
test_few_events (void)
{
  g_autoptr(PbChartReading) reading =
    read_funnel (&alcohol, "2020", "Derby 19.3 129/770411; Rutland 6.1 8/120000; England 10.8", NULL);

  g_assert_cmpstr (get_cell (reading, 1, "limits"), ==, "not judged: fewer than 10 events");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "fewer than 10 events: 1 ");
}

/* Each reason for no funnel, with what to do; no chart, but the columns of the table. */
static void
test_refusals (void)
{
  CountMeasure life = share;
  CountMeasure zero = share;
  PbTheme theme;
  const char *none = "Bolsover 20; Derby 16; England 10";
  struct
  {
    const CountMeasure *measure;
    const char         *values;
    const char         *words;
  } cases[] = {
    { &share, none, "No funnel plot of Cold homes: the source gives no counts and denominators for districts" },
    { &life, SHARES, "No funnel plot of Cold homes: the measure is not a count among so many" },
    { &share, "Bolsover missing; Derby suppressed; England 10", "no districts have a value" },
    { &share, "Bolsover missing; Derby 20 80/400", "one area alone has a count" },
    { &zero, "Bolsover 0 0/300; Derby 0 0/400", "every count is 0" },
    { &alcohol, "Derby 1.3 4/770411; Derbyshire 1.2 5/2374842; England 1.1", "every count is under 10" },
  };

  life.type = PB_VALUE_LIFE_EXPECTANCY;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbChartReading) reading = read_funnel (cases[i].measure, "2020", cases[i].values, NULL);

      assert_says (pb_chart_reading_get_caption (reading)->headline, cases[i].words);
      g_assert_false (g_str_has_suffix (pb_chart_reading_get_caption (reading)->headline, "."));
      g_assert_null (pb_chart_reading_lay (reading, &theme, 480));
      g_assert_cmpuint (pb_data_table_get_n_columns (pb_chart_reading_get_table (reading)), ==, 5);
    }
}

/* Many areas are counted, with what chance would do. */
static void
test_many (void)
{
  g_autoptr(GString) values = g_string_new ("England 10");
  g_autoptr(PbChartReading) reading = NULL;
  CountMeasure small = share;

  for (int i = 0; i < 40; i++)
    g_string_append_printf (values, "; Derby-%02d %s", i, i < 12 ? "25 100/400" : "10 40/400");
  small.level = PB_LEVEL_LSOA;
  reading = read_funnel (&small, "2020", values->str, "Derby");

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==,
                   "Cold homes in 2020 against England (10.0%): 12 of 40 small areas worse, beyond the 99.8% limit (12 in "
                   "Derby)");
  assert_says (pb_chart_reading_get_caption (reading)->notes,
               "Of 40 small areas chance alone puts about 2.0 beyond the 95% limits and 0.1 beyond the 99.8% limits");
  assert_says (pb_chart_reading_get_caption (reading)->notes, "Many more lie beyond");
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_tidy (reading)), ==, 41);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/funnel-reading/limits", test_limits);
  g_test_add_func ("/report/funnel-reading/polarities", test_polarities);
  g_test_add_func ("/report/funnel-reading/rate", test_rate);
  g_test_add_func ("/report/funnel-reading/pooled", test_pooled);
  g_test_add_func ("/report/funnel-reading/missing", test_missing);
  g_test_add_func ("/report/funnel-reading/few-events", test_few_events);
  g_test_add_func ("/report/funnel-reading/refusals", test_refusals);
  g_test_add_func ("/report/funnel-reading/many", test_many);

  return g_test_run ();
}
