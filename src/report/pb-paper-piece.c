#include "pb-paper-private.h"

void
pb_piece_free (PbPiece *self)
{
  self->class->free (self);
}

void
pb_piece_draw (PbPiece *self,
               PbPen   *pen,
               double   x,
               double   y)
{
  if (self->opens != NULL)
    pb_pen_begin (pen, self->opens);
  self->class->draw (self, pen, x, y);
  if (self->closes != NULL)
    pb_pen_end (pen, self->closes);
}

void
pb_piece_visit_headings (PbPiece        *self,
                         PbHeadingVisit  visit,
                         gpointer        data)
{
  if (self->class->visit != NULL)
    self->class->visit (self, visit, data);
}

static void
draw_nothing (PbPiece *self,
              PbPen   *pen,
              double   x,
              double   y)
{
}

static void
break_free (PbPiece *self)
{
  g_free (self);
}

static const PbPieceClass break_class = { draw_nothing, NULL, NULL, NULL, break_free };

static void
add_break (GPtrArray         *pieces,
           const PbFurniture *furniture)
{
  PbPiece *piece = g_new0 (PbPiece, 1);

  piece->class = &break_class;
  piece->breaks = TRUE;
  piece->furniture = furniture;
  g_ptr_array_add (pieces, piece);
}

static void
add_block (GPtrArray     *pieces,
           const PbBlock *block,
           const PbBlock *before,
           PbDocument    *document,
           const PbTheme *theme,
           double         width,
           double         max_height)
{
  switch (block->kind)
    {
    case PB_BLOCK_HEADING:
      pb_pieces_add_heading (pieces, &block->heading, theme, width);
      break;
    case PB_BLOCK_PROSE:
      pb_pieces_add_prose (pieces, block->prose, theme, width);
      break;
    case PB_BLOCK_LIST:
      pb_pieces_add_list (pieces, block->items, theme, width);
      break;
    case PB_BLOCK_TERMS:
      pb_pieces_add_terms (pieces, block->terms, theme, width);
      break;
    case PB_BLOCK_TABLE:
      pb_pieces_add_table (pieces, &block->table, theme, width);
      break;
    case PB_BLOCK_FIGURE:
      pb_pieces_add_figure (pieces, &block->figure, theme, width, max_height);
      break;
    case PB_BLOCK_COLUMNS:
      pb_pieces_add_columns (pieces, block, theme, width, max_height);
      break;
    case PB_BLOCK_PAGE_BREAK:
      add_break (pieces, NULL);
      break;
    case PB_BLOCK_SECTION:
      add_break (pieces, &block->furniture);
      break;
    case PB_BLOCK_CONTENTS:
    default:
      if (document != NULL)
        pb_pieces_add_contents (pieces, document,
                                before != NULL && before->kind == PB_BLOCK_HEADING ? &before->heading : NULL,
                                block->depth, theme, width);
      break;
    }
}

GPtrArray *
pb_pieces_new (const PbFlow  *flow,
               PbDocument    *document,
               const PbTheme *theme,
               double         width,
               double         max_height)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_piece_free);

  for (guint i = 0; i < pb_flow_get_n_blocks (flow); i++)
    add_block (pieces, pb_flow_get_block (flow, i), i > 0 ? pb_flow_get_block (flow, i - 1) : NULL, document, theme,
               width, max_height);

  return pieces;
}
