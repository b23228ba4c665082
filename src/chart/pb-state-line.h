#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-innovation-words.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* A state that stands from some day between @first and @last on, to the next one. */
typedef struct
{
  PbInnovationState  state;
  PbDay              first;
  PbDay              last;
  const char        *words;   /* written into it where there is room */
} PbStateSpan;

/* A time of its own name behind the states: the pandemic, a phase. */
typedef struct
{
  const char *name;
  PbDay       first;
  PbDay       last;
} PbStateBand;

/* A document or event on its day. */
typedef struct
{
  const char *words;
  PbDay       day;
} PbStateMark;

/**
 * PbStateLineInput:
 * @spans: (array length=n_spans): by time
 * @bands: (array length=n_bands): those outside the time on show are left out
 * @marks: (array length=n_marks)
 * @start: when it began; %PB_DAY_NONE where not stated
 * @moment: a line stands there; later states are dashed
 */
typedef struct
{
  const PbStateSpan *spans;
  int                n_spans;
  const PbStateBand *bands;
  int                n_bands;
  const PbStateMark *marks;
  int                n_marks;
  PbDay              start;
  PbDay              moment;
} PbStateLineInput;

/**
 * PbStateLine:
 *
 * The states of one innovation along time, laid out for one size and theme.  A day that is
 * not known exactly is a ramp.  Never changes once built.
 */
typedef struct _PbStateLine PbStateLine;

PbStateLine *pb_state_line_new                (const PbStateLineInput *input,
                                               const PbTheme          *theme,
                                               double                  width,
                                               double                  height);
void         pb_state_line_free               (PbStateLine            *self);
double       pb_state_line_get_natural_height (const PbTheme          *theme);
void         pb_state_line_draw               (PbStateLine            *self,
                                               cairo_t                *cr);
/* Where a day begins [px]. */
double       pb_state_line_get_x              (PbStateLine            *self,
                                               PbDay                   day);
/* Every text drawn: (element-type PbLabel) */
GArray      *pb_state_line_get_labels         (PbStateLine            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStateLine, pb_state_line_free)

G_END_DECLS
