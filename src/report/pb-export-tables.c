#include "pb-export-tables.h"

#include "pb-area-twin.h"
#include "pb-export-private.h"
#include "pb-inequality-picture.h"
#include "pb-place-areas.h"
#include "pb-spc-picture.h"
#include "pb-tidy-table.h"
#include "pb-trend-twin.h"

#include <glib/gi18n-lib.h>

static gboolean
is_trend (PbExport *self)
{
  return pb_frame_get_view (self->frame)->chart == PB_CHART_TREND;
}

/* One period: the areas of the set, then England. */
static void
add_areas (PbDataTable *tidy,
           PbFrame     *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  int period = pb_frame_get_period_index (frame);

  if (period < 0)
    return;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (area->in_set && area->on_map)
        pb_tidy_table_add_cell (tidy, table, i, period);
    }

  pb_tidy_table_add_cell (tidy, table, -1, period);
}

/* Every period of an area, then what older publications said of it. */
static void
add_periods (PbDataTable   *tidy,
             PbSeriesTable *table,
             int            area)
{
  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    pb_tidy_table_add_cell (tidy, table, area, i);
  pb_tidy_table_add_superseded (tidy, table, area);
}

static PbDataTable *
make_frame_tidy (PbExport *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  g_autoptr(PbCaption) caption = pb_export_make_caption (self, NULL);
  PbDataTable *tidy = pb_tidy_table_new (caption->subtitle);

  if (is_trend (self))
    {
      g_autoptr(GArray) areas = pb_place_areas_list (self->frame);

      for (guint i = 0; i < areas->len; i++)
        add_periods (tidy, table, g_array_index (areas, int, i));
      add_periods (tidy, table, -1);
    }
  else
    add_areas (tidy, self->frame);

  return tidy;
}

static PbDataTable *
make_twin (PbExport *self)
{
  g_autoptr(PbCaption) caption = NULL;

  if (self->chart != NULL)
    return pb_data_table_ref (pb_chart_reading_get_table (self->chart));

  caption = pb_export_make_caption (self, NULL);
  if (self->reading != NULL)
    return pb_export_make_spc_twin (self->reading, caption->subtitle);
  if (self->inequality != NULL)
    return pb_export_make_inequality_twin (self->inequality, caption->subtitle);

  return is_trend (self) ? pb_trend_twin_new (self->frame, caption->subtitle)
                         : pb_area_twin_new (self->frame, caption->subtitle);
}

static PbDataTable *
make_tidy (PbExport *self)
{
  if (self->chart != NULL)
    return pb_data_table_ref (pb_chart_reading_get_tidy (self->chart));
  if (self->reading != NULL)
    return pb_export_make_spc_tidy (self->reading);
  if (self->inequality != NULL)
    return pb_export_make_inequality_tidy (self);

  return make_frame_tidy (self);
}

PbDataTable *
pb_export_get_twin (PbExport *self)
{
  if (self->twin == NULL)
    self->twin = make_twin (self);

  return self->twin;
}

PbDataTable *
pb_export_get_groups (PbExport *self)
{
  if (self->groups == NULL && self->inequality != NULL)
    self->groups = pb_export_make_inequality_groups (self->inequality);

  return self->groups;
}

PbDataTable *
pb_export_get_tidy (PbExport *self)
{
  if (self->tidy == NULL)
    self->tidy = make_tidy (self);

  return self->tidy;
}

PbCaption *
pb_export_make_caption (PbExport          *self,
                        const PbViewWords *words)
{
  PbCaption *caption;

  if (self->chart != NULL)
    caption = pb_caption_copy (pb_chart_reading_get_caption (self->chart));
  else if (self->reading != NULL)
    caption = pb_spc_caption_new (self->reading, NULL);
  else if (self->inequality != NULL)
    caption = pb_caption_new_for_inequality (self->inequality, NULL);
  else
    caption = pb_caption_new (self->frame, NULL, self->attribution);
  pb_caption_take_words (caption, words != NULL ? words : &self->words);

  return caption;
}
