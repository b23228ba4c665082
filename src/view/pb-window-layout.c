#include "pb-window-private.h"

#include "pb-page-switcher.h"

#include <glib/gi18n-lib.h>

/* The sidebar and the panel change places with the width of the window: beside
 * the map, over it, or on a page of their own. A widget moves; none is made twice. */

static void
move_child (GtkWidget *child,
            GtkWidget *from,
            GtkWidget *to)
{
  g_autoptr(GtkWidget) held = NULL;

  if (adw_bin_get_child (ADW_BIN (to)) == child)
    return;

  held = g_object_ref (child);
  adw_bin_set_child (ADW_BIN (from), NULL);
  adw_bin_set_child (ADW_BIN (to), child);
}

static gboolean
is_over (PbWindow *self)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->sidebar_revealer));
}

static void
set_over (PbWindow *self,
          gboolean  is_shown)
{
  if (is_shown)
    gtk_widget_set_visible (self->sidebar_revealer, TRUE);

  gtk_widget_set_visible (self->scrim, is_shown);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->sidebar_revealer), is_shown);
}

static void
place_sidebar (PbWindow *self)
{
  gboolean is_docked = self->widths.kind == PB_LAYOUT_WIDE;

  if (is_docked)
    {
      set_over (self, FALSE);
      gtk_widget_set_visible (self->sidebar_revealer, FALSE);
      move_child (self->sidebar, self->sidebar_over, self->sidebar_dock);
    }
  else
    move_child (self->sidebar, self->sidebar_dock, self->sidebar_over);

  gtk_widget_set_visible (self->sidebar_dock, is_docked && self->has_sidebar);
}

/* In a narrow window each page of the panel is one of the bottom switcher's; the panel
 * is in the one that the session shows. */
static GtkWidget *
get_panel_bin (PbWindow *self)
{
  if (self->widths.kind != PB_LAYOUT_NARROW)
    return self->panel_dock;

  return pb_session_get_view (self->session)->panel == PB_PANEL_INEQUALITY ? self->inequality_page
                                                                           : self->place_page;
}

static void
place_panel (PbWindow *self)
{
  gboolean is_page = self->widths.kind == PB_LAYOUT_NARROW;
  const char *page = pb_panel_kind_to_word (pb_session_get_view (self->session)->panel);

  move_child (self->panel, gtk_widget_get_parent (self->panel), get_panel_bin (self));
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->panel_stack), page);
  if (!is_page)
    self->shows_panel = FALSE;

  gtk_widget_set_visible (self->panel_head, !is_page);
  gtk_widget_set_visible (self->panel_dock, !is_page);
  pb_window_follow_page (self);
}

/* A page of the panel was chosen. */
static void
panel_changed_cb (PbWindow     *self,
                  GParamSpec   *pspec,
                  AdwViewStack *stack)
{
  PbPanelKind panel;

  if (pb_panel_kind_from_word (adw_view_stack_get_visible_child_name (stack), &panel))
    pb_session_choose_panel (self->session, panel);
}

static gboolean
fits (PbWindow  *self,
      GtkWidget *bar)
{
  int minimum;

  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum <= self->width;
}

/* What goes first where the words do not fit, in whatever language: that of the export,
 * then those of the pages. */
static void
fit_bars (PbWindow *self)
{
  PbPageSwitcher *top = PB_PAGE_SWITCHER (self->page_switcher);
  PbPageSwitcher *bottom = PB_PAGE_SWITCHER (self->bottom_switcher);

  gtk_widget_set_visible (self->export_label, self->widths.kind != PB_LAYOUT_NARROW);
  pb_page_switcher_set_style (top, PB_PAGE_SWITCHER_LABELS);
  if (!fits (self, self->header_bar))
    gtk_widget_set_visible (self->export_label, FALSE);
  if (!fits (self, self->header_bar))
    pb_page_switcher_set_style (top, PB_PAGE_SWITCHER_TIGHT);
  if (!fits (self, self->header_bar))
    pb_page_switcher_set_style (top, PB_PAGE_SWITCHER_ICONS);

  pb_page_switcher_set_style (bottom, PB_PAGE_SWITCHER_LABELS);
  if (!fits (self, self->bottom_switcher))
    pb_page_switcher_set_style (bottom, PB_PAGE_SWITCHER_ICONS);
}

static void
set_export_tooltip (PbWindow *self,
                    gboolean  has_export)
{
  gtk_widget_set_tooltip_text (self->export_button, has_export ? _("Export what is shown (Ctrl+E)")
                                                               : _("Only the charts of Explore can be exported"));
}

void
pb_window_fold_header (PbWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->root_stack));
  gboolean is_narrow = self->widths.kind == PB_LAYOUT_NARROW;
  gboolean explores = g_strcmp0 (page, "explore") == 0 || g_strcmp0 (page, "opening") == 0;
  gboolean has_map = explores && pb_window_get_page (self) == PB_PAGE_EXPLORE;

  gtk_widget_set_visible (self->page_switcher, explores && !is_narrow);
  gtk_widget_set_visible (self->window_title, !explores || is_narrow);
  gtk_widget_set_visible (self->sidebar_button, has_map);
  gtk_widget_set_visible (self->system_button, explores && !is_narrow && self->has_system);
  gtk_widget_set_visible (self->undo_button, explores);
  gtk_widget_set_visible (self->redo_button, explores && !is_narrow);
  gtk_widget_set_visible (self->export_button, explores);
  gtk_widget_set_visible (self->search_button, explores && !is_narrow);
  gtk_widget_set_visible (self->bottom_switcher, explores && is_narrow);
  set_export_tooltip (self, has_map);
  fit_bars (self);
}

void
pb_window_lay_out (PbWindow *self,
                   int       width)
{
  self->width = width;
  self->is_laying_out = TRUE;
  pb_layout_rules_apply (width, self->sidebar_width, self->panel_width, self->has_sidebar, &self->widths);

  place_sidebar (self);
  place_panel (self);
  pb_explore_bar_set_width (PB_EXPLORE_BAR (self->explore_bar), self->widths.centre);
  pb_time_bar_set_narrow (PB_TIME_BAR (self->time_bar), self->widths.kind == PB_LAYOUT_NARROW);

  if (self->widths.sidebar > 0)
    gtk_paned_set_position (GTK_PANED (self->sidebar_paned), self->widths.sidebar);
  if (self->widths.panel > 0)
    gtk_paned_set_position (GTK_PANED (self->panel_paned), self->widths.centre);

  self->is_laying_out = FALSE;
}

void
pb_window_set_sidebar (PbWindow *self,
                       gboolean  is_shown)
{
  if (self->widths.kind != PB_LAYOUT_WIDE)
    {
      set_over (self, is_shown);
      pb_window_update_actions (self);
      return;
    }

  self->has_sidebar = is_shown;
  pb_window_lay_out (self, self->width);
}

gboolean
pb_window_has_sidebar (PbWindow *self)
{
  return self->widths.kind == PB_LAYOUT_WIDE ? self->has_sidebar : is_over (self);
}

static void
resized_cb (PbWindow *self,
            int       width,
            int       height)
{
  pb_time_bar_set_height (PB_TIME_BAR (self->time_bar), pb_layout_rules_get_time_bar_height (height));
  if (width != self->width)
    pb_window_lay_out (self, width);
  else
    fit_bars (self);
}

/* A handle was dragged: what was chosen is kept within the rules. */
static void
sidebar_moved_cb (PbWindow *self)
{
  int position = gtk_paned_get_position (GTK_PANED (self->sidebar_paned));

  if (self->is_laying_out || self->widths.sidebar == 0 || position == self->widths.sidebar)
    return;

  self->sidebar_width = CLAMP (position, PB_SIDEBAR_MIN, PB_SIDEBAR_MAX);
  pb_window_lay_out (self, self->width);
}

static void
panel_moved_cb (PbWindow *self)
{
  int position = gtk_paned_get_position (GTK_PANED (self->panel_paned));
  int panel;

  if (self->is_laying_out || self->widths.panel == 0 || self->widths.kind != PB_LAYOUT_WIDE ||
      position == self->widths.centre)
    return;

  panel = gtk_widget_get_width (self->panel_paned) - position;
  self->panel_width = CLAMP (panel, PB_PANEL_MIN, PB_PANEL_MAX);
  pb_window_lay_out (self, self->width);
}

static void
scrim_pressed_cb (PbWindow *self)
{
  pb_window_set_sidebar (self, FALSE);
}

/* Hidden for good once it has slid away: else it would keep the keyboard's stops. */
static void
sidebar_revealed_cb (PbWindow *self)
{
  if (!gtk_revealer_get_child_revealed (GTK_REVEALER (self->sidebar_revealer)) && !is_over (self))
    gtk_widget_set_visible (self->sidebar_revealer, FALSE);
}

/* Escape puts away what lies over the map, closes a record, leaves a page. */
static gboolean
key_pressed_cb (PbWindow        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  if (self->widths.kind != PB_LAYOUT_WIDE && is_over (self))
    {
      pb_window_set_sidebar (self, FALSE);
      return GDK_EVENT_STOP;
    }

  return pb_window_step_out (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
pb_window_class_bind_layout_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrim_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_revealed_cb);
}

void
pb_window_init_layout (PbWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  self->sidebar_width = 288;
  self->panel_width = 372;
  self->has_sidebar = TRUE;
}

void
pb_window_watch_panel (PbWindow *self)
{
  g_signal_connect_object (self->session, "notify::panel", G_CALLBACK (place_panel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panel_stack, "notify::visible-child", G_CALLBACK (panel_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
