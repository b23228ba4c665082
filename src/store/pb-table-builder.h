#pragma once

#include "pb-series-table.h"

G_BEGIN_DECLS

/* Gathers the rows of several queries into a PbSeriesTable.  Areas, periods
 * and datasets are known by the ids of their rows; each gets a number when it
 * is first named. */
typedef struct _PbTableBuilder PbTableBuilder;

PbTableBuilder *pb_table_builder_new                (void);
void            pb_table_builder_free               (PbTableBuilder      *self);

/* In the order of the table.  Without @area (transfer none) the id is of the
 * level but not asked for: its values tell which periods there are. */
void            pb_table_builder_add_area           (PbTableBuilder      *self,
                                                     gint64               area_id,
                                                     PbArea              *area);
gboolean        pb_table_builder_has_area           (PbTableBuilder      *self,
                                                     gint64               area_id);
int             pb_table_builder_get_n_areas        (PbTableBuilder      *self);
GArray         *pb_table_builder_list_area_ids      (PbTableBuilder      *self);

int             pb_table_builder_number_period      (PbTableBuilder      *self,
                                                     gint64               period_id);
gboolean        pb_table_builder_has_period         (PbTableBuilder      *self,
                                                     gint64               period_id);
int             pb_table_builder_get_n_periods      (PbTableBuilder      *self);
/* Those of superseded values too, in the order of their numbers. */
GArray         *pb_table_builder_list_period_ids    (PbTableBuilder      *self);
/* (transfer full) */
void            pb_table_builder_set_period         (PbTableBuilder      *self,
                                                     int                  number,
                                                     PbPeriod            *period);

int             pb_table_builder_number_dataset     (PbTableBuilder      *self,
                                                     gint64               dataset_id);
GArray         *pb_table_builder_list_dataset_ids   (PbTableBuilder      *self);
/* (transfer full) */
void            pb_table_builder_set_dataset        (PbTableBuilder      *self,
                                                     int                  number,
                                                     PbDataset           *dataset);

void            pb_table_builder_add_cell           (PbTableBuilder      *self,
                                                     gint64               area_id,
                                                     gint64               period_id,
                                                     const PbObservation *cell);
/* Of an area or, after it is set, of the benchmark. */
void            pb_table_builder_add_superseded     (PbTableBuilder      *self,
                                                     gint64               area_id,
                                                     gint64               period_id,
                                                     const PbObservation *cell);

/* (transfer full) */
void            pb_table_builder_set_benchmark      (PbTableBuilder      *self,
                                                     gint64               area_id,
                                                     PbArea              *benchmark);
gboolean        pb_table_builder_has_benchmark      (PbTableBuilder      *self);
gboolean        pb_table_builder_is_benchmark       (PbTableBuilder      *self,
                                                     gint64               area_id);
void            pb_table_builder_add_benchmark_cell (PbTableBuilder      *self,
                                                     gint64               period_id,
                                                     const PbObservation *cell);

/* After the datasets are set: the editions that the periods are on, without "". */
GPtrArray      *pb_table_builder_list_editions      (PbTableBuilder      *self);
void            pb_table_builder_add_to_edition     (PbTableBuilder      *self,
                                                     const char          *edition,
                                                     gint64               area_id);

/* Moves everything into the table; the builder is of no use afterwards. */
PbSeriesTable  *pb_table_builder_finish             (PbTableBuilder      *self,
                                                     PbSeries            *series,
                                                     PbLevel              level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTableBuilder, pb_table_builder_free)

G_END_DECLS
