#pragma once

#include "pb-box.h"
#include "pb-day.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* What a stretch of a strip is filled with; the word beside or in it says the same. */
typedef enum
{
  PB_USE_PLAIN,        /* full: community support beds */
  PB_USE_PALE,         /* pale: long-term beds */
  PB_USE_DOTTED,       /* pale with dots: long-term beds, dementia */
  PB_USE_STRIPED,      /* diagonal stripes: mixed */
  PB_USE_HATCHED,      /* grey cross-hatch: offered for sale */
  PB_USE_CROSSED,      /* grey with a cross: closed */
  PB_USE_UNKNOWN,      /* ground with a dashed outline: not stated */
  PB_N_USE_FILLS,
} PbUseFill;

/* A stretch of time. An end that no day is stated of runs from its first to its last
 * possible day: a ramp. Of an end that is open both days are the strip's last one. */
typedef struct
{
  PbUseFill  fill;
  PbDay      from_first;
  PbDay      from_last;
  PbDay      to_first;
  PbDay      to_last;
  char      *label;
} PbUseSpan;

/**
 * PbUseStrip:
 *
 * The use of one setting over time, as a bar: years below it, the moment an ink line.
 */
typedef struct _PbUseStrip PbUseStrip;

/* Heights of a strip with and without its years [px at a unit of 1] */
#define PB_USE_STRIP_BAR    20
#define PB_USE_STRIP_YEARS  16

PbUseStrip *pb_use_strip_new       (PbDay              from,
                                    PbDay              to,
                                    PbDay              moment,
                                    gboolean           has_years);
void        pb_use_strip_add       (PbUseStrip        *self,
                                    const PbUseSpan   *span);
void        pb_use_strip_free      (PbUseStrip        *self);
guint       pb_use_strip_get_n     (const PbUseStrip  *self);
/* Where the certain part of a stretch stands in a strip of @width: its ramps reach beyond
 * it, up to @ramp_out, the stretch and its ramps. (optional) */
PbBox       pb_use_strip_get_box   (const PbUseStrip  *self,
                                    guint              position,
                                    double             width,
                                    PbBox             *ramp_out);
void        pb_use_strip_draw      (const PbUseStrip  *self,
                                    const PbTheme     *theme,
                                    cairo_t           *cr,
                                    double             width,
                                    double             height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbUseStrip, pb_use_strip_free)

G_END_DECLS
