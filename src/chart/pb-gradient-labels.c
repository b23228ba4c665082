#include "pb-gradient-layout.h"

#include "pb-label-placement.h"
#include "pb-number.h"

#include <math.h>

/* Every text of a gradient gets its place here, the most needed first, so that none
 * touches another. */

/* How many points of a whisker or of the line a value must keep clear of. */
#define N_SAMPLES 24

static void
take_text (PbGradientChart *self,
           char            *text,
           PbTextStyle      style,
           PbBox            box,
           gboolean         is_value)
{
  GradientText one = { text, style, box, is_value, FALSE };

  g_array_append_val (self->texts, one);
  pb_labels_add (self->labels, text, box);
}

static void
place_tick (PbGradientChart *self,
            int              index)
{
  g_autofree char *tick = pb_axis_dup_tick (&self->axis, index);
  double gap = GRADIENT_TICK_GAP * self->unit;
  double position = pb_gradient_chart_get_value_position (self, self->axis.ticks[index]);
  PbBox box = self->has_rows ? pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, position,
                                            self->plot.y + self->plot.height + gap, 0.5, 0)
                             : pb_text_box (&self->theme, PB_TEXT_CAPTION, tick, self->plot.x - gap, position, 1, 0.5);

  box.y = fmax (0, box.y);
  if (!pb_labels_hit (self->labels, &box))
    take_text (self, g_steal_pointer (&tick), PB_TEXT_CAPTION, box, FALSE);
}

/* The ends of the scale first: in a chart too low for large text they say the most. */
static void
place_ticks (PbGradientChart *self)
{
  place_tick (self, 0);
  place_tick (self, self->axis.n_ticks - 1);
  for (int i = 1; i + 1 < self->axis.n_ticks; i++)
    place_tick (self, i);
}

static double
get_end_room (PbGradientChart *self,
              double           width)
{
  return fmax (1, (width - 2 * GRADIENT_TICK_GAP * self->unit) / 2);
}

double
pb_gradient_chart_measure_end_words (PbGradientChart *self,
                                     double           width)
{
  double room = get_end_room (self, width);
  double most = 0, least = 0;

  if (*self->most_words != '\0')
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->most_words, room, NULL, &most);
  if (*self->least_words != '\0')
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->least_words, room, NULL, &least);

  return fmax (most, least);
}

/* At the ends of the axis; of two groups the words are the names, and each stands under
 * its own. */
static void
place_end_words (PbGradientChart *self,
                 const char      *words,
                 gboolean         is_last)
{
  double right = self->plot.x + self->plot.width;
  double room = get_end_room (self, self->plot.width);
  double gap = GRADIENT_TICK_GAP * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  PbBox box = { .y = self->plot.y + self->plot.height + gap + line / 2 };

  if (*words == '\0' || self->has_rows)
    return;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, words, room, &box.width, &box.height);
  box.width = fmin (box.width, room);
  box.x = is_last ? right - box.width : self->plot.x;
  if (self->n_groups == 2)
    box.x = CLAMP (self->groups[is_last].position - box.width / 2, self->plot.x, right - box.width);

  if (pb_labels_hit (self->labels, &box) || box.y + box.height > self->height + 0.01)
    return;

  take_text (self, g_strdup (words), PB_TEXT_CAPTION, box, FALSE);
  g_array_index (self->texts, GradientText, self->texts->len - 1).wraps = TRUE;
}

static PbTextStyle
get_name_style (PbGradientChart *self,
                int              group)
{
  return group == self->selected ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
}

double
pb_gradient_chart_measure_names (PbGradientChart *self)
{
  double widest = 0;

  for (int i = 0; i < self->n_groups; i++)
    {
      double width;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->groups[i].name, 0, &width, NULL);
      widest = fmax (widest, width);
    }

  return widest;
}

static void
place_name (PbGradientChart *self,
            int              group)
{
  const GradientGroup *one = &self->groups[group];
  PbTextStyle style = get_name_style (self, group);
  double room = self->plot.x - GRADIENT_TICK_GAP * self->unit - self->radius;
  PbBox box = pb_text_box (&self->theme, style, one->name, 0, one->position, 0, 0.5);

  box.width = fmin (box.width, room);
  box.y = fmax (0, box.y);
  if (!pb_labels_hit (self->labels, &box))
    take_text (self, g_strdup (one->name), style, box, FALSE);
}

/* All of them, or the first, the last, the one selected and every k-th between. */
static void
place_names (PbGradientChart *self)
{
  int n = self->n_groups;
  g_autofree double *centres = g_new (double, MAX (n, 1));
  g_autofree double *heights = g_new (double, MAX (n, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (n, 1));
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);

  if (!self->has_rows)
    return;

  for (int i = 0; i < n; i++)
    {
      centres[i] = self->groups[i].position;
      heights[i] = line;
    }

  pb_label_placement_thin (centres, heights, n, 0, -1, shown);

  if (self->selected >= 0)
    place_name (self, self->selected);
  for (int i = 0; i < n; i++)
    if (shown[i] && i != self->selected)
      place_name (self, i);
}

static gboolean
touches (PbGradientChart *self,
         const PbBox     *box,
         double           along,
         double           value)
{
  return self->has_rows ? pb_box_contains (box, value, along) : pb_box_contains (box, along, value);
}

/* How badly a value would stand there: over a mark, a whisker or the line. */
static int
count_clashes (PbGradientChart *self,
               const PbBox     *box)
{
  double room = self->radius;
  PbBox wide = { box->x - room, box->y - room, box->width + 2 * room, box->height + 2 * room };
  int n_clashes = 0;

  for (int i = 0; i < self->n_groups; i++)
    {
      const GradientGroup *one = &self->groups[i];

      if (!isfinite (one->value))
        continue;

      n_clashes += 4 * touches (self, &wide, one->position, pb_gradient_chart_get_value_position (self, one->value));
      for (int j = 0; j <= N_SAMPLES && pb_gradient_chart_has_limits (self, i); j++)
        n_clashes += touches (self, box, one->position,
                              pb_gradient_chart_get_value_position (self, one->lower + (one->upper - one->lower) * j / N_SAMPLES));
    }

  for (int j = 0; j <= N_SAMPLES && pb_gradient_chart_has_line (self); j++)
    {
      double share = (double) j / N_SAMPLES;

      n_clashes += touches (self, box, self->plot.x + share * self->plot.width,
                            pb_gradient_chart_get_value_position (self, self->line_start + (self->line_end - self->line_start) * share));
    }

  return n_clashes;
}

static gboolean
is_inside (PbGradientChart *self,
           const PbBox     *box)
{
  double left = self->has_rows ? self->plot.x : self->plot.x + self->unit;

  return box->x >= left && box->x + box->width <= self->width && box->y >= 0 &&
         box->y + box->height <= (self->has_rows ? self->height : self->plot.y + self->plot.height);
}

/* The places round a mark, the best first: before and beyond its whisker, then at its sides. */
static PbBox
make_value_box (PbGradientChart *self,
                int              group,
                const char      *text,
                int              attempt)
{
  const GradientGroup *one = &self->groups[group];
  gboolean has_limits = pb_gradient_chart_has_limits (self, group);
  double gap = GRADIENT_NOTE_GAP * self->unit;
  double reach = pb_gradient_chart_get_radius (self, group) + gap;
  double low = pb_gradient_chart_get_value_position (self, has_limits ? one->lower : one->value);
  double high = pb_gradient_chart_get_value_position (self, has_limits ? one->upper : one->value);
  double x, y;
  PbBox box;

  pb_gradient_chart_get_mark (self, group, &x, &y);
  if (self->has_rows)
    return attempt % 2 == 0
             ? pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, fmax (high + gap, x + reach), y, 0, 0.5)
             : pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, fmin (low - gap, x - reach), y, 1, 0.5);

  switch (attempt)
    {
    case 0:
      box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, x, fmin (high - gap / 2, y - reach), 0.5, 1);
      break;
    case 1:
      return pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, x + reach, y, 0, 0.5);
    case 2:
      return pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, x - reach, y, 1, 0.5);
    default:
      box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, text, x, fmax (low + gap / 2, y + reach), 0.5, 0);
      break;
    }

  /* Above or below its mark, but within the chart. */
  box.x = CLAMP (box.x, self->plot.x + self->unit, fmax (self->plot.x + self->unit, self->width - box.width));

  return box;
}

static void
place_value (PbGradientChart *self,
             int              group)
{
  g_autofree char *text = NULL;
  int fewest = G_MAXINT;
  PbBox best = { 0 };

  if (group < 0 || !isfinite (self->groups[group].value))
    return;

  text = pb_number_format (self->groups[group].value, self->n_decimals);
  for (int attempt = 0; attempt < 4; attempt++)
    {
      PbBox box = make_value_box (self, group, text, attempt);
      int n_clashes;

      if (!is_inside (self, &box) || pb_labels_hit (self->labels, &box))
        continue;

      n_clashes = count_clashes (self, &box);
      if (n_clashes < fewest)
        {
          fewest = n_clashes;
          best = box;
        }
    }

  if (fewest < G_MAXINT)
    take_text (self, g_steal_pointer (&text), PB_TEXT_CAPTION_BOLD, best, TRUE);
}

static int
find_end (PbGradientChart *self,
          gboolean         is_last)
{
  for (int i = 0; i < self->n_groups; i++)
    {
      int group = is_last ? self->n_groups - 1 - i : i;

      if (isfinite (self->groups[group].value))
        return group;
    }

  return -1;
}

/* The room that the value of a row needs beyond the end of the axis. */
double
pb_gradient_chart_measure_values (PbGradientChart *self)
{
  const int ends[] = { find_end (self, FALSE), find_end (self, TRUE), self->selected };
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] >= 0 && isfinite (self->groups[ends[i]].value))
      {
        g_autofree char *text = pb_number_format (self->groups[ends[i]].value, self->n_decimals);
        double width;

        pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, text, 0, &width, NULL);
        widest = fmax (widest, width);
      }

  return widest + (GRADIENT_NOTE_GAP + GRADIENT_SELECTED_RADIUS + 1) * self->unit;
}

void
pb_gradient_chart_place_texts (PbGradientChart *self)
{
  int first = find_end (self, FALSE);
  int last = find_end (self, TRUE);

  place_ticks (self);
  place_end_words (self, self->most_words, FALSE);
  place_end_words (self, self->least_words, TRUE);
  place_names (self);
  place_value (self, first);
  if (last != first)
    place_value (self, last);
  if (self->selected >= 0 && self->selected != first && self->selected != last)
    place_value (self, self->selected);
}
