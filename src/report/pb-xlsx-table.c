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
#define HEAD_FILL      0.85    /* bold, and broken between words */
#define WIDEST_PAGE    180.0
#define MOST_PAGES     3

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

/* @words: format of a text */
static void
write_cell (PbXlsx           *self,
            lxw_worksheet    *sheet,
            lxw_row_t         row,
            lxw_col_t         column,
            PbColumnKind      kind,
            const PbDataCell *cell,
            lxw_format       *words)
{
  int decimals = CLAMP (cell->decimals, -1, PB_XLSX_MOST_DECIMALS);

  if (kind == PB_COLUMN_WORDS)
    pb_xlsx_write_text (self, sheet, row, column, get_words (cell), words);
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

/* @widths: of the columns [letters]
 * @is_wide: a table for programs: sorted and filtered, not read line by line */
static void
write_row (PbXlsx            *self,
           lxw_worksheet     *sheet,
           lxw_row_t          sheet_row,
           const PbDataTable *table,
           guint              row,
           const double      *widths,
           gboolean           is_wide)
{
  lxw_format *inside = is_wide ? self->words_in_line : self->words_inside;
  guint n_lines = 1;

  for (guint column = 0; column < pb_data_table_get_n_columns (table); column++)
    {
      const PbDataCell *cell = pb_data_table_get_cell (table, row, column);
      PbColumnKind kind = pb_data_table_get_kind (table, column);

      if (kind == PB_COLUMN_WORDS && !is_wide)
        n_lines = MAX (n_lines, pb_xlsx_count_lines (cell->text, widths[column]));
      write_cell (self, sheet, sheet_row, (lxw_col_t) column, kind, cell, column == 0 ? self->words : inside);
    }

  pb_xlsx_fit_row (self, sheet, sheet_row, n_lines);
}

static lxw_format *
get_head (PbXlsx            *self,
          const PbDataTable *table,
          guint              column)
{
  if (pb_data_table_get_kind (table, column) == PB_COLUMN_NUMBERS)
    return self->head_right;

  return column == 0 ? self->head : self->head_inside;
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
  g_autofree double *widths = g_new0 (double, n_columns);
  double total = 0;
  guint n_lines = 1;

  for (guint i = 0; i < n_columns; i++)
    {
      formats[i] = get_head (self, table, i);
      widths[i] = find_width (table, i);
      total += widths[i];
      n_lines = MAX (n_lines, pb_xlsx_count_lines (headings[i], widths[i] * HEAD_FILL));
      pb_xlsx_check (self, worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, widths[i], NULL));
    }

  for (guint row = 0; row < pb_data_table_get_n_rows (table) && !self->has_failed; row++)
    write_row (self, sheet, head_row + 1 + row, table, row, widths, total > WIDEST_PAGE);
  pb_xlsx_fit_row (self, sheet, head_row, n_lines);
  pb_xlsx_mark_table (self, sheet, name, head_row, pb_data_table_get_n_rows (table), headings, formats);

  /* A table that is much wider than a page is printed on a few beside each other. */
  worksheet_fit_to_pages (sheet, (uint16_t) CLAMP (ceil (total / WIDEST_PAGE), 1, MOST_PAGES), 0);

  worksheet_freeze_panes (sheet, head_row + 1, 0);
  pb_xlsx_check (self, worksheet_repeat_rows (sheet, head_row, head_row));
}

/* Title, what it is of, how many tables there are; then the table, with no empty row between. */
void
pb_xlsx_add_table (PbXlsx            *self,
                   const PbCaption   *caption,
                   const PbXlsxSheet *sheet,
                   guint              number)
{
  const PbDataTable *table = sheet->table;
  gboolean is_empty = pb_data_table_get_n_rows (table) == 0 || pb_data_table_get_n_columns (table) == 0;
  lxw_worksheet *page = pb_xlsx_add_sheet (self, self->names[number]);
  /* Translators: what a sheet is called, what its table holds. */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), self->names[number], pb_data_table_get_title (table));
  g_autofree char *name = g_strdup_printf ("%s_%u", self->names[number], number + 1);
  g_autofree char *none = NULL;
  const char *lines[3];
  lxw_row_t row = 1;

  if (page == NULL)
    return;

  /* Translators: why there is nothing: a sentence without its full stop. */
  none = g_strdup_printf (_("This worksheet has no table: %s."), caption->headline);
  lines[0] = is_empty ? none : _("This worksheet has one table. Shorthand is explained in the worksheet Notes, the source is in Cover.");
  lines[1] = strstr (pb_data_table_get_title (table), caption->subtitle) == NULL ? caption->subtitle : NULL;
  lines[2] = is_empty ? NULL : sheet->about;

  worksheet_set_landscape (page);
  pb_xlsx_write_text (self, page, 0, 0, title, self->title);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      pb_xlsx_write_text (self, page, row++, 0, lines[i], NULL);

  if (!is_empty)
    write_table (self, page, name, row, table);
}
