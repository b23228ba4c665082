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

/* Where the end words stand, from the left of the rows. */
static double
get_end_x (const PbMapScene *scene, const PbTheme *theme)
{
  return PB_SWATCH_WIDTH + SWATCH_GAP + get_label_width (scene, theme) + 1.5 * SWATCH_GAP;
}

/* What the rows need so that no end word touches its count. */
static double
get_rows_width (const PbMapScene *scene, const PbTheme *theme)
{
  double widest = 0, end_x = get_end_x (scene, theme);

  for (guint i = 0; i < scene->n_legend_rows; i++)
    {
      const PbMapLegendRow *row = &scene->legend_rows[i];
      g_autofree char *count = row->count >= 0 ? g_strdup_printf ("%d", row->count) : g_strdup ("");
      double end = 0, number = 0, label = 0;

      pb_text_measure (theme, PB_TEXT_CAPTION, row->end_word, 0, &end, NULL);
      pb_text_measure (theme, PB_TEXT_CAPTION, count, 0, &number, NULL);
      pb_text_measure (theme, PB_TEXT_CAPTION, row->label, 0, &label, NULL);
      widest = MAX (widest, (*row->end_word != '\0' ? end_x + end : PB_SWATCH_WIDTH + SWATCH_GAP + label) + SWATCH_GAP +
                              number);
    }

  return widest;
}

static double
get_text_height (const PbTheme *theme, PbTextStyle style, const char *text, double width)
{
  double height;

  pb_text_measure (theme, style, text, width, NULL, &height);

  return height;
}

/**
 * pb_map_legend_get_width:
 *
 * Returns: the width of the scene's legend: always the same unless its rows need more [px]
 */
double
pb_map_legend_get_width (const PbMapScene *scene, const PbTheme *theme)
{
  return MAX (WIDTH * MAX (pb_text_get_size (theme, PB_TEXT_CAPTION) / 12.0, 0.7),
              get_rows_width (scene, theme) + 2 * PADDING);
}

/**
 * pb_map_legend_get_height:
 *
 * Returns: the height of the scene's legend [px]
 */
double
pb_map_legend_get_height (const PbMapScene *scene, const PbTheme *theme)
{
  double width = pb_map_legend_get_width (scene, theme) - 2 * PADDING;
  double height = 2 * PADDING + get_text_height (theme, PB_TEXT_CAPTION_BOLD, scene->legend_title, width) + ROW_GAP +
                  scene->n_legend_rows * get_row_height (theme);

  if (scene->legend_rule != NULL)
    height += ROW_GAP + get_text_height (theme, PB_TEXT_CAPTION, scene->legend_rule, width);

  if (scene->n_marker_rows > 0)
    height += ROW_GAP + scene->n_marker_rows * get_row_height (theme);

  if (scene->n_marker_rows > 0 && scene->marker_note != NULL)
    height += get_text_height (theme, PB_TEXT_CAPTION, scene->marker_note, width);

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
    case PB_FILL_RINGS:
      pb_swatch_draw_status (PB_STATUS_SUPPRESSED_HERE, theme, cr, box);
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

/* Draws, or where there is nothing to draw on, lists its texts. */
typedef struct
{
  const PbMapScene *scene;
  const PbTheme    *theme;
  cairo_t          *cr;
  GArray           *labels;   /* of PbLabel */
  double            width;    /* of the rows [px] */
  double            end_x;    /* of the end words, from the rows' left [px] */
} Pen;

static double
put_block (const Pen *pen, PbTextStyle style, const char *text, PbColour colour, double x, double y)
{
  double width = pen->width;
  double height = get_text_height (pen->theme, style, text, width);

  if (pen->cr == NULL)
    {
      pb_labels_add (pen->labels, text, (PbBox) { x, y, width, height });
      return height;
    }

  {
    g_autoptr(PangoLayout) layout = pb_text_layout (pen->theme, style, text, width, PB_TEXT_WRAP);

    cairo_move_to (pen->cr, x, y);
    pb_colour_set_source (colour, pen->cr);
    pango_cairo_show_layout (pen->cr, layout);
    cairo_new_path (pen->cr);
  }

  return height;
}

/* One line, with its middle at @middle. */
static void
put_line (const Pen *pen, const char *text, double x, double middle, double align, PbColour colour)
{
  if (pen->cr == NULL)
    pb_labels_add (pen->labels, text, pb_text_box (pen->theme, PB_TEXT_CAPTION, text, x, middle, align, 0.5));
  else
    pb_text_draw (pen->cr, pen->theme, PB_TEXT_CAPTION, text, x, middle, align, 0.5, colour);
}

static void
put_row (const Pen *pen, const PbMapLegendRow *row, double x, double middle)
{
  double label_x = x + PB_SWATCH_WIDTH + SWATCH_GAP;
  double right = x + pen->width;

  if (pen->cr != NULL)
    pb_map_legend_draw_swatch (&row->entry, pen->theme, pen->cr,
                               (PbBox) { x, middle - PB_SWATCH_HEIGHT / 2.0, PB_SWATCH_WIDTH, PB_SWATCH_HEIGHT });
  put_line (pen, row->label, label_x, middle, 0, pen->theme->text);

  if (*row->end_word != '\0')
    put_line (pen, row->end_word, x + pen->end_x, middle, 0, pen->theme->dim);

  if (row->count >= 0)
    {
      g_autofree char *count = g_strdup_printf ("%d", row->count);

      put_line (pen, count, right, middle, 1, pen->theme->dim);
    }
}

static void
put_marker_rows (const Pen *pen, double x, double y)
{
  const PbMapScene *scene = pen->scene;
  double right = x + pen->width;

  for (guint i = 0; i < scene->n_marker_rows; i++)
    {
      const PbSettingRowOfLegend *row = &scene->marker_rows[i];
      double middle = y + get_row_height (pen->theme) / 2;
      g_autofree char *count = g_strdup_printf ("%d", row->count);

      if (pen->cr != NULL)
        pb_setting_glyph_draw (row->glyph, pen->theme, pen->cr, x + PB_SWATCH_WIDTH / 2.0, middle);
      put_line (pen, row->label, x + PB_SWATCH_WIDTH + SWATCH_GAP, middle, 0, pen->theme->text);
      put_line (pen, count, right, middle, 1, pen->theme->dim);
      y += get_row_height (pen->theme);
    }

  if (scene->n_marker_rows > 0 && scene->marker_note != NULL)
    put_block (pen, PB_TEXT_CAPTION, scene->marker_note, pen->theme->dim, x, y);
}

static void
put_all (const Pen *pen, double x, double y)
{
  const PbMapScene *scene = pen->scene;

  x += PADDING;
  y += PADDING;
  y += put_block (pen, PB_TEXT_CAPTION_BOLD, scene->legend_title, pen->theme->text, x, y) + ROW_GAP;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    {
      put_row (pen, &scene->legend_rows[i], x, y + get_row_height (pen->theme) / 2);
      y += get_row_height (pen->theme);
    }

  if (scene->legend_rule != NULL)
    y += ROW_GAP + put_block (pen, PB_TEXT_CAPTION, scene->legend_rule, pen->theme->dim, x, y + ROW_GAP);

  put_marker_rows (pen, x, y + ROW_GAP);
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
  PbBox box = { x, y, pb_map_legend_get_width (scene, theme), pb_map_legend_get_height (scene, theme) };
  const Pen pen = { scene, theme, cr, NULL, box.width - 2 * PADDING, get_end_x (scene, theme) };

  cairo_save (cr);
  pb_rounded_box_path (cr, box, RADIUS);
  pb_colour_set_source (theme->card, cr);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  pb_colour_set_source (theme->grid, cr);
  cairo_stroke (cr);
  put_all (&pen, x, y);
  cairo_restore (cr);
}

void
pb_map_legend_add_texts (const PbMapScene *scene, const PbTheme *theme, double x, double y, GArray *labels)
{
  const Pen pen = { scene, theme, NULL, labels, pb_map_legend_get_width (scene, theme) - 2 * PADDING,
                    get_end_x (scene, theme) };

  put_all (&pen, x, y);
}
