#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_REBASE_DIALOG (pb_spc_rebase_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcRebaseDialog, pb_spc_rebase_dialog, PB, SPC_REBASE_DIALOG, AdwWindow)

/* Asks from which period on the limits of @reading start anew, and why; emits "added"
 * after that was written to the workspace. */
GtkWidget *pb_spc_rebase_dialog_new (GtkWindow    *parent,
                                     PbSession    *session,
                                     PbSpcReading *reading);

G_END_DECLS
