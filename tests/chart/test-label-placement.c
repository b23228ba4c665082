#include "pb-label-placement.h"

#include <math.h>

static void
test_apart_already (void)
{
  double centres[] = { 10, 50, 90 };
  const double heights[] = { 16, 16, 16 };

  pb_label_placement_spread (centres, heights, 3, 14, 0, 100);
  g_assert_cmpfloat (centres[0], ==, 10);
  g_assert_cmpfloat (centres[1], ==, 50);
  g_assert_cmpfloat (centres[2], ==, 90);
}

/* Two that want 50 and 54 and must be 16 apart share the move: 44 and 60. */
static void
test_pair (void)
{
  double centres[] = { 54, 50 };
  const double heights[] = { 16, 16 };

  pb_label_placement_spread (centres, heights, 2, 14, 0, 100);
  g_assert_cmpfloat_with_epsilon (centres[0], 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (centres[1], 44, 1e-9);
}

static void
test_edges (void)
{
  double centres[] = { 2, 99 };
  const double heights[] = { 16, 16 };

  pb_label_placement_spread (centres, heights, 2, 14, 0, 100);
  g_assert_cmpfloat_with_epsilon (centres[0], 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (centres[1], 92, 1e-9);
}

static void
test_laws (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (9);

  for (int round = 0; round < 1000; round++)
    {
      int n = g_rand_int_range (random, 1, 8);
      double wanted[8], centres[8], heights[8];

      for (int i = 0; i < n; i++)
        {
          wanted[i] = centres[i] = g_rand_double_range (random, -20, 220);
          heights[i] = g_rand_double_range (random, 8, 24);
        }

      pb_label_placement_spread (centres, heights, n, 14, 0, 200);

      for (int i = 0; i < n; i++)
        {
          g_assert_cmpfloat (centres[i] - heights[i] / 2, >=, -1e-9);
          g_assert_cmpfloat (centres[i] + heights[i] / 2, <=, 200 + 1e-9);
          for (int j = 0; j < n; j++)
            if (i != j)
              {
                double least = fmax (14, (heights[i] + heights[j]) / 2);

                g_assert_cmpfloat (fabs (centres[i] - centres[j]), >=, least - 1e-9);
                if (wanted[i] < wanted[j])
                  g_assert_cmpfloat (centres[i], <, centres[j]);
              }
        }
    }
}

static void
test_thin (void)
{
  const double centres[] = { 0, 20, 40, 60, 80, 100 };
  const double narrow[] = { 8, 8, 8, 8, 8, 8 };
  const double wide[] = { 25, 25, 25, 25, 25, 25 };
  const double huge[] = { 300, 300, 300, 300, 300, 300 };
  gboolean shown[6];

  pb_label_placement_thin (centres, narrow, 6, 10, -1, shown);
  for (int i = 0; i < 6; i++)
    g_assert_true (shown[i]);

  /* Every second, and the last instead of the fifth. */
  pb_label_placement_thin (centres, wide, 6, 10, -1, shown);
  g_assert_true (shown[0] && shown[2] && shown[5]);
  g_assert_false (shown[1] || shown[3] || shown[4]);

  pb_label_placement_thin (centres, wide, 6, 10, 5, shown);
  g_assert_true (shown[0] && shown[2]);
  g_assert_false (shown[5]);

  pb_label_placement_thin (centres, huge, 6, 10, -1, shown);
  for (int i = 0; i < 5; i++)
    g_assert_false (shown[i]);
  g_assert_true (shown[5]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/label-placement/apart-already", test_apart_already);
  g_test_add_func ("/chart/label-placement/pair", test_pair);
  g_test_add_func ("/chart/label-placement/edges", test_edges);
  g_test_add_func ("/chart/label-placement/laws", test_laws);
  g_test_add_func ("/chart/label-placement/thin", test_thin);

  return g_test_run ();
}
