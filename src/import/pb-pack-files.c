#include "pb-pack-export-private.h"

#include "pb-csv-cell.h"
#include "pb-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_BYTES (256 * 1024)

/* Letters, digits and ". _ -" as they are: codes are anybody's, names of files are not. */
static char *
make_stem (const char *text)
{
  char *stem = g_strdup (*text != '\0' ? text : "file");

  for (char *c = stem; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && (strchr ("._-", *c) == NULL || (c == stem && *c == '.')))
      *c = '-';

  return stem;
}

static char *
find_free_stem (PbPackExport *self,
                const char   *sub_folder,
                const char   *text)
{
  g_autofree char *stem = make_stem (text);

  for (guint i = 1;; i++)
    {
      g_autofree char *tried = i == 1 ? g_strdup (stem) : g_strdup_printf ("%s-%u", stem, i);
      g_autofree char *whole = g_strconcat (sub_folder, "/", tried, NULL);
      g_autofree char *key = g_ascii_strdown (whole, -1);

      if (g_hash_table_add (self->stems, g_steal_pointer (&key)))
        return g_steal_pointer (&tried);
    }
}

static GOutputStream *
create_file (PbPackExport  *self,
             const char    *path,
             GError       **error)
{
  g_autofree char *full_path = g_build_filename (self->folder, path, NULL);
  g_autofree char *folder = g_path_get_dirname (full_path);
  g_autoptr(GFile) file = g_file_new_for_path (full_path);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("The folder “%s” cannot be made."), folder);
      return NULL;
    }

  return (GOutputStream *) g_file_create (file, G_FILE_CREATE_NONE, self->cancellable, error);
}

/* A resource's name has no capitals; stems differ in more than those. */
static char *
make_name (const char *sub_folder,
           const char *stem)
{
  g_autofree char *name = g_strconcat (sub_folder, *sub_folder != '\0' ? "-" : "", stem, NULL);

  return g_ascii_strdown (name, -1);
}

PbPackFile *
pb_pack_export_begin_file (PbPackExport  *self,
                           const char    *sub_folder,
                           const char    *stem,
                           const char    *suffix,
                           GError       **error)
{
  const char *slash = *sub_folder != '\0' ? "/" : "";
  g_autofree char *free_stem = find_free_stem (self, sub_folder, stem);
  g_autofree char *path = g_strconcat (sub_folder, slash, free_stem, suffix, NULL);
  g_autoptr(GOutputStream) stream = create_file (self, path, error);

  if (stream == NULL)
    return NULL;

  self->file = g_new0 (PbPackFile, 1);
  self->file->name = make_name (sub_folder, free_stem);
  self->file->path = g_steal_pointer (&path);
  self->stream = g_steal_pointer (&stream);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_string_truncate (self->buffer, 0);
  g_ptr_array_add (self->files, self->file);
  self->summary->n_files++;

  return self->file;
}

static gboolean
write_buffer (PbPackExport  *self,
              GError       **error)
{
  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable, error))
    {
      g_prefix_error (error, "%s/%s: ", self->folder, self->file->path);
      return FALSE;
    }

  g_checksum_update (self->checksum, (const guchar *) self->buffer->str, self->buffer->len);
  self->file->n_bytes += self->buffer->len;
  self->summary->n_bytes += self->buffer->len;
  g_string_truncate (self->buffer, 0);

  return TRUE;
}

gboolean
pb_pack_export_flush (PbPackExport  *self,
                      GError       **error)
{
  return self->buffer->len < BUFFER_BYTES || write_buffer (self, error);
}

gboolean
pb_pack_export_end_file (PbPackExport  *self,
                         GError       **error)
{
  if (!write_buffer (self, error) || !g_output_stream_close (self->stream, self->cancellable, error))
    return FALSE;

  self->file->sha256 = g_strdup (g_checksum_get_string (self->checksum));
  pb_pack_export_drop_file (self);

  return TRUE;
}

void
pb_pack_export_drop_file (PbPackExport *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->checksum, g_checksum_free);
  self->file = NULL;
}

/* Blanks around a cell are not read back, so none are written. */
static void
add_text (GString    *csv,
          const char *text)
{
  g_autofree char *cell = g_strstrip (g_strdup (text));

  pb_csv_cell_add (csv, cell);
}

void
pb_pack_export_add_header (PbPackExport *self,
                           PbQuery      *query)
{
  for (int i = 0; i < sqlite3_column_count (query); i++)
    g_string_append_printf (self->buffer, "%s%s", i > 0 ? "," : "", sqlite3_column_name (query, i));

  g_string_append_c (self->buffer, '\n');
}

void
pb_pack_export_add_cell (PbPackExport *self,
                         const char   *text,
                         gboolean      is_after_another)
{
  if (is_after_another)
    g_string_append_c (self->buffer, ',');

  add_text (self->buffer, text);
}

void
pb_pack_export_add_row (PbPackExport *self,
                        PbQuery      *query)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (int i = 0; i < sqlite3_column_count (query); i++)
    {
      if (i > 0)
        g_string_append_c (self->buffer, ',');

      if (sqlite3_column_type (query, i) == SQLITE_FLOAT)
        {
          pb_figure_format (sqlite3_column_double (query, i), number);
          g_string_append (self->buffer, number);
        }
      else
        add_text (self->buffer, pb_query_get_text (query, i));
    }

  g_string_append_c (self->buffer, '\n');
}
