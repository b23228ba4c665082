#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One card; property "session". */
#define PB_TYPE_CORE20_CARD (pb_core20_card_get_type ())

G_DECLARE_FINAL_TYPE (PbCore20Card, pb_core20_card, PB, CORE20_CARD, AdwBin)

G_END_DECLS
