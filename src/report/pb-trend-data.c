#include "pb-trend-data.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static PbTrendPoint
make_point (const PbPeriod      *period,
            const PbObservation *cell)
{
  return (PbTrendPoint) {
    .period = pb_text_period (period),
    .first = period->first,
    .last = period->last,
    .value = cell->status == PB_STATUS_PRESENT ? cell->value : NAN,
    .lower = cell->lower95,
    .upper = cell->upper95,
    .status = cell->status,
  };
}

static void
take_series (PbTrendData *self,
             char        *name,
             PbTrendRole  role,
             GArray      *points)
{
  PbTrendSeries series = {
    .name = name,
    .role = role,
    .points = (const PbTrendPoint *) points->data,
    .n_points = points->len,
  };

  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->points, points);
  g_array_append_val (self->series, series);
}

/* Not of the line of @current: only an older publication holds it. */
static gboolean
is_of_older_vintage (PbSeriesTable       *table,
                     const PbObservation *cell,
                     int                  current)
{
  return cell->dataset != current && pb_series_table_is_older_vintage (table, cell->dataset);
}

/* @area: -1 for the benchmark */
static const PbObservation *
get_cell (PbSeriesTable *table,
          int            area,
          int            period)
{
  return area < 0 ? pb_series_table_get_benchmark_cell (table, period)
                  : pb_series_table_get_cell (table, area, period);
}

static PbArea *
get_area (PbSeriesTable *table,
          int            area)
{
  return area < 0 ? pb_series_table_get_benchmark (table) : pb_series_table_get_area (table, area);
}

/* The publication that the area's latest value is of. */
static int
find_current_dataset (PbSeriesTable *table,
                      int            area)
{
  for (int i = pb_series_table_get_n_periods (table) - 1; i >= 0; i--)
    {
      const PbObservation *cell = get_cell (table, area, i);

      if (cell->status == PB_STATUS_PRESENT)
        return cell->dataset;
    }

  return -1;
}

/* A place in an order of areas says nothing of how far it moved, and a score only on the
 * scale of its own publication. */
static gboolean
is_relative (PbSeriesTable *table)
{
  PbValueType value_type = pb_indicator_get_value_type (pb_series_table_get_indicator (table));

  return value_type == PB_VALUE_DECILE || value_type == PB_VALUE_RANK || value_type == PB_VALUE_SCORE;
}

/* The publication of an area's last value before @period; -1 for none. */
static int
find_dataset_before (PbSeriesTable *table,
                     int            area,
                     int            period)
{
  while (--period >= 0)
    if (get_cell (table, area, period)->status == PB_STATUS_PRESENT)
      return get_cell (table, area, period)->dataset;

  return -1;
}

/* Whether the scores of @period were set on a scale anew: no area has it from the publication
 * of the value before. */
static gboolean
has_new_scale (PbSeriesTable *table,
               int            period)
{
  gboolean has_before = FALSE;

  for (int area = -1; area < pb_series_table_get_n_areas (table); area++)
    {
      const PbObservation *cell = get_cell (table, area, period);
      int before;

      if (cell->status != PB_STATUS_PRESENT)
        continue;

      before = find_dataset_before (table, area, period);
      if (before == cell->dataset && before >= 0)
        return FALSE;
      has_before |= before >= 0;
    }

  return has_before;
}

/**
 * pb_trend_data_fill_line:
 * @table: the values
 * @area: which area; -1 for the benchmark
 * @values: (out caller-allocates): one a period of @table, NaN where there is none
 *
 * The values that make up one line: those of the publication that the latest
 * is of, without the ones that only an older publication holds.
 */
void
pb_trend_data_fill_line (PbSeriesTable *table,
                         int            area,
                         double        *values)
{
  int current = find_current_dataset (table, area);

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbObservation *cell = get_cell (table, area, i);

      values[i] = cell->status == PB_STATUS_PRESENT && !is_of_older_vintage (table, cell, current) ? cell->value
                                                                                                   : NAN;
    }
}

/**
 * pb_trend_data_has_break:
 * @table: the values
 * @period: which period
 *
 * Scores that one publication gives for several years are on one scale, such as
 * that on which England in the first of them is 100; those of two publications
 * are not.
 *
 * Returns: whether a line ends before @period: its areas are of another edition,
 *   the values are places in an order and not amounts, or scores on a new scale
 */
gboolean
pb_trend_data_has_break (PbSeriesTable *table,
                         int            period)
{
  if (period < 1)
    return FALSE;

  if (!g_str_equal (pb_series_table_get_edition (table, period), pb_series_table_get_edition (table, period - 1)))
    return TRUE;

  return is_relative (table) &&
         (pb_indicator_get_value_type (pb_series_table_get_indicator (table)) != PB_VALUE_SCORE ||
          has_new_scale (table, period));
}

/* The line of an area, or of the benchmark (-1), without what only an older publication
 * holds. */
static void
add_line (PbTrendData   *self,
          PbSeriesTable *table,
          int            area,
          PbTrendRole    role)
{
  int n = pb_series_table_get_n_periods (table);
  int current = find_current_dataset (table, area);
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (PbTrendPoint), n);

  for (int i = 0; i < n; i++)
    {
      const PbObservation *cell = get_cell (table, area, i);
      PbTrendPoint point = make_point (pb_series_table_get_period (table, i), cell);

      if (is_of_older_vintage (table, cell, current))
        point.value = point.lower = point.upper = NAN;

      if (role == PB_TREND_PLACE && !isnan (point.lower) && !isnan (point.upper))
        self->input.intervals = PB_TREND_INTERVALS_BAND;
      g_array_append_val (points, point);
    }

  take_series (self, g_strdup (pb_area_get_name (get_area (table, area))), role, points);
}

/* The people of England would flatten the line of any Place. */
static gboolean
shows_benchmark (PbSeriesTable *table)
{
  return pb_series_table_get_benchmark (table) != NULL &&
         pb_indicator_get_value_type (pb_series_table_get_indicator (table)) != PB_VALUE_COUNT;
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const PbTrendPoint *one = a;
  const PbTrendPoint *other = b;
  gint64 difference = ((gint64) one->first + one->last) - ((gint64) other->first + other->last);

  return difference < 0 ? -1 : difference > 0;
}

/* One older publication is one line, never joined to another: its values that newer ones
 * replaced, and those that no newer one gave again. */
static void
add_older_vintage (PbTrendData   *self,
                   PbSeriesTable *table,
                   int            area,
                   int            dataset)
{
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (table, &n);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PbTrendPoint));
  const char *name = pb_area_get_name (get_area (table, area));
  const char *published = "";
  g_autofree char *when = NULL;

  for (guint i = 0; i < n; i++)
    if (values[i].area == area && values[i].observation.dataset == dataset)
      {
        PbTrendPoint point = make_point (values[i].period, &values[i].observation);

        g_array_append_val (points, point);
      }

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbObservation *cell = get_cell (table, area, i);
      PbTrendPoint point = make_point (pb_series_table_get_period (table, i), cell);

      if (cell->dataset == dataset && cell->status == PB_STATUS_PRESENT)
        g_array_append_val (points, point);
    }

  g_array_sort (points, compare_points);

  if (dataset >= 0 && (guint) dataset < pb_series_table_get_n_datasets (table))
    published = pb_dataset_get_facts (pb_series_table_get_dataset (table, dataset))->published;
  when = pb_text_fuzzy (published);

  take_series (self,
               *published != '\0'
                 /* Translators: an area, when its older figures were published: "Derby, as published August 2020" */
                 ? g_strdup_printf (_("%s, as published %s"), name, when)
                 : g_strdup_printf (_("%s, as published before"), name),
               PB_TREND_OLDER_VINTAGE, points);
}

static void
add_older_vintages (PbTrendData   *self,
                    PbSeriesTable *table,
                    int            area)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (table, &n);

  g_hash_table_add (seen, GINT_TO_POINTER (find_current_dataset (table, area)));

  for (guint i = 0; i < n; i++)
    {
      int dataset = values[i].observation.dataset;

      if (values[i].area == area && g_hash_table_add (seen, GINT_TO_POINTER (dataset)))
        add_older_vintage (self, table, area, dataset);
    }

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbObservation *cell = get_cell (table, area, i);

      if (cell->status == PB_STATUS_PRESENT && pb_series_table_is_older_vintage (table, cell->dataset) &&
          g_hash_table_add (seen, GINT_TO_POINTER (cell->dataset)))
        add_older_vintage (self, table, area, cell->dataset);
    }
}

/* Small areas of another edition are other areas: a line across would join them. */
static void
add_breaks (PbTrendData   *self,
            PbSeriesTable *table)
{
  for (int i = 1; i < pb_series_table_get_n_periods (table); i++)
    {
      const char *edition = pb_series_table_get_edition (table, i);
      PbDay before = pb_period_get_midpoint (pb_series_table_get_period (table, i - 1));
      PbDay after = pb_period_get_midpoint (pb_series_table_get_period (table, i));
      PbTrendBreak mark = { before + (after - before) / 2, NULL };

      if (!pb_trend_data_has_break (table, i))
        continue;

      if (is_relative (table))
        /* Translators: the year of a deprivation index. */
        mark.words = g_strdup_printf (_("index of %s"), pb_text_period (pb_series_table_get_period (table, i)));
      else
        /* Translators: the year of a Census, whose small areas a line goes on with. */
        mark.words = g_strdup_printf (_("areas of %s"), edition);

      g_ptr_array_add (self->names, (char *) mark.words);
      g_array_append_val (self->breaks, mark);
    }

  self->input.breaks = (const PbTrendBreak *) self->breaks->data;
  self->input.n_breaks = self->breaks->len;
}

PbTrendData *
pb_trend_data_new (PbSeriesTable *table,
                   int            area,
                   int            period)
{
  return pb_trend_data_new_for_areas (table, &area, 1, period);
}

PbTrendData *
pb_trend_data_new_for_areas (PbSeriesTable *table,
                             const int     *areas,
                             int            n_areas,
                             int            period)
{
  PbTrendRole role = n_areas <= 1             ? PB_TREND_PLACE
                     : n_areas <= PB_N_CATEGORIES ? PB_TREND_CATEGORY
                                                  : PB_TREND_COMPARATOR;
  PbTrendData *self = g_new0 (PbTrendData, 1);

  self->series = g_array_new (FALSE, TRUE, sizeof (PbTrendSeries));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (PbTrendBreak));
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tags = g_array_new (FALSE, FALSE, sizeof (PbChartTag));
  self->names = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_areas; i++)
    {
      add_line (self, table, areas[i], role);
      g_array_index (self->series, PbTrendSeries, i).category = i % PB_N_CATEGORIES;
    }

  if (shows_benchmark (table))
    add_line (self, table, -1, PB_TREND_COMPARATOR);
  if (n_areas == 1)
    add_older_vintages (self, table, areas[0]);
  if (n_areas == 1 && shows_benchmark (table))
    add_older_vintages (self, table, -1);
  add_breaks (self, table);

  self->input.series = (const PbTrendSeries *) self->series->data;
  self->input.n_series = self->series->len;
  self->input.cursor = period;
  self->input.n_decimals = pb_indicator_get_decimals (pb_series_table_get_indicator (table));

  return self;
}

static int
find_line (const PbChartNote *note,
           const char *const *codes)
{
  const char *area = pb_register_record_get (note->record, "area");

  for (int i = 0; area != NULL && codes[i] != NULL; i++)
    if (g_str_equal (codes[i], area))
      return i;

  return 0;
}

/* One tag for all notes at a point of a line. */
static void
add_tag (PbTrendData *self,
         int          line,
         int          point,
         int          number)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      PbChartTag *tag = &g_array_index (self->tags, PbChartTag, i);

      if (tag->series == line && tag->point == point)
        {
          tag->words = g_strdup_printf ("%s, %d", tag->words, number);
          g_ptr_array_add (self->names, (char *) tag->words);
          return;
        }
    }

  {
    PbChartTag tag = { line, point, g_strdup_printf ("%d", number) };

    g_ptr_array_add (self->names, (char *) tag.words);
    g_array_append_val (self->tags, tag);
  }
}

void
pb_trend_data_pin_notes (PbTrendData       *self,
                         GPtrArray         *notes,
                         const char *const *codes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const PbChartNote *note = g_ptr_array_index (notes, i);

      if (note->number > 0)
        add_tag (self, find_line (note, codes), note->point, note->number);
    }

  self->input.tags = (const PbChartTag *) (gpointer) self->tags->data;
  self->input.n_tags = (int) self->tags->len;
}

void
pb_trend_data_free (PbTrendData *self)
{
  g_array_unref (self->series);
  g_array_unref (self->breaks);
  g_array_unref (self->tags);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->names);
  g_free (self);
}
