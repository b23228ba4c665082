#include "pb-bounded-number.h"

#include "pb-error.h"
#include "pb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const bound_words[PB_N_BOUNDS] = {
  [PB_BOUND_EXACT]    = "",
  [PB_BOUND_ABOUT]    = "about ",
  [PB_BOUND_NEARLY]   = "nearly ",
  [PB_BOUND_OVER]     = "over ",
  [PB_BOUND_AT_LEAST] = "at least ",
  [PB_BOUND_UNDER]    = "under ",
  [PB_BOUND_UP_TO]    = "up to ",
};

/* Of equal values, from the least to the most. */
static const int bound_ranks[PB_N_BOUNDS] = {
  [PB_BOUND_UNDER]    = 0,
  [PB_BOUND_NEARLY]   = 1,
  [PB_BOUND_ABOUT]    = 2,
  [PB_BOUND_EXACT]    = 3,
  [PB_BOUND_UP_TO]    = 4,
  [PB_BOUND_AT_LEAST] = 5,
  [PB_BOUND_RANGE]    = 6,
  [PB_BOUND_OVER]     = 7,
};

#define RANGE_WORD " to "

/* Beyond this a double no longer holds every digit that was printed. */
#define MAX_DIGITS 15

/* Plain digits with at most one point: no sign of grouping, no exponent. */
static gboolean
parse_digits (const char *text,
              double     *value_out,
              int        *n_decimals_out)
{
  const char *digit = text + (*text == '-');
  const char *point = NULL;
  int n_digits = 0;

  for (const char *p = digit; *p != '\0'; p++)
    if (*p == '.' && point == NULL)
      point = p;
    else if (g_ascii_isdigit (*p))
      n_digits++;
    else
      return FALSE;

  if (n_digits == 0 || n_digits > MAX_DIGITS || point == digit || (point != NULL && point[1] == '\0'))
    return FALSE;

  *value_out = g_ascii_strtod (text, NULL);
  *n_decimals_out = point != NULL ? (int) strlen (point + 1) : 0;
  return TRUE;
}

static gboolean
parse_range (const char      *text,
             PbBoundedNumber *number)
{
  g_auto(GStrv) ends = g_strsplit (text, RANGE_WORD, 3);
  int n_decimals = 0;

  if (g_strv_length (ends) != 2 ||
      !parse_digits (ends[0], &number->value, &number->n_decimals) ||
      !parse_digits (ends[1], &number->upper, &n_decimals) ||
      number->value >= number->upper)
    return FALSE;

  number->bound = PB_BOUND_RANGE;
  number->n_decimals = MAX (number->n_decimals, n_decimals);
  return TRUE;
}

/**
 * pb_bounded_number_parse:
 * @text: such as "57", "over 60", "nearly 1500" or "30000 to 50000"
 * @number_out: (out): the number and its bound
 * @error: return location for an error
 *
 * Errors: %PB_ERROR_BAD_INPUT for anything else; the message names the text.
 *
 * Returns: %TRUE if @number_out was set
 */
gboolean
pb_bounded_number_parse (const char       *text,
                         PbBoundedNumber  *number_out,
                         GError          **error)
{
  PbBoundedNumber number = { PB_BOUND_EXACT, NAN, NAN, 0 };

  g_return_val_if_fail (text != NULL && number_out != NULL, FALSE);

  for (int i = PB_BOUND_ABOUT; i < PB_BOUND_RANGE; i++)
    if (g_str_has_prefix (text, bound_words[i]))
      number.bound = i;

  if (!parse_digits (text + strlen (bound_words[number.bound]), &number.value, &number.n_decimals) &&
      !parse_range (text, &number))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” is not a number. Write plain digits, such as 1500 or 57.7, alone or after one of: about, "
                     "nearly, over, at least, under, up to; or a range, such as 40 to 50."),
                   text);
      return FALSE;
    }

  *number_out = number;
  return TRUE;
}

char *
pb_bounded_number_describe (const PbBoundedNumber *self)
{
  g_autofree char *value = NULL;
  g_autofree char *upper = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  value = pb_number_format (self->value, self->n_decimals);
  upper = pb_number_format (self->upper, self->n_decimals);

  switch (self->bound)
    {
    case PB_BOUND_ABOUT:
      return g_strdup_printf (_("about %s"), value);
    case PB_BOUND_NEARLY:
      return g_strdup_printf (_("nearly %s"), value);
    case PB_BOUND_OVER:
      return g_strdup_printf (_("over %s"), value);
    case PB_BOUND_AT_LEAST:
      return g_strdup_printf (_("at least %s"), value);
    case PB_BOUND_UNDER:
      return g_strdup_printf (_("under %s"), value);
    case PB_BOUND_UP_TO:
      return g_strdup_printf (_("up to %s"), value);
    case PB_BOUND_RANGE:
      return g_strdup_printf (_("%s to %s"), value, upper);
    case PB_BOUND_EXACT:
    case PB_N_BOUNDS:
    default:
      return g_steal_pointer (&value);
    }
}

int
pb_bounded_number_compare (const PbBoundedNumber *a,
                           const PbBoundedNumber *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->value != b->value)
    return a->value < b->value ? -1 : 1;

  return bound_ranks[a->bound] - bound_ranks[b->bound];
}
