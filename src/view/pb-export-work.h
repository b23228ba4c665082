#pragma once

#include "pb-export.h"
#include "pb-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A view on its way out of the window, off the main thread.  Its jobs run one
 * after the other. */
typedef struct _PbExportWork PbExportWork;

/* Reads what is in view as @chart, over a connection of its own. */
void          pb_export_work_load_async    (PbSession             *session,
                                            PbChartKind            chart,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
PbExportWork *pb_export_work_load_finish   (GAsyncResult          *result,
                                            GError               **error);
PbExportWork *pb_export_work_ref           (PbExportWork          *self);
void          pb_export_work_unref         (PbExportWork          *self);

/* Both at once, for where an answer is wanted now: what is in view, and a file of it. */
PbExportWork *pb_export_work_load          (PbSession             *session,
                                            GError               **error);
GBytes       *pb_export_work_render        (PbExportWork          *self,
                                            PbExportFormat         format,
                                            const PbExportOptions *options,
                                            GError               **error);

/* For names and words; not while a job runs. */
PbExport     *pb_export_work_get_export    (PbExportWork          *self);

void          pb_export_work_render_async  (PbExportWork          *self,
                                            PbExportFormat         format,
                                            const PbExportOptions *options,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
GBytes       *pb_export_work_render_finish (GAsyncResult          *result,
                                            GError               **error);

void          pb_export_work_save_async    (PbExportWork          *self,
                                            PbExportFormat         format,
                                            const PbExportOptions *options,
                                            GFile                 *file,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
gboolean      pb_export_work_save_finish   (GAsyncResult          *result,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbExportWork, pb_export_work_unref)

G_END_DECLS
