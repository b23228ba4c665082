#include "pb-catalogue.h"

static PbIndicator *
make_indicator (const char *code,
                PbPolarity  polarity)
{
  PbIndicatorFacts facts = { .code = code, .name = code, .polarity = polarity, .multiplier = 1 };

  return pb_indicator_new (&facts);
}

static void
add_series (GPtrArray   *series,
            PbIndicator *indicator,
            const char  *sex,
            const char  *category_type,
            const char  *category)
{
  g_ptr_array_add (series, pb_series_new (series->len + 1, indicator, sex, "All ages", category_type, category,
                                          1u << PB_LEVEL_LTLA));
}

/* Smoking by occupation, life expectancy by sex, the IMD by measure. */
static PbCatalogue *
make_catalogue (void)
{
  PbCatalogueFacts facts = { .system_name = "Derby and Derbyshire" };
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *series = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (areas, pb_area_new ("E07000034", "Chesterfield", PB_LEVEL_LTLA, NULL, PB_DAY_NONE, PB_DAY_NONE));
  g_ptr_array_add (indicators, make_indicator ("smoking", PB_POLARITY_LOW_IS_GOOD));
  g_ptr_array_add (indicators, make_indicator ("life", PB_POLARITY_HIGH_IS_GOOD));
  g_ptr_array_add (indicators, make_indicator ("imd", PB_POLARITY_HIGH_IS_GOOD));
  g_ptr_array_add (indicators, make_indicator ("empty", PB_POLARITY_NO_JUDGEMENT));

  add_series (series, indicators->pdata[0], "Persons", "Occupation", "Routine and manual");
  add_series (series, indicators->pdata[0], "Female", "", "");
  add_series (series, indicators->pdata[0], "Male", "", "");
  add_series (series, indicators->pdata[0], "Persons", "", "");
  add_series (series, indicators->pdata[1], "Female", "", "");
  add_series (series, indicators->pdata[1], "Male", "", "");
  add_series (series, indicators->pdata[2], "Persons", "Measure", "Score");
  add_series (series, indicators->pdata[2], "Persons", "Measure", "Rank");
  add_series (series, indicators->pdata[2], "Persons", "Measure", "Decile");

  return pb_catalogue_new (&facts, areas, g_ptr_array_new (), g_ptr_array_new (), indicators, series);
}

static void
assert_choice (PbCatalogue *catalogue,
               const char  *indicator,
               const char  *sex,
               const char  *category,
               const char  *expected_sex,
               const char  *expected_category)
{
  PbSeries *series = pb_catalogue_choose_series (catalogue, pb_catalogue_find_indicator (catalogue, indicator),
                                                 sex, NULL, category);

  g_assert_cmpstr (pb_series_get_sex (series), ==, expected_sex);
  g_assert_cmpstr (pb_series_get_category (series), ==, expected_category);
}

static void
test_find (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  g_assert_cmpstr (pb_catalogue_get_facts (catalogue)->system_name, ==, "Derby and Derbyshire");
  g_assert_cmpstr (pb_catalogue_get_facts (catalogue)->default_sex, ==, "");
  g_assert_cmpstr (pb_area_get_name (pb_catalogue_find_area (catalogue, "E07000034")), ==, "Chesterfield");
  g_assert_null (pb_catalogue_find_area (catalogue, "E07000035"));
  g_assert_null (pb_catalogue_find_area (catalogue, NULL));
  g_assert_null (pb_catalogue_find_indicator (catalogue, "other"));
  g_assert_cmpstr (pb_indicator_get_code (pb_catalogue_get_indicator (catalogue, 1)), ==, "life");
  g_assert_true (pb_indicator_is_low_strong (pb_catalogue_get_indicator (catalogue, 1)));
  g_assert_false (pb_indicator_is_low_strong (pb_catalogue_get_indicator (catalogue, 3)));
  g_assert_finalize_object (g_steal_pointer (&catalogue));
}

static void
test_list (void)
{
  static const char *const expected[][2] = {
    { "Persons", "" }, { "Persons", "Routine and manual" }, { "Male", "" }, { "Female", "" },
  };
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();
  g_autoptr(GPtrArray) list = pb_catalogue_list_series (catalogue, pb_catalogue_get_indicator (catalogue, 0));
  g_autoptr(GPtrArray) none = pb_catalogue_list_series (catalogue, pb_catalogue_get_indicator (catalogue, 3));

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    {
      g_assert_cmpstr (pb_series_get_sex (list->pdata[i]), ==, expected[i][0]);
      g_assert_cmpstr (pb_series_get_category (list->pdata[i]), ==, expected[i][1]);
    }
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_choose (void)
{
  g_autoptr(PbCatalogue) catalogue = make_catalogue ();

  assert_choice (catalogue, "smoking", NULL, NULL, "Persons", "");
  assert_choice (catalogue, "smoking", "Male", NULL, "Male", "");
  assert_choice (catalogue, "smoking", "Male", "Routine and manual", "Persons", "Routine and manual");
  assert_choice (catalogue, "smoking", "Male", "Decile", "Male", "");
  assert_choice (catalogue, "life", "Persons", "", "Male", "");
  assert_choice (catalogue, "life", "Female", "Decile", "Female", "");
  assert_choice (catalogue, "imd", "Male", "", "Persons", "Decile");
  assert_choice (catalogue, "imd", "Male", "Rank", "Persons", "Rank");
  g_assert_null (pb_catalogue_choose_series (catalogue, pb_catalogue_get_indicator (catalogue, 3), NULL, NULL, NULL));
}

/* All ages, then by years, not by letters: nobody looks for 5 to 9 behind 45 to 49. */
static void
test_ages (void)
{
  static const char *const ages[] = { "45-49 yrs", "90+ yrs", "All ages", "5-9 yrs", "0-4 yrs", "10-14 yrs" };
  static const char *const expected[] = { "All ages", "0-4 yrs", "5-9 yrs", "10-14 yrs", "45-49 yrs", "90+ yrs" };
  PbCatalogueFacts facts = { .system_name = "Derby and Derbyshire" };
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(GPtrArray) list = NULL;
  PbIndicator *people;

  g_ptr_array_add (indicators, make_indicator ("people", PB_POLARITY_NO_JUDGEMENT));
  people = g_ptr_array_index (indicators, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    g_ptr_array_add (series, pb_series_new (i + 1, people, "Persons", ages[i], "Estimate", "Earlier", 1u << PB_LEVEL_LTLA));

  catalogue = pb_catalogue_new (&facts, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), indicators, series);
  list = pb_catalogue_list_series (catalogue, people);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (pb_series_get_age (g_ptr_array_index (list, i)), ==, expected[i]);

  g_assert_cmpstr (pb_series_get_age (pb_catalogue_choose_series (catalogue, people, NULL, NULL, "Earlier")), ==, "All ages");
  g_assert_cmpstr (pb_series_get_age (pb_catalogue_choose_series (catalogue, people, NULL, "5-9 yrs", "Earlier")), ==,
                   "5-9 yrs");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/catalogue/find", test_find);
  g_test_add_func ("/model/catalogue/list", test_list);
  g_test_add_func ("/model/catalogue/choose", test_choose);
  g_test_add_func ("/model/catalogue/ages", test_ages);

  return g_test_run ();
}
