#pragma once

#include "pb-mesh.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

static inline gboolean
paths_contain (const PbPaths *paths, PbPoint point)
{
  gboolean is_inside = FALSE;

  for (guint i = 0; i < pb_paths_get_n (paths); i++)
    {
      guint n;
      const PbPoint *p = pb_paths_get (paths, i, &n);

      for (guint k = 1; k < n; k++)
        if ((p[k - 1].y > point.y) != (p[k].y > point.y) &&
            point.x > p[k - 1].x + (point.y - p[k - 1].y) * (p[k].x - p[k - 1].x) / (p[k].y - p[k - 1].y))
          is_inside = !is_inside;
    }

  return is_inside;
}

/* Takes loops out of a path at each point where it touches itself. */
static inline PbPaths *
split_loops (const PbPaths *paths)
{
  PbPaths *loops = pb_paths_new ();

  for (guint i = 0; i < pb_paths_get_n (paths); i++)
    {
      g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (PbPoint));
      guint n;
      const PbPoint *points = pb_paths_get (paths, i, &n);

      for (guint k = 0; k < n; k++)
        {
          guint same = 0;

          while (same < open->len && (g_array_index (open, PbPoint, same).x != points[k].x ||
                                      g_array_index (open, PbPoint, same).y != points[k].y))
            same++;

          if (same < open->len)
            {
              pb_paths_begin (loops);

              for (guint j = same; j < open->len; j++)
                pb_paths_add (loops, g_array_index (open, PbPoint, j));

              pb_paths_add (loops, points[k]);
              g_array_set_size (open, same);
            }

          g_array_append_val (open, points[k]);
        }
    }

  return loops;
}

/* The surface that closed paths enclose by even-odd: each loop adds or, inside
 * an odd number of others, takes away. */
static inline double
paths_size (const PbPaths *paths)
{
  g_autoptr(PbPaths) loops = split_loops (paths);
  double size = 0;

  for (guint i = 0; i < pb_paths_get_n (loops); i++)
    {
      guint n, n_around = 0;
      const PbPoint *p = pb_paths_get (loops, i, &n);
      PbPoint on_edge = { (p[0].x + p[1].x) / 2, (p[0].y + p[1].y) / 2 };
      double twice = 0;

      for (guint k = 2; k < n; k++)
        twice += (p[k - 1].x - p[0].x) * (p[k].y - p[0].y) - (p[k].x - p[0].x) * (p[k - 1].y - p[0].y);

      for (guint k = 0; k < pb_paths_get_n (loops); k++)
        {
          g_autoptr(PbPaths) other = pb_paths_new ();
          guint n_other;
          const PbPoint *q = pb_paths_get (loops, k, &n_other);

          pb_paths_begin (other);

          for (guint j = 0; j < n_other; j++)
            pb_paths_add (other, q[j]);

          n_around += k != i && paths_contain (other, on_edge);
        }

      size += n_around % 2 == 0 ? ABS (twice) / 2 : -ABS (twice) / 2;
    }

  return size;
}

/* Real areas out of tests/fixtures/geo. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *rings;   /* PbPaths */
  PbMesh    *mesh;
} Boundaries;

static inline void
read_ring (JsonArray *ring, PbPaths *rings)
{
  pb_paths_begin (rings);

  for (guint i = 0; i < json_array_get_length (ring); i++)
    {
      JsonArray *point = json_array_get_array_element (ring, i);

      pb_paths_add (rings, (PbPoint) { json_array_get_double_element (point, 0),
                                       json_array_get_double_element (point, 1) });
    }
}

static inline void
read_polygon (JsonArray *polygon, PbPaths *rings)
{
  for (guint i = 0; i < json_array_get_length (polygon); i++)
    read_ring (json_array_get_array_element (polygon, i), rings);
}

static inline PbPaths *
read_geometry (JsonObject *geometry)
{
  JsonArray *coordinates = json_object_get_array_member (geometry, "coordinates");
  PbPaths *rings = pb_paths_new ();

  if (g_str_equal (json_object_get_string_member (geometry, "type"), "Polygon"))
    read_polygon (coordinates, rings);
  else
    for (guint i = 0; i < json_array_get_length (coordinates); i++)
      read_polygon (json_array_get_array_element (coordinates, i), rings);

  return rings;
}

static inline Boundaries *
boundaries_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "geo", name, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  Boundaries *self = g_new0 (Boundaries, 1);
  JsonArray *features;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->rings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_paths_free);
  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "features");

  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *properties = json_object_get_object_member (feature, "properties");

      g_ptr_array_add (self->names, g_strdup (json_object_get_string_member (properties, "name")));
      g_ptr_array_add (self->rings, read_geometry (json_object_get_object_member (feature, "geometry")));
    }

  self->mesh = pb_mesh_new ((PbPaths *const *) self->rings->pdata, self->rings->len);

  return self;
}

static inline int
boundaries_find (const Boundaries *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->names, i), name))
      return i;

  g_error ("no area %s in the fixture", name);
}

static inline void
boundaries_free (Boundaries *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->rings);
  g_assert_finalize_object (self->mesh);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Boundaries, boundaries_free)
