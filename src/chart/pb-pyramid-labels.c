#include "pb-pyramid-layout.h"

#include "pb-label-placement.h"
#include "pb-shapes.h"

#include <math.h>

/* Every text of a pyramid gets its place here, the most needed first, so that none touches
 * another. */

static void
take_text (PbPyramidChart *self,
           const char     *text,
           PbTextStyle     style,
           PbBox           box,
           gboolean        is_strong,
           gboolean        wraps)
{
  PyramidText one = { g_strdup (text), style, box, is_strong, wraps };

  g_array_append_val (self->texts, one);
  pb_labels_add (self->labels, text, box);
}

double
pb_pyramid_chart_measure (PbPyramidChart *self,
                          const char     *text)
{
  double width = 0;

  if (text != NULL && *text != '\0')
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, text, 0, &width, NULL);

  return width;
}

/* Why a side has no bar stands in place of its count. */
static const char *
get_words (const PyramidBar *bar,
           PbPyramidSide     side)
{
  if (!isfinite (bar->values[side]))
    return pb_status_to_label (bar->statuses[side] == PB_STATUS_PRESENT ? PB_STATUS_MISSING : bar->statuses[side]);

  return bar->words[side];
}

double
pb_pyramid_chart_measure_counts (PbPyramidChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double widest = 0;

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < self->n_sides; side++)
      if (isfinite (self->bars[i].values[side]) && self->bars[i].height >= line)
        widest = fmax (widest, pb_pyramid_chart_measure (self, self->bars[i].words[side]));

  return widest + PYRAMID_GAP * self->unit;
}

static void
take_sides (PbPyramidChart *self)
{
  for (int side = 0; side < self->n_sides; side++)
    {
      const PbBox *plot = &self->plots[side];
      gboolean is_leftwards = pb_pyramid_chart_is_leftwards (self, side);
      double room = is_leftwards ? plot->x + plot->width : self->width - plot->x;
      PbBox box = { 0 };

      if (*self->sides[side] == '\0')
        continue;

      pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, self->sides[side], room, &box.width, &box.height);
      box.width = fmin (box.width, room);
      box.x = is_leftwards ? plot->x + plot->width - box.width : plot->x;
      take_text (self, self->sides[side], PB_TEXT_CAPTION_BOLD, box, TRUE, TRUE);
    }
}

/* All names, or the youngest, the oldest and every k-th between; one too long for its
 * place is left to the table. */
static void
take_names (PbPyramidChart *self)
{
  gboolean is_between = self->n_sides > 1;
  const PbBox *first = &self->plots[0];
  double left = is_between ? first->x + first->width : 0;
  double right = is_between ? self->plots[PB_PYRAMID_RIGHT].x : first->x - PYRAMID_GAP * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  g_autofree double *centres = g_new (double, MAX (self->n_bars, 1));
  g_autofree double *heights = g_new (double, MAX (self->n_bars, 1));
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (self->n_bars, 1));

  /* From the top, as they are placed. */
  for (int i = 0; i < self->n_bars; i++)
    {
      const PyramidBar *bar = &self->bars[self->n_bars - 1 - i];

      centres[i] = bar->top + bar->height / 2;
      heights[i] = line;
    }
  pb_label_placement_thin (centres, heights, self->n_bars, 0, -1, shown);

  for (int i = 0; i < self->n_bars; i++)
    {
      const char *name = self->bars[self->n_bars - 1 - i].name;
      PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, name, is_between ? (left + right) / 2 : right, centres[i],
                               is_between ? 0.5 : 1, 0.5);

      box.height -= 0.01;
      if (shown[i] && box.x >= left && box.x + box.width <= right && !pb_labels_hit (self->labels, &box))
        take_text (self, name, PB_TEXT_CAPTION, box, FALSE, FALSE);
    }
}

static gboolean
take_word (PbPyramidChart *self,
           const char     *words,
           PbPyramidSide   side,
           double          x,
           double          y)
{
  PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, words, x, y, pb_pyramid_chart_is_leftwards (self, side), 0.5);

  box.height -= 0.01;
  if (*words == '\0' || box.x < 0 || box.x + box.width > self->width || pb_labels_hit (self->labels, &box))
    return FALSE;

  take_text (self, words, PB_TEXT_CAPTION, box, FALSE, FALSE);
  return TRUE;
}

static void
take_words (PbPyramidChart *self)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);

  for (int i = 0; i < self->n_bars; i++)
    for (int side = 0; side < self->n_sides; side++)
      {
        const PyramidBar *bar = &self->bars[i];
        const char *words = get_words (bar, side);
        double reach = fmax (isfinite (bar->values[side]) ? bar->values[side] : 0,
                             isfinite (bar->others[side]) ? bar->others[side] : 0);
        double at = pb_pyramid_chart_map (self, side, reach);
        int outwards = pb_pyramid_chart_is_leftwards (self, side) ? -1 : 1;

        if (words == NULL || bar->height < line)
          continue;

        /* Beside its pattern, whatever the outline. */
        if (!isfinite (bar->values[side]))
          at = pb_pyramid_chart_map (self, side, 0) + outwards * PYRAMID_STATUS * self->unit;
        at += outwards * PYRAMID_GAP * self->unit / 2;

        /* A status that is too long for its side is told by its mark. */
        if (!take_word (self, words, side, at, bar->top + bar->height / 2) && !isfinite (bar->values[side]))
          take_word (self, pb_status_to_mark (bar->statuses[side]), side, at, bar->top + bar->height / 2);
      }
}

/* The zeros first, then outwards from the ends. */
static void
take_ticks (PbPyramidChart *self)
{
  double top = self->plots[0].y + self->plots[0].height + PYRAMID_GAP * self->unit;

  for (int i = 0; i < self->axis.n_ticks; i++)
    for (int side = 0; side < self->n_sides; side++)
      {
        int tick = i == 0 ? 0 : self->axis.n_ticks - i;
        g_autofree char *text = pb_axis_dup_tick (&self->axis, tick);
        double at = pb_pyramid_chart_map (self, side, self->axis.ticks[tick]);
        PbBox box = pb_text_box (&self->theme, PB_TEXT_CAPTION, text, at, top, 0.5, 0);
        PbBox wide = { box.x - PYRAMID_GAP * self->unit / 2, box.y, box.width + PYRAMID_GAP * self->unit, box.height };

        if (box.x >= 0 && box.x + box.width <= self->width && !pb_labels_hit (self->labels, &wide))
          take_text (self, text, PB_TEXT_CAPTION, box, FALSE, FALSE);
      }
}

/* Under the ticks what the length is, then the comparator's line and name. */
static void
take_footer (PbPyramidChart *self)
{
  double gap = PYRAMID_GAP * self->unit;
  double key = (PYRAMID_KEY_LINE + PYRAMID_GAP) * self->unit;
  PbBox box = { .y = self->height + gap / 2 };

  if (*self->scale_title != '\0')
    {
      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->scale_title, self->width, &box.width, &box.height);
      box.width = fmin (box.width, self->width);
      box.x = (self->width - box.width) / 2;
      take_text (self, self->scale_title, PB_TEXT_CAPTION, box, FALSE, TRUE);
      self->height = box.y + box.height;
    }

  if (self->other_name != NULL)
    {
      PbBox name = { .x = key, .y = self->height + gap };

      pb_text_measure (&self->theme, PB_TEXT_CAPTION, self->other_name, self->width - key, &name.width, &name.height);
      name.width = fmin (name.width, self->width - key);
      take_text (self, self->other_name, PB_TEXT_CAPTION, name, TRUE, TRUE);
      self->key = (PbBox) { 0, name.y, PYRAMID_KEY_LINE * self->unit,
                            pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION) };
      self->height = name.y + name.height;
    }

  self->height += self->unit;
}

void
pb_pyramid_chart_place_texts (PbPyramidChart *self)
{
  take_sides (self);
  take_names (self);
  take_words (self);
  take_ticks (self);
  take_footer (self);
}
