#include "pb-area-table.h"

#include "pb-area-cells.h"
#include "pb-area-columns.h"
#include "pb-area-rows.h"
#include "pb-area-sort.h"
#include "pb-area-text.h"
#include "pb-copy.h"

#include <glib/gi18n-lib.h>

/* Below this height the footnote gives its room to the rows [px]. */
#define MIN_HEIGHT_FOOTNOTE 400

/**
 * PbAreaTable:
 *
 * The areas at the moment as rows, England last below a heavier line: the
 * map's twin for the keyboard and the screen reader.  Selection and hover are
 * the session's.
 *
 * Property: session.  Actions: table.copy (the rows as sorted and filtered),
 * table.filter; the window has them too while the table is in it.
 */
struct _PbAreaTable
{
  GtkWidget            parent_instance;

  PbSession           *session;
  PbIndicator         *indicator;       /* whose rows are shown */
  GListStore          *areas;           /* PbAreaRowItem, in the order of the names */
  GListStore          *benchmark;       /* England's row, none or one */
  GtkFilter           *filter;
  GListModel          *filtered;        /* what the filter leaves of the areas, sorted */
  GtkSingleSelection  *selection;       /* the filtered areas, then England */
  GActionGroup        *actions;         /* given to the window */
  GtkWidget           *window;
  char                *words;          /* of the filter; NULL for none */
  gboolean             is_syncing;      /* the session's selection is being shown */
  gboolean             is_sorting;      /* the table sorts itself; else a person does */
  gboolean             is_sorted_by_hand;
  guint                fit_id;

  GtkWidget           *filter_revealer;
  GtkWidget           *filter_entry;
  GtkWidget           *count_label;
  GtkWidget           *stack;
  GtkWidget           *scrolled;
  GtkWidget           *column_view;
  GtkWidget           *none_label;
  GtkWidget           *clear_button;
  GtkWidget           *footnote_label;
  PbAreaColumns       *columns;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbAreaTable, pb_area_table, GTK_TYPE_WIDGET)

static PbFrame *
get_frame (PbAreaTable *self)
{
  return self->session != NULL ? pb_session_get_frame (self->session) : NULL;
}

static GListModel *
get_rows (PbAreaTable *self)
{
  return G_LIST_MODEL (self->selection);
}

/* The inner list is the one that scrolls and holds the rows. */
static GtkWidget *
get_list (PbAreaTable *self)
{
  return gtk_widget_get_last_child (self->column_view);
}

/* From the end where the need is, until a person chose an order. */
static void
sort_rows (PbAreaTable *self,
           PbFrame     *frame)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));
  GtkSortType direction =
    pb_frame_get_strong_end (frame) == PB_STRONG_END_LOW ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING;

  self->is_sorting = TRUE;
  if (g_set_object (&self->indicator, indicator) && !self->is_sorted_by_hand)
    {
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->column_view), NULL, direction);
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->column_view), pb_area_columns_get_all (self->columns)[PB_AREA_COLUMN_VALUE],
                                      direction);
    }
  else
    {
      gtk_sorter_changed (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view)),
                          GTK_SORTER_CHANGE_DIFFERENT);
    }
  self->is_sorting = FALSE;
}

/* Rows, or one sentence why there are none. */
static void
update_page (PbAreaTable *self)
{
  PbFrame *frame = get_frame (self);
  guint n_areas = g_list_model_get_n_items (G_LIST_MODEL (self->areas));
  guint n_found = g_list_model_get_n_items (self->filtered);
  gboolean is_measured = frame == NULL || pb_frame_get_period (frame) != NULL;
  gboolean is_filtered_out = self->words != NULL && n_areas > 0 && n_found == 0;
  g_autofree char *none = NULL;
  g_autofree char *count = NULL;

  if (is_measured && is_filtered_out)
    none = g_strdup_printf (_("No areas match “%s”."), self->words);
  else if (frame != NULL && (!is_measured || n_areas == 0))
    none = g_strdup (pb_frame_get_banner (frame) != NULL ? pb_frame_get_banner (frame) : _("No areas to show."));

  if (self->words != NULL)
    /* Translators: how many areas the filter leaves, "3 of 642" */
    count = g_strdup_printf (_("%u of %u"), n_found, n_areas);

  gtk_label_set_text (GTK_LABEL (self->count_label), count != NULL ? count : "");
  gtk_label_set_text (GTK_LABEL (self->none_label), none != NULL ? none : "");
  gtk_widget_set_visible (self->clear_button, is_filtered_out);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), none != NULL ? "none" : "rows");
}

/* In a low window the least of it; all on demand. */
static void
update_footnote (PbAreaTable *self)
{
  PbFrame *frame = get_frame (self);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean has_line = pb_area_columns_is_shown (self->columns, PB_AREA_COLUMN_SINCE) &&
                      g_list_model_get_n_items (G_LIST_MODEL (self->benchmark)) > 0;
  g_autofree char *text = NULL;

  if (frame == NULL)
    return;

  text = pb_area_text_footnote (frame, has_line, height > 0 && height < MIN_HEIGHT_FOOTNOTE);
  gtk_label_set_text (GTK_LABEL (self->footnote_label), text);
  gtk_widget_set_tooltip_text (self->footnote_label, pb_frame_get_footnote (frame));
}

static gboolean
fit_cb (gpointer user_data)
{
  PbAreaTable *self = PB_AREA_TABLE (user_data);

  self->fit_id = 0;
  pb_area_columns_fit (self->columns, gtk_widget_get_width (GTK_WIDGET (self)));
  update_footnote (self);

  return G_SOURCE_REMOVE;
}

/* Columns and words cannot come and go while the table is being given its place. */
static void
size_changed_cb (PbAreaTable *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_cb, self);
}

static guint
find_position (PbAreaTable *self,
               const char  *code)
{
  GListModel *rows = G_LIST_MODEL (self->selection);

  for (guint i = 0; code != NULL && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(PbAreaRowItem) row = g_list_model_get_item (rows, i);

      if (g_str_equal (pb_area_row_item_get_code (row), code))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (PbAreaTable *self,
           guint        position)
{
  gtk_widget_activate_action (get_list (self), "list.scroll-to-item", "u", position);
}

static void
place_changed_cb (PbAreaTable *self)
{
  const PbView *view = self->session != NULL ? pb_session_get_view (self->session) : NULL;
  guint position = find_position (self, view != NULL ? view->place : NULL);

  if (gtk_single_selection_get_selected (self->selection) == position)
    return;

  self->is_syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_syncing = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* A person selected a row; England is no Place to select, so the Place stays. */
static void
selected_changed_cb (PbAreaTable *self)
{
  PbAreaRowItem *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->is_syncing || self->session == NULL || row == NULL)
    return;

  if (pb_area_row_item_is_benchmark (row))
    place_changed_cb (self);
  else
    pb_session_choose_place (self->session, pb_area_row_item_get_code (row));
}

static void
frame_changed_cb (PbAreaTable *self)
{
  PbFrame *frame = get_frame (self);
  gboolean is_other_table;
  int earlier;

  /* While the next table loads the rows of the last one stay. */
  if (frame == NULL)
    {
      update_page (self);
      return;
    }

  earlier = pb_area_row_find_earlier (frame);

  /* Rows that come, go and change places take no selection with them. */
  self->is_syncing = TRUE;
  is_other_table = pb_area_columns_set_frame (self->columns, frame, earlier);
  pb_area_rows_fill (self->areas, self->benchmark, frame, earlier);
  pb_area_rows_light (G_LIST_MODEL (self->areas), pb_session_get_lit (self->session, NULL));
  sort_rows (self, frame);
  pb_area_rows_changed (get_rows (self));
  self->is_syncing = FALSE;

  if (is_other_table)
    pb_area_columns_fit (self->columns, gtk_widget_get_width (GTK_WIDGET (self)));
  update_footnote (self);
  update_page (self);
  if (is_other_table)
    scroll_to (self, 0);
  place_changed_cb (self);
}

static void
hovered_changed_cb (PbAreaTable *self)
{
  const char *code = self->session != NULL ? pb_session_get_hovered (self->session) : NULL;
  GtkWidget *list = get_list (self);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      PbAreaRowItem *item = pb_area_cells_find_item (row);

      if (item != NULL && code != NULL && g_str_equal (pb_area_row_item_get_code (item), code))
        gtk_widget_add_css_class (row, "hovered");
      else
        gtk_widget_remove_css_class (row, "hovered");
    }
}

static void
lit_changed_cb (PbAreaTable *self)
{
  GtkWidget *list = get_list (self);

  pb_area_rows_light (G_LIST_MODEL (self->areas), pb_session_get_lit (self->session, NULL));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    pb_area_cells_show_lit (row);
}

static void
motion_cb (PbAreaTable *self,
           double       x,
           double       y)
{
  GtkWidget *picked = gtk_widget_pick (self->column_view, x, y, GTK_PICK_DEFAULT);
  PbAreaRowItem *item = picked != NULL ? pb_area_cells_find_item (picked) : NULL;

  if (self->session != NULL)
    pb_session_set_hovered (self->session, item != NULL && !pb_area_row_item_is_benchmark (item)
                                             ? pb_area_row_item_get_code (item) : NULL);
}

static void
leave_cb (PbAreaTable *self)
{
  if (self->session != NULL)
    pb_session_set_hovered (self->session, NULL);
}

static void
sorter_changed_cb (PbAreaTable *self)
{
  self->is_sorted_by_hand |= !self->is_sorting;
}

static gboolean
match_row (gpointer item,
           gpointer user_data)
{
  return pb_area_row_item_matches (PB_AREA_ROW_ITEM (item), PB_AREA_TABLE (user_data)->words);
}

static void
set_words (PbAreaTable *self,
           const char  *words)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));

  g_free (self->words);
  self->words = *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;

  self->is_syncing = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_syncing = FALSE;

  update_page (self);
  place_changed_cb (self);
}

static void
filter_changed_cb (PbAreaTable *self)
{
  set_words (self, gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)));
}

static void
filter_stopped_cb (PbAreaTable *self)
{
  pb_area_table_show_filter (self, FALSE);
}

/* From the entry on to what it found. */
static void
filter_activated_cb (PbAreaTable *self)
{
  gtk_widget_child_focus (self->column_view, GTK_DIR_TAB_FORWARD);
}

static void
clear_clicked_cb (PbAreaTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  set_words (self, "");
}

static void
filter_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PbAreaTable *self = PB_AREA_TABLE (widget);

  pb_area_table_show_filter (self, !gtk_revealer_get_reveal_child (GTK_REVEALER (self->filter_revealer)));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GListModel *rows = G_LIST_MODEL (PB_AREA_TABLE (widget)->selection);

  if (g_list_model_get_n_items (rows) > 0)
    pb_copy_rows (widget, rows);
}

static void
window_action_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autofree char *name = g_strconcat ("table.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (user_data), name, NULL);
}

static void
pb_area_table_root (GtkWidget *widget)
{
  PbAreaTable *self = PB_AREA_TABLE (widget);

  GTK_WIDGET_CLASS (pb_area_table_parent_class)->root (widget);

  self->window = GTK_WIDGET (gtk_widget_get_root (widget));
  gtk_widget_insert_action_group (self->window, "table", self->actions);
}

static void
pb_area_table_unroot (GtkWidget *widget)
{
  PbAreaTable *self = PB_AREA_TABLE (widget);

  gtk_widget_insert_action_group (self->window, "table", NULL);
  self->window = NULL;

  GTK_WIDGET_CLASS (pb_area_table_parent_class)->unroot (widget);
}

static void
pb_area_table_dispose (GObject *object)
{
  PbAreaTable *self = PB_AREA_TABLE (object);
  GtkWidget *child;

  pb_area_table_set_session (self, NULL);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), NULL);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->areas);
  g_clear_object (&self->benchmark);
  g_clear_object (&self->indicator);
  g_clear_object (&self->actions);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_AREA_TABLE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pb_area_table_parent_class)->dispose (object);
}

static void
pb_area_table_finalize (GObject *object)
{
  PbAreaTable *self = PB_AREA_TABLE (object);

  pb_area_columns_free (self->columns);
  g_free (self->words);

  G_OBJECT_CLASS (pb_area_table_parent_class)->finalize (object);
}

static void
pb_area_table_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, PB_AREA_TABLE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_area_table_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    pb_area_table_set_session (PB_AREA_TABLE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pb_area_table_class_init (PbAreaTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_area_table_dispose;
  object_class->finalize = pb_area_table_finalize;
  object_class->get_property = pb_area_table_get_property;
  object_class->set_property = pb_area_table_set_property;
  widget_class->root = pb_area_table_root;
  widget_class->unroot = pb_area_table_unroot;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, PB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-area-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, stack);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, none_label);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, clear_button);
  gtk_widget_class_bind_template_child (widget_class, PbAreaTable, footnote_label);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);

  gtk_widget_class_install_action (widget_class, "table.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);

  gtk_widget_class_set_css_name (widget_class, "areatable");
}

/* Areas, filtered and sorted, and England after them wherever they go. */
static void
make_models (PbAreaTable *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->column_view));
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkFilterListModel *filtered;

  self->areas = g_list_store_new (PB_TYPE_AREA_ROW_ITEM);
  self->benchmark = g_list_store_new (PB_TYPE_AREA_ROW_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_row, self, NULL));

  pb_area_sort_attach (GTK_COLUMN_VIEW (self->column_view), pb_area_columns_get_all (self->columns));
  g_signal_connect_swapped (sorter, "changed", G_CALLBACK (sorter_changed_cb), self);

  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->areas)), g_object_ref (self->filter));
  self->filtered = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (sorter)));

  g_list_store_append (parts, self->filtered);
  g_list_store_append (parts, self->benchmark);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_changed_cb), self);

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->column_view), GTK_SELECTION_MODEL (self->selection));
}

static void
add_motion (PbAreaTable *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->column_view, motion);
}

static void
pb_area_table_init (PbAreaTable *self)
{
  static const GActionEntry entries[] = {
    { "filter", window_action_cb },
    { "copy", window_action_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->columns = pb_area_columns_new (GTK_COLUMN_VIEW (self->column_view));
  make_models (self);
  add_motion (self);

  self->actions = G_ACTION_GROUP (g_simple_action_group_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);

  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled)),
                            "notify::page-size", G_CALLBACK (size_changed_cb), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)),
                            "notify::page-size", G_CALLBACK (size_changed_cb), self);
}

void
pb_area_table_set_session (PbAreaTable *self,
                           PbSession   *session)
{
  g_return_if_fail (PB_IS_AREA_TABLE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::frame", G_CALLBACK (frame_changed_cb), self);
      g_signal_connect_swapped (session, "notify::place", G_CALLBACK (place_changed_cb), self);
      g_signal_connect_swapped (session, "notify::hovered", G_CALLBACK (hovered_changed_cb), self);
      g_signal_connect_swapped (session, "notify::lit", G_CALLBACK (lit_changed_cb), self);
      frame_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
pb_area_table_show_filter (PbAreaTable *self,
                           gboolean     is_shown)
{
  g_return_if_fail (PB_IS_AREA_TABLE (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->filter_revealer), is_shown);

  if (is_shown)
    {
      gtk_widget_grab_focus (self->filter_entry);
    }
  else
    {
      clear_clicked_cb (self);
      gtk_widget_child_focus (self->column_view, GTK_DIR_TAB_FORWARD);
    }
}

GListModel *
pb_area_table_get_rows (PbAreaTable *self)
{
  g_return_val_if_fail (PB_IS_AREA_TABLE (self), NULL);
  return G_LIST_MODEL (self->selection);
}
