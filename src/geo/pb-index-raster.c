#include "pb-index-raster-private.h"

#include "pb-mesh-private.h"

#include <math.h>
#include <string.h>

/* Samples along the side of a pixel. */
#define SAMPLES 2

/* Rows of pixels filled together: the samples of a band stay in the cache, and
 * a cancelled job stops soon. */
#define BAND_HEIGHT 64
#define BAND_ROWS (BAND_HEIGHT * SAMPLES)

typedef struct
{
  int row;      /* of the band */
  int column;   /* first sample to the right of the line */
} Crossing;

typedef struct
{
  PbMesh  *mesh;
  guint    level;
  double   left;          /* of the picture [Web Mercator] */
  double   top;
  double   samples;       /* by unit of Web Mercator */
  int      n_columns;     /* of samples */
  int      first_row;     /* of the band, in samples from the top */
  int      n_rows;        /* of the band */
  guint32 *band;          /* n_rows * n_columns samples */
  GArray  *crossings;     /* Crossing, of one area in this band */
  GArray  *sorted;        /* int, columns ordered by row */
} Job;

G_DEFINE_BOXED_TYPE (PbIndexRaster, pb_index_raster, pb_index_raster_ref, pb_index_raster_unref)

static int
clamp_sample (double value, int limit)
{
  return ceil (CLAMP (value, 0, limit));
}

/* Samples lie in the middle of their squares. Both neighbours of a line walk it
 * in the arc's own direction, so they find the very same crossings: no sample
 * falls between them or in both. */
static void
cross_arc (Job *job, const PbPoint *points, guint n)
{
  double x1 = (points[0].x - job->left) * job->samples - 0.5;
  double y1 = (points[0].y - job->top) * job->samples - 0.5 - job->first_row;

  for (guint i = 1; i < n; i++)
    {
      double x2 = (points[i].x - job->left) * job->samples - 0.5;
      double y2 = (points[i].y - job->top) * job->samples - 0.5 - job->first_row;
      int first = clamp_sample (MIN (y1, y2), job->n_rows);
      int last = clamp_sample (MAX (y1, y2), job->n_rows);

      if (first < last)
        {
          double slope = (x2 - x1) / (y2 - y1);

          for (int row = first; row < last; row++)
            {
              Crossing crossing = { row, clamp_sample (x1 + (row - y1) * slope, job->n_columns) };

              g_array_append_val (job->crossings, crossing);
            }
        }

      x1 = x2;
      y1 = y2;
    }
}

static void
cross_area (Job *job, int area)
{
  PbMesh *mesh = job->mesh;
  double top = job->top + job->first_row / job->samples;
  double bottom = job->top + (job->first_row + job->n_rows) / job->samples;
  guint n_refs;
  const int *refs = pb_mesh_area_refs (mesh, area, &n_refs);

  g_array_set_size (job->crossings, 0);

  for (guint i = 0; i < n_refs; i++)
    {
      guint arc = pb_mesh_ref_arc (refs[i]);
      guint n;
      const PbPoint *points;

      if (mesh->arc_bounds[arc].y1 > bottom || mesh->arc_bounds[arc].y2 < top)
        continue;

      points = pb_mesh_arc_points (mesh, job->level, arc, &n);
      cross_arc (job, points, n);
    }
}

static void
sort_columns (int *columns, int n)
{
  for (int i = 1; i < n; i++)
    {
      int column = columns[i];
      int k = i;

      for (; k > 0 && columns[k - 1] > column; k--)
        columns[k] = columns[k - 1];

      columns[k] = column;
    }
}

static void
fill_spans (Job *job, int row, int *columns, int n, guint32 number)
{
  guint32 *samples = job->band + (gsize) row * job->n_columns;

  sort_columns (columns, n);

  for (int i = 0; i + 1 < n; i += 2)
    for (int column = columns[i]; column < columns[i + 1]; column++)
      samples[column] = number;
}

static void
fill_area (Job *job, int area)
{
  int starts[BAND_ROWS + 2] = { 0 };
  const Crossing *crossings;
  int *sorted;

  cross_area (job, area);

  if (job->crossings->len == 0)
    return;

  crossings = (const Crossing *) (gpointer) job->crossings->data;
  g_array_set_size (job->sorted, job->crossings->len);
  sorted = (int *) (gpointer) job->sorted->data;

  for (guint i = 0; i < job->crossings->len; i++)
    starts[crossings[i].row + 2]++;

  for (int row = 2; row < job->n_rows + 2; row++)
    starts[row] += starts[row - 1];

  for (guint i = 0; i < job->crossings->len; i++)
    sorted[starts[crossings[i].row + 1]++] = crossings[i].column;

  for (int row = 0; row < job->n_rows; row++)
    if (starts[row + 1] > starts[row])
      fill_spans (job, row, sorted + starts[row], starts[row + 1] - starts[row], area + 1);
}

static void
compress_row (PbIndexRaster *self, guint32 *pixels, const guint32 *upper, const guint32 *lower)
{
  for (int x = 0; x < self->width; x++, upper += 2, lower += 2)
    if (upper[0] == upper[1] && upper[0] == lower[0] && upper[0] == lower[1])
      pixels[x] = upper[0];
    else
      {
        guint32 samples[4] = { upper[0], upper[1], lower[0], lower[1] };

        pixels[x] = PB_PIXEL_MIXED | (self->mixed->len / 4);
        g_array_append_vals (self->mixed, samples, 4);
      }
}

static void
fill_band (PbIndexRaster *self, Job *job, const GArray *areas, int first_pixel_row)
{
  int n_pixel_rows = MIN (BAND_HEIGHT, self->height - first_pixel_row);
  double top, bottom;

  job->first_row = first_pixel_row * SAMPLES;
  job->n_rows = n_pixel_rows * SAMPLES;
  top = job->top + job->first_row / job->samples;
  bottom = job->top + (job->first_row + job->n_rows) / job->samples;

  memset (job->band, 0, (gsize) job->n_rows * job->n_columns * sizeof (guint32));

  for (guint i = 0; i < areas->len; i++)
    {
      int area = g_array_index (areas, int, i);

      if (job->mesh->area_bounds[area].y1 <= bottom && job->mesh->area_bounds[area].y2 >= top)
        fill_area (job, area);
    }

  for (int y = 0; y < n_pixel_rows; y++)
    compress_row (self, self->pixels + (gsize) (first_pixel_row + y) * self->width,
                  job->band + (gsize) y * SAMPLES * job->n_columns,
                  job->band + (gsize) (y * SAMPLES + 1) * job->n_columns);
}

static GArray *
list_visible (PbMesh *mesh, const PbBounds *bounds)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint area = 0; area < mesh->n_areas; area++)
    if (pb_bounds_meets (&mesh->area_bounds[area], bounds))
      g_array_append_val (areas, area);

  return areas;
}

/* The part of the raster that the areas can lie in, with a pixel around for rounding. */
static void
find_part (PbIndexRaster *self, PbMesh *mesh)
{
  PbBounds all = pb_mesh_get_bounds (mesh), seen = pb_viewport_get_bounds (&self->view);
  double pixels = pb_mercator_pixels (self->view.zoom) * self->view.scale;

  if (!pb_bounds_meets (&all, &seen))
    return;

  self->left = CLAMP (floor ((all.x1 - seen.x1) * pixels) - 1, 0, self->width);
  self->top = CLAMP (floor ((all.y1 - seen.y1) * pixels) - 1, 0, self->height);
  self->right = CLAMP (ceil ((all.x2 - seen.x1) * pixels) + 1, self->left, self->width);
  self->bottom = CLAMP (ceil ((all.y2 - seen.y1) * pixels) + 1, self->top, self->height);
}

/**
 * pb_index_raster_new:
 * @mesh: the areas
 * @view: which part of the world, and how large
 * @cancellable: (nullable): asked every few rows
 *
 * Draws area numbers by even-odd with two by two samples a pixel. Pixels in
 * which the samples differ are exactly those that a border crosses; they are
 * kept apart with all four numbers.
 *
 * Every sample inside the coverage belongs to an area: lines are shared by
 * their two sides, and where sides overlap in the source the later area wins.
 * May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the raster, or %NULL if cancelled
 */
PbIndexRaster *
pb_index_raster_new (PbMesh *mesh, const PbViewport *view, GCancellable *cancellable)
{
  g_autoptr(PbIndexRaster) self = NULL;
  g_autoptr(GArray) areas = NULL;
  g_autoptr(GArray) crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));
  g_autoptr(GArray) sorted = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree guint32 *band = NULL;
  PbBounds bounds = pb_viewport_get_bounds (view);
  Job job = { .mesh = mesh };

  g_return_val_if_fail (view->width > 0 && view->height > 0 && view->scale > 0, NULL);

  self = g_new0 (PbIndexRaster, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->view = *view;
  self->width = ceil (view->width * view->scale);
  self->height = ceil (view->height * view->scale);
  self->pixels = g_new (guint32, (gsize) self->width * self->height);
  self->mixed = g_array_new (FALSE, FALSE, sizeof (guint32));
  find_part (self, mesh);

  band = g_new (guint32, (gsize) BAND_ROWS * self->width * SAMPLES);
  areas = list_visible (mesh, &bounds);

  job.level = pb_mesh_level_for_zoom (view->zoom + log2 (view->scale));
  job.left = bounds.x1;
  job.top = bounds.y1;
  job.samples = pb_mercator_pixels (view->zoom) * view->scale * SAMPLES;
  job.n_columns = self->width * SAMPLES;
  job.band = band;
  job.crossings = crossings;
  job.sorted = sorted;

  for (int row = 0; row < self->height; row += BAND_HEIGHT)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;

      fill_band (self, &job, areas, row);
    }

  return g_steal_pointer (&self);
}

PbIndexRaster *
pb_index_raster_ref (PbIndexRaster *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
pb_index_raster_unref (PbIndexRaster *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->pixels);
  g_array_unref (self->mixed);
  g_free (self);
}

/**
 * pb_index_raster_get_width:
 *
 * Returns: width [device pixels]
 */
int
pb_index_raster_get_width (const PbIndexRaster *self)
{
  return self->width;
}

/**
 * pb_index_raster_get_height:
 *
 * Returns: height [device pixels]
 */
int
pb_index_raster_get_height (const PbIndexRaster *self)
{
  return self->height;
}

/**
 * pb_index_raster_get_samples:
 * @x: from the left [device pixels]
 * @y: from the top [device pixels]
 * @samples: (out) (array fixed-size=4): area number or -1 of the four samples
 *   of the pixel, row by row
 */
void
pb_index_raster_get_samples (const PbIndexRaster *self, int x, int y, int samples[4])
{
  guint32 pixel;

  g_return_if_fail (x >= 0 && x < self->width && y >= 0 && y < self->height);

  pixel = self->pixels[(gsize) y * self->width + x];

  for (guint i = 0; i < 4; i++)
    samples[i] = pixel & PB_PIXEL_MIXED
                   ? (int) g_array_index (self->mixed, guint32, (pixel & ~PB_PIXEL_MIXED) * 4 + i) - 1
                   : (int) pixel - 1;
}

/**
 * pb_index_raster_get_area:
 * @x: from the left [device pixels]
 * @y: from the top [device pixels]
 *
 * Returns: the area that most of the pixel belongs to, or -1; the first of them
 *   if two share it equally
 */
int
pb_index_raster_get_area (const PbIndexRaster *self, int x, int y)
{
  int samples[4] = { -1, -1, -1, -1 };
  int best = 0, n_best = 0;

  pb_index_raster_get_samples (self, x, y, samples);

  for (int i = 0; i < 4; i++)
    {
      int n = 0;

      for (int k = 0; k < 4; k++)
        n += samples[k] == samples[i];

      if (n > n_best)
        {
          n_best = n;
          best = i;
        }
    }

  return samples[best];
}

/**
 * pb_index_raster_get_part:
 * @x_out: (out): left edge of the part that holds all areas [device pixels]
 * @y_out: (out): its top edge
 * @width_out: (out): its width, 0 where no area is in the view
 * @height_out: (out): its height
 */
void
pb_index_raster_get_part (const PbIndexRaster *self, int *x_out, int *y_out, int *width_out, int *height_out)
{
  *x_out = self->left;
  *y_out = self->top;
  *width_out = self->right - self->left;
  *height_out = self->bottom - self->top;
}

/**
 * pb_index_raster_get_n_mixed:
 *
 * Returns: the number of pixels that a border crosses
 */
guint
pb_index_raster_get_n_mixed (const PbIndexRaster *self)
{
  return self->mixed->len / 4;
}
