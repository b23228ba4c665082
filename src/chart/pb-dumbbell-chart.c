#include "pb-dumbbell-layout.h"

#include "pb-number.h"

#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define NARROW            460.0
#define NAME_SHARE          0.34
#define EDGE                8.0
#define NAME_GAP           10.0
#define VALUE_GAP           5.0

/**
 * PbDumbbellChart:
 *
 * Every row at two moments: a ring at the first, a disc at the second, a line
 * between them where they may be compared, both values written beside them.
 * Intervals are whiskers, the first moment's over the line and the second's under
 * it, so that they can be told apart where they meet.
 *
 * Never changes once built.
 */

gboolean
pb_dumbbell_has_value (const PbDumbbellEnd *end)
{
  return end->status == PB_STATUS_PRESENT && isfinite (end->value);
}

gboolean
pb_dumbbell_has_limits (const PbDumbbellEnd *end)
{
  return pb_dumbbell_has_value (end) && isfinite (end->lower) && isfinite (end->upper);
}

void
pb_dumbbell_text_clear (DumbbellText *text)
{
  g_clear_pointer (&text->text, g_free);
}

double
pb_dumbbell_chart_measure (PbDumbbellChart *self,
                           PbTextStyle      style,
                           const char      *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

static void
copy_rows (PbDumbbellChart       *self,
           const PbDumbbellInput *input)
{
  g_autofree double *values = g_new (double, MAX (2 * input->n_rows, 1));

  self->n_rows = input->n_rows;
  self->rows = g_new0 (DumbbellRow, MAX (input->n_rows, 1));
  for (int i = 0; i < input->n_rows; i++)
    {
      const PbDumbbellRow *from = &input->rows[i];
      DumbbellRow *row = &self->rows[i];

      row->name = g_strdup (from->name);
      row->ends[0] = from->start;
      row->ends[1] = from->end;
      row->is_joined = from->is_joined;
      row->is_benchmark = from->is_benchmark;
      row->is_selected = from->is_selected;
      row->verdict = from->verdict;
      row->change.text = g_strdup (from->change);

      for (int side = 0; side < 2; side++)
        {
          /* A value that is not a number is a missing one. */
          if (row->ends[side].status == PB_STATUS_PRESENT && !isfinite (row->ends[side].value))
            row->ends[side].status = PB_STATUS_MISSING;
          values[2 * i + side] = pb_dumbbell_has_value (&row->ends[side]) ? row->ends[side].value : NAN;
          self->has_limits |= pb_dumbbell_has_limits (&row->ends[side]);
        }
    }

  self->n_decimals = input->n_decimals >= 0 ? input->n_decimals
                                            : pb_number_get_decimals (values, 2 * input->n_rows, 1);
}

static void
find_axis (PbDumbbellChart *self)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int i = 0; i < 2 * self->n_rows; i++)
    {
      const PbDumbbellEnd *end = &self->rows[i / 2].ends[i % 2];

      if (!pb_dumbbell_has_value (end))
        continue;

      lowest = fmin (lowest, pb_dumbbell_has_limits (end) ? fmin (end->lower, end->value) : end->value);
      highest = fmax (highest, pb_dumbbell_has_limits (end) ? fmax (end->upper, end->value) : end->value);
    }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  pb_axis_init_for_marks (&self->axis, lowest, highest, pow (10, -self->n_decimals));
}

/* The room that a value needs beside the outermost point. */
static double
measure_values (PbDumbbellChart *self)
{
  double widest = 0;

  for (int i = 0; i < 2 * self->n_rows; i++)
    {
      const PbDumbbellEnd *end = &self->rows[i / 2].ends[i % 2];
      g_autofree char *text = pb_dumbbell_has_value (end) ? pb_number_format (end->value, self->n_decimals) : NULL;

      if (text != NULL)
        widest = fmax (widest, pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION_BOLD, text));
    }

  return widest + (DUMBBELL_RING + VALUE_GAP) * self->unit;
}

static double
measure_changes (PbDumbbellChart *self)
{
  double widest = 0;

  for (int i = 0; i < self->n_rows; i++)
    {
      const DumbbellRow *row = &self->rows[i];
      double width;

      if (row->change.text == NULL)
        continue;

      width = pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION, row->change.text);
      if (row->verdict != PB_COMPARISON_NOT_COMPARED)
        width += (DUMBBELL_SHAPE + DUMBBELL_KEY_GAP) * self->unit;
      widest = fmax (widest, width);
    }

  if (widest > 0 && self->change_heading.text != NULL)
    widest = fmax (widest, pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION, self->change_heading.text));

  return widest;
}

static void
place_columns (PbDumbbellChart *self)
{
  double unit = self->unit;
  double left = EDGE * unit, right = self->width - EDGE * unit;

  self->is_narrow = self->width < NARROW * unit;
  self->change_width = measure_changes (self);
  self->change_right = right;
  self->margin = measure_values (self);

  if (!self->is_narrow)
    {
      for (int i = 0; i < self->n_rows; i++)
        self->name_width = fmax (self->name_width,
                                 ceil (pb_dumbbell_chart_measure (self, PB_TEXT_BODY_BOLD, self->rows[i].name)) + 1);
      self->name_width = fmin (self->name_width, self->width * NAME_SHARE);
      left += self->name_width + NAME_GAP * unit;
      if (self->change_width > 0)
        right -= self->change_width + NAME_GAP * unit;
    }
  else
    self->name_width = right - left - (self->change_width > 0 ? self->change_width + NAME_GAP * unit : 0);

  self->plot.x = left;
  self->plot.width = fmax (1, right - left);
  /* On the narrowest charts the values have less than all they would like. */
  self->margin = fmin (self->margin, self->plot.width * 0.35);
}

/**
 * pb_dumbbell_chart_new:
 * @input: the rows in their order; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays a dumbbell chart out.  A side that is not there is said in words.
 *
 * Returns: (transfer full): the chart
 */
PbDumbbellChart *
pb_dumbbell_chart_new (const PbDumbbellInput *input,
                       const PbTheme         *theme,
                       double                 width)
{
  PbDumbbellChart *self = g_new0 (PbDumbbellChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->labels = pb_labels_new ();
  self->ticks = g_array_new (FALSE, FALSE, sizeof (DumbbellText));
  g_array_set_clear_func (self->ticks, (GDestroyNotify) pb_dumbbell_text_clear);
  self->keys[0].text = g_strdup (input->start_words);
  self->keys[1].text = g_strdup (input->end_words);
  self->change_heading.text = g_strdup (input->change_words);
  copy_rows (self, input);

  find_axis (self);
  place_columns (self);
  pb_dumbbell_chart_place_labels (self);

  return self;
}

void
pb_dumbbell_chart_free (PbDumbbellChart *self)
{
  for (int i = 0; i < self->n_rows; i++)
    {
      DumbbellRow *row = &self->rows[i];

      g_free (row->name);
      pb_dumbbell_text_clear (&row->label);
      pb_dumbbell_text_clear (&row->values[0]);
      pb_dumbbell_text_clear (&row->values[1]);
      pb_dumbbell_text_clear (&row->change);
      pb_dumbbell_text_clear (&row->status);
    }

  pb_dumbbell_text_clear (&self->keys[0]);
  pb_dumbbell_text_clear (&self->keys[1]);
  pb_dumbbell_text_clear (&self->change_heading);
  g_free (self->rows);
  g_array_unref (self->ticks);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_dumbbell_chart_get_height (PbDumbbellChart *self)
{
  return self->height;
}

GArray *
pb_dumbbell_chart_get_labels (PbDumbbellChart *self)
{
  return self->labels;
}

gboolean
pb_dumbbell_chart_pick (PbDumbbellChart *self,
                        double           x,
                        double           y,
                        int             *row_out)
{
  for (int i = 0; i < self->n_rows; i++)
    {
      PbBox box = pb_dumbbell_chart_get_item_box (self, i);

      if (pb_box_contains (&box, x, y))
        {
          *row_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

PbBox
pb_dumbbell_chart_get_item_box (PbDumbbellChart *self,
                                int              row)
{
  g_return_val_if_fail (row >= 0 && row < self->n_rows, (PbBox) { 0 });

  return (PbBox) { 0, self->rows[row].top, self->width, self->rows[row].height };
}

double
pb_dumbbell_chart_get_x (PbDumbbellChart *self,
                         double           value)
{
  return self->plot.x + self->margin + pb_axis_map (&self->axis, value) * (self->plot.width - 2 * self->margin);
}

double
pb_dumbbell_chart_get_y (PbDumbbellChart *self,
                         int              row)
{
  g_return_val_if_fail (row >= 0 && row < self->n_rows, 0);

  return self->rows[row].y;
}

char *
pb_dumbbell_chart_dup_scale_note (PbDumbbellChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
