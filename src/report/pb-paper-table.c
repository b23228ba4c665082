#include "pb-paper-row.h"

#define ABOVE      12.0
#define TITLE_SIZE 10.5
#define TITLE_GAP   4.0

/* A table no higher than this stands on one page. */
#define SMALL     250.0

/* What is kept together: a small table; the last two rows, so that none stands alone; a
 * comparator with what it is compared with. */
static void
keep_rows (GPtrArray          *pieces,
           guint               first,
           const PbPaperTable *table)
{
  double height = 0;

  for (guint i = first; i < pieces->len; i++)
    height += ((PbPiece *) g_ptr_array_index (pieces, i))->height;

  for (guint i = first; i + 1 < pieces->len; i++)
    {
      PbPiece *piece = g_ptr_array_index (pieces, i);
      int next = (int) (i - first);

      piece->keeps_next |=
        height <= SMALL || i + 2 == pieces->len || (table->benchmark_row >= 0 && next == table->benchmark_row);
    }
}

void
pb_pieces_add_table (GPtrArray          *pieces,
                     const PbPaperTable *table,
                     const PbTheme      *theme,
                     double              width)
{
  g_autoptr(PbGrid) grid = pb_grid_new (table, theme, width);
  const PbSetStyle title_style = { TITLE_SIZE, TRUE, theme->text };
  int n_rows = (int) pb_data_table_get_n_rows (table->table);
  guint first = pieces->len, first_row;
  PbPiece *head = pb_grid_make_row (grid, -1);

  if (table->has_title)
    pb_pieces_add_caption (pieces, pb_data_table_get_title (table->table), &title_style, ABOVE, theme, width);

  head->gap = table->has_title ? TITLE_GAP : ABOVE / 2;
  head->keeps_next = n_rows > 0;
  first_row = pieces->len;
  g_ptr_array_add (pieces, head);

  for (int i = 0; i < n_rows; i++)
    {
      PbPiece *row = pb_grid_make_row (grid, i);

      row->head = head;
      g_ptr_array_add (pieces, row);
    }

  keep_rows (pieces, first_row, table);
  ((PbPiece *) g_ptr_array_index (pieces, first))->opens = "Table";
  ((PbPiece *) g_ptr_array_index (pieces, pieces->len - 1))->closes = "Table";

  if (table->notes != NULL && *table->notes != '\0')
    pb_pieces_add_notes (pieces, table->notes, theme, width);
}
