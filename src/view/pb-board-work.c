#include "pb-board-work.h"

#include "pb-board-pack.h"
#include "pb-document-docx.h"
#include "pb-document-pdf.h"

typedef struct
{
  char          *path;
  PbBoardRecipe *recipe;
  PbBoardFormat  format;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  pb_board_recipe_free (job->recipe);
  g_free (job);
}

const char *
pb_board_format_to_word (PbBoardFormat format)
{
  return format == PB_BOARD_DOCX ? "docx" : "pdf";
}

void
pb_board_file_free (PbBoardFile *self)
{
  g_bytes_unref (self->bytes);
  g_free (self->name);
  pb_disclosure_report_unref (self->report);
  g_free (self);
}

static GBytes *
write_document (PbBoardData   *data,
                PbBoardFormat  format,
                GError       **error)
{
  g_autoptr(PbDocument) document = pb_board_pack_compose (data);

  if (!pb_document_check (document, error))
    return NULL;

  return format == PB_BOARD_DOCX ? pb_document_write_docx (document, error)
                                 : pb_document_write_pdf (document, NULL, error);
}

static void
build_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr(PbWorkspace) workspace = pb_disclosure_gate_open (job->path, cancellable, &error);
  g_autoptr(PbBoardData) data = NULL;
  g_autofree char *base = NULL;
  GBytes *bytes = NULL;
  PbBoardFile *file;

  if (workspace != NULL)
    data = pb_board_data_load (workspace, job->recipe, NULL, NULL, cancellable, &error);
  if (data != NULL)
    bytes = write_document (data, job->format, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  base = pb_board_pack_dup_name (data->recipe);
  file = g_new0 (PbBoardFile, 1);
  file->bytes = bytes;
  file->name = g_strdup_printf ("%s.%s", base, pb_board_format_to_word (job->format));
  file->report = pb_disclosure_gate_report (workspace, NULL);
  g_task_return_pointer (task, file, (GDestroyNotify) pb_board_file_free);
}

void
pb_board_work_build_async (const char           *path,
                           const PbBoardRecipe  *recipe,
                           PbBoardFormat         format,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->recipe = pb_board_recipe_copy (recipe);
  job->format = format;

  g_task_set_source_tag (task, pb_board_work_build_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, build_in_thread);
}

PbBoardFile *
pb_board_work_build_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
