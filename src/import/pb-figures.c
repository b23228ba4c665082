#include "pb-figures.h"

#include "pb-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* "1,234,567.8": commas only before three digits each. */
static gboolean
drop_grouping (const char *text,
               char       *plain,
               gsize       size)
{
  gsize length = 0;
  int since_comma = -1;

  for (; *text != '\0' && length + 1 < size; text++)
    {
      if (*text == ',')
        {
          if (length == 0 || (since_comma >= 0 && since_comma != 3))
            return FALSE;
          since_comma = 0;
          continue;
        }

      if (*text == '.' || g_ascii_isalpha (*text))
        {
          if (since_comma >= 0 && since_comma != 3)
            return FALSE;
          since_comma = -1;
        }
      else if (since_comma >= 0)
        since_comma++;

      plain[length++] = *text;
    }

  plain[length] = '\0';
  return *text == '\0' && (since_comma < 0 || since_comma == 3);
}

/* Fifteen digits and the powers of ten up to 22 are exact in a double, so one
 * division rounds once: the very number that strtod() finds, far sooner
 * (Clinger 1990, "How to read floating point numbers accurately").  %FALSE
 * leaves the text to strtod(). */
static gboolean
parse_plain (const char *text,
             double     *value_out)
{
  static const double powers[] = { 1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  gboolean is_negative = *text == '-';
  gint64 digits = 0;
  int n_digits = 0;
  int n_decimals = 0;

  text += is_negative;
  for (; g_ascii_isdigit (*text) && n_digits <= 15; text++, n_digits++)
    digits = digits * 10 + (*text - '0');

  if (*text == '.' && n_digits > 0)
    for (text++; g_ascii_isdigit (*text) && n_digits <= 15; text++, n_digits++, n_decimals++)
      digits = digits * 10 + (*text - '0');

  if (*text != '\0' || n_digits == 0 || n_digits > 15)
    return FALSE;

  *value_out = digits / powers[n_decimals];
  if (is_negative)
    *value_out = -*value_out;

  return TRUE;
}

gboolean
pb_figure_parse (const char *text,
                 double     *value_out)
{
  char plain[64];
  char *end;

  *value_out = NAN;
  if (*text == '\0' || parse_plain (text, value_out))
    return TRUE;

  /* No "inf", "nan" or "0x1p3". */
  if (text[strspn (text, "0123456789+-.eE")] != '\0')
    {
      if (text[strspn (text, "0123456789+-.eE,")] != '\0' || !drop_grouping (text, plain, sizeof plain))
        return FALSE;
      text = plain;
    }

  *value_out = g_ascii_strtod (text, &end);
  if (*end != '\0' || end == text || !isfinite (*value_out))
    {
      *value_out = NAN;
      return FALSE;
    }

  return TRUE;
}

void
pb_figure_format (double value,
                  char   text[G_ASCII_DTOSTR_BUF_SIZE])
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, formats[i], value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
}

gboolean
pb_figure_parse_mark (const char *text,
                      PbStatus   *status_out)
{
  static const struct
  {
    const char *mark;
    PbStatus    status;
  } marks[] = {
    { "*", PB_STATUS_SUPPRESSED },
    { "c", PB_STATUS_SUPPRESSED },
    { "[c]", PB_STATUS_SUPPRESSED },
    { "u", PB_STATUS_SUPPRESSED },
    { "[u]", PB_STATUS_SUPPRESSED },
    { "s", PB_STATUS_SUPPRESSED },
    { "x", PB_STATUS_MISSING },
    { "[x]", PB_STATUS_MISSING },
    { ":", PB_STATUS_MISSING },
    { "..", PB_STATUS_MISSING },
    { "-", PB_STATUS_MISSING },
    { "na", PB_STATUS_MISSING },
    { "n/a", PB_STATUS_MISSING },
    { "z", PB_STATUS_NOT_APPLICABLE },
    { "[z]", PB_STATUS_NOT_APPLICABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (g_ascii_strcasecmp (text, marks[i].mark) != 0)
        continue;

      *status_out = marks[i].status;
      return TRUE;
    }

  return FALSE;
}

PbStatus
pb_figure_status_of_note (const char *note)
{
  static const struct
  {
    const char *words;
    PbStatus    status;
  } signs[] = {
    { "suppress", PB_STATUS_SUPPRESSED },
    { "disclos", PB_STATUS_SUPPRESSED },
    { "too small", PB_STATUS_SUPPRESSED },
    { "small number", PB_STATUS_SUPPRESSED },
    { "confidential", PB_STATUS_SUPPRESSED },
    { "not applicable", PB_STATUS_NOT_APPLICABLE },
    { "not published", PB_STATUS_NOT_PUBLISHED },
  };
  g_autofree char *lower = NULL;

  if (note == NULL || *note == '\0')
    return PB_STATUS_MISSING;

  lower = g_ascii_strdown (note, -1);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (lower, signs[i].words) != NULL)
      return signs[i].status;

  return PB_STATUS_MISSING;
}

/* Limits are rounded from longer numbers, as the value is: a last digit may
 * pass it by what the arithmetic of doubles loses. */
static gboolean
is_above (double a,
          double b)
{
  return a > b && a - b > 1e-9 * MAX (fabs (a), fabs (b));
}

static const char *
check_limits (double   value,
              double   lower,
              double   upper,
              int      lower_field,
              int     *field_out)
{
  *field_out = lower_field;
  if (is_above (lower, upper))
    return _("the lower limit is above the upper limit");
  if (is_above (lower, value))
    return _("the lower limit is above the value");

  *field_out = lower_field + 1;
  return is_above (value, upper) ? _("the upper limit is below the value") : NULL;
}

const char *
pb_figures_check (const PbStagedRow *row,
                  int               *field_out)
{
  const char *reason = check_limits (row->value, row->lower95, row->upper95, PB_FIELD_LOWER95, field_out);

  if (reason == NULL)
    reason = check_limits (row->value, row->lower998, row->upper998, PB_FIELD_LOWER998, field_out);
  if (reason != NULL)
    return reason;

  *field_out = PB_FIELD_COUNT;
  if (row->count < 0)
    return _("a count cannot be negative");

  *field_out = PB_FIELD_DENOMINATOR;
  return row->denominator < 0 ? _("a population cannot be negative") : NULL;
}
