#include "pb-board-pages-private.h"

/* Nearly: letters of the body's type in a line of a page, and lines of half a page. */
#define LETTERS_A_LINE 95
#define HALF_A_PAGE    26
#define MORE_THAN_HALF (HALF_A_PAGE + 1)

#define LINES_OF_HEADING   3
/* A row has rules and air about it. */
#define LINES_OF_HEAD_ROW  2
#define LINES_BETWEEN_ROWS 0.5

static double
count_lines (const char *text,
             double      share)
{
  return 1 + (int) (g_utf8_strlen (text, -1) / (LETTERS_A_LINE * share));
}

static double
measure_prose (const PbProse *prose,
               double         share)
{
  g_autofree char *text = pb_prose_dup_text (prose);

  return count_lines (text, share);
}

static double
measure_table (const PbPaperTable *paper)
{
  PbDataTable *table = paper->table;
  guint n_columns = pb_data_table_get_n_columns (table);
  double lines = LINES_OF_HEAD_ROW;

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    {
      double highest = 1;

      for (guint column = 0; column < n_columns; column++)
        {
          double share = paper->shares[column] > 0 ? paper->shares[column] : 1.0 / n_columns;
          const char *text = pb_data_table_get_cell (table, row, column)->text;

          highest = MAX (highest, count_lines (text != NULL ? text : "", share));
        }
      lines += highest + LINES_BETWEEN_ROWS;
    }

  return lines + (paper->notes != NULL ? count_lines (paper->notes, 1) : 0);
}

static double
measure (const PbBlock *block)
{
  double lines = 0;

  switch (block->kind)
    {
    case PB_BLOCK_HEADING:
      return LINES_OF_HEADING;
    case PB_BLOCK_PROSE:
      return measure_prose (block->prose, 1);
    case PB_BLOCK_LIST:
      for (guint i = 0; i < block->items->len; i++)
        lines += measure_prose (g_ptr_array_index (block->items, i), 1);
      return lines;
    case PB_BLOCK_TERMS:
      for (guint i = 0; i < block->terms->len; i++)
        lines += measure_prose (((const PbTerm *) g_ptr_array_index (block->terms, i))->meaning, 0.75);
      return lines;
    case PB_BLOCK_TABLE:
      return measure_table (&block->table);
    case PB_BLOCK_FIGURE:
    case PB_BLOCK_COLUMNS:
    case PB_BLOCK_PAGE_BREAK:
    case PB_BLOCK_SECTION:
    case PB_BLOCK_CONTENTS:
    default:
      return MORE_THAN_HALF;
    }
}

/* What stands in the section that @flow is in.  One with words at its foot is closed: they are
 * of its own figures. */
static gboolean
has_room (const PbFlow *flow)
{
  double lines = 0;

  for (guint i = pb_flow_get_n_blocks (flow); i > 0; i--)
    {
      const PbBlock *block = pb_flow_get_block (flow, i - 1);

      if (block->kind == PB_BLOCK_SECTION)
        return block->furniture.header_left != NULL && block->furniture.footer == NULL && lines <= HALF_A_PAGE;

      lines += measure (block);
      if (lines > HALF_A_PAGE)
        return FALSE;
    }

  return FALSE;
}

void
pb_board_begin_part (PbBoardData *data,
                     PbFlow      *flow)
{
  if (!has_room (flow))
    pb_board_begin_page (data, flow, NULL);
}
