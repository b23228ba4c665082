#include "pb-commitment-gaps.h"

#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The areas of one series. */
typedef struct
{
  PbSeries       *series;
  const PbPeriod *from;        /* the baseline of all of them; NULL where they differ */
  gboolean        is_mixed;
  guint           n;
  guint           n_rose;
  guint           n_tested;
  guint           n_widening;
} Tally;

static Tally *
find_tally (GArray   *tallies,
            PbSeries *series)
{
  Tally tally = { .series = series };

  for (guint i = 0; i < tallies->len; i++)
    if (g_array_index (tallies, Tally, i).series == series)
      return &g_array_index (tallies, Tally, i);

  g_array_append_val (tallies, tally);
  return &g_array_index (tallies, Tally, tallies->len - 1);
}

static void
count_row (Tally             *tally,
           const PbWidestRow *row)
{
  if (row->verdict.direction == PB_DIRECTION_NONE)
    return;

  if (tally->n > 0 && tally->from != NULL && g_strcmp0 (tally->from->label, row->from->label) != 0)
    tally->is_mixed = TRUE;
  tally->from = row->from;
  tally->n++;
  tally->n_rose += row->verdict.direction == PB_DIRECTION_ROSE;
  tally->n_tested += !isnan (row->verdict.z);
  tally->n_widening += row->verdict.kind == PB_VERDICT_WIDENING;
}

static char *
describe_tally (const Tally *tally,
                PbLevel      level)
{
  g_autofree char *subject = pb_headline_subject (tally->series);
  const char *areas = pb_text_level_plural (level, tally->n);
  g_autofree char *since =
    tally->is_mixed ? g_strdup ("") : g_strdup_printf (_(" since %s"), pb_text_period (tally->from));
  g_autofree char *rose =
    /* Translators: "Gap in life expectancy (SII) for men", "8", "9", "districts", " since 2015-17" */
    g_strdup_printf (_("%s: rose in %u of %u %s%s"), subject, tally->n_rose, tally->n, areas, since);

  if (tally->n_tested == 0)
    return g_strdup_printf (_("%s. Not tested"), rose);
  if (tally->n_tested == tally->n)
    return g_strdup_printf (_("%s. By a test, widening in %u"), rose, tally->n_widening);

  return g_strdup_printf (_("%s. Tested in %u, widening in %u"), rose, tally->n_tested, tally->n_widening);
}

GPtrArray *
pb_commitment_gaps_describe (PbWidest    *widest,
                             PbIndicator *indicator,
                             PbLevel      level)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  const PbWidestRow *rows;
  guint n;

  g_return_val_if_fail (PB_IS_WIDEST (widest), sentences);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), sentences);

  rows = pb_widest_get_rows (widest, &n);
  for (guint i = 0; i < n; i++)
    if (rows[i].kind == PB_WIDEST_PUBLISHED &&
        g_str_equal (pb_indicator_get_code (pb_series_get_indicator (rows[i].series)),
                     pb_indicator_get_code (indicator)))
      count_row (find_tally (tallies, rows[i].series), &rows[i]);

  for (guint i = 0; i < tallies->len; i++)
    if (g_array_index (tallies, Tally, i).n > 0)
      g_ptr_array_add (sentences, describe_tally (&g_array_index (tallies, Tally, i), level));

  return sentences;
}
