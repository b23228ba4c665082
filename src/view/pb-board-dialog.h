#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_BOARD_DIALOG (pb_board_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbBoardDialog, pb_board_dialog, PB, BOARD_DIALOG, AdwWindow)

/* Asks what a board pack is to hold, builds it and saves it.  What was asked last time
 * stands there again. */
void pb_board_present       (GtkWindow *parent,
                             PbSession *session);
/* The same, asked for the one page of the Place in view. */
void pb_board_present_place (GtkWindow *parent,
                             PbSession *session);

G_END_DECLS
