#include "pb-spc-reading-private.h"

#include "pb-spc-steps.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More gaps are counted, not named. */
#define MAX_GAPS 6

/* A count below it varies unevenly about its mean. */
#define LOW_COUNT 10

static const PbSpcReadingPoint *
get_point (PbSpcReading *self,
           guint         i)
{
  return &g_array_index (self->points, PbSpcReadingPoint, i);
}

static const PbSpcReadingSegment *
get_last_segment (PbSpcReading *self)
{
  return &g_array_index (self->segments, PbSpcReadingSegment, self->segments->len - 1);
}

static void G_GNUC_PRINTF (2, 3)
add_line (GString    *text,
          const char *format,
          ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, '\n');

  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/* "July and August 2020" of two months of a year; else their labels. */
static char *
say_stretch (const PbPeriod *from,
             const PbPeriod *to,
             guint           n)
{
  g_autofree char *month = NULL;
  int from_year, to_year;

  if (n == 1)
    return g_strdup (pb_text_period (from));

  pb_day_to_ymd (from->first, &from_year, NULL, NULL);
  pb_day_to_ymd (to->first, &to_year, NULL, NULL);
  if (from->kind == PB_PERIOD_MONTH && from_year == to_year)
    {
      month = pb_text_month (from->first);
      /* The year is said once: it follows the month. */
      if (g_strrstr (month, " ") != NULL)
        *g_strrstr (month, " ") = '\0';
    }
  else
    month = g_strdup (pb_text_period (from));

  if (n == 2)
    /* Translators: "July and August 2020" */
    return g_strdup_printf (_("%s and %s"), month, pb_text_period (to));

  return g_strdup_printf (_("%s to %s"), month, pb_text_period (to));
}

/* (element-type utf8): stretches without a value up to the moment, in words */
static GPtrArray *
list_gaps (PbSpcReading *self)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i <= self->figures->end; i++)
    {
      int first = i;

      while (i <= self->figures->end && isnan (get_point (self, i)->value))
        i++;

      if (i > first)
        g_ptr_array_add (gaps, say_stretch (get_point (self, first)->period, get_point (self, i - 1)->period, i - first));
    }

  return gaps;
}

char *
pb_spc_reading_say_gaps (PbSpcReading *self)
{
  g_autoptr(GPtrArray) gaps = list_gaps (self);
  g_autoptr(GString) list = g_string_new (NULL);
  guint n_named = MIN (gaps->len, MAX_GAPS);
  guint n_more = gaps->len - n_named;

  if (gaps->len == 0)
    return NULL;

  for (guint i = 0; i < n_named; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", (char *) g_ptr_array_index (gaps, i));

  if (n_more > 0)
    {
      g_string_append (list, "; ");
      g_string_append_printf (list, ngettext ("%u more gap", "%u more gaps", n_more), n_more);
    }

  /* Translators: one or more stretches of time, "No value for July and August 2020" */
  return g_strdup_printf (_("No value for %s"), list->str);
}

static double
find_lowest (PbSpcReading *self)
{
  double lowest = INFINITY;

  for (guint i = 0; i < self->points->len; i++)
    if (get_point (self, i)->value < lowest)
      lowest = get_point (self, i)->value;

  return lowest;
}

/* Where limits stand that the process cannot reach. */
static void
add_limits (PbSpcReading *self,
            GString      *notes)
{
  PbIndicator *indicator = pb_series_get_indicator (self->series);
  const PbSpcReadingSegment *segment = get_last_segment (self);
  gboolean is_share = pb_indicator_get_value_type (indicator) == PB_VALUE_PROPORTION;

  if (segment->lower == segment->upper)
    add_line (notes, _("Every value since the limits began is the same, so the limits are the mean."));
  if (segment->lower < 0 && find_lowest (self) >= 0)
    add_line (notes, _("The lower limit is below 0, where no value can be: low values say nothing here."));
  if (is_share && segment->upper > 100)
    add_line (notes, _("The upper limit is above 100%%, where no value can be: high values say nothing here."));

  if (pb_indicator_get_value_type (indicator) == PB_VALUE_COUNT && segment->mean < LOW_COUNT)
    add_line (notes, _("Low counts vary unevenly about their mean, so XmR limits are rough. "
                       "For rare events a chart of the time between them is better."));
  else if (pb_indicator_get_value_type (indicator) == PB_VALUE_COUNT)
    add_line (notes, _("XmR limits take a count as it is: not for how many people or days could have been counted."));
  if (is_share)
    add_line (notes, _("XmR limits take a share as it is: not how many it is a share of."));
}

static void
add_short (PbSpcReading *self,
           GString      *notes)
{
  const PbSpcReadingSegment *segment = get_last_segment (self);
  g_autofree char *count = pb_spc_step_say_count (self->figures->step, segment->n_points);

  if (segment->n_points == 1)
    add_line (notes, _("One point since the limits started anew: there are no limits yet."));
  else if (segment->is_short)
    /* Translators: a time, "Trial limits: they come from 12 months. …" */
    add_line (notes, _("Trial limits: they come from %s. Limits are steady from %d points on."), count,
              PB_SPC_FEWEST_POINTS);
}

/* Limits of a process that moved all along say little about what it does next. */
static void
add_changes (PbSpcReading *self,
             GString      *notes)
{
  guint n_special = 0;

  for (int i = 0; i <= self->figures->shown; i++)
    n_special += get_point (self, i)->rule != PB_SPC_COMMON_CAUSE;

  if (n_special * 2 > self->figures->n_present)
    add_line (notes, _("Most points are special causes: the process changed or keeps moving. "
                       "Start the limits anew where the reason for a change is known."));
}

char *
pb_spc_reading_say_notes (PbSpcReading *self)
{
  PbIndicator *indicator = pb_series_get_indicator (self->series);
  const char *caveats = pb_indicator_get_facts (indicator)->caveats;
  GString *notes = g_string_new (NULL);
  guint n_later = self->figures->figures->len - 1 - self->figures->end;

  add_short (self, notes);
  if (*self->gap_words != '\0')
    add_line (notes, _("%s: a gap is no point, and it breaks runs."), self->gap_words);
  add_changes (self, notes);
  add_limits (self, notes);

  if (self->figures->step == PB_SPC_STEP_DAYS)
    add_line (notes, _("Daily figures follow the days of the week, which the limits know nothing of."));
  if (self->direction == PB_SPC_NEUTRAL && self->has_target)
    add_line (notes, _("Neither direction is better here, so nothing is said about meeting the target."));
  if (self->figures->n_left_out > 0)
    add_line (notes, ngettext ("%u value of another kind of period is left out.",
                               "%u values of other kinds of period are left out.", self->figures->n_left_out),
              self->figures->n_left_out);
  if (n_later > 0)
    {
      g_autofree char *later = pb_spc_step_say_count (self->figures->step, n_later);

      /* Translators: a time, "8 months after the moment are drawn in grey, for context." */
      add_line (notes, _("%s after the moment: drawn in grey, for context."), later);
    }
  if (*caveats != '\0')
    add_line (notes, "%s", caveats);

  return g_string_free (notes, FALSE);
}

static void
add_rebases (PbSpcReading *self,
             GString      *method)
{
  for (guint i = 0; i < self->segments->len; i++)
    {
      const PbSpcReadingSegment *segment = &g_array_index (self->segments, PbSpcReadingSegment, i);

      if (segment->rebase != NULL)
        /* Translators: a period and a reason, "New limits from April 2019: the new ward opened" */
        add_line (method, _("New limits from %s: %s"), pb_text_period (get_point (self, segment->first)->period),
                  segment->rebase->reason);
    }
}

char *
pb_spc_reading_say_method (PbSpcReading *self)
{
  guint run = self->settings.run_length;
  GString *method = g_string_new (NULL);

  add_line (method, _("XmR chart: the limits lie 2.66 mean moving ranges either side of the mean (NHS England, Making Data Count)."));
  add_line (method, _("Special cause: a point beyond a limit; %u rising or falling in a row; two of three close to one limit; "
                      "%u in a row on one side of the mean."), run, run);
  if (self->settings.tool == PB_SPC_TOOL_EXCEL)
    add_line (method, _("Every moving range counts, as in the national Excel tool."));
  else
    add_line (method, _("Moving ranges of 3.267 times their mean or more are left out, once, as NHSRplotthedots does."));
  if (self->n_fixed > 0)
    add_line (method, _("Mean and limits are fixed on the first %u points of each stretch."), self->n_fixed);
  add_rebases (self, method);
  add_line (method, _("What was known at the moment: mean, limits and rules use the points up to %s."),
            pb_text_period (get_point (self, self->figures->shown)->period));
  add_line (method, _("A period without a value is no point: its neighbours have no moving range, and it breaks runs."));
  if (self->direction == PB_SPC_NEUTRAL)
    add_line (method, _("Neither direction is better, so a special cause is upward or downward, not improvement or concern."));
  else if (self->direction == PB_SPC_INCREASE_IS_GOOD)
    add_line (method, _("Higher is better."));
  else
    add_line (method, _("Lower is better."));

  return g_string_free (method, FALSE);
}
