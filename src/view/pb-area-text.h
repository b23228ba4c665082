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
/* What a reader of the rows must know: whose comparison it is, what the grey line of
 * @has_line is, and the source, of which a short one names the publisher only. */
char *pb_area_text_footnote (PbFrame  *frame,
                             gboolean  has_line,
                             gboolean  is_short);

G_END_DECLS
