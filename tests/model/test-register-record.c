/* A row of a register is what was put into it, through JSON and back. */

#include "pb-register-record.h"

#include <math.h>

static PbRegisterRecord *
make_setting (void)
{
  const PbRegisterKind *kind = pb_register_kind_find ("setting");
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);

  values[pb_register_kind_find_column (kind, "name")] = "“Bennerley\nFields” \\ \"x\"";
  values[pb_register_kind_find_column (kind, "town")] = "";
  values[pb_register_kind_find_column (kind, "latitude")] = "52.970";
  values[pb_register_kind_find_column (kind, "longitude")] = "-1.30652";
  values[pb_register_kind_find_column (kind, "location_precision")] = "town";

  return pb_register_record_new (kind, "t:setting/a", values, 3);
}

static void
test_json (void)
{
  g_autoptr(PbRegisterRecord) record = make_setting ();
  g_autofree char *json = pb_register_record_to_json (record);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterRecord) back =
    pb_register_record_new_from_json (pb_register_record_get_kind (record), "t:setting/a", json, 1, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_true (pb_register_record_equal (record, back));
  again = pb_register_record_to_json (back);
  g_assert_cmpstr (json, ==, again);
}

static void
test_values (void)
{
  g_autoptr(PbRegisterRecord) record = make_setting ();
  g_autoptr(PbRegisterRecord) moved = pb_register_record_with (record, "latitude", "53");
  g_autoptr(PbRegisterRecord) nowhere = pb_register_record_with (record, "latitude", NULL);
  g_autoptr(GError) error = NULL;

  /* An empty text is missing; a number has one writing. */
  g_assert_null (pb_register_record_get (record, "town"));
  g_assert_cmpstr (pb_register_record_get (record, "latitude"), ==, "52.97");
  g_assert_cmpfloat (pb_register_record_get_decimal (record, "longitude"), ==, -1.30652);
  g_assert_cmpint (pb_register_record_get_version (record), ==, 3);

  g_assert_false (pb_register_record_equal (record, moved));
  g_assert_cmpstr (pb_register_record_get (record, "latitude"), ==, "52.97");
  g_assert_cmpstr (pb_register_record_get (moved, "latitude"), ==, "53");
  g_assert_true (isnan (pb_register_record_get_decimal (nowhere, "latitude")));
  g_assert_true (pb_register_record_check (record, &error));
  g_assert_no_error (error);
}

static void
test_types (void)
{
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (pb_register_kind_find ("evidence"), NULL, NULL, 0);
  g_autoptr(PbRegisterRecord) numbered = pb_register_record_with (empty, "number", "over 60");
  g_autoptr(PbRegisterRecord) dated = pb_register_record_with (numbered, "from_date", "2019");
  PbBoundedNumber number;
  PbFuzzyDate date;

  g_assert_true (g_uuid_string_is_valid (pb_register_record_get_uid (empty)));
  g_assert_cmpstr (pb_register_record_get_title (empty), ==, "Evidence");
  g_assert_false (pb_register_record_get_number (empty, "number", &number));
  g_assert_true (pb_register_record_get_number (numbered, "number", &number));
  g_assert_cmpint (number.bound, ==, PB_BOUND_OVER);
  g_assert_true (pb_register_record_get_date (dated, "from_date", &date));
  g_assert_cmpint (date.precision, ==, PB_PRECISION_YEAR);
}

/* Members of a newer program are passed over; what is no object is refused. */
static void
test_foreign_json (void)
{
  const PbRegisterKind *kind = pb_register_kind_find ("recommendation_set");
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterRecord) record =
    pb_register_record_new_from_json (kind, "t:set", "{\"title\":\"A\",\"total\":57,\"colour\":\"red\"}", 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (pb_register_record_get_integer (record, "total"), ==, 57);
  g_assert_null (pb_register_record_new_from_json (kind, "t:set", "[1]", 1, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/register-record/json", test_json);
  g_test_add_func ("/model/register-record/values", test_values);
  g_test_add_func ("/model/register-record/types", test_types);
  g_test_add_func ("/model/register-record/foreign-json", test_foreign_json);

  return g_test_run ();
}
