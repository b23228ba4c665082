#pragma once

#include "pb-chart-reading.h"

G_BEGIN_DECLS

/**
 * PbIndicatorRows:
 * @level: of the areas
 * @moment: the day looked at
 * @group: number of the priority whose indicators these are; -1 for all indicators
 * @group_name: (nullable): "Prevention and self-care"; %NULL for all
 * @empty_group: (nullable): the group asked for, where all stand in for it
 * @sex: (nullable): the sex asked for, where a series has it
 * @frames: (element-type PbFrame): one an indicator, by group and position, each with its
 *   latest period that holds or ends before the moment
 * @unpublished: (element-type utf8): names of indicators of the group without any value for
 *   the level
 * @later: (element-type utf8): names of those first measured after the moment
 * @counts: (element-type utf8): names of those that count people or things and cannot be
 *   compared with a country
 *
 * Many indicators at one moment, over the areas of one level: what a rug and a
 * spine chart are made of.  Frames are the ones of any other view, so a cell says
 * here what it says on the map.
 */
typedef struct
{
  PbLevel    level;
  PbDay      moment;
  int        group;
  char      *group_name;
  char      *empty_group;
  char      *sex;
  GPtrArray *frames;
  GPtrArray *unpublished;
  GPtrArray *later;
  GPtrArray *counts;
} PbIndicatorRows;

/* Those of the group of the question's indicator; all where the group has no figures for the
 * level.  Series are chosen as the sidebar does: the question's own, and of every other
 * indicator that of its sex.  Errors: those of the workspace. */
PbIndicatorRows *pb_indicator_rows_load         (const PbChartQuestion *question,
                                                 PbLevel                level,
                                                 GCancellable          *cancellable,
                                                 GError               **error);
/* The same of all indicators, whatever the question's. */
PbIndicatorRows *pb_indicator_rows_load_all     (const PbChartQuestion *question,
                                                 PbLevel                level,
                                                 GCancellable          *cancellable,
                                                 GError               **error);
/* The same of frames that are there already. @frames: (transfer full) */
PbIndicatorRows *pb_indicator_rows_new          (GPtrArray             *frames,
                                                 PbLevel                level,
                                                 PbDay                  moment,
                                                 int                    group,
                                                 const char            *group_name);
void             pb_indicator_rows_free         (PbIndicatorRows       *self);

/* The heading of a group: "Overarching", a priority's short name, "Other indicators". */
const char      *pb_indicator_rows_get_heading  (PbCatalogue           *catalogue,
                                                 int                    group);
/* Of a frame: "Adult smoking, %", "Life expectancy, years, males" */
char            *pb_indicator_rows_dup_name     (PbFrame               *frame);

/* Areas that count, by name: in the area set and on the map in any row.
 * (transfer full) (element-type PbArea) */
GPtrArray       *pb_indicator_rows_list_areas   (PbIndicatorRows       *self);
/* What a frame holds for an area; %NULL where it does not have the area. */
const PbFrameArea *pb_indicator_rows_find_area  (PbFrame               *frame,
                                                 const char            *area_code,
                                                 int                   *index_out);

/* "Indicators of “Prevention and self-care”", "All indicators" */
char            *pb_indicator_rows_dup_subject  (PbIndicatorRows       *self);
/* "latest figures at 1 July 2024, males where published by sex" */
char            *pb_indicator_rows_dup_when     (PbIndicatorRows       *self);
/* Appends what was left out and why. */
void             pb_indicator_rows_note_left_out (PbIndicatorRows      *self,
                                                  GString              *notes);
/* Appends how values were compared: as published, from intervals, or not and why.
 * @area_code: (nullable): of that area alone */
void             pb_indicator_rows_note_comparison (PbIndicatorRows    *self,
                                                    const char         *area_code,
                                                    GString            *notes);
/* Appends that many are compared, and what chance does. */
void             pb_indicator_rows_note_chance  (int                    n_compared,
                                                 GString               *notes);
/* Appends how many values the publisher hid. */
void             pb_indicator_rows_note_suppressed (PbIndicatorRows    *self,
                                                    GString            *notes);
/* Every dataset that the rows draw on, in the words of a caption. */
char            *pb_indicator_rows_dup_source   (PbIndicatorRows       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbIndicatorRows, pb_indicator_rows_free)

G_END_DECLS
