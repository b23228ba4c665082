#include "pb-map-legend.h"

#include "pb-shapes.h"
#include "pb-text.h"

/* look.md, section 6 [px]. */
#define WIDTH 214.0
#define PADDING 12.0
#define ROW_GAP 4.0
#define RADIUS 12.0
#define SWATCH_GAP 8.0

static double
get_row_height (const PbTheme *theme)
{
  return MAX (pb_text_get_line_height (theme, PB_TEXT_CAPTION), PB_SWATCH_HEIGHT) + ROW_GAP;
}

static double
get_text_height (const PbTheme *theme, PbTextStyle style, const char *text)
{
  double height;

  pb_text_measure (theme, style, text, pb_map_legend_get_width (theme) - 2 * PADDING, NULL, &height);

  return height;
}

/**
 * pb_map_legend_get_width:
 *
 * Returns: the width of a legend [px]
 */
double
pb_map_legend_get_width (const PbTheme *theme)
{
  return WIDTH * MAX (pb_text_get_size (theme, PB_TEXT_CAPTION) / 12.0, 0.7);
}

/**
 * pb_map_legend_get_height:
 *
 * Returns: the height of the scene's legend [px]
 */
double
pb_map_legend_get_height (const PbMapScene *scene, const PbTheme *theme)
{
  double height = 2 * PADDING + get_text_height (theme, PB_TEXT_CAPTION_BOLD, scene->legend_title) + ROW_GAP +
                  scene->n_legend_rows * get_row_height (theme);

  if (scene->legend_rule != NULL)
    height += ROW_GAP + get_text_height (theme, PB_TEXT_CAPTION, scene->legend_rule);

  if (scene->n_marker_rows > 0)
    height += ROW_GAP + scene->n_marker_rows * get_row_height (theme);

  if (scene->n_marker_rows > 0 && scene->marker_note != NULL)
    height += get_text_height (theme, PB_TEXT_CAPTION, scene->marker_note);

  return height;
}

/**
 * pb_map_legend_draw_swatch:
 * @entry: a fill
 * @theme: colours
 * @cr: drawn on
 * @box: where
 *
 * Draws a sample of a fill.
 */
void
pb_map_legend_draw_swatch (const PbPaletteEntry *entry, const PbTheme *theme, cairo_t *cr, PbBox box)
{
  switch (entry->fill)
    {
    case PB_FILL_SOLID:
      pb_swatch_draw_colour (pb_colour_from_rgb (entry->colour), theme, cr, box);
      break;
    case PB_FILL_HATCH:
      pb_swatch_draw_status (PB_STATUS_MISSING, theme, cr, box);
      break;
    case PB_FILL_DOTS:
      pb_swatch_draw_status (PB_STATUS_SUPPRESSED, theme, cr, box);
      break;
    case PB_FILL_CROSS_HATCH:
      pb_swatch_draw_status (PB_STATUS_NOT_APPLICABLE, theme, cr, box);
      break;
    case PB_FILL_PLAIN:
      pb_swatch_draw_status (PB_STATUS_NOT_PUBLISHED, theme, cr, box);
      break;
    case PB_FILL_NONE:
    default:
      break;
    }
}

static double
draw_text (const PbTheme *theme,
           PbTextStyle style,
           const char *text,
           PbColour colour,
           cairo_t *cr,
           double x,
           double y)
{
  g_autoptr(PangoLayout) layout = pb_text_layout (theme, style, text,
                                                  pb_map_legend_get_width (theme) - 2 * PADDING, PB_TEXT_WRAP);

  cairo_move_to (cr, x, y);
  pb_colour_set_source (colour, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);

  return get_text_height (theme, style, text);
}

/* Room of the widest label of a class, so that end words stand in a column. */
static double
get_label_width (const PbMapScene *scene, const PbTheme *theme)
{
  double widest = 0;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    {
      double width;

      if (scene->legend_rows[i].entry.fill != PB_FILL_SOLID)
        continue;

      pb_text_measure (theme, PB_TEXT_CAPTION, scene->legend_rows[i].label, 0, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

static void
draw_row (const PbMapScene *scene,
          const PbMapLegendRow *row,
          const PbTheme *theme,
          cairo_t *cr,
          double x,
          double middle)
{
  double label_x = x + PB_SWATCH_WIDTH + SWATCH_GAP;
  double right = x + pb_map_legend_get_width (theme) - 2 * PADDING;

  pb_map_legend_draw_swatch (&row->entry, theme, cr,
                             (PbBox) { x, middle - PB_SWATCH_HEIGHT / 2.0, PB_SWATCH_WIDTH, PB_SWATCH_HEIGHT });
  pb_text_draw (cr, theme, PB_TEXT_CAPTION, row->label, label_x, middle, 0, 0.5, theme->text);

  if (*row->end_word != '\0')
    pb_text_draw (cr, theme, PB_TEXT_CAPTION, row->end_word,
                  label_x + get_label_width (scene, theme) + 1.5 * SWATCH_GAP, middle, 0, 0.5, theme->dim);

  if (row->count >= 0)
    {
      g_autofree char *count = g_strdup_printf ("%d", row->count);

      pb_text_draw (cr, theme, PB_TEXT_CAPTION, count, right, middle, 1, 0.5, theme->dim);
    }
}

static void
draw_marker_rows (const PbMapScene *scene, const PbTheme *theme, cairo_t *cr, double x, double y)
{
  double right = x + pb_map_legend_get_width (theme) - 2 * PADDING;

  for (guint i = 0; i < scene->n_marker_rows; i++)
    {
      const PbSettingRowOfLegend *row = &scene->marker_rows[i];
      double middle = y + get_row_height (theme) / 2;
      g_autofree char *count = g_strdup_printf ("%d", row->count);

      pb_setting_glyph_draw (row->glyph, theme, cr, x + PB_SWATCH_WIDTH / 2.0, middle);
      pb_text_draw (cr, theme, PB_TEXT_CAPTION, row->label, x + PB_SWATCH_WIDTH + SWATCH_GAP, middle, 0, 0.5,
                    theme->text);
      pb_text_draw (cr, theme, PB_TEXT_CAPTION, count, right, middle, 1, 0.5, theme->dim);
      y += get_row_height (theme);
    }

  if (scene->n_marker_rows > 0 && scene->marker_note != NULL)
    draw_text (theme, PB_TEXT_CAPTION, scene->marker_note, theme->dim, cr, x, y);
}

/**
 * pb_map_legend_draw:
 * @scene: a scene with a legend
 * @theme: type and colours
 * @cr: drawn on
 * @x: left edge [px]
 * @y: top edge [px]
 *
 * Draws the legend as a card: title, a row a class with its edges, end word and
 * count, the rows of missing values, and the rule in words.
 */
void
pb_map_legend_draw (const PbMapScene *scene, const PbTheme *theme, cairo_t *cr, double x, double y)
{
  PbBox box = { x, y, pb_map_legend_get_width (theme), pb_map_legend_get_height (scene, theme) };

  cairo_save (cr);
  pb_rounded_box_path (cr, box, RADIUS);
  pb_colour_set_source (theme->card, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  pb_colour_set_source (theme->grid, cr);
  cairo_stroke (cr);

  x += PADDING;
  y += PADDING;
  y += draw_text (theme, PB_TEXT_CAPTION_BOLD, scene->legend_title, theme->text, cr, x, y) + ROW_GAP;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    {
      draw_row (scene, &scene->legend_rows[i], theme, cr, x, y + get_row_height (theme) / 2);
      y += get_row_height (theme);
    }

  if (scene->legend_rule != NULL)
    y += ROW_GAP + draw_text (theme, PB_TEXT_CAPTION, scene->legend_rule, theme->dim, cr, x, y + ROW_GAP);

  draw_marker_rows (scene, theme, cr, x, y + ROW_GAP);
  cairo_restore (cr);
}
