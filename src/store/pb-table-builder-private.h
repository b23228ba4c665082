#pragma once

#include "pb-table-builder.h"

G_BEGIN_DECLS

/* A period, and of which dataset most of its values are: the Boyer-Moore vote
 * finds the majority in one pass. */
typedef struct
{
  PbPeriod *period;
  gboolean  is_column;   /* else of superseded values only */
  gboolean  has_value;   /* of any area of the level */
  int       dataset;
  int       votes;
  int       column;      /* in the table; set by finish */
} PeriodState;

typedef struct
{
  int           row;
  int           period;
  PbObservation cell;
} Written;

struct _PbTableBuilder
{
  GPtrArray  *areas;            /* (element-type PbArea) */
  GArray     *row_ids;          /* area id of each row */
  GHashTable *rows;             /* area id: row + 1; 0 where not asked for */
  GArray     *periods;          /* PeriodState */
  GArray     *period_ids;
  GHashTable *period_numbers;   /* id: number + 1 */
  int         n_columns;
  GPtrArray  *datasets;         /* (element-type PbDataset) */
  GArray     *dataset_ids;
  GHashTable *dataset_numbers;  /* id: number + 1 */
  GArray     *written;          /* Written */
  GArray     *superseded;       /* Written */
  PbArea     *benchmark;
  gint64      benchmark_id;
  GArray     *benchmark_written;
  GHashTable *editions;         /* edition: GHashTable of area ids */
};

#define KEY(id) GINT_TO_POINTER ((int) (id))

static inline PeriodState *
get_period (PbTableBuilder *self,
            int             number)
{
  return &g_array_index (self->periods, PeriodState, number);
}

/* Of most of its values; "" where nobody says. */
static inline const char *
get_edition (PbTableBuilder    *self,
             const PeriodState *period)
{
  if (period->dataset < 0)
    return "";

  return pb_dataset_get_facts (g_ptr_array_index (self->datasets, period->dataset))->area_edition;
}

G_END_DECLS
