/* A strip of uses: where its stretches stand, and that an end without a day is a ramp. */

#include "pb-use-strip.h"

#include <string.h>

static PbUseStrip *
make_strip (void)
{
  PbUseStrip *strip = pb_use_strip_new (pb_day_from_ymd (2025, 1, 1), pb_day_from_ymd (2025, 1, 1) + 100,
                                        pb_day_from_ymd (2025, 1, 1) + 90, TRUE);
  PbDay start = pb_day_from_ymd (2025, 1, 1);
  PbUseSpan exact = { PB_USE_PLAIN, start - 50, start - 50, start + 20, start + 20, (char *) "beds" };
  PbUseSpan fuzzy = { PB_USE_HATCHED, start + 20, start + 40, start + 60, start + 80, NULL };

  pb_use_strip_add (strip, &exact);
  pb_use_strip_add (strip, &fuzzy);

  return strip;
}

static void
test_boxes (void)
{
  g_autoptr(PbUseStrip) strip = make_strip ();
  PbBox ramp;
  PbBox box = pb_use_strip_get_box (strip, 0, 200, &ramp);

  g_assert_cmpuint (pb_use_strip_get_n (strip), ==, 2);
  /* What began before the strip begins at its edge. */
  g_assert_cmpfloat (box.x, ==, 0);
  g_assert_cmpfloat (box.width, ==, 40);
  g_assert_cmpfloat (ramp.width, ==, 40);

  box = pb_use_strip_get_box (strip, 1, 200, &ramp);
  g_assert_cmpfloat (box.x, ==, 80);
  g_assert_cmpfloat (box.width, ==, 40);
  g_assert_cmpfloat (ramp.x, ==, 40);
  g_assert_cmpfloat (ramp.width, ==, 120);
}

/* Alpha of a pixel in the middle of the bar. */
static guint
get_alpha (cairo_surface_t *surface,
           int              x)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  memcpy (&pixel, data + cairo_image_surface_get_stride (surface) * (PB_USE_STRIP_BAR / 2) + 4 * x, 4);

  return pixel >> 24;
}

static void
test_ramp (void)
{
  g_autoptr(PbUseStrip) strip = pb_use_strip_new (0, 100, -1, FALSE);
  PbUseSpan span = { PB_USE_PLAIN, 20, 60, 100, 100, NULL };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 40);
  cairo_t *cr = cairo_create (surface);
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  pb_use_strip_add (strip, &span);
  pb_use_strip_draw (strip, &theme, cr, 200, 40);
  cairo_surface_flush (surface);

  g_assert_cmpuint (get_alpha (surface, 20), ==, 0);
  g_assert_cmpuint (get_alpha (surface, 60), >, 0);
  g_assert_cmpuint (get_alpha (surface, 60), <, get_alpha (surface, 100));
  g_assert_cmpuint (get_alpha (surface, 150), ==, 255);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Every fill looks unlike every other, also without colour. */
static void
test_fills (void)
{
  g_autoptr(GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (int fill = 0; fill < PB_N_USE_FILLS; fill++)
    {
      g_autoptr(PbUseStrip) strip = pb_use_strip_new (0, 100, -1, FALSE);
      PbUseSpan span = { fill, 0, 0, 100, 100, NULL };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, PB_USE_STRIP_BAR);
      cairo_t *cr = cairo_create (surface);

      pb_use_strip_add (strip, &span);
      pb_use_strip_draw (strip, &theme, cr, 60, PB_USE_STRIP_BAR);
      cairo_surface_flush (surface);
      g_assert_true (g_hash_table_add (looks, g_compute_checksum_for_data (
        G_CHECKSUM_MD5, cairo_image_surface_get_data (surface),
        (gsize) cairo_image_surface_get_stride (surface) * PB_USE_STRIP_BAR)));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (g_hash_table_size (looks), ==, PB_N_USE_FILLS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/use-strip/boxes", test_boxes);
  g_test_add_func ("/chart/use-strip/ramp", test_ramp);
  g_test_add_func ("/chart/use-strip/fills", test_fills);

  return g_test_run ();
}
