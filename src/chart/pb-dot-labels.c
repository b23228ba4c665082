#include "pb-dot-layout.h"

#include "pb-label-placement.h"

#include <math.h>

/* Every text gets its place here, the most needed first, so that none touches another. */

/* The names of the lines take no more of the width. */
#define LINES_SHARE 0.34

void
pb_dot_chart_take_text (PbDotChart  *self,
                        const char  *text,
                        PbTextStyle  style,
                        PbBox        box,
                        gboolean     wraps,
                        gboolean     is_name,
                        gboolean     is_strong)
{
  DotText one = { g_strdup (text), style, box, wraps, is_name, is_strong };

  g_array_append_val (self->texts, one);
  pb_labels_add (self->labels, text, box);
}

double
pb_dot_chart_measure_titles (PbDotChart *self,
                             const char *title)
{
  double height = 0;

  if (*title != '\0')
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, title, self->width, NULL, &height);

  return height;
}

double
pb_dot_chart_measure_ticks (PbDotChart *self)
{
  double widest = 0;

  for (int i = 0; i < self->y_axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->y_axis, i);
      double width;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, tick, 0, &width, NULL);
      widest = fmax (widest, width);
    }

  return widest;
}

double
pb_dot_chart_measure_lines (PbDotChart *self)
{
  double widest = 0;

  for (int i = 0; i < self->n_lines; i++)
    if (self->lines[i].name != NULL)
      {
        double width;

        pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->lines[i].name, self->width * LINES_SHARE, &width,
                         NULL);
        widest = fmax (widest, fmin (width, self->width * LINES_SHARE));
      }

  return widest;
}

double
pb_dot_chart_place_keys (PbDotChart *self,
                         double      y)
{
  double mark = DOT_KEY_MARK * self->unit;
  double gap = DOT_KEY_GAP * self->unit;
  double x = 0, row = 0, top = y;

  for (int i = 0; i < self->n_keys; i++)
    {
      DotKey *key = &self->keys[i];

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, key->words, self->width - mark, &key->box.width,
                       &key->box.height);
      key->box.width = fmin (key->box.width, self->width - mark);
      if (x > 0 && x + mark + key->box.width > self->width)
        {
          top += row + self->unit;
          x = row = 0;
        }

      key->box.x = x + mark;
      key->box.y = top;
      x += mark + key->box.width + gap;
      row = fmax (row, key->box.height);
    }

  return top + row - y;
}

static void
take_keys (PbDotChart *self)
{
  for (int i = 0; i < self->n_keys; i++)
    pb_dot_chart_take_text (self, self->keys[i].words, PB_TEXT_CAPTION, self->keys[i].box, TRUE, FALSE, TRUE);
}

static void
take_titles (PbDotChart *self)
{
  double reach = pb_dot_chart_get_radius (self, PB_DOT_MUCH_WORSE);
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  PbBox box = { 0 };

  if (*self->y_title != '\0')
    {
      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->y_title, self->width, &box.width, &box.height);
      box.width = fmin (box.width, self->width);
      pb_dot_chart_take_text (self, self->y_title, PB_TEXT_CAPTION, box, TRUE, FALSE, FALSE);
    }

  if (*self->x_title != '\0')
    {
      double wanted;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->x_title, self->width, &box.width, &box.height);
      box.width = fmin (box.width, self->width);
      wanted = self->plot.x + self->plot.width - box.width;
      box.x = CLAMP (wanted, 0, self->width - box.width);
      box.y = self->plot.y + self->plot.height + DOT_TICK_GAP * self->unit + reach + line +
              DOT_TITLE_GAP * self->unit / 2;
      pb_dot_chart_take_text (self, self->x_title, PB_TEXT_CAPTION, box, TRUE, FALSE, FALSE);
    }
}

static void
take_tick (PbDotChart *self,
           const char *text,
           PbBox       box)
{
  PbBox wide = { box.x - DOT_TICK_GAP * self->unit / 2, box.y, box.width + DOT_TICK_GAP * self->unit, box.height };

  if (!pb_labels_hit (self->labels, &wide))
    pb_dot_chart_take_text (self, text, PB_TEXT_CAPTION, box, FALSE, FALSE, FALSE);
}

/* The ends of the scales first: they say the most. */
static void
take_ticks (PbDotChart *self,
            gboolean    is_across)
{
  const PbAxis *axis = is_across ? &self->x_axis : &self->y_axis;
  double reach = pb_dot_chart_get_radius (self, PB_DOT_MUCH_WORSE);
  double gap = DOT_TICK_GAP * self->unit;

  for (int i = 0; i < axis->n_ticks; i++)
    {
      int tick = i == 0 ? 0 : i == 1 ? axis->n_ticks - 1 : i - 1;
      g_autofree char *text = pb_axis_dup_tick (axis, tick);
      double at = is_across ? pb_dot_chart_map_x (self, axis->ticks[tick])
                            : pb_dot_chart_map_y (self, axis->ticks[tick]);
      PbBox box = is_across ? pb_text_box (&self->theme, PB_TEXT_CAPTION, text, at,
                                           self->plot.y + self->plot.height + gap + reach, 0.5, 0)
                            : pb_text_box (&self->theme, PB_TEXT_CAPTION, text, self->plot.x - gap - reach, at, 1, 0.5);

      box.x = CLAMP (box.x, 0, fmax (0, self->width - box.width));
      take_tick (self, text, box);
    }
}

/* At the right end of each line, pushed apart. */
static void
take_line_names (PbDotChart *self)
{
  double room = self->width - self->plot.x - self->plot.width - DOT_TICK_GAP * self->unit;
  g_autofree double *centres = g_new (double, MAX (self->n_lines, 1));
  g_autofree PbBox *boxes = g_new0 (PbBox, MAX (self->n_lines, 1));
  g_autofree double *heights = g_new (double, MAX (self->n_lines, 1));
  g_autofree int *which = g_new (int, MAX (self->n_lines, 1));
  int n = 0;

  for (int i = 0; i < self->n_lines; i++)
    {
      double end = pb_dot_chart_get_line_end (self, i);

      if (self->lines[i].name == NULL || !isfinite (end) || end > self->y_axis.max || end < self->y_axis.min)
        continue;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->lines[i].name, room, &boxes[n].width,
                       &boxes[n].height);
      boxes[n].width = fmin (boxes[n].width, room);
      heights[n] = boxes[n].height;
      centres[n] = pb_dot_chart_map_y (self, end);
      which[n++] = i;
    }

  pb_label_placement_spread (centres, heights, n, 0, self->plot.y, self->plot.y + self->plot.height);
  for (int i = 0; i < n; i++)
    {
      boxes[i].x = self->plot.x + self->plot.width + DOT_TICK_GAP * self->unit;
      boxes[i].y = centres[i] - heights[i] / 2;
      boxes[i].height -= 0.01;
      if (!pb_labels_hit (self->labels, &boxes[i]))
        pb_dot_chart_take_text (self, self->lines[which[i]].name, PB_TEXT_CAPTION_BOLD, boxes[i], TRUE, FALSE, FALSE);
    }
}

void
pb_dot_chart_place_texts (PbDotChart *self)
{
  take_titles (self);
  take_keys (self);
  take_ticks (self, FALSE);
  take_ticks (self, TRUE);
  take_line_names (self);
  pb_dot_chart_place_names (self);
}
