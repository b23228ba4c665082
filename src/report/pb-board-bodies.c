#include "pb-board-bodies.h"

#include "pb-map-legend.h"
#include "pb-map-picture.h"
#include "pb-text.h"

typedef struct
{
  PbTrendChart *chart;
  double        height;
} TrendBody;

static double
trend_get_height (gpointer chart)
{
  return ((TrendBody *) chart)->height;
}

static void
trend_draw (gpointer  chart,
            cairo_t  *cr)
{
  pb_trend_chart_draw (((TrendBody *) chart)->chart, cr);
}

static GArray *
trend_get_labels (gpointer chart)
{
  return pb_trend_chart_get_labels (((TrendBody *) chart)->chart);
}

static char *
trend_dup_scale_note (gpointer chart)
{
  return pb_trend_chart_dup_scale_note (((TrendBody *) chart)->chart);
}

static void
trend_free (gpointer chart)
{
  pb_trend_chart_free (((TrendBody *) chart)->chart);
  g_free (chart);
}

static const PbChartBodyClass trend_class = {
  .get_height = trend_get_height,
  .draw = trend_draw,
  .get_labels = trend_get_labels,
  .dup_scale_note = trend_dup_scale_note,
  .free = trend_free,
};

PbChartBody *
pb_trend_body_new (const PbTrendInput *input,
                   const PbTheme      *theme,
                   double              width,
                   double              height_share)
{
  TrendBody *body = g_new0 (TrendBody, 1);

  body->height = width * height_share;
  body->chart = pb_trend_chart_new (input, theme, width, body->height);
  if (pb_trend_chart_is_empty (body->chart))
    {
      trend_free (body);
      return NULL;
    }

  return pb_chart_body_new (&trend_class, body, width);
}

/* A map on a small part of a page: what its colours mean stands below it, in columns. */

/* Measures of the key [of the type's size]. */
#define KEY_GAP       0.8
#define KEY_ROW       1.5
#define SWATCH_WIDTH  1.7
#define SWATCH_HEIGHT 1.0
#define SWATCH_GAP    0.6
#define N_KEY_COLUMNS 2

typedef struct
{
  PbMapFrame *map;
  double      width;
  double      map_height;
  GArray     *labels;       /* of the key; a map places its own as it is drawn */
} MapBody;

/* Classes always, a reason for no value only where an area has it. */
static gboolean
is_in_key (const PbMapLegendRow *row,
           guint                 number,
           const PbMapScene     *scene)
{
  return row->count > 0 || number < scene->n_legend_rows - 1;
}

static double
get_type_size (MapBody *body)
{
  return pb_text_get_size (pb_map_frame_get_theme (body->map), PB_TEXT_CAPTION);
}

static guint
count_key_rows (MapBody *body)
{
  const PbMapScene *scene = pb_map_frame_get_scene (body->map);
  guint n = 0;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    n += is_in_key (&scene->legend_rows[i], i, scene);

  return (n + N_KEY_COLUMNS - 1) / N_KEY_COLUMNS;
}

static double
map_get_height (gpointer chart)
{
  MapBody *body = chart;

  return body->map_height + get_type_size (body) * (KEY_GAP + KEY_ROW * count_key_rows (body));
}

static char *
dup_key_label (const PbMapLegendRow *row)
{
  return *row->end_word != '\0' ? g_strdup_printf ("%s, %s", row->label, row->end_word) : g_strdup (row->label);
}

/* Where a swatch stands: down the first column, then the next. */
static PbBox
find_swatch (MapBody *body,
             guint    number)
{
  double size = get_type_size (body);
  guint n_rows = MAX (count_key_rows (body), 1);
  double x = number / n_rows * body->width / N_KEY_COLUMNS;
  double y = body->map_height + size * (KEY_GAP + KEY_ROW * (number % n_rows));

  return (PbBox) { x, y, SWATCH_WIDTH * size, SWATCH_HEIGHT * size };
}

/* Draws where there is a @cr; else lists the texts. */
static void
run_key (MapBody *body,
         cairo_t *cr)
{
  const PbMapScene *scene = pb_map_frame_get_scene (body->map);
  const PbTheme *theme = pb_map_frame_get_theme (body->map);
  guint number = 0;

  for (guint i = 0; i < scene->n_legend_rows; i++)
    {
      const PbMapLegendRow *row = &scene->legend_rows[i];
      g_autofree char *label = NULL;
      PbBox swatch;
      double x, middle;

      if (!is_in_key (row, i, scene))
        continue;

      label = dup_key_label (row);
      swatch = find_swatch (body, number++);
      x = swatch.x + swatch.width + SWATCH_GAP * get_type_size (body);
      middle = swatch.y + swatch.height / 2;
      if (cr == NULL)
        {
          pb_labels_add (body->labels, label, pb_text_box (theme, PB_TEXT_CAPTION, label, x, middle, 0, 0.5));
          continue;
        }

      pb_map_legend_draw_swatch (&row->entry, theme, cr, swatch);
      pb_text_draw (cr, theme, PB_TEXT_CAPTION, label, x, middle, 0, 0.5, theme->text);
    }
}

static void
map_draw (gpointer  chart,
          cairo_t  *cr)
{
  MapBody *body = chart;
  PbMapScene scene = *pb_map_frame_get_scene (body->map);

  /* The key stands below, the figures in a table, and a page says where it is. */
  scene.legend_title = NULL;
  scene.country = NULL;
  scene.n_labels = 0;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, body->width, body->map_height);
  cairo_clip (cr);
  pb_map_picture_draw (&scene, pb_map_frame_get_theme (body->map), cr, body->width, body->map_height);
  cairo_restore (cr);
  run_key (body, cr);
}

static GArray *
map_get_labels (gpointer chart)
{
  return ((MapBody *) chart)->labels;
}

static void
map_free (gpointer chart)
{
  MapBody *body = chart;

  g_object_unref (body->map);
  g_array_unref (body->labels);
  g_free (body);
}

static const PbChartBodyClass map_class = {
  .get_height = map_get_height,
  .draw = map_draw,
  .get_labels = map_get_labels,
  .free = map_free,
};

PbChartBody *
pb_map_body_new (PbMapFrame *map,
                 double      width,
                 double      height_share)
{
  MapBody *body = g_new0 (MapBody, 1);

  body->map = g_object_ref (map);
  body->width = width;
  body->map_height = width * height_share;
  body->labels = pb_labels_new ();
  run_key (body, NULL);

  return pb_chart_body_new (&map_class, body, width);
}
