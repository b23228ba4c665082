#include "pb-frame-map.h"

#include "pb-map-picture.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"
#include "pb-wkb.h"

struct _PbFrameMap
{
  PbFrame    *frame;
  PbTheme     theme;
  PbMesh     *mesh;
  PbMesh     *context;
  GArray     *areas;       /* int: number in the table of each boundary, -1 for none */
  GArray     *entries;     /* PbPaletteEntry, one a boundary */
  GArray     *groups;      /* int: district of each small area */
  GArray     *selected;    /* int: boundaries of the selected Place */
  GArray     *labels;      /* PbMapLabel */
  GArray     *legend;      /* PbMapLegendRow */
  GPtrArray  *names;       /* const char *, of the context */
  GPtrArray  *texts;       /* utf8 that labels point to */
  char       *attribution;
  PbMapScene  scene;
};

static PbMesh *
make_mesh (GPtrArray  *boundaries,
           GError    **error)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_paths_free);

  for (guint i = 0; i < boundaries->len; i++)
    {
      PbBoundary *boundary = g_ptr_array_index (boundaries, i);
      gsize size;
      const guint8 *blob = g_bytes_get_data (boundary->geometry, &size);
      PbPaths *rings = pb_wkb_read_rings (blob, size, error);

      if (rings == NULL)
        {
          g_prefix_error (error, "%s (%s): ", boundary->name, boundary->code);
          return NULL;
        }

      g_ptr_array_add (paths, rings);
    }

  return pb_mesh_new ((PbPaths *const *) paths->pdata, paths->len);
}

static PbPaletteEntry
get_entry (PbFrameMap *self,
           int         area)
{
  const PbFrameArea *facts = area >= 0 ? pb_frame_get_area (self->frame, area) : NULL;

  /* An area outside the set is one of the neighbours. */
  if (facts == NULL || !facts->in_set || !facts->on_map)
    return pb_map_entry_for_status (PB_STATUS_NOT_PUBLISHED, &self->theme);
  if (facts->class < 0)
    return pb_map_entry_for_status (facts->cell->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING
                                                                             : facts->cell->status,
                                    &self->theme);

  return pb_map_entry_for_value (pb_classes_get_colour (pb_frame_get_classes (self->frame), &self->theme,
                                                        pb_frame_get_strong_end (self->frame), facts->class));
}

static PbColour
get_label_colour (PbFrameMap *self,
                  int         area)
{
  int class = pb_frame_get_area (self->frame, area)->class;

  if (class < 0)
    return self->theme.text;

  return pb_classes_get_label_colour (pb_frame_get_classes (self->frame), &self->theme,
                                      pb_frame_get_strong_end (self->frame), class);
}

static void
fill_areas (PbFrameMap *self,
            GPtrArray  *boundaries)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);

  for (guint i = 0; i < boundaries->len; i++)
    {
      PbBoundary *boundary = g_ptr_array_index (boundaries, i);
      int area = pb_series_table_find_area (table, boundary->code);
      PbPaletteEntry entry = get_entry (self, area);

      g_array_append_val (self->areas, area);
      g_array_append_val (self->entries, entry);
    }
}

/* Districts are numbered as they first come up. */
static void
group_areas (PbFrameMap *self,
             GPtrArray  *boundaries)
{
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < boundaries->len; i++)
    {
      const char *parent = ((PbBoundary *) g_ptr_array_index (boundaries, i))->parent_code;
      gpointer number = NULL;
      int group;

      if (parent != NULL && !g_hash_table_lookup_extended (numbers, parent, NULL, &number))
        {
          number = GINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, (gpointer) parent, number);
        }

      group = parent != NULL ? GPOINTER_TO_INT (number) : -1;
      g_array_append_val (self->groups, group);
    }
}

static void
select_place (PbFrameMap *self)
{
  g_autoptr(GArray) place = pb_place_areas_list (self->frame);

  for (guint i = 0; i < self->areas->len; i++)
    for (guint j = 0; j < place->len; j++)
      if (g_array_index (self->areas, int, i) == g_array_index (place, int, j))
        g_array_append_val (self->selected, i);
}

static gboolean
is_selected (PbFrameMap *self,
             guint       boundary)
{
  for (guint i = 0; i < self->selected->len; i++)
    if (g_array_index (self->selected, guint, i) == boundary)
      return TRUE;

  return FALSE;
}

static const char *
keep_text (PbFrameMap *self,
           char       *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static void
label_areas (PbFrameMap *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  PbIndicator *indicator = pb_series_table_get_indicator (table);

  for (guint i = 0; i < self->areas->len; i++)
    {
      int area = g_array_index (self->areas, int, i);
      const PbFrameArea *facts = area >= 0 ? pb_frame_get_area (self->frame, area) : NULL;
      PbMapLabel label = { .area = (int) i };

      if (facts == NULL || !facts->in_set || !facts->on_map || !pb_mesh_has_shape (self->mesh, (int) i))
        continue;

      label.name = pb_area_get_name (pb_series_table_get_area (table, area));
      if (facts->cell->status == PB_STATUS_PRESENT)
        label.value = keep_text (self, pb_text_number (indicator, facts->cell->value));
      label.anchor = pb_mesh_get_centre (self->mesh, (int) i, NULL);
      label.is_selected = is_selected (self, i);
      label.colour = get_label_colour (self, area);
      g_array_append_val (self->labels, label);
    }
}

/* Small areas have no room for names: only the selected Place is named, outside. */
static void
label_place (PbFrameMap *self)
{
  const char *name = pb_place_areas_get_name (self->frame);
  PbMapLabel label = { .name = name, .area = -1, .is_selected = TRUE, .colour = self->theme.ink };
  PbBounds bounds;

  if (name == NULL || self->selected->len == 0)
    return;

  bounds = pb_mesh_get_set_bounds (self->mesh, (const int *) self->selected->data, self->selected->len);
  label.anchor = (PbPoint) { (bounds.x1 + bounds.x2) / 2, (bounds.y1 + bounds.y2) / 2 };
  g_array_append_val (self->labels, label);
}

static void
add_legend (PbFrameMap *self)
{
  int n_rows;
  const PbLegendRow *rows = pb_frame_get_legend (self->frame, &n_rows);

  for (int i = 0; i < n_rows; i++)
    {
      PbMapLegendRow row = { .label = rows[i].label, .end_word = rows[i].end_word, .count = rows[i].count };

      if (rows[i].class >= 0)
        row.entry = pb_map_entry_for_value (pb_classes_get_colour (pb_frame_get_classes (self->frame), &self->theme,
                                                                   pb_frame_get_strong_end (self->frame),
                                                                   rows[i].class));
      else
        row.entry = pb_map_entry_for_status (rows[i].status, &self->theme);

      g_array_append_val (self->legend, row);
    }
}

static gboolean
add_context (PbFrameMap  *self,
             GPtrArray   *context,
             GError     **error)
{
  if (context == NULL || context->len == 0)
    return TRUE;

  self->context = make_mesh (context, error);
  for (guint i = 0; i < context->len; i++)
    g_ptr_array_add (self->names, g_strdup (((PbBoundary *) g_ptr_array_index (context, i))->name));

  return self->context != NULL;
}

static void
set_scene (PbFrameMap *self)
{
  gboolean is_small = pb_series_table_get_level (pb_frame_get_table (self->frame)) == PB_LEVEL_LSOA;

  self->scene = (PbMapScene) {
    .mesh = self->mesh,
    .entries = (const PbPaletteEntry *) self->entries->data,
    .groups = is_small ? (const int *) self->groups->data : NULL,
    .context = self->context,
    .context_names = self->context != NULL ? (const char *const *) self->names->pdata : NULL,
    .labels = (const PbMapLabel *) self->labels->data,
    .n_labels = self->labels->len,
    .selected = (const int *) self->selected->data,
    .n_selected = self->selected->len,
    .hovered = -1,
    .cursor = -1,
    .legend_title = pb_frame_get_legend_title (self->frame),
    .legend_rows = (const PbMapLegendRow *) self->legend->data,
    .n_legend_rows = self->legend->len,
    .legend_rule = pb_frame_get_legend_rule (self->frame),
    .attribution = self->attribution,
    .is_outside_dates = pb_frame_is_outside_dates (self->frame),
  };
}

/**
 * pb_frame_map_new:
 * @frame: what is shown
 * @boundaries: (element-type PbBoundary): of the frame's level and edition
 * @context: (nullable) (element-type PbBoundary): the neighbours
 * @attribution: (nullable): whose boundaries these are, one a line
 * @theme: the colours
 * @error: return location for an error
 *
 * Errors: those of pb_wkb_read_rings(), naming the area.
 *
 * Returns: (transfer full): the map, or %NULL
 */
PbFrameMap *
pb_frame_map_new (PbFrame        *frame,
                  GPtrArray      *boundaries,
                  GPtrArray      *context,
                  const char     *attribution,
                  const PbTheme  *theme,
                  GError        **error)
{
  g_autoptr(PbFrameMap) self = g_new0 (PbFrameMap, 1);

  self->frame = g_object_ref (frame);
  self->theme = *theme;
  self->areas = g_array_new (FALSE, FALSE, sizeof (int));
  self->entries = g_array_new (FALSE, FALSE, sizeof (PbPaletteEntry));
  self->groups = g_array_new (FALSE, FALSE, sizeof (int));
  self->selected = g_array_new (FALSE, FALSE, sizeof (int));
  self->labels = g_array_new (FALSE, FALSE, sizeof (PbMapLabel));
  self->legend = g_array_new (FALSE, FALSE, sizeof (PbMapLegendRow));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->attribution = g_strdup (attribution);

  self->mesh = make_mesh (boundaries, error);
  if (self->mesh == NULL || !add_context (self, context, error))
    return NULL;

  fill_areas (self, boundaries);
  group_areas (self, boundaries);
  select_place (self);
  if (pb_series_table_get_level (pb_frame_get_table (frame)) == PB_LEVEL_LSOA)
    label_place (self);
  else
    label_areas (self);
  add_legend (self);
  set_scene (self);

  return g_steal_pointer (&self);
}

void
pb_frame_map_free (PbFrameMap *self)
{
  g_object_unref (self->frame);
  g_clear_object (&self->mesh);
  g_clear_object (&self->context);
  g_array_unref (self->areas);
  g_array_unref (self->entries);
  g_array_unref (self->groups);
  g_array_unref (self->selected);
  g_array_unref (self->labels);
  g_array_unref (self->legend);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->texts);
  g_free (self->attribution);
  g_free (self);
}

const PbMapScene *
pb_frame_map_get_scene (PbFrameMap *self)
{
  return &self->scene;
}
