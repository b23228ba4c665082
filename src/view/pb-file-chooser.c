/* GtkFileChooserNative is deprecated from GTK 4.10, GtkFileDialog unknown before it:
 * this file alone speaks both, so it lifts the project's ceiling for itself. */
#undef GDK_VERSION_MAX_ALLOWED

#include "pb-file-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HAS_FILE_DIALOG GTK_CHECK_VERSION (4, 10, 0)

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

#if HAS_FILE_DIALOG

static void
take_answer (GTask  *task,
             GFile  *file,
             GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_error (task, g_error_copy (error));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;

  take_answer (task, gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error), error);
}

static void
folder_opened_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;

  take_answer (task, gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, &error), error);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;

  take_answer (task, gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error), error);
}

static void
ask (PbFileChooserKind  kind,
     GtkWindow         *parent,
     const char        *title,
     const char        *suggested_name,
     GListModel        *filters,
     GTask             *task)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_modal (dialog, TRUE);
  if (g_list_model_get_n_items (filters) > 0)
    gtk_file_dialog_set_filters (dialog, filters);
  if (suggested_name != NULL)
    gtk_file_dialog_set_initial_name (dialog, suggested_name);

  if (kind == PB_FILE_CHOOSER_SAVE)
    gtk_file_dialog_save (dialog, parent, cancellable, saved_cb, task);
  else if (kind == PB_FILE_CHOOSER_OPEN_FOLDER)
    gtk_file_dialog_select_folder (dialog, parent, cancellable, folder_opened_cb, task);
  else
    gtk_file_dialog_open (dialog, parent, cancellable, opened_cb, task);
}

#else

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  GFile *file =
    response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
  g_object_unref (dialog);
}

static void
ask (PbFileChooserKind  kind,
     GtkWindow         *parent,
     const char        *title,
     const char        *suggested_name,
     GListModel        *filters,
     GTask             *task)
{
  static const GtkFileChooserAction actions[] = {
    [PB_FILE_CHOOSER_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [PB_FILE_CHOOSER_OPEN_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
    [PB_FILE_CHOOSER_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
  };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, actions[kind], NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr(GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  if (suggested_name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested_name);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

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
  ask (kind, parent, title, suggested_name, filters, task);
}

GFile *
pb_file_chooser_choose_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
