#include "pb-map-labels-private.h"

#include <math.h>
#include <string.h>

/* A leader keeps off the dots of other labels by this much [px]. */
#define DOT_CLEARANCE 7.0

/* Labels are looked for in rings around what they are about [px]. */
#define FIRST_REACH 30.0
#define LAST_REACH 220.0
#define REACH_STEP 10.0
#define N_DIRECTIONS 24

/* A leader is looked at in so many points. */
#define N_STEPS 32

/* What a label that is left out, and one whose leader passes another dot, count
 * beside the length of leaders [px]. */
#define COST_LEFT_OUT 100000.0
#define COST_LOOSE 150.0

/* What each pixel of a leader counts that lies on somebody else's area. */
#define COST_CROSSED 2.0

/* Which labels are placed first decides for which there is room. */
typedef enum
{
  ORDER_AS_GIVEN,
  ORDER_FROM_TOP,
  ORDER_FROM_BOTTOM,
  ORDER_FROM_RIGHT,
  ORDER_LEFT_OUT_FIRST,
  N_ORDERS,
} Order;

static double
turn (PbPoint a, PbPoint b, PbPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
leaders_cross (PbPoint a, PbPoint b, PbPoint c, PbPoint d)
{
  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

static double
distance_to_leader (PbPoint p, PbPoint a, PbPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0, 1) : 0;

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

static gboolean
leader_meets_box (PbPoint from, PbPoint to, const PbBox *box)
{
  PbBox around = { box->x - PB_LABEL_PADDING, box->y - PB_LABEL_PADDING, box->width + 2 * PB_LABEL_PADDING,
                   box->height + 2 * PB_LABEL_PADDING };

  for (int i = 0; i <= N_STEPS; i++)
    if (pb_box_contains (&around, from.x + i * (to.x - from.x) / N_STEPS, from.y + i * (to.y - from.y) / N_STEPS))
      return TRUE;

  return FALSE;
}

/* A leader crosses no text and no other leader, nor is its own text crossed; a strict one also passes no
 * other label's dot, placed already or not. */
static gboolean
leader_is_free (const PbLabelPlacer *self, const PbMapLabel *label, const PbPlacedLabel *placed, gboolean is_strict)
{
  PbPoint end = pb_placed_label_get_leader_end (placed);

  for (guint i = 0; i < self->labels->placed->len; i++)
    {
      const PbPlacedLabel *other = &g_array_index (self->labels->placed, PbPlacedLabel, i);

      if (other->is_outside && leaders_cross (placed->dot, end, other->dot, pb_placed_label_get_leader_end (other)))
        return FALSE;

      if (leader_meets_box (placed->dot, end, &other->box))
        return FALSE;

      if (other->is_outside && leader_meets_box (other->dot, pb_placed_label_get_leader_end (other), &placed->box))
        return FALSE;
    }

  for (guint i = 0; is_strict && i < self->scene->n_labels; i++)
    if (&self->scene->labels[i] != label &&
        distance_to_leader (pb_viewport_to_pixels (self->view, self->scene->labels[i].anchor), placed->dot, end) <
          DOT_CLEARANCE)
      return FALSE;

  return TRUE;
}

/* Sideways first: 0 is right, then left, then ever steeper. */
static double
get_direction (guint i)
{
  double steep = (i / 4) * 2 * G_PI / N_DIRECTIONS;

  switch (i % 4)
    {
    case 0:
      return -steep;
    case 1:
      return steep;
    case 2:
      return G_PI + steep;
    default:
      return G_PI - steep;
    }
}

static double
get_leader_length (const PbPlacedLabel *placed)
{
  PbPoint end = pb_placed_label_get_leader_end (placed);

  return hypot (end.x - placed->dot.x, end.y - placed->dot.y);
}

static int
get_area_at (const PbLabelPlacer *self, double x, double y)
{
  int column = floor (x / PB_LABEL_ROUGHNESS), row = floor (y / PB_LABEL_ROUGHNESS);

  if (self->rough == NULL || column < 0 || row < 0 || column >= pb_index_raster_get_width (self->rough) ||
      row >= pb_index_raster_get_height (self->rough))
    return -1;

  return pb_index_raster_get_area (self->rough, column, row);
}

/* A leader over another area seems to be about that one. */
static double
get_leader_cost (const PbLabelPlacer *self, const PbPlacedLabel *placed)
{
  PbPoint from = placed->dot, to = pb_placed_label_get_leader_end (placed);
  double length = get_leader_length (placed);
  int own = placed->area >= 0 ? placed->area : get_area_at (self, from.x, from.y);
  int n_crossed = 0;

  for (int i = 1; i < N_STEPS; i++)
    {
      int area = get_area_at (self, from.x + i * (to.x - from.x) / N_STEPS, from.y + i * (to.y - from.y) / N_STEPS);

      n_crossed += area >= 0 && area != own;
    }

  return length + COST_CROSSED * length * n_crossed / N_STEPS;
}

/* What tells most places apart for the least comes first. */
static gboolean
has_room (const PbLabelPlacer *self,
          const PbMapLabel    *label,
          const PbPlacedLabel *placed,
          gboolean             is_strict,
          double              *lowest)
{
  double cost;

  /* A leader costs its length at least. */
  if (get_leader_length (placed) >= *lowest || !pb_label_placer_is_in_view (self, &placed->box) ||
      !pb_label_placer_is_free (self, &placed->box, PB_LABEL_PADDING))
    return FALSE;

  cost = get_leader_cost (self, placed);
  if (cost >= *lowest || !pb_label_placer_is_off_areas (self, &placed->box) ||
      !leader_is_free (self, label, placed, is_strict))
    return FALSE;

  *lowest = cost;

  return TRUE;
}

/* Ring after ring, until the next could not be better than what was found. */
static gboolean
place_outside (const PbLabelPlacer *self, const PbMapLabel *label, gboolean is_strict, PbPlacedLabel *placed)
{
  PbBox best = placed->box;
  double lowest = G_MAXDOUBLE;

  placed->dot = pb_viewport_to_pixels (self->view, label->anchor);
  placed->is_outside = TRUE;
  placed->colour = label->is_selected ? self->labels->theme.ink : self->labels->theme.text;

  if (placed->dot.x < 0 || placed->dot.y < 0 || placed->dot.x > self->view->width ||
      placed->dot.y > self->view->height)
    return FALSE;

  for (double reach = FIRST_REACH; reach <= MIN (LAST_REACH, lowest); reach += REACH_STEP)
    for (guint i = 0; i < N_DIRECTIONS; i++)
      {
        double direction = get_direction (i);
        double x = placed->dot.x + reach * cos (direction);
        double y = placed->dot.y + reach * sin (direction);

        placed->box.x = cos (direction) >= 0 ? x : x - placed->box.width;
        placed->box.y = y - placed->box.height / 2;

        if (has_room (self, label, placed, is_strict, &lowest))
          best = placed->box;
      }

  placed->box = best;

  return lowest < G_MAXDOUBLE;
}

static gboolean
try_outside (const PbLabelPlacer *self, const PbMapLabel *label, gboolean is_broken, gboolean is_strict)
{
  PbPlacedLabel placed;

  if (!pb_label_placer_set_text (self, &placed, label, is_broken))
    return FALSE;

  if (!place_outside (self, label, is_strict, &placed))
    {
      pb_placed_label_clear (&placed);
      return FALSE;
    }

  placed.number = label - self->scene->labels;
  g_array_append_val (self->labels->placed, placed);

  return TRUE;
}

/* First so that no leader passes another dot, at last wherever there is room.
 * What is still left out is put in front of @order. */
static double
place_in_order (const PbLabelPlacer *self, guint *order, guint n, guint n_inside)
{
  const PbMapLabel *labels = self->scene->labels;
  g_autofree gboolean *is_placed = g_new0 (gboolean, n + 1);
  double cost = 0;
  guint n_left_out = 0;

  g_array_set_size (self->labels->placed, n_inside);

  for (guint i = 0; i < n; i++)
    is_placed[i] = try_outside (self, &labels[order[i]], FALSE, TRUE) ||
                   try_outside (self, &labels[order[i]], TRUE, TRUE);

  for (guint i = 0; i < n; i++)
    if (!is_placed[i])
      {
        is_placed[i] = try_outside (self, &labels[order[i]], FALSE, FALSE) ||
                       try_outside (self, &labels[order[i]], TRUE, FALSE);
        cost += is_placed[i] ? COST_LOOSE : COST_LEFT_OUT;
      }

  for (guint i = n_inside; i < self->labels->placed->len; i++)
    cost += get_leader_cost (self, &g_array_index (self->labels->placed, PbPlacedLabel, i));

  for (guint i = 0; i < n; i++)
    if (!is_placed[i])
      {
        guint label = order[i];

        memmove (order + n_left_out + 1, order + n_left_out, (i - n_left_out) * sizeof *order);
        order[n_left_out++] = label;
      }

  return cost;
}

typedef struct
{
  const PbMapLabel *labels;
  Order             order;
} Sorting;

static int
compare_labels (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Sorting *sorting = user_data;
  PbPoint one = sorting->labels[*(const guint *) a].anchor, other = sorting->labels[*(const guint *) b].anchor;

  /* Web Mercator here counts from the top, as pixels do. */
  switch (sorting->order)
    {
    case ORDER_FROM_TOP:
      return (one.y > other.y) - (one.y < other.y);
    case ORDER_FROM_BOTTOM:
      return (one.y < other.y) - (one.y > other.y);
    case ORDER_FROM_RIGHT:
      return (one.x < other.x) - (one.x > other.x);
    default:
      return 0;
    }
}

/* Tries several orders and keeps the one that leaves out the fewest labels on
 * the shortest leaders. */
void
pb_label_placer_place_outside (const PbLabelPlacer *self, const guint *left, guint n)
{
  guint n_inside = self->labels->placed->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint *tried = g_new (guint, n + 1);
  g_autofree guint *best = g_new (guint, n + 1);
  double lowest = G_MAXDOUBLE;

  if (n == 0)
    return;

  for (Order i = ORDER_AS_GIVEN; i < N_ORDERS; i++)
    {
      Sorting sorting = { self->scene->labels, i };
      double cost;

      /* The last is what the one before made of its order. */
      if (i != ORDER_LEFT_OUT_FIRST)
        {
          memcpy (order, left, n * sizeof *left);
          g_qsort_with_data (order, n, sizeof *order, compare_labels, &sorting);
        }

      memcpy (tried, order, n * sizeof *order);
      cost = place_in_order (self, order, n, n_inside);

      if (cost < lowest)
        {
          lowest = cost;
          memcpy (best, tried, n * sizeof *order);
        }
    }

  place_in_order (self, best, n, n_inside);
}
