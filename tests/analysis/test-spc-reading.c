/* SPC readings over series made by hand; each figure expected is worked out beside it. */

#include "spc-fixture.h"

#include "pb-spc-table.h"

/* 24 months about 10, ranges 1 and 2 in turn. */
#define STEADY "10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9"

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static void
rebase (PbWorkspace *workspace,
        PbDay        day,
        const char  *reason)
{
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);

  g_assert_true (pb_spc_store_add_rebase (workspace, spc_find_series (catalogue), SPC_AREA, day, reason, NULL, NULL));
}

static void
set_target (PbWorkspace *workspace,
            double       value)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO register_target (uid, value, direction, due, wording, state)"
                                          " VALUES ('x:target', %.17g, 'at-most', '2021', 'No more by 2021', 'set');" SPC_TARGET_LINK,
                                          value);

  g_assert_true (pb_db_execute (pb_workspace_get_db (workspace), sql, NULL));
}

static void
test_common_cause (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  const PbSpcReadingSegment *segments;
  guint n_points, n_segments;

  spc_put_months (workspace, STEADY);
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);

  g_assert_null (pb_spc_reading_get_refusal (reading));
  g_assert_cmpstr (pb_spc_reading_get_headline (reading), ==,
                   "Waits in Derby: common cause: no change beyond what is usual");
  assert_says (pb_spc_reading_get_subtitle (reading), "monthly, Derby");
  g_assert_cmpint (pb_spc_reading_get_step (reading), ==, PB_SPC_STEP_MONTHS);
  g_assert_cmpstr (pb_spc_reading_get_gap_words (reading), ==, "");

  pb_spc_reading_get_points (reading, &n_points);
  g_assert_cmpuint (n_points, ==, 24);
  segments = pb_spc_reading_get_segments (reading, &n_segments);
  g_assert_cmpuint (n_segments, ==, 1);
  /* Ranges 1, 2, 1 seven times and 1, 2: 31 in 23. */
  g_assert_cmpfloat_with_epsilon (segments->mean, 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (segments->upper, 10 + 2.66 * 31 / 23, 1e-12);
  g_assert_cmpfloat_with_epsilon (segments->lower, 10 - 2.66 * 31 / 23, 1e-12);
  g_assert_false (segments->is_short);
}

static void
test_twelve (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbSpcReading) before = NULL;
  const PbSpcReadingSegment *segments;
  guint n;

  spc_put_months (workspace, "10 11 9 10 11 9 10 11 9 10 11 9");
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  segments = pb_spc_reading_get_segments (reading, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (segments->is_short);
  assert_says (pb_spc_reading_get_notes (reading), "Trial limits: they come from 12 months.");

  /* A month earlier there were 11: no limits, but the points are there. */
  before = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2020, 11, 15));
  assert_says (pb_spc_reading_get_refusal (before), "Only 11 months up to");
  pb_spc_reading_get_segments (before, &n);
  g_assert_cmpuint (n, ==, 0);
  pb_spc_reading_get_points (before, &n);
  g_assert_cmpuint (n, ==, 12);
  g_assert_cmpstr (pb_spc_reading_get_headline (before), ==, "Waits in Derby: no SPC chart");
}

static void
test_gaps (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  const PbSpcReadingPoint *points;
  const PbSpcReadingSegment *segments;
  guint n;

  /* Seven above the mean, but for the gap among them. */
  spc_put_months (workspace, "10 11 9 10 11 9 x x 9 9 9 9 9 9 9 9 14 14 14 s 14 14 14 14");
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_cmpstr (pb_spc_reading_get_gap_words (reading), ==,
                   "No value for July and August 2020; 2021-08-01/2021-08-31");

  points = pb_spc_reading_get_points (reading, &n);
  g_assert_cmpuint (n, ==, 24);
  g_assert_true (isnan (points[6].value));
  g_assert_cmpstr (points[6].period->label, ==, "July 2020");
  g_assert_cmpint (points[6].period->last, ==, pb_day_from_ymd (2020, 7, 31));
  g_assert_cmpstr (points[6].words, ==, "No value: not published");
  g_assert_cmpstr (points[19].words, ==, "No value: suppressed by the publisher");

  /* Neither three nor four in a row are a run; a month later they would be. */
  g_assert_cmpint (points[23].rule, !=, PB_SPC_RUN_ABOVE);

  segments = pb_spc_reading_get_segments (reading, &n);
  g_assert_cmpuint (segments->n_points, ==, 21);
  /* 60 + 72 + 98 in 21; ranges 1 2 1 1 2, 0 seven times, 5, 0 0, 0 0 0: 12 in 18, of which
   * 5 is screened out as above 3.267 x 0.667: 7 in 17. */
  g_assert_cmpfloat_with_epsilon (segments->mean, 230 / 21., 1e-12);
  g_assert_cmpfloat_with_epsilon (segments->upper, 230 / 21. + 2.66 * 7 / 17, 1e-12);
}

static void
test_constant (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "high-is-good", "count");
  g_autoptr(PbSpcReading) reading = NULL;
  const PbSpcReadingSegment *segments;
  guint n;

  spc_put_months (workspace, "5 5 5 5 5 5 5 5 5 5 5 5 5");
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  segments = pb_spc_reading_get_segments (reading, &n);
  g_assert_cmpfloat (segments->mean, ==, 5);
  g_assert_cmpfloat (segments->lower, ==, 5);
  g_assert_cmpfloat (segments->upper, ==, 5);
  g_assert_cmpint (pb_spc_reading_get_variation (reading), ==, PB_SPC_VARIATION_COMMON_CAUSE);
  assert_says (pb_spc_reading_get_notes (reading), "Low counts");
  assert_says (pb_spc_reading_get_notes (reading), "the limits are the mean");
}

/* What comes after the moment decides nothing. */
static void
test_moment (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) then = NULL;
  g_autoptr(PbSpcReading) early = NULL;
  const PbSpcReadingPoint *points;
  const PbSpcReadingSegment *segments;
  guint n;

  spc_put_months (workspace, "10 11 9 10 11 9 10 11 9 10 11 9 10 50 50 50");
  then = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2021, 1, 20));
  points = pb_spc_reading_get_points (then, &n);
  g_assert_cmpuint (n, ==, 16);
  g_assert_cmpint (pb_spc_reading_get_latest (then), ==, 12);
  g_assert_false (points[12].is_later);
  g_assert_true (points[13].is_later);
  segments = pb_spc_reading_get_segments (then, &n);
  g_assert_cmpuint (segments->last, ==, 12);
  g_assert_cmpfloat_with_epsilon (segments->mean, 130 / 13., 1e-12);
  g_assert_cmpint (points[14].rule, ==, PB_SPC_COMMON_CAUSE);
  assert_says (pb_spc_reading_get_notes (then), "3 months after the moment");
  assert_says (pb_spc_reading_get_method (then), "2021-01-01/2021-01-31");

  early = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2019, 1, 1));
  assert_says (pb_spc_reading_get_refusal (early), "Nothing was measured yet");
}

static void
test_rebase (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbSpcReading) before = NULL;
  const PbSpcReadingSegment *segments;
  guint n;

  spc_put_months (workspace, "10 11 9 10 11 9 10 11 9 10 11 9 20 22 18 20 22 18 20 22 18 20 22 18");
  /* In the middle of December: January is the first month that begins after it. */
  rebase (workspace, pb_day_from_ymd (2020, 12, 15), "The new ward opened");
  /* Before the first month and after the last: neither parts anything. */
  rebase (workspace, pb_day_from_ymd (2019, 1, 1), "Too early");
  rebase (workspace, pb_day_from_ymd (2030, 1, 1), "Too late");

  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  pb_spc_reading_get_rebases (reading, &n);
  g_assert_cmpuint (n, ==, 3);
  segments = pb_spc_reading_get_segments (reading, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (segments[0].last, ==, 11);
  g_assert_cmpuint (segments[1].first, ==, 12);
  g_assert_null (segments[0].rebase);
  g_assert_cmpstr (segments[1].rebase->reason, ==, "The new ward opened");
  g_assert_cmpfloat_with_epsilon (segments[0].mean, 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (segments[1].mean, 20, 1e-12);
  /* Ranges 2 4 2 three times and 2 4: 30 in 11. */
  g_assert_cmpfloat_with_epsilon (segments[1].upper, 20 + 2.66 * 30 / 11, 1e-12);
  assert_says (pb_spc_reading_get_method (reading), "The new ward opened");

  /* Before the day it is not in force. */
  before = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2020, 12, 31));
  pb_spc_reading_get_segments (before, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_fixed (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "high-is-good", "mean");
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  g_autoptr(PbSpcReading) reading = NULL;
  const PbSpcReadingSegment *segments;
  guint n;

  /* The gap is not one of the twelve. */
  spc_put_months (workspace, "10 11 9 10 11 x 9 10 11 9 10 11 9 30 30 30");
  g_assert_true (pb_spc_store_set_n_fixed (workspace, spc_find_series (catalogue), SPC_AREA, 12, NULL));
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  segments = pb_spc_reading_get_segments (reading, &n);
  g_assert_cmpfloat_with_epsilon (segments->mean, 10, 1e-12);
  g_assert_cmpint (pb_spc_reading_get_variation (reading), ==, PB_SPC_VARIATION_IMPROVEMENT);
  g_assert_cmpstr (pb_spc_reading_get_variation_words (reading), ==, "Special cause, improvement: above the upper limit");
  g_assert_cmpuint (pb_spc_reading_get_n_fixed (reading), ==, 12);
  assert_says (pb_spc_reading_get_method (reading), "fixed on the first 12 points");
}

/* Settings come from the workspace, unless the question has its own. */
static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) by_six = NULL;
  g_autoptr(PbSpcReading) by_seven = NULL;
  PbSpcSettings settings = { 6, PB_SPC_TOOL_EXCEL };

  /* The last six below the mean. */
  spc_put_months (workspace, "12 14 12 14 12 14 12 14 12 14 12 14 11 12 11 12 11 12");
  by_seven = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_cmpint (pb_spc_reading_get_variation (by_seven), ==, PB_SPC_VARIATION_COMMON_CAUSE);

  g_assert_true (pb_spc_store_set_settings (workspace, &settings, NULL));
  by_six = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_cmpstr (pb_spc_reading_get_variation_words (by_six), ==,
                   "Special cause, improvement: 6 months below the mean");
  assert_says (pb_spc_reading_get_method (by_six), "Excel tool");
}

static void
test_target (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    double          target;
    PbSpcAssurance  assurance;
    const char     *words;
  } cases[] = {
    { 20, PB_SPC_ASSURANCE_CONSISTENT_PASS, "Will consistently meet the target unless the process changes" },
    { 2, PB_SPC_ASSURANCE_CONSISTENT_FAIL, "Will consistently miss the target unless the process changes" },
    { 10, PB_SPC_ASSURANCE_INCONSISTENT, "hit and miss" },
    /* Equal to the upper limit, 10 + 2.66 x 24 / 24: neither beyond it nor sure. */
    { 12.66, PB_SPC_ASSURANCE_INCONSISTENT, "hit and miss" },
  };
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");

  /* Ranges of 1 throughout. */
  spc_put_months (workspace, "10 11 10 9 10 11 10 9 10 11 10 9 10 11 10 9 10 11 10 9 10 11 10 9 10");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbSpcReading) reading = NULL;

      g_assert_true (pb_db_execute (pb_workspace_get_db (workspace), "DELETE FROM register_target; DELETE FROM register_link", NULL));
      set_target (workspace, cases[i].target);
      reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
      g_assert_cmpstr (pb_spc_reading_get_target (reading)->words, ==, "No more by 2021");
      g_assert_cmpint (pb_spc_reading_get_assurance (reading), ==, cases[i].assurance);
      assert_says (pb_spc_reading_get_assurance_words (reading), cases[i].words);
    }
}

static void
test_neutral (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "no-judgement", "mean");
  g_autoptr(PbSpcReading) reading = NULL;

  spc_put_months (workspace, "10 11 9 10 11 9 10 11 9 10 11 9 10 30");
  set_target (workspace, 20);
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_cmpint (pb_spc_reading_get_variation (reading), ==, PB_SPC_VARIATION_NEUTRAL_HIGH);
  g_assert_cmpstr (pb_spc_reading_get_headline (reading), ==,
                   "Waits in Derby: special cause, upward: above the upper limit");
  g_assert_cmpint (pb_spc_reading_get_assurance (reading), ==, PB_SPC_ASSURANCE_NONE);
  g_assert_cmpstr (pb_spc_reading_get_assurance_words (reading), ==, "");
}

static void
test_overlap (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  guint n;

  for (int i = 0; i < 14; i++)
    spc_put (workspace, SPC_AREA, PB_PERIOD_CALENDAR, pb_day_from_ymd (2000 + i, 1, 1), pb_day_from_ymd (2002 + i, 12, 31), 10 + i % 3);

  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  assert_says (pb_spc_reading_get_refusal (reading), "The 3-year periods overlap");
  pb_spc_reading_get_points (reading, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_cumulative (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;

  for (int i = 1; i <= 14; i++)
    spc_put (workspace, SPC_AREA, PB_PERIOD_SPAN, pb_day_from_ymd (2020, 4, 1),
             pb_day_add_months (pb_day_from_ymd (2020, 4, 1), 3 * i) - 1, 10 * i);

  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  assert_says (pb_spc_reading_get_refusal (reading), "The figures add up");
}

static void
test_irregular (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  PbDay day = pb_day_from_ymd (2020, 1, 6);

  /* Every week, but once a day late. */
  for (int i = 0; i < 14; i++)
    spc_put (workspace, SPC_AREA, PB_PERIOD_DATE, day + 7 * i + (i == 5), day + 7 * i + (i == 5), i);

  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  assert_says (pb_spc_reading_get_refusal (reading), "not at even steps");
}

static void
assert_step (Fixture      *fixture,
             PbPeriodKind  kind,
             PbSpcStep     step,
             int           n_months,
             int           n_days,
             const char   *words)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  PbDay first = pb_day_from_ymd (2000, 4, 1);

  for (int i = 0; i < 14; i++)
    {
      PbDay day = n_months > 0 ? pb_day_add_months (first, i * n_months) : first + i * n_days;
      PbDay last = kind == PB_PERIOD_DATE ? day : n_months > 0 ? pb_day_add_months (day, n_months) - 1 : day + n_days - 1;

      spc_put (workspace, SPC_AREA, kind, day, last, 10 + i % 2);
    }

  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_null (pb_spc_reading_get_refusal (reading));
  g_assert_cmpint (pb_spc_reading_get_step (reading), ==, step);
  assert_says (pb_spc_reading_get_subtitle (reading), words);
}

static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  assert_step (fixture, PB_PERIOD_DATE, PB_SPC_STEP_DAYS, 0, 1, "daily");
}

static void
test_weeks (Fixture       *fixture,
            gconstpointer  data)
{
  assert_step (fixture, PB_PERIOD_SPAN, PB_SPC_STEP_WEEKS, 0, 7, "weekly");
}

static void
test_quarters (Fixture       *fixture,
               gconstpointer  data)
{
  assert_step (fixture, PB_PERIOD_QUARTER, PB_SPC_STEP_QUARTERS, 3, 0, "quarterly");
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  assert_step (fixture, PB_PERIOD_FINANCIAL, PB_SPC_STEP_YEARS, 12, 0, "annual points");
}

/* Kinds are never mixed: years among months are left out, and it is said. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;

  spc_put_months (workspace, STEADY);
  spc_put (workspace, SPC_AREA, PB_PERIOD_CALENDAR, pb_day_from_ymd (2018, 1, 1), pb_day_from_ymd (2018, 12, 31), 120);
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_null (pb_spc_reading_get_refusal (reading));
  assert_says (pb_spc_reading_get_notes (reading), "1 value of another kind of period is left out");
}

/* The one area that has figures stands for any other, and it is said. */
static void
test_area (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) other = NULL;
  g_autoptr(PbSpcReading) none = NULL;
  const PbSpcArea *areas;
  guint n;

  spc_put_months (workspace, STEADY);
  none = spc_read (workspace, NULL, SPC_LATEST);
  g_assert_cmpstr (pb_spc_reading_get_area_code (none), ==, SPC_AREA);
  areas = pb_spc_reading_get_areas (none, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (areas->name, ==, "Derby");

  other = spc_read (workspace, "E07000032", SPC_LATEST);
  g_assert_cmpstr (pb_spc_reading_get_area_code (other), ==, SPC_AREA);
  g_assert_cmpstr (pb_spc_reading_get_area_words (other), ==, "Derby: the only area with figures");
}

/* A district that has none takes its county's; where there is a choice, none is made for it. */
static void
test_county (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) county = NULL;
  g_autoptr(PbSpcReading) refused = NULL;

  spc_put_months (workspace, STEADY);
  for (int i = 0; i < 24; i++)
    {
      PbDay first = pb_day_add_months (pb_day_from_ymd (2020, 1, 1), i);

      spc_put (workspace, "E10000007", PB_PERIOD_MONTH, first, pb_day_add_months (first, 1) - 1, i % 5);
    }

  county = spc_read (workspace, "E07000032", SPC_LATEST);
  g_assert_cmpstr (pb_spc_reading_get_area_code (county), ==, "E10000007");
  g_assert_cmpstr (pb_spc_reading_get_area_words (county), ==, "Derbyshire: the county that Amber Valley is in");

  refused = spc_read (workspace, "E92000001", SPC_LATEST);
  g_assert_null (pb_spc_reading_get_area_code (refused));
  assert_says (pb_spc_reading_get_refusal (refused), "Derby");
}

/* The NHS area began when Glossop joined it. */
static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) area = NULL;
  g_autoptr(PbSpcReading) district = NULL;
  const PbSpcEvent *events;
  guint n;

  for (int i = 0; i < 48; i++)
    {
      PbDay first = pb_day_add_months (pb_day_from_ymd (2020, 1, 1), i);

      spc_put (workspace, "E54000058", PB_PERIOD_MONTH, first, pb_day_add_months (first, 1) - 1, 10 + i % 3);
      spc_put (workspace, "E07000037", PB_PERIOD_MONTH, first, pb_day_add_months (first, 1) - 1, 10 + i % 3);
    }

  area = spc_read (workspace, "E54000058", SPC_LATEST);
  events = pb_spc_reading_get_events (area, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (events->day, ==, pb_day_from_ymd (2022, 7, 1));
  assert_says (events->words, "begins");
  assert_says (events->words, "21 small areas join: NHS area");

  /* High Peak as a district is what it was. */
  district = spc_read (workspace, "E07000037", SPC_LATEST);
  pb_spc_reading_get_events (district, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(PbSpcTable) table = NULL;
  g_autoptr(GError) error = NULL;
  const PbSpcRow *rows;
  gboolean has_waits = FALSE, has_life = FALSE;
  guint n;

  spc_put_months (workspace, "10 11 9 10 11 9 10 11 9 10 11 9 10 30");
  catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  table = pb_spc_table_load (workspace, catalogue, pb_catalogue_get_area_set (catalogue, 0), SPC_LATEST, NULL, &error);
  g_assert_no_error (error);
  rows = pb_spc_table_get_rows (table, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *code = pb_indicator_get_code (pb_series_get_indicator (rows[i].series));

      if (g_str_equal (code, "waits"))
        {
          g_assert_cmpstr (rows[i].area_code, ==, SPC_AREA);
          g_assert_null (rows[i].reason);
          g_assert_cmpfloat (rows[i].value, ==, 30);
          g_assert_cmpint (rows[i].variation, ==, PB_SPC_VARIATION_CONCERN);
          g_assert_cmpuint (rows[i].n_points, ==, 14);
          g_assert_true (isnan (rows[i].target));
          g_assert_false (has_waits);
          has_waits = TRUE;
        }

      /* One row for men and one for women, not one a district. */
      if (g_str_equal (code, "90366"))
        {
          g_assert_null (rows[i].area_code);
          assert_says (rows[i].reason, "overlap");
          has_life = TRUE;
        }
    }

  g_assert_true (has_waits);
  g_assert_true (has_life);
}

static void
ready_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) rebased = NULL;
  g_autoptr(GAsyncResult) stopped = NULL;
  g_autoptr(GAsyncResult) of_table = NULL;
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbSpcReading) parted = NULL;
  g_autoptr(PbSpcTable) table = NULL;
  g_autoptr(GError) error = NULL;
  PbSpcQuestion question;
  guint n;

  spc_put_months (workspace, STEADY);
  catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  question = (PbSpcQuestion) { .series = spc_find_series (catalogue), .level = PB_LEVEL_LTLA, .area_code = SPC_AREA,
                               .moment = SPC_LATEST };

  pb_spc_reading_load_async (workspace, catalogue, &question, NULL, ready_cb, &result);
  reading = pb_spc_reading_load_finish (workspace, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_null (pb_spc_reading_get_refusal (reading));

  /* What was just recorded is followed, though the figures were read before. */
  rebase (workspace, pb_day_from_ymd (2021, 1, 1), "The new ward opened");
  pb_spc_reading_load_async (workspace, catalogue, &question, NULL, ready_cb, &rebased);
  parted = pb_spc_reading_load_finish (workspace, wait_for (&rebased), &error);
  g_assert_no_error (error);
  pb_spc_reading_get_segments (parted, &n);
  g_assert_cmpuint (n, ==, 2);

  g_cancellable_cancel (cancellable);
  pb_spc_reading_load_async (workspace, catalogue, &question, cancellable, ready_cb, &stopped);
  g_assert_null (pb_spc_reading_load_finish (workspace, wait_for (&stopped), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  pb_spc_table_load_async (workspace, catalogue, NULL, SPC_LATEST, NULL, ready_cb, &of_table);
  table = pb_spc_table_load_finish (workspace, wait_for (&of_table), &error);
  g_assert_no_error (error);
  pb_spc_table_get_rows (table, &n);
  g_assert_cmpuint (n, >, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/analysis/spc/common-cause", test_common_cause);
  add_fixture_test ("/analysis/spc/twelve-points", test_twelve);
  add_fixture_test ("/analysis/spc/gaps", test_gaps);
  add_fixture_test ("/analysis/spc/constant", test_constant);
  add_fixture_test ("/analysis/spc/moment", test_moment);
  add_fixture_test ("/analysis/spc/rebase", test_rebase);
  add_fixture_test ("/analysis/spc/fixed", test_fixed);
  add_fixture_test ("/analysis/spc/settings", test_settings);
  add_fixture_test ("/analysis/spc/target", test_target);
  add_fixture_test ("/analysis/spc/neutral", test_neutral);
  add_fixture_test ("/analysis/spc/overlap", test_overlap);
  add_fixture_test ("/analysis/spc/cumulative", test_cumulative);
  add_fixture_test ("/analysis/spc/irregular", test_irregular);
  add_fixture_test ("/analysis/spc/days", test_days);
  add_fixture_test ("/analysis/spc/weeks", test_weeks);
  add_fixture_test ("/analysis/spc/quarters", test_quarters);
  add_fixture_test ("/analysis/spc/years", test_years);
  add_fixture_test ("/analysis/spc/kinds", test_kinds);
  add_fixture_test ("/analysis/spc/area", test_area);
  add_fixture_test ("/analysis/spc/county", test_county);
  add_fixture_test ("/analysis/spc/events", test_events);
  add_fixture_test ("/analysis/spc/table", test_table);
  add_fixture_test ("/analysis/spc/async", test_async);

  return g_test_run ();
}
