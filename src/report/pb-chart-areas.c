#include "pb-chart-areas.h"

#include "pb-place-areas.h"

static gboolean
counts (PbFrame *frame,
        int      area)
{
  const PbFrameArea *at = pb_frame_get_area (frame, area);

  return at->in_set && at->on_map;
}

GArray *
pb_chart_areas_list (PbFrame *frame,
                     guint    most,
                     guint   *n_out)
{
  g_autoptr(GArray) areas = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) place = NULL;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (counts (frame, i))
      g_array_append_val (areas, i);

  *n_out = areas->len;
  if (areas->len <= most)
    return g_steal_pointer (&areas);

  place = pb_place_areas_list (frame);
  g_array_set_size (areas, 0);
  for (guint i = 0; i < place->len; i++)
    if (counts (frame, g_array_index (place, int, i)))
      g_array_append_val (areas, g_array_index (place, int, i));

  return areas->len > 0 && areas->len <= most ? g_steal_pointer (&areas) : NULL;
}

int
pb_chart_areas_get_selected (PbFrame *frame)
{
  const char *place = pb_frame_get_view (frame)->place;

  return place != NULL ? pb_series_table_find_area (pb_frame_get_table (frame), place) : -1;
}

gboolean
pb_chart_areas_contain (GArray *areas,
                        int     area)
{
  for (guint i = 0; i < areas->len; i++)
    if (g_array_index (areas, int, i) == area)
      return TRUE;

  return FALSE;
}

gboolean
pb_chart_areas_has_benchmark (PbSeriesTable *table)
{
  return pb_series_table_get_benchmark (table) != NULL &&
         pb_indicator_get_value_type (pb_series_table_get_indicator (table)) != PB_VALUE_COUNT;
}
