#include "pb-layout-rules.h"

/* One row a width that a person may give the window. */
typedef struct
{
  const char   *name;
  int           width;
  int           sidebar;       /* as chosen */
  int           panel;
  gboolean      has_sidebar;
  PbLayoutKind  kind;
  int           sidebar_shown;
  int           panel_shown;
} Row;

static const Row rows[] = {
  { "wide", 1280, 288, 372, TRUE, PB_LAYOUT_WIDE, 288, 372 },
  { "wide-without-sidebar", 1280, 288, 372, FALSE, PB_LAYOUT_WIDE, 0, 372 },
  { "wide-all-chosen-large", 1280, 360, 480, TRUE, PB_LAYOUT_WIDE, 360, 344 },
  { "panel-gives-way-first", 1120, 288, 372, TRUE, PB_LAYOUT_WIDE, 276, 340 },
  { "centre-would-be-too-small", 1000, 288, 372, TRUE, PB_LAYOUT_MEDIUM, 0, 340 },
  { "medium", 900, 288, 372, TRUE, PB_LAYOUT_MEDIUM, 0, 340 },
  { "least-medium", 860, 288, 372, TRUE, PB_LAYOUT_MEDIUM, 0, 340 },
  { "narrow", 859, 288, 372, TRUE, PB_LAYOUT_NARROW, 0, 0 },
  { "phone", 360, 288, 372, TRUE, PB_LAYOUT_NARROW, 0, 0 },
  { "out-of-range", 1920, 20, 2000, TRUE, PB_LAYOUT_WIDE, 240, 480 },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  PbLayoutWidths widths;

  pb_layout_rules_apply (row->width, row->sidebar, row->panel, row->has_sidebar, &widths);

  g_assert_cmpint (widths.kind, ==, row->kind);
  g_assert_cmpint (widths.sidebar, ==, row->sidebar_shown);
  g_assert_cmpint (widths.panel, ==, row->panel_shown);
}

/* A low window keeps its height for the map. */
static void
test_time_bar (void)
{
  g_assert_cmpint (pb_layout_rules_get_time_bar_height (800), ==, 112);
  g_assert_cmpint (pb_layout_rules_get_time_bar_height (700), ==, 112);
  g_assert_cmpint (pb_layout_rules_get_time_bar_height (699), ==, 96);
  g_assert_cmpint (pb_layout_rules_get_time_bar_height (600), ==, 88);
}

/* Cards stand beside the column of a page from 1000 on. */
static void
test_side (void)
{
  g_assert_cmpint (pb_layout_rules_get_side_width (1280), ==, 371);
  g_assert_cmpint (pb_layout_rules_get_side_width (1000), ==, 352);
  g_assert_cmpint (pb_layout_rules_get_side_width (1920), ==, 396);
  g_assert_cmpint (pb_layout_rules_get_side_width (999), ==, 0);
  g_assert_cmpint (pb_layout_rules_get_side_width (360), ==, 0);
}

/* The centre keeps 45% of the window at every width, and no part is narrower or
 * wider than it may be. */
static void
test_laws (void)
{
  for (int width = 360; width <= 3000; width++)
    for (int sidebar = 200; sidebar <= 400; sidebar += 20)
      for (int panel = 300; panel <= 520; panel += 20)
        {
          PbLayoutWidths widths;

          pb_layout_rules_apply (width, sidebar, panel, TRUE, &widths);

          g_assert_cmpfloat (widths.centre, >=, width * 0.45);
          g_assert_cmpint (widths.sidebar + widths.centre + widths.panel, ==, width);
          if (widths.sidebar != 0)
            {
              g_assert_cmpint (widths.sidebar, >=, PB_SIDEBAR_MIN);
              g_assert_cmpint (widths.sidebar, <=, PB_SIDEBAR_MAX);
            }
          if (widths.panel != 0)
            {
              g_assert_cmpint (widths.panel, >=, PB_PANEL_MIN);
              g_assert_cmpint (widths.panel, <=, PB_PANEL_MAX);
            }
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/view/layout-rules/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/view/layout-rules/laws", test_laws);

  g_test_add_func ("/view/layout-rules/time-bar", test_time_bar);
  g_test_add_func ("/view/layout-rules/side", test_side);

  return g_test_run ();
}
