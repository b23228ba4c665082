#include "pb-pdf-private.h"

#include "pb-error.h"
#include "pb-made-date.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Of lists' and tables' attributes, metadata and marked content. */
#define PDF_VERSION "1.7"

/* How hard the content of a page is packed, 1 to 9, and how much of it at once [bytes]. */
#define LEVEL        2
#define MOST_AT_ONCE 65536

static void
figure_free (gpointer data)
{
  PbPdfFigure *figure = data;

  g_free (figure->alternative);
  g_free (figure);
}

PbPdfWords *
pb_pdf_words_new (const char *title,
                  const char *language)
{
  PbPdfWords *self = g_new0 (PbPdfWords, 1);

  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->date = pb_made_date_dup_text ();
  self->figures = g_ptr_array_new_with_free_func (figure_free);
  self->links = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
pb_pdf_words_free (PbPdfWords *self)
{
  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->date);
  g_ptr_array_unref (self->figures);
  g_free (self->every_figure);
  g_ptr_array_unref (self->links);
  g_free (self);
}

void
pb_pdf_words_add_figure (PbPdfWords *self,
                         const char *alternative,
                         PbBox       box,
                         double      page_height)
{
  PbPdfFigure *figure = g_new0 (PbPdfFigure, 1);

  *figure = (PbPdfFigure) { g_strdup (alternative), box, page_height };
  g_ptr_array_add (self->figures, figure);
}

static gboolean
check (qpdf_data   pdf,
       GError    **error)
{
  qpdf_error problem;

  if (!qpdf_has_error (pdf))
    return TRUE;

  problem = qpdf_get_error (pdf);
  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The PDF could not be completed: %s"),
               qpdf_get_error_full_text (pdf, problem));

  return FALSE;
}

/* NULL where it cannot be had. */
static GByteArray *
deflate (const char *data,
         gsize       length)
{
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);
  g_autoptr(GByteArray) out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      guint start = out->len;
      gsize n_read = 0, n_written = 0;

      g_byte_array_set_size (out, start + MOST_AT_ONCE);
      result = g_converter_convert (G_CONVERTER (compressor), data, length, out->data + start, MOST_AT_ONCE,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_byte_array_set_size (out, start + (guint) n_written);
      data += n_read;
      length -= n_read;
    }

  return result == G_CONVERTER_FINISHED ? g_steal_pointer (&out) : NULL;
}

static void
replace_stream (qpdf_data   pdf,
                qpdf_oh     stream,
                const char *data,
                gsize       length)
{
  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) data, length, qpdf_oh_new_null (pdf),
                               qpdf_oh_new_null (pdf));
}

/* What drawing writes is numbers, which the writer's own level gains little on for three
 * times the work. */
static void
replace_content (qpdf_data      pdf,
                 qpdf_oh        stream,
                 const GString *content)
{
  g_autoptr(GByteArray) packed = deflate (content->str, content->len);

  if (packed == NULL)
    {
      replace_stream (pdf, stream, content->str, content->len);
      return;
    }

  qpdf_oh_replace_stream_data (pdf, stream, packed->data, packed->len, qpdf_oh_new_name (pdf, "/FlateDecode"),
                               qpdf_oh_new_null (pdf));
}

/* The tab key goes through links in the order of reading; what is no element says so. */
static gboolean
finish_page (qpdf_data   pdf,
             qpdf_oh     page,
             GError    **error)
{
  qpdf_oh stream = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *content = NULL;
  size_t length = 0;
  g_autoptr(GString) marked = NULL;

  qpdf_oh_replace_key (pdf, page, "/Tabs", qpdf_oh_new_name (pdf, "/S"));
  if (!qpdf_oh_is_stream (pdf, stream))
    return TRUE;

  if (qpdf_oh_get_page_content_data (pdf, page, &content, &length) & QPDF_ERRORS)
    return check (pdf, error);

  marked = pb_pdf_mark_artifacts ((const char *) content, length);
  free (content);
  replace_content (pdf, stream, marked);

  return TRUE;
}

static gboolean
finish_pages (qpdf_data   pdf,
              GError    **error)
{
  int n_pages = qpdf_get_num_pages (pdf);

  for (int i = 0; i < n_pages; i++)
    if (!finish_page (pdf, qpdf_get_page_n (pdf, (size_t) i), error))
      return FALSE;

  return TRUE;
}

static void
finish_catalogue (qpdf_data         pdf,
                  const PbPdfWords *words)
{
  g_autofree char *xmp = pb_pdf_make_metadata (words);
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh metadata = qpdf_oh_new_stream (pdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, metadata);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, words->language));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", qpdf_oh_parse (pdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", qpdf_oh_parse (pdf, "<< /Marked true >>"));
  if (qpdf_oh_has_key (pdf, root, "/Outlines"))
    qpdf_oh_replace_key (pdf, root, "/PageMode", qpdf_oh_new_name (pdf, "/UseOutlines"));

  qpdf_oh_replace_key (pdf, dictionary, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  replace_stream (pdf, metadata, xmp, strlen (xmp));
  qpdf_oh_replace_key (pdf, root, "/Metadata", metadata);
}

/* Named by what it holds, so that the same content gives the same bytes. */
static GBytes *
write_file (qpdf_data   pdf,
            GError    **error)
{
  if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) == 0)
    {
      qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
      qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
      qpdf_set_minimum_pdf_version (pdf, PDF_VERSION);
      qpdf_write (pdf);
    }

  if (!check (pdf, error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/**
 * pb_pdf_finish:
 * @pdf: what cairo wrote, with tags
 * @words: of it
 * @error: return location for an error
 *
 * Adds to a tagged PDF what cairo 1.16 cannot say: the document's language, that its
 * title is to be shown, metadata as XMP, what each figure shows and where it is, whether a
 * table's head names a row or a column, what a link leads to, how the tab key goes, and
 * that rules, backgrounds, running headers and page numbers are no part of the text.
 *
 * Everything that a machine can find of PDF/UA-1 (ISO 14289-1) is meant to be met but
 * this, which a checker or a person would still say:
 * - no PDF/UA identifier in the metadata: nobody has examined the file by hand, so it does
 *   not claim to conform;
 * - a figure that leaves the window as a picture of a table is a Figure with an
 *   alternative, not a Table; the paper's own tables are Tables;
 * - a link over several lines is several Link elements, one a line;
 * - the terms of a glossary are items of a list marked as bullets, since PDF 1.7 has no
 *   word for lists of terms;
 * - captions stand before their figures, not in them: cairo lets an element hold either
 *   drawing or elements.
 *
 * Errors: %PB_ERROR_FAILED if @pdf cannot be read, or has more or fewer figures or links
 * than @words.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
pb_pdf_finish (GBytes            *pdf,
               const PbPdfWords  *words,
               GError           **error)
{
  qpdf_data data = qpdf_init ();
  GBytes *finished = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  qpdf_silence_errors (data);
  qpdf_set_suppress_warnings (data, QPDF_TRUE);
  if ((qpdf_read_memory (data, "figure.pdf", bytes, size, NULL) & QPDF_ERRORS) != 0)
    check (data, error);
  else if (finish_pages (data, error) && pb_pdf_finish_structure (data, words, error))
    {
      finish_catalogue (data, words);
      if (check (data, error))
        finished = write_file (data, error);
    }
  qpdf_cleanup (&data);

  return finished;
}
