#pragma once

#include "pb-register-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small parts that the page of priorities is made of. */

/* A label that starts at the left and wraps; classes may be %NULL. */
GtkWidget *pb_priority_label_new  (const char       *text,
                                   const char       *css_class,
                                   const char       *second_class);
/* A row that opens the record: @mark (nullable) before the title, the detail under it.
 * It is one accessible that says both. */
GtkWidget *pb_priority_row_button_new (GtkWidget         *mark,
                                       const char        *title,
                                       const char        *detail,
                                       PbRegisterRecord  *opens,
                                       gboolean           is_later);
/* A heading of a list in a card or under a priority. */
GtkWidget *pb_priority_heading_new (const char       *text);
void       pb_priority_box_clear  (GtkWidget        *box);

G_END_DECLS
