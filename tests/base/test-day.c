#include "pb-day.h"

/* Every day of 400 years against GLib's calendar. */
static void
test_against_gdate (void)
{
  g_autoptr(GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1800);
  guint32 julian_of_epoch;
  GDate epoch;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  julian_of_epoch = g_date_get_julian (&epoch);

  while (g_date_get_year (date) < 2200)
    {
      PbDay expected = (PbDay) g_date_get_julian (date) - (PbDay) julian_of_epoch;
      int year, month, day;

      g_assert_cmpint (pb_day_from_ymd (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date)),
                       ==, expected);
      pb_day_to_ymd (expected, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, (int) g_date_get_month (date));
      g_assert_cmpint (day, ==, g_date_get_day (date));

      g_date_add_days (date, 1);
    }
}

static void
test_known_days (void)
{
  g_assert_cmpint (pb_day_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (pb_day_from_ymd (1969, 12, 31), ==, -1);
  g_assert_cmpint (pb_day_from_ymd (2000, 3, 1), ==, 11017);
  g_assert_cmpint (pb_day_from_ymd (1, 1, 1), ==, -719162);
  g_assert_cmpint (pb_day_from_ymd (2019, 2, 29), ==, PB_DAY_NONE);
  g_assert_cmpint (pb_day_from_ymd (1900, 2, 29), ==, PB_DAY_NONE);
  g_assert_cmpint (pb_day_from_ymd (2000, 2, 29), ==, 11016);
  g_assert_cmpint (pb_day_from_ymd (2000, 13, 1), ==, PB_DAY_NONE);
  g_assert_cmpint (pb_day_from_ymd (0, 1, 1), ==, PB_DAY_NONE);
}

static void
test_iso (void)
{
  const char *wrong[] = { "", "2021", "2021-3-31", "2021-03-32", "2021-02-29", "2021-03-31 ", " 2021-03-31",
                          "2021/03/31", "2021-03-31T00:00", "-021-03-31", "2021-+3-31", "2021--3-31", "20210-3-31" };
  g_autofree char *text = NULL;
  PbDay day;

  g_assert_true (pb_day_parse_iso ("2021-03-31", &day));
  g_assert_cmpint (day, ==, pb_day_from_ymd (2021, 3, 31));
  text = pb_day_format_iso (day);
  g_assert_cmpstr (text, ==, "2021-03-31");
  g_assert_false (pb_day_parse_iso (NULL, &day));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (pb_day_parse_iso (wrong[i], &day));
    }
}

static void
test_months (void)
{
  PbDay january = pb_day_from_ymd (2020, 1, 31);

  g_assert_cmpint (pb_day_add_months (january, 1), ==, pb_day_from_ymd (2020, 2, 29));
  g_assert_cmpint (pb_day_add_months (january, 13), ==, pb_day_from_ymd (2021, 2, 28));
  g_assert_cmpint (pb_day_add_months (january, -1), ==, pb_day_from_ymd (2019, 12, 31));
  g_assert_cmpint (pb_day_add_months (january, -2), ==, pb_day_from_ymd (2019, 11, 30));
  g_assert_cmpint (pb_day_add_months (january, 0), ==, january);
  g_assert_cmpint (pb_day_first_of_month (january), ==, pb_day_from_ymd (2020, 1, 1));
  g_assert_cmpint (pb_day_first_of_year (pb_day_from_ymd (2020, 12, 31)), ==, pb_day_from_ymd (2020, 1, 1));
}

/* A series of months is as long as its parts. */
static void
test_months_add_up (void)
{
  for (int i = 0; i < 2000; i++)
    {
      PbDay first = pb_day_from_ymd (g_test_rand_int_range (1800, 2200), g_test_rand_int_range (1, 13), 1);
      int n = g_test_rand_int_range (0, 600), m = g_test_rand_int_range (0, 600);

      g_assert_cmpint (pb_day_add_months (pb_day_add_months (first, n), m), ==, pb_day_add_months (first, n + m));
      g_assert_cmpint (pb_day_add_months (pb_day_add_months (first, n), -n), ==, first);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/day/against-gdate", test_against_gdate);
  g_test_add_func ("/base/day/known-days", test_known_days);
  g_test_add_func ("/base/day/iso", test_iso);
  g_test_add_func ("/base/day/months", test_months);
  g_test_add_func ("/base/day/months-add-up", test_months_add_up);

  return g_test_run ();
}
