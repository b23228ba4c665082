#include "pb-map-labels-private.h"

#include <math.h>

/* Letters do not fill their box to its corners: inside an area the box may reach
 * over its border by this much. */
#define INNER_WIDTH 0.96
#define INNER_HEIGHT 0.8

/* A label keeps off the edge of the view by this much [px]. */
#define EDGE 6.0

static PbBox
grow (PbBox box, double by)
{
  return (PbBox) { box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

gboolean
pb_label_placer_set_text (const PbLabelPlacer *self, PbPlacedLabel *placed, const PbMapLabel *label, gboolean is_broken)
{
  PbBox *size = &self->sizes[2 * (label - self->scene->labels) + (is_broken ? 1 : 0)];

  if (!pb_placed_label_set_text (placed, label, is_broken))
    return FALSE;

  if (size->height == 0)
    {
      pb_placed_label_measure (placed, &self->labels->theme);
      *size = placed->box;
    }
  placed->box.width = size->width;
  placed->box.height = size->height;

  return TRUE;
}

gboolean
pb_label_placer_is_in_view (const PbLabelPlacer *self, const PbBox *box)
{
  return box->x >= EDGE && box->y >= EDGE && box->x + box->width <= self->view->width - EDGE &&
         box->y + box->height <= self->view->height - EDGE;
}

gboolean
pb_label_placer_is_free (const PbLabelPlacer *self, const PbBox *box, double padding)
{
  PbBox around = grow (*box, padding);

  for (guint i = 0; i < self->labels->placed->len; i++)
    if (pb_box_overlaps (&around, &g_array_index (self->labels->placed, PbPlacedLabel, i).box))
      return FALSE;

  for (guint i = 0; i < self->n_blocked; i++)
    if (pb_box_overlaps (&around, &self->blocked[i]))
      return FALSE;

  return TRUE;
}

gboolean
pb_label_placer_is_off_areas (const PbLabelPlacer *self, const PbBox *box)
{
  PbBox around = grow (*box, PB_LABEL_PADDING);
  int x1, x2, y1, y2;

  if (self->rough == NULL)
    return TRUE;

  x1 = MAX (floor (around.x / PB_LABEL_ROUGHNESS), 0);
  y1 = MAX (floor (around.y / PB_LABEL_ROUGHNESS), 0);
  x2 = MIN (ceil ((around.x + around.width) / PB_LABEL_ROUGHNESS), pb_index_raster_get_width (self->rough));
  y2 = MIN (ceil ((around.y + around.height) / PB_LABEL_ROUGHNESS), pb_index_raster_get_height (self->rough));

  for (int y = y1; y < y2; y++)
    for (int x = x1; x < x2; x++)
      if (pb_index_raster_get_area (self->rough, x, y) >= 0)
        return FALSE;

  return TRUE;
}

static gboolean
place_inside (const PbLabelPlacer *self, const PbMapLabel *label, PbPlacedLabel *placed)
{
  double pixels = pb_mercator_pixels (self->view->zoom);
  PbPoint centre;

  if (label->area < 0 ||
      !pb_mesh_find_room (self->scene->mesh, label->area, placed->box.width * INNER_WIDTH / pixels,
                          placed->box.height * INNER_HEIGHT / pixels, &centre))
    return FALSE;

  centre = pb_viewport_to_pixels (self->view, centre);
  placed->box.x = centre.x - placed->box.width / 2;
  placed->box.y = centre.y - placed->box.height / 2;
  placed->colour = label->colour;

  return pb_label_placer_is_free (self, &placed->box, PB_LABEL_PADDING);
}

static gboolean
try_inside (const PbLabelPlacer *self, const PbMapLabel *label, gboolean is_broken)
{
  PbPlacedLabel placed;

  if (!pb_label_placer_set_text (self, &placed, label, is_broken))
    return FALSE;

  if (!place_inside (self, label, &placed))
    {
      pb_placed_label_clear (&placed);
      return FALSE;
    }

  placed.number = label - self->scene->labels;
  g_array_append_val (self->labels->placed, placed);

  return TRUE;
}

/* In one line or two; what has no room inside its area goes outside all areas. */
void
pb_label_placer_place_labels (const PbLabelPlacer *self)
{
  g_autoptr(GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->scene->n_labels; i++)
    if (!try_inside (self, &self->scene->labels[i], FALSE) && !try_inside (self, &self->scene->labels[i], TRUE))
      g_array_append_val (left, i);

  pb_label_placer_place_outside (self, (const guint *) (gpointer) left->data, left->len);
}
