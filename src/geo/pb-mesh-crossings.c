#include "pb-mesh-private.h"

#include <math.h>

/* Enough for any real boundary; lines that cross in the source cross for ever. */
#define MAX_PASSES 8

/* A stretch of an arc that is drawn as one straight line. */
typedef struct
{
  guint first;   /* into the full level's points */
  guint last;
} Segment;

typedef struct
{
  PbBounds  bounds;
  guint     n_columns;
  guint     n_rows;
  guint    *starts;     /* n_columns * n_rows + 1 into items */
  guint    *items;      /* numbers of segments */
} SegmentGrid;

typedef struct
{
  guint column1;
  guint row1;
  guint column2;
  guint row2;
} Cells;

static GArray *
list_segments (PbMesh *self, const guint8 *keep, gboolean *any_thinned_out)
{
  const PbMeshLevel *full = &self->levels[PB_MESH_FULL];
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  *any_thinned_out = FALSE;

  for (guint arc = 0; arc < self->n_arcs; arc++)
    {
      Segment segment = { full->starts[arc], 0 };

      for (guint i = full->starts[arc] + 1; i < full->starts[arc + 1]; i++)
        if (keep[i])
          {
            segment.last = i;
            g_array_append_val (segments, segment);
            *any_thinned_out |= segment.last > segment.first + 1;
            segment.first = i;
          }
    }

  return segments;
}

static Cells
find_cells (const SegmentGrid *grid, PbPoint a, PbPoint b)
{
  double column_width = (grid->bounds.x2 - grid->bounds.x1) / grid->n_columns;
  double row_height = (grid->bounds.y2 - grid->bounds.y1) / grid->n_rows;
  double column1 = (MIN (a.x, b.x) - grid->bounds.x1) / column_width;
  double column2 = (MAX (a.x, b.x) - grid->bounds.x1) / column_width;
  double row1 = (MIN (a.y, b.y) - grid->bounds.y1) / row_height;
  double row2 = (MAX (a.y, b.y) - grid->bounds.y1) / row_height;

  return (Cells) {
    CLAMP (column1, 0, grid->n_columns - 1), CLAMP (row1, 0, grid->n_rows - 1),
    CLAMP (column2, 0, grid->n_columns - 1), CLAMP (row2, 0, grid->n_rows - 1),
  };
}

static void
fill_grid (SegmentGrid *grid, const PbPoint *points, const GArray *segments)
{
  guint side = CLAMP (sqrt (segments->len), 1, 1024);
  gsize n_cells = (gsize) side * side;
  g_autofree guint *filled = g_new0 (guint, n_cells);

  grid->n_columns = grid->n_rows = side;
  grid->starts = g_new0 (guint, n_cells + 1);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < segments->len; i++)
        {
          const Segment *segment = &g_array_index (segments, Segment, i);
          Cells cells = find_cells (grid, points[segment->first], points[segment->last]);

          for (guint row = cells.row1; row <= cells.row2; row++)
            for (guint column = cells.column1; column <= cells.column2; column++)
              {
                gsize cell = (gsize) row * side + column;

                if (pass == 0)
                  grid->starts[cell + 1]++;
                else
                  grid->items[grid->starts[cell] + filled[cell]++] = i;
              }
        }

      if (pass == 0)
        {
          for (gsize cell = 0; cell < n_cells; cell++)
            grid->starts[cell + 1] += grid->starts[cell];

          grid->items = g_new (guint, grid->starts[n_cells]);
        }
    }
}

static double
turn (PbPoint a, PbPoint b, PbPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* Lines that meet at an end do not cross: a shared node or corner gives a turn
 * of zero. */
static gboolean
segments_cross (PbPoint a, PbPoint b, PbPoint c, PbPoint d)
{
  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

static gboolean
restore_vertex (const Segment *segment, const double *significance, guint8 *keep)
{
  guint top = segment->first + 1;

  if (segment->last <= segment->first + 1)
    return FALSE;

  for (guint i = top + 1; i < segment->last; i++)
    if (significance[i] > significance[top])
      top = i;

  if (keep[top])
    return FALSE;

  keep[top] = TRUE;

  return TRUE;
}

static gboolean
mend_segment (const SegmentGrid *grid,
              const PbPoint *points,
              const GArray *segments,
              guint number,
              const double *significance,
              guint8 *keep)
{
  const Segment *segment = &g_array_index (segments, Segment, number);
  PbPoint a = points[segment->first], b = points[segment->last];
  Cells cells = find_cells (grid, a, b);
  gboolean is_changed = FALSE;

  for (guint row = cells.row1; row <= cells.row2; row++)
    for (guint column = cells.column1; column <= cells.column2; column++)
      {
        gsize cell = (gsize) row * grid->n_columns + column;

        for (guint i = grid->starts[cell]; i < grid->starts[cell + 1]; i++)
          {
            const Segment *other = &g_array_index (segments, Segment, grid->items[i]);

            if (grid->items[i] == number || !segments_cross (a, b, points[other->first], points[other->last]))
              continue;

            is_changed |= restore_vertex (segment, significance, keep);
            is_changed |= restore_vertex (other, significance, keep);
          }
      }

  return is_changed;
}

/**
 * pb_mesh_mend_crossings:
 * @self: a mesh with its arcs
 * @significance: (array): of each point of the full level
 * @keep: (array) (inout): which points a generalised copy keeps
 *
 * Brings back vertices until no thinned line crosses another.
 *
 * Thinning moves each line by less than a pixel, but two lines that run close
 * may change sides there; then areas would overlap.
 */
void
pb_mesh_mend_crossings (PbMesh *self, const double *significance, guint8 *keep)
{
  const PbPoint *points = self->levels[PB_MESH_FULL].points;
  gboolean is_changed = TRUE;

  for (guint pass = 0; pass < MAX_PASSES && is_changed; pass++)
    {
      gboolean any_thinned;
      g_autoptr(GArray) segments = list_segments (self, keep, &any_thinned);
      SegmentGrid grid = { self->bounds, 1, 1, NULL, NULL };

      if (!any_thinned)
        return;

      fill_grid (&grid, points, segments);
      is_changed = FALSE;

      for (guint i = 0; i < segments->len; i++)
        {
          const Segment *segment = &g_array_index (segments, Segment, i);

          if (segment->last > segment->first + 1)
            is_changed |= mend_segment (&grid, points, segments, i, significance, keep);
        }

      g_free (grid.starts);
      g_free (grid.items);
    }
}
