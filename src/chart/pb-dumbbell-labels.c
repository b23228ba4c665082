#include "pb-dumbbell-layout.h"

#include "pb-label-placement.h"
#include "pb-number.h"
#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define ROW_HEIGHT         42.0
#define DENSE_ROW_HEIGHT   32.0
#define MOST_ROOMY_ROWS    20
#define EDGE                8.0
#define VALUE_GAP           5.0
#define TICK_GAP           10.0
#define STATUS_GAP         12.0
#define MOST_BESIDE_LINES   2

static void
add_label (PbDumbbellChart    *self,
           const DumbbellText *text)
{
  pb_labels_add (self->labels, text->text, text->box);
}

/* One line of text, aligned as pb_text_box() does. */
static void
set_text (PbDumbbellChart *self,
          DumbbellText    *text,
          PbTextStyle      style,
          double           x,
          double           y,
          double           align_x,
          double           align_y)
{
  text->style = style;
  text->box = pb_text_box (&self->theme, style, text->text, x, y, align_x, align_y);
  add_label (self, text);
}

/* Ring and disc with their moments, and what stands over the changes. */
static double
place_keys (PbDumbbellChart *self)
{
  double unit = self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double x = self->plot.x, y = line / 2;

  for (int i = 0; i < 2; i++)
    {
      double mark = (2 * DUMBBELL_RING + DUMBBELL_KEY_GAP) * unit;

      if (i > 0 && x + mark + pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION_BOLD, self->keys[i].text) >
                     self->change_right)
        {
          x = self->plot.x;
          y += line + 2 * unit;
        }
      self->key_xs[i] = x + DUMBBELL_RING * unit;
      self->key_ys[i] = y;
      set_text (self, &self->keys[i], PB_TEXT_CAPTION_BOLD, x + mark, y, 0, 0.5);
      x += mark + self->keys[i].box.width + 3 * DUMBBELL_KEY_GAP * unit;
    }

  if (self->change_heading.text != NULL && self->change_width > 0 &&
      x + pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION, self->change_heading.text) <= self->change_right)
    set_text (self, &self->change_heading, PB_TEXT_CAPTION, self->change_right, y, 1, 0.5);

  return y + line / 2 + EDGE * unit;
}

static void
place_name (PbDumbbellChart *self,
            int              index,
            double           y,
            double           align_y)
{
  DumbbellRow *row = &self->rows[index];
  double height;

  row->label.text = g_strdup (row->name);
  row->label.style = row->is_selected ? PB_TEXT_BODY_BOLD : PB_TEXT_BODY;
  height = pb_text_get_line_height (&self->theme, row->label.style);
  row->label.box = (PbBox) { EDGE * self->unit, y - align_y * height,
                             fmin (self->name_width,
                                   pb_dumbbell_chart_measure (self, row->label.style, row->name)), height };
  if (!self->is_narrow)
    row->label.box.x += self->name_width - row->label.box.width;
  add_label (self, &row->label);
}

static void
place_change (PbDumbbellChart *self,
              DumbbellRow     *row,
              double           y)
{
  if (row->change.text == NULL)
    return;

  set_text (self, &row->change, PB_TEXT_CAPTION, self->change_right, y, 1, 0.5);

  /* Words that begin together are read as a column; so do their shapes. */
  if (row->verdict != PB_COMPARISON_NOT_COMPARED && !self->is_narrow)
    {
      PbLabel *label = &g_array_index (self->labels, PbLabel, self->labels->len - 1);

      row->change.box.x = self->change_right - self->change_width + (DUMBBELL_SHAPE + DUMBBELL_KEY_GAP) * self->unit;
      label->box.x = row->change.box.x;
    }
  row->shape_x = row->change.box.x - (DUMBBELL_KEY_GAP + DUMBBELL_SHAPE / 2) * self->unit;
}

/* From the leftmost to the rightmost ink of a row's points and whiskers. */
static gboolean
find_extent (PbDumbbellChart *self,
             DumbbellRow     *row,
             double          *left_out,
             double          *right_out)
{
  double radius = DUMBBELL_RING * self->unit;

  *left_out = INFINITY;
  *right_out = -INFINITY;
  for (int side = 0; side < 2; side++)
    {
      const PbDumbbellEnd *end = &row->ends[side];
      double x;

      if (!pb_dumbbell_has_value (end))
        continue;

      x = pb_dumbbell_chart_get_x (self, end->value);
      *left_out = fmin (*left_out, x - radius);
      *right_out = fmax (*right_out, x + radius);
      if (pb_dumbbell_has_limits (end))
        {
          *left_out = fmin (*left_out, pb_dumbbell_chart_get_x (self, end->lower));
          *right_out = fmax (*right_out, pb_dumbbell_chart_get_x (self, end->upper));
        }
    }

  return *left_out <= *right_out;
}

/* Each value on the outer side of its point; one alone on its right. */
static void
place_values (PbDumbbellChart *self,
              DumbbellRow     *row,
              double          *left,
              double          *right)
{
  gboolean has_both = pb_dumbbell_has_value (&row->ends[0]) && pb_dumbbell_has_value (&row->ends[1]);
  gboolean starts_left = !has_both || row->ends[0].value <= row->ends[1].value;
  double gap = VALUE_GAP * self->unit;

  for (int side = 0; side < 2; side++)
    {
      DumbbellText *text = &row->values[side];
      gboolean is_left = has_both && (side == 0) == starts_left;

      if (!pb_dumbbell_has_value (&row->ends[side]))
        continue;

      text->text = pb_number_format (row->ends[side].value, self->n_decimals);
      set_text (self, text, side == 0 ? PB_TEXT_CAPTION : PB_TEXT_CAPTION_BOLD, is_left ? *left - gap : *right + gap,
                row->y, is_left ? 1 : 0, 0.5);
      if (is_left)
        *left = text->box.x;
      else
        *right = text->box.x + text->box.width;
    }
}

/* "No value", of both sides alike; else which side lacks what. */
static char *
dup_status (PbDumbbellChart *self,
            DumbbellRow     *row)
{
  gboolean has_start = pb_dumbbell_has_value (&row->ends[0]);
  gboolean has_end = pb_dumbbell_has_value (&row->ends[1]);
  const char *start = pb_status_to_label (row->ends[0].status);
  const char *end = pb_status_to_label (row->ends[1].status);

  if (has_start && has_end)
    return NULL;
  if (!has_start && !has_end && row->ends[0].status == row->ends[1].status)
    return g_strdup (start);
  if (!has_start && !has_end)
    /* Translators: a period and why it has no value, twice: "2015-17: No value; 2023-25: Hidden, small number" */
    return g_strdup_printf (_("%s: %s; %s: %s"), self->keys[0].text, start, self->keys[1].text, end);

  /* Translators: a period and why it has no value: "2015-17: No value" */
  return g_strdup_printf (_("%s: %s"), self->keys[has_start ? 1 : 0].text, has_start ? end : start);
}

/* Beside the point on its line, in no more than so many lines of text. */
static gboolean
try_status (PbDumbbellChart *self,
            DumbbellRow     *row,
            double           x,
            double           room,
            int              most_lines)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double width, height;

  if (room < 4 * line)
    return FALSE;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, row->status.text, room, &width, &height);
  if (width > room + 0.5 || height > (most_lines + 0.5) * line)
    return FALSE;
  /* Nor up into a name over it. */
  if (self->is_narrow && row->y - height / 2 < row->label.box.y + row->label.box.height)
    return FALSE;

  row->status.box = (PbBox) { x, row->y - height / 2, width, height };

  return TRUE;
}

/* Beside the one point where there is room, else under it, and the row grows.
 * @left, @right: the ends of what is drawn in the row. */
static void
place_one_status (PbDumbbellChart *self,
                  DumbbellRow     *row,
                  double           left,
                  double           right)
{
  double gap = STATUS_GAP * self->unit;
  double end = self->is_narrow ? self->plot.x + self->plot.width : self->change_right;
  double height;

  for (int lines = 1; lines <= MOST_BESIDE_LINES; lines++)
    if (try_status (self, row, right + gap, end - right - gap, lines) ||
        try_status (self, row, self->plot.x, left - gap - self->plot.x, lines))
      return;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, row->status.text, end - self->plot.x, &row->status.box.width,
                   &height);
  row->status.box.height = height;
  row->status.box.x = self->plot.x;
  row->status.box.y = row->y + (DUMBBELL_LANE + 3) * self->unit;
  row->height = fmax (row->height, row->status.box.y + height + 3 * self->unit - row->top);
}

/* Neither side is there: pattern and words from the plot's left. */
static void
place_both_statuses (PbDumbbellChart *self,
                     DumbbellRow     *row)
{
  double end = self->is_narrow ? self->plot.x + self->plot.width : self->change_right;
  double x = self->plot.x + (DUMBBELL_SWATCH_WIDTH + DUMBBELL_KEY_GAP) * self->unit;
  double swatch = DUMBBELL_SWATCH_HEIGHT * self->unit;
  double height;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, row->status.text, end - x, &row->status.box.width, &height);
  row->status.box = (PbBox) { x, row->y - height / 2, row->status.box.width, height };
  /* Many lines grow downwards, away from a name over them. */
  row->status.box.y = fmax (row->status.box.y, self->is_narrow ? row->label.box.y + row->label.box.height
                                                               : row->top + 2 * self->unit);
  row->swatch = (PbBox) { self->plot.x, row->y - swatch / 2, DUMBBELL_SWATCH_WIDTH * self->unit, swatch };
  row->height = fmax (row->height, row->status.box.y + height + 3 * self->unit - row->top);
}

static void
place_row (PbDumbbellChart *self,
           int              index,
           double           top)
{
  DumbbellRow *row = &self->rows[index];
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_BODY);
  double least = (self->n_rows > MOST_ROOMY_ROWS ? DENSE_ROW_HEIGHT : ROW_HEIGHT) * self->unit;
  double left, right;

  /* Whiskers need their lanes, whatever the text size. */
  row->top = top;
  row->height = fmax (least, line + 4 * self->unit);
  row->y = top + row->height / 2;

  if (self->is_narrow)
    {
      row->y = top + line + 6 * self->unit + (DUMBBELL_LANE + 4) * self->unit;
      row->height = row->y + (DUMBBELL_LANE + 6) * self->unit - top;
      place_name (self, index, top + 4 * self->unit, 0);
      place_change (self, row, top + 4 * self->unit + line / 2);
    }
  else
    {
      place_name (self, index, row->y, 0.5);
      place_change (self, row, row->y);
    }

  row->status.style = PB_TEXT_CAPTION;
  row->status.text = dup_status (self, row);
  if (find_extent (self, row, &left, &right))
    {
      place_values (self, row, &left, &right);
      if (row->status.text != NULL)
        place_one_status (self, row, left, right);
    }
  else
    place_both_statuses (self, row);

  if (row->status.text != NULL)
    add_label (self, &row->status);
}

/* First, last and what fits between. */
static void
place_ticks (PbDumbbellChart *self,
             double           y)
{
  double centres[PB_AXIS_MAX_TICKS], widths[PB_AXIS_MAX_TICKS];
  gboolean shown[PB_AXIS_MAX_TICKS];
  int n = self->axis.n_ticks;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = pb_axis_dup_tick (&self->axis, i);

      centres[i] = pb_dumbbell_chart_get_x (self, self->axis.ticks[i]);
      widths[i] = pb_dumbbell_chart_measure (self, PB_TEXT_CAPTION, text);
    }

  pb_label_placement_thin (centres, widths, n, TICK_GAP * self->unit, -1, shown);
  for (int i = 0; i < n; i++)
    if (shown[i])
      {
        DumbbellText tick = { .text = pb_axis_dup_tick (&self->axis, i) };

        set_text (self, &tick, PB_TEXT_CAPTION, centres[i], y, 0.5, 0);
        g_array_append_val (self->ticks, tick);
      }
}

void
pb_dumbbell_chart_place_labels (PbDumbbellChart *self)
{
  double y = place_keys (self);

  self->plot.y = y;
  for (int i = 0; i < self->n_rows; i++)
    {
      place_row (self, i, y);
      y += self->rows[i].height;
    }
  self->plot.height = y - self->plot.y;
  self->height = y;

  if (!self->is_empty)
    {
      place_ticks (self, y + 3 * self->unit);
      self->height = y + pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) + 4 * self->unit;
    }
}
