#include "pb-time-chart-private.h"

#include "pb-shapes.h"
#include "pb-text.h"

/* In the mock-up's pixels. */
#define TOP     8
#define HEIGHT  18
#define RADIUS  4
#define PADDING 7

#define PANDEMIC_ALPHA 0.55
#define PHASE_ALPHA    0.45

static double
get_end (PbTimeChart *self,
         PbDay        day)
{
  return day != PB_DAY_NONE ? pb_time_chart_get_x (self, MIN (day, self->last) + 1) : self->width;
}

/* As strong as it is certain: nothing at the first day that it can begin or the last that
 * it can end, all of @alpha where it surely goes on. */
static cairo_pattern_t *
make_ramp (PbTimeChart      *self,
           const PbTimeBand *band,
           PbColour          colour,
           double            alpha)
{
  double x1 = pb_time_chart_get_x (self, band->from_first), x2 = pb_time_chart_get_x (self, band->from_last + 1);
  gboolean is_open = band->to_first == PB_DAY_NONE;
  double x3 = is_open ? self->width : pb_time_chart_get_x (self, band->to_first);
  double x4 = is_open ? self->width + 1 : pb_time_chart_get_x (self, band->to_last + 1);
  double length = MAX (x4 - x1, 1);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (x1, 0, x4, 0);

  /* A day that is known is no ramp. */
  if (band->from_first == band->from_last)
    x2 = x1;
  if (!is_open && band->to_first == band->to_last)
    x3 = x4;
  if (x3 < x2)
    x2 = x3 = (x2 + x3) / 2;

  cairo_pattern_add_color_stop_rgba (pattern, 0, colour.red, colour.green, colour.blue, x2 > x1 ? 0 : alpha);
  cairo_pattern_add_color_stop_rgba (pattern, (x2 - x1) / length, colour.red, colour.green, colour.blue, alpha);
  cairo_pattern_add_color_stop_rgba (pattern, (x3 - x1) / length, colour.red, colour.green, colour.blue, alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, colour.red, colour.green, colour.blue, x4 > x3 && !is_open ? 0 : alpha);

  return pattern;
}

/* Plans that overlap share the lane's height. */
static int
count_above (PbTimeChart *self,
             int          band,
             gboolean     all)
{
  const PbTimeBand *mine = &self->bands[band];
  int n = 0;

  for (int i = 0; i < (all ? self->input.n_bands : band); i++)
    {
      const PbTimeBand *other = &self->bands[i];
      gboolean is_before = other->to_first != PB_DAY_NONE && other->to_first <= mine->from_last;
      gboolean is_after = mine->to_first != PB_DAY_NONE && mine->to_first <= other->from_last;

      n += i != band && other->kind != PB_TIME_PANDEMIC && !is_before && !is_after;
    }

  return n;
}

/* The box of a plan or phase in its lane; no width where it is none. */
static PbBox
get_band_box (PbTimeChart *self,
              int          band)
{
  const PbTimeBand *facts = &self->bands[band];
  double x = MAX (pb_time_chart_get_x (self, facts->from_first), 0), end = MIN (get_end (self, facts->to_last), self->width);
  int n_lanes = count_above (self, band, TRUE) + 1;
  double height = HEIGHT * self->unit / n_lanes;

  if (!self->has_bands || facts->kind == PB_TIME_PANDEMIC || facts->from_first > self->last || end <= x)
    return (PbBox) { 0, 0, 0, 0 };

  return (PbBox) { x, TOP * self->unit + count_above (self, band, FALSE) * height, end - x, height };
}

/* No other label there, and no outline of another band but, where @within is so, one that
 * holds all of the box. */
static gboolean
is_free (PbTimeChart *self,
         const PbBox *box,
         int          besides,
         gboolean     within)
{
  if (box->x < 0 || box->x + box->width > self->width || pb_labels_hit (self->labels, box))
    return FALSE;

  for (int i = 0; i < self->input.n_bands; i++)
    {
      PbBox other = get_band_box (self, i);
      gboolean is_held = other.x <= box->x && box->x + box->width <= other.x + other.width;

      if (i != besides && other.width > 0 && pb_box_overlaps (box, &other) && !(within && is_held))
        return FALSE;
    }

  return TRUE;
}

/* @x: left, middle or right by @align. */
static gboolean
try_label (PbTimeChart *self,
           int          band,
           double       x,
           double       align,
           gboolean     within)
{
  double y = (TOP + HEIGHT / 2.0) * self->unit;
  PbBox inside = get_band_box (self, band), box;

  if (inside.width > 0)
    y = inside.y + inside.height / 2;
  box = pb_text_box (&self->theme, PB_TEXT_CAPTION, self->bands[band].label, x, y, align, 0.5);

  if (inside.width > 0 &&
      (box.x < inside.x || box.x + box.width > inside.x + inside.width || inside.height < 0.8 * HEIGHT * self->unit))
    return FALSE;
  if (!is_free (self, &box, band, within))
    return FALSE;

  pb_labels_add (self->labels, self->bands[band].label, box);
  return TRUE;
}

/* One that goes on beyond the edge has its name there, where the eye is. */
static void
place_plan (PbTimeChart *self,
            int          band)
{
  PbBox box = get_band_box (self, band);
  double padding = PADDING * self->unit;
  gboolean is_open = self->bands[band].to_first == PB_DAY_NONE;

  if (box.width <= 0 || self->bands[band].label == NULL)
    return;

  if (is_open && try_label (self, band, box.x + box.width - 2 * padding, 1, FALSE))
    return;
  if (!try_label (self, band, box.x + padding, 0, FALSE))
    try_label (self, band, box.x + box.width - padding, 1, FALSE);
}

/* Beside the plans where there is room, else in one of them: the ramp tells whose name it is. */
static void
place_pandemic (PbTimeChart *self,
                int          band)
{
  const PbTimeBand *facts = &self->bands[band];
  double from = pb_time_chart_get_x (self, facts->from_first), end = MIN (get_end (self, facts->to_last), self->width);
  double padding = PADDING * self->unit;

  if (facts->label == NULL)
    return;

  for (int within = 0; within <= 1; within++)
    if (try_label (self, band, (from + end) / 2, 0.5, within) || try_label (self, band, end - padding, 1, within) ||
        try_label (self, band, end + padding, 0, within) || try_label (self, band, from, 1, within))
      return;
}

void
pb_time_chart_place_bands (PbTimeChart *self)
{
  if (!self->has_bands)
    return;

  for (int i = 0; i < self->input.n_bands; i++)
    if (self->bands[i].kind != PB_TIME_PANDEMIC)
      place_plan (self, i);

  for (int i = 0; i < self->input.n_bands; i++)
    if (self->bands[i].kind == PB_TIME_PANDEMIC && self->bands[i].from_first <= self->last)
      place_pandemic (self, i);
}

void
pb_time_chart_draw_ramps (PbTimeChart *self,
                          cairo_t     *cr)
{
  for (int i = 0; i < self->input.n_bands; i++)
    {
      const PbTimeBand *band = &self->bands[i];
      double from = pb_time_chart_get_x (self, band->from_first), end = get_end (self, band->to_last);
      cairo_pattern_t *ramp;

      if (band->kind != PB_TIME_PANDEMIC)
        continue;

      ramp = make_ramp (self, band, self->theme.border, PANDEMIC_ALPHA);
      cairo_set_source (cr, ramp);
      cairo_rectangle (cr, from, TOP * self->unit, end - from, self->bottom - TOP * self->unit);
      cairo_fill (cr);
      cairo_pattern_destroy (ramp);
    }
}

void
pb_time_chart_draw_bands (PbTimeChart *self,
                          cairo_t     *cr)
{
  for (int i = 0; i < self->input.n_bands; i++)
    {
      PbBox box = get_band_box (self, i);
      gboolean is_phase = self->bands[i].kind == PB_TIME_PHASE;
      cairo_pattern_t *ramp;

      if (box.width <= 0)
        continue;

      /* Without an end it goes on beyond the edge. */
      if (self->bands[i].to_first == PB_DAY_NONE)
        box.width += 2 * RADIUS * self->unit;

      ramp = make_ramp (self, &self->bands[i], is_phase ? self->theme.border : self->theme.dim,
                        is_phase ? PHASE_ALPHA : 0.7);
      cairo_set_source (cr, ramp);
      cairo_set_line_width (cr, self->unit);
      pb_rounded_box_path (cr, (PbBox) { box.x + 0.5, box.y + 0.5, MAX (box.width - 1, 1), MAX (box.height - 1, 1) },
                           RADIUS * self->unit);
      if (is_phase)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
      cairo_pattern_destroy (ramp);
    }
}

int
pb_time_chart_pick_band (PbTimeChart *self,
                         double       x,
                         double       y)
{
  if (!self->has_bands || y > (TOP + HEIGHT) * self->unit)
    return -1;

  for (int i = 0; i < self->input.n_bands; i++)
    {
      PbBox box = get_band_box (self, i);

      if (box.width > 0 && pb_box_contains (&box, x, y))
        return i;
    }

  for (int i = 0; i < self->input.n_bands; i++)
    if (self->bands[i].kind == PB_TIME_PANDEMIC && x >= pb_time_chart_get_x (self, self->bands[i].from_first) &&
        x <= get_end (self, self->bands[i].to_last))
      return i;

  return -1;
}
