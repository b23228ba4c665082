#include "pb-setting-marker.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In the mock-up's pixels. */
#define HEIGHT      18.0
#define GLYPH_ROOM  18.0
#define PADDING     5.0
#define MIN_WIDTH   32.0    /* with a number */
#define CELL_WIDTH  48.0    /* of a block: a number of three figures has room */
#define GAP         2.0
#define BELOW_LABEL 36.0    /* a block stands below the name and value of its Place */
#define LINE        1.2

#define CLOSED_ALPHA 0.45

PbSettingGlyph
pb_setting_glyph_from_use (const char *use)
{
  static const char *const words[] = {
    [PB_SETTING_BEDS] = "community-support-beds",
    [PB_SETTING_LONG_TERM] = "long-term",
    [PB_SETTING_DEMENTIA] = "dementia-long-term",
    [PB_SETTING_MIXED] = "mixed",
    [PB_SETTING_FOR_SALE] = "offered-for-sale",
    [PB_SETTING_CLOSED] = "closed",
    [PB_SETTING_NOT_STATED] = "not-stated",
  };

  if (use == NULL)
    return PB_SETTING_SITE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], use))
      return i;

  return PB_SETTING_NOT_STATED;
}

const char *
pb_setting_glyph_to_label (PbSettingGlyph glyph)
{
  switch (glyph)
    {
    case PB_SETTING_BEDS:
      return _("Community support beds");
    case PB_SETTING_LONG_TERM:
      return _("Long-term beds");
    case PB_SETTING_DEMENTIA:
      return _("Long-term beds, dementia");
    case PB_SETTING_MIXED:
      return _("Mixed use");
    case PB_SETTING_FOR_SALE:
      return _("Offered for sale");
    case PB_SETTING_CLOSED:
      return _("Closed");
    case PB_SETTING_SITE:
      return _("Site of an organisation");
    case PB_SETTING_NOT_STATED:
    default:
      return _("Use not stated");
    }
}

static double
get_width (const PbSettingMarker *self,
           const PbTheme         *theme)
{
  double unit = pb_theme_get_unit (theme), width;

  if (self->beds == NULL)
    return HEIGHT * unit;

  pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, self->beds, 0, &width, NULL);

  return MAX (MIN_WIDTH * unit, GLYPH_ROOM * unit + width + PADDING * unit);
}

/* Three in a column, then more columns. */
static guint
count_rows (guint n)
{
  return n <= 3 ? n : (guint) ceil (sqrt (1.5 * n));
}

/* A site is where it is; the markers of a Place stand in a block, below the Place's label
 * where there is room for it, and overlap at no zoom. */
PbBox
pb_setting_marker_get_box (const PbSettingMarker *self,
                           const PbViewport      *view,
                           const PbTheme         *theme)
{
  double unit = pb_theme_get_unit (theme), width = get_width (self, theme), height = HEIGHT * unit;
  PbPoint at = pb_viewport_to_pixels (view, self->at);
  guint n = MAX (self->n_in_place, 1), n_rows = count_rows (n), n_columns = (n + n_rows - 1) / n_rows;
  double cell_width = CELL_WIDTH * unit, cell_height = (HEIGHT + GAP) * unit;
  double block_height = n_rows * cell_height, room = self->room * pb_mercator_pixels (view->zoom);
  double x, y;

  if (!self->is_hollow)
    return (PbBox) { at.x - width / 2, at.y - height / 2, width, height };

  if (room > BELOW_LABEL * unit / 2 + block_height)
    at.y += BELOW_LABEL * unit / 2 + block_height / 2;

  x = at.x - n_columns * cell_width / 2 + (self->rank / n_rows) * cell_width + (cell_width - width) / 2;
  y = at.y - block_height / 2 + (self->rank % n_rows) * cell_height;

  return (PbBox) { x, y, width, height };
}

static void
draw_bed (cairo_t *cr,
          double   x,
          double   y,
          double   unit)
{
  cairo_move_to (cr, x - 5 * unit, y - 4 * unit);
  cairo_line_to (cr, x - 5 * unit, y + 4 * unit);
  cairo_move_to (cr, x - 5 * unit, y + 1.5 * unit);
  cairo_line_to (cr, x + 5 * unit, y + 1.5 * unit);
  cairo_line_to (cr, x + 5 * unit, y + 4 * unit);
  cairo_stroke (cr);
  cairo_rectangle (cr, x - 0.8 * unit, y - 1.8 * unit, 5.8 * unit, 3 * unit);
  cairo_fill (cr);
  cairo_arc (cr, x - 2.8 * unit, y - 0.6 * unit, 1.3 * unit, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
add_house (cairo_t *cr,
           double   x,
           double   y,
           double   unit)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - 5 * unit);
  cairo_line_to (cr, x + 5 * unit, y - 0.5 * unit);
  cairo_line_to (cr, x + 3.6 * unit, y - 0.5 * unit);
  cairo_line_to (cr, x + 3.6 * unit, y + 4.5 * unit);
  cairo_line_to (cr, x - 3.6 * unit, y + 4.5 * unit);
  cairo_line_to (cr, x - 3.6 * unit, y - 0.5 * unit);
  cairo_line_to (cr, x - 5 * unit, y - 0.5 * unit);
  cairo_close_path (cr);
}

static void
draw_half_house (cairo_t *cr,
                 double   x,
                 double   y,
                 double   unit)
{
  add_house (cr, x, y, unit);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_rectangle (cr, x, y - 6 * unit, 6 * unit, 12 * unit);
  cairo_clip (cr);
  add_house (cr, x, y, unit);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_cross (cairo_t *cr,
            double   x,
            double   y,
            double   reach,
            gboolean is_upright)
{
  double aside = is_upright ? 0 : reach;

  cairo_move_to (cr, x - reach, y - aside);
  cairo_line_to (cr, x + reach, y + aside);
  cairo_move_to (cr, x + aside, y - reach);
  cairo_line_to (cr, x - aside, y + reach);
  cairo_stroke (cr);
}

static void
draw_glyph (PbSettingGlyph  glyph,
            const PbTheme  *theme,
            PbColour        colour,
            cairo_t        *cr,
            double          x,
            double          y)
{
  double unit = pb_theme_get_unit (theme);

  cairo_save (cr);
  cairo_new_path (cr);
  pb_colour_set_source (colour, cr);
  cairo_set_line_width (cr, 1.4 * unit);

  switch (glyph)
    {
    case PB_SETTING_BEDS:
      draw_bed (cr, x, y, unit);
      break;
    case PB_SETTING_LONG_TERM:
      add_house (cr, x, y, unit);
      cairo_stroke (cr);
      break;
    case PB_SETTING_DEMENTIA:
      add_house (cr, x, y, unit);
      cairo_fill (cr);
      break;
    case PB_SETTING_MIXED:
      draw_half_house (cr, x, y, unit);
      break;
    case PB_SETTING_CLOSED:
      cairo_set_line_width (cr, 2 * unit);
      draw_cross (cr, x, y, 3.5 * unit, FALSE);
      break;
    case PB_SETTING_SITE:
      cairo_set_line_width (cr, 3 * unit);
      draw_cross (cr, x, y, 4.5 * unit, TRUE);
      break;
    case PB_SETTING_FOR_SALE:
    case PB_SETTING_NOT_STATED:
    default:
      pb_text_draw (cr, theme, PB_TEXT_CAPTION_BOLD, glyph == PB_SETTING_FOR_SALE ? "£" : "?", x, y, 0.5, 0.5, colour);
    }

  cairo_restore (cr);
}

/* Exact: filled with the text's colour. Hollow: the ground with a dashed line. */
void
pb_setting_marker_draw (const PbSettingMarker *self,
                        const PbTheme         *theme,
                        cairo_t               *cr,
                        PbBox                  box)
{
  const double dashes[] = { 3 * pb_theme_get_unit (theme), 2 * pb_theme_get_unit (theme) };
  double unit = pb_theme_get_unit (theme), middle = box.y + box.height / 2;
  PbColour colour = self->glyph == PB_SETTING_CLOSED ? pb_colour_mix (theme->text, theme->card, CLOSED_ALPHA) : theme->text;
  PbColour on = self->is_hollow ? colour : theme->card;

  cairo_save (cr);
  pb_rounded_box_path (cr, (PbBox) { box.x + unit / 2, box.y + unit / 2, box.width - unit, box.height - unit },
                       self->beds != NULL ? box.height / 2 : 4 * unit);
  pb_colour_set_source (self->is_hollow ? theme->card : colour, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, LINE * unit);
  if (self->is_hollow)
    cairo_set_dash (cr, dashes, 2, 0);
  pb_colour_set_source (self->is_hollow ? colour : theme->card, cr);
  cairo_stroke (cr);
  cairo_restore (cr);

  if (self->beds == NULL)
    {
      draw_glyph (self->glyph, theme, on, cr, box.x + box.width / 2, middle);
      return;
    }

  draw_glyph (self->glyph, theme, on, cr, box.x + GLYPH_ROOM * unit / 2 + unit, middle);
  pb_text_draw (cr, theme, PB_TEXT_CAPTION_BOLD, self->beds,
                box.x + (GLYPH_ROOM * unit + box.width - PADDING / 2 * unit) / 2, middle, 0.5, 0.5, on);
}

void
pb_setting_glyph_draw (PbSettingGlyph  glyph,
                       const PbTheme  *theme,
                       cairo_t        *cr,
                       double          x,
                       double          y)
{
  draw_glyph (glyph, theme, theme->text, cr, x, y);
}

int
pb_setting_markers_pick (const PbSettingMarker *markers,
                         guint                  n_markers,
                         const PbViewport      *view,
                         const PbTheme         *theme,
                         double                 x,
                         double                 y)
{
  for (guint i = 0; i < n_markers; i++)
    {
      PbBox box = pb_setting_marker_get_box (&markers[i], view, theme);

      if (pb_box_contains (&box, x, y))
        return (int) i;
    }

  return -1;
}

gboolean
pb_setting_markers_equal (const PbSettingMarker *a,
                          guint                  n_a,
                          const PbSettingMarker *b,
                          guint                  n_b)
{
  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    if (a[i].at.x != b[i].at.x || a[i].at.y != b[i].at.y || a[i].rank != b[i].rank ||
        a[i].n_in_place != b[i].n_in_place || a[i].glyph != b[i].glyph || a[i].is_hollow != b[i].is_hollow ||
        g_strcmp0 (a[i].beds, b[i].beds) != 0)
      return FALSE;

  return TRUE;
}
