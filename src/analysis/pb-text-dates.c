#include "pb-text-for-people.h"

#include "pb-fuzzy-date.h"

#include <glib/gi18n-lib.h>

static const char *const month_names[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *const season_names[] = {
  NC_("season", "early"), NC_("season", "spring"), NC_("season", "summer"), NC_("season", "autumn"),
};

static const char *
get_month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", month_names[month - 1]);
}

char *
pb_text_time_since (PbDay then,
                    PbDay now)
{
  int n_months = (now - then) * 12 / 365;

  if (n_months >= 12)
    return g_strdup_printf (ngettext ("%d year", "%d years", n_months / 12), n_months / 12);
  if (n_months >= 1)
    return g_strdup_printf (ngettext ("%d month", "%d months", n_months), n_months);

  return g_strdup_printf (ngettext ("%d day", "%d days", now - then), now - then);
}

char *
pb_text_month (PbDay day)
{
  int year, month;

  pb_day_to_ymd (day, &year, &month, NULL);

  /* Translators: month and year, "July 2024" */
  return g_strdup_printf (C_("date", "%s %d"), get_month_name (month), year);
}

char *
pb_text_day (PbDay day)
{
  int year, month, day_of_month;

  pb_day_to_ymd (day, &year, &month, &day_of_month);

  /* Translators: day, month and year, "6 March 2025" */
  return g_strdup_printf (C_("date", "%d %s %d"), day_of_month, get_month_name (month), year);
}

const char *
pb_text_period (const PbPeriod *period)
{
  g_autofree char *iso = NULL;
  g_autofree char *words = NULL;

  if (period->kind != PB_PERIOD_DATE)
    return period->label;

  iso = pb_day_format_iso (period->first);
  if (!g_str_equal (iso, period->label))
    return period->label;

  /* Kept for good, so that it can stand wherever a label does: dates are few. */
  words = pb_text_day (period->first);
  return g_intern_string (words);
}

const char *
pb_text_in_period (const PbPeriod *period)
{
  const char *words = pb_text_period (period);
  g_autofree char *text = NULL;

  /* A day that bears a name of its own, "mid-2024", is spoken of like a year. */
  if (words != period->label)
    /* Translators: when something was so, on one day: "on 21 March 2021" */
    text = g_strdup_printf (_("on %s"), words);
  else
    /* Translators: when something was so, within a period: "in 2015-17", "in March 2021" */
    text = g_strdup_printf (_("in %s"), words);

  return g_intern_string (text);
}

char *
pb_text_fuzzy (const char *fuzzy_date)
{
  PbFuzzyDate date;
  int year, month;

  if (fuzzy_date == NULL || !pb_fuzzy_date_parse (fuzzy_date, &date, NULL))
    return g_strdup (fuzzy_date != NULL ? fuzzy_date : "");

  pb_day_to_ymd (date.first, &year, &month, NULL);

  switch (date.precision)
    {
    case PB_PRECISION_YEAR:
      return g_strdup_printf ("%d", year);

    case PB_PRECISION_SEASON:
      /* Translators: season and year, "spring 2020" */
      return g_strdup_printf (C_("season", "%s %d"),
                              g_dpgettext2 (GETTEXT_PACKAGE, "season", season_names[(month - 1) / 3]), year);

    case PB_PRECISION_MONTH:
      return pb_text_month (date.first);

    case PB_PRECISION_DAY:
    default:
      return pb_text_day (date.first);
    }
}
