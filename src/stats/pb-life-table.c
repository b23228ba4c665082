#include "pb-life-table.h"

#include "pb-estimate.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LAST (PB_LIFE_TABLE_N_BANDS - 1)

/* Born, in the table's terms. */
#define RADIX 100000

/* An area of so many people or fewer has no life expectancy. */
#define TOO_FEW_PEOPLE 5000

/* One age whose 95% limits are further than this from its value has none [years]. */
#define WIDEST_HALF 10

const int pb_life_table_ages[PB_LIFE_TABLE_N_BANDS] = {
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
};

/* The columns of a life table, by their letters in the literature. */
typedef struct
{
  double n[PB_LIFE_TABLE_N_BANDS];   /* width of the band [years] */
  double a[PB_LIFE_TABLE_N_BANDS];   /* share of it lived by those who die in it */
  double m[PB_LIFE_TABLE_N_BANDS];   /* death rate */
  double q[PB_LIFE_TABLE_N_BANDS];   /* chance of dying in the band */
  double l[PB_LIFE_TABLE_N_BANDS];   /* alive at its start */
  double d[PB_LIFE_TABLE_N_BANDS];   /* dying in it */
} Columns;

static PbLifeTableStatus
check (const double *deaths,
       const double *populations,
       guint         n_bands)
{
  double n_people = 0;

  for (guint i = 0; i < n_bands; i++)
    if (deaths[i] < 0)
      return PB_LIFE_TABLE_NEGATIVE_DEATHS;
  for (guint i = 0; i < n_bands; i++)
    if (!(populations[i] > 0))
      return PB_LIFE_TABLE_NO_POPULATION;
  if (n_bands != PB_LIFE_TABLE_N_BANDS)
    return PB_LIFE_TABLE_MISSING_BAND;

  for (guint i = 0; i < n_bands; i++)
    {
      if (isnan (deaths[i]))
        return PB_LIFE_TABLE_MISSING_DEATHS;
      if (deaths[i] > populations[i])
        return PB_LIFE_TABLE_DEATHS_ABOVE_POPULATION;
      n_people += populations[i];
    }

  if (n_people <= TOO_FEW_PEOPLE)
    return PB_LIFE_TABLE_TOO_FEW_PEOPLE;

  return deaths[LAST] > 0 ? PB_LIFE_TABLE_SHOWN : PB_LIFE_TABLE_NO_DEATHS_AT_END;
}

static void
fill_columns (const double *deaths,
              const double *populations,
              Columns      *c)
{
  for (int i = 0; i < PB_LIFE_TABLE_N_BANDS; i++)
    {
      /* Those who die in their first year die early in it. */
      c->a[i] = i == 0 ? 0.1 : 0.5;
      c->m[i] = deaths[i] / populations[i];
      c->n[i] = i < LAST ? pb_life_table_ages[i + 1] - pb_life_table_ages[i] : 2 / c->m[i];
      c->q[i] = deaths[i] <= populations[i] / c->n[i] / c->a[i]
                  ? c->m[i] * c->n[i] / (1 + c->m[i] * c->n[i] * (1 - c->a[i]))
                  : 1;
      c->l[i] = i == 0 ? RADIX : c->l[i - 1] * (1 - c->q[i - 1]);
    }

  for (int i = 0; i < PB_LIFE_TABLE_N_BANDS; i++)
    c->d[i] = i < LAST ? c->l[i] - c->l[i + 1] : c->l[i];
}

/* Years that those alive at each band's start have left, on average. */
static void
fill_expectancies (const Columns *c,
                   double        *expectancies)
{
  double years = 0;

  for (int i = LAST; i >= 0; i--)
    {
      years += i < LAST ? c->n[i] * (c->l[i + 1] + c->a[i] * c->d[i]) : c->l[i] / c->m[i];
      expectancies[i] = c->l[i] > 0 ? years / c->l[i] : 0;
    }
}

/* Chiang gives the open band no variance; Silcocks and others give it that of
 * the mean length of life in it. */
static void
fill_standard_errors (const Columns *c,
                      const double  *deaths,
                      const double  *expectancies,
                      double        *standard_errors)
{
  double sum = 0;

  for (int i = LAST; i >= 0; i--)
    {
      if (i == LAST)
        sum += (c->l[i] / 2) * (c->l[i] / 2) * 4 / (deaths[i] * c->m[i] * c->m[i]);
      else if (c->d[i] != 0)
        {
          double variance = c->q[i] * c->q[i] * (1 - c->q[i]) / deaths[i];
          double years = (1 - c->a[i]) * c->n[i] + expectancies[i + 1];

          sum += variance * c->l[i] * c->l[i] * years * years;
        }

      standard_errors[i] = c->l[i] > 0 ? sqrt (sum / (c->l[i] * c->l[i])) : NAN;
    }
}

/**
 * pb_life_table_calculate:
 * @deaths: (array length=n_bands): by age band, in the order of
 *   pb_life_table_ages; missing are NaN
 * @populations: (array length=n_bands): people or person-years by age band
 * @n_bands: number of bands; other than 20 gives no life expectancy
 * @table_out: (out): life expectancy at the start of each band [years] and its
 *   standard error; limits are pb_estimate_normal() of the two
 *
 * Computes an abridged life table to 90 and over.
 *
 * A whole area is suppressed for the reasons of #PbLifeTableStatus, and one age
 * of it where its 95% limits lie more than 10 years from its value; limits are
 * suppressed with it. No deaths in a band are no hindrance, but in the last.
 * Where all die before an age, 0 years are left there and there is no error.
 *
 * Source: Chiang (1968), *Introduction to stochastic processes in biostatistics*,
 * 189–214; Newell (1994), *Methods and models in demography*, 63–81; Silcocks et al
 * (2001), *Journal of Epidemiology and Community Health* 55(1), 38–43;
 * measures.md, section 9.
 */
void
pb_life_table_calculate (const double *deaths,
                         const double *populations,
                         guint         n_bands,
                         PbLifeTable  *table_out)
{
  double z = pb_estimate_z (0.95);
  Columns columns;

  table_out->status = check (deaths, populations, n_bands);
  if (table_out->status != PB_LIFE_TABLE_SHOWN)
    {
      for (int i = 0; i < PB_LIFE_TABLE_N_BANDS; i++)
        table_out->expectancies[i] = table_out->standard_errors[i] = NAN;
      return;
    }

  fill_columns (deaths, populations, &columns);
  fill_expectancies (&columns, table_out->expectancies);
  fill_standard_errors (&columns, deaths, table_out->expectancies, table_out->standard_errors);

  for (int i = 0; i < PB_LIFE_TABLE_N_BANDS; i++)
    if (z * table_out->standard_errors[i] > WIDEST_HALF)
      table_out->expectancies[i] = table_out->standard_errors[i] = NAN;
}

const char *
pb_life_table_status_reason (PbLifeTableStatus status)
{
  switch (status)
    {
    case PB_LIFE_TABLE_NEGATIVE_DEATHS:
      return _("Suppressed: deaths are negative in an age band.");

    case PB_LIFE_TABLE_NO_POPULATION:
      return _("Suppressed: an age band has no population.");

    case PB_LIFE_TABLE_MISSING_BAND:
      return _("Suppressed: there are not 20 age bands.");

    case PB_LIFE_TABLE_MISSING_DEATHS:
      return _("Suppressed: deaths are missing in an age band.");

    case PB_LIFE_TABLE_DEATHS_ABOVE_POPULATION:
      return _("Suppressed: an age band has more deaths than people.");

    case PB_LIFE_TABLE_TOO_FEW_PEOPLE:
      return _("Suppressed: 5,000 people or fewer.");

    case PB_LIFE_TABLE_NO_DEATHS_AT_END:
      return _("Suppressed: no deaths at 90 and over.");

    case PB_LIFE_TABLE_SHOWN:
    default:
      return NULL;
    }
}
