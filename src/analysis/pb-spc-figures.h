#pragma once

#include "pb-series-table.h"
#include "pb-spc-reading.h"

G_BEGIN_DECLS

/* One place in time: a value, or why there is none. */
typedef struct
{
  PbPeriod   *period;
  double      value;     /* [indicator's unit]; NaN: a gap */
  PbStatus    status;
  const char *note;      /* the publisher's; "" */
  int         dataset;   /* number in the table; -1 for none */
} PbSpcFigure;

/* The figures of one area at even steps, gaps in their places. */
typedef struct
{
  GArray    *figures;      /* PbSpcFigure, from the first value on; empty where there is none */
  PbSpcStep  step;
  int        shown;        /* the latest value up to the moment; -1 where there is none */
  int        end;          /* the last place up to the moment; -1 likewise */
  guint      n_present;    /* values up to the moment */
  guint      n_left_out;   /* values of other kinds of period */
  char      *refusal;      /* why they make no SPC chart; %NULL where they do */
} PbSpcFigures;

/* @area: its number in @table, or -1 for the benchmark */
PbSpcFigures *pb_spc_figures_new  (PbSeriesTable *table,
                                   int            area,
                                   PbDay          moment);
void          pb_spc_figures_free (PbSpcFigures  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpcFigures, pb_spc_figures_free)

G_END_DECLS
