#include "pb-subgroups.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
check_populations (const PbSubgroups *groups,
                   GError           **error)
{
  double total = 0;

  for (guint i = 0; i < groups->n_groups; i++)
    {
      double population = groups->populations[i];

      if (!(population >= 0) || isinf (population))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Group %u has a population of %g. Give every group its people, or none of them."), i + 1,
                       population);
          return FALSE;
        }
      total += population;
    }

  if (total > 0)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The population is 0 in every group."));
  return FALSE;
}

gboolean
pb_subgroups_check (const PbSubgroups  *groups,
                    gboolean            needs_population,
                    GError            **error)
{
  if (groups->n_groups < PB_SUBGROUPS_MIN)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA, _("There are %u groups; the measure takes %d or more."),
                   groups->n_groups, PB_SUBGROUPS_MIN);
      return FALSE;
    }

  for (guint i = 0; i < groups->n_groups; i++)
    if (!isfinite (groups->estimates[i]))
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("Group %u has an estimate of %g. The measure needs all."),
                     i + 1, groups->estimates[i]);
        return FALSE;
      }

  if (groups->populations != NULL)
    return check_populations (groups, error);

  if (!needs_population)
    return TRUE;

  g_set_error_literal (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The measure weights groups by their people and needs"
                                                              " the population of each."));
  return FALSE;
}

double *
pb_subgroups_dup_shares (const PbSubgroups *groups)
{
  double *shares = g_new (double, groups->n_groups);
  double total = 0;

  for (guint i = 0; i < groups->n_groups; i++)
    total += groups->populations[i];
  for (guint i = 0; i < groups->n_groups; i++)
    shares[i] = groups->populations[i] / total;

  return shares;
}

double
pb_subgroups_get_mean (const PbSubgroups *groups)
{
  g_autofree double *shares = NULL;
  double mean = 0;

  if (groups->populations == NULL)
    return groups->setting_average;

  shares = pb_subgroups_dup_shares (groups);
  for (guint i = 0; i < groups->n_groups; i++)
    mean += shares[i] * groups->estimates[i];

  return mean;
}

guint
pb_subgroups_find_best (const PbSubgroups *groups)
{
  guint best = 0;

  for (guint i = 1; i < groups->n_groups; i++)
    {
      double gain = groups->estimates[i] - groups->estimates[best];

      if (!groups->is_favourable)
        gain = -gain;
      if (gain > 0 ||
          (gain == 0 && groups->populations != NULL && groups->populations[i] > groups->populations[best]))
        best = i;
    }

  return best;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const double *orders = data;
  double first = orders[*(const guint *) a];
  double second = orders[*(const guint *) b];

  return (first > second) - (first < second);
}

double *
pb_subgroups_dup_ranks (const double *orders,
                        const double *weights,
                        guint         n)
{
  double *ranks = g_new (double, n);
  g_autofree guint *sorted = g_new (guint, n);
  double total = 0;
  double below = 0;
  guint start = 0;

  for (guint i = 0; i < n; i++)
    {
      sorted[i] = i;
      total += weights[i];
    }
  g_qsort_with_data (sorted, (int) n, sizeof *sorted, compare_places, (gpointer) orders);

  while (start < n)
    {
      double place = orders[sorted[start]];
      double weight = 0;
      guint end = start;

      while (end < n && orders[sorted[end]] == place)
        weight += weights[sorted[end++]];

      while (start < end)
        ranks[sorted[start++]] = (below + weight / 2) / total;
      below += weight;
    }

  return ranks;
}
