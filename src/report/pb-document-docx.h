#pragma once

#include "pb-document.h"

G_BEGIN_DECLS

/**
 * pb_document_write_docx:
 * @self: the document
 * @error: return location for an error
 *
 * The document as a word processor opens it: live headings, paragraphs, lists and
 * native tables; charts as SVG, with a PNG for programs that cannot draw one, and their
 * alternative text.  The same document gives the same bytes, dated by SOURCE_DATE_EPOCH
 * where that is set.  May run in a worker thread.
 *
 * Errors: %PB_ERROR_FAILED.
 *
 * Returns: (transfer full): the whole file, or %NULL
 */
GBytes *pb_document_write_docx (PbDocument  *self,
                                GError     **error);

G_END_DECLS
