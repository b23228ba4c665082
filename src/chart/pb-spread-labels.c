#include "pb-spread-layout.h"

#include "pb-label-placement.h"

#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define PLOT_SHARE        0.42
#define LEAST_PLOT      190.0
#define MOST_PLOT       420.0
#define LABEL_SHARE       0.26
#define LABEL_GAP         8.0
#define LABEL_DISTANCE   14.0
#define TICK_GAP          6.0
#define FOOT_GAP          8.0
#define BOX_SHARE         0.58
#define MOST_BOX         46.0
#define LEAST_BOX         2.0

static void
add_text (PbSpreadChart *self,
          GArray        *texts,
          char          *text,
          PbTextStyle    style,
          PbBox          box)
{
  SpreadText placed = { text, style, box };

  pb_labels_add (self->labels, text, box);
  g_array_append_val (texts, placed);
}

/* Samples with their words, on as many lines as they need. */
static double
place_keys (PbSpreadChart *self)
{
  double unit = self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double sample = (SPREAD_KEY_WIDTH + SPREAD_KEY_GAP) * unit;
  double x = 0, y = 0, bottom = 0;

  for (int i = 0; i < self->n_keys; i++)
    {
      SpreadText *label = &self->keys[i].label;
      double height;

      label->style = PB_TEXT_CAPTION;
      if (x > 0 && x + sample + pb_spread_chart_measure (self, label->style, label->text) > self->width)
        {
          x = 0;
          y = bottom + 2 * unit;
        }
      pb_text_measure (&self->theme, label->style, label->text, fmax (self->width - x - sample, 1), &label->box.width,
                       &height);
      label->box = (PbBox) { x + sample, y, label->box.width, height };
      self->keys[i].x = x;
      pb_labels_add (self->labels, label->text, label->box);
      x = label->box.x + label->box.width + 3 * SPREAD_KEY_GAP * unit;
      bottom = fmax (bottom, y + fmax (height, line));
    }

  return bottom;
}

/* The widest piece that a line cannot break. */
static double
measure_longest_piece (PbSpreadChart    *self,
                       const SpreadText *label)
{
  g_auto(GStrv) pieces = g_strsplit (label->text, " ", -1);
  double longest = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    longest = fmax (longest, pb_spread_chart_measure (self, label->style, pieces[i]));

  return longest;
}

static double
measure_direct_label (PbSpreadChart *self,
                      SpreadText    *label)
{
  double room;

  if (label->text == NULL)
    return 0;

  room = fmax (self->width * LABEL_SHARE, measure_longest_piece (self, label) + 1);
  pb_text_measure (&self->theme, label->style, label->text, room, &label->box.width, &label->box.height);

  return label->box.width + LABEL_GAP * self->unit;
}

static double
measure_ticks (PbSpreadChart *self)
{
  double widest = 0;

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *tick = pb_axis_dup_tick (&self->axis, i);

      widest = fmax (widest, pb_spread_chart_measure (self, PB_TEXT_CAPTION, tick));
    }

  return widest + TICK_GAP * self->unit;
}

static void
place_plot (PbSpreadChart *self,
            double         top)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double left = measure_ticks (self);
  double right = fmax (measure_direct_label (self, &self->place_label),
                       measure_direct_label (self, &self->benchmark_label));

  self->plot.x = left;
  self->plot.width = fmax (1, self->width - left - right);
  self->plot.y = top + line;
  self->plot.height = CLAMP (self->width * PLOT_SHARE, LEAST_PLOT * self->unit, MOST_PLOT * self->unit);
  self->slot = self->plot.width / MAX (self->n_periods, 1);
  self->box_width = CLAMP (self->slot * BOX_SHARE, LEAST_BOX * self->unit, MOST_BOX * self->unit);
  for (int i = 0; i < self->n_periods; i++)
    self->periods[i].x = self->plot.x + (i + 0.5) * self->slot;

  for (int i = 0; i < self->axis.n_ticks; i++)
    {
      char *tick = pb_axis_dup_tick (&self->axis, i);

      add_text (self, self->ticks, tick, PB_TEXT_CAPTION,
                pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, self->plot.x - TICK_GAP * self->unit,
                             pb_spread_chart_get_y (self, self->axis.ticks[i]), 1, 0.5));
    }
}

/* Place and benchmark at the right, each next to its last value. */
static void
place_direct_labels (PbSpreadChart *self)
{
  SpreadText *labels[] = { &self->place_label, &self->benchmark_label };
  SpreadText *owners[2];
  double centres[2], heights[2];
  int n = 0;

  for (int i = 0; i < 2; i++)
    {
      int last = pb_spread_chart_find_last (self, i == 0);

      if (labels[i]->text == NULL)
        continue;

      centres[n] =
        pb_spread_chart_get_y (self, i == 0 ? self->periods[last].place : self->periods[last].benchmark);
      /* A pixel between them, whatever the sums are rounded to. */
      heights[n] = labels[i]->box.height + self->unit;
      owners[n++] = labels[i];
    }

  pb_label_placement_spread (centres, heights, n, LABEL_DISTANCE * self->unit, self->plot.y,
                             self->plot.y + self->plot.height);
  for (int i = 0; i < n; i++)
    {
      owners[i]->box.x = self->plot.x + self->plot.width + LABEL_GAP * self->unit;
      owners[i]->box.y = centres[i] - owners[i]->box.height / 2;
      pb_labels_add (self->labels, owners[i]->text, owners[i]->box);
    }
}

/* One line under the columns, as many as fit: the periods, then how many areas have a value. */
static double
place_feet (PbSpreadChart *self,
            double         y,
            gboolean       has_counts)
{
  int n = self->n_periods;
  g_autofree double *centres = g_new (double, MAX (n, 1));
  g_autofree double *widths = g_new (double, MAX (n, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (n, 1));
  g_auto(GStrv) texts = g_new0 (char *, n + 1);

  for (int i = 0; i < n; i++)
    {
      texts[i] = has_counts ? g_strdup_printf ("%u", self->periods[i].box.n) : g_strdup (self->periods[i].period);
      widths[i] = pb_spread_chart_measure (
        self, i == self->moment && !has_counts ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION, texts[i]);
      /* A label at an edge moves in. */
      centres[i] = fmax (widths[i] / 2, fmin (self->periods[i].x, self->width - widths[i] / 2));
    }

  pb_label_placement_thin (centres, widths, n, FOOT_GAP * self->unit, -1, shown);
  for (int i = 0; i < n; i++)
    if (shown[i])
      {
        PbTextStyle style = i == self->moment && !has_counts ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
        PbBox box = pb_text_box (&self->theme, style, texts[i], centres[i], y, 0.5, 0);

        /* First and last are shown even where both do not fit. */
        if (!pb_labels_hit (self->labels, &box))
          add_text (self, self->feet, g_strdup (texts[i]), style, box);
      }

  return y + pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
}

void
pb_spread_chart_place (PbSpreadChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double top = place_keys (self);

  if (self->is_empty || self->n_periods == 0)
    {
      self->is_empty = TRUE;
      self->height = top;
      return;
    }

  place_plot (self, top);
  place_direct_labels (self);
  /* The lowest tick's label must clear the periods. */
  self->height = place_feet (self, self->plot.y + self->plot.height + line / 2 + 2 * self->unit, FALSE);
  self->height = place_feet (self, self->height, TRUE) + 2 * self->unit;
  pb_spread_chart_place_names (self);
}
