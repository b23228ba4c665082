#include "pb-dialog-size.h"

/* [px] */
#define LEAST_HEIGHT 420
#define EDGE          40   /* of the window behind, that stays in sight */

void
pb_dialog_size_fit (GtkWindow *dialog,
                    int        most)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  int room = parent != NULL ? gtk_widget_get_height (GTK_WIDGET (parent)) : 0;
  int width, height;

  if (room <= 0)
    return;

  gtk_window_get_default_size (dialog, &width, &height);
  gtk_window_set_default_size (dialog, width, CLAMP (room - EDGE, LEAST_HEIGHT, most));
}
