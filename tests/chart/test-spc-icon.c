#include "chart-surface.h"
#include "pb-spc-icon.h"

#include <string.h>

#define SIZE 24

static void
test_choice (void)
{
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_COMMON_CAUSE, PB_SPC_COMMON_CAUSE), ==,
                   PB_SPC_ICON_COMMON_CAUSE);
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_IMPROVEMENT, PB_SPC_RUN_BELOW), ==,
                   PB_SPC_ICON_IMPROVEMENT_LOW);
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_IMPROVEMENT, PB_SPC_RISING), ==,
                   PB_SPC_ICON_IMPROVEMENT_HIGH);
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_CONCERN, PB_SPC_ABOVE_LIMIT), ==,
                   PB_SPC_ICON_CONCERN_HIGH);
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_CONCERN, PB_SPC_TWO_IN_THREE_BELOW), ==,
                   PB_SPC_ICON_CONCERN_LOW);
  g_assert_cmpint (pb_spc_icon_from_variation (PB_SPC_VARIATION_NEUTRAL_LOW, PB_SPC_FALLING), ==,
                   PB_SPC_ICON_NEUTRAL_LOW);
  g_assert_cmpint (pb_spc_icon_from_assurance (PB_SPC_ASSURANCE_NONE), ==, PB_SPC_ICON_NONE);
  g_assert_cmpint (pb_spc_icon_from_assurance (PB_SPC_ASSURANCE_CONSISTENT_PASS), ==, PB_SPC_ICON_PASS);
  g_assert_cmpint (pb_spc_icon_from_assurance (PB_SPC_ASSURANCE_CONSISTENT_FAIL), ==, PB_SPC_ICON_FAIL);
  g_assert_cmpint (pb_spc_icon_from_assurance (PB_SPC_ASSURANCE_INCONSISTENT), ==, PB_SPC_ICON_HIT_AND_MISS);
}

/* No two icons are called the same, and none is called nothing. */
static void
test_words (void)
{
  g_assert_cmpstr (pb_spc_icon_get_words (PB_SPC_ICON_NONE), ==, "");
  g_assert_cmpstr (pb_spc_icon_get_label (PB_SPC_ICON_NONE), ==, "");

  for (int i = PB_SPC_ICON_COMMON_CAUSE; i < PB_N_SPC_ICONS; i++)
    for (int k = i + 1; k < PB_N_SPC_ICONS; k++)
      {
        g_assert_cmpuint (strlen (pb_spc_icon_get_label (i)), >, 0);
        g_assert_cmpstr (pb_spc_icon_get_words (i), !=, pb_spc_icon_get_words (k));
        g_assert_cmpstr (pb_spc_icon_get_label (i), !=, pb_spc_icon_get_label (k));
      }
}

/* Light on dark or dark on light, as a print without colour. */
static PbTheme
make_grey_theme (void)
{
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  theme.better = theme.worse = theme.level = theme.similar = theme.dim = theme.text;

  return theme;
}

static int
count_different (TestSurface *a,
                 TestSurface *b)
{
  int count = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      count += test_colour_distance (test_surface_get_pixel (a, x, y), test_surface_get_pixel (b, x, y)) > 0.3;

  return count;
}

/* At the size of a table and without its colour, each is another shape. */
static void
test_grey_icons (void)
{
  PbTheme theme = make_grey_theme ();
  TestSurface surfaces[PB_N_SPC_ICONS];

  for (int i = 0; i < PB_N_SPC_ICONS; i++)
    {
      surfaces[i] = test_surface_new (SIZE, SIZE, theme.ground);
      pb_spc_icon_draw (i, &theme, surfaces[i].cr, 0, 0, SIZE);
    }

  for (int i = 0; i < PB_N_SPC_ICONS; i++)
    for (int k = i + 1; k < PB_N_SPC_ICONS; k++)
      g_assert_cmpint (count_different (&surfaces[i], &surfaces[k]), >=, 10);

  g_assert_cmpint (test_surface_count (&surfaces[PB_SPC_ICON_NONE], theme.ground), ==, SIZE * SIZE);
  for (int i = 0; i < PB_N_SPC_ICONS; i++)
    test_surface_clear (&surfaces[i]);
}

static void
test_grey_marks (void)
{
  PbTheme theme = make_grey_theme ();
  TestSurface surfaces[PB_SPC_VARIATION_NEUTRAL_LOW + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      surfaces[i] = test_surface_new (SIZE, SIZE, theme.ground);
      pb_spc_mark_draw (i, &theme, surfaces[i].cr, SIZE / 2.0, SIZE / 2.0, 3.4);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (surfaces); i++)
    for (gsize k = i + 1; k < G_N_ELEMENTS (surfaces); k++)
      g_assert_cmpint (count_different (&surfaces[i], &surfaces[k]), >=, 6);

  for (gsize i = 0; i < G_N_ELEMENTS (surfaces); i++)
    test_surface_clear (&surfaces[i]);
}

/* Verdict colours for verdicts only, and all of them readable on the ground. */
static void
test_colours (void)
{
  for (int kind = PB_THEME_LIGHT; kind <= PB_THEME_PAPER; kind++)
    {
      PbTheme theme;

      pb_theme_init (&theme, kind, NULL, 0);
      for (int i = PB_SPC_ICON_COMMON_CAUSE; i < PB_N_SPC_ICONS; i++)
        {
          PbColour colour = pb_spc_icon_get_colour (i, &theme);
          TestSurface surface = test_surface_new (SIZE, SIZE, theme.ground);
          gboolean is_better = test_colour_distance (colour, theme.better) < 0.01;
          gboolean is_worse = test_colour_distance (colour, theme.worse) < 0.01;

          pb_spc_icon_draw (i, &theme, surface.cr, 0, 0, SIZE);
          g_assert_cmpint (test_surface_count (&surface, colour), >=, 10);
          g_assert_cmpfloat (pb_colour_contrast (colour, theme.ground), >=, 4.5);
          g_assert_cmpint (is_better, ==, i == PB_SPC_ICON_IMPROVEMENT_HIGH || i == PB_SPC_ICON_IMPROVEMENT_LOW ||
                                            i == PB_SPC_ICON_PASS);
          g_assert_cmpint (is_worse, ==,
                           i == PB_SPC_ICON_CONCERN_HIGH || i == PB_SPC_ICON_CONCERN_LOW || i == PB_SPC_ICON_FAIL);
          test_surface_clear (&surface);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/spc-icon/choice", test_choice);
  g_test_add_func ("/chart/spc-icon/words", test_words);
  g_test_add_func ("/chart/spc-icon/grey-icons", test_grey_icons);
  g_test_add_func ("/chart/spc-icon/grey-marks", test_grey_marks);
  g_test_add_func ("/chart/spc-icon/colours", test_colours);

  return g_test_run ();
}
