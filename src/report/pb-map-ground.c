#include "pb-map-ground.h"

#include "pb-error.h"
#include "pb-place-areas.h"

#include <glib/gi18n-lib.h>

/* %FALSE only on an error: no boundaries, no areas. */
static gboolean
take_areas (GPtrArray   *boundaries,
            PbMapAreas **areas_out,
            GError     **error)
{
  if (boundaries == NULL || boundaries->len == 0)
    return TRUE;

  *areas_out = pb_map_areas_new (boundaries, error);

  return *areas_out != NULL;
}

/* What the selected Place has of its district, where it is not all of it. */
static gboolean
take_outline (PbMapGround  *self,
              PbFrame      *frame,
              GPtrArray    *part,
              GError      **error)
{
  g_auto(GStrv) codes = part != NULL ? pb_place_areas_list_part (frame) : NULL;
  g_autoptr(PbMapAreas) areas = NULL;

  if (codes == NULL)
    return TRUE;

  areas = pb_map_areas_new (part, error);
  if (areas == NULL)
    return FALSE;

  self->outline = pb_map_lit_new (areas, (const char *const *) codes);

  return TRUE;
}

PbMapGround *
pb_map_ground_new (PbFrame    *frame,
                   GPtrArray  *boundaries,
                   GPtrArray  *context,
                   GPtrArray  *country,
                   GPtrArray  *part,
                   GError    **error)
{
  g_autoptr(PbMapGround) self = g_new0 (PbMapGround, 1);

  if (boundaries == NULL || boundaries->len == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("The map needs boundaries for this level: import boundaries, or export bars or a table"));
      return NULL;
    }

  if (!take_areas (boundaries, &self->areas, error) || !take_areas (context, &self->neighbours, error) ||
      !take_areas (country, &self->country, error) || !take_outline (self, frame, part, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pb_map_ground_free (PbMapGround *self)
{
  g_clear_object (&self->areas);
  g_clear_object (&self->neighbours);
  g_clear_object (&self->country);
  g_clear_object (&self->outline);
  g_free (self);
}
