#pragma once

#include "pb-caption.h"
#include "pb-data-table.h"

G_BEGIN_DECLS

/**
 * PbXlsxSheet:
 * @tab: what the sheet is called: short, without []:*?/\
 * @about: what its rows are, a sentence
 * @table: its one table
 */
typedef struct
{
  const char  *tab;
  const char  *about;
  PbDataTable *table;
} PbXlsxSheet;

/**
 * pb_xlsx_make:
 * @caption: headline, subtitle, notes and source of what the tables hold
 * @sheets: (array length=n_sheets): the tables, in the order of their sheets
 * @n_sheets: number of @sheets, at least 1
 * @notes: (nullable) (array zero-terminated=1): what is to be known beside the caption's notes
 * @error: return location for an error
 *
 * Writes a workbook in the layout that UK government statistics use, so that a
 * screen reader finds its way: cover, contents with links, numbered notes, then
 * one marked-up table a sheet, from the left edge, without merged or empty cells.
 * Numbers are numbers, shown with the decimals of their cell; where one is
 * missing stands its shorthand (pb-shorthand.h).  A text is never a formula.
 *
 * The same input gives the same bytes where SOURCE_DATE_EPOCH is set; else the
 * day and second of writing are in it.
 *
 * Errors: %PB_ERROR_FAILED for a text longer than a cell holds; those of the
 * folder for temporary files.
 *
 * Source: Analysis Function, "Releasing statistics in spreadsheets" (layout).
 *
 * Returns: (transfer full): the whole file, or %NULL
 */
GBytes *pb_xlsx_make (const PbCaption    *caption,
                      const PbXlsxSheet  *sheets,
                      guint               n_sheets,
                      const char *const  *notes,
                      GError            **error);

G_END_DECLS
