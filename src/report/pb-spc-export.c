#include "pb-export-private.h"

/* A moment after all that any series can hold. */
#define LAST_YEAR 9999

/**
 * pb_export_load_spc:
 * @self: where to keep the reading
 * @workspace: where the figures are
 * @catalogue: of @workspace
 * @series: whose chart
 * @view: area set, level, Place and moment; without a moment the latest point
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads what a process chart of a view needs.  A chart that cannot be had is no
 * error: its reading says why in words.
 *
 * Returns: %FALSE with @error set on an error of the workspace
 */
gboolean
pb_export_load_spc (PbExport      *self,
                    PbWorkspace   *workspace,
                    PbCatalogue   *catalogue,
                    PbSeries      *series,
                    const PbView  *view,
                    GCancellable  *cancellable,
                    GError       **error)
{
  gboolean has_moment = view->moment != PB_DAY_NONE;
  PbSpcQuestion question = {
    .series = series,
    .level = view->level,
    .area_set = view->area_set != NULL ? pb_catalogue_find_area_set (catalogue, view->area_set) : NULL,
    .area_code = view->place,
    .moment = has_moment ? view->moment : pb_day_from_ymd (LAST_YEAR, 12, 31),
  };
  g_autoptr(PbSpcReading) reading = pb_spc_reading_load (workspace, catalogue, &question, cancellable, error);
  int latest = reading != NULL ? pb_spc_reading_get_latest (reading) : -1;

  /* As it could be known when the latest point was. */
  if (!has_moment && latest >= 0)
    {
      guint n;

      question.moment = pb_spc_reading_get_points (reading, &n)[latest].period->last;
      g_object_unref (reading);
      reading = pb_spc_reading_load (workspace, catalogue, &question, cancellable, error);
    }

  self->reading = g_steal_pointer (&reading);

  return self->reading != NULL;
}
