#include "pb-widest-private.h"

#include "pb-headline-words.h"
#include "pb-inequality-private.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_AREAS_FOR_SPREAD 3

/* One figure over the periods of a table: what a row is made from. */
typedef struct
{
  PbSeriesTable *table;
  int            shown;
  int            decimals;
} Trend;

typedef gboolean (*ReadEnd) (const Trend  *trend,
                             int           area,
                             int           period,
                             PbVerdictEnd *end_out);

static gboolean
is_present (const PbObservation *cell)
{
  return cell->status == PB_STATUS_PRESENT;
}

/* The series' own value: a published gap. */
static gboolean
read_published (const Trend  *trend,
                int           area,
                int           period,
                PbVerdictEnd *end_out)
{
  const PbObservation *cell = pb_series_table_get_cell (trend->table, area, period);

  *end_out = (PbVerdictEnd) { cell->value, cell->lower95, cell->upper95 };

  return is_present (cell);
}

/* Positive where the area is worse off than England, which is taken as exact. */
static gboolean
read_from_england (const Trend  *trend,
                   int           area,
                   int           period,
                   PbVerdictEnd *end_out)
{
  const PbObservation *cell = pb_series_table_get_cell (trend->table, area, period);
  const PbObservation *england = pb_series_table_get_benchmark_cell (trend->table, period);
  PbIndicator *indicator = pb_series_table_get_indicator (trend->table);

  if (!is_present (cell) || !is_present (england))
    return FALSE;

  if (pb_indicator_get_polarity (indicator) == PB_POLARITY_HIGH_IS_GOOD)
    *end_out = (PbVerdictEnd) { england->value - cell->value, england->value - cell->upper95,
                                england->value - cell->lower95 };
  else
    *end_out = (PbVerdictEnd) { cell->value - england->value, cell->lower95 - england->value,
                                cell->upper95 - england->value };

  return TRUE;
}

/* Between the highest and the lowest area, where the same areas had a value as are shown. */
static gboolean
read_between (const Trend  *trend,
              int           area,
              int           period,
              PbVerdictEnd *end_out)
{
  const PbObservation *high = NULL, *low = NULL;
  double half;
  int n = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (trend->table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (trend->table, i, period);

      if (!is_present (cell) != !is_present (pb_series_table_get_cell (trend->table, i, trend->shown)))
        return FALSE;
      if (!is_present (cell))
        continue;

      n++;
      if (high == NULL || cell->value > high->value)
        high = cell;
      if (low == NULL || cell->value < low->value)
        low = cell;
    }

  if (n < 2)
    return FALSE;

  half = hypot ((high->upper95 - high->lower95) / 2, (low->upper95 - low->lower95) / 2);
  *end_out = (PbVerdictEnd) { high->value - low->value, high->value - low->value - half, high->value - low->value + half };

  return TRUE;
}

/* Published together with what is shown: vintages are never compared with each other. */
static gboolean
is_of_same_vintage (const Trend *trend,
                    int          area,
                    int          period)
{
  for (int i = 0; i < pb_series_table_get_n_areas (trend->table); i++)
    if (area < 0 || i == area)
      {
        const PbObservation *then = pb_series_table_get_cell (trend->table, i, period);
        const PbObservation *now = pb_series_table_get_cell (trend->table, i, trend->shown);

        if (is_present (then) && is_present (now))
          return then->dataset == now->dataset;
      }

  return FALSE;
}

/* The standard deviation of the areas' values: what a change is large or small against. */
static double
find_spread (PbSeriesTable *table,
             int            period)
{
  double sum = 0, squares = 0;
  int n = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (table, i, period);

      if (!is_present (cell))
        continue;
      n++;
      sum += cell->value;
      squares += cell->value * cell->value;
    }

  if (n < MIN_AREAS_FOR_SPREAD)
    return NAN;

  squares = (squares - sum * sum / n) / (n - 1);
  return squares > 0 ? sqrt (squares) : NAN;
}

static char *
say_row (const PbWidestRow *row,
         PbLevel            level)
{
  PbIndicator *indicator = pb_series_get_indicator (row->series);
  g_autofree char *subject = pb_headline_subject (row->series);
  g_autofree char *change = pb_headline_difference (indicator, row->verdict.change);
  g_autofree char *before = pb_text_number (indicator, row->before);
  g_autofree char *now = pb_text_number (indicator, row->now);
  g_autofree char *whose = NULL;

  switch (row->kind)
    {
    case PB_WIDEST_PUBLISHED:
      whose = g_strdup_printf ("%s, %s", subject, row->place_name);
      break;
    case PB_WIDEST_FROM_ENGLAND:
      /* Translators: measure and Place, "Adult smoking, Derby, against England" */
      whose = g_strdup_printf (_("%s, %s, against England"), subject, row->place_name);
      break;
    case PB_WIDEST_BETWEEN_AREAS:
      whose = g_strdup_printf (_("%s, between %s"), subject, pb_text_level_plural (level, 2));
      break;
    case PB_WIDEST_GROUPS:
    default:
      whose = g_strdup_printf (_("%s, most and least deprived, %s"), subject, row->place_name);
      break;
    }

  switch (row->verdict.direction)
    {
    case PB_DIRECTION_ROSE:
      /* Translators: "Gap in life expectancy for men, Derby: rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24" */
      return g_strdup_printf (_("%s: rose %s, from %s %s to %s %s"), whose, change, before,
                              pb_text_in_period (row->from), now, pb_text_in_period (row->to));
    case PB_DIRECTION_FELL:
      return g_strdup_printf (_("%s: fell %s, from %s %s to %s %s"), whose, change, before,
                              pb_text_in_period (row->from), now, pb_text_in_period (row->to));
    case PB_DIRECTION_UNCHANGED:
    case PB_DIRECTION_NONE:
    default:
      return g_strdup_printf (_("%s: the same, %s, %s and %s"), whose, now,
                              pb_text_in_period (row->from), pb_text_in_period (row->to));
    }
}

static PbPeriod *
keep_period (PbWidest       *self,
             const PbPeriod *period)
{
  g_ptr_array_add (self->periods, pb_period_copy (period));

  return g_ptr_array_index (self->periods, self->periods->len - 1);
}

static void
add_row (PbWidest           *self,
         PbWidestKind        kind,
         PbSeries           *series,
         PbLevel             level,
         const char         *code,
         const char         *name,
         const char         *grouping,
         const PbPeriod     *from,
         const PbPeriod     *to,
         const PbVerdictEnd *before,
         const PbVerdictEnd *now,
         double              spread)
{
  PbVerdictInput input = {
    .from = *before,
    .to = *now,
    .decimals = MAX (pb_indicator_get_decimals (pb_series_get_indicator (series)), 0),
    .has_polarity = TRUE,
  };
  PbWidestRow row = {
    .kind = kind,
    .series = series,
    .place_code = code != NULL ? g_string_chunk_insert_const (self->texts, code) : NULL,
    .place_name = g_string_chunk_insert_const (self->texts, name),
    .grouping = grouping != NULL ? g_string_chunk_insert_const (self->texts, grouping) : NULL,
    .from = keep_period (self, from),
    .to = keep_period (self, to),
    .before = before->value,
    .now = now->value,
    .verdict = pb_verdict (&input),
  };
  g_autofree char *headline = NULL;

  row.size = row.verdict.change / spread;
  headline = say_row (&row, level);
  row.headline = g_string_chunk_insert_const (self->texts, headline);
  g_array_append_val (self->rows, row);
}

static const char *
get_grouping (PbWidestKind kind)
{
  return kind == PB_WIDEST_PUBLISHED ? "published" : kind == PB_WIDEST_BETWEEN_AREAS ? "areas" : NULL;
}

/* @area: -1 for all areas together */
static void
add_trend (PbWidest     *self,
           const Trend  *trend,
           PbWidestKind  kind,
           ReadEnd       read,
           int           area,
           PbLevel       level)
{
  const PbPeriod *to = pb_series_table_get_period (trend->table, trend->shown);
  PbArea *place = area >= 0 ? pb_series_table_get_area (trend->table, area) : NULL;
  PbVerdictEnd before, now;

  if (!read (trend, area, trend->shown, &now))
    return;

  for (int i = 0; i < trend->shown; i++)
    {
      const PbPeriod *from = pb_series_table_get_period (trend->table, i);

      if (pb_period_overlaps (from, to) || !is_of_same_vintage (trend, area, i) || !read (trend, area, i, &before))
        continue;

      add_row (self, kind, pb_series_table_get_series (trend->table), level, place != NULL ? pb_area_get_code (place) : NULL,
               place != NULL ? pb_area_get_name (place) : pb_catalogue_get_facts (self->catalogue)->system_name,
               get_grouping (kind), from, to, &before, &now, find_spread (trend->table, i));
      return;
    }
}

void
pb_widest_add_table (PbWidest      *self,
                     PbSeriesTable *table,
                     PbLevel        level,
                     PbDay          moment)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  gboolean is_published = pb_indicator_get_value_type (indicator) == PB_VALUE_SII;
  Trend trend = { .table = table };

  pb_period_rule (pb_series_table_get_periods (table), pb_series_table_get_n_periods (table), moment, &trend.shown);
  if (trend.shown < 0)
    return;

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    if (is_published)
      add_trend (self, &trend, PB_WIDEST_PUBLISHED, read_published, i, level);
    else
      add_trend (self, &trend, PB_WIDEST_FROM_ENGLAND, read_from_england, i, level);

  if (!is_published)
    add_trend (self, &trend, PB_WIDEST_BETWEEN_AREAS, read_between, -1, level);
}

/* Most and least deprived groups of England, where they are published. */
gboolean
pb_widest_add_groups (PbWidest          *self,
                      PbInequalityLoad  *load,
                      PbLevel            level,
                      GError           **error)
{
  PbSeries *series = load->question->series;
  g_autoptr(GPtrArray) types = pb_category_list_types (load->catalogue, series);
  const PbPanelMeasure *measure = pb_panel_measure_find ("d");

  for (guint i = 0; i < types->len; i++)
    {
      g_autofree char *id = g_strconcat ("category:", g_ptr_array_index (types, i), NULL);
      g_autoptr(PbGrouping) grouping = pb_grouping_new (PB_GROUPING_CATEGORIES, id, g_ptr_array_index (types, i), "");
      PbInequalityFigure now, before;
      PbGrouped *to;
      int shown;

      if (!pb_grouping_load_categories (grouping, load, error))
        return FALSE;

      shown = pb_grouped_find_shown (grouping->periods, load->question->moment);
      if (shown < 1)
        continue;

      to = g_ptr_array_index (grouping->periods, shown);
      pb_inequality_measure (measure, grouping, to, pb_series_get_indicator (series), &now);
      for (int j = 0; j < shown && now.reason == NULL; j++)
        {
          PbGrouped *from = g_ptr_array_index (grouping->periods, j);

          if (pb_period_overlaps (from->period, to->period))
            continue;
          pb_inequality_measure (measure, grouping, from, pb_series_get_indicator (series), &before);
          if (before.reason == NULL)
            {
              /* Against the gap itself: there is but one England. */
              add_row (self, PB_WIDEST_GROUPS, series, level, NULL, grouping->place_words, id, from->period,
                       to->period, &(PbVerdictEnd) { before.value, before.lower, before.upper },
                       &(PbVerdictEnd) { now.value, now.lower, now.upper }, fabs (before.value));
              break;
            }
          g_free (before.reason);
        }
      g_free (now.reason);
    }

  return TRUE;
}
