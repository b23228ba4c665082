#include "pb-classes.h"
#include "pb-ckmeans.h"
#include "pb-number.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DECIMALS 6

/**
 * PbClasses:
 *
 * How values fall into the classes of a map, and how that is said.
 *
 * Ends are kept as whole numbers of the last printed decimal, so that a value as
 * published is in exactly the class whose printed range holds it.  Never changes
 * once built.
 */
struct _PbClasses
{
  PbClassMethod method;
  int           n_decimals;
  int           n_classes;
  gint64        lower[PB_MAX_CLASSES];
  gint64        upper[PB_MAX_CLASSES];
  PbComparison  comparisons[PB_MAX_COMPARISON_CLASSES];
};

/* The distinct rounded values, rising, and how often each occurs. */
typedef struct
{
  gint64 *values;
  double *weights;
  int     n_values;
  int     n_all;
} Tally;

static const char *const method_labels[PB_N_CLASS_METHODS] = {
  [PB_CLASSES_NATURAL] = N_("Natural breaks"),
  [PB_CLASSES_QUANTILES] = N_("Equal numbers"),
  [PB_CLASSES_EQUAL] = N_("Equal intervals"),
  [PB_CLASSES_COMPARISON] = N_("Compared with England"),
};

/* The order of a legend: worst first, what says nothing last. */
static const PbComparison comparison_order[PB_MAX_COMPARISON_CLASSES] = {
  PB_COMPARISON_WORST, PB_COMPARISON_WORSE,  PB_COMPARISON_SIMILAR, PB_COMPARISON_BETTER,
  PB_COMPARISON_BEST,  PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER,   PB_COMPARISON_NOT_COMPARED,
};

/* Rounds exactly as printf does, whose result people see: to nearest by the value
 * the double really has, halves to even. */
static gint64
round_value (double value,
             int    n_decimals)
{
  double unit = pow (10, n_decimals);
  double scaled = value * unit;
  double error = fma (value, unit, -scaled);

  if (fabs (scaled - trunc (scaled)) == 0.5 && error != 0)
    return (gint64) (error < 0 ? floor (scaled) : ceil (scaled));

  return (gint64) rint (scaled);
}

static int
compare_int64 (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
tally_clear (Tally *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->weights, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tally, tally_clear)

static void
tally_init (Tally        *self,
            const double *values,
            int           n_values,
            int           n_decimals)
{
  g_autofree gint64 *sorted = g_new (gint64, MAX (n_values, 1));
  int n_sorted = 0;

  for (int i = 0; i < n_values; i++)
    if (isfinite (values[i]))
      sorted[n_sorted++] = round_value (values[i], n_decimals);

  qsort (sorted, n_sorted, sizeof (gint64), compare_int64);

  self->values = g_new (gint64, MAX (n_sorted, 1));
  self->weights = g_new (double, MAX (n_sorted, 1));
  self->n_values = 0;
  self->n_all = n_sorted;

  for (int i = 0; i < n_sorted; i++)
    if (i > 0 && sorted[i] == sorted[i - 1])
      self->weights[self->n_values - 1]++;
    else
      {
        self->values[self->n_values] = sorted[i];
        self->weights[self->n_values] = 1;
        self->n_values++;
      }
}

/* Appends the class of tally values @from to @to, both included. */
static void
add_class (PbClasses   *self,
           const Tally *tally,
           int          from,
           int          to)
{
  self->lower[self->n_classes] = tally->values[from];
  self->upper[self->n_classes] = tally->values[to];
  self->n_classes++;
}

static void
break_naturally (PbClasses   *self,
                 const Tally *tally,
                 int          n_classes)
{
  g_autofree double *values = g_new (double, tally->n_values);
  int ends[PB_MAX_CLASSES];

  for (int i = 0; i < tally->n_values; i++)
    values[i] = (double) tally->values[i];

  pb_ckmeans (values, tally->weights, tally->n_values, n_classes, ends);

  for (int i = 0; i < n_classes; i++)
    add_class (self, tally, i == 0 ? 0 : ends[i - 1] + 1, ends[i]);
}

/* Each class takes values until it has its share of those left, so that a run of
 * ties, which never parts, does not starve the classes after it. */
static void
break_by_number (PbClasses   *self,
                 const Tally *tally,
                 int          n_classes)
{
  int from = 0;
  double n_left = tally->n_all;

  for (int n_open = n_classes; n_open > 0 && from < tally->n_values; n_open--)
    {
      double share = n_left / n_open;
      double n_taken = tally->weights[from];
      int to = from;

      /* A value goes where the class ends nearer to its share; each class after
       * this one keeps at least one value. */
      while (to + n_open < tally->n_values &&
             (n_open == 1 || n_taken + tally->weights[to + 1] / 2 <= share))
        n_taken += tally->weights[++to];

      add_class (self, tally, from, to);
      n_left -= n_taken;
      from = to + 1;
    }
}

static void
break_equally (PbClasses   *self,
               const Tally *tally,
               int          n_classes)
{
  gint64 lowest = tally->values[0];
  gint64 range = tally->values[tally->n_values - 1] - lowest;
  gint64 lower = lowest;

  for (int i = 1; i <= n_classes; i++)
    {
      gint64 upper = lowest + (gint64) floor ((double) range * i / n_classes);

      if (i == n_classes)
        upper = lowest + range;
      if (upper < lower)
        continue;

      self->lower[self->n_classes] = lower;
      self->upper[self->n_classes] = upper;
      self->n_classes++;
      lower = upper + 1;
    }
}

/**
 * pb_classes_new:
 * @method: natural breaks, quantiles or equal intervals
 * @n_classes: number of classes wanted, 1 to %PB_MAX_CLASSES
 * @values: (array length=n_values): every value the scale must serve, all periods
 *   at once; NaN is left out [any unit]
 * @n_values: number of values
 * @n_decimals: decimals with which values print, 0 to 6
 *
 * Breaks values into classes.  There are never more classes than distinct values,
 * and none where there is no value.
 *
 * Returns: (transfer full): the classes
 */
PbClasses *
pb_classes_new (PbClassMethod  method,
                int            n_classes,
                const double  *values,
                int            n_values,
                int            n_decimals)
{
  PbClasses *self = g_new0 (PbClasses, 1);
  g_auto(Tally) tally = { 0 };

  g_return_val_if_fail (method != PB_CLASSES_COMPARISON, self);

  self->method = method;
  self->n_decimals = CLAMP (n_decimals, 0, MAX_DECIMALS);
  tally_init (&tally, values, n_values, self->n_decimals);
  n_classes = MIN (CLAMP (n_classes, 1, PB_MAX_CLASSES), tally.n_values);

  if (n_classes == 0)
    return self;

  if (method == PB_CLASSES_NATURAL)
    break_naturally (self, &tally, n_classes);
  else if (method == PB_CLASSES_QUANTILES)
    break_by_number (self, &tally, n_classes);
  else
    break_equally (self, &tally, n_classes);

  return self;
}

/**
 * pb_classes_new_comparison:
 * @comparisons: (array length=n_comparisons): of every area and period
 * @n_comparisons: number of comparisons
 *
 * Classes by comparison with a benchmark.  Worse, similar and better are there as
 * soon as one verdict is; every other class only where it occurs.
 *
 * Returns: (transfer full): the classes
 */
PbClasses *
pb_classes_new_comparison (const PbComparison *comparisons,
                           int                 n_comparisons)
{
  PbClasses *self = g_new0 (PbClasses, 1);
  gboolean occurs[PB_N_COMPARISONS] = { FALSE };

  self->method = PB_CLASSES_COMPARISON;

  for (int i = 0; i < n_comparisons; i++)
    occurs[comparisons[i]] = TRUE;

  if (occurs[PB_COMPARISON_WORST] || occurs[PB_COMPARISON_WORSE] || occurs[PB_COMPARISON_BETTER] ||
      occurs[PB_COMPARISON_BEST])
    occurs[PB_COMPARISON_WORSE] = occurs[PB_COMPARISON_SIMILAR] = occurs[PB_COMPARISON_BETTER] = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (comparison_order); i++)
    if (occurs[comparison_order[i]])
      self->comparisons[self->n_classes++] = comparison_order[i];

  return self;
}

void
pb_classes_free (PbClasses *self)
{
  g_free (self);
}

PbClassMethod
pb_classes_get_method (PbClasses *self)
{
  return self->method;
}

int
pb_classes_get_n_classes (PbClasses *self)
{
  return self->n_classes;
}

int
pb_classes_find (PbClasses *self,
                 double     value)
{
  gint64 rounded;

  if (!isfinite (value) || self->n_classes == 0 || self->method == PB_CLASSES_COMPARISON)
    return -1;

  rounded = round_value (value, self->n_decimals);

  for (int i = 0; i < self->n_classes - 1; i++)
    if (rounded <= self->upper[i])
      return i;

  return self->n_classes - 1;
}

int
pb_classes_find_comparison (PbClasses    *self,
                            PbComparison  comparison)
{
  for (int i = 0; self->method == PB_CLASSES_COMPARISON && i < self->n_classes; i++)
    if (self->comparisons[i] == comparison)
      return i;

  return -1;
}

PbComparison
pb_classes_get_comparison (PbClasses *self,
                           int        index)
{
  g_return_val_if_fail (self->method == PB_CLASSES_COMPARISON, PB_COMPARISON_NOT_COMPARED);
  g_return_val_if_fail (index >= 0 && index < self->n_classes, PB_COMPARISON_NOT_COMPARED);

  return self->comparisons[index];
}

double
pb_classes_get_lower (PbClasses *self,
                      int        index)
{
  g_return_val_if_fail (self->method != PB_CLASSES_COMPARISON, NAN);
  g_return_val_if_fail (index >= 0 && index < self->n_classes, NAN);

  return (double) self->lower[index] / pow (10, self->n_decimals);
}

double
pb_classes_get_upper (PbClasses *self,
                      int        index)
{
  g_return_val_if_fail (self->method != PB_CLASSES_COMPARISON, NAN);
  g_return_val_if_fail (index >= 0 && index < self->n_classes, NAN);

  return (double) self->upper[index] / pow (10, self->n_decimals);
}

char *
pb_classes_dup_label (PbClasses *self,
                      int        index)
{
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  double largest;

  if (self->method == PB_CLASSES_COMPARISON)
    return g_strdup (pb_comparison_to_label (pb_classes_get_comparison (self, index)));

  largest = fmax (fabs (pb_classes_get_lower (self, 0)), fabs (pb_classes_get_upper (self, self->n_classes - 1)));
  lower = pb_number_format_among (pb_classes_get_lower (self, index), self->n_decimals, largest);
  if (self->lower[index] == self->upper[index])
    return g_steal_pointer (&lower);

  upper = pb_number_format_among (pb_classes_get_upper (self, index), self->n_decimals, largest);

  /* Translators: a range of values, both ends included. */
  return g_strdup_printf (_("%s to %s"), lower, upper);
}

char *
pb_classes_dup_rule (PbClasses  *self,
                     const char *first_period,
                     const char *last_period,
                     const char *areas)
{
  const char *method = _(method_labels[self->method]);

  if (first_period == NULL || g_strcmp0 (first_period, last_period) == 0 ||
      self->method == PB_CLASSES_COMPARISON)
    /* Translators: the rule of a map's classes; second, what the counts count: "districts". */
    return g_strdup_printf (_("%s. Counts are %s."), method, areas);

  return g_strdup_printf (_("%s, one scale for all periods %s to %s. Counts are %s."), method, first_period,
                          last_period, areas);
}
