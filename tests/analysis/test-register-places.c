/* Which places hold which, by parents and by area sets. */

#include "pb-register-places.h"

static void
add_area (GPtrArray  *areas,
          const char *code,
          const char *name,
          PbLevel     level,
          const char *parent)
{
  g_ptr_array_add (areas, pb_area_new (code, name, level, parent, PB_DAY_NONE, PB_DAY_NONE));
}

static void
add_member (GPtrArray  *members,
            const char *place_code,
            const char *place_name,
            const char *area_code,
            const char *edition,
            PbDay       to)
{
  PbAreaMember *member = g_new (PbAreaMember, 1);

  *member = (PbAreaMember) { g_strdup (place_code), g_strdup (place_name), g_strdup (area_code), g_strdup (edition),
                             PB_DAY_NONE, to };
  g_ptr_array_add (members, member);
}

static GPtrArray *
make_area_sets (void)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *districts = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);
  GPtrArray *partnerships = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);
  PbDay end = pb_day_from_ymd (2022, 6, 30);

  add_member (districts, "E06000015", "Derby", "E06000015", "", PB_DAY_NONE);
  add_member (districts, "E07000034", "Chesterfield", "E07000034", "", PB_DAY_NONE);
  add_member (districts, "E07000035", "Derbyshire Dales", "E07000035", "", PB_DAY_NONE);
  add_member (districts, "E07000037", "High Peak", "E07000037", "", PB_DAY_NONE);
  add_member (districts, "E07000037", "High Peak", "E01019735", "2011", PB_DAY_NONE);
  g_ptr_array_add (sets, pb_area_set_new ("districts", "Districts", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", districts));

  /* Of High Peak only small areas: a part of it was outside. */
  add_member (partnerships, "icp-dales-high-peak", "Dales and High Peak", "E07000035", "", end);
  add_member (partnerships, "icp-dales-high-peak", "Dales and High Peak", "E01019735", "2011", end);
  g_ptr_array_add (sets, pb_area_set_new ("icp-2019", "Partnerships", pb_day_from_ymd (2019, 9, 1), end, FALSE, "",
                                          partnerships));

  return sets;
}

static PbCatalogue *
make_catalogue (void)
{
  PbCatalogueFacts facts = { .system_code = "jucd", .system_name = "Derby and Derbyshire" };
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  add_area (areas, "E92000001", "England", PB_LEVEL_COUNTRY, NULL);
  add_area (areas, "E12000004", "East Midlands", PB_LEVEL_REGION, "E92000001");
  add_area (areas, "E10000007", "Derbyshire", PB_LEVEL_UTLA, "E12000004");
  add_area (areas, "E54000058", "NHS Derby and Derbyshire ICB", PB_LEVEL_NHS, "E92000001");
  add_area (areas, "E38000229", "NHS Derby and Derbyshire CCG", PB_LEVEL_NHS, "E92000001");
  add_area (areas, "E06000015", "Derby", PB_LEVEL_LTLA, "E12000004");
  add_area (areas, "E07000034", "Chesterfield", PB_LEVEL_LTLA, "E10000007");
  add_area (areas, "E07000035", "Derbyshire Dales", PB_LEVEL_LTLA, "E10000007");
  add_area (areas, "E07000037", "High Peak", PB_LEVEL_LTLA, "E10000007");
  add_area (areas, "E07000174", "Mansfield", PB_LEVEL_LTLA, "E92000001");
  add_area (areas, "icp-dales-high-peak", "Derbyshire Dales and High Peak", PB_LEVEL_PLACE, "E12000004");
  /* A pack that goes in a circle is no reason to hang. */
  add_area (areas, "round", "Round", PB_LEVEL_LTLA, "and-round");
  add_area (areas, "and-round", "And round", PB_LEVEL_LTLA, "round");

  return pb_catalogue_new (&facts, areas, make_area_sets (),
                           g_ptr_array_new_with_free_func ((GDestroyNotify) pb_priority_free),
                           g_ptr_array_new_with_free_func (g_object_unref),
                           g_ptr_array_new_with_free_func (g_object_unref));
}

static void
test_covers (void)
{
  static const struct
  {
    const char *outer;
    const char *inner;
    gboolean    covers;
  } cases[] = {
    { "E07000034", "E07000034", TRUE },
    { "E07000034", "E07000037", FALSE },
    { "E10000007", "E07000034", TRUE },
    { "E10000007", "E06000015", FALSE },          /* the city is not of the county */
    { "E07000034", "E10000007", FALSE },
    { "E12000004", "E07000034", TRUE },
    { "E54000058", "E06000015", TRUE },
    { "E54000058", "E10000007", TRUE },
    { "E54000058", "icp-dales-high-peak", TRUE },
    { "E54000058", "E38000229", TRUE },
    { "E38000229", "E07000037", TRUE },
    { "E54000058", "E07000174", FALSE },          /* a neighbour */
    { "E54000058", "E12000004", FALSE },
    { "E54000058", "E92000001", FALSE },
    { "jucd", "E07000034", TRUE },
    { "icp-dales-high-peak", "E07000035", TRUE },
    { "icp-dales-high-peak", "E07000037", TRUE }, /* by a small area */
    { "icp-dales-high-peak", "E07000034", FALSE },
    { "round", "E07000034", FALSE },
    { "nowhere", "E07000034", FALSE },
    { "nowhere", "nowhere", TRUE },
    { NULL, "E07000034", FALSE },
    { "E07000034", NULL, FALSE },
  };
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (pb_register_places_covers (catalogue, cases[i].outer, cases[i].inner) != cases[i].covers)
      g_error ("%s and %s", cases[i].outer, cases[i].inner);
}

static void
test_names (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  g_assert_cmpstr (pb_register_places_get_name (catalogue, "E07000034"), ==, "Chesterfield");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "E10000007"), ==, "Derbyshire");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "E54000058"), ==, "Derby and Derbyshire");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "E38000229"), ==, "Derby and Derbyshire");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "jucd"), ==, "Derby and Derbyshire");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "icp-dales-high-peak"), ==,
                   "Derbyshire Dales and High Peak");
  g_assert_cmpstr (pb_register_places_get_name (catalogue, "nowhere"), ==, "nowhere");
  g_assert_null (pb_register_places_get_name (catalogue, NULL));
}

static void
assert_districts (PbCatalogue *catalogue,
                  const char  *code,
                  const char  *expected)
{
  g_auto(GStrv) codes = pb_register_places_list_districts (catalogue, code);
  g_autofree char *joined = g_strjoinv (" ", codes);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_districts (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  assert_districts (catalogue, "E54000058", "E06000015 E07000034 E07000035 E07000037");
  assert_districts (catalogue, "E10000007", "E07000034 E07000035 E07000037");
  assert_districts (catalogue, "icp-dales-high-peak", "E07000035 E07000037");
  assert_districts (catalogue, "E07000034", "E07000034");
  assert_districts (catalogue, "E07000174", "");
  assert_districts (catalogue, NULL, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-places/covers", test_covers);
  g_test_add_func ("/register-places/names", test_names);
  g_test_add_func ("/register-places/districts", test_districts);

  return g_test_run ();
}
