#include "pb-xlsx-private.h"

#include "pb-shorthand.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Widths of columns [letters]. */
#define LEAST_WIDTH    9
#define MOST_WIDTH     44
#define LONGEST_HEAD   16
#define LETTER_ROOM    2

/* Excel refuses headings that differ in case alone, and those of 256 letters. */
static GStrv
make_headings (const PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GStrv headings = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *heading = pb_data_table_get_heading (table, i);
      g_autofree char *start =
        g_utf8_substring (heading, 0, MIN (g_utf8_strlen (heading, -1), 200));

      headings[i] = g_strdelimit (g_strdup (*start != '\0' ? start : pb_data_table_get_name (table, i)), "\r\n\t", ' ');
      for (int number = 2; !g_hash_table_add (taken, g_utf8_casefold (headings[i], -1)); number++)
        {
          g_free (headings[i]);
          headings[i] = g_strdup_printf ("%s (%d)", start, number);
        }
    }

  return headings;
}

/* No cell of a table is empty: a reader could not tell it from one that was forgotten. */
static const char *
get_words (const PbDataCell *cell)
{
  const char *shorthand = pb_shorthand_of_status (cell->status);

  if (shorthand != NULL)
    return shorthand;

  return *cell->text != '\0' ? cell->text : PB_SHORTHAND_NOT_APPLICABLE;
}

static void
write_cell (PbXlsx           *self,
            lxw_worksheet    *sheet,
            lxw_row_t         row,
            lxw_col_t         column,
            PbColumnKind      kind,
            const PbDataCell *cell)
{
  int decimals = CLAMP (cell->decimals, -1, PB_XLSX_MOST_DECIMALS);

  if (kind == PB_COLUMN_WORDS)
    pb_xlsx_write_text (self, sheet, row, column, get_words (cell), self->words);
  else if (isfinite (cell->number))
    pb_xlsx_check (self, worksheet_write_number (sheet, row, column, cell->number, self->numbers[decimals + 1]));
  else
    pb_xlsx_write_text (self, sheet, row, column, get_words (cell), self->shorthand);
}

/* Wide enough for most of what is in it; what is longer wraps. */
static double
find_width (const PbDataTable *table,
            guint              column)
{
  glong longest = MIN (g_utf8_strlen (pb_data_table_get_heading (table, column), -1), LONGEST_HEAD);

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    longest = MAX (longest, g_utf8_strlen (pb_data_table_get_cell (table, row, column)->text, -1));

  return (double) CLAMP (longest + LETTER_ROOM, LEAST_WIDTH, MOST_WIDTH);
}

static void
write_rows (PbXlsx            *self,
            lxw_worksheet     *sheet,
            lxw_row_t          first,
            const PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);

  for (guint row = 0; row < pb_data_table_get_n_rows (table) && !self->has_failed; row++)
    for (guint column = 0; column < n_columns; column++)
      write_cell (self, sheet, first + row, (lxw_col_t) column, pb_data_table_get_kind (table, column),
                  pb_data_table_get_cell (table, row, column));
}

static void
write_table (PbXlsx            *self,
             lxw_worksheet     *sheet,
             const char        *name,
             lxw_row_t          head_row,
             const PbDataTable *table)
{
  guint n_columns = pb_data_table_get_n_columns (table);
  g_auto(GStrv) headings = make_headings (table);
  g_autofree lxw_format **formats = g_new0 (lxw_format *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      formats[i] = pb_data_table_get_kind (table, i) == PB_COLUMN_NUMBERS ? self->head_right : self->head;
      pb_xlsx_check (self, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, find_width (table, i), NULL));
    }

  write_rows (self, sheet, head_row + 1, table);
  pb_xlsx_mark_table (self, sheet, name, head_row, pb_data_table_get_n_rows (table), headings, formats);

  worksheet_freeze_panes (sheet, head_row + 1, 0);
  pb_xlsx_check (self, worksheet_repeat_rows (sheet, head_row, head_row));
}

static char *
join_lines (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

/* Title, what it is of, how many tables there are, where from; then the table, with no empty row between. */
void
pb_xlsx_add_table (PbXlsx            *self,
                   const PbCaption   *caption,
                   const PbXlsxSheet *sheet,
                   guint              number)
{
  const PbDataTable *table = sheet->table;
  gboolean is_empty = pb_data_table_get_n_rows (table) == 0 || pb_data_table_get_n_columns (table) == 0;
  lxw_worksheet *page = pb_xlsx_add_sheet (self, self->names[number]);
  g_autofree char *source = join_lines (caption->source);
  g_autofree char *name = g_strdup_printf ("%s_%u", self->names[number], number + 1);
  g_autofree char *none = NULL;
  const char *lines[4];
  lxw_row_t row = 1;

  if (page == NULL)
    return;

  /* Translators: why there is nothing: a sentence without its full stop. */
  none = g_strdup_printf (_("This worksheet has no table: %s."), caption->headline);
  lines[0] = is_empty ? none : _("This worksheet has one table. Shorthand is explained in the worksheet Notes.");
  lines[1] = strstr (pb_data_table_get_title (table), caption->subtitle) == NULL ? caption->subtitle : NULL;
  lines[2] = source;
  lines[3] = sheet->about;

  worksheet_set_landscape (page);
  pb_xlsx_write_text (self, page, 0, 0, pb_data_table_get_title (table), self->title);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      pb_xlsx_write_text (self, page, row++, 0, lines[i], NULL);

  if (!is_empty)
    write_table (self, page, name, row, table);
}
