#include "pb-figure-pages.h"

#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As a file has it: CSS pixels to points. */
#define PT_PER_PX 0.75

/* A figure that is a little higher than the page is made smaller rather than cut. */
#define SMALLEST_SHARE 0.7

/* Over the number of the page [px]. */
#define FOOT_GAP 6.0

/* What must not be cut: from the figure's top [px]. */
typedef struct
{
  double top;
  double bottom;
} Span;

struct _PbFigurePages
{
  PbFigure     *figure;
  PbFigurePlan  plan;
  double        width;    /* of the page [pt] */
  double        height;
  double        scale;    /* points to a px */
  GArray       *cuts;     /* of double: where each page begins, and the end [px] */
};

static void
add_span (GArray *spans,
          double  top,
          double  bottom)
{
  Span span = { top, bottom };

  g_array_append_val (spans, span);
}

/* What says what the figure is, its texts or the whole picture, and each line below it. */
static GArray *
list_spans (PbFigurePages *self)
{
  const PbFigurePlan *plan = &self->plan;
  double line = pb_text_get_line_height (pb_figure_get_theme (self->figure), PB_TEXT_CAPTION), width, height;
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr(GArray) texts = pb_figure_list_texts (self->figure, &width, &height);

  add_span (spans, 0, plan->body_height > 0 ? plan->body_top + plan->head_height : plan->notes_top);
  if (!plan->has_rows)
    add_span (spans, plan->body_top, plan->body_top + plan->body_height);
  for (guint i = 0; i < texts->len; i++)
    {
      const PbBox *box = &g_array_index (texts, PbLabel, i).box;

      add_span (spans, plan->body_top + box->y, plan->body_top + box->y + box->height);
    }
  for (double y = plan->notes_top; y < plan->height; y += line)
    add_span (spans, y, y + line);

  return spans;
}

/* The middle of the gap that is nearest above @wanted; @wanted where nothing ends after @from. */
static double
find_cut (GArray *spans,
          double  from,
          double  wanted)
{
  double cut = wanted, above = from, below = INFINITY;
  gboolean is_within;

  do
    {
      is_within = FALSE;
      for (guint i = 0; i < spans->len; i++)
        {
          const Span *span = &g_array_index (spans, Span, i);

          if (span->top < cut && span->bottom > cut)
            {
              cut = span->top;
              is_within = TRUE;
            }
        }
    }
  while (is_within);

  if (cut <= from)
    return wanted;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (span->bottom <= cut)
        above = fmax (above, span->bottom);
      if (span->top >= cut)
        below = fmin (below, span->top);
    }

  return isfinite (below) ? CLAMP (floor ((above + below) / 2), above, wanted) : cut;
}

static double
get_foot (PbFigurePages *self)
{
  return pb_text_get_line_height (pb_figure_get_theme (self->figure), PB_TEXT_CAPTION) + FOOT_GAP;
}

/* What the sheets after the first begin with, as long as they are in the chart. */
static double
get_head (PbFigurePages *self,
          double         from)
{
  gboolean is_in_body = from > self->plan.body_top && from < self->plan.body_top + self->plan.body_height;

  return is_in_body ? self->plan.head_height : 0;
}

static void
cut (PbFigurePages *self)
{
  double room = self->height / self->scale, from = 0;
  g_autoptr(GArray) spans = list_spans (self);

  g_array_append_val (self->cuts, from);
  if (self->plan.height > room + 1e-6)
    room -= get_foot (self);
  while (self->plan.height - from > room - get_head (self, from) + 1e-6)
    {
      from = find_cut (spans, from, from + fmax (room - get_head (self, from), 1));
      g_array_append_val (self->cuts, from);
    }
  g_array_append_val (self->cuts, self->plan.height);
}

PbFigurePages *
pb_figure_pages_new (PbFigure *figure,
                     double    width,
                     double    height)
{
  PbFigurePages *self = g_new0 (PbFigurePages, 1);
  double across, whole;

  self->figure = figure;
  self->plan = pb_figure_get_plan (figure);
  self->width = width;
  self->height = height;
  across = width / self->plan.width;
  whole = height / self->plan.height;
  self->scale = whole < across && whole >= fmin (across, PT_PER_PX) * SMALLEST_SHARE ? whole : across;
  self->cuts = g_array_new (FALSE, FALSE, sizeof (double));
  cut (self);

  return self;
}

void
pb_figure_pages_free (PbFigurePages *self)
{
  pb_figure_free (self->figure);
  g_array_unref (self->cuts);
  g_free (self);
}

int
pb_figure_pages_get_n (PbFigurePages *self)
{
  return (int) self->cuts->len - 1;
}

/* The figure from @top to @bottom, @at so far down the page. */
static void
draw_part (PbFigurePages *self,
           double         top,
           double         bottom,
           double         at,
           cairo_t       *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, at, self->plan.width, bottom - top);
  cairo_clip (cr);
  cairo_translate (cr, 0, at - top);
  pb_figure_draw (self->figure, cr);
  cairo_restore (cr);
}

static void
draw_number (PbFigurePages *self,
             int            page,
             cairo_t       *cr)
{
  const PbTheme *theme = pb_figure_get_theme (self->figure);
  g_autofree char *words = g_strdup_printf (_("Page %d of %d"), page + 1, pb_figure_pages_get_n (self));

  pb_text_draw (cr, theme, PB_TEXT_CAPTION, words, self->plan.width - self->plan.body_left,
                self->height / self->scale, 1, 1, theme->dim);
}

void
pb_figure_pages_draw (PbFigurePages *self,
                      int            page,
                      cairo_t       *cr)
{
  double from, to, head;

  g_return_if_fail (page >= 0 && page < pb_figure_pages_get_n (self));

  from = g_array_index (self->cuts, double, page);
  to = g_array_index (self->cuts, double, page + 1);
  head = get_head (self, from);

  cairo_save (cr);
  cairo_translate (cr, (self->width - self->plan.width * self->scale) / 2, 0);
  cairo_scale (cr, self->scale, self->scale);
  if (head > 0)
    draw_part (self, self->plan.body_top, self->plan.body_top + head, 0, cr);
  draw_part (self, from, to, head, cr);
  if (pb_figure_pages_get_n (self) > 1)
    draw_number (self, page, cr);
  cairo_restore (cr);
}
