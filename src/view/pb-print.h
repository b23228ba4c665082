#pragma once

#include "pb-export-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints the figure across the page, on as many pages as its height asks for, through the
 * desktop's own dialog.  What goes wrong is said in a toast of @parent. */
void pb_print_figure (GtkWindow             *parent,
                      PbExportWork          *work,
                      const PbExportOptions *options);

G_END_DECLS
