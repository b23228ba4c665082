#include "pb-docx-private.h"

#include "pb-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#define RELATION_TYPES "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

void
pb_docx_add_part (PbDocx     *self,
                  const char *name,
                  const char *type,
                  GBytes     *bytes)
{
  PbDocxPart *part = g_new0 (PbDocxPart, 1);

  *part = (PbDocxPart) { g_strdup (name), type, g_bytes_ref (bytes) };
  g_ptr_array_add (self->parts, part);
}

void
pb_docx_add_text_part (PbDocx     *self,
                       const char *name,
                       const char *type,
                       char       *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  pb_docx_add_part (self, name, type, bytes);
}

guint
pb_docx_add_relation (PbDocx     *self,
                      const char *kind,
                      const char *target,
                      gboolean    is_outside)
{
  g_autofree char *escaped = g_markup_escape_text (target, -1);

  g_string_append_printf (self->relations, "<Relationship Id=\"rId%u\" Type=\"%s%s\" Target=\"%s\"%s/>\n",
                          ++self->n_relations, RELATION_TYPES, kind, escaped,
                          is_outside ? " TargetMode=\"External\"" : "");

  return self->n_relations;
}

/* What kind of thing each part is; it comes first. */
static char *
make_types (PbDocx *self)
{
  GString *xml = g_string_new (PB_DOCX_XML_HEAD
                               "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
                               "<Default Extension=\"rels\" "
                               "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
                               "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
                               "<Default Extension=\"png\" ContentType=\"image/png\"/>\n"
                               "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>\n");

  for (guint i = 0; i < self->parts->len; i++)
    {
      const PbDocxPart *part = g_ptr_array_index (self->parts, i);

      if (part->type != NULL)
        g_string_append_printf (xml, "<Override PartName=\"/%s\" ContentType=\"%s\"/>\n", part->name, part->type);
    }
  g_string_append (xml, "</Types>\n");

  return g_string_free (xml, FALSE);
}

/* Returns FALSE where the archive says why. */
static gboolean
write_part (struct archive   *zip,
            const PbDocxPart *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size;
  const char *data = g_bytes_get_data (part->bytes, &size);
  gboolean is_written;

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  /* The first day that a zip file knows, in every time zone. */
  archive_entry_set_mtime (entry, 0, 0);
  is_written = archive_write_header (zip, entry) == ARCHIVE_OK &&
               archive_write_data (zip, data, size) == (la_ssize_t) size;
  archive_entry_free (entry);

  return is_written;
}

static la_ssize_t
append_bytes (struct archive *zip,
              void           *data,
              const void     *bytes,
              size_t          n_bytes)
{
  g_byte_array_append (data, bytes, (guint) n_bytes);

  return (la_ssize_t) n_bytes;
}

GBytes *
pb_docx_pack (PbDocx  *self,
              GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  struct archive *zip = archive_write_new ();
  g_autofree char *types = make_types (self);
  g_autoptr(GBytes) types_bytes = g_bytes_new (types, strlen (types));
  const PbDocxPart first = { (char *) "[Content_Types].xml", NULL, types_bytes };
  gboolean is_written = archive_write_set_format_zip (zip) == ARCHIVE_OK &&
                        archive_write_set_options (zip, "zip:compression=deflate") == ARCHIVE_OK &&
                        archive_write_set_bytes_in_last_block (zip, 1) == ARCHIVE_OK &&
                        archive_write_open (zip, bytes, NULL, append_bytes, NULL) == ARCHIVE_OK &&
                        write_part (zip, &first);

  for (guint i = 0; i < self->parts->len && is_written; i++)
    is_written = write_part (zip, g_ptr_array_index (self->parts, i));
  is_written = is_written && archive_write_close (zip) == ARCHIVE_OK;

  if (!is_written)
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The document could not be packed: %s"),
                 archive_error_string (zip));
  archive_write_free (zip);

  return is_written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
