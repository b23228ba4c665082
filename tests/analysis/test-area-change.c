/* Which small areas a Place gained or lost on a day, by name. */

#include "pb-area-change.h"

static void
add_member (GPtrArray  *members,
            const char *place_code,
            const char *area_code,
            const char *edition,
            PbDay       from,
            PbDay       to)
{
  PbAreaMember *member = g_new (PbAreaMember, 1);

  *member = (PbAreaMember) { g_strdup (place_code), g_strdup (g_str_equal (place_code, "hp") ? "High Peak" : "Derby"),
                             g_strdup (area_code), g_strdup (edition), from, to };
  g_ptr_array_add (members, member);
}

static PbAreaSet *
make_set (void)
{
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_area_member_free);
  PbDay day = pb_day_from_ymd (2022, 7, 1);

  add_member (members, "derby", "E01013453", "2011", PB_DAY_NONE, PB_DAY_NONE);
  add_member (members, "hp", "E01019735", "2011", PB_DAY_NONE, PB_DAY_NONE);
  add_member (members, "hp", "E01019728", "2011", day, PB_DAY_NONE);
  add_member (members, "hp", "E01019727", "2011", day, PB_DAY_NONE);
  add_member (members, "hp", "E01019736", "2011", PB_DAY_NONE, day - 1);
  /* The same ground on the boundaries of another census is not counted twice. */
  add_member (members, "hp", "E01034999", "2021", day, PB_DAY_NONE);

  return pb_area_set_new ("nhs-area", "NHS area", PB_DAY_NONE, PB_DAY_NONE, FALSE, "", members);
}

static void
test_words (void)
{
  g_autoptr(PbAreaSet) set = make_set ();
  g_autoptr(GHashTable) name_of = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *words = NULL, *nothing = NULL;

  g_hash_table_insert (name_of, (char *) "E01019727", (char *) "High Peak 002A");
  g_hash_table_insert (name_of, (char *) "E01019728", (char *) "High Peak 001A");

  words = pb_area_change_dup_words (set, pb_day_from_ymd (2022, 7, 1), name_of);
  nothing = pb_area_change_dup_words (set, pb_day_from_ymd (2021, 7, 1), name_of);

  g_assert_cmpstr (words, ==, "High Peak: 2 to 3 small areas. 2 came in: High Peak 001A, High Peak 002A. "
                              "1 went out: E01019736.");
  g_assert_null (nothing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-change/words", test_words);

  return g_test_run ();
}
