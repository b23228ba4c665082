#include "pb-window-private.h"

#include "pb-banner.h"
#include "pb-error-words.h"
#include "pb-layout-bin.h"
#include "pb-page-switcher.h"
#include "pb-settings.h"

#include <glib/gi18n-lib.h>

/**
 * PbWindow:
 *
 * The window: pages of the registers beside Explore (indicators, the map with its
 * twins, the panels) above one time bar, around one session. What depends on its
 * width is in pb-window-layout.c, which page is shown in pb-window-body.c, what can
 * be done in pb-window-actions.c.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbWindow, pb_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_message (PbWindow   *self,
              const char *words)
{
  gtk_widget_set_visible (self->error_revealer, words != NULL);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->error_revealer), words != NULL);
  if (words != NULL)
    gtk_label_set_text (GTK_LABEL (self->error_label), words);
}

static void
error_changed_cb (PbWindow *self)
{
  g_autoptr(GError) error = NULL;

  g_object_get (self->session, "error", &error, NULL);
  if (error != NULL)
    pb_window_show_problem (self, error);
  else
    show_message (self, NULL);
}

static void
catalogue_changed_cb (PbWindow *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  gboolean is_empty = catalogue == NULL || pb_catalogue_get_n_indicators (catalogue) == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->root_stack), is_empty ? "empty" : "explore");
  pb_window_fold_header (self);
}

static void
restore_sizes (PbWindow *self)
{
  GSettings *settings = pb_settings_get ();
  int width = 1280;
  int height = 800;

  if (settings != NULL)
    {
      width = g_settings_get_int (settings, "window-width");
      height = g_settings_get_int (settings, "window-height");
      self->sidebar_width = g_settings_get_int (settings, "sidebar-width");
      self->panel_width = g_settings_get_int (settings, "panel-width");
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }

  pb_window_set_size (self, width, height);
}

static void
keep_state (PbWindow *self)
{
  GSettings *settings = pb_settings_get ();
  int width;
  int height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", CLAMP (width, 360, 16384));
  g_settings_set_int (settings, "window-height", CLAMP (height, 300, 16384));
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "sidebar-width", self->sidebar_width);
  g_settings_set_int (settings, "panel-width", self->panel_width);

  if (pb_session_get_frame (self->session) != NULL)
    {
      g_autofree char *view = pb_view_to_json (pb_session_get_view (self->session));

      g_settings_set_string (settings, "last-view", view);
    }
}

static gboolean
pb_window_close_request (GtkWindow *window)
{
  keep_state (PB_WINDOW (window));

  return GTK_WINDOW_CLASS (pb_window_parent_class)->close_request (window);
}

static void
pb_window_constructed (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  G_OBJECT_CLASS (pb_window_parent_class)->constructed (object);

  restore_sizes (self);
}

static void
pb_window_dispose (GObject *object)
{
  PbWindow *self = PB_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_window_parent_class)->dispose (object);
}

static void
pb_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, PB_WINDOW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PbWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, page_switcher);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, system_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, system_label);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, export_label);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, error_revealer);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, error_label);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, again_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, add_system_button);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, place_page);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, inequality_page);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, bottom_switcher);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar_paned);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, panel_paned);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar_dock);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, panel_dock);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, scrim);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar_revealer);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar_over);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, panel);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, panel_head);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, panel_stack);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, inequality_panel);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, explore_bar);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, PbWindow, time_bar);
}

static void
pb_window_class_init (PbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pb_window_constructed;
  object_class->dispose = pb_window_dispose;
  object_class->get_property = pb_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = pb_window_close_request;

  /**
   * PbWindow:session:
   *
   * What the window shows: a place, a measure, a moment.
   */
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PB_TYPE_BANNER);
  g_type_ensure (PB_TYPE_CHART_STACK);
  g_type_ensure (PB_TYPE_EXPLORE_BAR);
  g_type_ensure (PB_TYPE_INDICATOR_SIDEBAR);
  g_type_ensure (PB_TYPE_INEQUALITY_PANEL);
  g_type_ensure (PB_TYPE_LAYOUT_BIN);
  g_type_ensure (PB_TYPE_PAGE_SWITCHER);
  g_type_ensure (PB_TYPE_PLACE_PANEL);
  g_type_ensure (PB_TYPE_TIME_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-window.ui");
  bind_children (widget_class);
  /* After whatever has the focus: a menu or a search closes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.clear-lit", NULL);
  pb_window_class_bind_layout_callbacks (widget_class);
}

static void
pb_window_init (PbWindow *self)
{
  /* The template's parts take the session as they are made. */
  self->session = pb_session_new ();
  pb_window_show_first_picture_first (self);
  pb_window_init_layout (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  /* A page with a finding of its own says it where the frame's stands. */
  g_object_bind_property (self->chart_stack, "subtitle", self->explore_bar, "subtitle", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->chart_stack, "headline", self->explore_bar, "headline", G_BINDING_SYNC_CREATE);
  pb_window_watch_panel (self);
  pb_window_init_body (self);
  pb_window_init_actions (self);
  pb_window_init_record_actions (self);
  pb_window_init_titles (self);
  g_signal_connect_object (self->session, "notify::error", G_CALLBACK (error_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::catalogue", G_CALLBACK (catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

PbWindow *
pb_window_new (AdwApplication *application)
{
  return g_object_new (PB_TYPE_WINDOW, "application", application, NULL);
}

PbSession *
pb_window_get_session (PbWindow *self)
{
  g_return_val_if_fail (PB_IS_WINDOW (self), NULL);
  return self->session;
}

void
pb_window_set_size (PbWindow *self,
                    int       width,
                    int       height)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  pb_window_lay_out (self, width);
}

void
pb_window_dismiss_message (PbWindow *self)
{
  g_return_if_fail (PB_IS_WINDOW (self));

  show_message (self, NULL);
  pb_session_clear_error (self->session);
}

void
pb_window_show_problem (PbWindow     *self,
                        const GError *error)
{
  g_autofree char *sentences = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (PB_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  sentences = pb_error_dup_sentences (error);

  /* What is shown stays shown: the message comes above it. */
  if (pb_session_get_catalogue (self->session) != NULL)
    {
      show_message (self, sentences);
      return;
    }

  markup = g_markup_escape_text (sentences, -1);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->problem_page), pb_error_get_title (error));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem_page), markup);
  gtk_stack_set_visible_child_name (GTK_STACK (self->root_stack), "problem");
  gtk_widget_set_visible (self->again_button, pb_error_is_passing (error));
  pb_window_fold_header (self);
}

gboolean
pb_window_is_complete (PbWindow *self)
{
  const char *page;
  gboolean is_loading;

  g_return_val_if_fail (PB_IS_WINDOW (self), FALSE);

  page = gtk_stack_get_visible_child_name (GTK_STACK (self->root_stack));
  if (g_str_equal (page, "opening"))
    return FALSE;
  if (!g_str_equal (page, "explore"))
    return TRUE;

  g_object_get (self->session, "is-loading", &is_loading, NULL);
  return !is_loading && pb_window_body_is_complete (self);
}
