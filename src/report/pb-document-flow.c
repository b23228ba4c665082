#include "pb-document-private.h"

#define LOWEST_LEVEL 4

struct _PbFlow
{
  PbDocument *document;   /* whose part it is; not owned */
  GPtrArray  *blocks;     /* of PbBlock */
};

static void
term_free (gpointer data)
{
  PbTerm *term = data;

  g_free (term->term);
  pb_prose_free (term->meaning);
  g_free (term);
}

static void
clear_table (PbPaperTable *table)
{
  pb_data_table_unref (table->table);
  g_free (table->shares);
  g_free (table->flags);
  g_free (table->comparisons);
  g_ptr_array_unref (table->targets);
  g_free (table->notes);
}

static void
clear_figure (PbPaperFigure *figure)
{
  if (figure->destroy != NULL)
    figure->destroy (figure->data);
  pb_caption_free (figure->words);
}

static void
block_free (gpointer data)
{
  PbBlock *block = data;

  switch (block->kind)
    {
    case PB_BLOCK_HEADING:
      g_free (block->heading.text);
      g_free (block->heading.anchor);
      break;
    case PB_BLOCK_PROSE:
      pb_prose_free (block->prose);
      break;
    case PB_BLOCK_LIST:
      g_ptr_array_unref (block->items);
      break;
    case PB_BLOCK_TERMS:
      g_ptr_array_unref (block->terms);
      break;
    case PB_BLOCK_TABLE:
      clear_table (&block->table);
      break;
    case PB_BLOCK_FIGURE:
      clear_figure (&block->figure);
      break;
    case PB_BLOCK_COLUMNS:
      pb_flow_free (block->columns.left);
      pb_flow_free (block->columns.right);
      break;
    case PB_BLOCK_SECTION:
      g_free (block->furniture.header_left);
      g_free (block->furniture.header_right);
      g_free (block->furniture.footer);
      break;
    case PB_BLOCK_PAGE_BREAK:
    case PB_BLOCK_CONTENTS:
    default:
      break;
    }
  g_free (block);
}

PbFlow *
pb_flow_new (PbDocument *document)
{
  PbFlow *self = g_new0 (PbFlow, 1);

  self->document = document;
  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

void
pb_flow_free (PbFlow *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

PbBlock *
pb_flow_get_last (PbFlow *self)
{
  return self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;
}

guint
pb_flow_get_n_blocks (const PbFlow *self)
{
  return self->blocks->len;
}

const PbBlock *
pb_flow_get_block (const PbFlow *self,
                   guint         index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

static PbBlock *
add_block (PbFlow      *self,
           PbBlockKind  kind)
{
  PbBlock *block = g_new0 (PbBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/* The block at the end if it is of that kind, or a new one. */
static PbBlock *
continue_block (PbFlow         *self,
                PbBlockKind     kind,
                GPtrArray     **parts_out,
                GDestroyNotify  free_part)
{
  PbBlock *block = pb_flow_get_last (self);

  if (block == NULL || block->kind != kind)
    {
      block = add_block (self, kind);
      if (kind == PB_BLOCK_LIST)
        block->items = g_ptr_array_new_with_free_func (free_part);
      else
        block->terms = g_ptr_array_new_with_free_func (free_part);
    }
  *parts_out = kind == PB_BLOCK_LIST ? block->items : block->terms;

  return block;
}

void
pb_flow_add_heading (PbFlow     *self,
                     int         level,
                     const char *text,
                     const char *anchor)
{
  PbBlock *block = NULL;

  g_return_if_fail (level >= 1 && level <= LOWEST_LEVEL);

  block = add_block (self, PB_BLOCK_HEADING);
  block->heading.level = level;
  block->heading.text = g_strdup (text);
  block->heading.anchor = anchor != NULL ? g_strdup (anchor) : pb_document_make_anchor (self->document, text);
}

PbProse *
pb_flow_add_prose (PbFlow       *self,
                   PbProseStyle  style)
{
  PbBlock *block = add_block (self, PB_BLOCK_PROSE);

  block->prose = pb_prose_new (style);

  return block->prose;
}

void
pb_flow_add_text (PbFlow       *self,
                  PbProseStyle  style,
                  const char   *text)
{
  pb_prose_add (pb_flow_add_prose (self, style), PB_RUN_PLAIN, text);
}

PbProse *
pb_flow_add_item (PbFlow *self)
{
  PbProse *item = pb_prose_new (PB_PROSE_BODY);
  GPtrArray *items;

  continue_block (self, PB_BLOCK_LIST, &items, (GDestroyNotify) pb_prose_free);
  g_ptr_array_add (items, item);

  return item;
}

PbProse *
pb_flow_add_term (PbFlow     *self,
                  const char *term)
{
  PbTerm *added = g_new0 (PbTerm, 1);
  GPtrArray *terms;

  added->term = g_strdup (term);
  added->meaning = pb_prose_new (PB_PROSE_BODY);
  continue_block (self, PB_BLOCK_TERMS, &terms, term_free);
  g_ptr_array_add (terms, added);

  return added->meaning;
}

PbPaperFigure *
pb_flow_add_figure (PbFlow         *self,
                    PbPaperLay      lay,
                    gpointer        data,
                    GDestroyNotify  destroy,
                    PbCaption      *words)
{
  PbBlock *block = add_block (self, PB_BLOCK_FIGURE);

  block->figure = (PbPaperFigure) { lay, data, destroy, words, 1 };

  return &block->figure;
}

void
pb_flow_add_columns (PbFlow  *self,
                     double   share,
                     PbFlow **left_out,
                     PbFlow **right_out)
{
  PbBlock *block = NULL;

  g_return_if_fail (share > 0 && share < 1);

  block = add_block (self, PB_BLOCK_COLUMNS);
  block->columns.share = share;
  block->columns.left = *left_out = pb_flow_new (self->document);
  block->columns.right = *right_out = pb_flow_new (self->document);
}

void
pb_flow_add_page_break (PbFlow *self)
{
  add_block (self, PB_BLOCK_PAGE_BREAK);
}

void
pb_flow_add_section (PbFlow     *self,
                     const char *header_left,
                     const char *header_right,
                     const char *footer)
{
  PbBlock *block = add_block (self, PB_BLOCK_SECTION);

  block->furniture =
    (PbFurniture) { g_strdup (header_left), g_strdup (header_right), g_strdup (footer) };
}

void
pb_flow_add_contents (PbFlow *self,
                      int     depth)
{
  add_block (self, PB_BLOCK_CONTENTS)->depth = CLAMP (depth, 1, LOWEST_LEVEL);
}

PbPaperTable *
pb_flow_add_table (PbFlow      *self,
                   PbDataTable *table)
{
  PbBlock *block = add_block (self, PB_BLOCK_TABLE);
  guint n_columns = pb_data_table_get_n_columns (table);
  guint n_cells = n_columns * pb_data_table_get_n_rows (table);
  PbPaperTable *added = &block->table;

  added->table = pb_data_table_ref (table);
  added->shares = g_new0 (double, n_columns);
  added->flags = g_new0 (guint8, n_cells);
  added->comparisons = g_new (gint8, n_cells);
  added->targets = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (added->targets, (int) n_cells);
  added->has_title = TRUE;
  added->has_row_heads = TRUE;
  added->benchmark_row = -1;
  for (guint i = 0; i < n_cells; i++)
    added->comparisons[i] = -1;

  return added;
}
