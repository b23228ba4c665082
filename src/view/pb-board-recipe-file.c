#include "pb-board-recipe-file.h"

#include "pb-file-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GFile *
finish_choice (GAsyncResult  *result,
               GError       **error)
{
  GError *own_error = NULL;
  GFile *file = pb_file_chooser_choose_finish (result, &own_error);

  if (file == NULL && own_error == NULL)
    own_error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Nothing was chosen."));
  if (own_error != NULL)
    g_propagate_error (error, own_error);

  return file;
}

static void
to_save_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const char *json = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GFile) file = finish_choice (result, &error);

  if (file != NULL &&
      g_file_replace_contents (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    g_task_return_pointer (task, g_file_get_basename (file), g_free);
  else
    g_task_return_error (task, error);
}

static void
free_recipe (gpointer data)
{
  pb_board_recipe_free (data);
}

static void
to_open_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(GFile) file = finish_choice (result, &error);
  g_autofree char *json = NULL;
  PbBoardRecipe *recipe = NULL;

  if (file != NULL && g_file_load_contents (file, NULL, &json, NULL, NULL, &error))
    recipe = pb_board_recipe_from_json (json, &error);

  if (recipe != NULL)
    g_task_return_pointer (task, recipe, free_recipe);
  else
    g_task_return_error (task, error);
}

static void
choose (PbFileChooserKind    kind,
        GtkWindow           *parent,
        const char          *name,
        GCancellable        *cancellable,
        GAsyncReadyCallback  callback,
        GTask               *task)
{
  const PbFileKind kinds[] = { { _("Recipes"), "*.json" }, { NULL, NULL } };

  pb_file_chooser_choose_async (kind, parent, _("Recipe"), name, kinds, cancellable, callback, task);
}

void
pb_board_recipe_file_save_async (GtkWindow           *parent,
                                 const PbBoardRecipe *recipe,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, pb_board_recipe_to_json (recipe), g_free);
  choose (PB_FILE_CHOOSER_SAVE, parent, "board-pack.json", cancellable, to_save_cb, task);
}

char *
pb_board_recipe_file_save_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
pb_board_recipe_file_open_async (GtkWindow           *parent,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  choose (PB_FILE_CHOOSER_OPEN, parent, NULL, cancellable, to_open_cb,
          g_task_new (NULL, cancellable, callback, user_data));
}

PbBoardRecipe *
pb_board_recipe_file_open_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
