#include "pb-record-place.h"

#include "pb-register-places.h"

#include <glib/gi18n-lib.h>

const char *
pb_record_place_find (const PbChartQuestion *question)
{
  const char *place = question->view->place;
  PbSeriesTable *table = pb_frame_get_table (question->frame);
  PbArea *area;
  int number;

  if (place == NULL)
    return NULL;

  /* The catalogue holds no small areas; the table of their level does. */
  number = pb_series_table_find_area (table, place);
  area = number >= 0 ? pb_series_table_get_area (table, number) : NULL;
  if (area != NULL && (pb_area_get_level (area) == PB_LEVEL_LSOA || pb_area_get_level (area) == PB_LEVEL_MSOA))
    return pb_area_get_parent_code (area);

  return place;
}

const char *
pb_record_place_name (const PbChartQuestion *question,
                      const char            *place)
{
  const char *system = pb_catalogue_get_facts (question->catalogue)->system_name;

  if (place != NULL)
    return pb_register_places_get_name (question->catalogue, place);

  return *system != '\0' ? system : _("the whole system");
}

PbRegisters *
pb_record_place_load_registers (const PbChartQuestion  *question,
                                GCancellable           *cancellable,
                                GError                **error)
{
  if (question->registers != NULL)
    return g_object_ref (question->registers);

  return pb_workspace_load_registers (question->workspace, cancellable, error);
}
