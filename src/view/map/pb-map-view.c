#include "pb-map-view.h"

#include "pb-blank-map-source.h"
#include "pb-error-words.h"
#include "pb-map-attribution.h"
#include "pb-map-boundaries.h"
#include "pb-map-card.h"
#include "pb-map-chip.h"
#include "pb-map-frame.h"
#include "pb-map-layer.h"
#include "pb-map-legend-view.h"
#include "pb-map-lighting.h"
#include "pb-map-pinning.h"
#include "pb-map-room.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <shumate/shumate.h>

/* What lies over the map keeps off its edges and each other by this much [px]. */
#define EDGE 8
#define BUTTONS_EDGE 12
#define WIDGET_GAP 8

struct _PbMapView
{
  AdwBin           parent_instance;

  PbSession       *session;
  PbMapBoundaries *boundaries;
  PbMapLighting   *part;          /* what the selected Place has of its district */
  PbMapLighting   *lighting;
  PbMapPinning    *pinning;
  char            *reach;         /* words of the innovation whose reach is lit up; NULL for none */
  PbMapFrame      *map;
  PbMapRoom        room;          /* with the largest attribution since the last resize */

  PbViewport       fitted;        /* the view that fitting gave, with */
  PbMargins        margins;       /* what was left free around it */
  gboolean         is_fitted;
  guint            arrange_id;

  GtkOverlay      *overlay;
  ShumateMap      *shumate_map;
  PbMapLayer      *layer;
  PbMapCard       *card;
  PbMapLegendView *legend;
  PbMapChip       *chip;
  GtkWidget       *buttons;
  GtkToggleButton *markers_button;
  GtkLabel        *attribution_label;
  GtkWidget       *notice;
  GtkLabel        *notice_label;
  GtkWidget       *import_button;
};

enum { PROP_0, PROP_SESSION, PROP_IS_COMPLETE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbMapView, pb_map_view, ADW_TYPE_BIN)

static int
get_number (PbMapView *self, const char *code)
{
  PbFrame *frame = pb_session_get_frame (self->session);

  return frame != NULL && code != NULL ? pb_series_table_find_area (pb_frame_get_table (frame), code) : -1;
}

/* What is pointed at on the map besides the areas. */
static const PbMapMarker *
get_marker (PbMapView *self)
{
  int marker = self->layer != NULL ? pb_map_layer_get_marker (self->layer) : -1;
  PbMapPins *pins = self->map != NULL ? pb_map_frame_get_pins (self->map) : NULL;

  return marker >= 0 && pins != NULL ? pb_map_pins_get_source (pins, marker) : NULL;
}

/* The marker pointed at, the area pointed at anywhere, else the selected Place: itself or, where it is
 * made of small areas, what can be said of all of them. */
static void
update_card (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  int number = get_number (self, pb_session_get_hovered (self->session));

  if (number < 0 && frame != NULL)
    number = get_number (self, pb_frame_get_view (frame)->place);

  if (self->map == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->card), FALSE);
  else if (get_marker (self) != NULL)
    pb_map_card_show_marker (self->card, get_marker (self));
  else if (number >= 0)
    pb_map_card_show_area (self->card, frame, number);
  else
    pb_map_card_show_place (self->card, frame);
}

static void
describe (PbMapView *self, int number)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  g_autofree char *sentence = frame != NULL && number >= 0 ? pb_frame_dup_sentence (frame, number) : NULL;
  g_autofree char *lit = pb_map_chip_dup_words (self->session);
  g_autofree char *both = sentence != NULL && lit != NULL ? g_strdup_printf ("%s. %s", lit, sentence) : NULL;

  if (both != NULL || sentence != NULL || lit != NULL)
    pb_map_layer_set_description (self->layer, both != NULL ? both : sentence != NULL ? sentence : lit);
}

/* @may_import: the one thing to do about it is an import. */
static void
show_notice (PbMapView *self, const char *text, gboolean may_import)
{
  gtk_label_set_label (self->notice_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->import_button, may_import);
  gtk_widget_set_visible (self->notice, text != NULL);
}

static gboolean
is_same_view (const PbViewport *a, const PbViewport *b)
{
  double pixel = 1 / pb_mercator_pixels (a->zoom);

  return fabs (a->zoom - b->zoom) < 1e-6 && fabs (a->centre.x - b->centre.x) < pixel &&
         fabs (a->centre.y - b->centre.y) < pixel;
}

/* Since the map was fitted. */
static gboolean
has_other_room (PbMapView *self, const PbViewport *view)
{
  PbMargins margins = pb_map_room_get_margins (&self->room);

  return view->width != self->fitted.width || view->height != self->fitted.height ||
         margins.left != self->margins.left || margins.right != self->margins.right ||
         margins.top != self->margins.top || margins.bottom != self->margins.bottom;
}

static void
fit_bounds (PbMapView *self, const PbBounds *bounds)
{
  PbViewport view = pb_map_layer_get_view (self->layer);
  PbMargins margins = pb_map_room_get_margins (&self->room);

  if (view.width < 1 || view.height < 1)
    return;

  view = pb_viewport_fit (bounds, view.width, view.height, view.scale, &margins);
  pb_map_layer_show_view (self->layer, &view);
}

static void
fit_all (PbMapView *self)
{
  PbBounds bounds;

  if (self->map == NULL)
    return;

  bounds = pb_mesh_get_bounds (pb_map_frame_get_scene (self->map)->mesh);
  fit_bounds (self, &bounds);
  self->fitted = pb_map_layer_get_view (self->layer);
  self->margins = pb_map_room_get_margins (&self->room);
  self->is_fitted = self->fitted.width > 0;
}

static gboolean arrange_cb (gpointer user_data);

static void
arrange_soon (PbMapView *self)
{
  /* When GTK has laid out what changed. */
  if (self->arrange_id == 0)
    self->arrange_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, arrange_cb, self, NULL);
}

/* Where a widget goes at its natural size, by its own wish of the lower corners. */
static PbBox
measure_legend (PbMapView *self, int height)
{
  GtkRequisition natural;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    return (PbBox) { 0, height, 0, 0 };

  gtk_widget_get_preferred_size (GTK_WIDGET (self->legend), NULL, &natural);

  return (PbBox) { 0, height - natural.height, natural.width, natural.height };
}

/* Beside the legend, on as many lines as it takes. */
static PbBox
measure_attribution (PbMapView *self, int width, int height)
{
  GtkWidget *label = GTK_WIDGET (self->attribution_label);
  int edge = self->map != NULL && pb_map_frame_get_scene (self->map)->is_outside_dates ? EDGE : EDGE / 2;
  int natural_width, natural_height;

  if (*gtk_label_get_label (self->attribution_label) == '\0')
    return (PbBox) { width, height, 0, 0 };

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
  /* A map behind another page has no room yet. */
  natural_width = MAX (MIN (natural_width, pb_map_room_get_line_width (width, &self->room.legend)), 0);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, natural_width, NULL, &natural_height, NULL, NULL);

  return (PbBox) { width - natural_width - EDGE, height - natural_height - edge, natural_width, natural_height };
}

/* In the upper corner, on two lines where it must. */
static PbBox
measure_chip (PbMapView *self, int width)
{
  GtkWidget *chip = GTK_WIDGET (self->chip);
  int natural_width, natural_height;

  if (!gtk_widget_get_visible (chip))
    return (PbBox) { width, 0, 0, 0 };

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_width, NULL, NULL);
  natural_width = MIN (natural_width, pb_map_room_get_chip_width (width) - BUTTONS_EDGE);
  gtk_widget_measure (chip, GTK_ORIENTATION_VERTICAL, natural_width, NULL, &natural_height, NULL, NULL);

  return (PbBox) { width - natural_width - BUTTONS_EDGE, BUTTONS_EDGE, natural_width, natural_height };
}

static PbBox
measure_buttons (PbMapView *self, int width)
{
  GtkRequisition natural;

  gtk_widget_get_preferred_size (self->buttons, NULL, &natural);

  return (PbBox) { width - natural.width - BUTTONS_EDGE, self->room.attribution.y - WIDGET_GAP - natural.height,
                   natural.width, natural.height };
}

/* Both end in the same corner. A step to another edition and back, with one line
 * more or less to say, leaves map, labels and buttons where they are. */
static PbBox
unite (PbBox one, PbBox other)
{
  double x = MIN (one.x, other.x), y = MIN (one.y, other.y);

  return (PbBox) { x, y, MAX (one.x + one.width, other.x + other.width) - x,
                   MAX (one.y + one.height, other.y + other.height) - y };
}

/* Legend, attribution and buttons share the lower edge: each is where the one
 * before leaves room.  Returns where the attribution of now goes. */
static PbBox
measure_room (PbMapView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (self->overlay));
  gboolean is_resized = width != self->room.width || height != self->room.height;
  PbBox attribution;

  self->room.width = width;
  self->room.height = height;
  self->room.legend = measure_legend (self, height);
  attribution = measure_attribution (self, width, height);
  self->room.attribution = is_resized ? attribution : unite (self->room.attribution, attribution);
  self->room.buttons = measure_buttons (self, width);

  return attribution;
}

/* All of them in the same layout. */
static gboolean
get_child_position_cb (PbMapView *self, GtkWidget *child, GdkRectangle *place)
{
  PbBox attribution, box;

  if (child == GTK_WIDGET (self->chip))
    {
      self->room.chip = measure_chip (self, gtk_widget_get_width (GTK_WIDGET (self->overlay)));
      *place = (GdkRectangle) { self->room.chip.x, self->room.chip.y, self->room.chip.width, self->room.chip.height };
      arrange_soon (self);
      return TRUE;
    }

  if (child != self->buttons && child != GTK_WIDGET (self->attribution_label))
    return FALSE;

  attribution = measure_room (self);
  box = child == self->buttons ? self->room.buttons : attribution;
  *place = (GdkRectangle) { box.x, box.y, box.width, box.height };
  arrange_soon (self);

  return TRUE;
}

/* Folds what has no room, keeps fitted what was, and tells the layer what lies over it. */
static void
arrange (PbMapView *self)
{
  PbViewport view = pb_map_layer_get_view (self->layer);
  PbBox blocked[PB_MAP_N_BLOCKED];

  if (view.width < 1 || view.height < 1)
    return;

  pb_map_legend_view_set_narrow (self->legend, pb_map_room_is_low (view.width, view.height));

  if (!self->is_fitted || (is_same_view (&view, &self->fitted) && has_other_room (self, &view)))
    fit_all (self);

  /* A hidden child is given no place. */
  self->room.chip = measure_chip (self, self->room.width);
  pb_map_room_list_blocked (&self->room, blocked);
  pb_map_layer_set_blocked (self->layer, blocked, G_N_ELEMENTS (blocked));
}

/* After each layout. */
static gboolean
arrange_cb (gpointer user_data)
{
  PbMapView *self = user_data;

  self->arrange_id = 0;
  arrange (self);

  return G_SOURCE_REMOVE;
}

/* "Settings (17)": the button tells how many there are at the moment. */
static void
update_markers (PbMapView *self)
{
  g_autofree char *label = NULL;
  guint n;

  pb_map_pinning_update (self->pinning, self->session);
  n = pb_map_pinning_get_n (self->pinning);
  /* Translators: a button of the map; settings, such as care homes, and their number */
  label = n > 0 ? g_strdup_printf (_("Settings (%u)"), n) : g_strdup (_("Settings: none at this moment"));

  g_signal_handlers_block_matched (self->markers_button, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_toggle_button_set_active (self->markers_button, pb_map_pinning_is_shown (self->pinning));
  g_signal_handlers_unblock_matched (self->markers_button, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->markers_button), n > 0 || pb_map_pinning_is_shown (self->pinning));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->markers_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->markers_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_map (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbMapAreas *areas = pb_map_boundaries_get_areas (self->boundaries);
  g_auto(GStrv) part = NULL, reach = NULL;
  const char *const *lit = pb_session_get_lit (self->session, NULL);
  g_autofree char *reach_words = NULL;
  PbTheme theme;

  update_markers (self);

  if (frame == NULL || areas == NULL || pb_map_boundaries_is_loading (self->boundaries))
    return;

  part = pb_place_areas_list_part (frame);
  pb_map_lighting_show (self->part, self->session, areas, (const char *const *) part);
  reach = pb_map_markers_dup_reach (pb_session_get_registers (self->session), pb_session_get_catalogue (self->session),
                                    pb_session_get_view (self->session), &reach_words);
  g_free (self->reach);
  self->reach = g_steal_pointer (&reach_words);
  pb_map_lighting_show (self->lighting, self->session, areas, lit != NULL ? lit : (const char *const *) reach);
  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  g_clear_object (&self->map);
  self->map = pb_map_frame_new (frame, areas, pb_map_boundaries_get_context (self->boundaries),
                                pb_map_lighting_get_lit (self->part), pb_map_lighting_get_lit (self->lighting),
                                pb_map_pinning_get_pins (self->pinning), &theme,
                                pb_map_boundaries_get_attribution (self->boundaries));

  pb_map_legend_view_set_map (self->legend, self->map);

  /* The first image is then already the right one. */
  if (!self->is_fitted)
    {
      measure_room (self);
      arrange (self);
    }

  pb_map_layer_set_map (self->layer, self->map);
  update_card (self);
  describe (self, get_number (self, pb_session_get_hovered (self->session)));
  arrange_soon (self);
}

static void
show_no_boundaries (PbMapView *self)
{
  PbFrame *frame = pb_session_get_frame (self->session);
  PbLevel level = pb_series_table_get_level (pb_frame_get_table (frame));
  g_autofree char *text = g_strdup_printf (_("The map needs boundaries for %s."), pb_text_level_plural (level, 2));

  g_clear_object (&self->map);
  pb_map_layer_set_map (self->layer, NULL);
  pb_map_legend_view_set_map (self->legend, NULL);
  update_card (self);
  show_notice (self, text, TRUE);
}

static void
show_attribution (PbMapView *self)
{
  const char *whole = pb_map_boundaries_get_attribution (self->boundaries);
  g_autofree char *brief = pb_map_attribution_dup_brief (whole);

  gtk_label_set_label (self->attribution_label, brief);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->attribution_label), g_str_equal (brief, whole) ? NULL : whole);
}

static void
boundaries_changed_cb (PbMapView *self)
{
  const GError *error = pb_map_boundaries_get_error (self->boundaries);
  g_autofree char *words = error != NULL ? pb_error_dup_sentences (error) : NULL;

  show_attribution (self);

  if (words != NULL)
    show_notice (self, words, FALSE);
  else if (pb_map_boundaries_is_empty (self->boundaries))
    show_no_boundaries (self);
  else
    {
      show_notice (self, NULL, FALSE);
      update_map (self);
    }
}

static void
frame_changed_cb (PbMapView *self)
{
  if (pb_session_get_frame (self->session) != NULL && !pb_map_boundaries_show (self->boundaries, self->session))
    update_map (self);
}

/* A record on the map, or what is shown on it, without another frame. */
static void
view_changed_cb (PbMapView *self)
{
  const PbView *view = pb_session_get_view (self->session);
  g_autofree char *words = NULL;
  g_auto(GStrv) reach = NULL;

  if (self->map == NULL)
    return;

  reach = pb_map_markers_dup_reach (pb_session_get_registers (self->session), pb_session_get_catalogue (self->session),
                                    view, &words);
  if (g_strcmp0 (words, self->reach) != 0 ||
      pb_map_markers_is_shown (view) != pb_map_pinning_is_shown (self->pinning))
    update_map (self);
}

static void
hovered_changed_cb (PbMapView *self)
{
  const char *code = pb_session_get_hovered (self->session);

  if (self->map != NULL)
    pb_map_layer_set_hovered (self->layer, pb_map_areas_find (pb_map_frame_get_areas (self->map), code));

  update_card (self);
}

/* Another workspace, or the same after an import: what is known of areas is old. */
static void
workspace_changed_cb (PbMapView *self)
{
  pb_map_boundaries_forget (self->boundaries);
  pb_map_pinning_forget (self->pinning);
  self->is_fitted = FALSE;
}

static void
layer_hovered_cb (PbMapView *self, int area)
{
  /* Where the pointer has gone the keyboard's cursor is still looked at. */
  if (area < 0 && gtk_widget_has_focus (GTK_WIDGET (self->layer)))
    area = pb_map_layer_get_cursor (self->layer);

  pb_session_set_hovered (self->session, area >= 0 ? pb_map_areas_get_code (pb_map_frame_get_areas (self->map), area) : NULL);
}

static void
layer_cursor_moved_cb (PbMapView *self, int area)
{
  pb_session_set_hovered (self->session, pb_map_areas_get_code (pb_map_frame_get_areas (self->map), area));
  describe (self, pb_map_frame_get_number (self->map, area));
}

static void
layer_marker_moved_cb (PbMapView *self, int marker)
{
  const PbMapMarker *source = get_marker (self);

  update_card (self);
  if (source != NULL)
    pb_map_layer_set_description (self->layer, source->sentence);
}

static void
layer_marker_chosen_cb (PbMapView *self, int marker)
{
  const PbMapMarker *source = pb_map_pins_get_source (pb_map_frame_get_pins (self->map), marker);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", source->record_kind, source->record_uid);
}

static void
markers_toggled_cb (PbMapView *self)
{
  gboolean is_on = gtk_toggle_button_get_active (self->markers_button);
  gboolean is_opened = pb_view_get_record (pb_session_get_view (self->session), "setting") != NULL;

  /* Nothing is what a view shows that was not asked for anything. */
  pb_session_choose_filter (self->session, PB_MAP_MARKERS_FILTER,
                            is_on ? PB_MAP_MARKERS_SHOWN : is_opened ? PB_MAP_MARKERS_HIDDEN : NULL);
}

/* What is lit up, by a group or by the record whose reach it is. */
static void
put_out_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PbMapView *self = PB_MAP_VIEW (widget);

  if (pb_session_get_lit (self->session, NULL) != NULL)
    pb_session_set_lit (self->session, NULL, NULL);
  else if (self->reach != NULL)
    pb_session_choose_record (self->session, NULL, NULL);
}

/* A small area stands for the Place that it is part of. */
static void
layer_chosen_cb (PbMapView *self, int area)
{
  PbFrame *frame = pb_map_frame_get_frame (self->map);
  PbAreaSet *set = pb_frame_get_area_set (frame);
  PbMapAreas *areas = pb_map_frame_get_areas (self->map);
  const char *code = pb_map_areas_get_code (areas, area);
  const char *place = NULL;

  if (set != NULL)
    place = pb_area_set_place_of (set, code, pb_frame_get_edition (frame), pb_frame_get_view (frame)->moment);

  if (place == NULL)
    place = pb_map_frame_is_fine (self->map) ? pb_map_areas_get_parent (areas, area) : code;

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

  bounds = pb_mesh_get_set_bounds (scene->selected_mesh != NULL ? scene->selected_mesh : scene->mesh,
                                   scene->selected, scene->n_selected);
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
  g_signal_connect_object (session, "notify::lit", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view-state", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::registers", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);
  g_object_set (self->chip, "session", session, NULL);
  frame_changed_cb (self);
}

static gboolean
is_complete (PbMapView *self)
{
  PbFrame *frame = self->session != NULL ? pb_session_get_frame (self->session) : NULL;

  if (frame == NULL || pb_map_boundaries_is_loading (self->boundaries) || self->arrange_id != 0 ||
      pb_map_lighting_is_loading (self->part) || pb_map_lighting_is_loading (self->lighting) ||
      pb_map_pinning_is_loading (self->pinning))
    return FALSE;

  if (gtk_widget_get_visible (self->notice))
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

  if (self->boundaries != NULL)
    pb_map_boundaries_stop (self->boundaries);

  if (self->part != NULL)
    pb_map_lighting_stop (self->part);

  if (self->lighting != NULL)
    pb_map_lighting_stop (self->lighting);

  /* The bin would unparent a child that the template has let go. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_MAP_VIEW);
  g_clear_handle_id (&self->arrange_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->map);
  g_clear_object (&self->boundaries);
  g_clear_object (&self->part);
  g_clear_object (&self->lighting);
  if (self->pinning != NULL)
    pb_map_pinning_forget (self->pinning);
  g_clear_object (&self->pinning);
  g_clear_pointer (&self->reach, g_free);

  G_OBJECT_CLASS (pb_map_view_parent_class)->dispose (object);
}

static void
pb_map_view_class_init (PbMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pb_map_view_get_property;
  object_class->set_property = pb_map_view_set_property;
  object_class->dispose = pb_map_view_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_COMPLETE] = g_param_spec_boolean ("is-complete", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-to-place", NULL, zoom_to_place_action);

  gtk_widget_class_install_action (widget_class, "map.put-out", NULL, put_out_action);

  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (PB_TYPE_MAP_CARD);
  g_type_ensure (PB_TYPE_MAP_CHIP);
  g_type_ensure (PB_TYPE_MAP_LEGEND_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PbMapView, overlay);
  gtk_widget_class_bind_template_child_full (widget_class, "map", FALSE, G_STRUCT_OFFSET (PbMapView, shumate_map));
  gtk_widget_class_bind_template_child (widget_class, PbMapView, card);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, chip);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, buttons);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, markers_button);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, attribution_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, notice);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, notice_label);
  gtk_widget_class_bind_template_child (widget_class, PbMapView, import_button);
  gtk_widget_class_bind_template_callback (widget_class, get_child_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, markers_toggled_cb);
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
  g_signal_connect_swapped (self->layer, "marker-moved", G_CALLBACK (layer_marker_moved_cb), self);
  g_signal_connect_swapped (self->layer, "marker-chosen", G_CALLBACK (layer_marker_chosen_cb), self);
  g_signal_connect_swapped (self->layer, "resized", G_CALLBACK (arrange_soon), self);
}

static void
pb_map_view_init (PbMapView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->boundaries = pb_map_boundaries_new ();
  g_signal_connect_object (self->boundaries, "changed", G_CALLBACK (boundaries_changed_cb), self, G_CONNECT_SWAPPED);
  self->part = pb_map_lighting_new ();
  g_signal_connect_object (self->part, "changed", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);
  self->lighting = pb_map_lighting_new ();
  g_signal_connect_object (self->lighting, "changed", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);

  self->pinning = pb_map_pinning_new ();
  g_signal_connect_object (self->pinning, "changed", G_CALLBACK (update_map), self, G_CONNECT_SWAPPED);

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
