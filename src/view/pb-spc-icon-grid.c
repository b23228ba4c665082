#include "pb-spc-icon-grid.h"

#include "pb-spc-icon-view.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

#define ICON_SIZE 24
/* Columns that are all alike are easier to compare [px]. */
#define CELL_WIDTH 60
/* Letters in a line of a column's head. */
#define HEAD_CHARS 11

/**
 * PbSpcIconGrid:
 *
 * Indicators down, areas across: in each cell what the last point of the process
 * chart says, with the latest value. A cell goes to its chart. Tab stops once, the
 * arrow keys go from cell to cell. The names stay where they are while areas scroll.
 */
struct _PbSpcIconGrid
{
  AdwBin       parent_instance;
  PbSession   *session;
  PbSpcTable  *table;
  GPtrArray   *areas;      /* (element-type utf8): codes of the columns; the table's */
  GtkWidget   *names;
  GtkWidget   *grid;
  GtkWidget   *current;    /* cell of what is in view; NULL for none */
};

G_DEFINE_FINAL_TYPE (PbSpcIconGrid, pb_spc_icon_grid, ADW_TYPE_BIN)

static GQuark
get_row_quark (void)
{
  return g_quark_from_static_string ("pb-spc-row");
}

/* Where the cell leads: its series, in its area, on the same page, as one step. */
static void
cell_clicked_cb (PbSpcIconGrid *self,
                 GtkWidget     *cell)
{
  const PbSpcRow *row = g_object_get_qdata (G_OBJECT (cell), get_row_quark ());
  g_autoptr(PbView) view = pb_view_copy (pb_session_get_view (self->session));

  g_free (view->indicator);
  g_free (view->sex);
  g_free (view->age);
  g_free (view->category_type);
  g_free (view->category);
  g_free (view->place);
  view->indicator = g_strdup (pb_indicator_get_code (pb_series_get_indicator (row->series)));
  view->sex = g_strdup (pb_series_get_sex (row->series));
  view->age = g_strdup (pb_series_get_age (row->series));
  view->category_type = g_strdup (pb_series_get_category_type (row->series));
  view->category = g_strdup (pb_series_get_category (row->series));
  view->place = g_strdup (row->area_code);
  view->level = row->level;
  view->chart = PB_CHART_SPC;

  /* Measures of inequality belong to an indicator. */
  if (g_strcmp0 (view->indicator, pb_session_get_view (self->session)->indicator) != 0)
    {
      g_clear_pointer (&view->measure, g_free);
      g_clear_pointer (&view->grouping, g_free);
      g_clear_pointer (&view->baseline, g_free);
    }

  pb_session_show (self->session, view);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "Delayed transfer days, Derby: special cause, improvement: 9 months below the mean. 357 days, December 2019" */
static char *
dup_cell_words (const PbSpcRow *row)
{
  PbIndicator *indicator = pb_series_get_indicator (row->series);
  g_autofree char *value = pb_text_value (indicator, row->value);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s, %s: %s. ", pb_indicator_get_short_name (indicator), row->area_name, row->words);
  if (*row->assurance_words != '\0')
    g_string_append_printf (words, "%s. ", row->assurance_words);
  g_string_append_printf (words, "%s, %s", value, pb_text_period (row->period));
  if (row->is_short)
    g_string_append_printf (words, ". %s", _("Trial limits"));

  return g_string_free (words, FALSE);
}

static GtkWidget *
make_icons (const PbSpcRow *row,
            PbSpcRule       rule)
{
  GtkWidget *icons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *variation = pb_spc_icon_view_new (ICON_SIZE);
  GtkWidget *assurance = pb_spc_icon_view_new (ICON_SIZE);

  pb_spc_icon_view_set_icon (PB_SPC_ICON_VIEW (variation), pb_spc_icon_from_variation (row->variation, rule));
  pb_spc_icon_view_set_icon (PB_SPC_ICON_VIEW (assurance), pb_spc_icon_from_assurance (row->assurance));
  gtk_box_append (GTK_BOX (icons), variation);
  gtk_box_append (GTK_BOX (icons), assurance);
  gtk_widget_set_halign (icons, GTK_ALIGN_CENTER);

  return icons;
}

static GtkWidget *
make_cell (PbSpcIconGrid  *self,
           const PbSpcRow *row)
{
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *value = pb_text_number (pb_series_get_indicator (row->series), row->value);
  g_autofree char *words = dup_cell_words (row);
  GtkWidget *label = make_label (value, "caption", 0.5);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (box), make_icons (row, row->rule));
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);

  /* The cell's own words say all of it. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_button_set_child (GTK_BUTTON (cell), box);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "spc-cell");
  gtk_widget_set_tooltip_text (cell, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_qdata (G_OBJECT (cell), get_row_quark (), (gpointer) row);
  g_signal_connect_swapped (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);

  return cell;
}

static int
find_column (PbSpcIconGrid *self,
             const char    *code)
{
  guint index;

  return g_ptr_array_find_with_equal_func (self->areas, code, g_str_equal, &index) ? (int) index + 1 : -1;
}

/* Words in lines of their own where they do not fit side by side: a label that wraps by
 * itself has another height in another width, which no two rows beside each other can share. */
static char *
dup_broken (const char *name)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  GString *text = g_string_new (words[0]);
  glong n_chars = words[0] != NULL ? g_utf8_strlen (words[0], -1) : 0;

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);
      gboolean fits = n_chars + 1 + length <= HEAD_CHARS;

      g_string_append_c (text, fits ? ' ' : '\n');
      g_string_append (text, words[i]);
      n_chars = fits ? n_chars + 1 + length : length;
    }

  return g_string_free (text, FALSE);
}

static void
append_head (PbSpcIconGrid  *self,
             const PbSpcRow *row,
             GtkSizeGroup   *height)
{
  g_autofree char *text = dup_broken (row->area_name);
  GtkWidget *head = make_label (text, "caption", 0.5);

  g_ptr_array_add (self->areas, (gpointer) row->area_code);
  gtk_label_set_wrap (GTK_LABEL (head), FALSE);
  gtk_label_set_yalign (GTK_LABEL (head), 1);
  gtk_widget_set_size_request (head, CELL_WIDTH, -1);
  gtk_widget_add_css_class (head, "dim-label");
  gtk_size_group_add_widget (height, head);
  gtk_grid_attach (GTK_GRID (self->grid), head, self->areas->len, 0, 1, 1);
}

/* The system, then its counties, then the Places. */
static int
get_rank (PbLevel level)
{
  return level == PB_LEVEL_NHS ? 0 : level == PB_LEVEL_UTLA ? 1 : 2;
}

/* A column for each area with a chart; beside the heads nothing is named. */
static void
make_heads (PbSpcIconGrid  *self,
            const PbSpcRow *rows,
            guint           n_rows)
{
  g_autoptr(GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_size_group_add_widget (height, corner);
  gtk_grid_attach (GTK_GRID (self->names), corner, 0, 0, 1, 1);

  for (int rank = 0; rank <= get_rank (PB_LEVEL_PLACE); rank++)
    for (guint i = 0; i < n_rows; i++)
      if (rows[i].reason == NULL && get_rank (rows[i].level) == rank && find_column (self, rows[i].area_code) < 0)
        append_head (self, &rows[i], height);
}

static GtkWidget *
make_name (const PbSpcRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *words = pb_indicator_get_short_name (pb_series_get_indicator (row->series));
  GtkWidget *name = make_label (words, NULL, 0);
  GtkWidget *period = make_label (pb_text_period (row->period), "caption", 0);

  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_label_set_wrap (GTK_LABEL (period), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_widget_set_tooltip_text (name, words);
  gtk_widget_add_css_class (period, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), period);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static gboolean
has_chart (const PbSpcRow *rows,
           guint           first,
           guint           end,
           gboolean        has_special_only)
{
  for (guint i = first; i < end; i++)
    if (rows[i].reason == NULL && (!has_special_only || rows[i].variation != PB_SPC_VARIATION_COMMON_CAUSE))
      return TRUE;

  return FALSE;
}

/* One row of the grid: the charts of a series. */
static void
attach_series (PbSpcIconGrid  *self,
               const PbSpcRow *rows,
               guint           first,
               guint           end,
               int             line)
{
  g_autoptr(GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *name = NULL;

  for (guint i = first; i < end; i++)
    {
      GtkWidget *cell;

      if (rows[i].reason != NULL)
        continue;

      if (name == NULL)
        {
          name = make_name (&rows[i]);
          gtk_size_group_add_widget (height, name);
          gtk_grid_attach (GTK_GRID (self->names), name, 0, line, 1, 1);
        }
      cell = make_cell (self, &rows[i]);
      gtk_size_group_add_widget (height, cell);
      gtk_grid_attach (GTK_GRID (self->grid), cell, find_column (self, rows[i].area_code), line, 1, 1);
    }
}

static void
remove_children (GtkWidget *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
}

static void
clear (PbSpcIconGrid *self)
{
  self->current = NULL;
  g_ptr_array_set_size (self->areas, 0);
  remove_children (self->names);
  remove_children (self->grid);
}

/* Into the cell in view or the first, and out again at the next Tab. */
static gboolean
pb_spc_icon_grid_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  PbSpcIconGrid *self = PB_SPC_ICON_GRID (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (is_tab && self->current != NULL)
    return gtk_widget_grab_focus (self->current);

  return GTK_WIDGET_CLASS (pb_spc_icon_grid_parent_class)->focus (widget, direction);
}

static void
pb_spc_icon_grid_dispose (GObject *object)
{
  PbSpcIconGrid *self = PB_SPC_ICON_GRID (object);

  self->current = NULL;
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_object (&self->table);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_icon_grid_parent_class)->dispose (object);
}

static void
pb_spc_icon_grid_class_init (PbSpcIconGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_icon_grid_dispose;
  GTK_WIDGET_CLASS (klass)->focus = pb_spc_icon_grid_focus;
}

/* No bar where every area has room; it keeps its own room, for this is heard of while
 * sizes are handed out. */
static void
show_bar_if_needed (GtkWidget     *bar,
                    GtkAdjustment *adjustment)
{
  gboolean is_needed = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment) >
                       gtk_adjustment_get_page_size (adjustment) + 0.5;

  gtk_widget_set_opacity (bar, is_needed ? 1 : 0);
  gtk_widget_set_can_target (bar, is_needed);
}

/* Above the heads: at the bottom of many rows nobody would see that there are more areas. */
static GtkWidget *
make_bar (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scrolled);
  GtkWidget *bar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, adjustment);

  gtk_widget_add_css_class (bar, "spc-bar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More areas"), -1);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (show_bar_if_needed), bar, G_CONNECT_SWAPPED);
  show_bar_if_needed (bar, adjustment);

  return bar;
}

static void
pb_spc_icon_grid_init (PbSpcIconGrid *self)
{
  GtkWidget *box = gtk_grid_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->areas = g_ptr_array_new ();
  self->names = gtk_grid_new ();
  gtk_widget_set_valign (self->names, GTK_ALIGN_START);
  gtk_grid_set_column_spacing (GTK_GRID (box), 12);
  gtk_grid_attach (GTK_GRID (box), self->names, 0, 1, 1, 1);

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 2);
  gtk_widget_set_valign (self->grid, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->grid);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "spc-columns");
  gtk_grid_attach (GTK_GRID (box), scrolled, 1, 1, 1, 1);
  /* After the columns, for it is given its size in that order and needs theirs. */
  gtk_grid_attach (GTK_GRID (box), make_bar (GTK_SCROLLED_WINDOW (scrolled)), 1, 0, 1, 1);

  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Process charts by indicator and area"), -1);
}

GtkWidget *
pb_spc_icon_grid_new (PbSession *session)
{
  PbSpcIconGrid *self = g_object_new (PB_TYPE_SPC_ICON_GRID, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

guint
pb_spc_icon_grid_show (PbSpcIconGrid *self,
                       PbSpcTable    *table,
                       gboolean       has_special_only)
{
  const PbSpcRow *rows = NULL;
  guint n_rows = 0;
  guint end;
  int line = 0;

  g_return_val_if_fail (PB_IS_SPC_ICON_GRID (self), 0);

  clear (self);
  g_set_object (&self->table, table);
  if (table != NULL)
    rows = pb_spc_table_get_rows (table, &n_rows);

  make_heads (self, rows, n_rows);
  for (guint first = 0; first < n_rows; first = end)
    {
      for (end = first + 1; end < n_rows && rows[end].series == rows[first].series; end++)
        ;
      if (has_chart (rows, first, end, has_special_only))
        attach_series (self, rows, first, end, ++line);
    }

  return line;
}

void
pb_spc_icon_grid_mark (PbSpcIconGrid *self,
                       PbSeries      *series,
                       const char    *area_code)
{
  g_return_if_fail (PB_IS_SPC_ICON_GRID (self));

  if (self->current != NULL)
    gtk_widget_remove_css_class (self->current, "current");
  self->current = NULL;

  for (GtkWidget *cell = gtk_widget_get_first_child (self->grid); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      const PbSpcRow *row = g_object_get_qdata (G_OBJECT (cell), get_row_quark ());

      if (row != NULL && row->series == series && g_strcmp0 (row->area_code, area_code) == 0)
        self->current = cell;
    }

  if (self->current != NULL)
    gtk_widget_add_css_class (self->current, "current");
}
