#include "pb-period-private.h"

#include <string.h>

static const char *const month_names[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static int
find_month (const char *word,
            gsize       length)
{
  if (length < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      gboolean is_short = length == 3 || (length == 4 && i == 8); /* "Sept" */

      if (g_ascii_strncasecmp (word, month_names[i], length) == 0 &&
          (is_short || length == strlen (month_names[i])))
        return i + 1;
    }

  return 0;
}

static gboolean
take_number (const char   **text,
             PbPeriodToken *token)
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
take_word (const char   **text,
           PbPeriodToken *token)
{
  const char *p = *text;
  gsize length = 0;

  if (g_ascii_toupper (p[0]) == 'Q' && p[1] >= '1' && p[1] <= '4' && !g_ascii_isalnum (p[2]))
    {
      *token = (PbPeriodToken) { 'q', p[1] - '0' };
      *text = p + 2;
      return TRUE;
    }

  while (g_ascii_isalpha (p[length]))
    length++;

  if (length == 2 && g_ascii_strncasecmp (p, "to", 2) == 0)
    *token = (PbPeriodToken) { 't', 0 };
  else if (length == 3 && g_ascii_strncasecmp (p, "mid", 3) == 0)
    {
      /* The hyphen of "mid-2024" is no range. */
      *token = (PbPeriodToken) { 'd', 0 };
      length += p[3] == '-';
    }
  else
    *token = (PbPeriodToken) { 'm', find_month (p, length) };

  *text = p + length;
  return token->shape != 'm' || token->value > 0;
}

gboolean
pb_period_tokenise (const char     *text,
                    PbPeriodTokens *tokens)
{
  memset (tokens, 0, sizeof *tokens);

  for (const char *p = text; *p != '\0';)
    {
      PbPeriodToken *token = &tokens->tokens[tokens->n_tokens];

      if (*p == ' ')
        {
          p++;
          continue;
        }

      if (tokens->n_tokens == PB_PERIOD_MAX_TOKENS)
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

/* Where in the shape each part is; -1 for a part that it lacks. */
static const struct
{
  const char       *shape;
  PbPeriodUnitKind  kind;
  int               year;
  int               end_year;
  int               number;
  int               day;
} units[] = {
  { "4", PB_UNIT_YEAR, 0, -1, -1, -1 },
  { "2", PB_UNIT_SHORT_YEAR, 0, -1, -1, -1 },
  { "4/2", PB_UNIT_SPLIT_YEAR, 0, 2, -1, -1 },
  { "4/4", PB_UNIT_SPLIT_YEAR, 0, 2, -1, -1 },
  { "4-2", PB_UNIT_SPLIT_YEAR, 0, 2, -1, -1 },   /* a side of "2009-10 to 2011-12" */
  { "2/2", PB_UNIT_SHORT_SPLIT, 0, 2, -1, -1 },
  { "4q", PB_UNIT_QUARTER, 0, -1, 1, -1 },
  { "q4", PB_UNIT_QUARTER, 1, -1, 0, -1 },
  { "4/2q", PB_UNIT_QUARTER, 0, 2, 3, -1 },
  { "q4/2", PB_UNIT_QUARTER, 1, 3, 0, -1 },
  { "q", PB_UNIT_BARE_QUARTER, -1, -1, 0, -1 },
  { "m4", PB_UNIT_MONTH, 1, -1, 0, -1 },
  { "4m", PB_UNIT_MONTH, 0, -1, 1, -1 },
  { "m", PB_UNIT_BARE_MONTH, -1, -1, 0, -1 },
  { "1m4", PB_UNIT_DAY, 2, -1, 1, 0 },
  { "2m4", PB_UNIT_DAY, 2, -1, 1, 0 },
  { "d4", PB_UNIT_MID_YEAR, 1, -1, -1, -1 },
};

/* Reads the tokens from @from up to but without @to as one unit. */
gboolean
pb_period_parse_unit (const PbPeriodTokens *tokens,
                      int                   from,
                      int                   to,
                      PbPeriodUnit         *unit_out)
{
  const PbPeriodToken *token = tokens->tokens + from;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      PbPeriodUnit unit = { units[i].kind };

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
          PbPeriodToken end = token[units[i].end_year];
          int modulus = end.shape == '4' ? 10000 : 100;

          if ((unit.year + 1) % modulus != end.value)
            return FALSE;
        }

      *unit_out = unit;
      return TRUE;
    }

  return FALSE;
}
