#include "pb-file-chooser.h"

#include "compat.h"

#include <string.h>

static GListModel *
make_filters (const PbFileKind *kinds)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  for (; kinds != NULL && kinds->name != NULL; kinds++)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
      g_auto(GStrv) patterns = g_strsplit (kinds->patterns, " ", -1);

      gtk_file_filter_set_name (filter, kinds->name);
      for (guint i = 0; patterns[i] != NULL; i++)
        gtk_file_filter_add_pattern (filter, patterns[i]);
      g_list_store_append (filters, filter);
    }

  return G_LIST_MODEL (filters);
}

/* "map.png", "map (2).png": the first name that is not taken. */
static GFile *
find_free_name (const char *folder,
                const char *name)
{
  const char *dot = strrchr (name, '.');
  int stem = dot != NULL ? (int) (dot - name) : (int) strlen (name);

  for (int i = 1;; i++)
    {
      g_autofree char *numbered =
        i == 1 ? g_strdup (name) : g_strdup_printf ("%.*s (%d)%s", stem, name, i, name + stem);
      g_autofree char *path = g_build_filename (folder, numbered, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_file_new_for_path (path);
    }
}

/* A test's answer; FALSE where a person is to be asked. */
static gboolean
answer_for_test (PbFileChooserKind  kind,
                 const char        *suggested_name,
                 GTask             *task)
{
  const char *folder = g_getenv ("PLACEBOARD_SAVE_DIR");
  const char *open = g_getenv ("PLACEBOARD_OPEN_FILE");

  if (kind == PB_FILE_CHOOSER_SAVE && folder != NULL)
    g_task_return_pointer (task, find_free_name (folder, suggested_name != NULL ? suggested_name : "file"),
                           g_object_unref);
  else if (kind != PB_FILE_CHOOSER_SAVE && open != NULL)
    g_task_return_pointer (task, g_file_new_for_path (open), g_object_unref);
  else
    return FALSE;

  return TRUE;
}

void
pb_file_chooser_choose_async (PbFileChooserKind    kind,
                              GtkWindow           *parent,
                              const char          *title,
                              const char          *suggested_name,
                              const PbFileKind    *kinds,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  g_autoptr(GListModel) filters = NULL;

  g_task_set_source_tag (task, pb_file_chooser_choose_async);

  if (answer_for_test (kind, suggested_name, task))
    {
      g_object_unref (task);
      return;
    }

  filters = make_filters (kinds);
  pb_compat_choose_file (kind, parent, title, suggested_name, filters, task);
}

GFile *
pb_file_chooser_choose_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
