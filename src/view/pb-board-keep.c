#include "pb-board-keep.h"

#include <string.h>

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "placeboard", "board-pack.json", NULL);
}

void
pb_board_keep (const PbBoardRecipe *recipe)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *json = pb_board_recipe_to_json (recipe);
  g_autoptr(GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      !g_file_set_contents (path, json, (gssize) strlen (json), &error))
    g_message ("The recipe is not kept: %s", error != NULL ? error->message : folder);
}

PbBoardRecipe *
pb_board_keep_load (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *json = NULL;
  PbBoardRecipe *recipe = NULL;

  if (g_file_get_contents (path, &json, NULL, NULL))
    recipe = pb_board_recipe_from_json (json, NULL);
  if (recipe == NULL)
    return pb_board_recipe_new ();

  /* The next paper is of what is in view then. */
  g_clear_pointer (&recipe->system, g_free);
  g_clear_pointer (&recipe->area_set, g_free);

  return recipe;
}
