#include "pb-map-view.h"

#include "pb-blank-map-source.h"
#include "pb-error-words.h"
#include "pb-map-card.h"
#include "pb-map-frame.h"
#include "pb-map-layer.h"
#include "pb-map-legend-view.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <shumate/shumate.h>
#include <string.h>

/* Below this size the legend folds to its title [px]. */
#define LEGEND_MIN_WIDTH 480
#define LEGEND_MIN_HEIGHT 440

/* Room kept free around what is fitted [px]: for labels outside their areas on
 * the right, for the attribution below. */
#define FIT_MARGIN 14
#define FIT_LABEL_ROOM 84
#define FIT_BOTTOM 46
#define WIDGET_GAP 8

/* The corners that card, buttons and attribution take at most [px]. */
#define CARD_WIDTH 230
#define CARD_HEIGHT 170
#define BUTTONS_WIDTH 56
#define BUTTONS_HEIGHT 190
#define ATTRIBUTION_WIDTH 440
#define ATTRIBUTION_HEIGHT 64

/* What lies over the map is told to the layer in steps of this [px]. */
#define BLOCK 16.0

/* Below this width a card beside the areas would leave them no room [px]. */
#define MIN_FIT_WIDTH 420

struct _PbMapView
{
  AdwBin           parent_instance;

  PbSession       *session;
  PbMapFrame      *map;
  PbMapAreas      *areas;         /* of the level and edition in areas_key */
  char            *areas_key;
  PbMapAreas      *context;
  gboolean         has_context;   /* looked for already */
  GHashTable      *known;         /* key: PbMapAreas */
  GCancellable    *cancellable;   /* of the areas on their way */
  GCancellable    *context_cancellable;
  char            *attribution;
  gboolean         is_loading;

  PbViewport       fitted;        /* the view that fitting gave */
  gboolean         is_fitted;
  guint            arrange_id;

  GtkOverlay      *overlay;
  ShumateMap      *shumate_map;
  PbMapLayer      *layer;
  PbMapCard       *card;
  PbMapLegendView *legend;
  GtkWidget       *buttons;
  GtkLabel        *attribution_label;
  GtkLabel        *notice_label;
};

enum { PROP_0, PROP_SESSION, PROP_IS_COMPLETE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbMapView, pb_map_view, ADW_TYPE_BIN)

static void load_areas (PbMapView *self);

static int
get_number (PbMapView *self, const char *code)
{
  PbFrame *frame = pb_session_get_frame (self->session);

  return frame != NULL && code != NULL ? pb_series_table_find_area (pb_frame_get_table (frame), code) : -1;
}

/* The area pointed at anywhere, else the selected Place if it is on the map. */
static void
update_card (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  const char *place = frame != NULL ? pb_frame_get_view (frame)->place : NULL;
  int number = get_number (self, pb_session_get_hovered (self->session));

  if (number < 0)
    number = get_number (self, place);

  pb_map_card_show_area (self->card, frame, self->map != NULL ? number : -1);
}

static void
describe (PbMapView *self, int number)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  g_autofree char *sentence = frame != NULL && number >= 0 ? pb_frame_dup_sentence (frame, number) : NULL;

  if (sentence != NULL)
    pb_map_layer_set_description (self->layer, sentence);
}

static void
show_notice (PbMapView *self, const char *text)
{
  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice_label), text != NULL);
}

static PbBox
get_box (PbMapView *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (self->overlay), &bounds))
    return (PbBox) { 0, 0, 0, 0 };

  return (PbBox) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
}

/* A little larger, so that a line more or less of text moves no label. */
static PbBox
round_out (PbBox box)
{
  double x = floor (box.x / BLOCK) * BLOCK, y = floor (box.y / BLOCK) * BLOCK;

  return (PbBox) { x, y, ceil ((box.x + box.width) / BLOCK) * BLOCK - x,
                   ceil ((box.y + box.height) / BLOCK) * BLOCK - y };
}

static gboolean
is_same_view (const PbViewport *a, const PbViewport *b)
{
  double pixel = 1 / pb_mercator_pixels (a->zoom);

  return fabs (a->zoom - b->zoom) < 1e-6 && fabs (a->centre.x - b->centre.x) < pixel &&
         fabs (a->centre.y - b->centre.y) < pixel;
}

static void
fit_bounds (PbMapView *self, const PbBounds *bounds)
{
  PbViewport view = pb_map_layer_get_view (self->layer);
  PbBox legend = get_box (self, GTK_WIDGET (self->legend));
  PbMargins margins = { FIT_MARGIN, FIT_LABEL_ROOM, FIT_BOTTOM, FIT_MARGIN };

  if (view.width < 1 || view.height < 1)
    return;

  if (view.width >= MIN_FIT_WIDTH)
    margins.left = MAX (legend.x + legend.width, CARD_WIDTH) + WIDGET_GAP;
  else
    {
      margins.right = FIT_MARGIN;
      margins.bottom += legend.height + WIDGET_GAP;
    }

  view = pb_viewport_fit (bounds, view.width, view.height, view.scale, &margins);
  pb_map_layer_show_view (self->layer, &view);
}

static void
fit_all (PbMapView *self)
{
  PbBounds bounds;

  if (self->map == NULL)
    return;

  bounds = pb_mesh_get_bounds (pb_map_areas_get_mesh (self->areas));
  fit_bounds (self, &bounds);
  self->fitted = pb_map_layer_get_view (self->layer);
  self->is_fitted = self->fitted.width > 0;
}

/* After each layout: fold what has no room, keep fitted what was, and tell the
 * layer what lies over it. */
static gboolean
arrange_cb (gpointer user_data)
{
  PbMapView *self = user_data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  PbViewport view = pb_map_layer_get_view (self->layer);
  PbBox blocked[4], attribution;

  self->arrange_id = 0;

  if (width < 1 || height < 1)
    return G_SOURCE_REMOVE;

  pb_map_legend_view_set_narrow (self->legend, width < LEGEND_MIN_WIDTH || height < LEGEND_MIN_HEIGHT);

  if (!self->is_fitted || (is_same_view (&view, &self->fitted) &&
                           (view.width != self->fitted.width || view.height != self->fitted.height)))
    fit_all (self);

  /* These grow and shrink with what they say; labels must not dance. */
  blocked[0] = (PbBox) { 0, 0, CARD_WIDTH, CARD_HEIGHT };
  blocked[1] = round_out (get_box (self, GTK_WIDGET (self->legend)));
  blocked[2] = (PbBox) { width - BUTTONS_WIDTH, height - BUTTONS_HEIGHT, BUTTONS_WIDTH, BUTTONS_HEIGHT };
  blocked[3] = (PbBox) { width - ATTRIBUTION_WIDTH, height - ATTRIBUTION_HEIGHT, ATTRIBUTION_WIDTH,
                         ATTRIBUTION_HEIGHT };

  gtk_widget_set_margin_start (GTK_WIDGET (self->attribution_label),
                               width < LEGEND_MIN_WIDTH ? FIT_MARGIN : blocked[1].x + blocked[1].width);
  attribution = get_box (self, GTK_WIDGET (self->attribution_label));
  gtk_widget_set_margin_bottom (self->buttons, height - attribution.y + WIDGET_GAP);
  pb_map_layer_set_blocked (self->layer, blocked, G_N_ELEMENTS (blocked));

  return G_SOURCE_REMOVE;
}

static void
arrange_soon (PbMapView *self)
{
  /* When GTK has laid out what changed. */
  if (self->arrange_id == 0)
    self->arrange_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, arrange_cb, self, NULL);
}

static void
update_map (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbTheme theme;

  if (frame == NULL || self->areas == NULL)
    return;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  g_clear_object (&self->map);
  self->map = pb_map_frame_new (frame, self->areas, self->context, &theme, self->attribution);

  /* The first image is then already the right one. */
  if (!self->is_fitted)
    fit_all (self);

  pb_map_layer_set_map (self->layer, self->map);
  pb_map_legend_view_set_map (self->legend, self->map);
  update_card (self);
  describe (self, get_number (self, pb_session_get_hovered (self->session)));
  arrange_soon (self);
}

static char *
make_key (PbFrame *frame)
{
  return g_strdup_printf ("%s/%s", pb_level_to_word (pb_series_table_get_level (pb_frame_get_table (frame))),
                          pb_frame_get_edition (frame));
}

static void
use_areas (PbMapView *self, PbMapAreas *areas)
{
  self->is_loading = FALSE;
  g_set_object (&self->areas, areas);
  show_notice (self, NULL);
  update_map (self);
}

static void
show_no_boundaries (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbLevel level = pb_series_table_get_level (pb_frame_get_table (frame));
  g_autofree char *text = g_strdup_printf (_("The map needs boundaries for %s. Import boundaries"),
                                           pb_text_level_plural (level, 2));

  self->is_loading = FALSE;
  g_clear_object (&self->areas);
  g_clear_object (&self->map);
  pb_map_layer_set_map (self->layer, NULL);
  pb_map_legend_view_set_map (self->legend, NULL);
  update_card (self);
  show_notice (self, text);
}

static void
show_problem (PbMapView *self, const GError *error)
{
  g_autofree char *words = pb_error_dup_sentences (error);

  self->is_loading = FALSE;
  show_notice (self, words);
}

static void
areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbMapAreas) areas = pb_map_areas_new_finish (result, &error);

  /* A newer level is already on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (areas == NULL)
    {
      show_problem (self, error);
      return;
    }

  g_hash_table_replace (self->known, g_strdup (self->areas_key), g_object_ref (areas));
  use_areas (self, areas);
}

static void
boundaries_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapView) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (boundaries == NULL)
    show_problem (self, error);
  else if (boundaries->len == 0)
    show_no_boundaries (self);
  else
    pb_map_areas_new_async (boundaries, self->cancellable, areas_ready_cb, g_object_ref (self));
}

static void
context_areas_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapView) self = user_data;
  g_autoptr(PbMapAreas) context = pb_map_areas_new_finish (result, NULL);

  /* Without neighbours the map is bare but whole. */
  if (context == NULL || g_cancellable_is_cancelled (self->context_cancellable))
    return;

  g_set_object (&self->context, context);
  update_map (self);
}

static void
context_ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(PbMapView) self = user_data;
  g_autoptr(GPtrArray) boundaries = pb_session_load_boundaries_finish (PB_SESSION (source), result, NULL);

  if (boundaries != NULL && boundaries->len > 0)
    pb_map_areas_new_async (boundaries, self->context_cancellable, context_areas_ready_cb, g_object_ref (self));
}

/* The boundaries' own statements: those of the values stand with the figures. */
static void
show_attribution (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  g_autoptr(GError) error = NULL;

  g_free (self->attribution);
  self->attribution = pb_workspace_load_boundary_attribution (workspace,
                                                              pb_series_table_get_level (pb_frame_get_table (frame)),
                                                              pb_frame_get_edition (frame), &error);

  if (self->attribution == NULL)
    g_warning ("%s", error->message);

  gtk_label_set_label (self->attribution_label, self->attribution != NULL ? self->attribution : "");
}

static void
load_context (PbMapView *self)
{
  if (self->has_context)
    return;

  self->has_context = TRUE;
  pb_session_load_boundaries_async (self->session, PB_LEVEL_LTLA, "", TRUE, self->context_cancellable,
                                    context_ready_cb, g_object_ref (self));
}

static void
load_areas (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbMapAreas *known = g_hash_table_lookup (self->known, self->areas_key);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  if (known != NULL)
    {
      use_areas (self, known);
      return;
    }

  self->is_loading = TRUE;
  pb_session_load_boundaries_async (self->session, pb_series_table_get_level (pb_frame_get_table (frame)),
                                    pb_frame_get_edition (frame), FALSE, self->cancellable, boundaries_ready_cb,
                                    g_object_ref (self));
}

static void
frame_changed_cb (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  g_autofree char *key = NULL;

  if (frame == NULL)
    return;

  load_context (self);
  key = make_key (frame);

  if (g_strcmp0 (key, self->areas_key) == 0)
    {
      update_map (self);
      return;
    }

  g_free (self->areas_key);
  self->areas_key = g_steal_pointer (&key);
  show_attribution (self);
  load_areas (self);
}

static void
hovered_changed_cb (PbMapView *self)
{
  const char *code = pb_session_get_hovered (self->session);

  if (self->areas != NULL)
    pb_map_layer_set_hovered (self->layer, pb_map_areas_find (self->areas, code));

  update_card (self);
}

/* Another workspace, or the same after an import: what is known of areas is old. */
static void
workspace_changed_cb (PbMapView *self)
{
  g_hash_table_remove_all (self->known);
  g_clear_pointer (&self->areas_key, g_free);
  g_cancellable_cancel (self->context_cancellable);
  g_clear_object (&self->context_cancellable);
  self->context_cancellable = g_cancellable_new ();
  g_clear_object (&self->context);
  self->has_context = FALSE;
  self->is_fitted = FALSE;
}

static void
layer_hovered_cb (PbMapView *self, int area)
{
  /* Where the pointer has gone the keyboard's cursor is still looked at. */
  if (area < 0 && gtk_widget_has_focus (GTK_WIDGET (self->layer)))
    area = pb_map_layer_get_cursor (self->layer);

  pb_session_set_hovered (self->session, area >= 0 ? pb_map_areas_get_code (self->areas, area) : NULL);
}

static void
layer_cursor_moved_cb (PbMapView *self, int area)
{
  pb_session_set_hovered (self->session, pb_map_areas_get_code (self->areas, area));
  describe (self, pb_map_frame_get_number (self->map, area));
}

/* A small area stands for the Place that it is part of. */
static void
layer_chosen_cb (PbMapView *self, int area)
{
  PbFrame *frame = pb_map_frame_get_frame (self->map);
  PbAreaSet *set = pb_frame_get_area_set (frame);
  const char *code = pb_map_areas_get_code (self->areas, area);
  const char *place = NULL;

  if (set != NULL)
    place = pb_area_set_place_of (set, code, pb_frame_get_edition (frame), pb_frame_get_view (frame)->moment);

  if (place == NULL)
    place = pb_map_frame_is_fine (self->map) ? pb_map_areas_get_parent (self->areas, area) : code;

  if (place != NULL)
    pb_session_choose_place (self->session, place);
}

static void
zoom_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapView *self = PB_MAP_VIEW (widget);

  if (g_str_equal (action_name, "map.zoom-in"))
    shumate_map_zoom_in (self->shumate_map);
  else
    shumate_map_zoom_out (self->shumate_map);
}

static void
fit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  fit_all (PB_MAP_VIEW (widget));
}

static void
zoom_to_place_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapView *self = PB_MAP_VIEW (widget);
  const PbMapScene *scene = self->map != NULL ? pb_map_frame_get_scene (self->map) : NULL;
  PbBounds bounds;

  if (scene == NULL || scene->n_selected == 0)
    return;

  bounds = pb_mesh_get_set_bounds (scene->mesh, scene->selected, scene->n_selected);
  fit_bounds (self, &bounds);
}

static void
set_session (PbMapView *self, PbSession *session)
{
  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_object (session, "notify::workspace", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::frame", G_CALLBACK (frame_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::hovered", G_CALLBACK (hovered_changed_cb), self, G_CONNECT_SWAPPED);
  frame_changed_cb (self);
}

static gboolean
is_complete (PbMapView *self)
{
  PbFrame *frame = self->session != NULL ? pb_session_get_frame (self->session) : NULL;

  if (frame == NULL || self->is_loading || self->arrange_id != 0)
    return FALSE;

  if (gtk_widget_get_visible (GTK_WIDGET (self->notice_label)))
    return TRUE;

  return self->map != NULL && pb_map_frame_get_frame (self->map) == frame && pb_map_layer_is_complete (self->layer);
}

static void
pb_map_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PbMapView *self = PB_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_IS_COMPLETE:
      g_value_set_boolean (value, is_complete (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_map_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (PB_MAP_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_map_view_dispose (GObject *object)
{
  PbMapView *self = PB_MAP_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->context_cancellable);
  g_clear_handle_id (&self->arrange_id, g_source_remove);
  /* The bin's own child is bound: it would be gone before the bin lets go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  /* The bin would unparent a child that the template has let go. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_MAP_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->map);
  g_clear_object (&self->areas);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pb_map_view_parent_class)->dispose (object);
}

static void
pb_map_view_finalize (GObject *object)
{
  PbMapView *self = PB_MAP_VIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->context_cancellable);
  g_hash_table_unref (self->known);
  g_free (self->areas_key);
  g_free (self->attribution);

  G_OBJECT_CLASS (pb_map_view_parent_class)->finalize (object);
}

static void
pb_map_view_class_init (PbMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pb_map_view_get_property;
  object_class->set_property = pb_map_view_set_property;
  object_class->dispose = pb_map_view_dispose;
  object_class->finalize = pb_map_view_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-to-place", NULL, zoom_to_place_action);

  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (PB_TYPE_MAP_CARD);
  g_type_ensure (PB_TYPE_MAP_LEGEND_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PbMapView, overlay);
  gtk_widget_class_bind_template_child_full (widget_class, "map", FALSE, G_STRUCT_OFFSET (PbMapView, shumate_map));
  gtk_widget_class_bind_template_child (widget_class, PbMapView, card);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, buttons);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, attribution_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, notice_label);
}

static void
add_layer (PbMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->shumate_map);
  g_autoptr(ShumateMapSource) source = pb_blank_map_source_new ();

  shumate_viewport_set_reference_map_source (viewport, source);
  shumate_viewport_set_min_zoom_level (viewport, shumate_map_source_get_min_zoom_level (source));
  shumate_viewport_set_max_zoom_level (viewport, shumate_map_source_get_max_zoom_level (source));

  self->layer = PB_MAP_LAYER (pb_map_layer_new (viewport));
  shumate_map_add_layer (self->shumate_map, SHUMATE_LAYER (self->layer));
  g_signal_connect_swapped (self->layer, "hovered", G_CALLBACK (layer_hovered_cb), self);
  g_signal_connect_swapped (self->layer, "cursor-moved", G_CALLBACK (layer_cursor_moved_cb), self);
  g_signal_connect_swapped (self->layer, "chosen", G_CALLBACK (layer_chosen_cb), self);
  g_signal_connect_swapped (self->layer, "resized", G_CALLBACK (arrange_soon), self);
}

static void
pb_map_view_init (PbMapView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->context_cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_layer (self);
  gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), FALSE);

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_map_view_new (PbSession *session)
{
  return g_object_new (PB_TYPE_MAP_VIEW, "session", session, NULL);
}
