#include "pb-paper-private.h"

#include <math.h>

#define COLUMN_GAP 22.0
#define ABOVE      10.0

/* Two flows side by side: the left is read first. */
typedef struct
{
  PbPiece    piece;
  GPtrArray *sides[2];   /* of PbPiece */
  double     lefts[2];
} Columns;

static double
stack (GPtrArray *pieces,
       PbPen     *pen,
       double     x,
       double     y)
{
  double height = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      PbPiece *piece = g_ptr_array_index (pieces, i);

      height += i > 0 ? piece->gap : 0;
      if (pen != NULL)
        pb_piece_draw (piece, pen, x, y + height);
      height += piece->height;
    }

  return height;
}

static void
draw (PbPiece *piece,
      PbPen   *pen,
      double   x,
      double   y)
{
  Columns *self = (Columns *) piece;

  for (int i = 0; i < 2; i++)
    stack (self->sides[i], pen, x + self->lefts[i], y);
}

static void
visit (PbPiece        *piece,
       PbHeadingVisit  visit_heading,
       gpointer        data)
{
  Columns *self = (Columns *) piece;

  for (int i = 0; i < 2; i++)
    for (guint k = 0; k < self->sides[i]->len; k++)
      pb_piece_visit_headings (g_ptr_array_index (self->sides[i], k), visit_heading, data);
}

static void
columns_free (PbPiece *piece)
{
  Columns *self = (Columns *) piece;

  for (int i = 0; i < 2; i++)
    g_ptr_array_unref (self->sides[i]);
  g_free (self);
}

static const PbPieceClass columns_class = { draw, NULL, visit, NULL, columns_free };

/* More than a page holds goes one after the other. */
static void
add_in_turn (GPtrArray     *pieces,
             const PbBlock *block,
             const PbTheme *theme,
             double         width,
             double         max_height)
{
  const PbFlow *flows[2] = { block->columns.left, block->columns.right };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr(GPtrArray) all = pb_pieces_new (flows[i], NULL, theme, width, max_height);

      while (all->len > 0)
        g_ptr_array_add (pieces, g_ptr_array_steal_index (all, 0));
    }
}

void
pb_pieces_add_columns (GPtrArray     *pieces,
                       const PbBlock *block,
                       const PbTheme *theme,
                       double         width,
                       double         max_height)
{
  Columns *self = g_new0 (Columns, 1);
  double left = (width - COLUMN_GAP) * block->columns.share;

  self->piece.class = &columns_class;
  self->piece.gap = ABOVE;
  self->sides[0] = pb_pieces_new (block->columns.left, NULL, theme, left, max_height);
  self->sides[1] = pb_pieces_new (block->columns.right, NULL, theme, width - COLUMN_GAP - left, max_height);
  self->lefts[1] = left + COLUMN_GAP;
  self->piece.height = fmax (stack (self->sides[0], NULL, 0, 0), stack (self->sides[1], NULL, 0, 0));
  self->piece.least_height = self->piece.height;

  if (self->piece.height <= max_height)
    {
      g_ptr_array_add (pieces, self);
      return;
    }

  columns_free (&self->piece);
  add_in_turn (pieces, block, theme, width, max_height);
}
