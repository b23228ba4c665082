#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place where versions of GTK and libadwaita are told apart. */

void pb_compat_show_about   (GtkWindow *parent);

/* Lays the colours of the dark style and of high contrast over style.css whenever
 * either is on. */
void pb_compat_follow_style (AdwStyleManager *manager);

G_END_DECLS
