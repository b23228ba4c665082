#include "pb-multiples-data.h"

#include "pb-chart-areas.h"
#include "pb-place-areas.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* "England 79.7", or "England 24.5% in 2020" where that is not the period of the values
 * beside the lines. */
static char *
make_benchmark_words (PbMultiplesData *self)
{
  PbArea *benchmark = pb_series_table_get_benchmark (self->table);
  const PbObservation *cell = pb_frame_get_benchmark (self->frame);
  g_autofree char *value = NULL;

  if (!pb_chart_areas_has_benchmark (self->table))
    return NULL;
  if (cell->status != PB_STATUS_PRESENT)
    return g_strdup (pb_area_get_name (benchmark));

  value = pb_text_value_short (self->indicator, cell->value);

  if (self->end == pb_series_table_get_n_periods (self->table) - 1)
    return g_strdup_printf ("%s %s", pb_area_get_name (benchmark), value);

  /* Translators: England, its value, "in 2020" or "on 21 March 2021" */
  return g_strdup_printf (_("%s %s %s"), pb_area_get_name (benchmark), value,
                          pb_text_in_period (pb_series_table_get_period (self->table, self->end)));
}

static void
add_panel (PbMultiplesData *self,
           guint            index,
           GArray          *place)
{
  int area = g_array_index (self->areas, int, index);
  PbTrendData *trend = pb_trend_data_new (self->table, area, self->end);

  g_ptr_array_add (self->trends, trend);
  self->panels[index] = (PbMultiple) {
    .name = pb_area_get_name (pb_series_table_get_area (self->table, area)),
    .series = trend->input.series,
    .n_series = trend->input.n_series,
    .is_selected = pb_chart_areas_contain (place, area),
  };

  self->has_limits |= trend->input.intervals != PB_TREND_INTERVALS_NONE;
  for (int s = 0; s < trend->input.n_series; s++)
    self->has_older |= trend->input.series[s].role == PB_TREND_OLDER_VINTAGE;
}

PbMultiplesData *
pb_multiples_data_new (PbFrame *frame,
                       GArray  *areas,
                       int      start,
                       int      end)
{
  PbMultiplesData *self = g_new0 (PbMultiplesData, 1);
  g_autoptr(GArray) place = pb_place_areas_list (frame);
  g_autofree char *one = NULL;

  self->frame = g_object_ref (frame);
  self->table = pb_frame_get_table (frame);
  self->indicator = pb_series_table_get_indicator (self->table);
  self->start = start;
  self->end = end;
  self->areas = areas;
  self->trends = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_trend_data_free);
  self->panels = g_new0 (PbMultiple, MAX (areas->len, 1));
  for (guint i = 0; i < areas->len; i++)
    add_panel (self, i, place);

  one = pb_sentences_capitalise (pb_text_level_plural (pb_series_table_get_level (self->table), 1));
  self->own_words = g_steal_pointer (&one);
  self->benchmark_words = make_benchmark_words (self);
  self->input = (PbMultiplesInput) {
    .panels = self->panels,
    .n_panels = (int) areas->len,
    .moment_words = pb_text_period (pb_series_table_get_period (self->table, end)),
    .own_words = self->own_words,
    .benchmark_words = self->benchmark_words,
    .older_words = self->has_older ? _("As published before") : NULL,
    .n_decimals = pb_indicator_get_decimals (self->indicator),
  };

  /* The breaks are of the series, the same in every panel. */
  if (self->trends->len > 0)
    {
      const PbTrendData *trend = g_ptr_array_index (self->trends, 0);

      self->input.breaks = trend->input.breaks;
      self->input.n_breaks = trend->input.n_breaks;
    }

  return self;
}

void
pb_multiples_data_free (PbMultiplesData *self)
{
  g_object_unref (self->frame);
  g_array_unref (self->areas);
  g_ptr_array_unref (self->trends);
  g_free (self->panels);
  g_free (self->own_words);
  g_free (self->benchmark_words);
  g_free (self);
}
