#pragma once

#include "pb-inequality.h"

G_BEGIN_DECLS

/* What is compared with what, in one period. */
typedef struct
{
  char      *name;
  double     value;       /* [indicator's unit]; NaN where it cannot be had */
  double     lower;       /* 95%; NaN for none */
  double     upper;
  double     population;  /* NaN for none */
  GPtrArray *area_codes;  /* utf8; empty where it is not made of areas */
} PbGroup;

void pb_group_clear (PbGroup *self);

/* From the most to the least deprived where they have an order. */
typedef struct
{
  PbPeriod *period;
  char     *edition;     /* of the IMD that ranks them; "" for none */
  gboolean  is_older;    /* of a publication that a newer one replaces */
  char     *published;   /* when an older one was, as exact as is known: "2020-08"; %NULL otherwise */
  int       dataset;     /* number in its table; -1 for none */
  GArray   *groups;      /* PbGroup; fewer than two where refused */
  char     *reason;      /* why there are none; %NULL otherwise */

  /* A published inequality figure instead of groups. */
  gboolean  is_published;
  double    value;
  double    lower;
  double    upper;
} PbGrouped;

PbGrouped *pb_grouped_new  (const PbPeriod *period);
void       pb_grouped_free (PbGrouped      *self);
/* One more group; the caller fills it in before the next. */
PbGroup   *pb_grouped_add  (PbGrouped      *self,
                            const char     *name);

/* Everything a grouping asks of the workspace, with what was loaded for it. */
typedef struct
{
  PbWorkspace                *workspace;
  PbCatalogue                *catalogue;
  const PbInequalityQuestion *question;
  GCancellable               *cancellable;
  GHashTable                 *tables;      /* "series level": PbSeriesTable, of other questions too */
  GPtrArray                  *used;        /* (nullable) (element-type PbSeriesTable): of this one; unowned */
} PbInequalityLoad;

/* (transfer none): loaded once */
PbSeriesTable *pb_inequality_get_table (PbInequalityLoad  *load,
                                        PbSeries          *series,
                                        PbLevel            level,
                                        GError           **error);

typedef enum
{
  PB_GROUPING_PUBLISHED,
  PB_GROUPING_CATEGORIES,
  PB_GROUPING_TENTHS,
  PB_GROUPING_FIFTHS,
  PB_GROUPING_CORE20,
  PB_GROUPING_AREAS,
  PB_GROUPING_SEXES,
} PbGroupingKind;

/* A way to group, and what came of it. */
typedef struct
{
  char           *id;
  PbGroupingKind  kind;
  char           *title;
  char           *help;
  char           *reason;        /* why it is not available; %NULL where it is */

  gboolean        is_ordered;
  gboolean        may_average;   /* an average over the groups is a true figure */
  char           *most_words;    /* "most deprived tenth" */
  char           *least_words;
  char           *between_words; /* "between the most and least deprived tenths" */
  char           *place_words;   /* whose groups: "England", "Derby" */
  const char     *ranking_words; /* how areas that IMD does not rank are ranked; %NULL where it does */
  GPtrArray      *periods;       /* PbGrouped, by period; %NULL until loaded */
  GPtrArray      *older;         /* PbGrouped of replaced publications, published only; may be %NULL */
  GPtrArray      *reference;     /* PbGrouped of England or the system; may be %NULL */
  GPtrArray      *reference_older; /* PbGrouped of its replaced publications, published only; may be %NULL */
  char           *reference_words;
} PbGrouping;

void        pb_grouping_free  (PbGrouping        *self);
PbGrouping *pb_grouping_new   (PbGroupingKind     kind,
                               const char        *id,
                               const char        *title,
                               const char        *help);

/* (transfer full) (element-type PbGrouping): all there are for the question, available or not. */
GPtrArray  *pb_groupings_list (PbInequalityLoad  *load);
/* Fills in @periods and what belongs to them. */
gboolean    pb_grouping_load  (PbGrouping        *self,
                               PbInequalityLoad  *load,
                               GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbGrouping, pb_grouping_free)

/* One file each. */
gboolean    pb_grouping_load_published  (PbGrouping *self, PbInequalityLoad *load, GError **error);
gboolean    pb_grouping_load_categories (PbGrouping *self, PbInequalityLoad *load, GError **error);
gboolean    pb_grouping_load_small_areas (PbGrouping *self, PbInequalityLoad *load, GError **error);
gboolean    pb_grouping_load_areas      (PbGrouping *self, PbInequalityLoad *load, GError **error);
gboolean    pb_grouping_load_sexes      (PbGrouping *self, PbInequalityLoad *load, GError **error);

/* England's most deprived fifth, in tenths. */
#define PB_CORE20_DECILES 2

/* National ranks of small areas or, for Core20, their national tenths; %NULL for none. */
PbSeries   *pb_inequality_find_imd       (PbCatalogue *catalogue,
                                          gboolean     is_core20);
/* Is a small area, on the boundaries of @edition, in the Place (or any Place of the set)? */
gboolean    pb_inequality_is_in_place    (const PbInequalityQuestion *question,
                                          PbArea                     *area,
                                          const char                 *edition);
/* The published inequality series of an indicator ("Inequality in life expectancy at birth"
 * of "Life expectancy at birth"), same sex; %NULL for none. */
PbSeries   *pb_inequality_find_published (PbCatalogue *catalogue,
                                          PbSeries    *series);
/* Why the Place has no groups within it, translated and static; %NULL where it may have. */
const char *pb_inequality_refuse_place   (const PbInequalityQuestion *question);
/* Place in the order of "Most deprived decile (IMD2019)" … "Least deprived decile": 1 to 10,
 * or 1 to 5; 0 where the words hold none. */
int         pb_category_read_order       (const char  *category);
/* A publisher's type of category in people's words; one that is not known as it is.
 * (transfer full) */
char       *pb_category_say_type         (const char  *type);
/* Types of category by which @series' indicator is published in an order of deprivation.
 * (transfer full) (element-type utf8) */
GPtrArray  *pb_category_list_types       (PbCatalogue *catalogue,
                                          PbSeries    *series);

G_END_DECLS
