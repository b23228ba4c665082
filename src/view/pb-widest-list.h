#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One card; property "session". */
#define PB_TYPE_WIDEST_LIST (pb_widest_list_get_type ())

G_DECLARE_FINAL_TYPE (PbWidestList, pb_widest_list, PB, WIDEST_LIST, AdwBin)

/* Whether rows are still on their way: a picture waits for them. */
gboolean   pb_widest_list_is_loading (PbWidestList *self);

G_END_DECLS
