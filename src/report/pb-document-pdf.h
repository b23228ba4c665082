#pragma once

#include "pb-document.h"

G_BEGIN_DECLS

/**
 * PbDocumentPages:
 * @n_pages: how many sheets
 * @headings: from anchor (utf8) to the number of its page, 1 for the first
 *
 * Where a written document has its parts.
 */
typedef struct
{
  int         n_pages;
  GHashTable *headings;
} PbDocumentPages;

/* The whole file, or %NULL.  @pages_out: (out) (optional).  May run in a worker thread. */
GBytes *pb_document_write_pdf     (PbDocument       *self,
                                   PbDocumentPages **pages_out,
                                   GError          **error);
void    pb_document_pages_free    (PbDocumentPages  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDocumentPages, pb_document_pages_free)

G_END_DECLS
