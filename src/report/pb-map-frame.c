#include "pb-map-frame.h"

#include "pb-map-picture.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Steps along the line on which a Place's anchor is looked for, and how many of them
 * it keeps off the border. */
#define N_ANCHOR_STEPS 120
#define N_ANCHOR_INSET 5

struct _PbMapFrame
{
  GObject         parent_instance;

  PbFrame        *frame;
  PbMapAreas     *areas;
  PbMapAreas     *context;
  PbMapAreas     *country;
  PbMapLit       *part;
  PbMapLit       *lit;
  PbMapPins      *pins;
  PbTheme         theme;
  char           *attribution;

  int            *numbers;     /* by area of the mesh: number in the frame, or -1 */
  PbPaletteEntry *entries;     /* by area of the mesh */
  GArray         *labels;      /* PbMapLabel */
  GPtrArray      *texts;       /* owned texts of the labels */
  GArray         *places;      /* PbMapPlace */
  GPtrArray      *place_areas; /* (element-type GArray of int), by place */
  GArray         *selected;    /* int */
  GArray         *rows;        /* PbMapLegendRow */
  PbMapScene      scene;
};

G_DEFINE_FINAL_TYPE (PbMapFrame, pb_map_frame, G_TYPE_OBJECT)

static void
pb_map_frame_finalize (GObject *object)
{
  PbMapFrame *self = PB_MAP_FRAME (object);

  g_clear_object (&self->frame);
  g_clear_object (&self->areas);
  g_clear_object (&self->context);
  g_clear_object (&self->country);
  g_clear_object (&self->part);
  g_clear_object (&self->lit);
  g_clear_object (&self->pins);
  g_free (self->attribution);
  g_free (self->numbers);
  g_free (self->entries);
  g_array_unref (self->labels);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->places);
  g_ptr_array_unref (self->place_areas);
  g_array_unref (self->selected);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (pb_map_frame_parent_class)->finalize (object);
}

static void
pb_map_frame_class_init (PbMapFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_frame_finalize;
}

static void
pb_map_frame_init (PbMapFrame *self)
{
  self->labels = g_array_new (FALSE, FALSE, sizeof (PbMapLabel));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (PbMapPlace));
  self->place_areas = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->selected = g_array_new (FALSE, FALSE, sizeof (int));
  self->rows = g_array_new (FALSE, FALSE, sizeof (PbMapLegendRow));
}

static PbPaletteEntry
make_entry (PbMapFrame *self, int number)
{
  const PbFrameArea *area = number >= 0 ? pb_frame_get_area (self->frame, number) : NULL;

  /* What is outside the set at the moment is land, as any neighbour is. */
  if (area == NULL || !area->in_set || !area->on_map)
    return pb_map_entry_for_status (PB_STATUS_NOT_PUBLISHED, &self->theme);

  if (area->class < 0)
    return pb_map_entry_for_status (area->cell->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : area->cell->status,
                                    &self->theme);

  return pb_map_entry_for_value (pb_classes_get_colour (pb_frame_get_classes (self->frame), &self->theme,
                                                        pb_frame_get_strong_end (self->frame), area->class));
}

/* Others of the same mesh are lit up. */
static gboolean
is_dimmed (PbMapFrame *self, int area)
{
  return self->lit != NULL && pb_map_lit_get_areas (self->lit) == self->areas && !pb_map_lit_has (self->lit, area);
}

/* Areas of another mesh are: a veil lies over parts of the map's own. */
static gboolean
is_veiled (PbMapFrame *self)
{
  return self->lit != NULL && pb_map_lit_get_areas (self->lit) != self->areas;
}

static void
colour_areas (PbMapFrame *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  guint n_areas = pb_mesh_get_n_areas (pb_map_areas_get_mesh (self->areas));

  self->numbers = g_new (int, n_areas + 1);
  self->entries = g_new (PbPaletteEntry, n_areas + 1);

  for (guint i = 0; i < n_areas; i++)
    {
      self->numbers[i] = pb_series_table_find_area (table, pb_map_areas_get_code (self->areas, i));
      self->entries[i] = make_entry (self, self->numbers[i]);

      if (is_dimmed (self, i))
        self->entries[i] = pb_map_entry_dim (self->entries[i], &self->theme);
    }
}

static void
list_selected (PbMapFrame *self)
{
  g_autoptr(GArray) place = pb_place_areas_list (self->frame);
  guint n_areas = pb_mesh_get_n_areas (pb_map_areas_get_mesh (self->areas));

  for (guint i = 0; i < n_areas; i++)
    for (guint k = 0; k < place->len; k++)
      if (self->numbers[i] == g_array_index (place, int, k))
        g_array_append_val (self->selected, i);
}

/* Of the mesh, in the Place at the moment. */
static GArray *
list_areas_of (PbMapFrame *self, const char *place)
{
  PbMesh *mesh = pb_map_areas_get_mesh (self->areas);
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < pb_mesh_get_n_areas (mesh); i++)
    {
      const PbFrameArea *area = self->numbers[i] >= 0 ? pb_frame_get_area (self->frame, self->numbers[i]) : NULL;

      if (area != NULL && area->in_set && area->on_map && pb_mesh_has_shape (mesh, i) &&
          g_strcmp0 (pb_place_areas_find (self->frame, self->numbers[i]), place) == 0)
        g_array_append_val (areas, i);
    }

  return areas;
}

/* A Place that is an area of the level, or a district over small areas, has its line. */
static gboolean
has_own_line (PbMapFrame *self, const char *place, const GArray *areas)
{
  return pb_series_table_find_area (pb_frame_get_table (self->frame), place) >= 0 || areas->len == 0 ||
         g_strcmp0 (pb_map_areas_get_parent (self->areas, g_array_index (areas, int, 0)), place) == 0;
}

static void
list_places (PbMapFrame *self)
{
  PbAreaSet *area_set = pb_frame_get_area_set (self->frame);

  for (guint i = 0; area_set != NULL && i < pb_area_set_get_n_places (area_set); i++)
    {
      const char *code = pb_area_set_get_place_code (area_set, i);
      g_autoptr(GArray) areas = list_areas_of (self, code);
      PbMapPlace place = { pb_area_set_get_place_name (area_set, i), (const int *) (gpointer) areas->data,
                           areas->len };

      if (has_own_line (self, code, areas))
        continue;

      g_array_append_val (self->places, place);
      g_ptr_array_add (self->place_areas, g_steal_pointer (&areas));
    }
}

static gboolean
is_selected (PbMapFrame *self, int area)
{
  for (guint i = 0; i < self->selected->len; i++)
    if (g_array_index (self->selected, int, i) == area)
      return TRUE;

  return FALSE;
}

static char *
keep_text (PbMapFrame *self, char *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);

  return text;
}

static void
label_areas (PbMapFrame *self)
{
  PbMesh *mesh = pb_map_areas_get_mesh (self->areas);
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (self->frame));

  for (guint i = 0; i < pb_mesh_get_n_areas (mesh); i++)
    {
      const PbFrameArea *area = self->numbers[i] >= 0 ? pb_frame_get_area (self->frame, self->numbers[i]) : NULL;
      PbMapLabel label = { pb_map_areas_get_names (self->areas)[i], NULL, pb_mesh_get_centre (mesh, i, NULL), i,
                           is_selected (self, i), self->theme.text };

      if (area == NULL || !area->in_set || !area->on_map || !pb_mesh_has_shape (mesh, i))
        continue;

      if (area->class >= 0)
        {
          label.value = keep_text (self, pb_text_number (indicator, area->cell->value));
          label.colour = pb_classes_get_label_colour (pb_frame_get_classes (self->frame), &self->theme,
                                                      pb_frame_get_strong_end (self->frame), area->class);
        }

      if (is_dimmed (self, i) || is_veiled (self))
        {
          label.colour = self->theme.text;
          label.is_cased = is_veiled (self);
        }

      g_array_append_val (self->labels, label);
    }
}

/* "55 of 152": how many of the Place's small areas are in the fifth where the need
 * is; NULL where the classes are not fifths. */
static char *
dup_share (PbMapFrame *self)
{
  g_autofree int *counts = NULL;
  int n_rows, n_areas = pb_place_areas_count (self->frame, &counts);
  const PbLegendRow *rows = pb_frame_get_legend (self->frame, &n_rows);

  if (pb_indicator_get_value_type (pb_series_table_get_indicator (pb_frame_get_table (self->frame))) !=
        PB_VALUE_DECILE || n_rows == 0 || rows[0].class < 0 || n_areas == 0)
    return NULL;

  /* Translators: small areas in the most deprived fifth, "55 of 152" */
  return g_strdup_printf (_("%d of %d"), counts[0], n_areas);
}

/* A Place made of many small areas is named beside the one nearest its middle. */
static void
label_place (PbMapFrame *self)
{
  PbMesh *mesh = pb_map_areas_get_mesh (self->areas);
  PbMapLabel label = { pb_place_areas_get_name (self->frame), NULL, { 0, 0 }, -1, TRUE, self->theme.ink };
  PbBounds bounds = pb_mesh_get_set_bounds (mesh, (const int *) (gpointer) self->selected->data, self->selected->len);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->selected->len; i++)
    {
      PbPoint centre = pb_mesh_get_centre (mesh, g_array_index (self->selected, int, i), NULL);
      double dx = centre.x - (bounds.x1 + bounds.x2) / 2, dy = centre.y - (bounds.y1 + bounds.y2) / 2;

      if (dx * dx + dy * dy < nearest)
        {
          nearest = dx * dx + dy * dy;
          label.anchor = centre;
        }
    }

  label.value = keep_text (self, dup_share (self));

  if (label.name != NULL && self->selected->len > 0)
    g_array_append_val (self->labels, label);
}

static gboolean
has_area (const PbMapPlace *place, int area)
{
  for (guint i = 0; i < place->n_areas; i++)
    if (place->areas[i] == area)
      return TRUE;

  return FALSE;
}

/* Within the Place near the outer border of all, where the line from a name is short
 * and no area's own label is. */
static PbPoint
find_anchor (PbMesh *mesh, const PbMapPlace *place)
{
  PbBounds all = pb_mesh_get_bounds (mesh);
  PbBounds bounds = pb_mesh_get_set_bounds (mesh, place->areas, place->n_areas);
  PbPoint from = { (all.x1 + all.x2) / 2, (all.y1 + all.y2) / 2 };
  PbPoint to = { (bounds.x1 + bounds.x2) / 2, (bounds.y1 + bounds.y2) / 2 };
  PbPoint anchor = pb_mesh_get_centre (mesh, place->areas[0], NULL);
  int last = -1;

  /* Three times as far as its middle leads out of any Place. */
  for (int i = 0; i <= N_ANCHOR_STEPS; i++)
    {
      double t = 3.0 * i / N_ANCHOR_STEPS;
      PbPoint point = { from.x + t * (to.x - from.x), from.y + t * (to.y - from.y) };

      if (has_area (place, pb_mesh_find_area (mesh, point)))
        last = i;
    }

  if (last >= 0)
    {
      double t = 3.0 * MAX (last - N_ANCHOR_INSET, 0) / N_ANCHOR_STEPS;
      PbPoint point = { from.x + t * (to.x - from.x), from.y + t * (to.y - from.y) };

      if (has_area (place, pb_mesh_find_area (mesh, point)))
        anchor = point;
    }

  return anchor;
}

/* A Place that is one area of the same name needs no second one, nor does the
 * selected one that label_place() named. */
static void
label_places (PbMapFrame *self)
{
  PbMesh *mesh = pb_map_areas_get_mesh (self->areas);
  const char *selected = pb_place_areas_get_name (self->frame);

  for (guint i = 0; i < self->places->len; i++)
    {
      const PbMapPlace *place = &g_array_index (self->places, PbMapPlace, i);
      gboolean is_chosen = g_strcmp0 (place->name, selected) == 0;
      PbMapLabel label = { place->name, NULL, { 0, 0 }, -1, is_chosen, self->theme.ink };

      if (place->n_areas == 1 && g_str_equal (place->name, pb_map_areas_get_names (self->areas)[place->areas[0]]))
        continue;
      if (is_chosen && pb_map_frame_is_fine (self))
        continue;

      label.anchor = find_anchor (mesh, place);
      g_array_append_val (self->labels, label);
    }
}

static void
make_legend (PbMapFrame *self)
{
  int n_rows;
  const PbLegendRow *rows = pb_frame_get_legend (self->frame, &n_rows);

  for (int i = 0; i < n_rows; i++)
    {
      PbMapLegendRow row = { pb_map_entry_for_status (rows[i].status, &self->theme), rows[i].label,
                             rows[i].end_word != NULL ? rows[i].end_word : "", rows[i].count };

      if (rows[i].class >= 0)
        row.entry = pb_map_entry_for_value (pb_classes_get_colour (pb_frame_get_classes (self->frame), &self->theme,
                                                                   pb_frame_get_strong_end (self->frame),
                                                                   rows[i].class));

      g_array_append_val (self->rows, row);
    }
}

/* Its line is of another mesh: over small areas they are themselves the selected ones. */
static gboolean
has_part (PbMapFrame *self)
{
  return self->part != NULL && pb_map_lit_get_areas (self->part) != self->areas;
}

static void
make_scene (PbMapFrame *self)
{
  guint n_lit = 0;
  const int *lit = self->lit != NULL ? pb_map_lit_get_lit (self->lit, &n_lit) : NULL;

  guint n_part = 0;
  const int *part = has_part (self) ? pb_map_lit_get_lit (self->part, &n_part) : NULL;

  self->scene = (PbMapScene) {
    .mesh = pb_map_areas_get_mesh (self->areas),
    .entries = self->entries,
    .groups = pb_map_frame_is_fine (self) ? pb_map_areas_get_groups (self->areas) : NULL,
    .context = self->context != NULL ? pb_map_areas_get_mesh (self->context) : NULL,
    .context_names = self->context != NULL ? pb_map_areas_get_names (self->context) : NULL,
    .labels = (const PbMapLabel *) (gpointer) self->labels->data,
    .n_labels = self->labels->len,
    .places = (const PbMapPlace *) (gpointer) self->places->data,
    .n_places = self->places->len,
    .selected_mesh = part != NULL ? pb_map_areas_get_mesh (pb_map_lit_get_areas (self->part)) : NULL,
    .selected = part != NULL ? part : (const int *) (gpointer) self->selected->data,
    .n_selected = part != NULL ? n_part : self->selected->len,
    .lit_mesh = self->lit != NULL ? pb_map_areas_get_mesh (pb_map_lit_get_areas (self->lit)) : NULL,
    .lit = lit,
    .n_lit = n_lit,
    .legend_title = pb_frame_get_legend_title (self->frame),
    .legend_rows = (const PbMapLegendRow *) (gpointer) self->rows->data,
    .n_legend_rows = self->rows->len,
    .legend_rule = pb_frame_get_legend_rule (self->frame),
    .attribution = self->attribution,
    .is_outside_dates = pb_frame_is_outside_dates (self->frame),
  };

  if (self->pins != NULL)
    {
      self->scene.markers = pb_map_pins_get_markers (self->pins, &self->scene.n_markers);
      self->scene.marker_rows = pb_map_pins_get_rows (self->pins, &self->scene.n_marker_rows);
      self->scene.marker_note = pb_map_pins_get_note (self->pins);
    }
}

PbMapFrame *
pb_map_frame_new (PbFrame       *frame,
                  PbMapAreas    *areas,
                  PbMapAreas    *context,
                  PbMapLit      *part,
                  PbMapLit      *lit,
                  PbMapPins     *pins,
                  const PbTheme *theme,
                  const char    *attribution)
{
  PbMapFrame *self = g_object_new (PB_TYPE_MAP_FRAME, NULL);

  self->frame = g_object_ref (frame);
  self->areas = g_object_ref (areas);
  self->context = context != NULL && !pb_frame_get_view (frame)->hides_neighbours ? g_object_ref (context) : NULL;
  self->part = part != NULL && pb_map_lit_get_n_found (part) > 0 ? g_object_ref (part) : NULL;
  self->lit = lit != NULL && pb_map_lit_get_n_found (lit) > 0 ? g_object_ref (lit) : NULL;
  self->pins = pins != NULL ? g_object_ref (pins) : NULL;
  self->theme = *theme;
  self->attribution = g_strdup (attribution);

  colour_areas (self);
  list_selected (self);
  list_places (self);

  if (pb_map_frame_is_fine (self))
    label_place (self);
  else
    label_areas (self);

  label_places (self);
  make_legend (self);
  make_scene (self);

  return self;
}

/* What the country is called that the workspace is of; NULL where it holds none. */
static const char *
find_country_name (PbMapFrame *self)
{
  GPtrArray *areas = pb_catalogue_get_areas (pb_frame_get_catalogue (self->frame));

  for (guint i = 0; i < areas->len; i++)
    if (pb_area_get_level (g_ptr_array_index (areas, i)) == PB_LEVEL_COUNTRY)
      return pb_area_get_name (g_ptr_array_index (areas, i));

  return NULL;
}

void
pb_map_frame_set_country (PbMapFrame *self,
                          PbMapAreas *country)
{
  g_set_object (&self->country, country);
  self->scene.country = pb_map_areas_get_mesh (country);
  self->scene.country_name = find_country_name (self);
}

const PbMapScene *
pb_map_frame_get_scene (PbMapFrame *self)
{
  return &self->scene;
}

PbFrame *
pb_map_frame_get_frame (PbMapFrame *self)
{
  return self->frame;
}

PbMapAreas *
pb_map_frame_get_areas (PbMapFrame *self)
{
  return self->areas;
}

PbMapPins *
pb_map_frame_get_pins (PbMapFrame *self)
{
  return self->pins;
}

const PbTheme *
pb_map_frame_get_theme (PbMapFrame *self)
{
  return &self->theme;
}

int
pb_map_frame_get_number (PbMapFrame *self, int area)
{
  return area >= 0 ? self->numbers[area] : -1;
}

gboolean
pb_map_frame_is_fine (PbMapFrame *self)
{
  PbLevel level = pb_series_table_get_level (pb_frame_get_table (self->frame));

  return level == PB_LEVEL_WARD || level == PB_LEVEL_MSOA || level == PB_LEVEL_LSOA;
}

gboolean
pb_map_frame_shares_ground (PbMapFrame *self, PbMapFrame *other)
{
  const PbTheme *mine = &self->theme, *theme = &other->theme;

  return self->areas == other->areas && self->scene.context == other->scene.context && mine->kind == theme->kind &&
         mine->is_high_contrast == theme->is_high_contrast && mine->base_size == theme->base_size &&
         g_strcmp0 (mine->family, theme->family) == 0;
}
