#include "pb-use-strip.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

/* A label needs this much of air on each side [px]. */
#define LABEL_AIR 5.0
#define PATTERN_STEP 5.0
/* Of a label's ground, around it [px]. */
#define PAD 2.0

struct _PbUseStrip
{
  PbDay     from;
  PbDay     to;
  PbDay     moment;
  gboolean  has_years;
  GArray   *spans;   /* PbUseSpan */
};

static void
clear_span (gpointer span)
{
  g_free (((PbUseSpan *) span)->label);
}

/**
 * pb_use_strip_new:
 * @from, @to: first and last day of the strip; @to after @from
 */
PbUseStrip *
pb_use_strip_new (PbDay    from,
                  PbDay    to,
                  PbDay    moment,
                  gboolean has_years)
{
  PbUseStrip *self;

  g_return_val_if_fail (to > from, NULL);

  self = g_new0 (PbUseStrip, 1);
  self->from = from;
  self->to = to;
  self->moment = moment;
  self->has_years = has_years;
  self->spans = g_array_new (FALSE, FALSE, sizeof (PbUseSpan));
  g_array_set_clear_func (self->spans, clear_span);

  return self;
}

void
pb_use_strip_add (PbUseStrip      *self,
                  const PbUseSpan *span)
{
  PbUseSpan copy = *span;

  copy.label = g_strdup (span->label);
  g_array_append_val (self->spans, copy);
}

void
pb_use_strip_free (PbUseStrip *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->spans);
  g_free (self);
}

guint
pb_use_strip_get_n (const PbUseStrip *self)
{
  return self->spans->len;
}

static double
get_x (const PbUseStrip *self,
       PbDay             day,
       double            width)
{
  return width * (CLAMP (day, self->from, self->to) - self->from) / (double) (self->to - self->from);
}

PbBox
pb_use_strip_get_box (const PbUseStrip *self,
                      guint             position,
                      double            width,
                      PbBox            *ramp_out)
{
  const PbUseSpan *span = &g_array_index (self->spans, PbUseSpan, position);
  double left = get_x (self, span->from_last, width);
  double right = MAX (get_x (self, span->to_first, width), left);
  double first = get_x (self, span->from_first, width);
  double last = MAX (get_x (self, span->to_last, width), right);

  if (ramp_out != NULL)
    *ramp_out = (PbBox) { first, 0, last - first, PB_USE_STRIP_BAR };

  return (PbBox) { left, 0, right - left, PB_USE_STRIP_BAR };
}

static void
draw_lines (cairo_t *cr,
            PbBox    box,
            double   step,
            gboolean is_falling)
{
  for (double x = box.x - box.height; x < box.x + box.width; x += step)
    {
      cairo_move_to (cr, x, is_falling ? box.y : box.y + box.height);
      cairo_line_to (cr, x + box.height, is_falling ? box.y + box.height : box.y);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr,
           PbBox    box,
           double   step)
{
  for (double x = box.x + step / 2; x < box.x + box.width; x += step)
    for (double y = box.y + step / 2; y < box.y + box.height; y += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, 1.1, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

static PbColour
get_ground (PbUseFill      fill,
            const PbTheme *theme)
{
  switch (fill)
    {
    case PB_USE_PLAIN:
      return theme->sequential[3];
    case PB_USE_PALE:
    case PB_USE_DOTTED:
    case PB_USE_STRIPED:
      return theme->sequential[0];
    case PB_USE_HATCHED:
    case PB_USE_CROSSED:
      return theme->land;
    case PB_USE_UNKNOWN:
    case PB_N_USE_FILLS:
    default:
      return theme->ground;
    }
}

static void
draw_pattern (PbUseFill      fill,
              const PbTheme *theme,
              cairo_t       *cr,
              PbBox          box)
{
  double unit = pb_theme_get_unit (theme);

  cairo_set_line_width (cr, unit);
  switch (fill)
    {
    case PB_USE_DOTTED:
      pb_colour_set_source (theme->level, cr);
      draw_dots (cr, box, PATTERN_STEP * unit);
      break;
    case PB_USE_STRIPED:
      pb_colour_set_source (theme->level, cr);
      draw_lines (cr, box, PATTERN_STEP * unit, FALSE);
      break;
    case PB_USE_HATCHED:
      pb_colour_set_source (theme->faint, cr);
      draw_lines (cr, box, PATTERN_STEP * unit, FALSE);
      draw_lines (cr, box, PATTERN_STEP * unit, TRUE);
      break;
    case PB_USE_CROSSED:
      pb_colour_set_source (theme->dim, cr);
      cairo_move_to (cr, box.x, box.y);
      cairo_line_to (cr, box.x + box.width, box.y + box.height);
      cairo_move_to (cr, box.x, box.y + box.height);
      cairo_line_to (cr, box.x + box.width, box.y);
      cairo_stroke (cr);
      break;
    case PB_USE_PLAIN:
    case PB_USE_PALE:
    case PB_USE_UNKNOWN:
    case PB_N_USE_FILLS:
    default:
      break;
    }
}

/* Full where the stretch certainly is, fading over the days on which it may have begun
 * or ended. */
static cairo_pattern_t *
make_ramp (PbBox certain,
           PbBox all)
{
  cairo_pattern_t *ramp = cairo_pattern_create_linear (all.x, 0, all.x + all.width, 0);
  double left = (certain.x - all.x) / all.width;
  double right = (certain.x + certain.width - all.x) / all.width;

  cairo_pattern_add_color_stop_rgba (ramp, 0, 0, 0, 0, left > 0 ? 0.1 : 1);
  cairo_pattern_add_color_stop_rgba (ramp, left, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (ramp, right, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (ramp, 1, 0, 0, 0, right < 1 ? 0.1 : 1);

  return ramp;
}

static void
draw_span (const PbUseStrip *self,
           guint             position,
           const PbTheme    *theme,
           cairo_t          *cr,
           double            width)
{
  const PbUseSpan *span = &g_array_index (self->spans, PbUseSpan, position);
  PbBox all;
  PbBox certain = pb_use_strip_get_box (self, position, width, &all);
  cairo_pattern_t *ramp;

  if (all.width < 1)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, all.x, all.y, all.width, all.height);
  cairo_clip (cr);
  cairo_push_group (cr);
  pb_colour_set_source (get_ground (span->fill, theme), cr);
  cairo_paint (cr);
  draw_pattern (span->fill, theme, cr, all);
  cairo_pop_group_to_source (cr);
  ramp = make_ramp (certain, all);
  cairo_mask (cr, ramp);
  cairo_pattern_destroy (ramp);
  cairo_restore (cr);

  cairo_save (cr);
  pb_colour_set_source (theme->border, cr);
  cairo_set_line_width (cr, 1);
  if (span->fill == PB_USE_UNKNOWN)
    cairo_set_dash (cr, (const double[]) { 3, 3 }, 2, 0);
  cairo_rectangle (cr, all.x + 0.5, 0.5, MAX (all.width - 1, 0), all.height - 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* In the certain part of a stretch where it fits, else in all of it; beside the line of
 * the moment, and never over a label that stands there already.
 * Returns: where the next label may begin */
static double
draw_label (const PbUseStrip *self,
            guint             position,
            const PbTheme    *theme,
            cairo_t          *cr,
            double            strip_width,
            double            free_from)
{
  const PbUseSpan *span = &g_array_index (self->spans, PbUseSpan, position);
  PbColour ground = get_ground (span->fill, theme);
  PbColour colour = span->fill == PB_USE_PLAIN ? theme->on_shade[3] : theme->text;
  double moment = get_x (self, self->moment, strip_width);
  double width, x;
  PbBox all;
  PbBox box = pb_use_strip_get_box (self, position, strip_width, &all);

  if (span->label == NULL)
    return free_from;

  pb_text_measure (theme, PB_TEXT_CAPTION, span->label, 0, &width, NULL);
  if (box.width < width + 2 * LABEL_AIR)
    box = all;
  x = MAX (box.x, free_from) + LABEL_AIR;
  if (moment > x - LABEL_AIR && moment < x + width + LABEL_AIR && moment + width + 2 * LABEL_AIR <= box.x + box.width)
    x = moment + LABEL_AIR;
  if (x + width + LABEL_AIR > box.x + box.width)
    return free_from;

  if (span->fill != PB_USE_PLAIN)
    {
      PbBox pad = { x - PAD, PAD, width + 2 * PAD, box.height - 2 * PAD };

      /* A pattern seen between letters is read as part of them. */
      pb_rounded_box_path (cr, pad, PAD);
      pb_colour_set_source (ground, cr);
      cairo_fill (cr);
    }
  pb_text_draw (cr, theme, PB_TEXT_CAPTION, span->label, x, box.height / 2, 0, 0.5, colour);

  return x + width;
}

static void
draw_years (const PbUseStrip *self,
            const PbTheme    *theme,
            cairo_t          *cr,
            double            width,
            double            bottom)
{
  int year, last_year;
  double free_from = 0;

  pb_day_to_ymd (self->from, &year, NULL, NULL);
  pb_day_to_ymd (self->to, &last_year, NULL, NULL);
  for (; year <= last_year; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);
      PbDay day = pb_day_from_ymd (year, 1, 1);
      double x = get_x (self, day, width);
      PbBox box;

      if (day < self->from)
        continue;
      pb_colour_set_source (theme->grid, cr);
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, pb_theme_snap (theme, x), 0);
      cairo_line_to (cr, pb_theme_snap (theme, x), bottom);
      cairo_stroke (cr);
      box = pb_text_box (theme, PB_TEXT_CAPTION, text, x + 2, bottom, 0, 1);
      if (!self->has_years || x < free_from || box.x + box.width > width)
        continue;
      pb_text_draw (cr, theme, PB_TEXT_CAPTION, text, x + 2, bottom, 0, 1, theme->dim);
      free_from = box.x + box.width + 6;
    }
}

void
pb_use_strip_draw (const PbUseStrip *self,
                   const PbTheme    *theme,
                   cairo_t          *cr,
                   double            width,
                   double            height)
{
  double bar = MIN (PB_USE_STRIP_BAR * pb_theme_get_unit (theme), height);
  double free_from = 0;

  draw_years (self, theme, cr, width, self->has_years ? height : bar);
  for (guint i = 0; i < self->spans->len; i++)
    draw_span (self, i, theme, cr, width);
  for (guint i = 0; i < self->spans->len; i++)
    free_from = draw_label (self, i, theme, cr, width, free_from);

  if (self->moment >= self->from && self->moment <= self->to)
    {
      double x = pb_theme_snap (theme, get_x (self, self->moment, width));

      pb_colour_set_source (theme->ground, cr);
      cairo_set_line_width (cr, 5);
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, bar);
      cairo_stroke (cr);
      pb_colour_set_source (theme->ink, cr);
      cairo_set_line_width (cr, 2);
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, bar);
      cairo_stroke (cr);
    }
}
