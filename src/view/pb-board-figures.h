#pragma once

#include "pb-board-recipe.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Of what a pack's figures are: the rows that say as known when, and which indicator every
 * Place's page draws. */
void pb_board_figures_show (AdwComboRow         *moment_row,
                            AdwComboRow         *indicator_row,
                            PbSession           *session,
                            const PbBoardRecipe *recipe);
void pb_board_figures_take (AdwComboRow         *moment_row,
                            AdwComboRow         *indicator_row,
                            PbSession           *session,
                            PbBoardRecipe       *recipe);

G_END_DECLS
