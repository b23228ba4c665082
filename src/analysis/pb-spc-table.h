#pragma once

#include "pb-spc-reading.h"

G_BEGIN_DECLS

/* One indicator in one area: what its XmR chart says, or why there is none.
 * Objects and texts belong to the table. */
typedef struct
{
  PbSeries       *series;        /* never %NULL */
  PbLevel         level;
  const char     *area_code;     /* %NULL: no area has a chart; the reason is of the one with the most points */
  const char     *area_name;     /* "" there */
  guint           n_points;      /* up to the moment, without gaps */
  const char     *reason;        /* why there is no chart; %NULL where there is one, then all below is set */
  const PbPeriod *period;        /* of the latest value */
  double          value;         /* [indicator's unit] */
  double          mean;
  double          lower;         /* process limits of the last stretch; NaN where none */
  double          upper;
  double          target;        /* NaN where there is none */
  PbSpcVariation  variation;
  PbSpcRule       rule;          /* of the latest point: on which side its icon stands */
  PbSpcAssurance  assurance;
  gboolean        is_short;      /* trial limits */
  const char     *words;         /* "Special cause, improvement: 9 months below the mean" */
  const char     *assurance_words; /* "" where none */
} PbSpcRow;

/**
 * PbSpcTable:
 *
 * The icon table: every indicator that has a value for a Place of the area set,
 * for a county or for the NHS area, as it could be known at the moment.  By
 * indicator in the catalogue's order, then Places in the set's, then the rest.
 */
#define PB_TYPE_SPC_TABLE (pb_spc_table_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcTable, pb_spc_table, PB, SPC_TABLE, GObject)

/* @area_set: (nullable): without one, districts, counties and NHS areas */
PbSpcTable     *pb_spc_table_load        (PbWorkspace          *workspace,
                                          PbCatalogue          *catalogue,
                                          PbAreaSet            *area_set,
                                          PbDay                 moment,
                                          GCancellable         *cancellable,
                                          GError              **error);
/* Off the main thread; a newer load does not cancel an older: its cancellable does. */
void            pb_spc_table_load_async  (PbWorkspace          *workspace,
                                          PbCatalogue          *catalogue,
                                          PbAreaSet            *area_set,
                                          PbDay                 moment,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
PbSpcTable     *pb_spc_table_load_finish (PbWorkspace          *workspace,
                                          GAsyncResult         *result,
                                          GError              **error);

const PbSpcRow *pb_spc_table_get_rows    (PbSpcTable           *self,
                                          guint                *n_out);

G_END_DECLS
