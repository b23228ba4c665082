#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/**
 * PbDataTable:
 *
 * The figures of a chart or register as rows and columns, each cell both as a
 * person reads it and as a machine does: the table twin on screen, the
 * clipboard, CSV, a spreadsheet, a table on paper.  Built once, then read.
 */
typedef struct _PbDataTable PbDataTable;

typedef enum
{
  PB_COLUMN_WORDS,    /* on the left */
  PB_COLUMN_NUMBERS,  /* on the right */
} PbColumnKind;

/**
 * PbDataCell:
 * @text: for a person: "78.4", "Hidden, small number"; never %NULL
 * @number: for a machine; NaN where the cell holds words, or no value
 * @decimals: to which @number is shown; -1 for as many as it has
 * @status: why a number is or is not there; PB_STATUS_PRESENT for words
 */
typedef struct
{
  char     *text;
  double    number;
  int       decimals;
  PbStatus  status;
} PbDataCell;

/* @title: what the table holds, a phrase without a full stop */
PbDataTable      *pb_data_table_new           (const char        *title);
PbDataTable      *pb_data_table_ref           (PbDataTable       *self);
void              pb_data_table_unref         (PbDataTable       *self);

/* All columns come before the first row.  @name: the field's short heading for a machine,
 * "lower95"; unique in the table.  @heading: for a person, "Lower 95% limit". */
void              pb_data_table_add_column    (PbDataTable       *self,
                                               const char        *name,
                                               const char        *heading,
                                               PbColumnKind       kind);
/* Begins a row; its cells follow from the left, as many as there are columns. */
void              pb_data_table_add_row       (PbDataTable       *self);
/* @text: (nullable): "" where %NULL */
void              pb_data_table_add_text      (PbDataTable       *self,
                                               const char        *text);
/* A value; one that is not there says so in words and has no number. */
void              pb_data_table_add_value     (PbDataTable       *self,
                                               double             value,
                                               int                decimals,
                                               PbStatus           status);
/* The same with its own words: "over 60". */
void              pb_data_table_add_cell      (PbDataTable       *self,
                                               const char        *text,
                                               double             number,
                                               int                decimals,
                                               PbStatus           status);

const char       *pb_data_table_get_title     (const PbDataTable *self);
guint             pb_data_table_get_n_columns (const PbDataTable *self);
guint             pb_data_table_get_n_rows    (const PbDataTable *self);
const char       *pb_data_table_get_name      (const PbDataTable *self,
                                               guint              column);
const char       *pb_data_table_get_heading   (const PbDataTable *self,
                                               guint              column);
PbColumnKind      pb_data_table_get_kind      (const PbDataTable *self,
                                               guint              column);
/* Every row is complete when it is read. */
const PbDataCell *pb_data_table_get_cell      (const PbDataTable *self,
                                               guint              row,
                                               guint              column);
/* -1 where no column has that name */
int               pb_data_table_find_column   (const PbDataTable *self,
                                               const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDataTable, pb_data_table_unref)

G_END_DECLS
