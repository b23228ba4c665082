#include "pb-spine-data.h"

#include "pb-headline-words.h"
#include "pb-percentile.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
keep (PbSpineData *self,
      char        *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);

  return text;
}

PbIndicator *
pb_spine_item_get_indicator (const PbSpineItem *item)
{
  return pb_series_table_get_indicator (pb_frame_get_table (item->frame));
}

static void
survey (const PbSpineItem *item,
        PbSurvey          *survey_out)
{
  int n_areas = pb_frame_get_n_areas (item->frame);
  g_autofree gboolean *in_set = g_new (gboolean, MAX (n_areas, 1));

  for (int i = 0; i < n_areas; i++)
    in_set[i] = pb_frame_get_area (item->frame, i)->in_set;

  pb_survey_areas (survey_out, pb_frame_get_table (item->frame), pb_frame_get_period_index (item->frame), in_set);
}

/* Which value is the worst depends on the direction that is good; with none the lowest stands
 * at the left. */
static void
set_ends (PbSpineData *self,
          PbSpineItem *item)
{
  PbSeriesTable *table = pb_frame_get_table (item->frame);
  PbIndicator *indicator = pb_spine_item_get_indicator (item);
  PbPolarity polarity = pb_indicator_get_polarity (indicator);
  int left, right;
  PbSurvey found;

  survey (item, &found);
  item->n_valued = found.n_valued;
  item->row.has_direction = polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD;
  item->row.left = item->row.right = NAN;
  /* One value is neither the worst nor the best of any. */
  if (found.n_valued < 2)
    return;

  left = polarity == PB_POLARITY_LOW_IS_GOOD ? found.high_area : found.low_area;
  right = polarity == PB_POLARITY_LOW_IS_GOOD ? found.low_area : found.high_area;
  item->left_area = pb_series_table_get_area (table, left);
  item->right_area = pb_series_table_get_area (table, right);
  item->row.left = pb_frame_get_area (item->frame, left)->cell->value;
  item->row.right = pb_frame_get_area (item->frame, right)->cell->value;
  item->row.left_text = keep (self, pb_text_number (indicator, item->row.left));
  item->row.right_text = keep (self, pb_text_number (indicator, item->row.right));
}

static void
set_quarters (PbSpineItem *item)
{
  int n_areas = pb_frame_get_n_areas (item->frame);
  g_autofree double *values = g_new (double, MAX (n_areas, 1));

  item->row.low_quarter = item->row.high_quarter = NAN;
  if (item->n_valued < PB_SPINE_MIN_FOR_QUARTERS)
    return;

  for (int i = 0; i < n_areas; i++)
    {
      const PbFrameArea *area = pb_frame_get_area (item->frame, i);

      values[i] = area->in_set && area->cell->status == PB_STATUS_PRESENT ? area->cell->value : NAN;
    }

  item->row.low_quarter = pb_percentile (values, (guint) n_areas, 0.25);
  item->row.high_quarter = pb_percentile (values, (guint) n_areas, 0.75);
}

static void
set_benchmark (PbSpineData *self,
               PbSpineItem *item)
{
  const PbObservation *cell = pb_frame_get_benchmark (item->frame);
  gboolean has_value = cell->status == PB_STATUS_PRESENT && !isnan (cell->value);

  item->row.benchmark = has_value ? cell->value : NAN;
  item->row.benchmark_text =
    has_value ? keep (self, pb_text_number (pb_spine_item_get_indicator (item), cell->value)) : NULL;

  if (!has_value)
    item->row.no_spine = _("No England value");
  else if (item->n_valued < 2)
    item->row.no_spine =
      keep (self, g_strdup_printf (item->n_valued == 0 ? _("No %s with a value") : _("Only one %s with a value"),
                                   pb_text_level_plural (self->rows->level, 1)));
}

static void
set_place (PbSpineData *self,
           PbSpineItem *item)
{
  const PbFrameArea *place = pb_indicator_rows_find_area (item->frame, self->place_code, NULL);

  item->place = place;
  item->row.value = NAN;
  item->row.status = PB_STATUS_NOT_PUBLISHED;
  item->row.comparison = PB_COMPARISON_NOT_COMPARED;
  if (place == NULL)
    return;

  item->row.status = place->cell->status;
  if (place->cell->status != PB_STATUS_PRESENT)
    return;

  item->row.value = place->cell->value;
  item->row.value_text = keep (self, pb_text_number (pb_spine_item_get_indicator (item), place->cell->value));
  item->row.comparison = place->assessment.comparison;
}

static void
add_item (PbSpineData *self,
          PbCatalogue *catalogue,
          PbFrame     *frame)
{
  PbSpineItem item = { .frame = frame };
  int group = pb_indicator_get_facts (pb_spine_item_get_indicator (&item))->group;

  /* Where all rows are of one group the subtitle says which. */
  item.row.group = self->rows->group < 0 ? pb_indicator_rows_get_heading (catalogue, group) : NULL;
  item.row.name = keep (self, pb_indicator_rows_dup_name (frame));
  item.row.period = pb_text_period (pb_frame_get_period (frame));
  set_ends (self, &item);
  set_quarters (&item);
  set_benchmark (self, &item);
  set_place (self, &item);
  if (item.row.group != NULL)
    item.row.group = keep (self, g_strdup (item.row.group));
  g_array_append_val (self->items, item);
}

PbSpineData *
pb_spine_data_new (PbIndicatorRows *rows,
                   PbCatalogue     *catalogue,
                   const char      *place_code,
                   const char      *place_name)
{
  PbSpineData *self = g_new0 (PbSpineData, 1);

  self->rows = rows;
  self->place_code = g_strdup (place_code);
  self->place_name = g_strdup (place_name);
  self->items = g_array_new (FALSE, TRUE, sizeof (PbSpineItem));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rows->frames->len; i++)
    add_item (self, catalogue, g_ptr_array_index (rows->frames, i));

  return self;
}

void
pb_spine_data_free (PbSpineData *self)
{
  pb_indicator_rows_free (self->rows);
  g_free (self->place_code);
  g_free (self->place_name);
  g_array_unref (self->items);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

const PbSpineItem *
pb_spine_data_get_item (PbSpineData *self,
                        guint        index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, PbSpineItem, index);
}
