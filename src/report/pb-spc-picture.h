#pragma once

#include "pb-box.h"
#include "pb-caption.h"
#include "pb-spc-reading.h"
#include "pb-xmr-chart.h"

G_BEGIN_DECLS

/* What the chart of a reading draws, with the arrays it points to. */
typedef struct
{
  PbXmrInput  input;      /* the cursor is the latest point up to the moment */
  GArray     *points;     /* PbXmrPoint: as the reading's points */
  GArray     *segments;   /* PbXmrSegment */
  GArray     *rebases;    /* PbXmrMark: where a segment starts, with the reason */
  GArray     *events;     /* PbXmrMark */
  GArray     *tags;       /* PbChartTag: of the notes pinned */
  GPtrArray  *texts;      /* utf8 */
} PbSpcData;

PbSpcData    *pb_spc_data_new               (PbSpcReading    *reading);
void          pb_spc_data_free              (PbSpcData       *self);

/**
 * PbSpcPicture:
 *
 * A reading as it leaves the program: its icons with their words, its chart, the
 * shapes of its points with theirs.  A refusal is drawn in words; points that are
 * there nevertheless are drawn without limits.
 */
typedef struct _PbSpcPicture PbSpcPicture;

PbSpcPicture *pb_spc_picture_new            (PbSpcReading    *reading,
                                             const PbTheme   *theme,
                                             double           width);
void          pb_spc_picture_free           (PbSpcPicture    *self);
double        pb_spc_picture_get_height     (PbSpcPicture    *self);
/* Array of PbLabel: all text drawn. */
GArray       *pb_spc_picture_get_labels     (PbSpcPicture    *self);
void          pb_spc_picture_draw           (PbSpcPicture    *self,
                                             cairo_t         *cr);
/* "The scale starts at 8", or NULL */
char         *pb_spc_picture_dup_scale_note (PbSpcPicture    *self);

/* The words round it: headline, subtitle, notes with gaps, target, rebases and method,
 * source.  @scale_note: (nullable) */
PbCaption    *pb_spc_caption_new            (PbSpcReading    *reading,
                                             const char      *scale_note);
/* Alternative text: the finding, the icons in words, limits, special causes. */
char         *pb_spc_dup_description        (PbSpcReading    *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpcData, pb_spc_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpcPicture, pb_spc_picture_free)

G_END_DECLS
