#include "pb-board-bodies.h"

#include "pb-map-picture.h"

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

typedef struct
{
  PbMapFrame *map;
  double      width;
  double      height;
  GArray     *labels;   /* a map places its labels as it is drawn: none are known before */
} MapBody;

static double
map_get_height (gpointer chart)
{
  return ((MapBody *) chart)->height;
}

static void
map_draw (gpointer  chart,
          cairo_t  *cr)
{
  MapBody *body = chart;

  pb_map_picture_draw (pb_map_frame_get_scene (body->map), pb_map_frame_get_theme (body->map), cr, body->width,
                       body->height);
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
  body->height = width * height_share;
  body->labels = pb_labels_new ();

  return pb_chart_body_new (&map_class, body, width);
}
