#include "pb-export-private.h"

#include "pb-error.h"
#include "pb-pinned-notes.h"

#include <glib/gi18n-lib.h>

/* A word that the pack leaves empty is no choice. */
static const char *
choose_word (const char *chosen,
             const char *fallback)
{
  if (chosen != NULL && *chosen != '\0')
    return chosen;

  return fallback != NULL && *fallback != '\0' ? fallback : NULL;
}

static PbIndicator *
find_indicator (PbCatalogue   *catalogue,
                const PbView  *view,
                GError       **error)
{
  const char *code = choose_word (view->indicator, pb_catalogue_get_facts (catalogue)->default_indicator);
  PbIndicator *indicator = NULL;

  if (code != NULL)
    indicator = pb_catalogue_find_indicator (catalogue, code);
  else if (pb_catalogue_get_n_indicators (catalogue) > 0)
    indicator = pb_catalogue_get_indicator (catalogue, 0);

  if (indicator == NULL && code != NULL)
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 _("This workspace has no indicator “%s”: “list indicators” names those there are"), code);
  else if (indicator == NULL)
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 _("This workspace has no indicators: import a pack or a data file"));

  return indicator;
}

static gboolean
check_word (const char  *what,
            const char  *wanted,
            const char  *found,
            PbIndicator *indicator,
            GError     **error)
{
  if (wanted == NULL || g_str_equal (wanted, found))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
               _("%s has no series with %s “%s”: “list series” names those there are"),
               pb_indicator_get_name (indicator), what, wanted);

  return FALSE;
}

/* A saved view that names a sex, age or category means that and no other. The pack's sex goes
 * with the pack's indicator: of another one the series is chosen as everywhere. */
static PbSeries *
find_series (PbCatalogue   *catalogue,
             PbIndicator   *indicator,
             const PbView  *view,
             GError       **error)
{
  gboolean is_default = choose_word (view->indicator, NULL) == NULL;
  const char *default_sex = is_default ? pb_catalogue_get_facts (catalogue)->default_sex : NULL;
  PbSeries *series = pb_catalogue_choose_series (catalogue, indicator, choose_word (view->sex, default_sex),
                                                 view->age, view->category);

  if (series == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("%s has no values in this workspace"),
                   pb_indicator_get_name (indicator));
      return NULL;
    }

  if (!check_word ("sex", view->sex, pb_series_get_sex (series), indicator, error) ||
      !check_word ("age", view->age, pb_series_get_age (series), indicator, error) ||
      !check_word ("category", view->category, pb_series_get_category (series), indicator, error))
    return NULL;

  return series;
}

/* Only whose outlines are in the picture: its areas, the districts round them, the country of
 * the inset, and the small areas (@part_edition) whose outline the selected Place has. */
static char *
load_attribution (PbWorkspace  *workspace,
                  PbFrame      *frame,
                  const char   *part_edition,
                  GError      **error)
{
  g_autofree char *own = pb_workspace_load_boundary_attribution (workspace, pb_frame_get_view (frame)->level,
                                                                 pb_frame_get_edition (frame), error);
  g_autofree char *around =
    own != NULL ? pb_workspace_load_boundary_attribution (workspace, PB_LEVEL_LTLA, "", error) : NULL;
  g_autofree char *country =
    around != NULL ? pb_workspace_load_boundary_attribution (workspace, PB_LEVEL_REGION, "", error) : NULL;
  g_autofree char *part = NULL;

  if (country == NULL || part_edition == NULL)
    return country != NULL ? g_strconcat (own, "\n", around, "\n", country, NULL) : NULL;

  part = pb_workspace_load_boundary_attribution (workspace, PB_LEVEL_LSOA, part_edition, error);

  return part != NULL ? g_strconcat (own, "\n", around, "\n", country, "\n", part, NULL) : NULL;
}

static gboolean
load_pins (PbExport      *self,
           PbWorkspace   *workspace,
           PbCatalogue   *catalogue,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  self->pins = pb_map_pins_load (workspace, catalogue, pb_frame_get_view (self->frame), cancellable, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
load_boundaries (PbExport      *self,
                 PbWorkspace   *workspace,
                 PbCatalogue   *catalogue,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const char *part_edition = NULL;

  if (pb_frame_get_view (self->frame)->chart != PB_CHART_MAP)
    return TRUE;

  self->boundaries = pb_workspace_load_boundaries (workspace, pb_frame_get_view (self->frame)->level,
                                                   pb_frame_get_edition (self->frame), FALSE, cancellable, error);
  if (self->boundaries == NULL)
    return FALSE;

  self->context = pb_workspace_load_boundaries (workspace, PB_LEVEL_LTLA, "", TRUE, cancellable, error);
  if (self->context == NULL)
    return FALSE;

  self->country = pb_workspace_load_boundaries (workspace, PB_LEVEL_REGION, "", TRUE, cancellable, error);
  if (self->country == NULL)
    return FALSE;

  if (!pb_export_load_part (workspace, self->frame, self->boundaries, &self->part, &part_edition, cancellable, error))
    return FALSE;

  if (!load_pins (self, workspace, catalogue, cancellable, error))
    return FALSE;

  self->attribution = load_attribution (workspace, self->frame, part_edition, error);

  return self->attribution != NULL;
}

/* A moment nobody chose is the middle of the last period. */
static void
choose_moment (PbView        *view,
               PbSeriesTable *table)
{
  int n_periods = pb_series_table_get_n_periods (table);

  if (view->moment == PB_DAY_NONE)
    view->moment = n_periods > 0 ? pb_period_get_midpoint (pb_series_table_get_period (table, n_periods - 1)) : 0;
}

/* Of the system that the view is of, where it names one. */
static PbCatalogue *
load_catalogue (PbWorkspace   *workspace,
                const PbView  *view,
                GCancellable  *cancellable,
                GError       **error)
{
  if (view->system != NULL)
    pb_workspace_set_system (workspace, view->system);

  return pb_workspace_load_catalogue (workspace, cancellable, error);
}

static gboolean
load_chart (PbExport      *self,
            PbWorkspace   *workspace,
            PbCatalogue   *catalogue,
            PbSeries      *series,
            GCancellable  *cancellable,
            GError       **error)
{
  PbChartQuestion question = { workspace, catalogue, pb_frame_get_view (self->frame), series, self->frame };

  self->chart = pb_chart_reading_load (&question, cancellable, error);

  return self->chart != NULL;
}

static gboolean
load_notes (PbExport      *self,
            PbWorkspace   *workspace,
            PbCatalogue   *catalogue,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(PbRegisters) registers = pb_workspace_load_register (workspace, "chart_note", cancellable, error);

  if (registers == NULL)
    return FALSE;

  self->notes = pb_pinned_notes_list (self->frame, registers);
  if (self->reading != NULL)
    pb_spc_reading_pin_notes (self->reading, registers, catalogue);

  return TRUE;
}

/**
 * pb_export_load:
 * @workspace: where the figures are
 * @view: what to show; what it leaves open is the pack's default
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads all that a view needs.
 *
 * Errors: %PB_ERROR_NOT_FOUND for an indicator, series or area set that the
 * workspace does not hold; those of the workspace.
 *
 * Returns: (transfer full): the export, or %NULL
 */
PbExport *
pb_export_load (PbWorkspace   *workspace,
                const PbView  *view,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(PbCatalogue) catalogue = load_catalogue (workspace, view, cancellable, error);
  g_autoptr(PbView) complete = pb_view_copy (view);
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(PbFrame) frame = NULL;
  g_autoptr(PbExport) export = NULL;
  PbIndicator *indicator;
  PbSeries *series;

  if (catalogue == NULL)
    return NULL;

  indicator = find_indicator (catalogue, view, error);
  series = indicator != NULL ? find_series (catalogue, indicator, view, error) : NULL;
  if (series == NULL)
    return NULL;

  if (complete->area_set == NULL)
    complete->area_set = g_strdup (choose_word (NULL, pb_catalogue_get_facts (catalogue)->default_area_set));
  else if (pb_catalogue_find_area_set (catalogue, complete->area_set) == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("This workspace has no area set “%s”: “list area-sets” names those there are"),
                   complete->area_set);
      return NULL;
    }

  table = pb_workspace_load_table (workspace, series, complete->level, NULL, cancellable, error);
  if (table == NULL)
    return NULL;

  choose_moment (complete, table);
  frame = pb_frame_new (complete, catalogue, table, NULL);
  export = pb_export_new (frame, NULL, NULL, NULL);
  if (!load_boundaries (export, workspace, catalogue, cancellable, error))
    return NULL;

  /* The frame's moment is of the view's level; a process chart may be of another. */
  if (complete->chart == PB_CHART_SPC)
    {
      complete->moment = view->moment;
      if (!pb_export_load_spc (export, workspace, catalogue, series, complete, cancellable, error))
        return NULL;
    }

  if (complete->chart == PB_CHART_INEQUALITY)
    {
      complete->moment = view->moment;
      if (!pb_export_load_inequality (export, workspace, catalogue, series, complete, cancellable, error))
        return NULL;
    }

  if (pb_chart_reading_has_kind (complete->chart) &&
      !load_chart (export, workspace, catalogue, series, cancellable, error))
    return NULL;

  if (!load_notes (export, workspace, catalogue, cancellable, error))
    return NULL;

  return g_steal_pointer (&export);
}
