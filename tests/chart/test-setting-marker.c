/* Markers of one Place overlap at no zoom; the pointer finds each. */

#include "pb-setting-marker.h"

#include <math.h>

static void
test_spread (void)
{
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (guint n = 1; n <= 12; n++)
    for (double zoom = 7; zoom < 14; zoom += 0.7)
      {
        PbViewport view = { pb_mercator_from_degrees (-1.5, 53.1), zoom, 800, 600, 1 };
        PbSettingMarker markers[12];
        PbBox boxes[12];

        for (guint i = 0; i < n; i++)
          {
            markers[i] = (PbSettingMarker) { .at = view.centre, .room = 1e-4, .is_hollow = TRUE, .rank = i,
                                             .n_in_place = n, .glyph = PB_SETTING_BEDS, .beds = i % 2 ? "?" : "20" };
            boxes[i] = pb_setting_marker_get_box (&markers[i], &view, &theme);
            for (guint j = 0; j < i; j++)
              g_assert_false (pb_box_overlaps (&boxes[i], &boxes[j]));
          }

        for (guint i = 0; i < n; i++)
          g_assert_cmpint (pb_setting_markers_pick (markers, n, &view, &theme, boxes[i].x + boxes[i].width / 2,
                                                    boxes[i].y + boxes[i].height / 2), ==, i);
        g_assert_cmpint (pb_setting_markers_pick (markers, n, &view, &theme, -50, -50), ==, -1);
      }
}

/* A site stands where it is. */
static void
test_site (void)
{
  PbViewport view = { pb_mercator_from_degrees (-1.5, 53.1), 10, 800, 600, 1 };
  PbSettingMarker marker = { .at = view.centre, .glyph = PB_SETTING_CLOSED, .beds = "?" };
  PbTheme theme;
  PbBox box;

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  box = pb_setting_marker_get_box (&marker, &view, &theme);
  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 400, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, 300, 1e-6);
}

static void
test_uses (void)
{
  g_assert_cmpint (pb_setting_glyph_from_use ("community-support-beds"), ==, PB_SETTING_BEDS);
  g_assert_cmpint (pb_setting_glyph_from_use ("closed"), ==, PB_SETTING_CLOSED);
  g_assert_cmpint (pb_setting_glyph_from_use (NULL), ==, PB_SETTING_SITE);
  g_assert_cmpint (pb_setting_glyph_from_use ("another"), ==, PB_SETTING_NOT_STATED);
  g_assert_cmpstr (pb_setting_glyph_to_label (PB_SETTING_FOR_SALE), ==, "Offered for sale");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/setting-marker/spread", test_spread);
  g_test_add_func ("/setting-marker/site", test_site);
  g_test_add_func ("/setting-marker/uses", test_uses);

  return g_test_run ();
}
