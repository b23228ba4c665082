#pragma once

#include "pb-data-table.h"

G_BEGIN_DECLS

/* Cells of RFC 4180: quoted only where they must be, lines ended by CR LF. */

/* A text that a spreadsheet would take for a formula gets an apostrophe in front. */
void   pb_csv_add_text   (GString    *csv,
                          const char *text);
/* The fewest digits that read back to the same double; empty for NaN. */
void   pb_csv_add_number (GString    *csv,
                          double      value);
void   pb_csv_end_row    (GString    *csv);

/* Names, then rows; a number that is not there leaves its cell empty. */
void   pb_csv_add_table  (GString           *csv,
                          const PbDataTable *table);

/* The same text as a cell has it, such as with the apostrophe.  (transfer full) */
char  *pb_csv_dup_harmless (const char *text);
/* The same number: the fewest digits that read back to it; "" for NaN.  (transfer full) */
char  *pb_csv_dup_number   (double      value);

G_END_DECLS
