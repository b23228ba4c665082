#include "pb-caption.h"
#include "report-fixture.h"

static PbCaption *
make_caption (FixtureSeries which,
              PbChartKind   chart,
              const char   *place,
              int           period)
{
  g_autoptr(PbFrame) frame = fixture_frame (which, chart, place, period);

  return pb_caption_new (frame, NULL, "Contains OS data © Crown copyright and database right 2024.");
}

/* The exported chart of the mock-ups. */
static void
test_untested_trend (void)
{
  g_autoptr(PbCaption) caption = make_caption (FIXTURE_SII, PB_CHART_TREND, "E06000015", -1);

  g_assert_cmpstr (caption->headline, ==,
                   "Gap in life expectancy for men in Derby rose 1.4 years between 2015-17 and 2022-24");
  g_assert_nonnull (strstr (caption->notes, "Not tested: no intervals supplied."));
  g_assert_nonnull (strstr (caption->notes, "Thin grey line"));
  g_assert_nonnull (strstr (caption->source, "as re-published by Trafford Data Lab, May 2026"));
  g_assert_nonnull (strstr (caption->source, "Open Government Licence v3.0"));
  g_assert_nonnull (strstr (caption->alternative, "2020-22 13.3"));
  /* Each publication by itself, as the chart has them. */
  g_assert_nonnull (strstr (caption->alternative, " Derby: 2015-17 10.5,"));
  g_assert_nonnull (strstr (caption->alternative, " Derby, as published "));
  g_assert_null (strstr (caption->source, "Crown"));
}

/* 2016-18 shares years with 2015-17: no change may be said between them. */
static void
test_overlap_says_no_change (void)
{
  g_autoptr(PbCaption) caption = make_caption (FIXTURE_SII, PB_CHART_TREND, "E06000015", 1);

  g_assert_cmpstr (caption->headline, ==, "Gap in life expectancy for men in Derby: 10.6 years, 2016-18");
}

/* 75.1 (64.4 to 87.1) and 36.5 (30.1 to 43.9) do not meet; 36.0 and 31.2 do. */
static void
test_tested_trend (void)
{
  g_autoptr(PbCaption) caption = make_caption (FIXTURE_HEART, PB_CHART_TREND, "E07000034", -1);

  g_assert_cmpstr (caption->headline, ==,
                   "Preventable heart deaths in Chesterfield: a clear fall, from 75.1 in 2001-03 to 36.5 in 2022-24");
  g_assert_nonnull (strstr (caption->notes, "Band: 95% interval."));
  g_assert_null (strstr (caption->notes, "Not tested"));
}

/* Two editions of outlines, and districts round them: each statement once. */
static void
test_attribution_once (void)
{
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_LIFE_EXPECTANCY, PB_CHART_MAP, NULL, -1);
  g_autoptr(PbCaption) caption =
    pb_caption_new (frame, NULL,
                    "Source: An office licensed under the Licence v3.0. Contains OS data © Crown 2024.\n"
                    "Source: An office licensed under the Licence v3.0. Contains other data © Crown 2016.\n"
                    "Source: An office licensed under the Licence v3.0. Contains OS data © Crown 2024.");
  const char *said = strstr (caption->source, "Source: An office");

  g_assert_nonnull (said);
  g_assert_null (strstr (said + 1, "Source: An office"));
  g_assert_nonnull (strstr (caption->source, "v3.0. Contains OS data © Crown 2024."));
  g_assert_nonnull (strstr (caption->source, "Contains other data © Crown 2016."));
  g_assert_cmpint (g_strrstr (caption->source, "OS data") - strstr (caption->source, "OS data"), ==, 0);
}

static void
test_areas (void)
{
  g_autoptr(PbCaption) bars = make_caption (FIXTURE_HEART, PB_CHART_BARS, NULL, -1);
  g_autoptr(PbCaption) map = make_caption (FIXTURE_LIFE_EXPECTANCY, PB_CHART_MAP, NULL, -1);

  g_assert_cmpstr (bars->headline, ==, "Preventable heart deaths: two districts worse than England, one better");
  g_assert_nonnull (strstr (bars->notes, "Whiskers: 95% intervals."));
  g_assert_true (g_str_has_prefix (bars->alternative, "Bar chart. "));
  g_assert_nonnull (strstr (bars->alternative, "Bolsover 38.3 (worse)"));
  g_assert_nonnull (strstr (bars->alternative, "England 30.2."));

  g_assert_true (g_str_has_prefix (map->alternative, "Map. "));
  g_assert_nonnull (strstr (map->source, "Crown copyright"));
  g_assert_null (strstr (bars->source, "Crown copyright"));
}

/* 651 small areas are told by class. */
static void
test_many_areas (void)
{
  g_autoptr(PbCaption) caption = make_caption (FIXTURE_DEPRIVATION, PB_CHART_MAP, NULL, -1);

  g_assert_nonnull (strstr (caption->alternative, "1st fifth: 127"));
  g_assert_null (strstr (caption->alternative, "Derby 016A"));
}

/* Words that no sentence of ours may hold. */
static void
test_forbidden_words (void)
{
  static const char *const words[] = { "significan", "hotspot", "lottery", "outperform", " red", "widening", "narrowing" };

  for (int which = 0; which <= FIXTURE_HEART; which++)
    for (int chart = 0; chart < PB_N_CHARTS; chart++)
      for (int period = 0; period < 8; period++)
        {
          g_autoptr(PbCaption) caption =
            make_caption ((FixtureSeries) which, (PbChartKind) chart, "E07000034", period);

          g_assert_false (g_str_has_suffix (caption->headline, "."));
          for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
            {
              g_assert_null (strstr (caption->headline, words[i]));
              g_assert_null (strstr (caption->notes, words[i]));
              g_assert_null (strstr (caption->alternative, words[i]));
            }
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/caption/untested-trend", test_untested_trend);
  g_test_add_func ("/report/caption/overlap", test_overlap_says_no_change);
  g_test_add_func ("/report/caption/tested-trend", test_tested_trend);
  g_test_add_func ("/report/caption/areas", test_areas);
  g_test_add_func ("/report/caption/many-areas", test_many_areas);
  g_test_add_func ("/report/caption/forbidden-words", test_forbidden_words);
  g_test_add_func ("/report/caption/attribution-once", test_attribution_once);

  return g_test_run ();
}
