#include "pb-spc-reading-private.h"

#include "pb-headline-words.h"
#include "pb-inequality-private.h"
#include "pb-number.h"
#include "pb-spc-steps.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const PbSpcReadingPoint *
get_point (PbSpcReading *self,
           guint         i)
{
  return &g_array_index (self->points, PbSpcReadingPoint, i);
}

static const PbSpcReadingSegment *
get_segment (PbSpcReading *self,
             guint         i)
{
  return &g_array_index (self->segments, PbSpcReadingSegment, i);
}

/* Does what @rule says hold from point @i to the next? */
static gboolean
goes_on (PbSpcReading *self,
         PbSpcRule     rule,
         guint         i)
{
  double here = get_point (self, i)->value;
  double next = get_point (self, i + 1)->value;
  double mean = get_segment (self, get_point (self, i)->segment)->mean;

  switch (rule)
    {
    case PB_SPC_RISING:
      return next > here;
    case PB_SPC_FALLING:
      return next < here;
    case PB_SPC_RUN_ABOVE:
      return here > mean && next > mean;
    case PB_SPC_RUN_BELOW:
      return here < mean && next < mean;
    case PB_SPC_COMMON_CAUSE:
    case PB_SPC_ABOVE_LIMIT:
    case PB_SPC_BELOW_LIMIT:
    case PB_SPC_TWO_IN_THREE_ABOVE:
    case PB_SPC_TWO_IN_THREE_BELOW:
    default:
      return FALSE;
    }
}

/* How many points the run has that point @i is part of. */
static guint
count_run (PbSpcReading *self,
           guint         i)
{
  PbSpcRule rule = get_point (self, i)->rule;
  const PbSpcReadingSegment *segment = get_segment (self, get_point (self, i)->segment);
  guint first = i, last = i;

  while (first > segment->first && goes_on (self, rule, first - 1))
    first--;
  while (last < segment->last && goes_on (self, rule, last))
    last++;

  return last - first + 1;
}

char *
pb_spc_reading_say_rule (PbSpcReading *self,
                         guint         i)
{
  PbSpcStep step = self->figures->step;
  g_autofree char *run = NULL;
  g_autofree char *three = NULL;

  switch (get_point (self, i)->rule)
    {
    case PB_SPC_ABOVE_LIMIT:
      return g_strdup (_("above the upper limit"));

    case PB_SPC_BELOW_LIMIT:
      return g_strdup (_("below the lower limit"));

    case PB_SPC_RISING:
      run = pb_spc_step_say_count (step, count_run (self, i));
      /* Translators: a time, "rising over 7 months" */
      return g_strdup_printf (_("rising over %s"), run);

    case PB_SPC_FALLING:
      run = pb_spc_step_say_count (step, count_run (self, i));
      return g_strdup_printf (_("falling over %s"), run);

    case PB_SPC_TWO_IN_THREE_ABOVE:
      three = pb_spc_step_say_count (step, 3);
      /* Translators: a time, "two of 3 months close to the upper limit" */
      return g_strdup_printf (_("two of %s close to the upper limit"), three);

    case PB_SPC_TWO_IN_THREE_BELOW:
      three = pb_spc_step_say_count (step, 3);
      return g_strdup_printf (_("two of %s close to the lower limit"), three);

    case PB_SPC_RUN_ABOVE:
      run = pb_spc_step_say_count (step, count_run (self, i));
      /* Translators: a time, "9 months above the mean" */
      return g_strdup_printf (_("%s above the mean"), run);

    case PB_SPC_RUN_BELOW:
      run = pb_spc_step_say_count (step, count_run (self, i));
      return g_strdup_printf (_("%s below the mean"), run);

    case PB_SPC_COMMON_CAUSE:
    default:
      return g_strdup ("");
    }
}

static char *
say_gap_reason (PbStatus status)
{
  if (status == PB_STATUS_SUPPRESSED)
    return g_strdup (_("No value: suppressed by the publisher"));
  if (status == PB_STATUS_SUPPRESSED_HERE)
    return g_strdup (_("No value: hidden here by the rule for small counts"));
  if (status == PB_STATUS_MISSING)
    return g_strdup (_("No value: missing"));

  return g_strdup (_("No value: not published"));
}

static void
say_points (PbSpcReading *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      PbSpcReadingPoint *point = &g_array_index (self->points, PbSpcReadingPoint, i);
      char *words = NULL;

      if (isnan (point->value))
        words = say_gap_reason (g_array_index (self->figures->figures, PbSpcFigure, i).status);
      else if (point->is_later)
        words = g_strdup (_("Later than the moment: in no limit"));
      else if (point->rule != PB_SPC_COMMON_CAUSE)
        {
          g_autofree char *rule = pb_spc_reading_say_rule (self, i);

          words = pb_inequality_capitalise (rule);
        }

      point->words = pb_spc_reading_keep (self, words);
    }
}

char *
pb_spc_reading_say_number (PbSpcReading *self,
                           double        value)
{
  PbIndicator *indicator = pb_series_get_indicator (self->series);
  int decimals = MAX (pb_indicator_get_decimals (indicator), 0);

  /* A mean of counts below 10 is not a whole number to anybody. */
  if (decimals == 0 && self->segments->len > 0 &&
      fabs (get_segment (self, self->segments->len - 1)->mean) < 10)
    decimals = 1;

  return pb_number_format (value, decimals);
}

/* "special cause, improvement: 9 months below the mean" */
static char *
say_variation (PbSpcReading *self)
{
  g_autofree char *rule = pb_spc_reading_say_rule (self, self->figures->shown);

  switch (self->variation)
    {
    case PB_SPC_VARIATION_IMPROVEMENT:
      return g_strdup_printf (_("special cause, improvement: %s"), rule);
    case PB_SPC_VARIATION_CONCERN:
      return g_strdup_printf (_("special cause, concern: %s"), rule);
    case PB_SPC_VARIATION_NEUTRAL_HIGH:
      return g_strdup_printf (_("special cause, upward: %s"), rule);
    case PB_SPC_VARIATION_NEUTRAL_LOW:
      return g_strdup_printf (_("special cause, downward: %s"), rule);
    case PB_SPC_VARIATION_COMMON_CAUSE:
    default:
      return g_strdup (_("common cause: no change beyond what is usual"));
    }
}

static char *
say_value (PbSpcReading *self)
{
  const PbSpcReadingSegment *segment = get_segment (self, self->segments->len - 1);
  const PbSpcReadingPoint *latest = get_point (self, self->figures->shown);
  g_autofree char *value = pb_text_value (pb_series_get_indicator (self->series), latest->value);
  g_autofree char *mean = pb_spc_reading_say_number (self, segment->mean);
  g_autofree char *lower = pb_spc_reading_say_number (self, segment->lower);
  g_autofree char *upper = pb_spc_reading_say_number (self, segment->upper);
  g_autofree char *when = NULL;

  /* Translators: a value and its period or day: "357 days in December 2019", "12 people on 31 August 2025" */
  when = g_strdup_printf (_("%s %s"), value, pb_text_in_period (latest->period));

  if (isnan (segment->lower))
    /* Translators: value with period, and mean */
    return g_strdup_printf (_("%s; mean %s, no limits yet"), when, mean);

  /* Translators: value with period, mean and limits, "357 days in December 2019; mean 412, limits 180 to 644" */
  return g_strdup_printf (_("%s; mean %s, limits %s to %s"), when, mean, lower, upper);
}

static const char *
say_assurance (PbSpcReading *self)
{
  switch (self->assurance)
    {
    case PB_SPC_ASSURANCE_CONSISTENT_PASS:
      return _("Will consistently meet the target unless the process changes");
    case PB_SPC_ASSURANCE_CONSISTENT_FAIL:
      return _("Will consistently miss the target unless the process changes");
    case PB_SPC_ASSURANCE_INCONSISTENT:
      return _("Will meet the target in some periods and miss it in others (hit and miss) unless the process changes");
    case PB_SPC_ASSURANCE_NONE:
    default:
      return "";
    }
}

static const char *
say_step (PbSpcStep step)
{
  switch (step)
    {
    case PB_SPC_STEP_DAYS:
      return _("daily");
    case PB_SPC_STEP_WEEKS:
      return _("weekly");
    case PB_SPC_STEP_MONTHS:
      return _("monthly");
    case PB_SPC_STEP_QUARTERS:
      return _("quarterly");
    case PB_SPC_STEP_YEARS:
      return _("annual points");
    case PB_SPC_STEP_OTHER:
    default:
      return _("at even steps");
    }
}

static guint
count_special (PbSpcReading *self)
{
  guint n = 0;

  for (int i = 0; i <= self->figures->shown; i++)
    n += get_point (self, i)->rule != PB_SPC_COMMON_CAUSE;

  return n;
}

static char *
say_subtitle (PbSpcReading *self)
{
  g_autofree char *measure = pb_headline_measure (self->series, FALSE);
  GString *text = g_string_new (measure);
  guint n = self->points->len > 0 ? count_special (self) : 0;

  if (self->points->len > 0)
    g_string_append_printf (text, ", %s", say_step (self->figures->step));
  if (*self->area_name != '\0')
    g_string_append_printf (text, ", %s", self->area_name);
  if (self->points->len > 0 && self->figures->shown >= 0)
    /* Translators: the first and the last period, "April 2011 to December 2019" */
    g_string_append_printf (text, _(", %s to %s"), pb_text_period (get_point (self, 0)->period),
                            pb_text_period (get_point (self, self->figures->shown)->period));
  if (n > 0)
    {
      g_autofree char *all = pb_spc_step_say_count (self->figures->step, self->figures->n_present);

      g_string_append (text, ". ");
      /* Translators: how many points, and of how many: "Special cause in 31 of 105 months" */
      g_string_append_printf (text, _("Special cause in %u of %s"), n, all);
    }

  return g_string_free (text, FALSE);
}

static void
say_refused (PbSpcReading *self)
{
  g_autofree char *subject = pb_headline_subject (self->series);

  if (*self->area_name != '\0')
    /* Translators: "Life expectancy for men in Derby: no SPC chart" */
    self->headline = pb_spc_reading_keep (self, g_strdup_printf (_("%s in %s: no SPC chart"), subject, self->area_name));
  else
    self->headline = pb_spc_reading_keep (self, g_strdup_printf (_("%s: no SPC chart"), subject));
}

void
pb_spc_reading_make_words (PbSpcReading *self)
{
  g_autofree char *subject = NULL;
  g_autofree char *variation = NULL;

  say_points (self);
  self->subtitle = pb_spc_reading_keep (self, say_subtitle (self));

  if (self->refusal != NULL)
    {
      say_refused (self);
      return;
    }

  subject = pb_headline_subject (self->series);
  variation = say_variation (self);

  /* Translators: "Delayed transfer days in Derby: special cause, improvement: 9 months below the mean" */
  self->headline = pb_spc_reading_keep (self, g_strdup_printf (_("%s in %s: %s"), subject, self->area_name, variation));
  self->variation_words = pb_spc_reading_keep (self, pb_inequality_capitalise (variation));
  self->value_words = pb_spc_reading_keep (self, say_value (self));
  self->assurance_words = say_assurance (self);
  self->gap_words = pb_spc_reading_keep (self, pb_spc_reading_say_gaps (self));
  self->notes = pb_spc_reading_keep (self, pb_spc_reading_say_notes (self));
  self->method = pb_spc_reading_keep (self, pb_spc_reading_say_method (self));
}
