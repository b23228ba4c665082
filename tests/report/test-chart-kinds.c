#include "rows-fixture.h"

#include "pb-chart-kinds.h"

static const char *
find_obstacle (Fixture    *fixture,
               const char *json)
{
  g_autofree char *text = g_strdup_printf ("{\"placeboard-view\": 1, %s}", json);
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbView) view = pb_view_from_json (text, &error);
  g_autoptr(PbExport) export = NULL;

  g_assert_no_error (error);
  export = pb_export_load (workspace, view, NULL, &error);
  g_assert_no_error (error);

  return pb_chart_kind_get_obstacle (view->chart, pb_export_get_frame (export));
}

/* Nobody is told by age in these figures: the kind is offered only once somebody is. */
static void
test_pyramid (Fixture       *fixture,
              gconstpointer  data)
{
  static const char view[] = "\"chart\": \"pyramid\", \"indicator\": \"90366\", \"sex\": \"Male\"";
  static const char view_of_place[] =
    "\"chart\": \"pyramid\", \"indicator\": \"90366\", \"sex\": \"Male\", \"place\": \"" DERBY "\"";
  const char *reason = "No source held counts people by age here.";

  g_assert_cmpstr (find_obstacle (fixture, view), ==, reason);
  g_assert_cmpstr (find_obstacle (fixture, view_of_place), ==, reason);

  fixture_change (fixture,
                  "INSERT INTO series (indicator_id, sex, age) SELECT id, 'Male', '0-15' FROM indicator"
                  " WHERE code = 'population';"
                  "INSERT INTO observation (series_id, period_id, area_id, value, status, dataset_id, import_id)"
                  " SELECT (SELECT max (id) FROM series), o.period_id, o.area_id, 100, 'present', o.dataset_id, o.import_id"
                  "   FROM observation o JOIN series s ON s.id = o.series_id JOIN indicator i ON i.id = s.indicator_id"
                  "   JOIN area a ON a.id = o.area_id WHERE i.code = 'population' AND a.level = 'ltla';");
  g_assert_null (find_obstacle (fixture, view));
  g_assert_null (find_obstacle (fixture, view_of_place));
}

/* What the others need. */
static void
test_needs (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (find_obstacle (fixture, "\"chart\": \"spine\", \"indicator\": \"90366\", \"sex\": \"Male\""), ==,
                   "No Place is chosen.");
  g_assert_cmpstr (find_obstacle (fixture, "\"chart\": \"funnel\", \"indicator\": \"90366\", \"sex\": \"Male\""), ==,
                   "The publisher gives no denominators.");
  g_assert_null (find_obstacle (fixture, "\"chart\": \"box\", \"indicator\": \"90366\", \"sex\": \"Male\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/chart-kinds/pyramid", Fixture, NULL, fixture_set_up, test_pyramid, fixture_tear_down);
  g_test_add ("/report/chart-kinds/needs", Fixture, NULL, fixture_set_up, test_needs, fixture_tear_down);

  return g_test_run ();
}
