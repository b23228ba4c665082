#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbDecisionListRow:
 *
 * A row of a list that assistive technology can open by an action, row.open: the
 * toolkit's own rows have none for it.
 */
#define PB_TYPE_DECISION_LIST_ROW (pb_decision_list_row_get_type ())

G_DECLARE_FINAL_TYPE (PbDecisionListRow, pb_decision_list_row, PB, DECISION_LIST_ROW, GtkListBoxRow)

/* @opens: whether there is anything to open */
GtkWidget *pb_decision_list_row_new (gboolean opens);

G_END_DECLS
