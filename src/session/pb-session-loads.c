#include "pb-session-private.h"

#include <glib/gi18n-lib.h>

/* The loads of a session.  Each kind has one cancellable: a new selection
 * cancels the load before it, and the callback of a cancelled one changes
 * nothing.  A task keeps the session alive until its callback. */

static GCancellable *
restart (GCancellable **load)
{
  if (*load != NULL)
    g_cancellable_cancel (*load);

  g_clear_object (load);
  *load = g_cancellable_new ();

  return *load;
}

static void
cancel (GCancellable **load)
{
  if (*load != NULL)
    g_cancellable_cancel (*load);

  g_clear_object (load);
}

void
pb_session_cancel_loads (PbSession *self)
{
  cancel (&self->catalogue_load);
  cancel (&self->table_load);
  cancel (&self->summaries_load);
  cancel (&self->profile_load);
  cancel (&self->inequality_load);
  cancel (&self->registers_load);
}

/* Ends a load: %FALSE if a newer selection has taken its place.  Takes @error. */
static gboolean
settle (PbSession *self,
        gboolean   is_loaded,
        GError    *error)
{
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  pb_session_end_loading (self);

  if (is_loaded)
    return TRUE;
  if (cancelled)
    g_error_free (error);
  else
    pb_session_take_error (self, error);

  return FALSE;
}

static void
catalogue_ready_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(PbSession) self = PB_SESSION (user_data);
  GError *error = NULL;
  g_autoptr(PbCatalogue) catalogue =
    pb_workspace_load_catalogue_finish (PB_WORKSPACE (object), result, &error);

  if (settle (self, catalogue != NULL, error))
    pb_session_take_catalogue (self, catalogue);
}

void
pb_session_load_catalogue (PbSession *self)
{
  pb_session_begin_loading (self);
  pb_workspace_load_catalogue_async (self->workspace, restart (&self->catalogue_load), catalogue_ready_cb,
                                     g_object_ref (self));
}

static void
table_ready_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(PbSession) self = PB_SESSION (user_data);
  GError *error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table_finish (PB_WORKSPACE (object), result, &error);

  if (!settle (self, table != NULL, error))
    return;

  if (self->view->moment == PB_DAY_NONE)
    {
      g_set_object (&self->table, table);
      pb_session_settle_first_view (self);
    }

  pb_session_take_table (self, table);
}

void
pb_session_load_table (PbSession *self)
{
  if (self->series == NULL)
    {
      cancel (&self->table_load);
      pb_session_take_table (self, NULL);
      return;
    }

  pb_session_begin_loading (self);
  pb_workspace_load_table_async (self->workspace, self->series, self->view->level, NULL,
                                 restart (&self->table_load), table_ready_cb, g_object_ref (self));
}

static const char *
find_group_name (PbCatalogue *catalogue,
                 int          group)
{
  for (guint i = 0; i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);

      if (priority->number == group)
        return priority->short_name;
    }

  return group == 0 ? _("Overarching") : _("Other indicators");
}

/* One row an indicator, kept for the life of the catalogue: a load fills it again. */
void
pb_session_make_summaries (PbSession *self)
{
  g_list_store_remove_all (self->summaries);
  if (self->is_held)
    return;

  for (guint i = 0; i < pb_catalogue_get_n_indicators (self->catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (self->catalogue, i);
      const char *group_name = find_group_name (self->catalogue, pb_indicator_get_facts (indicator)->group);
      g_autoptr(PbIndicatorSummary) summary = pb_indicator_summary_new (indicator, group_name);

      pb_indicator_summary_set_moment (summary, self->view->moment);
      g_list_store_append (self->summaries, summary);
    }
}

void
pb_session_move_summaries (PbSession *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->summaries)); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (G_LIST_MODEL (self->summaries), i);

      pb_indicator_summary_set_moment (summary, self->view->moment);
    }
}

/* What the sidebar's rows speak of while a load runs. */
typedef struct
{
  PbSession *session;
  GPtrArray *series;
  PbLevel    level;
} SummariesLoad;

static void
summaries_load_free (SummariesLoad *load)
{
  g_clear_object (&load->session);
  g_clear_pointer (&load->series, g_ptr_array_unref);
  g_free (load);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SummariesLoad, summaries_load_free)

static PbSeries *
choose_series (PbSession   *self,
               PbIndicator *indicator)
{
  if (indicator == self->indicator)
    return self->series;

  return pb_catalogue_choose_series (self->catalogue, indicator, self->view->sex, NULL, NULL);
}

static void
fill_summaries (PbSession *self,
                GPtrArray *series,
                PbLevel    level,
                GPtrArray *tables)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->summaries));

  for (guint i = 0, next = 0; i < n_items; i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (G_LIST_MODEL (self->summaries), i);
      PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
      PbSeries *own = NULL;
      PbSeriesTable *table = NULL;

      if (next < series->len &&
          pb_series_get_indicator (g_ptr_array_index (series, next)) == indicator)
        {
          own = g_ptr_array_index (series, next);
          table = g_ptr_array_index (tables, next);
          next++;
        }

      pb_indicator_summary_set_table (summary, own, level, table);
      pb_indicator_summary_set_is_current (summary, indicator == self->indicator);
    }
}

static void
summaries_ready_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(SummariesLoad) load = user_data;
  GError *error = NULL;
  g_autoptr(GPtrArray) tables = pb_workspace_load_tables_finish (PB_WORKSPACE (object), result, &error);

  if (!settle (load->session, tables != NULL, error))
    return;

  fill_summaries (load->session, load->series, load->level, tables);
  g_object_notify (G_OBJECT (load->session), "summaries");
}

/* The level at which the sidebar speaks: the Place's own, England's where none is chosen. */
static PbLevel
get_summary_level (PbSession *self)
{
  return self->place != NULL ? pb_area_get_level (self->place) : self->view->level;
}

void
pb_session_load_summaries (PbSession *self)
{
  g_autoptr(SummariesLoad) load = g_new0 (SummariesLoad, 1);
  g_autofree PbLevel *levels = NULL;
  const char *codes[] = { self->view->place != NULL ? self->view->place : "", NULL };
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->summaries));
  GCancellable *cancellable;
  GPtrArray *all_series;

  if (self->is_held)
    return;

  cancellable = restart (&self->summaries_load);
  load->session = g_object_ref (self);
  load->series = g_ptr_array_new_with_free_func (g_object_unref);
  load->level = get_summary_level (self);
  levels = g_new (PbLevel, MAX (n_items, 1));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (G_LIST_MODEL (self->summaries), i);
      PbIndicator *indicator = pb_indicator_summary_get_indicator (summary);
      PbSeries *series = choose_series (self, indicator);

      pb_indicator_summary_set_is_current (summary, indicator == self->indicator);
      if (series == NULL)
        continue;

      levels[load->series->len] = load->level;
      g_ptr_array_add (load->series, g_object_ref (series));
    }

  pb_session_begin_loading (self);
  all_series = load->series;
  pb_workspace_load_tables_async (self->workspace, all_series, levels, codes, cancellable,
                                  summaries_ready_cb, g_steal_pointer (&load));
}

static void
profile_ready_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(PbSession) self = PB_SESSION (user_data);
  GError *error = NULL;
  PbPlaceProfile *profile = pb_workspace_load_profile_finish (PB_WORKSPACE (object), result, &error);

  if (settle (self, profile != NULL, error))
    pb_session_take_profile (self, profile);
}

/* A small area has no profile of its own: its Place's is shown. */
static const char *
get_profile_place (PbSession *self,
                   PbAreaSet *area_set)
{
  const char *code = self->view->place;

  if (pb_area_set_find_place_name (area_set, code) != NULL)
    return code;
  if (self->place != NULL && pb_area_get_parent_code (self->place) != NULL)
    return pb_area_get_parent_code (self->place);

  return NULL;
}

void
pb_session_load_profile (PbSession *self)
{
  PbAreaSet *area_set = pb_session_get_area_set (self);
  const char *place = area_set != NULL && self->view->place != NULL ? get_profile_place (self, area_set) : NULL;
  GCancellable *cancellable;

  if (self->is_held)
    return;

  cancellable = restart (&self->profile_load);
  if (place == NULL || self->view->moment == PB_DAY_NONE)
    {
      pb_session_take_profile (self, NULL);
      return;
    }

  pb_session_begin_loading (self);
  pb_workspace_load_profile_async (self->workspace, area_set, place, self->view->moment, cancellable,
                                   profile_ready_cb, g_object_ref (self));
}

static void
inequality_ready_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(PbSession) self = PB_SESSION (user_data);
  GError *error = NULL;
  g_autoptr(PbInequality) inequality = pb_inequality_load_finish (PB_WORKSPACE (object), result, &error);

  if (settle (self, inequality != NULL, error))
    pb_session_take_inequality (self, inequality);
}

/* Nobody waits for what no page shows. */
void
pb_session_load_inequality (PbSession *self)
{
  PbInequalityQuestion question = {
    .series = self->series,
    .level = self->view->level,
    .area_set = pb_session_get_area_set (self),
    .place_code = self->view->place,
    .moment = self->view->moment,
    .measure = self->view->measure,
    .grouping = self->view->grouping,
    .baseline = self->view->baseline,
    .imd_edition = self->view->imd_edition,
  };

  if (self->is_held)
    return;

  if (self->view->panel != PB_PANEL_INEQUALITY || self->series == NULL || self->view->moment == PB_DAY_NONE)
    {
      cancel (&self->inequality_load);
      pb_session_take_inequality (self, NULL);
      return;
    }

  pb_session_begin_loading (self);
  pb_inequality_load_async (self->workspace, self->catalogue, &question, restart (&self->inequality_load),
                            inequality_ready_cb, g_object_ref (self));
}

static void
registers_ready_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(PbSession) self = PB_SESSION (user_data);
  GError *error = NULL;
  g_autoptr(PbRegisters) registers = pb_workspace_load_registers_finish (PB_WORKSPACE (object), result, &error);

  if (settle (self, registers != NULL, error))
    pb_session_take_registers (self, registers);
}

void
pb_session_load_registers (PbSession *self)
{
  if (self->is_held)
    return;

  pb_session_look_at_edits (self);
  pb_session_begin_loading (self);
  pb_workspace_load_registers_async (self->workspace, restart (&self->registers_load), registers_ready_cb,
                                     g_object_ref (self));
}

PbIndicatorSummary *
pb_session_get_current_summary (PbSession *self)
{
  guint n_items;

  g_return_val_if_fail (PB_IS_SESSION (self), NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->summaries));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (G_LIST_MODEL (self->summaries), i);

      if (pb_indicator_summary_get_indicator (summary) == self->indicator)
        return summary; /* the list holds it */
    }

  return NULL;
}

GHashTable *
pb_session_new_boundary_cache (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
boundaries_ready_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  PbSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr(GPtrArray) boundaries =
    pb_workspace_load_boundaries_finish (PB_WORKSPACE (object), result, &error);

  if (boundaries == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_hash_table_replace (self->boundaries, g_strdup (g_task_get_task_data (task)), g_ptr_array_ref (boundaries));
  g_task_return_pointer (task, g_steal_pointer (&boundaries), (GDestroyNotify) g_ptr_array_unref);
}

void
pb_session_load_boundaries_async (PbSession           *self,
                                  PbLevel              level,
                                  const char          *edition,
                                  gboolean             is_context,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autofree char *key = NULL;
  GPtrArray *known;

  g_return_if_fail (PB_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_session_load_boundaries_async);

  key = g_strdup_printf ("%s/%s/%s", pb_level_to_word (level), edition, is_context ? "context" : "own");
  known = g_hash_table_lookup (self->boundaries, key);
  if (known != NULL)
    {
      g_task_return_pointer (task, g_ptr_array_ref (known), (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  g_task_set_task_data (task, g_steal_pointer (&key), g_free);
  pb_workspace_load_boundaries_async (self->workspace, level, edition, is_context, cancellable,
                                      boundaries_ready_cb, g_steal_pointer (&task));
}

GPtrArray *
pb_session_load_boundaries_finish (PbSession     *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
