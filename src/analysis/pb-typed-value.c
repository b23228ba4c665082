#include "pb-typed-value.h"

#include "pb-bounded-number.h"
#include "pb-error.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *typed;   /* lower case, with the blank where one follows */
  const char *kept;
} BoundWord;

/* A longer beginning stands before a shorter one that it contains. */
static const BoundWord bound_words[] = {
  { "more than ", "over " },    { "greater than ", "over " }, { "above ", "over " },
  { ">= ", "at least " },       { "> ", "over " },            { "≥ ", "at least " },
  { "no fewer than ", "at least " }, { "no less than ", "at least " }, { "fewer than ", "under " },
  { "less than ", "under " },   { "below ", "under " },       { "<= ", "up to " },
  { "≤ ", "up to " },           { "< ", "under " },           { "at most ", "up to " },
  { "no more than ", "up to " }, { "almost ", "nearly " },    { "around ", "about " },
  { "approximately ", "about " }, { "roughly ", "about " },   { "circa ", "about " },
  { "c. ", "about " },          { "~ ", "about " },           { "between ", "" },
  { "about ", "about " },       { "nearly ", "nearly " },     { "over ", "over " },
  { "at least ", "at least " }, { "under ", "under " },       { "up to ", "up to " },
};

/* Signs stand alone, and dashes and "and" of a range become "to". */
static char *
spread_signs (const char *folded)
{
  g_autoptr(GString) text = g_string_new (folded);

  g_string_replace (text, "≥", " ≥ ", 0);
  g_string_replace (text, "≤", " ≤ ", 0);
  g_string_replace (text, "<=", " ≤ ", 0);
  g_string_replace (text, ">=", " ≥ ", 0);
  g_string_replace (text, "<", " < ", 0);
  g_string_replace (text, ">", " > ", 0);
  g_string_replace (text, "~", " ~ ", 0);
  g_string_replace (text, "–", " to ", 0);
  g_string_replace (text, " - ", " to ", 0);
  g_string_replace (text, " and ", " to ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "40-50" is a range, "-5" is not. */
static void
part_range (GString *text)
{
  char *dash = text->len > 1 ? strchr (text->str + 1, '-') : NULL;

  if (dash != NULL && g_ascii_isdigit (dash[-1]) && g_ascii_isdigit (dash[1]))
    {
      gssize at = dash - text->str;

      g_string_erase (text, at, 1);
      g_string_insert (text, at, " to ");
    }
}

/* A comma between groups of three digits only groups them; any other one is kept, so
 * that "57,7" is refused and not taken for 577. */
static void
join_groups (GString *text)
{
  for (gsize i = 1; i + 3 < text->len; i++)
    if (text->str[i] == ',' && g_ascii_isdigit (text->str[i - 1]) && g_ascii_isdigit (text->str[i + 1]) &&
        g_ascii_isdigit (text->str[i + 2]) && g_ascii_isdigit (text->str[i + 3]) &&
        !g_ascii_isdigit (text->str[i + 4]))
      g_string_erase (text, i, 1);
}

static void
join_blanks (GString *text)
{
  g_auto(GStrv) words = g_strsplit (text->str, " ", -1);

  g_string_truncate (text, 0);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
}

static char *
parse_number (const char  *typed,
              GError     **error)
{
  g_autofree char *folded = g_utf8_strdown (typed, -1);
  g_autofree char *spread = spread_signs (folded);
  g_autoptr(GString) text = g_string_new (spread);
  PbBoundedNumber number;

  join_blanks (text);
  for (guint i = 0; i < G_N_ELEMENTS (bound_words); i++)
    if (g_str_has_prefix (text->str, bound_words[i].typed))
      {
        g_string_erase (text, 0, strlen (bound_words[i].typed));
        g_string_prepend (text, bound_words[i].kept);
        break;
      }

  part_range (text);
  join_groups (text);

  if (!pb_bounded_number_parse (text->str, &number, NULL))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” is not a number. Write 1500 or 57.7, alone or after one of: about, nearly, over, at least, "
                     "under, up to; or a range, such as 40 to 50."),
                   typed);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
parse_date (const char  *typed,
            GError     **error)
{
  PbFuzzyDate date;

  return pb_typed_date_parse (typed, &date, error) ? pb_fuzzy_date_format (&date) : NULL;
}

static char *
parse_plain (const PbRegisterColumn  *column,
             const char              *typed,
             GError                 **error)
{
  PbRegisterColumn optional = *column;

  optional.is_required = FALSE;
  if (pb_register_column_check (&optional, typed, NULL))
    return g_strdup (typed);

  if (column->type == PB_REGISTER_INTEGER)
    g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” is not a whole number. Write one such as 57."), typed);
  else if (column->type == PB_REGISTER_DECIMAL)
    g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” is not a plain number. Write one such as 53.236."), typed);
  else
    pb_register_column_check (&optional, typed, error);

  return NULL;
}

char *
pb_typed_value_parse (const PbRegisterColumn  *column,
                      const char              *typed,
                      GError                 **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (column != NULL && typed != NULL, NULL);

  stripped = g_strstrip (g_strdup (typed));
  if (*stripped == '\0')
    return NULL;

  switch (column->type)
    {
    case PB_REGISTER_DATE:
      return parse_date (stripped, error);
    case PB_REGISTER_NUMBER:
      return parse_number (stripped, error);
    case PB_REGISTER_TEXT:
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_DECIMAL:
    case PB_REGISTER_INTEGER:
    case PB_REGISTER_BOOLEAN:
    case PB_REGISTER_WORD:
    case PB_REGISTER_REF:
    case PB_REGISTER_CODE:
    default:
      return parse_plain (column, stripped, error);
    }
}

char *
pb_typed_value_for_entry (const PbRegisterColumn *column,
                          const char             *text)
{
  g_autofree char *words = NULL;
  g_autofree char *back = NULL;

  g_return_val_if_fail (column != NULL, NULL);

  if (text == NULL || column->type != PB_REGISTER_DATE)
    return g_strdup (text != NULL ? text : "");

  words = pb_text_fuzzy (text);
  back = parse_date (words, NULL);

  /* A language whose words would not be read back shows the kept text. */
  return g_strcmp0 (back, text) == 0 ? g_steal_pointer (&words) : g_strdup (text);
}

char *
pb_typed_value_explain (const PbRegisterColumn *column,
                        const char             *text)
{
  PbFuzzyDate date;
  PbBoundedNumber number;

  g_return_val_if_fail (column != NULL, NULL);

  if (text == NULL)
    return NULL;

  if (column->type == PB_REGISTER_DATE && pb_fuzzy_date_parse (text, &date, NULL))
    return pb_typed_date_explain (&date);

  if (column->type == PB_REGISTER_NUMBER && pb_bounded_number_parse (text, &number, NULL) &&
      number.bound != PB_BOUND_EXACT)
    return pb_bounded_number_describe (&number);

  return NULL;
}
