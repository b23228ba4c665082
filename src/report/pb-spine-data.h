#pragma once

#include "pb-indicator-rows.h"
#include "pb-spine-chart.h"

G_BEGIN_DECLS

/* Fewest areas with a value over which percentiles are drawn. */
#define PB_SPINE_MIN_FOR_QUARTERS 4

/**
 * PbSpineItem:
 * @frame: the indicator over all areas
 * @place: (nullable): what it holds of the Place; %NULL where it does not have it
 * @n_valued: areas that count and have a value
 * @left_area: (nullable): the first area with the value of the left end
 * @right_area: (nullable)
 * @row: as the chart takes it
 *
 * One indicator of a Place, with the areas that it stands among.
 */
typedef struct
{
  PbFrame           *frame;
  const PbFrameArea *place;
  int                n_valued;
  PbArea            *left_area;
  PbArea            *right_area;
  PbSpineRow         row;
} PbSpineItem;

/**
 * PbSpineData:
 * @rows: the indicators
 * @place_code: the Place
 * @place_name: its name
 * @items: (element-type PbSpineItem)
 *
 * A Place against England: what the chart, its words and its tables are made of.
 */
typedef struct
{
  PbIndicatorRows *rows;
  char            *place_code;
  char            *place_name;
  GArray          *items;
  GPtrArray       *texts;     /* what the items' rows point to */
} PbSpineData;

/* @rows: (transfer full) */
PbSpineData       *pb_spine_data_new      (PbIndicatorRows *rows,
                                           PbCatalogue     *catalogue,
                                           const char      *place_code,
                                           const char      *place_name);
void               pb_spine_data_free     (PbSpineData     *self);
const PbSpineItem *pb_spine_data_get_item (PbSpineData     *self,
                                           guint            index);
PbIndicator       *pb_spine_item_get_indicator (const PbSpineItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpineData, pb_spine_data_free)

G_END_DECLS
