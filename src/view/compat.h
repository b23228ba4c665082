#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place where versions of GTK and libadwaita are told apart. */

void pb_compat_show_about (GtkWindow *parent);

G_END_DECLS
