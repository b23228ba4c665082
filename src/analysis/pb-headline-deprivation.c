#include "pb-headline-private.h"
#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* England's most deprived fifth: its first two tenths. */
static gboolean
is_most_deprived (const PbHeadlineInput *input,
                  int                    area)
{
  const PbObservation *cell = pb_series_table_get_cell (input->table, area, input->period);

  return (input->in_set == NULL || input->in_set[area]) &&
         cell->status == PB_STATUS_PRESENT && cell->value <= 2;
}

/* The Place with most of them; NULL on a tie or where Places are not known. */
static const char *
find_most_deprived_place (const PbHeadlineInput *input,
                          int                   *n_in_place_out,
                          int                   *n_out)
{
  g_autoptr(GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;
  gboolean is_tied = FALSE;
  GHashTableIter iter;
  gpointer code, count;

  *n_out = *n_in_place_out = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (input->table); i++)
    {
      const char *parent = pb_area_get_parent_code (pb_series_table_get_area (input->table, i));

      if (!is_most_deprived (input, i))
        continue;

      (*n_out)++;
      if (parent != NULL)
        g_hash_table_insert (counts, (gpointer) parent,
                             GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, parent)) + 1));
    }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &code, &count))
    {
      int n = GPOINTER_TO_INT (count);

      is_tied = n == *n_in_place_out || (is_tied && n < *n_in_place_out);
      if (n > *n_in_place_out)
        {
          *n_in_place_out = n;
          best = code;
        }
    }

  if (best == NULL || is_tied || input->catalogue == NULL ||
      pb_catalogue_find_area (input->catalogue, best) == NULL)
    return NULL;

  return pb_area_get_name (pb_catalogue_find_area (input->catalogue, best));
}

char *
pb_headline_deprivation (const PbHeadlineInput *input,
                         const PbSurvey        *survey)
{
  PbLevel level = pb_series_table_get_level (input->table);
  const char *benchmark = pb_headline_benchmark (input->table);
  const char *place;
  int n, n_in_place;

  place = find_most_deprived_place (input, &n_in_place, &n);

  if (n == 0)
    return g_strdup_printf (_("No %s is in %s's most deprived fifth"), pb_text_level_plural (level, 1),
                            benchmark);

  if (place != NULL && n_in_place < n)
    /* Translators: "55 of the 127 most deprived small areas are in Derby" */
    return g_strdup_printf (ngettext ("%d of the %d most deprived %s is in %s",
                                      "%d of the %d most deprived %s are in %s", n_in_place),
                            n_in_place, n, pb_text_level_plural (level, n), place);

  return g_strdup_printf (ngettext ("%d of %d %s is in %s's most deprived fifth",
                                    "%d of %d %s are in %s's most deprived fifth", n),
                          n, survey->n_valued, pb_text_level_plural (level, survey->n_valued), benchmark);
}

char *
pb_headline_deprivation_measure (const PbHeadlineInput *input,
                                 const PbSurvey        *survey)
{
  PbSeriesTable *table = input->table;

  /* Translators: "Deprivation 2025, small areas in England's most deprived fifth, of 651" */
  return g_strdup_printf (_("%s %s, %s in %s's most deprived fifth, of %d"),
                          pb_indicator_get_name (pb_series_table_get_indicator (table)),
                          pb_text_period (pb_series_table_get_period (table, input->period)),
                          pb_text_level_plural (pb_series_table_get_level (table), 2),
                          pb_headline_benchmark (table), survey->n_valued);
}
