#include "pb-paper-private.h"

#include <math.h>

/* A cover's title does not begin at its edge. */
#define TITLE_TOP     110.0

/* A split paragraph has at least so many lines on either page. */
#define LEAST_LINES     2

#define PARAGRAPH_GAP   5.0
#define NOTE_GAP        4.0
#define ITEM_GAP        3.0
#define BULLET_INDENT   9.0
#define FIRST_ITEM_GAP  6.0
#define TERM_ITEM_GAP   5.0
#define FIRST_TERM_GAP 12.0
#define TERM_SHARE      0.24
#define TERM_ROOM      12.0

static const struct
{
  double      size;
  double      gap;        /* above */
  const char *tag;
} levels[] = {
  { 18.0, 18.0, "H1" },
  { 11.5, 14.0, "H2" },
  { 10.0, 11.0, "H3" },
  { 9.0, 9.0, "H4" },
};

static const struct
{
  double   size;
  gboolean is_bold;
  gboolean is_dim;
  double   gap;
} prose_styles[] = {
  [PB_PROSE_BODY] = { PB_PAPER_BODY, FALSE, FALSE, PARAGRAPH_GAP },
  [PB_PROSE_LEAD] = { PB_PAPER_BODY, FALSE, TRUE, 2 },
  [PB_PROSE_NOTE] = { PB_PAPER_NOTE, FALSE, TRUE, NOTE_GAP },
  [PB_PROSE_TITLE] = { 26.0, TRUE, FALSE, 0 },
  [PB_PROSE_SUBTITLE] = { 13.0, FALSE, TRUE, 8 },
};

/**
 * Text:
 * @mark: (nullable): on the left, of an item or a term
 * @opens_item, @closes_item: whether it is the first and the last part of its item
 */
typedef struct
{
  PbPiece          piece;
  PbSetText       *text;
  PbSetText       *mark;
  const PbHeading *heading;
  const char      *tag;
  double           indent;
  double           top;         /* of the text, in the piece */
  gboolean         is_item;
  gboolean         opens_item;
  gboolean         closes_item;
  gboolean         continues;   /* a text that began on the page before */
} Text;

static const PbPieceClass text_class;

static void
draw (PbPiece *piece,
      PbPen   *pen,
      double   x,
      double   y)
{
  Text *self = (Text *) piece;

  if (self->heading != NULL)
    pb_pen_add_anchor (pen, self->heading->anchor, x, y);

  if (self->opens_item)
    pb_pen_begin (pen, "LI");
  if (self->mark != NULL)
    pb_set_text_draw (self->mark, pen, "Lbl", x, y);
  if (self->opens_item)
    pb_pen_begin (pen, "LBody");

  pb_set_text_draw (self->text, pen, self->is_item ? "P" : self->tag, x + self->indent, y + self->top);

  if (self->closes_item)
    {
      pb_pen_end (pen, "LBody");
      pb_pen_end (pen, "LI");
    }
}

static void
measure (Text *self)
{
  double mark = self->mark != NULL ? pb_set_text_get_height (self->mark) : 0;
  int n_lines = pb_set_text_get_n_lines (self->text);

  self->piece.height = self->top + fmax (mark, pb_set_text_get_height (self->text));
  self->piece.least_height = n_lines >= 2 * LEAST_LINES && self->heading == NULL
                               ? fmax (mark, pb_set_text_get_lines_height (self->text, LEAST_LINES))
                               : self->piece.height;
}

static PbPiece *
split (PbPiece *piece,
       double   height)
{
  Text *self = (Text *) piece;
  int all = pb_set_text_get_n_lines (self->text);
  int n = 0;
  Text *rest;

  if (self->heading != NULL || self->top > 0 || self->piece.least_height > height)
    return NULL;

  while (n < all - LEAST_LINES && pb_set_text_get_lines_height (self->text, n + 1) <= height)
    n++;
  if (n < LEAST_LINES)
    return NULL;

  rest = g_new0 (Text, 1);
  *rest = *self;
  rest->text = pb_set_text_split (self->text, n);
  rest->mark = NULL;
  rest->opens_item = FALSE;
  self->closes_item = FALSE;
  rest->piece.opens = NULL;
  self->piece.closes = NULL;
  self->piece.keeps_next = FALSE;

  /* The parts share an element, which then is neither's own. */
  rest->continues = TRUE;
  if (!self->is_item && !self->continues)
    {
      self->piece.opens = self->tag;
      rest->piece.closes = self->tag;
    }
  measure (self);
  measure (rest);

  return &rest->piece;
}

static void
visit (PbPiece        *piece,
       PbHeadingVisit  visit_heading,
       gpointer        data)
{
  Text *self = (Text *) piece;

  if (self->heading != NULL)
    visit_heading (self->heading, data);
}

static void
text_free (PbPiece *piece)
{
  Text *self = (Text *) piece;

  pb_set_text_free (self->text);
  g_clear_pointer (&self->mark, pb_set_text_free);
  g_free (self);
}

static const PbPieceClass text_class = { draw, split, visit, NULL, text_free };

static Text *
add (GPtrArray  *pieces,
     PbSetText  *text,
     const char *tag,
     double      gap)
{
  Text *self = g_new0 (Text, 1);

  self->piece.class = &text_class;
  self->piece.gap = gap;
  self->text = text;
  self->tag = tag;
  measure (self);
  g_ptr_array_add (pieces, self);

  return self;
}

void
pb_pieces_add_heading (GPtrArray       *pieces,
                       const PbHeading *heading,
                       const PbTheme   *theme,
                       double           width)
{
  int level = heading->level - 1;
  PbSetStyle style = { levels[level].size, TRUE, theme->text };
  Text *self = add (pieces, pb_set_text_new_plain (theme, &style, heading->text, width), levels[level].tag,
                    levels[level].gap);

  self->heading = heading;
  self->piece.keeps_next = TRUE;
  measure (self);
}

static PbSetStyle
get_style (PbProseStyle   style,
           const PbTheme *theme)
{
  return (PbSetStyle) { prose_styles[style].size, prose_styles[style].is_bold,
                        prose_styles[style].is_dim ? theme->dim : theme->text };
}

/* A note goes with what it is about: what stands above it. */
static void
keep_with_last (GPtrArray *pieces)
{
  if (pieces->len > 0)
    ((PbPiece *) g_ptr_array_index (pieces, pieces->len - 1))->keeps_next = TRUE;
}

void
pb_pieces_add_prose (GPtrArray     *pieces,
                     const PbProse *prose,
                     const PbTheme *theme,
                     double         width)
{
  PbSetStyle style = get_style (prose->style, theme);
  Text *self;

  if (prose->style == PB_PROSE_NOTE)
    keep_with_last (pieces);
  self = add (pieces, pb_set_text_new (theme, &style, prose->runs, width), "P",
                    prose_styles[prose->style].gap);

  if (prose->style == PB_PROSE_TITLE)
    {
      self->top = TITLE_TOP;
      measure (self);
    }
  /* What is said under a heading leads on. */
  self->piece.keeps_next = prose->style == PB_PROSE_TITLE || prose->style == PB_PROSE_LEAD;
}

void
pb_pieces_add_caption (GPtrArray        *pieces,
                       const char       *text,
                       const PbSetStyle *style,
                       double            gap,
                       const PbTheme    *theme,
                       double            width)
{
  Text *self = add (pieces, pb_set_text_new_plain (theme, style, text, width), "Caption", gap);

  self->piece.least_height = self->piece.height;
  self->piece.keeps_next = TRUE;
}

void
pb_pieces_add_notes (GPtrArray     *pieces,
                     const char    *text,
                     const PbTheme *theme,
                     double         width)
{
  PbSetStyle style = get_style (PB_PROSE_NOTE, theme);

  keep_with_last (pieces);
  add (pieces, pb_set_text_new_plain (theme, &style, text, width), "P", NOTE_GAP);
}

/* The list is one element, however many pages it is on. */
static void
wrap (GPtrArray *pieces,
      guint      first,
      double     gap)
{
  PbPiece *piece = first < pieces->len ? g_ptr_array_index (pieces, first) : NULL;

  if (piece == NULL)
    return;

  piece->gap = gap;
  piece->opens = "L";
  ((PbPiece *) g_ptr_array_index (pieces, pieces->len - 1))->closes = "L";
}

static Text *
add_item (GPtrArray     *pieces,
          PbSetText     *mark,
          const PbProse *words,
          double         gap,
          double         indent,
          const PbTheme *theme,
          double         width)
{
  PbSetStyle style = get_style (words->style, theme);
  Text *self = add (pieces, pb_set_text_new (theme, &style, words->runs, width - indent), "P", gap);

  self->mark = mark;
  self->indent = indent;
  self->is_item = self->opens_item = self->closes_item = TRUE;
  measure (self);

  return self;
}

void
pb_pieces_add_list (GPtrArray     *pieces,
                    GPtrArray     *items,
                    const PbTheme *theme,
                    double         width)
{
  PbSetStyle style = get_style (PB_PROSE_BODY, theme);
  guint first = pieces->len;

  for (guint i = 0; i < items->len; i++)
    add_item (pieces, pb_set_text_new_plain (theme, &style, "•", 0), g_ptr_array_index (items, i), ITEM_GAP,
              BULLET_INDENT, theme, width);
  wrap (pieces, first, FIRST_ITEM_GAP);
}

void
pb_pieces_add_terms (GPtrArray     *pieces,
                     GPtrArray     *terms,
                     const PbTheme *theme,
                     double         width)
{
  PbSetStyle style = get_style (PB_PROSE_BODY, theme);
  double column = TERM_SHARE * width;
  guint first = pieces->len;

  style.is_bold = TRUE;
  for (guint i = 0; i < terms->len; i++)
    {
      const PbTerm *term = g_ptr_array_index (terms, i);

      add_item (pieces, pb_set_text_new_plain (theme, &style, term->term, column - TERM_ROOM), term->meaning,
                TERM_ITEM_GAP, column, theme, width);
    }
  wrap (pieces, first, FIRST_TERM_GAP);
}
