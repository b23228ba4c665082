#include "pb-inequality-private.h"
#include "pb-inequality-reader.h"

typedef struct
{
  PbCatalogue          *catalogue;
  PbInequalityQuestion  question;
  char                 *texts[5];
  char                 *system;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->catalogue);
  g_object_unref (load->question.series);
  g_clear_object (&load->question.area_set);
  for (guint i = 0; i < G_N_ELEMENTS (load->texts); i++)
    g_free (load->texts[i]);
  g_free (load->system);
  g_free (load);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_cached_result_free);
  g_autoptr(PbWorkspace) workspace = g_object_ref (source_object);
  GError *error = NULL;
  PbInequality *self = NULL;
  PbInequalityReader *reader;

  if (g_task_return_error_if_cancelled (task))
    return;

  reader = pb_inequality_take_reader (workspace, load->system, &error);
  if (reader != NULL)
    {
      self = pb_inequality_compute (reader->workspace, load->catalogue, &load->question, reader->tables, results,
                                    cancellable, &error);
      pb_inequality_give_reader (workspace, reader);
    }

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task, self, g_object_unref);
  /* Nobody waits for this. */
  pb_inequality_cache_keep (workspace, results);
}

void
pb_inequality_load_async (PbWorkspace                 *workspace,
                          PbCatalogue                 *catalogue,
                          const PbInequalityQuestion  *question,
                          GCancellable                *cancellable,
                          GAsyncReadyCallback          callback,
                          gpointer                     user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (workspace));
  g_return_if_fail (PB_IS_CATALOGUE (catalogue));
  g_return_if_fail (question != NULL && PB_IS_SERIES (question->series));

  load = g_new0 (Load, 1);
  load->catalogue = g_object_ref (catalogue);
  load->system = g_strdup (pb_workspace_get_system (workspace));
  load->question = *question;
  g_object_ref (load->question.series);
  if (load->question.area_set != NULL)
    g_object_ref (load->question.area_set);
  load->question.place_code = load->texts[0] = g_strdup (question->place_code);
  load->question.measure = load->texts[1] = g_strdup (question->measure);
  load->question.grouping = load->texts[2] = g_strdup (question->grouping);
  load->question.baseline = load->texts[3] = g_strdup (question->baseline);
  load->question.imd_edition = load->texts[4] = g_strdup (question->imd_edition);

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_inequality_load_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_in_thread);
}

PbInequality *
pb_inequality_load_finish (PbWorkspace   *workspace,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
