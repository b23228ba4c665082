#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks which text, such as a person's name, shall be erased from all registers and their
 * history, and erases it. */
void pb_erase_dialog_present (GtkWindow *parent,
                              PbSession *session);

G_END_DECLS
