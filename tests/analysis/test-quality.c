#include "pb-quality.h"

#include "table-fixture.h"

#define OBESITY "proportion/low-is-good/%/1/Year 6 obesity/Year 6 obesity/Persons/10-11 yrs/"

static PbRegisters *
make_registers (const char *kind_word,
                const char *const *values)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisterRecord) record = pb_register_record_new (kind, "x:1", NULL, 1);

  for (guint i = 0; values[i] != NULL; i += 2)
    {
      PbRegisterRecord *next = pb_register_record_with (record, values[i], values[i + 1]);

      g_set_object (&record, next);
      g_object_unref (next);
    }
  g_ptr_array_add (records, g_object_ref (record));

  return pb_registers_new (records);
}

static GPtrArray *
find (const char        *values,
      const char        *kind_word,
      const char *const *record)
{
  g_autoptr(PbRegisters) registers = make_registers (kind_word, record);
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (g_object_unref);

  if (values != NULL)
    g_ptr_array_add (tables, fixture_table (OBESITY, "ltla", values));

  return pb_quality_find (registers, catalogue, tables);
}

static const PbQualityFinding *
find_kind (GPtrArray     *findings,
           PbQualityKind  kind,
           guint          n_expected)
{
  const PbQualityFinding *first = NULL;
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const PbQualityFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind != kind)
        continue;
      if (n++ == 0)
        first = finding;
    }
  g_assert_cmpuint (n, ==, n_expected);

  return first;
}

static const char *const plain[] = { "name", "Virtual wards", NULL };

static void
test_figures (void)
{
  static const char *const differs[] = { "name", "Beds", "quoted", "286", "derived", "201", "unit", "beds",
                                         "working", "2546 - 2345 = 201", NULL };
  static const char *const agrees[] = { "name", "Beds", "quoted", "535", "derived", "535", NULL };
  static const char *const alone[] = { "name", "Beds", "quoted", "535", NULL };
  g_autoptr(GPtrArray) findings = find (NULL, "quoted_figure", differs);
  g_autoptr(GPtrArray) none = find (NULL, "quoted_figure", agrees);
  g_autoptr(GPtrArray) neither = find (NULL, "quoted_figure", alone);
  const PbQualityFinding *finding = find_kind (findings, PB_QUALITY_FIGURES, 1);

  g_assert_cmpstr (finding->detail, ==, "286 quoted, 201 derived, in beds. 2546 - 2345 = 201");
  g_assert_cmpstr (finding->record_uid, ==, "x:1");
  find_kind (none, PB_QUALITY_FIGURES, 0);
  find_kind (neither, PB_QUALITY_FIGURES, 0);
}

/* A period without any value is no gap of one area; what is hidden is told apart. */
static void
test_missing (void)
{
  g_autoptr(GPtrArray) findings =
    find ("2019/20: A 20; B 21; C 22 // 2020/21: A missing; B 21.5; C suppressed // 2021/22: A missing; B missing; C missing"
          " // 2022/23: A missing; B 1; C 2",
          "innovation", plain);
  const PbQualityFinding *missing = find_kind (findings, PB_QUALITY_MISSING, 1);
  const PbQualityFinding *suppressed = find_kind (findings, PB_QUALITY_SUPPRESSED, 1);

  g_assert_cmpstr (missing->what, ==, "Year 6 obesity, A");
  g_assert_cmpstr (missing->detail, ==, "No value in 2020/21, 2022/23, where other areas have one");
  g_assert_cmpstr (suppressed->what, ==, "Year 6 obesity, C");
  find_kind (findings, PB_QUALITY_CARRIED, 0);
}

/* A run of periods is told by its ends; what an area never had is not missing. */
static void
test_runs (void)
{
  g_autoptr(GPtrArray) findings =
    find ("2018: A 1; B 2; N missing // 2019: A missing; B 3; N missing // 2020: A missing; B 4; N missing // 2021: A missing;"
          " B 5; N missing // 2022: A 6; B 7; N missing",
          "innovation", plain);

  g_assert_cmpstr (find_kind (findings, PB_QUALITY_MISSING, 1)->detail, ==,
                   "No value in 2019 to 2021, where other areas have one");
}

/* One area may repeat a value by chance; all of them do not. */
static void
test_carried (void)
{
  g_autoptr(GPtrArray) carried =
    find ("2014: A 1; B 2; C 3 // 2015: A 20.1; B 21.4; C 22.2 // 2016: A 20.1; B 21.4; C 22.2 // 2017: A 20.1; B 21.4; C 22.2"
          " // 2018: A 20.1; B 21.5; C 22.2",
          "innovation", plain);
  g_autoptr(GPtrArray) two = find ("2015: A 20.1; B 21.4 // 2016: A 20.1; B 21.4", "innovation", plain);

  g_assert_cmpstr (find_kind (carried, PB_QUALITY_CARRIED, 1)->detail, ==,
                   "The same values from 2015 to 2017 in all areas: no change can be read from them");
  find_kind (two, PB_QUALITY_CARRIED, 0);
}

static void
test_intervals (void)
{
  g_autoptr(GPtrArray) findings =
    find ("2019/20: A 20 [19 21]; B 21 [21.5 22]; C 22 // 2020/21: A 20 [19 20]; B 20 [20 21]; C 1", "innovation", plain);

  g_assert_cmpstr (find_kind (findings, PB_QUALITY_INTERVALS, 1)->detail, ==,
                   "In 2019/20 the interval 21.5 to 22.0 does not hold the value 21.0");
}

static void
test_codes (void)
{
  static const char *const link[] = { "from_kind", "decision", "from_uid", "d:1", "role", "about", "to_kind", "indicator",
                                      "to_key", "99999", NULL };
  static const char *const unverified[] = { "name", "EMAS", "kind", "nhs-trust", "note", "Background, unverified: a name",
                                            NULL };
  g_autoptr(GPtrArray) codes = find (NULL, "link", link);
  g_autoptr(GPtrArray) notes = find (NULL, "organisation", unverified);

  g_assert_nonnull (strstr (find_kind (codes, PB_QUALITY_CODES, 1)->detail, "99999"));
  g_assert_cmpstr (find_kind (notes, PB_QUALITY_UNVERIFIED, 1)->what, ==, "EMAS");
}

static void
test_kinds (void)
{
  for (int kind = 0; kind < PB_N_QUALITY_KINDS; kind++)
    {
      PbQualityKind again;

      g_assert_true (pb_quality_kind_from_word (pb_quality_kind_to_word (kind), &again));
      g_assert_cmpint (again, ==, kind);
      g_assert_cmpstr (pb_quality_kind_get_title (kind), !=, "");
      g_assert_cmpstr (pb_quality_kind_get_none (kind), !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/quality/figures", test_figures);
  g_test_add_func ("/analysis/quality/missing", test_missing);
  g_test_add_func ("/analysis/quality/runs", test_runs);
  g_test_add_func ("/analysis/quality/carried", test_carried);
  g_test_add_func ("/analysis/quality/intervals", test_intervals);
  g_test_add_func ("/analysis/quality/codes", test_codes);
  g_test_add_func ("/analysis/quality/kinds", test_kinds);

  return g_test_run ();
}
