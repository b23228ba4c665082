#pragma once

#include "pb-board-recipe.h"

G_BEGIN_DECLS

/* The recipe that a person used last, kept in their data folder for the next paper. */

/* Failing to write it is no reason not to build: it is only told in the log. */
void           pb_board_keep      (const PbBoardRecipe *recipe);
/* (transfer full): a new one where none was kept, or it cannot be read */
PbBoardRecipe *pb_board_keep_load (void);

G_END_DECLS
