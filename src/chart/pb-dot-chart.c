#include "pb-dot-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Height of the plot as a share of the width, and its bounds [px at 11 pt]. */
#define PLOT_SHARE     0.52
#define LOWEST_PLOT  190.0
#define HIGHEST_PLOT 420.0

/* Values come near zero where the lowest is under this share of the highest. */
#define ZERO_SHARE     0.4

/* Radii of the marks by how many dots there are [px at 11 pt]. */
#define FEW_DOTS      40
#define MANY_DOTS    200

/* How near the pointer must come [px at 11 pt]. */
#define PICK_REACH    14.0

static const struct
{
  double quiet;
  double loud;
} radii[] = { { 3.4, 5.2 }, { 2.6, 4.2 }, { 2.0, 3.4 } };

static void
clear_text (gpointer data)
{
  g_free (((DotText *) data)->text);
}

static double *
copy_numbers (const double *numbers,
              int           n)
{
  return g_memdup2 (numbers, n * sizeof (double));
}

static void
copy_input (PbDotChart       *self,
            const PbDotInput *input)
{
  self->n_dots = input->n_dots;
  self->dots = g_new0 (DotItem, MAX (input->n_dots, 1));
  for (int i = 0; i < input->n_dots; i++)
    {
      const PbDot *dot = &input->dots[i];
      gboolean has_place = isfinite (dot->x) && isfinite (dot->y);

      self->dots[i] = (DotItem) { g_strdup (dot->name), has_place ? dot->x : NAN, has_place ? dot->y : NAN, NAN, NAN,
                                  dot->mark, dot->urgency, dot->is_lit };
      self->n_placed += has_place;
    }

  self->n_lines = input->n_lines;
  self->lines = g_new0 (DotLine, MAX (input->n_lines, 1));
  for (int i = 0; i < input->n_lines; i++)
    self->lines[i] = (DotLine) { input->lines[i].kind, copy_numbers (input->lines[i].xs, input->lines[i].n_points),
                                 copy_numbers (input->lines[i].ys, input->lines[i].n_points), input->lines[i].n_points,
                                 g_strdup (input->lines[i].name) };

  self->n_keys = input->n_keys;
  self->keys = g_new0 (DotKey, MAX (input->n_keys, 1));
  for (int i = 0; i < input->n_keys; i++)
    self->keys[i] = (DotKey) { input->keys[i].mark, input->keys[i].is_lit, g_strdup (input->keys[i].words),
                                .box = { .x = 0 } };

  self->n_band = input->n_band;
  self->band_xs = copy_numbers (input->band_xs, input->n_band);
  self->band_lowers = copy_numbers (input->band_lowers, input->n_band);
  self->band_uppers = copy_numbers (input->band_uppers, input->n_band);
  self->x_title = g_strdup (input->x_title != NULL ? input->x_title : "");
  self->y_title = g_strdup (input->y_title != NULL ? input->y_title : "");
  self->selected = input->selected >= 0 && input->selected < input->n_dots &&
                   isfinite (self->dots[input->selected].x) ? input->selected : -1;
}

static void
find_axes (PbDotChart       *self,
           const PbDotInput *input)
{
  double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;

  for (int i = 0; i < self->n_dots; i++)
    {
      pb_axis_widen (self->dots[i].x, &left, &right);
      pb_axis_widen (self->dots[i].y, &low, &high);
    }
  pb_axis_widen (input->y_low, &low, &high);
  pb_axis_widen (input->y_high, &low, &high);

  if (input->x_from_zero || (left >= 0 && left < ZERO_SHARE * right))
    left = fmin (left, 0);
  if (low >= 0 && low < ZERO_SHARE * high)
    low = 0;

  /* Round at the left and low ends, just enough at the others. */
  pb_axis_init_tight (&self->x_axis, left, right, pow (10, -input->x_decimals));
  pb_axis_init_tight (&self->y_axis, low, high, pow (10, -input->y_decimals));
}

double
pb_dot_chart_get_radius (PbDotChart *self,
                         PbDotMark   mark)
{
  int size = self->n_placed > MANY_DOTS ? 2 : self->n_placed > FEW_DOTS ? 1 : 0;
  gboolean is_quiet = mark == PB_DOT_WITHIN || mark == PB_DOT_VALUE;

  return (is_quiet ? radii[size].quiet : radii[size].loud) * self->unit;
}

double
pb_dot_chart_map_x (PbDotChart *self,
                    double      value)
{
  return self->plot.x + pb_axis_map (&self->x_axis, value) * self->plot.width;
}

double
pb_dot_chart_map_y (PbDotChart *self,
                    double      value)
{
  return self->plot.y + (1 - pb_axis_map (&self->y_axis, value)) * self->plot.height;
}

double
pb_dot_chart_get_line_end (PbDotChart *self,
                           int         line)
{
  const DotLine *one = &self->lines[line];
  double edge = self->x_axis.max;

  for (int i = 1; i < one->n_points; i++)
    if (one->xs[i - 1] <= edge && one->xs[i] >= edge && one->xs[i] > one->xs[i - 1])
      {
        double share = (edge - one->xs[i - 1]) / (one->xs[i] - one->xs[i - 1]);

        return one->ys[i - 1] + share * (one->ys[i] - one->ys[i - 1]);
      }

  return NAN;
}

/* Over the plot the title of what stands upwards, under it ticks, title and keys. */
static void
find_plot (PbDotChart *self)
{
  double gap = DOT_TICK_GAP * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double reach = pb_dot_chart_get_radius (self, PB_DOT_MUCH_WORSE);
  double left = pb_dot_chart_measure_ticks (self) + gap + reach;
  double right = fmax (pb_dot_chart_measure_lines (self) + gap, reach);
  double top = pb_dot_chart_measure_titles (self, self->y_title) + fmax (DOT_TITLE_GAP * self->unit, line / 2);
  double below;

  self->plot.x = left;
  self->plot.y = top;
  self->plot.width = fmax (1, self->width - left - right);
  self->plot.height = CLAMP (self->width * PLOT_SHARE, LOWEST_PLOT * self->unit, HIGHEST_PLOT * self->unit);

  below = top + self->plot.height + gap + reach + line + DOT_TITLE_GAP * self->unit / 2 +
          pb_dot_chart_measure_titles (self, self->x_title);
  self->height = below + pb_dot_chart_place_keys (self, below + DOT_KEY_GAP * self->unit * 0.75) + self->unit;
  if (self->n_keys > 0)
    self->height += DOT_KEY_GAP * self->unit * 0.75;
}

/* What is said loudest comes last and lies on top. */
static int
get_rank (PbDotChart *self,
          int         dot)
{
  const DotItem *one = &self->dots[dot];

  if (dot == self->selected)
    return 4;
  if (one->is_lit)
    return 3;

  return one->mark == PB_DOT_WITHIN || one->mark == PB_DOT_VALUE ? 0 : 1 + (one->mark - PB_DOT_WORSE) % 2;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  int first = *(const int *) a, second = *(const int *) b;
  int difference = get_rank (user_data, first) - get_rank (user_data, second);

  return difference != 0 ? difference : first - second;
}

static void
place_dots (PbDotChart *self)
{
  int n = 0;

  self->order = g_new (int, MAX (self->n_placed, 1));
  for (int i = 0; i < self->n_dots; i++)
    {
      if (!isfinite (self->dots[i].x))
        continue;

      self->dots[i].at_x = pb_dot_chart_map_x (self, self->dots[i].x);
      self->dots[i].at_y = pb_dot_chart_map_y (self, self->dots[i].y);
      self->order[n++] = i;
    }

  g_qsort_with_data (self->order, n, sizeof (int), compare_ranks, self);
}

/**
 * pb_dot_chart_new:
 * @input: dots, lines, band and words; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays the chart out: round axes, dots, the names of the lines at their right ends and
 * those of the dots where there is room.
 *
 * Returns: (transfer full): the chart
 */
PbDotChart *
pb_dot_chart_new (const PbDotInput *input,
                  const PbTheme    *theme,
                  double            width)
{
  PbDotChart *self = g_new0 (PbDotChart, 1);

  self->theme = *theme;
  self->width = width;
  self->unit = pb_theme_get_unit (theme);
  self->labels = pb_labels_new ();
  self->texts = g_array_new (FALSE, TRUE, sizeof (DotText));
  g_array_set_clear_func (self->texts, clear_text);
  copy_input (self, input);

  if (self->n_placed == 0)
    return self;

  find_axes (self, input);
  find_plot (self);
  place_dots (self);
  pb_dot_chart_place_texts (self);

  return self;
}

void
pb_dot_chart_free (PbDotChart *self)
{
  for (int i = 0; i < self->n_dots; i++)
    g_free (self->dots[i].name);
  for (int i = 0; i < self->n_lines; i++)
    {
      g_free (self->lines[i].xs);
      g_free (self->lines[i].ys);
      g_free (self->lines[i].name);
    }
  for (int i = 0; i < self->n_keys; i++)
    g_free (self->keys[i].words);

  g_free (self->dots);
  g_free (self->lines);
  g_free (self->keys);
  g_free (self->order);
  g_free (self->band_xs);
  g_free (self->band_lowers);
  g_free (self->band_uppers);
  g_free (self->x_title);
  g_free (self->y_title);
  g_array_unref (self->texts);
  g_array_unref (self->labels);
  g_free (self);
}

gboolean
pb_dot_chart_is_empty (PbDotChart *self)
{
  return self->n_placed == 0;
}

double
pb_dot_chart_get_height (PbDotChart *self)
{
  return self->height;
}

GArray *
pb_dot_chart_get_labels (PbDotChart *self)
{
  return self->labels;
}

gboolean
pb_dot_chart_pick (PbDotChart *self,
                   double      x,
                   double      y,
                   int        *dot_out)
{
  double nearest = PICK_REACH * self->unit;
  gboolean is_near = FALSE;

  /* Of two in one place the one on top. */
  for (int i = 0; i < self->n_placed; i++)
    {
      const DotItem *dot = &self->dots[self->order[i]];
      double distance = hypot (dot->at_x - x, dot->at_y - y);

      if (distance > nearest)
        continue;

      nearest = distance;
      *dot_out = self->order[i];
      is_near = TRUE;
    }

  return is_near;
}

PbBox
pb_dot_chart_get_dot_box (PbDotChart *self,
                          int         dot)
{
  const DotItem *one;
  double reach;

  g_return_val_if_fail (dot >= 0 && dot < self->n_dots, (PbBox) { 0 });

  one = &self->dots[dot];
  if (!isfinite (one->x))
    return (PbBox) { 0 };

  reach = pb_dot_chart_get_radius (self, one->mark) + (dot == self->selected ? DOT_RING_GAP * self->unit : 0);

  return (PbBox) { one->at_x - reach, one->at_y - reach, 2 * reach, 2 * reach };
}

PbBox
pb_dot_chart_get_plot (PbDotChart *self)
{
  return self->plot;
}

const PbAxis *
pb_dot_chart_get_x_axis (PbDotChart *self)
{
  return &self->x_axis;
}

const PbAxis *
pb_dot_chart_get_y_axis (PbDotChart *self)
{
  return &self->y_axis;
}

char *
pb_dot_chart_dup_scale_note (PbDotChart *self)
{
  g_autofree char *upright = NULL;
  g_autofree char *across = NULL;

  if (self->n_placed == 0)
    return NULL;

  upright = pb_axis_dup_note (&self->y_axis);
  across = pb_axis_dup_note (&self->x_axis);
  if (across != NULL)
    {
      g_autofree char *start = pb_axis_dup_tick (&self->x_axis, 0);

      g_free (across);
      /* Translators: of a chart with two scales: the lowest value of the one that runs across. */
      across = g_strdup_printf (_("The scale across starts at %s"), start);
    }

  if (upright != NULL && across != NULL)
    return g_strdup_printf ("%s. %s", upright, across);

  return g_strdup (upright != NULL ? upright : across);
}
