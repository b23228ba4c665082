#include "pb-period-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Publishers write a period in some twenty ways.  A text becomes a run of
 * tokens, each with a letter for its shape, so that "Apr 2019 - Mar 2020" reads
 * "m4-m4"; what stands on each side of the range is then looked up by shape. */
typedef struct
{
  char shape;   /* '4', '2', '1' digits; 'm' month name, 'q' quarter, 't' "to", '/', '-' */
  int  value;
} Token;

#define MAX_TOKENS 12

typedef struct
{
  Token tokens[MAX_TOKENS];
  char  shape[MAX_TOKENS + 1];
  int   n_tokens;
} Tokens;

static const char *const month_names[] = {
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
};

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

static int
find_month (const char *word,
            gsize       length)
{
  if (length < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      gboolean is_short = length == 3 || (length == 4 && i == 8);   /* "Sept" */

      if (g_ascii_strncasecmp (word, month_names[i], length) == 0 &&
          (is_short || length == strlen (month_names[i])))
        return i + 1;
    }

  return 0;
}

static gboolean
take_number (const char **text,
             Token       *token)
{
  const char *p = *text;
  int n_digits = 0;

  for (; g_ascii_isdigit (*p); p++, n_digits++)
    token->value = n_digits < 4 ? token->value * 10 + g_ascii_digit_value (*p) : token->value;

  if (n_digits != 1 && n_digits != 2 && n_digits != 4)
    return FALSE;

  token->shape = '0' + n_digits;
  *text = p;
  return TRUE;
}

static gboolean
take_word (const char **text,
           Token       *token)
{
  const char *p = *text;
  gsize length = 0;

  if (g_ascii_toupper (p[0]) == 'Q' && p[1] >= '1' && p[1] <= '4' && !g_ascii_isalnum (p[2]))
    {
      *token = (Token) { 'q', p[1] - '0' };
      *text = p + 2;
      return TRUE;
    }

  while (g_ascii_isalpha (p[length]))
    length++;

  if (length == 2 && g_ascii_strncasecmp (p, "to", 2) == 0)
    *token = (Token) { 't', 0 };
  else
    *token = (Token) { 'm', find_month (p, length) };

  *text = p + length;
  return token->shape == 't' || token->value > 0;
}

static gboolean
tokenise (const char *text,
          Tokens     *tokens)
{
  memset (tokens, 0, sizeof *tokens);

  for (const char *p = text; *p != '\0';)
    {
      Token *token = &tokens->tokens[tokens->n_tokens];

      if (*p == ' ')
        {
          p++;
          continue;
        }

      if (tokens->n_tokens == MAX_TOKENS)
        return FALSE;

      if (*p == '/' || *p == '-')
        token->shape = *p++;
      else if (g_ascii_isdigit (*p))
        {
          if (!take_number (&p, token))
            return FALSE;
        }
      else if (!g_ascii_isalpha (*p) || !take_word (&p, token))
        return FALSE;

      tokens->shape[tokens->n_tokens++] = token->shape;
    }

  return tokens->n_tokens > 0;
}

/* One side of a range, or the whole of a text without one. */
typedef enum
{
  UNIT_YEAR,          /* "2015" */
  UNIT_SHORT_YEAR,    /* "17": only after a range's hyphen */
  UNIT_SPLIT_YEAR,    /* "2015/16" */
  UNIT_SHORT_SPLIT,   /* "17/18": only after a range's hyphen */
  UNIT_QUARTER,       /* "2019/20 Q1", "2019 Q1" */
  UNIT_BARE_QUARTER,  /* "Q3": only after a range's hyphen */
  UNIT_MONTH,         /* "Apr 2019" */
  UNIT_BARE_MONTH,    /* "Jan": only before a range's hyphen */
  UNIT_DAY,           /* "15 March 2010" */
} UnitKind;

/* Where in the shape each part is; -1 for a part that it lacks. */
static const struct
{
  const char *shape;
  UnitKind    kind;
  int         year;
  int         end_year;
  int         number;
  int         day;
} units[] = {
  { "4", UNIT_YEAR, 0, -1, -1, -1 },
  { "2", UNIT_SHORT_YEAR, 0, -1, -1, -1 },
  { "4/2", UNIT_SPLIT_YEAR, 0, 2, -1, -1 },
  { "4/4", UNIT_SPLIT_YEAR, 0, 2, -1, -1 },
  { "4-2", UNIT_SPLIT_YEAR, 0, 2, -1, -1 },   /* a side of "2009-10 to 2011-12" */
  { "2/2", UNIT_SHORT_SPLIT, 0, 2, -1, -1 },
  { "4q", UNIT_QUARTER, 0, -1, 1, -1 },
  { "q4", UNIT_QUARTER, 1, -1, 0, -1 },
  { "4/2q", UNIT_QUARTER, 0, 2, 3, -1 },
  { "q4/2", UNIT_QUARTER, 1, 3, 0, -1 },
  { "q", UNIT_BARE_QUARTER, -1, -1, 0, -1 },
  { "m4", UNIT_MONTH, 1, -1, 0, -1 },
  { "4m", UNIT_MONTH, 0, -1, 1, -1 },
  { "m", UNIT_BARE_MONTH, -1, -1, 0, -1 },
  { "1m4", UNIT_DAY, 2, -1, 1, 0 },
  { "2m4", UNIT_DAY, 2, -1, 1, 0 },
};

typedef struct
{
  UnitKind kind;
  int      year;       /* the first of a split year */
  int      number;     /* of the month or quarter */
  int      day;
  gboolean is_split;   /* the year runs from April or September */
} Unit;

static gboolean
parse_unit (const Tokens *tokens,
            int           from,
            int           to,
            Unit         *unit_out)
{
  const Token *token = tokens->tokens + from;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      Unit unit = { units[i].kind };

      if (strlen (units[i].shape) != (gsize) (to - from) ||
          strncmp (units[i].shape, tokens->shape + from, to - from) != 0)
        continue;

      unit.year = units[i].year >= 0 ? token[units[i].year].value : 0;
      unit.number = units[i].number >= 0 ? token[units[i].number].value : 0;
      unit.day = units[i].day >= 0 ? token[units[i].day].value : 1;
      unit.is_split = units[i].end_year >= 0;

      /* "2015/17" is no year that anybody counts in. */
      if (unit.is_split)
        {
          Token end = token[units[i].end_year];
          int modulus = end.shape == '4' ? 10000 : 100;

          if ((unit.year + 1) % modulus != end.value)
            return FALSE;
        }

      *unit_out = unit;
      return TRUE;
    }

  return FALSE;
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
measure_unit (const Unit   *unit,
              PbPeriodKind  two_year_kind,
              PbDay        *first_out,
              int          *n_months_out)
{
  int month = 1;

  switch (unit->kind)
    {
    case UNIT_YEAR:
      *n_months_out = 12;
      break;

    case UNIT_SPLIT_YEAR:
      month = split_year_month (two_year_kind);
      *n_months_out = 12;
      break;

    case UNIT_QUARTER:
      month = (unit->number - 1) * 3 + 1;
      *n_months_out = 3;
      break;

    case UNIT_MONTH:
      month = unit->number;
      *n_months_out = 1;
      break;

    case UNIT_DAY:
      month = unit->number;
      *n_months_out = 0;
      break;

    case UNIT_SHORT_YEAR:
    case UNIT_SHORT_SPLIT:
    case UNIT_BARE_QUARTER:
    case UNIT_BARE_MONTH:
    default:
      return FALSE;
    }

  /* Years far outside any record are misread numbers. */
  if (unit->year < 1000 || unit->year > 9900)
    return FALSE;

  *first_out = pb_day_from_ymd (unit->year, month, unit->day);
  if (*first_out == PB_DAY_NONE)
    return FALSE;

  /* The quarters of a split year are always those of the financial year. */
  if (unit->kind == UNIT_QUARTER && unit->is_split)
    *first_out = pb_day_add_months (*first_out, 3);

  return TRUE;
}

/* What the two sides of a range lend each other. */
static gboolean
complete_range (Unit *first,
                Unit *last)
{
  if (first->kind == UNIT_BARE_MONTH && last->kind == UNIT_MONTH)
    {
      first->kind = UNIT_MONTH;
      first->year = last->year;
    }
  else if (last->kind == UNIT_BARE_QUARTER && first->kind == UNIT_QUARTER)
    {
      last->kind = UNIT_QUARTER;
      last->year = first->year;
      last->is_split = first->is_split;
    }
  else if ((last->kind == UNIT_SHORT_YEAR && first->kind == UNIT_YEAR) ||
           (last->kind == UNIT_SHORT_SPLIT && first->kind == UNIT_SPLIT_YEAR))
    {
      last->kind = first->kind;
      last->year = complete_year (first->year, last->year);
    }

  return first->kind == last->kind && first->is_split == last->is_split;
}

static gboolean
is_consecutive_years (const Unit *first,
                      const Unit *last)
{
  return first->kind == UNIT_YEAR && last->kind == UNIT_YEAR && last->year == first->year + 1;
}

static char *
tidy_label (const char   *text,
            const Tokens *tokens)
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
parse_sides (const Tokens *tokens,
             Unit         *first_out,
             Unit         *last_out)
{
  const char *separator = strchr (tokens->shape, 't');
  int at;

  /* "to" divides a text that may have hyphens of its own. */
  if (separator == NULL)
    separator = strchr (tokens->shape, '-');

  if (separator == NULL)
    {
      if (!parse_unit (tokens, 0, tokens->n_tokens, first_out))
        return FALSE;

      *last_out = *first_out;
      return TRUE;
    }

  at = separator - tokens->shape;

  return parse_unit (tokens, 0, at, first_out) &&
         parse_unit (tokens, at + 1, tokens->n_tokens, last_out) &&
         complete_range (first_out, last_out);
}

static void
set_unreadable (const char  *text,
                GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is not a period that can be read. Write it like 2024, 2022-24, 2024/25, 2019/20 Q1, "
                 "April 2019, 2024-03-31 or 2022-01-01/P3Y."),
               text);
}

static PbPeriod *
parse_by_shape (const char    *text,
                PbPeriodKind   two_year_kind,
                GError       **error)
{
  g_autofree char *label = NULL;
  Tokens tokens;
  Unit first, last;
  PbDay first_day, last_day;
  int n_months;

  if (!tokenise (text, &tokens) || !parse_sides (&tokens, &first, &last))
    {
      set_unreadable (text, error);
      return NULL;
    }

  if (is_consecutive_years (&first, &last) &&
      (two_year_kind == PB_PERIOD_FINANCIAL || two_year_kind == PB_PERIOD_ACADEMIC))
    {
      first.kind = UNIT_SPLIT_YEAR;
      last = first;
    }

  if (!measure_unit (&first, two_year_kind, &first_day, &n_months) ||
      !measure_unit (&last, two_year_kind, &last_day, &n_months))
    {
      set_unreadable (text, error);
      return NULL;
    }

  /* "2012-12" is a range of no length, or a month in a form that also reads as
   * years; neither can be told from the text. */
  if (last_day < first_day || (last_day == first_day && strpbrk (tokens.shape, "-t") != NULL))
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
pb_period_parse (const char    *text,
                 PbPeriodKind   two_year_kind,
                 GError       **error)
{
  g_autofree char *normal = NULL;
  PbPeriod *iso = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    text = "";

  normal = normalise (text);
  if (*normal == '\0')
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("The period is blank. Write it like 2024 or 2022-24."));
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
