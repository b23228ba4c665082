#pragma once

#include "pb-export-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The figure across the sheet, on as many as its height asks for; A4 unless another paper is
 * chosen.  (transfer full) */
GtkPrintOperation *pb_print_new_operation (PbExportWork          *work,
                                           const PbExportOptions *options);

/* Returns when that is done with; a person who closes the dialog has not failed.
 * Errors: those of the print, and of pb_export_render() */
gboolean           pb_print_run           (GtkPrintOperation       *operation,
                                           GtkPrintOperationAction  action,
                                           GtkWindow               *parent,
                                           GError                 **error);
/* The same through the desktop's own dialog. */
gboolean           pb_print_figure        (GtkWindow             *parent,
                                           PbExportWork          *work,
                                           const PbExportOptions *options,
                                           GError               **error);
/* What is in view, once a person has seen what the rules for small counts hide in it.  What
 * goes wrong is said in a toast of @parent. */
void               pb_print_view          (GtkWindow             *parent,
                                           PbSession             *session);

G_END_DECLS
