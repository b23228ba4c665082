#pragma once

#include "pb-caption.h"
#include "pb-data-table.h"

G_BEGIN_DECLS

/* A table for the clipboard: headings, then rows, each cell as a person reads it.  A text
 * that a spreadsheet would take for a formula is made harmless. */

/* Cells apart by tabs, rows by line breaks. */
char *pb_table_text_dup_tsv  (const PbDataTable *table);
/* With the headline and subtitle as the table's caption, and the source after it. */
char *pb_table_text_dup_html (const PbDataTable *table,
                              const PbCaption   *caption);

G_END_DECLS
