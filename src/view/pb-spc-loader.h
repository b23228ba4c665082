#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

G_BEGIN_DECLS

#define PB_TYPE_SPC_LOADER (pb_spc_loader_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcLoader, pb_spc_loader, PB, SPC_LOADER, GObject)

/* Emits "loaded" when what was asked for last is there, or failed. */
PbSpcLoader  *pb_spc_loader_new         (PbSession   *session);

/* Reads what the session's view asks, unless that was asked already.
 * Returns: whether the process chart is the page in view; nothing is read otherwise */
gboolean      pb_spc_loader_follow      (PbSpcLoader *self);
/* The same though nothing else is asked: rules, limits or figures are others now. */
gboolean      pb_spc_loader_reload      (PbSpcLoader *self);
/* Stops reading; "loaded" is not emitted any more. */
void          pb_spc_loader_stop        (PbSpcLoader *self);
gboolean      pb_spc_loader_is_loading  (PbSpcLoader *self);

/* (nullable): of the view before while the next one loads */
PbSpcReading *pb_spc_loader_get_reading (PbSpcLoader *self);
/* (nullable): why the last could not be read */
const char   *pb_spc_loader_get_error   (PbSpcLoader *self);

G_END_DECLS
