#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SEARCH_DIALOG (pb_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbSearchDialog, pb_search_dialog, PB, SEARCH_DIALOG, AdwWindow)

/* Adds win.search and win.glossary to the window. */
void pb_search_add_actions (GtkApplicationWindow *window,
                            PbSession            *session);

G_END_DECLS
