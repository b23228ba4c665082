#pragma once

#include "pb-pdf-finish.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* The content of a page with everything drawn outside of elements marked as an artifact;
 * pb-pdf-content.c. */
GString  *pb_pdf_mark_artifacts   (const char        *content,
                                   gsize              length);

/* Completes the elements, in reading order; pb-pdf-structure.c.  FALSE, with an error, where
 * figures or links are not as many as there are words for. */
gboolean  pb_pdf_finish_structure (qpdf_data          pdf,
                                   const PbPdfWords  *words,
                                   GError           **error);

/* The words as XMP; pb-pdf-metadata.c. */
char     *pb_pdf_make_metadata    (const PbPdfWords  *words);

G_END_DECLS
