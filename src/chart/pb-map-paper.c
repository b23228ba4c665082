#include "pb-map-picture.h"

#include "pb-map-inset.h"
#include "pb-map-legend.h"
#include "pb-map-scale.h"
#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

/* look.md, section 6 [px]. */
#define FRAME_WIDTH 6.0

#define MARGIN 16.0
/* Below this width a legend beside the map would leave it no room. */
#define NARROW_WIDTH 460.0
/* Room right of the areas for labels that do not fit inside [px]. */
#define LABEL_ROOM 96.0
/* Height of the map itself as a share of its width. */
#define SHARE 0.95
/* The longest that the bar of the scale is [px]. */
#define MOST_SCALE 96.0

static void
draw_frame (const PbTheme *theme, cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_rectangle (cr, FRAME_WIDTH, FRAME_WIDTH, width - 2 * FRAME_WIDTH, height - 2 * FRAME_WIDTH);
  pb_status_fill (PB_STATUS_MISSING, theme, cr);
  cairo_restore (cr);
}

static gboolean
has_legend_beside (const PbMapScene *scene, double width)
{
  return scene->legend_title != NULL && width >= NARROW_WIDTH;
}

static double
get_attribution_height (const PbMapScene *scene, const PbTheme *theme, double width)
{
  double height = 0;

  if (scene->attribution != NULL)
    pb_text_measure (theme, PB_TEXT_CAPTION, scene->attribution, width, NULL, &height);

  return height;
}

static double
get_attribution_width (const PbMapScene *scene, const PbTheme *theme, double width)
{
  return has_legend_beside (scene, width) ? width - pb_map_legend_get_width (scene, theme) - 3 * MARGIN
                                          : width - 2 * MARGIN;
}

/**
 * pb_map_picture_get_height:
 * @scene: what to show
 * @theme: type and colours
 * @width: width of the picture [px]
 *
 * Returns: how high a picture of that width best is; where the legend stands below the
 *   map, it takes nothing of the map's room [px]
 */
double
pb_map_picture_get_height (const PbMapScene *scene, const PbTheme *theme, double width)
{
  double height = width * SHARE;

  if (scene->legend_title != NULL && !has_legend_beside (scene, width))
    height += pb_map_legend_get_height (scene, theme) + MARGIN;

  return height;
}

/**
 * pb_map_picture_fit:
 * @scene: what to show
 * @theme: type and colours
 * @width: width of the picture [px]
 * @height: height of the picture [px]
 *
 * Returns: the view in which pb_map_picture_draw() draws: all areas, with room
 *   for legend, attribution and labels
 */
PbViewport
pb_map_picture_fit (const PbMapScene *scene, const PbTheme *theme, double width, double height)
{
  PbBounds bounds = PB_BOUNDS_EMPTY;
  PbMargins margins = { MARGIN, (scene->n_labels > 0 ? LABEL_ROOM : 0) + MARGIN, MARGIN, MARGIN };

  if (scene->mesh != NULL)
    bounds = pb_mesh_get_bounds (scene->mesh);

  margins.bottom += get_attribution_height (scene, theme, get_attribution_width (scene, theme, width));

  if (has_legend_beside (scene, width))
    margins.left += pb_map_legend_get_width (scene, theme);
  else if (scene->legend_title != NULL)
    margins.bottom += pb_map_legend_get_height (scene, theme) + MARGIN;

  return pb_viewport_fit (&bounds, width, height, 1, &margins);
}

/* Where what stands round the areas has its place; each a number of the boxes, or -1. */
typedef struct
{
  PbViewport view;
  PbMapScale scale;
  PbBox      boxes[4];
  guint      n;
  int        legend;
  int        inset;
  int        bar;
} Paper;

static int
take_box (Paper *self, PbBox box)
{
  self->boxes[self->n] = box;

  return (int) self->n++;
}

/* Over the legend at the left; on a narrow map, where that stands below it, at its right. */
static void
place_inset (Paper *self, const PbMapScene *scene, const PbTheme *theme, double width, double bottom)
{
  const PbBox *legend = self->legend >= 0 ? &self->boxes[self->legend] : NULL;
  PbBox box = { 0 };

  if (scene->country == NULL)
    return;

  box = pb_map_inset_get_box (scene, theme, MARGIN, MARGIN);
  if (legend != NULL && !has_legend_beside (scene, width))
    {
      box.x = width - MARGIN - box.width;
      box.y = bottom - box.height;
      if (box.x < legend->x + legend->width + MARGIN / 2)
        return;
    }
  else if (legend != NULL && box.y + box.height + MARGIN / 2 > legend->y)
    return;

  self->inset = take_box (self, box);
}

/* At the bottom right, over an inset that is there, or a legend that takes all of the width. */
static void
place_scale (Paper *self, const PbTheme *theme, double width, double bottom)
{
  const PbBox *inset = self->inset >= 0 ? &self->boxes[self->inset] : NULL;
  const PbBox *legend = self->legend >= 0 ? &self->boxes[self->legend] : NULL;
  PbBox box;

  if (inset != NULL && inset->y + inset->height >= bottom)
    bottom = inset->y - MARGIN / 2;

  self->scale = pb_map_scale_choose (&self->view, MOST_SCALE);
  box = pb_map_scale_get_box (&self->scale, theme, width - MARGIN, bottom);
  if (legend != NULL && box.x < legend->x + legend->width + MARGIN / 2)
    box = pb_map_scale_get_box (&self->scale, theme, width - MARGIN, fmin (bottom, legend->y - MARGIN / 2));
  self->bar = take_box (self, box);
}

static void
paper_init (Paper *self, const PbMapScene *scene, const PbTheme *theme, double width, double height)
{
  double attribution = get_attribution_height (scene, theme, get_attribution_width (scene, theme, width));
  double bottom = height - MARGIN - attribution;

  *self = (Paper) { .view = pb_map_picture_fit (scene, theme, width, height), .legend = -1, .inset = -1, .bar = -1 };

  if (attribution > 0)
    take_box (self, (PbBox) { 0, height - attribution - MARGIN / 2, width, attribution + MARGIN / 2 });

  if (scene->legend_title != NULL)
    {
      double legend = pb_map_legend_get_height (scene, theme);
      double below = has_legend_beside (scene, width) ? 0 : attribution;

      self->legend = take_box (self, (PbBox) { MARGIN, height - MARGIN - below - legend,
                                               pb_map_legend_get_width (scene, theme), legend });
    }

  place_inset (self, scene, theme, width, bottom);
  if (scene->mesh != NULL)
    place_scale (self, theme, width, bottom);
}

static void
draw_attribution (const PbMapScene *scene, const PbTheme *theme, cairo_t *cr, double width, double height)
{
  double text_width = get_attribution_width (scene, theme, width);
  g_autoptr(PangoLayout) layout = pb_text_layout (theme, PB_TEXT_CAPTION, scene->attribution, text_width,
                                                  PB_TEXT_WRAP);

  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  cairo_move_to (cr, width - MARGIN - text_width,
                 height - MARGIN / 2 - get_attribution_height (scene, theme, text_width));
  pb_colour_set_source (theme->dim, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * pb_map_picture_draw:
 * @scene: what to show
 * @theme: type and colours
 * @cr: drawn on from 0, 0 to @width, @height
 * @width: width of the picture [px]
 * @height: height of the picture [px]
 *
 * Draws a whole map for a file or a printer, in paths and text only: ground,
 * values, borders, the selected Place, labels, legend, where in the country it
 * lies, how long a kilometre is, and attribution.
 */
void
pb_map_picture_draw (const PbMapScene *scene, const PbTheme *theme, cairo_t *cr, double width, double height)
{
  g_autoptr(PbMapLabels) labels = NULL;
  Paper paper;

  paper_init (&paper, scene, theme, width, height);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  pb_map_picture_draw_ground (scene, &paper.view, theme, cr);
  pb_map_picture_draw_fills (scene, &paper.view, theme, cr);
  pb_map_picture_draw_borders (scene, &paper.view, theme, cr);
  pb_map_picture_draw_lights (scene, &paper.view, theme, cr);

  if (scene->n_selected > 0)
    pb_map_picture_draw_selected (scene, &paper.view, theme, cr);

  labels = pb_map_labels_new (scene, &paper.view, theme, paper.boxes, paper.n);
  pb_map_labels_draw_names (labels, cr);
  pb_map_labels_draw (labels, cr);
  pb_map_picture_draw_markers (scene, &paper.view, theme, cr);

  if (scene->is_outside_dates)
    draw_frame (theme, cr, width, height);

  if (paper.legend >= 0)
    pb_map_legend_draw (scene, theme, cr, paper.boxes[paper.legend].x, paper.boxes[paper.legend].y);

  if (paper.inset >= 0)
    pb_map_inset_draw (scene, theme, cr, paper.boxes[paper.inset]);

  if (paper.bar >= 0)
    pb_map_scale_draw (&paper.scale, theme, cr, paper.boxes[paper.bar]);

  if (scene->attribution != NULL)
    draw_attribution (scene, theme, cr, width, height);

  cairo_restore (cr);
}

static void
add_map_labels (const PbMapScene *scene, const PbTheme *theme, const Paper *paper, GArray *texts)
{
  g_autoptr(PbMapLabels) labels = pb_map_labels_new (scene, &paper->view, theme, paper->boxes, paper->n);

  for (guint i = 0; i < pb_map_labels_get_n (labels); i++)
    pb_labels_add (texts, pb_map_labels_get_text (labels, i), pb_map_labels_get_box (labels, i));
}

/**
 * pb_map_picture_list_texts:
 *
 * Returns: (transfer full) (element-type PbLabel): every text of the same picture, and where
 *   it stands
 */
GArray *
pb_map_picture_list_texts (const PbMapScene *scene, const PbTheme *theme, double width, double height)
{
  GArray *texts = pb_labels_new ();
  Paper paper;

  paper_init (&paper, scene, theme, width, height);
  add_map_labels (scene, theme, &paper, texts);

  if (paper.legend >= 0)
    pb_map_legend_add_texts (scene, theme, paper.boxes[paper.legend].x, paper.boxes[paper.legend].y, texts);

  if (paper.inset >= 0 && scene->country_name != NULL)
    pb_labels_add (texts, scene->country_name, pb_map_inset_get_name_box (scene, theme, paper.boxes[paper.inset]));

  if (paper.bar >= 0)
    {
      g_autofree char *words = pb_map_scale_dup_words (&paper.scale);

      pb_labels_add (texts, words, pb_map_scale_get_words_box (&paper.scale, theme, paper.boxes[paper.bar]));
    }

  return texts;
}
