#include "pb-state-line.h"

#include "pb-day-axis.h"
#include "pb-shapes.h"
#include "pb-state-glyph.h"
#include "pb-text.h"

#include <math.h>

/* In the mock-up's pixels; multiplied by the theme's unit. */
#define HEIGHT       92.0
#define SIDE         16.0
#define BAR_HEIGHT   23.0
#define MARK_SIZE     9.0
#define PADDING       8.0
#define MIN_DAYS    900    /* about two and a half years: less would be a line of months */

typedef struct
{
  PbInnovationState  state;
  double             from;       /* of the foot [px] */
  double             full;       /* where it certainly stands [px] */
  double             to;
  gboolean           is_later;
} Bar;

struct _PbStateLine
{
  PbTheme    theme;
  double     unit;
  double     width;
  double     height;
  double     line;          /* height of a line of text */
  PbDayAxis  days;
  PbDay      moment;
  PbDay      start;
  GArray    *bars;          /* of Bar */
  GArray    *bands;         /* of PbBox */
  GArray    *mark_days;     /* of PbDay */
  GArray    *labels;        /* years, then bands', bars', marks' */
  guint      n_years;
  PbBox      lane;          /* of the bars */
  double     foot;          /* where bands end and years begin */
};

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
           const Bar         *bar,
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
      Bar bar = { .state = span->state };

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
  double y = self->foot - (MARK_SIZE + 3) * self->unit;

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
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
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

gboolean
pb_state_line_is_empty (PbStateLine *self)
{
  return self->bars->len == 0;
}

GArray *
pb_state_line_get_labels (PbStateLine *self)
{
  return self->labels;
}

/* Of a bar or what of it lies between @from and @to; its begin slopes. */
static void
add_bar (PbStateLine *self,
         const Bar   *bar,
         double       from,
         double       to,
         cairo_t     *cr)
{
  double top = self->lane.y, bottom = self->lane.y + self->lane.height;

  if (bar->full <= bar->from + 1)
    {
      pb_rounded_box_path (cr, (PbBox) { from, top, MAX (to - from, 2), bottom - top }, 6 * self->unit);
      return;
    }

  cairo_move_to (cr, bar->from, bottom);
  cairo_line_to (cr, MIN (bar->full, to), bar->full <= to ? top : bottom - (to - bar->from) / (bar->full - bar->from) * (bottom - top));
  cairo_line_to (cr, to, top);
  cairo_line_to (cr, to, bottom);
  cairo_close_path (cr);
}

static void
draw_later (PbStateLine *self,
            const Bar   *bar,
            double       from,
            cairo_t     *cr)
{
  const double dashes[] = { 4 * self->unit, 3 * self->unit };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.border, cr);
  add_bar (self, bar, from, bar->to, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (PbStateLine *self,
          const Bar   *bar,
          double       line,
          cairo_t     *cr)
{
  double to = MIN (bar->to, line);

  if (bar->to > line && bar->to > bar->from)
    draw_later (self, bar, MAX (bar->from, line), cr);
  if (bar->is_later || to <= bar->from)
    return;

  add_bar (self, bar, bar->from, to, cr);
  pb_state_glyph_fill (bar->state, &self->theme, cr, self->unit);
  add_bar (self, bar, bar->from, to, cr);
  cairo_set_line_width (cr, 1.6 * self->unit);
  pb_colour_set_source (bar->state == PB_INNOVATION_UNDECIDED ? self->theme.ink : self->theme.level, cr);
  cairo_stroke (cr);
}

static void
draw_ground (PbStateLine *self,
             cairo_t     *cr)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const PbBox *band = &g_array_index (self->bands, PbBox, i);

      cairo_rectangle (cr, band->x, band->y, band->width, band->height);
      pb_colour_set_source (self->theme.land, cr);
      cairo_fill (cr);
    }

  cairo_set_line_width (cr, self->unit);
  pb_colour_set_source (self->theme.border, cr);
  for (guint i = 0; i < self->n_years; i++)
    {
      const PbBox *box = &g_array_index (self->labels, PbLabel, i).box;
      double x = pb_theme_snap (&self->theme, box->x + box->width / 2);

      cairo_move_to (cr, x, self->foot);
      cairo_line_to (cr, x, self->foot + 6 * self->unit);
    }
  cairo_stroke (cr);
}

static void
draw_marks (PbStateLine *self,
            cairo_t     *cr)
{
  double size = MARK_SIZE * self->unit;

  for (guint i = 0; i < self->mark_days->len; i++)
    {
      double x = pb_state_line_get_x (self, g_array_index (self->mark_days, PbDay, i));

      cairo_rectangle (cr, x - size / 2, self->foot - size, size, size * 0.8);
    }
  pb_colour_set_source (self->theme.text, cr);
  cairo_fill (cr);

  if (self->start != PB_DAY_NONE)
    {
      double x = pb_state_line_get_x (self, self->start), y = self->foot - size * 0.55;

      cairo_move_to (cr, x - size / 2, y);
      cairo_line_to (cr, x + size / 2, y);
      cairo_move_to (cr, x, y - size / 2);
      cairo_line_to (cr, x, y + size / 2);
      cairo_set_line_width (cr, 2 * self->unit);
      pb_colour_set_source (self->theme.level, cr);
      cairo_stroke (cr);
    }
}

static PbColour
get_label_colour (PbStateLine   *self,
                  const PbLabel *label)
{
  /* Words on a dark state are in the colour of the ground. */
  for (guint i = 0; i < self->bars->len; i++)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i);

      if (label->box.y > self->lane.y - 2 && label->box.y + label->box.height < self->lane.y + self->lane.height + 2 &&
          label->box.x >= bar->from && label->box.x <= bar->to && !bar->is_later &&
          (bar->state == PB_INNOVATION_KEPT || bar->state == PB_INNOVATION_AMPLIFIED || bar->state == PB_INNOVATION_STOPPED))
        return self->theme.ground;
    }

  return label->box.y < self->lane.y ? self->theme.dim : self->theme.text;
}

static gboolean
is_patterned (PbStateLine   *self,
              const PbLabel *label)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i);

      if (label->box.x >= bar->from && label->box.x <= bar->to &&
          (bar->state == PB_INNOVATION_REVISED || bar->state == PB_INNOVATION_LAPSED ||
           bar->state == PB_INNOVATION_UNDER_REVIEW))
        return TRUE;
    }

  return FALSE;
}

void
pb_state_line_draw (PbStateLine *self,
                    cairo_t     *cr)
{
  double line = pb_theme_snap (&self->theme, pb_state_line_get_x (self, self->moment));

  cairo_save (cr);
  draw_ground (self, cr);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, &g_array_index (self->bars, Bar, i), line, cr);
  draw_marks (self, cr);

  cairo_move_to (cr, line, self->lane.y - 8 * self->unit);
  cairo_line_to (cr, line, self->foot + 4 * self->unit);
  cairo_set_line_width (cr, 1.8 * self->unit);
  pb_colour_set_source (self->theme.ink, cr);
  cairo_stroke (cr);

  pb_day_axis_draw_years (&self->theme, self->labels, 0, self->n_years, cr);
  for (guint i = self->n_years; i < self->labels->len; i++)
    {
      const PbLabel *label = &g_array_index (self->labels, PbLabel, i);

      pb_text_draw_cased (cr, &self->theme, PB_TEXT_CAPTION, label->text, label->box.x, label->box.y, 0, 0,
                          get_label_colour (self, label), self->theme.ground,
                          is_patterned (self, label) ? 4 * self->unit : 0);
    }
  cairo_restore (cr);
}
