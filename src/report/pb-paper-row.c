#include "pb-paper-row.h"

#include "pb-shapes.h"

#include <math.h>

#define COLUMN_GAP   11.0
#define ROW_PADDING   3.6
#define RULE          0.5
#define HEAVY_RULE    1.1
#define SHAPE_SIZE   14.0

/* A row higher than this may go on over a page, with so many lines on either. */
#define MOST_WHOLE  260.0
#define LEAST_LINES   3

struct _PbGrid
{
  gatomicrefcount     n_users;
  const PbPaperTable *table;
  PbTheme             theme;
  double              width;
  double             *widths;
  double             *shapes;    /* where shapes stand, from the left of each column */
};

/* A row of the table, or its head (-1). */
typedef struct
{
  PbPiece     piece;
  PbGrid       *grid;
  int         row;
  PbSetText **cells;
  double      text_top;
  gboolean    is_continued;   /* from the page before */
} Row;

static PbGrid *
grid_ref (PbGrid *self)
{
  g_atomic_ref_count_inc (&self->n_users);

  return self;
}

static guint
get_n_columns (const Row *self)
{
  return pb_data_table_get_n_columns (self->grid->table->table);
}

static void
draw_shape (Row    *self,
            PbPen  *pen,
            guint   column,
            double  x,
            double  y)
{
  const PbTheme *theme = &self->grid->theme;
  double size = SHAPE_SIZE * pb_theme_get_unit (theme);
  PbComparison comparison;

  if (self->row < 0 || self->is_continued ||
      !pb_paper_table_get_comparison (self->grid->table, (guint) self->row, column, &comparison))
    return;

  pb_comparison_draw (comparison, theme, pen->cr, x + self->grid->shapes[column] + size / 2, y + 0.68 * PB_PAPER_BODY, size);
}

static gboolean
is_right (const Row *self,
          guint      column)
{
  return pb_data_table_get_kind (self->grid->table->table, column) == PB_COLUMN_NUMBERS;
}

static double
get_text_left (Row    *self,
               guint   column,
               double  x)
{
  return x + pb_paper_table_get_indent (self->grid->table, self->row, column, &self->grid->theme);
}

/* Heads of one line stand on the last of the others. */
static double
get_text_top (Row   *self,
              guint  column)
{
  double height = pb_set_text_get_height (self->cells[column]);

  return self->row < 0 ? self->piece.height - ROW_PADDING - height : self->text_top;
}

static void
draw_cell (Row    *self,
           PbPen  *pen,
           guint   column,
           double  x,
           double  y)
{
  const PbPaperTable *table = self->grid->table;
  gboolean is_head = self->row < 0 || (column == 0 && table->has_row_heads);
  const char *tag = is_head ? "TH" : "TD";
  const char *target = self->row >= 0 ? pb_paper_table_get_target (table, (guint) self->row, column) : NULL;

  pb_pen_begin (pen, tag);
  if (target != NULL)
    pb_pen_begin_link (pen, target, pb_data_table_get_cell (table->table, (guint) self->row, column)->text);
  draw_shape (self, pen, column, x, y);
  pb_set_text_draw_plain (self->cells[column], pen, get_text_left (self, column, x), y);
  if (target != NULL)
    pb_pen_end_link (pen);
  pb_pen_end (pen, tag);
}

static void
draw_cells (Row      *self,
            PbPen    *pen,
            gboolean  is_furniture,
            double    x,
            double    y)
{
  for (guint column = 0; column < get_n_columns (self); column++)
    {
      double top = y + get_text_top (self, column);

      if (is_furniture)
        pb_set_text_draw_plain (self->cells[column], pen, get_text_left (self, column, x), top);
      else
        draw_cell (self, pen, column, x, top);
      x += self->grid->widths[column] + COLUMN_GAP;
    }
}

static void
draw_rules (Row    *self,
            PbPen  *pen,
            double  x,
            double  y)
{
  const PbTheme *theme = &self->grid->theme;

  if (self->row >= 0 && self->row == self->grid->table->benchmark_row)
    pb_pen_rule (pen, theme->text, HEAVY_RULE, x, y, self->grid->width);
  pb_pen_rule (pen, self->row < 0 ? theme->border : theme->grid, RULE, x, y + self->piece.height,
               self->grid->width);
}

static void
draw (PbPiece *piece,
      PbPen   *pen,
      double   x,
      double   y)
{
  Row *self = (Row *) piece;

  pb_pen_begin (pen, "TR");
  draw_cells (self, pen, FALSE, x, y);
  pb_pen_end (pen, "TR");
  draw_rules (self, pen, x, y);
}

static void
measure (Row *self)
{
  double tallest = 0, least = 0;

  for (guint i = 0; i < get_n_columns (self); i++)
    {
      tallest = fmax (tallest, pb_set_text_get_height (self->cells[i]));
      least = fmax (least, pb_set_text_get_lines_height (
                             self->cells[i], MIN (LEAST_LINES, pb_set_text_get_n_lines (self->cells[i]))));
    }

  self->piece.height = self->text_top + tallest + ROW_PADDING;
  self->piece.least_height =
    self->piece.height > MOST_WHOLE ? self->text_top + least + ROW_PADDING : self->piece.height;
}

/* What is left of a cell: the lines that @height cannot hold, or nothing. */
static PbSetText *
split_cell (Row    *self,
            guint   column,
            double  height)
{
  PbSetText *cell = self->cells[column];
  PbSetStyle style = pb_paper_table_get_style (self->grid->table, self->row, column, &self->grid->theme);
  int all = pb_set_text_get_n_lines (cell);
  int n = 0;

  while (n < all && pb_set_text_get_lines_height (cell, n + 1) <= height)
    n++;

  return n > 0 && n < all ? pb_set_text_split (cell, n) : pb_set_text_new_plain (&self->grid->theme, &style, "", 1);
}

/* A reader meets what is left as a row of its own. */
static PbPiece *
split (PbPiece *piece,
       double   height)
{
  Row *self = (Row *) piece;
  double room = height - self->text_top - ROW_PADDING;
  Row *rest;

  if (self->row < 0 || piece->height <= MOST_WHOLE || piece->least_height > height)
    return NULL;

  rest = g_new0 (Row, 1);
  *rest = *self;
  rest->grid = grid_ref (self->grid);
  rest->is_continued = TRUE;
  rest->cells = g_new0 (PbSetText *, get_n_columns (self));
  for (guint i = 0; i < get_n_columns (self); i++)
    rest->cells[i] = split_cell (self, i, room);

  self->piece.closes = NULL;
  rest->piece.opens = NULL;
  measure (self);
  measure (rest);

  return &rest->piece;
}

/* The head is said once; on later pages it is there to be seen. */
static void
repeat (PbPiece *piece,
        PbPen   *pen,
        double   x,
        double   y)
{
  Row *self = (Row *) piece;

  draw_cells (self, pen, TRUE, x, y);
  draw_rules (self, pen, x, y);
}

static void
row_free (PbPiece *piece)
{
  Row *self = (Row *) piece;

  for (guint i = 0; i < get_n_columns (self); i++)
    pb_set_text_free (self->cells[i]);
  g_free (self->cells);
  pb_grid_unref (self->grid);
  g_free (self);
}

static const PbPieceClass row_class = { draw, split, NULL, repeat, row_free };

PbPiece *
pb_grid_make_row (PbGrid *grid,
                  int     index)
{
  Row *self = g_new0 (Row, 1);
  PbDataTable *table = grid->table->table;

  self->piece.class = &row_class;
  self->grid = grid_ref (grid);
  self->row = index;
  self->cells = g_new0 (PbSetText *, pb_data_table_get_n_columns (table));
  self->text_top = index < 0 ? 0 : ROW_PADDING;

  for (guint i = 0; i < get_n_columns (self); i++)
    {
      PbSetStyle style = pb_paper_table_get_style (grid->table, index, i, &grid->theme);
      double indent = pb_paper_table_get_indent (grid->table, index, i, &grid->theme);
      const char *text = index < 0 ? pb_data_table_get_heading (table, i)
                                   : pb_data_table_get_cell (table, (guint) index, i)->text;

      self->cells[i] = pb_set_text_new_plain (&grid->theme, &style, text, fmax (1, grid->widths[i] - indent));
      if (is_right (self, i))
        pb_set_text_align_right (self->cells[i]);
    }
  measure (self);

  return &self->piece;
}

/* Before words at the left; before numbers by the widest of them, one below the other, so
 * that none seems to belong to the column before. */
static double
find_shapes (PbGrid *self,
             guint   column)
{
  PbDataTable *table = self->table->table;
  double widest = 0, indent = 0;

  if (pb_data_table_get_kind (table, column) != PB_COLUMN_NUMBERS)
    return 0;

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    {
      PbSetStyle style = pb_paper_table_get_style (self->table, (int) row, column, &self->theme);
      double room = pb_paper_table_get_indent (self->table, (int) row, column, &self->theme);
      g_autoptr(PbSetText) text = NULL;

      if (room <= 0)
        continue;
      text = pb_set_text_new_plain (&self->theme, &style, pb_data_table_get_cell (table, row, column)->text, 0);
      widest = fmax (widest, pb_set_text_get_width (text));
      indent = room;
    }

  return fmax (0, self->widths[column] - widest - indent);
}

PbGrid *
pb_grid_new (const PbPaperTable *table,
             const PbTheme      *theme,
             double              width)
{
  PbGrid *self = g_new0 (PbGrid, 1);

  g_atomic_ref_count_init (&self->n_users);
  self->table = table;
  self->theme = *theme;
  self->width = width;
  self->widths = pb_paper_table_share_out (table, theme, width, COLUMN_GAP);
  self->shapes = g_new0 (double, pb_data_table_get_n_columns (table->table));
  for (guint i = 0; i < pb_data_table_get_n_columns (table->table); i++)
    self->shapes[i] = find_shapes (self, i);

  return self;
}

void
pb_grid_unref (PbGrid *self)
{
  if (!g_atomic_ref_count_dec (&self->n_users))
    return;

  g_free (self->widths);
  g_free (self->shapes);
  g_free (self);
}
