#pragma once

#include "pb-verdict.h"
#include "pb-workspace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whose gap a row is about. */
typedef enum
{
  PB_WIDEST_PUBLISHED,     /* a published inequality series of one area (SII) */
  PB_WIDEST_FROM_ENGLAND,  /* one area against England, to the area's disadvantage */
  PB_WIDEST_BETWEEN_AREAS, /* the best and the worst area of the level */
  PB_WIDEST_GROUPS,        /* most and least deprived groups published with the indicator */
} PbWidestKind;

/* How large a gap is, and how it changed. Texts belong to the list. */
typedef struct
{
  PbWidestKind  kind;
  PbSeries     *series;
  const char   *place_code;   /* %NULL: the whole system, or England */
  const char   *place_name;
  const char   *grouping;     /* id of pb-inequality.h that shows the gap; %NULL where none does */
  const char   *headline;     /* "Gap in life expectancy (SII), men, Derby: rose 1.4 years, from 10.5 to 11.9" */
  PbPeriod     *from;
  PbPeriod     *to;
  double        before;       /* gap at the baseline [indicator's unit] */
  double        now;          /* gap at the moment [indicator's unit] */
  double        size;         /* change in multiples of the usual difference between areas; NaN where none */
  PbVerdict     verdict;      /* tested where verdict.z is a number */
} PbWidestRow;

/**
 * PbWidest:
 *
 * Every indicator and Place of a level by size of change, the largest widening
 * first. A row is there whether or not it could be tested.
 */
#define PB_TYPE_WIDEST (pb_widest_get_type ())

G_DECLARE_FINAL_TYPE (PbWidest, pb_widest, PB, WIDEST, GObject)

/* @sex: (nullable): only this one; %NULL for every one that is published */
PbWidest          *pb_widest_load        (PbWorkspace          *workspace,
                                          PbCatalogue          *catalogue,
                                          PbLevel               level,
                                          const char           *sex,
                                          PbDay                 moment,
                                          GCancellable         *cancellable,
                                          GError              **error);
void               pb_widest_load_async  (PbWorkspace          *workspace,
                                          PbCatalogue          *catalogue,
                                          PbLevel               level,
                                          const char           *sex,
                                          PbDay                 moment,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
PbWidest          *pb_widest_load_finish (PbWorkspace          *workspace,
                                          GAsyncResult         *result,
                                          GError              **error);

const PbWidestRow *pb_widest_get_rows    (PbWidest             *self,
                                          guint                *n_out);
/* "Tested", "Not tested: no intervals supplied" … of a row. (transfer full) */
char              *pb_widest_row_to_text (const PbWidestRow    *row);
/* How rows are put in order, in words; for a tooltip and exports. */
const char        *pb_widest_get_method  (PbWidest             *self);

G_END_DECLS
