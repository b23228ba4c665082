#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Spacing and weight of the patterns, as the mock-ups have them [px]. */
#define HATCH_STEP   7.0
#define HATCH_WIDTH  1.6
#define CROSS_WIDTH  1.0
#define DOT_STEP     6.0
#define DOT_RADIUS   1.3
#define RING_RADIUS  1.7
#define RING_WIDTH   0.8

void
pb_rounded_box_path (cairo_t *cr,
                     PbBox    box,
                     double   radius)
{
  double r = fmin (radius, fmin (box.width, box.height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, box.x + box.width - r, box.y + r, r, -G_PI_2, 0);
  cairo_arc (cr, box.x + box.width - r, box.y + box.height - r, r, 0, G_PI_2);
  cairo_arc (cr, box.x + r, box.y + box.height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box.x + r, box.y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_diamond (cairo_t *cr,
              double   radius)
{
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius, 0);
  cairo_line_to (cr, 0, radius);
  cairo_line_to (cr, -radius, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Points up for 1, down for -1. */
static void
draw_triangle (cairo_t *cr,
               double   radius,
               int      direction)
{
  cairo_move_to (cr, 0, -direction * radius);
  cairo_line_to (cr, radius, direction * (radius - 1));
  cairo_line_to (cr, -radius, direction * (radius - 1));
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_disc (cairo_t *cr,
           double   radius)
{
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr,
           double   radius)
{
  cairo_set_line_width (cr, 1.8);
  cairo_arc (cr, 0, 0, radius - 1, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_short_bar (cairo_t *cr,
                double   radius)
{
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, 1 - radius, 0);
  cairo_line_to (cr, radius - 1, 0);
  cairo_stroke (cr);
}

/**
 * pb_comparison_draw:
 * @comparison: the result
 * @theme: the colours
 * @cr: where to draw
 * @centre_x: [px]
 * @centre_y: [px]
 * @size: width of the shape's cell [px]
 *
 * Draws a result as a shape that reads without its colour: worse a diamond, better
 * a disc, similar a ring, higher and lower triangles, not compared a short bar.
 */
void
pb_comparison_draw (PbComparison   comparison,
                    const PbTheme *theme,
                    cairo_t       *cr,
                    double         centre_x,
                    double         centre_y,
                    double         size)
{
  double scale = size / 14;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, centre_x, centre_y);
  cairo_scale (cr, scale, scale);
  pb_colour_set_source (pb_comparison_get_colour (comparison, theme), cr);

  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      draw_diamond (cr, 6);
      break;
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      draw_disc (cr, 5);
      break;
    case PB_COMPARISON_SIMILAR:
      draw_ring (cr, 5);
      break;
    case PB_COMPARISON_HIGHER:
      draw_triangle (cr, 5, 1);
      break;
    case PB_COMPARISON_LOWER:
      draw_triangle (cr, 5, -1);
      break;
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      draw_short_bar (cr, 5);
      break;
    }

  cairo_restore (cr);
}

static const char *const comparison_labels[PB_N_COMPARISONS] = {
  [PB_COMPARISON_NOT_COMPARED] = N_("not compared"),
  [PB_COMPARISON_WORST] = N_("much worse"),
  [PB_COMPARISON_WORSE] = N_("worse"),
  [PB_COMPARISON_SIMILAR] = N_("similar"),
  [PB_COMPARISON_BETTER] = N_("better"),
  [PB_COMPARISON_BEST] = N_("much better"),
  [PB_COMPARISON_LOWER] = N_("lower"),
  [PB_COMPARISON_HIGHER] = N_("higher"),
};

const char *
pb_comparison_to_label (PbComparison comparison)
{
  g_return_val_if_fail ((int) comparison >= 0 && comparison < PB_N_COMPARISONS, NULL);

  return _(comparison_labels[comparison]);
}

PbColour
pb_comparison_get_colour (PbComparison   comparison,
                          const PbTheme *theme)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      return theme->worse;
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      return theme->better;
    case PB_COMPARISON_HIGHER:
    case PB_COMPARISON_LOWER:
      return theme->level;
    case PB_COMPARISON_SIMILAR:
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return theme->similar;
    }
}

PbColour
pb_comparison_get_text_colour (PbComparison   comparison,
                               const PbTheme *theme)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
    case PB_COMPARISON_WORSE:
      return theme->worse;
    case PB_COMPARISON_BETTER:
    case PB_COMPARISON_BEST:
      return theme->better;
    case PB_COMPARISON_HIGHER:
    case PB_COMPARISON_LOWER:
    case PB_COMPARISON_SIMILAR:
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return theme->dim;
    }
}

static const struct
{
  const char *label;
  const char *sentence;
  const char *mark;
} statuses[PB_N_STATUSES] = {
  [PB_STATUS_PRESENT] = { "", "", "" },
  [PB_STATUS_MISSING] = { N_("No value"), N_("No value"), "[x]" },
  [PB_STATUS_SUPPRESSED] = { N_("Hidden, small number"), N_("Hidden by the publisher: small number"), "[c]" },
  [PB_STATUS_SUPPRESSED_HERE] = { N_("Hidden here by rule"), N_("Hidden here by the rule for small counts"), "[c]" },
  [PB_STATUS_NOT_PUBLISHED] = { N_("Not published here"), N_("Not published here"), "[x]" },
  [PB_STATUS_NOT_APPLICABLE] = { N_("Does not apply"), N_("Does not apply"), "[z]" },
};

/* The empty text has a meaning of its own in a message catalogue. */
static const char *
translate (const char *text)
{
  return text[0] == '\0' ? text : _(text);
}

const char *
pb_status_to_label (PbStatus status)
{
  g_return_val_if_fail ((int) status >= 0 && status < PB_N_STATUSES, NULL);

  return translate (statuses[status].label);
}

const char *
pb_status_to_sentence (PbStatus status)
{
  g_return_val_if_fail ((int) status >= 0 && status < PB_N_STATUSES, NULL);

  return translate (statuses[status].sentence);
}

const char *
pb_status_to_mark (PbStatus status)
{
  g_return_val_if_fail ((int) status >= 0 && status < PB_N_STATUSES, NULL);

  return statuses[status].mark;
}

/* Diagonals x + slope * y = k * step over the clip, so that neighbours' lines meet. */
static void
add_diagonals (cairo_t *cr,
               PbBox    box,
               double   step,
               int      slope)
{
  double gap = step * G_SQRT2;
  double low = box.x + (slope > 0 ? box.y : -(box.y + box.height));
  double high = box.x + box.width + (slope > 0 ? box.y + box.height : -box.y);

  for (double k = ceil (low / gap) * gap; k <= high; k += gap)
    {
      cairo_move_to (cr, k - slope * box.y, box.y);
      cairo_line_to (cr, k - slope * (box.y + box.height), box.y + box.height);
    }
}

/* Discs, or where @radius is that of a ring, what a ring's line follows. */
static void
add_dots (cairo_t *cr,
          PbBox    box,
          double   radius)
{
  for (double y = floor (box.y / DOT_STEP) * DOT_STEP + DOT_STEP / 2; y <= box.y + box.height + DOT_STEP;
       y += DOT_STEP)
    for (double x = floor (box.x / DOT_STEP) * DOT_STEP + DOT_STEP / 2; x <= box.x + box.width + DOT_STEP;
         x += DOT_STEP)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      }
}

void
pb_status_fill (PbStatus       status,
                const PbTheme *theme,
                cairo_t       *cr)
{
  double x1, y1, x2, y2;
  PbBox box;

  cairo_save (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  box = (PbBox) { x1, y1, x2 - x1, y2 - y1 };

  pb_colour_set_source (theme->land, cr);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  pb_colour_set_source (theme->faint, cr);

  switch (status)
    {
    case PB_STATUS_MISSING:
      add_diagonals (cr, box, HATCH_STEP, 1);
      cairo_set_line_width (cr, HATCH_WIDTH);
      cairo_stroke (cr);
      break;
    case PB_STATUS_SUPPRESSED:
      add_dots (cr, box, DOT_RADIUS);
      cairo_fill (cr);
      break;
    case PB_STATUS_SUPPRESSED_HERE:
      add_dots (cr, box, RING_RADIUS);
      cairo_set_line_width (cr, RING_WIDTH);
      cairo_stroke (cr);
      break;
    case PB_STATUS_NOT_APPLICABLE:
      add_diagonals (cr, box, HATCH_STEP, 1);
      add_diagonals (cr, box, HATCH_STEP, -1);
      cairo_set_line_width (cr, CROSS_WIDTH);
      cairo_stroke (cr);
      break;
    case PB_STATUS_PRESENT:
    case PB_STATUS_NOT_PUBLISHED:
    case PB_N_STATUSES:
    default:
      break;
    }

  cairo_restore (cr);
}

static void
draw_swatch_border (const PbTheme *theme,
                    cairo_t       *cr,
                    PbBox          box)
{
  PbBox inner = { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 };

  pb_rounded_box_path (cr, inner, 2);
  pb_colour_set_source (theme->border, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

void
pb_swatch_draw_colour (PbColour       colour,
                       const PbTheme *theme,
                       cairo_t       *cr,
                       PbBox          box)
{
  pb_rounded_box_path (cr, box, 2);
  pb_colour_set_source (colour, cr);
  cairo_fill (cr);
  draw_swatch_border (theme, cr, box);
}

void
pb_swatch_draw_status (PbStatus       status,
                       const PbTheme *theme,
                       cairo_t       *cr,
                       PbBox          box)
{
  pb_rounded_box_path (cr, box, 2);
  pb_status_fill (status, theme, cr);

  /* Land without a border is itself the sign for "not published here". */
  if (status != PB_STATUS_NOT_PUBLISHED)
    draw_swatch_border (theme, cr, box);
}
