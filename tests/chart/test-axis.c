#include "pb-axis.h"
#include "pb-number.h"

#include <math.h>

static void
assert_ticks (double      lowest,
              double      highest,
              gboolean    from_zero,
              const char *expected)
{
  g_autoptr(GString) ticks = g_string_new (NULL);
  PbAxis axis;

  pb_axis_init (&axis, lowest, highest, from_zero, 0);
  for (int i = 0; i < axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&axis, i);

      g_string_append_printf (ticks, "%s%s", i > 0 ? " " : "", tick);
    }

  g_assert_cmpstr (ticks->str, ==, expected);
}

/* The first two are the axes of the mock-ups. */
static void
test_hand_worked (void)
{
  assert_ticks (77.3, 79.7, FALSE, "77 78 79 80");
  assert_ticks (9.5, 13.3, FALSE, "8 10 12 14");
  assert_ticks (0.12, 0.31, TRUE, "0.0 0.1 0.2 0.3 0.4");
  assert_ticks (-1.6, 2.1, TRUE, "-2.5 0.0 2.5");
  assert_ticks (12000, 37000, TRUE, "0 10,000 20,000 30,000 40,000");
  assert_ticks (300, 7600, TRUE, "0 2000 4000 6000 8000");
  assert_ticks (300, 10400, TRUE, "0 5,000 10,000 15,000");
  assert_ticks (5, 5, TRUE, "0.0 2.5 5.0");
  assert_ticks (0, 0, TRUE, "0.00 0.25 0.50 0.75 1.00");
}

/* Ends just above the values, for what room there is belongs to them. */
static void
test_tight (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  PbAxis axis;

  pb_axis_init_tight (&axis, 163, 1055, 1);
  g_assert_cmpfloat (axis.min, ==, 0);
  g_assert_cmpfloat (axis.step, ==, 250);
  g_assert_cmpint (axis.n_ticks, ==, 5);
  g_assert_cmpfloat_with_epsilon (axis.max, 1055 + 0.04 * (1055 - 163), 1e-9);

  for (int round = 0; round < 3000; round++)
    {
      double size = pow (10, g_rand_double_range (random, -3, 6));
      double lowest = g_rand_double_range (random, -1, 1) * size;
      double highest = lowest + g_rand_double_range (random, 0, 1) * size * (round % 5 != 0);

      pb_axis_init_tight (&axis, lowest, highest, round % 3 == 0 ? size / 50 : 0);

      g_assert_cmpint (axis.n_ticks, >=, 3);
      g_assert_cmpint (axis.n_ticks, <=, PB_AXIS_MAX_TICKS);
      g_assert_cmpfloat (axis.min, ==, axis.ticks[0]);
      g_assert_cmpfloat (axis.min, <=, lowest + 1e-9 * size);
      g_assert_cmpfloat (axis.max, >=, highest - 1e-9 * size);
      g_assert_cmpfloat (axis.max, >=, axis.ticks[axis.n_ticks - 1]);
    }
}

/* Life expectancy leaves zero out; shares of which one is near zero take it in. */
static void
test_marks (void)
{
  double lowest = INFINITY, highest = -INFINITY;
  PbAxis axis;

  pb_axis_widen (NAN, &lowest, &highest);
  g_assert_cmpfloat (lowest, >, highest);
  pb_axis_widen (77.3, &lowest, &highest);
  pb_axis_widen (81.8, &lowest, &highest);
  pb_axis_widen (79.7, &lowest, &highest);
  g_assert_cmpfloat (lowest, ==, 77.3);
  g_assert_cmpfloat (highest, ==, 81.8);

  pb_axis_init_for_marks (&axis, lowest, highest, 0.1);
  g_assert_cmpfloat (axis.min, >, 70);
  pb_axis_init_for_marks (&axis, 4, 20, 0.1);
  g_assert_cmpfloat (axis.min, ==, 0);
  pb_axis_init_for_marks (&axis, -4, 20, 0.1);
  g_assert_cmpfloat (axis.min, <=, -4);
}

static void
test_laws (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (5);

  for (int round = 0; round < 3000; round++)
    {
      double size = pow (10, g_rand_double_range (random, -3, 6));
      double lowest = g_rand_double_range (random, -1, 1) * size;
      double highest = lowest + g_rand_double_range (random, 0, 1) * size * (round % 5 != 0);
      gboolean from_zero = round % 2 == 0;
      PbAxis axis;

      pb_axis_init (&axis, lowest, highest, from_zero, round % 3 == 0 ? size / 50 : 0);

      g_assert_cmpint (axis.n_ticks, >=, 3);
      g_assert_cmpint (axis.n_ticks, <=, PB_AXIS_MAX_TICKS);
      g_assert_cmpfloat (axis.min, <=, lowest + 1e-9 * size);
      g_assert_cmpfloat (axis.max, >=, highest - 1e-9 * size);
      if (from_zero)
        {
          g_assert_cmpfloat (axis.min, <=, 0);
          g_assert_cmpfloat (axis.max, >=, 0);
        }
      for (int i = 1; i < axis.n_ticks; i++)
        g_assert_cmpfloat_with_epsilon (axis.ticks[i] - axis.ticks[i - 1], axis.step, 1e-6 * axis.step);

      g_assert_cmpfloat_with_epsilon (pb_axis_map (&axis, axis.min), 0, 1e-12);
      g_assert_cmpfloat_with_epsilon (pb_axis_map (&axis, axis.max), 1, 1e-12);
    }
}

/* Tenths of deprivation: 1 alone is not on an axis from 0.9 to 1.1. */
static void
test_least_step (void)
{
  static const struct
  {
    double   lowest;
    double   highest;
    gboolean from_zero;
    double   ticks[3];
  } rows[] = {
    { 1, 1, FALSE, { 0, 1, 2 } }, { 7, 7, FALSE, { 6, 7, 8 } }, { 0, 0, TRUE, { 0, 1, 2 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PbAxis axis;

      pb_axis_init (&axis, rows[i].lowest, rows[i].highest, rows[i].from_zero, 1);
      g_assert_cmpfloat (axis.step, >=, 1);
      for (int tick = 0; tick < 3; tick++)
        g_assert_cmpfloat (axis.ticks[tick], ==, rows[i].ticks[tick]);
    }
}

static void
test_note (void)
{
  g_autofree char *note = NULL;
  PbAxis axis;

  pb_axis_init (&axis, 9.5, 13.3, FALSE, 0);
  note = pb_axis_dup_note (&axis);
  g_assert_cmpstr (note, ==, "The scale starts at 8");

  pb_axis_init (&axis, 9.5, 13.3, TRUE, 0);
  g_assert_null (pb_axis_dup_note (&axis));
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    int         n_decimals;
    const char *expected;
  } rows[] = {
    { 78.4, 1, "78.4" }, { 9999, 0, "9999" },       { 10000, 0, "10,000" }, { 1234567.8, 1, "1,234,567.8" },
    { -0.04, 1, "0.0" }, { -12345, 0, "-12,345" }, { NAN, 1, "" },         { 0, 0, "0" },
  };
  const double published[] = { 12, 10.5, NAN, 10.25 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = pb_number_format (rows[i].value, rows[i].n_decimals);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }

  g_assert_cmpint (pb_number_get_decimals (published, 1, 3), ==, 0);
  g_assert_cmpint (pb_number_get_decimals (published, 3, 3), ==, 1);
  g_assert_cmpint (pb_number_get_decimals (published, 4, 3), ==, 2);
  g_assert_cmpint (pb_number_get_decimals (published, 4, 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/axis/hand-worked", test_hand_worked);
  g_test_add_func ("/chart/axis/laws", test_laws);
  g_test_add_func ("/chart/axis/tight", test_tight);
  g_test_add_func ("/chart/axis/marks", test_marks);
  g_test_add_func ("/chart/axis/least-step", test_least_step);
  g_test_add_func ("/chart/axis/note", test_note);
  g_test_add_func ("/chart/axis/numbers", test_numbers);

  return g_test_run ();
}
