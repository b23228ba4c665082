#pragma once

#include "pb-caption.h"
#include "pb-timeline-rows-private.h"

G_BEGIN_DECLS

/* The words round a timeline of decisions. */
PbCaption *pb_timeline_caption_new (const PbTimelineRows *rows,
                                    PbRegisters          *registers,
                                    const char           *place);

G_END_DECLS
