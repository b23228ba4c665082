#include "pb-xmr-layout.h"

#include <math.h>
#include <stdlib.h>

/* A step this much longer than the usual one is a missing period. */
#define GAP_FACTOR 1.5

gint64
pb_xmr_chart_get_midpoint2 (PbXmrChart *self,
                            int         point)
{
  return (gint64) self->points[point].first + self->points[point].last;
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

gint64
pb_xmr_chart_get_usual_step2 (PbXmrChart *self)
{
  g_autofree gint64 *steps = NULL;

  if (self->n_points < 2)
    return 0;

  steps = g_new (gint64, self->n_points - 1);
  for (int i = 1; i < self->n_points; i++)
    steps[i - 1] = pb_xmr_chart_get_midpoint2 (self, i) - pb_xmr_chart_get_midpoint2 (self, i - 1);
  qsort (steps, self->n_points - 1, sizeof (gint64), compare_steps);

  return steps[(self->n_points - 2) / 2];
}

static void
copy_points (PbXmrChart       *self,
             const PbXmrInput *input)
{
  gsize n = input->n_points;

  self->n_points = input->n_points;
  self->points = g_new0 (PbXmrPoint, n);
  self->periods = g_new0 (char *, n + 1);
  self->xs = g_new0 (double, n);
  self->ys = g_new0 (double, n);
  self->is_joined = g_new0 (gboolean, n);
  self->last = -1;

  for (int i = 0; i < self->n_points; i++)
    {
      PbXmrPoint *point = &self->points[i];

      *point = input->points[i];
      point->is_missing = point->is_missing || !isfinite (point->value);
      point->period = self->periods[i] = g_strdup (point->period != NULL ? point->period : "");
      if (point->is_missing)
        point->value = NAN;
      else if (!point->is_later)
        self->last = i;
    }
}

static void
join_points (PbXmrChart *self)
{
  gint64 usual_step2 = pb_xmr_chart_get_usual_step2 (self);

  for (int i = 1; i < self->n_points; i++)
    self->is_joined[i] = !self->points[i - 1].is_missing && !self->points[i].is_missing &&
                         pb_xmr_chart_get_midpoint2 (self, i) - pb_xmr_chart_get_midpoint2 (self, i - 1) <=
                           usual_step2 * GAP_FACTOR;
}

/* Segments are cut to the points that there are. */
static void
copy_segments (PbXmrChart       *self,
               const PbXmrInput *input)
{
  self->segments = g_new0 (PbXmrSegment, MAX (input->n_segments, 1));

  for (int i = 0; i < input->n_segments; i++)
    {
      PbXmrSegment segment = input->segments[i];

      segment.first = MAX (segment.first, 0);
      segment.n_points = MIN (segment.n_points, self->n_points - segment.first);
      if (segment.n_points > 0)
        self->segments[self->n_segments++] = segment;
    }
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const XmrMark *first = a;
  const XmrMark *second = b;

  return (first->day2 > second->day2) - (first->day2 < second->day2);
}

/* A mark outside the points' time has no place on the chart. */
static void
add_marks (PbXmrChart      *self,
           const PbXmrMark *marks,
           int              n_marks,
           gboolean         is_event)
{
  gint64 room2 = pb_xmr_chart_get_usual_step2 (self) / 2;
  gint64 first2 = pb_xmr_chart_get_midpoint2 (self, 0);
  gint64 last2 = pb_xmr_chart_get_midpoint2 (self, self->n_points - 1);

  for (int i = 0; i < n_marks; i++)
    {
      XmrMark mark = { .day2 = 2 * (gint64) marks[i].day, .is_event = is_event };

      /* New limits begin before their first day, not in the middle of it. */
      if (!is_event)
        mark.day2--;
      if (mark.day2 < first2 - room2 || mark.day2 > last2 + room2)
        continue;

      mark.words = g_strdup (marks[i].words != NULL ? marks[i].words : "");
      self->marks[self->n_marks++] = mark;
    }
}

static void
copy_marks (PbXmrChart       *self,
            const PbXmrInput *input)
{
  self->marks = g_new0 (XmrMark, MAX (input->n_rebases + input->n_events, 1));

  if (self->n_points == 0)
    return;

  add_marks (self, input->rebases, input->n_rebases, FALSE);
  add_marks (self, input->events, input->n_events, TRUE);
  qsort (self->marks, self->n_marks, sizeof (XmrMark), compare_marks);
}

/* Copies points, segments and marks, and tells which points a line may join. */
void
pb_xmr_chart_take_input (PbXmrChart       *self,
                         const PbXmrInput *input)
{
  copy_points (self, input);
  join_points (self);
  copy_segments (self, input);
  copy_marks (self, input);
}
