#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One card; property "session". */
#define PB_TYPE_SEXES_CARD (pb_sexes_card_get_type ())

G_DECLARE_FINAL_TYPE (PbSexesCard, pb_sexes_card, PB, SEXES_CARD, AdwBin)

/* Whether an answer is still on its way: a picture waits for it. */
gboolean   pb_sexes_card_is_loading (PbSexesCard *self);

G_END_DECLS
