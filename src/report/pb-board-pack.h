#pragma once

#include "pb-board-data.h"
#include "pb-document.h"

G_BEGIN_DECLS

/* The paper that a recipe asks for, of what was read for it; @data must outlive it. */
PbDocument *pb_board_pack_compose  (PbBoardData         *data);

/* "health-inequalities-by-place-2026-03", without an ending: from title and meeting */
char       *pb_board_pack_dup_name (const PbBoardRecipe *recipe);

G_END_DECLS
