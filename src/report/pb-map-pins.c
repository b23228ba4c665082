#include "pb-map-pins.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbMapPins
{
  GObject     parent_instance;

  GPtrArray  *sources;    /* PbMapMarker, of those placed; owned by */
  GPtrArray  *all;
  GArray     *markers;    /* PbSettingMarker */
  GArray     *rows;       /* PbSettingRowOfLegend */
};

G_DEFINE_FINAL_TYPE (PbMapPins, pb_map_pins, G_TYPE_OBJECT)

static void
pb_map_pins_finalize (GObject *object)
{
  PbMapPins *self = PB_MAP_PINS (object);

  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->all);
  g_array_unref (self->markers);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (pb_map_pins_parent_class)->finalize (object);
}

static void
pb_map_pins_class_init (PbMapPinsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_pins_finalize;
}

static void
pb_map_pins_init (PbMapPins *self)
{
  self->sources = g_ptr_array_new ();
  self->markers = g_array_new (FALSE, TRUE, sizeof (PbSettingMarker));
  self->rows = g_array_new (FALSE, TRUE, sizeof (PbSettingRowOfLegend));
}

static void
add_pin (PbMapPins         *self,
         const PbMapMarker *source,
         PbMapAreas        *places)
{
  PbSettingMarker marker = { .glyph = pb_setting_glyph_from_use (source->use), .beds = source->beds };
  int area = source->place_code != NULL ? pb_map_areas_find (places, source->place_code) : -1;

  if (!isnan (source->latitude) && !isnan (source->longitude))
    marker.at = pb_mercator_from_degrees (source->longitude, source->latitude);
  else if (area >= 0 && pb_mesh_has_shape (pb_map_areas_get_mesh (places), area))
    {
      marker.is_hollow = TRUE;
      marker.at = pb_mesh_get_centre (pb_map_areas_get_mesh (places), area, &marker.room);
    }
  else
    return;

  g_array_append_val (self->markers, marker);
  g_ptr_array_add (self->sources, (gpointer) source);
}

/* The hollow ones of a Place have one point. */
static void
rank_pins (PbMapPins *self)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      PbSettingMarker *marker = &g_array_index (self->markers, PbSettingMarker, i);

      for (guint j = 0; j < self->markers->len && marker->is_hollow; j++)
        {
          const PbSettingMarker *other = &g_array_index (self->markers, PbSettingMarker, j);

          if (!other->is_hollow || other->at.x != marker->at.x || other->at.y != marker->at.y)
            continue;

          marker->rank += j < i;
          marker->n_in_place++;
        }
    }
}

static void
make_rows (PbMapPins *self)
{
  for (int glyph = 0; glyph < PB_N_SETTING_GLYPHS; glyph++)
    {
      PbSettingRowOfLegend row = { glyph, pb_setting_glyph_to_label (glyph), 0 };

      for (guint i = 0; i < self->markers->len; i++)
        row.count += (int) g_array_index (self->markers, PbSettingMarker, i).glyph == glyph;

      if (row.count > 0)
        g_array_append_val (self->rows, row);
    }
}

PbMapPins *
pb_map_pins_new (GPtrArray  *markers,
                 PbMapAreas *places)
{
  PbMapPins *self = g_object_new (PB_TYPE_MAP_PINS, NULL);

  self->all = g_ptr_array_ref (markers);
  for (guint i = 0; i < markers->len; i++)
    add_pin (self, g_ptr_array_index (markers, i), places);

  rank_pins (self);
  make_rows (self);

  return self;
}

PbMapPins *
pb_map_pins_load (PbWorkspace   *workspace,
                  PbCatalogue   *catalogue,
                  const PbView  *view,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(GPtrArray) boundaries = NULL, markers = NULL;
  g_autoptr(PbMapAreas) places = NULL;

  if (!pb_map_markers_is_shown (view))
    return NULL;

  registers = pb_workspace_load_registers (workspace, cancellable, error);
  if (registers == NULL)
    return NULL;

  boundaries = pb_workspace_load_boundaries (workspace, PB_LEVEL_LTLA, "", FALSE, cancellable, error);
  places = boundaries != NULL ? pb_map_areas_new (boundaries, error) : NULL;
  if (places == NULL)
    return NULL;

  markers = pb_map_markers_list (registers, catalogue, view->moment);

  return pb_map_pins_new (markers, places);
}

const PbSettingMarker *
pb_map_pins_get_markers (PbMapPins *self,
                         guint     *n_out)
{
  *n_out = self->markers->len;

  return (const PbSettingMarker *) (gpointer) self->markers->data;
}

const PbMapMarker *
pb_map_pins_get_source (PbMapPins *self,
                        guint      marker)
{
  g_return_val_if_fail (marker < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, marker);
}

const PbSettingRowOfLegend *
pb_map_pins_get_rows (PbMapPins *self,
                      guint     *n_out)
{
  *n_out = self->rows->len;

  return (const PbSettingRowOfLegend *) (gpointer) self->rows->data;
}

const char *
pb_map_pins_get_note (PbMapPins *self)
{
  gboolean has_hollow = FALSE, has_beds = FALSE;

  for (guint i = 0; i < self->markers->len; i++)
    {
      has_hollow = has_hollow || g_array_index (self->markers, PbSettingMarker, i).is_hollow;
      has_beds = has_beds || g_array_index (self->markers, PbSettingMarker, i).beds != NULL;
    }

  if (has_hollow && has_beds)
    return _("Numbers are beds, ? not stated. Dashed: approximate, the Place is known and not the site.");
  if (has_hollow)
    return _("Dashed: approximate, the Place is known and not the site.");

  return has_beds ? _("Numbers are beds, ? not stated.") : NULL;
}
