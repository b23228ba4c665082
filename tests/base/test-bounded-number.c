/* Numbers with the bound that their source gives them. */

#include "pb-bounded-number.h"
#include "pb-error.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *text;
  PbBound     bound;
  double      value;
  double      upper;
  int         n_decimals;
  const char *for_people;
} Good;

static const Good goods[] = {
  { "57", PB_BOUND_EXACT, 57, NAN, 0, "57" },
  { "0", PB_BOUND_EXACT, 0, NAN, 0, "0" },
  { "-1.60", PB_BOUND_EXACT, -1.6, NAN, 2, "-1.60" },
  { "about 450", PB_BOUND_ABOUT, 450, NAN, 0, "about 450" },
  { "nearly 15000", PB_BOUND_NEARLY, 15000, NAN, 0, "nearly 15,000" },
  { "over 60", PB_BOUND_OVER, 60, NAN, 0, "over 60" },
  { "at least 24", PB_BOUND_AT_LEAST, 24, NAN, 0, "at least 24" },
  { "under 5.5", PB_BOUND_UNDER, 5.5, NAN, 1, "under 5.5" },
  { "up to 88", PB_BOUND_UP_TO, 88, NAN, 0, "up to 88" },
  { "30000 to 50000.5", PB_BOUND_RANGE, 30000, 50000.5, 1, "30,000.0 to 50,000.5" },
};

static const char *const bads[] = {
  "", " 57", "57 ", "60+", "1,500", "over", "over  60", "over 60 people", "Over 60", "1e3", ".5", "5.", "1.2.3", "--1",
  "50 to 40", "40 to 40", "over 40 to 50", "40 to 50 to 60", "1234567890123456", "nan", "inf", "0x10",
};

static void
test_good (gconstpointer data)
{
  const Good *good = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  PbBoundedNumber number;

  g_assert_true (pb_bounded_number_parse (good->text, &number, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number.bound, ==, good->bound);
  g_assert_cmpfloat (number.value, ==, good->value);
  g_assert_true (isnan (good->upper) ? isnan (number.upper) : number.upper == good->upper);
  g_assert_cmpint (number.n_decimals, ==, good->n_decimals);
  words = pb_bounded_number_describe (&number);
  g_assert_cmpstr (words, ==, good->for_people);
}

static void
test_bad (gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  PbBoundedNumber number;

  g_assert_false (pb_bounded_number_parse (data, &number, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
  g_assert_nonnull (strstr (error->message, data));
}

static void
test_order (void)
{
  static const char *const texts[] = { "59.9", "under 60", "nearly 60", "about 60", "60", "up to 60", "at least 60",
                                       "60 to 70", "over 60", "60.1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        PbBoundedNumber a, b;
        int order;

        g_assert_true (pb_bounded_number_parse (texts[i], &a, NULL) && pb_bounded_number_parse (texts[j], &b, NULL));
        order = pb_bounded_number_compare (&a, &b);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      g_autofree char *name = g_strconcat ("/base/bounded-number/good/", goods[i].text, NULL);

      g_test_add_data_func (name, &goods[i], test_good);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *name = g_strdup_printf ("/base/bounded-number/bad/%u", i);

      g_test_add_data_func (name, bads[i], test_bad);
    }

  g_test_add_func ("/base/bounded-number/order", test_order);

  return g_test_run ();
}
