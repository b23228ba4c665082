#include "pb-dumbbell-data.h"

#include "pb-chart-areas.h"
#include "pb-compare.h"
#include "pb-headline-words.h"
#include "pb-place-areas.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const PbObservation *
pb_dumbbell_data_get_cell (PbDumbbellData *self,
                           int             area,
                           int             period)
{
  return area < 0 ? pb_series_table_get_benchmark_cell (self->table, period)
                  : pb_series_table_get_cell (self->table, area, period);
}

PbArea *
pb_dumbbell_data_get_area (PbDumbbellData *self,
                           int             area)
{
  return area < 0 ? pb_series_table_get_benchmark (self->table) : pb_series_table_get_area (self->table, area);
}

static gboolean
has_limits (const PbObservation *cell)
{
  return isfinite (cell->lower95) && isfinite (cell->upper95);
}

/* Why no value of one period may be set against one of the other; %NULL where they may. */
static const char *
find_obstacle (PbSeriesTable *table,
               int            start,
               int            end)
{
  PbValueType type = pb_indicator_get_value_type (pb_series_table_get_indicator (table));
  int first = MIN (start, end), last = MAX (start, end);

  if (first == last)
    return _("there is one period only");
  if (type == PB_VALUE_DECILE || type == PB_VALUE_RANK)
    return _("a place in an order says nothing of how far an area moved");
  if (pb_period_overlaps (pb_series_table_get_period (table, first), pb_series_table_get_period (table, last)))
    return _("the two periods share days");
  if (!g_str_equal (pb_series_table_get_edition (table, first), pb_series_table_get_edition (table, last)))
    return _("the two are on different boundaries");

  for (int i = first + 1; i <= last; i++)
    if (pb_trend_data_has_break (table, i))
      return _("the scores are on different scales");

  return NULL;
}

static gboolean
may_compare (const PbObservation *then,
             const PbObservation *now)
{
  return then->status == PB_STATUS_PRESENT && now->status == PB_STATUS_PRESENT && then->dataset == now->dataset;
}

static int
count_compared (PbSeriesTable *table,
                GArray        *areas,
                int            start,
                int            end)
{
  int n = 0;

  if (find_obstacle (table, start, end) != NULL)
    return 0;

  for (guint i = 0; i < areas->len; i++)
    {
      int area = g_array_index (areas, int, i);

      n += may_compare (pb_series_table_get_cell (table, area, start), pb_series_table_get_cell (table, area, end));
    }

  return n;
}

int
pb_dumbbell_data_find_start (PbFrame *frame,
                             GArray  *areas,
                             int      end)
{
  int best = end > 0 ? 0 : -1, most = 0;

  for (int start = 0; start < end; start++)
    {
      int n = count_compared (pb_frame_get_table (frame), areas, start, end);

      if (n > most)
        {
          most = n;
          best = start;
        }
    }

  return best;
}

static PbChange
judge (PbDumbbellData      *self,
       const PbObservation *then,
       const PbObservation *now,
       PbDumbbellItem      *item)
{
  if (self->obstacle != NULL || !may_compare (then, now))
    return PB_CHANGE_NONE;

  item->difference = pb_survey_round (self->indicator, now->value) - pb_survey_round (self->indicator, then->value);

  if (has_limits (then) && has_limits (now))
    {
      item->is_tested = TRUE;
      switch (pb_compare_two_values (now->lower95, now->upper95, then->lower95, then->upper95))
        {
        case PB_SIDE_BELOW:
        case PB_SIDE_FAR_BELOW:
          return PB_CHANGE_CLEAR_FALL;
        case PB_SIDE_ABOVE:
        case PB_SIDE_FAR_ABOVE:
          return PB_CHANGE_CLEAR_RISE;
        case PB_SIDE_SIMILAR:
        case PB_SIDE_UNKNOWN:
        default:
          return PB_CHANGE_NOT_CLEAR;
        }
    }

  if (!pb_headline_may_tell_change (self->indicator))
    return PB_CHANGE_UNTOLD;

  return item->difference > 0 ? PB_CHANGE_ROSE : item->difference < 0 ? PB_CHANGE_FELL : PB_CHANGE_SAME;
}

static void
add_item (PbDumbbellData *self,
          int             area)
{
  PbDumbbellItem item = { .area = area, .difference = NAN };

  item.change = judge (self, pb_dumbbell_data_get_cell (self, area, self->start),
                       pb_dumbbell_data_get_cell (self, area, self->end), &item);
  g_array_append_val (self->items, item);
}

/* Values of two areas, NaN for none: those come last. */
static int
compare_values (double   x,
                double   y,
                gboolean low_first)
{
  if (isnan (x) != isnan (y))
    return isnan (x) ? 1 : -1;
  if (isnan (x) || x == y)
    return 0;

  return (x < y) == low_first ? -1 : 1;
}

/* As ranked bars: from the end where the need is, by the value at the moment; those without
 * one by the other value, then by name. */
static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  PbDumbbellData *self = user_data;
  int x = ((const PbDumbbellItem *) a)->area, y = ((const PbDumbbellItem *) b)->area;
  gboolean low_first = pb_frame_get_strong_end (self->frame) == PB_STRONG_END_LOW;
  int order = compare_values (pb_dumbbell_data_get_cell (self, x, self->end)->value,
                              pb_dumbbell_data_get_cell (self, y, self->end)->value, low_first);

  if (order == 0)
    order = compare_values (pb_dumbbell_data_get_cell (self, x, self->start)->value,
                            pb_dumbbell_data_get_cell (self, y, self->start)->value, low_first);

  return order != 0 ? order : x - y;
}

static PbDumbbellEnd
make_end (const PbObservation *cell)
{
  return (PbDumbbellEnd) {
    .value = cell->status == PB_STATUS_PRESENT ? cell->value : NAN,
    .lower = cell->lower95,
    .upper = cell->upper95,
    .status = cell->status,
  };
}

static PbComparison
judge_change (PbDumbbellData       *self,
              const PbDumbbellItem *item)
{
  PbPolarity polarity = pb_indicator_get_facts (self->indicator)->polarity;

  switch (item->change)
    {
    case PB_CHANGE_CLEAR_RISE:
      return pb_compare_judge (PB_SIDE_ABOVE, polarity);
    case PB_CHANGE_CLEAR_FALL:
      return pb_compare_judge (PB_SIDE_BELOW, polarity);
    case PB_CHANGE_NOT_CLEAR:
      return PB_COMPARISON_SIMILAR;
    case PB_CHANGE_NONE:
    case PB_CHANGE_ROSE:
    case PB_CHANGE_FELL:
    case PB_CHANGE_SAME:
    case PB_CHANGE_UNTOLD:
    case PB_N_CHANGES:
    default:
      return PB_COMPARISON_NOT_COMPARED;
    }
}

static void
make_rows (PbDumbbellData *self)
{
  g_autoptr(GArray) place = pb_place_areas_list (self->frame);

  self->rows = g_new0 (PbDumbbellRow, MAX (self->items->len, 1));
  self->input = (PbDumbbellInput) {
    .rows = self->rows,
    .n_rows = (int) self->items->len,
    .start_words = pb_text_period (pb_series_table_get_period (self->table, self->start)),
    .end_words = pb_text_period (pb_series_table_get_period (self->table, self->end)),
    .change_words = _("Change"),
    .n_decimals = pb_indicator_get_decimals (self->indicator),
  };

  for (guint i = 0; i < self->items->len; i++)
    {
      const PbDumbbellItem *item = &g_array_index (self->items, PbDumbbellItem, i);
      char *change = pb_dumbbell_words_change (self, item);

      if (change != NULL)
        g_ptr_array_add (self->texts, change);
      self->rows[i] = (PbDumbbellRow) {
        .name = pb_area_get_name (pb_dumbbell_data_get_area (self, item->area)),
        .start = make_end (pb_dumbbell_data_get_cell (self, item->area, self->start)),
        .end = make_end (pb_dumbbell_data_get_cell (self, item->area, self->end)),
        .is_joined = item->change != PB_CHANGE_NONE,
        .is_benchmark = item->area < 0,
        .is_selected = pb_chart_areas_contain (place, item->area),
        .change = change,
        .verdict = judge_change (self, item),
      };
    }
}

PbDumbbellData *
pb_dumbbell_data_new (PbFrame *frame,
                      GArray  *areas,
                      int      start,
                      int      end)
{
  PbDumbbellData *self = g_new0 (PbDumbbellData, 1);

  self->frame = g_object_ref (frame);
  self->table = pb_frame_get_table (frame);
  self->indicator = pb_series_table_get_indicator (self->table);
  self->start = start;
  self->end = end;
  self->obstacle = find_obstacle (self->table, start, end);
  self->areas = areas;
  self->items = g_array_new (FALSE, FALSE, sizeof (PbDumbbellItem));
  self->texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < areas->len; i++)
    add_item (self, g_array_index (areas, int, i));
  if (pb_chart_areas_has_benchmark (self->table))
    add_item (self, -1);
  g_array_sort_with_data (self->items, compare_items, self);
  make_rows (self);

  return self;
}

void
pb_dumbbell_data_free (PbDumbbellData *self)
{
  g_object_unref (self->frame);
  g_array_unref (self->areas);
  g_array_unref (self->items);
  g_ptr_array_unref (self->texts);
  g_free (self->rows);
  g_free (self);
}

const PbDumbbellItem *
pb_dumbbell_data_get_item (PbDumbbellData *self,
                           guint           index)
{
  return &g_array_index (self->items, PbDumbbellItem, index);
}

const char *
pb_dumbbell_data_get_name (PbDumbbellData       *self,
                           const PbDumbbellItem *item)
{
  return pb_area_get_name (pb_dumbbell_data_get_area (self, item->area));
}

const char *
pb_dumbbell_data_get_period (PbDumbbellData *self,
                             int             period)
{
  return pb_text_period (pb_series_table_get_period (self->table, period));
}
