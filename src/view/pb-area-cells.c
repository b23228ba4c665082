#include "pb-area-cells.h"

#include "pb-comparison-icon.h"
#include "pb-sparkline-view.h"

#include <glib/gi18n-lib.h>

static GQuark
get_item_quark (void)
{
  return g_quark_from_static_string ("pb-area-row-item");
}

static PbAreaColumn
get_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "pb-area-column"));
}

/* Right for numbers, left for words. */
static gboolean
is_number (PbAreaColumn column)
{
  return column == PB_AREA_COLUMN_VALUE || column == PB_AREA_COLUMN_INTERVAL || column == PB_AREA_COLUMN_EARLIER;
}

/* Every class that a cell's words may have, so that the old one goes with the old words. */
static void
set_word_class (GtkWidget  *label,
                const char *word_class)
{
  static const char *const classes[] = { "verdict-worse", "verdict-better", "dim-label", "heading" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (g_strcmp0 (classes[i], word_class) == 0)
        gtk_widget_add_css_class (label, classes[i]);
      else
        gtk_widget_remove_css_class (label, classes[i]);
    }
}

static const char *
get_comparison_class (PbComparison comparison)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      return "verdict-worse";
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      return "verdict-better";
    case PB_COMPARISON_NOT_COMPARED:
      return "dim-label";
    default:
      return NULL;
    }
}

GtkWidget *
pb_area_cells_get_row (GtkWidget *cell)
{
  GtkWidget *list_cell = gtk_widget_get_parent (cell);

  return list_cell != NULL ? gtk_widget_get_parent (list_cell) : NULL;
}

PbAreaRowItem *
pb_area_cells_find_item (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      PbAreaRowItem *item = g_object_get_qdata (G_OBJECT (widget), get_item_quark ());

      if (item != NULL)
        return item;
    }

  return NULL;
}

/* GTK 4.8 names rows and cells by their class: what they say is given to both. */
static void
name_cell (GtkWidget  *child,
           const char *text)
{
  GtkWidget *cell = gtk_widget_get_parent (child);

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* A row of the group that is lit up has a mark at its left, and says so. */
void
pb_area_cells_show_lit (GtkWidget *row)
{
  PbAreaRowItem *item = pb_area_cells_find_item (row);
  gboolean is_lit = item != NULL && pb_area_row_item_is_lit (item);
  g_autofree char *sentence = item != NULL ? pb_area_row_item_dup_sentence (item) : NULL;
  /* Translators: a row of the table that is of the group lit up on the map, "In the group: Derby, ..." */
  g_autofree char *in_group = is_lit ? g_strdup_printf (_("In the group: %s"), sentence) : NULL;

  if (is_lit)
    gtk_widget_add_css_class (row, "lit");
  else
    gtk_widget_remove_css_class (row, "lit");

  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    is_lit ? in_group : sentence, -1);
}

static void
show_row (GtkWidget     *child,
          PbAreaRowItem *item)
{
  GtkWidget *row = pb_area_cells_get_row (child);

  if (row == NULL)
    return;

  g_object_set_qdata_full (G_OBJECT (row), get_item_quark (), g_object_ref (item), g_object_unref);
  pb_area_cells_show_lit (row);
  if (pb_area_row_item_is_benchmark (item))
    gtk_widget_add_css_class (row, "benchmark");
  else
    gtk_widget_remove_css_class (row, "benchmark");
}

static void
show_label (GtkWidget     *label,
            PbAreaRowItem *item,
            PbAreaColumn   column)
{
  g_autofree char *text = pb_area_row_item_dup_text (item, column);
  gboolean has_value = pb_area_row_item_get_cell (item)->status == PB_STATUS_PRESENT;

  gtk_label_set_text (GTK_LABEL (label), text);
  name_cell (label, text);

  if (column == PB_AREA_COLUMN_NAME)
    {
      gtk_widget_set_tooltip_text (label, text);
      show_row (label, item);
    }
  else if (column == PB_AREA_COLUMN_VALUE)
    set_word_class (label, has_value ? "heading" : "dim-label");
  else
    set_word_class (label, column == PB_AREA_COLUMN_INTERVAL || !has_value ? "dim-label" : NULL);
}

static void
show_comparison (GtkWidget     *box,
                 PbAreaRowItem *item)
{
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  PbComparison comparison = pb_area_row_item_get_comparison (item);
  g_autofree char *text = pb_area_row_item_dup_text (item, PB_AREA_COLUMN_COMPARISON);
  g_autofree char *reason = pb_area_row_item_dup_reason (item);

  gtk_widget_set_visible (icon, *text != '\0');
  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (icon), comparison);
  gtk_label_set_text (GTK_LABEL (label), text);
  set_word_class (label, get_comparison_class (comparison));
  gtk_widget_set_tooltip_text (box, *text != '\0' ? reason : NULL);
  name_cell (box, text);
}

static void
show_line (GtkWidget     *line,
           PbAreaRowItem *item)
{
  PbFrame *frame = pb_area_row_item_get_frame (item);
  int area = pb_area_row_item_is_benchmark (item) ? PB_SPARKLINE_BENCHMARK : pb_area_row_item_get_area (item);

  pb_sparkline_view_show (PB_SPARKLINE_VIEW (line), pb_frame_get_table (frame), area,
                          pb_frame_get_period_index (frame));
}

static void
show_cell (GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);
  PbAreaRowItem *item = gtk_list_item_get_item (list_item);
  PbAreaColumn column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list_item), "pb-area-column"));
  PbFrame *frame;

  if (item == NULL)
    return;

  /* A row that was just bound has its words already. */
  frame = pb_area_row_item_get_frame (item);
  if (g_object_get_data (G_OBJECT (list_item), "pb-shown-frame") == frame &&
      g_object_get_data (G_OBJECT (list_item), "pb-shown-item") == item)
    return;

  g_object_set_data_full (G_OBJECT (list_item), "pb-shown-frame", g_object_ref (frame), g_object_unref);
  g_object_set_data_full (G_OBJECT (list_item), "pb-shown-item", g_object_ref (item), g_object_unref);

  if (column == PB_AREA_COLUMN_COMPARISON)
    show_comparison (child, item);
  else if (column == PB_AREA_COLUMN_SINCE)
    show_line (child, item);
  else
    show_label (child, item, column);
}

static GtkWidget *
make_label (PbAreaColumn column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), is_number (column) ? 1 : 0);
  if (is_number (column))
    gtk_widget_add_css_class (label, "numeric");
  if (column == PB_AREA_COLUMN_NAME)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 10);
      gtk_widget_add_css_class (label, "area-name");
    }

  return label;
}

static GtkWidget *
make_comparison (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = pb_comparison_icon_new ();
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (icon, "size", 14, NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

/* As wide as in the sidebar, however wide its column is. */
static GtkWidget *
make_line (void)
{
  GtkWidget *line = pb_sparkline_view_new ();

  gtk_widget_set_halign (line, GTK_ALIGN_START);

  return line;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  PbAreaColumn column = get_column (factory);
  GtkWidget *child;

  if (column == PB_AREA_COLUMN_COMPARISON)
    child = make_comparison ();
  else if (column == PB_AREA_COLUMN_SINCE)
    child = make_line ();
  else
    child = make_label (column);

  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (list_item), "pb-area-column", GINT_TO_POINTER (column));
  gtk_list_item_set_child (list_item, child);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  g_signal_connect_object (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (show_cell), list_item,
                           G_CONNECT_SWAPPED);
  show_cell (list_item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_cell, list_item);
}

GtkListItemFactory *
pb_area_cells_new_factory (PbAreaColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "pb-area-column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
