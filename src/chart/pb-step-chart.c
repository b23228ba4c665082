#include "pb-step-layout.h"

#include "pb-label-placement.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define HEIGHT      150.0  /* [px at 11 pt] */
#define LABEL_GAP     6.0

const PbInnovationState pb_step_bands[PB_STEP_N_BANDS] = {
  PB_INNOVATION_KEPT, PB_INNOVATION_AMPLIFIED, PB_INNOVATION_REVISED, PB_INNOVATION_UNDER_REVIEW,
  PB_INNOVATION_PANDEMIC_PRACTICE, PB_INNOVATION_UNDECIDED,
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

double
pb_step_chart_add_up (const double      *counts,
                      PbInnovationState  state)
{
  double total = 0;

  for (int i = 0; i < PB_STEP_N_BANDS; i++)
    {
      total += counts[pb_step_bands[i]];
      if (pb_step_bands[i] == state)
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

double
pb_step_chart_get_y (PbStepChart *self,
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
  return pb_step_chart_get_y (self, pb_step_chart_add_up (counts, state));
}

double
pb_step_chart_get_bottom (PbStepChart *self)
{
  return self->plot.y + self->plot.height;
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
    return g_strdup_printf (_("about %.*f %s"), count < 10 ? 1 : 0, count, pb_innovation_state_get_label (state));

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
  char  *texts[PB_STEP_N_BANDS];
  PbInnovationState states[PB_STEP_N_BANDS];
  double middles[PB_STEP_N_BANDS];   /* counts at the middle of the bands, then [px] */
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
  for (int i = 0; i < PB_STEP_N_BANDS; i++)
    {
      double count = counts[pb_step_bands[i]], width;

      if (count > 0.05)
        {
          self->texts[self->n] = dup_count (count, pb_step_bands[i]);
          self->middles[self->n] = below + count / 2;
          /* A band alone is named at its top, as a line is. */
          pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, self->texts[self->n], 0, &width, NULL);
          self->width = fmax (self->width, width + (PB_STEP_GLYPH + PB_STEP_GLYPH_GAP) * pb_theme_get_unit (theme));
          self->states[self->n] = pb_step_bands[i];
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
                                  pb_step_chart_get_y (self, self->axis.ticks[i]), 1, 0.5));
    }
  self->n_ticks = self->labels->len;
}

/* A name with its square before it; @x, @y are of the square's left and the middle. */
static PbBox
box_of_name (PbStepChart *self,
             const char  *text,
             double       x,
             double       y)
{
  return pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, x + (PB_STEP_GLYPH + PB_STEP_GLYPH_GAP) * self->unit, y, 0,
                      0.5);
}

static void
add_name (PbStepChart       *self,
          PbInnovationState  state,
          const char        *text,
          PbBox              box)
{
  self->direct[self->n_direct++] = state;
  pb_labels_add (self->labels, text, box);
}

static void
place_direct (PbStepChart *self,
              Direct      *direct)
{
  double line_height = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD);
  double x = pb_step_chart_get_x (self, self->moment) + LABEL_GAP * self->unit;
  double heights[PB_STEP_N_BANDS];

  for (int i = 0; i < direct->n; i++)
    {
      direct->middles[i] = pb_step_chart_get_y (self, direct->middles[i]);
      heights[i] = line_height;
    }

  /* From the top, as they are read. */
  for (int i = 0, j = direct->n - 1; i < j; i++, j--)
    {
      double middle = direct->middles[i];
      char *text = direct->texts[i];
      PbInnovationState state = direct->states[i];

      direct->middles[i] = direct->middles[j];
      direct->middles[j] = middle;
      direct->texts[i] = direct->texts[j];
      direct->texts[j] = text;
      direct->states[i] = direct->states[j];
      direct->states[j] = state;
    }
  pb_label_placement_spread (direct->middles, heights, direct->n, line_height, 0,
                             self->plot.y + self->plot.height + line_height / 2);

  for (int i = 0; i < direct->n; i++)
    add_name (self, direct->states[i], direct->texts[i], box_of_name (self, direct->texts[i], x, direct->middles[i]));
}

/* Where most innovations ever stood in the state, as a number of the points; -1 for none. */
static int
find_peak (PbStepChart       *self,
           PbInnovationState  state)
{
  int peak = -1;
  double highest = 0.05;

  for (int i = 0; i < self->n_points; i++)
    if (self->points[i].counts[state] > highest)
      {
        highest = self->points[i].counts[state];
        peak = i;
      }

  return peak;
}

/* A text with the square before it. */
static PbBox
widen (PbStepChart *self,
       PbBox        box)
{
  double glyph = (PB_STEP_GLYPH + PB_STEP_GLYPH_GAP) * self->unit;

  return (PbBox) { box.x - glyph, box.y, box.width + glyph, box.height };
}

/* Whether box and square are within the plot, off the moment's line and off all other labels. */
static gboolean
is_room (PbStepChart *self,
         const PbBox *box)
{
  PbBox whole = widen (self, *box);
  double line = pb_step_chart_get_x (self, self->moment), gap = LABEL_GAP / 2 * self->unit;
  guint first = self->n_ticks + self->n_years + self->n_below;

  if (whole.x < self->plot.x || whole.x + whole.width > self->plot.x + self->plot.width || whole.y < self->plot.y ||
      whole.y + whole.height > self->plot.y + self->plot.height || pb_labels_hit (self->labels, &whole))
    return FALSE;

  for (guint i = 0; i < self->n_direct; i++)
    {
      PbBox other = widen (self, g_array_index (self->labels, PbLabel, first + i).box);

      if (pb_box_overlaps (&whole, &other))
        return FALSE;
    }

  return whole.x > line + gap || whole.x + whole.width + gap < line;
}

/* In its own band, where that is high enough for the whole name. */
static gboolean
find_own_room (PbStepChart       *self,
               PbInnovationState  state,
               const char        *text,
               PbBox             *box_out)
{
  double line_height = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD), gap = LABEL_GAP * self->unit;

  for (int i = 0; i < self->n_points; i++)
    {
      double left = pb_step_chart_get_x (self, self->points[i].day) + gap, highest = G_MAXDOUBLE, lowest = 0;
      PbBox whole;

      *box_out = box_of_name (self, text, left, 0);
      whole = widen (self, *box_out);
      for (double x = whole.x; x <= whole.x + whole.width + gap; x += gap)
        {
          double counts[PB_N_INNOVATION_STATES], top, bottom;

          pb_step_points_interpolate (self->points, self->n_points, pb_step_chart_get_day (self, x), counts);
          bottom = pb_step_chart_add_up (counts, state) - counts[state];
          top = bottom + counts[state];
          lowest = fmax (lowest, bottom);
          highest = fmin (highest, top);
        }
      box_out->y = (pb_step_chart_get_y (self, lowest) + pb_step_chart_get_y (self, highest) - line_height) / 2;
      if (pb_step_chart_get_y (self, lowest) - pb_step_chart_get_y (self, highest) >= line_height &&
          is_room (self, box_out))
        return TRUE;
    }

  return FALSE;
}

/* The first free place below the top of the band, at its right or, where @is_within, in it. */
static gboolean
find_room (PbStepChart *self,
           const char  *text,
           double       x,
           double       top,
           gboolean     is_within,
           PbBox       *box_out)
{
  double line_height = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD), width;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, text, 0, &width, NULL);
  if (is_within)
    x -= width + (PB_STEP_GLYPH + PB_STEP_GLYPH_GAP) * self->unit;

  for (double y = top; y + line_height / 2 <= self->plot.y + self->plot.height; y += line_height / 2)
    {
      *box_out = box_of_name (self, text, x, y);
      if (is_room (self, box_out))
        return TRUE;
    }

  return FALSE;
}

/* A state in which none is at the moment is named in its band or beside it, where there is room. */
static void
place_gone (PbStepChart       *self,
            PbInnovationState  state)
{
  const char *text = pb_innovation_state_get_title (state);
  int peak = find_peak (self, state), end = peak;
  double gap = LABEL_GAP * self->unit, middle, x;
  PbBox box;

  if (peak < 0)
    return;

  while (end + 1 < self->n_points && self->points[end].counts[state] > 0.05)
    end++;
  x = pb_step_chart_get_x (self, self->points[end].day);
  middle = pb_step_chart_get_y (self, pb_step_chart_add_up (self->points[peak].counts, state) -
                                        self->points[peak].counts[state] / 2);

  if (find_own_room (self, state, text, &box) || find_room (self, text, x + gap, middle, FALSE, &box) ||
      find_room (self, text, x - gap, middle, TRUE, &box))
    add_name (self, state, text, box);
}

/* The moment on top of its line. */
static void
place_pill (PbStepChart *self,
            const char  *words,
            double       width)
{
  double padding = LABEL_GAP * self->unit, text_width, line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD);
  double middle = pb_step_chart_get_x (self, self->moment);

  if (words == NULL)
    return;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, words, 0, &text_width, NULL);
  self->has_pill = TRUE;
  self->pill = (PbBox) { 0, 0, text_width + 2 * padding, line + 2 * self->unit };
  self->pill.x = CLAMP (middle - self->pill.width / 2, 0, fmax (width - self->pill.width, 0));
  pb_labels_add (self->labels, words,
                 pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, words, self->pill.x + padding, self->unit, 0, 0));
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
         const char  *moment_words,
         double       width,
         double       height)
{
  g_auto(Direct) direct;
  g_autofree char *below = NULL;
  double counts[PB_N_INNOVATION_STATES], highest = 1, tick_width, line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  PbDay last = MAX (self->moment, self->points[self->n_points - 1].day);
  double right;

  for (int i = 0; i < self->n_points; i++)
    highest = fmax (highest, pb_step_chart_add_up (self->points[i].counts, PB_INNOVATION_UNDECIDED));
  init_axis (&self->axis, highest);

  pb_step_points_interpolate (self->points, self->n_points, self->moment, counts);
  direct_init (&direct, counts, &self->theme);
  below = dup_below (counts);

  {
    g_autofree char *tick = pb_axis_dup_tick (&self->axis, self->axis.n_ticks - 1);

    pb_text_measure (&self->theme, PB_TEXT_CAPTION, tick, 0, &tick_width, NULL);
  }

  self->plot.x = tick_width + LABEL_GAP * self->unit;
  self->plot.y = line / 2 + 2 * self->unit + (moment_words != NULL ? line + 4 * self->unit : 0);
  self->plot.height = height - self->plot.y - line * (below != NULL ? 2.5 : 1.5) - self->unit;

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
  for (int i = 0; i < PB_STEP_N_BANDS; i++)
    if (counts[pb_step_bands[i]] <= 0.05)
      place_gone (self, pb_step_bands[i]);
  place_pill (self, moment_words, width);
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
  self->height = height;
  self->labels = pb_labels_new ();
  if (self->n_points > 0)
    lay_out (self, input->moment_words, width, height);

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

double
pb_step_chart_get_height (PbStepChart *self)
{
  return self->height;
}

GArray *
pb_step_chart_get_labels (PbStepChart *self)
{
  return self->labels;
}
