#include "pb-paper-private.h"

#include <math.h>

#define ABOVE         12.0
#define HEADLINE_SIZE 10.5
#define SUBTITLE_SIZE  8.0
#define SUBTITLE_GAP   1.0
#define BODY_GAP       6.0
#define NOTES_GAP      5.0
#define SOURCE_GAP     2.0

/* The words of a figure, from top to bottom; the chart stands before the notes. */
enum
{
  HEADLINE,
  SUBTITLE,
  NOTES,
  SOURCE,
  N_WORDS,
};

typedef struct
{
  PbPiece              piece;
  const PbPaperFigure *figure;
  PbSetText           *words[N_WORDS];
  PbChartBody         *body;             /* or NULL: the words say why */
  double               scale;            /* of the body, to be no higher than a page */
} Figure;

static const struct
{
  double      gap;
  const char *tag;
} parts[N_WORDS] = {
  [HEADLINE] = { 0, "Caption" },
  [SUBTITLE] = { SUBTITLE_GAP, "P" },
  [NOTES] = { NOTES_GAP, "P" },
  [SOURCE] = { SOURCE_GAP, "P" },
};

static double
get_body_height (Figure *self)
{
  return self->body != NULL ? self->scale * pb_chart_body_get_height (self->body) : 0;
}

static void
draw_body (Figure *self,
           PbPen  *pen,
           double  x,
           double  y)
{
  pb_pen_begin (pen, "Figure");
  cairo_save (pen->cr);
  cairo_translate (pen->cr, x, y);
  cairo_scale (pen->cr, self->scale, self->scale);
  pb_chart_body_draw (self->body, pen->cr);
  cairo_restore (pen->cr);
  pb_pen_end (pen, "Figure");
  pb_pdf_words_add_figure (pen->words, self->figure->words->alternative,
                           (PbBox) { x, y, self->scale * pb_chart_body_get_width (self->body),
                                     get_body_height (self) },
                           PB_PAGE_HEIGHT);
}

/* Draws where there is a pen; answers the height of all. */
static double
run_down (Figure *self,
          PbPen  *pen,
          double  x,
          double  y)
{
  double top = y;

  for (int i = 0; i < N_WORDS; i++)
    {
      if (i == NOTES && self->body != NULL)
        {
          y += BODY_GAP;
          if (pen != NULL)
            draw_body (self, pen, x, y);
          y += get_body_height (self);
        }
      if (self->words[i] == NULL)
        continue;

      y += y > top ? parts[i].gap : 0;
      if (pen != NULL)
        pb_set_text_draw (self->words[i], pen, parts[i].tag, x, y);
      y += pb_set_text_get_height (self->words[i]);
    }

  return y - top;
}

static void
draw (PbPiece *piece,
      PbPen   *pen,
      double   x,
      double   y)
{
  run_down ((Figure *) piece, pen, x, y);
}

static void
figure_free (PbPiece *piece)
{
  Figure *self = (Figure *) piece;

  for (int i = 0; i < N_WORDS; i++)
    g_clear_pointer (&self->words[i], pb_set_text_free);
  g_clear_pointer (&self->body, pb_chart_body_free);
  g_free (self);
}

static const PbPieceClass figure_class = { draw, NULL, NULL, NULL, figure_free };

static PbSetText *
set_words (const PbTheme *theme,
           double         size,
           gboolean       is_bold,
           PbColour       colour,
           const char    *text,
           double         width)
{
  const PbSetStyle style = { size, is_bold, colour };

  return *text != '\0' ? pb_set_text_new_plain (theme, &style, text, width) : NULL;
}

void
pb_pieces_add_figure (GPtrArray           *pieces,
                      const PbPaperFigure *figure,
                      const PbTheme       *theme,
                      double               width,
                      double               max_height)
{
  Figure *self = g_new0 (Figure, 1);
  double own = width * CLAMP (figure->share, 0.1, 1);
  const PbCaption *words = figure->words;
  g_autofree char *notes = NULL;
  double room;

  self->piece.class = &figure_class;
  self->piece.gap = ABOVE;
  self->figure = figure;
  self->scale = 1;
  self->body = figure->lay (figure->data, theme, own);
  notes = pb_chart_body_dup_notes (self->body, words->notes);
  self->words[HEADLINE] = set_words (theme, HEADLINE_SIZE, TRUE, theme->text, words->headline, own);
  self->words[SUBTITLE] = set_words (theme, SUBTITLE_SIZE, FALSE, theme->dim, words->subtitle, own);
  self->words[NOTES] = set_words (theme, PB_PAPER_NOTE, FALSE, theme->dim, notes, own);
  self->words[SOURCE] = set_words (theme, PB_PAPER_NOTE, FALSE, theme->dim, words->source, own);

  /* A figure is never split. */
  self->piece.height = run_down (self, NULL, 0, 0);
  room = max_height - (self->piece.height - get_body_height (self));
  if (self->piece.height > max_height && self->body != NULL && room > 0)
    {
      self->scale = room / pb_chart_body_get_height (self->body);
      self->piece.height = max_height;
    }
  self->piece.least_height = self->piece.height;
  g_ptr_array_add (pieces, self);
}
