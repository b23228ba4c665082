#include "pb-export-work.h"

#include "pb-disclosure-export.h"
#include "pb-error.h"
#include "pb-session-edits.h"

#include <glib/gi18n-lib.h>

/* Shared by the caller and the jobs in flight. */
struct _PbExportWork
{
  PbExport           *export;
  PbDisclosureReport *disclosure;
  char               *path;            /* of the workspace */
  char               *who;
  int                 is_let_leave;    /* atomic */
  GMutex              lock;            /* held by the job that runs */
};

/* What is to be read. */
typedef struct
{
  char   *path;
  char   *who;
  PbView *view;
} LoadData;

/* What is to be drawn, and where to; no file: into memory. */
typedef struct
{
  PbExportWork    *work;
  PbExportFormat   format;
  PbExportOptions  options;
  PbViewWords      words;     /* the options point here */
  GFile           *file;
} JobData;

static void
load_data_free (gpointer data)
{
  LoadData *load_data = data;

  g_free (load_data->path);
  g_free (load_data->who);
  pb_view_free (load_data->view);
  g_free (load_data);
}

static void
job_data_free (gpointer data)
{
  JobData *job = data;

  pb_export_work_unref (job->work);
  pb_view_words_clear (&job->words);
  g_clear_object (&job->file);
  g_free (job);
}

PbExportWork *
pb_export_work_load_view (const char    *path,
                          const char    *who,
                          const PbView  *view,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr(PbWorkspace) workspace = pb_disclosure_gate_open (path, cancellable, error);
  PbExport *export = workspace != NULL ? pb_export_load (workspace, view, cancellable, error) : NULL;
  PbExportWork *self;

  if (export == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (PbExportWork);
  self->export = export;
  self->disclosure = pb_disclosure_report_new_export (workspace, export);
  self->path = g_strdup (path);
  self->who = g_strdup (who);
  g_mutex_init (&self->lock);

  return self;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  LoadData *data = task_data;
  GError *error = NULL;
  PbExportWork *self = pb_export_work_load_view (data->path, data->who, data->view, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) pb_export_work_unref);
  else
    g_task_return_error (task, error);
}

/* The view keeps the sex and age that a person last wished for; what is shown, and so
 * exported, is the series that comes nearest to the wish. */
PbView *
pb_export_work_dup_view (PbSession   *session,
                         PbChartKind  chart)
{
  PbView *view = pb_view_copy (pb_session_get_view (session));
  PbSeries *series = pb_session_get_series (session);

  view->chart = chart;
  if (series == NULL)
    return view;

  g_free (view->sex);
  g_free (view->age);
  g_free (view->category_type);
  g_free (view->category);
  view->sex = g_strdup (pb_series_get_sex (series));
  view->age = g_strdup (pb_series_get_age (series));
  view->category_type = g_strdup (pb_series_get_category_type (series));
  view->category = g_strdup (pb_series_get_category (series));

  return view;
}

void
pb_export_work_load_async (PbSession           *session,
                           PbChartKind          chart,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (session, cancellable, callback, user_data);
  LoadData *data = g_new0 (LoadData, 1);

  data->path = g_strdup (pb_workspace_get_path (pb_session_get_workspace (session)));
  data->who = g_strdup (pb_session_get_who (session));
  data->view = pb_export_work_dup_view (session, chart);

  g_task_set_source_tag (task, pb_export_work_load_async);
  g_task_set_task_data (task, data, load_data_free);
  g_task_run_in_thread (task, load_in_thread);
}

PbExportWork *
pb_export_work_load_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

PbExportWork *
pb_export_work_load (PbSession  *session,
                     GError    **error)
{
  g_autoptr(PbView) view = pb_export_work_dup_view (session, pb_session_get_view (session)->chart);

  return pb_export_work_load_view (pb_workspace_get_path (pb_session_get_workspace (session)),
                                   pb_session_get_who (session), view, NULL, error);
}

static void
clear_work (gpointer data)
{
  PbExportWork *self = data;

  pb_export_free (self->export);
  pb_disclosure_report_unref (self->disclosure);
  g_free (self->path);
  g_free (self->who);
  g_mutex_clear (&self->lock);
}

PbExportWork *
pb_export_work_ref (PbExportWork *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pb_export_work_unref (PbExportWork *self)
{
  g_atomic_rc_box_release_full (self, clear_work);
}

PbExport *
pb_export_work_get_export (PbExportWork *self)
{
  return self->export;
}

PbDisclosureReport *
pb_export_work_get_disclosure (PbExportWork *self)
{
  return self->disclosure;
}

const char *
pb_export_work_get_path (PbExportWork *self)
{
  return self->path;
}

const char *
pb_export_work_get_who (PbExportWork *self)
{
  return self->who;
}

gboolean
pb_export_work_may_leave (PbExportWork *self)
{
  return g_atomic_int_get (&self->is_let_leave) || !pb_disclosure_report_needs_consent (self->disclosure);
}

void
pb_export_work_let_leave (PbExportWork *self)
{
  g_atomic_int_set (&self->is_let_leave, TRUE);
}

GBytes *
pb_export_work_render (PbExportWork           *self,
                       PbExportFormat          format,
                       const PbExportOptions  *options,
                       GError                **error)
{
  GBytes *bytes;

  g_mutex_lock (&self->lock);
  bytes = pb_export_render (self->export, format, options, error);
  g_mutex_unlock (&self->lock);

  return bytes;
}

PbFigurePages *
pb_export_work_lay_pages (PbExportWork           *self,
                          const PbExportOptions  *options,
                          double                  width,
                          double                  height,
                          GError                **error)
{
  PbFigurePages *pages;

  g_mutex_lock (&self->lock);
  pages = pb_export_lay_pages (self->export, options, width, height, error);
  g_mutex_unlock (&self->lock);

  return pages;
}

void
pb_export_work_draw_page (PbExportWork  *self,
                          PbFigurePages *pages,
                          int            page,
                          cairo_t       *cr)
{
  g_mutex_lock (&self->lock);
  pb_figure_pages_draw (pages, page, cr);
  g_mutex_unlock (&self->lock);
}

static void
render_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  JobData *job = task_data;
  GError *error = NULL;
  GBytes *bytes;

  bytes = g_cancellable_set_error_if_cancelled (cancellable, &error)
            ? NULL
            : pb_export_work_render (job->work, job->format, &job->options, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  JobData *job = task_data;
  GError *error = NULL;
  gboolean is_saved;

  if (!pb_export_work_may_leave (job->work))
    {
      g_task_return_new_error (task, PB_ERROR, PB_ERROR_FAILED, "%s",
                               _("Nobody has looked yet at what the rules for small counts hide in it."));
      return;
    }

  g_mutex_lock (&job->work->lock);
  is_saved = pb_export_save (job->work->export, job->format, &job->options, job->file, cancellable, &error);
  g_mutex_unlock (&job->work->lock);

  if (is_saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GTask *
new_job (PbExportWork          *self,
         PbExportFormat         format,
         const PbExportOptions *options,
         GFile                 *file,
         GCancellable          *cancellable,
         GAsyncReadyCallback    callback,
         gpointer               user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  JobData *job = g_new0 (JobData, 1);

  job->work = pb_export_work_ref (self);
  job->format = format;
  job->options = *options;
  if (options->words != NULL)
    {
      pb_view_words_set (&job->words, options->words);
      job->options.words = &job->words;
    }
  g_set_object (&job->file, file);
  g_task_set_task_data (task, job, job_data_free);

  return task;
}

void
pb_export_work_render_async (PbExportWork          *self,
                             PbExportFormat         format,
                             const PbExportOptions *options,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               user_data)
{
  g_autoptr(GTask) task = new_job (self, format, options, NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, pb_export_work_render_async);
  g_task_run_in_thread (task, render_in_thread);
}

GBytes *
pb_export_work_render_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pb_export_work_save_async (PbExportWork          *self,
                           PbExportFormat         format,
                           const PbExportOptions *options,
                           GFile                 *file,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  g_autoptr(GTask) task = new_job (self, format, options, file, cancellable, callback, user_data);

  g_task_set_source_tag (task, pb_export_work_save_async);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
pb_export_work_save_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
