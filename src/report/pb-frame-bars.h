#pragma once

#include "pb-bar-chart.h"
#include "pb-frame.h"

G_BEGIN_DECLS

/* A frame's areas as bars: those of the set, from the end where the need is, then
 * the ones without a value in words.  The window and files draw from it. */
typedef struct _PbFrameBars PbFrameBars;

PbFrameBars      *pb_frame_bars_new       (PbFrame     *frame);
void              pb_frame_bars_free      (PbFrameBars *self);

/* Valid as long as @self; nothing selected or hovered. */
const PbBarInput *pb_frame_bars_get_input (PbFrameBars *self);
/* Marks the bars of these areas; @codes: (nullable). */
void              pb_frame_bars_light     (PbFrameBars        *self,
                                           const char *const  *codes);
/* The area of a row, and the row of an area, -1 for none. */
const char       *pb_frame_bars_get_code  (PbFrameBars *self,
                                           int          row);
int               pb_frame_bars_get_area  (PbFrameBars *self,
                                           int          row);
int               pb_frame_bars_find      (PbFrameBars *self,
                                           const char  *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFrameBars, pb_frame_bars_free)

G_END_DECLS
