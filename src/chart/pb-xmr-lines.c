#include "pb-xmr-layout.h"
#include "pb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* [px at 11 pt] */
#define MARK_GAP        6.0
#define MARK_WIDTH    250.0   /* words of a mark wrap here */
#define LINE_SHARE      0.36  /* of the width, for the names of the lines */
#define LONGEST_MARKS   0.5   /* of the plot */

/* From here on a mean or limit needs no more decimals than the values. */
#define PLAIN_MEAN 100

/* Means of small whole numbers lie between them. */
static char *
format_line_value (PbXmrChart *self,
                   XmrLine     line,
                   double      value,
                   double      mean)
{
  gboolean is_fine = line != XMR_LINE_TARGET && fabs (mean) * pow (10, self->n_decimals) < PLAIN_MEAN;

  return pb_number_format (value, self->n_decimals + (is_fine ? 1 : 0));
}

static void
set_line (PbXmrChart *self,
          XmrLine     line,
          const char *name,
          double      value,
          double      mean)
{
  XmrLineLabel *label = &self->lines[line];
  g_autofree char *number = NULL;
  double most = self->width * LINE_SHARE;
  double width, height;

  if (!isfinite (value))
    return;

  number = format_line_value (self, line, value, mean);
  label->value = value;
  /* The number stays with the last word of the name when the label wraps. */
  label->text = g_strconcat (name, "\302\240", number, NULL);
  pb_text_measure (&self->theme, PB_TEXT_CAPTION, label->text, 0, &width, &height);
  if (width > most)
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, label->text, most, &width, &height);
  label->box.width = width;
  label->box.height = height;
}

static const PbXmrSegment *
find_last_segment (PbXmrChart *self)
{
  for (int i = self->n_segments - 1; i >= 0; i--)
    if (isfinite (self->segments[i].mean))
      return &self->segments[i];

  return NULL;
}

/* Answers the width of the widest [px], 0 for none. */
double
pb_xmr_chart_measure_lines (PbXmrChart *self)
{
  const PbXmrSegment *segment = find_last_segment (self);
  double widest = 0;

  if (segment != NULL)
    {
      set_line (self, XMR_LINE_UPPER, _("Upper limit"), segment->upper, segment->mean);
      set_line (self, XMR_LINE_MEAN, _("Mean"), segment->mean, segment->mean);
      set_line (self, XMR_LINE_LOWER, _("Lower limit"), segment->lower, segment->mean);
    }
  set_line (self, XMR_LINE_TARGET, self->target_words != NULL ? self->target_words : _("Target"), self->target, 0);

  for (int i = 0; i < XMR_N_LINES; i++)
    if (self->lines[i].text != NULL)
      widest = fmax (widest, self->lines[i].box.width);

  return widest;
}

/* Whether the line of the moment would run through words. */
static gboolean
is_under_cursor (PbXmrChart  *self,
                 const PbBox *box)
{
  double x;

  if (self->cursor < 0)
    return FALSE;

  x = pb_xmr_chart_get_x_of_day2 (self, pb_xmr_chart_get_midpoint2 (self, self->cursor));

  return x > box->x && x < box->x + box->width;
}

/* Right of its line, or left where the plot ends or the cursor is in the way; the first
 * free height from the top. */
static gboolean
find_mark_box (PbXmrChart *self,
               XmrMark    *mark,
               double      bottom)
{
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double gap = MARK_GAP * self->unit;
  double most = fmin (MARK_WIDTH * self->unit, self->plot.width * LONGEST_MARKS);
  PbBox box = { 0 };
  double left;

  pb_text_measure (&self->theme, PB_TEXT_CAPTION, mark->words, 0, &box.width, &box.height);
  if (box.width > most)
    pb_text_measure (&self->theme, PB_TEXT_CAPTION, mark->words, most, &box.width, &box.height);

  box.x = mark->x + gap;
  left = mark->x - gap - box.width;
  if (box.x + box.width > self->plot.x + self->plot.width || (is_under_cursor (self, &box) && left >= self->plot.x))
    box.x = left;

  for (box.y = self->marks_top; box.y + box.height <= bottom; box.y += line)
    {
      PbBox room = { box.x - 2 * gap, box.y, box.width + 3 * gap, box.height };

      if (pb_labels_hit (self->labels, &room))
        continue;

      mark->box = box;
      return TRUE;
    }

  return FALSE;
}

/* From left to right, each as high as it can stand, so that the line of a later mark,
 * which starts at its own words, does not run through those of an earlier one.
 * Answers the height that they take [px]. */
double
pb_xmr_chart_place_marks (PbXmrChart *self,
                          double      most_height)
{
  double bottom = self->marks_top;

  for (int i = 0; i < self->n_marks; i++)
    {
      XmrMark *mark = &self->marks[i];

      mark->x = pb_xmr_chart_get_x_of_day2 (self, mark->day2);
      mark->has_box = *mark->words != '\0' && find_mark_box (self, mark, self->marks_top + most_height);
      if (!mark->has_box)
        continue;

      bottom = fmax (bottom, mark->box.y + mark->box.height);
      pb_labels_add (self->labels, mark->words, mark->box);
    }

  return bottom - self->marks_top;
}
