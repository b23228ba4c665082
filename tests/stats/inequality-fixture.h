#pragma once

/* Random groups, the same in every run. */

#include "pb-random.h"
#include "pb-subgroups.h"

#include <glib.h>
#include <math.h>

#define N_TRIALS    60
#define MOST_GROUPS 24

typedef struct
{
  guint  n;
  double estimates[MOST_GROUPS];
  double ses[MOST_GROUPS];
  double populations[MOST_GROUPS];
  double orders[MOST_GROUPS];
} RandomGroups;

static inline RandomGroups
random_groups (guint trial)
{
  RandomGroups groups = { 0 };
  PbRandom random;

  pb_random_init (&random, 20240607, trial);
  groups.n = 5 + trial % 8;
  for (guint i = 0; i < groups.n; i++)
    {
      groups.estimates[i] = 20 + 40 * pb_random_uniform (&random);
      groups.ses[i] = 0.2 + pb_random_uniform (&random);
      groups.populations[i] = floor (500 + 4000 * pb_random_uniform (&random));
      groups.orders[i] = i + 1;
    }

  return groups;
}

static inline PbSubgroups
as_subgroups (const RandomGroups *groups,
              gboolean            is_ordered)
{
  return (PbSubgroups) { groups->n, groups->estimates, groups->ses, groups->populations,
                         is_ordered ? groups->orders : NULL, 0, TRUE, 100, NAN };
}

static inline void
add_group (RandomGroups *groups,
           double        estimate,
           double        population,
           double        order)
{
  groups->estimates[groups->n] = estimate;
  groups->ses[groups->n] = 0.5;
  groups->populations[groups->n] = population;
  groups->orders[groups->n] = order;
  groups->n++;
}

/* One group as two of the same estimate. */
static inline void
split_group (RandomGroups *groups,
             guint         group)
{
  double part = floor (groups->populations[group] / 3);

  groups->populations[group] -= part;
  for (guint i = 0; i < groups->n; i++)
    if (groups->orders[i] > groups->orders[group])
      groups->orders[i]++;
  add_group (groups, groups->estimates[group], part, groups->orders[group] + 1);
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9 * (1 + fabs ((double) (b))))
