#include "pb-spread-layout.h"

#include <math.h>

/* Names of areas drawn by themselves stand beside their points where they cover nothing;
 * the furthest out have the first choice. */

/* [px at 11 pt] */
#define NAME_GAP     4.0
#define CLEARANCE    1.5

/* More names than this are not read. */
#define MOST_NAMES  30

typedef struct
{
  int    period;
  int    point;
  double distance;   /* from the median */
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->distance != second->distance)
    return first->distance > second->distance ? -1 : 1;

  /* The latest of equals. */
  return first->period != second->period ? second->period - first->period : first->point - second->point;
}

static void
add_obstacle (GArray *obstacles,
              double  left,
              double  top,
              double  right,
              double  bottom)
{
  PbBox box = { left, top, right - left, bottom - top };

  g_array_append_val (obstacles, box);
}

static void
add_disc (GArray *obstacles,
          double  x,
          double  y,
          double  radius)
{
  add_obstacle (obstacles, x - radius, y - radius, x + radius, y + radius);
}

/* The Place's line between two columns, as steps small enough to go between words. */
static void
add_line (PbSpreadChart *self,
          GArray        *obstacles,
          int            period)
{
  const SpreadPeriod *from = &self->periods[period - 1], *to = &self->periods[period];

  if (to->is_apart || !isfinite (from->place) || !isfinite (to->place))
    return;

  for (int i = 0; i <= 8; i++)
    add_disc (obstacles, from->x + (to->x - from->x) * i / 8,
              pb_spread_chart_get_y (self, from->place + (to->place - from->place) * i / 8), CLEARANCE * self->unit);
}

/* Everything that is drawn and is no text. */
static GArray *
list_obstacles (PbSpreadChart *self)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (PbBox));
  double clear = CLEARANCE * self->unit;

  for (int i = 0; i < self->n_periods; i++)
    {
      const SpreadPeriod *period = &self->periods[i];
      double half = self->box_width / 2 + clear;

      if (pb_spread_has_box (period))
        add_obstacle (obstacles, period->x - half, pb_spread_chart_get_y (self, period->box.upper_whisker) - clear,
                      period->x + half, pb_spread_chart_get_y (self, period->box.lower_whisker) + clear);
      for (int k = 0; k < period->n_points; k++)
        add_disc (obstacles, period->x, pb_spread_chart_get_y (self, period->points[k].value),
                  SPREAD_POINT * self->unit);
      if (isfinite (period->benchmark))
        {
          double y = pb_spread_chart_get_y (self, period->benchmark);

          add_obstacle (obstacles, period->x - half - 4 * self->unit, y - 2 * clear, period->x + half + 4 * self->unit,
                        y + 2 * clear);
        }
      if (isfinite (period->place))
        add_disc (obstacles, period->x, pb_spread_chart_get_y (self, period->place), SPREAD_RING * self->unit);
      if (i > 0)
        add_line (self, obstacles, i);
    }

  return obstacles;
}

static gboolean
is_free (PbSpreadChart *self,
         GArray        *obstacles,
         const PbBox   *box)
{
  if (box->x < self->plot.x || box->x + box->width > self->plot.x + self->plot.width ||
      box->y < self->plot.y - box->height / 2 || box->y + box->height > self->plot.y + self->plot.height ||
      pb_labels_hit (self->labels, box))
    return FALSE;

  for (guint i = 0; i < obstacles->len; i++)
    if (pb_box_overlaps (box, &g_array_index (obstacles, PbBox, i)))
      return FALSE;

  return TRUE;
}

/* Right, left, over, under. */
static void
try_name (PbSpreadChart *self,
          GArray        *obstacles,
          double         x,
          double         y,
          const char    *name)
{
  static const struct
  {
    double x, y, align_x, align_y;
  } sides[] = { { 1, 0, 0, 0.5 }, { -1, 0, 1, 0.5 }, { 0, -1, 0.5, 1 }, { 0, 1, 0.5, 0 } };
  double gap = (SPREAD_POINT + NAME_GAP) * self->unit;

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, name, x + sides[i].x * gap, y + sides[i].y * gap,
                               sides[i].align_x, sides[i].align_y);

      if (is_free (self, obstacles, &box))
        {
          SpreadText text = { g_strdup (name), PB_TEXT_CAPTION, box };

          pb_labels_add (self->labels, name, box);
          g_array_append_val (self->names, text);
          return;
        }
    }
}

/* An area that stands by itself in every period is named at its last. */
static gboolean
is_named_later (PbSpreadChart *self,
                int            period,
                const char    *name)
{
  if (pb_spread_has_box (&self->periods[period]))
    return FALSE;

  for (int i = period + 1; i < self->n_periods; i++)
    for (int k = 0; k < self->periods[i].n_points; k++)
      if (g_str_equal (self->periods[i].points[k].name, name))
        return TRUE;

  return FALSE;
}

void
pb_spread_chart_place_names (PbSpreadChart *self)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr(GArray) obstacles = list_obstacles (self);

  for (int i = 0; i < self->n_periods; i++)
    for (int k = 0; k < self->periods[i].n_points; k++)
      {
        Candidate candidate = { i, k, fabs (self->periods[i].points[k].value - self->periods[i].box.median) };

        if (!is_named_later (self, i, self->periods[i].points[k].name))
          g_array_append_val (candidates, candidate);
      }
  g_array_sort (candidates, compare_candidates);

  for (guint i = 0; i < candidates->len && self->names->len < MOST_NAMES; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const SpreadPeriod *period = &self->periods[candidate->period];
      const SpreadPoint *point = &period->points[candidate->point];

      try_name (self, obstacles, period->x, pb_spread_chart_get_y (self, point->value), point->name);
    }
}
