#include "pb-spc-steps.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

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

int
pb_spc_count_months (PbDay from,
                     PbDay to)
{
  int n_months = count_months (from, to);

  return add_months (from, n_months) == to ? n_months : 0;
}

PbStride
pb_spc_get_length (const PbPeriod *period)
{
  int n_months = pb_spc_count_months (period->first, period->last + 1);

  return (PbStride) { n_months, n_months > 0 ? 0 : pb_period_get_length (period) };
}

char *
pb_spc_say_overlap (const PbPeriod *before,
                    const PbPeriod *after)
{
  PbStride length = pb_spc_get_length (before);

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

PbSpcStep
pb_stride_name (PbStride stride)
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

PbPeriod *
pb_spc_make_gap (const PbPeriod *before,
                 PbDay           first)
{
  PbStride length = pb_spc_get_length (before);
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

PbDay
pb_stride_move (PbDay    from,
                PbStride stride,
                int      n)
{
  return stride.n_months > 0 ? add_months (from, n * stride.n_months) : from + n * stride.n_days;
}
