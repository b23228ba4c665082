#include "pb-map-sprites.h"

#include "pb-shapes.h"

#include <math.h>

#define RING_GAP 2.0
#define RING_LINE 2.0

struct _PbMapSprites
{
  GHashTable *textures;   /* what a marker looks like -> GdkTexture */
  PbTheme     theme;
  double      scale;
};

PbMapSprites *
pb_map_sprites_new (void)
{
  PbMapSprites *self = g_new0 (PbMapSprites, 1);

  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return self;
}

void
pb_map_sprites_free (PbMapSprites *self)
{
  g_hash_table_unref (self->textures);
  g_free (self);
}

void
pb_map_sprites_set_map (PbMapSprites *self, PbMapFrame *map)
{
  const PbTheme *theme = map != NULL ? pb_map_frame_get_theme (map) : NULL;

  if (theme != NULL && self->theme.kind == theme->kind && self->theme.is_high_contrast == theme->is_high_contrast &&
      self->theme.base_size == theme->base_size && self->theme.family == theme->family)
    return;

  g_hash_table_remove_all (self->textures);
  if (theme != NULL)
    self->theme = *theme;
}

static GdkTexture *
draw_texture (PbMapSprites *self, const PbSettingMarker *marker, PbBox box)
{
  int width = (int) ceil (box.width * self->scale), height = (int) ceil (box.height * self->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, self->scale, self->scale);
  pb_setting_marker_draw (marker, &self->theme, cr, (PbBox) { 0, 0, box.width, box.height });
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

static GdkTexture *
get_texture (PbMapSprites *self, const PbSettingMarker *marker, PbBox box)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", marker->glyph, marker->is_hollow,
                                          marker->beds != NULL ? marker->beds : "-");
  GdkTexture *texture = g_hash_table_lookup (self->textures, key);

  if (texture == NULL)
    {
      texture = draw_texture (self, marker, box);
      g_hash_table_insert (self->textures, g_steal_pointer (&key), texture);
    }

  return texture;
}

static void
draw_ring (const PbTheme *theme, PbBox box, GtkSnapshot *snapshot)
{
  double gap = RING_GAP + RING_LINE;
  PbBox ring = { box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (ring.x, ring.y, ring.width, ring.height));

  pb_rounded_box_path (cr, (PbBox) { ring.x + RING_LINE / 2, ring.y + RING_LINE / 2, ring.width - RING_LINE,
                                     ring.height - RING_LINE }, ring.height / 2);
  pb_colour_set_source (theme->ink, cr);
  cairo_set_line_width (cr, RING_LINE);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pb_map_sprites_snapshot (PbMapSprites     *self,
                         PbMapFrame       *map,
                         const PbViewport *view,
                         int               current,
                         GtkSnapshot      *snapshot)
{
  const PbMapScene *scene = pb_map_frame_get_scene (map);

  if (self->scale != view->scale)
    {
      g_hash_table_remove_all (self->textures);
      self->scale = view->scale;
    }

  for (guint i = 0; i < scene->n_markers; i++)
    {
      PbBox box = pb_setting_marker_get_box (&scene->markers[i], view, &self->theme);
      GdkTexture *texture;

      if (box.x + box.width < 0 || box.y + box.height < 0 || box.x > view->width || box.y > view->height)
        continue;

      /* On whole device pixels, so that text stays crisp. */
      texture = get_texture (self, &scene->markers[i], box);
      box.x = round (box.x * self->scale) / self->scale;
      box.y = round (box.y * self->scale) / self->scale;
      gtk_snapshot_append_texture (snapshot, texture,
                                   &GRAPHENE_RECT_INIT (box.x, box.y, gdk_texture_get_width (texture) / self->scale,
                                                        gdk_texture_get_height (texture) / self->scale));

      if ((int) i == current)
        draw_ring (&self->theme, box, snapshot);
    }
}
