#include "pb-view.h"

#include "pb-error.h"

#include <string.h>

static PbView *
make_view (void)
{
  PbView *view = pb_view_new ();

  view->indicator = g_strdup ("92443");
  view->sex = g_strdup ("Persons");
  view->age = g_strdup ("18+ yrs");
  view->category_type = g_strdup ("");
  view->category = g_strdup ("");
  view->level = PB_LEVEL_LSOA;
  view->area_set = g_strdup ("nhs-area");
  view->place = g_strdup ("E07000037 “High Peak”\n");
  view->moment = pb_day_from_ymd (2024, 7, 1);
  view->chart = PB_CHART_TREND;
  view->colour_rule = PB_COLOUR_COMPARISON;
  view->reverse_shades = TRUE;
  view->hides_neighbours = TRUE;
  view->imd_edition = g_strdup ("2019");
  view->panel = PB_PANEL_INEQUALITY;
  view->measure = g_strdup ("sii");
  view->grouping = g_strdup ("category:County & UA deprivation deciles");
  view->baseline = g_strdup ("2015-17");
  view->page = PB_PAGE_INNOVATIONS;
  pb_view_set_record (view, "innovation", "jucd:innovation/team-up");
  pb_view_set_filter (view, "innovations.state", "kept");
  pb_view_set_filter (view, "innovations.place", "E06000015");

  return view;
}

static void
test_round_trip (void)
{
  g_autoptr(PbView) view = make_view ();
  g_autofree char *json = pb_view_to_json (view);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbView) again = pb_view_from_json (json, &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  g_assert_true (pb_view_equal (view, again));
  json_again = pb_view_to_json (again);
  g_assert_cmpstr (json_again, ==, json);
  g_assert_true (g_str_has_prefix (json, "{\"placeboard-view\":1,\"chart\":\"trend\",\"page\":\"innovations\",\"panel\":\"inequality\",\"level\":\"lsoa\""));
}

static void
test_empty (void)
{
  g_autoptr(PbView) view = pb_view_new ();
  g_autofree char *json = pb_view_to_json (view);
  g_autoptr(PbView) again = pb_view_from_json (json, NULL);
  g_autoptr(PbView) least = pb_view_from_json ("{\"placeboard-view\": 1, \"of a later day\": [1]}", NULL);

  g_assert_true (pb_view_equal (view, again));
  g_assert_true (pb_view_equal (view, least));
  g_assert_null (again->indicator);
  g_assert_cmpint (again->moment, ==, PB_DAY_NONE);
  g_assert_cmpint (again->level, ==, PB_LEVEL_LTLA);
}

/* Two views differ in whatever member differs. */
static void
test_equal (void)
{
  static const char *const members[] = {
    "\"indicator\": \"x\"", "\"sex\": \"x\"", "\"age\": \"x\"", "\"category-type\": \"x\"", "\"category\": \"x\"",
    "\"level\": \"utla\"", "\"area-set\": \"x\"", "\"place\": \"x\"", "\"moment\": \"2020-01-01\"",
    "\"chart\": \"bars\"", "\"panel\": \"inequality\"", "\"measure\": \"sii\"", "\"grouping\": \"core20\"",
    "\"baseline\": \"2015-17\"", "\"page\": \"quality\"", "\"record\": \"ask x\"", "\"filters\": {\"a.b\": \"x\"}", "\"colour-rule\": \"quantiles\"", "\"reverse-shades\": true", "\"imd-edition\": \"2015\"",
  };
  g_autoptr(PbView) plain = pb_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"placeboard-view\": 1, %s}", members[i]);
      g_autoptr(PbView) view = pb_view_from_json (json, NULL);
      g_autoptr(PbView) copy = pb_view_copy (view);

      g_assert_false (pb_view_equal (plain, view));
      g_assert_true (pb_view_equal (copy, view));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *said;
  } cases[] = {
    { "", "not a view" },
    { "[1]", "not a view" },
    { "{\"placeboard-view\": 1", "not a view" },
    { "{}", "placeboard-view" },
    { "{\"placeboard-view\": \"1\"}", "placeboard-view" },
    { "{\"placeboard-view\": 2}", "2" },
    { "{\"placeboard-view\": 1, \"level\": \"parish\"}", "parish" },
    { "{\"placeboard-view\": 1, \"chart\": \"pie\"}", "pie" },
    { "{\"placeboard-view\": 1, \"panel\": \"weather\"}", "weather" },
    { "{\"placeboard-view\": 1, \"colour-rule\": 7}", "colour-rule" },
    { "{\"placeboard-view\": 1, \"moment\": \"2021-02-30\"}", "2021-02-30" },
    { "{\"placeboard-view\": 1, \"indicator\": 90366}",
      "The member “indicator” of the view is 90366, which it cannot be." },
    { "{\"placeboard-view\": 1, \"indicator\": [\"90366\"]}", "indicator" },
    { "{\"placeboard-view\": 1, \"reverse-shades\": \"yes\"}", "reverse-shades" },
    { "{\"placeboard-view\": 1, \"page\": \"weather\"}", "weather" },
    { "{\"placeboard-view\": 1, \"filters\": {\"innovations.state\": 1}}", "filters" },
    { "{\"placeboard-view\": 1, \"filters\": \"kept\"}", "filters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].json);
      g_assert_null (pb_view_from_json (cases[i].json, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_filters (void)
{
  g_autoptr(PbView) view = pb_view_new ();
  g_autoptr(PbView) other = pb_view_new ();

  pb_view_set_filter (view, "innovations.state", "kept");
  pb_view_set_filter (view, "innovations.place", "a=b");
  pb_view_set_filter (other, "innovations.place", "a=b");
  pb_view_set_filter (other, "innovations.state", "lapsed");
  g_assert_cmpstr (pb_view_get_filter (view, "innovations.state"), ==, "kept");
  g_assert_cmpstr (pb_view_get_filter (view, "innovations.place"), ==, "a=b");
  g_assert_null (pb_view_get_filter (view, "innovations"));
  g_assert_false (pb_view_equal (view, other));

  /* The order in which they were chosen does not matter. */
  pb_view_set_filter (other, "innovations.state", "kept");
  g_assert_true (pb_view_equal (view, other));

  pb_view_set_filter (view, "innovations.state", NULL);
  pb_view_set_filter (view, "innovations.place", "");
  g_assert_null (view->filters);
}

static void
test_record (void)
{
  g_autoptr(PbView) view = pb_view_new ();
  g_autofree char *kind = NULL;

  g_assert_null (pb_view_get_record (view, NULL));
  pb_view_set_record (view, "decision_step", "x:1");
  kind = pb_view_dup_record_kind (view);
  g_assert_cmpstr (kind, ==, "decision_step");
  g_assert_cmpstr (pb_view_get_record (view, NULL), ==, "x:1");
  g_assert_cmpstr (pb_view_get_record (view, "decision_step"), ==, "x:1");
  g_assert_null (pb_view_get_record (view, "decision"));
  pb_view_set_record (view, NULL, NULL);
  g_assert_null (view->record);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/view/round-trip", test_round_trip);
  g_test_add_func ("/model/view/empty", test_empty);
  g_test_add_func ("/model/view/equal", test_equal);
  g_test_add_func ("/model/view/refused", test_refused);
  g_test_add_func ("/model/view/filters", test_filters);
  g_test_add_func ("/model/view/record", test_record);

  return g_test_run ();
}
