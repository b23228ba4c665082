#include "pb-map-layer.h"

#include "pb-map-images.h"
#include "pb-map-picture.h"
#include "pb-map-sprites.h"
#include "pb-shapes.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FRAME_WIDTH 6.0
#define NAME_GAP 4.0
#define NAME_CASING 3.0

struct _PbMapLayer
{
  ShumateLayer   parent_instance;

  PbMapFrame    *map;
  PbMapImages   *images;
  int            hovered;
  int            cursor;          /* -1 until the keyboard is used */
  PbMapSprites  *sprites;
  int            marker;          /* pointed at, or gone to with the keyboard; -1 for none */
  gboolean       is_pointed;      /* the first of these */
  double         pressed_x;
  double         pressed_y;
};

enum { HOVERED, CURSOR_MOVED, CHOSEN, MARKER_MOVED, MARKER_CHOSEN, RESIZED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapLayer, pb_map_layer, SHUMATE_TYPE_LAYER)

static PbMesh *
get_mesh (PbMapLayer *self)
{
  return self->map != NULL ? pb_map_frame_get_scene (self->map)->mesh : NULL;
}

static gboolean
is_software (PbMapLayer *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && g_str_equal (G_OBJECT_TYPE_NAME (renderer), "GskCairoRenderer");
}

static void
viewport_changed_cb (PbMapLayer *self)
{
  PbViewport view = pb_map_layer_get_view (self);

  if (self->images == NULL)
    return;

  pb_map_images_set_view (self->images, &view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_area (PbMapLayer *self, double x, double y)
{
  PbViewport view = pb_map_layer_get_view (self);
  PbMesh *mesh = get_mesh (self);

  return mesh != NULL ? pb_mesh_find_area (mesh, pb_viewport_from_pixels (&view, x, y)) : -1;
}

static int
find_marker (PbMapLayer *self, double x, double y)
{
  PbViewport view = pb_map_layer_get_view (self);
  const PbMapScene *scene = self->map != NULL ? pb_map_frame_get_scene (self->map) : NULL;

  return scene != NULL ? pb_setting_markers_pick (scene->markers, scene->n_markers, &view,
                                                  pb_map_frame_get_theme (self->map), x, y)
                       : -1;
}

static void
move_marker (PbMapLayer *self, int marker, gboolean is_pointed)
{
  if (self->marker == marker)
    return;

  self->marker = marker;
  self->is_pointed = is_pointed;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), marker >= 0 && is_pointed ? "pointer" : NULL);
  g_signal_emit (self, signals[MARKER_MOVED], 0, marker);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (PbMapLayer *self, double x, double y)
{
  int area = find_area (self, x, y), marker = find_marker (self, x, y);

  /* One gone to with the keyboard stays until the pointer comes to another. */
  if (marker >= 0 || self->is_pointed)
    move_marker (self, marker, TRUE);

  if (area == self->hovered)
    return;

  self->hovered = area;
  g_signal_emit (self, signals[HOVERED], 0, area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (PbMapLayer *self)
{
  if (self->is_pointed)
    move_marker (self, -1, TRUE);

  if (self->hovered < 0)
    return;

  self->hovered = -1;
  g_signal_emit (self, signals[HOVERED], 0, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (PbMapLayer *self, int n_press, double x, double y)
{
  self->pressed_x = x;
  self->pressed_y = y;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The map's own drag never claims the sequence, so that a click is told from
 * the end of a drag here. */
static void
released_cb (PbMapLayer *self, int n_press, double x, double y)
{
  int area = find_area (self, x, y), marker = find_marker (self, x, y);

  if (n_press != 1 || gtk_drag_check_threshold (GTK_WIDGET (self), self->pressed_x, self->pressed_y, x, y))
    return;

  if (marker >= 0)
    g_signal_emit (self, signals[MARKER_CHOSEN], 0, marker);
  else if (area >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, area);
}

static void
move_cursor (PbMapLayer *self, int area)
{
  if (area < 0)
    return;

  move_marker (self, -1, FALSE);
  self->cursor = area;
  g_signal_emit (self, signals[CURSOR_MOVED], 0, area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A keyboard that starts on the map starts at the selected Place. */
static int
get_start (PbMapLayer *self)
{
  const PbMapScene *scene = pb_map_frame_get_scene (self->map);

  return self->cursor < 0 && scene->n_selected > 0 && scene->selected_mesh == NULL ? scene->selected[0] : self->cursor;
}

static gboolean
key_pressed_cb (PbMapLayer *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct { guint key; guint keypad; int dx; int dy; } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  if (get_mesh (self) == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (keyval == arrows[i].key || keyval == arrows[i].keypad)
      {
        move_cursor (self, pb_mesh_find_next (get_mesh (self), get_start (self), arrows[i].dx, arrows[i].dy));
        return GDK_EVENT_STOP;
      }

  if (self->marker >= 0 && !self->is_pointed && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    {
      g_signal_emit (self, signals[MARKER_CHOSEN], 0, self->marker);
      return GDK_EVENT_STOP;
    }

  if (self->cursor >= 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space))
    {
      g_signal_emit (self, signals[CHOSEN], 0, self->cursor);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapLayer *self = PB_MAP_LAYER (widget);
  int step = g_str_equal (action_name, "map.next-area") ? 1 : -1;
  int n_areas, area;

  if (get_mesh (self) == NULL)
    return;

  n_areas = pb_mesh_get_n_areas (get_mesh (self));
  area = self->cursor < 0 && step < 0 ? 0 : self->cursor;

  /* Areas without a shape cannot be outlined. */
  for (int i = 0; i < n_areas; i++)
    {
      area = (area + step + n_areas) % n_areas;

      if (pb_mesh_has_shape (get_mesh (self), area))
        {
          move_cursor (self, area);
          return;
        }
    }
}

static void
select_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapLayer *self = PB_MAP_LAYER (widget);

  if (self->cursor >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, self->cursor);
}

/* From marker to marker, also with the keys M and Shift+M. */
static void
marker_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapLayer *self = PB_MAP_LAYER (widget);
  int n_markers = self->map != NULL ? (int) pb_map_frame_get_scene (self->map)->n_markers : 0;
  int step = g_str_equal (action_name, "map.next-marker") ? 1 : -1;

  if (n_markers > 0)
    move_marker (self, self->marker < 0 ? (step > 0 ? 0 : n_markers - 1) : (self->marker + step + n_markers) % n_markers,
                 FALSE);
}

static void
open_marker_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapLayer *self = PB_MAP_LAYER (widget);

  if (self->marker >= 0)
    g_signal_emit (self, signals[MARKER_CHOSEN], 0, self->marker);
}

static void
draw_name (PbMapLayer *self, int area, const PbViewport *view, cairo_t *cr)
{
  const PbTheme *theme = pb_map_frame_get_theme (self->map);
  PbBounds bounds = pb_mesh_get_area_bounds (get_mesh (self), area);
  PbPoint top = pb_viewport_to_pixels (view, (PbPoint) { (bounds.x1 + bounds.x2) / 2, bounds.y1 });

  pb_text_draw_cased (cr, theme, PB_TEXT_CAPTION_BOLD, pb_map_areas_get_names (pb_map_frame_get_areas (self->map))[area],
                      top.x, MAX (top.y - NAME_GAP, 24), 0.5, 1, theme->ink, theme->map_line, NAME_CASING);
}

static void
draw_outlines (PbMapLayer *self, const PbViewport *view, cairo_t *cr)
{
  const PbMapScene *scene = pb_map_frame_get_scene (self->map);
  const PbTheme *theme = pb_map_frame_get_theme (self->map);
  gboolean has_cursor = self->cursor >= 0 && gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->hovered >= 0)
    pb_map_picture_draw_outline (scene->mesh, &self->hovered, 1, PB_MAP_OUTLINE_HOVERED, view, theme, cr);

  pb_map_picture_draw_selected (scene, view, theme, cr);

  if (has_cursor)
    pb_map_picture_draw_outline (scene->mesh, &self->cursor, 1, PB_MAP_OUTLINE_CURSOR, view, theme, cr);

  if (pb_map_frame_is_fine (self->map) && (self->hovered >= 0 || has_cursor))
    draw_name (self, self->hovered >= 0 ? self->hovered : self->cursor, view, cr);
}

/* The hatched frame of an area set that is not in force. */
static void
draw_frame (const PbTheme *theme, const PbViewport *view, cairo_t *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  cairo_rectangle (cr, FRAME_WIDTH, FRAME_WIDTH, view->width - 2 * FRAME_WIDTH, view->height - 2 * FRAME_WIDTH);
  pb_status_fill (PB_STATUS_MISSING, theme, cr);
}

static void
pb_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PbMapLayer *self = PB_MAP_LAYER (widget);
  PbViewport view = pb_map_layer_get_view (self);
  PbMapImage *image = pb_map_images_get_image (self->images);
  const PbTheme *theme;
  cairo_t *cr;

  if (self->map == NULL || view.width < 1 || view.height < 1)
    return;

  theme = pb_map_frame_get_theme (self->map);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, view.width, view.height));

  /* Until the image reaches every edge: a fill of the window that is painted over costs
   * as much as the image. */
  if (image == NULL || !pb_map_image_covers (image, &view))
    gtk_snapshot_append_color (snapshot,
                               &(GdkRGBA) { theme->sea.red, theme->sea.green, theme->sea.blue, 1 },
                               &GRAPHENE_RECT_INIT (0, 0, view.width, view.height));

  if (image != NULL)
    {
      pb_map_image_snapshot_areas (image, snapshot, &view, is_software (self));

      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, view.width, view.height));
      draw_outlines (self, &view, cr);
      cairo_destroy (cr);

      pb_map_image_snapshot_labels (image, snapshot, &view, is_software (self));
      pb_map_sprites_snapshot (self->sprites, self->map, &view, self->marker, snapshot);
    }

  if (pb_map_frame_get_scene (self->map)->is_outside_dates)
    {
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, view.width, view.height));
      draw_frame (theme, &view, cr);
      cairo_destroy (cr);
    }

  gtk_snapshot_pop (snapshot);
}

static void
pb_map_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (pb_map_layer_parent_class)->size_allocate (widget, width, height, baseline);
  viewport_changed_cb (PB_MAP_LAYER (widget));
  g_signal_emit (widget, signals[RESIZED], 0);
}

/* ShumateLayer lets every event pass through; this layer is to be pointed at. */
static gboolean
pb_map_layer_contains (GtkWidget *widget, double x, double y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget);
}

static void
pb_map_layer_constructed (GObject *object)
{
  static const char *const changes[] = { "notify::zoom-level", "notify::longitude", "notify::latitude",
                                         "notify::rotation" };
  PbMapLayer *self = PB_MAP_LAYER (object);
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  G_OBJECT_CLASS (pb_map_layer_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (viewport, changes[i], G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (viewport_changed_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

static void
pb_map_layer_dispose (GObject *object)
{
  PbMapLayer *self = PB_MAP_LAYER (object);

  if (self->images != NULL)
    pb_map_images_stop (self->images);

  g_clear_object (&self->images);
  g_clear_object (&self->map);
  g_clear_pointer (&self->sprites, pb_map_sprites_free);

  G_OBJECT_CLASS (pb_map_layer_parent_class)->dispose (object);
}

static void
pb_map_layer_class_init (PbMapLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[] = { "hovered", "cursor-moved", "chosen", "marker-moved", "marker-chosen" };

  object_class->constructed = pb_map_layer_constructed;
  object_class->dispose = pb_map_layer_dispose;
  widget_class->snapshot = pb_map_layer_snapshot;
  widget_class->size_allocate = pb_map_layer_size_allocate;
  widget_class->contains = pb_map_layer_contains;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);

  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "map.next-area", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "map.previous-area", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "map.select", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "map.next-marker", NULL, marker_action);
  gtk_widget_class_install_action (widget_class, "map.previous-marker", NULL, marker_action);
  gtk_widget_class_install_action (widget_class, "map.open-marker", NULL, open_marker_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "map.next-marker", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_SHIFT_MASK, "map.previous-marker", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "maplayer");
}

static void
add_controllers (PbMapLayer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
pb_map_layer_init (PbMapLayer *self)
{
  self->images = pb_map_images_new ();
  g_signal_connect_object (self->images, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->hovered = self->cursor = self->marker = -1;
  self->sprites = pb_map_sprites_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of areas"), -1);
  add_controllers (self);
}

ShumateLayer *
pb_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (PB_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

void
pb_map_layer_set_map (PbMapLayer *self, PbMapFrame *map)
{
  gboolean is_other = self->map == NULL || map == NULL ||
                      pb_map_frame_get_areas (self->map) != pb_map_frame_get_areas (map);
  PbViewport view = pb_map_layer_get_view (self);
  PbMapPins *before = self->map != NULL ? pb_map_frame_get_pins (self->map) : NULL;

  if (before != (map != NULL ? pb_map_frame_get_pins (map) : NULL))
    move_marker (self, -1, FALSE);

  if (!g_set_object (&self->map, map))
    return;

  pb_map_sprites_set_map (self->sprites, map);

  /* Numbers of another mesh say nothing here. */
  if (is_other)
    self->hovered = self->cursor = -1;

  pb_map_images_set_map (self->images, map, &view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pb_map_layer_set_hovered (PbMapLayer *self, int area)
{
  if (self->hovered == area)
    return;

  self->hovered = area;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
pb_map_layer_get_cursor (PbMapLayer *self)
{
  return self->cursor;
}

int
pb_map_layer_get_marker (PbMapLayer *self)
{
  return self->marker;
}

void
pb_map_layer_set_blocked (PbMapLayer *self, const PbBox *blocked, guint n_blocked)
{
  pb_map_images_set_blocked (self->images, blocked, n_blocked);
}

void
pb_map_layer_set_description (PbMapLayer *self, const char *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

gboolean
pb_map_layer_is_complete (PbMapLayer *self)
{
  return self->map != NULL && pb_map_images_is_complete (self->images);
}

PbViewport
pb_map_layer_get_view (PbMapLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  double longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));

  return (PbViewport) {
    pb_mercator_from_degrees (longitude, latitude),
    shumate_viewport_get_zoom_level (viewport),
    gtk_widget_get_width (GTK_WIDGET (self)),
    gtk_widget_get_height (GTK_WIDGET (self)),
    gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };
}

void
pb_map_layer_show_view (PbMapLayer *self, const PbViewport *view)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  double longitude, latitude;

  pb_mercator_to_degrees (view->centre, &longitude, &latitude);
  shumate_viewport_set_zoom_level (viewport, view->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
}
