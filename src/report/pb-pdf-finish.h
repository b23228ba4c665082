#pragma once

#include "pb-box.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbPdfWords:
 * @title: of the window
 * @language: of the words, as in BCP 47
 * @author: (nullable): who wrote it
 * @subject: (nullable): what it is about
 * @date: of the file, "2026-11-20T09:00:00Z"
 * @figures: (element-type PbPdfFigure): in reading order
 * @every_figure: (nullable): the alternative of those that @figures does not hold, of a file
 *   with one finding
 * @links: (element-type utf8): what each link is, in reading order
 *
 * What a PDF says to who does not see it, of which cairo writes little.
 */
typedef struct
{
  char      *title;
  char      *language;
  char      *author;
  char      *subject;
  char      *date;
  GPtrArray *figures;
  char      *every_figure;
  GPtrArray *links;
} PbPdfWords;

/* @box: on its page, from the top left [pt]; without a width where it is not known */
typedef struct
{
  char  *alternative;
  PbBox  box;
  double page_height;
} PbPdfFigure;

/* Dated now, or SOURCE_DATE_EPOCH where a build that must be repeatable names it. */
PbPdfWords *pb_pdf_words_new        (const char        *title,
                                     const char        *language);
void        pb_pdf_words_free       (PbPdfWords        *self);
void        pb_pdf_words_add_figure (PbPdfWords        *self,
                                     const char        *alternative,
                                     PbBox              box,
                                     double             page_height);

GBytes     *pb_pdf_finish           (GBytes            *pdf,
                                     const PbPdfWords  *words,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPdfWords, pb_pdf_words_free)

G_END_DECLS
