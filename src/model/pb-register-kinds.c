#include "pb-register-kinds-private.h"

#include "pb-bounded-number.h"
#include "pb-error.h"
#include "pb-fuzzy-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many digits as every double brings back. */
#define MAX_DECIMAL_DIGITS 15

static gboolean
is_decimal (const char *text)
{
  const char *digits = text + (*text == '-');
  char *end = NULL;

  g_ascii_strtod (text, &end);

  return *end == '\0' && *digits != '\0' && *digits != '.' && strspn (digits, "0123456789.") == strlen (digits) &&
         strlen (digits) <= MAX_DECIMAL_DIGITS + 1;
}

static gboolean
is_integer (const char *text)
{
  gint64 value;

  return g_ascii_isdigit (*text) && g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &value, NULL);
}

static gboolean
set_bad_value (const PbRegisterColumn  *self,
               const char              *text,
               const char              *advice,
               GError                 **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” (column %s) cannot be “%s”. %s"),
               pb_register_column_get_title (self), self->name, text, advice);
  return FALSE;
}

static gboolean
check_word (const PbRegisterColumn  *self,
            const char              *text,
            GError                 **error)
{
  g_autofree char *all = NULL;
  g_autofree char *advice = NULL;

  if (g_strv_contains (self->words, text))
    return TRUE;

  all = g_strjoinv (", ", (char **) self->words);
  advice = g_strdup_printf (_("Write one of: %s."), all);

  return set_bad_value (self, text, advice, error);
}

/* A date's and a number's own parser say what to do. */
static gboolean
check_parsed (const PbRegisterColumn  *self,
              const char              *text,
              GError                 **error)
{
  g_autoptr(GError) local_error = NULL;
  PbBoundedNumber number;
  PbFuzzyDate date;

  if (self->type == PB_REGISTER_DATE ? pb_fuzzy_date_parse (text, &date, &local_error)
                                     : pb_bounded_number_parse (text, &number, &local_error))
    return TRUE;

  return set_bad_value (self, text, local_error->message, error);
}

/**
 * pb_register_kinds_get:
 * @n_kinds_out: (out): how many
 *
 * Returns: (array length=n_kinds_out) (transfer none): all kinds; a kind stands after
 *   those that its columns name, but for a document's source and a row that names one of
 *   its own kind
 */
const PbRegisterKind *
pb_register_kinds_get (guint *n_kinds_out)
{
  g_return_val_if_fail (n_kinds_out != NULL, NULL);

  *n_kinds_out = pb_register_n_kinds;
  return pb_register_kinds;
}

const PbRegisterKind *
pb_register_kind_find (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (guint i = 0; i < pb_register_n_kinds; i++)
    if (g_str_equal (pb_register_kinds[i].word, word))
      return &pb_register_kinds[i];

  return NULL;
}

const PbRegisterKind *
pb_register_kind_find_table (const char *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  for (guint i = 0; i < pb_register_n_kinds; i++)
    if (g_str_equal (pb_register_kinds[i].table, table))
      return &pb_register_kinds[i];

  return NULL;
}

int
pb_register_kind_find_column (const PbRegisterKind *self,
                              const char           *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i].name, name))
      return i;

  return -1;
}

const char *
pb_register_kind_get_title (const PbRegisterKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->title);
}

const char *
pb_register_kind_get_plural (const PbRegisterKind *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->plural);
}

const char *
pb_register_column_get_title (const PbRegisterColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _(self->title);
}

const char *
pb_register_column_get_word_title (const PbRegisterColumn *self,
                                   const char             *word)
{
  const char *title;

  g_return_val_if_fail (self != NULL && word != NULL, NULL);

  if (self->words == NULL || !g_strv_contains (self->words, word))
    return word;

  title = pb_register_word_find_title (word);
  return title != NULL ? _(title) : word;
}

gboolean
pb_register_column_check (const PbRegisterColumn  *self,
                          const char              *text,
                          GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (text == NULL && self->is_required)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("“%s” (column %s) is empty. Fill it in."),
                   pb_register_column_get_title (self), self->name);
      return FALSE;
    }

  if (text == NULL)
    return TRUE;

  /* A missing value is NULL; an empty text would be a second way of saying it. */
  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return set_bad_value (self, *text == '\0' ? "" : "\357\277\275", _("Write UTF-8 text, or leave the value out."), error);

  switch (self->type)
    {
    case PB_REGISTER_DATE:
    case PB_REGISTER_NUMBER:
      return check_parsed (self, text, error);
    case PB_REGISTER_DECIMAL:
      return is_decimal (text) || set_bad_value (self, text, _("Write a plain number, such as 53.236."), error);
    case PB_REGISTER_INTEGER:
      return is_integer (text) || set_bad_value (self, text, _("Write a whole number, such as 57."), error);
    case PB_REGISTER_BOOLEAN:
      return g_str_equal (text, "0") || g_str_equal (text, "1") ||
             set_bad_value (self, text, _("Write 1 for yes or 0 for no."), error);
    case PB_REGISTER_WORD:
      return check_word (self, text, error);
    case PB_REGISTER_TEXT:
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_REF:
    case PB_REGISTER_CODE:
    default:
      return TRUE;
    }
}

gboolean
pb_register_link_is_target (const char *to_kind)
{
  g_return_val_if_fail (to_kind != NULL, FALSE);

  return g_str_equal (to_kind, PB_REGISTER_LINK_TO_INDICATOR) || g_str_equal (to_kind, PB_REGISTER_LINK_TO_PLACE) ||
         g_str_equal (to_kind, PB_REGISTER_LINK_TO_PRIORITY) || pb_register_kind_find (to_kind) != NULL;
}
