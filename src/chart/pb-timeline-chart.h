#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What is known of a step; its date's precision is the mark's shape. */
typedef enum
{
  PB_TIMELINE_DONE,      /* filled, with a tick */
  PB_TIMELINE_REJECTED,  /* filled, with a cross */
  PB_TIMELINE_DEFERRED,  /* outline with two bars */
  PB_TIMELINE_DUE,       /* ring with a question mark: its day has passed, no outcome is recorded */
  PB_TIMELINE_PLANNED,   /* dashed outline */
  PB_TIMELINE_NONE,      /* words alone: no step is recorded */
  PB_N_TIMELINE_MARKS,
} PbTimelineMark;

/**
 * PbTimelineStep:
 * @mark: what is known of it
 * @first: the first day that it can be; PB_DAY_NONE where it has no date
 * @last: the last one: the same for a day, a month or more later for a bar
 * @words: beside the mark: "6 March 2025: agreed"
 * @long_words: (nullable): the same with more, where a line has room for it
 * @is_later: came after the moment, or may have: grey
 */
typedef struct
{
  PbTimelineMark  mark;
  PbDay           first;
  PbDay           last;
  const char     *words;
  const char     *long_words;
  gboolean        is_later;
} PbTimelineStep;

/**
 * PbTimelineRow:
 * @name: of the decision
 * @state: (nullable): below the name: "in progress"
 * @steps: (array length=n_steps): in the order in which they are read, at least one
 * @is_later: all of it came after the moment: stands apart
 */
typedef struct
{
  const char           *name;
  const char           *state;
  const PbTimelineStep *steps;
  int                   n_steps;
  gboolean              is_later;
} PbTimelineRow;

/**
 * PbTimelineInput:
 * @rows: (array length=n_rows): later ones last
 * @first: the first row drawn; the axis is of all rows, so that pages can be compared
 * @n_drawn: how many rows are drawn from there on; 0 for all
 * @moment: a line stands there
 * @moment_words: on top of it: "6 March 2025"
 */
typedef struct
{
  const PbTimelineRow *rows;
  int                  n_rows;
  int                  first;
  int                  n_drawn;
  PbDay                moment;
  const char          *moment_words;
} PbTimelineInput;

/**
 * PbTimelineChart:
 *
 * Decisions one below the other, each step a line with its mark where its date is and
 * its outcome beside it.  Steps are numbered from 0 over the rows drawn.
 */
typedef struct _PbTimelineChart PbTimelineChart;

PbTimelineChart *pb_timeline_chart_new          (const PbTimelineInput *input,
                                                 const PbTheme         *theme,
                                                 double                 width);
void             pb_timeline_chart_free         (PbTimelineChart       *self);
double           pb_timeline_chart_get_height   (PbTimelineChart       *self);
void             pb_timeline_chart_draw         (PbTimelineChart       *self,
                                                 cairo_t               *cr);
/* Every text drawn: (element-type PbLabel) */
GArray          *pb_timeline_chart_get_labels   (PbTimelineChart       *self);
gboolean         pb_timeline_chart_pick         (PbTimelineChart       *self,
                                                 double                 x,
                                                 double                 y,
                                                 int                   *step_out);
/* The mark and its words; of no width for none. */
PbBox            pb_timeline_chart_get_item_box (PbTimelineChart       *self,
                                                 int                    step);
/* Where a day begins [px]. */
double           pb_timeline_chart_get_x        (PbTimelineChart       *self,
                                                 PbDay                  day);
/* Where the last of the drawn rows ends that still fits, all told, in @height: how many
 * are drawn then, at least one. */
int              pb_timeline_chart_count_fitting (PbTimelineChart      *self,
                                                  double                height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTimelineChart, pb_timeline_chart_free)

G_END_DECLS
