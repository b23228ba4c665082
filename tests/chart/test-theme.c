#include "chart-surface.h"
#include "pb-shapes.h"
#include "pb-sparkline.h"
#include "pb-text.h"

/* The contrasts that look.md section 4 promises. */
static void
test_contrast (void)
{
  for (int kind = 0; kind < 3; kind++)
    {
      PbTheme theme;

      pb_theme_init (&theme, (PbThemeKind) kind, NULL, 0);
      g_assert_cmpfloat (pb_colour_contrast (theme.text, theme.card), >=, 11);
      g_assert_cmpfloat (pb_colour_contrast (theme.dim, theme.card), >=, 5.7);
      g_assert_cmpfloat (pb_colour_contrast (theme.england, theme.card), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (theme.place, theme.card), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (theme.better, theme.card), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (theme.worse, theme.card), >=, 4.5);
      g_assert_cmpfloat (pb_colour_contrast (theme.on_ink, theme.ink), >=, 15);
    }
}

static void
test_contrast_formula (void)
{
  g_assert_cmpfloat_with_epsilon (pb_colour_contrast (pb_colour_from_rgb (0), pb_colour_from_rgb (0xffffff)), 21,
                                  1e-9);
  /* A published WCAG example: #777777 on white is 4.48. */
  g_assert_cmpfloat_with_epsilon (
    pb_colour_contrast (pb_colour_from_rgb (0x777777), pb_colour_from_rgb (0xffffff)), 4.48, 0.005);
}

static void
test_sizes (void)
{
  PbTheme screen, paper;

  pb_theme_init (&screen, PB_THEME_LIGHT, NULL, 0);
  pb_theme_init (&paper, PB_THEME_PAPER, NULL, 9);

  g_assert_cmpfloat_with_epsilon (pb_text_get_size (&screen, PB_TEXT_CAPTION), 12.03, 0.01);
  g_assert_cmpfloat_with_epsilon (pb_text_get_size (&paper, PB_TEXT_CAPTION), 7.38, 0.01);

  screen.base_size = 10;
  paper.base_size = 6;
  g_assert_cmpfloat (pb_text_get_size (&screen, PB_TEXT_CAPTION), ==, 12);
  g_assert_cmpfloat (pb_text_get_size (&paper, PB_TEXT_CAPTION), ==, 7);
}

/* Digits stand under digits, and a text measures as it draws. */
static void
test_text (void)
{
  PbTheme theme;
  PbBox ones, eights, box, drawn;
  TestSurface surface;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  ones = pb_text_box (&theme, PB_TEXT_BODY, "11.1", 0, 0, 0, 0);
  eights = pb_text_box (&theme, PB_TEXT_BODY, "88.8", 0, 0, 0, 0);
  g_assert_cmpfloat_with_epsilon (ones.width, eights.width, 0.1);

  surface = test_surface_new (200, 60, theme.view);
  box = pb_text_box (&theme, PB_TEXT_TITLE_3, "Bolsover", 190, 30, 1, 0.5);
  drawn = pb_text_draw (surface.cr, &theme, PB_TEXT_TITLE_3, "Bolsover", 190, 30, 1, 0.5, theme.text);
  g_assert_cmpfloat (box.x, ==, drawn.x);
  g_assert_cmpfloat_with_epsilon (box.x + box.width, 190, 1e-9);
  g_assert_cmpint (test_surface_count (&surface, theme.text), >, 20);
  for (int x = 0; x < (int) box.x - 1; x++)
    g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, x, 30), theme.view), <, 0.01);
  test_surface_clear (&surface);
}

/* Without colour the shapes must still differ: compare their silhouettes. */
static void
test_shapes_differ (void)
{
  static const PbComparison shown[] = {
    PB_COMPARISON_WORSE, PB_COMPARISON_BETTER, PB_COMPARISON_SIMILAR,
    PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER, PB_COMPARISON_NOT_COMPARED,
  };
  gboolean covered[G_N_ELEMENTS (shown)][28 * 28];
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (gsize s = 0; s < G_N_ELEMENTS (shown); s++)
    {
      TestSurface surface = test_surface_new (28, 28, theme.view);

      pb_comparison_draw (shown[s], &theme, surface.cr, 14, 14, 28);
      for (int i = 0; i < 28 * 28; i++)
        covered[s][i] = test_colour_distance (test_surface_get_pixel (&surface, i % 28, i / 28), theme.view) > 0.2;
      test_surface_clear (&surface);
    }

  for (gsize a = 0; a < G_N_ELEMENTS (shown); a++)
    for (gsize b = a + 1; b < G_N_ELEMENTS (shown); b++)
      {
        int n_different = 0;

        for (int i = 0; i < 28 * 28; i++)
          n_different += covered[a][i] != covered[b][i];
        g_assert_cmpint (n_different, >, 40);
      }
}

/* Each pattern has its own share of ink on land; "not published" has none. */
static void
test_missing_patterns (void)
{
  int ink[PB_N_STATUSES];
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (int status = 1; status < PB_N_STATUSES; status++)
    {
      TestSurface surface = test_surface_new (80, 80, theme.view);

      cairo_rectangle (surface.cr, 10, 10, 60, 60);
      pb_status_fill ((PbStatus) status, &theme, surface.cr);
      ink[status] = test_surface_count (&surface, theme.faint);
      g_assert_cmpfloat (test_colour_distance (test_surface_get_pixel (&surface, 5, 40), theme.view), <, 0.01);
      g_assert_cmpint (test_surface_count (&surface, theme.land), >, 500);
      test_surface_clear (&surface);
    }

  g_assert_cmpint (ink[PB_STATUS_NOT_PUBLISHED], ==, 0);
  g_assert_cmpint (ink[PB_STATUS_MISSING], >, 50);
  g_assert_cmpint (ink[PB_STATUS_SUPPRESSED], >, 50);
  /* Open dots carry another weight than full ones: whose hand it was is seen too. */
  g_assert_cmpint (ink[PB_STATUS_SUPPRESSED_HERE], !=, ink[PB_STATUS_SUPPRESSED]);
  g_assert_cmpint (ink[PB_STATUS_NOT_APPLICABLE], >, 0);
}

static void
test_status_words (void)
{
  g_assert_cmpstr (pb_status_to_mark (PB_STATUS_SUPPRESSED), ==, "[c]");
  g_assert_cmpstr (pb_status_to_mark (PB_STATUS_NOT_APPLICABLE), ==, "[z]");
  g_assert_cmpstr (pb_status_to_mark (PB_STATUS_MISSING), ==, "[x]");
  g_assert_cmpstr (pb_status_to_label (PB_STATUS_PRESENT), ==, "");
  g_assert_cmpstr (pb_status_to_sentence (PB_STATUS_SUPPRESSED), ==, "Hidden by the publisher: small number");
  g_assert_cmpstr (pb_status_to_mark (PB_STATUS_SUPPRESSED_HERE), ==, "[c]");
  g_assert_cmpstr (pb_status_to_sentence (PB_STATUS_SUPPRESSED_HERE), ==, "Hidden here by the rule for small counts");
  g_assert_cmpstr (pb_status_to_label (PB_STATUS_SUPPRESSED_HERE), !=, pb_status_to_label (PB_STATUS_SUPPRESSED));
}

static void
test_sparkline (void)
{
  const double place[] = { 1, 3, NAN, 2, 2 };
  const double england[] = { 2, 2, 2, 2, 2 };
  PbSparkline line = { NULL, place, england, 5, 4 };
  TestSurface surface;
  PbTheme theme;
  double x, y;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  surface = test_surface_new (PB_SPARKLINE_WIDTH, PB_SPARKLINE_HEIGHT, theme.view);
  pb_sparkline_draw (&line, &theme, surface.cr, PB_SPARKLINE_WIDTH, PB_SPARKLINE_HEIGHT);

  /* 58 wide, 3 left, 4 right: 51 for four steps; 26 high, 4 above and below. */
  g_assert_true (pb_sparkline_locate (&line, 58, 26, 1, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 3 + 51 / 4.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 4, 1e-9);
  g_assert_false (pb_sparkline_locate (&line, 58, 26, 2, &x, &y));

  g_assert_true (pb_sparkline_locate (&line, 58, 26, 4, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 54, 1e-9);
  g_assert_true (test_surface_has_colour (&surface, x, y, 0, theme.place));

  /* The gap holds no violet. */
  for (int row = 0; row < PB_SPARKLINE_HEIGHT; row++)
    g_assert_false (test_surface_has_colour (&surface, 3 + 2 * 51 / 4.0, row, 0, theme.place));
  test_surface_clear (&surface);
}

/* Two editions of one index are two dots, with nothing between them. */
static void
test_sparkline_break (void)
{
  const double place[] = { 1, 1 };
  const gboolean breaks[] = { FALSE, TRUE };
  PbSparkline line = { .place = place, .n = 2, .moment = -1 };
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  for (int is_broken = 0; is_broken < 2; is_broken++)
    {
      TestSurface surface = test_surface_new (PB_SPARKLINE_WIDTH, PB_SPARKLINE_HEIGHT, theme.view);
      int n_other = 0;

      line.breaks = is_broken ? breaks : NULL;
      pb_sparkline_draw (&line, &theme, surface.cr, PB_SPARKLINE_WIDTH, PB_SPARKLINE_HEIGHT);
      for (int row = 0; row < PB_SPARKLINE_HEIGHT; row++)
        n_other += !test_surface_has_colour (&surface, PB_SPARKLINE_WIDTH / 2, row, 0, theme.view);
      g_assert_cmpint (n_other > 0, ==, !is_broken);
      test_surface_clear (&surface);
    }
}

static void
test_sparkline_empty (void)
{
  const double place[] = { NAN, NAN };
  PbSparkline line = { NULL, place, NULL, 2, 1 };
  TestSurface surface;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  surface = test_surface_new (58, 26, theme.view);
  pb_sparkline_draw (&line, &theme, surface.cr, 58, 26);
  g_assert_cmpint (test_surface_count (&surface, theme.view), ==, 58 * 26);
  test_surface_clear (&surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/theme/contrast", test_contrast);
  g_test_add_func ("/chart/theme/contrast-formula", test_contrast_formula);
  g_test_add_func ("/chart/theme/sizes", test_sizes);
  g_test_add_func ("/chart/theme/text", test_text);
  g_test_add_func ("/chart/theme/shapes-differ", test_shapes_differ);
  g_test_add_func ("/chart/theme/missing-patterns", test_missing_patterns);
  g_test_add_func ("/chart/theme/status-words", test_status_words);
  g_test_add_func ("/chart/theme/sparkline", test_sparkline);
  g_test_add_func ("/chart/theme/sparkline-break", test_sparkline_break);
  g_test_add_func ("/chart/theme/sparkline-empty", test_sparkline_empty);

  return g_test_run ();
}
