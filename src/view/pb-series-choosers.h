#pragma once

#include "pb-catalogue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What tells the series of one indicator apart. */
typedef enum
{
  PB_FACET_SEX,
  PB_FACET_AGE,
  PB_FACET_CATEGORY,
  PB_N_FACETS,
} PbFacet;

/* The window action that chooses it: "choose-sex", "choose-age", "choose-category". */
const char *pb_facet_get_action   (PbFacet      facet);
/* "Sex", "Age", "Group" */
const char *pb_facet_get_name     (PbFacet      facet);
/* The word of the workspace: "Male"; "" for no category */
const char *pb_facet_get_word     (PbFacet      facet,
                                   PbSeries    *series);
/* As people read it: "Males"; "Main series" for no category */
char       *pb_facet_dup_label    (PbFacet      facet,
                                   PbSeries    *series);

/* A menu of the words that the series' indicator has; %NULL where there is one only. */
GMenuModel *pb_facet_make_menu    (PbFacet      facet,
                                   PbCatalogue *catalogue,
                                   PbSeries    *series);
/* The series nearest to @series that has @word. */
PbSeries   *pb_facet_find_series  (PbFacet      facet,
                                   PbCatalogue *catalogue,
                                   PbSeries    *series,
                                   const char  *word);

/* A menu of the levels at which the workspace has values; %NULL where there is one only. */
GMenuModel *pb_level_make_menu    (PbCatalogue *catalogue);

G_END_DECLS
