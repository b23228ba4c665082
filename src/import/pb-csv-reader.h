#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PbCsvReader:
 *
 * A CSV file row by row in constant memory, as publishers really write it:
 * with or without a byte-order mark, LF, CRLF or CR, UTF-8 or Windows-1252,
 * line breaks inside quotes, rows shorter than the header, headers blank or
 * twice, comma, semicolon, tab or bar.  libcsv splits the text.
 *
 * Belongs to one thread at a time.
 */
typedef struct _PbCsvReader PbCsvReader;

/* One row, valid until the next is read.  @line is where it begins in the
 * file, from 1.  Fields are UTF-8, without blanks around them; a row may have
 * fewer or more fields than the header. */
typedef struct
{
  guint64            line;
  guint              n_fields;
  const char *const *fields;
} PbCsvRow;

/* Reads the header.
 * Errors: %PB_ERROR_BAD_INPUT for a file that is no text, UTF-16 or empty. */
PbCsvReader *pb_csv_reader_new          (const char      *path,
                                         GError         **error);
void         pb_csv_reader_free         (PbCsvReader     *self);

/* "UTF-8", or "Windows-1252" once a field was met that is no UTF-8. */
const char  *pb_csv_reader_get_encoding (PbCsvReader     *self);
char         pb_csv_reader_get_delimiter (PbCsvReader    *self);

guint        pb_csv_reader_get_n_columns (PbCsvReader    *self);
/* The header on one line; "" where the file leaves it blank or lacks it. */
const char  *pb_csv_reader_get_header   (PbCsvReader     *self,
                                         guint            column);
/* The first column whose letters and digits are those of @name, whatever its
 * case, blanks and punctuation; -1 where there is none. */
int          pb_csv_reader_find_column  (PbCsvReader     *self,
                                         const char      *name);

/* %FALSE at the end, or with @error set.
 * Errors: %PB_ERROR_BAD_INPUT for a row of over a mebibyte (an unclosed
 * quotation mark) or bytes that are no text; the message names the line. */
gboolean     pb_csv_reader_next         (PbCsvReader     *self,
                                         PbCsvRow        *row_out,
                                         GError         **error);

/* How much of the file was taken in [bytes]. */
guint64      pb_csv_reader_get_position (PbCsvReader     *self);
guint64      pb_csv_reader_get_size     (PbCsvReader     *self);

/* @row's field, "" where the row is too short or @column is -1. */
static inline const char *
pb_csv_row_get (const PbCsvRow *row,
                int             column)
{
  return column >= 0 && (guint) column < row->n_fields ? row->fields[column] : "";
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbCsvReader, pb_csv_reader_free)

G_END_DECLS
