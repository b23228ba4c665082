#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PB_LIFE_TABLE_N_BANDS 20

/* Where the bands begin: 0, 1, 5, 10 … 90 [years]. */
extern const int pb_life_table_ages[PB_LIFE_TABLE_N_BANDS];

/* Why a whole area has no life expectancy. */
typedef enum
{
  PB_LIFE_TABLE_SHOWN,
  PB_LIFE_TABLE_NEGATIVE_DEATHS,
  PB_LIFE_TABLE_NO_POPULATION,       /* in a band: zero, negative or missing */
  PB_LIFE_TABLE_MISSING_BAND,
  PB_LIFE_TABLE_MISSING_DEATHS,
  PB_LIFE_TABLE_DEATHS_ABOVE_POPULATION,
  PB_LIFE_TABLE_TOO_FEW_PEOPLE,      /* 5,000 or fewer in all */
  PB_LIFE_TABLE_NO_DEATHS_AT_END,    /* none at 90 and over */
} PbLifeTableStatus;

typedef struct
{
  PbLifeTableStatus status;
  double            expectancies[PB_LIFE_TABLE_N_BANDS];      /* years left at the band's start; NaN where suppressed */
  double            standard_errors[PB_LIFE_TABLE_N_BANDS];   /* [years]; NaN where suppressed or none is left alive */
} PbLifeTable;

void        pb_life_table_calculate     (const double      *deaths,
                                         const double      *populations,
                                         guint              n_bands,
                                         PbLifeTable       *table_out);
/* (nullable): a sentence for people; %NULL where the table is shown */
const char *pb_life_table_status_reason (PbLifeTableStatus  status);

G_END_DECLS
