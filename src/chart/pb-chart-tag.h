#pragma once

#include "pb-box.h"
#include "pb-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A small numbered tag at a point, for what is told of it below the chart. */
typedef struct
{
  int         series;   /* 0 where a chart has no series */
  int         point;
  const char *words;    /* "1", "1, 2" */
} PbChartTag;

/* A tag that has its place. */
typedef struct
{
  char   *words;
  double  x;        /* of the point [px] */
  double  y;
  PbBox   box;
} PbChartTagPlace;

/* How badly a tag would stand in @box: over points, lines. */
typedef int (*PbChartTagClashes) (gpointer     chart,
                                  const PbBox *box);

/* Array of PbChartTagPlace. */
GArray   *pb_chart_tags_new  (void);
/* Finds the tag's place over or under its point, the nearest in which it is in nothing's
 * way, touches no label and stays in @room; its text becomes one of @labels.  Without any
 * such place there is no tag: %FALSE. */
gboolean  pb_chart_tags_add  (GArray            *tags,
                              const PbTheme     *theme,
                              const char        *words,
                              double             x,
                              double             y,
                              const PbBox       *room,
                              GArray            *labels,
                              PbChartTagClashes  count_clashes,
                              gpointer           chart);
void      pb_chart_tags_draw (GArray            *tags,
                              const PbTheme     *theme,
                              cairo_t           *cr);

G_END_DECLS
