#include "pb-spc-figures.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of places, gaps included: a daily series of 50 years. */
#define MAX_FIGURES 20000

typedef struct
{
  int n_months;   /* 0 for a step of days */
  int n_days;
} Stride;

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

char *
pb_spc_step_say_count (PbSpcStep step,
                       guint     n)
{
  switch (step)
    {
    case PB_SPC_STEP_DAYS:
      return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
    case PB_SPC_STEP_WEEKS:
      return g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
    case PB_SPC_STEP_MONTHS:
      return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
    case PB_SPC_STEP_QUARTERS:
      return g_strdup_printf (ngettext ("%u quarter", "%u quarters", n), n);
    case PB_SPC_STEP_YEARS:
      return g_strdup_printf (ngettext ("%u year", "%u years", n), n);
    case PB_SPC_STEP_OTHER:
    default:
      return g_strdup_printf (ngettext ("%u point", "%u points", n), n);
    }
}

static int
count_months (PbDay from,
              PbDay to)
{
  int from_year, from_month, to_year, to_month;

  pb_day_to_ymd (from, &from_year, &from_month, NULL);
  pb_day_to_ymd (to, &to_year, &to_month, NULL);

  return (to_year - from_year) * 12 + to_month - from_month;
}

static gboolean
ends_month (PbDay day)
{
  return pb_day_first_of_month (day + 1) == day + 1;
}

/* 31 January moved by a month is 28 February, and by another 31 March. */
static PbDay
add_months (PbDay day,
            int   n_months)
{
  if (ends_month (day))
    return pb_day_add_months (day + 1, n_months) - 1;

  return pb_day_add_months (day, n_months);
}

/* Whole months from @from to @to; 0 where there is not a whole number. */
static int
count_whole_months (PbDay from,
                    PbDay to)
{
  int n_months = count_months (from, to);

  return add_months (from, n_months) == to ? n_months : 0;
}

/* In months where the period is whole months, else in days. */
static Stride
get_length (const PbPeriod *period)
{
  int n_months = count_whole_months (period->first, period->last + 1);

  return (Stride) { n_months, n_months > 0 ? 0 : pb_period_get_length (period) };
}

static char *
say_overlap (const PbPeriod *before,
             const PbPeriod *after)
{
  Stride length = get_length (before);

  if (before->first == after->first)
    return g_strdup_printf (_("The figures add up: %s is part of %s. An SPC chart needs points that do not hold each other."),
                            pb_text_period (before), pb_text_period (after));

  if (length.n_months >= 24 && length.n_months % 12 == 0)
    /* Translators: "The 3-year periods overlap: 2015-17 and 2016-18 share days." */
    return g_strdup_printf (_("The %d-year periods overlap: %s and %s share days, so they are not separate points. "
                              "An SPC chart needs periods that do not overlap."),
                            length.n_months / 12, pb_text_period (before), pb_text_period (after));

  return g_strdup_printf (_("The periods overlap: %s and %s share days, so they are not separate points. "
                            "An SPC chart needs periods that do not overlap."),
                          pb_text_period (before), pb_text_period (after));
}

/* Are @figures values or gaps that can make a chart? Else says why not. */
static char *
check_periods (GArray *figures)
{
  const PbSpcFigure *before = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      const PbSpcFigure *figure = &g_array_index (figures, PbSpcFigure, i);
      Stride length, length_before;

      if (isnan (figure->value))
        continue;

      if (before != NULL && before->period->last >= figure->period->first)
        return say_overlap (before->period, figure->period);

      length = get_length (figure->period);
      length_before = before != NULL ? get_length (before->period) : length;
      if (length.n_months != length_before.n_months || length.n_days != length_before.n_days)
        return g_strdup_printf (_("The periods are of different lengths: %s and %s. An SPC chart needs equal ones."),
                                pb_text_period (before->period), pb_text_period (figure->period));

      before = figure;
    }

  return NULL;
}

/* The shortest way from one to the next, of which all others must be multiples. */
static char *
find_stride (GArray *figures,
             Stride *stride_out)
{
  Stride stride = { G_MAXINT, G_MAXINT };
  const PbSpcFigure *all = (const PbSpcFigure *) figures->data;

  for (guint i = 1; i < figures->len; i++)
    {
      int n_months = count_whole_months (all[i - 1].period->first, all[i].period->first);

      stride.n_months = MIN (stride.n_months, n_months);
      stride.n_days = MIN (stride.n_days, all[i].period->first - all[i - 1].period->first);
    }

  for (guint i = 1; i < figures->len; i++)
    {
      int n_months = count_whole_months (all[i - 1].period->first, all[i].period->first);
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

static PbSpcStep
name_step (Stride stride)
{
  switch (stride.n_months)
    {
    case 0:
      return stride.n_days == 1 ? PB_SPC_STEP_DAYS : stride.n_days == 7 ? PB_SPC_STEP_WEEKS : PB_SPC_STEP_OTHER;
    case 1:
      return PB_SPC_STEP_MONTHS;
    case 3:
      return PB_SPC_STEP_QUARTERS;
    case 12:
      return PB_SPC_STEP_YEARS;
    default:
      return PB_SPC_STEP_OTHER;
    }
}

/* A period that the publisher never named, in the words of those beside it. */
static PbPeriod *
make_gap_period (const PbPeriod *before,
                 PbDay           first)
{
  Stride length = get_length (before);
  PbDay last = length.n_months > 0 ? add_months (first, length.n_months) - 1 : first + length.n_days - 1;
  g_autofree char *label = NULL;
  g_autofree char *to = NULL;
  int year;

  pb_day_to_ymd (first, &year, NULL, NULL);

  if (before->kind == PB_PERIOD_DATE)
    label = pb_day_format_iso (first);
  else if (before->kind == PB_PERIOD_MONTH)
    label = pb_text_month (first);
  else if (before->kind == PB_PERIOD_CALENDAR && length.n_months == 12)
    label = g_strdup_printf ("%d", year);
  else if (length.n_months == 12)
    label = g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
  else
    {
      g_autofree char *from = length.n_months > 0 ? pb_text_month (first) : pb_text_day (first);

      to = length.n_months > 0 ? pb_text_month (last) : pb_text_day (last);
      label = g_strdup_printf (_("%s to %s"), from, to);
    }

  return pb_period_new (label, first, last, before->kind);
}

static PbDay
move_on (PbDay  from,
         Stride stride,
         int    n)
{
  return stride.n_months > 0 ? add_months (from, n * stride.n_months) : from + n * stride.n_days;
}

/* Puts a gap wherever a step has neither value nor reason; takes what is in @named. */
static char *
fill_gaps (GArray *named,
           Stride  stride,
           GArray *figures)
{
  const PbPeriod *before = NULL;

  for (guint i = 0; i < named->len; i++)
    {
      PbSpcFigure *figure = &g_array_index (named, PbSpcFigure, i);

      if (before != NULL)
        {
          PbDay first;

          for (int n = 1; (first = move_on (before->first, stride, n)) < figure->period->first; n++)
            {
              PbSpcFigure gap = { make_gap_period (before, first), NAN, PB_STATUS_NOT_PUBLISHED, "", -1 };

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
      gboolean has_reason = cell->status == PB_STATUS_MISSING || cell->status == PB_STATUS_SUPPRESSED;
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
  Stride stride;

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
          self->step = name_step (stride);
          self->refusal = fill_gaps (named, stride, self->figures);
        }
    }
  else if (self->refusal == NULL)
    self->refusal = fill_gaps (named, (Stride) { 1, 0 }, self->figures);

  if (self->refusal == NULL)
    find_moment (self, moment);
  check_count (self);

  return self;
}
