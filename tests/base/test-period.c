#include "pb-period.h"

#include "pb-error.h"

#include "../golden.h"

enum { CASE, TEXT, HINT, LABEL, FIRST, LAST, KIND, SOURCE, N_FIELDS };

static void
test_style (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr(PbPeriod) period = NULL;
  g_autoptr(PbPeriod) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  PbPeriodKind hint;

  g_test_summary (row[SOURCE]);
  g_assert_true (pb_period_kind_from_word (row[HINT], &hint));

  period = pb_period_parse (row[TEXT], hint, &error);

  if (g_str_equal (row[LABEL], "error"))
    {
      g_assert_null (period);
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_nonnull (strstr (error->message, row[KIND]));
      return;
    }

  g_assert_no_error (error);
  first = pb_day_format_iso (period->first);
  last = pb_day_format_iso (period->last);
  g_assert_cmpstr (period->label, ==, row[LABEL]);
  g_assert_cmpstr (first, ==, row[FIRST]);
  g_assert_cmpstr (last, ==, row[LAST]);
  g_assert_cmpstr (pb_period_kind_to_word (period->kind), ==, row[KIND]);

  /* A label is itself a text that can be read, and to a label as tidy. */
  again = pb_period_parse (period->label, period->kind, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->label, ==, period->label);
  if (period->kind != PB_PERIOD_SPAN && !g_str_has_prefix (row[CASE], "iso-academic-august"))
    {
      g_assert_cmpint (again->first, ==, period->first);
      g_assert_cmpint (again->last, ==, period->last);
    }
}

static void
test_rule (gconstpointer data)
{
  const char *const *row = data;
  g_auto(GStrv) texts = g_strsplit (row[1], ";", -1);
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  const char *shown_words[] = { "contains", "ended", "not-yet" };
  PbShownKind shown;
  PbDay moment;
  int index;

  g_test_summary (row[5]);

  for (int i = 0; texts[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;

      g_ptr_array_add (periods, pb_period_parse (texts[i], PB_PERIOD_CALENDAR, &error));
      g_assert_no_error (error);
    }
  g_assert_true (pb_day_parse_iso (row[2], &moment));

  shown = pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, moment, &index);

  g_assert_cmpstr (shown_words[shown], ==, row[3]);
  if (*row[4] == '\0')
    g_assert_cmpint (index, ==, -1);
  else
    {
      const PbPeriod *period = g_ptr_array_index (periods, index);

      g_assert_cmpstr (period->label, ==, row[4]);
    }
}

/* Walking the moment day by day through overlapping periods never goes back to
 * an earlier one, and shows every one of them. */
static void
test_rule_is_monotonic (void)
{
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  int previous = -1;

  for (int year = 2001; year <= 2022; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d-01-01/P3Y", year);

      g_ptr_array_add (periods, pb_period_parse (text, PB_PERIOD_CALENDAR, NULL));
    }

  for (PbDay day = pb_day_from_ymd (2000, 12, 1); day < pb_day_from_ymd (2026, 1, 1); day++)
    {
      int index;

      pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, day, &index);
      g_assert_cmpint (index, >=, previous);
      g_assert_cmpint (index, <=, previous + 1);
      previous = index;
    }

  g_assert_cmpint (previous, ==, (int) periods->len - 1);
}

/* The midpoint of a period shows that period: stepping lands where it aims. */
static void
test_midpoint_shows_itself (void)
{
  const char *texts[] = { "2010-12", "2011-13", "2012-14", "2016", "2017/18", "2019-03-15", "2020-01-01/P6M" };
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (periods, pb_period_parse (texts[i], PB_PERIOD_CALENDAR, NULL));

  for (guint i = 0; i < periods->len; i++)
    {
      int index;

      g_assert_cmpint (pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len,
                                       pb_period_get_midpoint (g_ptr_array_index (periods, i)), &index),
                       ==, PB_SHOWN_CONTAINS);
      g_assert_cmpint (index, ==, (int) i);
    }
}

static void
test_arithmetic (void)
{
  g_autoptr(PbPeriod) leap = pb_period_parse ("2016", PB_PERIOD_CALENDAR, NULL);
  g_autoptr(PbPeriod) run = pb_period_parse ("2015-17", PB_PERIOD_CALENDAR, NULL);
  g_autoptr(PbPeriod) next = pb_period_parse ("2017", PB_PERIOD_CALENDAR, NULL);
  g_autoptr(PbPeriod) copy = pb_period_copy (run);

  g_assert_cmpint (pb_period_get_length (leap), ==, 366);
  g_assert_cmpint (pb_period_get_length (run), ==, 365 + 366 + 365);
  g_assert_cmpint (pb_period_get_midpoint2 (leap), ==, (gint64) leap->first + leap->last);
  g_assert_cmpint (pb_period_get_midpoint (leap), ==, pb_day_from_ymd (2016, 7, 1));
  g_assert_true (pb_period_overlaps (leap, run));
  g_assert_true (pb_period_overlaps (run, next));
  g_assert_false (pb_period_overlaps (leap, next));
  g_assert_cmpint (pb_period_compare (leap, next), <, 0);
  g_assert_cmpint (pb_period_compare (next, leap), >, 0);
  g_assert_cmpint (pb_period_compare (run, leap), <, 0);
  g_assert_cmpint (pb_period_compare (run, copy), ==, 0);
  g_assert_cmpstr (copy->label, ==, "2015-17");
}

static void
test_not_utf8 (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_period_parse ("2015 \xac 17", PB_PERIOD_CALENDAR, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_clear_error (&error);
  g_assert_null (pb_period_parse (NULL, PB_PERIOD_CALENDAR, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
}

/* Any bytes give a period or words, never a crash. */
static void
test_rubbish (void)
{
  const char alphabet[] = "0123456789-/ QPYMTo.AprJul\xe2\x80\x93";

  for (int i = 0; i < 50000; i++)
    {
      char text[24];
      int length = g_test_rand_int_range (0, sizeof text - 1);
      g_autoptr(GError) error = NULL;
      g_autoptr(PbPeriod) period = NULL;

      for (int j = 0; j < length; j++)
        text[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      text[length] = '\0';

      period = pb_period_parse (text, (PbPeriodKind) (i % 7), &error);
      g_assert_true ((period == NULL) == (error != NULL));
      if (period != NULL)
        g_assert_cmpint (period->first, <=, period->last);
    }
}

static void
test_kind_words (void)
{
  PbPeriodKind kind;

  for (int i = PB_PERIOD_DATE; i <= PB_PERIOD_SPAN; i++)
    {
      g_assert_true (pb_period_kind_from_word (pb_period_kind_to_word ((PbPeriodKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
    }

  g_assert_false (pb_period_kind_from_word ("fortnight", &kind));
  g_assert_false (pb_period_kind_from_word (NULL, &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  golden_add ("periods.csv", "/base/period/style", N_FIELDS, test_style);
  golden_add ("period-rule.csv", "/base/period/rule", 6, test_rule);
  g_test_add_func ("/base/period/rule-is-monotonic", test_rule_is_monotonic);
  g_test_add_func ("/base/period/midpoint-shows-itself", test_midpoint_shows_itself);
  g_test_add_func ("/base/period/arithmetic", test_arithmetic);
  g_test_add_func ("/base/period/not-utf8", test_not_utf8);
  g_test_add_func ("/base/period/rubbish", test_rubbish);
  g_test_add_func ("/base/period/kind-words", test_kind_words);

  return g_test_run ();
}
