#pragma once

#include "pb-chart-stack.h"
#include "pb-explore-bar.h"
#include "pb-indicator-sidebar.h"
#include "pb-inequality-panel.h"
#include "pb-layout-rules.h"
#include "pb-place-panel.h"
#include "pb-time-bar.h"
#include "pb-window.h"

G_BEGIN_DECLS

struct _PbWindow
{
  AdwApplicationWindow  parent_instance;
  PbSession            *session;

  /* Layout */
  PbLayoutWidths        widths;
  int                   width;          /* of the whole window [px] */
  int                   sidebar_width;  /* as the person chose [px] */
  int                   panel_width;
  gboolean              has_sidebar;    /* docked, where there is room */
  gboolean              is_laying_out;
  gboolean              has_system;     /* with a name for the menu of systems */
  gboolean              shows_panel;    /* in a narrow window: the panel, not the map */

  GtkWidget            *toast_overlay;
  GtkWidget            *header_bar;
  GtkWidget            *page_switcher;
  GtkWidget            *window_title;   /* where there is no room for the switcher */
  GtkWidget            *sidebar_button;
  GtkWidget            *system_button;
  GtkWidget            *system_label;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *export_button;
  GtkWidget            *export_label;
  GtkWidget            *search_button;
  GtkWidget            *menu_button;
  GtkWidget            *error_revealer;
  GtkWidget            *error_label;
  GtkWidget            *root_stack;
  GtkWidget            *problem_page;
  GtkWidget            *again_button;
  GtkWidget            *add_system_button;
  GtkWidget            *page_stack;
  GtkWidget            *pages[PB_N_PAGES]; /* not owned; %NULL until first shown */
  GtkWidget            *place_page;     /* these hold the panel in a narrow window, */
  GtkWidget            *inequality_page; /* each while its page of the panel is the one shown */
  GtkWidget            *bottom_switcher;
  GtkWidget            *sidebar_paned;
  GtkWidget            *panel_paned;
  GtkWidget            *sidebar_dock;
  GtkWidget            *panel_dock;
  GtkWidget            *scrim;
  GtkWidget            *sidebar_revealer;
  GtkWidget            *sidebar_over;   /* holds the sidebar while it lies over the map */
  GtkWidget            *sidebar;
  GtkWidget            *panel;
  GtkWidget            *panel_head;     /* its switcher, while it is docked */
  GtkWidget            *panel_stack;
  GtkWidget            *inequality_panel;
  GtkWidget            *explore_bar;
  GtkWidget            *chart_stack;
  GtkWidget            *time_bar;
};

/* pb-window-layout.c */
void pb_window_class_bind_layout_callbacks (GtkWidgetClass *widget_class);
void pb_window_init_layout         (PbWindow *self);
/* The panel's page and the session's follow one another. */
void pb_window_watch_panel         (PbWindow *self);
void pb_window_lay_out             (PbWindow *self,
                                    int       width);
/* Shows or hides the sidebar, docked or over the map as there is room. */
void pb_window_set_sidebar         (PbWindow *self,
                                    gboolean  is_shown);
gboolean pb_window_has_sidebar     (PbWindow *self);

/* Hides what has nothing to work on while a whole page says what is wrong or missing,
 * and what there is no room for. */
void pb_window_fold_header         (PbWindow *self);

/* pb-window-body.c */
void pb_window_init_body           (PbWindow *self);
/* The page that the session says, Explore where there is none such. */
PbPageKind pb_window_get_page      (PbWindow *self);
/* What the body shows: the word of a page, or in a narrow window of a panel. */
const char *pb_window_get_shown    (PbWindow *self);
void pb_window_follow_page         (PbWindow *self);
/* The page that is shown already closes its record. */
void pb_window_show_page           (PbWindow    *self,
                                    const char  *word);
/* These turn to Explore: to the map, to a panel (in a narrow window in place of the
 * map), to a chart. */
void pb_window_explore             (PbWindow *self);
void pb_window_show_panel          (PbWindow    *self,
                                    PbPanelKind  panel);
void pb_window_show_chart          (PbWindow    *self,
                                    PbChartKind  chart);
/* Closes the record, else returns to Explore; %FALSE where there is nothing to leave. */
gboolean pb_window_step_out        (PbWindow *self);
gboolean pb_window_body_is_complete (PbWindow *self);

/* pb-window-actions.c */
void pb_window_init_actions        (PbWindow *self);
/* The states of the actions follow the session's view. */
void pb_window_update_actions      (PbWindow *self);

/* pb-window-records.c: adds, changes and deletes rows of the registers */
void pb_window_init_record_actions (PbWindow *self);

/* pb-window-first-picture.c: before a workspace is opened */
void pb_window_show_first_picture_first (PbWindow *self);

/* pb-window-titles.c */
void pb_window_init_titles         (PbWindow *self);
void pb_window_update_titles       (PbWindow *self);

G_END_DECLS
