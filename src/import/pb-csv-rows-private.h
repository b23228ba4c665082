#pragma once

#include "pb-csv-reader.h"

#include <csv.h>

G_BEGIN_DECLS

#define PB_CSV_CHUNK_BYTES (64 * 1024)

/* A row that libcsv has finished: a run of fields in the arena. */
typedef struct
{
  guint64 line;
  gsize   first_field;
  guint   n_fields;
} PbCsvRun;

struct _PbCsvReader
{
  char              *path;
  int                fd;
  guint64            size;
  guint64            position;
  struct csv_parser  parser;

  char              *chunk;
  gsize              chunk_from;     /* what of the chunk libcsv has not seen */
  gsize              chunk_to;
  char               line_end;       /* CR only in files that have no LF */
  gboolean           is_ascii;       /* this chunk and the row begun in it */
  gboolean           is_finished;

  char              *arena;          /* the fields' text, each ended by NUL */
  gsize              arena_length;
  gsize              arena_size;
  gsize             *offsets;        /* where each field begins */
  gsize              n_offsets;
  gsize              offsets_size;
  GPtrArray         *fields;         /* of the row lent out */
  GArray            *rows;           /* PbCsvRun */
  guint              next_row;
  gsize              open_field;     /* first field of the row not yet ended */
  guint64            line;           /* being fed */
  guint64            open_line;      /* where the row not yet ended begins */
  gboolean           is_row_open;
  gboolean           has_row_ended;  /* within the piece being fed */

  GPtrArray         *headers;
  gboolean           is_windows;
};

/* The next piece of the file, for libcsv to see. */
gboolean pb_csv_rows_read_chunk (PbCsvReader     *self,
                                 GError         **error);
/* Fills self->rows from the next chunk of the file; no rows at its end. */
gboolean pb_csv_rows_parse      (PbCsvReader     *self,
                                 GError         **error);
/* Fields that are no UTF-8 move to the arena's end, converted. */
void     pb_csv_rows_convert    (PbCsvReader     *self,
                                 const PbCsvRun  *row);

G_END_DECLS
