#include "pb-csv-cell.h"

#include <string.h>

void
pb_csv_cell_add (GString    *csv,
                 const char *text)
{
  if (text == NULL || strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text != NULL ? text : "");
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

void
pb_csv_cell_add_next (GString    *csv,
                      const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');

  pb_csv_cell_add (csv, text);
}
