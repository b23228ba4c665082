#pragma once

#include "pb-figure.h"

G_BEGIN_DECLS

/**
 * PbFigurePages:
 *
 * A figure on sheets of paper, across each of them.  One that is a little too high
 * is made smaller; a long one goes on from sheet to sheet, cut between its lines,
 * with the names of its columns on each and the sheets numbered.
 */
typedef struct _PbFigurePages PbFigurePages;

/* @figure: (transfer full)
 * @width, @height: of what can be printed on [pt] */
PbFigurePages *pb_figure_pages_new   (PbFigure      *figure,
                                      double         width,
                                      double         height);
void           pb_figure_pages_free  (PbFigurePages *self);

int            pb_figure_pages_get_n (PbFigurePages *self);
/* @page: from 0.  From the origin, in points, nothing outside width and height. */
void           pb_figure_pages_draw  (PbFigurePages *self,
                                      int            page,
                                      cairo_t       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFigurePages, pb_figure_pages_free)

G_END_DECLS
