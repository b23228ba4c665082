#include "pb-target-reading.h"

#include <math.h>

static PbRegisterRecord *
make_target (const char *value,
             const char *direction,
             const char *set_date,
             const char *due,
             const char *state)
{
  const PbRegisterKind *kind = pb_register_kind_find ("target");
  g_autofree const char **values = g_new0 (const char *, kind->n_columns);

  values[pb_register_kind_find_column (kind, "wording")] = "A target";
  values[pb_register_kind_find_column (kind, "value")] = value;
  values[pb_register_kind_find_column (kind, "direction")] = direction;
  values[pb_register_kind_find_column (kind, "set_date")] = set_date;
  values[pb_register_kind_find_column (kind, "due")] = due;
  values[pb_register_kind_find_column (kind, "state")] = state;

  return pb_register_record_new (kind, "x:target", values, 1);
}

/* A year's target has until the year's last day; a value that meets it meets it on any day. */
static void
test_read (void)
{
  static const struct
  {
    const char    *value, *direction, *set_date, *due, *state;
    double         now;
    int            year;
    PbTargetState  expected;
  } cases[] = {
    { "75", "at-least", "2021-11", "2028", "set", 60.2, 2028, PB_TARGET_NOT_YET_MET },
    { "75", "at-least", "2021-11", "2028", "set", 60.2, 2029, PB_TARGET_MISSED },
    { "75", "at-least", "2021-11", "2028", "set", 75, 2029, PB_TARGET_MET },
    { "75", "at-least", "2021-11", "2028", "set", 60.2, 2020, PB_TARGET_LATER },
    { "5", "at-most", NULL, "2030", "set", 4.9, 2024, PB_TARGET_MET },
    { "5", "at-most", NULL, "2030", "set", 5.1, 2024, PB_TARGET_NOT_YET_MET },
    { "5", "at-most", NULL, NULL, "set", 5.1, 2090, PB_TARGET_NOT_YET_MET },
    { "5", "at-most", NULL, NULL, "withdrawn", 4, 2024, PB_TARGET_WITHDRAWN },
    { "5", NULL, NULL, NULL, "set", 4, 2024, PB_TARGET_NO_DATA },
    { NULL, "at-most", NULL, NULL, "set", 4, 2024, PB_TARGET_NO_DATA },
    { "5", "at-most", NULL, NULL, "set", NAN, 2024, PB_TARGET_NO_DATA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PbRegisterRecord) target =
        make_target (cases[i].value, cases[i].direction, cases[i].set_date, cases[i].due, cases[i].state);

      g_test_message ("case %u", i);
      g_assert_cmpint (pb_target_read (target, cases[i].now, pb_day_from_ymd (cases[i].year, 7, 1)), ==, cases[i].expected);
    }
}

static void
test_words (void)
{
  g_autoptr(PbRegisterRecord) due = make_target ("75", "at-least", NULL, "2028", "set");
  g_autoptr(PbRegisterRecord) open = make_target ("7.5", "at-most", NULL, NULL, "set");
  g_autoptr(PbRegisterRecord) none = make_target (NULL, NULL, NULL, "2028", "set");
  g_autofree char *due_words = pb_target_dup_words (due, NULL);
  g_autofree char *open_words = pb_target_dup_words (open, NULL);

  g_assert_cmpstr (due_words, ==, "target: at least 75 by 2028");
  g_assert_cmpstr (open_words, ==, "target: at most 7.5");
  g_assert_null (pb_target_dup_words (none, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/target/read", test_read);
  g_test_add_func ("/analysis/target/words", test_words);

  return g_test_run ();
}
