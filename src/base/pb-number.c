#include "pb-number.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* Below this a comma is only in the way: years and rates read better without. */
#define GROUP_FROM 10000.0

static char *
group_thousands (const char *digits)
{
  const char *separator = localeconv ()->thousands_sep;
  const char *end = digits;
  GString *grouped = g_string_new (NULL);
  int n_whole;

  if (separator == NULL || separator[0] == '\0')
    separator = ",";

  if (*end == '-')
    g_string_append_c (grouped, *end++);

  digits = end;
  while (g_ascii_isdigit (*end))
    end++;

  n_whole = (int) (end - digits);
  for (int i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (grouped, separator);
      g_string_append_c (grouped, digits[i]);
    }

  g_string_append (grouped, end);

  return g_string_free (grouped, FALSE);
}

static char *
format (double value,
        int    n_decimals,
        double largest)
{
  g_autofree char *plain = NULL;
  double unit = pow (10, -n_decimals);

  if (isnan (value))
    return g_strdup ("");

  /* "-0.0" is not a value anybody published. */
  if (fabs (value) < unit / 2)
    value = 0;

  plain = g_strdup_printf ("%.*f", n_decimals, value);

  return fabs (largest) >= GROUP_FROM ? group_thousands (plain) : g_steal_pointer (&plain);
}

char *
pb_number_format (double value,
                  int    n_decimals)
{
  return format (value, n_decimals, value);
}

char *
pb_number_format_among (double value,
                        int    n_decimals,
                        double largest)
{
  return format (value, n_decimals, fmax (fabs (value), fabs (largest)));
}

int
pb_number_get_decimals (const double *values,
                        int           n_values,
                        int           max_decimals)
{
  int n_decimals = 0;

  for (int i = 0; i < n_values && n_decimals < max_decimals; i++)
    {
      if (!isfinite (values[i]))
        continue;

      while (n_decimals < max_decimals)
        {
          double scaled = values[i] * pow (10, n_decimals);

          /* The nearest decimal fraction is off by a few units in the last place. */
          if (fabs (scaled - round (scaled)) <= 1e-9 * fmax (1, fabs (scaled)))
            break;
          n_decimals++;
        }
    }

  return n_decimals;
}
