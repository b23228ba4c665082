#pragma once

#include "pb-board-recipe.h"
#include "pb-export.h"
#include "pb-indicator-rows.h"
#include "pb-innovation-register.h"
#include "pb-inequality.h"
#include "pb-map-areas.h"
#include "pb-registers.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* One Place of a pack. */
typedef struct
{
  char           *code;
  char           *name;
  PbPlaceProfile *profile;
  PbInequality   *inequality;   /* of the pack's indicator: gap and verdict */
} PbBoardPlace;

/**
 * PbBoardData:
 * @recipe: what is asked, with nothing left open
 * @catalogue: of the workspace
 * @table: of the indicator that every Place's page draws, over districts
 * @frame: that indicator at the moment
 * @rows: every indicator at the moment
 * @places: (element-type PbBoardPlace): in the order of their pages
 * @registers: as they are now
 * @innovations: of them
 * @areas: districts to draw; %NULL where the workspace has no boundaries
 * @context: (nullable): the neighbours
 * @attribution: (nullable): whose boundaries
 * @states: innovations by state over time
 * @charts: (element-type PbExport): one a chart of the recipe
 * @small_counts: (nullable): which figures are hidden or rounded here, and by which rules
 *
 * All that a board pack says, read at one go.
 */
typedef struct
{
  PbBoardRecipe        *recipe;
  PbCatalogue          *catalogue;
  PbAreaSet            *area_set;
  PbSeriesTable        *table;
  PbFrame              *frame;
  PbIndicatorRows      *rows;
  GPtrArray            *places;
  PbRegisters          *registers;
  PbInnovationRegister *innovations;
  PbMapAreas           *areas;
  PbMapAreas           *context;
  char                 *attribution;
  PbChartReading       *states;
  GPtrArray            *charts;
  char                 *small_counts;
} PbBoardData;

/* Called now and then from the thread that loads. */
typedef void (*PbBoardProgress) (int       done,
                                 int       total,
                                 gpointer  user_data);

/* Errors: %PB_ERROR_NOT_FOUND naming a Place, indicator or area set of the recipe that the
 * workspace does not hold; those of the workspace. */
PbBoardData        *pb_board_data_load       (PbWorkspace          *workspace,
                                              const PbBoardRecipe  *recipe,
                                              PbBoardProgress       progress,
                                              gpointer              user_data,
                                              GCancellable         *cancellable,
                                              GError              **error);
void                pb_board_data_free       (PbBoardData          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBoardData, pb_board_data_free)

G_END_DECLS
