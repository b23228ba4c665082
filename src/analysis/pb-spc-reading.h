#pragma once

#include "pb-catalogue.h"
#include "pb-chart-notes.h"
#include "pb-spc-store.h"
#include "pb-spc.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Fewest points up to the moment for an SPC chart. */
#define PB_SPC_MIN_POINTS 12

/**
 * PbSpcQuestion:
 * @series: the session's series
 * @level: the session's level; small areas are read where it is theirs
 * @area_set: (nullable): the area set in use
 * @area_code: (nullable): the selected Place, or any area of the series; %NULL for none
 * @moment: the day that is looked at
 * @settings: (nullable): to be followed in place of the workspace's own
 */
typedef struct
{
  PbSeries            *series;
  PbLevel              level;
  PbAreaSet           *area_set;
  const char          *area_code;
  PbDay                moment;
  const PbSpcSettings *settings;
} PbSpcQuestion;

/* How far apart points are. */
typedef enum
{
  PB_SPC_STEP_DAYS,
  PB_SPC_STEP_WEEKS,
  PB_SPC_STEP_MONTHS,
  PB_SPC_STEP_QUARTERS,
  PB_SPC_STEP_YEARS,
  PB_SPC_STEP_OTHER,    /* regular, but none of these: every 2 months, every 3 years */
} PbSpcStep;

/* Points stand at even steps of time; a gap has its place but is no point. */
typedef struct
{
  const PbPeriod *period;      /* of a gap too, though the publisher may never have named it */
  double          value;       /* [indicator's unit]; NaN: a gap */
  PbStatus        status;      /* why there is a gap; of a value present */
  gboolean        is_later;    /* after the moment: context, in no limit and under no rule */
  guint           segment;     /* meaningless if later */
  gboolean        is_outside;  /* beyond a limit */
  PbSpcRule       rule;        /* common cause of gaps and later ones */
  PbSpcVariation  variation;   /* likewise */
  const char     *words;       /* "Above the upper limit", "9 months in a row below the mean", "No value: suppressed"; "" */
  const char     *note;        /* the publisher's; "" */
} PbSpcReadingPoint;

/* A stretch with limits of its own; stretches never reach beyond the moment. */
typedef struct
{
  guint               first;     /* positions in the points, both included */
  guint               last;
  guint               n_points;  /* without gaps */
  double              mean;      /* [indicator's unit] */
  double              lower;     /* process limits; NaN where there are none */
  double              upper;
  gboolean            is_short;  /* trial limits: draw them lighter */
  PbSpcVariation      variation;
  const PbSpcRebase  *rebase;    /* what starts it; %NULL for the first */
} PbSpcReadingSegment;

/* Something that happened, on the chart's time axis. */
typedef struct
{
  PbDay       day;
  const char *words;   /* "21 small areas join the NHS area" */
} PbSpcEvent;

typedef struct
{
  double      value;    /* [indicator's unit] */
  const char *words;    /* "75% of cancers diagnosed at stage 1 or 2 by 2028" */
  const char *source;   /* "NHS England, Core20PLUS5 (adults), November 2021: a national aim" */
} PbSpcTarget;

/* An area that the series has values for: a chooser of areas. */
typedef struct
{
  const char *code;
  const char *name;
  PbLevel     level;
} PbSpcArea;

/**
 * PbSpcReading:
 *
 * The answer to a #PbSpcQuestion: an XmR chart of one series in one area, and
 * what it says, as it could be known at the moment.
 *
 * Immutable; all texts and arrays belong to it. Where no limits can be had,
 * get_refusal() says why; the points, if there are any, are still there, with
 * no segment. Words are translated; all but the refusal may be "".
 */
#define PB_TYPE_SPC_READING (pb_spc_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcReading, pb_spc_reading, PB, SPC_READING, GObject)

/* Where the caller is, on the workspace's own connection. Errors: those of the
 * store; a chart that cannot be had is no error but a refusal. */
PbSpcReading              *pb_spc_reading_load            (PbWorkspace          *workspace,
                                                           PbCatalogue          *catalogue,
                                                           const PbSpcQuestion  *question,
                                                           GCancellable         *cancellable,
                                                           GError              **error);
/* The same off the main thread. @question is copied. */
void                       pb_spc_reading_load_async      (PbWorkspace          *workspace,
                                                           PbCatalogue          *catalogue,
                                                           const PbSpcQuestion  *question,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
PbSpcReading              *pb_spc_reading_load_finish     (PbWorkspace          *workspace,
                                                           GAsyncResult         *result,
                                                           GError              **error);

/* What is shown: the question's series, and the area that stands for its area_code;
 * %NULL code and "" name where there is none. */
PbSeries                  *pb_spc_reading_get_series      (PbSpcReading         *self);
PbIndicator               *pb_spc_reading_get_indicator   (PbSpcReading         *self);
const char                *pb_spc_reading_get_area_code   (PbSpcReading         *self);
const char                *pb_spc_reading_get_area_name   (PbSpcReading         *self);
/* "Derbyshire: the county that Amber Valley is in"; "" where the area is the one asked for */
const char                *pb_spc_reading_get_area_words  (PbSpcReading         *self);
const PbSpcArea           *pb_spc_reading_get_areas       (PbSpcReading         *self,
                                                           guint                *n_out);

/* (nullable) */
const char                *pb_spc_reading_get_refusal     (PbSpcReading         *self);
/* "Delayed transfer days in Derby: special cause, improvement: 9 months below the mean" */
const char                *pb_spc_reading_get_headline    (PbSpcReading         *self);
/* "Delayed transfers of care: days of delay, monthly, Derby, April 2011 to December 2019" */
const char                *pb_spc_reading_get_subtitle    (PbSpcReading         *self);
/* "357 days in December 2019; mean 412, limits 180 to 644" */
const char                *pb_spc_reading_get_value_words (PbSpcReading         *self);
/* Of the last point: "Special cause, improvement: 9 months below the mean", "Common cause: …" */
const char                *pb_spc_reading_get_variation_words (PbSpcReading     *self);
/* "Will consistently miss the target unless the process changes" */
const char                *pb_spc_reading_get_assurance_words (PbSpcReading     *self);
/* "No value for July and August 2020" */
const char                *pb_spc_reading_get_gap_words   (PbSpcReading         *self);
/* What to beware of (trial limits, gaps, low counts …): one sentence a line. */
const char                *pb_spc_reading_get_notes       (PbSpcReading         *self);
/* Rules and settings, one sentence a line; tooltip and every export. */
const char                *pb_spc_reading_get_method      (PbSpcReading         *self);
/* Source, publication and licence. */
const char                *pb_spc_reading_get_source      (PbSpcReading         *self);

PbSpcVariation             pb_spc_reading_get_variation   (PbSpcReading         *self);
PbSpcAssurance             pb_spc_reading_get_assurance   (PbSpcReading         *self);
PbSpcStep                  pb_spc_reading_get_step        (PbSpcReading         *self);

const PbSpcReadingPoint   *pb_spc_reading_get_points      (PbSpcReading         *self,
                                                           guint                *n_out);
/* Position of the latest point up to the moment; -1 where there is none. */
int                        pb_spc_reading_get_latest      (PbSpcReading         *self);
const PbSpcReadingSegment *pb_spc_reading_get_segments    (PbSpcReading         *self,
                                                           guint                *n_out);
/* (nullable) */
const PbSpcTarget         *pb_spc_reading_get_target      (PbSpcReading         *self);
const PbSpcEvent          *pb_spc_reading_get_events      (PbSpcReading         *self,
                                                           guint                *n_out);
/* All that are recorded for this series and area, those after the moment too; by day. */
const PbSpcRebase *const  *pb_spc_reading_get_rebases     (PbSpcReading         *self,
                                                           guint                *n_out);
/* As followed: n_fixed 0 for limits of all points. */
const PbSpcSettings       *pb_spc_reading_get_settings    (PbSpcReading         *self);
guint                      pb_spc_reading_get_n_fixed     (PbSpcReading         *self);

/* What people pinned to the chart: of the registers as they are now, so that it can change
 * while the rest does not. @registers: (nullable): none are pinned */
void                       pb_spc_reading_pin_notes       (PbSpcReading         *self,
                                                           PbRegisters          *registers,
                                                           PbCatalogue          *catalogue);
/* (element-type PbChartNote) (transfer none): by point, then of the whole chart.
 * @n_later_out: (nullable): how many more were written after the moment */
GPtrArray                 *pb_spc_reading_get_pinned      (PbSpcReading         *self,
                                                           int                  *n_later_out);

G_END_DECLS
