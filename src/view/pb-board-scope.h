#pragma once

#include "pb-board-recipe.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a pack holds: its parts, Places and indicators, to be ticked. */
typedef struct _PbBoardScope PbBoardScope;

PbBoardScope *pb_board_scope_new       (AdwExpanderRow      *parts_row,
                                        AdwExpanderRow      *places_row,
                                        AdwExpanderRow      *indicators_row);
void          pb_board_scope_free      (PbBoardScope        *self);

void          pb_board_scope_show      (PbBoardScope        *self,
                                        PbSession           *session,
                                        const PbBoardRecipe *recipe);
void          pb_board_scope_take      (PbBoardScope        *self,
                                        PbSession           *session,
                                        PbBoardRecipe       *recipe);
/* A page a Place is asked for, and no Place is ticked. */
gboolean      pb_board_scope_lacks_places (PbBoardScope     *self);

G_END_DECLS
