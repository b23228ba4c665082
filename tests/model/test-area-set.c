#include "pb-area-set.h"

static PbAreaMember *
make_member (const char *place,
             const char *area,
             const char *edition,
             PbDay       from,
             PbDay       to)
{
  PbAreaMember *member = g_new (PbAreaMember, 1);

  member->place_code = g_strdup (place);
  member->place_name = g_strconcat ("Place ", place, NULL);
  member->area_code = g_strdup (area);
  member->edition = g_strdup (edition);
  member->valid_from = from;
  member->valid_to = to;

  return member;
}

/* The NHS area in small: Glossop's block comes on 1 July 2022. */
static PbAreaSet *
make_nhs_area (gboolean is_scenario)
{
  PbDay start = pb_day_from_ymd (2019, 4, 1);
  PbDay glossop = pb_day_from_ymd (2022, 7, 1);
  GPtrArray *members = g_ptr_array_new ();

  g_ptr_array_add (members, make_member ("E07000037", "E07000037", "", glossop, PB_DAY_NONE));
  g_ptr_array_add (members, make_member ("E07000037", "E01019710", "2011", start, PB_DAY_NONE));
  g_ptr_array_add (members, make_member ("E07000037", "E01019727", "2011", glossop, PB_DAY_NONE));
  g_ptr_array_add (members, make_member ("E07000037", "E01019710", "2021", start, PB_DAY_NONE));
  g_ptr_array_add (members, make_member ("E06000015", "E01013453", "2011", start, PB_DAY_NONE));

  return pb_area_set_new ("nhs-area", "NHS area", start, pb_day_from_ymd (2026, 3, 31), is_scenario, NULL, members);
}

static void
test_places (void)
{
  g_autoptr(PbAreaSet) set = make_nhs_area (FALSE);

  g_assert_cmpuint (pb_area_set_get_n_places (set), ==, 2);
  g_assert_cmpstr (pb_area_set_get_place_code (set, 0), ==, "E07000037");
  g_assert_cmpstr (pb_area_set_get_place_name (set, 1), ==, "Place E06000015");
  g_assert_cmpstr (pb_area_set_find_place_name (set, "E07000037"), ==, "Place E07000037");
  g_assert_null (pb_area_set_find_place_name (set, "E07000034"));
  g_assert_null (pb_area_set_find_place_name (set, NULL));
  g_assert_cmpstr (pb_area_set_get_note (set), ==, "");
  g_assert_finalize_object (g_steal_pointer (&set));
}

static void
test_in_force (void)
{
  g_autoptr(PbAreaSet) set = make_nhs_area (FALSE);
  g_autoptr(PbAreaSet) scenario = make_nhs_area (TRUE);

  g_assert_false (pb_area_set_is_in_force (set, pb_day_from_ymd (2019, 3, 31)));
  g_assert_true (pb_area_set_is_in_force (set, pb_day_from_ymd (2019, 4, 1)));
  g_assert_true (pb_area_set_is_in_force (set, pb_day_from_ymd (2026, 3, 31)));
  g_assert_false (pb_area_set_is_in_force (set, pb_day_from_ymd (2026, 4, 1)));
  g_assert_false (pb_area_set_is_in_force (scenario, pb_day_from_ymd (2020, 1, 1)));
}

static void
test_members (void)
{
  g_autoptr(PbAreaSet) set = make_nhs_area (FALSE);
  PbDay before = pb_day_from_ymd (2022, 6, 30);
  PbDay after = pb_day_from_ymd (2022, 7, 1);

  g_assert_null (pb_area_set_place_of (set, "E01019727", "2011", before));
  g_assert_cmpstr (pb_area_set_place_of (set, "E01019727", "2011", after), ==, "E07000037");
  g_assert_null (pb_area_set_place_of (set, "E01019727", "2021", after));
  g_assert_cmpstr (pb_area_set_place_of (set, "E01019727", NULL, after), ==, "E07000037");
  g_assert_cmpstr (pb_area_set_place_of (set, "E07000037", "2021", after), ==, "E07000037");
  g_assert_null (pb_area_set_place_of (set, "E01999999", "", after));

  g_assert_cmpuint (pb_area_set_count_members (set, "E07000037", "2011", before), ==, 1);
  g_assert_cmpuint (pb_area_set_count_members (set, "E07000037", "2011", after), ==, 2);
  g_assert_cmpuint (pb_area_set_count_members (set, NULL, "2011", after), ==, 3);
  g_assert_cmpuint (pb_area_set_count_members (set, NULL, NULL, after), ==, 5);
  g_assert_cmpuint (pb_area_set_count_members (set, "E07000037", "", before), ==, 0);
}

static void
test_changes (void)
{
  g_autoptr(PbAreaSet) set = make_nhs_area (FALSE);
  g_autoptr(GArray) changes = pb_area_set_get_changes (set);

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (g_array_index (changes, PbDay, 0), ==, pb_day_from_ymd (2022, 7, 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/area-set/places", test_places);
  g_test_add_func ("/model/area-set/in-force", test_in_force);
  g_test_add_func ("/model/area-set/members", test_members);
  g_test_add_func ("/model/area-set/changes", test_changes);

  return g_test_run ();
}
