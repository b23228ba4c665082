#pragma once

#include "pb-indicator-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Indicators with a value at the moment, worst against England first.  Counts of
 * people are left out: England's count is no yardstick for a Place's.
 * (transfer full) (element-type PbIndicatorSummary) */
GPtrArray *pb_england_list_sort      (GListModel *summaries);

/* "as published", "from 95% intervals", or both where they are mixed; "" where
 * nothing is compared. */
char      *pb_england_list_dup_basis (GPtrArray  *summaries);

/* Shows @summaries as rows of @list_box; rows that are there already are used again. */
void       pb_england_list_fill      (GtkListBox *list_box,
                                      GPtrArray  *summaries);

G_END_DECLS
