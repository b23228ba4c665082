#include "pb-map-images.h"

#include <math.h>

/* An image reaches this share of the window beyond each of its sides. */
#define MARGIN_SHARE 0.25
/* A new image is asked for when half the margin is used or the zoom differs by
 * this much, and in any case this long after the last zoom [ms]. */
#define ZOOM_STEP 0.25
#define SETTLE_MS 120

struct _PbMapImages
{
  GObject       parent_instance;

  PbMapFrame   *map;
  PbViewport    window;         /* what is seen */
  GArray       *blocked;        /* PbBox */

  PbMapImage   *image;          /* painted last */
  PbMapImage   *other;          /* of the areas before */

  PbMapFrame   *asked_map;      /* of the last job, and */
  PbViewport    asked;          /* what it was asked for */
  gboolean      is_loading;
  GCancellable *cancellable;    /* of the whole life */
  guint         settle_id;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapImages, pb_map_images, G_TYPE_OBJECT)

static void update_image (PbMapImages *self);

static void
changed (PbMapImages *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static const PbBox *
get_blocked (PbMapImages *self)
{
  return (const PbBox *) (gpointer) self->blocked->data;
}

static gboolean
suits (PbMapImage *image, PbMapFrame *map)
{
  return image != NULL && map != NULL && pb_map_image_suits (image, map);
}

static void
keep_labels_off (PbMapImages *self)
{
  /* One that suits no more is about to be replaced. */
  if (!suits (self->image, self->map) ||
      pb_map_image_keeps_off (self->image, get_blocked (self), self->blocked->len))
    return;

  pb_map_image_place_labels (self->image, &self->window, get_blocked (self), self->blocked->len);
  changed (self);
}

/* The image of other areas is kept; one of the same areas is done with. */
static void
take_image (PbMapImages *self, PbMapImage *image)
{
  if (self->image != NULL && !pb_map_image_suits (self->image, pb_map_image_get_map (image)))
    g_set_object (&self->other, self->image);

  g_set_object (&self->image, image);
}

/* The moment may have moved since it was painted, or what lies over the map. */
static void
bring_up_to_date (PbMapImages *self)
{
  if (pb_map_image_get_map (self->image) != self->map)
    pb_map_image_paint (self->image, self->map);

  keep_labels_off (self);
  changed (self);
}

static void
image_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapImages) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbMapImage) image = pb_map_image_load_finish (result, &error);

  self->is_loading = FALSE;

  if (suits (image, self->map))
    {
      take_image (self, image);
      bring_up_to_date (self);
    }
  else if (image != NULL)
    /* The map has moved on, and may come back. */
    g_set_object (&self->other, image);

  /* The map may have moved on while the worker was busy. */
  if (!g_cancellable_is_cancelled (self->cancellable))
    update_image (self);
}

/* Whether an image of @made will no longer do for what is seen. */
static gboolean
is_outgrown (const PbViewport *made, const PbViewport *window, gboolean is_settled)
{
  double pixels = pb_mercator_pixels (window->zoom);
  double stretch = exp2 (window->zoom - made->zoom);
  double step = is_settled ? 1e-9 : ZOOM_STEP;
  double room_x = (made->width * stretch - window->width) / 2 - fabs (window->centre.x - made->centre.x) * pixels;
  double room_y = (made->height * stretch - window->height) / 2 - fabs (window->centre.y - made->centre.y) * pixels;

  return made->scale != window->scale || fabs (window->zoom - made->zoom) > step ||
         room_x < window->width * MARGIN_SHARE / 2 || room_y < window->height * MARGIN_SHARE / 2;
}

/* Compared with all that was asked for: else an image that came too late would be
 * the last. */
static gboolean
is_wanted (PbMapImages *self, gboolean is_settled)
{
  return self->asked_map == NULL || !pb_map_frame_shares_ground (self->asked_map, self->map) ||
         is_outgrown (&self->asked, &self->window, is_settled);
}

static void
request_image (PbMapImages *self)
{
  g_set_object (&self->asked_map, self->map);
  self->asked = self->window;
  self->asked.width += 2 * (int) (self->window.width * MARGIN_SHARE);
  self->asked.height += 2 * (int) (self->window.height * MARGIN_SHARE);
  self->is_loading = TRUE;

  pb_map_image_load_async (self->map, &self->asked, &self->window, get_blocked (self), self->blocked->len,
                           self->cancellable, image_ready_cb, g_object_ref (self));
}

/* Hidden, or not given room yet. */
static gboolean
has_room (PbMapImages *self)
{
  return self->window.width > 0 && self->window.height > 0;
}

static gboolean
settled_cb (gpointer user_data)
{
  PbMapImages *self = user_data;

  self->settle_id = 0;

  if (self->map != NULL && has_room (self) && !self->is_loading && is_wanted (self, TRUE))
    request_image (self);

  return G_SOURCE_REMOVE;
}

/* At most one job is in flight, and views are compared with what was asked for,
 * not with what is there: otherwise each frame of a move would ask again. */
static void
update_image (PbMapImages *self)
{
  if (self->map == NULL || !has_room (self))
    return;

  if (!self->is_loading && is_wanted (self, FALSE))
    request_image (self);

  if (fabs (self->window.zoom - self->asked.zoom) > 1e-9)
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
    }
}

static void
pb_map_images_finalize (GObject *object)
{
  PbMapImages *self = PB_MAP_IMAGES (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->map);
  g_clear_object (&self->asked_map);
  g_clear_object (&self->image);
  g_clear_object (&self->other);
  g_clear_object (&self->cancellable);
  g_array_unref (self->blocked);

  G_OBJECT_CLASS (pb_map_images_parent_class)->finalize (object);
}

static void
pb_map_images_class_init (PbMapImagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_images_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_map_images_init (PbMapImages *self)
{
  self->cancellable = g_cancellable_new ();
  self->blocked = g_array_new (FALSE, FALSE, sizeof (PbBox));
}

PbMapImages *
pb_map_images_new (void)
{
  return g_object_new (PB_TYPE_MAP_IMAGES, NULL);
}

void
pb_map_images_set_map (PbMapImages *self, PbMapFrame *map, const PbViewport *view)
{
  self->window = *view;
  g_set_object (&self->map, map);

  if (map == NULL)
    {
      g_clear_object (&self->image);
      g_clear_object (&self->other);
      g_clear_object (&self->asked_map);
    }
  else if (suits (self->image, map))
    bring_up_to_date (self);
  else if (suits (self->other, map) && !is_outgrown (pb_map_image_get_view (self->other), view, TRUE))
    {
      g_autoptr(PbMapImage) image = g_steal_pointer (&self->other);

      take_image (self, image);
      g_set_object (&self->asked_map, map);
      self->asked = *pb_map_image_get_view (image);
      bring_up_to_date (self);
    }

  update_image (self);
}

void
pb_map_images_set_view (PbMapImages *self, const PbViewport *view)
{
  self->window = *view;
  update_image (self);
}

void
pb_map_images_set_blocked (PbMapImages *self, const PbBox *blocked, guint n_blocked)
{
  g_array_set_size (self->blocked, 0);
  g_array_append_vals (self->blocked, blocked, n_blocked);
  keep_labels_off (self);
}

void
pb_map_images_stop (PbMapImages *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->map);
}

PbMapImage *
pb_map_images_get_image (PbMapImages *self)
{
  return self->image;
}

gboolean
pb_map_images_is_complete (PbMapImages *self)
{
  return suits (self->image, self->map) && !self->is_loading && self->settle_id == 0;
}
