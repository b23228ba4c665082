#include "pb-area-table.h"

#include "pb-area-cells.h"
#include "pb-area-rows.h"
#include "pb-area-sort.h"
#include "pb-copy.h"
#include "pb-headline.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* Beyond this a name is cut rather than a column left out [px]. */
#define MAX_NAME_WIDTH 240
/* Below this height the footnote gives its room to the rows [px]. */
#define MIN_HEIGHT_FOOTNOTE 400

/* What a narrow window does without, first to last. */
static const PbAreaColumn spared_columns[] = {
  PB_AREA_COLUMN_EARLIER,
  PB_AREA_COLUMN_SINCE,
  PB_AREA_COLUMN_INTERVAL,
};

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
  PbSeriesTable       *table;           /* whose rows are shown */
  PbIndicator         *indicator;
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
  GtkColumnViewColumn *columns[PB_N_AREA_COLUMNS];
  gboolean             has_column[PB_N_AREA_COLUMNS];   /* the frame has something to say in it */
  int                  min_widths[PB_N_AREA_COLUMNS];  /* of those */
  gboolean             has_min_widths;
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

/* Shows what has something to say, but for the first @n_hidden of those that can be spared. */
static void
show_columns (PbAreaTable *self,
              guint        n_hidden)
{
  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      gboolean is_visible = self->has_column[i];

      for (guint j = 0; j < n_hidden; j++)
        is_visible &= (int) spared_columns[j] != i;
      gtk_column_view_column_set_visible (self->columns[i], is_visible);
    }
}

/* The widest of a column's head and cells, by which a row's children are asked in turn:
 * hidden columns have no cells, and their heads are not visible. */
static void
measure_row (PbAreaTable *self,
             GtkWidget   *row)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  for (int i = 0; i < PB_N_AREA_COLUMNS && cell != NULL; i++)
    {
      int minimum, natural;

      if (!self->has_column[i])
        continue;

      while (cell != NULL && !gtk_widget_get_visible (cell))
        cell = gtk_widget_get_next_sibling (cell);
      if (cell == NULL)
        break;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      /* Whole names are worth more than another column. */
      self->min_widths[i] = MAX (self->min_widths[i],
                                 i == PB_AREA_COLUMN_NAME ? MIN (natural, MAX_NAME_WIDTH) : minimum);
      cell = gtk_widget_get_next_sibling (cell);
    }
}

/* Once for a table, because to show a column makes its cells. */
static void
measure_columns (PbAreaTable *self)
{
  GtkWidget *list = get_list (self);

  show_columns (self, 0);
  memset (self->min_widths, 0, sizeof self->min_widths);
  measure_row (self, gtk_widget_get_first_child (self->column_view));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    measure_row (self, row);

  self->has_min_widths = TRUE;
}

/* Names, values and comparisons always have their room; the rest goes as the window narrows. */
static void
fit_columns (PbAreaTable *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  guint n_hidden = 0;
  int needed = 0;

  if (width <= 0)
    return;

  if (!self->has_min_widths)
    measure_columns (self);

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    needed += self->min_widths[i];
  while (n_hidden < G_N_ELEMENTS (spared_columns) && needed > width)
    needed -= self->min_widths[spared_columns[n_hidden++]];
  show_columns (self, n_hidden);
}

/* A column head is a button that holds a box of words and arrow; numbers have their
 * heads on the right too, with the arrow before the words. */
static void
align_heads (PbAreaTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (self->column_view);
  GtkWidget *head = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (int i = 0; i < PB_N_AREA_COLUMNS && head != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (head);
      gboolean is_number = i == PB_AREA_COLUMN_VALUE || i == PB_AREA_COLUMN_INTERVAL || i == PB_AREA_COLUMN_EARLIER;

      if (box != NULL && is_number)
        {
          gtk_widget_set_halign (box, GTK_ALIGN_END);
          if (GTK_IS_BOX (box) && gtk_widget_get_first_child (box) != gtk_widget_get_last_child (box))
            gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
        }
      head = gtk_widget_get_next_sibling (head);
    }
}

/* "District": the level's word as a heading. */
static char *
dup_level_title (PbLevel level)
{
  const char *word = pb_text_level_plural (level, 1);
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, word + strlen (first), NULL);
}

static void
update_heads (PbAreaTable *self,
              PbFrame     *frame,
              int          earlier)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  g_autofree char *level = dup_level_title (pb_series_table_get_level (table));
  const char *first = pb_series_table_get_n_periods (table) > 0 ? pb_series_table_get_period (table, 0)->label : "";
  g_autofree char *since = g_strdup_printf (_("Since %s"), first);

  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_NAME], level);
  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_EARLIER],
                                    earlier >= 0 ? pb_series_table_get_period (table, earlier)->label : "");
  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_SINCE], since);
}

/* A column that would say the same of every area is left to the footnote.  Returns
 * whether the columns are those of another table. */
static gboolean
find_columns (PbAreaTable *self,
              PbFrame     *frame,
              int          earlier)
{
  gboolean is_other = g_set_object (&self->table, pb_frame_get_table (frame));

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      gboolean need = pb_area_rows_need (frame, i, earlier);

      is_other |= need != self->has_column[i];
      self->has_column[i] = need;
    }

  return is_other;
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
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->column_view), self->columns[PB_AREA_COLUMN_VALUE],
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

/* Whose judgement the comparison is, of the first area that is compared. */
static char *
dup_basis (PbFrame *frame)
{
  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    if (pb_frame_get_area (frame, i)->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
      {
        PbComparisonBasis basis = pb_frame_get_area (frame, i)->assessment.basis;

        return g_strdup (basis == PB_COMPARISON_BASIS_PUBLISHED ? _("Comparison as published.")
                                                                : _("Comparison from 95% intervals."));
      }

  return g_strdup (_("Not compared with England."));
}

/* "Source: Office for National Statistics." */
static char *
dup_publisher (PbFrame *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      int dataset = pb_frame_get_area (frame, i)->cell->dataset;

      if (dataset >= 0)
        return g_strdup_printf (_("Source: %s."),
                                pb_dataset_get_facts (pb_series_table_get_dataset (table, dataset))->publisher);
    }

  return g_strdup ("");
}

/* What a reader of the rows must know, in a low window the least of it; all on demand. */
static void
update_footnote (PbAreaTable *self)
{
  PbFrame *frame = get_frame (self);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean is_low = height > 0 && height < MIN_HEIGHT_FOOTNOTE;
  g_autofree char *basis = NULL;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;
  const char *line = "";

  if (frame == NULL)
    return;

  if (gtk_column_view_column_get_visible (self->columns[PB_AREA_COLUMN_SINCE]) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->benchmark)) > 0)
    line = _("Grey line: England.");

  basis = dup_basis (frame);
  source = is_low ? dup_publisher (frame)
                  : pb_headline_source (pb_frame_get_table (frame), pb_frame_get_period_index (frame));
  text = g_strjoin (*line != '\0' ? " " : "", basis, *line != '\0' ? line : " ", source, NULL);
  gtk_label_set_text (GTK_LABEL (self->footnote_label), text);
  gtk_widget_set_tooltip_text (self->footnote_label, pb_frame_get_footnote (frame));
}

static gboolean
fit_columns_cb (gpointer user_data)
{
  PbAreaTable *self = PB_AREA_TABLE (user_data);

  self->fit_id = 0;
  fit_columns (self);
  update_footnote (self);

  return G_SOURCE_REMOVE;
}

/* Columns and words cannot come and go while the table is being given its place. */
static void
size_changed_cb (PbAreaTable *self)
{
  if (self->fit_id == 0)
    self->fit_id = g_idle_add (fit_columns_cb, self);
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
  is_other_table = find_columns (self, frame, earlier);
  update_heads (self, frame, earlier);
  pb_area_rows_fill (self->areas, self->benchmark, frame, earlier);
  sort_rows (self, frame);
  pb_area_rows_changed (get_rows (self));
  self->is_syncing = FALSE;

  if (is_other_table)
    {
      self->has_min_widths = FALSE;
      fit_columns (self);
    }

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
  g_clear_object (&self->table);
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
  g_free (PB_AREA_TABLE (object)->words);

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

static void
make_columns (PbAreaTable *self)
{
  static const char *const titles[PB_N_AREA_COLUMNS] = {
    [PB_AREA_COLUMN_NAME] = N_("Area"),
    [PB_AREA_COLUMN_VALUE] = N_("Value"),
    [PB_AREA_COLUMN_INTERVAL] = N_("95% interval"),
    [PB_AREA_COLUMN_COMPARISON] = N_("To England"),
    [PB_AREA_COLUMN_EARLIER] = N_("Earlier"),
    [PB_AREA_COLUMN_SINCE] = N_("Over time"),
  };

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      g_autoptr(GtkColumnViewColumn) column =
        gtk_column_view_column_new (_(titles[i]), pb_area_cells_new_factory (i));

      gtk_column_view_column_set_expand (column, i == PB_AREA_COLUMN_NAME);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->column_view), column);
      self->columns[i] = column; /* the view's */
    }
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

  pb_area_sort_attach (GTK_COLUMN_VIEW (self->column_view), self->columns);
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

  make_columns (self);
  make_models (self);
  align_heads (self);
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
