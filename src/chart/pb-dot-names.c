#include "pb-dot-layout.h"

#include <math.h>

/* The names of the dots, beside them where there is room. */

/* Between a dot and its name [px at 11 pt]. */
#define NAME_GAP 3.0

/* Round the dot: right, left, over, under, then the corners. */
static const struct
{
  double side;
  double rise;
} places[] = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };

static PbBox
make_name_box (PbDotChart  *self,
               int          dot,
               PbTextStyle  style,
               int          place)
{
  const DotItem *one = &self->dots[dot];
  PbBox mark = pb_dot_chart_get_dot_box (self, dot);
  double reach = mark.width / 2 + NAME_GAP * self->unit;
  gboolean is_corner = places[place].side != 0 && places[place].rise != 0;
  double part = is_corner ? 0.75 : 1;

  return pb_text_box (&self->theme, style, one->name, one->at_x + places[place].side * reach * part,
                      one->at_y + places[place].rise * reach * part, 0.5 - places[place].side / 2,
                      0.5 - places[place].rise / 2);
}

static int
count_dots_under (PbDotChart  *self,
                  const PbBox *box,
                  int          but)
{
  int n = 0;

  for (int i = 0; i < self->n_placed; i++)
    {
      int dot = self->order[i];
      double reach = pb_dot_chart_get_radius (self, self->dots[dot].mark);
      PbBox mark = { self->dots[dot].at_x - reach, self->dots[dot].at_y - reach, 2 * reach, 2 * reach };

      n += dot != but && pb_box_overlaps (box, &mark);
    }

  return n;
}

/* A line through a name makes it harder to read. */
static int
count_lines_under (PbDotChart  *self,
                   const PbBox *box)
{
  int n = 0;

  for (int i = 0; i < self->n_lines; i++)
    for (int j = 1; j < self->lines[i].n_points; j++)
      {
        double x0 = pb_dot_chart_map_x (self, self->lines[i].xs[j - 1]);
        double x1 = pb_dot_chart_map_x (self, self->lines[i].xs[j]);
        double from = fmax (box->x, fmin (x0, x1)), to = fmin (box->x + box->width, fmax (x0, x1));
        double y0 = pb_dot_chart_map_y (self, self->lines[i].ys[j - 1]);
        double y1 = pb_dot_chart_map_y (self, self->lines[i].ys[j]);
        double at_from, at_to;

        if (from >= to)
          continue;

        at_from = y0 + (y1 - y0) * (from - x0) / (x1 - x0);
        at_to = y0 + (y1 - y0) * (to - x0) / (x1 - x0);
        if (fmax (at_from, at_to) >= box->y && fmin (at_from, at_to) <= box->y + box->height)
          {
            n++;
            break;
          }
      }

  return n;
}

static gboolean
is_inside (PbDotChart  *self,
           const PbBox *box)
{
  return box->x >= self->plot.x && box->x + box->width <= self->width && box->y >= 0 &&
         box->y + box->height <= self->plot.y + self->plot.height;
}

/* The selected dot's name stands wherever it hides the least; another's only where it
 * hides no dot. */
static void
take_name (PbDotChart *self,
           int         dot)
{
  gboolean is_selected = dot == self->selected;
  PbTextStyle style = is_selected ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
  int fewest = is_selected ? G_MAXINT : 10;
  PbBox best = { 0 };
  gboolean is_found = FALSE;

  for (guint place = 0; place < G_N_ELEMENTS (places) && fewest > 0; place++)
    {
      PbBox box = make_name_box (self, dot, style, (int) place);
      int n_hidden;

      if (!is_inside (self, &box) || pb_labels_hit (self->labels, &box))
        continue;

      n_hidden = 10 * count_dots_under (self, &box, dot) + count_lines_under (self, &box);
      if (n_hidden >= fewest)
        continue;

      fewest = n_hidden;
      best = box;
      is_found = TRUE;
    }

  if (is_found)
    pb_dot_chart_take_text (self, self->dots[dot].name, style, best, FALSE, TRUE, TRUE);
}

static int
compare_urgency (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  PbDotChart *self = user_data;
  int first = *(const int *) a, second = *(const int *) b;

  if (self->dots[first].urgency != self->dots[second].urgency)
    return self->dots[first].urgency > self->dots[second].urgency ? -1 : 1;

  return first - second;
}

void
pb_dot_chart_place_names (PbDotChart *self)
{
  g_autofree int *wanted = g_new (int, MAX (self->n_placed, 1));
  int n = 0;

  if (self->selected >= 0)
    take_name (self, self->selected);

  for (int i = 0; i < self->n_placed; i++)
    if (self->dots[self->order[i]].urgency > 0 && self->order[i] != self->selected)
      wanted[n++] = self->order[i];
  g_qsort_with_data (wanted, n, sizeof (int), compare_urgency, self);

  for (int i = 0; i < n; i++)
    take_name (self, wanted[i]);
}
