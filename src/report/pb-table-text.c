#include "pb-table-text.h"

#include "pb-csv.h"

/* Only a text can be a formula: the minus sign of a number is one. */
static char *
dup_cell (const PbDataTable *table,
          guint              row,
          guint              column)
{
  const char *text = pb_data_table_get_cell (table, row, column)->text;

  return pb_data_table_get_kind (table, column) == PB_COLUMN_NUMBERS ? g_strdup (text) : pb_csv_dup_harmless (text);
}

/* A tab or line break inside a cell would be a cell or row of its own. */
static void
add_tabbed (GString *text,
            guint    column,
            char    *cell)
{
  if (column > 0)
    g_string_append_c (text, '\t');
  g_string_append (text, g_strdelimit (cell, "\t\r\n", ' '));
}

char *
pb_table_text_dup_tsv (const PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *heading = g_strdup (pb_data_table_get_heading (table, column));

      add_tabbed (text, column, heading);
    }
  g_string_append_c (text, '\n');

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = dup_cell (table, row, column);

          add_tabbed (text, column, cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
add_head (GString           *html,
          const PbDataTable *table)
{
  g_string_append (html, "<thead><tr>");
  for (guint column = 0; column < pb_data_table_get_n_columns (table); column++)
    {
      g_autofree char *heading = g_markup_escape_text (pb_data_table_get_heading (table, column), -1);

      g_string_append_printf (html, "<th scope=\"col\">%s</th>", heading);
    }
  g_string_append (html, "</tr></thead>");
}

static void
add_row (GString           *html,
         const PbDataTable *table,
         guint              row)
{
  g_string_append (html, "<tr>");
  for (guint column = 0; column < pb_data_table_get_n_columns (table); column++)
    {
      g_autofree char *cell = dup_cell (table, row, column);
      g_autofree char *escaped = g_markup_escape_text (cell, -1);

      if (column == 0)
        g_string_append_printf (html, "<th scope=\"row\">%s</th>", escaped);
      else
        g_string_append_printf (html, "<td>%s</td>", escaped);
    }
  g_string_append (html, "</tr>");
}

char *
pb_table_text_dup_html (const PbDataTable *table,
                        const PbCaption   *caption)
{
  g_autofree char *headline = g_markup_escape_text (caption->headline, -1);
  g_autofree char *subtitle = g_markup_escape_text (caption->subtitle, -1);
  g_autofree char *source = g_markup_escape_text (caption->source, -1);
  GString *html = g_string_new (NULL);

  g_string_append_printf (html, "<table><caption>%s. %s</caption>", headline, subtitle);
  add_head (html, table);
  g_string_append (html, "<tbody>");
  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    add_row (html, table, row);
  g_string_append_printf (html, "</tbody></table><p>%s</p>", source);

  return g_string_free (html, FALSE);
}
