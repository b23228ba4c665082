#include "pb-pledge-wall.h"

#include "pb-card.h"

#include <glib/gi18n-lib.h>

#define MAX_COLUMNS 4

/* "Add a pledge for Bolsover", as a plus beside the name */
static GtkWidget *
make_plus (const PbAssemblyColumn *column)
{
  g_autofree char *label = g_strdup_printf (_("Add a pledge for %s"), column->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-button");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-record-for");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", "pledge", "place", column->place_code);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  pb_assembly_set_key (button, label);

  return button;
}

static GtkWidget *
make_head (const PbAssemblyColumn *column)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *name = pb_assembly_label_new (column->name != NULL ? column->name : _("Place not stated"), "heading");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  if (column->place_code != NULL)
    gtk_box_append (GTK_BOX (head), make_plus (column));

  return head;
}

static GtkWidget *
make_column (const PbAssemblyColumn  *column,
             const PbAssemblyContext *context)
{
  GtkWidget *card = pb_card_new (NULL, NULL);
  const char *name = column->name != NULL ? column->name : _("Place not stated");
  g_autofree char *label = g_strdup_printf (
    ngettext ("Pledges of %s: %u", "Pledges of %s: %u", column->pledges->len), name, column->pledges->len);

  gtk_widget_set_valign (card, GTK_ALIGN_FILL);
  pb_card_append (PB_CARD (card), make_head (column));
  for (guint i = 0; i < column->pledges->len; i++)
    pb_card_append (PB_CARD (card),
                    pb_assembly_promise_row_new (&g_array_index (column->pledges, PbAssemblyPromise, i), context,
                                                 FALSE));
  if (column->pledges->len == 0)
    pb_card_append (PB_CARD (card), pb_assembly_label_new (_("None recorded"), "dim-label"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return card;
}

void
pb_pledge_wall_fill (GtkBox                  *box,
                     const PbAssemblyContext *context)
{
  g_autoptr(GPtrArray) columns =
    pb_assembly_list_columns (context->registers, context->catalogue, pb_session_get_area_set (context->session),
                              context->place_code, context->moment);
  GtkWidget *wall = gtk_flow_box_new ();
  /* Columns are as wide as one another; a row is as high as its fullest card. */
  g_autoptr(GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (wall), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (wall), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (wall), 12);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (wall), MAX_COLUMNS);
  gtk_widget_add_css_class (wall, "pledge-wall");

  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *cell = gtk_flow_box_child_new ();

      gtk_widget_set_focusable (cell, FALSE);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), make_column (g_ptr_array_index (columns, i), context));
      gtk_size_group_add_widget (widths, cell);
      gtk_flow_box_append (GTK_FLOW_BOX (wall), cell);
    }

  gtk_box_append (box, wall);
}
