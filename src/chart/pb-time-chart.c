#include "pb-time-chart-private.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_LANES     5
#define MIN_YEARS     6

/* In the mock-up's pixels; multiplied by the theme's unit. */
#define SIDE          16
#define MIN_BAR_WIDTH 4
#define BAR_HEIGHT    8
#define LANE_HEIGHT   12
#define PILL_HEIGHT   PB_TIME_PILL_HEIGHT
#define PILL_PADDING  12
#define PICK_REACH    2
/* Marks further from all periods would leave those no room. */
#define MARK_YEARS    10

int
pb_time_chart_stagger (const PbPeriod *const *periods,
                       int                    n_periods,
                       int                    max_lanes,
                       int                   *lanes_out)
{
  g_autofree PbDay *ends = g_new (PbDay, max_lanes);
  int n_lanes = 0;

  for (int i = 0; i < n_periods; i++)
    {
      int lane = 0;

      while (lane < n_lanes && ends[lane] >= periods[i]->first)
        lane++;

      if (lane == max_lanes)
        lane = i % max_lanes;
      else
        n_lanes = MAX (n_lanes, lane + 1);

      ends[lane] = periods[i]->last;
      lanes_out[i] = lane;
    }

  return MAX (n_lanes, 1);
}

static int
year_of (PbDay day)
{
  int year;

  pb_day_to_ymd (day, &year, NULL, NULL);

  return year;
}

static void
extend_to (PbDay  day,
           int    first_allowed,
           int    last_allowed,
           int   *first,
           int   *last)
{
  int year = day != PB_DAY_NONE ? year_of (day) : G_MININT;

  if (year < first_allowed || year > last_allowed)
    return;

  *first = MIN (*first, year);
  *last = MAX (*last, year);
}

static void
extend_range (PbTimeChart *self,
              int         *first,
              int         *last)
{
  int first_allowed = *first - MARK_YEARS, last_allowed = *last + MARK_YEARS;

  for (int i = 0; i < self->input.n_marks; i++)
    extend_to (pb_time_mark_get_middle (&self->marks[i]), first_allowed, last_allowed, first, last);

  for (int i = 0; i < self->input.n_bands; i++)
    {
      extend_to (self->bands[i].from_first, first_allowed, last_allowed, first, last);
      extend_to (self->bands[i].to_last, first_allowed, last_allowed, first, last);
    }
}

/* Whole years round all periods and the moment; a short series gets some years of room. */
static void
choose_range (PbTimeChart *self)
{
  int first = year_of (self->input.moment);
  int last = first;

  for (int i = 0; i < self->input.n_periods; i++)
    {
      first = MIN (first, year_of (self->input.periods[i]->first));
      last = MAX (last, year_of (self->input.periods[i]->last));
    }

  extend_range (self, &first, &last);

  while (last - first + 1 < MIN_YEARS)
    {
      if ((last - first) % 2 == 0)
        first--;
      else
        last++;
    }

  self->first = pb_day_from_ymd (first, 1, 1);
  self->last = pb_day_from_ymd (last, 12, 31);
}

static char *
dup_month (PbDay day)
{
  g_autoptr(GDateTime) date = NULL;
  int year, month;

  pb_day_to_ymd (day, &year, &month, NULL);
  date = g_date_time_new_utc (year, month, 1, 0, 0, 0);

  /* Translators: a month and its year, "July 2024" */
  return g_date_time_format (date, _("%B %Y"));
}

static void
place_pill (PbTimeChart *self)
{
  double width, x = pb_time_chart_get_x (self, self->input.moment);

  self->pill_text = dup_month (self->input.moment);
  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->pill_text, 0, &width, NULL);

  width += 2 * PILL_PADDING * self->unit;
  self->pill = (PbBox) {
    .x = CLAMP (x - width / 2, 0, MAX (self->width - width, 0)),
    .y = self->years_y - PILL_HEIGHT * self->unit / 2,
    .width = width,
    .height = PILL_HEIGHT * self->unit,
  };
}

/* Years from January to January with their label in the middle; every second, fifth or
 * tenth where there is no room for each. */
static int
choose_year_step (PbTimeChart *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  double width, year_width = (self->width - 2 * SIDE * self->unit) / (year_of (self->last) - year_of (self->first) + 1);

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, "2020", 0, &width, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (year_width * steps[i] >= width + 10 * self->unit)
      return steps[i];

  return 100;
}

static void
place_years (PbTimeChart *self)
{
  int step = choose_year_step (self);

  for (int year = year_of (self->first); year <= year_of (self->last); year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);
      double middle = pb_time_chart_get_x (self, pb_day_from_ymd (year, 7, 2));
      PbBox box;

      if (year % step != 0)
        continue;

      box = pb_text_box (&self->theme, PB_TEXT_CAPTION, text, middle, self->years_y, 0.5, 0.5);
      if (!pb_box_overlaps (&box, &self->pill))
        pb_labels_add (self->labels, text, box);
    }
}

PbTimeChart *
pb_time_chart_new (const PbTimeChartInput *input,
                   const PbTheme          *theme,
                   double                  width,
                   double                  height)
{
  PbTimeChart *self = g_new0 (PbTimeChart, 1);

  self->input = *input;
  self->theme = *theme;
  self->width = width;
  self->height = height;
  self->unit = pb_theme_get_unit (theme);
  self->years_y = height - (PILL_HEIGHT / 2 + 3) * self->unit;
  self->labels = pb_labels_new ();
  self->groups = g_array_new (FALSE, TRUE, sizeof (PbTimeGroup));
  g_array_set_clear_func (self->groups, pb_time_group_clear);
  self->has_bands = height >= PB_TIME_BANDS_HEIGHT * self->unit;
  self->marks_y = (self->has_bands ? 35 : 12) * self->unit;
  self->innovations_y = (self->has_bands ? 48 : 25) * self->unit;
  self->periods_y = (self->has_bands ? 55 : 32) * self->unit;
  self->bottom = self->years_y - (PILL_HEIGHT / 2 + 2) * self->unit;

  self->marks = g_new (PbTimeMark, input->n_marks + 1);
  for (int i = 0; i < input->n_marks; i++)
    {
      self->marks[i] = input->marks[i];
      self->marks[i].label = g_intern_string (input->marks[i].label);
    }

  self->bands = g_new (PbTimeBand, input->n_bands + 1);
  for (int i = 0; i < input->n_bands; i++)
    {
      self->bands[i] = input->bands[i];
      self->bands[i].label = g_intern_string (input->bands[i].label);
    }

  self->lanes = g_new (int, MAX (input->n_periods, 1));
  self->n_lanes = pb_time_chart_stagger (input->periods, input->n_periods, MAX_LANES, self->lanes);

  choose_range (self);
  place_pill (self);
  pb_labels_add (self->labels, self->pill_text, self->pill);
  place_years (self);
  pb_time_chart_place_bands (self);
  pb_time_chart_place_marks (self);

  return self;
}

void
pb_time_chart_free (PbTimeChart *self)
{
  g_free (self->marks);
  g_free (self->bands);
  g_array_unref (self->groups);
  g_free (self->lanes);
  g_free (self->pill_text);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_time_chart_get_x (PbTimeChart *self,
                     PbDay        day)
{
  double side = SIDE * self->unit;

  return side + (double) (day - self->first) / (self->last + 1 - self->first) * (self->width - 2 * side);
}

PbDay
pb_time_chart_get_day (PbTimeChart *self,
                       double       x)
{
  double side = SIDE * self->unit;
  double share = (x - side) / MAX (self->width - 2 * side, 1);

  return CLAMP (self->first + (PbDay) floor (share * (self->last + 1 - self->first)), self->first, self->last);
}

PbBox
pb_time_chart_get_bar (PbTimeChart *self,
                       int          period)
{
  const PbPeriod *facts = self->input.periods[period];
  double from = pb_time_chart_get_x (self, facts->first);
  double to = pb_time_chart_get_x (self, facts->last + 1);
  double gap = MIN (1.5 * self->unit, (to - from) / 4);
  /* One day of many years is less than a pixel, which nobody could see or meet. */
  double width = MAX (to - from - 2 * gap, MIN_BAR_WIDTH * self->unit);
  double bottom = self->bottom - self->unit;
  double pitch = MIN (LANE_HEIGHT * self->unit, (bottom - self->periods_y) / self->n_lanes);
  double top = bottom - self->n_lanes * pitch;
  double bar_height = MIN (BAR_HEIGHT * self->unit, pitch * 0.7);

  return (PbBox) {
    .x = (from + to - width) / 2,
    .y = top + self->lanes[period] * pitch + (pitch - bar_height) / 2,
    .width = width,
    .height = bar_height,
  };
}

int
pb_time_chart_pick_period (PbTimeChart *self,
                           double       x,
                           double       y)
{
  double reach = PICK_REACH * self->unit;

  for (int i = self->input.n_periods - 1; i >= 0; i--)
    {
      PbBox bar = pb_time_chart_get_bar (self, i);

      if (x >= bar.x - 1 && x <= bar.x + bar.width + 1 && y >= bar.y - reach && y <= bar.y + bar.height + reach)
        return i;
    }

  return -1;
}

static void
draw_years (PbTimeChart *self,
            cairo_t     *cr)
{
  pb_colour_set_source (self->theme.grid, cr);
  cairo_set_line_width (cr, 1);

  for (int year = year_of (self->first); year <= year_of (self->last) + 1; year++)
    {
      double x = floor (pb_time_chart_get_x (self, pb_day_from_ymd (year, 1, 1))) + 0.5;

      cairo_move_to (cr, x, 8 * self->unit);
      cairo_line_to (cr, x, self->bottom);
    }

  cairo_stroke (cr);
}

static void
draw_bars (PbTimeChart *self,
           cairo_t     *cr)
{
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < self->input.n_periods; i++)
      {
        gboolean is_shown = i == self->input.shown;
        PbBox bar = pb_time_chart_get_bar (self, i);

        /* The one shown is drawn last, over whatever shares its lane. */
        if (is_shown != (pass == 1))
          continue;

        pb_rounded_box_path (cr, bar, MIN (bar.height, bar.width) / 2);
        if (is_shown)
          pb_colour_set_source (self->theme.ink, cr);
        else
          pb_colour_set_source (i == self->input.hovered ? self->theme.dim : self->theme.border, cr);
        cairo_fill (cr);
      }
}

static void
draw_labels (PbTimeChart *self,
             cairo_t     *cr)
{
  /* The first label is the pill's. */
  for (guint i = 1; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);

      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0,
                    self->theme.dim);
    }
}

static void
draw_moment (PbTimeChart *self,
             cairo_t     *cr)
{
  double x = pb_time_chart_get_x (self, self->input.moment);
  double top = (self->has_bands ? PB_TIME_BANDS_BOTTOM : 8) * self->unit;

  pb_colour_set_source (self->theme.ground, cr);
  cairo_set_line_width (cr, 5 * self->unit);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, self->pill.y);
  cairo_stroke (cr);

  pb_colour_set_source (self->theme.ink, cr);
  cairo_set_line_width (cr, 2 * self->unit);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, self->pill.y);
  cairo_stroke (cr);

  pb_rounded_box_path (cr, self->pill, self->pill.height / 2);
  cairo_fill (cr);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, self->pill_text, self->pill.x + self->pill.width / 2,
                self->pill.y + self->pill.height / 2, 0.5, 0.5, self->theme.on_ink);
}

void
pb_time_chart_draw (PbTimeChart *self,
                    cairo_t     *cr)
{
  pb_time_chart_draw_ramps (self, cr);
  draw_years (self, cr);
  pb_time_chart_draw_bands (self, cr);
  draw_bars (self, cr);
  pb_time_chart_draw_marks (self, cr);
  draw_labels (self, cr);
  draw_moment (self, cr);
}

PbDay
pb_time_chart_get_first (PbTimeChart *self)
{
  return self->first;
}

PbDay
pb_time_chart_get_last (PbTimeChart *self)
{
  return self->last;
}

GArray *
pb_time_chart_get_labels (PbTimeChart *self)
{
  return self->labels;
}
