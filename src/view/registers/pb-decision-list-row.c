#include "pb-decision-list-row.h"

struct _PbDecisionListRow
{
  GtkListBoxRow  parent_instance;
};

G_DEFINE_FINAL_TYPE (PbDecisionListRow, pb_decision_list_row, GTK_TYPE_LIST_BOX_ROW)

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_activate (widget);
}

static void
pb_decision_list_row_class_init (PbDecisionListRowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.open", NULL, open_cb);
}

static void
pb_decision_list_row_init (PbDecisionListRow *self)
{
}

GtkWidget *
pb_decision_list_row_new (gboolean opens)
{
  PbDecisionListRow *self = g_object_new (PB_TYPE_DECISION_LIST_ROW, "activatable", opens, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.open", opens);

  return GTK_WIDGET (self);
}
