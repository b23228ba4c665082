#include "pb-trend-layout.h"

#include "pb-label-placement.h"
#include "pb-number.h"

#include <math.h>
#include <string.h>

/* Every text of a trend chart gets its place here, the most needed first, so that
 * none touches another. */

/* Measures of the mock-ups [px at 11 pt]. */
#define LABEL_DISTANCE    14.0
#define PILL_PADDING       8.0
#define X_LABEL_GAP       10.0

/* Of a line between two points, to tell whether words would stand on it; and how many of
 * them and of points words may touch where they can be spared. */
#define LINE_SAMPLES       8
#define MOST_CLASHES       3
#define WORDS_CLASH      100

double
pb_trend_chart_measure (PbTrendChart *self,
                        PbTextStyle   style,
                        const char   *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

PbBox
pb_trend_chart_get_tick_box (PbTrendChart *self,
                             int           index)
{
  g_autofree char *tick = pb_axis_dup_tick (&self->axis, index);

  return pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, self->plot.x - TICK_GAP * self->unit,
                      pb_trend_chart_get_y_of_value (self, self->axis.ticks[index]), 1, 0.5);
}

static void
place_ticks (PbTrendChart *self)
{
  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      pb_labels_add (self->labels, tick, pb_trend_chart_get_tick_box (self, i));
    }
}

static void
place_direct_labels (PbTrendChart *self)
{
  g_autofree double *centres = g_new (double, MAX (self->n_series, 1));
  g_autofree double *heights = g_new (double, MAX (self->n_series, 1));
  g_autofree int *owners = g_new (int, MAX (self->n_series, 1));
  int n = 0;

  for (int s = 0; s < self->n_series; s++)
    {
      const TrendSeries *series = &self->series[s];

      if (series->label == NULL || series->is_inside)
        continue;

      centres[n] = series->ys[series->last];
      heights[n] = series->label_box.height;
      owners[n++] = s;
    }

  pb_label_placement_spread (centres, heights, n, LABEL_DISTANCE * self->unit,
                             self->pill.height > 0 ? self->pill.height + 1 : 0, self->height);

  for (int i = 0; i < n; i++)
    {
      TrendSeries *series = &self->series[owners[i]];

      series->label_box.x = self->plot.x + self->plot.width + LABEL_GAP * self->unit;
      series->label_box.y = centres[i] - series->label_box.height / 2;
      pb_labels_add (self->labels, series->label, series->label_box);
    }
}

/* Keeps a box inside the chart from side to side. */
static PbBox
keep_inside (PbTrendChart *self,
             PbBox         box)
{
  box.x = fmax (0, fmin (box.x, self->width - box.width));

  return box;
}

static void
place_pill (PbTrendChart *self)
{
  const TrendSeries *main = &self->series[0];
  PbBox box;

  if (self->cursor < 0)
    return;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, main->periods[self->cursor], 0, 0, 0, 0);
  box.width += 2 * PILL_PADDING * self->unit;
  box.height += PILL_ROOM * self->unit;
  box.x = main->xs[self->cursor] - box.width / 2;
  self->pill = keep_inside (self, box);
  pb_labels_add (self->labels, main->periods[self->cursor], self->pill);
}

typedef struct
{
  gint64      midpoint2;
  const char *period;
} Period;

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const Period *first = a;
  const Period *second = b;

  if (first->midpoint2 != second->midpoint2)
    return first->midpoint2 < second->midpoint2 ? -1 : 1;

  return strcmp (first->period, second->period);
}

/* The periods of all series, each once. */
static GArray *
list_periods (PbTrendChart *self)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (Period));
  guint n_kept = 0;

  for (int s = 0; s < self->n_series; s++)
    for (int i = 0; i < self->series[s].n_points; i++)
      {
        Period period = { self->series[s].midpoints2[i], self->series[s].periods[i] };

        g_array_append_val (periods, period);
      }

  g_array_sort (periods, compare_periods);

  for (guint i = 0; i < periods->len; i++)
    if (n_kept == 0 || compare_periods (&g_array_index (periods, Period, n_kept - 1),
                                        &g_array_index (periods, Period, i)) != 0)
      g_array_index (periods, Period, n_kept++) = g_array_index (periods, Period, i);

  g_array_set_size (periods, n_kept);

  return periods;
}

static void
place_x_labels (PbTrendChart *self)
{
  g_autoptr(GArray) periods = list_periods (self);
  g_autofree double *centres = g_new (double, MAX (periods->len, 1));
  g_autofree double *widths = g_new (double, MAX (periods->len, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (periods->len, 1));
  g_autofree PbBox *boxes = g_new (PbBox, MAX (periods->len, 1));
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  int blocked = -1;

  for (guint i = 0; i < periods->len; i++)
    {
      Period *period = &g_array_index (periods, Period, i);

      boxes[i] = keep_inside (self, pb_text_box (&self->theme, PB_TEXT_CAPTION, period->period,
                                                 pb_trend_chart_get_x_of_day2 (self, period->midpoint2), self->height - line,
                                                 0.5, 0));
      centres[i] = boxes[i].x + boxes[i].width / 2;
      widths[i] = boxes[i].width;

      if (self->cursor >= 0 && g_str_equal (period->period, self->series[0].periods[self->cursor]))
        blocked = (int) i;
    }

  pb_label_placement_thin (centres, widths, (int) periods->len, X_LABEL_GAP * self->unit, blocked, shown);

  for (guint i = 0; i < periods->len; i++)
    if (shown[i] && !pb_labels_hit (self->labels, &boxes[i]))
      {
        TrendNote note = { g_strdup (g_array_index (periods, Period, i).period), boxes[i] };

        g_array_append_val (self->x_labels, note);
        pb_labels_add (self->labels, note.text, note.box);
      }
}

/* How much of the line to the point before runs through @box, in samples. */
static int
count_samples (const TrendSeries *series,
               int                index,
               const PbBox       *box)
{
  double dx = series->xs[index] - series->xs[index - 1];
  double dy = series->ys[index] - series->ys[index - 1];
  int n_inside = 0;

  for (int i = 1; i < LINE_SAMPLES; i++)
    n_inside += pb_box_contains (box, series->xs[index - 1] + dx * i / LINE_SAMPLES,
                                 series->ys[index - 1] + dy * i / LINE_SAMPLES);

  return n_inside;
}

/* Whether an upright line there would cross the box out. */
static gboolean
runs_through (double       x,
              const PbBox *box)
{
  return x > box->x && x < box->x + box->width;
}

/* How badly words would stand there: over other words, points, lines or a break. */
static int
count_clashes (PbTrendChart *self,
               const PbBox  *box)
{
  double room = NOTE_GAP * self->unit;
  PbBox wide = { box->x - room, box->y - room, box->width + 2 * room, box->height + 2 * room };
  int n_clashes = pb_labels_hit (self->labels, box) ? WORDS_CLASH : 0;

  for (int i = 0; i < self->n_breaks; i++)
    n_clashes += runs_through (self->breaks[i].x, box) ? 10 : 0;
  for (int i = 0; i < self->n_starts; i++)
    n_clashes += runs_through (self->starts[i].mark.x, box) ? 10 : 0;

  for (int s = 0; s < self->n_series; s++)
    for (int i = 0; i < self->series[s].n_points; i++)
      {
        const TrendSeries *series = &self->series[s];

        if (isfinite (series->ys[i]))
          n_clashes += pb_box_contains (&wide, series->xs[i], series->ys[i]);
        if (series->is_joined[i])
          n_clashes += count_samples (series, i, box);
      }

  return n_clashes;
}

/* A place by a line that ends early: over or under one of its points, far or near, the
 * label in lines as it would be at the right, or in one. */
static gboolean
make_inside_box (PbTrendChart      *self,
                 const TrendSeries *series,
                 int                attempt,
                 PbBox             *box_out)
{
  int i = attempt / 8;
  gboolean is_below = attempt % 2 == 1;
  gboolean is_near = attempt / 2 % 2 == 1;
  double gap = NOTE_GAP * (is_near ? 1 : 2) * self->unit;
  PbBox box = series->label_box;

  if (!isfinite (series->ys[i]))
    return FALSE;

  if (attempt / 4 % 2 == 1)
    box = pb_text_box (&self->theme, TREND_SERIES_LABEL_STYLE (series), series->label, 0, 0, 0, 0);
  if (box.width > self->plot.width)
    return FALSE;

  box.x = fmax (self->plot.x, fmin (series->xs[i] - box.width / 4, self->plot.x + self->plot.width - box.width));
  box.y = series->ys[i] + (is_below ? gap : -gap - box.height);
  *box_out = box;

  return TRUE;
}

/* Where it clashes least; left out where that is in other things' way, unless @is_needed. */
static void
place_inside_label (PbTrendChart *self,
                    TrendSeries  *series,
                    gboolean      is_needed)
{
  int fewest = G_MAXINT;
  PbBox best = { 0 };

  for (int attempt = 0; attempt < 8 * series->n_points; attempt++)
    {
      int n_clashes;
      PbBox box;

      if (!make_inside_box (self, series, attempt, &box))
        continue;

      n_clashes = count_clashes (self, &box);
      if (box.y < self->plot.y || box.y + box.height > self->plot.y + self->plot.height)
        n_clashes += 50;
      if (n_clashes < fewest)
        {
          fewest = n_clashes;
          best = box;
        }
    }

  if (fewest >= MOST_CLASHES && !is_needed)
    {
      g_clear_pointer (&series->label, g_free);
      return;
    }

  series->label_box = best;
  pb_labels_add (self->labels, series->label, best);
}

/* Of several older publications one at least is named; the footnote speaks of them all. */
static void
place_inside_labels (PbTrendChart *self)
{
  gboolean is_needed = TRUE;

  for (int s = 0; s < self->n_series; s++)
    if (self->series[s].label != NULL && self->series[s].is_inside)
      {
        place_inside_label (self, &self->series[s], is_needed);
        is_needed = FALSE;
      }
}

/* Beside the mark's line, right or left, at the height with the fewest clashes; the line
 * alone where its words would touch others. */
static void
place_mark_words (PbTrendChart *self,
                  TrendBreak   *mark)
{
  double gap = 4 * self->unit;
  PbBox box = { 0 };
  int fewest = G_MAXINT;
  int n_heights;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, mark->words, self->plot.width, &box.width, &box.height);
  n_heights = MAX (1, (int) (self->plot.height / box.height));

  for (int attempt = 0; attempt < 2 * n_heights; attempt++)
    {
      int n_clashes;

      box.x = attempt % 2 == 0 ? mark->x + gap : mark->x - gap - box.width;
      box.y = self->plot.y + self->unit + attempt / 2 * box.height;
      box.x = fmax (self->plot.x, fmin (box.x, self->plot.x + self->plot.width - box.width));
      n_clashes = count_clashes (self, &box);
      if (n_clashes < fewest)
        {
          fewest = n_clashes;
          mark->box = box;
        }
    }

  if (pb_labels_hit (self->labels, &mark->box))
    {
      g_free (mark->words);
      mark->words = g_strdup ("");
      mark->box = (PbBox) { mark->x, self->plot.y, 0, 0 };
      return;
    }

  pb_labels_add (self->labels, mark->words, mark->box);
}

static void
place_words_of_marks (PbTrendChart *self)
{
  for (int i = 0; i < self->n_breaks; i++)
    place_mark_words (self, &self->breaks[i]);
  for (int i = 0; i < self->n_starts; i++)
    place_mark_words (self, &self->starts[i].mark);
}

/* Over or under its line, from the left, at the first place where it touches nothing;
 * the line alone where there is none. */
static void
place_reference_words (PbTrendChart *self)
{
  double gap = 2 * self->unit;
  double y = pb_trend_chart_get_y_of_value (self, self->reference);
  PbBox box = { 0 };

  if (!pb_trend_chart_has_reference (self))
    return;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION, self->reference_words, 0, 0, 0, 0);
  for (int attempt = 0; attempt < 2; attempt++)
    for (double x = self->plot.x + gap; x + box.width <= self->plot.x + self->plot.width; x += box.height)
      {
        box.x = x;
        box.y = attempt == 0 ? y - gap - box.height : y + gap;
        if (box.y < self->plot.y || box.y + box.height > self->plot.y + self->plot.height ||
            count_clashes (self, &box) > 0)
          continue;

        self->reference_box = box;
        pb_labels_add (self->labels, self->reference_words, box);
        return;
      }
}

/* Whether text above a point would stand on the line that climbs away from it. */
static gboolean
climbs_after (PbTrendChart *self,
              int           index,
              double        reach)
{
  const TrendSeries *main = &self->series[0];
  double climb;

  if (index + 1 >= main->n_points || !main->is_joined[index + 1])
    return FALSE;

  climb = (main->ys[index] - main->ys[index + 1]) / (main->xs[index + 1] - main->xs[index]);

  return climb * reach > NOTE_GAP * self->unit;
}

/* Writes a value above its point, or below where that is better or above is taken;
 * left out where neither is free.  Beside the cursor's line it stands aside. */
static void
add_note (PbTrendChart *self,
          int           index)
{
  const TrendSeries *main = &self->series[0];
  gboolean is_moment = index == self->cursor;
  g_autofree char *text = pb_number_format (main->values[index], self->n_decimals);
  double gap = NOTE_GAP * self->unit;
  double reach = pb_trend_chart_measure (self, PB_TEXT_CAPTION_BOLD, text) * (is_moment ? 1.2 : 0.5);
  gboolean prefers_below = climbs_after (self, index, reach);

  for (int attempt = 0; attempt < (is_moment ? 4 : 2); attempt++)
    {
      gboolean is_below = prefers_below != (attempt % 2 == 1);
      double side = !is_moment ? 0 : attempt < 2 ? gap : -gap;
      PbBox box = keep_inside (self, pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text,
                                                  main->xs[index] + side,
                                                  main->ys[index] + (is_below ? gap : -gap),
                                                  !is_moment ? 0.5 : attempt < 2 ? 0 : 1, is_below ? 0 : 1));
      PbBox room = { box.x - gap, box.y, box.width + 2 * gap, box.height };
      TrendNote note = { NULL, box };

      if (box.y < 0 || box.y + box.height > self->plot.y + self->plot.height ||
          pb_labels_hit (self->labels, &room))
        continue;

      note.text = g_steal_pointer (&text);
      g_array_append_val (self->notes, note);
      pb_labels_add (self->labels, note.text, note.box);
      return;
    }
}

static void
place_notes (PbTrendChart *self,
             gboolean      labels_extremes)
{
  const TrendSeries *main = &self->series[0];
  int first = -1, peak = -1;

  for (int i = 0; i < main->n_points; i++)
    {
      if (!isfinite (main->values[i]))
        continue;
      if (first < 0)
        first = i;
      if (peak < 0 || main->values[i] > main->values[peak])
        peak = i;
    }

  if (self->cursor >= 0 && self->cursor != main->last && isfinite (main->values[self->cursor]))
    add_note (self, self->cursor);

  if (!labels_extremes)
    return;

  if (peak >= 0 && peak != main->last && peak != self->cursor)
    add_note (self, peak);
  if (first >= 0 && first != main->last && first != peak && first != self->cursor)
    add_note (self, first);
}

static int
count_clashes_cb (gpointer     chart,
                  const PbBox *box)
{
  return count_clashes (chart, box);
}

/* A point without a value has its tag over the time axis. */
static void
place_tags (PbTrendChart       *self,
            const PbTrendInput *input)
{
  PbBox room = { self->plot.x, self->pill.height, self->plot.width,
                 self->plot.y + self->plot.height - self->pill.height };

  for (int i = 0; i < input->n_tags; i++)
    {
      const PbChartTag *tag = &input->tags[i];
      const TrendSeries *series;

      if (tag->series < 0 || tag->series >= self->n_series || tag->point < 0 ||
          tag->point >= self->series[tag->series].n_points)
        continue;

      series = &self->series[tag->series];
      pb_chart_tags_add (self->tags, &self->theme, tag->words, series->xs[tag->point],
                         isfinite (series->ys[tag->point]) ? series->ys[tag->point] : self->plot.y + self->plot.height,
                         &room, self->labels, count_clashes_cb, self);
    }
}

void
pb_trend_chart_place_labels (PbTrendChart       *self,
                             const PbTrendInput *input)
{
  place_pill (self);
  place_ticks (self);
  place_direct_labels (self);
  place_x_labels (self);
  place_words_of_marks (self);
  place_inside_labels (self);
  place_notes (self, input->labels_extremes);
  place_tags (self, input);
  place_reference_words (self);
}
