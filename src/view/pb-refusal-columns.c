#include "pb-refusal-columns.h"

#include "pb-import-job.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_FILE,
  COLUMN_LINE,
  COLUMN_COLUMN,
  COLUMN_VALUE,
  COLUMN_REASON,
  N_COLUMNS,
} RefusalColumn;

static char *
dup_text (PbRefusalItem *refusal,
          RefusalColumn  column)
{
  switch (column)
    {
    case COLUMN_FILE:
      return g_strdup (pb_refusal_item_get_file (refusal));
    case COLUMN_LINE:
      return g_strdup_printf ("%" G_GUINT64_FORMAT, pb_refusal_item_get_line (refusal));
    case COLUMN_COLUMN:
      return g_strdup (pb_refusal_item_get_column (refusal));
    case COLUMN_VALUE:
      return g_strdup (pb_refusal_item_get_value (refusal));
    case COLUMN_REASON:
    case N_COLUMNS:
    default:
      return g_strdup (pb_refusal_item_get_reason (refusal));
    }
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            user_data)
{
  RefusalColumn column = GPOINTER_TO_INT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_LINE ? 1 : 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), column != COLUMN_LINE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), column == COLUMN_REASON ? 24 : column == COLUMN_LINE ? 5 : 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == COLUMN_REASON ? 40 : 18);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            user_data)
{
  g_autofree char *text = dup_text (gtk_list_item_get_item (list_item), GPOINTER_TO_INT (user_data));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

void
pb_refusal_columns_append (GtkColumnView *view,
                           gboolean       with_file)
{
  static const char *const titles[N_COLUMNS] = { N_("File"), N_("Line"), N_("Column"), N_("Value"), N_("Reason") };

  for (int i = with_file ? COLUMN_FILE : COLUMN_LINE; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (_(titles[i]), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column, i == COLUMN_REASON);
      gtk_column_view_append_column (view, column);
    }
}
