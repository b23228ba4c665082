#include "pb-state-line-layout.h"

#include "pb-text.h"

#include <math.h>

/* In the mock-up's pixels; multiplied by the theme's unit. */
#define HEIGHT       92.0
#define SIDE         16.0
#define BAR_HEIGHT   23.0
#define PADDING       8.0
#define MIN_DAYS    900    /* about two and a half years: less would be a line of months */

double
pb_state_line_get_x (PbStateLine *self,
                     PbDay        day)
{
  return pb_day_axis_map (&self->days, day);
}

/* Whole years from the first state or start to the moment or the last state. */
static void
choose_range (PbStateLine            *self,
              const PbStateLineInput *input)
{
  PbDay first = input->start != PB_DAY_NONE ? MIN (input->start, input->moment) : input->moment;
  PbDay last = MAX (input->moment, input->start);

  for (int i = 0; i < input->n_spans; i++)
    if (input->spans[i].first != PB_DAY_NONE)
      {
        first = MIN (first, input->spans[i].first);
        last = MAX (last, input->spans[i].last);
      }

  /* A band that it began in is seen from its own begin. */
  for (int i = 0; i < input->n_bands; i++)
    if (input->bands[i].first < first && input->bands[i].last >= first && first - input->bands[i].first < MIN_DAYS)
      first = input->bands[i].first;
  if (last - first < MIN_DAYS)
    first = last - MIN_DAYS;
  self->days.first = pb_day_first_of_year (first);
  self->days.last = last + (last - first) / 6;
  self->days.x = SIDE * self->unit;
  self->days.width = self->width - 2 * SIDE * self->unit;
}

static void
place_bands (PbStateLine            *self,
             const PbStateLineInput *input)
{
  for (int i = 0; i < input->n_bands; i++)
    {
      double from, to;
      PbBox band, label;

      if (input->bands[i].last < self->days.first || input->bands[i].first > self->days.last)
        continue;

      from = pb_state_line_get_x (self, MAX (input->bands[i].first, self->days.first));
      to = pb_state_line_get_x (self, MIN (input->bands[i].last, self->days.last) + 1);
      band = (PbBox) { from, 0, to - from, self->foot };
      g_array_append_val (self->bands, band);

      label = pb_text_box (&self->theme, PB_TEXT_CAPTION, input->bands[i].name, from + PADDING * self->unit,
                           2 * self->unit, 0, 0);
      if (label.x + label.width < to && !pb_labels_hit (self->labels, &label))
        pb_labels_add (self->labels, input->bands[i].name, label);
    }
}

/* The words of a bar, else the state alone, else nothing, by what fits. */
static void
label_bar (PbStateLine       *self,
           const PbStateSpan *span,
           const PbStateBar         *bar,
           double             line)
{
  const char *candidates[] = { span->words, pb_innovation_state_get_title (span->state) };
  double x = MAX (bar->from, bar->full) + PADDING * self->unit;
  double end = bar->from < line && line < bar->to ? line : bar->to;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      PbBox box;

      if (candidates[i] == NULL)
        continue;

      box = pb_text_box (&self->theme, PB_TEXT_CAPTION, candidates[i], x, self->lane.y + self->lane.height / 2, 0, 0.5);
      if (box.x + box.width + 2 * self->unit <= end)
        {
          pb_labels_add (self->labels, candidates[i], box);
          return;
        }
    }
}

static void
place_bars (PbStateLine            *self,
            const PbStateLineInput *input)
{
  double line = pb_state_line_get_x (self, input->moment);

  for (int i = 0; i < input->n_spans; i++)
    {
      const PbStateSpan *span = &input->spans[i];
      PbDay end = i + 1 < input->n_spans ? input->spans[i + 1].first : self->days.last;
      PbStateBar bar = { .state = span->state };

      /* What holds always has no begin. */
      bar.from = span->first != PB_DAY_NONE ? pb_state_line_get_x (self, span->first) : self->days.x;
      bar.full = bar.from;
      /* A season or a year is seen as a slope; a month is not. */
      if (span->first != PB_DAY_NONE && span->last - span->first > 31)
        bar.full = pb_state_line_get_x (self, span->last + 1);
      bar.to = MAX (pb_state_line_get_x (self, end), bar.from + 2);
      bar.is_later = span->first != PB_DAY_NONE && span->first > input->moment;
      g_array_append_val (self->bars, bar);
      label_bar (self, span, &bar, line);
    }
}

static void
place_marks (PbStateLine            *self,
             const PbStateLineInput *input)
{
  double y = self->foot - (PB_STATE_MARK_SIZE + 3) * self->unit;

  for (int i = 0; i < input->n_marks; i++)
    {
      PbBox box;

      if (input->marks[i].day < self->days.first || input->marks[i].day > self->days.last)
        continue;

      g_array_append_val (self->mark_days, input->marks[i].day);
      box = pb_text_box (&self->theme, PB_TEXT_CAPTION, input->marks[i].words,
                         pb_state_line_get_x (self, input->marks[i].day), y, 0.5, 1);
      box.x = CLAMP (box.x, 0, MAX (self->width - box.width, 0));
      if (box.y >= self->lane.y + self->lane.height && !pb_labels_hit (self->labels, &box))
        pb_labels_add (self->labels, input->marks[i].words, box);
    }
}

PbStateLine *
pb_state_line_new (const PbStateLineInput *input,
                   const PbTheme          *theme,
                   double                  width,
                   double                  height)
{
  PbStateLine *self = g_new0 (PbStateLine, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->height = height;
  self->line = pb_text_get_line_height (theme, PB_TEXT_CAPTION);
  self->moment = input->moment;
  self->start = input->start;
  self->bars = g_array_new (FALSE, FALSE, sizeof (PbStateBar));
  self->bands = g_array_new (FALSE, FALSE, sizeof (PbBox));
  self->mark_days = g_array_new (FALSE, FALSE, sizeof (PbDay));
  self->labels = pb_labels_new ();

  choose_range (self, input);
  self->foot = height - self->line - 8 * self->unit;
  self->lane = (PbBox) { self->days.x, self->line + 6 * self->unit, self->days.width, BAR_HEIGHT * self->unit };
  pb_day_axis_add_years (&self->days, theme, height - self->line, self->labels);
  self->n_years = self->labels->len;
  place_bands (self, input);
  place_bars (self, input);
  place_marks (self, input);

  return self;
}

void
pb_state_line_free (PbStateLine *self)
{
  g_array_unref (self->bars);
  g_array_unref (self->bands);
  g_array_unref (self->mark_days);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_state_line_get_natural_height (const PbTheme *theme)
{
  return HEIGHT * pb_theme_get_unit (theme) + pb_text_get_line_height (theme, PB_TEXT_CAPTION);
}

GArray *
pb_state_line_get_labels (PbStateLine *self)
{
  return self->labels;
}
