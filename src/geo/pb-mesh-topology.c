#include "pb-mesh-private.h"

#include "pb-number-map.h"

#include <math.h>

/* Corners nearer than this are one corner: a tenth of a millionth of a degree,
 * about a centimetre, below what boundaries are published with. */
#define STEPS_PER_DEGREE 1e7

#define NO_VERTEX G_MAXUINT32

/* The rings as vertex numbers, while arcs are being cut out of them. */
typedef struct
{
  GArray *points;        /* PbPoint by vertex [Web Mercator] */
  GArray *vertices;      /* guint, all rings one after the other, unclosed */
  GArray *ring_starts;   /* guint by ring */
  GArray *ring_areas;    /* int by ring */
} Rings;

typedef struct
{
  GArray     *points;    /* PbPoint, all arcs one after the other */
  GArray     *starts;    /* guint by arc */
  GArray     *ends;      /* guint, two vertices by arc */
  GArray     *refs;      /* int */
  PbNumberMap edges;     /* first edge of an arc, from either end: its ref */
} Arcs;

static guint
find_vertex (Rings *rings, PbNumberMap *map, PbPoint degrees)
{
  double longitude = CLAMP (degrees.x, -180, 180);
  double latitude = CLAMP (degrees.y, -90, 90);
  guint64 column = llround ((longitude + 180) * STEPS_PER_DEGREE);
  guint64 row = llround ((latitude + 90) * STEPS_PER_DEGREE);
  guint64 key = column << 32 | row;
  guint32 vertex;

  if (!pb_number_map_lookup (map, key, &vertex))
    {
      PbPoint point = pb_mercator_from_degrees (longitude, latitude);

      vertex = rings->points->len;
      g_array_append_val (rings->points, point);
      pb_number_map_insert (map, key, vertex);
    }

  return vertex;
}

/* A ring comes closed or not and may repeat a corner; fewer than three
 * different corners enclose nothing. */
static void
add_ring (Rings *rings, PbNumberMap *map, int area, const PbPoint *points, guint n_points)
{
  guint start = rings->vertices->len;
  guint n;

  for (guint i = 0; i < n_points; i++)
    {
      guint vertex = find_vertex (rings, map, points[i]);

      n = rings->vertices->len;

      if (n == start || g_array_index (rings->vertices, guint, n - 1) != vertex)
        g_array_append_val (rings->vertices, vertex);
    }

  n = rings->vertices->len;

  if (n > start + 1 &&
      g_array_index (rings->vertices, guint, start) == g_array_index (rings->vertices, guint, n - 1))
    g_array_set_size (rings->vertices, --n);

  if (n - start < 3)
    {
      g_array_set_size (rings->vertices, start);
      return;
    }

  g_array_append_val (rings->ring_starts, start);
  g_array_append_val (rings->ring_areas, area);
}

static void
collect_rings (Rings *rings, PbPaths *const *areas, guint n_areas)
{
  g_auto(PbNumberMap) map = { NULL };
  gsize n_expected = 0;

  for (guint i = 0; i < n_areas; i++)
    n_expected += areas[i] != NULL ? pb_paths_get_n_points (areas[i]) : 0;

  pb_number_map_init (&map, n_expected);

  for (guint i = 0; i < n_areas; i++)
    for (guint k = 0; areas[i] != NULL && k < pb_paths_get_n (areas[i]); k++)
      {
        guint n_points;
        const PbPoint *points = pb_paths_get (areas[i], k, &n_points);

        add_ring (rings, &map, i, points, n_points);
      }

  g_array_append_val (rings->ring_starts, rings->vertices->len);
}

static const guint *
get_ring (const Rings *rings, guint ring, guint *n_out)
{
  guint start = g_array_index (rings->ring_starts, guint, ring);

  *n_out = g_array_index (rings->ring_starts, guint, ring + 1) - start;

  return &g_array_index (rings->vertices, guint, start);
}

/* A vertex is a node unless every ring through it comes from and goes to the
 * same two vertices. A spike, which turns back on itself, ends in a node, so
 * that its two sides become one arc used twice and cancel out. */
static guint8 *
find_nodes (const Rings *rings)
{
  guint n_vertices = rings->points->len;
  guint8 *is_node = g_new0 (guint8, n_vertices);
  g_autofree guint *pairs = g_new (guint, 2 * (gsize) n_vertices);

  for (gsize i = 0; i < 2 * (gsize) n_vertices; i++)
    pairs[i] = NO_VERTEX;

  for (guint ring = 0; ring < rings->ring_areas->len; ring++)
    {
      guint n;
      const guint *vertices = get_ring (rings, ring, &n);

      for (guint i = 0; i < n; i++)
        {
          guint before = vertices[(i + n - 1) % n];
          guint after = vertices[(i + 1) % n];
          guint *pair = pairs + 2 * (gsize) vertices[i];
          guint low = MIN (before, after), high = MAX (before, after);

          if (pair[0] == NO_VERTEX)
            {
              pair[0] = low;
              pair[1] = high;
            }

          if (low == high || pair[0] != low || pair[1] != high)
            is_node[vertices[i]] = TRUE;
        }
    }

  return is_node;
}

static guint64
edge_key (guint from, guint to)
{
  return (guint64) from << 32 | to;
}

/* Between two nodes no line branches off, so the first edge names the arc. */
static int
find_arc (Arcs *arcs, const Rings *rings, const guint *vertices, guint n, guint first, guint length)
{
  guint from = vertices[first % n];
  guint to = vertices[(first + length) % n];
  guint32 known;
  guint arc, start;

  if (pb_number_map_lookup (&arcs->edges, edge_key (from, vertices[(first + 1) % n]), &known))
    return (int) known;

  arc = arcs->starts->len;
  start = arcs->points->len;
  g_array_append_val (arcs->starts, start);
  g_array_append_val (arcs->ends, from);
  g_array_append_val (arcs->ends, to);

  for (guint i = 0; i <= length; i++)
    g_array_append_val (arcs->points, g_array_index (rings->points, PbPoint, vertices[(first + i) % n]));

  pb_number_map_insert (&arcs->edges, edge_key (to, vertices[(first + length - 1) % n]), ~arc);
  pb_number_map_insert (&arcs->edges, edge_key (from, vertices[(first + 1) % n]), arc);

  return (int) arc;
}

/* A ring without a node starts at its lowest vertex, wherever its area began:
 * an enclave and the hole around it then find the same arc. */
static guint
find_ring_start (const guint *vertices, guint n, const guint8 *is_node)
{
  guint lowest = 0;

  for (guint i = 0; i < n; i++)
    {
      if (is_node[vertices[i]])
        return i;

      if (vertices[i] < vertices[lowest])
        lowest = i;
    }

  return lowest;
}

static void
cut_ring (Arcs *arcs, const Rings *rings, guint ring, const guint8 *is_node)
{
  guint n;
  const guint *vertices = get_ring (rings, ring, &n);
  guint first = find_ring_start (vertices, n, is_node);
  guint done = 0;

  while (done < n)
    {
      guint length = 1;
      int ref;

      while (done + length < n && !is_node[vertices[(first + done + length) % n]])
        length++;

      ref = find_arc (arcs, rings, vertices, n, first + done, length);
      g_array_append_val (arcs->refs, ref);
      done += length;
    }
}

static void
list_uses (PbMesh *self)
{
  g_autofree guint *filled = g_new0 (guint, self->n_arcs);

  self->use_starts = g_new0 (guint, self->n_arcs + 1);
  self->uses = g_new (int, self->ref_starts[self->n_rings]);

  for (guint i = 0; i < self->ref_starts[self->n_rings]; i++)
    self->use_starts[pb_mesh_ref_arc (self->refs[i]) + 1]++;

  for (guint i = 0; i < self->n_arcs; i++)
    self->use_starts[i + 1] += self->use_starts[i];

  for (guint area = 0; area < self->n_areas; area++)
    {
      guint n;
      const int *refs = pb_mesh_area_refs (self, area, &n);

      for (guint i = 0; i < n; i++)
        {
          guint arc = pb_mesh_ref_arc (refs[i]);

          self->uses[self->use_starts[arc] + filled[arc]++] = area;
        }
    }
}

static void
measure_bounds (PbMesh *self)
{
  self->bounds = PB_BOUNDS_EMPTY;
  self->area_bounds = g_new (PbBounds, self->n_areas);
  self->arc_bounds = g_new (PbBounds, self->n_arcs);

  for (guint arc = 0; arc < self->n_arcs; arc++)
    {
      guint n;
      const PbPoint *points = pb_mesh_arc_points (self, PB_MESH_FULL, arc, &n);

      self->arc_bounds[arc] = PB_BOUNDS_EMPTY;

      for (guint i = 0; i < n; i++)
        pb_bounds_add_point (&self->arc_bounds[arc], points[i]);
    }

  for (guint area = 0; area < self->n_areas; area++)
    {
      guint n;
      const int *refs = pb_mesh_area_refs (self, area, &n);

      self->area_bounds[area] = PB_BOUNDS_EMPTY;

      for (guint i = 0; i < n; i++)
        pb_bounds_add_bounds (&self->area_bounds[area], &self->arc_bounds[pb_mesh_ref_arc (refs[i])]);

      pb_bounds_add_bounds (&self->bounds, &self->area_bounds[area]);
    }
}

static void
take_arcs (PbMesh *self, const Rings *rings, Arcs *arcs, const GArray *ref_starts)
{
  PbMeshLevel *full = &self->levels[PB_MESH_FULL];
  guint n_points = arcs->points->len;

  g_array_append_val (arcs->starts, n_points);
  self->n_rings = rings->ring_areas->len;
  self->n_arcs = arcs->starts->len - 1;
  full->points = (PbPoint *) (gpointer) g_array_free (arcs->points, FALSE);
  full->starts = (guint *) (gpointer) g_array_free (arcs->starts, FALSE);
  self->arc_ends = (guint *) (gpointer) g_array_free (arcs->ends, FALSE);
  self->refs = (int *) (gpointer) g_array_free (arcs->refs, FALSE);
  self->ref_starts = g_memdup2 (ref_starts->data, ref_starts->len * sizeof (guint));

  self->ring_starts = g_new0 (guint, self->n_areas + 1);

  for (guint ring = 0; ring < self->n_rings; ring++)
    self->ring_starts[g_array_index (rings->ring_areas, int, ring) + 1]++;

  for (guint area = 0; area < self->n_areas; area++)
    self->ring_starts[area + 1] += self->ring_starts[area];
}

/**
 * pb_mesh_build_topology:
 * @self: a mesh that knows its number of areas
 * @areas: (array): the rings of each area [degrees]; %NULL for no shape
 *
 * Finds the arcs between the areas, who uses them, and all bounds.
 */
void
pb_mesh_build_topology (PbMesh *self, PbPaths *const *areas)
{
  Rings rings = {
    g_array_new (FALSE, FALSE, sizeof (PbPoint)), g_array_new (FALSE, FALSE, sizeof (guint)),
    g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (int)),
  };
  Arcs arcs = {
    g_array_new (FALSE, FALSE, sizeof (PbPoint)), g_array_new (FALSE, FALSE, sizeof (guint)),
    g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (int)),
    { NULL },
  };
  g_autoptr(GArray) ref_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *is_node = NULL;

  collect_rings (&rings, areas, self->n_areas);
  is_node = find_nodes (&rings);
  pb_number_map_init (&arcs.edges, rings.ring_areas->len * 8);

  for (guint ring = 0; ring < rings.ring_areas->len; ring++)
    {
      g_array_append_val (ref_starts, arcs.refs->len);
      cut_ring (&arcs, &rings, ring, is_node);
    }

  g_array_append_val (ref_starts, arcs.refs->len);
  take_arcs (self, &rings, &arcs, ref_starts);
  pb_number_map_clear (&arcs.edges);

  g_array_unref (rings.points);
  g_array_unref (rings.vertices);
  g_array_unref (rings.ring_starts);
  g_array_unref (rings.ring_areas);

  list_uses (self);
  measure_bounds (self);
}
