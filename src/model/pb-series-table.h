#pragma once

#include "pb-area.h"
#include "pb-dataset.h"
#include "pb-period.h"
#include "pb-series.h"

G_BEGIN_DECLS

/**
 * PbObservation:
 * @value: the figure as published [indicator's unit]; NaN unless present
 * @lower95: lower 95% limit; NaN where none is supplied (likewise the others)
 * @count: numerator [events or persons]; NaN where none is supplied
 * @denominator: population at risk; NaN where none is supplied
 * @status: why the value is or is not there
 * @published_comparison: the publisher's comparison with England
 * @has_published_comparison: whether the publisher gave one
 * @note: the publisher's note on this value; "" where none
 * @dataset: number of its dataset in the table; -1 for a cell nobody wrote
 */
typedef struct
{
  double        value;
  double        lower95;
  double        upper95;
  double        lower998;
  double        upper998;
  double        count;
  double        denominator;
  PbStatus      status;
  PbComparison  published_comparison;
  gboolean      has_published_comparison;
  const char   *note;
  int           dataset;
} PbObservation;

void pb_observation_init (PbObservation *self,
                          PbStatus       status);

/* A value that a newer publication replaced. */
typedef struct
{
  int             area;      /* number in the table; -1 for the benchmark */
  PbPeriod       *period;    /* may be none of the table's own periods */
  PbObservation   observation;
} PbSupersededValue;

/**
 * PbSeriesTable:
 *
 * Every value of one series over one level: areas down, periods across.
 *
 * Areas are ordered by name, periods by pb_period_compare().  England, if the
 * series has it, is not among the areas but is the benchmark.  Small areas of
 * several editions may stand together; pb_series_table_get_edition() tells on
 * which boundaries a period is.  Immutable once built, so a worker thread may
 * build it and hand it over.
 */
#define PB_TYPE_SERIES_TABLE (pb_series_table_get_type ())

G_DECLARE_FINAL_TYPE (PbSeriesTable, pb_series_table, PB, SERIES_TABLE, GObject)

/* Takes: @series, @areas (element-type PbArea), @periods (element-type PbPeriod, with free func),
 * @editions (element-type utf8; one a period), @cells: n_areas x n_periods, row-major,
 * notes interned with g_intern_string(); @benchmark may be %NULL, then @benchmark_cells too;
 * @superseded (element-type PbSupersededValue) may be %NULL; @datasets (element-type PbDataset).
 * (transfer full) for all. */
PbSeriesTable       *pb_series_table_new                (PbSeries       *series,
                                                         PbLevel         level,
                                                         GPtrArray      *areas,
                                                         GPtrArray      *periods,
                                                         GPtrArray      *editions,
                                                         PbObservation  *cells,
                                                         PbArea         *benchmark,
                                                         PbObservation  *benchmark_cells,
                                                         GArray         *superseded,
                                                         GPtrArray      *datasets);

PbSeries            *pb_series_table_get_series         (PbSeriesTable  *self);
PbIndicator         *pb_series_table_get_indicator      (PbSeriesTable  *self);
PbLevel              pb_series_table_get_level          (PbSeriesTable  *self);

int                  pb_series_table_get_n_areas        (PbSeriesTable  *self);
PbArea              *pb_series_table_get_area           (PbSeriesTable  *self,
                                                         int             area);
/* -1 where there is none */
int                  pb_series_table_find_area          (PbSeriesTable  *self,
                                                         const char     *code);
/* Has the area a value, at whatever moment?  %FALSE too for one that is not there. */
gboolean             pb_series_table_has_value          (PbSeriesTable  *self,
                                                         int             area);

int                  pb_series_table_get_n_periods      (PbSeriesTable  *self);
const PbPeriod      *pb_series_table_get_period         (PbSeriesTable  *self,
                                                         int             period);
const PbPeriod *const *pb_series_table_get_periods      (PbSeriesTable  *self);
/* The period from @first to @last, or that published as @label (nullable); -1 where there is none */
int                  pb_series_table_find_period        (PbSeriesTable  *self,
                                                         PbDay           first,
                                                         PbDay           last);
int                  pb_series_table_find_label         (PbSeriesTable  *self,
                                                         const char     *label);
/* "2021"; "" for levels with one edition */
const char          *pb_series_table_get_edition        (PbSeriesTable  *self,
                                                         int             period);

const PbObservation *pb_series_table_get_cell           (PbSeriesTable  *self,
                                                         int             area,
                                                         int             period);
PbArea              *pb_series_table_get_benchmark      (PbSeriesTable  *self);
/* A missing cell, never %NULL, where there is no benchmark. */
const PbObservation *pb_series_table_get_benchmark_cell (PbSeriesTable  *self,
                                                         int             period);

const PbSupersededValue *
                     pb_series_table_get_superseded     (PbSeriesTable  *self,
                                                         guint          *n_out);
guint                pb_series_table_get_n_datasets     (PbSeriesTable  *self);
PbDataset           *pb_series_table_get_dataset        (PbSeriesTable  *self,
                                                         guint           number);

/* Is the dataset of a cell an older publication of the same figures, of which newer ones
 * replaced values? */
gboolean             pb_series_table_is_older_vintage   (PbSeriesTable  *self,
                                                         int             dataset);

/* Do any two of the periods share days? */
gboolean             pb_series_table_periods_overlap    (PbSeriesTable  *self);

G_END_DECLS
