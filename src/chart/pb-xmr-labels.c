#include "pb-xmr-layout.h"
#include "pb-label-placement.h"
#include "pb-number.h"

#include <math.h>
#include <string.h>

/* [px at 11 pt] */
#define PILL_PADDING    7.0
#define LABEL_DISTANCE 14.0
#define X_LABEL_GAP    12.0
#define POINT_WEIGHT    3     /* as bad as so many places of a line */
#define LINE_PARTS      4     /* a line between two points is looked at in as many places */

static double
measure (PbXmrChart  *self,
         PbTextStyle  style,
         const char  *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

static void
place_lines (PbXmrChart *self)
{
  double centres[XMR_N_LINES], heights[XMR_N_LINES];
  int owners[XMR_N_LINES], n = 0;

  for (int i = 0; i < XMR_N_LINES; i++)
    if (self->lines[i].text != NULL)
      {
        centres[n] = pb_xmr_chart_get_y (self, self->lines[i].value);
        heights[n] = self->lines[i].box.height;
        owners[n++] = i;
      }

  pb_label_placement_spread (centres, heights, n, LABEL_DISTANCE * self->unit, self->marks_top, self->height);

  for (int i = 0; i < n; i++)
    {
      XmrLineLabel *label = &self->lines[owners[i]];

      label->box.x = self->plot.x + self->plot.width + XMR_LABEL_GAP * self->unit;
      label->box.y = centres[i] - label->box.height / 2;
      pb_labels_add (self->labels, label->text, label->box);
    }
}

static void
place_ticks (PbXmrChart *self)
{
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      pb_labels_add (self->labels, tick, pb_xmr_chart_get_tick_box (self, i));
    }
}

static PbBox
keep_inside (PbXmrChart *self,
             PbBox       box)
{
  box.x = fmax (0, fmin (box.x, self->width - box.width));

  return box;
}

static void
place_pill (PbXmrChart *self)
{
  PbBox box;

  if (self->cursor < 0)
    return;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, self->periods[self->cursor], 0, 0, 0, 0);
  box.width += 2 * PILL_PADDING * self->unit;
  box.height += XMR_PILL_ROOM * self->unit;
  box.x = self->xs[self->cursor] - box.width / 2;
  self->pill = keep_inside (self, box);
  pb_labels_add (self->labels, self->periods[self->cursor], self->pill);
}

/* Every how many-th point is worth measuring: a day in five years is not. */
static int
find_stride (PbXmrChart *self)
{
  const char *longest = "";

  for (int i = 0; i < self->n_points; i++)
    if (strlen (self->periods[i]) > strlen (longest))
      longest = self->periods[i];

  /* Labels are a little thinned here and thinned for good once they are measured. */
  return MAX (1, (int) floor (measure (self, PB_TEXT_CAPTION, longest) / 2 / fmax (self->step, 1e-3)));
}

static void
add_x_label (PbXmrChart *self,
             int         point,
             PbBox       box)
{
  XmrNote note = { g_strdup (self->periods[point]), box };

  g_array_append_val (self->x_labels, note);
  pb_labels_add (self->labels, note.text, note.box);
}

static void
place_x_labels (PbXmrChart *self)
{
  int stride = find_stride (self);
  int n_most = (self->n_points - 1) / stride + 2;
  g_autofree int *points = g_new (int, n_most);
  g_autofree double *centres = g_new (double, n_most);
  g_autofree double *widths = g_new (double, n_most);
  g_autofree gboolean *shown = g_new0 (gboolean, n_most);
  g_autofree PbBox *boxes = g_new (PbBox, n_most);
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  int n = 0, blocked = -1;

  for (int i = 0; i < self->n_points; i += stride)
    points[n++] = i;
  if (points[n - 1] != self->n_points - 1)
    points[n++] = self->n_points - 1;

  for (int i = 0; i < n; i++)
    {
      boxes[i] = keep_inside (self, pb_text_box (&self->theme, PB_TEXT_CAPTION, self->periods[points[i]],
                                                 self->xs[points[i]], self->height - line, 0.5, 0));
      centres[i] = boxes[i].x + boxes[i].width / 2;
      widths[i] = boxes[i].width;
      if (points[i] == self->cursor)
        blocked = i;
    }

  pb_label_placement_thin (centres, widths, n, X_LABEL_GAP * self->unit, blocked, shown);

  for (int i = 0; i < n; i++)
    if (shown[i] && !pb_labels_hit (self->labels, &boxes[i]))
      add_x_label (self, points[i], boxes[i]);
}

static gboolean
hits_lines (PbXmrChart  *self,
            const PbBox *box)
{
  for (int i = 0; i < XMR_N_LINES; i++)
    {
      double y = self->lines[i].text != NULL ? pb_xmr_chart_get_y (self, self->lines[i].value) : NAN;

      if (y > box->y && y < box->y + box->height)
        return TRUE;
    }

  return FALSE;
}

/* How much of the line of values is in a box: points, which it must not hide, and places
 * between them. */
static int
count_values_in (PbXmrChart  *self,
                 const PbBox *box)
{
  double reach = XMR_MARK_RADIUS * self->unit;
  PbBox wide = { box->x - reach, box->y - reach, box->width + 2 * reach, box->height + 2 * reach };
  int n = 0;

  for (int i = 0; i < self->n_points; i++)
    {
      if (self->points[i].is_missing)
        continue;

      n += POINT_WEIGHT * pb_box_contains (&wide, self->xs[i], self->ys[i]);
      for (int part = 1; part < LINE_PARTS && self->is_joined[i]; part++)
        {
          double share = (double) part / LINE_PARTS;

          n += pb_box_contains (box, self->xs[i] - share * (self->xs[i] - self->xs[i - 1]),
                                self->ys[i] - share * (self->ys[i] - self->ys[i - 1]));
        }
    }

  return n;
}

/* The value at the moment, else the last one, where it stands clear. */
static void
place_value (PbXmrChart *self)
{
  int point = self->cursor >= 0 ? self->cursor : self->last;
  double gap = XMR_NOTE_GAP * self->unit;
  g_autofree char *text = NULL;
  XmrNote best = { 0 };
  int fewest = 4;

  /* Among lines this near to each other no number can be read. */
  if (point < 0 || self->points[point].is_missing || self->step < XMR_MARK_STEP / 2 * self->unit)
    return;

  text = pb_number_format (self->points[point].value, self->n_decimals);

  for (int attempt = 0; attempt < 12; attempt++)
    {
      gboolean is_below = attempt % 2 == 1;
      double side = attempt % 6 < 2 ? 0.5 : attempt % 6 < 4 ? 0 : 1;
      double away = attempt < 6 ? gap : 3 * gap;
      double shift = side < 0.25 ? gap : side > 0.75 ? -gap : 0;
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, self->xs[point] + shift,
                               self->ys[point] + (is_below ? away : -away), side, is_below ? 0 : 1);
      PbBox room = { box.x - gap / 2, box.y, box.width + gap, box.height };
      int n_clashes;

      /* A value over the cursor's line is not to be read. */
      if (box.x + box.width > self->plot.x + self->plot.width || box.x < self->plot.x ||
          box.y + box.height > self->plot.y + self->plot.height || pb_labels_hit (self->labels, &room) ||
          (point == self->cursor && side == 0.5) || box.y < self->plot.y)
        continue;

      n_clashes = 2 * hits_lines (self, &box) + count_values_in (self, &box);
      if (n_clashes < fewest)
        {
          fewest = n_clashes;
          best.box = box;
        }
    }

  if (best.box.width <= 0)
    return;

  best.text = g_steal_pointer (&text);
  g_array_append_val (self->notes, best);
  pb_labels_add (self->labels, best.text, best.box);
}

/* A tag may rather stand on a line of the process than hide values. */
static int
count_clashes_cb (gpointer     chart,
                  const PbBox *box)
{
  return count_values_in (chart, box) + hits_lines (chart, box);
}

/* A point without a value has its tag over the time axis. */
static void
place_tags (PbXmrChart       *self,
            const PbXmrInput *input)
{
  double bottom = self->plot.y + self->plot.height;
  PbBox room = { self->plot.x, self->marks_top, self->plot.width, bottom - self->marks_top };

  for (int i = 0; i < input->n_tags; i++)
    {
      int point = input->tags[i].point;

      if (point >= 0 && point < self->n_points)
        pb_chart_tags_add (self->tags, &self->theme, input->tags[i].words, self->xs[point],
                           isfinite (self->ys[point]) ? self->ys[point] : bottom, &room, self->labels,
                           count_clashes_cb, self);
    }
}

void
pb_xmr_chart_place_labels (PbXmrChart       *self,
                           const PbXmrInput *input)
{
  place_pill (self);
  place_ticks (self);
  place_lines (self);
  place_x_labels (self);
  place_value (self);
  place_tags (self, input);
}
