#include "pb-typed-value.h"

#include "pb-error.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More words than the longest date has: "17 June 2020". */
#define MAX_WORDS 4

typedef struct
{
  const char *word;
  int         first_month;
} SeasonWord;

/* As the model knows seasons: winter is January to March of its year. */
static const SeasonWord season_words[] = {
  { "winter", 1 }, { "early", 1 }, { "spring", 4 }, { "summer", 7 }, { "autumn", 10 }, { "fall", 10 },
};

static const char *const season_ids[] = { "winter", "spring", "summer", "autumn" };

static const char *const english_months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
};

/* Whether @word is @name or a shortening of it of three letters or more. */
static gboolean
shortens (const char *word,
          const char *name)
{
  return g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (name, word);
}

static gboolean
is_local_month (const char *word,
                int         month)
{
  g_autofree char *text = pb_text_month (pb_day_from_ymd (2020, month, 1));
  g_autofree char *folded = g_utf8_casefold (text, -1);
  char *blank = strchr (folded, ' ');

  if (blank != NULL)
    *blank = '\0';

  return shortens (word, folded);
}

static int
find_month (const char *word)
{
  for (int month = 1; month <= 12; month++)
    if (shortens (word, english_months[month - 1]) || is_local_month (word, month))
      return month;

  /* The one usual shortening that is none. */
  return g_str_equal (word, "sept") ? 9 : 0;
}

static int
find_season (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (season_words); i++)
    if (g_str_equal (word, season_words[i].word))
      return season_words[i].first_month;

  for (guint i = 0; i < G_N_ELEMENTS (season_ids); i++)
    {
      g_autofree char *fuzzy = g_strdup_printf ("2020-%s", season_ids[i]);
      g_autofree char *text = pb_text_fuzzy (fuzzy);
      g_autofree char *folded = g_utf8_casefold (text, -1);
      char *blank = strchr (folded, ' ');

      if (blank != NULL)
        *blank = '\0';
      if (g_str_equal (word, folded))
        return i * 3 + 1;
    }

  return 0;
}

/* -1 for what is no number of at most @n_digits digits, "17th" apart. */
static int
read_number (const char *word,
             gsize       n_digits)
{
  gsize length = strspn (word, "0123456789");
  const char *rest = word + length;

  if (length == 0 || length > n_digits)
    return -1;

  if (*rest != '\0' && (n_digits > 2 || (!g_str_equal (rest, "st") && !g_str_equal (rest, "nd") &&
                                         !g_str_equal (rest, "rd") && !g_str_equal (rest, "th"))))
    return -1;

  return atoi (word);
}

static int
read_year (const char *word)
{
  return strlen (word) == 4 ? read_number (word, 4) : -1;
}

static gboolean
parse_text (const char  *format,
            int          year,
            int          month,
            int          day,
            PbFuzzyDate *date_out)
{
  g_autofree char *text = NULL;

  if (g_str_equal (format, "season"))
    text = g_strdup_printf ("%04d-%s", year, season_ids[(month - 1) / 3]);
  else if (day > 0)
    text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  else
    text = g_strdup_printf ("%04d-%02d", year, month);

  return pb_fuzzy_date_parse (text, date_out, NULL);
}

/* "june 2020", "spring 2020", "6 2020"; the year may come first. */
static gboolean
parse_two_words (char        **words,
                 PbFuzzyDate  *date_out)
{
  int at = read_year (words[0]) > 0 ? 0 : 1;
  int year = read_year (words[at]);
  const char *other = words[1 - at];
  int month;

  if (year < 1)
    return FALSE;

  month = find_season (other);
  if (month > 0)
    return parse_text ("season", year, month, 0, date_out);

  month = find_month (other);
  if (month == 0)
    month = read_number (other, 2);

  return month >= 1 && month <= 12 && parse_text ("month", year, month, 0, date_out);
}

/* "17 june 2020", "june 17 2020", "17 6 2020", "2020 6 17": of figures alone the day
 * comes first, as in Britain, but behind a year the month. */
static gboolean
parse_three_words (char        **words,
                   PbFuzzyDate  *date_out)
{
  gboolean has_year_first = read_year (words[0]) > 0;
  int year = read_year (words[has_year_first ? 0 : 2]);
  const char *first = words[has_year_first ? 1 : 0];
  const char *second = words[has_year_first ? 2 : 1];
  int month = find_month (first);
  int day;

  if (year < 1)
    return FALSE;

  if (month > 0)
    day = read_number (second, 2);
  else if (find_month (second) > 0)
    {
      month = find_month (second);
      day = read_number (first, 2);
    }
  else
    {
      day = read_number (has_year_first ? second : first, 2);
      month = read_number (has_year_first ? first : second, 2);
    }

  return day >= 1 && month >= 1 && parse_text ("day", year, month, day, date_out);
}

gboolean
pb_typed_date_parse (const char   *typed,
                     PbFuzzyDate  *date_out,
                     GError      **error)
{
  g_autofree char *folded = NULL;
  g_auto(GStrv) pieces = NULL;
  char *words[MAX_WORDS];
  guint n_words = 0;

  g_return_val_if_fail (typed != NULL && date_out != NULL, FALSE);

  if (pb_fuzzy_date_parse (typed, date_out, NULL))
    return TRUE;

  folded = g_utf8_casefold (typed, -1);
  pieces = g_strsplit_set (folded, " ,./-\t", -1);
  for (guint i = 0; pieces[i] != NULL && n_words < MAX_WORDS; i++)
    if (*pieces[i] != '\0' && !g_str_equal (pieces[i], "of") && !g_str_equal (pieces[i], "in"))
      words[n_words++] = pieces[i];

  if ((n_words == 1 && read_year (words[0]) > 0 && pb_fuzzy_date_parse (words[0], date_out, NULL)) ||
      (n_words == 2 && parse_two_words (words, date_out)) ||
      (n_words == 3 && parse_three_words (words, date_out)))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is not a date. Write it as exactly as it is known: 17 June 2020, June 2020, spring 2020 or 2020."),
               typed);
  return FALSE;
}

/**
 * pb_typed_date_explain:
 * @date: a date
 *
 * Returns: (transfer full): the date in words and, unless it is a day, the days that it
 *   can be, so that nobody takes a month for its first day
 */
char *
pb_typed_date_explain (const PbFuzzyDate *date)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  text = pb_fuzzy_date_format (date);
  words = pb_text_fuzzy (text);

  switch (date->precision)
    {
    case PB_PRECISION_DAY:
      return g_steal_pointer (&words);

    case PB_PRECISION_MONTH:
      /* Translators: how a typed date was understood: "June 2020, day not known" */
      return g_strdup_printf (_("%s, day not known"), words);

    case PB_PRECISION_YEAR:
      /* Translators: how a typed date was understood: "2020, month not known" */
      return g_strdup_printf (_("%s, month not known"), words);

    case PB_PRECISION_SEASON:
    default:
      first = pb_text_month (date->first);
      last = pb_text_month (date->last);
      /* Translators: how a typed season was understood: "spring 2020: April 2020 to June 2020" */
      return g_strdup_printf (_("%s: %s to %s"), words, first, last);
    }
}
