#include "pb-key-pen.h"

#include <math.h>

/* Measures [px at 11 pt]. */
#define ENTRY_GAP  16.0
#define WORDS_GAP   5.0
#define LINE_GAP    2.0

PbBox
pb_key_pen_add (PbKeyPen      *self,
                PbTextSheet   *texts,
                const PbTheme *theme,
                double         mark_width,
                const char    *words)
{
  double unit = pb_theme_get_unit (theme);
  double line = pb_text_get_line_height (theme, PB_TEXT_CAPTION);
  double indent = mark_width + WORDS_GAP * unit;
  double width = pb_text_box (theme, PB_TEXT_CAPTION, words, 0, 0, 0, 0).width;
  PbBox mark, box;

  if (self->x > 0 && self->x + indent + width > self->width)
    {
      self->x = 0;
      self->y += line + LINE_GAP * unit;
    }

  mark = (PbBox) { self->x, self->y, mark_width, line };
  box = pb_text_sheet_add_wrapped (texts, PB_TEXT_CAPTION, theme->dim, words, self->x + indent, self->y,
                                   fmin (width + 1, self->width - self->x - indent));
  self->x = box.x + box.width + ENTRY_GAP * unit;
  /* Words too long for a line end on a later one, below which the next entry stands. */
  if (box.height > line * 1.5)
    {
      self->x = self->width;
      self->y = box.y + box.height - line;
    }

  return mark;
}

double
pb_key_pen_get_end (PbKeyPen      *self,
                    const PbTheme *theme)
{
  return self->y + pb_text_get_line_height (theme, PB_TEXT_CAPTION);
}
