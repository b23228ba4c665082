#include "pb-day.h"

#include <stdio.h>
#include <string.h>

static int
days_in_month (int year,
               int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

gboolean
pb_day_is_valid_ymd (int year,
                     int month,
                     int day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month (year, month);
}

/* Days before 1 January of @year, counted from 1 January of year 1. */
static gint32
days_before_year (int year)
{
  int y = year - 1;

  return y * 365 + y / 4 - y / 100 + y / 400;
}

#define EPOCH_DAYS 719162 /* days_before_year (1970) */

/**
 * pb_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to the length of the month
 *
 * Returns: the day, or %PB_DAY_NONE if there is no such day
 */
PbDay
pb_day_from_ymd (int year,
                 int month,
                 int day)
{
  gint32 n;

  if (!pb_day_is_valid_ymd (year, month, day))
    return PB_DAY_NONE;

  n = days_before_year (year) - EPOCH_DAYS;
  for (int m = 1; m < month; m++)
    n += days_in_month (year, m);

  return n + day - 1;
}

void
pb_day_to_ymd (PbDay self,
               int  *year_out,
               int  *month_out,
               int  *day_out)
{
  gint32 n = self + EPOCH_DAYS;
  int year = n / 365.2425 + 1;
  int month = 1;

  while (days_before_year (year) > n)
    year--;
  while (days_before_year (year + 1) <= n)
    year++;

  n -= days_before_year (year);
  while (n >= days_in_month (year, month))
    n -= days_in_month (year, month++);

  if (year_out != NULL)
    *year_out = year;
  if (month_out != NULL)
    *month_out = month;
  if (day_out != NULL)
    *day_out = n + 1;
}

gboolean
pb_day_parse_iso (const char *text,
                  PbDay      *day_out)
{
  int year, month, day, length = 0;

  if (text == NULL ||
      sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3 ||
      length != 10 || strspn (text, "0123456789-") != 10 || text[length] != '\0' ||
      text[5] == '-' || text[8] == '-' ||
      !pb_day_is_valid_ymd (year, month, day))
    return FALSE;

  *day_out = pb_day_from_ymd (year, month, day);
  return TRUE;
}

char *
pb_day_format_iso (PbDay self)
{
  int year, month, day;

  pb_day_to_ymd (self, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

PbDay
pb_day_add_months (PbDay self,
                   int   n_months)
{
  int year, month, day, n;

  pb_day_to_ymd (self, &year, &month, &day);
  n = year * 12 + (month - 1) + n_months;
  year = n / 12;
  month = n % 12 + 1;

  return pb_day_from_ymd (year, month, MIN (day, days_in_month (year, month)));
}

PbDay
pb_day_first_of_month (PbDay self)
{
  int year, month;

  pb_day_to_ymd (self, &year, &month, NULL);

  return pb_day_from_ymd (year, month, 1);
}

PbDay
pb_day_first_of_year (PbDay self)
{
  int year;

  pb_day_to_ymd (self, &year, NULL, NULL);

  return pb_day_from_ymd (year, 1, 1);
}

PbDay
pb_day_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return pb_day_from_ymd (g_date_time_get_year (now),
                          g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}
