#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_VIEW (pb_spc_view_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcView, pb_spc_view, PB, SPC_VIEW, AdwBin)

/* Of the reading on show; %NULL without one. Notified as "reading". */
const char *pb_spc_view_get_headline (PbSpcView *self);
const char *pb_spc_view_get_subtitle (PbSpcView *self);

G_END_DECLS
