#include "pb-classes.h"

#include <math.h>
#include <string.h>

static void
assert_label (PbClasses  *classes,
              int         index,
              const char *expected)
{
  g_autofree char *label = pb_classes_dup_label (classes, index);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_natural_hand_worked (void)
{
  const double values[] = { 1, 1.2, 5, 5.1, 5.3, 9 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_NATURAL, 3, values, 6, 1);

  g_assert_cmpint (pb_classes_get_n_classes (classes), ==, 3);
  assert_label (classes, 0, "1.0 to 1.2");
  assert_label (classes, 1, "5.0 to 5.3");
  assert_label (classes, 2, "9.0");
}

static void
test_equal_hand_worked (void)
{
  const double values[] = { 10, 11, 30 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_EQUAL, 2, values, 3, 0);

  g_assert_cmpint (pb_classes_get_n_classes (classes), ==, 2);
  assert_label (classes, 0, "10 to 20");
  assert_label (classes, 1, "21 to 30");
  g_assert_cmpint (pb_classes_find (classes, 20), ==, 0);
  g_assert_cmpint (pb_classes_find (classes, 20.4), ==, 0);
  g_assert_cmpint (pb_classes_find (classes, 20.6), ==, 1);
}

/* How many of @values each class holds. */
static void
count (PbClasses    *classes,
       const double *values,
       int           n_values,
       int           counts[PB_MAX_CLASSES])
{
  memset (counts, 0, PB_MAX_CLASSES * sizeof *counts);
  for (int i = 0; i < n_values; i++)
    counts[pb_classes_find (classes, values[i])]++;
}

static void
test_quantiles_hand_worked (void)
{
  const double values[] = { 5, 1, 2, 9, 3, 4, 8, 7, 6, 10 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_QUANTILES, 5, values, 10, 0);
  int counts[PB_MAX_CLASSES];

  g_assert_cmpint (pb_classes_get_n_classes (classes), ==, 5);
  assert_label (classes, 0, "1 to 2");
  assert_label (classes, 4, "9 to 10");
  count (classes, values, 10, counts);
  for (int i = 0; i < 5; i++)
    g_assert_cmpint (counts[i], ==, 2);
}

/* A run of ties is one class; the others share what is left. */
static void
test_quantiles_ties (void)
{
  const double values[] = { 0, 0, 0, 0, 0, 0, 1, 2, 3, 4 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_QUANTILES, 5, values, 10, 0);
  int counts[PB_MAX_CLASSES];

  count (classes, values, 10, counts);
  g_assert_cmpint (pb_classes_get_n_classes (classes), ==, 5);
  g_assert_cmpint (counts[0], ==, 6);
  for (int i = 1; i < 5; i++)
    g_assert_cmpint (counts[i], ==, 1);
}

static void
test_few_values (void)
{
  const double none[] = { NAN, NAN };
  const double one[] = { 78.4, NAN, 78.4 };
  const double two[] = { 3, 4, 4, 3 };
  PbClassMethod methods[] = { PB_CLASSES_NATURAL, PB_CLASSES_QUANTILES, PB_CLASSES_EQUAL };

  for (gsize m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      g_autoptr(PbClasses) of_none = pb_classes_new (methods[m], 5, none, 2, 1);
      g_autoptr(PbClasses) of_one = pb_classes_new (methods[m], 5, one, 3, 1);
      g_autoptr(PbClasses) of_two = pb_classes_new (methods[m], 5, two, 4, 0);

      g_assert_cmpint (pb_classes_get_n_classes (of_none), ==, 0);
      g_assert_cmpint (pb_classes_find (of_none, 1), ==, -1);

      g_assert_cmpint (pb_classes_get_n_classes (of_one), ==, 1);
      assert_label (of_one, 0, "78.4");
      g_assert_cmpint (pb_classes_find (of_one, NAN), ==, -1);

      g_assert_cmpint (pb_classes_get_n_classes (of_two), ==, 2);
      assert_label (of_two, 0, "3");
      assert_label (of_two, 1, "4");
    }
}

/* A value outside the scale, as a newer vintage may bring, takes the end class. */
static void
test_outside (void)
{
  const double values[] = { 1, 2, 3, 4 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_QUANTILES, 2, values, 4, 0);

  g_assert_cmpint (pb_classes_find (classes, -7), ==, 0);
  g_assert_cmpint (pb_classes_find (classes, 7), ==, 1);
}

/* 0.15 is a little less than it says and prints as 0.1; 78.25 is exact and goes to
 * the even digit.  The class must follow what is printed. */
static void
test_rounds_as_printed (void)
{
  const double tricky[] = { 0.15, 0.25, 0.35, 78.25, 78.35, 2.675, -0.15, 1e6 + 0.05 };

  for (gsize i = 0; i < G_N_ELEMENTS (tricky); i++)
    {
      g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_NATURAL, 1, &tricky[i], 1, 1);
      g_autofree char *printed = g_strdup_printf ("%.1f", tricky[i]);

      g_assert_cmpfloat_with_epsilon (pb_classes_get_lower (classes, 0), g_ascii_strtod (printed, NULL), 1e-9);
    }
}

/* Laws for any values: ranges rise and never touch, every value lies in the printed
 * range of its class, counts add up. */
static void
test_laws (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (77);

  for (int round = 0; round < 600; round++)
    {
      PbClassMethod method = (PbClassMethod) (round % 3);
      int n_values = g_rand_int_range (random, 1, 80);
      int n_classes = g_rand_int_range (random, 1, 6);
      int n_decimals = g_rand_int_range (random, 0, 3);
      double unit = pow (10, -n_decimals);
      double values[80];
      int counts[PB_MAX_CLASSES], total = 0;
      g_autoptr(PbClasses) classes = NULL;

      for (int i = 0; i < n_values; i++)
        values[i] = g_rand_double_range (random, -5, round % 2 == 0 ? 5 : 400);

      classes = pb_classes_new (method, n_classes, values, n_values, n_decimals);
      g_assert_cmpint (pb_classes_get_n_classes (classes), <=, n_classes);
      g_assert_cmpint (pb_classes_get_n_classes (classes), >=, 1);

      for (int i = 0; i < pb_classes_get_n_classes (classes); i++)
        {
          g_assert_cmpfloat (pb_classes_get_lower (classes, i), <=, pb_classes_get_upper (classes, i));
          if (i > 0)
            g_assert_cmpfloat (pb_classes_get_lower (classes, i), >,
                               pb_classes_get_upper (classes, i - 1) + unit / 2);
        }

      for (int i = 0; i < n_values; i++)
        {
          int index = pb_classes_find (classes, values[i]);

          g_assert_cmpfloat (values[i], >=, pb_classes_get_lower (classes, index) - unit * 0.5001);
          g_assert_cmpfloat (values[i], <=, pb_classes_get_upper (classes, index) + unit * 0.5001);
        }

      count (classes, values, n_values, counts);
      for (int i = 0; i < pb_classes_get_n_classes (classes); i++)
        total += counts[i];
      g_assert_cmpint (total, ==, n_values);
    }
}

static void
test_comparison (void)
{
  const PbComparison comparisons[] = {
    PB_COMPARISON_BETTER, PB_COMPARISON_WORSE, PB_COMPARISON_WORSE, PB_COMPARISON_NOT_COMPARED,
  };
  g_autoptr(PbClasses) classes = pb_classes_new_comparison (comparisons, 4);

  g_assert_cmpint (pb_classes_get_n_classes (classes), ==, 4);
  assert_label (classes, 0, "worse");
  assert_label (classes, 1, "similar");
  assert_label (classes, 2, "better");
  assert_label (classes, 3, "not compared");

  g_assert_cmpint (pb_classes_find_comparison (classes, PB_COMPARISON_WORSE), ==, 0);
  g_assert_cmpint (pb_classes_find_comparison (classes, PB_COMPARISON_BETTER), ==, 2);
  g_assert_cmpint (pb_classes_find_comparison (classes, PB_COMPARISON_NOT_COMPARED), ==, 3);
  g_assert_cmpint (pb_classes_find_comparison (classes, PB_COMPARISON_HIGHER), ==, -1);
  g_assert_cmpint (pb_classes_find (classes, 3), ==, -1);
}

static void
test_rule (void)
{
  const double values[] = { 1, 2, 3 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_NATURAL, 3, values, 3, 0);
  g_autofree char *over_time = pb_classes_dup_rule (classes, "2015-17", "2023-25", "districts");
  g_autofree char *once = pb_classes_dup_rule (classes, NULL, "2025", "small areas");

  g_assert_cmpstr (over_time, ==,
                   "Natural breaks, one scale for all periods 2015-17 to 2023-25. Counts are districts.");
  g_assert_cmpstr (once, ==, "Natural breaks. Counts are small areas.");
}

/* One rule for all labels of a legend: the largest number decides. */
static void
test_thousands (void)
{
  static const double values[] = { 5412, 6100, 7020, 10471 };
  g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_NATURAL, 2, values, G_N_ELEMENTS (values), 0);

  assert_label (classes, 0, "5,412 to 7,020");
  assert_label (classes, 1, "10,471");
}

/* The strong shade is where the need is, and reads against its label. */
static void
test_shades (void)
{
  const double values[] = { 1, 2, 3, 4, 5 };
  const PbComparison all[] = {
    PB_COMPARISON_NOT_COMPARED, PB_COMPARISON_WORST, PB_COMPARISON_WORSE,  PB_COMPARISON_SIMILAR,
    PB_COMPARISON_BETTER,       PB_COMPARISON_BEST,  PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER,
  };

  for (int kind = 0; kind < 2; kind++)
    {
      PbTheme theme;

      pb_theme_init (&theme, kind == 0 ? PB_THEME_LIGHT : PB_THEME_DARK, NULL, 0);

      for (int n = 1; n <= PB_MAX_CLASSES; n++)
        {
          g_autoptr(PbClasses) classes = pb_classes_new (PB_CLASSES_QUANTILES, n, values, 5, 0);
          double before = 0;

          for (int i = 0; i < n; i++)
            {
              PbColour fill = pb_classes_get_colour (classes, &theme, PB_STRONG_END_HIGH, i);
              PbColour mirror = pb_classes_get_colour (classes, &theme, PB_STRONG_END_LOW, n - 1 - i);
              PbColour label = pb_classes_get_label_colour (classes, &theme, PB_STRONG_END_HIGH, i);
              double contrast = pb_colour_contrast (fill, theme.view);

              g_assert_cmpfloat (contrast, >, before);
              before = contrast;
              g_assert_cmpfloat (pb_colour_contrast (fill, label), >=, 4.5);
              g_assert_cmpfloat (fill.red, ==, mirror.red);
            }
        }

      {
        g_autoptr(PbClasses) classes = pb_classes_new_comparison (all, G_N_ELEMENTS (all));

        for (int i = 0; i < pb_classes_get_n_classes (classes); i++)
          g_assert_cmpfloat (pb_colour_contrast (pb_classes_get_colour (classes, &theme, 0, i),
                                                 pb_classes_get_label_colour (classes, &theme, 0, i)),
                             >=, 4.0);
      }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/classes/natural", test_natural_hand_worked);
  g_test_add_func ("/chart/classes/equal", test_equal_hand_worked);
  g_test_add_func ("/chart/classes/quantiles", test_quantiles_hand_worked);
  g_test_add_func ("/chart/classes/quantiles-ties", test_quantiles_ties);
  g_test_add_func ("/chart/classes/few-values", test_few_values);
  g_test_add_func ("/chart/classes/outside", test_outside);
  g_test_add_func ("/chart/classes/rounds-as-printed", test_rounds_as_printed);
  g_test_add_func ("/chart/classes/laws", test_laws);
  g_test_add_func ("/chart/classes/comparison", test_comparison);
  g_test_add_func ("/chart/classes/rule", test_rule);
  g_test_add_func ("/chart/classes/shades", test_shades);
  g_test_add_func ("/chart/classes/thousands", test_thousands);

  return g_test_run ();
}
