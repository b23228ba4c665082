#include "pb-csv-reader.h"

#include "pb-error.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK_BYTES   (64 * 1024)
#define MAX_ROW_BYTES (1024 * 1024)

/* A row that libcsv has finished: a run of fields in the arena. */
typedef struct
{
  guint64 line;
  gsize   first_field;
  guint   n_fields;
} Row;

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
  GArray            *rows;           /* Row */
  guint              next_row;
  gsize              open_field;     /* first field of the row not yet ended */
  guint64            line;           /* being fed */
  guint64            open_line;      /* where the row not yet ended begins */
  gboolean           is_row_open;
  gboolean           has_row_ended;  /* within the piece being fed */

  GPtrArray         *headers;
  gboolean           is_windows;
};

/* Where @length bytes and a NUL can be written at the arena's end. */
static char *
grow_arena (PbCsvReader *self,
            gsize        length)
{
  char *place;

  if (self->arena_length + length + 1 > self->arena_size)
    {
      self->arena_size = MAX (2 * self->arena_size, self->arena_length + length + 1);
      self->arena = g_realloc (self->arena, self->arena_size);
    }

  place = self->arena + self->arena_length;
  self->arena_length += length + 1;

  return place;
}

static void
field_cb (void   *text,
          size_t  length,
          void   *user_data)
{
  PbCsvReader *self = user_data;
  char *place;

  if (self->n_offsets == self->offsets_size)
    {
      self->offsets_size *= 2;
      self->offsets = g_renew (gsize, self->offsets, self->offsets_size);
    }

  self->offsets[self->n_offsets++] = self->arena_length;
  place = grow_arena (self, length);
  if (length > 0)
    memcpy (place, text, length);
  place[length] = '\0';
}

static void
row_cb (int   terminator,
        void *user_data)
{
  PbCsvReader *self = user_data;
  Row row = { self->open_line, self->open_field, self->n_offsets - self->open_field };

  g_array_append_val (self->rows, row);
  self->open_field = self->n_offsets;
  self->has_row_ended = TRUE;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* libcsv tells no positions, so it is fed a line at a time: what it reports
 * meanwhile belongs to the row that began on open_line. */
static gboolean
feed_line (PbCsvReader  *self,
           const char   *text,
           gsize         length,
           gboolean      is_whole,
           GError      **error)
{
  if (!self->is_row_open)
    self->open_line = self->line;

  self->has_row_ended = FALSE;

  if (csv_parse (&self->parser, text, length, field_cb, row_cb, self) != length)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s, line %" G_GUINT64_FORMAT ": %s."), self->path, self->line,
                   csv_strerror (csv_error (&self->parser)));
      return FALSE;
    }

  if (self->has_row_ended)
    self->is_row_open = FALSE;
  else if (!self->is_row_open)
    self->is_row_open = !is_blank (text, length);

  if (is_whole)
    self->line++;

  if (self->parser.entry_pos + self->arena_length > MAX_ROW_BYTES + CHUNK_BYTES)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s, line %" G_GUINT64_FORMAT ": a row longer than 1 MiB begins here. "
                     "A quotation mark is probably never closed; close it and import again."),
                   self->path, self->open_line);
      return FALSE;
    }

  return TRUE;
}

/* Drops the rows that were lent out and keeps the fields of the one begun. */
static void
compact (PbCsvReader *self)
{
  gsize keep_from = self->open_field < self->n_offsets ? self->offsets[self->open_field] : self->arena_length;

  self->n_offsets -= self->open_field;
  for (gsize i = 0; i < self->n_offsets; i++)
    self->offsets[i] = self->offsets[self->open_field + i] - keep_from;

  self->arena_length -= keep_from;
  memmove (self->arena, self->arena + keep_from, self->arena_length);
  g_array_set_size (self->rows, 0);
  self->open_field = 0;
  self->next_row = 0;
}

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  guint8 seen = 0;

  for (gsize i = 0; i < length; i++)
    seen |= (guint8) text[i];

  return seen < 0x80;
}

static gboolean
read_chunk (PbCsvReader  *self,
            GError      **error)
{
  gssize n_read;

  do
    n_read = read (self->fd, self->chunk, CHUNK_BYTES);
  while (n_read < 0 && errno == EINTR);

  if (n_read < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s could not be read: %s."), self->path, g_strerror (errno));
      return FALSE;
    }

  self->chunk_from = 0;
  self->chunk_to = n_read;
  self->position += n_read;

  if (memchr (self->chunk, '\0', n_read) != NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s is not a text file: it has zero bytes near line %" G_GUINT64_FORMAT ". "
                     "Save it as “CSV UTF-8” and import that."),
                   self->path, self->line);
      return FALSE;
    }

  /* A row begun in the chunk before may hold that chunk's letters. */
  self->is_ascii = (self->is_ascii || !self->is_row_open) && is_ascii (self->chunk, n_read);

  return TRUE;
}

/* Fills self->rows from the next chunk of the file; no rows at its end. */
static gboolean
parse_rows (PbCsvReader  *self,
            GError      **error)
{
  compact (self);

  while (self->rows->len == 0 && !self->is_finished)
    {
      if (self->chunk_from == self->chunk_to && !read_chunk (self, error))
        return FALSE;

      if (self->chunk_to == 0)
        {
          self->is_finished = TRUE;
          csv_fini (&self->parser, field_cb, row_cb, self);
          break;
        }

      while (self->chunk_from < self->chunk_to)
        {
          const char *text = self->chunk + self->chunk_from;
          const char *end = memchr (text, self->line_end, self->chunk_to - self->chunk_from);
          gsize length = end != NULL ? (gsize) (end - text) + 1 : self->chunk_to - self->chunk_from;

          self->chunk_from += length;
          if (!feed_line (self, text, length, end != NULL, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* Windows-1252 leaves five bytes without a letter; Latin-1 takes any. */
static char *
to_utf8 (const char *text)
{
  char *converted = g_convert (text, -1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  return converted != NULL ? converted : g_convert (text, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

/* Fields that are no UTF-8 move to the arena's end, converted. */
static void
convert_row (PbCsvReader *self,
             const Row   *row)
{
  for (guint i = 0; i < row->n_fields; i++)
    {
      gsize *offset = &self->offsets[row->first_field + i];
      const char *text = self->arena + *offset;
      g_autofree char *converted = NULL;
      gsize length;

      if (g_utf8_validate (text, -1, NULL))
        continue;

      converted = to_utf8 (text);
      self->is_windows = TRUE;
      *offset = self->arena_length;
      length = strlen (converted);
      memcpy (grow_arena (self, length), converted, length + 1);
    }
}

gboolean
pb_csv_reader_next (PbCsvReader  *self,
                    PbCsvRow     *row_out,
                    GError      **error)
{
  const Row *row;

  if (self->next_row == self->rows->len)
    {
      if (!parse_rows (self, error) || self->rows->len == 0)
        return FALSE;
    }

  row = &g_array_index (self->rows, Row, self->next_row++);

  /* Converting appends behind an open row's fields, which stay where they are. */
  if (!self->is_ascii)
    convert_row (self, row);

  g_ptr_array_set_size (self->fields, row->n_fields);
  for (guint i = 0; i < row->n_fields; i++)
    g_ptr_array_index (self->fields, i) = self->arena + self->offsets[row->first_field + i];

  row_out->line = row->line;
  row_out->n_fields = row->n_fields;
  row_out->fields = (const char *const *) self->fields->pdata;

  return TRUE;
}

/* The mark that divides the header's fields most often, outside quotes. */
static char
guess_delimiter (const char *text,
                 gsize       length)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (is_quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      is_quoted ^= text[i] == '"';
      for (guint j = 0; j < G_N_ELEMENTS (candidates); j++)
        counts[j] += !is_quoted && text[i] == candidates[j];
    }

  for (guint j = 1; j < G_N_ELEMENTS (candidates); j++)
    if (counts[j] > counts[best])
      best = j;

  return candidates[best];
}

static gboolean
begin_text (PbCsvReader  *self,
            GError      **error)
{
  const char *text = self->chunk;

  if (pread (self->fd, self->chunk, 2, 0) == 2 &&
      (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s is written in UTF-16. Save it as “CSV UTF-8” and import that."), self->path);
      return FALSE;
    }

  if (!read_chunk (self, error))
    return FALSE;

  if (self->chunk_to >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self->chunk_from = 3;

  if (memchr (text, '\n', self->chunk_to) == NULL && memchr (text, '\r', self->chunk_to) != NULL)
    self->line_end = '\r';

  csv_set_delim (&self->parser,
                 guess_delimiter (text + self->chunk_from, self->chunk_to - self->chunk_from));

  return TRUE;
}

static char *
on_one_line (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *line = g_string_new (NULL);

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_string_free (line, FALSE);
}

static gboolean
read_header (PbCsvReader  *self,
             GError      **error)
{
  g_autoptr(GError) local_error = NULL;
  PbCsvRow row;

  if (!begin_text (self, error))
    return FALSE;

  if (!pb_csv_reader_next (self, &row, &local_error))
    {
      if (local_error == NULL)
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s is empty: it has no header row."), self->path);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = 0; i < row.n_fields; i++)
    g_ptr_array_add (self->headers, on_one_line (row.fields[i]));

  return TRUE;
}

PbCsvReader *
pb_csv_reader_new (const char  *path,
                   GError     **error)
{
  g_autoptr(PbCsvReader) self = g_new0 (PbCsvReader, 1);
  struct stat status;

  csv_init (&self->parser, 0);
  self->path = g_strdup (path);
  self->chunk = g_malloc (CHUNK_BYTES);
  self->line_end = '\n';
  self->line = 1;
  self->is_ascii = TRUE;
  self->arena_size = 2 * CHUNK_BYTES;
  self->arena = g_malloc (self->arena_size);
  self->offsets_size = 1024;
  self->offsets = g_new (gsize, self->offsets_size);
  self->fields = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (self->fd < 0 || fstat (self->fd, &status) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("%s could not be opened: %s."), path, g_strerror (errno));
      return NULL;
    }

  /* A pipe or device could wait for ever. */
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s is not a file."), path);
      return NULL;
    }

  self->size = status.st_size;

  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

void
pb_csv_reader_free (PbCsvReader *self)
{
  if (self->fd >= 0)
    close (self->fd);

  csv_free (&self->parser);
  g_free (self->arena);
  g_free (self->offsets);
  g_ptr_array_unref (self->fields);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->headers);
  g_free (self->chunk);
  g_free (self->path);
  g_free (self);
}

const char *
pb_csv_reader_get_path (PbCsvReader *self)
{
  return self->path;
}

const char *
pb_csv_reader_get_encoding (PbCsvReader *self)
{
  return self->is_windows ? "Windows-1252" : "UTF-8";
}

char
pb_csv_reader_get_delimiter (PbCsvReader *self)
{
  return csv_get_delim (&self->parser);
}

guint
pb_csv_reader_get_n_columns (PbCsvReader *self)
{
  return self->headers->len;
}

const char *
pb_csv_reader_get_header (PbCsvReader *self,
                          guint        column)
{
  return column < self->headers->len ? g_ptr_array_index (self->headers, column) : "";
}

/* The next letter or digit of either name, in lower case. */
static char
next_letter (const char **text)
{
  while (**text != '\0' && !g_ascii_isalnum (**text))
    (*text)++;

  return **text == '\0' ? '\0' : g_ascii_tolower (*(*text)++);
}

static gboolean
names_match (const char *a,
             const char *b)
{
  char letter;

  do
    {
      letter = next_letter (&a);
      if (letter != next_letter (&b))
        return FALSE;
    }
  while (letter != '\0');

  return TRUE;
}

int
pb_csv_reader_find_column (PbCsvReader *self,
                           const char  *name)
{
  for (guint i = 0; i < self->headers->len; i++)
    if (names_match (g_ptr_array_index (self->headers, i), name))
      return i;

  return -1;
}

guint64
pb_csv_reader_get_position (PbCsvReader *self)
{
  return self->position;
}

guint64
pb_csv_reader_get_size (PbCsvReader *self)
{
  return self->size;
}
