#include "pb-chart-tag.h"

#include "pb-shapes.h"
#include "pb-text.h"

#include <math.h>

/* [px at 11 pt] */
#define PADDING_X      4.0
#define PADDING_Y      1.0
#define CORNER         3.0
#define POINT_GAP     10.0   /* from the point to the tag: room for its mark and a leader */
#define MARK_ROOM      5.0   /* the leader starts outside the mark */
#define STEP           4.0   /* from one place that is tried to the next */
#define LINE_WIDTH     1.2
#define CLASH_WEIGHT  12.0   /* a clash is as bad as so many more pixels away */
#define SIDE_WEIGHT    1.5   /* aside is worse than straight over or under */
#define N_SIDES        7

static void
clear_tag (gpointer data)
{
  g_clear_pointer (&((PbChartTagPlace *) data)->words, g_free);
}

GArray *
pb_chart_tags_new (void)
{
  GArray *tags = g_array_new (FALSE, FALSE, sizeof (PbChartTagPlace));

  g_array_set_clear_func (tags, clear_tag);

  return tags;
}

static gboolean
is_inside (const PbBox *box,
           const PbBox *room)
{
  return box->x >= room->x && box->x + box->width <= room->x + room->width && box->y >= room->y &&
         box->y + box->height <= room->y + room->height;
}

gboolean
pb_chart_tags_add (GArray            *tags,
                   const PbTheme     *theme,
                   const char        *words,
                   double             x,
                   double             y,
                   const PbBox       *room,
                   GArray            *labels,
                   PbChartTagClashes  count_clashes,
                   gpointer           chart)
{
  double unit = pb_theme_get_unit (theme);
  PbBox text = pb_text_box (theme, PB_TEXT_CAPTION_BOLD, words, 0, 0, 0, 0);
  PbBox box = { 0, 0, text.width + 2 * PADDING_X * unit, text.height + 2 * PADDING_Y * unit };
  PbChartTagPlace place = { NULL, x, y, { 0 } };
  double least = INFINITY;

  for (double away = POINT_GAP * unit; away < room->height; away += STEP * unit)
    for (int attempt = 0; attempt < 2 * N_SIDES && away < least; attempt++)
      {
        /* 0, then one step left, one right, two left, … */
        int step = attempt / 2;
        double side = (step + 1) / 2 * (step % 2 == 1 ? -1 : 1) * box.width / 2;
        double cost;

        box.x = x - box.width / 2 + side;
        box.y = attempt % 2 == 0 ? y - away - box.height : y + away;
        if (!is_inside (&box, room) || pb_labels_hit (labels, &box))
          continue;

        cost = away + SIDE_WEIGHT * fabs (side) + CLASH_WEIGHT * unit * count_clashes (chart, &box);
        if (cost < least)
          {
            least = cost;
            place.box = box;
          }
      }

  if (isinf (least))
    return FALSE;

  place.words = g_strdup (words);
  g_array_append_val (tags, place);
  pb_labels_add (labels, words, place.box);

  return TRUE;
}

/* From beside the point's mark to the middle of the tag's nearer edge. */
static void
draw_leader (const PbChartTagPlace *tag,
             double                 unit,
             cairo_t               *cr)
{
  double to_x = tag->box.x + tag->box.width / 2;
  double to_y = tag->box.y > tag->y ? tag->box.y : tag->box.y + tag->box.height;
  double length = hypot (to_x - tag->x, to_y - tag->y);
  double start = fmin (MARK_ROOM * unit / fmax (length, 1), 1);

  cairo_move_to (cr, tag->x + start * (to_x - tag->x), tag->y + start * (to_y - tag->y));
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

void
pb_chart_tags_draw (GArray        *tags,
                    const PbTheme *theme,
                    cairo_t       *cr)
{
  double unit = pb_theme_get_unit (theme);

  for (guint i = 0; i < tags->len; i++)
    {
      const PbChartTagPlace *tag = &g_array_index (tags, PbChartTagPlace, i);

      cairo_set_line_width (cr, LINE_WIDTH * unit);
      pb_colour_set_source (theme->ink, cr);
      draw_leader (tag, unit, cr);

      pb_rounded_box_path (cr, tag->box, CORNER * unit);
      pb_colour_set_source (theme->ground, cr);
      cairo_fill_preserve (cr);
      pb_colour_set_source (theme->ink, cr);
      cairo_stroke (cr);
      pb_text_draw (cr, theme, PB_TEXT_CAPTION_BOLD, tag->words, tag->box.x + tag->box.width / 2,
                    tag->box.y + tag->box.height / 2, 0.5, 0.5, theme->text);
    }
}
