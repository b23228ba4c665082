#include "pb-csv-rows-private.h"

#include "pb-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

gboolean
pb_csv_reader_next (PbCsvReader  *self,
                    PbCsvRow     *row_out,
                    GError      **error)
{
  const PbCsvRun *row;

  if (self->next_row == self->rows->len)
    {
      if (!pb_csv_rows_parse (self, error) || self->rows->len == 0)
        return FALSE;
    }

  row = &g_array_index (self->rows, PbCsvRun, self->next_row++);

  /* Converting appends behind an open row's fields, which stay where they are. */
  if (!self->is_ascii)
    pb_csv_rows_convert (self, row);

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

  if (!pb_csv_rows_read_chunk (self, error))
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
  self->chunk = g_malloc (PB_CSV_CHUNK_BYTES);
  self->line_end = '\n';
  self->line = 1;
  self->is_ascii = TRUE;
  self->arena_size = 2 * PB_CSV_CHUNK_BYTES;
  self->arena = g_malloc (self->arena_size);
  self->offsets_size = 1024;
  self->offsets = g_new (gsize, self->offsets_size);
  self->fields = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (PbCsvRun));
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
