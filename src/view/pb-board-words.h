#pragma once

#include "pb-board-recipe.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a paper says of itself, in the order of its rows. */
typedef enum
{
  PB_BOARD_TITLE,
  PB_BOARD_BODY,
  PB_BOARD_DATE,
  PB_BOARD_AGENDA_ITEM,
  PB_BOARD_AUTHOR,
  PB_BOARD_PURPOSE,
  PB_BOARD_ACTION,
  PB_N_BOARD_WORDS,
} PbBoardWord;

/* The rows in which it is written, and one that takes board and date from a meeting of the
 * register. */
typedef struct _PbBoardWords PbBoardWords;

/* @rows: entry rows */
PbBoardWords *pb_board_words_new  (AdwComboRow         *meeting_row,
                                   GtkWidget    *const  rows[PB_N_BOARD_WORDS]);
void          pb_board_words_free (PbBoardWords        *self);

void          pb_board_words_show (PbBoardWords        *self,
                                   PbSession           *session,
                                   PbBoardRecipe       *recipe);
/* What is left empty was not said; a paper has a title. */
void          pb_board_words_take (PbBoardWords        *self,
                                   PbBoardRecipe       *recipe);

G_END_DECLS
