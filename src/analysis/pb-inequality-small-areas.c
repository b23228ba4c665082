#include "pb-inequality-ranking.h"

#include "pb-area-code.h"
#include "pb-proportion.h"
#include "pb-quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CONFIDENCE 0.95
/* More small areas of a group without counts than this share, and the group has none. */
#define MAX_LACKING 0.1

PbSeries *
pb_inequality_find_imd (PbCatalogue *catalogue,
                        gboolean     is_core20)
{
  PbIndicator *rank = pb_catalogue_find_indicator (catalogue, "imd-rank");
  PbIndicator *imd = pb_catalogue_find_indicator (catalogue, "imd");
  PbSeries *series = NULL;

  if (!is_core20 && rank != NULL)
    return pb_catalogue_choose_series (catalogue, rank, NULL, NULL, NULL);

  if (imd != NULL)
    series = pb_catalogue_choose_series (catalogue, imd, NULL, NULL, is_core20 ? "Decile" : "Rank");

  return series != NULL && g_str_equal (pb_series_get_category (series), is_core20 ? "Decile" : "Rank") ? series : NULL;
}

/* Every small area of the Place with its rank; areas that IMD does not rank are left out. */
static GArray *
rank_areas (const PbInequalityQuestion *question,
            PbSeriesTable              *table,
            int                         column,
            const PbRanking            *ranking,
            gboolean                    is_system,
            GArray                     *rows)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (double));
  PbInequalityQuestion whole = *question;
  const char *edition = pb_series_table_get_edition (table, column);

  if (is_system)
    whole.place_code = NULL;

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      PbArea *area = pb_series_table_get_area (table, i);
      double rank;

      if (pb_series_table_get_cell (table, i, column)->status == PB_STATUS_NOT_APPLICABLE ||
          !pb_inequality_is_in_place (&whole, area, edition) || !pb_ranking_look_up (ranking, area, &rank))
        continue;

      g_array_append_val (rows, i);
      g_array_append_val (ranks, rank);
    }

  return ranks;
}

/* One group's counts, added up. */
typedef struct
{
  double count;
  double people;
  guint  n;
  guint  n_lacking;
} Sum;

static void
add_area (Sum                 *sum,
          PbGroup             *group,
          PbArea              *area,
          const PbObservation *cell)
{
  g_ptr_array_add (group->area_codes, g_strdup (pb_area_get_code (area)));
  sum->n++;

  if (cell->status != PB_STATUS_PRESENT || isnan (cell->count) || isnan (cell->denominator))
    {
      sum->n_lacking++;
      return;
    }

  sum->count += cell->count;
  sum->people += cell->denominator;
}

static gboolean
work_out (PbGroup      *group,
          const Sum    *sum,
          PbIndicator  *indicator,
          char        **reason_out)
{
  const PbIndicatorFacts *facts = pb_indicator_get_facts (indicator);
  gboolean is_rate = pb_indicator_get_value_type (indicator) == PB_VALUE_RATE;
  double multiplier = facts->multiplier > 0 ? facts->multiplier : is_rate ? 100000 : 100;
  g_autoptr(GError) error = NULL;
  PbEstimate estimate;

  if (sum->n == 0 || sum->n_lacking > sum->n * MAX_LACKING)
    {
      *reason_out = sum->n == 0 ? g_strdup_printf (_("no small area is in the %s"), group->name)
                                : g_strdup_printf (_("%u of %u small areas in the %s have no counts"), sum->n_lacking,
                                                   sum->n, group->name);
      return FALSE;
    }

  if (!(is_rate ? pb_rate (sum->count, sum->people, multiplier, CONFIDENCE, group->name, &estimate, &error)
                : pb_proportion (sum->count, sum->people, multiplier, CONFIDENCE, group->name, &estimate, &error)))
    {
      *reason_out = g_strdup (error->message);
      return FALSE;
    }

  group->value = estimate.estimate;
  group->lower = estimate.lower;
  group->upper = estimate.upper;
  group->population = sum->people;

  return TRUE;
}

static char *
name_group (PbGroupingKind kind,
            int            number)
{
  static const char *const tenths[] = {
    N_("Most deprived tenth"), N_("2nd tenth"), N_("3rd tenth"), N_("4th tenth"), N_("5th tenth"),
    N_("6th tenth"), N_("7th tenth"), N_("8th tenth"), N_("9th tenth"), N_("Least deprived tenth"),
  };
  static const char *const fifths[] = {
    N_("Most deprived fifth"), N_("2nd fifth"), N_("3rd fifth"), N_("4th fifth"), N_("Least deprived fifth"),
  };

  if (kind == PB_GROUPING_CORE20)
    return g_strdup (number == 0 ? _("Core20: most deprived 20% of England") : _("All other small areas"));

  return g_strdup (kind == PB_GROUPING_TENTHS ? _(tenths[number]) : _(fifths[number]));
}

/* Why the areas make no groups; NULL where they do. */
static char *
refuse_groups (const PbRanking *ranking,
               PbSeriesTable   *table,
               int              column,
               guint            n_areas,
               int              n_groups)
{
  const char *edition = pb_series_table_get_edition (table, column);

  if (*ranking->edition == '\0')
    return g_strdup_printf (_("no Index of Multiple Deprivation is on the boundaries of %s"), edition);
  if (g_hash_table_size (ranking->ranks) == 0)
    return g_strdup_printf (_("the workspace cannot rank middle areas: it needs the scores and the people of the small "
                              "areas in them, on the boundaries of %s"), edition);
  if ((int) n_areas < n_groups)
    return g_strdup_printf (pb_series_table_get_level (table) == PB_LEVEL_LSOA ? _("%u small areas are too few for %d groups")
                                                                              : _("%u middle areas are too few for %d groups"),
                            n_areas, n_groups);

  return NULL;
}

static PbGrouped *
group_period (PbGrouping                 *self,
              const PbInequalityQuestion *question,
              PbSeriesTable              *table,
              int                         column,
              const PbRanking            *ranking,
              gboolean                    is_system)
{
  PbGrouped *grouped = pb_grouped_new (pb_series_table_get_period (table, column));
  int n_groups = self->kind == PB_GROUPING_TENTHS ? 10 : self->kind == PB_GROUPING_FIFTHS ? 5 : 2;
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) ranks = NULL;
  g_autofree int *numbers = NULL;
  Sum sums[10] = { { 0 } };

  g_free (grouped->edition);
  grouped->edition = g_strdup (ranking->edition);
  ranks = rank_areas (question, table, column, ranking, is_system, rows);
  grouped->reason = refuse_groups (ranking, table, column, rows->len, n_groups);
  if (grouped->reason != NULL)
    return grouped;

  numbers = g_new (int, rows->len);
  if (self->kind == PB_GROUPING_CORE20)
    for (guint i = 0; i < rows->len; i++)
      numbers[i] = g_array_index (ranks, double, i) <= PB_CORE20_DECILES ? 1 : 2;
  else
    pb_quantile_assign ((const double *) ranks->data, ranks->len, n_groups, FALSE, numbers);

  for (int i = 0; i < n_groups; i++)
    {
      g_autofree char *name = name_group (self->kind, i);

      pb_grouped_add (grouped, name);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      int row = g_array_index (rows, int, i);
      const PbObservation *cell = pb_series_table_get_cell (table, row, column);

      add_area (&sums[numbers[i] - 1], &g_array_index (grouped->groups, PbGroup, numbers[i] - 1),
                pb_series_table_get_area (table, row), cell);
      if (cell->dataset >= 0)
        grouped->dataset = cell->dataset;
    }

  for (int i = 0; i < n_groups && grouped->reason == NULL; i++)
    work_out (&g_array_index (grouped->groups, PbGroup, i), &sums[i], pb_series_table_get_indicator (table),
              &grouped->reason);
  if (grouped->reason != NULL)
    g_array_set_size (grouped->groups, 0);

  return grouped;
}

/* The Place's and, where @reference is wanted, the system's, by the same ranks. */
static gboolean
group_periods (PbGrouping        *self,
               PbInequalityLoad  *load,
               PbSeriesTable     *table,
               PbSeriesTable     *imd,
               GError           **error)
{
  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      g_autoptr(PbRanking) ranking = pb_ranking_new (load, imd, table, i, error);

      if (ranking == NULL)
        return FALSE;

      g_ptr_array_add (self->periods, group_period (self, load->question, table, i, ranking, FALSE));
      if (self->reference != NULL)
        g_ptr_array_add (self->reference, group_period (self, load->question, table, i, ranking, TRUE));
    }

  return TRUE;
}

static void
say_groups (PbGrouping *self)
{
  switch (self->kind)
    {
    case PB_GROUPING_TENTHS:
      self->most_words = g_strdup (_("most deprived tenth"));
      self->least_words = g_strdup (_("least deprived tenth"));
      self->between_words = g_strdup (_("between the most and least deprived tenths"));
      break;
    case PB_GROUPING_FIFTHS:
      self->most_words = g_strdup (_("most deprived fifth"));
      self->least_words = g_strdup (_("least deprived fifth"));
      self->between_words = g_strdup (_("between the most and least deprived fifths"));
      break;
    case PB_GROUPING_CORE20:
      self->most_words = g_strdup (_("most deprived 20% of England"));
      self->least_words = g_strdup (_("all others"));
      self->between_words = g_strdup (_("between the most deprived 20% of England and the rest"));
      break;
    case PB_GROUPING_PUBLISHED:
    case PB_GROUPING_CATEGORIES:
    case PB_GROUPING_AREAS:
    case PB_GROUPING_SEXES:
    default:
      g_return_if_reached ();
    }
}

gboolean
pb_grouping_load_small_areas (PbGrouping        *self,
                              PbInequalityLoad  *load,
                              GError           **error)
{
  const PbInequalityQuestion *question = load->question;
  PbLevel level = pb_series_has_level (question->series, PB_LEVEL_LSOA) ? PB_LEVEL_LSOA : PB_LEVEL_MSOA;
  PbSeries *imd_series = pb_ranking_find_series (load, self->kind, level);
  const char *system_name = pb_catalogue_get_facts (load->catalogue)->system_name;
  const char *name = NULL;
  PbSeriesTable *table, *imd;

  self->is_ordered = TRUE;
  self->may_average = TRUE;
  say_groups (self);
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);

  if (imd_series == NULL || !pb_series_has_level (imd_series, PB_LEVEL_LSOA))
    {
      self->reason = g_strdup (_("The workspace holds no Index of Multiple Deprivation."));
      return TRUE;
    }

  table = pb_inequality_get_table (load, question->series, level, error);
  imd = table != NULL ? pb_inequality_get_table (load, imd_series, PB_LEVEL_LSOA, error) : NULL;
  if (imd == NULL)
    return FALSE;

  if (question->place_code != NULL && question->area_set != NULL)
    name = pb_area_set_find_place_name (question->area_set, question->place_code);
  self->place_words = g_strdup (name != NULL ? name : system_name);

  if (level == PB_LEVEL_MSOA)
    self->ranking_words = _("Middle areas are ranked by the average IMD score of their small areas, by people");
  if (question->place_code != NULL)
    {
      self->reference = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
      self->reference_words = g_strdup (system_name);
    }

  return group_periods (self, load, table, imd, error);
}
