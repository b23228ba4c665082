#include "pb-document-docx.h"

#include "pb-docx-private.h"

#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* What computers have that write, and then what those have that made the charts before. */
#define FAMILIES "Arial, Liberation Sans, Arimo, Cantarell, Adwaita Sans, Noto Sans, DejaVu Sans, sans-serif"

#define COLUMN_GAP   22.0
#define MOST_HEIGHT (PB_PAGE_HEIGHT - 160)

static const PbFurniture bare = { NULL, NULL, NULL };

static void
part_free (gpointer data)
{
  PbDocxPart *part = data;

  g_free (part->name);
  g_bytes_unref (part->bytes);
  g_free (part);
}

static gboolean
has_contents (const PbFlow *flow)
{
  for (guint i = 0; i < pb_flow_get_n_blocks (flow); i++)
    if (pb_flow_get_block (flow, i)->kind == PB_BLOCK_CONTENTS)
      return TRUE;

  return FALSE;
}

/* Pages begin as those of the PDF do, so its pages are right until the contents are made anew. */
static GHashTable *
find_pages (PbDocument *document)
{
  g_autoptr(PbPages) pages = NULL;

  if (!has_contents (pb_document_get_body (document)))
    return NULL;

  pages = pb_pages_new (document);

  return pb_pages_find_headings (pages);
}

static void
begin (PbDocx     *self,
       PbDocument *document)
{
  g_autoptr(GPtrArray) headings = pb_document_list_headings (document);

  *self = (PbDocx) { .document = document, .furniture = &bare, .begins_page = TRUE, .is_top = TRUE,
                     .end_of_properties = -1 };
  pb_theme_init (&self->theme, PB_THEME_PAPER, FAMILIES, PB_PAPER_BODY);
  self->body = g_string_new (NULL);
  self->relations = g_string_new (NULL);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->frames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = find_pages (document);
  self->bookmarks = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < headings->len; i++)
    g_hash_table_insert (self->bookmarks, ((PbHeading *) g_ptr_array_index (headings, i))->anchor,
                         GUINT_TO_POINTER (i + 1));
}

static void
clear (PbDocx *self)
{
  g_string_free (self->body, TRUE);
  g_string_free (self->relations, TRUE);
  g_ptr_array_unref (self->parts);
  g_hash_table_unref (self->frames);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_hash_table_unref (self->bookmarks);
  g_clear_error (&self->error);
}

/* As on paper, what is higher than a page goes one after the other. */
static gboolean
fit_on_page (PbDocx        *self,
             const PbBlock *block,
             double         width)
{
  g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_piece_free);

  pb_pieces_add_columns (pieces, block, &self->theme, width, MOST_HEIGHT);

  return pieces->len == 1;
}

/* Columns of the page itself, not a table: the left one is read and then the right one,
 * nothing is said to be a table that is none, and headings in them are in the outline. */
static void
add_columns (PbDocx        *self,
             const PbBlock *block,
             double         width)
{
  double left = (width - COLUMN_GAP) * block->columns.share;
  double right = width - COLUMN_GAP - left;

  if (!fit_on_page (self, block, width))
    {
      pb_docx_add_flow (self, block->columns.left, width);
      pb_docx_add_flow (self, block->columns.right, width);
      return;
    }

  pb_docx_begin_columns (self, left, right);
  pb_docx_add_spacer (self);
  pb_docx_add_flow (self, block->columns.left, left);

  /* On a line of its own on both sides, so that both begin at one height. */
  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "Spacer" });
  g_string_append (self->body, "<w:r><w:br w:type=\"column\"/></w:r>");
  pb_docx_end_paragraph (self);
  pb_docx_add_flow (self, block->columns.right, right);
  pb_docx_begin_column (self);
}

static void
add_block (PbDocx        *self,
           const PbBlock *before,
           const PbBlock *block,
           const PbBlock *after,
           double         width)
{
  switch (block->kind)
    {
    case PB_BLOCK_HEADING:
      pb_docx_add_heading (self, &block->heading, after != NULL && after->kind == PB_BLOCK_CONTENTS);
      break;
    case PB_BLOCK_PROSE:
      pb_docx_add_prose (self, block->prose);
      break;
    case PB_BLOCK_LIST:
      pb_docx_add_list (self, block->items);
      break;
    case PB_BLOCK_TERMS:
      pb_docx_add_terms (self, block->terms, width);
      break;
    case PB_BLOCK_TABLE:
      pb_docx_add_table (self, &block->table, width);
      break;
    case PB_BLOCK_FIGURE:
      pb_docx_add_figure (self, &block->figure, width);
      break;
    case PB_BLOCK_COLUMNS:
      add_columns (self, block, width);
      break;
    case PB_BLOCK_PAGE_BREAK:
      self->breaks = !self->is_top;
      break;
    case PB_BLOCK_SECTION:
      pb_docx_begin_page (self, &block->furniture);
      break;
    case PB_BLOCK_CONTENTS:
    default:
      pb_docx_add_contents (self, before != NULL && before->kind == PB_BLOCK_HEADING ? &before->heading : NULL,
                            block->depth);
      break;
    }
}

void
pb_docx_add_flow (PbDocx       *self,
                  const PbFlow *flow,
                  double        width)
{
  guint n_blocks = pb_flow_get_n_blocks (flow);

  for (guint i = 0; i < n_blocks; i++)
    add_block (self, i > 0 ? pb_flow_get_block (flow, i - 1) : NULL, pb_flow_get_block (flow, i),
               i + 1 < n_blocks ? pb_flow_get_block (flow, i + 1) : NULL, width);
}

static void
add_story (PbDocx *self)
{
  pb_docx_add_text_part (
    self, "word/document.xml", PART_TYPE "document.main+xml",
    g_strdup_printf (PB_DOCX_XML_HEAD
                     "<w:document " PB_DOCX_NAMESPACES
                     " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                     " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                     " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\n"
                     "<w:body>\n%s</w:body></w:document>\n",
                     self->body->str));
  pb_docx_add_text_part (
    self, "word/_rels/document.xml.rels", NULL,
    g_strdup_printf (PB_DOCX_XML_HEAD
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
                     "%s</Relationships>\n",
                     self->relations->str));
}

GBytes *
pb_document_write_docx (PbDocument  *self,
                        GError     **error)
{
  PbDocx docx;
  GBytes *bytes = NULL;

  if (!pb_document_check (self, error))
    return NULL;

  begin (&docx, self);
  pb_docx_add_front (&docx);
  pb_docx_add_styles (&docx);
  pb_docx_add_flow (&docx, pb_document_get_body (self), PB_PAGE_TEXT_WIDTH);
  pb_docx_end_sections (&docx);
  add_story (&docx);

  if (docx.error != NULL)
    g_propagate_error (error, g_steal_pointer (&docx.error));
  else
    bytes = pb_docx_pack (&docx, error);
  clear (&docx);

  return bytes;
}
