#pragma once

#include "pb-area-row-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rows of the table as they are pasted elsewhere.  Both limits have a column of
 * their own, so that a spreadsheet reads numbers; why a value is missing is in
 * words; the headline's subtitle and the source stand under the rows. */

/* @rows: (element-type PbAreaRowItem), at least one.  Lines end with "\n". */
char *pb_area_text_tabbed (GListModel *rows);
char *pb_area_text_html   (GListModel *rows);

G_END_DECLS
