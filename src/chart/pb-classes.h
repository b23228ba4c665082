#pragma once

#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

typedef enum
{
  PB_CLASSES_NATURAL,      /* natural breaks: least squares within classes */
  PB_CLASSES_QUANTILES,
  PB_CLASSES_EQUAL,
  PB_CLASSES_COMPARISON,   /* how published or computed comparisons fall */
  PB_N_CLASS_METHODS,
} PbClassMethod;

#define PB_MAX_CLASSES 5
/* worst, worse, similar, better, best, higher, lower, not compared */
#define PB_MAX_COMPARISON_CLASSES 8

/* Which end of the values has the strong shade: where the need is. */
typedef enum
{
  PB_STRONG_END_HIGH,
  PB_STRONG_END_LOW,
} PbStrongEnd;

typedef struct _PbClasses PbClasses;

/* Give the values of all periods at once: the scale is then the same for each.
 * NaN is left out.  Values are rounded to @n_decimals first, as they print. */
PbClasses   *pb_classes_new               (PbClassMethod       method,
                                           int                 n_classes,
                                           const double       *values,
                                           int                 n_values,
                                           int                 n_decimals);
PbClasses   *pb_classes_new_comparison    (const PbComparison *comparisons,
                                           int                 n_comparisons);
void         pb_classes_free              (PbClasses          *self);

PbClassMethod pb_classes_get_method       (PbClasses          *self);
int          pb_classes_get_n_classes     (PbClasses          *self);

/* The class that holds @value, 0 for the lowest; -1 for NaN or no classes.  Both
 * ends of a printed range belong to it.  A value between two ranges belongs to
 * the upper one; outside the scale it belongs to the end class. */
int          pb_classes_find              (PbClasses          *self,
                                           double              value);
int          pb_classes_find_comparison   (PbClasses          *self,
                                           PbComparison        comparison);
PbComparison pb_classes_get_comparison    (PbClasses          *self,
                                           int                 index);

/* The printed ends of a class [the values' unit]. */
double       pb_classes_get_lower         (PbClasses          *self,
                                           int                 index);
double       pb_classes_get_upper         (PbClasses          *self,
                                           int                 index);
/* "76.8 to 77.3", "78.4" where both ends are one, or the comparison's word. */
char        *pb_classes_dup_label         (PbClasses          *self,
                                           int                 index);

/* "Natural breaks, one scale for all periods 2015-17 to 2023-25. Counts are
 * districts."  @first_period may be NULL: one period only. */
char        *pb_classes_dup_rule          (PbClasses          *self,
                                           const char         *first_period,
                                           const char         *last_period,
                                           const char         *areas);

/* Fill and label colour of a class. */
PbColour     pb_classes_get_colour        (PbClasses          *self,
                                           const PbTheme      *theme,
                                           PbStrongEnd         strong_end,
                                           int                 index);
PbColour     pb_classes_get_label_colour  (PbClasses          *self,
                                           const PbTheme      *theme,
                                           PbStrongEnd         strong_end,
                                           int                 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbClasses, pb_classes_free)

G_END_DECLS
