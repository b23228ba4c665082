#include "pb-spc-figures.h"

#include "pb-spc-steps.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of places, gaps included: a daily series of 50 years. */
#define MAX_FIGURES 20000

static void
figure_clear (gpointer data)
{
  PbSpcFigure *figure = data;

  g_clear_pointer (&figure->period, pb_period_free);
}

void
pb_spc_figures_free (PbSpcFigures *self)
{
  g_array_unref (self->figures);
  g_free (self->refusal);
  g_free (self);
}

/* Are @figures values or gaps that can make a chart? Else says why not. */
static char *
check_periods (GArray *figures)
{
  const PbSpcFigure *before = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      const PbSpcFigure *figure = &g_array_index (figures, PbSpcFigure, i);
      PbStride length, length_before;

      if (isnan (figure->value))
        continue;

      if (before != NULL && before->period->last >= figure->period->first)
        return pb_spc_say_overlap (before->period, figure->period);

      length = pb_spc_get_length (figure->period);
      length_before = before != NULL ? pb_spc_get_length (before->period) : length;
      if (length.n_months != length_before.n_months || length.n_days != length_before.n_days)
        return g_strdup_printf (_("The periods are of different lengths: %s and %s. An SPC chart needs equal ones."),
                                pb_text_period (before->period), pb_text_period (figure->period));

      before = figure;
    }

  return NULL;
}

/* The shortest way from one to the next, of which all others must be multiples. */
static char *
find_stride (GArray   *figures,
             PbStride *stride_out)
{
  PbStride stride = { G_MAXINT, G_MAXINT };
  const PbSpcFigure *all = (const PbSpcFigure *) figures->data;

  for (guint i = 1; i < figures->len; i++)
    {
      int n_months = pb_spc_count_months (all[i - 1].period->first, all[i].period->first);

      stride.n_months = MIN (stride.n_months, n_months);
      stride.n_days = MIN (stride.n_days, all[i].period->first - all[i - 1].period->first);
    }

  for (guint i = 1; i < figures->len; i++)
    {
      int n_months = pb_spc_count_months (all[i - 1].period->first, all[i].period->first);
      int n_days = all[i].period->first - all[i - 1].period->first;

      if (stride.n_months > 0 ? n_months % stride.n_months != 0 : n_days % stride.n_days != 0)
        return g_strdup_printf (_("The points are not at even steps of time: from %s to %s is not like the others. "
                                  "An SPC chart needs one every month, quarter or year."),
                                pb_text_period (all[i - 1].period), pb_text_period (all[i].period));
    }

  if (stride.n_months > 0)
    stride.n_days = 0;
  *stride_out = stride;

  return NULL;
}

/* Puts a gap wherever a step has neither value nor reason; takes what is in @named. */
static char *
fill_gaps (GArray   *named,
           PbStride  stride,
           GArray   *figures)
{
  const PbPeriod *before = NULL;

  for (guint i = 0; i < named->len; i++)
    {
      PbSpcFigure *figure = &g_array_index (named, PbSpcFigure, i);

      if (before != NULL)
        {
          PbDay first;

          for (int n = 1; (first = pb_stride_move (before->first, stride, n)) < figure->period->first; n++)
            {
              PbSpcFigure gap = { pb_spc_make_gap (before, first), NAN, PB_STATUS_NOT_PUBLISHED, "", -1 };

              g_array_append_val (figures, gap);
              if (figures->len > MAX_FIGURES)
                return g_strdup_printf (_("There is too long a gap between %s and %s."), pb_text_period (before),
                                        pb_text_period (figure->period));
            }
        }

      g_array_append_val (figures, *figure);
      before = g_steal_pointer (&figure->period);
    }

  return NULL;
}

static const PbObservation *
get_cell (PbSeriesTable *table,
          int            area,
          int            period)
{
  return area >= 0 ? pb_series_table_get_cell (table, area, period) : pb_series_table_get_benchmark_cell (table, period);
}

/* The kind of the period that the moment shows, of those with a value. */
static PbPeriodKind
choose_kind (PbSeriesTable *table,
             int            area,
             PbDay          moment)
{
  g_autoptr(GPtrArray) periods = g_ptr_array_new ();
  int shown;

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    if (get_cell (table, area, i)->status == PB_STATUS_PRESENT)
      g_ptr_array_add (periods, (gpointer) pb_series_table_get_period (table, i));

  if (periods->len == 0)
    return PB_PERIOD_SPAN;

  pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, moment, &shown);

  return ((const PbPeriod *) g_ptr_array_index (periods, MAX (shown, 0)))->kind;
}

/* Values of one kind of period, with the gaps that have a reason, from the first value on. */
static GArray *
list_named (PbSpcFigures  *self,
            PbSeriesTable *table,
            int            area,
            PbPeriodKind   kind)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (PbSpcFigure));

  g_array_set_clear_func (named, figure_clear);

  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (table, i);
      const PbObservation *cell = get_cell (table, area, i);
      gboolean is_present = cell->status == PB_STATUS_PRESENT && !isnan (cell->value);
      gboolean has_reason = cell->status == PB_STATUS_MISSING || cell->status == PB_STATUS_SUPPRESSED ||
                            cell->status == PB_STATUS_SUPPRESSED_HERE;
      PbSpcFigure figure;

      if (is_present && period->kind != kind)
        self->n_left_out++;
      if (period->kind != kind || !(is_present || (has_reason && named->len > 0)))
        continue;

      figure = (PbSpcFigure) { pb_period_copy (period), is_present ? cell->value : NAN, cell->status,
                               cell->note != NULL ? cell->note : "", cell->dataset };
      g_array_append_val (named, figure);
    }

  return named;
}

static void
find_moment (PbSpcFigures *self,
             PbDay         moment)
{
  g_autoptr(GPtrArray) periods = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    g_ptr_array_add (periods, g_array_index (self->figures, PbSpcFigure, i).period);

  pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, moment, &self->end);

  for (int i = 0; i <= self->end; i++)
    if (!isnan (g_array_index (self->figures, PbSpcFigure, i).value))
      {
        self->shown = i;
        self->n_present++;
      }
}

static void
check_count (PbSpcFigures *self)
{
  g_autofree char *count = pb_spc_step_say_count (self->step, self->n_present);

  if (self->refusal != NULL || self->n_present >= PB_SPC_MIN_POINTS)
    return;

  if (self->shown < 0)
    self->refusal = g_strdup_printf (_("Nothing was measured yet: the first figure is of %s."),
                                     pb_text_period (g_array_index (self->figures, PbSpcFigure, 0).period));
  else
    /* Translators: "Only 7 months up to March 2021: an SPC chart needs 12 or more." */
    self->refusal = g_strdup_printf (_("Only %s up to %s: an SPC chart needs %d or more."), count,
                                     pb_text_period (g_array_index (self->figures, PbSpcFigure, self->shown).period),
                                     PB_SPC_MIN_POINTS);
}

/**
 * pb_spc_figures_new:
 * @table: the series
 * @area: number of the area; -1 for the benchmark
 * @moment: the day that is looked at
 *
 * Lays the values of an area out at even steps of time. A step without a value
 * keeps its place, as a gap. Values of another kind of period than the one the
 * moment shows are left out. Where the periods overlap, differ in length or
 * come at uneven steps, or fewer than %PB_SPC_MIN_POINTS values are there up to
 * the moment, the refusal says so.
 *
 * Returns: (transfer full): the figures
 */
PbSpcFigures *
pb_spc_figures_new (PbSeriesTable *table,
                    int            area,
                    PbDay          moment)
{
  PbSpcFigures *self = g_new0 (PbSpcFigures, 1);
  g_autoptr(GArray) named = list_named (self, table, area, choose_kind (table, area, moment));
  PbStride stride;

  self->figures = g_array_new (FALSE, FALSE, sizeof (PbSpcFigure));
  g_array_set_clear_func (self->figures, figure_clear);
  self->step = PB_SPC_STEP_OTHER;
  self->shown = self->end = -1;

  if (named->len == 0)
    {
      self->refusal = g_strdup (_("No value is published."));
      return self;
    }

  self->refusal = check_periods (named);
  if (self->refusal == NULL && named->len > 1)
    {
      self->refusal = find_stride (named, &stride);
      if (self->refusal == NULL)
        {
          self->step = pb_stride_name (stride);
          self->refusal = fill_gaps (named, stride, self->figures);
        }
    }
  else if (self->refusal == NULL)
    self->refusal = fill_gaps (named, (PbStride) { 1, 0 }, self->figures);

  if (self->refusal == NULL)
    find_moment (self, moment);
  check_count (self);

  return self;
}
