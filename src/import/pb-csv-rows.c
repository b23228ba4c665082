#include "pb-csv-rows-private.h"

#include "pb-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define MAX_ROW_BYTES (1024 * 1024)

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
  PbCsvRun row = { self->open_line, self->open_field, self->n_offsets - self->open_field };

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
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s, line %llu: %s."), self->path,
                   (unsigned long long) self->line, csv_strerror (csv_error (&self->parser)));
      return FALSE;
    }

  if (self->has_row_ended)
    self->is_row_open = FALSE;
  else if (!self->is_row_open)
    self->is_row_open = !is_blank (text, length);

  if (is_whole)
    self->line++;

  if (self->parser.entry_pos + self->arena_length > MAX_ROW_BYTES + PB_CSV_CHUNK_BYTES)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s, line %llu: a row longer than 1 MiB begins here. "
                     "A quotation mark is probably never closed; close it and import again."),
                   self->path, (unsigned long long) self->open_line);
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

gboolean
pb_csv_rows_read_chunk (PbCsvReader  *self,
                        GError      **error)
{
  gssize n_read;

  do
    n_read = read (self->fd, self->chunk, PB_CSV_CHUNK_BYTES);
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
                   _("%s is not a text file: it has zero bytes near line %llu. "
                     "Save it as “CSV UTF-8” and import that."),
                   self->path, (unsigned long long) self->line);
      return FALSE;
    }

  /* A row begun in the chunk before may hold that chunk's letters. */
  self->is_ascii = (self->is_ascii || !self->is_row_open) && is_ascii (self->chunk, n_read);

  return TRUE;
}

gboolean
pb_csv_rows_parse (PbCsvReader  *self,
                   GError      **error)
{
  compact (self);

  while (self->rows->len == 0 && !self->is_finished)
    {
      if (self->chunk_from == self->chunk_to && !pb_csv_rows_read_chunk (self, error))
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

void
pb_csv_rows_convert (PbCsvReader    *self,
                     const PbCsvRun *row)
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
