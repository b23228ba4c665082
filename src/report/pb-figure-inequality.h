#pragma once

#include "pb-inequality.h"
#include "pb-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * PbFigureInequality:
 *
 * The two charts of an inequality, one under the other: the measure over time,
 * and the groups at the moment with a finding of their own.  A refusal has
 * neither: its words stand above.
 */
typedef struct _PbFigureInequality PbFigureInequality;

PbFigureInequality *pb_figure_inequality_new  (PbInequality       *inequality,
                                               const PbTheme      *theme,
                                               double              width);
void                pb_figure_inequality_free (PbFigureInequality *self);

double              pb_figure_inequality_get_height (PbFigureInequality *self);
void                pb_figure_inequality_draw (PbFigureInequality *self,
                                               gboolean                  is_tagged,
                                               cairo_t            *cr);
/* Where a scale does not start at zero, in words; NULL where both do. */
char               *pb_figure_inequality_dup_scale_note (PbFigureInequality *self);
/* The texts of both charts and those between, appended. (element-type PbLabel) */
void                pb_figure_inequality_add_texts (PbFigureInequality *self,
                                                    GArray             *texts);

/* The verdict's pill at (0, @y), and its height; draws nothing where @cr is NULL. */
double              pb_figure_inequality_set_pill (PbFigureInequality *self,
                                                   double              x,
                                                   double              y,
                                                   cairo_t            *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFigureInequality, pb_figure_inequality_free)

G_END_DECLS
