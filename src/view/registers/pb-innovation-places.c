#include "pb-innovation-columns.h"

#include "pb-innovation-mark.h"
#include "pb-innovation-rows.h"
#include "pb-innovation-text.h"
#include "pb-register-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The grid of innovations by Place: a mark a cell. */

static const char *
get_reach_words (PbReach reach)
{
  switch (reach)
    {
    case PB_REACH_COVERS:
      return _("reached");
    case PB_REACH_WITHOUT:
      return _("recorded as without it");
    case PB_REACH_NOT_STATED:
    default:
      return _("not stated");
    }
}

static void
name_cell (GtkWidget  *child,
           const char *words)
{
  GtkWidget *cell = gtk_widget_get_parent (child);

  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
setup_name_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  pb_innovation_columns_add_tooltip (label);
  gtk_list_item_set_child (list_item, label);
}

static void
fill_name (PbInnovationSlot *slot,
           GParamSpec       *pspec,
           gpointer          user_data)
{
  PbInnovationItem *item = pb_innovation_slot_get_item (slot);
  GtkWidget *label = GTK_WIDGET (user_data);
  GtkWidget *row = gtk_widget_get_parent (label) != NULL ? gtk_widget_get_parent (gtk_widget_get_parent (label)) : NULL;
  const PbInnovationRow *facts = pb_innovation_item_get_row (item);
  g_autofree char *sentence = pb_innovation_text_row (pb_innovation_item_get_innovations (item),
                                                      pb_innovation_item_get_catalogue (item), facts);

  gtk_label_set_text (GTK_LABEL (label), pb_innovation_item_get_name (item));
  name_cell (label, pb_innovation_item_get_name (item));
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
bind_name_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item)
{
  PbInnovationSlot *slot = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);

  g_signal_connect_object (slot, "notify::item", G_CALLBACK (fill_name), label, 0);
  fill_name (slot, NULL, label);
}

/* Of both kinds of column. */
static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (child != NULL && gtk_list_item_get_item (list_item) != NULL)
    g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (list_item), child);
}

static gboolean
query_tooltip_cb (GtkWidget  *mark,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (mark), "pb-words"));
  return TRUE;
}

static void
setup_place_cb (GtkListItemFactory *factory,
                GtkListItem        *list_item)
{
  GtkWidget *mark = pb_innovation_mark_new ();

  g_object_set_data_full (G_OBJECT (mark), "pb-code", g_strdup (g_object_get_data (G_OBJECT (factory), "pb-code")), g_free);
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (mark, TRUE);
  g_signal_connect (mark, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_list_item_set_child (list_item, mark);
}

static void
fill_place (PbInnovationSlot *slot,
            GParamSpec       *pspec,
            gpointer          user_data)
{
  PbInnovationItem *item = pb_innovation_slot_get_item (slot);
  GtkWidget *mark = GTK_WIDGET (user_data);
  const char *code = g_object_get_data (G_OBJECT (mark), "pb-code");
  PbReach reach = pb_innovation_register_get_reach (pb_innovation_item_get_innovations (item),
                                                    pb_innovation_item_get_row (item)->number, code);
  g_autofree char *words = g_strdup_printf ("%s: %s", pb_register_places_get_name (pb_innovation_item_get_catalogue (item), code),
                                            get_reach_words (reach));

  pb_innovation_mark_set_reach (PB_INNOVATION_MARK (mark), reach);
  name_cell (mark, words);
  g_object_set_data_full (G_OBJECT (mark), "pb-words", g_steal_pointer (&words), g_free);
}

static void
bind_place_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item)
{
  PbInnovationSlot *slot = gtk_list_item_get_item (list_item);
  GtkWidget *mark = gtk_list_item_get_child (list_item);

  g_signal_connect_object (slot, "notify::item", G_CALLBACK (fill_place), mark, 0);
  fill_place (slot, NULL, mark);
}

/* On two lines where it has two words: a column's head does not wrap by itself. */
static char *
dup_title (const char *name)
{
  char *title = g_strdup (name);
  gsize length = strlen (title);

  for (gsize off = 0; off <= length / 2; off++)
    for (int side = 0; side < 2; side++)
      {
        gsize at = side == 0 ? length / 2 - off : MIN (length / 2 + off, length);

        if (title[at] != ' ')
          continue;

        title[at] = '\n';
        return title;
      }

  return title;
}

/* A column's head is a button with a box with a label: the selected Place's stands out. */
static void
mark_head (GtkColumnView *view,
           const char    *title)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *head = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (; head != NULL; head = gtk_widget_get_next_sibling (head))
    {
      GtkWidget *box = gtk_widget_get_first_child (head);
      GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

      if (GTK_IS_LABEL (label) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), title) == 0)
        gtk_widget_add_css_class (label, "selected-place");
    }
}

void
pb_innovation_columns_append_places (GtkColumnView     *view,
                                     PbCatalogue       *catalogue,
                                     const char *const *codes,
                                     const char        *place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) name = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  name = gtk_column_view_column_new (_("Innovation"), factory);
  gtk_column_view_column_set_expand (name, TRUE);
  gtk_column_view_append_column (view, name);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      GtkListItemFactory *places = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = NULL;
      g_autofree char *title = NULL;

      g_object_set_data_full (G_OBJECT (places), "pb-code", g_strdup (codes[i]), g_free);
      g_signal_connect (places, "setup", G_CALLBACK (setup_place_cb), NULL);
      g_signal_connect (places, "bind", G_CALLBACK (bind_place_cb), NULL);
      g_signal_connect (places, "unbind", G_CALLBACK (unbind_cb), NULL);
      title = dup_title (pb_register_places_get_name (catalogue, codes[i]));
      column = gtk_column_view_column_new (title, places);
      gtk_column_view_append_column (view, column);
    }

  if (place != NULL)
    {
      g_autofree char *marked = dup_title (pb_register_places_get_name (catalogue, place));

      mark_head (view, marked);
    }
}
