#include "pb-step-chart.h"

#include "pb-axis.h"
#include "pb-day-axis.h"
#include "pb-label-placement.h"
#include "pb-state-glyph.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define HEIGHT      150.0  /* [px at 11 pt] */
#define LABEL_GAP     6.0
#define LINE_WIDTH    1.6
#define LATER_ALPHA   0.3

/* From the bottom. */
static const PbInnovationState stack[] = {
  PB_INNOVATION_KEPT, PB_INNOVATION_AMPLIFIED, PB_INNOVATION_REVISED, PB_INNOVATION_UNDER_REVIEW,
  PB_INNOVATION_PANDEMIC_PRACTICE, PB_INNOVATION_UNDECIDED,
};

struct _PbStepChart
{
  PbStepPoint *points;
  int          n_points;
  PbDay        moment;
  PbTheme      theme;
  double       unit;
  PbBox        plot;
  PbAxis       axis;
  PbDayAxis    days;
  GArray      *labels;      /* ticks, years, below the axis, then direct ones */
  guint        n_ticks;
  guint        n_years;
  guint        n_below;     /* 0 or 1 */
};

void
pb_step_points_interpolate (const PbStepPoint *points,
                            int                n_points,
                            PbDay              day,
                            double            *counts_out)
{
  int i = 0;

  memset (counts_out, 0, PB_N_INNOVATION_STATES * sizeof *counts_out);
  if (n_points == 0 || day < points[0].day)
    return;

  while (i + 1 < n_points && points[i + 1].day <= day)
    i++;

  for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
    {
      double share = i + 1 < n_points ? (double) (day - points[i].day) / (points[i + 1].day - points[i].day) : 0;
      double next = i + 1 < n_points ? points[i + 1].counts[state] : 0;

      counts_out[state] = points[i].counts[state] + share * (next - points[i].counts[state]) * (share > 0);
    }
}

/* What stands in and below a state's band. */
static double
add_up (const double      *counts,
        PbInnovationState  state)
{
  double total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stack); i++)
    {
      total += counts[stack[i]];
      if (stack[i] == state)
        break;
    }

  return total;
}

double
pb_step_chart_get_x (PbStepChart *self,
                     PbDay        day)
{
  return pb_day_axis_map (&self->days, day + 1);
}

PbDay
pb_step_chart_get_day (PbStepChart *self,
                       double       x)
{
  double share = (x - self->days.x) / MAX (self->days.width, 1);

  return CLAMP (self->days.first + (PbDay) floor (share * (self->days.last + 1 - self->days.first)), self->days.first,
                self->days.last);
}

static double
get_y (PbStepChart *self,
       double       count)
{
  return self->plot.y + self->plot.height * (1 - pb_axis_map (&self->axis, count));
}

double
pb_step_chart_get_top (PbStepChart       *self,
                       PbInnovationState  state,
                       PbDay              day)
{
  double counts[PB_N_INNOVATION_STATES];

  pb_step_points_interpolate (self->points, self->n_points, day, counts);
  return get_y (self, add_up (counts, state));
}

static int
year_of (PbDay day)
{
  int year;

  pb_day_to_ymd (day, &year, NULL, NULL);
  return year;
}

static char *
dup_count (double            count,
           PbInnovationState state)
{
  /* A share of one stands for a date that is known to the season or the year. */
  if (fabs (count - round (count)) > 0.05)
    /* Translators: a number between whole ones, and a state: "about 4.5 undecided" */
    return g_strdup_printf (_("about %.1f %s"), count, pb_innovation_state_get_label (state));

  /* Translators: how many, and in which state: "9 undecided" */
  return g_strdup_printf (_("%.0f %s"), count, pb_innovation_state_get_label (state));
}

/* "1 stopped, 2 lapsed" at the moment; NULL for none. */
static char *
dup_below (const double *counts)
{
  g_autofree char *stopped =
    counts[PB_INNOVATION_STOPPED] > 0.05 ? dup_count (counts[PB_INNOVATION_STOPPED], PB_INNOVATION_STOPPED) : NULL;
  g_autofree char *lapsed =
    counts[PB_INNOVATION_LAPSED] > 0.05 ? dup_count (counts[PB_INNOVATION_LAPSED], PB_INNOVATION_LAPSED) : NULL;

  if (stopped != NULL && lapsed != NULL)
    return g_strdup_printf ("%s, %s", stopped, lapsed);

  return stopped != NULL ? g_steal_pointer (&stopped) : g_steal_pointer (&lapsed);
}

typedef struct
{
  int    n;
  char  *texts[G_N_ELEMENTS (stack)];
  double middles[G_N_ELEMENTS (stack)];   /* counts at the middle of the bands, then [px] */
  double width;
} Direct;

static void
direct_clear (Direct *self)
{
  for (int i = 0; i < self->n; i++)
    g_free (self->texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Direct, direct_clear)

static void
direct_init (Direct        *self,
             const double  *counts,
             const PbTheme *theme)
{
  double below = 0;

  memset (self, 0, sizeof *self);
  for (guint i = 0; i < G_N_ELEMENTS (stack); i++)
    {
      double count = counts[stack[i]], width;

      if (count > 0.05)
        {
          self->texts[self->n] = dup_count (count, stack[i]);
          self->middles[self->n] = below + count / 2;
          /* A band alone is named at its top, as a line is. */
          pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, self->texts[self->n], 0, &width, NULL);
          self->width = fmax (self->width, width);
          self->n++;
        }
      below += count;
    }

  if (self->n == 1)
    self->middles[0] = below;
}

static void
place_ticks (PbStepChart *self)
{
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *text = pb_axis_dup_tick (&self->axis, i);

      pb_labels_add (self->labels, text,
                     pb_text_box (&self->theme, PB_TEXT_CAPTION, text, self->plot.x - LABEL_GAP * self->unit,
                                  get_y (self, self->axis.ticks[i]), 1, 0.5));
    }
  self->n_ticks = self->labels->len;
}

static void
place_direct (PbStepChart *self,
              Direct      *direct)
{
  double line_height = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD);
  double x = pb_step_chart_get_x (self, self->moment) + LABEL_GAP * self->unit;
  double heights[G_N_ELEMENTS (stack)];

  for (int i = 0; i < direct->n; i++)
    {
      direct->middles[i] = get_y (self, direct->middles[i]);
      heights[i] = line_height;
    }

  /* From the top, as they are read. */
  for (int i = 0, j = direct->n - 1; i < j; i++, j--)
    {
      double middle = direct->middles[i];
      char *text = direct->texts[i];

      direct->middles[i] = direct->middles[j];
      direct->middles[j] = middle;
      direct->texts[i] = direct->texts[j];
      direct->texts[j] = text;
    }
  pb_label_placement_spread (direct->middles, heights, direct->n, line_height, 0,
                             self->plot.y + self->plot.height + line_height / 2);

  for (int i = 0; i < direct->n; i++)
    pb_labels_add (self->labels, direct->texts[i],
                   pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, direct->texts[i], x, direct->middles[i], 0, 0.5));
}

/* Innovations are whole: so are the ticks. */
static void
init_axis (PbAxis *axis,
           double  highest)
{
  static const double shares[] = { 1, 2, 5 };
  double step = 1;

  for (double power = 1; highest / step > PB_AXIS_MAX_TICKS - 2; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (shares) && highest / step > PB_AXIS_MAX_TICKS - 2; i++)
      step = power * shares[i];

  *axis = (PbAxis) { .step = step, .n_ticks = (int) ceil (highest / step) + 1 };
  axis->max = step * (axis->n_ticks - 1);
  for (int i = 0; i < axis->n_ticks; i++)
    axis->ticks[i] = i * step;
}

static void
lay_out (PbStepChart *self,
         double       width,
         double       height)
{
  g_auto(Direct) direct;
  g_autofree char *below = NULL;
  double counts[PB_N_INNOVATION_STATES], highest = 1, tick_width, line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  PbDay last = MAX (self->moment, self->points[self->n_points - 1].day);
  double right;

  for (int i = 0; i < self->n_points; i++)
    highest = fmax (highest, add_up (self->points[i].counts, PB_INNOVATION_UNDECIDED));
  init_axis (&self->axis, highest);

  pb_step_points_interpolate (self->points, self->n_points, self->moment, counts);
  direct_init (&direct, counts, &self->theme);
  below = dup_below (counts);

  {
    g_autofree char *tick = pb_axis_dup_tick (&self->axis, self->axis.n_ticks - 1);

    pb_text_measure (&self->theme, PB_TEXT_CAPTION, tick, 0, &tick_width, NULL);
  }

  self->plot.x = tick_width + LABEL_GAP * self->unit;
  self->plot.y = line / 2 + 2 * self->unit;
  self->plot.height = height - self->plot.y - line * (below != NULL ? 2 : 1) - LABEL_GAP * self->unit;

  /* Room to the right of the moment for its labels, unless later days give it. */
  self->days.first = pb_day_from_ymd (year_of (self->points[0].day + 1), 1, 1);
  self->days.last = pb_day_from_ymd (year_of (last), 12, 31);
  right = width - self->plot.x - direct.width - 2 * LABEL_GAP * self->unit;
  self->days.x = self->plot.x;
  self->days.width = MIN (width - self->plot.x - 2, MAX (right, 40) * (self->days.last + 1 - self->days.first) /
                                                      (double) MAX (self->moment + 1 - self->days.first, 200));
  self->plot.width = self->days.width;

  place_ticks (self);
  pb_day_axis_add_years (&self->days, &self->theme, height - line, self->labels);
  self->n_years = self->labels->len - self->n_ticks;
  if (below != NULL)
    {
      double x = CLAMP (pb_step_chart_get_x (self, self->moment), 0, width);

      pb_labels_add (self->labels, below,
                     pb_text_box (&self->theme, PB_TEXT_CAPTION, below, x, height - 2 * line - 1, x > width / 2 ? 1 : 0, 0));
      self->n_below = 1;
    }
  place_direct (self, &direct);
}

PbStepChart *
pb_step_chart_new (const PbStepChartInput *input,
                   const PbTheme          *theme,
                   double                  width,
                   double                  height)
{
  PbStepChart *self = g_new0 (PbStepChart, 1);

  self->points = g_memdup2 (input->points, (gsize) input->n_points * sizeof *input->points);
  self->n_points = input->n_points;
  self->moment = input->moment;
  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->labels = pb_labels_new ();
  if (self->n_points > 0)
    lay_out (self, width, height);

  return self;
}

void
pb_step_chart_free (PbStepChart *self)
{
  g_array_unref (self->labels);
  g_free (self->points);
  g_free (self);
}

double
pb_step_chart_get_natural_height (const PbTheme *theme)
{
  return HEIGHT * pb_theme_get_unit (theme);
}

gboolean
pb_step_chart_is_empty (PbStepChart *self)
{
  return self->n_points == 0;
}

GArray *
pb_step_chart_get_labels (PbStepChart *self)
{
  return self->labels;
}

/* The top of the bands up to @which, from left to right, as a line. */
static void
add_top (PbStepChart *self,
         int          which,
         gboolean     is_backwards,
         cairo_t     *cr)
{
  double end = self->days.x + self->days.width;

  for (int j = -1; j <= self->n_points; j++)
    {
      int i = is_backwards ? self->n_points - 1 - j : j;
      double count = 0, x;

      if (i < 0)
        x = self->days.x;
      else if (i == self->n_points)
        x = end;
      else
        x = CLAMP (pb_step_chart_get_x (self, self->points[i].day), self->days.x, end);
      if (which >= 0 && i >= 0)
        count = add_up (self->points[MIN (i, self->n_points - 1)].counts, stack[which]);

      cairo_line_to (cr, x, get_y (self, count));
    }
}

static void
draw_bands (PbStepChart *self,
            cairo_t     *cr)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (stack); i++)
    {
      gboolean is_any = FALSE;

      for (int j = 0; j < self->n_points && !is_any; j++)
        is_any = self->points[j].counts[stack[i]] > 0;
      if (!is_any)
        continue;

      cairo_new_path (cr);
      add_top (self, i, FALSE, cr);
      add_top (self, i - 1, TRUE, cr);
      cairo_close_path (cr);
      pb_state_glyph_fill (stack[i], &self->theme, cr, self->unit);

      /* Of the colour of the ground, it is seen by its edge alone. */
      if (stack[i] != PB_INNOVATION_UNDECIDED)
        continue;
      cairo_new_path (cr);
      add_top (self, i, FALSE, cr);
      cairo_set_line_width (cr, LINE_WIDTH * self->unit);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_stroke (cr);
    }
}

static void
draw_grid (PbStepChart *self,
           cairo_t     *cr)
{
  cairo_set_line_width (cr, self->unit);
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      double y = pb_theme_snap (&self->theme, get_y (self, self->axis.ticks[i]));

      cairo_move_to (cr, self->plot.x, y);
      cairo_line_to (cr, self->plot.x + self->plot.width, y);
      pb_colour_set_source (self->axis.ticks[i] == 0 ? self->theme.border : self->theme.grid, cr);
      cairo_stroke (cr);
      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0, self->theme.dim);
    }
}

/* Before the moment as it was, after it pale. */
static void
draw_sides (PbStepChart *self,
            cairo_t     *cr)
{
  double line = CLAMP (pb_step_chart_get_x (self, self->moment), self->plot.x, self->plot.x + self->plot.width);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, line, self->plot.y + self->plot.height + self->unit);
  cairo_clip (cr);
  draw_bands (self, cr);
  cairo_restore (cr);

  if (self->points[self->n_points - 1].day <= self->moment)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, line, 0, self->plot.x + self->plot.width - line, self->plot.y + self->plot.height + self->unit);
  cairo_clip (cr);
  cairo_push_group (cr);
  draw_bands (self, cr);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, LATER_ALPHA);
  cairo_restore (cr);
}

static void
draw_labels (PbStepChart *self,
             cairo_t     *cr)
{
  guint first = self->n_ticks + self->n_years;

  pb_day_axis_draw_years (&self->theme, self->labels, self->n_ticks, self->n_years, cr);
  for (guint i = first; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);
      gboolean is_below = i < first + self->n_below;

      pb_text_draw_cased (cr, &self->theme, is_below ? PB_TEXT_CAPTION : PB_TEXT_CAPTION_BOLD, label->text, label->box.x,
                          label->box.y, 0, 0, is_below ? self->theme.dim : self->theme.text, self->theme.ground,
                          3 * self->unit);
    }
}

void
pb_step_chart_draw (PbStepChart *self,
                    cairo_t     *cr)
{
  double line;

  if (self->n_points == 0)
    return;

  cairo_save (cr);
  draw_grid (self, cr);
  draw_sides (self, cr);

  line = pb_theme_snap (&self->theme, pb_step_chart_get_x (self, self->moment));
  if (line >= self->plot.x - 1)
    {
      cairo_move_to (cr, line, self->plot.y - 6 * self->unit);
      cairo_line_to (cr, line, self->plot.y + self->plot.height);
      cairo_set_line_width (cr, 1.8 * self->unit);
      pb_colour_set_source (self->theme.ink, cr);
      cairo_stroke (cr);
    }
  draw_labels (self, cr);
  cairo_restore (cr);
}
