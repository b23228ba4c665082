#include "pb-life-table.h"

#include <math.h>

#define N PB_LIFE_TABLE_N_BANDS
#define N_TRIALS 300

/* Death rates that rise with age, as they do. */
static void
fill_area (double *deaths,
           double *populations)
{
  for (int i = 0; i < N; i++)
    {
      double rate = 2e-4 * exp (0.08 * pb_life_table_ages[i]) * g_test_rand_double_range (0.8, 1.2);

      populations[i] = g_test_rand_int_range (1500, 9000);
      deaths[i] = MAX (floor (populations[i] * rate), 1);
    }
}

/* More people of the same rates live as long, and are surer of it. */
static void
test_size (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      double deaths[N], populations[N];
      PbLifeTable small, large;

      fill_area (deaths, populations);
      pb_life_table_calculate (deaths, populations, N, &small);
      for (int j = 0; j < N; j++)
        {
          deaths[j] *= 9;
          populations[j] *= 9;
        }
      pb_life_table_calculate (deaths, populations, N, &large);

      g_assert_cmpint (small.status, ==, PB_LIFE_TABLE_SHOWN);
      for (int j = 0; j < N; j++)
        {
          g_assert_cmpfloat (fabs (large.expectancies[j] - small.expectancies[j]), <, 1e-10);
          g_assert_cmpfloat (fabs (3 * large.standard_errors[j] - small.standard_errors[j]), <, 1e-10);
        }
    }
}

/* A death more at one age takes years from it and all before, not from those after. */
static void
test_one_death_more (void)
{
  for (int i = 0; i < N_TRIALS; i++)
    {
      int band = g_test_rand_int_range (0, N);
      double deaths[N], populations[N];
      PbLifeTable before, after;

      fill_area (deaths, populations);
      pb_life_table_calculate (deaths, populations, N, &before);
      deaths[band]++;
      pb_life_table_calculate (deaths, populations, N, &after);

      for (int j = 0; j < N; j++)
        if (j <= band)
          g_assert_cmpfloat (after.expectancies[j], <, before.expectancies[j]);
        else
          g_assert_cmpfloat (fabs (after.expectancies[j] - before.expectancies[j]), <, 1e-11);
    }
}

/* By hand: of the last band years and error are 1/M and 1/(M sqrt D); nobody
 * dies of 85 to 89, so five years more are left there, as sure. */
static void
test_last_bands (void)
{
  double deaths[N], populations[N];
  PbLifeTable table;

  fill_area (deaths, populations);
  deaths[N - 1] = 25;
  populations[N - 1] = 100;
  deaths[N - 2] = 0;
  pb_life_table_calculate (deaths, populations, N, &table);

  g_assert_cmpfloat (fabs (table.expectancies[N - 1] - 4), <, 1e-12);
  g_assert_cmpfloat (fabs (table.standard_errors[N - 1] - 4 / sqrt (25)), <, 1e-12);
  g_assert_cmpfloat (fabs (table.expectancies[N - 2] - 9), <, 1e-12);
  g_assert_cmpfloat (fabs (table.standard_errors[N - 2] - 4 / sqrt (25)), <, 1e-12);
}

static void
assert_suppressed (const double      *deaths,
                   const double      *populations,
                   guint              n_bands,
                   PbLifeTableStatus  status)
{
  PbLifeTable table;

  pb_life_table_calculate (deaths, populations, n_bands, &table);
  g_assert_cmpint (table.status, ==, status);
  g_assert_nonnull (pb_life_table_status_reason (status));
  for (int i = 0; i < N; i++)
    g_assert_true (isnan (table.expectancies[i]) && isnan (table.standard_errors[i]));
}

static void
test_suppression (void)
{
  static const struct
  {
    int               band;
    double            deaths;
    double            population;
    PbLifeTableStatus status;
  } cases[] = {
    { 3, -1, 2000, PB_LIFE_TABLE_NEGATIVE_DEATHS },
    { 3, 1, 0, PB_LIFE_TABLE_NO_POPULATION },
    { 3, 1, -5, PB_LIFE_TABLE_NO_POPULATION },
    { 3, 1, NAN, PB_LIFE_TABLE_NO_POPULATION },
    { 3, NAN, 2000, PB_LIFE_TABLE_MISSING_DEATHS },
    { 3, 2001, 2000, PB_LIFE_TABLE_DEATHS_ABOVE_POPULATION },
    { N - 1, 0, 2000, PB_LIFE_TABLE_NO_DEATHS_AT_END },
  };
  double deaths[N], populations[N];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fill_area (deaths, populations);
      deaths[cases[i].band] = cases[i].deaths;
      populations[cases[i].band] = cases[i].population;
      assert_suppressed (deaths, populations, N, cases[i].status);
    }

  fill_area (deaths, populations);
  assert_suppressed (deaths, populations, N - 1, PB_LIFE_TABLE_MISSING_BAND);

  /* Exactly 5,000 people are too few. */
  for (int i = 0; i < N; i++)
    {
      populations[i] = 250;
      deaths[i] = 1 + i;
    }
  assert_suppressed (deaths, populations, N, PB_LIFE_TABLE_TOO_FEW_PEOPLE);
}

/* Where all die young, nobody is left: 0 years, without an error. One age of
 * wide limits is hidden with them, the others are not. */
static void
test_single_ages (void)
{
  double deaths[N], populations[N];
  PbLifeTable table;

  fill_area (deaths, populations);
  deaths[10] = populations[10] = 2000;
  pb_life_table_calculate (deaths, populations, N, &table);
  g_assert_cmpint (table.status, ==, PB_LIFE_TABLE_SHOWN);
  g_assert_cmpfloat (table.expectancies[11], ==, 0);
  g_assert_true (isnan (table.standard_errors[11]));
  g_assert_true (table.expectancies[10] > 0 && !isnan (table.standard_errors[0]));

  fill_area (deaths, populations);
  deaths[N - 1] = 1;
  populations[N - 1] = 6;
  pb_life_table_calculate (deaths, populations, N, &table);
  g_assert_true (isnan (table.expectancies[N - 1]) && isnan (table.standard_errors[N - 1]));
  g_assert_false (isnan (table.expectancies[0]));
  g_assert_null (pb_life_table_status_reason (table.status));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/life-table/size", test_size);
  g_test_add_func ("/stats/life-table/one-death-more", test_one_death_more);
  g_test_add_func ("/stats/life-table/last-bands", test_last_bands);
  g_test_add_func ("/stats/life-table/suppression", test_suppression);
  g_test_add_func ("/stats/life-table/single-ages", test_single_ages);

  return g_test_run ();
}
