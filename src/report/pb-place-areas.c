#include "pb-place-areas.h"

#include "pb-frame-private.h"

const char *
pb_place_areas_find (PbFrame *frame,
                     int      area)
{
  return pb_frame_find_place (frame, pb_series_table_get_area (pb_frame_get_table (frame), area));
}

/* A Place of the set is what the set says it is on the day: High Peak without Glossop.
 * Any other is a district with all its small areas. */
static gboolean
is_member (PbFrame *frame,
           int      area)
{
  const char *place = pb_frame_get_view (frame)->place;
  PbAreaSet *area_set = pb_frame_get_area_set (frame);

  if (area_set != NULL && pb_area_set_find_place_name (area_set, place) != NULL)
    return g_strcmp0 (pb_place_areas_find (frame, area), place) == 0;

  return g_strcmp0 (pb_area_get_parent_code (pb_series_table_get_area (pb_frame_get_table (frame), area)), place) == 0;
}

GArray *
pb_place_areas_list (PbFrame *frame)
{
  const char *place = pb_frame_get_view (frame)->place;
  PbSeriesTable *table = pb_frame_get_table (frame);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));
  int own = place != NULL ? pb_series_table_find_area (table, place) : -1;

  if (own >= 0)
    g_array_append_val (areas, own);
  else if (place != NULL)
    for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
      if (pb_frame_get_area (frame, i)->on_map && is_member (frame, i))
        g_array_append_val (areas, i);

  return areas;
}

static gboolean
is_part (PbFrame *frame)
{
  const char *place = pb_frame_get_view (frame)->place;
  PbAreaSet *area_set = pb_frame_get_area_set (frame);
  PbArea *area = place != NULL ? pb_catalogue_find_area (pb_frame_get_catalogue (frame), place) : NULL;

  return area_set != NULL && area != NULL && pb_area_get_level (area) == PB_LEVEL_LTLA &&
         pb_area_set_find_place_name (area_set, place) != NULL &&
         pb_area_set_place_of (area_set, place, NULL, pb_frame_get_day_of_set (frame)) == NULL;
}

char **
pb_place_areas_list_part (PbFrame *frame)
{
  static const char *const editions[] = { "2021", "2011" };

  for (guint i = 0; is_part (frame) && i < G_N_ELEMENTS (editions); i++)
    {
      g_auto(GStrv) codes = pb_area_set_list_members (pb_frame_get_area_set (frame), pb_frame_get_view (frame)->place,
                                                      editions[i], pb_frame_get_day_of_set (frame));

      if (*codes != NULL)
        return g_steal_pointer (&codes);
    }

  return NULL;
}

const char *
pb_place_areas_get_name (PbFrame *frame)
{
  const char *place = pb_frame_get_view (frame)->place;
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbAreaSet *area_set = pb_frame_get_area_set (frame);
  int own;
  PbArea *area;

  if (place == NULL)
    return NULL;

  own = pb_series_table_find_area (table, place);
  if (own >= 0)
    return pb_area_get_name (pb_series_table_get_area (table, own));

  if (area_set != NULL && pb_area_set_find_place_name (area_set, place) != NULL)
    return pb_area_set_find_place_name (area_set, place);

  area = pb_catalogue_find_area (pb_frame_get_catalogue (frame), place);

  return area != NULL ? pb_area_get_name (area) : NULL;
}

/* The row of the legend that tells how an area is filled; -1 for none. */
static int
find_row (const PbFrameArea *area,
          const PbLegendRow *rows,
          int                n_rows)
{
  PbStatus status = area->cell->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : area->cell->status;

  for (int i = 0; i < n_rows; i++)
    if (area->class >= 0 ? rows[i].class == area->class : rows[i].class < 0 && !rows[i].is_outside && rows[i].status == status)
      return i;

  return -1;
}

int
pb_place_areas_count (PbFrame  *frame,
                      int     **counts_out)
{
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  int n_rows, n_areas = 0;
  const PbLegendRow *rows = pb_frame_get_legend (frame, &n_rows);

  *counts_out = g_new0 (int, n_rows + 1);

  for (guint i = 0; i < areas->len; i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, g_array_index (areas, int, i));
      int row = area->in_set ? find_row (area, rows, n_rows) : -1;

      n_areas += area->in_set;

      if (row >= 0)
        (*counts_out)[row]++;
    }

  return n_areas;
}
