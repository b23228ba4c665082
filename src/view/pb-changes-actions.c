#include "pb-changes-dialog.h"

#include "pb-file-chooser.h"
#include "pb-window.h"

#include <glib/gi18n-lib.h>

static PbSession *
get_session (gpointer window)
{
  return pb_window_get_session (PB_WINDOW (window));
}

static void
export_changes_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  if (pb_session_get_workspace (get_session (user_data)) != NULL)
    gtk_window_present (GTK_WINDOW (pb_changes_export_dialog_new (GTK_WINDOW (user_data), get_session (user_data))));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(PbWindow) window = PB_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  PbRegisterChanges *changes = file != NULL ? pb_register_changes_read (file, NULL, &error) : NULL;
  PbMerge *merge = changes != NULL ? pb_merge_new (pb_session_get_workspace (get_session (window)), changes, &error) : NULL;

  if (merge != NULL)
    gtk_window_present (GTK_WINDOW (pb_changes_import_dialog_new (GTK_WINDOW (window), get_session (window), merge)));
  else if (error != NULL)
    pb_window_show_problem (window, error);
}

static void
import_changes_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  const PbFileKind kinds[] = {
    { _("Changes (JSON Lines)"), "*.jsonl" },
    { NULL, NULL },
  };

  if (pb_session_get_workspace (get_session (user_data)) != NULL)
    pb_file_chooser_choose_async (PB_FILE_CHOOSER_OPEN, GTK_WINDOW (user_data), _("Import changes"), NULL, kinds, NULL,
                                  file_chosen_cb, g_object_ref (user_data));
}

/* A workspace that cannot be written takes no changes in. */
static void
workspace_changed_cb (GActionMap *window)
{
  PbWorkspace *workspace = pb_session_get_workspace (get_session (window));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (window, "import-changes")),
                               workspace != NULL && !pb_workspace_is_read_only (workspace));
}

void
pb_changes_add_actions (GtkApplicationWindow *window,
                        PbSession            *session)
{
  static const GActionEntry entries[] = {
    { "export-changes", export_changes_cb, NULL, NULL, NULL },
    { "import-changes", import_changes_cb, NULL, NULL, NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (session, "notify::workspace", G_CALLBACK (workspace_changed_cb), window, G_CONNECT_SWAPPED);
}
