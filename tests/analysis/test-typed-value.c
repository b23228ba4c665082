#include "pb-typed-value.h"

#include "pb-error.h"

#include <string.h>

static const PbRegisterColumn *
column_of (const char *kind_word,
           const char *name)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);

  return &kind->columns[pb_register_kind_find_column (kind, name)];
}

static void
assert_taken (const char *kind,
              const char *name,
              const char *typed,
              const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = pb_typed_value_parse (column_of (kind, name), typed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (const char *kind,
                const char *name,
                const char *typed)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_typed_value_parse (column_of (kind, name), typed, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, typed));
}

/* What people write, and how exact it is. */
static void
test_dates (void)
{
  static const char *const rows[][2] = {
    { "2020", "2020" },
    { " 2020 ", "2020" },
    { "June 2020", "2020-06" },
    { "june, 2020", "2020-06" },
    { "Jun 2020", "2020-06" },
    { "Sept 2020", "2020-09" },
    { "2020 June", "2020-06" },
    { "6/2020", "2020-06" },
    { "2020-06", "2020-06" },
    { "in June 2020", "2020-06" },
    { "spring 2020", "2020-spring" },
    { "Autumn 2021", "2021-autumn" },
    { "winter 2021", "2021-winter" },
    { "early 2021", "2021-winter" },
    { "2020-spring", "2020-spring" },
    { "17 June 2020", "2020-06-17" },
    { "17th of June 2020", "2020-06-17" },
    { "1st March 2021", "2021-03-01" },
    { "June 17, 2020", "2020-06-17" },
    { "17/06/2020", "2020-06-17" },
    { "3.4.2020", "2020-04-03" },
    { "2020-06-17", "2020-06-17" },
    { "2020/6/17", "2020-06-17" },
    { "29 February 2020", "2020-02-29" },
    { "", NULL },
    { "  ", NULL },
  };
  static const char *const wrong[] = {
    "29 February 2021", "31 June 2020", "20", "June", "June 20", "13/2020", "32/1/2020", "soon", "2020/21",
    "between 2020 and 2021", "17 June 2020 or later", "99999", "ju 2020",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_taken ("innovation", "start_date", rows[i][0], rows[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused ("innovation", "start_date", wrong[i]);
}

static void
test_dates_come_back (void)
{
  static const char *const dates[] = {
    "2020", "2020-06", "2020-winter", "2020-spring", "2020-summer", "2020-autumn", "2020-06-17", "2021-01-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *entry = pb_typed_value_for_entry (column_of ("innovation", "start_date"), dates[i]);

      assert_taken ("innovation", "start_date", entry, dates[i]);
    }

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *date = g_strdup_printf ("2023-%02d", month);
      g_autofree char *entry = pb_typed_value_for_entry (column_of ("innovation", "start_date"), date);

      g_assert_cmpstr (entry, !=, date);
      assert_taken ("innovation", "start_date", entry, date);
    }
}

static void
test_dates_explained (void)
{
  static const char *const rows[][2] = {
    { "2020-06-17", "17 June 2020" },
    { "2020-06", "June 2020, day not known" },
    { "2020", "2020, month not known" },
    { "2020-spring", "spring 2020: April 2020 to June 2020" },
    { "2021-winter", "early 2021: January 2021 to March 2021" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = pb_typed_value_explain (column_of ("innovation", "start_date"), rows[i][0]);

      g_assert_cmpstr (words, ==, rows[i][1]);
    }

  g_assert_null (pb_typed_value_explain (column_of ("innovation", "start_date"), NULL));
  g_assert_null (pb_typed_value_explain (column_of ("innovation", "name"), "Team Up"));
}

static void
test_numbers (void)
{
  static const char *const rows[][2] = {
    { "57", "57" },
    { "1,500", "1500" },
    { "1,234,567", "1234567" },
    { "57.70", "57.70" },
    { "over 60", "over 60" },
    { "Over 60", "over 60" },
    { "more than 60", "over 60" },
    { ">60", "over 60" },
    { "> 1,500", "over 1500" },
    { ">= 24", "at least 24" },
    { "no fewer than 24", "at least 24" },
    { "nearly 1500", "nearly 1500" },
    { "almost 1,500", "nearly 1500" },
    { "about 450", "about 450" },
    { "around  450", "about 450" },
    { "~450", "about 450" },
    { "under 5", "under 5" },
    { "fewer than 5", "under 5" },
    { "<5", "under 5" },
    { "up to 88", "up to 88" },
    { "no more than 88", "up to 88" },
    { "40 to 50", "40 to 50" },
    { "40-50", "40 to 50" },
    { "40 – 50", "40 to 50" },
    { "between 40 and 50", "40 to 50" },
    { "30,000 to 50,000", "30000 to 50000" },
    { "-5", "-5" },
    { "", NULL },
  };
  static const char *const wrong[] = { "57,7", "many", "over", "1,50", "50 to 40", "sixty", "12 beds", "1e5" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_taken ("evidence", "number", rows[i][0], rows[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused ("evidence", "number", wrong[i]);
}

static void
test_plain_values (void)
{
  assert_taken ("decision_step", "number", " 3 ", "3");
  assert_refused ("decision_step", "number", "three");
  assert_refused ("decision_step", "number", "-3");
  assert_taken ("setting", "latitude", "53.236", "53.236");
  assert_refused ("setting", "latitude", "53,236");
  assert_taken ("innovation", "name", " Team Up Derbyshire\n", "Team Up Derbyshire");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/typed-value/dates", test_dates);
  g_test_add_func ("/analysis/typed-value/dates-come-back", test_dates_come_back);
  g_test_add_func ("/analysis/typed-value/dates-explained", test_dates_explained);
  g_test_add_func ("/analysis/typed-value/numbers", test_numbers);
  g_test_add_func ("/analysis/typed-value/plain-values", test_plain_values);

  return g_test_run ();
}
