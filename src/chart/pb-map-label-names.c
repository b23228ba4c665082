#include "pb-map-labels-private.h"

/* Free space kept around a name [px]. */
#define NAME_PADDING 12.0

/* Names of neighbours are tried on a grid over what is seen of them. */
#define N_TRIES 9

static gboolean
is_inside_neighbour (const PbLabelPlacer *self, guint area, const PbBox *box)
{
  for (int corner = 0; corner < 4; corner++)
    {
      PbPoint point = pb_viewport_from_pixels (self->view, box->x + (corner % 2) * box->width,
                                               box->y + (corner / 2) * box->height);

      if (!pb_mesh_area_contains (self->scene->context, area, point, self->view->zoom))
        return FALSE;
    }

  return TRUE;
}

/* @placed: the name with its size; it has its place afterwards */
static gboolean
place_name_at (const PbLabelPlacer *self, guint area, PbPoint at, gboolean may_overhang, PbPlacedLabel *placed)
{
  PbPoint pixel = pb_viewport_to_pixels (self->view, at);

  placed->box.x = pixel.x - placed->box.width / 2;
  placed->box.y = pixel.y - placed->box.height / 2;

  return pb_label_placer_is_in_view (self, &placed->box) &&
         pb_label_placer_is_free (self, &placed->box, NAME_PADDING) &&
         pb_label_placer_is_off_areas (self, &placed->box) &&
         (may_overhang || is_inside_neighbour (self, area, &placed->box));
}

/* A neighbour is named in its own middle if that can be seen, else in the part
 * of it that can. */
static gboolean
find_place (const PbLabelPlacer *self, guint area, PbPlacedLabel *placed)
{
  PbMesh *context = self->scene->context;
  PbBounds bounds = pb_mesh_get_area_bounds (context, area);
  PbBounds seen = pb_viewport_get_bounds (self->view);

  if (place_name_at (self, area, pb_mesh_get_centre (context, area, NULL), TRUE, placed))
    return TRUE;

  seen = (PbBounds) { MAX (seen.x1, bounds.x1), MAX (seen.y1, bounds.y1), MIN (seen.x2, bounds.x2),
                      MIN (seen.y2, bounds.y2) };

  for (guint i = 0; i < N_TRIES * N_TRIES; i++)
    {
      PbPoint at = { seen.x1 + (i % N_TRIES + 0.5) / N_TRIES * (seen.x2 - seen.x1),
                     seen.y1 + (i / N_TRIES + 0.5) / N_TRIES * (seen.y2 - seen.y1) };

      if (pb_mesh_area_contains (context, area, at, self->view->zoom) &&
          place_name_at (self, area, at, FALSE, placed))
        return TRUE;
    }

  return FALSE;
}

/* Measured once for all places where it is tried. */
static void
place_name (const PbLabelPlacer *self, guint area, const char *name)
{
  PbPlacedLabel placed = { .number = -1, .is_context = TRUE, .colour = self->labels->theme.neighbour_name };
  PbBounds bounds = pb_mesh_get_area_bounds (self->scene->context, area);
  PbBounds seen = pb_viewport_get_bounds (self->view);

  if (!pb_bounds_meets (&bounds, &seen))
    return;

  placed.lines[0] = g_strdup (name);
  placed.n_lines = 1;
  pb_placed_label_measure (&placed, &self->labels->theme);

  if (find_place (self, area, &placed))
    g_array_append_val (self->labels->placed, placed);
  else
    pb_placed_label_clear (&placed);
}

void
pb_label_placer_place_names (const PbLabelPlacer *self)
{
  for (guint i = 0; self->scene->context != NULL && i < pb_mesh_get_n_areas (self->scene->context); i++)
    if (self->scene->context_names != NULL)
      place_name (self, i, self->scene->context_names[i]);
}
