#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_REBASE_LIST (pb_spc_rebase_list_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcRebaseList, pb_spc_rebase_list, PB, SPC_REBASE_LIST, AdwBin)

/* Emits "changed" after a rebase was removed from the workspace, or put back. */
GtkWidget *pb_spc_rebase_list_new  (PbSession       *session);

/* @reading: (nullable). Hides itself where nothing is recorded. */
void       pb_spc_rebase_list_show (PbSpcRebaseList *self,
                                    PbSpcReading    *reading);

G_END_DECLS
