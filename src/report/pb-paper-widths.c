#include "pb-paper-private.h"

#include "pb-shapes.h"

#include <math.h>

/* As the shapes of rows are: look.md, section 4. */
#define SHAPE_ROOM 18.0

/* @natural: of the widest cell on one line.  @folded: the same with the head on two lines.
 * @least: of the longest word.  @usual: of the mean cell on one line */
typedef struct
{
  double natural;
  double folded;
  double least;
  double usual;
} Need;

PbSetStyle
pb_paper_table_get_style (const PbPaperTable *table,
                          int                 row,
                          guint               column,
                          const PbTheme      *theme)
{
  PbCellFlags flags;

  if (row < 0)
    return (PbSetStyle) { 0.9 * PB_PAPER_BODY, TRUE, theme->dim };

  flags = pb_paper_table_get_flags (table, (guint) row, column);

  return (PbSetStyle) { PB_PAPER_BODY, (flags & PB_CELL_BOLD) != 0,
                        flags & PB_CELL_DIM ? theme->dim : theme->text };
}

double
pb_paper_table_get_indent (const PbPaperTable *table,
                           int                 row,
                           guint               column,
                           const PbTheme      *theme)
{
  PbComparison comparison;

  return row >= 0 && pb_paper_table_get_comparison (table, (guint) row, column, &comparison)
           ? SHAPE_ROOM * pb_theme_get_unit (theme)
           : 0;
}

static double
measure_words (const PbTheme    *theme,
               const PbSetStyle *style,
               const char       *text)
{
  g_autoptr(PbSetText) set = pb_set_text_new_plain (theme, style, text, 0);

  return pb_set_text_get_width (set);
}

/* The longest in letters is near enough the widest to measure one alone. */
static double
measure_longest_word (const PbTheme    *theme,
                      const PbSetStyle *style,
                      const char       *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  const char *longest = "";

  for (int i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > g_utf8_strlen (longest, -1))
      longest = words[i];

  return measure_words (theme, style, longest) + 0.5 * style->size;
}

static Need
measure_column (const PbPaperTable *table,
                guint               column,
                const PbTheme      *theme)
{
  int n_rows = (int) pb_data_table_get_n_rows (table->table);
  gboolean is_words = pb_data_table_get_kind (table->table, column) == PB_COLUMN_WORDS;
  Need need = { 0, 0, 0, 0 };

  for (int row = -1; row < n_rows; row++)
    {
      PbSetStyle style = pb_paper_table_get_style (table, row, column, theme);
      double indent = pb_paper_table_get_indent (table, row, column, theme);
      const char *text = row < 0 ? pb_data_table_get_heading (table->table, column)
                                 : pb_data_table_get_cell (table->table, (guint) row, column)->text;
      double width = measure_words (theme, &style, text) + indent;

      double word = is_words || row < 0 ? measure_longest_word (theme, &style, text) + indent : width;

      double folded = row < 0 ? fmax (word, width / 2) : width;

      need.natural = fmax (need.natural, width);
      need.folded = fmax (need.folded, folded);
      need.usual += folded / (n_rows + 1);
      need.least = fmax (need.least, word);
    }
  need.least = fmin (need.least, need.natural);

  return need;
}

/* Heads stand on one line only where there is room for all. */
static void
fold_heads (Need   *needs,
            guint   n_columns,
            double  room)
{
  double natural = 0;

  for (guint i = 0; i < n_columns; i++)
    natural += needs[i].natural;

  for (guint i = 0; i < n_columns && natural > room; i++)
    needs[i].natural = fmax (needs[i].folded, needs[i].least);
}

/* What there is over every column's least goes to those that want more, by what their usual
 * cell needs; a column that has enough leaves its part to the others. */
static void
share_room (double     *widths,
            const Need *needs,
            guint       n_columns,
            double      room)
{
  double left = room;

  for (guint i = 0; i < n_columns; i++)
    left -= widths[i] = needs[i].least;

  if (left < 0)
    for (guint i = 0; i < n_columns; i++)
      widths[i] *= room / (room - left);

  /* One column at least has enough after each turn. */
  for (guint turn = 0; turn < n_columns && left > 0; turn++)
    {
      double usual = 0, given = 0;

      for (guint i = 0; i < n_columns; i++)
        usual += widths[i] < needs[i].natural ? needs[i].usual : 0;
      for (guint i = 0; i < n_columns && usual > 0; i++)
        if (widths[i] < needs[i].natural)
          {
            double more = fmin (needs[i].natural - widths[i], left * needs[i].usual / usual);

            widths[i] += more;
            given += more;
          }
      left -= given;
    }
}

/* What no column needs widens those without a share in proportion, so that a narrow table
 * fills its lines evenly. */
static void
spread (double             *widths,
        const PbPaperTable *table,
        guint               n_columns,
        double              room)
{
  double used = 0, free_widths = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      used += widths[i];
      free_widths += table->shares[i] <= 0 ? widths[i] : 0;
    }

  for (guint i = 0; i < n_columns; i++)
    if (table->shares[i] <= 0 && used < room)
      widths[i] += (room - used) * widths[i] / free_widths;
}

/**
 * pb_paper_table_share_out:
 * @table: the table
 * @theme: of the paper
 * @width: of the table [pt]
 * @gap: between columns [pt]
 *
 * Columns with a share have that share; the others what their words need, or less of it,
 * but no less than their longest word where all have that.
 *
 * Returns: (transfer full): a width for each column [pt]
 */
double *
pb_paper_table_share_out (const PbPaperTable *table,
                          const PbTheme      *theme,
                          double              width,
                          double              gap)
{
  guint n_columns = pb_data_table_get_n_columns (table->table);
  double room = width - gap * MAX ((int) n_columns - 1, 0);
  double *widths = g_new0 (double, n_columns);
  g_autofree Need *needs = g_new0 (Need, n_columns);

  for (guint i = 0; i < n_columns; i++)
    if (table->shares[i] > 0)
      needs[i].natural = needs[i].folded = needs[i].least = table->shares[i] * room;
    else
      needs[i] = measure_column (table, i, theme);

  fold_heads (needs, n_columns, room);
  share_room (widths, needs, n_columns, room);
  spread (widths, table, n_columns, room);

  return widths;
}
