#include "pb-workspace-private.h"

/* The plain arguments of a load, copied for its thread. */
typedef struct
{
  char       *system;
  PbSeries   *series;
  GPtrArray  *all_series;
  PbLevel     level;
  PbLevel    *levels;
  GStrv       area_codes;
  char       *edition;
  gboolean    is_context;
  PbAreaSet  *area_set;
  char       *place_code;
  PbDay       moment;
} Load;

static void
load_free (Load *load)
{
  g_clear_object (&load->series);
  g_clear_object (&load->area_set);
  g_clear_pointer (&load->all_series, g_ptr_array_unref);
  g_strfreev (load->area_codes);
  g_free (load->levels);
  g_free (load->system);
  g_free (load->edition);
  g_free (load->place_code);
  g_free (load);
}

static void
free_profile (gpointer data)
{
  pb_place_profile_free (data);
}

static gpointer
load_catalogue (PbDb        *db,
                const Load  *load,
                GError     **error)
{
  return pb_store_load_catalogue (db, load->system, error);
}

static gpointer
load_table (PbDb        *db,
            const Load  *load,
            GError     **error)
{
  return pb_store_load_table (db, load->system, load->series, load->level, (const char *const *) load->area_codes, error);
}

static void
unref_table (gpointer data)
{
  g_clear_object (&data);
}

static gpointer
load_tables (PbDb        *db,
             const Load  *load,
             GError     **error)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (unref_table);

  for (guint i = 0; i < load->all_series->len; i++)
    {
      PbSeriesTable *table = NULL;

      if (pb_series_has_level (g_ptr_array_index (load->all_series, i), load->levels[i]))
        {
          table = pb_store_load_table (db, load->system, g_ptr_array_index (load->all_series, i), load->levels[i],
                                       (const char *const *) load->area_codes, error);
          if (table == NULL)
            return NULL;
        }

      g_ptr_array_add (tables, table);
    }

  return g_steal_pointer (&tables);
}

static gpointer
load_boundaries (PbDb        *db,
                 const Load  *load,
                 GError     **error)
{
  return pb_store_load_boundaries (db, load->system, load->level, load->edition, load->is_context, error);
}

static gpointer
load_profile (PbDb        *db,
              const Load  *load,
              GError     **error)
{
  return pb_store_load_profile (db, load->system, load->area_set, load->place_code, load->moment, error);
}

static gpointer
load_registers (PbDb        *db,
                const Load  *load,
                GError     **error)
{
  return pb_store_load_registers (db, load->system, NULL, error);
}

/* Each kind of load is one row: what it does and how its result is freed. */
typedef struct
{
  gpointer       (*run) (PbDb *db, const Load *load, GError **error);
  GDestroyNotify   free_result;
} LoadKind;

static const LoadKind catalogue_kind = { load_catalogue, g_object_unref };
static const LoadKind table_kind = { load_table, g_object_unref };
static const LoadKind tables_kind = { load_tables, (GDestroyNotify) g_ptr_array_unref };
static const LoadKind boundaries_kind = { load_boundaries, (GDestroyNotify) g_ptr_array_unref };
static const LoadKind profile_kind = { load_profile, free_profile };
static const LoadKind registers_kind = { load_registers, g_object_unref };

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const LoadKind *kind = g_task_get_source_tag (task);
  GError *error = NULL;
  PbDb *db;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;

  db = pb_workspace_take_reader (source_object, &error);
  if (db == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  pb_db_set_cancellable (db, cancellable);
  result = kind->run (db, task_data, &error);
  pb_workspace_give_reader (source_object, db);

  if (result != NULL)
    g_task_return_pointer (task, result, kind->free_result);
  else
    g_task_return_error (task, error);
}

static void
start (PbWorkspace         *self,
       const LoadKind      *kind,
       Load                *load,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  load->system = g_strdup (pb_workspace_get_system (self));
  g_task_set_source_tag (task, (gpointer) kind);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_in_thread);
}

static gpointer
finish (PbWorkspace     *self,
        const LoadKind  *kind,
        GAsyncResult    *result,
        GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == (gpointer) kind, NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pb_workspace_load_catalogue_async (PbWorkspace         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (PB_IS_WORKSPACE (self));

  start (self, &catalogue_kind, g_new0 (Load, 1), cancellable, callback, user_data);
}

PbCatalogue *
pb_workspace_load_catalogue_finish (PbWorkspace   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish (self, &catalogue_kind, result, error);
}

void
pb_workspace_load_table_async (PbWorkspace         *self,
                               PbSeries            *series,
                               PbLevel              level,
                               const char *const   *area_codes,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (self));
  g_return_if_fail (PB_IS_SERIES (series));

  load = g_new0 (Load, 1);
  load->series = g_object_ref (series);
  load->level = level;
  load->area_codes = g_strdupv ((GStrv) area_codes);

  start (self, &table_kind, load, cancellable, callback, user_data);
}

PbSeriesTable *
pb_workspace_load_table_finish (PbWorkspace   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return finish (self, &table_kind, result, error);
}

void
pb_workspace_load_tables_async (PbWorkspace         *self,
                                GPtrArray           *series,
                                const PbLevel       *levels,
                                const char *const   *area_codes,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (self));
  g_return_if_fail (series != NULL && (levels != NULL || series->len == 0));

  load = g_new0 (Load, 1);
  load->all_series = g_ptr_array_new_with_free_func (g_object_unref);
  load->levels = g_memdup2 (levels, series->len * sizeof *levels);
  load->area_codes = g_strdupv ((GStrv) area_codes);
  for (guint i = 0; i < series->len; i++)
    g_ptr_array_add (load->all_series, g_object_ref (g_ptr_array_index (series, i)));

  start (self, &tables_kind, load, cancellable, callback, user_data);
}

GPtrArray *
pb_workspace_load_tables_finish (PbWorkspace   *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return finish (self, &tables_kind, result, error);
}

void
pb_workspace_load_boundaries_async (PbWorkspace         *self,
                                    PbLevel              level,
                                    const char          *edition,
                                    gboolean             is_context,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (self));
  g_return_if_fail (edition != NULL);

  load = g_new0 (Load, 1);
  load->level = level;
  load->edition = g_strdup (edition);
  load->is_context = is_context;

  start (self, &boundaries_kind, load, cancellable, callback, user_data);
}

GPtrArray *
pb_workspace_load_boundaries_finish (PbWorkspace   *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return finish (self, &boundaries_kind, result, error);
}

void
pb_workspace_load_profile_async (PbWorkspace         *self,
                                 PbAreaSet           *area_set,
                                 const char          *place_code,
                                 PbDay                moment,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (self));
  g_return_if_fail (PB_IS_AREA_SET (area_set));

  load = g_new0 (Load, 1);
  load->area_set = g_object_ref (area_set);
  load->place_code = g_strdup (place_code);
  load->moment = moment;

  start (self, &profile_kind, load, cancellable, callback, user_data);
}

PbPlaceProfile *
pb_workspace_load_profile_finish (PbWorkspace   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  return finish (self, &profile_kind, result, error);
}

void
pb_workspace_load_registers_async (PbWorkspace         *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (PB_IS_WORKSPACE (self));

  start (self, &registers_kind, g_new0 (Load, 1), cancellable, callback, user_data);
}

PbRegisters *
pb_workspace_load_registers_finish (PbWorkspace   *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return finish (self, &registers_kind, result, error);
}
