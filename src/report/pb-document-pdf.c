#include "pb-document-pdf.h"

#include "pb-error.h"
#include "pb-paper-pages.h"
#include "pb-pdf-finish.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define LEVELS 4

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t  *surface,
              const PbPdfWords *words)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, words->title);
  if (words->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, words->author);
  if (words->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, words->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Placeboard");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, words->date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, words->date);
}

/* Bookmarks, nested as the headings are. */
static void
add_outline (cairo_surface_t *surface,
             PbDocument      *document)
{
  g_autoptr(GPtrArray) headings = pb_document_list_headings (document);
  int parents[LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < headings->len; i++)
    {
      const PbHeading *heading = g_ptr_array_index (headings, i);
      g_autofree char *place = g_strdup_printf ("dest='%s'", heading->anchor);

      parents[heading->level] =
        cairo_pdf_surface_add_outline (surface, parents[heading->level - 1], heading->text, place,
                                       heading->level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (int level = heading->level + 1; level <= LEVELS; level++)
        parents[level] = parents[heading->level];
    }
}

static GBytes *
draw (PbPages     *pages,
      GHashTable  *headings,
      PbPdfWords  *words,
      GError     **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_bytes, bytes, PB_PAGE_WIDTH, PB_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PbPen pen = { cr, words, headings };
  cairo_status_t status;

  set_metadata (surface, words);
  add_outline (surface, pages->document);
  pb_pages_draw (pages, &pen);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The paper could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * pb_document_write_pdf:
 * @self: the document
 * @pages_out: (out) (optional): where its headings are
 * @error: return location for an error
 *
 * Writes the paper on A4 pages, with margins of 18 mm, as a tagged PDF: headings,
 * paragraphs, lists, tables, figures with their alternatives, links and contents in
 * reading order, running headers, rules and page numbers outside of it, bookmarks,
 * title and language.  Headings stay with what follows, rows and figures are not split,
 * a table's head is repeated.  The same document gives the same bytes where
 * SOURCE_DATE_EPOCH is set.
 *
 * Errors: those of pb_document_check(); %PB_ERROR_FAILED if the file cannot be made.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
pb_document_write_pdf (PbDocument       *self,
                       PbDocumentPages **pages_out,
                       GError          **error)
{
  g_autoptr(PbPages) pages = NULL;
  g_autoptr(GHashTable) headings = NULL;
  g_autoptr(PbPdfWords) words = NULL;
  g_autoptr(GBytes) drawn = NULL;
  GBytes *finished = NULL;

  if (!pb_document_check (self, error))
    return NULL;

  pages = pb_pages_new (self);
  headings = pb_pages_find_headings (pages);
  words = pb_pdf_words_new (pb_document_get_title (self), pb_document_get_language (self));
  words->author = g_strdup (pb_document_get_author (self));
  words->subject = g_strdup (pb_document_get_subject (self));

  drawn = draw (pages, headings, words, error);
  finished = drawn != NULL ? pb_pdf_finish (drawn, words, error) : NULL;
  if (finished != NULL && pages_out != NULL)
    {
      GHashTableIter iter;
      gpointer anchor, number;

      *pages_out = g_new0 (PbDocumentPages, 1);
      (*pages_out)->n_pages = (int) pages->pages->len;
      (*pages_out)->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_iter_init (&iter, headings);
      while (g_hash_table_iter_next (&iter, &anchor, &number))
        g_hash_table_insert ((*pages_out)->headings, g_strdup (anchor), number);
    }

  return finished;
}

void
pb_document_pages_free (PbDocumentPages *self)
{
  g_hash_table_unref (self->headings);
  g_free (self);
}
