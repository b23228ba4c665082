#include "pb-board-data.h"

#include "pb-disclosure-gate.h"
#include "pb-error.h"
#include "pb-export-private.h"
#include "pb-inequality-groups.h"

#include <glib/gi18n-lib.h>

/* What every Place's page, chart and the rest count in the progress. */
#define STEPS_BEFORE_PLACES 2

static void
free_place (gpointer data)
{
  PbBoardPlace *place = data;

  g_free (place->code);
  g_free (place->name);
  g_clear_pointer (&place->profile, pb_place_profile_free);
  g_clear_object (&place->inequality);
  g_free (place);
}

static void
free_export (gpointer data)
{
  pb_export_free (data);
}

/* A paper of the latest figures is of the day when it is made; a build that must be repeatable
 * names it. */
static PbDay
get_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) now = NULL;
  guint64 seconds;
  int year, month, day;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    now = g_date_time_new_from_unix_utc ((gint64) seconds);
  else
    now = g_date_time_new_now_local ();

  g_date_time_get_ymd (now, &year, &month, &day);

  return pb_day_from_ymd (year, month, day);
}

/* The map of the indicator that all Places' pages draw. */
static PbView *
make_view (const PbBoardRecipe *recipe)
{
  PbView *view = pb_view_new ();

  view->system = g_strdup (recipe->system);
  view->area_set = g_strdup (recipe->area_set);
  view->indicator = g_strdup (recipe->indicator);
  view->sex = g_strdup (recipe->sex);
  view->level = PB_LEVEL_LTLA;
  view->moment = recipe->moment;
  view->chart = PB_CHART_MAP;

  return view;
}

static gboolean
take_map (PbBoardData  *self,
          PbExport     *export,
          GError      **error)
{
  self->attribution = g_strdup (export->attribution);
  if (export->boundaries == NULL || export->boundaries->len == 0)
    return TRUE;

  self->areas = pb_map_ground_share_areas (export->boundaries, error);
  if (self->areas == NULL)
    return FALSE;

  if (export->context != NULL && export->context->len > 0)
    self->context = pb_map_ground_share_areas (export->context, error);

  return export->context == NULL || export->context->len == 0 || self->context != NULL;
}

static gboolean
load_figures (PbBoardData   *self,
              PbWorkspace   *workspace,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(PbView) view = make_view (self->recipe);
  g_autoptr(PbExport) export = pb_export_load (workspace, view, cancellable, error);
  PbChartQuestion question;

  if (export == NULL)
    return FALSE;

  self->frame = g_object_ref (pb_export_get_frame (export));
  self->table = g_object_ref (pb_frame_get_table (self->frame));
  self->catalogue = g_object_ref (pb_frame_get_catalogue (self->frame));
  g_set_object (&self->area_set, pb_frame_get_area_set (self->frame));
  if (!take_map (self, export, error))
    return FALSE;

  question = (PbChartQuestion) {
    workspace, self->catalogue, pb_frame_get_view (self->frame), pb_series_table_get_series (self->table), self->frame,
  };
  self->rows = pb_indicator_rows_load_all (&question, PB_LEVEL_LTLA, cancellable, error);

  return self->rows != NULL;
}

static gboolean
load_states (PbBoardData   *self,
             PbWorkspace   *workspace,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (self->frame));
  PbChartQuestion question = { workspace, self->catalogue, view, pb_series_table_get_series (self->table),
                               self->frame, self->registers };

  view->chart = PB_CHART_STATES;
  self->states = pb_chart_reading_load (&question, cancellable, error);

  return self->states != NULL;
}

static gboolean
load_registers (PbBoardData   *self,
                PbWorkspace   *workspace,
                GCancellable  *cancellable,
                GError       **error)
{
  self->registers = pb_workspace_load_registers (workspace, cancellable, error);
  if (self->registers == NULL)
    return FALSE;

  self->innovations = pb_innovation_register_new (self->registers, self->catalogue);

  return load_states (self, workspace, cancellable, error);
}

/* A district, or a Place of the area set; %NULL with @error where it is neither. */
static char *
find_name (PbBoardData  *self,
           const char   *code,
           GError      **error)
{
  PbArea *area = pb_catalogue_find_area (self->catalogue, code);
  const char *name = self->area_set != NULL ? pb_area_set_find_place_name (self->area_set, code) : NULL;

  if (area != NULL)
    return g_strdup (pb_area_get_name (area));
  if (name != NULL)
    return g_strdup (name);

  g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
               _("The recipe asks for the Place “%s”, which this workspace does not have"), code);

  return NULL;
}

/* Every district of the area set, where nobody chose. */
static char **
list_places (PbBoardData *self)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  for (int i = 0; i < pb_frame_get_n_areas (self->frame); i++)
    if (pb_frame_get_area (self->frame, i)->in_set && pb_frame_get_area (self->frame, i)->on_map)
      g_strv_builder_add (codes, pb_area_get_code (pb_series_table_get_area (self->table, i)));

  return g_strv_builder_end (codes);
}

/* The publisher's own slope index of the indicator, by which a Place has a gap of its own, where
 * there is one; else between the groups that there are. */
static gboolean
load_inequality (PbBoardData           *self,
                 PbBoardPlace          *place,
                 PbWorkspace           *workspace,
                 PbInequalityQuestion  *question,
                 GCancellable          *cancellable,
                 GError               **error)
{
  PbInequalityQuestion published = *question;

  published.series = pb_inequality_find_published (self->catalogue, question->series);
  if (published.series != NULL)
    {
      place->inequality = pb_inequality_load (workspace, self->catalogue, &published, cancellable, error);
      if (place->inequality == NULL || pb_inequality_get_refusal (place->inequality) == NULL)
        return place->inequality != NULL;
    }

  g_clear_object (&place->inequality);
  place->inequality = pb_inequality_load (workspace, self->catalogue, question, cancellable, error);

  return place->inequality != NULL;
}

static gboolean
load_place (PbBoardData   *self,
            PbWorkspace   *workspace,
            const char    *code,
            GCancellable  *cancellable,
            GError       **error)
{
  PbInequalityQuestion question = {
    .series = pb_series_table_get_series (self->table),
    .level = PB_LEVEL_LTLA,
    .area_set = self->area_set,
    .place_code = code,
    .moment = self->recipe->moment,
  };
  char *name = find_name (self, code, error);
  PbBoardPlace *place;

  if (name == NULL)
    return FALSE;

  place = g_new0 (PbBoardPlace, 1);
  place->code = g_strdup (code);
  place->name = name;
  g_ptr_array_add (self->places, place);

  place->profile =
    pb_workspace_load_profile (workspace, self->area_set, code, self->recipe->moment, cancellable, error);
  if (place->profile == NULL)
    return FALSE;

  return load_inequality (self, place, workspace, &question, cancellable, error);
}

static gboolean
check_indicators (PbBoardData  *self,
                  GError      **error)
{
  char **codes = self->recipe->indicators;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (pb_catalogue_find_indicator (self->catalogue, codes[i]) == NULL)
      {
        g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                     _("The recipe asks for the indicator “%s”, which this workspace does not have"), codes[i]);
        return FALSE;
      }

  return TRUE;
}

typedef struct
{
  PbBoardProgress report;
  gpointer        user_data;
  int             done;
  int             total;
} Progress;

static void
advance (Progress *progress)
{
  progress->done++;
  if (progress->report != NULL)
    progress->report (progress->done, progress->total, progress->user_data);
}

/* A Place that is named twice has one page. */
static gboolean
is_new (PbBoardData *self,
        const char  *code)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_str_equal (((const PbBoardPlace *) g_ptr_array_index (self->places, i))->code, code))
      return FALSE;

  return TRUE;
}

static gboolean
load_places (PbBoardData   *self,
             PbWorkspace   *workspace,
             Progress      *progress,
             GCancellable  *cancellable,
             GError       **error)
{
  g_auto(GStrv) codes = self->recipe->places != NULL ? g_strdupv (self->recipe->places) : list_places (self);

  progress->total += (int) g_strv_length (codes);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (!is_new (self, codes[i]))
        continue;
      if (!load_place (self, workspace, codes[i], cancellable, error))
        return FALSE;
      advance (progress);
    }

  return TRUE;
}

static gboolean
load_charts (PbBoardData   *self,
             PbWorkspace   *workspace,
             Progress      *progress,
             GCancellable  *cancellable,
             GError       **error)
{
  for (guint i = 0; self->recipe->parts[PB_BOARD_CHARTS] && i < self->recipe->charts->len; i++)
    {
      PbExport *export = pb_export_load (workspace, g_ptr_array_index (self->recipe->charts, i), cancellable, error);

      if (export == NULL)
        {
          g_prefix_error (error, _("Chart %u of the recipe: "), i + 1);
          return FALSE;
        }
      g_ptr_array_add (self->charts, export);
      advance (progress);
    }

  return TRUE;
}

PbBoardData *
pb_board_data_load (PbWorkspace          *workspace,
                    const PbBoardRecipe  *recipe,
                    PbBoardProgress       report,
                    gpointer              user_data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autoptr(PbBoardData) self = g_new0 (PbBoardData, 1);
  g_autoptr(PbDisclosureReport) disclosure = NULL;
  Progress progress = { report, user_data, 0, STEPS_BEFORE_PLACES + (int) recipe->charts->len };

  self->recipe = pb_board_recipe_copy (recipe);
  self->places = g_ptr_array_new_with_free_func (free_place);
  self->charts = g_ptr_array_new_with_free_func (free_export);
  if (self->recipe->moment == PB_DAY_NONE)
    self->recipe->moment = get_today ();

  if (!load_figures (self, workspace, cancellable, error) || !check_indicators (self, error))
    return NULL;
  advance (&progress);

  if (!load_registers (self, workspace, cancellable, error))
    return NULL;
  advance (&progress);

  if (!load_places (self, workspace, &progress, cancellable, error) ||
      !load_charts (self, workspace, &progress, cancellable, error))
    return NULL;

  disclosure = pb_disclosure_gate_report (workspace, NULL);
  self->small_counts = pb_disclosure_report_dup_note (disclosure);

  return g_steal_pointer (&self);
}

void
pb_board_data_free (PbBoardData *self)
{
  g_clear_pointer (&self->recipe, pb_board_recipe_free);
  g_clear_pointer (&self->rows, pb_indicator_rows_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_object (&self->states);
  g_clear_object (&self->innovations);
  g_clear_object (&self->registers);
  g_clear_object (&self->areas);
  g_clear_object (&self->context);
  g_clear_object (&self->frame);
  g_clear_object (&self->table);
  g_clear_object (&self->area_set);
  g_clear_object (&self->catalogue);
  g_free (self->attribution);
  g_free (self->small_counts);
  g_free (self);
}
