#include "pb-paper-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEADER_SIZE      8.0
#define FOOTER_SIZE      7.4
#define HEADER_TOP      34.0
#define HEADER_RULE      5.0   /* below its words */
#define BODY_BELOW      14.0   /* its rule */
#define BARE_TOP        50.0   /* without a header */
#define FOOTER_BOTTOM   32.0   /* above the page's edge */
#define FOOTER_RULE      5.0
#define BODY_ABOVE      12.0
#define NUMBER_ROOM     80.0
#define RULE             0.6

static PbSetText *
set_text (const PbTheme *theme,
          double         size,
          PbColour       colour,
          const char    *text,
          double         width)
{
  const PbSetStyle style = { size, FALSE, colour };

  return pb_set_text_new_plain (theme, &style, text != NULL ? text : "", width);
}

/* Two texts share the header: the right one has what it needs up to a half. */
static void
set_header (const PbFurniture  *self,
            const PbTheme      *theme,
            PbSetText         **left_out,
            PbSetText         **right_out)
{
  double half = PB_PAGE_TEXT_WIDTH / 2;
  g_autoptr(PbSetText) natural = set_text (theme, HEADER_SIZE, theme->text, self->header_right, 0);
  double right = fmin (half, pb_set_text_get_width (natural) + 1);

  *right_out = set_text (theme, HEADER_SIZE, theme->text, self->header_right, right);
  pb_set_text_align_right (*right_out);
  *left_out = set_text (theme, HEADER_SIZE, theme->text, self->header_left, PB_PAGE_TEXT_WIDTH - right - 12);
}

static gboolean
has_header (const PbFurniture *self)
{
  return self->header_left != NULL || self->header_right != NULL;
}

static double
get_header_rule (const PbFurniture *self,
                 const PbTheme     *theme)
{
  g_autoptr(PbSetText) left = NULL;
  g_autoptr(PbSetText) right = NULL;

  set_header (self, theme, &left, &right);

  return HEADER_TOP + fmax (pb_set_text_get_height (left), pb_set_text_get_height (right)) + HEADER_RULE;
}

double
pb_furniture_get_top (const PbFurniture *self,
                      const PbTheme     *theme)
{
  return has_header (self) ? get_header_rule (self, theme) + BODY_BELOW : BARE_TOP;
}

static PbSetText *
set_footer (const PbFurniture *self,
            const PbTheme     *theme)
{
  return set_text (theme, FOOTER_SIZE, theme->text, self->footer, PB_PAGE_TEXT_WIDTH - NUMBER_ROOM);
}

static double
get_footer_rule (const PbFurniture *self,
                 const PbTheme     *theme)
{
  g_autoptr(PbSetText) footer = set_footer (self, theme);

  return PB_PAGE_HEIGHT - FOOTER_BOTTOM - pb_set_text_get_height (footer) - FOOTER_RULE;
}

double
pb_furniture_get_bottom (const PbFurniture *self,
                         const PbTheme     *theme)
{
  return get_footer_rule (self, theme) - BODY_ABOVE;
}

/* Nothing here is an element of its own, so that it is no part of what is read. */
void
pb_furniture_draw (const PbFurniture *self,
                   const PbTheme     *theme,
                   int                number,
                   int                n_pages,
                   PbPen             *pen)
{
  g_autofree char *words = g_strdup_printf (_("Page %d of %d"), number, n_pages);
  g_autoptr(PbSetText) page = set_text (theme, FOOTER_SIZE, theme->text, words, NUMBER_ROOM);
  g_autoptr(PbSetText) footer = set_footer (self, theme);
  double right = PB_PAGE_WIDTH - PB_PAGE_MARGIN;
  double rule = get_footer_rule (self, theme);

  if (has_header (self))
    {
      g_autoptr(PbSetText) header_left = NULL;
      g_autoptr(PbSetText) header_right = NULL;
      double header_rule = get_header_rule (self, theme);

      set_header (self, theme, &header_left, &header_right);
      pb_set_text_draw_plain (header_left, pen, PB_PAGE_MARGIN, HEADER_TOP);
      pb_set_text_draw_plain (header_right, pen, right - fmin (PB_PAGE_TEXT_WIDTH / 2,
                                                                pb_set_text_get_width (header_right) + 1),
                              HEADER_TOP);
      pb_pen_rule (pen, theme->dim, RULE, PB_PAGE_MARGIN, header_rule, PB_PAGE_TEXT_WIDTH);
    }

  pb_pen_rule (pen, theme->dim, RULE, PB_PAGE_MARGIN, rule, PB_PAGE_TEXT_WIDTH);
  pb_set_text_align_right (page);
  pb_set_text_draw_plain (footer, pen, PB_PAGE_MARGIN, rule + FOOTER_RULE);
  pb_set_text_draw_plain (page, pen, right - NUMBER_ROOM, rule + FOOTER_RULE);
}
