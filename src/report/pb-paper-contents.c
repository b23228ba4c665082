#include "pb-paper-private.h"

#define NUMBER_ROOM  28.0
#define INDENT       12.0
#define TOP_GAP       6.0
#define LINE_GAP      3.0

/* One heading of the contents: its words, dots, its page; all of it a link. */
typedef struct
{
  PbPiece          piece;
  const PbHeading *heading;
  PbTheme          theme;
  PbSetStyle       style;
  PbSetText       *words;
  double           indent;
  double           width;
} Line;

/* Between the end of the words and the number; a line that tells nothing. */
static void
draw_dots (Line   *self,
           PbPen  *pen,
           double  left,
           double  right,
           double  y)
{
  const double dots[] = { 0, 3 };

  if (right <= left)
    return;

  cairo_save (pen->cr);
  cairo_set_dash (pen->cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  pb_pen_rule (pen, self->theme.dim, 0.7, left, y, right - left);
  cairo_restore (pen->cr);
}

static void
draw (PbPiece *piece,
      PbPen   *pen,
      double   x,
      double   y)
{
  Line *self = (Line *) piece;
  int page = GPOINTER_TO_INT (g_hash_table_lookup (pen->pages, self->heading->anchor));
  g_autofree char *number = g_strdup_printf ("%d", page);
  g_autofree char *target = g_strconcat ("#", self->heading->anchor, NULL);
  g_autoptr(PbSetText) set_number = pb_set_text_new_plain (&self->theme, &self->style, number, 0);
  double right = x + self->width - pb_set_text_get_width (set_number);
  double last_line = y + piece->height - pb_set_text_get_height (set_number);
  gboolean is_one_line = pb_set_text_get_n_lines (self->words) == 1;
  double left = x + self->indent + (is_one_line ? pb_set_text_get_width (self->words) : 0) + 5;

  draw_dots (self, pen, is_one_line ? left : right - NUMBER_ROOM / 2, right - 5,
             last_line + pb_set_text_get_baseline (set_number));

  pb_pen_begin (pen, "TOCI");
  pb_pen_begin_link (pen, target, self->heading->text);
  pb_set_text_draw_plain (self->words, pen, x + self->indent, y);
  pb_set_text_draw_plain (set_number, pen, right, last_line);
  pb_pen_end_link (pen);
  pb_pen_end (pen, "TOCI");
}

static void
line_free (PbPiece *piece)
{
  Line *self = (Line *) piece;

  pb_set_text_free (self->words);
  g_free (self);
}

static const PbPieceClass line_class = { draw, NULL, NULL, NULL, line_free };

static PbPiece *
make_line (const PbHeading *heading,
           const PbTheme   *theme,
           double           width)
{
  Line *self = g_new0 (Line, 1);
  gboolean is_first = heading->level == 1;

  self->heading = heading;
  self->theme = *theme;
  self->style = (PbSetStyle) { PB_PAPER_BODY, is_first, theme->text };
  self->indent = (heading->level - 1) * INDENT;
  self->width = width;
  self->words = pb_set_text_new_plain (theme, &self->style, heading->text, width - self->indent - NUMBER_ROOM);

  self->piece.class = &line_class;
  self->piece.gap = is_first ? TOP_GAP : LINE_GAP;
  self->piece.height = self->piece.least_height = pb_set_text_get_height (self->words);

  return &self->piece;
}

void
pb_pieces_add_contents (GPtrArray       *pieces,
                        PbDocument      *document,
                        const PbHeading *own,
                        int              depth,
                        const PbTheme   *theme,
                        double           width)
{
  g_autoptr(GPtrArray) headings = pb_document_list_headings (document);
  guint first = pieces->len;

  for (guint i = 0; i < headings->len; i++)
    {
      const PbHeading *heading = g_ptr_array_index (headings, i);

      if (heading->level <= depth && heading != own)
        g_ptr_array_add (pieces, make_line (heading, theme, width));
    }

  if (first < pieces->len)
    {
      ((PbPiece *) g_ptr_array_index (pieces, first))->opens = "TOC";
      ((PbPiece *) g_ptr_array_index (pieces, pieces->len - 1))->closes = "TOC";
    }
}
