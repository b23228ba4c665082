#pragma once

#include "pb-view.h"

G_BEGIN_DECLS

/* The parts of a pack, in the order in which they stand. */
typedef enum
{
  PB_BOARD_COVER,
  PB_BOARD_LATEST,       /* latest figures by Place */
  PB_BOARD_PLACES,       /* a page a Place */
  PB_BOARD_CHARTS,       /* charts that a person chose, a view each */
  PB_BOARD_PRIORITIES,
  PB_BOARD_INNOVATIONS,
  PB_BOARD_DECISIONS,
  PB_BOARD_GLOSSARY,
  PB_BOARD_SOURCES,
  PB_N_BOARD_PARTS,
} PbBoardPart;

/**
 * PbBoardRecipe:
 * @title: of the paper; never %NULL
 * @body: (nullable): the board that meets
 * @date: (nullable): of its meeting, as a person writes it
 * @agenda_item: (nullable): number or words
 * @author: (nullable): who presents the paper
 * @purpose: (nullable): "For decision", "For information"
 * @action: (nullable): what the board is asked to do
 * @system: (nullable): code; %NULL for the workspace's own
 * @area_set: (nullable): code; %NULL for the pack's default
 * @places: (nullable): codes, in the order of their pages; %NULL for every one
 * @indicators: (nullable): codes of the latest figures by Place; %NULL for a choice of the
 *   program's
 * @indicator: (nullable): code, with @sex, of the one that every Place's page draws; %NULL
 *   for the pack's default
 * @moment: the day at which all is looked at; %PB_DAY_NONE for the latest figures
 * @parts: which of them the paper has
 * @charts: (element-type PbView): of %PB_BOARD_CHARTS
 *
 * How a board pack is made, to be kept beside the paper and used again.
 */
typedef struct
{
  char      *title;
  char      *body;
  char      *date;
  char      *agenda_item;
  char      *author;
  char      *purpose;
  char      *action;
  char      *system;
  char      *area_set;
  char     **places;
  char     **indicators;
  char      *indicator;
  char      *sex;
  PbDay      moment;
  gboolean   parts[PB_N_BOARD_PARTS];
  GPtrArray *charts;
} PbBoardRecipe;

/* A pack of all parts and every Place. */
PbBoardRecipe *pb_board_recipe_new       (void);
PbBoardRecipe *pb_board_recipe_copy      (const PbBoardRecipe *self);
void           pb_board_recipe_free      (PbBoardRecipe       *self);

/* Indented, to be read: {"placeboard-board-pack": 1, "title": …, "meeting": {…}, "parts": […]} */
char          *pb_board_recipe_to_json   (const PbBoardRecipe *self);
/* What is not there is as pb_board_recipe_new() has it; unknown members are passed over.
 * Errors: %PB_ERROR_BAD_INPUT naming member and value. */
PbBoardRecipe *pb_board_recipe_from_json (const char          *json,
                                          GError             **error);

/* "cover", "latest", "places", "charts", "priorities", "innovations", "decisions",
 * "glossary", "sources" */
const char    *pb_board_part_to_word     (PbBoardPart          part);
/* "Latest figures by Place" */
const char    *pb_board_part_get_title   (PbBoardPart          part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBoardRecipe, pb_board_recipe_free)

G_END_DECLS
