#include "pb-mercator.h"

#include <math.h>

/* EPSG:3857 metres of Derby cathedral, by hand from the projection's formula
 * with a radius of 6378137 m. */
static void
test_known_points (void)
{
  PbPoint origin = pb_mercator_from_degrees (0, 0);
  PbPoint derby = pb_mercator_from_degrees (-1.4774, 52.9248);
  double world = 2 * G_PI * 6378137;

  g_assert_cmpfloat_with_epsilon (origin.x, 0.5, 1e-15);
  g_assert_cmpfloat_with_epsilon (origin.y, 0.5, 1e-15);
  g_assert_cmpfloat_with_epsilon ((derby.x - 0.5) * world, -1.4774 / 180 * G_PI * 6378137, 1e-6);
  g_assert_cmpfloat_with_epsilon ((0.5 - derby.y) * world,
                                  6378137 * log (tan (G_PI / 4 + 52.9248 / 360 * G_PI)), 1e-6);
}

static void
test_round_trip (void)
{
  for (double longitude = -180; longitude <= 180; longitude += 7.3)
    for (double latitude = -85; latitude <= 85; latitude += 3.1)
      {
        double longitude_back, latitude_back;

        pb_mercator_to_degrees (pb_mercator_from_degrees (longitude, latitude), &longitude_back, &latitude_back);
        g_assert_cmpfloat_with_epsilon (longitude_back, longitude, 1e-12);
        g_assert_cmpfloat_with_epsilon (latitude_back, latitude, 1e-12);
      }
}

static void
test_poles (void)
{
  g_assert_cmpfloat_with_epsilon (pb_mercator_from_degrees (0, 90).y, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (pb_mercator_from_degrees (0, -90).y, 1, 1e-12);
}

static void
test_pixels (void)
{
  PbViewport view = { { 0.496, 0.328 }, 9.37, 811, 603, 2 };
  PbBounds bounds = pb_viewport_get_bounds (&view);
  PbPoint corner = pb_viewport_to_pixels (&view, (PbPoint) { bounds.x2, bounds.y2 });
  PbPoint back = pb_viewport_from_pixels (&view, 100, 200);

  g_assert_cmpfloat_with_epsilon (corner.x, 811, 1e-7);
  g_assert_cmpfloat_with_epsilon (corner.y, 603, 1e-7);
  back = pb_viewport_to_pixels (&view, back);
  g_assert_cmpfloat_with_epsilon (back.x, 100, 1e-7);
  g_assert_cmpfloat_with_epsilon (back.y, 200, 1e-7);
}

static void
assert_fits (const PbBounds *bounds, int width, int height, const PbMargins *margins)
{
  PbViewport view = pb_viewport_fit (bounds, width, height, 1, margins);
  PbPoint top_left = pb_viewport_to_pixels (&view, (PbPoint) { bounds->x1, bounds->y1 });
  PbPoint bottom_right = pb_viewport_to_pixels (&view, (PbPoint) { bounds->x2, bounds->y2 });
  double left_over_x = width - margins->left - margins->right - (bottom_right.x - top_left.x);
  double left_over_y = height - margins->top - margins->bottom - (bottom_right.y - top_left.y);

  g_assert_cmpfloat_with_epsilon (MIN (left_over_x, left_over_y), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (top_left.x - margins->left, left_over_x / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (top_left.y - margins->top, left_over_y / 2, 1e-6);
}

/* The bounds touch the margins on one axis and lie in the middle on the other. */
static void
test_fit (void)
{
  const PbBounds tall = { 0.4943, 0.3239, 0.4967, 0.3295 };
  const PbBounds wide = { 0.49, 0.325, 0.51, 0.327 };

  assert_fits (&tall, 620, 530, &(PbMargins) { 0, 0, 0, 0 });
  assert_fits (&tall, 620, 530, &(PbMargins) { 16, 24, 40, 220 });
  assert_fits (&wide, 620, 530, &(PbMargins) { 16, 24, 40, 220 });
}

static void
test_fit_without_room (void)
{
  const PbBounds bounds = { 0.49, 0.32, 0.50, 0.33 };
  PbViewport cramped = pb_viewport_fit (&bounds, 200, 100, 1, &(PbMargins) { 60, 0, 60, 0 });
  PbViewport plain = pb_viewport_fit (&bounds, 200, 100, 1, NULL);
  PbViewport nothing = pb_viewport_fit (&PB_BOUNDS_EMPTY, 200, 100, 1, NULL);
  PbViewport point = pb_viewport_fit (&(PbBounds) { 0.5, 0.5, 0.5, 0.5 }, 200, 100, 1, NULL);

  g_assert_cmpfloat (cramped.zoom, ==, plain.zoom);
  g_assert_cmpfloat (nothing.centre.x, ==, 0.5);
  g_assert_true (isfinite (point.zoom));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/mercator/known-points", test_known_points);
  g_test_add_func ("/geo/mercator/round-trip", test_round_trip);
  g_test_add_func ("/geo/mercator/poles", test_poles);
  g_test_add_func ("/geo/mercator/pixels", test_pixels);
  g_test_add_func ("/geo/mercator/fit", test_fit);
  g_test_add_func ("/geo/mercator/fit-without-room", test_fit_without_room);

  return g_test_run ();
}
