#include "pb-fuzzy-date.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the calendar: season n begins in month 3n + 1. */
static const char *const season_words[] = { "winter", "spring", "summer", "autumn" };

static gboolean
parse_digits (const char *text,
              int         n_digits,
              int        *value_out)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;

      value = value * 10 + g_ascii_digit_value (text[i]);
    }

  *value_out = value;
  return TRUE;
}

static void
set_months (PbFuzzyDate *self,
            PbPrecision  precision,
            int          year,
            int          month,
            int          n_months)
{
  self->precision = precision;
  self->first = pb_day_from_ymd (year, month, 1);
  self->last = pb_day_add_months (self->first, n_months) - 1;
}

static gboolean
parse_after_year (const char  *text,
                  int          year,
                  PbFuzzyDate *date_out)
{
  int month;

  if (*text == '\0')
    {
      set_months (date_out, PB_PRECISION_YEAR, year, 1, 12);
      return TRUE;
    }

  if (*text++ != '-')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (season_words); i++)
    if (g_str_equal (text, season_words[i]))
      {
        set_months (date_out, PB_PRECISION_SEASON, year, i * 3 + 1, 3);
        return TRUE;
      }

  if (strlen (text) != 2 || !parse_digits (text, 2, &month) || month < 1 || month > 12)
    return FALSE;

  set_months (date_out, PB_PRECISION_MONTH, year, month, 1);
  return TRUE;
}

/**
 * pb_fuzzy_date_parse:
 * @text: (nullable): "2020-06-17", "2020-06", "2020-spring" or "2020"; blanks
 *   around it are ignored
 * @date_out: (out): the first and last day it can be
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for anything else; the message names the text.
 *
 * Returns: %TRUE if @date_out was set
 */
gboolean
pb_fuzzy_date_parse (const char   *text,
                     PbFuzzyDate  *date_out,
                     GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  PbDay day;
  int year;

  g_return_val_if_fail (date_out != NULL, FALSE);

  if (pb_day_parse_iso (stripped, &day))
    {
      *date_out = (PbFuzzyDate) { PB_PRECISION_DAY, day, day };
      return TRUE;
    }

  /* The last day of 9999 is the last a PbDay can name; its successor is not. */
  if (parse_digits (stripped, 4, &year) && year >= 1 && year < 9999 &&
      parse_after_year (stripped + 4, year, date_out))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is not a date. Write 2020-06-17, 2020-06, 2020-spring or 2020."), stripped);
  return FALSE;
}

/**
 * pb_fuzzy_date_format:
 * @self: a date
 *
 * Returns: the text that files and workspaces hold; pb_fuzzy_date_parse() reads
 *   it back to the same date
 */
char *
pb_fuzzy_date_format (const PbFuzzyDate *self)
{
  int year, month;

  g_return_val_if_fail (self != NULL, NULL);

  pb_day_to_ymd (self->first, &year, &month, NULL);

  switch (self->precision)
    {
    case PB_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);

    case PB_PRECISION_SEASON:
      return g_strdup_printf ("%04d-%s", year, season_words[(month - 1) / 3]);

    case PB_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);

    case PB_PRECISION_DAY:
    default:
      return pb_day_format_iso (self->first);
    }
}

gboolean
pb_fuzzy_date_holds_certainly (const PbFuzzyDate *self,
                               PbDay              moment)
{
  return moment >= self->last;
}

gboolean
pb_fuzzy_date_holds_possibly (const PbFuzzyDate *self,
                              PbDay              moment)
{
  return moment >= self->first;
}
