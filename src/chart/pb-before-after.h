#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* One period of the series. */
typedef struct
{
  PbDay    first;
  PbDay    last;
  double   value;      /* NaN leaves a gap [indicator's unit, as both medians] */
  gboolean is_later;   /* than the moment: pale, and in no median */
} PbBeforeAfterPoint;

/**
 * PbBeforeAfterInput:
 * @points: (array length=n_points): by midpoint, rising
 * @start_first: the first day on which it can have begun
 * @start_last: the last; a ramp leads from one to the other
 * @start_words: "Team Up, April 2021"
 * @median_before: of the points that lie wholly before the ramp; NaN where there are none
 * @median_after: of those that lie wholly after it
 * @before_words: "median 172.5"
 * @after_words: likewise
 *
 * A series with the start of an innovation; medians of both sides, and no claim.
 */
typedef struct
{
  const PbBeforeAfterPoint *points;
  int                       n_points;
  PbDay                     start_first;
  PbDay                     start_last;
  const char               *start_words;
  double                    median_before;
  double                    median_after;
  const char               *before_words;
  const char               *after_words;
} PbBeforeAfterInput;

/* The series laid out for one size and theme.  Never changes once built. */
typedef struct _PbBeforeAfter PbBeforeAfter;

PbBeforeAfter *pb_before_after_new                (const PbBeforeAfterInput *input,
                                                   const PbTheme            *theme,
                                                   double                    width,
                                                   double                    height);
void           pb_before_after_free               (PbBeforeAfter            *self);
double         pb_before_after_get_natural_height (const PbTheme            *theme);
void           pb_before_after_draw               (PbBeforeAfter            *self,
                                                   cairo_t                  *cr);
/* FALSE for a point without a value */
gboolean       pb_before_after_locate             (PbBeforeAfter            *self,
                                                   int                       point,
                                                   double                   *x_out,
                                                   double                   *y_out);
/* The ramp: from the first possible day to the end of the last [px]. */
PbBox          pb_before_after_get_ramp           (PbBeforeAfter            *self);
/* Every text drawn: (element-type PbLabel) */
GArray        *pb_before_after_get_labels         (PbBeforeAfter            *self);
/* "The scale starts at 140", or NULL */
char          *pb_before_after_dup_scale_note     (PbBeforeAfter            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBeforeAfter, pb_before_after_free)

G_END_DECLS
