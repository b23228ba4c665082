#include "pb-imd-edition.h"

static gboolean
has_begun (const PbDeprivationCount *count,
           PbDay                     moment)
{
  gint64 year = g_ascii_strtoll (count->edition, NULL, 10);

  return year > 0 && year < 10000 && pb_day_from_ymd (year, 1, 1) <= moment;
}

/**
 * pb_imd_edition_choose:
 * @profile: (nullable): of one Place, its counts by edition
 * @edition: (nullable): the edition that was asked for
 * @moment: the day that the screen shows
 *
 * Which edition of the Index of Multiple Deprivation stands for the moment, by
 * the rule that the map follows: the one asked for; else the latest whose year
 * had begun; before them all, the first.
 *
 * Returns: (nullable): the counts of that edition; %NULL where there are none
 */
const PbDeprivationCount *
pb_imd_edition_choose (const PbPlaceProfile *profile,
                       const char           *edition,
                       PbDay                 moment)
{
  const PbDeprivationCount *latest = NULL;

  if (profile == NULL || profile->n_counts == 0)
    return NULL;

  for (int i = 0; edition != NULL && i < profile->n_counts; i++)
    if (g_str_equal (profile->counts[i].edition, edition))
      return &profile->counts[i];

  for (int i = 0; i < profile->n_counts; i++)
    if (has_begun (&profile->counts[i], moment))
      latest = &profile->counts[i];

  return latest != NULL ? latest : &profile->counts[0];
}
