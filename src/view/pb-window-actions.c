#include "pb-window-private.h"

#include "pb-changes-dialog.h"
#include "pb-board-dialog.h"
#include "pb-copy.h"
#include "pb-export-dialog.h"
#include "pb-saved-views.h"
#include "pb-imd-edition.h"
#include "pb-import-dialog.h"
#include "pb-print.h"
#include "pb-search-dialog.h"
#include "pb-series-choosers.h"

#include <glib/gi18n-lib.h>

/* What can be done in the window, by name: menus, shortcuts, banners and tests
 * all come through here, and from here to the session. */

static void
show_level_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbLevel level;

  if (pb_level_from_word (g_variant_get_string (parameter, NULL), &level))
    pb_session_choose_level (self->session, level);
}

static void
go_to_moment_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbDay moment;

  if (pb_day_parse_iso (g_variant_get_string (parameter, NULL), &moment))
    pb_session_choose_moment (self->session, moment);
}

static void
step_period_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  pb_session_step_period (PB_WINDOW (user_data)->session, g_variant_get_int32 (parameter));
}

static void
choose_place_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  pb_session_choose_place (PB_WINDOW (user_data)->session, g_variant_get_string (parameter, NULL));
}

static void
choose_indicator_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  const char *code = g_variant_get_string (parameter, NULL);
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);

  if (catalogue == NULL || pb_catalogue_find_indicator (catalogue, code) == NULL)
    return;

  pb_session_choose_indicator (self->session, code);
  if (self->widths.kind != PB_LAYOUT_WIDE)
    pb_window_set_sidebar (self, FALSE);
}

static void
choose_facet (PbWindow *self,
              PbFacet   facet,
              GVariant *parameter)
{
  PbSeries *series = pb_session_get_series (self->session);
  PbSeries *found;

  if (series == NULL)
    return;

  found = pb_facet_find_series (facet, pb_session_get_catalogue (self->session), series,
                                g_variant_get_string (parameter, NULL));
  if (found != NULL)
    pb_session_choose_series (self->session, found);
}

static void
choose_sex_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  choose_facet (PB_WINDOW (user_data), PB_FACET_SEX, parameter);
}

static void
choose_age_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  choose_facet (PB_WINDOW (user_data), PB_FACET_AGE, parameter);
}

static void
choose_category_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  choose_facet (PB_WINDOW (user_data), PB_FACET_CATEGORY, parameter);
}

static void
choose_area_set_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  pb_session_choose_area_set (PB_WINDOW (user_data)->session, g_variant_get_string (parameter, NULL));
}

static void
choose_colour_rule_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  for (int rule = 0; rule < PB_N_COLOUR_RULES; rule++)
    if (g_str_equal (pb_colour_rule_to_word (rule), g_variant_get_string (parameter, NULL)))
      pb_session_choose_colour_rule (PB_WINDOW (user_data)->session, rule);
}

static void
reverse_shades_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_session_reverse_shades (self->session, !pb_session_get_view (self->session)->reverse_shades);
}

static void
show_neighbours_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_session_hide_neighbours (self->session, !pb_session_get_view (self->session)->hides_neighbours);
}

static void
choose_imd_edition_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  pb_session_choose_imd_edition (PB_WINDOW (user_data)->session, g_variant_get_string (parameter, NULL));
}

static void
show_chart_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbChartKind chart;

  if (pb_chart_kind_from_word (g_variant_get_string (parameter, NULL), &chart))
    pb_window_show_chart (PB_WINDOW (user_data), chart);
}

static void
show_panel_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbPanelKind panel;

  if (pb_panel_kind_from_word (g_variant_get_string (parameter, NULL), &panel))
    pb_window_show_panel (PB_WINDOW (user_data), panel);
}

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  pb_window_show_page (PB_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

/* Both words empty: the record that is open is closed. */
static void
show_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);
  pb_session_choose_record (PB_WINDOW (user_data)->session, *kind != '\0' ? kind : NULL, *uid != '\0' ? uid : NULL);
}

/* An empty word is any. */
static void
set_filter_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *key, *value;

  g_variant_get (parameter, "(&s&s)", &key, &value);
  pb_session_choose_filter (PB_WINDOW (user_data)->session, key, *value != '\0' ? value : NULL);
}

static void
filter_table_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  pb_chart_stack_show_filter (PB_CHART_STACK (PB_WINDOW (user_data)->chart_stack));
}

static void
zoom_to_place_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_window_explore (self);
  pb_chart_stack_zoom_to_place (PB_CHART_STACK (self->chart_stack));
}

static void
clear_lit_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  pb_session_set_lit (PB_WINDOW (user_data)->session, NULL, NULL);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  pb_session_undo (PB_WINDOW (user_data)->session);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  pb_session_redo (PB_WINDOW (user_data)->session);
}

static void
toggle_sidebar_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  gboolean is_there = g_str_equal (pb_window_get_shown (self), "explore");

  pb_window_explore (self);
  pb_window_set_sidebar (self, !is_there || !pb_window_has_sidebar (self));
}

static void
search_focus_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_window_explore (self);
  if (!pb_window_has_sidebar (self))
    pb_window_set_sidebar (self, TRUE);
  pb_indicator_sidebar_focus_search (PB_INDICATOR_SIDEBAR (self->sidebar));
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_export_present (GTK_WINDOW (self), self->session, pb_session_get_view (self->session)->chart,
                     g_variant_get_string (parameter, NULL));
}

/* A chart of a panel, whatever the centre shows. */
static void
export_chart_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbChartKind chart;
  const char *word, *format;

  g_variant_get (parameter, "(&s&s)", &word, &format);
  if (pb_chart_kind_from_word (word, &chart))
    pb_export_present (GTK_WINDOW (self), self->session, chart, format);
}

static void
copy_chart_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbChartKind chart;

  if (pb_chart_kind_from_word (g_variant_get_string (parameter, NULL), &chart))
    pb_copy_chart (GTK_WIDGET (self), self->session, chart);
}

static void
export_menu_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (PB_WINDOW (user_data)->export_button));
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_copy_view (GTK_WIDGET (self), self->session);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_print_view (GTK_WINDOW (self), self->session);
}

static void
board_pack_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_board_present (GTK_WINDOW (self), self->session);
}

static void
place_page_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_board_present_place (GTK_WINDOW (self), self->session);
}

static void
save_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_saved_views_save (GTK_WINDOW (self), self->session);
}

static void
open_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_saved_views_open (GTK_WINDOW (self), self->session);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_import_present (GTK_WINDOW (self), self->session, NULL);
}

static void
add_system_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  g_autoptr(GFile) folder = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  pb_import_present (GTK_WINDOW (self), self->session, folder);
}

static void
dismiss_error_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  pb_window_dismiss_message (PB_WINDOW (user_data));
}

static void
set_state (PbWindow   *self,
           const char *name,
           GVariant   *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
set_enabled (PbWindow   *self,
             const char *name,
             gboolean    is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
set_word (PbWindow   *self,
          const char *name,
          const char *word)
{
  set_state (self, name, g_variant_new_string (word != NULL ? word : ""));
}

/* The edition of the Place panel. */
static const char *
get_imd_edition (PbWindow *self)
{
  const PbView *view = pb_session_get_view (self->session);
  const PbDeprivationCount *count =
    pb_imd_edition_choose (pb_session_get_profile (self->session), view->imd_edition, view->moment);

  return count != NULL ? count->edition : view->imd_edition;
}

void
pb_window_update_actions (PbWindow *self)
{
  const PbView *view = pb_session_get_view (self->session);
  PbSeries *series = pb_session_get_series (self->session);
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  gboolean has_frame = pb_session_get_frame (self->session) != NULL;
  gboolean has_export = has_frame && pb_window_get_page (self) == PB_PAGE_EXPLORE;
  gboolean can_undo;
  gboolean can_redo;

  set_word (self, "show-level", pb_level_to_word (view->level));
  set_word (self, "choose-area-set", view->area_set);
  set_word (self, "choose-colour-rule", pb_colour_rule_to_word (view->colour_rule));
  set_word (self, "choose-imd-edition", get_imd_edition (self));
  set_word (self, "show-chart", pb_chart_kind_to_word (view->chart));
  set_word (self, "show-page", pb_window_get_shown (self));
  set_word (self, "show-panel", pb_panel_kind_to_word (view->panel));
  set_state (self, "reverse-shades", g_variant_new_boolean (view->reverse_shades));
  set_state (self, "show-neighbours", g_variant_new_boolean (!view->hides_neighbours));
  set_state (self, "toggle-sidebar", g_variant_new_boolean (pb_window_has_sidebar (self)));
  for (int facet = 0; facet < PB_N_FACETS; facet++)
    set_word (self, pb_facet_get_action (facet), series != NULL ? pb_facet_get_word (facet, series) : NULL);

  g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  set_enabled (self, "clear-lit", pb_session_get_lit (self->session, NULL) != NULL);
  set_enabled (self, "undo", can_undo);
  set_enabled (self, "redo", can_redo);
  set_enabled (self, "export", has_export);
  set_enabled (self, "export-menu", has_frame);
  set_enabled (self, "board-pack", has_frame);
  set_enabled (self, "place-page", has_frame && view->place != NULL);
  set_enabled (self, "save-view", has_frame);
  set_enabled (self, "open-view", has_frame);
  set_enabled (self, "export-chart", has_frame);
  set_enabled (self, "copy", has_export);
  set_enabled (self, "print", has_export);
  set_enabled (self, "copy-chart", has_frame);
  set_enabled (self, "zoom-to-place", pb_session_get_place (self->session) != NULL);
  set_enabled (self, "import", workspace != NULL && !pb_workspace_is_read_only (workspace));
  set_enabled (self, "add-system", workspace != NULL && !pb_workspace_is_read_only (workspace));
  gtk_widget_set_sensitive (self->export_button, has_frame);
}

void
pb_window_init_actions (PbWindow *self)
{
  static const GActionEntry entries[] = {
    { "show-level", show_level_cb, "s", "''", NULL },
    { "go-to-moment", go_to_moment_cb, "s", NULL, NULL },
    { "step-period", step_period_cb, "i", NULL, NULL },
    { "choose-place", choose_place_cb, "s", NULL, NULL },
    { "choose-indicator", choose_indicator_cb, "s", NULL, NULL },
    { "choose-sex", choose_sex_cb, "s", "''", NULL },
    { "choose-age", choose_age_cb, "s", "''", NULL },
    { "choose-category", choose_category_cb, "s", "''", NULL },
    { "choose-area-set", choose_area_set_cb, "s", "''", NULL },
    { "choose-colour-rule", choose_colour_rule_cb, "s", "''", NULL },
    { "reverse-shades", reverse_shades_cb, NULL, "false", NULL },
    { "show-neighbours", show_neighbours_cb, NULL, "true", NULL },
    { "choose-imd-edition", choose_imd_edition_cb, "s", "''", NULL },
    { "show-chart", show_chart_cb, "s", "''", NULL },
    { "show-panel", show_panel_cb, "s", "''", NULL },
    { "show-page", show_page_cb, "s", "''", NULL },
    { "show-record", show_record_cb, "(ss)", NULL, NULL },
    { "set-filter", set_filter_cb, "(ss)", NULL, NULL },
    { "filter-table", filter_table_cb, NULL, NULL, NULL },
    { "zoom-to-place", zoom_to_place_cb, NULL, NULL, NULL },
    { "clear-lit", clear_lit_cb, NULL, NULL, NULL },
    { "undo", undo_cb, NULL, NULL, NULL },
    { "redo", redo_cb, NULL, NULL, NULL },
    { "toggle-sidebar", toggle_sidebar_cb, NULL, "false", NULL },
    { "search-focus", search_focus_cb, NULL, NULL, NULL },
    { "export", export_cb, "s", NULL, NULL },
    { "export-chart", export_chart_cb, "(ss)", NULL, NULL },
    { "copy-chart", copy_chart_cb, "s", NULL, NULL },
    { "export-menu", export_menu_cb, NULL, NULL, NULL },
    { "copy", copy_cb, NULL, NULL, NULL },
    { "print", print_cb, NULL, NULL, NULL },
    { "board-pack", board_pack_cb, NULL, NULL, NULL },
    { "place-page", place_page_cb, NULL, NULL, NULL },
    { "save-view", save_view_cb, NULL, NULL, NULL },
    { "open-view", open_view_cb, NULL, NULL, NULL },
    { "import", import_cb, NULL, NULL, NULL },
    { "add-system", add_system_cb, "s", NULL, NULL },
    { "dismiss-error", dismiss_error_cb, NULL, NULL, NULL },
  };
  static const char *const followed[] = {
    "notify::view-state", "notify::series", "notify::place",    "notify::frame",
    "notify::can-undo",   "notify::can-redo", "notify::place-profile", "notify::workspace",
    "notify::lit",
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  pb_changes_add_actions (GTK_APPLICATION_WINDOW (self), self->session);
  pb_search_add_actions (GTK_APPLICATION_WINDOW (self), self->session);

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (self->session, followed[i], G_CALLBACK (pb_window_update_actions), self,
                             G_CONNECT_SWAPPED);
}
