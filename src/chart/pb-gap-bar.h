#pragma once

#include "pb-box.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* One part of what is stacked. */
typedef struct
{
  const char *label;   /* "Health £219m" */
  double      amount;  /* > 0 [its unit] */
} PbGapPart;

/* All parts of one sum, of one unit. */
typedef struct
{
  const PbGapPart *parts;         /* copied while the bar is made */
  int              n_parts;
  const char      *total_words;   /* (nullable): "£355m, our sum of the two", over a bracket */
} PbGapBarInput;

/* A sum and its parts laid out for one width and theme.  Never changes once built. */
typedef struct _PbGapBar PbGapBar;

/* Amounts that stand side by side in one bar, each as wide as its share of the sum.  A
 * label that does not fit into its part stands below, in the order of the parts. */
PbGapBar *pb_gap_bar_new          (const PbGapBarInput *input,
                                   const PbTheme       *theme,
                                   double               width);
void      pb_gap_bar_free         (PbGapBar            *self);
double    pb_gap_bar_get_height   (PbGapBar            *self);
void      pb_gap_bar_draw         (PbGapBar            *self,
                                   cairo_t             *cr);
/* Where a part lies [px]. */
PbBox     pb_gap_bar_get_part     (PbGapBar            *self,
                                   int                  index);
/* Array of PbLabel: all text drawn. */
GArray   *pb_gap_bar_get_labels   (PbGapBar            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGapBar, pb_gap_bar_free)

G_END_DECLS
