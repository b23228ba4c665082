#pragma once

#include "pb-export-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The figure as something to drop elsewhere: a file in a folder of its own under the
 * person's cache, and the bytes themselves.
 * Returns: (transfer full) (nullable): %NULL where it cannot be drawn or written */
GdkContentProvider *pb_drag_new_provider (PbExportWork          *work,
                                          PbExportFormat         format,
                                          const PbExportOptions *options);

/* Lets a chart be dragged out of the window as a picture. */
void                pb_drag_add          (GtkWidget             *widget,
                                          PbSession             *session);

G_END_DECLS
