/* A projected gap: parts as wide as their shares, labels that stay inside or go below. */

#include "pb-gap-bar.h"

static PbGapBar *
make_bar (double width)
{
  static const PbGapPart parts[] = { { "Health £219m", 219 }, { "Social care £136m", 136 } };
  PbGapBarInput input = { parts, G_N_ELEMENTS (parts), "£355m, our sum of the two" };
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  return pb_gap_bar_new (&input, &theme, width);
}

static void
test_shares (void)
{
  g_autoptr(PbGapBar) bar = make_bar (340);
  PbBox health = pb_gap_bar_get_part (bar, 0), care = pb_gap_bar_get_part (bar, 1);

  g_assert_cmpfloat_with_epsilon (health.width / care.width, 219.0 / 136.0, 1e-9);
  g_assert_cmpfloat (health.x + health.width, <, care.x);
  g_assert_cmpfloat_with_epsilon (care.x + care.width, 340, 1e-9);
}

static void
test_labels (void)
{
  static const double widths[] = { 120, 200, 260, 340, 600 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PbGapBar) bar = make_bar (widths[i]);
      GArray *labels = pb_gap_bar_get_labels (bar);

      g_assert_cmpuint (labels->len, ==, 3);
      for (guint a = 0; a < labels->len; a++)
        {
          const PbBox *box = &g_array_index (labels, PbLabel, a).box;

          g_assert_cmpfloat (box->y + box->height, <=, pb_gap_bar_get_height (bar) + 0.5);
          for (guint b = 0; b < a; b++)
            g_assert_false (pb_box_overlaps (box, &g_array_index (labels, PbLabel, b).box));
        }
    }
}

/* Where a label has no room in its part the chart grows by its line. */
static void
test_height (void)
{
  g_autoptr(PbGapBar) narrow = make_bar (160);
  g_autoptr(PbGapBar) wide = make_bar (600);

  g_assert_cmpfloat (pb_gap_bar_get_height (narrow), >, pb_gap_bar_get_height (wide) + 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/gap-bar/shares", test_shares);
  g_test_add_func ("/chart/gap-bar/labels", test_labels);
  g_test_add_func ("/chart/gap-bar/height", test_height);

  return g_test_run ();
}
