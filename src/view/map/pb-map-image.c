#include "pb-map-image.h"

#include "pb-map-picture.h"

#include <math.h>

struct _PbMapImage
{
  GObject          parent_instance;

  /* Made by the worker, never changed afterwards. */
  PbMapAreas      *areas;
  PbMesh          *context;
  PbTheme          theme;
  PbViewport       view;
  PbIndexRaster   *raster;
  cairo_surface_t *ground;

  /* Made by each painting: a surface that was shown may still be in use. */
  cairo_surface_t *picture;
  cairo_surface_t *labels;
  GdkTexture      *picture_texture;
  GdkTexture      *labels_texture;
};

G_DEFINE_FINAL_TYPE (PbMapImage, pb_map_image, G_TYPE_OBJECT)

static void
forget_painting (PbMapImage *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->labels, cairo_surface_destroy);
  g_clear_object (&self->picture_texture);
  g_clear_object (&self->labels_texture);
}

static void
pb_map_image_finalize (GObject *object)
{
  PbMapImage *self = PB_MAP_IMAGE (object);

  forget_painting (self);
  g_clear_object (&self->areas);
  g_clear_object (&self->context);
  g_clear_pointer (&self->raster, pb_index_raster_unref);
  g_clear_pointer (&self->ground, cairo_surface_destroy);

  G_OBJECT_CLASS (pb_map_image_parent_class)->finalize (object);
}

static void
pb_map_image_class_init (PbMapImageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_image_finalize;
}

static void
pb_map_image_init (PbMapImage *self)
{
}

static cairo_surface_t *
create_surface (const PbViewport *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ceil (view->width * view->scale),
                                                         ceil (view->height * view->scale));

  cairo_surface_set_device_scale (surface, view->scale, view->scale);

  return surface;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PbMapImage *self = task_data;
  PbMapScene scene = { .mesh = pb_map_areas_get_mesh (self->areas), .context = self->context };
  cairo_t *cr;

  self->ground = create_surface (&self->view);
  cr = cairo_create (self->ground);
  pb_map_picture_draw_ground (&scene, &self->view, &self->theme, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->ground);

  self->raster = pb_index_raster_new (scene.mesh, &self->view, cancellable);

  if (self->raster == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The map moved on");
  else
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

void
pb_map_image_load_async (PbMapFrame          *map,
                         const PbViewport    *image_view,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  PbMapImage *self = g_object_new (PB_TYPE_MAP_IMAGE, NULL);

  self->areas = g_object_ref (pb_map_frame_get_areas (map));
  self->theme = *pb_map_frame_get_theme (map);
  self->view = *image_view;
  g_set_object (&self->context, pb_map_frame_get_scene (map)->context);

  g_task_set_source_tag (task, pb_map_image_load_async);
  g_task_set_task_data (task, self, g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

PbMapImage *
pb_map_image_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const PbViewport *
pb_map_image_get_view (PbMapImage *self)
{
  return &self->view;
}

gboolean
pb_map_image_suits (PbMapImage *self, PbMapFrame *map)
{
  const PbTheme *theme = pb_map_frame_get_theme (map);

  return self->areas == pb_map_frame_get_areas (map) && self->context == pb_map_frame_get_scene (map)->context &&
         self->theme.kind == theme->kind && self->theme.is_high_contrast == theme->is_high_contrast;
}

/* The fills are antialiased against nothing, so they go over the ground. */
static void
paint_areas (PbMapImage *self, const PbMapScene *scene, const PbTheme *theme)
{
  PbPalette palette = pb_map_picture_get_palette (scene, theme);
  cairo_surface_t *fills = create_surface (&self->view);
  cairo_t *cr;

  pb_palette_paint (&palette, self->raster, cairo_image_surface_get_data (fills),
                    cairo_image_surface_get_stride (fills));
  cairo_surface_mark_dirty (fills);

  self->picture = create_surface (&self->view);
  cr = cairo_create (self->picture);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, self->ground, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_source_surface (cr, fills, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  pb_map_picture_draw_borders (scene, &self->view, theme, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->picture);
  cairo_surface_destroy (fills);
}

/* Where the image's top left is, from the window's [px]. */
static PbPoint
get_offset (PbMapImage *self, const PbViewport *window, double stretch)
{
  double pixels = pb_mercator_pixels (window->zoom);

  return (PbPoint) {
    (self->view.centre.x - window->centre.x) * pixels + window->width / 2.0 - stretch * self->view.width / 2.0,
    (self->view.centre.y - window->centre.y) * pixels + window->height / 2.0 - stretch * self->view.height / 2.0,
  };
}

static void
paint_labels (PbMapImage *self,
              const PbMapScene *scene,
              const PbTheme *theme,
              const PbViewport *window,
              const PbBox *blocked,
              guint n_blocked)
{
  PbViewport seen = *window;
  g_autoptr(PbMapLabels) labels = NULL;
  PbPoint offset;
  cairo_t *cr;

  /* Labels are set for the window at the image's own zoom. */
  seen.zoom = self->view.zoom;
  offset = get_offset (self, &seen, 1);
  labels = pb_map_labels_new (scene, &seen, theme, blocked, n_blocked);

  self->labels = create_surface (&self->view);
  cr = cairo_create (self->labels);
  cairo_translate (cr, -offset.x, -offset.y);
  pb_map_labels_draw (labels, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->labels);
}

void
pb_map_image_paint (PbMapImage       *self,
                    PbMapFrame       *map,
                    const PbViewport *window,
                    const PbBox      *blocked,
                    guint             n_blocked)
{
  const PbMapScene *scene = pb_map_frame_get_scene (map);
  const PbTheme *theme = pb_map_frame_get_theme (map);

  g_return_if_fail (pb_map_image_suits (self, map));

  forget_painting (self);
  paint_areas (self, scene, theme);
  paint_labels (self, scene, theme, window, blocked, n_blocked);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface), stride = cairo_image_surface_get_stride (surface);
  g_autoptr(GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                        (gsize) height * stride,
                                                        (GDestroyNotify) cairo_surface_destroy,
                                                        cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The cairo renderer copies a texture afresh in every frame; a surface of our
 * own it paints as it is. The others keep a texture on their side. */
static void
snapshot_surface (PbMapImage *self,
                  cairo_surface_t *surface,
                  GdkTexture **texture,
                  GtkSnapshot *snapshot,
                  const PbViewport *window,
                  gboolean is_software)
{
  double stretch = exp2 (window->zoom - self->view.zoom);
  gboolean is_stretched = fabs (stretch - 1) > 1e-6;
  PbPoint offset = get_offset (self, window, stretch);
  cairo_t *cr;

  if (surface == NULL)
    return;

  if (!is_stretched)
    {
      offset.x = round (offset.x * window->scale) / window->scale;
      offset.y = round (offset.y * window->scale) / window->scale;
    }

  if (!is_software)
    {
      if (*texture == NULL)
        *texture = make_texture (surface);

      gtk_snapshot_append_texture (snapshot, *texture,
                                   &GRAPHENE_RECT_INIT (offset.x, offset.y, self->view.width * stretch,
                                                        self->view.height * stretch));
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, window->width, window->height));
  cairo_translate (cr, offset.x, offset.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), is_stretched ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
}

void
pb_map_image_snapshot_areas (PbMapImage       *self,
                             GtkSnapshot      *snapshot,
                             const PbViewport *window,
                             gboolean          is_software)
{
  snapshot_surface (self, self->picture, &self->picture_texture, snapshot, window, is_software);
}

void
pb_map_image_snapshot_labels (PbMapImage       *self,
                              GtkSnapshot      *snapshot,
                              const PbViewport *window,
                              gboolean          is_software)
{
  snapshot_surface (self, self->labels, &self->labels_texture, snapshot, window, is_software);
}
