#include "pb-fuzzy-date.h"

#include "pb-error.h"

#include <string.h>

static const struct
{
  const char *text;
  PbPrecision precision;
  const char *first;
  const char *last;
} dates[] = {
  { "2020-06-17", PB_PRECISION_DAY, "2020-06-17", "2020-06-17" },
  { "2020-06", PB_PRECISION_MONTH, "2020-06-01", "2020-06-30" },
  { "2020-02", PB_PRECISION_MONTH, "2020-02-01", "2020-02-29" },
  { "2020-winter", PB_PRECISION_SEASON, "2020-01-01", "2020-03-31" },
  { "2020-spring", PB_PRECISION_SEASON, "2020-04-01", "2020-06-30" },
  { "2020-summer", PB_PRECISION_SEASON, "2020-07-01", "2020-09-30" },
  { "2020-autumn", PB_PRECISION_SEASON, "2020-10-01", "2020-12-31" },
  { "2020", PB_PRECISION_YEAR, "2020-01-01", "2020-12-31" },
};

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *padded = g_strdup_printf ("  %s ", dates[i].text);
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      PbFuzzyDate date;

      g_assert_true (pb_fuzzy_date_parse (padded, &date, &error));
      g_assert_no_error (error);
      g_assert_cmpint (date.precision, ==, dates[i].precision);
      first = pb_day_format_iso (date.first);
      last = pb_day_format_iso (date.last);
      g_assert_cmpstr (first, ==, dates[i].first);
      g_assert_cmpstr (last, ==, dates[i].last);
      text = pb_fuzzy_date_format (&date);
      g_assert_cmpstr (text, ==, dates[i].text);
    }
}

static void
test_refusals (void)
{
  const char *wrong[] = { "", "soon", "202", "20200", "2020-13", "2020-00", "2020-6", "2020-Summer",
                          "2020-06-31", "2020-", "2020-06-", "0000", "9999", "17/06/2020" };
  PbFuzzyDate date;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (pb_fuzzy_date_parse (wrong[i], &date, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_nonnull (strstr (error->message, wrong[i]));
    }

  g_assert_false (pb_fuzzy_date_parse (NULL, &date, NULL));
}

static void
test_holds (void)
{
  PbFuzzyDate date;

  g_assert_true (pb_fuzzy_date_parse ("2020-06", &date, NULL));
  g_assert_false (pb_fuzzy_date_holds_possibly (&date, pb_day_from_ymd (2020, 5, 31)));
  g_assert_true (pb_fuzzy_date_holds_possibly (&date, pb_day_from_ymd (2020, 6, 1)));
  g_assert_false (pb_fuzzy_date_holds_certainly (&date, pb_day_from_ymd (2020, 6, 29)));
  g_assert_true (pb_fuzzy_date_holds_certainly (&date, pb_day_from_ymd (2020, 6, 30)));
  g_assert_true (pb_fuzzy_date_holds_possibly (&date, pb_day_from_ymd (2021, 6, 30)));

  /* A day is certain as soon as it is possible. */
  g_assert_true (pb_fuzzy_date_parse ("2020-06-17", &date, NULL));
  for (PbDay day = date.first - 3; day < date.first + 3; day++)
    g_assert_true (pb_fuzzy_date_holds_possibly (&date, day) == pb_fuzzy_date_holds_certainly (&date, day));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/fuzzy-date/round-trip", test_round_trip);
  g_test_add_func ("/base/fuzzy-date/refusals", test_refusals);
  g_test_add_func ("/base/fuzzy-date/holds", test_holds);

  return g_test_run ();
}
