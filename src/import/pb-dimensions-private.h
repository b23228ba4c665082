#pragma once

#include "pb-dimensions.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  id;
  gint64  indicator_id;
  char   *sex;
  char   *age;
  char   *category_type;
  char   *category;
} PbNewSeries;

typedef struct
{
  gint64    id;
  PbPeriod *period;
} PbNewPeriod;

struct _PbDimensions
{
  GHashTable *areas;             /* code -> id */
  GHashTable *indicators;        /* code -> PbKnownIndicator, owned */
  GHashTable *series;            /* its words -> id */
  GHashTable *periods;
  gint64      next_area;
  gint64      next_indicator;
  gint64      next_series;
  gint64      next_period;
  gint64      first_new_series;
  gboolean    has_old_series;
  GPtrArray  *new_indicators;    /* of the hash table's */
  GPtrArray  *new_series;
  GPtrArray  *new_periods;
  guint       n_named;
  char       *first_name;
  char       *imports;           /* what was imported when the names were read */
};

/* Tables of ids by key.  @key: taken */
void              pb_dimensions_remember           (GHashTable    *table,
                                                    char          *key,
                                                    gint64         id);
char             *pb_dimensions_series_key         (gint64         indicator_id,
                                                    const char    *sex,
                                                    const char    *age,
                                                    const char    *category_type,
                                                    const char    *category);
char             *pb_dimensions_period_key         (const char    *label,
                                                    const char    *first_day,
                                                    const char    *last_day);
PbKnownIndicator *pb_dimensions_remember_indicator (PbDimensions  *self,
                                                    gint64         id,
                                                    const char    *code,
                                                    const char    *name,
                                                    gboolean       is_new);

/* Fills the tables from the workspace, in one picture of it. */
gboolean          pb_dimensions_load               (PbDimensions  *self,
                                                    PbDb          *db,
                                                    GError       **error);

G_END_DECLS
