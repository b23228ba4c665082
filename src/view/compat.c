/* Newer libraries have newer dialogs; the macros that warn of them elsewhere are
 * lifted for this file alone. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED

#include "compat.h"

#include <glib/gi18n-lib.h>

static const char *
get_comments (void)
{
  return _("Health inequalities and programmes of places, on a map and through time. The figures are public; "
           "each carries its source, date and licence.");
}

void
pb_compat_show_about (GtkWindow *parent)
{
  static const char *const developers[] = { "The Placeboard developers", NULL };

#if ADW_CHECK_VERSION(1, 5, 0)
  adw_show_about_dialog (GTK_WIDGET (parent),
                         "application-name", _("Placeboard"),
                         "application-icon", PB_APP_ID,
                         "version", PB_VERSION,
                         "comments", get_comments (),
                         "developers", developers,
                         "developer-name", developers[0],
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
#else
  adw_show_about_window (parent,
                         "application-name", _("Placeboard"),
                         "application-icon", PB_APP_ID,
                         "version", PB_VERSION,
                         "comments", get_comments (),
                         "developers", developers,
                         "developer-name", developers[0],
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
#endif
}

/* GTK looks for GL whether or not it draws with it.  Without a graphics card that
 * loads a compiler: a third of the memory of the whole program. */
void
pb_compat_spare_gl (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") != 0)
    return;

  if (gtk_get_minor_version () >= 14)
    g_setenv ("GDK_DISABLE", "gl", FALSE);
  else
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

static void
style_changed_cb (AdwStyleManager *manager,
                  GParamSpec      *property,
                  gpointer         user_data)
{
  GdkDisplay *display = gdk_display_get_default ();
  GtkStyleProvider *provider = GTK_STYLE_PROVIDER (user_data);
  gboolean is_on;

  g_object_get (manager, property->name, &is_on, NULL);

  if (is_on)
    gtk_style_context_add_provider_for_display (display, provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, provider);
}

/* libadwaita 1.2 loads style-dark.css and style-hc.css by itself. Later ones warn of
 * that and want media queries, which GTK 4.8 does not know; this suits them all. */
void
pb_compat_follow_style (AdwStyleManager *manager)
{
  static const struct
  {
    const char *signal;
    const char *property;
    const char *resource;
  } variants[] = {
    { "notify::dark", "dark", PB_RESOURCE_BASE "/dark.css" },
    { "notify::high-contrast", "high-contrast", PB_RESOURCE_BASE "/high-contrast.css" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      GtkCssProvider *provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, variants[i].resource);
      g_object_set_data_full (G_OBJECT (manager), variants[i].resource, provider, g_object_unref);
      g_signal_connect (manager, variants[i].signal, G_CALLBACK (style_changed_cb), provider);
      style_changed_cb (manager, g_object_class_find_property (G_OBJECT_GET_CLASS (manager), variants[i].property),
                        provider);
    }
}

/* GtkFileChooserNative is deprecated from GTK 4.10, GtkFileDialog unknown before it. */
#if GTK_CHECK_VERSION(4, 10, 0)

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

void
pb_compat_choose_file (PbFileChooserKind  kind,
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

void
pb_compat_choose_file (PbFileChooserKind  kind,
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
