#pragma once

#include "pb-assess.h"
#include "pb-catalogue.h"
#include "pb-classes.h"
#include "pb-series-table.h"
#include "pb-view.h"

G_BEGIN_DECLS

/* One area at the moment. */
typedef struct
{
  const PbObservation *cell;      /* never NULL */
  int                  class;     /* of pb_frame_get_classes(); -1 where there is no value */
  gboolean             in_set;    /* in the area set on the moment */
  gboolean             on_map;    /* exists on the edition shown */
  PbAssessment         assessment;
  int                  rank;      /* 1 for the lowest value, joint ranks share; 0 for none */
} PbFrameArea;

/**
 * PbFrame:
 *
 * What a view shows at its moment: which period, how each area is coloured and
 * judged, and the words beside it.  The window and every exported file are
 * drawn from a frame, so they cannot disagree.  Immutable.
 */
#define PB_TYPE_FRAME (pb_frame_get_type ())

G_DECLARE_FINAL_TYPE (PbFrame, pb_frame, PB, FRAME, GObject)

/* @scale: (nullable): a frame of the same table and colour rule whose classes are taken
 * over, so that moving the moment only looks values up. */
PbFrame           *pb_frame_new              (const PbView   *view,
                                              PbCatalogue    *catalogue,
                                              PbSeriesTable  *table,
                                              PbFrame        *scale);

const PbView      *pb_frame_get_view         (PbFrame *self);
PbCatalogue       *pb_frame_get_catalogue    (PbFrame *self);
PbSeriesTable     *pb_frame_get_table        (PbFrame *self);
PbAreaSet         *pb_frame_get_area_set     (PbFrame *self);

/* The period rule's answer; -1 and PB_SHOWN_NOT_YET where not yet measured. */
int                pb_frame_get_period_index (PbFrame *self);
PbShownKind        pb_frame_get_shown_kind   (PbFrame *self);
const PbPeriod    *pb_frame_get_period       (PbFrame *self);
/* "2023-25", or "Not yet measured" */
const char        *pb_frame_get_period_label (PbFrame *self);
/* "period 9 of 9, latest"; "latest: 2016-18, ended 2 years before" */
const char        *pb_frame_get_period_words (PbFrame *self);
const char        *pb_frame_get_edition      (PbFrame *self);

int                pb_frame_get_n_areas      (PbFrame *self);
const PbFrameArea *pb_frame_get_area         (PbFrame *self,
                                              int      area);
/* Areas with a value, of the set, at the moment. */
int                pb_frame_get_n_valued     (PbFrame *self);
const PbObservation *pb_frame_get_benchmark  (PbFrame *self);

PbClasses         *pb_frame_get_classes      (PbFrame *self);
PbStrongEnd        pb_frame_get_strong_end   (PbFrame *self);

/* One line of the legend. */
typedef struct
{
  int          class;       /* -1: a status row */
  PbStatus     status;      /* of a status row */
  const char  *label;       /* "76.8 to 77.3", "No value" */
  const char  *end_word;    /* "shortest"; "" in between */
  int          count;       /* areas of the set at the moment */
  gboolean     is_outside;  /* the row of the areas that the set leaves out */
} PbLegendRow;

/* From the strong end down, then the status rows (No value always, others when they occur),
 * then the areas outside the set, where there are any. */
const PbLegendRow *pb_frame_get_legend       (PbFrame *self,
                                              int     *n_rows_out);
/* "Years, males, 2023-25" */
const char        *pb_frame_get_legend_title (PbFrame *self);
/* "Natural breaks, one scale for all periods 2015-17 to 2023-25. Counts are districts." */
const char        *pb_frame_get_legend_rule  (PbFrame *self);

/* Computed sentences. */
const char        *pb_frame_get_headline     (PbFrame *self);
const char        *pb_frame_get_subtitle     (PbFrame *self);
/* Test, overlap, suppression, source, publisher, vintage, licence: sentences, one a line. */
const char        *pb_frame_get_footnote     (PbFrame *self);
/* What stands in the banner over the map, and the one thing to do about it; NULL for none.
 * Actions are window actions with a target: "win.show-level('ltla')", "win.go-to-moment('2022-07-01')". */
const char        *pb_frame_get_banner       (PbFrame *self);
const char        *pb_frame_get_banner_label (PbFrame *self);
const char        *pb_frame_get_banner_action (PbFrame *self);
/* The set is outside its dates: a hatched frame round the map. */
gboolean           pb_frame_is_outside_dates (PbFrame *self);

/* Sentences about one area: card, status line, accessible description. */
/* "78.4 years", or the status in words */
char              *pb_frame_dup_value        (PbFrame *self,
                                              int      area);
/* "78.4 to 79.2", or NULL where no interval is supplied */
char              *pb_frame_dup_interval     (PbFrame *self,
                                              int      area);
/* "3rd lowest of 9 districts"; NULL where there is no value */
char              *pb_frame_dup_rank         (PbFrame *self,
                                              int      area);
/* "Worse than England (79.7)"; "Not compared: no England value" */
char              *pb_frame_dup_comparison   (PbFrame *self,
                                              int      area);
/* "Comparison as published", "From 95% intervals", or NULL */
char              *pb_frame_dup_basis        (PbFrame *self,
                                              int      area);
/* All of it in one sentence, for a status line and a screen reader. */
char              *pb_frame_dup_sentence     (PbFrame *self,
                                              int      area);

G_END_DECLS
