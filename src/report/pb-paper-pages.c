#include "pb-paper-pages.h"

#include "pb-families.h"

#include <math.h>

static const PbFurniture bare = { NULL, NULL, NULL };

/* Where the next piece goes. */
typedef struct
{
  PbPages *pages;
  PbPage  *page;
  double   y;
  double   bottom;
  gboolean is_empty;   /* nothing on the page yet */
} Cursor;

static void
page_free (gpointer data)
{
  PbPage *page = data;

  g_array_unref (page->placed);
  g_free (page);
}

static void
begin_page (Cursor            *cursor,
            const PbFurniture *furniture)
{
  PbPage *page = g_new0 (PbPage, 1);

  page->placed = g_array_new (FALSE, FALSE, sizeof (PbPlaced));
  page->furniture = furniture;
  g_ptr_array_add (cursor->pages->pages, page);
  cursor->page = page;
  cursor->y = pb_furniture_get_top (furniture, &cursor->pages->theme);
  cursor->bottom = pb_furniture_get_bottom (furniture, &cursor->pages->theme);
  cursor->is_empty = TRUE;
}

static double
get_head_height (const Cursor  *cursor,
                 const PbPiece *piece)
{
  return cursor->is_empty && piece->head != NULL ? piece->head->height : 0;
}

static void
place (Cursor  *cursor,
       PbPiece *piece)
{
  PbPlaced placed = { piece, cursor->y, cursor->is_empty && piece->head != NULL };

  placed.y += cursor->is_empty ? 0 : piece->gap;
  cursor->y = placed.y + get_head_height (cursor, piece) + piece->height;
  g_array_append_val (cursor->page->placed, placed);
  cursor->is_empty = FALSE;
}

/* A piece, those that it keeps with it, and the beginning of what they lead to. */
static double
get_needed (GPtrArray *pieces,
            guint      first)
{
  double needed = 0;
  guint i = first;

  for (; i + 1 < pieces->len; i++)
    {
      const PbPiece *piece = g_ptr_array_index (pieces, i);
      const PbPiece *next = g_ptr_array_index (pieces, i + 1);

      if (!piece->keeps_next || next->breaks)
        break;
      needed += (i > first ? piece->gap : 0) + piece->height;
    }

  if (i > first)
    return needed + ((PbPiece *) g_ptr_array_index (pieces, i))->gap +
           ((PbPiece *) g_ptr_array_index (pieces, i))->least_height;

  return ((PbPiece *) g_ptr_array_index (pieces, first))->least_height;
}

static double
get_room (const Cursor  *cursor,
          const PbPiece *piece)
{
  return cursor->bottom - cursor->y - (cursor->is_empty ? 0 : piece->gap) - get_head_height (cursor, piece);
}

/* Places the piece, or what fits of it; the rest is the next of @pieces.  What fits on no
 * page is placed on one of its own. */
static void
place_or_split (Cursor    *cursor,
                GPtrArray *pieces,
                guint      index)
{
  PbPiece *piece = g_ptr_array_index (pieces, index);

  while (piece->height > get_room (cursor, piece))
    {
      PbPiece *rest =
        piece->class->split != NULL ? piece->class->split (piece, get_room (cursor, piece)) : NULL;

      if (rest != NULL)
        g_ptr_array_insert (pieces, (int) index + 1, rest);
      if (rest != NULL || cursor->is_empty)
        break;
      begin_page (cursor, cursor->page->furniture);
    }

  place (cursor, piece);
}

static void
cut (PbPages *self)
{
  Cursor cursor = { .pages = self };

  begin_page (&cursor, &bare);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      PbPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->breaks)
        {
          const PbFurniture *furniture = piece->furniture != NULL ? piece->furniture : cursor.page->furniture;

          /* The first section frames the first page. */
          if (cursor.is_empty)
            g_ptr_array_set_size (self->pages, (int) self->pages->len - 1);
          begin_page (&cursor, furniture);
          continue;
        }

      if (!cursor.is_empty && get_needed (self->pieces, i) > get_room (&cursor, piece))
        begin_page (&cursor, cursor.page->furniture);
      place_or_split (&cursor, self->pieces, i);
    }
}

PbPages *
pb_pages_new (PbDocument *document)
{
  PbPages *self = g_new0 (PbPages, 1);
  double height;

  self->document = pb_document_ref (document);
  pb_theme_init (&self->theme, PB_THEME_PAPER, PB_FAMILIES, PB_PAPER_BODY);
  self->pages = g_ptr_array_new_with_free_func (page_free);

  /* A footer of a few lines leaves no less. */
  height = PB_PAGE_HEIGHT - 160;
  self->pieces = pb_pieces_new (pb_document_get_body (document), document, &self->theme, PB_PAGE_TEXT_WIDTH, height);
  cut (self);

  return self;
}

void
pb_pages_free (PbPages *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->pieces);
  pb_document_unref (self->document);
  g_free (self);
}

typedef struct
{
  GHashTable *found;
  int         number;
} Search;

static void
found_heading (const PbHeading *heading,
               gpointer         data)
{
  Search *search = data;

  g_hash_table_insert (search->found, heading->anchor, GINT_TO_POINTER (search->number));
}

GHashTable *
pb_pages_find_headings (PbPages *self)
{
  Search search = { g_hash_table_new (g_str_hash, g_str_equal), 0 };

  for (guint i = 0; i < self->pages->len; i++)
    {
      const PbPage *page = g_ptr_array_index (self->pages, i);

      search.number = (int) i + 1;
      for (guint k = 0; k < page->placed->len; k++)
        pb_piece_visit_headings (g_array_index (page->placed, PbPlaced, k).piece, found_heading, &search);
    }

  return search.found;
}

static void
draw_placed (const PbPlaced *placed,
             PbPen          *pen)
{
  double y = placed->y;

  if (placed->has_head)
    {
      placed->piece->head->class->repeat (placed->piece->head, pen, PB_PAGE_MARGIN, y);
      y += placed->piece->head->height;
    }
  pb_piece_draw (placed->piece, pen, PB_PAGE_MARGIN, y);
}

void
pb_pages_draw (PbPages *self,
               PbPen   *pen)
{
  pb_pen_begin (pen, "Document");
  for (guint i = 0; i < self->pages->len; i++)
    {
      const PbPage *page = g_ptr_array_index (self->pages, i);

      pb_furniture_draw (page->furniture, &self->theme, (int) i + 1, (int) self->pages->len, pen);
      for (guint k = 0; k < page->placed->len; k++)
        draw_placed (&g_array_index (page->placed, PbPlaced, k), pen);

      /* The element of the whole ends on the last page. */
      if (i + 1 < self->pages->len)
        cairo_show_page (pen->cr);
    }
  pb_pen_end (pen, "Document");
  cairo_show_page (pen->cr);
}
