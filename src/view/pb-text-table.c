#include "pb-text-table.h"

#include "pb-copy.h"

#include <glib/gi18n-lib.h>

/* A list is as high as one row unless it is told: of the head and of a row, about, and at most [px]. */
#define HEAD_HEIGHT 32
#define ROW_HEIGHT 28
#define MAX_HEIGHT 320

/**
 * PbTextTable:
 *
 * Figures as words: a column view over lists of strings, and a button that
 * copies them.
 */
struct _PbTextTable
{
  AdwBin      parent_instance;
  GtkWidget  *scrolled;
  GtkWidget  *view;
  GStrv       titles;
  GListModel *rows;
};

G_DEFINE_FINAL_TYPE (PbTextTable, pb_text_table, ADW_TYPE_BIN)

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_number = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "pb-is-number"));

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  /* A narrow panel has no room for long names beside figures. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), is_number ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, "caption");
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  GtkStringList *row = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_list_get_string (row, GPOINTER_TO_UINT (user_data)));
}

static void
remove_columns (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

static void
append_column (GtkColumnView *view,
               const char    *title,
               guint          position,
               gboolean       is_number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "pb-is-number", GINT_TO_POINTER (is_number));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (position));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
}

/* Tab-separated, with its titles: for the clipboard. */
static char *
dup_text (PbTextTable *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *head = NULL;

  if (self->rows == NULL)
    return g_string_free (text, FALSE);

  head = g_strjoinv ("\t", self->titles);
  g_string_append_printf (text, "%s\n", head);
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr(GtkStringList) row = g_list_model_get_item (self->rows, i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (row)); j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "\t" : "", gtk_string_list_get_string (row, j));
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
copy_cb (PbTextTable *self)
{
  g_autofree char *text = dup_text (self);

  pb_copy_table_text (GTK_WIDGET (self), text);
}

static void
pb_text_table_dispose (GObject *object)
{
  PbTextTable *self = PB_TEXT_TABLE (object);

  g_clear_object (&self->rows);

  G_OBJECT_CLASS (pb_text_table_parent_class)->dispose (object);
}

static void
pb_text_table_finalize (GObject *object)
{
  g_strfreev (PB_TEXT_TABLE (object)->titles);

  G_OBJECT_CLASS (pb_text_table_parent_class)->finalize (object);
}

static void
pb_text_table_class_init (PbTextTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_text_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_text_table_finalize;
}

static void
pb_text_table_init (PbTextTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *copy = gtk_button_new_with_label (_("Copy table"));

  self->view = gtk_column_view_new (NULL);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "text-table");

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);

  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_add_css_class (copy, "caption");
  gtk_widget_add_css_class (copy, "card-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy table"), -1);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), copy);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* @kinds: of the columns */
static void
show (PbTextTable        *self,
      const char         *name,
      const char *const  *titles,
      const PbColumnKind *kinds,
      GListModel         *rows)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  if (self->titles == NULL || !g_strv_equal ((const char *const *) self->titles, titles))
    {
      g_strfreev (self->titles);
      self->titles = g_strdupv ((char **) titles);
      remove_columns (GTK_COLUMN_VIEW (self->view));
      for (guint i = 0; titles[i] != NULL; i++)
        append_column (GTK_COLUMN_VIEW (self->view), titles[i], i, kinds[i] == PB_COLUMN_NUMBERS);
    }

  g_set_object (&self->rows, rows);
  selection = gtk_no_selection_new (g_object_ref (rows));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (selection));
  gtk_scrolled_window_set_min_content_height (
    GTK_SCROLLED_WINDOW (self->scrolled),
    (int) MIN (HEAD_HEIGHT + ROW_HEIGHT * g_list_model_get_n_items (rows), MAX_HEIGHT));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pb_text_table_show (PbTextTable       *self,
                    const char        *name,
                    const char *const *titles,
                    guint              n_words,
                    GListModel        *rows)
{
  guint n_titles = g_strv_length ((char **) titles);
  g_autofree PbColumnKind *kinds = g_new (PbColumnKind, n_titles);

  g_return_if_fail (PB_IS_TEXT_TABLE (self));

  for (guint i = 0; i < n_titles; i++)
    kinds[i] = i < n_words ? PB_COLUMN_WORDS : PB_COLUMN_NUMBERS;
  show (self, name, titles, kinds, rows);
}

static GtkStringList *
make_row (PbDataTable *table,
          guint        row)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint column = 0; column < pb_data_table_get_n_columns (table); column++)
    gtk_string_list_append (strings, pb_data_table_get_cell (table, row, column)->text);

  return strings;
}

void
pb_text_table_show_data (PbTextTable *self,
                         PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);
  g_autofree PbColumnKind *kinds = g_new (PbColumnKind, n_columns);
  g_autofree const char **titles = g_new0 (const char *, n_columns + 1);
  g_autoptr(GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  g_return_if_fail (PB_IS_TEXT_TABLE (self));

  for (guint column = 0; column < n_columns; column++)
    {
      kinds[column] = pb_data_table_get_kind (table, column);
      titles[column] = pb_data_table_get_heading (table, column);
    }

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    {
      g_autoptr(GtkStringList) strings = make_row (table, row);

      g_list_store_append (rows, strings);
    }

  show (self, pb_data_table_get_title (table), titles, kinds, G_LIST_MODEL (rows));
}
