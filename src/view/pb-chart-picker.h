#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lists the kinds of chart beside those that have a button of their own; those that do not
 * suit what is in view come last, with the reason.
 * @button: made by pb_chart_picker_new() */
GtkWidget *pb_chart_picker_new    (void);
/* Says which kind is picked, if one is. */
void       pb_chart_picker_update (GtkWidget *button,
                                   PbSession *session);

G_END_DECLS
