#include "pb-map-image.h"

#include "pb-map-picture.h"

#include <math.h>
#include <string.h>

/* Lines around areas reach this far beyond them [px]. */
#define LINE_REACH 4.0

struct _PbMapImage
{
  GObject          parent_instance;

  /* Of the place: never changed once made. */
  PbViewport       view;
  PbIndexRaster   *raster;
  cairo_surface_t *ground;          /* without names */

  /* Of the window on it. */
  PbViewport       window;
  GArray          *blocked;         /* PbBox */
  PbMapLabels     *placed;
  cairo_surface_t *named_ground;    /* with the neighbours' names */
  guint            n_placings;      /* what a surface was painted for is no more true after another */
  cairo_rectangle_int_t labelled;   /* where labels are [device pixels] */

  /* Of the frame. What was shown last may still be in use, so each painting is
   * on the surfaces of the one before: new memory would cost more than paint. */
  PbMapFrame      *map;
  cairo_surface_t *picture;
  cairo_surface_t *labels;
  cairo_surface_t *spare_picture;
  cairo_surface_t *spare_labels;
  cairo_surface_t *borders;         /* over the values; NULL where they depend on the frame */
  GdkTexture      *picture_texture;
  GdkTexture      *labels_texture;
};

G_DEFINE_FINAL_TYPE (PbMapImage, pb_map_image, G_TYPE_OBJECT)

/* A surface that a texture was made of is the texture's for good. */
static void
set_aside (cairo_surface_t **surface, cairo_surface_t **spare)
{
  g_clear_pointer (spare, cairo_surface_destroy);

  if (*surface != NULL && cairo_surface_get_reference_count (*surface) == 1)
    *spare = g_steal_pointer (surface);
  else
    g_clear_pointer (surface, cairo_surface_destroy);
}

static void
forget_painting (PbMapImage *self)
{
  g_autoptr(GdkTexture) picture_texture = g_steal_pointer (&self->picture_texture);
  g_autoptr(GdkTexture) labels_texture = g_steal_pointer (&self->labels_texture);
  cairo_surface_t *spare_picture = g_steal_pointer (&self->spare_picture);
  cairo_surface_t *spare_labels = g_steal_pointer (&self->spare_labels);

  set_aside (&self->picture, &self->spare_picture);
  set_aside (&self->labels, &self->spare_labels);
  self->picture = spare_picture;
  self->labels = spare_labels;
}

static void
pb_map_image_finalize (GObject *object)
{
  PbMapImage *self = PB_MAP_IMAGE (object);

  g_clear_object (&self->picture_texture);
  g_clear_object (&self->labels_texture);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->labels, cairo_surface_destroy);
  g_clear_pointer (&self->spare_picture, cairo_surface_destroy);
  g_clear_pointer (&self->spare_labels, cairo_surface_destroy);
  g_clear_object (&self->map);
  g_array_unref (self->blocked);
  g_clear_pointer (&self->placed, pb_map_labels_free);
  g_clear_pointer (&self->raster, pb_index_raster_unref);
  g_clear_pointer (&self->ground, cairo_surface_destroy);
  g_clear_pointer (&self->borders, cairo_surface_destroy);
  g_clear_pointer (&self->named_ground, cairo_surface_destroy);

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
  self->blocked = g_array_new (FALSE, FALSE, sizeof (PbBox));
}

static cairo_surface_t *
create_surface (const PbViewport *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ceil (view->width * view->scale),
                                                         ceil (view->height * view->scale));

  cairo_surface_set_device_scale (surface, view->scale, view->scale);

  return surface;
}

static cairo_rectangle_int_t
get_whole (cairo_surface_t *surface)
{
  return (cairo_rectangle_int_t) { 0, 0, cairo_image_surface_get_width (surface),
                                   cairo_image_surface_get_height (surface) };
}

/* @from: of the same size; %NULL clears */
static void
copy_pixels (cairo_surface_t *from, cairo_surface_t *to, const cairo_rectangle_int_t *part)
{
  int stride = cairo_image_surface_get_stride (to);
  gsize offset = (gsize) part->y * stride + 4 * (gsize) part->x;
  guint8 *pixels;

  cairo_surface_flush (to);
  pixels = cairo_image_surface_get_data (to) + offset;

  for (int y = 0; y < part->height; y++, pixels += stride)
    if (from != NULL)
      memcpy (pixels, cairo_image_surface_get_data (from) + offset + (gsize) y * stride, 4 * (gsize) part->width);
    else
      memset (pixels, 0, 4 * (gsize) part->width);

  cairo_surface_mark_dirty (to);
}

/* Whether the surface was last painted for the labels that are placed now: then only
 * what is painted over and over differs. */
static gboolean
is_painted (PbMapImage *self, cairo_surface_t *surface)
{
  static const cairo_user_data_key_t key;
  gboolean is_same = GPOINTER_TO_UINT (cairo_surface_get_user_data (surface, &key)) == self->n_placings;

  cairo_surface_set_user_data (surface, &key, GUINT_TO_POINTER (self->n_placings), NULL);

  return is_same;
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
draw_ground (PbMapImage *self)
{
  cairo_t *cr;

  self->ground = create_surface (&self->view);
  cr = cairo_create (self->ground);
  pb_map_picture_draw_ground (pb_map_frame_get_scene (self->map), &self->view, pb_map_frame_get_theme (self->map),
                              cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->ground);
}

static cairo_t *
create_for_labels (PbMapImage *self, cairo_surface_t *surface)
{
  PbPoint offset = get_offset (self, &self->window, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -offset.x, -offset.y);

  return cr;
}

/* In device pixels of the image. */
static cairo_rectangle_int_t
round_out (PbMapImage *self, PbBox box)
{
  PbPoint offset = get_offset (self, &self->window, 1);
  cairo_rectangle_int_t whole = get_whole (self->ground);
  double scale = self->view.scale;
  int x1 = CLAMP (floor ((box.x - offset.x) * scale), 0, whole.width);
  int y1 = CLAMP (floor ((box.y - offset.y) * scale), 0, whole.height);
  int x2 = CLAMP (ceil ((box.x + box.width - offset.x) * scale), x1, whole.width);
  int y2 = CLAMP (ceil ((box.y + box.height - offset.y) * scale), y1, whole.height);

  return (cairo_rectangle_int_t) { x1, y1, x2 - x1, y2 - y1 };
}

static void
place_labels (PbMapImage *self)
{
  cairo_rectangle_int_t whole = get_whole (self->ground);
  cairo_t *cr;

  g_clear_pointer (&self->placed, pb_map_labels_free);
  g_clear_pointer (&self->named_ground, cairo_surface_destroy);

  self->n_placings++;
  self->placed = pb_map_labels_new (pb_map_frame_get_scene (self->map), &self->window,
                                    pb_map_frame_get_theme (self->map),
                                    (const PbBox *) (gpointer) self->blocked->data, self->blocked->len);
  self->labelled = round_out (self, pb_map_labels_get_bounds (self->placed));
  self->named_ground = create_surface (&self->view);
  copy_pixels (self->ground, self->named_ground, &whole);
  cr = create_for_labels (self, self->named_ground);
  pb_map_labels_draw_names (self->placed, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->named_ground);
}

/* Where the areas are and their lines, which reach a little further. */
static cairo_rectangle_int_t
get_painted (PbMapImage *self)
{
  cairo_rectangle_int_t part, whole = get_whole (self->ground);
  int margin = ceil (LINE_REACH * self->view.scale), right, bottom;

  pb_index_raster_get_part (self->raster, &part.x, &part.y, &part.width, &part.height);
  right = MIN (part.x + part.width + margin, whole.width);
  bottom = MIN (part.y + part.height + margin, whole.height);
  part.x = MAX (part.x - margin, 0);
  part.y = MAX (part.y - margin, 0);
  part.width = MAX (right - part.x, 0);
  part.height = MAX (bottom - part.y, 0);

  return part;
}

/* Districts' borders are the same in each period; Places and lights come and go. */
static gboolean
has_lasting_borders (const PbMapScene *scene)
{
  return scene->n_places == 0;
}

static void
draw_borders (PbMapImage *self, const cairo_rectangle_int_t *part)
{
  const PbMapScene *scene = pb_map_frame_get_scene (self->map);
  cairo_t *cr;

  self->borders = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (part->width, 1), MAX (part->height, 1));
  cairo_surface_set_device_scale (self->borders, self->view.scale, self->view.scale);
  cr = cairo_create (self->borders);
  cairo_translate (cr, -part->x / self->view.scale, -part->y / self->view.scale);
  pb_map_picture_draw_borders (scene, &self->view, pb_map_frame_get_theme (self->map), cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->borders);
}

static void
paint_borders (PbMapImage *self, const cairo_rectangle_int_t *part, cairo_t *cr)
{
  const PbMapScene *scene = pb_map_frame_get_scene (self->map);

  if (!has_lasting_borders (scene))
    {
      pb_map_picture_draw_borders (scene, &self->view, pb_map_frame_get_theme (self->map), cr);
      return;
    }

  if (self->borders == NULL)
    draw_borders (self, part);

  cairo_set_source_surface (cr, self->borders, part->x / self->view.scale, part->y / self->view.scale);
  cairo_paint (cr);
}

static void
paint_areas (PbMapImage *self)
{
  const PbMapScene *scene = pb_map_frame_get_scene (self->map);
  const PbTheme *theme = pb_map_frame_get_theme (self->map);
  PbPalette palette = pb_map_picture_get_palette (scene, theme);
  cairo_rectangle_int_t part = get_painted (self), whole = get_whole (self->ground);
  cairo_t *cr;

  if (self->picture == NULL)
    self->picture = create_surface (&self->view);

  copy_pixels (self->named_ground, self->picture, is_painted (self, self->picture) ? &part : &whole);
  pb_palette_paint (&palette, self->raster, cairo_image_surface_get_data (self->picture),
                    cairo_image_surface_get_stride (self->picture));
  cairo_surface_mark_dirty (self->picture);

  cr = cairo_create (self->picture);
  paint_borders (self, &part, cr);
  pb_map_picture_draw_lights (scene, &self->view, theme, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->picture);
}

static void
paint_labels (PbMapImage *self)
{
  cairo_rectangle_int_t whole = get_whole (self->ground);
  cairo_t *cr;

  if (self->labels == NULL)
    self->labels = create_surface (&self->view);

  copy_pixels (NULL, self->labels, is_painted (self, self->labels) ? &self->labelled : &whole);

  cr = create_for_labels (self, self->labels);
  pb_map_labels_draw (self->placed, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->labels);
}

static void
paint (PbMapImage *self)
{
  forget_painting (self);
  paint_areas (self);
  paint_labels (self);
}

/* Labels are set for the window at the image's own zoom. */
static void
set_window (PbMapImage *self, const PbViewport *window, const PbBox *blocked, guint n_blocked)
{
  self->window = *window;
  self->window.zoom = self->view.zoom;
  g_array_set_size (self->blocked, 0);
  g_array_append_vals (self->blocked, blocked, n_blocked);
}

/* All of it, text too: what pango needs belongs to each thread. */
static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PbMapImage *self = task_data;

  self->raster = pb_index_raster_new (pb_map_frame_get_scene (self->map)->mesh, &self->view, cancellable);

  if (self->raster == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The map moved on");
      return;
    }

  draw_ground (self);
  place_labels (self);
  paint (self);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

void
pb_map_image_load_async (PbMapFrame          *map,
                         const PbViewport    *view,
                         const PbViewport    *window,
                         const PbBox         *blocked,
                         guint                n_blocked,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  PbMapImage *self = g_object_new (PB_TYPE_MAP_IMAGE, NULL);

  self->map = g_object_ref (map);
  self->view = *view;
  set_window (self, window, blocked, n_blocked);

  g_task_set_source_tag (task, pb_map_image_load_async);
  g_task_set_task_data (task, self, g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

PbMapImage *
pb_map_image_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

PbMapFrame *
pb_map_image_get_map (PbMapImage *self)
{
  return self->map;
}

const PbViewport *
pb_map_image_get_view (PbMapImage *self)
{
  return &self->view;
}

gboolean
pb_map_image_suits (PbMapImage *self, PbMapFrame *map)
{
  return pb_map_frame_shares_ground (self->map, map);
}

void
pb_map_image_paint (PbMapImage *self, PbMapFrame *map)
{
  g_return_if_fail (pb_map_image_suits (self, map));

  g_set_object (&self->map, map);

  if (!pb_map_labels_reuse (self->placed, pb_map_frame_get_scene (map)))
    place_labels (self);

  paint (self);
}

gboolean
pb_map_image_keeps_off (PbMapImage *self, const PbBox *blocked, guint n_blocked)
{
  return self->blocked->len == n_blocked &&
         (n_blocked == 0 || memcmp (self->blocked->data, blocked, n_blocked * sizeof (PbBox)) == 0);
}

void
pb_map_image_place_labels (PbMapImage *self, const PbViewport *window, const PbBox *blocked, guint n_blocked)
{
  set_window (self, window, blocked, n_blocked);
  place_labels (self);
  paint (self);
}

gboolean
pb_map_image_covers (PbMapImage *self, const PbViewport *window)
{
  double stretch = exp2 (window->zoom - self->view.zoom);
  PbPoint offset = get_offset (self, window, stretch);

  return self->picture != NULL && offset.x <= -1 && offset.y <= -1 &&
         offset.x + stretch * self->view.width >= window->width + 1 &&
         offset.y + stretch * self->view.height >= window->height + 1;
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
                  const cairo_rectangle_int_t *part,
                  GdkTexture **texture,
                  GtkSnapshot *snapshot,
                  const PbViewport *window,
                  gboolean is_software)
{
  double stretch = exp2 (window->zoom - self->view.zoom);
  gboolean is_stretched = fabs (stretch - 1) > 1e-6;
  PbPoint offset = get_offset (self, window, stretch);
  graphene_rect_t shown;
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

  shown = GRAPHENE_RECT_INIT (offset.x + stretch * part->x / self->view.scale,
                              offset.y + stretch * part->y / self->view.scale,
                              stretch * part->width / self->view.scale, stretch * part->height / self->view.scale);

  if (!graphene_rect_intersection (&shown, &GRAPHENE_RECT_INIT (0, 0, window->width, window->height), &shown))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &shown);
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
  cairo_rectangle_int_t whole = get_whole (self->ground);

  snapshot_surface (self, self->picture, &whole, &self->picture_texture, snapshot, window, is_software);
}

void
pb_map_image_snapshot_labels (PbMapImage       *self,
                              GtkSnapshot      *snapshot,
                              const PbViewport *window,
                              gboolean          is_software)
{
  snapshot_surface (self, self->labels, &self->labelled, &self->labels_texture, snapshot, window, is_software);
}
