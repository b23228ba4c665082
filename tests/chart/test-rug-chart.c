#include "pb-rug-chart.h"

#include "chart-surface.h"
#include "label-checks.h"

#define N_PLACES 9
#define N_ROWS 6

/* Preventable deaths, heart deaths, smoking, depression, healthy life expectancy and infant
 * deaths: OHID Fingertips 93721, 93722, 92443, 848 and 90362 and the ONS Health Index, with
 * every kind of cell that is not there. */
static const char *const places[N_PLACES] = {
  "Amber Valley", "Bolsover", "Chesterfield", "Derby", "Derbyshire Dales", "Erewash", "High Peak",
  "North East Derbyshire", "South Derbyshire",
};

#define V(text, comparison) { text, PB_STATUS_PRESENT, PB_COMPARISON_##comparison }
#define NONE(status) { NULL, PB_STATUS_##status, PB_COMPARISON_NOT_COMPARED }

static const PbRugCell cells[N_ROWS][N_PLACES] = {
  { V ("151.2", SIMILAR), V ("185.9", WORSE), V ("200.3", WORSE), V ("190.6", WORST), V ("104.4", BETTER),
    V ("153.7", SIMILAR), V ("141.0", SIMILAR), V ("139.8", SIMILAR), V ("131.2", BEST) },
  { V ("29.6", SIMILAR), V ("38.3", WORSE), V ("36.5", SIMILAR), V ("36.6", WORSE), V ("20.3", BETTER),
    V ("31.5", SIMILAR), V ("29.0", SIMILAR), V ("24.5", SIMILAR), V ("30.0", SIMILAR) },
  { V ("9.9", SIMILAR), V ("12.0", SIMILAR), V ("10.5", SIMILAR), V ("12.9", SIMILAR), V ("6.8", SIMILAR),
    NONE (SUPPRESSED), V ("8.0", SIMILAR), NONE (MISSING), V ("8.1", SIMILAR) },
  { V ("15.9", HIGHER), V ("17.6", HIGHER), V ("18.4", HIGHER), V ("12.1", LOWER), V ("14.0", NOT_COMPARED),
    V ("14.4", HIGHER), V ("14.5", HIGHER), V ("17.0", HIGHER), V ("13.4", LOWER) },
  { NONE (NOT_PUBLISHED), NONE (NOT_PUBLISHED), NONE (NOT_PUBLISHED), V ("58.2", WORSE), NONE (NOT_PUBLISHED),
    NONE (NOT_PUBLISHED), NONE (NOT_PUBLISHED), NONE (NOT_APPLICABLE), NONE (NOT_PUBLISHED) },
  { NONE (PRESENT), V ("-1.5", NOT_COMPARED), V ("12,345", NOT_COMPARED), V ("0.0", NOT_COMPARED),
    V ("-12.4", NOT_COMPARED), V ("3.1", NOT_COMPARED), V ("2.2", NOT_COMPARED), V ("4.0", NOT_COMPARED),
    V ("3.3", NOT_COMPARED) },
};

static const PbRugRow rows[N_ROWS] = {
  { "Overarching", "Preventable deaths under 75, per 100,000", "2024", cells[0], V ("145.8", NOT_COMPARED) },
  { "Prevention and self-care", "Under-75 mortality from cardiovascular disease considered preventable, per 100,000",
    "2022-24", cells[1], V ("30.2", NOT_COMPARED) },
  { "Prevention and self-care", "Adult smoking, %", "2024", cells[2], V ("10.4", NOT_COMPARED) },
  { "Place-based care", "Recorded depression, %", "2024/25", cells[3], V ("14.3", NOT_COMPARED) },
  { "Place-based care", "Healthy life expectancy, years, males", "2021/22 - 23/24", cells[4], V ("61.5", NOT_COMPARED) },
  { "Place-based care", "Infant deaths, per 1,000", "21 March 2021", cells[5], NONE (NOT_PUBLISHED) },
};

static PbRugInput
get_input (void)
{
  return (PbRugInput) { places, N_PLACES, 2, "England", rows, N_ROWS };
}

static void
assert_labels_apart (PbRugChart *chart,
                     double      width)
{
  assert_labels_clear (pb_rug_chart_get_labels (chart), width, pb_rug_chart_get_height (chart));
}

/* Labels that begin with it. */
static int
count_beginnings (PbRugChart *chart,
                  const char *text)
{
  GArray *labels = pb_rug_chart_get_labels (chart);
  int count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += g_str_has_prefix (g_array_index (labels, PbLabel, i).text, text);

  return count;
}

static int
count_labels (PbRugChart *chart,
              const char *text)
{
  GArray *labels = pb_rug_chart_get_labels (chart);
  int count = 0;

  for (guint i = 0; i < labels->len; i++)
    count += g_str_equal (g_array_index (labels, PbLabel, i).text, text);

  return count;
}

static void
test_labels_apart (void)
{
  static const double widths[] = { 252, 300, 432, 592, 952, 2400 };
  static const double sizes[] = { 0, 9, 20 };
  PbTheme theme;

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (int first = 0; first < N_ROWS; first++)
        {
          PbRugInput input = get_input ();
          g_autoptr(PbRugChart) chart = NULL;

          if (sizes[s] > 16 && widths[w] < 432)
            continue;

          pb_theme_init (&theme, PB_THEME_LIGHT, NULL, sizes[s]);
          chart = pb_rug_chart_new (&input, &theme, widths[w], first, N_ROWS - 1);
          assert_labels_apart (chart, widths[w]);
        }
}

/* Nothing that a Place is called is ever cut, and at every width each value stands once. */
static void
test_says_all (void)
{
  static const double widths[] = { 252, 432, 592, 952, 2400 };
  PbRugInput input = get_input ();
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbRugChart) chart = pb_rug_chart_new (&input, &theme, widths[w], 0, N_ROWS - 1);
      int n_blocks = (N_PLACES + pb_rug_chart_get_n_across (chart) - 1) / pb_rug_chart_get_n_across (chart);

      for (int i = 0; i < N_PLACES; i++)
        g_assert_cmpint (count_labels (chart, places[i]), ==, 1);
      for (int i = 0; i < N_ROWS; i++)
        {
          g_assert_cmpint (count_beginnings (chart, rows[i].name), ==, n_blocks);
          for (int j = 0; j < N_PLACES; j++)
            if (cells[i][j].text != NULL)
              g_assert_cmpint (count_labels (chart, cells[i][j].text), >=, 1);
        }

      /* The key says every shape and pattern. */
      g_assert_cmpint (count_labels (chart, "worse or much worse"), ==, 1);
      g_assert_cmpint (count_labels (chart, "better or much better"), ==, 1);
      g_assert_cmpint (count_labels (chart, "[c] Hidden, small number"), ==, 1);
      g_assert_cmpint (count_labels (chart, "[x] No value"), ==, 1);
      g_assert_cmpint (count_labels (chart, "[x] Not published here"), ==, 1);
      g_assert_cmpint (count_labels (chart, "[z] Does not apply"), ==, 1);
      g_assert_cmpint (count_labels (chart, "[c]"), ==, 1);
    }
}

static void
test_styles (void)
{
  static const struct { double width; int n_across; gboolean has_words; gboolean has_period; } cases[] = {
    { 1200, 9, TRUE, TRUE }, { 952, 9, TRUE, TRUE }, { 800, 9, FALSE, TRUE }, { 592, 9, FALSE, FALSE }, { 252, 3, FALSE, FALSE },
  };
  PbRugRow few[N_ROWS];
  PbRugInput input = get_input ();
  PbTheme theme;

  memcpy (few, rows, sizeof few);
  input.rows = few;
  input.n_rows = 5;
  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbRugChart) chart = pb_rug_chart_new (&input, &theme, cases[i].width, 0, 4);

      g_assert_cmpint (pb_rug_chart_get_n_across (chart), ==, cases[i].n_across);
      g_assert_cmpint (pb_rug_chart_has_words (chart), ==, cases[i].has_words);
      g_assert_cmpint (pb_rug_chart_has_period_column (chart), ==, cases[i].has_period);

      /* With words in the cells "similar" stands in each, without in the key alone. */
      g_assert_cmpint (count_labels (chart, "similar"), ==, cases[i].has_words ? 18 : 1);
    }
}

/* Pages of rows: each fits, none is lost, a group that goes on says so. */
static void
test_pages (void)
{
  PbRugInput input = get_input ();
  PbTheme theme;
  int first = 0, n_pages = 0, n_continued = 0;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  while (first < N_ROWS)
    {
      int last = pb_rug_chart_find_last (&input, &theme, 592, 330, first);
      g_autoptr(PbRugChart) chart = pb_rug_chart_new (&input, &theme, 592, first, last);
      PbBox row = pb_rug_chart_get_row (chart, first);

      g_assert_cmpint (last, >=, first);
      g_assert_cmpfloat (pb_rug_chart_get_height (chart), <=, 330);
      if (last + 1 < N_ROWS)
        {
          g_autoptr(PbRugChart) more = pb_rug_chart_new (&input, &theme, 592, first, last + 1);

          g_assert_cmpfloat (pb_rug_chart_get_height (more), >, 330);
          g_assert_cmpfloat (pb_rug_chart_get_row (chart, last + 1).width, ==, 0);
        }
      g_assert_cmpfloat (row.width, >, 0);
      g_assert_cmpfloat_with_epsilon (pb_rug_chart_get_cell (chart, first, 4).x,
                                      pb_rug_chart_get_cell (chart, last, 4).x, 1e-9);
      n_continued += count_labels (chart, "Prevention and self-care, continued") +
                     count_labels (chart, "Place-based care, continued");
      first = last + 1;
      n_pages++;
    }

  g_assert_cmpint (n_pages, >, 1);
  g_assert_cmpint (n_continued, >, 0);
  g_assert_cmpint (n_continued, <, n_pages);
}

static void
test_pick (void)
{
  PbRugInput input = get_input ();
  g_autoptr(PbRugChart) chart = NULL;
  PbTheme theme;
  int found = -1;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_rug_chart_new (&input, &theme, 592, 1, 3);
  for (int i = 1; i <= 3; i++)
    {
      PbBox cell = pb_rug_chart_get_cell (chart, i, 4);

      g_assert_true (pb_rug_chart_pick (chart, cell.x + 2, cell.y + 2, &found));
      g_assert_cmpint (found, ==, i);
    }

  g_assert_false (pb_rug_chart_pick (chart, 4, 1, &found));
  g_assert_cmpfloat (pb_rug_chart_get_row (chart, 0).width, ==, 0);
  g_assert_cmpfloat (pb_rug_chart_get_cell (chart, 4, 0).width, ==, 0);
}

static gboolean
has_colour (TestSurface *surface,
            PbBox        box,
            PbColour     colour)
{
  for (double y = ceil (box.y) + 1; y < floor (box.y + box.height) - 1; y++)
    for (double x = ceil (box.x) + 1; x < floor (box.x + box.width) - 1; x++)
      if (test_colour_distance (test_surface_get_pixel (surface, x, y), colour) < 0.05)
        return TRUE;

  return FALSE;
}

/* Tints, shapes, patterns and the selected Place's outline are where they should be. */
static void
test_ink (void)
{
  PbRugInput input = get_input ();
  g_autoptr(PbRugChart) chart = NULL;
  TestSurface surface;
  PbTheme theme;
  PbBox worse, similar, hidden, selected;
  PbColour tint;

  pb_theme_init (&theme, PB_THEME_LIGHT, NULL, 0);
  chart = pb_rug_chart_new (&input, &theme, 800, 0, N_ROWS - 1);
  surface = test_surface_new (800, (int) ceil (pb_rug_chart_get_height (chart)), theme.ground);
  pb_rug_chart_draw (chart, surface.cr);

  worse = pb_rug_chart_get_cell (chart, 1, 1);
  tint = pb_colour_mix (theme.ground, theme.worse, 0.16);
  g_assert_true (test_surface_has_colour (&surface, worse.x + worse.width / 2, worse.y + 3, 1, tint));
  g_assert_true (has_colour (&surface, worse, theme.worse));

  similar = pb_rug_chart_get_cell (chart, 1, 5);
  g_assert_true (test_surface_has_colour (&surface, similar.x + similar.width / 2, similar.y + 3, 1, theme.ground));
  g_assert_false (has_colour (&surface, similar, theme.worse));
  g_assert_true (has_colour (&surface, similar, theme.similar));

  hidden = pb_rug_chart_get_cell (chart, 2, 5);
  g_assert_true (has_colour (&surface, hidden, theme.faint));

  selected = pb_rug_chart_get_cell (chart, 4, 2);
  g_assert_true (test_surface_has_colour (&surface, selected.x, selected.y + selected.height / 2, 1, theme.ink));
  test_surface_clear (&surface);

  /* Where contrast is high no tint is laid under figures. */
  pb_theme_set_high_contrast (&theme, TRUE);
  g_clear_pointer (&chart, pb_rug_chart_free);
  chart = pb_rug_chart_new (&input, &theme, 800, 0, N_ROWS - 1);
  surface = test_surface_new (800, (int) ceil (pb_rug_chart_get_height (chart)), theme.ground);
  pb_rug_chart_draw (chart, surface.cr);
  worse = pb_rug_chart_get_cell (chart, 1, 1);
  g_assert_true (test_surface_has_colour (&surface, worse.x + worse.width / 2, worse.y + 3, 0, theme.ground));
  test_surface_clear (&surface);
}

/* The longest names of England's districts, and one of a single long word. */
static void
test_long_names (void)
{
  static const char *const names[N_PLACES] = {
    "Bournemouth, Christchurch and Poole", "Cheshire West and Chester", "Kensington and Chelsea",
    "King's Lynn and West Norfolk", "Kingston upon Hull, City of", "Redcar and Cleveland",
    "Windsor and Maidenhead", "Northumberland", "Wolverhampton",
  };
  static const double widths[] = { 252, 432, 592, 952, 2400 };
  PbRugInput input = get_input ();
  PbTheme theme;

  input.columns = names;
  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(PbRugChart) chart = pb_rug_chart_new (&input, &theme, widths[w], 0, N_ROWS - 1);

      assert_labels_apart (chart, widths[w]);
      for (int i = 0; i < N_PLACES; i++)
        g_assert_cmpint (count_labels (chart, names[i]), ==, 1);
    }
}

static void
test_few (void)
{
  PbRugInput input = get_input ();
  g_autoptr(PbRugChart) one = NULL;
  g_autoptr(PbRugChart) none = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_DARK, NULL, 0);
  input.n_rows = 1;
  input.n_columns = 1;
  input.selected = -1;
  one = pb_rug_chart_new (&input, &theme, 592, 0, 0);
  assert_labels_apart (one, 592);
  g_assert_cmpint (count_labels (one, "151.2"), ==, 1);

  input.n_rows = 0;
  input.n_columns = 0;
  none = pb_rug_chart_new (&input, &theme, 592, 0, -1);
  assert_labels_apart (none, 592);
  g_assert_cmpfloat (pb_rug_chart_get_row (none, 0).width, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/rug/labels-apart", test_labels_apart);
  g_test_add_func ("/chart/rug/says-all", test_says_all);
  g_test_add_func ("/chart/rug/styles", test_styles);
  g_test_add_func ("/chart/rug/pages", test_pages);
  g_test_add_func ("/chart/rug/pick", test_pick);
  g_test_add_func ("/chart/rug/ink", test_ink);
  g_test_add_func ("/chart/rug/long-names", test_long_names);
  g_test_add_func ("/chart/rug/few", test_few);

  return g_test_run ();
}
