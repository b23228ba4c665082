#include "pb-application.h"

#include "compat.h"
#include "pb-file-chooser.h"
#include "pb-installed-data.h"
#include "pb-opener.h"
#include "pb-screenshot.h"
#include "pb-settings.h"
#include "pb-window.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <stdio.h>

/**
 * PbApplication:
 *
 * The program: its options, the workspace it opens, the window it shows it in.
 */
struct _PbApplication
{
  AdwApplication  parent_instance;
  PbWindow       *window;
  GCancellable   *opening;

  /* Options */
  char           *workspace;
  char           *screenshot;
  char           *size;
  char           *style;
  char           *view;
  gboolean        is_version;

  PbOpenKind      kind;          /* what was opened last, for another try */
  char           *path;
  PbView         *first_view;
  int             exit_status;
};

G_DEFINE_FINAL_TYPE (PbApplication, pb_application, ADW_TYPE_APPLICATION)

static void open_workspace (PbApplication *self,
                            PbOpenKind     kind,
                            const char    *path);

static void
print_error (PbApplication *self,
             const char    *message)
{
  g_printerr ("placeboard: %s\n", message);
  self->exit_status = 1;
}

static void
screenshot_ready_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(PbApplication) self = PB_APPLICATION (user_data);
  g_autoptr(GError) error = NULL;

  if (!pb_screenshot_take_finish (result, &error))
    print_error (self, error->message);

  g_application_quit (G_APPLICATION (self));
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbApplication) self = PB_APPLICATION (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = pb_opener_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->window == NULL)
    return;

  if (workspace == NULL)
    {
      pb_window_show_problem (self->window, error);
      return;
    }

  pb_window_dismiss_message (self->window);
  pb_session_open (pb_window_get_session (self->window), workspace, self->first_view);
  g_clear_pointer (&self->first_view, pb_view_free);
}

static void
open_workspace (PbApplication *self,
                PbOpenKind     kind,
                const char    *path)
{
  g_autofree char *kept = g_strdup (path);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  self->kind = kind;
  g_free (self->path);
  self->path = g_steal_pointer (&kept);

  pb_opener_open_async (kind, self->path, self->opening, opened_cb, g_object_ref (self));
}

/* The file that was named, else the one that was last open, else the person's own. */
static void
open_first (PbApplication *self)
{
  const char *named = self->workspace != NULL ? self->workspace : g_getenv ("PLACEBOARD_WORKSPACE");
  GSettings *settings = pb_settings_get ();
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, "workspace-path") : NULL;
  g_autofree char *own = pb_own_workspace_dup_path ();

  if (named != NULL && *named != '\0')
    open_workspace (self, PB_OPEN_FILE, named);
  else if (last != NULL && *last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    open_workspace (self, PB_OPEN_FILE, last);
  else
    open_workspace (self, PB_OPEN_OWN, own);
}

/* What the window shows first: the view asked for, else the last one. */
static void
restore_view (PbApplication *self)
{
  GSettings *settings = pb_settings_get ();
  g_autofree char *json = NULL;

  if (self->first_view != NULL || settings == NULL)
    return;

  json = g_settings_get_string (settings, "last-view");
  if (*json != '\0')
    self->first_view = pb_view_from_json (json, NULL);
}

static void
apply_style (PbApplication *self,
             const char    *style)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_strcmp0 (style, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (style, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)), scheme);
}

static void
style_changed_cb (PbApplication *self)
{
  g_autofree char *style = g_settings_get_string (pb_settings_get (), "colour-scheme");

  apply_style (self, style);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  pb_compat_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PbApplication *self = PB_APPLICATION (user_data);

  /* As a person closes it, so that the state is kept. */
  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
  else
    g_application_quit (G_APPLICATION (self));
}

static void
open_again_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbApplication *self = PB_APPLICATION (user_data);
  g_autofree char *path = g_strdup (self->path);

  open_workspace (self, self->kind, path);
}

static void
open_shipped_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  open_workspace (PB_APPLICATION (user_data), PB_OPEN_SHIPPED, NULL);
}

/* The next start opens what a person chose; an empty path is their own. */
static void
remember_workspace (const char *path)
{
  if (pb_settings_get () != NULL)
    g_settings_set_string (pb_settings_get (), "workspace-path", path);
}

static void
workspace_chosen_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(PbApplication) self = PB_APPLICATION (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);

  if (file != NULL)
    {
      remember_workspace (g_file_peek_path (file));
      open_workspace (self, PB_OPEN_FILE, g_file_peek_path (file));
    }
  else if (error != NULL && self->window != NULL)
    pb_window_show_problem (self->window, error);
}

static void
open_workspace_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PbApplication *self = PB_APPLICATION (user_data);
  const PbFileKind kinds[] = {
    { _("Workspaces (GeoPackage)"), "*.gpkg" },
    { NULL, NULL },
  };

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_OPEN, GTK_WINDOW (self->window), _("Open a workspace"), NULL,
                                kinds, NULL, workspace_chosen_cb, g_object_ref (self));
}

static void
open_own_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autofree char *own = pb_own_workspace_dup_path ();

  remember_workspace ("");
  open_workspace (PB_APPLICATION (user_data), PB_OPEN_OWN, own);
}

static void
window_destroyed_cb (PbApplication *self)
{
  self->window = NULL;
}

static void
show_window (PbApplication *self)
{
  int width;
  int height;

  self->window = pb_window_new (ADW_APPLICATION (self));
  g_signal_connect_object (self->window, "destroy", G_CALLBACK (window_destroyed_cb), self, G_CONNECT_SWAPPED);

  if (self->size != NULL && sscanf (self->size, "%dx%d", &width, &height) == 2)
    pb_window_set_size (self->window, width, height);

  if (self->screenshot != NULL)
    pb_screenshot_prepare (self->window);

  gtk_window_present (GTK_WINDOW (self->window));
}

static void
pb_application_activate (GApplication *application)
{
  PbApplication *self = PB_APPLICATION (application);

  if (self->window != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->window));
      return;
    }

  restore_view (self);
  open_first (self);
  show_window (self);

  if (self->screenshot != NULL)
    pb_screenshot_take_async (self->window, self->screenshot, screenshot_ready_cb, g_object_ref (self));
}

static void
set_shortcuts (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.quit", { "<Control>q" } },
    { "win.search-focus", { "<Control>f" } },
    { "win.search", { "<Control>k" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.show-panel('place')", { "<Control>1" } },
    { "win.show-panel('inequality')", { "<Control>2" } },
    { "win.show-page('priorities')", { "<Control>3" } },
    { "win.show-page('innovations')", { "<Control>4" } },
    { "win.show-page('decisions')", { "<Control>5" } },
    { "win.show-page('assembly')", { "<Control>6" } },
    { "win.show-page('targets')", { "<Control>7" } },
    { "win.show-page('quality')", { "<Control>8" } },
    { "win.show-chart('map')", { "<Alt>1" } },
    { "win.show-chart('table')", { "<Alt>2" } },
    { "win.show-chart('bars')", { "<Alt>3" } },
    { "win.show-chart('spc')", { "<Alt>4" } },
    { "win.step-period(-1)", { "<Alt>Left" } },
    { "win.step-period(1)", { "<Alt>Right" } },
    { "win.zoom-to-place", { "<Control>0" } },
    { "win.filter-table", { "<Control><Shift>f" } },
    { "win.export-menu", { "<Control>e" } },
    { "win.copy", { "<Control><Shift>c" } },
    { "win.print", { "<Control>p" } },
    { "win.import", { "<Control>i" } },
    { "app.open-workspace", { "<Control>o" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
}

static void
pb_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_cb, NULL, NULL, NULL },
    { "quit", quit_cb, NULL, NULL, NULL },
    { "open-again", open_again_cb, NULL, NULL, NULL },
    { "open-shipped", open_shipped_cb, NULL, NULL, NULL },
    { "open-workspace", open_workspace_cb, NULL, NULL, NULL },
    { "open-own", open_own_cb, NULL, NULL, NULL },
  };
  PbApplication *self = PB_APPLICATION (application);
  GSettings *settings = pb_settings_get ();

  G_APPLICATION_CLASS (pb_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  set_shortcuts (GTK_APPLICATION (self));

  /* Notes can be copied; opening them is not meant to select them. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  if (settings != NULL)
    {
      g_autoptr(GAction) scheme = g_settings_create_action (settings, "colour-scheme");

      g_action_map_add_action (G_ACTION_MAP (self), scheme);
      g_signal_connect_object (settings, "changed::colour-scheme", G_CALLBACK (style_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  pb_compat_follow_style (adw_application_get_style_manager (ADW_APPLICATION (self)));
  if (self->style != NULL)
    apply_style (self, self->style);
  else if (settings != NULL)
    style_changed_cb (self);
}

static gboolean
read_view (PbApplication *self)
{
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;

  if (self->view == NULL)
    return TRUE;

  if (g_file_get_contents (self->view, &json, NULL, &error))
    self->first_view = pb_view_from_json (json, &error);
  if (error != NULL)
    print_error (self, error->message);

  return error == NULL;
}

static gboolean
check_options (PbApplication *self)
{
  int width;
  int height;
  char rest;

  if (self->size != NULL &&
      (sscanf (self->size, "%dx%d%c", &width, &height, &rest) != 2 || width < 360 || height < 300 ||
       width > 16384 || height > 16384))
    {
      print_error (self, _("--size takes WIDTHxHEIGHT in pixels, such as 1280x800; at least 360x300."));
      return FALSE;
    }
  if (self->style != NULL && !g_str_equal (self->style, "light") && !g_str_equal (self->style, "dark"))
    {
      print_error (self, _("--style takes “light” or “dark”."));
      return FALSE;
    }

  return read_view (self);
}

static int
pb_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  PbApplication *self = PB_APPLICATION (application);

  if (self->is_version)
    {
      g_print ("placeboard %s\n", PB_VERSION);
      return 0;
    }

  if (!check_options (self))
    return 2;

  /* A run that was told what to show does not hand over to one that is there already. */
  if (self->workspace != NULL || self->screenshot != NULL || self->view != NULL || self->size != NULL ||
      self->style != NULL || g_getenv ("PLACEBOARD_WORKSPACE") != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
pb_application_dispose (GObject *object)
{
  PbApplication *self = PB_APPLICATION (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (pb_application_parent_class)->dispose (object);
}

static void
pb_application_finalize (GObject *object)
{
  PbApplication *self = PB_APPLICATION (object);

  g_free (self->workspace);
  g_free (self->screenshot);
  g_free (self->size);
  g_free (self->style);
  g_free (self->view);
  g_free (self->path);
  g_clear_pointer (&self->first_view, pb_view_free);

  G_OBJECT_CLASS (pb_application_parent_class)->finalize (object);
}

static void
pb_application_class_init (PbApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = pb_application_dispose;
  object_class->finalize = pb_application_finalize;
  application_class->activate = pb_application_activate;
  application_class->startup = pb_application_startup;
  application_class->handle_local_options = pb_application_handle_local_options;
}

static void
pb_application_init (PbApplication *self)
{
  const GOptionEntry entries[] = {
    { "workspace", 0, 0, G_OPTION_ARG_FILENAME, &self->workspace, N_("Open this workspace; it is made where it does not exist"), N_("FILE") },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &self->view, N_("Show this saved view"), N_("FILE") },
    { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, &self->screenshot, N_("Save a picture of the window and end"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_("Size of the window in pixels"), N_("WIDTHxHEIGHT") },
    { "style", 0, 0, G_OPTION_ARG_STRING, &self->style, N_("Be light or dark whatever the system prefers"), N_("light|dark") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->is_version, N_("Say the version and end"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Explore health inequalities between places, on a map and through time."));
}

PbApplication *
pb_application_new (void)
{
  return g_object_new (PB_TYPE_APPLICATION, "application-id", PB_APP_ID, NULL);
}

int
pb_application_get_exit_status (PbApplication *self)
{
  g_return_val_if_fail (PB_IS_APPLICATION (self), 1);
  return self->exit_status;
}
