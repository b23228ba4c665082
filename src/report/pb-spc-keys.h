#pragma once

#include "pb-box.h"
#include "pb-spc-reading.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/**
 * PbSpcKeys:
 *
 * The shapes that the points of a reading have, each with its words: the legend of
 * a process chart.  Only what occurs is named.
 */
typedef struct _PbSpcKeys PbSpcKeys;

PbSpcKeys *pb_spc_keys_new        (PbSpcReading  *reading,
                                   const PbTheme *theme,
                                   double         width);
void       pb_spc_keys_free       (PbSpcKeys     *self);
/* 0 for none */
double     pb_spc_keys_get_height (PbSpcKeys     *self);
/* Array of PbLabel: all text drawn. */
GArray    *pb_spc_keys_get_labels (PbSpcKeys     *self);
void       pb_spc_keys_draw       (PbSpcKeys     *self,
                                   cairo_t       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpcKeys, pb_spc_keys_free)

G_END_DECLS
