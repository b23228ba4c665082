#include "store-fixture.h"

#include <math.h>

static PbPlaceProfile *
load_profile (PbWorkspace *workspace,
              const char  *area_set,
              const char  *place,
              const char  *day)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbPlaceProfile *profile;
  PbDay moment;

  g_assert_no_error (error);
  g_assert_true (pb_day_parse_iso (day, &moment));
  profile = pb_workspace_load_profile (workspace, pb_catalogue_find_area_set (catalogue, area_set), place, moment,
                                       NULL, &error);
  g_assert_no_error (error);

  return profile;
}

static void
assert_count (PbPlaceProfile *profile,
              int             position,
              const char     *edition,
              int             n_areas,
              int             n_10,
              int             n_20)
{
  const PbDeprivationCount *count = &profile->counts[position];

  g_assert_cmpint (profile->n_counts, ==, 3);
  g_assert_cmpstr (count->edition, ==, edition);
  g_assert_cmpint (count->n_areas, ==, n_areas);
  g_assert_cmpint (count->n_most_deprived_10, ==, n_10);
  g_assert_cmpint (count->n_most_deprived_20, ==, n_20);
}

/* High Peak has 59 small areas, three in the most deprived tenth and four in the
 * fifth by the IMD of 2019; without Glossop 38, one and two. */
static void
test_glossop (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbPlaceProfile) district = load_profile (workspace, "districts", "E07000037", "2020-01-01");
  g_autoptr(PbPlaceProfile) before = load_profile (workspace, "nhs-area", "E07000037", "2022-06-30");
  g_autoptr(PbPlaceProfile) after = load_profile (workspace, "nhs-area", "E07000037", "2022-07-01");

  assert_count (district, 1, "2019", 59, 3, 4);
  assert_count (before, 1, "2019", 38, 1, 2);
  assert_count (after, 1, "2019", 59, 3, 4);
  g_assert_cmpint (before->counts[2].n_areas, ==, 38);
  g_assert_cmpint (after->counts[2].n_areas, ==, 59);
}

static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbPlaceProfile) latest = load_profile (workspace, "districts", "E07000037", "2026-01-01");
  g_autoptr(PbPlaceProfile) then = load_profile (workspace, "districts", "E07000037", "2022-12-31");
  g_autoptr(PbPlaceProfile) nhs = load_profile (workspace, "nhs-area", "E07000037", "2022-06-30");
  g_autoptr(PbPlaceProfile) early = load_profile (workspace, "districts", "E07000037", "1950-01-01");

  /* Mid-2024, as the county's needs assessment prints it. */
  g_assert_cmpfloat (latest->people, ==, 91959);
  g_assert_cmpstr (latest->people_period, ==, "mid-2024");
  g_assert_cmpfloat (then->people, ==, 91155);
  g_assert_cmpstr (then->people_period, ==, "mid-2022");

  /* Without Glossop there is no figure but the sum of its 38 small areas. */
  g_assert_cmpfloat (nhs->people, ==, 57601);
  g_assert_cmpstr (nhs->people_period, ==, "2021-03-21");

  g_assert_true (isnan (early->people));
  g_assert_cmpstr (early->people_period, ==, "");
}

static void
test_all_places (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(PbPlaceProfile) all = load_profile (workspace, "districts", NULL, "2024-12-31");

  /* Derby and the county's 822,377. */
  g_assert_cmpstr (all->people_period, ==, "mid-2024");
  g_assert_cmpfloat (all->people, >, 822377);
  /* The small areas of High Peak, and of Derby the one that was split. */
  assert_count (all, 0, "2015", 60, all->counts[0].n_most_deprived_10, all->counts[0].n_most_deprived_20);
  assert_count (all, 2, "2025", 61, all->counts[2].n_most_deprived_10, all->counts[2].n_most_deprived_20);
}

static GPtrArray *
load_boundaries (PbWorkspace *workspace,
                 PbLevel      level,
                 const char  *edition,
                 gboolean     is_context)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *boundaries = pb_workspace_load_boundaries (workspace, level, edition, is_context, NULL, &error);

  g_assert_no_error (error);

  return boundaries;
}

static void
test_boundaries (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autoptr(GPtrArray) districts = load_boundaries (workspace, PB_LEVEL_LTLA, "", FALSE);
  g_autoptr(GPtrArray) neighbours = load_boundaries (workspace, PB_LEVEL_LTLA, "2024", TRUE);
  g_autoptr(GPtrArray) old = load_boundaries (workspace, PB_LEVEL_LSOA, "2011", FALSE);
  g_autoptr(GPtrArray) newest = load_boundaries (workspace, PB_LEVEL_LSOA, "", FALSE);
  g_autoptr(GPtrArray) none = load_boundaries (workspace, PB_LEVEL_WARD, "", FALSE);
  const PbBoundary *derby = g_ptr_array_index (districts, 0);
  const guint8 *bytes;
  gsize length;

  g_assert_cmpuint (districts->len, ==, 9);
  g_assert_cmpstr (derby->code, ==, "E06000015");
  g_assert_cmpstr (derby->name, ==, "Derby");
  g_assert_cmpstr (derby->parent_code, ==, "E12000004");
  bytes = g_bytes_get_data (derby->geometry, &length);
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpint (memcmp (bytes, "GP", 2), ==, 0);

  g_assert_cmpuint (neighbours->len, ==, 2);
  g_assert_cmpuint (old->len, ==, 25);
  g_assert_cmpuint (newest->len, ==, 26);
  g_assert_cmpuint (none->len, ==, 0);

  /* Of two generalisations the finer is taken, and one only. */
  g_assert_true (pb_db_execute (pb_workspace_get_db (workspace),
                                "INSERT INTO boundary (geom, area_code, level, edition, role, detail)"
                                " SELECT geom, area_code, level, edition, role, 'ultra-generalised' FROM boundary"
                                "  WHERE level = 'ltla' AND role = 'own'",
                                NULL));
  g_clear_pointer (&districts, g_ptr_array_unref);
  districts = load_boundaries (workspace, PB_LEVEL_LTLA, "", FALSE);
  g_assert_cmpuint (districts->len, ==, 9);
}

/* The city is a county too, of which no boundary is published: its shape as a district
 * stands beside the county's, whose districts are left out. */
static void
test_county_boundaries (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(GPtrArray) districts = load_boundaries (workspace, PB_LEVEL_LTLA, "", FALSE);
  g_autoptr(GPtrArray) counties = load_boundaries (workspace, PB_LEVEL_UTLA, "", FALSE);
  g_autoptr(GPtrArray) neighbours = load_boundaries (workspace, PB_LEVEL_UTLA, "", TRUE);
  const PbBoundary *district = g_ptr_array_index (districts, 0);
  const PbBoundary *city, *county;

  g_assert_cmpuint (counties->len, ==, 2);
  city = g_ptr_array_index (counties, 0);
  county = g_ptr_array_index (counties, 1);
  g_assert_cmpstr (city->code, ==, "E06000015");
  g_assert_cmpstr (city->name, ==, "Derby");
  g_assert_cmpstr (county->code, ==, "E10000007");
  g_assert_true (g_bytes_equal (city->geometry, district->geometry));
  g_assert_false (g_bytes_equal (county->geometry, city->geometry));

  /* No county lies around, so no district stands in for one. */
  g_assert_cmpuint (neighbours->len, ==, 0);
}

static void
test_attribution (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = fixture_open (fixture, PB_WORKSPACE_READ);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = pb_workspace_load_attribution (workspace, &error);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (lines), >, 1);
  g_assert_nonnull (strstr (text, "Office for National Statistics"));
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpstr (lines[i], !=, "");
      g_assert_false (g_strv_contains ((const char *const *) lines + i + 1, lines[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/places/glossop", test_glossop);
  add_fixture_test ("/store/places/people", test_people);
  add_fixture_test ("/store/places/all", test_all_places);
  add_fixture_test ("/store/places/boundaries", test_boundaries);
  add_fixture_test ("/store/places/county-boundaries", test_county_boundaries);
  add_fixture_test ("/store/places/attribution", test_attribution);

  return g_test_run ();
}
