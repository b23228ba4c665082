#include "pb-period-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Blanks run together, dashes of every width become a hyphen. */
static char *
normalise (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          blank = out->len > 0;
          continue;
        }

      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;

      if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212)
        c = '-';

      g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

/* A two-digit year belongs to the century of the year before it, or rolls into
 * the next ("1999 - 01"); no range is long enough to roll from "2017 - 15". */
static int
complete_year (int first_year,
               int two_digits)
{
  int year = first_year / 100 * 100 + two_digits;

  if (year < first_year && year + 100 - first_year <= 25)
    year += 100;

  return year;
}

static int
split_year_month (PbPeriodKind two_year_kind)
{
  return two_year_kind == PB_PERIOD_ACADEMIC ? 9 : 4;
}

/* The first day of the unit and the number of its whole months; 0 for a day. */
static gboolean
measure_unit (const PbPeriodUnit *unit,
              PbPeriodKind        two_year_kind,
              PbDay              *first_out,
              int                *n_months_out)
{
  int month = 1;

  switch (unit->kind)
    {
    case PB_UNIT_YEAR:
      *n_months_out = 12;
      break;

    case PB_UNIT_SPLIT_YEAR:
      month = split_year_month (two_year_kind);
      *n_months_out = 12;
      break;

    case PB_UNIT_QUARTER:
      month = (unit->number - 1) * 3 + 1;
      *n_months_out = 3;
      break;

    case PB_UNIT_MONTH:
      month = unit->number;
      *n_months_out = 1;
      break;

    case PB_UNIT_DAY:
      month = unit->number;
      *n_months_out = 0;
      break;

    case PB_UNIT_MID_YEAR:
      month = 6;
      *n_months_out = 0;
      break;

    case PB_UNIT_SHORT_YEAR:
    case PB_UNIT_SHORT_SPLIT:
    case PB_UNIT_BARE_QUARTER:
    case PB_UNIT_BARE_MONTH:
    default:
      return FALSE;
    }

  /* Years far outside any record are misread numbers. */
  if (unit->year < 1000 || unit->year > 9900)
    return FALSE;

  *first_out = pb_day_from_ymd (unit->year, month, unit->kind == PB_UNIT_MID_YEAR ? 30 : unit->day);
  if (*first_out == PB_DAY_NONE)
    return FALSE;

  /* The quarters of a split year are always those of the financial year. */
  if (unit->kind == PB_UNIT_QUARTER && unit->is_split)
    *first_out = pb_day_add_months (*first_out, 3);

  return TRUE;
}

/* What the two sides of a range lend each other. */
static gboolean
complete_range (PbPeriodUnit *first,
                PbPeriodUnit *last)
{
  if (first->kind == PB_UNIT_BARE_MONTH && last->kind == PB_UNIT_MONTH)
    {
      first->kind = PB_UNIT_MONTH;
      first->year = last->year;
    }
  else if (last->kind == PB_UNIT_BARE_QUARTER && first->kind == PB_UNIT_QUARTER)
    {
      last->kind = PB_UNIT_QUARTER;
      last->year = first->year;
      last->is_split = first->is_split;
    }
  else if ((last->kind == PB_UNIT_SHORT_YEAR && first->kind == PB_UNIT_YEAR) ||
           (last->kind == PB_UNIT_SHORT_SPLIT && first->kind == PB_UNIT_SPLIT_YEAR))
    {
      last->kind = first->kind;
      last->year = complete_year (first->year, last->year);
    }

  return first->kind == last->kind && first->is_split == last->is_split;
}

static gboolean
is_consecutive_years (const PbPeriodUnit *first,
                      const PbPeriodUnit *last)
{
  return first->kind == PB_UNIT_YEAR && last->kind == PB_UNIT_YEAR && last->year == first->year + 1;
}

static char *
tidy_label (const char           *text,
            const PbPeriodTokens *tokens)
{
  /* "2015-17" but "2015/16 - 17/18": the hyphen of plain years stands close. */
  gboolean is_close = strpbrk (tokens->shape, "/mq") == NULL || strchr (tokens->shape, 't') != NULL;
  g_auto(GStrv) sides = NULL;
  GString *label = g_string_new (NULL);

  if (strchr (tokens->shape, '-') == NULL)
    return g_string_free (g_string_append (label, text), FALSE);

  sides = g_strsplit (text, "-", -1);
  for (int i = 0; sides[i] != NULL; i++)
    g_string_append_printf (label, "%s%s", i == 0 ? "" : is_close ? "-" : " - ", g_strstrip (sides[i]));

  return g_string_free (label, FALSE);
}

static gboolean
parse_sides (const PbPeriodTokens *tokens,
             PbPeriodUnit         *first_out,
             PbPeriodUnit         *last_out)
{
  const char *separator = strchr (tokens->shape, 't');
  int at;

  /* "to" divides a text that may have hyphens of its own. */
  if (separator == NULL)
    separator = strchr (tokens->shape, '-');

  if (separator == NULL)
    {
      if (!pb_period_parse_unit (tokens, 0, tokens->n_tokens, first_out))
        return FALSE;

      *last_out = *first_out;
      return TRUE;
    }

  at = separator - tokens->shape;

  return pb_period_parse_unit (tokens, 0, at, first_out) &&
         pb_period_parse_unit (tokens, at + 1, tokens->n_tokens, last_out) &&
         complete_range (first_out, last_out);
}

static void
set_unreadable (const char *text,
                GError    **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is not a period that can be read. Write it like 2024, 2022-24, 2024/25, 2019/20 Q1, "
                 "April 2019, 2024-03-31 or 2022-01-01/P3Y."),
               text);
}

static PbPeriod *
parse_by_shape (const char  *text,
                PbPeriodKind two_year_kind,
                GError     **error)
{
  g_autofree char *label = NULL;
  PbPeriodTokens tokens;
  PbPeriodUnit first, last;
  PbDay first_day, last_day;
  gboolean is_range;
  int n_months;

  if (!pb_period_tokenise (text, &tokens) || !parse_sides (&tokens, &first, &last))
    {
      set_unreadable (text, error);
      return NULL;
    }

  is_range = strpbrk (tokens.shape, "-t") != NULL;

  if (is_consecutive_years (&first, &last) &&
      (two_year_kind == PB_PERIOD_FINANCIAL || two_year_kind == PB_PERIOD_ACADEMIC))
    {
      first.kind = PB_UNIT_SPLIT_YEAR;
      last = first;
      is_range = FALSE;
    }

  if (!measure_unit (&first, two_year_kind, &first_day, &n_months) ||
      !measure_unit (&last, two_year_kind, &last_day, &n_months))
    {
      set_unreadable (text, error);
      return NULL;
    }

  /* "2012-12" is a range of no length, or a month in a form that also reads as
   * years; neither can be told from the text. */
  if (last_day < first_day || (is_range && last_day == first_day))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The period “%s” does not end after it begins. Write the earlier date first."), text);
      return NULL;
    }

  if (n_months > 0)
    last_day = pb_day_add_months (last_day, n_months) - 1;

  label = tidy_label (text, &tokens);
  return pb_period_new (label, first_day, last_day, pb_period_kind_of_days (first_day, last_day));
}

/**
 * pb_period_parse:
 * @text: (nullable): a period as a publisher wrote it
 * @two_year_kind: what two years side by side mean: with %PB_PERIOD_FINANCIAL
 *   "2016-17" and "2016/17" run from 1 April, with %PB_PERIOD_ACADEMIC from
 *   1 September; with anything else "2016-17" is two calendar years and
 *   "2016/17" a financial one
 * @error: return location for an error
 *
 * Reads years, runs of years, financial and academic years, quarters, months,
 * runs of them, days, and ISO 8601 dates and intervals. Dashes of any width and
 * "to" make a range; blanks are of no account.
 *
 * Errors: %PB_ERROR_BAD_INPUT for anything else and for a period that ends
 * before it begins; the message names the text.
 *
 * Returns: (transfer full): the period, or %NULL
 */
PbPeriod *
pb_period_parse (const char  *text,
                 PbPeriodKind two_year_kind,
                 GError     **error)
{
  g_autofree char *normal = NULL;
  PbPeriod *iso = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";

  normal = normalise (text);
  if (*normal == '\0')
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The period is blank. Write it like 2024 or 2022-24."));
      return NULL;
    }

  switch (pb_period_parse_iso (normal, &iso))
    {
    case PB_ISO_PERIOD:
      return iso;

    case PB_ISO_BACKWARDS:
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("The period “%s” does not end after it begins. Write the earlier date first."), normal);
      return NULL;

    case PB_ISO_BROKEN:
      set_unreadable (normal, error);
      return NULL;

    case PB_ISO_OTHER:
    default:
      return parse_by_shape (normal, two_year_kind, error);
    }
}
