#include "pb-csv.h"

#include "pb-csv-cell.h"

#include <math.h>
#include <string.h>

/* What makes LibreOffice and Excel take a cell for a formula, and the blanks that
 * they skip before looking. */
static gboolean
is_formula (const char *text)
{
  return text[0] != '\0' && strchr ("=+-@\t\r\n", text[0]) != NULL;
}

char *
pb_csv_dup_harmless (const char *text)
{
  return is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * pb_csv_dup_number:
 * @value: any number
 *
 * Returns: (transfer full): the number with a decimal point and the fewest digits
 *   that read back to the same double; "" for NaN
 */
char *
pb_csv_dup_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return g_strdup ("");

  for (int digits = 1; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }

  /* A population of 270000 is not written 2.7e+05. */
  if (strchr (text, 'e') != NULL && fabs (value) < 1e15 && value == trunc (value))
    g_ascii_formatd (text, sizeof text, "%.0f", value);

  return g_strdup (text);
}

void
pb_csv_add_text (GString    *csv,
                 const char *text)
{
  g_autofree char *harmless = pb_csv_dup_harmless (text);

  /* An empty first cell would not be told from the start of a row. */
  if (harmless[0] == '\0' && (csv->len == 0 || csv->str[csv->len - 1] == '\n'))
    g_string_append (csv, "\"\"");
  else
    pb_csv_cell_add_next (csv, harmless);
}

void
pb_csv_add_number (GString *csv,
                   double   value)
{
  g_autofree char *text = pb_csv_dup_number (value);

  pb_csv_cell_add_next (csv, text);
}

void
pb_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

void
pb_csv_add_table (GString           *csv,
                  const PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    pb_csv_add_text (csv, pb_data_table_get_name (table, column));
  pb_csv_end_row (csv);

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          const PbDataCell *cell = pb_data_table_get_cell (table, row, column);

          if (pb_data_table_get_kind (table, column) == PB_COLUMN_NUMBERS)
            pb_csv_add_number (csv, cell->number);
          else
            pb_csv_add_text (csv, cell->text);
        }
      pb_csv_end_row (csv);
    }
}
