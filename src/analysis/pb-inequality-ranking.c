#include "pb-inequality-ranking.h"

#include <math.h>
#include <string.h>

/* A small area's contribution to its middle area. */
typedef struct
{
  double people;
  double score;   /* times people */
} Part;

void
pb_ranking_free (PbRanking *self)
{
  g_free (self->edition);
  g_hash_table_unref (self->ranks);
  g_free (self);
}

gboolean
pb_ranking_look_up (const PbRanking *self,
                    PbArea          *area,
                    double          *rank_out)
{
  const double *rank = g_hash_table_lookup (self->ranks, pb_area_get_code (area));

  if (rank != NULL)
    *rank_out = *rank;

  return rank != NULL;
}

PbSeries *
pb_ranking_find_series (PbInequalityLoad *load,
                        PbGroupingKind    kind,
                        PbLevel           level)
{
  PbIndicator *score;

  if (level == PB_LEVEL_LSOA)
    return pb_inequality_find_imd (load->catalogue, kind == PB_GROUPING_CORE20);

  score = pb_catalogue_find_indicator (load->catalogue, "imd-score");

  return score != NULL ? pb_catalogue_choose_series (load->catalogue, score, NULL, NULL, NULL) : NULL;
}

/* The newest edition on these boundaries, or the one asked for where it is on them. */
static int
find_imd_column (const PbInequalityQuestion *question,
                 PbSeriesTable              *imd,
                 const char                 *edition)
{
  int newest = -1;

  for (int i = 0; i < pb_series_table_get_n_periods (imd); i++)
    {
      if (*edition != '\0' && !g_str_equal (pb_series_table_get_edition (imd, i), edition))
        continue;
      newest = i;
      if (g_strcmp0 (question->imd_edition, pb_series_table_get_period (imd, i)->label) == 0)
        break;
    }

  return newest;
}

static void
set_rank (PbRanking  *self,
          const char *code,
          double      rank)
{
  g_hash_table_insert (self->ranks, g_strdup (code), g_memdup2 (&rank, sizeof rank));
}

static void
rank_small_areas (PbRanking     *self,
                  PbSeriesTable *imd,
                  int            column)
{
  for (int i = 0; i < pb_series_table_get_n_areas (imd); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (imd, i, column);

      if (cell->status == PB_STATUS_PRESENT)
        set_rank (self, pb_area_get_code (pb_series_table_get_area (imd, i)), cell->value);
    }
}

/* The latest count of all people by small area on these boundaries: estimates of the
 * same day are series of their own. FALSE on an error. */
static gboolean
find_people (PbInequalityLoad  *load,
             const char        *edition,
             PbSeriesTable    **table_out,
             int               *column_out,
             GError           **error)
{
  PbIndicator *population = pb_catalogue_find_indicator (load->catalogue, "population");
  g_autoptr(GPtrArray) all = population != NULL ? pb_catalogue_list_series (load->catalogue, population) : NULL;

  *table_out = NULL;
  *column_out = -1;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      PbSeries *series = g_ptr_array_index (all, i);
      PbSeriesTable *table;

      if (!pb_series_has_level (series, PB_LEVEL_LSOA) || !g_str_equal (pb_series_get_sex (series), "Persons"))
        continue;

      table = pb_inequality_get_table (load, series, PB_LEVEL_LSOA, error);
      if (table == NULL)
        return FALSE;

      for (int j = 0; j < pb_series_table_get_n_periods (table); j++)
        if (g_str_equal (pb_series_table_get_edition (table, j), edition) &&
            (*table_out == NULL || pb_series_table_get_period (table, j)->last >=
                                     pb_series_table_get_period (*table_out, *column_out)->last))
          {
            *table_out = table;
            *column_out = j;
          }
    }

  return TRUE;
}

/* "Derby 013" of "Derby 013A": a small area is named after the middle area that it lies
 * in, with a letter; NULL where the name has none. */
static char *
dup_middle_name (PbArea *small)
{
  const char *name = pb_area_get_name (small);
  gsize length = strlen (name);

  if (length < 2 || !g_ascii_isupper (name[length - 1]) || !g_ascii_isdigit (name[length - 2]))
    return NULL;

  return g_strndup (name, length - 1);
}

/* Adds up scores by people; a middle area of which a small area lacks either is not
 * ranked, as its part could be the poorest. */
static GHashTable *
add_up_scores (PbSeriesTable *scores,
               int            column,
               PbSeriesTable *people,
               int            people_column)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (int i = 0; i < pb_series_table_get_n_areas (scores); i++)
    {
      PbArea *small = pb_series_table_get_area (scores, i);
      int row = pb_series_table_find_area (people, pb_area_get_code (small));
      const PbObservation *score = pb_series_table_get_cell (scores, i, column);
      const PbObservation *count = row >= 0 ? pb_series_table_get_cell (people, row, people_column) : NULL;
      g_autofree char *name = dup_middle_name (small);
      Part *part;

      /* An area of other boundaries. */
      if (name == NULL || score->status == PB_STATUS_NOT_APPLICABLE)
        continue;

      part = g_hash_table_lookup (parts, name);
      if (part == NULL)
        {
          part = g_new0 (Part, 1);
          g_hash_table_insert (parts, g_strdup (name), part);
        }

      if (count != NULL && count->status == PB_STATUS_PRESENT && score->status == PB_STATUS_PRESENT)
        {
          part->people += count->value;
          part->score += count->value * score->value;
        }
      else
        part->score = NAN;
    }

  return parts;
}

/* By the average score of their small areas, each by its people: the highest score is
 * the most deprived. */
static gboolean
rank_middle_areas (PbRanking         *self,
                   PbInequalityLoad  *load,
                   PbSeriesTable     *scores,
                   int                column,
                   PbSeriesTable     *table,
                   GError           **error)
{
  g_autoptr(GHashTable) parts = NULL;
  PbSeriesTable *people;
  int people_column;

  if (!find_people (load, pb_series_table_get_edition (scores, column), &people, &people_column, error))
    return FALSE;
  if (people == NULL)
    return TRUE;

  parts = add_up_scores (scores, column, people, people_column);
  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      PbArea *area = pb_series_table_get_area (table, i);
      const Part *part = g_hash_table_lookup (parts, pb_area_get_name (area));

      if (part != NULL && part->people > 0 && !isnan (part->score))
        set_rank (self, pb_area_get_code (area), -part->score / part->people);
    }

  return TRUE;
}

PbRanking *
pb_ranking_new (PbInequalityLoad  *load,
                PbSeriesTable     *imd,
                PbSeriesTable     *table,
                int                column,
                GError           **error)
{
  g_autoptr(PbRanking) self = g_new0 (PbRanking, 1);
  int imd_column = find_imd_column (load->question, imd, pb_series_table_get_edition (table, column));

  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->edition = g_strdup (imd_column >= 0 ? pb_series_table_get_period (imd, imd_column)->label : "");
  if (imd_column < 0)
    return g_steal_pointer (&self);

  if (pb_series_table_get_level (table) == PB_LEVEL_LSOA)
    rank_small_areas (self, imd, imd_column);
  else if (!rank_middle_areas (self, load, imd, imd_column, table, error))
    return NULL;

  return g_steal_pointer (&self);
}
