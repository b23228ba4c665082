#include "pb-gradient-layout.h"

#include "pb-number.h"

#include <math.h>

/* Marks may leave zero out, but not where their values come near it. */
#define ZERO_SHARE         0.7

/* Measures of the mock-ups [px at 11 pt]. */
#define NAME_SHARE         0.42
#define ROOM_FOR_MARK     10.0
#define NATURAL_HEIGHT   180.0
#define ROW_HEIGHT        20.0

/**
 * PbGradientChart:
 *
 * One measure across groups at one moment, from the most to the least deprived,
 * with the line fitted through them where there is one.
 *
 * A group stands in the middle of its share of the population, so that the slope
 * of the line is the slope index.  Groups without an order are rows.  Never
 * changes once built.
 */

static void
clear_text (gpointer data)
{
  g_free (((GradientText *) data)->text);
}

gboolean
pb_gradient_chart_has_limits (PbGradientChart *self,
                              int              group)
{
  const GradientGroup *one = &self->groups[group];

  return isfinite (one->value) && isfinite (one->lower) && isfinite (one->upper);
}

gboolean
pb_gradient_chart_has_line (PbGradientChart *self)
{
  return !self->has_rows && isfinite (self->line_start) && isfinite (self->line_end);
}

static void
find_axis (PbGradientChart *self)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int i = 0; i < self->n_groups; i++)
    {
      pb_axis_widen (self->groups[i].value, &lowest, &highest);
      if (pb_gradient_chart_has_limits (self, i))
        {
          pb_axis_widen (self->groups[i].lower, &lowest, &highest);
          pb_axis_widen (self->groups[i].upper, &lowest, &highest);
        }
    }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  if (pb_gradient_chart_has_line (self))
    {
      pb_axis_widen (self->line_start, &lowest, &highest);
      pb_axis_widen (self->line_end, &lowest, &highest);
    }

  pb_axis_init (&self->axis, lowest, highest, lowest >= 0 && lowest < ZERO_SHARE * highest,
                pow (10, -self->n_decimals));
}

static void
find_decimals (PbGradientChart *self,
               int              n_decimals)
{
  self->n_decimals = MAX (n_decimals, 0);

  if (n_decimals < 0)
    for (int i = 0; i < self->n_groups; i++)
      self->n_decimals = MAX (self->n_decimals, pb_number_get_decimals (&self->groups[i].value, 1, 1));
}

static double
measure_ticks (PbGradientChart *self,
               gboolean         only_last)
{
  double widest = 0;

  for (int i = only_last ? self->axis.n_ticks - 1 : 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);
      double width;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, tick, 0, &width, NULL);
      widest = fmax (widest, width);
    }

  return widest;
}

/* Under columns the end words stand, under rows the ticks; above columns a value. */
static void
find_plot (PbGradientChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double gap = GRADIENT_TICK_GAP * self->unit;
  double left, right, top, bottom = line + gap;

  if (self->has_rows)
    {
      left = fmin (pb_gradient_chart_measure_names (self), self->width * NAME_SHARE) + gap + self->radius;
      right = fmax (measure_ticks (self, TRUE) / 2 + self->unit, pb_gradient_chart_measure_values (self));
      top = self->unit;
    }
  else
    {
      left = measure_ticks (self, FALSE) + gap;
      right = self->unit;
      top = line + GRADIENT_NOTE_GAP * self->unit;
      bottom = fmax (line, pb_gradient_chart_measure_end_words (self, self->width - left - right)) + gap + line / 2;
    }

  self->plot = (PbBox) { left, top, fmax (1, self->width - left - right), fmax (1, self->height - top - bottom) };
}

/* A midpoint counts only where all groups have one. */
static void
place_groups (PbGradientChart       *self,
              const PbGradientInput *input)
{
  double start = self->has_rows ? self->plot.y : self->plot.x;
  double length = self->has_rows ? self->plot.height : self->plot.width;
  gboolean has_midpoints = !self->has_rows;

  for (int i = 0; i < self->n_groups; i++)
    has_midpoints &= isfinite (input->points[i].midpoint);

  for (int i = 0; i < self->n_groups; i++)
    {
      double share = has_midpoints ? CLAMP (input->points[i].midpoint, 0, 1) : (i + 0.5) / self->n_groups;

      self->groups[i].position = start + share * length;
    }
}

/* Smaller where marks would run into each other. */
static void
find_radius (PbGradientChart *self)
{
  double least_step = INFINITY;

  for (int i = 1; i < self->n_groups; i++)
    least_step = fmin (least_step, self->groups[i].position - self->groups[i - 1].position);

  if (least_step < ROOM_FOR_MARK * self->unit)
    self->radius = GRADIENT_SMALL_RADIUS * self->unit;
}

double
pb_gradient_chart_get_radius (PbGradientChart *self,
                              int              group)
{
  return group == self->selected ? GRADIENT_SELECTED_RADIUS * self->unit : self->radius;
}

double
pb_gradient_chart_get_value_position (PbGradientChart *self,
                                      double           value)
{
  double share = pb_axis_map (&self->axis, value);

  return self->has_rows ? self->plot.x + share * self->plot.width : self->plot.y + (1 - share) * self->plot.height;
}

void
pb_gradient_chart_get_mark (PbGradientChart *self,
                            int              group,
                            double          *x_out,
                            double          *y_out)
{
  double along = self->groups[group].position;
  double value = isfinite (self->groups[group].value)
                   ? pb_gradient_chart_get_value_position (self, self->groups[group].value)
                   : NAN;

  *x_out = self->has_rows ? value : along;
  *y_out = self->has_rows ? along : value;
}

/**
 * pb_gradient_chart_new:
 * @input: groups, fitted line and end words; copied
 * @theme: colours and type; copied
 * @width: [px]
 * @height: [px]
 *
 * Lays a gradient out: round axis, groups in the middle of their share of the
 * population or, without an order, in rows with their names.
 *
 * Returns: (transfer full): the chart
 */
PbGradientChart *
pb_gradient_chart_new (const PbGradientInput *input,
                       const PbTheme         *theme,
                       double                 width,
                       double                 height)
{
  PbGradientChart *self = g_new0 (PbGradientChart, 1);

  self->theme = *theme;
  self->width = width;
  self->height = height;
  self->unit = pb_theme_get_unit (theme);
  self->radius = GRADIENT_MARK_RADIUS * self->unit;
  self->is_computed = input->is_computed;
  self->has_rows = !input->is_ordered;
  self->line_start = input->line_start;
  self->line_end = input->line_end;
  self->most_words = g_strdup (input->most_words != NULL ? input->most_words : "");
  self->least_words = g_strdup (input->least_words != NULL ? input->least_words : "");
  self->selected = input->selected < input->n_points ? input->selected : -1;
  self->labels = pb_labels_new ();
  self->texts = g_array_new (FALSE, TRUE, sizeof (GradientText));
  g_array_set_clear_func (self->texts, clear_text);

  self->n_groups = input->n_points;
  self->groups = g_new0 (GradientGroup, MAX (input->n_points, 1));
  for (int i = 0; i < input->n_points; i++)
    {
      const PbGradientPoint *point = &input->points[i];

      self->groups[i] = (GradientGroup) { g_strdup (point->name != NULL ? point->name : ""), point->value, point->lower,
                                          point->upper, point->is_lit, NAN };
    }

  find_decimals (self, input->n_decimals);
  find_axis (self);
  if (self->is_empty)
    return self;

  find_plot (self);
  place_groups (self, input);
  find_radius (self);
  pb_gradient_chart_place_texts (self);

  return self;
}

void
pb_gradient_chart_free (PbGradientChart *self)
{
  for (int i = 0; i < self->n_groups; i++)
    g_free (self->groups[i].name);

  g_free (self->groups);
  g_free (self->most_words);
  g_free (self->least_words);
  g_array_unref (self->texts);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_gradient_chart_get_natural_height (const PbTheme *theme)
{
  return NATURAL_HEIGHT * pb_theme_get_unit (theme);
}

double
pb_gradient_chart_measure_height (const PbGradientInput *input,
                                  const PbTheme         *theme)
{
  double unit = pb_theme_get_unit (theme);
  double line = pb_text_get_line_height (theme, PB_TEXT_CAPTION);
  double row = fmax (ROW_HEIGHT * unit, line + 2 * unit);

  if (input->is_ordered)
    return NATURAL_HEIGHT * unit;

  /* Hundreds of rows are a table's business: there the names thin out. */
  return MIN (MAX (input->n_points, 1), PB_GRADIENT_MOST_ROWS) * row + line + (GRADIENT_TICK_GAP + 1) * unit;
}

gboolean
pb_gradient_chart_is_empty (PbGradientChart *self)
{
  return self->is_empty;
}

gboolean
pb_gradient_chart_pick (PbGradientChart *self,
                        double           x,
                        double           y,
                        int             *group_out)
{
  double along = self->has_rows ? y : x;
  double nearest = INFINITY;

  if (self->is_empty || x < 0 || y < 0 || x > self->width || y > self->height)
    return FALSE;

  for (int i = 0; i < self->n_groups; i++)
    {
      double distance = fabs (self->groups[i].position - along);

      if (distance >= nearest)
        continue;

      nearest = distance;
      *group_out = i;
    }

  return isfinite (nearest);
}

gboolean
pb_gradient_chart_locate (PbGradientChart *self,
                          int              group,
                          double          *x_out,
                          double          *y_out)
{
  gboolean has_value;

  g_return_val_if_fail (group >= 0 && group < self->n_groups, FALSE);

  *x_out = *y_out = NAN;
  if (self->is_empty)
    return FALSE;

  pb_gradient_chart_get_mark (self, group, x_out, y_out);
  has_value = isfinite (self->groups[group].value);
  if (!has_value && self->has_rows)
    *x_out = self->plot.x;

  return has_value;
}

PbBox
pb_gradient_chart_get_plot (PbGradientChart *self)
{
  return self->plot;
}

const PbAxis *
pb_gradient_chart_get_axis (PbGradientChart *self)
{
  return &self->axis;
}

GArray *
pb_gradient_chart_get_labels (PbGradientChart *self)
{
  return self->labels;
}

char *
pb_gradient_chart_dup_scale_note (PbGradientChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
