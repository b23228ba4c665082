#include "pb-staged-row.h"

#include "pb-figures.h"

#include <math.h>
#include <string.h>

static gboolean
is_same_number (PbQuery *query,
                int      column,
                double   value)
{
  if (sqlite3_column_type (query, column) == SQLITE_NULL)
    return isnan (value);

  return sqlite3_column_double (query, column) == value;
}

gboolean
pb_staged_row_says_the_same (const PbStagedRow *row,
                             PbQuery           *query)
{
  return is_same_number (query, 3, row->value) &&
         is_same_number (query, 4, row->lower95) &&
         is_same_number (query, 5, row->upper95) &&
         is_same_number (query, 6, row->lower998) &&
         is_same_number (query, 7, row->upper998) &&
         is_same_number (query, 8, row->count) &&
         is_same_number (query, 9, row->denominator) &&
         strcmp (pb_query_get_text (query, 10), pb_status_to_word (row->status)) == 0;
}

int
pb_staged_row_compare_richness (const PbStagedRow *row,
                                PbQuery           *query)
{
  const double figures[] = { row->lower95, row->upper95, row->lower998, row->upper998, row->count, row->denominator };
  int difference = 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    difference += !isnan (figures[i]) - (sqlite3_column_type (query, 4 + i) != SQLITE_NULL);

  return difference;
}

/* Is @rounded the value @exact, to the decimals that it is told with? */
static gboolean
is_rounded (double exact,
            double rounded)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point;
  int n_decimals;

  if (isnan (exact) || isnan (rounded))
    return isnan (exact) && isnan (rounded);

  pb_figure_format (rounded, text);
  point = strchr (text, '.');
  n_decimals = point != NULL ? strlen (point + 1) : 0;

  return exact == rounded || fabs (exact - rounded) <= 0.5 * pow (10, -n_decimals);
}

gboolean
pb_staged_row_has_same_value (const PbStagedRow *row,
                              PbQuery           *query,
                              int                richer)
{
  double other = pb_query_get_double (query, 3);

  return strcmp (pb_query_get_text (query, 10), pb_status_to_word (row->status)) == 0 &&
         (richer > 0 ? is_rounded (row->value, other) : is_rounded (other, row->value));
}
