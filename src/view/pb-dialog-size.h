#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes a dialog as high as the window behind it lets it be: no higher than @most, and no lower
 * than what can be used.  Call before it is presented. [px] */
void pb_dialog_size_fit (GtkWindow *dialog,
                         int        most);

G_END_DECLS
