#pragma once

#include "pb-document.h"
#include "pb-pdf-finish.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* What the PDF writer lays a paper out of.  One unit is a point; pages are A4. */
#define PB_PAGE_HEIGHT 841.890

/* Body text and the least on paper, look.md section 12. */
#define PB_PAPER_BODY 9.0
#define PB_PAPER_NOTE 7.0

/**
 * PbPen:
 * @cr: the page
 * @words: gathers what figures and links say, in the order in which they are drawn
 * @pages: from anchor to the number of its page; of contents
 *
 * Draws pieces, and keeps what cairo cannot write for pb_pdf_finish().
 */
typedef struct
{
  cairo_t    *cr;
  PbPdfWords *words;
  GHashTable *pages;
} PbPen;

void pb_pen_begin      (PbPen      *self,
                        const char *tag);
void pb_pen_end        (PbPen      *self,
                        const char *tag);
/* @target: "#anchor" or a URI.  @words: what is linked, for who hears it */
void pb_pen_begin_link (PbPen      *self,
                        const char *target,
                        const char *words);
void pb_pen_end_link   (PbPen      *self);
/* A place that links lead to. */
void pb_pen_add_anchor (PbPen      *self,
                        const char *anchor,
                        double      x,
                        double      y);
/* A line without a meaning. */
void pb_pen_rule       (PbPen      *self,
                        PbColour    colour,
                        double      thickness,
                        double      x,
                        double      y,
                        double      width);

/**
 * PbSetText:
 *
 * Runs set in lines of one size for one width.
 */
typedef struct _PbSetText PbSetText;

/* How a run of text is set. */
typedef struct
{
  double    size;       /* [pt] */
  gboolean  is_bold;
  PbColour  colour;
} PbSetStyle;

/* @runs: (element-type PbRun): copied.  @width: 0 for one line as wide as it comes */
PbSetText *pb_set_text_new          (const PbTheme    *theme,
                                     const PbSetStyle *style,
                                     GPtrArray        *runs,
                                     double            width);
PbSetText *pb_set_text_new_plain    (const PbTheme    *theme,
                                     const PbSetStyle *style,
                                     const char       *text,
                                     double            width);
void       pb_set_text_free         (PbSetText        *self);
void       pb_set_text_align_right  (PbSetText        *self);
double     pb_set_text_get_height   (const PbSetText  *self);
/* Of the longest line. */
double     pb_set_text_get_width    (const PbSetText  *self);
/* From its top to the line on which its first letters stand. */
double     pb_set_text_get_baseline (const PbSetText  *self);
int        pb_set_text_get_n_lines  (const PbSetText  *self);
/* The height of the first lines. */
double     pb_set_text_get_lines_height (const PbSetText *self,
                                         int              n_lines);
/* Keeps the first lines; (transfer full): the others.  The element of both is opened and
 * closed by whoever draws them. */
PbSetText *pb_set_text_split        (PbSetText        *self,
                                     int               n_lines);
/* Inside an element @tag of its own; of a part of a split text, inside an open one. */
void       pb_set_text_draw         (PbSetText        *self,
                                     PbPen            *pen,
                                     const char       *tag,
                                     double            x,
                                     double            y);
/* Furniture: outside of the reading order. */
void       pb_set_text_draw_plain   (PbSetText        *self,
                                     PbPen            *pen,
                                     double            x,
                                     double            y);

typedef struct _PbPiece PbPiece;

/**
 * PbPieceClass:
 * @draw: with the top left at a place
 * @split: (nullable): takes away what a height cannot hold and answers it; %NULL if too
 *   little of it would be left on one side
 * @visit: (nullable): every heading in it
 * @repeat: (nullable): as furniture, at the top of another page
 * @free: the piece
 */
typedef void (*PbHeadingVisit) (const PbHeading *heading,
                                gpointer         data);
typedef struct
{
  void     (*draw)  (PbPiece        *self,
                     PbPen          *pen,
                     double          x,
                     double          y);
  PbPiece *(*split) (PbPiece        *self,
                     double          height);
  void     (*visit) (PbPiece        *self,
                     PbHeadingVisit  visit,
                     gpointer        data);
  void     (*repeat) (PbPiece       *self,
                     PbPen          *pen,
                     double          x,
                     double          y);
  void     (*free)  (PbPiece        *self);
} PbPieceClass;

/**
 * PbPiece:
 * @height: of all of it
 * @least_height: of what must stand together with what is above it
 * @gap: above it, unless it begins a page
 * @keeps_next: whether the next piece begins on the same page
 * @breaks: whether it begins a page
 * @furniture: (nullable): that frames its page and those that follow; not owned
 * @opens: (nullable): an element that begins with it
 * @closes: (nullable): an element that ends with it
 * @head: (nullable): repeated above it where it begins a page; not owned
 *
 * What goes on one page whole, or is split in a way it knows.
 */
struct _PbPiece
{
  const PbPieceClass *class;
  double              height;
  double              least_height;
  double              gap;
  gboolean            keeps_next;
  gboolean            breaks;
  const PbFurniture  *furniture;
  const char         *opens;
  const char         *closes;
  PbPiece            *head;
};

void       pb_piece_free           (PbPiece           *self);
void       pb_piece_draw           (PbPiece           *self,
                                    PbPen             *pen,
                                    double             x,
                                    double             y);
void       pb_piece_visit_headings (PbPiece           *self,
                                    PbHeadingVisit     visit,
                                    gpointer           data);

/* A flow for a width; (element-type PbPiece).  No piece is higher than @max_height, if that
 * can be had.  @document: (nullable): whose headings a list of contents names */
GPtrArray *pb_pieces_new           (const PbFlow      *flow,
                                    PbDocument        *document,
                                    const PbTheme     *theme,
                                    double             width,
                                    double             max_height);

/* One of each kind of block; all add to @pieces. */
void       pb_pieces_add_heading   (GPtrArray         *pieces,
                                    const PbHeading   *heading,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_prose     (GPtrArray         *pieces,
                                    const PbProse     *prose,
                                    const PbTheme     *theme,
                                    double             width);
/* A line of its own element; keeps with what follows. */
void       pb_pieces_add_caption   (GPtrArray         *pieces,
                                    const char        *text,
                                    const PbSetStyle  *style,
                                    double             gap,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_notes     (GPtrArray         *pieces,
                                    const char        *text,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_list      (GPtrArray         *pieces,
                                    GPtrArray         *items,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_terms     (GPtrArray         *pieces,
                                    GPtrArray         *terms,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_table     (GPtrArray         *pieces,
                                    const PbPaperTable *table,
                                    const PbTheme     *theme,
                                    double             width);
void       pb_pieces_add_figure    (GPtrArray         *pieces,
                                    const PbPaperFigure *figure,
                                    const PbTheme     *theme,
                                    double             width,
                                    double             max_height);
void       pb_pieces_add_columns   (GPtrArray         *pieces,
                                    const PbBlock     *block,
                                    const PbTheme     *theme,
                                    double             width,
                                    double             max_height);
/* @own: (nullable): the heading of the contents, which does not list itself */
void       pb_pieces_add_contents  (GPtrArray         *pieces,
                                    PbDocument        *document,
                                    const PbHeading   *own,
                                    int                depth,
                                    const PbTheme     *theme,
                                    double             width);

/* Widths of a table's columns for a width, without the gaps between; pb-paper-widths.c. */
double    *pb_paper_table_share_out (const PbPaperTable *table,
                                     const PbTheme     *theme,
                                     double             width,
                                     double             gap);
/* How a cell is set; row -1 is the head. */
PbSetStyle pb_paper_table_get_style (const PbPaperTable *table,
                                     int                row,
                                     guint              column,
                                     const PbTheme     *theme);
/* Room on the left of a cell's words for its shape. */
double     pb_paper_table_get_indent (const PbPaperTable *table,
                                      int               row,
                                      guint             column,
                                      const PbTheme    *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSetText, pb_set_text_free)

G_END_DECLS
