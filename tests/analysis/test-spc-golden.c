/* Golden cases of XmR, put into a workspace and read back: one test each. Cases of
 * fewer points than an SPC chart takes are refused. */

#include "spc-fixture.h"

#include <stdlib.h>

#define TOLERANCE 1e-9

enum { IN_CASE, IN_DATE, IN_VALUE, IN_REBASE, IN_TARGET, IN_DIRECTION, IN_FIXED, IN_SCREENS };
enum { OUT_CASE, OUT_DATE, OUT_VALUE, OUT_GROUP, OUT_MEAN, OUT_LOWER, OUT_UPPER, OUT_OUTSIDE, OUT_SIDE, OUT_NEAR, OUT_RULE, OUT_TYPE };
enum { SUM_CASE, SUM_GROUP, SUM_N, SUM_MEAN, SUM_LOWER, SUM_UPPER, SUM_VARIATION, SUM_ASSURANCE };

/* (element-type GStrv): the rows of one case, or of all where @name is %NULL */
static GPtrArray *
load_rows (const char *file,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "measures", file, NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  for (int i = 1; lines[i] != NULL; i++)
    {
      GStrv row = g_strsplit (g_strchomp (lines[i]), ",", -1);

      if (row[0] != NULL && *row[0] != '\0' && (name == NULL || g_str_equal (row[0], name)))
        g_ptr_array_add (rows, row);
      else
        g_strfreev (row);
    }

  return rows;
}

static const char *
get_polarity (const char *direction)
{
  if (g_str_equal (direction, "increase"))
    return "high-is-good";

  return g_str_equal (direction, "decrease") ? "low-is-good" : "no-judgement";
}

static void
fill_in (PbWorkspace *workspace,
         GPtrArray   *rows)
{
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);
  GStrv first = g_ptr_array_index (rows, 0);
  PbSpcSettings settings = PB_SPC_SETTINGS_INIT;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);
      gboolean is_missing = *row[IN_VALUE] == '\0' || g_str_equal (row[IN_VALUE], "NA");
      PbDay day;

      g_assert_true (pb_day_parse_iso (row[IN_DATE], &day));
      spc_put (workspace, SPC_AREA, PB_PERIOD_DATE, day, day, is_missing ? NAN : g_ascii_strtod (row[IN_VALUE], NULL));
      if (g_str_equal (row[IN_REBASE], "1"))
        g_assert_true (pb_spc_store_add_rebase (workspace, spc_find_series (catalogue), SPC_AREA, day, "golden", NULL, NULL));
    }

  if (*first[IN_FIXED] != '\0')
    g_assert_true (pb_spc_store_set_n_fixed (workspace, spc_find_series (catalogue), SPC_AREA, atoi (first[IN_FIXED]), NULL));
  if (*first[IN_TARGET] != '\0')
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO register_target (uid, value, wording, state)"
                                              " VALUES ('x:target', %s, 'golden', 'set');" SPC_TARGET_LINK,
                                              first[IN_TARGET]);

      g_assert_true (pb_db_execute (pb_workspace_get_db (workspace), sql, NULL));
    }

  settings.tool = g_str_equal (first[IN_SCREENS], "1") ? PB_SPC_TOOL_PLOT_THE_DOTS : PB_SPC_TOOL_EXCEL;
  g_assert_true (pb_spc_store_set_settings (workspace, &settings, &error));
}

/* Not a number is the peer's word for the limits of a constant series: ours are its mean. */
static void
assert_limit (double      limit,
              const char *expected,
              double      mean)
{
  double number = g_ascii_strtod (expected, NULL);

  g_assert_cmpfloat_with_epsilon (limit, isnan (number) ? mean : number, TOLERANCE);
}

static void
check_points (PbSpcReading *reading,
              GPtrArray    *expected)
{
  guint n_points, n_segments;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n_segments);

  g_assert_cmpuint (n_points, ==, expected->len);
  for (guint i = 0; i < n_points; i++)
    {
      GStrv row = g_ptr_array_index (expected, i);
      g_autofree char *rule = pb_spc_rule_to_word (points[i].rule, 7);

      g_assert_cmpuint (points[i].segment, ==, atoi (row[OUT_GROUP]));
      g_assert_cmpfloat_with_epsilon (segments[points[i].segment].mean, g_ascii_strtod (row[OUT_MEAN], NULL), TOLERANCE);
      if (isnan (points[i].value))
        continue;

      g_assert_cmpstr (rule, ==, row[OUT_RULE]);
      g_assert_cmpstr (pb_spc_variation_to_word (points[i].variation), ==, row[OUT_TYPE]);
      g_assert_cmpint (points[i].is_outside, ==, atoi (row[OUT_OUTSIDE]));
      /* Every special cause has its words, and nothing else does. */
      g_assert_cmpint (*points[i].words != '\0', ==, points[i].rule != PB_SPC_COMMON_CAUSE);
    }
}

static void
check_summary (PbSpcReading *reading,
               GPtrArray    *expected)
{
  guint n;
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n);
  GStrv last = g_ptr_array_index (expected, expected->len - 1);

  g_assert_cmpuint (n, ==, expected->len);
  for (guint i = 0; i < n; i++)
    {
      GStrv row = g_ptr_array_index (expected, i);

      g_assert_cmpfloat_with_epsilon (segments[i].mean, g_ascii_strtod (row[SUM_MEAN], NULL), TOLERANCE);
      assert_limit (segments[i].lower, row[SUM_LOWER], segments[i].mean);
      assert_limit (segments[i].upper, row[SUM_UPPER], segments[i].mean);
      g_assert_cmpstr (pb_spc_variation_to_word (segments[i].variation), ==, row[SUM_VARIATION]);
    }

  g_assert_cmpstr (pb_spc_variation_to_word (pb_spc_reading_get_variation (reading)), ==, last[SUM_VARIATION]);
  g_assert_cmpstr (pb_spc_assurance_to_word (pb_spc_reading_get_assurance (reading)), ==, last[SUM_ASSURANCE]);
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const char *name = data;
  g_autoptr(GPtrArray) rows = load_rows ("spc_input.csv", name);
  g_autoptr(GPtrArray) points = load_rows ("spc_points_expected.csv", name);
  g_autoptr(GPtrArray) summary = load_rows ("spc_summary_expected.csv", name);
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbSpcReading) reading = NULL;
  GStrv first = g_ptr_array_index (rows, 0);

  workspace = spc_make (fixture, get_polarity (first[IN_DIRECTION]), "mean");
  fill_in (workspace, rows);
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);

  if (rows->len < PB_SPC_MIN_POINTS)
    {
      g_assert_nonnull (pb_spc_reading_get_refusal (reading));
      return;
    }

  g_assert_null (pb_spc_reading_get_refusal (reading));
  check_points (reading, points);
  check_summary (reading, summary);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_set_up (fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) rows = NULL;
  const char *before = "";

  g_test_init (&argc, &argv, NULL);

  rows = load_rows ("spc_input.csv", NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = ((GStrv) g_ptr_array_index (rows, i))[IN_CASE];
      g_autofree char *path = g_strconcat ("/analysis/spc-golden/", name, NULL);

      if (!g_str_equal (name, before))
        g_test_add (path, Fixture, name, set_up, test_case, fixture_tear_down);
      before = name;
    }

  return g_test_run ();
}
