#pragma once

#include "pb-xlsx.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

#define PB_XLSX_MOST_DECIMALS 12

/* A workbook while it is written.  The first thing that goes wrong is kept; what is
 * written after it does nothing. */
typedef struct
{
  lxw_workbook *workbook;
  lxw_format   *title;
  lxw_format   *heading;    /* of a paragraph */
  lxw_format   *paragraph;  /* wrapped */
  lxw_format   *link;
  lxw_format   *head;       /* of a column of words */
  lxw_format   *head_right; /* of a column of numbers */
  lxw_format   *head_inside;   /* a word's heading that follows another column */
  lxw_format   *words;
  lxw_format   *words_inside;  /* likewise */
  lxw_format   *words_in_line; /* and not wrapped */
  lxw_format   *shorthand;  /* in a column of numbers */
  lxw_format   *numbers[PB_XLSX_MOST_DECIMALS + 2];  /* by decimals; first: as many as there are */
  GHashTable   *tabs;       /* names in use, folded */
  char        **names;      /* of the sheets of tables, ended by NULL */
  GError      **error;
  gboolean      has_failed;
} PbXlsx;

/* @tab: made unique and short enough; may be %NULL after a failure. */
lxw_worksheet *pb_xlsx_add_sheet    (PbXlsx          *self,
                                     const char      *tab);
void           pb_xlsx_write_text   (PbXlsx          *self,
                                     lxw_worksheet   *sheet,
                                     lxw_row_t        row,
                                     lxw_col_t        column,
                                     const char      *text,
                                     lxw_format      *format);
/* Marks cells that are written as a table with one header row; @name: made fit.
 * @headings: (array length=n_columns): unique */
void           pb_xlsx_mark_table   (PbXlsx          *self,
                                     lxw_worksheet   *sheet,
                                     const char      *name,
                                     lxw_row_t        head_row,
                                     guint            n_rows,
                                     GStrv            headings,
                                     lxw_format     **formats);
/* Makes a row as high as its longest cell needs: not every program that opens a workbook does. */
void           pb_xlsx_fit_row      (PbXlsx          *self,
                                     lxw_worksheet   *sheet,
                                     lxw_row_t        row,
                                     guint            n_lines);
/* @width: of the cell's column [letters] */
guint          pb_xlsx_count_lines  (const char      *text,
                                     double           width);
/* Keeps the first error; "ok" is none. */
void           pb_xlsx_check        (PbXlsx          *self,
                                     lxw_error        status);

/* pb-xlsx-front.c: the sheets before the tables. */
void           pb_xlsx_add_cover    (PbXlsx             *self,
                                     const PbCaption    *caption,
                                     const PbXlsxSheet  *sheets,
                                     guint               n_sheets,
                                     GDateTime          *made);
void           pb_xlsx_add_contents (PbXlsx             *self,
                                     const PbXlsxSheet  *sheets,
                                     guint               n_sheets);
void           pb_xlsx_add_notes    (PbXlsx             *self,
                                     const PbCaption    *caption,
                                     const char *const  *notes);

/* pb-xlsx-table.c: sheet @number of them. */
void           pb_xlsx_add_table    (PbXlsx             *self,
                                     const PbCaption    *caption,
                                     const PbXlsxSheet  *sheet,
                                     guint               number);

G_END_DECLS
