#include "pb-sparkline.h"

#include <math.h>

/* Room for the dot at the end of a line [px]. */
#define MARGIN_X   3.0
#define MARGIN_END 4.0
#define MARGIN_Y   4.0
#define DOT_RADIUS 2.6

typedef struct
{
  double width;
  double height;
  double first;
  double last;
  double lowest;
  double highest;
} Frame;

static void
widen (const double *values,
       int           n,
       Frame        *frame)
{
  for (int i = 0; values != NULL && i < n; i++)
    if (isfinite (values[i]))
      {
        frame->lowest = fmin (frame->lowest, values[i]);
        frame->highest = fmax (frame->highest, values[i]);
      }
}

static double
get_abscissa (const PbSparkline *self,
              int                index)
{
  return self->x != NULL ? self->x[index] : index;
}

static gboolean
frame_init (Frame             *frame,
            const PbSparkline *self,
            double             width,
            double             height)
{
  *frame = (Frame) { width, height, 0, 0, INFINITY, -INFINITY };
  widen (self->place, self->n, frame);
  widen (self->england, self->n, frame);

  if (frame->lowest > frame->highest)
    return FALSE;

  frame->first = get_abscissa (self, 0);
  frame->last = get_abscissa (self, self->n - 1);

  return TRUE;
}

/* A level line, and a single period, lie in the middle. */
static double
map_between (double value,
             double lowest,
             double highest)
{
  return highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
}

static double
get_x (const Frame       *frame,
       const PbSparkline *self,
       int                index)
{
  double share = map_between (get_abscissa (self, index), frame->first, frame->last);

  return MARGIN_X + share * (frame->width - MARGIN_X - MARGIN_END);
}

static double
get_y (const Frame *frame,
       double       value)
{
  double share = map_between (value, frame->lowest, frame->highest);

  return frame->height - MARGIN_Y - share * (frame->height - 2 * MARGIN_Y);
}

static gboolean
has_value (const double *values,
           int           n,
           int           index)
{
  return index >= 0 && index < n && isfinite (values[index]);
}

/* Is the value joined to the one before it? */
static gboolean
is_joined (const PbSparkline *self,
           const double      *values,
           int                index)
{
  return has_value (values, self->n, index) && has_value (values, self->n, index - 1) &&
         (self->breaks == NULL || !self->breaks[index]);
}

/* A gap is never joined; a value alone between two gaps is a dot. */
static void
draw_line (const Frame       *frame,
           const PbSparkline *self,
           const double      *values,
           double             line_width,
           cairo_t           *cr)
{
  cairo_set_line_width (cr, line_width);

  for (int i = 0; i < self->n; i++)
    {
      double x = get_x (frame, self, i);

      if (!isfinite (values[i]))
        continue;

      if (is_joined (self, values, i))
        cairo_line_to (cr, x, get_y (frame, values[i]));
      else if (is_joined (self, values, i + 1))
        cairo_move_to (cr, x, get_y (frame, values[i]));
      else
        {
          cairo_move_to (cr, x - line_width / 2, get_y (frame, values[i]));
          cairo_line_to (cr, x + line_width / 2, get_y (frame, values[i]));
        }
    }

  cairo_stroke (cr);
}

/**
 * pb_sparkline_draw:
 * @self: what to draw
 * @theme: the colours
 * @cr: where to draw
 * @width: [px], usually %PB_SPARKLINE_WIDTH
 * @height: [px], usually %PB_SPARKLINE_HEIGHT
 *
 * Draws the Place's line over England's, with a dot at the moment and no axis.
 * Nothing is drawn where no period has a value.
 */
void
pb_sparkline_draw (const PbSparkline *self,
                   const PbTheme     *theme,
                   cairo_t           *cr,
                   double             width,
                   double             height)
{
  Frame frame;

  if (self->n <= 0 || !frame_init (&frame, self, width, height))
    return;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);

  if (self->england != NULL)
    {
      pb_colour_set_source (theme->border, cr);
      draw_line (&frame, self, self->england, 1.3, cr);
    }

  pb_colour_set_source (theme->place, cr);
  draw_line (&frame, self, self->place, 1.6, cr);

  if (has_value (self->place, self->n, self->moment))
    {
      cairo_arc (cr, get_x (&frame, self, self->moment), get_y (&frame, self->place[self->moment]), DOT_RADIUS,
                 0, 2 * G_PI);
      cairo_fill (cr);
    }

  cairo_restore (cr);
}

gboolean
pb_sparkline_locate (const PbSparkline *self,
                     double             width,
                     double             height,
                     int                index,
                     double            *x_out,
                     double            *y_out)
{
  Frame frame;

  if (!has_value (self->place, self->n, index) || !frame_init (&frame, self, width, height))
    return FALSE;

  *x_out = get_x (&frame, self, index);
  *y_out = get_y (&frame, self->place[index]);

  return TRUE;
}
