#include "pb-time-chart-private.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>
#include <string.h>

/* In the mock-up's pixels. */
#define MERGE_DISTANCE 8
#define SIZE           8
#define MIN_BAR        5
#define COUNT_HEIGHT   13
#define COUNT_PADDING  4
#define REACH          3
#define LINE_REACH     5
#define RING_GAP       2.5

#define LATER_ALPHA    0.4
#define EXTENT_ALPHA   0.2

PbDay
pb_time_mark_get_middle (const PbTimeMark *self)
{
  return self->first + (self->last - self->first) / 2;
}

void
pb_time_group_clear (gpointer group)
{
  g_clear_pointer (&((PbTimeGroup *) group)->marks, g_free);
}

/* Whether text in the box would touch the line of the moment. */
static gboolean
meets_moment (PbTimeChart *self,
              const PbBox *box)
{
  double line = pb_time_chart_get_x (self, self->input.moment);

  return box->x - 2 <= line && line <= box->x + box->width + 2;
}

static gboolean
is_below (const PbTimeMark *mark)
{
  return mark->shape == PB_TIME_MARK_PLUS || mark->shape == PB_TIME_MARK_STATE;
}

static double
get_middle (PbTimeChart *self,
            int          mark)
{
  const PbTimeMark *facts = &self->marks[mark];

  return (pb_time_chart_get_x (self, facts->first) + pb_time_chart_get_x (self, facts->last + 1)) / 2;
}

static char *
dup_count (const PbTimeGroup *group)
{
  return g_strdup_printf ("%u", group->n_marks);
}

static void
measure_group (PbTimeChart *self,
               PbTimeGroup *group)
{
  g_autofree char *count = dup_count (group);
  double width;

  group->half = SIZE * self->unit / 2;
  if (group->n_marks == 1)
    return;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, count, 0, &width, NULL);
  group->half = MAX (width + 2 * COUNT_PADDING * self->unit, (COUNT_HEIGHT + 2) * self->unit) / 2;
}

static gboolean
is_too_near (PbTimeChart       *self,
             const PbTimeGroup *left,
             const PbTimeGroup *right)
{
  return right->x - left->x < MAX (MERGE_DISTANCE * self->unit, left->half + right->half + 1);
}

static void
merge (PbTimeChart *self,
       PbTimeGroup *left,
       PbTimeGroup *right)
{
  left->marks = g_renew (int, left->marks, left->n_marks + right->n_marks);
  memcpy (left->marks + left->n_marks, right->marks, right->n_marks * sizeof *right->marks);
  left->x = (left->x * left->n_marks + right->x * right->n_marks) / (left->n_marks + right->n_marks);
  left->n_marks += right->n_marks;
  measure_group (self, left);
}

static int
compare_middles (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  double one = get_middle (user_data, *(const int *) a), other = get_middle (user_data, *(const int *) b);

  return one != other ? (one < other ? -1 : 1) : *(const int *) a - *(const int *) b;
}

/* From the left; what has become wider by a merger may now touch the one before it. */
static void
add_lane (PbTimeChart *self,
          gboolean     below)
{
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (int));
  guint first = self->groups->len;

  for (int i = 0; i < self->input.n_marks; i++)
    if (self->marks[i].shape != PB_TIME_MARK_LINE && is_below (&self->marks[i]) == below &&
        pb_time_mark_get_middle (&self->marks[i]) >= self->first && pb_time_mark_get_middle (&self->marks[i]) <= self->last)
      g_array_append_val (order, i);

  g_array_sort_with_data (order, compare_middles, self);

  for (guint i = 0; i < order->len; i++)
    {
      int mark = g_array_index (order, int, i);
      PbTimeGroup group = { g_memdup2 (&mark, sizeof mark), 1, get_middle (self, mark), 0, below };

      measure_group (self, &group);
      g_array_append_val (self->groups, group);

      while (self->groups->len > first + 1)
        {
          PbTimeGroup *right = &g_array_index (self->groups, PbTimeGroup, self->groups->len - 1), *left = right - 1;

          if (!is_too_near (self, left, right))
            break;

          merge (self, left, right);
          g_array_set_size (self->groups, self->groups->len - 1);
        }
    }
}

static PbBox
get_group_box (PbTimeChart       *self,
               const PbTimeGroup *group)
{
  double height = (group->n_marks > 1 ? COUNT_HEIGHT : SIZE) * self->unit;
  double y = group->is_below ? self->innovations_y : self->marks_y;

  return (PbBox) { group->x - group->half, y - height / 2, 2 * group->half, height };
}

static gboolean
hits_group (PbTimeChart *self,
            const PbBox *box)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      PbBox other = get_group_box (self, &g_array_index (self->groups, PbTimeGroup, i));

      if (pb_box_overlaps (box, &other))
        return TRUE;
    }

  return FALSE;
}

/* A line's label stands to the right of it, else to the left, in either lane, else not at
 * all: the line stays, and the pointer finds its words. */
static void
place_label (PbTimeChart *self,
             int          mark)
{
  double gap = 6 * self->unit;

  for (int place = 0; place < 4; place++)
    {
      int side = place % 2;
      double x = pb_time_chart_get_x (self, self->marks[mark].first) + (side == 0 ? gap : -gap);
      double y = place < 2 ? self->marks_y : self->innovations_y;
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, self->marks[mark].label, x, y, side, 0.5);

      if (box.x < 0 || box.x + box.width > self->width || pb_labels_hit (self->labels, &box) ||
          hits_group (self, &box) || meets_moment (self, &box))
        continue;

      pb_labels_add (self->labels, self->marks[mark].label, box);
      return;
    }
}

void
pb_time_chart_place_marks (PbTimeChart *self)
{
  add_lane (self, FALSE);
  add_lane (self, TRUE);

  for (int i = 0; i < self->input.n_marks; i++)
    if (self->marks[i].shape == PB_TIME_MARK_LINE && self->marks[i].label != NULL)
      place_label (self, i);
}

/* Violet in the lane of innovations; what comes after the moment is dim. */
static PbColour
get_colour (PbTimeChart       *self,
            const PbTimeGroup *group)
{
  PbColour colour = group->is_below ? self->theme.level : self->theme.text;
  gboolean is_later = TRUE;

  for (guint i = 0; i < group->n_marks; i++)
    is_later = is_later && self->marks[group->marks[i]].first > self->input.moment;

  return is_later ? pb_colour_mix (colour, self->theme.ground, 1 - LATER_ALPHA) : colour;
}

static void
draw_count (PbTimeChart       *self,
            const PbTimeGroup *group,
            PbColour           colour,
            cairo_t           *cr)
{
  PbBox box = get_group_box (self, group);
  g_autofree char *count = dup_count (group);

  pb_rounded_box_path (cr, box, box.height / 2);
  pb_colour_set_source (colour, cr);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, count, group->x, box.y + box.height / 2, 0.5, 0.5,
                self->theme.ground);
}

/* A month is a short bar; a season or year also shows how far it may reach. */
static void
draw_bar (PbTimeChart      *self,
          const PbTimeMark *mark,
          PbBox             box,
          PbColour          colour,
          cairo_t          *cr)
{
  double from = pb_time_chart_get_x (self, mark->first), to = pb_time_chart_get_x (self, mark->last + 1);
  double width = MIN (MAX (to - from, MIN_BAR * self->unit), SIZE * self->unit);

  if (to - from > 1.5 * SIZE * self->unit)
    {
      pb_rounded_box_path (cr, (PbBox) { from, box.y + box.height / 4, to - from, box.height / 2 }, box.height / 4);
      pb_colour_set_source (pb_colour_with_alpha (colour, EXTENT_ALPHA), cr);
      cairo_fill (cr);
      width = MIN_BAR * self->unit;
    }

  pb_rounded_box_path (cr, (PbBox) { box.x + (box.width - width) / 2, box.y, width, box.height }, 2.4 * self->unit);
  pb_colour_set_source (colour, cr);
  cairo_fill (cr);
}

static void
draw_one (PbTimeChart       *self,
          const PbTimeGroup *group,
          PbColour           colour,
          cairo_t           *cr)
{
  const PbTimeMark *mark = &self->marks[group->marks[0]];
  PbBox box = get_group_box (self, group);
  double y = box.y + box.height / 2, unit = self->unit;

  pb_colour_set_source (colour, cr);

  switch (mark->shape)
    {
    case PB_TIME_MARK_SQUARE:
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_fill (cr);
      break;
    case PB_TIME_MARK_RING:
      cairo_new_sub_path (cr);
      cairo_arc (cr, group->x, y, group->half - 0.8 * unit, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.7 * unit);
      cairo_stroke (cr);
      break;
    case PB_TIME_MARK_PLUS:
      cairo_set_line_width (cr, 2 * unit);
      cairo_move_to (cr, box.x, y);
      cairo_line_to (cr, box.x + box.width, y);
      cairo_move_to (cr, group->x, box.y);
      cairo_line_to (cr, group->x, box.y + box.height);
      cairo_stroke (cr);
      break;
    case PB_TIME_MARK_STATE:
      pb_rounded_box_path (cr, (PbBox) { box.x + unit, box.y + unit, box.width - 2 * unit, box.height - 2 * unit },
                           1.5 * unit);
      cairo_set_line_width (cr, 1.7 * unit);
      cairo_stroke (cr);
      break;
    case PB_TIME_MARK_BAR:
    case PB_TIME_MARK_LINE:
    default:
      draw_bar (self, mark, box, colour, cr);
    }
}

static void
draw_current (PbTimeChart       *self,
              const PbTimeGroup *group,
              cairo_t           *cr)
{
  PbBox box = get_group_box (self, group);
  double gap = RING_GAP * self->unit;

  for (guint i = 0; i < group->n_marks; i++)
    if (group->marks[i] == self->input.current)
      {
        pb_rounded_box_path (cr, (PbBox) { box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap },
                             box.height / 2 + gap);
        pb_colour_set_source (self->theme.ink, cr);
        cairo_set_line_width (cr, 1.5 * self->unit);
        cairo_stroke (cr);
      }
}

static void
draw_lines (PbTimeChart *self,
            cairo_t     *cr)
{
  const double dashes[] = { 3, 3 };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 1.2 * self->unit);
  pb_colour_set_source (self->theme.text, cr);
  for (int i = 0; i < self->input.n_marks; i++)
    {
      double x = pb_time_chart_get_x (self, self->marks[i].first);

      if (self->marks[i].shape != PB_TIME_MARK_LINE)
        continue;

      cairo_move_to (cr, x, 10 * self->unit);
      cairo_line_to (cr, x, self->bottom);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
pb_time_chart_draw_marks (PbTimeChart *self,
                          cairo_t     *cr)
{
  draw_lines (self, cr);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const PbTimeGroup *group = &g_array_index (self->groups, PbTimeGroup, i);
      PbColour colour = get_colour (self, group);

      if (group->n_marks > 1)
        draw_count (self, group, colour, cr);
      else
        draw_one (self, group, colour, cr);

      draw_current (self, group, cr);
    }
}

guint
pb_time_chart_get_n_groups (PbTimeChart *self)
{
  return self->groups->len;
}

const int *
pb_time_chart_get_group (PbTimeChart *self,
                         guint        group,
                         guint       *n_out,
                         PbBox       *box_out)
{
  const PbTimeGroup *facts = &g_array_index (self->groups, PbTimeGroup, group);

  *n_out = facts->n_marks;
  if (box_out != NULL)
    *box_out = get_group_box (self, facts);

  return facts->marks;
}

const int *
pb_time_chart_pick_marks (PbTimeChart *self,
                          double       x,
                          double       y,
                          guint       *n_out)
{
  double reach = REACH * self->unit;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const PbTimeGroup *group = &g_array_index (self->groups, PbTimeGroup, i);
      PbBox box = get_group_box (self, group);

      box = (PbBox) { box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach };
      if (pb_box_contains (&box, x, y))
        {
          *n_out = group->n_marks;
          return group->marks;
        }
    }

  *n_out = 0;
  if (y > self->periods_y)
    return NULL;

  for (int i = 0; i < self->input.n_marks; i++)
    if (self->marks[i].shape == PB_TIME_MARK_LINE &&
        fabs (x - pb_time_chart_get_x (self, self->marks[i].first)) <= LINE_REACH * self->unit)
      {
        *n_out = 1;
        self->picked = i;
        return &self->picked;
      }

  return NULL;
}
