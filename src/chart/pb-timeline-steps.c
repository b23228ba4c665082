#include "pb-timeline-layout.h"

#include <math.h>

#define LEAST_BAR 24.0   /* a month is shorter than a mark where the axis is of years [px at 11 pt] */

/* What words rather take than to stand on the other side of the moment's line from their mark,
 * or to break the line [lines more]. */
#define BEYOND_COST  1.0
#define FAR_COST     0.025   /* and for each px from the mark to where they would begin */
#define ACROSS_COST  6.0

static PbBox
place_mark (PbTimelineChart      *self,
            const PbTimelineStep *step,
            double                y)
{
  double mark = PB_TIMELINE_MARK * self->unit, left, right, width;

  if (step->mark == PB_TIMELINE_NONE)
    return (PbBox) { self->days.x, y, 0, mark };
  if (step->first == PB_DAY_NONE)
    return (PbBox) { self->undated_x - mark / 2, y, mark, mark };

  left = pb_timeline_chart_get_x (self, step->first);
  right = pb_timeline_chart_get_x (self, step->last + 1);
  width = step->first == step->last ? mark : fmax (right - left, LEAST_BAR * self->unit);

  /* A bar longer than its month stays in the middle of it, as far as it stays in the plot. */
  return (PbBox) { CLAMP ((left + right - width) / 2, self->plot.x, fmax (self->width - width, self->plot.x)), y, width,
                   mark };
}

/* Where words may stand in a line. */
typedef struct
{
  double   left;
  double   right;
  gboolean is_before;   /* the mark: they end there, else they begin */
  double   cost;        /* besides their lines */
} Room;

#define MOST_ROOMS 6

static int
add_room (Room     rooms[MOST_ROOMS],
          int      n,
          double   left,
          double   right,
          gboolean is_before,
          double   cost)
{
  if (right <= left)
    return n;

  rooms[n] = (Room) { left, right, is_before, cost };
  return n + 1;
}

/* What is between @left and @right on one side of a mark: as far as the moment's line, beyond
 * it, and across it, where the line would be broken. */
static int
add_side (PbTimelineChart *self,
          Room             rooms[MOST_ROOMS],
          int              n,
          double           left,
          double           right,
          gboolean         is_before)
{
  double line = pb_timeline_chart_get_x (self, self->moment), clear = PB_TIMELINE_LABEL_GAP * self->unit;
  double before = line - clear, after = line + clear;
  double beyond = BEYOND_COST + FAR_COST / self->unit * (is_before ? right - before : after - left);

  if (right <= before || left >= after)
    return add_room (rooms, n, left, right, is_before, 0);

  n = add_room (rooms, n, left, fmin (right, before), is_before, is_before ? beyond : 0);
  n = add_room (rooms, n, fmax (left, after), right, is_before, is_before ? 0 : beyond);
  return add_room (rooms, n, left, right, is_before, ACROSS_COST);
}

/* Where the words need the fewest lines; the right comes first, as it is read. */
static const Room *
choose_room (PbTimelineChart *self,
             const char      *words,
             const Room      *rooms,
             int              n)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION), least = INFINITY;
  const Room *best = &rooms[0];

  for (int i = 0; i < n; i++)
    {
      double height, cost;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, words, rooms[i].right - rooms[i].left, NULL, &height);
      cost = round (height / line) + rooms[i].cost;
      if (cost < least)
        {
          least = cost;
          best = &rooms[i];
        }
    }

  return best;
}

/* The longer words where they need only one line, and break none. */
static const char *
choose_words (PbTimelineChart      *self,
              const PbTimelineStep *step,
              const Room           *rooms,
              int                   n)
{
  double width;

  if (step->long_words == NULL)
    return step->words;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, step->long_words, 0, &width, NULL);
  for (int i = 0; i < n; i++)
    if (rooms[i].cost == 0 && width <= rooms[i].right - rooms[i].left)
      return step->long_words;

  return step->words;
}

/* Beside the mark. */
static void
place_words (PbTimelineChart      *self,
             const PbTimelineStep *step,
             PbTimelineLine       *line)
{
  double gap = PB_TIMELINE_LABEL_GAP * self->unit, mark = PB_TIMELINE_MARK * self->unit, width;
  PbBox box = { .y = line->top };
  Room rooms[MOST_ROOMS];
  const Room *room;
  const char *words;
  int n;

  n = add_side (self, rooms, 0, line->box.x + line->box.width + gap, self->width, FALSE);
  n = add_side (self, rooms, n, self->plot.x, line->box.x - gap, TRUE);
  words = choose_words (self, step, rooms, n);
  room = choose_room (self, words, rooms, n);
  pb_text_measure (&self->theme, PB_TEXT_CAPTION, words, 0, &width, NULL);
  box.width = fmin (ceil (width), room->right - room->left);
  box.x = room->is_before ? room->right - box.width : room->left;

  line->label = pb_timeline_chart_add_text (self, PB_TEXT_CAPTION, words, box);
  box = g_array_index (self->labels, PbLabel, line->label).box;
  line->bottom = line->top + fmax (box.height, mark) + PB_TIMELINE_LINE_GAP * self->unit;

  /* Mark and words share their middle. */
  g_array_index (self->labels, PbLabel, line->label).box.y = line->top + fmax (mark - box.height, 0) / 2;
  line->box.y = line->top + fmax (box.height - mark, 0) / 2;
}

double
pb_timeline_chart_place_steps (PbTimelineChart     *self,
                               const PbTimelineRow *row,
                               double               y)
{
  for (int i = 0; i < row->n_steps; i++)
    {
      const PbTimelineStep *step = &row->steps[i];
      PbTimelineLine line = { step->mark, step->is_later, step->first == step->last, place_mark (self, step, y), 0,
                              y, y };

      place_words (self, step, &line);
      g_array_append_val (self->lines, line);
      y = line.bottom;
    }

  return y - PB_TIMELINE_LINE_GAP * self->unit;
}
