#include "pb-import-job-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

#define PROTOCOL 1

struct _PbImportJob
{
  GObject           parent_instance;
  GSubprocess      *process;     /* while it runs */
  GDataInputStream *lines;
  GListStore       *refusals;
  JsonObject       *summary;
  char             *problem;     /* the program's own words */
  gboolean          is_stopped;
};

enum
{
  PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbImportJob, pb_import_job, G_TYPE_OBJECT)

static const char *
get_program (void)
{
  const char *program = g_getenv ("PLACEBOARD_CLI");

  return program != NULL ? program : PB_BINDIR "/placeboard-cli";
}

static void
take_hello (PbImportJob *self,
            JsonObject  *message)
{
  gint64 protocol = json_object_get_int_member_with_default (message, "protocol", 0);

  if (protocol == PROTOCOL)
    return;

  g_free (self->problem);
  self->problem = g_strdup_printf (_("%s is of another version of Placeboard. Install both of one version."),
                                   get_program ());
  g_subprocess_send_signal (self->process, SIGTERM);
}

static void
take_progress (PbImportJob *self,
               JsonObject  *message)
{
  gint64 done = json_object_get_int_member_with_default (message, "done", 0);
  gint64 total = json_object_get_int_member_with_default (message, "total", 0);

  g_signal_emit (self, signals[PROGRESS], 0, total > 0 ? CLAMP ((double) done / total, 0.0, 1.0) : 0.0,
                 (guint64) json_object_get_int_member_with_default (message, "rows", 0),
                 (guint64) json_object_get_int_member_with_default (message, "rows_per_second", 0));
}

/* Messages of an unknown type are for newer windows. */
static void
take_message (PbImportJob *self,
              JsonObject  *message)
{
  const char *type = json_object_get_string_member_with_default (message, "type", "");

  if (g_str_equal (type, "hello"))
    {
      take_hello (self, message);
    }
  else if (g_str_equal (type, "progress"))
    {
      take_progress (self, message);
    }
  else if (g_str_equal (type, "refused"))
    {
      g_autoptr(PbRefusalItem) refusal = pb_refusal_item_new (message);

      g_list_store_append (self->refusals, refusal);
    }
  else if (g_str_equal (type, "summary"))
    {
      g_clear_pointer (&self->summary, json_object_unref);
      self->summary = json_object_ref (message);
    }
  else if (g_str_equal (type, "error") && self->problem == NULL)
    {
      self->problem = g_strdup (json_object_get_string_member_with_default (message, "message", ""));
    }
}

static void
take_line (PbImportJob *self,
           const char  *line)
{
  g_autoptr(JsonNode) node = json_from_string (line, NULL);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    take_message (self, json_node_get_object (node));
}

/* The summary decides, not the exit status. */
static void
finish (PbImportJob *self,
        GTask       *task)
{
  g_clear_object (&self->process);
  g_clear_object (&self->lines);

  if (self->summary != NULL)
    g_task_return_pointer (task, json_object_ref (self->summary), (GDestroyNotify) json_object_unref);
  else if (self->is_stopped)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("The import was stopped."));
  else if (self->problem != NULL)
    g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED, "%s", self->problem);
  else
    g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED,
                             _("%s ended without saying why. The workspace is as it was."), get_program ());
}

static void
waited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  finish (g_task_get_source_object (task), task);
}

static void
line_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  PbImportJob *self = g_task_get_source_object (task);
  g_autofree char *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (object), result, NULL, NULL);

  if (line == NULL)
    {
      g_subprocess_wait_async (self->process, NULL, waited_cb, g_steal_pointer (&task));
      return;
    }

  take_line (self, line);
  g_data_input_stream_read_line_async (self->lines, G_PRIORITY_DEFAULT_IDLE, NULL, line_read_cb,
                                       g_steal_pointer (&task));
}

static gboolean
spawn (PbImportJob        *self,
       const char *const  *arguments,
       GError            **error)
{
  self->process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                     error);
  if (self->process == NULL)
    return FALSE;

  self->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  return TRUE;
}

static void
pb_import_job_finalize (GObject *object)
{
  PbImportJob *self = PB_IMPORT_JOB (object);

  g_clear_object (&self->process);
  g_clear_object (&self->lines);
  g_clear_object (&self->refusals);
  g_clear_pointer (&self->summary, json_object_unref);
  g_free (self->problem);

  G_OBJECT_CLASS (pb_import_job_parent_class)->finalize (object);
}

static void
pb_import_job_class_init (PbImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_import_job_finalize;

  signals[PROGRESS] = g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_UINT64, G_TYPE_UINT64);
}

static void
pb_import_job_init (PbImportJob *self)
{
  self->refusals = g_list_store_new (PB_TYPE_REFUSAL_ITEM);
}

PbImportJob *
pb_import_job_new (void)
{
  return g_object_new (PB_TYPE_IMPORT_JOB, NULL);
}

static void
inspected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  JsonObject *message;
  GError *error = NULL;

  if (!g_subprocess_communicate_utf8_finish (G_SUBPROCESS (object), result, &text, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  node = text != NULL ? json_from_string (text, NULL) : NULL;
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED, _("%s could not read the file."), get_program ());
      return;
    }

  message = json_node_get_object (node);
  if (g_str_equal (json_object_get_string_member_with_default (message, "type", ""), "error"))
    g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED, "%s",
                             json_object_get_string_member_with_default (message, "message", ""));
  else
    g_task_return_pointer (task, json_object_ref (message), (GDestroyNotify) json_object_unref);
}

void
pb_import_job_inspect_async (PbImportJob         *self,
                             const char          *path,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  const char *arguments[] = { get_program (), "--json", "inspect", path, NULL };
  g_autoptr(GSubprocess) process = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, pb_import_job_inspect_async);

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  if (process == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  g_subprocess_communicate_utf8_async (process, NULL, NULL, inspected_cb, task);
}

JsonObject *
pb_import_job_inspect_finish (PbImportJob   *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pb_import_job_import_async (PbImportJob         *self,
                            const char          *path,
                            const char          *workspace,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);
  const char *arguments[] = { get_program (), "--json", "--workspace", workspace, "import", path, NULL };
  GError *error = NULL;

  g_return_if_fail (self->process == NULL);

  g_task_set_source_tag (task, pb_import_job_import_async);
  g_list_store_remove_all (self->refusals);
  g_clear_pointer (&self->summary, json_object_unref);
  g_clear_pointer (&self->problem, g_free);
  self->is_stopped = FALSE;

  if (!spawn (self, arguments, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_data_input_stream_read_line_async (self->lines, G_PRIORITY_DEFAULT_IDLE, NULL, line_read_cb,
                                       g_steal_pointer (&task));
}

JsonObject *
pb_import_job_import_finish (PbImportJob   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pb_import_job_stop (PbImportJob *self)
{
  g_return_if_fail (PB_IS_IMPORT_JOB (self));

  if (self->process == NULL)
    return;

  self->is_stopped = TRUE;
  g_subprocess_send_signal (self->process, SIGTERM);
}

GListModel *
pb_import_job_get_refusals (PbImportJob *self)
{
  g_return_val_if_fail (PB_IS_IMPORT_JOB (self), NULL);
  return G_LIST_MODEL (self->refusals);
}

/* No cell of a file may break the line it is listed in. */
static void
append_cell (GString    *text,
             const char *cell,
             const char *end)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append (text, plain);
  g_string_append (text, end);
}

char *
pb_import_job_dup_refusals (PbImportJob *self)
{
  GString *text = g_string_new (NULL);
  GListModel *refusals = G_LIST_MODEL (self->refusals);

  g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\n", _("File"), _("Line"), _("Column"), _("Value"), _("Reason"));
  for (guint i = 0; i < g_list_model_get_n_items (refusals); i++)
    {
      g_autoptr(PbRefusalItem) refusal = g_list_model_get_item (refusals, i);

      append_cell (text, pb_refusal_item_get_file (refusal), "\t");
      g_string_append_printf (text, "%" G_GUINT64_FORMAT "\t", pb_refusal_item_get_line (refusal));
      append_cell (text, pb_refusal_item_get_column (refusal), "\t");
      append_cell (text, pb_refusal_item_get_value (refusal), "\t");
      append_cell (text, pb_refusal_item_get_reason (refusal), "\n");
    }

  return g_string_free (text, FALSE);
}
