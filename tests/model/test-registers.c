#include "pb-registers.h"

static void
add (GPtrArray  *records,
     const char *kind_word,
     const char *uid,
     const char *column,
     const char *value)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (kind, uid, NULL, 1);

  g_ptr_array_add (records, pb_register_record_with (empty, column, value));
}

static void
add_link (GPtrArray  *records,
          const char *uid,
          const char *from_uid,
          const char *role,
          const char *to_kind,
          const char *to_key)
{
  const PbRegisterKind *kind = pb_register_kind_find ("link");
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);

  values[pb_register_kind_find_column (kind, "from_kind")] = "innovation";
  values[pb_register_kind_find_column (kind, "from_uid")] = from_uid;
  values[pb_register_kind_find_column (kind, "role")] = role;
  values[pb_register_kind_find_column (kind, "to_kind")] = to_kind;
  values[pb_register_kind_find_column (kind, "to_key")] = to_key;
  g_ptr_array_add (records, pb_register_record_new (kind, uid, values, 1));
}

static PbRegisters *
make_registers (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  add (records, "innovation", "i:1", "name", "Virtual wards");
  add (records, "innovation", "i:2", "name", "Video outpatients");
  add (records, "evidence", "e:1", "innovation", "i:1");
  add (records, "evidence", "e:2", "innovation", "i:2");
  add (records, "evidence", "e:3", "innovation", "i:1");
  add_link (records, "l:1", "i:1", "reach", "place", "E06000015");
  add_link (records, "l:2", "i:2", "reach", "place", "E06000015");
  add_link (records, "l:3", "i:1", "about", "priority", "2");

  return pb_registers_new (records);
}

static void
assert_uids (GPtrArray  *records,
             const char *expected)
{
  g_autoptr(GString) uids = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (uids, "%s ", pb_register_record_get_uid (g_ptr_array_index (records, i)));

  g_assert_cmpstr (uids->str, ==, expected);
}

static void
test_lists (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();

  g_assert_cmpuint (pb_registers_get_n_rows (registers), ==, 8);
  assert_uids (pb_registers_list (registers, "innovation"), "i:1 i:2 ");
  assert_uids (pb_registers_list (registers, "pledge"), "");
  assert_uids (pb_registers_list_naming (registers, "evidence", "innovation", "i:1"), "e:1 e:3 ");
  assert_uids (pb_registers_list_naming (registers, "evidence", "innovation", "i:9"), "");
  assert_uids (pb_registers_list_naming (registers, "evidence", "innovation", NULL), "");
}

static void
test_find (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  PbRegisterRecord *evidence = pb_registers_find (registers, "evidence", "e:3");

  g_assert_nonnull (evidence);
  g_assert_true (pb_registers_follow (registers, evidence, "innovation") ==
                 pb_registers_find (registers, "innovation", "i:1"));
  g_assert_cmpstr (pb_registers_get_title_of (registers, evidence, "innovation"), ==, "Virtual wards");
  g_assert_null (pb_registers_follow (registers, evidence, "initiative"));
  g_assert_null (pb_registers_get_title_of (registers, evidence, "source"));
  g_assert_null (pb_registers_find (registers, "innovation", "e:3"));
  g_assert_null (pb_registers_find (registers, "innovation", NULL));
  g_assert_null (pb_registers_find (registers, "indicator", "90366"));
}

static void
test_links (void)
{
  g_autoptr(PbRegisters) registers = make_registers ();
  PbRegisterRecord *innovation = pb_registers_find (registers, "innovation", "i:1");

  assert_uids (pb_registers_list_links_from (registers, "innovation", "i:1"), "l:1 l:3 ");
  assert_uids (pb_registers_list_links_from (registers, "decision", "i:1"), "");
  assert_uids (pb_registers_list_links_to (registers, "place", "E06000015"), "l:1 l:2 ");
  assert_uids (pb_registers_list_links_to (registers, "place", "E07000034"), "");
  g_assert_true (pb_registers_has_link (registers, innovation, "reach", "place", "E06000015"));
  g_assert_true (pb_registers_has_link (registers, innovation, NULL, "priority", "2"));
  g_assert_false (pb_registers_has_link (registers, innovation, "without", "place", "E06000015"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/registers/lists", test_lists);
  g_test_add_func ("/model/registers/find", test_find);
  g_test_add_func ("/model/registers/links", test_links);

  return g_test_run ();
}
