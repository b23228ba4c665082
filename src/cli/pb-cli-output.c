#include "pb-cli.h"

#include "pb-figures.h"

#include <stdio.h>
#include <string.h>

static void
print_csv_cell (const char *text)
{
  if (text[strcspn (text, "\",\r\n")] == '\0')
    {
      fputs (text, stdout);
      return;
    }

  putchar ('"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        putchar ('"');
      putchar (*text);
    }
  putchar ('"');
}

static void
print_csv_row (PbQuery *query,
               int      n_columns)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (int i = 0; i < n_columns; i++)
    {
      if (i > 0)
        putchar (',');

      if (sqlite3_column_type (query, i) == SQLITE_FLOAT)
        {
          pb_figure_format (sqlite3_column_double (query, i), number);
          fputs (number, stdout);
        }
      else
        print_csv_cell (pb_query_get_text (query, i));
    }

  putchar ('\n');
}

static void
print_json_text (const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *json = json_to_string (node, FALSE);

  fputs (json, stdout);
}

static void
print_json_row (PbQuery *query,
                int      n_columns)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  putchar ('{');
  for (int i = 0; i < n_columns; i++)
    {
      if (i > 0)
        fputs (", ", stdout);

      print_json_text (sqlite3_column_name (query, i));
      fputs (": ", stdout);

      switch (sqlite3_column_type (query, i))
        {
        case SQLITE_NULL:
          fputs ("null", stdout);
          break;

        case SQLITE_FLOAT:
          pb_figure_format (sqlite3_column_double (query, i), number);
          fputs (number, stdout);
          break;

        case SQLITE_INTEGER:
          printf ("%" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (query, i));
          break;

        default:
          print_json_text (pb_query_get_text (query, i));
          break;
        }
    }
  putchar ('}');
}

static void
print_csv_header (PbQuery *query,
                  int      n_columns)
{
  for (int i = 0; i < n_columns; i++)
    printf ("%s%s", i == 0 ? "" : ",", sqlite3_column_name (query, i));

  putchar ('\n');
}

gboolean
pb_cli_print_query (PbQuery   *query,
                    gboolean   is_json,
                    guint64   *n_rows_out,
                    GError   **error)
{
  g_autoptr(GError) local_error = NULL;
  int n_columns = sqlite3_column_count (query);
  guint64 n_rows = 0;

  if (is_json)
    putchar ('[');
  else
    print_csv_header (query, n_columns);

  while (pb_query_next (query, &local_error))
    {
      if (is_json)
        {
          fputs (n_rows == 0 ? "\n" : ",\n", stdout);
          print_json_row (query, n_columns);
        }
      else
        print_csv_row (query, n_columns);

      n_rows++;
    }

  if (is_json)
    fputs ("\n]\n", stdout);

  fflush (stdout);
  if (n_rows_out != NULL)
    *n_rows_out = n_rows;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

void
pb_cli_print_json (JsonNode *node)
{
  g_autofree char *json = json_to_string (node, FALSE);

  puts (json);
  fflush (stdout);
}
