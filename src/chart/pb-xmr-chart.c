#include "pb-xmr-layout.h"
#include "pb-number.h"

#include <math.h>

/* [px at 11 pt] */
#define SIDE_ROOM       8.0
#define NATURAL_HEIGHT  280.0
#define MOST_MARKS      0.3    /* of the height */

/**
 * PbXmrChart:
 *
 * The chart of statistical process control, XmR: values in time, joined but over
 * gaps, with mean and process limits a segment, the target, and each special cause
 * in shape and colour.
 *
 * The y axis holds values, limits and target and is not forced to zero.  Never
 * changes once built: another size or cursor is another chart.
 */

static gint64
get_first2 (PbXmrChart *self)
{
  return pb_xmr_chart_get_midpoint2 (self, 0);
}

static gint64
get_last2 (PbXmrChart *self)
{
  return pb_xmr_chart_get_midpoint2 (self, self->n_points - 1);
}

static void
find_decimals (PbXmrChart *self,
               int         n_decimals)
{
  g_autofree double *values = g_new (double, MAX (self->n_points, 1));

  for (int i = 0; i < self->n_points; i++)
    values[i] = self->points[i].value;

  self->n_decimals = n_decimals >= 0 ? n_decimals : pb_number_get_decimals (values, self->n_points, 1);
}

static void
find_axis (PbXmrChart *self)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int i = 0; i < self->n_points; i++)
    pb_axis_widen (self->points[i].value, &lowest, &highest);

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  for (int i = 0; i < self->n_segments; i++)
    {
      pb_axis_widen (self->segments[i].lower, &lowest, &highest);
      pb_axis_widen (self->segments[i].mean, &lowest, &highest);
      pb_axis_widen (self->segments[i].upper, &lowest, &highest);
    }
  pb_axis_widen (self->target, &lowest, &highest);

  pb_axis_init_tight (&self->axis, lowest, highest, pow (10, -self->n_decimals));
}

double
pb_xmr_chart_get_x_of_day2 (PbXmrChart *self,
                            gint64      day2)
{
  double room = fmin (SIDE_ROOM * self->unit, self->plot.width / 4);
  gint64 first2 = get_first2 (self);
  gint64 last2 = get_last2 (self);
  double share = last2 > first2 ? (double) (day2 - first2) / (double) (last2 - first2) : 0.5;

  return fmax (self->plot.x, fmin (self->plot.x + room + share * (self->plot.width - 2 * room),
                                   self->plot.x + self->plot.width));
}

PbBox
pb_xmr_chart_get_tick_box (PbXmrChart *self,
                           int         index)
{
  g_autofree char *tick = pb_axis_dup_tick (&self->axis, index);

  return pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, self->plot.x - XMR_TICK_GAP * self->unit,
                      pb_xmr_chart_get_y (self, self->axis.ticks[index]), 1, 0.5);
}

/* From the sides inwards: the names of the lines make the right margin, the words of
 * the marks the top one. */
static void
find_plot (PbXmrChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double left = 0, top, right, bottom;

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      left = fmax (left, pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, 0, 0, 0, 0).width);
    }

  left += XMR_TICK_GAP * self->unit;
  right = pb_xmr_chart_measure_lines (self) + XMR_LABEL_GAP * self->unit;
  /* The lowest tick's label must clear the period labels. */
  bottom = fmax (line + XMR_TICK_GAP * self->unit, line * 1.5 + 2 * self->unit);
  top = self->cursor >= 0 ? line + XMR_PILL_ROOM * self->unit * 2 : 0;
  self->marks_top = top;

  self->plot = (PbBox) { left, 0, fmax (1, self->width - left - right), self->height };
  top += pb_xmr_chart_place_marks (self, self->height * MOST_MARKS);
  /* The highest tick's label, and room for a value over a high point. */
  top += line * 0.75;

  self->plot.y = top;
  self->plot.height = fmax (1, self->height - top - bottom);
}

static void
place_points (PbXmrChart *self)
{
  gint64 span2 = get_last2 (self) - get_first2 (self);
  double span = pb_xmr_chart_get_x_of_day2 (self, get_last2 (self)) -
                pb_xmr_chart_get_x_of_day2 (self, get_first2 (self));

  self->step = span2 > 0 ? span * pb_xmr_chart_get_usual_step2 (self) / span2 : span;

  for (int i = 0; i < self->n_points; i++)
    {
      self->xs[i] = pb_xmr_chart_get_x_of_day2 (self, pb_xmr_chart_get_midpoint2 (self, i));
      self->ys[i] = self->points[i].is_missing ? NAN : pb_xmr_chart_get_y (self, self->points[i].value);
    }
}

static void
clear_note (gpointer data)
{
  XmrNote *note = data;

  g_clear_pointer (&note->text, g_free);
}

static GArray *
notes_new (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (XmrNote));

  g_array_set_clear_func (notes, clear_note);

  return notes;
}

/**
 * pb_xmr_chart_new:
 * @input: points, segments, target and marks; copied
 * @theme: colours and type; copied
 * @width: [px]
 * @height: [px]
 *
 * Lays the chart out: a round axis that holds values, limits and target, points at
 * their periods' midpoints, the names of the last segment's lines at the right, the
 * words of rebases and events above the plot, as many period labels as fit.
 *
 * Returns: (transfer full): the chart
 */
PbXmrChart *
pb_xmr_chart_new (const PbXmrInput *input,
                  const PbTheme    *theme,
                  double            width,
                  double            height)
{
  PbXmrChart *self = g_new0 (PbXmrChart, 1);

  self->theme = *theme;
  self->width = width;
  self->height = height;
  self->unit = pb_theme_get_unit (theme);
  self->target = input->target;
  self->target_words = g_strdup (input->target_words);
  self->labels = pb_labels_new ();
  self->x_labels = notes_new ();
  self->notes = notes_new ();
  self->tags = pb_chart_tags_new ();

  pb_xmr_chart_take_input (self, input);
  self->cursor = input->cursor < input->n_points ? MAX (input->cursor, -1) : -1;
  find_decimals (self, input->n_decimals);
  find_axis (self);
  if (self->is_empty)
    return self;

  find_plot (self);
  place_points (self);
  pb_xmr_chart_place_labels (self, input);

  return self;
}

void
pb_xmr_chart_free (PbXmrChart *self)
{
  for (int i = 0; i < self->n_marks; i++)
    g_free (self->marks[i].words);
  for (int i = 0; i < XMR_N_LINES; i++)
    g_free (self->lines[i].text);

  g_free (self->points);
  g_strfreev (self->periods);
  g_free (self->xs);
  g_free (self->ys);
  g_free (self->is_joined);
  g_free (self->segments);
  g_free (self->target_words);
  g_free (self->marks);
  g_array_unref (self->labels);
  g_array_unref (self->x_labels);
  g_array_unref (self->notes);
  g_array_unref (self->tags);
  g_free (self);
}

double
pb_xmr_chart_get_natural_height (const PbTheme *theme)
{
  return NATURAL_HEIGHT * pb_theme_get_unit (theme);
}

gboolean
pb_xmr_chart_is_empty (PbXmrChart *self)
{
  return self->is_empty;
}

gboolean
pb_xmr_chart_pick (PbXmrChart *self,
                   double      x,
                   double      y,
                   int        *point_out)
{
  double nearest = INFINITY;
  double room = SIDE_ROOM * self->unit;

  if (self->is_empty || y < 0 || y > self->height || x < self->plot.x - room ||
      x > self->plot.x + self->plot.width + room)
    return FALSE;

  for (int i = 0; i < self->n_points; i++)
    if (fabs (self->xs[i] - x) < nearest)
      {
        nearest = fabs (self->xs[i] - x);
        *point_out = i;
      }

  return TRUE;
}

gboolean
pb_xmr_chart_locate (PbXmrChart *self,
                     int         point,
                     double     *x_out,
                     double     *y_out)
{
  g_return_val_if_fail (point >= 0 && point < self->n_points, FALSE);

  *x_out = self->xs[point];
  *y_out = self->ys[point];

  return !self->is_empty && isfinite (*y_out);
}

PbBox
pb_xmr_chart_get_plot (PbXmrChart *self)
{
  return self->plot;
}

const PbAxis *
pb_xmr_chart_get_axis (PbXmrChart *self)
{
  return &self->axis;
}

double
pb_xmr_chart_get_y (PbXmrChart *self,
                    double      value)
{
  return self->plot.y + (1 - pb_axis_map (&self->axis, value)) * self->plot.height;
}

GArray *
pb_xmr_chart_get_labels (PbXmrChart *self)
{
  return self->labels;
}

gboolean
pb_xmr_chart_joins (PbXmrChart *self,
                    int         point)
{
  return point >= 0 && point + 1 < self->n_points && self->is_joined[point + 1];
}

gboolean
pb_xmr_chart_has_mark (PbXmrChart *self,
                       int         point)
{
  const PbXmrPoint *marked = &self->points[point];
  gboolean is_alone = !self->is_joined[point] && !pb_xmr_chart_joins (self, point);

  if (marked->is_missing)
    return FALSE;

  return self->step >= XMR_MARK_STEP * self->unit || is_alone || point == self->cursor ||
         (!marked->is_later && marked->variation != PB_SPC_VARIATION_COMMON_CAUSE);
}

char *
pb_xmr_chart_dup_scale_note (PbXmrChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
