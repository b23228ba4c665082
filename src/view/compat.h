#pragma once

#include "pb-file-chooser.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place where versions of GTK and libadwaita are told apart. */

void pb_compat_show_about   (GtkWindow *parent);

/* Before GTK starts: where the environment asks for drawing without GL, no GL is loaded. */
void pb_compat_spare_gl     (void);

/* Lays the colours of the dark style and of high contrast over style.css whenever
 * either is on. */
void pb_compat_follow_style (AdwStyleManager *manager);

/* Asks for a file; @task, given over, returns it, %NULL where nobody chose, or an error.
 * @filters: (element-type GtkFileFilter) */
void pb_compat_choose_file  (PbFileChooserKind  kind,
                             GtkWindow         *parent,
                             const char        *title,
                             const char        *suggested_name,
                             GListModel        *filters,
                             GTask             *task);

G_END_DECLS
