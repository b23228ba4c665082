#pragma once

#include "pb-board-recipe.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Recipes as files that a person chooses.  Errors of both: those of reading, writing and of
 * pb_board_recipe_from_json(); %G_IO_ERROR_CANCELLED where nothing was chosen. */

/* @recipe: as it is now */
void           pb_board_recipe_file_save_async  (GtkWindow            *parent,
                                                 const PbBoardRecipe  *recipe,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
/* (transfer full): the name of the file */
char          *pb_board_recipe_file_save_finish (GAsyncResult         *result,
                                                 GError              **error);

void           pb_board_recipe_file_open_async  (GtkWindow            *parent,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
/* (transfer full) */
PbBoardRecipe *pb_board_recipe_file_open_finish (GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
