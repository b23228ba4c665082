#pragma once

#include "pb-disclosure-gate.h"
#include "pb-export.h"
#include "pb-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A view on its way out of the window, off the main thread.  Its jobs run one
 * after the other. */
typedef struct _PbExportWork PbExportWork;

/* (transfer full): what is shown, which may not be what was wished for, as @chart */
PbView       *pb_export_work_dup_view      (PbSession             *session,
                                            PbChartKind            chart);

/* Reads what is in view as @chart, over a connection of its own at the gate: its figures are
 * controlled by the rules for small counts. */
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
/* The same of any view of the workspace at @path.  @who: for the log of what left */
PbExportWork *pb_export_work_load_view     (const char            *path,
                                            const char            *who,
                                            const PbView          *view,
                                            GCancellable          *cancellable,
                                            GError               **error);
GBytes       *pb_export_work_render        (PbExportWork          *self,
                                            PbExportFormat         format,
                                            const PbExportOptions *options,
                                            GError               **error);

/* On the calling thread, after the job that runs: sheets of paper of which @width by @height
 * points can be printed on, and one of them.  (transfer full) */
PbFigurePages *pb_export_work_lay_pages (PbExportWork          *self,
                                         const PbExportOptions *options,
                                         double                 width,
                                         double                 height,
                                         GError               **error);
void          pb_export_work_draw_page  (PbExportWork          *self,
                                         PbFigurePages         *pages,
                                         int                    page,
                                         cairo_t               *cr);

/* For names and words; not while a job runs. */
PbExport     *pb_export_work_get_export    (PbExportWork          *self);

/* What the rules for small counts did to it, and where and by whom that is written down; see
 * pb-disclosure-dialog.h, which asks. */
PbDisclosureReport *pb_export_work_get_disclosure (PbExportWork    *self);
const char   *pb_export_work_get_path      (PbExportWork          *self);
const char   *pb_export_work_get_who       (PbExportWork          *self);
/* Whether nobody need be asked, or somebody has been. */
gboolean      pb_export_work_may_leave     (PbExportWork          *self);
void          pb_export_work_let_leave     (PbExportWork          *self);

void          pb_export_work_render_async  (PbExportWork          *self,
                                            PbExportFormat         format,
                                            const PbExportOptions *options,
                                            GCancellable          *cancellable,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
GBytes       *pb_export_work_render_finish (GAsyncResult          *result,
                                            GError               **error);

/* Errors: besides those of pb_export_save(), %PB_ERROR_FAILED where it may not leave. */
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
