/* measures: how fast measures of inequality and of single areas are.
 *
 * 2,250 groups of ten deciles, or of 19 or 20 age bands, as 150 areas have in 15
 * years; the time of the
 * fastest of five rounds, or of one where it is long. Prints one line a
 * measure as tab-separated name, time on the clock [ms], time of all
 * processors [ms]: on a busy machine only the second tells anything. Indices
 * have limits at 95% and 99.8%. */

#include "pb-concentration.h"
#include "pb-dispersion.h"
#include "pb-dsr.h"
#include "pb-estimate.h"
#include "pb-life-table.h"
#include "pb-random.h"
#include "pb-slope.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

#define N_GROUPS      2250
#define N_DECILES     10
#define N_REPETITIONS 100000

typedef struct
{
  double values[N_DECILES];
  double rates[N_DECILES];
  double lowers[N_DECILES];
  double uppers[N_DECILES];
  double ses[N_DECILES];
  double populations[N_DECILES];
  double orders[N_DECILES];
} Deciles;

typedef struct
{
  double deaths[PB_LIFE_TABLE_N_BANDS];
  double populations[PB_LIFE_TABLE_N_BANDS];
} Ages;

static Deciles *groups;
static Ages *areas;
static PbSlope *slopes;
static PbSlopeLimits *limits;
static const double levels[2] = { 0.95, 0.998 };
/* Keeps the results alive. */
static volatile double kept;

static void
fill_groups (void)
{
  PbRandom random;

  pb_random_init (&random, 1, 0);
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 0; j < N_DECILES; j++)
      {
        groups[i].values[j] = 74 + j + pb_random_normal (&random);
        groups[i].ses[j] = 0.3 + 0.3 * pb_random_uniform (&random);
        groups[i].populations[j] = 8000 + 12000 * pb_random_uniform (&random);
        groups[i].rates[j] = 300 - 15.0 * j + 10 * pb_random_normal (&random);
        groups[i].lowers[j] = groups[i].rates[j] * 0.9;
        groups[i].uppers[j] = groups[i].rates[j] * 1.11;
        groups[i].orders[j] = j + 1;
      }
}

/* Death rates that rise with age, as they do. */
static void
fill_areas (void)
{
  PbRandom random;

  pb_random_init (&random, 1, 1);
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint j = 0; j < PB_LIFE_TABLE_N_BANDS; j++)
      {
        areas[i].populations[j] = floor (2000 + 8000 * pb_random_uniform (&random));
        areas[i].deaths[j] = 1 + floor (areas[i].populations[j] * 2e-4 * exp (0.08 * pb_life_table_ages[j]));
      }
}

static void
fit (guint        i,
     gboolean     is_rate)
{
  Deciles *group = &groups[i];
  PbSlopeInput input = { N_DECILES, is_rate ? group->rates : group->values, group->populations,
                         is_rate ? NULL : group->ses, group->lowers, group->uppers,
                         is_rate ? PB_SLOPE_RATE : PB_SLOPE_OTHER, FALSE, 1 };

  pb_slope_fit (&input, &slopes[i], NULL);
}

static void
run_closed (void)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      fit (i, FALSE);
      pb_slope_get_exact_limits (&slopes[i], levels[0], &limits[2 * i]);
      pb_slope_get_exact_limits (&slopes[i], levels[1], &limits[2 * i + 1]);
      kept = limits[2 * i].rii_lower;
    }
}

static void
run_simulated (void)
{
  for (guint i = 0; i < N_GROUPS; i++)
    fit (i, TRUE);
  pb_slope_simulate (slopes, N_GROUPS, levels, 2, N_REPETITIONS, 1, limits);
  kept = limits[0].sii_lower;
}

static PbSubgroups
as_subgroups (guint i)
{
  return (PbSubgroups) { N_DECILES, groups[i].values, groups[i].ses, groups[i].populations, groups[i].orders, -1, TRUE,
                         100, NAN };
}

static void
run_concentration (PbConcentration kind)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      PbSubgroups subgroups = as_subgroups (i);
      PbEstimate found;

      pb_concentration_index (&subgroups, kind, NAN, NAN, 0.95, &found, NULL);
      kept = found.lower;
    }
}

static void
run_rci (void)
{
  run_concentration (PB_CONCENTRATION_RELATIVE);
}

static void
run_aci (void)
{
  run_concentration (PB_CONCENTRATION_ABSOLUTE);
}

static void
run_ti (void)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      PbSubgroups subgroups = as_subgroups (i);
      PbEstimate found;

      pb_theil_index (&subgroups, 0.95, FALSE, &found, NULL);
      kept = found.lower;
    }
}

static void
run_dsr (void)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      PbDsr dsr;

      pb_dsr_calculate (areas[i].deaths + 1, areas[i].populations + 1, pb_esp2013, PB_ESP2013_N_BANDS, 100000, "",
                        &dsr, NULL);
      kept = pb_dsr_get_limits (&dsr, levels[0]).lower;
      kept = pb_dsr_get_limits (&dsr, levels[1]).lower;
    }
}

static void
run_life_expectancy (void)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      PbLifeTable table;

      pb_life_table_calculate (areas[i].deaths, areas[i].populations, PB_LIFE_TABLE_N_BANDS, &table);
      for (guint j = 0; j < PB_LIFE_TABLE_N_BANDS; j++)
        {
          kept = pb_estimate_normal (table.expectancies[j], table.standard_errors[j], levels[0]).lower;
          kept = pb_estimate_normal (table.expectancies[j], table.standard_errors[j], levels[1]).lower;
        }
    }
}

static double
get_processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
report (const char *name,
        void      (*run) (void),
        guint       n_rounds)
{
  double best = INFINITY;
  double least = INFINITY;

  for (guint i = 0; i < n_rounds; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      double used = get_processor_ms ();

      run ();
      best = MIN (best, (double) (g_get_monotonic_time () - begun) / 1000);
      least = MIN (least, get_processor_ms () - used);
    }

  printf ("%s\t%.2f\t%.2f\n", name, best, least);
  fflush (stdout);
}

int
main (void)
{
  groups = g_new0 (Deciles, N_GROUPS);
  slopes = g_new0 (PbSlope, N_GROUPS);
  limits = g_new0 (PbSlopeLimits, 2 * N_GROUPS);
  areas = g_new0 (Ages, N_GROUPS);
  fill_groups ();
  fill_areas ();

  report ("SII and RII, closed form", run_closed, 5);
  report ("RCI", run_rci, 5);
  report ("ACI", run_aci, 5);
  report ("TI", run_ti, 5);
  report ("DSR", run_dsr, 5);
  report ("Life expectancy", run_life_expectancy, 5);
  report ("SII and RII, 100000 draws", run_simulated, 1);

  g_free (groups);
  g_free (areas);
  g_free (slopes);
  g_free (limits);
  return 0;
}
