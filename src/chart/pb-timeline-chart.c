#include "pb-timeline-layout.h"

#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* [px at 11 pt] */
#define NAME_SHARE      0.32   /* of the width */
#define LEAST_NAME    120.0
#define MOST_NAME     260.0
#define NARROW        420.0   /* below this, names stand over their steps */
#define GAP            12.0
#define BAND_PADDING    6.0
#define KEY_GAP        18.0

const char *
pb_timeline_mark_get_words (PbTimelineMark mark)
{
  switch (mark)
    {
    case PB_TIMELINE_DONE:
      return _("step taken");
    case PB_TIMELINE_REJECTED:
      return _("rejected");
    case PB_TIMELINE_DEFERRED:
      return _("deferred");
    case PB_TIMELINE_DUE:
      return _("due, outcome not recorded");
    case PB_TIMELINE_PLANNED:
      return _("planned");
    case PB_TIMELINE_NONE:
    case PB_N_TIMELINE_MARKS:
    default:
      return "";
    }
}

double
pb_timeline_chart_get_x (PbTimelineChart *self,
                         PbDay            day)
{
  return pb_day_axis_map (&self->days, day);
}

/* The years that all steps and the moment take. */
static void
init_days (PbTimelineChart       *self,
           const PbTimelineInput *input)
{
  PbDay first = input->moment, last = input->moment;
  int year;

  for (int i = 0; i < input->n_rows; i++)
    for (int j = 0; j < input->rows[i].n_steps; j++)
      {
        const PbTimelineStep *step = &input->rows[i].steps[j];

        if (step->first == PB_DAY_NONE)
          continue;
        first = MIN (first, step->first);
        last = MAX (last, step->last);
      }

  self->days.first = pb_day_first_of_year (first);
  pb_day_to_ymd (last, &year, NULL, NULL);
  self->days.last = pb_day_from_ymd (year, 12, 31);
}

static gboolean
has_undated (const PbTimelineInput *input)
{
  for (int i = 0; i < input->n_rows; i++)
    for (int j = 0; j < input->rows[i].n_steps; j++)
      if (input->rows[i].steps[j].first == PB_DAY_NONE && input->rows[i].steps[j].mark != PB_TIMELINE_NONE)
        return TRUE;

  return FALSE;
}

static gboolean
is_narrow (PbTimelineChart *self)
{
  return self->width < NARROW * self->unit;
}

static void
init_columns (PbTimelineChart       *self,
              const PbTimelineInput *input)
{
  double name = CLAMP (self->width * NAME_SHARE, LEAST_NAME * self->unit, MOST_NAME * self->unit);
  double mark = PB_TIMELINE_MARK * self->unit, undated = 0, half_year;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, "2020", 0, &half_year, NULL);
  half_year /= 2;
  if (has_undated (input))
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, _("no date"), 0, &undated, NULL);

  self->plot.x = is_narrow (self) ? 0 : name + GAP * self->unit;
  self->plot.width = self->width - self->plot.x;
  self->undated_x = undated > 0 ? self->width - undated / 2 : NAN;

  /* Marks and names of years stay within, whatever day they are of. */
  self->days.x = self->plot.x + fmax (mark / 2, half_year);
  self->days.width = self->width - self->days.x - fmax (mark / 2, half_year) -
                     (undated > 0 ? undated + GAP * self->unit : 0);
}

guint
pb_timeline_chart_add_text (PbTimelineChart *self,
                            PbTextStyle      style,
                            const char      *text,
                            PbBox            box)
{
  /* As pb_text_draw_in_box() breaks it. */
  pb_text_measure (&self->theme, style, text, box.width + 1, NULL, &box.height);
  pb_labels_add (self->labels, text, box);

  return self->labels->len - 1;
}

static void
place_pill (PbTimelineChart *self,
            const char      *words)
{
  double padding = PB_TIMELINE_LABEL_GAP * self->unit, width;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD);

  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, words, 0, &width, NULL);
  self->pill = (PbBox) { 0, 0, width + 2 * padding, line + 2 * self->unit };
  self->pill.x = CLAMP (pb_timeline_chart_get_x (self, self->moment) - self->pill.width / 2, 0,
                        fmax (self->width - self->pill.width, 0));
  pb_labels_add (self->labels, words,
                 pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, words, self->pill.x + padding, self->unit, 0, 0));
}

static double
place_band (PbTimelineChart     *self,
            const PbTimelineRow *row,
            double               y)
{
  double width = is_narrow (self) ? self->width : self->plot.x - GAP * self->unit, below;
  PbTimelineBand band = { .top = y, .state = -1, .is_later = row->is_later, .first_line = self->lines->len,
                          .n_lines = (guint) row->n_steps };
  const PbLabel *label;

  y += BAND_PADDING * self->unit;
  band.name = pb_timeline_chart_add_text (self, PB_TEXT_BODY, row->name, (PbBox) { 0, y, width, 0 });
  label = &g_array_index (self->labels, PbLabel, band.name);
  below = label->box.y + label->box.height;
  if (row->state != NULL && *row->state != '\0')
    {
      band.state = (int) pb_timeline_chart_add_text (self, PB_TEXT_CAPTION, row->state, (PbBox) { 0, below, width, 0 });
      label = &g_array_index (self->labels, PbLabel, band.state);
      below = label->box.y + label->box.height;
    }

  if (is_narrow (self))
    band.bottom = pb_timeline_chart_place_steps (self, row, below + PB_TIMELINE_LINE_GAP * self->unit);
  else
    band.bottom = fmax (pb_timeline_chart_place_steps (self, row, y + 2 * self->unit), below);
  band.bottom += BAND_PADDING * self->unit;
  g_array_append_val (self->bands, band);

  return band.bottom;
}

/* Years, and the marks' meaning: those that are drawn. */
static void
place_foot (PbTimelineChart *self)
{
  double y = self->plot.y + self->plot.height + 4 * self->unit, line, x = 0;
  double mark = PB_TIMELINE_MARK * self->unit;
  gboolean is_used[PB_N_TIMELINE_MARKS] = { FALSE };

  self->first_year = self->labels->len;
  pb_day_axis_add_years (&self->days, &self->theme, y, self->labels);
  self->n_years = self->labels->len - self->first_year;
  self->undated_label = -1;
  if (!isnan (self->undated_x))
    {
      self->undated_label = (int) self->labels->len;
      pb_labels_add (self->labels, _("no date"),
                     pb_text_box (&self->theme, PB_TEXT_CAPTION, _("no date"), self->undated_x, y, 0.5, 0));
    }

  line = fmax (pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION), mark);
  y += line + GAP * self->unit;
  for (guint i = 0; i < self->lines->len; i++)
    is_used[g_array_index (self->lines, PbTimelineLine, i).mark] = TRUE;

  self->first_key = self->labels->len;
  for (int kind = 0; kind < PB_TIMELINE_NONE; kind++)
    {
      const char *words = pb_timeline_mark_get_words ((PbTimelineMark) kind);
      double indent = mark + PB_TIMELINE_LABEL_GAP * self->unit, width;

      if (!is_used[kind])
        continue;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, words, 0, &width, NULL);
      if (x > 0 && x + indent + width > self->width)
        {
          x = 0;
          y += line + PB_TIMELINE_LINE_GAP * self->unit;
        }
      self->key[self->n_key++] = (PbTimelineMark) kind;
      pb_labels_add (self->labels, words,
                     pb_text_box (&self->theme, PB_TEXT_CAPTION, words, x + indent, y + line / 2, 0, 0.5));
      x += indent + width + KEY_GAP * self->unit;
    }

  self->height = ceil (y + (self->n_key > 0 ? line : -GAP * self->unit));
  self->foot = self->height - self->plot.y - self->plot.height;
}

/* "Later than 6 March 2025" over the rows that were not raised by then. */
static double
place_apart (PbTimelineChart *self,
             const char      *moment_words,
             double           y)
{
  g_autofree char *words = g_strdup_printf (_("Later than %s"), moment_words);

  y += BAND_PADDING * self->unit;
  self->apart = (int) pb_timeline_chart_add_text (self, PB_TEXT_CAPTION_BOLD, words, (PbBox) { 0, y, self->width, 0 });

  return y + g_array_index (self->labels, PbLabel, self->apart).box.height;
}

static void
lay_out (PbTimelineChart       *self,
         const PbTimelineInput *input)
{
  int end = input->n_drawn > 0 ? MIN (input->first + input->n_drawn, input->n_rows) : input->n_rows;
  double y;

  init_days (self, input);
  init_columns (self, input);
  place_pill (self, input->moment_words);
  y = self->plot.y = self->pill.height + 4 * self->unit;

  for (int i = input->first; i < end; i++)
    {
      if (input->rows[i].is_later && (i == input->first || !input->rows[i - 1].is_later))
        y = place_apart (self, input->moment_words, y);
      y = place_band (self, &input->rows[i], y);
    }
  self->plot.height = y - self->plot.y;
  place_foot (self);
}

PbTimelineChart *
pb_timeline_chart_new (const PbTimelineInput *input,
                       const PbTheme         *theme,
                       double                 width)
{
  PbTimelineChart *self = g_new0 (PbTimelineChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->moment = input->moment;
  self->apart = -1;
  self->labels = pb_labels_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (PbTimelineLine));
  self->bands = g_array_new (FALSE, FALSE, sizeof (PbTimelineBand));
  lay_out (self, input);

  return self;
}

void
pb_timeline_chart_free (PbTimelineChart *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->lines);
  g_array_unref (self->bands);
  g_free (self);
}

double
pb_timeline_chart_get_height (PbTimelineChart *self)
{
  return self->height;
}

GArray *
pb_timeline_chart_get_labels (PbTimelineChart *self)
{
  return self->labels;
}

gboolean
pb_timeline_chart_pick (PbTimelineChart *self,
                        double           x,
                        double           y,
                        int             *step_out)
{
  if (x < 0 || x > self->width)
    return FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PbTimelineLine *line = &g_array_index (self->lines, PbTimelineLine, i);

      if (y >= line->top && y < line->bottom)
        {
          *step_out = (int) i;
          return TRUE;
        }
    }

  return FALSE;
}

PbBox
pb_timeline_chart_get_item_box (PbTimelineChart *self,
                                int              step)
{
  const PbTimelineLine *line;
  PbBox words;
  double left, right;

  if (step < 0 || (guint) step >= self->lines->len)
    return (PbBox) { 0, 0, 0, 0 };

  line = &g_array_index (self->lines, PbTimelineLine, step);
  words = g_array_index (self->labels, PbLabel, line->label).box;
  left = fmin (line->box.x, words.x);
  right = fmax (line->box.x + line->box.width, words.x + words.width);

  return (PbBox) { left, line->top, right - left, line->bottom - line->top };
}

int
pb_timeline_chart_count_fitting (PbTimelineChart *self,
                                 double           height)
{
  int n = 0;

  while ((guint) n < self->bands->len &&
         g_array_index (self->bands, PbTimelineBand, n).bottom + self->foot <= height)
    n++;

  return MAX (n, 1);
}
