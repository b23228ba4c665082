#include "pb-box-plot.h"

#include <math.h>
#include <stdlib.h>

static double *
read_values (const char *text,
             guint      *n_out)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  double *values;

  *n_out = g_strv_length (words);
  values = g_new (double, MAX (*n_out, 1));
  for (guint i = 0; i < *n_out; i++)
    values[i] = g_ascii_strtod (words[i], NULL);

  return values;
}

static void
assert_same (double      value,
             const char *expected)
{
  double number = g_ascii_strtod (expected, NULL);

  if (isnan (number))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, number, 1e-9);
}

static void
test_golden_row (gconstpointer data)
{
  char *const *row = data;
  guint n;
  g_autofree double *values = read_values (row[1], &n);
  PbBoxPlot box;

  pb_box_plot_init (&box, values, n);
  g_assert_cmpuint (box.n, ==, (guint) atoi (row[2]));
  assert_same (box.lower_whisker, row[3]);
  assert_same (box.lower_quartile, row[4]);
  assert_same (box.median, row[5]);
  assert_same (box.upper_quartile, row[6]);
  assert_same (box.upper_whisker, row[7]);
  g_assert_cmpuint (box.n_outside, ==, (guint) atoi (row[8]));
}

/* Add a constant: everything moves by it.  Turn the signs: the box turns over. */
static void
test_laws (void)
{
  double values[40], moved[40], turned[40];
  PbBoxPlot box, other;

  for (int trial = 0; trial < 200; trial++)
    {
      guint n = (guint) g_test_rand_int_range (5, 40);

      for (guint i = 0; i < n; i++)
        {
          values[i] = g_test_rand_int_range (-1000, 1000) / 8.0;
          if (i % 11 == 0)
            values[i] *= 16;
          moved[i] = values[i] + 64;
          turned[i] = -values[i];
        }

      pb_box_plot_init (&box, values, n);
      g_assert_cmpfloat (box.lowest, <=, box.lower_whisker);
      g_assert_cmpfloat (box.lower_whisker, <=, box.median);
      g_assert_cmpfloat (box.lower_quartile, <=, box.median);
      g_assert_cmpfloat (box.median, <=, box.upper_quartile);
      g_assert_cmpfloat (box.median, <=, box.upper_whisker);
      g_assert_cmpfloat (box.upper_whisker, <=, box.highest);

      pb_box_plot_init (&other, moved, n);
      g_assert_cmpfloat_with_epsilon (other.median, box.median + 64, 1e-9);
      g_assert_cmpfloat_with_epsilon (other.upper_whisker, box.upper_whisker + 64, 1e-9);
      g_assert_cmpuint (other.n_outside, ==, box.n_outside);

      pb_box_plot_init (&other, turned, n);
      g_assert_cmpfloat_with_epsilon (other.lower_quartile, -box.upper_quartile, 1e-9);
      g_assert_cmpfloat_with_epsilon (other.lower_whisker, -box.upper_whisker, 1e-9);
      g_assert_cmpuint (other.n_outside, ==, box.n_outside);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);

  path = g_test_build_filename (G_TEST_DIST, "golden", "box-plot.csv", NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);

  for (int i = 1; lines[i] != NULL; i++)
    {
      GStrv row = g_strsplit (lines[i], ",", 10);
      g_autofree char *name = g_strconcat ("/stats/box-plot/", row[0], NULL);

      g_test_add_data_func_full (name, row, test_golden_row, (GDestroyNotify) g_strfreev);
    }
  g_test_add_func ("/stats/box-plot/laws", test_laws);

  return g_test_run ();
}
