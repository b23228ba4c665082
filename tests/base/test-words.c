#include "pb-area-code.h"
#include "pb-words.h"

#define TEST_VOCABULARY(Type, name, N)                                    \
  static void                                                             \
  test_##name (void)                                                      \
  {                                                                       \
    Type value;                                                           \
                                                                          \
    for (int i = 0; i < N; i++)                                           \
      {                                                                   \
        const char *word = pb_##name##_to_word ((Type) i);                \
                                                                          \
        g_assert_nonnull (word);                                          \
        g_assert_true (pb_##name##_from_word (word, &value));             \
        g_assert_cmpint (value, ==, i);                                   \
      }                                                                   \
                                                                          \
    g_assert_false (pb_##name##_from_word (NULL, &value));                \
    g_assert_false (pb_##name##_from_word ("", &value));                  \
    g_assert_false (pb_##name##_from_word ("Present ", &value));          \
  }

TEST_VOCABULARY (PbStatus, status, PB_N_STATUSES)
TEST_VOCABULARY (PbPolarity, polarity, PB_N_POLARITIES)
TEST_VOCABULARY (PbComparison, comparison, PB_N_COMPARISONS)
TEST_VOCABULARY (PbLevel, level, PB_N_LEVELS)

static void
test_area_codes (void)
{
  const char *wrong[] = { "", "E0700003", "E070000388", "e07000038", "E0700003A", "Derby", "17UK", "NHS000001", "507" };
  PbLevel level;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (pb_area_code_is_gss (wrong[i]));
      g_assert_false (pb_area_code_get_level (wrong[i], &level));
    }

  g_assert_false (pb_area_code_is_gss (NULL));
  g_assert_true (pb_area_code_is_gss ("E47000013"));
  g_assert_false (pb_area_code_get_level ("E47000013", &level));
}

static void
test_area_levels (void)
{
  const struct
  {
    const char *code;
    PbLevel     level;
  } areas[] = {
    { "E92000001", PB_LEVEL_COUNTRY },   /* England */
    { "K02000001", PB_LEVEL_COUNTRY },   /* United Kingdom */
    { "E12000004", PB_LEVEL_REGION },    /* East Midlands */
    { "E10000007", PB_LEVEL_UTLA },      /* Derbyshire */
    { "E06000015", PB_LEVEL_LTLA },      /* Derby */
    { "E07000038", PB_LEVEL_LTLA },      /* North East Derbyshire */
    { "E08000012", PB_LEVEL_LTLA },      /* Liverpool */
    { "E54000058", PB_LEVEL_NHS },       /* Derby and Derbyshire ICB */
    { "E38000229", PB_LEVEL_NHS },       /* Derby and Derbyshire, sub-ICB location */
    { "E05003286", PB_LEVEL_WARD },
    { "E02002796", PB_LEVEL_MSOA },
    { "E01013453", PB_LEVEL_LSOA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      PbLevel level;

      g_assert_true (pb_area_code_get_level (areas[i].code, &level));
      g_assert_cmpint (level, ==, areas[i].level);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/words/status", test_status);
  g_test_add_func ("/base/words/polarity", test_polarity);
  g_test_add_func ("/base/words/comparison", test_comparison);
  g_test_add_func ("/base/words/level", test_level);
  g_test_add_func ("/base/words/area-codes", test_area_codes);
  g_test_add_func ("/base/words/area-levels", test_area_levels);

  return g_test_run ();
}
