#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks before something is done that would not be expected. @yes: on the button that does
 * it; @yes_cb: called with @data, swapped, before the question goes; it is not called
 * where the answer is no. */
void pb_record_dialog_ask (GtkWindow  *parent,
                           const char *heading,
                           const char *body,
                           const char *yes,
                           gboolean    is_destructive,
                           GCallback   yes_cb,
                           GObject    *data);
/* The same with data of its own, freed when the question goes; the parent outlives it. */
void pb_record_dialog_ask_full (GtkWindow      *parent,
                                const char     *heading,
                                const char     *body,
                                const char     *yes,
                                gboolean        is_destructive,
                                GCallback       yes_cb,
                                gpointer        data,
                                GClosureNotify  free_data);

G_END_DECLS
