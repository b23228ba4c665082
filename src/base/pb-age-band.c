#include "pb-age-band.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Nobody has been older for certain. */
#define OLDEST 125

static gboolean
has_any (const char        *text,
         const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whole numbers in the order in which they stand; more than @most are counted, not kept. */
static int
read_numbers (const char *text,
              int         most,
              int        *numbers_out)
{
  int n = 0;

  for (const char *c = text; *c != '\0';)
    if (g_ascii_isdigit (*c))
      {
        char *end;
        guint64 number = g_ascii_strtoull (c, &end, 10);

        if (n < most)
          numbers_out[n] = (int) MIN (number, G_MAXINT);
        n++;
        c = end;
      }
    else
      c++;

  return n;
}

gboolean
pb_age_band_parse (const char *text,
                   PbAgeBand  *band_out)
{
  static const char *const from_birth[] = { "and under", "or under", "and younger", "or younger", NULL };
  static const char *const below[] = { "under", "<", "below", "less than", NULL };
  static const char *const open[] = { "+", "and over", "or over", "and older", "or older", "and above", "plus", NULL };
  g_autofree char *small = g_ascii_strdown (text, -1);
  int numbers[2] = { 0, 0 };
  int n = read_numbers (small, G_N_ELEMENTS (numbers), numbers);
  PbAgeBand band;

  if (n == 1 && has_any (small, from_birth))
    band = (PbAgeBand) { 0, numbers[0] };
  else if (n == 1 && has_any (small, below))
    band = (PbAgeBand) { 0, numbers[0] - 1 };
  else if (n == 1 && has_any (small, open))
    band = (PbAgeBand) { numbers[0], PB_AGE_OPEN };
  else if (n == 1)
    band = (PbAgeBand) { numbers[0], numbers[0] };
  else if (n == 2)
    band = (PbAgeBand) { numbers[0], numbers[1] };
  else
    return FALSE;

  if (band.low > OLDEST || band.high > OLDEST || (band.high != PB_AGE_OPEN && band.high < band.low))
    return FALSE;

  /* "Under 0" is no age. */
  if (band.high == PB_AGE_OPEN && !has_any (small, open))
    return FALSE;

  *band_out = band;
  return TRUE;
}

static int
get_end (const PbAgeBand *band)
{
  return band->high == PB_AGE_OPEN ? G_MAXINT : band->high;
}

int
pb_age_band_compare (const PbAgeBand *a,
                     const PbAgeBand *b)
{
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;

  return get_end (a) == get_end (b) ? 0 : get_end (a) < get_end (b) ? -1 : 1;
}

char *
pb_age_band_to_words (const PbAgeBand *band)
{
  if (band->high == PB_AGE_OPEN)
    /* Translators: an age: "65 and over" */
    return g_strdup_printf (_("%d and over"), band->low);
  if (band->high == band->low)
    return g_strdup_printf ("%d", band->low);

  /* Translators: two ages: "0 to 15" */
  return g_strdup_printf (_("%d to %d"), band->low, band->high);
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const PbAgeBand *bands = user_data;

  return pb_age_band_compare (&bands[*(const int *) a], &bands[*(const int *) b]);
}

int
pb_age_band_divide (const PbAgeBand *bands,
                    int              n,
                    int             *chosen_out)
{
  g_autofree int *order = g_new (int, MAX (n, 1));
  /* From each band to the oldest age: how many bands, and which comes next. */
  g_autofree int *lengths = g_new0 (int, MAX (n, 1));
  g_autofree int *nexts = g_new (int, MAX (n, 1));
  int oldest = 0, start = -1, length = 0;

  for (int i = 0; i < n; i++)
    {
      order[i] = i;
      oldest = MAX (oldest, get_end (&bands[i]));
    }
  g_qsort_with_data (order, n, sizeof (int), compare_indices, (gpointer) bands);

  for (int i = n - 1; i >= 0; i--)
    {
      const PbAgeBand *band = &bands[order[i]];

      nexts[i] = -1;
      if (get_end (band) == oldest)
        lengths[i] = 1;
      for (int j = i + 1; j < n && get_end (band) != oldest; j++)
        if (bands[order[j]].low == band->high + 1 && lengths[j] > 0 && lengths[j] + 1 > lengths[i])
          {
            lengths[i] = lengths[j] + 1;
            nexts[i] = j;
          }
    }

  /* It begins with the youngest age of all. */
  for (int i = 0; i < n && bands[order[i]].low == bands[order[0]].low; i++)
    if (lengths[i] > length)
      {
        start = i;
        length = lengths[i];
      }

  for (int i = start, k = 0; i >= 0; i = nexts[i])
    chosen_out[k++] = order[i];

  return length;
}
