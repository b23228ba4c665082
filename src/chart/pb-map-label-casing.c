#include "pb-map-labels-private.h"

#include "pb-map-lines-private.h"

/* A line nearer to a text than this may touch its casing: half of both, and a little [px]. */
#define LINE_ROOM 3.0

/* All of the box of a segment; that of a border is short. */
static gboolean
passes_box (PbPoint from, PbPoint to, const PbBox *box)
{
  return MAX (from.x, to.x) >= box->x - LINE_ROOM && MIN (from.x, to.x) <= box->x + box->width + LINE_ROOM &&
         MAX (from.y, to.y) >= box->y - LINE_ROOM && MIN (from.y, to.y) <= box->y + box->height + LINE_ROOM;
}

/* What a line passes lies on neighbours' land at best, where that line parts two of them. */
static void
take_segment (const PbLabelPlacer *self, PbPoint from, PbPoint to, PbLabelGround best)
{
  for (guint i = 0; i < self->labels->placed->len; i++)
    {
      PbPlacedLabel *placed = &g_array_index (self->labels->placed, PbPlacedLabel, i);

      if (placed->ground > best && passes_box (from, to, &placed->box))
        placed->ground = best;
    }
}

static void
take_lines (const PbLabelPlacer *self, const PbPaths *lines, PbLabelGround best)
{
  for (guint i = 0; i < pb_paths_get_n (lines); i++)
    {
      guint n;
      const PbPoint *points = pb_paths_get (lines, i, &n);
      PbPoint from = pb_viewport_to_pixels (self->view, points[0]);

      for (guint k = 1; k < n; k++)
        {
          PbPoint to = pb_viewport_to_pixels (self->view, points[k]);

          take_segment (self, from, to, best);
          from = to;
        }
    }
}

static void
take_lines_of (const PbLabelPlacer *self, PbMesh *mesh, PbLabelGround inside)
{
  double detail = pb_map_get_detail (self->view);
  g_autoptr(PbPaths) outer = pb_mesh_get_outer (mesh, detail);
  g_autoptr(PbPaths) borders = pb_mesh_get_borders (mesh, NULL, detail);

  take_lines (self, outer, PB_LABEL_ON_ANYTHING);
  take_lines (self, borders, inside);
}

static gboolean
is_on_neighbour (const PbLabelPlacer *self, const PbBox *box)
{
  PbPoint middle = pb_viewport_from_pixels (self->view, box->x + box->width / 2, box->y + box->height / 2);

  return pb_mesh_find_area (self->scene->context, middle) >= 0;
}

/* On plain land a casing of its own colour is not seen, and between neighbours a patch of land
 * does; casings of letters would be a third of a map's file. */
void
pb_label_placer_find_ground (const PbLabelPlacer *self)
{
  gboolean is_any = FALSE;

  for (guint i = 0; self->scene->context != NULL && i < self->labels->placed->len; i++)
    {
      PbPlacedLabel *placed = &g_array_index (self->labels->placed, PbPlacedLabel, i);

      if ((placed->is_context || placed->is_outside) && is_on_neighbour (self, &placed->box))
        placed->ground = PB_LABEL_ON_PLAIN_LAND;
      is_any |= placed->ground == PB_LABEL_ON_PLAIN_LAND;
    }

  if (!is_any)
    return;

  take_lines_of (self, self->scene->context, PB_LABEL_ON_NEIGHBOURS);
  if (self->scene->mesh != NULL)
    take_lines_of (self, self->scene->mesh, PB_LABEL_ON_ANYTHING);
}
