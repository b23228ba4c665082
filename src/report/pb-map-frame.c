#include "pb-map-frame.h"

#include "pb-map-picture.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

struct _PbMapFrame
{
  GObject         parent_instance;

  PbFrame        *frame;
  PbMapAreas     *areas;
  PbMapAreas     *context;
  PbTheme         theme;
  char           *attribution;

  int            *numbers;     /* by area of the mesh: number in the frame, or -1 */
  PbPaletteEntry *entries;     /* by area of the mesh */
  GArray         *labels;      /* PbMapLabel */
  GPtrArray      *texts;       /* owned texts of the labels */
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
  g_free (self->attribution);
  g_free (self->numbers);
  g_free (self->entries);
  g_array_unref (self->labels);
  g_ptr_array_unref (self->texts);
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

static void
make_scene (PbMapFrame *self)
{
  self->scene = (PbMapScene) {
    .mesh = pb_map_areas_get_mesh (self->areas),
    .entries = self->entries,
    .groups = pb_map_frame_is_fine (self) ? pb_map_areas_get_groups (self->areas) : NULL,
    .context = self->context != NULL ? pb_map_areas_get_mesh (self->context) : NULL,
    .context_names = self->context != NULL ? pb_map_areas_get_names (self->context) : NULL,
    .labels = (const PbMapLabel *) (gpointer) self->labels->data,
    .n_labels = self->labels->len,
    .selected = (const int *) (gpointer) self->selected->data,
    .n_selected = self->selected->len,
    .legend_title = pb_frame_get_legend_title (self->frame),
    .legend_rows = (const PbMapLegendRow *) (gpointer) self->rows->data,
    .n_legend_rows = self->rows->len,
    .legend_rule = pb_frame_get_legend_rule (self->frame),
    .attribution = self->attribution,
    .is_outside_dates = pb_frame_is_outside_dates (self->frame),
  };
}

PbMapFrame *
pb_map_frame_new (PbFrame       *frame,
                  PbMapAreas    *areas,
                  PbMapAreas    *context,
                  const PbTheme *theme,
                  const char    *attribution)
{
  PbMapFrame *self = g_object_new (PB_TYPE_MAP_FRAME, NULL);

  self->frame = g_object_ref (frame);
  self->areas = g_object_ref (areas);
  self->context = context != NULL && !pb_frame_get_view (frame)->hides_neighbours ? g_object_ref (context) : NULL;
  self->theme = *theme;
  self->attribution = g_strdup (attribution);

  colour_areas (self);
  list_selected (self);

  if (pb_map_frame_is_fine (self))
    label_place (self);
  else
    label_areas (self);

  make_legend (self);
  make_scene (self);

  return self;
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
