#pragma once

#include "pb-area-set.h"
#include "pb-area.h"
#include "pb-series.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A group heading of the indicators: 0 is "Overarching", others are priorities. */
typedef struct
{
  int   number;
  char *short_name;   /* "Prevention and self-care" */
  char *wording;      /* the document's own words */
  char *document;
} PbPriority;

/**
 * PbCatalogue:
 *
 * What a workspace holds, without the values: its system, area sets, areas
 * above small areas, priorities, indicators and their series.  A snapshot;
 * immutable.
 */
#define PB_TYPE_CATALOGUE (pb_catalogue_get_type ())

G_DECLARE_FINAL_TYPE (PbCatalogue, pb_catalogue, PB, CATALOGUE, GObject)

typedef struct
{
  const char *system_code;
  const char *system_name;       /* "" for a workspace with no system */
  const char *system_aliases;    /* other names, with commas; "" where it has none */
  const char *default_indicator; /* codes; "" where the pack names none */
  const char *default_sex;
  const char *default_area_set;
  const char *default_level;
} PbCatalogueFacts;

/* Takes the arrays: @areas (PbArea), @area_sets (PbAreaSet), @priorities (PbPriority,
 * with pb_priority_free), @indicators (PbIndicator, by group then position), @series (PbSeries). */
PbCatalogue            *pb_catalogue_new              (const PbCatalogueFacts *facts,
                                                       GPtrArray              *areas,
                                                       GPtrArray              *area_sets,
                                                       GPtrArray              *priorities,
                                                       GPtrArray              *indicators,
                                                       GPtrArray              *series);
const PbCatalogueFacts *pb_catalogue_get_facts        (PbCatalogue *self);
guint                   pb_catalogue_get_n_indicators (PbCatalogue *self);
PbIndicator            *pb_catalogue_get_indicator    (PbCatalogue *self,
                                                       guint        position);
PbIndicator            *pb_catalogue_find_indicator   (PbCatalogue *self,
                                                       const char  *code);
guint                   pb_catalogue_get_n_area_sets  (PbCatalogue *self);
PbAreaSet              *pb_catalogue_get_area_set     (PbCatalogue *self,
                                                       guint        position);
PbAreaSet              *pb_catalogue_find_area_set    (PbCatalogue *self,
                                                       const char  *code);
guint                   pb_catalogue_get_n_priorities (PbCatalogue *self);
const PbPriority       *pb_catalogue_get_priority     (PbCatalogue *self,
                                                       guint        position);
/* Areas above small areas. (element-type PbArea) */
GPtrArray              *pb_catalogue_get_areas        (PbCatalogue *self);
/* One of them, by code. */
PbArea                 *pb_catalogue_find_area        (PbCatalogue *self,
                                                       const char  *code);
/* (transfer container) (element-type PbSeries): Persons, Male, Female first, then by age and category */
GPtrArray              *pb_catalogue_list_series      (PbCatalogue *self,
                                                       PbIndicator *indicator);
/* The series of @indicator nearest to what was chosen before: %NULL words match anything;
 * falls back on Persons, then on the first. */
PbSeries               *pb_catalogue_choose_series    (PbCatalogue *self,
                                                       PbIndicator *indicator,
                                                       const char  *sex,
                                                       const char  *age,
                                                       const char  *category);
void                    pb_priority_free              (PbPriority  *priority);

G_END_DECLS
