/* What stands on the map at a moment, and what an innovation reaches. */

#include "pb-map-markers.h"

#include "register-rows.h"

#include <math.h>

#define LINK(from_kind, from_uid, role, to_kind, to_key) \
  { "link", from_uid "-" role "-" to_key, "{\"from_kind\": \"" from_kind "\", \"from_uid\": \"" from_uid "\", \"role\": \"" role \
                               "\", \"to_kind\": \"" to_kind "\", \"to_key\": \"" to_key "\"}" }

static const RegisterRow rows[] = {
  { "organisation", "o/1", "{\"name\": \"Chesterfield Royal\", \"kind\": \"nhs-trust\"}" },
  { "organisation", "o/2", "{\"name\": \"A group\", \"kind\": \"ccg\", \"to_date\": \"2019-03-31\"}" },
  { "innovation", "i/1", "{\"name\": \"Team Up\"}" },
  { "innovation", "i/2", "{\"name\": \"Nowhere\"}" },
  { "setting", "s/1", "{\"name\": \"Ada Belfield\", \"town\": \"Belper\", \"kind\": \"care home\","
                      " \"location_precision\": \"place\"}" },
  { "setting", "s/2", "{\"name\": \"The Site\", \"latitude\": \"53.2\", \"longitude\": \"-1.4\","
                      " \"location_precision\": \"site\"}" },
  { "setting_use", "u/1", "{\"setting\": \"s/1\", \"use\": \"mixed\", \"from_date\": \"2024-12\", \"to_date\": \"2025-02-19\","
                          " \"beds\": \"20\"}" },
  { "setting_use", "u/2", "{\"setting\": \"s/1\", \"use\": \"offered-for-sale\", \"from_date\": \"2025-02-20\"}" },
  { "setting_use", "u/3", "{\"setting\": \"s/2\", \"use\": \"closed\", \"from_date\": \"2026-01-01\"}" },
  LINK ("setting", "s/1", "place", "place", "E07000032"),
  LINK ("setting", "s/2", "place", "place", "E07000034"),
  LINK ("organisation", "o/1", "site", "place", "E07000034"),
  LINK ("organisation", "o/2", "site", "place", "E07000034"),
  LINK ("innovation", "i/1", "reach", "place", "E10000007"),
};

static PbCatalogue *
make_catalogue (void)
{
  static const struct { const char *code, *name; PbLevel level; const char *parent; } places[] = {
    { "E06000015", "Derby", PB_LEVEL_LTLA, "E12000004" },
    { "E07000032", "Amber Valley", PB_LEVEL_LTLA, "E10000007" },
    { "E07000034", "Chesterfield", PB_LEVEL_LTLA, "E10000007" },
    { "E10000007", "Derbyshire", PB_LEVEL_UTLA, "E12000004" },
  };
  PbCatalogueFacts facts = { .system_name = "Derby and Derbyshire" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_ptr_array_add (areas, pb_area_new (places[i].code, places[i].name, places[i].level, places[i].parent, PB_DAY_NONE,
                                         PB_DAY_NONE));

  return pb_catalogue_new (&facts, areas, g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

static void
assert_marker (GPtrArray  *markers,
               guint       position,
               const char *name,
               const char *use,
               const char *beds,
               const char *place)
{
  const PbMapMarker *marker = g_ptr_array_index (markers, position);

  g_assert_cmpstr (marker->name, ==, name);
  g_assert_cmpstr (marker->use, ==, use);
  g_assert_cmpstr (marker->beds, ==, beds);
  g_assert_cmpstr (marker->place_code, ==, place);
}

static void
test_moments (void)
{
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GPtrArray) before = pb_map_markers_list (registers, catalogue, pb_day_from_ymd (2018, 7, 1));
  g_autoptr(GPtrArray) mixed = pb_map_markers_list (registers, catalogue, pb_day_from_ymd (2025, 1, 15));
  g_autoptr(GPtrArray) sold = pb_map_markers_list (registers, catalogue, pb_day_from_ymd (2026, 6, 1));
  const PbMapMarker *marker;

  /* No setting yet; the group has not ended. */
  g_assert_cmpuint (before->len, ==, 2);
  assert_marker (before, 0, "A group", NULL, NULL, "E07000034");

  g_assert_cmpuint (mixed->len, ==, 2);
  assert_marker (mixed, 0, "Ada Belfield", "mixed", "20", "E07000032");
  assert_marker (mixed, 1, "Chesterfield Royal", NULL, NULL, "E07000034");
  marker = g_ptr_array_index (mixed, 0);
  g_assert_true (isnan (marker->latitude));
  g_assert_cmpstr (marker->kind_words, ==, "Care home, Belper");
  g_assert_nonnull (strstr (marker->lines, "Location approximate: Place"));
  g_assert_nonnull (strstr (marker->sentence, "Location approximate: Place"));

  g_assert_cmpuint (sold->len, ==, 3);
  assert_marker (sold, 0, "Ada Belfield", "offered-for-sale", "?", "E07000032");
  assert_marker (sold, 2, "The Site", "closed", "?", "E07000034");
  marker = g_ptr_array_index (sold, 2);
  g_assert_cmpfloat (marker->latitude, ==, 53.2);
  g_assert_nonnull (strstr (marker->lines, "Location exact to the site"));
}

static void
test_shown (void)
{
  g_autoptr(PbView) view = pb_view_new ();

  g_assert_false (pb_map_markers_is_shown (view));

  pb_view_set_record (view, "setting", "s/1");
  g_assert_true (pb_map_markers_is_shown (view));

  pb_view_set_filter (view, PB_MAP_MARKERS_FILTER, PB_MAP_MARKERS_HIDDEN);
  g_assert_false (pb_map_markers_is_shown (view));

  pb_view_set_record (view, NULL, NULL);
  pb_view_set_filter (view, PB_MAP_MARKERS_FILTER, PB_MAP_MARKERS_SHOWN);
  g_assert_true (pb_map_markers_is_shown (view));
}

static void
test_reach (void)
{
  g_autoptr(PbRegisters) registers = make_registers (rows, G_N_ELEMENTS (rows));
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();
  g_auto(GStrv) reach = NULL, none = NULL, elsewhere = NULL;
  g_autofree char *words = NULL, *no_words = NULL, *other_words = NULL, *joined = NULL;

  pb_view_set_record (view, "innovation", "i/1");
  reach = pb_map_markers_dup_reach (registers, catalogue, view, &words);
  joined = g_strjoinv (" ", reach);
  g_assert_cmpstr (joined, ==, "E07000032 E07000034");
  g_assert_cmpstr (words, ==, "Reach of Team Up");

  view->page = PB_PAGE_INNOVATIONS;
  elsewhere = pb_map_markers_dup_reach (registers, catalogue, view, &other_words);
  g_assert_null (elsewhere);

  view->page = PB_PAGE_EXPLORE;
  pb_view_set_record (view, "innovation", "i/2");
  none = pb_map_markers_dup_reach (registers, catalogue, view, &no_words);
  g_assert_null (none);
  g_assert_null (no_words);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-markers/moments", test_moments);
  g_test_add_func ("/map-markers/shown", test_shown);
  g_test_add_func ("/map-markers/reach", test_reach);

  return g_test_run ();
}
