#include "pb-period-private.h"

#include <string.h>

/* Labels are data in the publishers' language, so these are not translated. */
static const char *const month_labels[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static int
month_of (PbDay day)
{
  int month;

  pb_day_to_ymd (day, NULL, &month, NULL);

  return month;
}

/* How a run of days was counted, from the days alone. */
PbPeriodKind
pb_period_kind_of_days (PbDay first,
                        PbDay last)
{
  gboolean whole_months =
      first == pb_day_first_of_month (first) && last + 1 == pb_day_first_of_month (last + 1);
  int month = month_of (first);
  int n_months = 0;

  if (first == last)
    return PB_PERIOD_DATE;
  if (!whole_months)
    return PB_PERIOD_SPAN;

  while (pb_day_add_months (first, n_months) <= last)
    n_months++;

  if (n_months == 1)
    return PB_PERIOD_MONTH;
  if (n_months == 3 && month % 3 == 1)
    return PB_PERIOD_QUARTER;
  if (n_months % 12 != 0)
    return PB_PERIOD_SPAN;

  switch (month)
    {
    case 1:
      return PB_PERIOD_CALENDAR;
    case 4:
      return PB_PERIOD_FINANCIAL;
    case 8:
    case 9:
      return PB_PERIOD_ACADEMIC;
    default:
      return PB_PERIOD_SPAN;
    }
}

/* Two digits after a year of four, as publishers shorten them. */
static char *
years_label (int  year,
             int  n_years,
             char separator)
{
  int end = separator == '/' ? year + 1 : year + n_years - 1;

  if (separator == '/' && n_years > 1)
    return g_strdup_printf ("%d/%02d - %02d/%02d", year, end % 100, (year + n_years - 1) % 100,
                            (year + n_years) % 100);
  if (n_years == 1 && separator == '-')
    return g_strdup_printf ("%d", year);

  return g_strdup_printf ("%d%c%02d", year, separator, end % 100);
}

static char *
months_label (PbDay first,
              PbDay last)
{
  int first_year, first_month, last_year, last_month;

  pb_day_to_ymd (first, &first_year, &first_month, NULL);
  pb_day_to_ymd (last, &last_year, &last_month, NULL);

  if (first_year == last_year)
    return g_strdup_printf ("%.3s - %.3s %d", month_labels[first_month - 1], month_labels[last_month - 1],
                            last_year);

  return g_strdup_printf ("%.3s %d - %.3s %d", month_labels[first_month - 1], first_year,
                          month_labels[last_month - 1], last_year);
}

static char *
days_label (PbDay first,
            PbDay last)
{
  g_autofree char *first_text = pb_day_format_iso (first);
  g_autofree char *last_text = pb_day_format_iso (last);

  return g_strdup_printf ("%s to %s", first_text, last_text);
}

/* How people name a run of days that was published as an interval. */
static char *
label_of_days (PbDay first,
               PbDay last)
{
  int year, month, n_years = 0;

  pb_day_to_ymd (first, &year, &month, NULL);

  while (pb_day_add_months (first, n_years * 12) <= last)
    n_years++;
  if (pb_day_add_months (first, n_years * 12) != last + 1)
    n_years = 0;

  switch (pb_period_kind_of_days (first, last))
    {
    case PB_PERIOD_DATE:
      return pb_day_format_iso (first);

    case PB_PERIOD_MONTH:
      return g_strdup_printf ("%s %d", month_labels[month - 1], year);

    case PB_PERIOD_QUARTER:
      return months_label (first, last);

    case PB_PERIOD_CALENDAR:
      return years_label (year, n_years, '-');

    case PB_PERIOD_FINANCIAL:
    case PB_PERIOD_ACADEMIC:
      return years_label (year, n_years, '/');

    case PB_PERIOD_SPAN:
    default:
      /* A survey's year from mid-November is "2015/16" to its readers. */
      if (n_years > 0)
        return years_label (year, n_years, '/');
      if (first == pb_day_first_of_month (first) && last + 1 == pb_day_first_of_month (last + 1))
        return months_label (first, last);

      return days_label (first, last);
    }
}

/* A date with or without a time of day, which no period here depends on. */
static gboolean
take_date (const char **text,
           PbDay       *day_out)
{
  g_autofree char *date = g_strndup (*text, 10);
  const char *p = *text + strlen (date);

  if (!pb_day_parse_iso (date, day_out))
    return FALSE;

  if (*p == 'T')
    p += strspn (p, "T0123456789:.Z");

  *text = p;
  return TRUE;
}

/* "P3Y", "P1Y6M", "P2W": whole months and days, more than none of them. */
static gboolean
take_duration (const char *text,
               int        *n_months_out,
               int        *n_days_out)
{
  *n_months_out = *n_days_out = 0;

  if (*text++ != 'P' || *text == '\0')
    return FALSE;

  while (*text != '\0')
    {
      int n = 0, n_digits = 0;

      for (; g_ascii_isdigit (*text); text++, n_digits++)
        n = n_digits < 4 ? n * 10 + g_ascii_digit_value (*text) : n;

      if (n_digits < 1 || n_digits > 4)
        return FALSE;

      switch (*text++)
        {
        case 'Y':
          *n_months_out += n * 12;
          break;
        case 'M':
          *n_months_out += n;
          break;
        case 'W':
          *n_days_out += n * 7;
          break;
        case 'D':
          *n_days_out += n;
          break;
        default:
          return FALSE;
        }
    }

  return *n_months_out + *n_days_out > 0 && *n_months_out <= 1200;
}

static gboolean
take_end (const char *text,
          PbDay       first,
          PbDay      *last_out)
{
  int n_months, n_days;

  if (*text == '\0')
    {
      *last_out = first;
      return TRUE;
    }

  if (g_str_has_prefix (text, " to "))
    text += 4;
  else if (*text == '/')
    text++;
  else
    return FALSE;

  if (take_date (&text, last_out))
    return *text == '\0';

  if (!take_duration (text, &n_months, &n_days))
    return FALSE;

  *last_out = pb_day_add_months (first, n_months);
  if (*last_out == PB_DAY_NONE)
    return FALSE;

  *last_out += n_days - 1;
  return TRUE;
}

/* A date, a date and a duration, or two dates, both of which count. */
PbIsoResult
pb_period_parse_iso (const char *text,
                     PbPeriod  **period_out)
{
  g_autofree char *label = NULL;
  const char *p = text;
  PbDay first, last;
  int n_digits = strspn (text, "0123456789");

  /* "2016-17" is not ours, "2016-02-30" is, and is wrong. */
  if (n_digits != 4 || strlen (text) < 8 || text[4] != '-' || text[7] != '-')
    return PB_ISO_OTHER;

  if (!take_date (&p, &first) || !take_end (p, first, &last))
    return PB_ISO_BROKEN;

  if (last < first)
    return PB_ISO_BACKWARDS;

  label = label_of_days (first, last);
  *period_out = pb_period_new (label, first, last, pb_period_kind_of_days (first, last));

  return PB_ISO_PERIOD;
}
