#pragma once

#include "pb-caption.h"
#include "pb-spine-data.h"

G_BEGIN_DECLS

/* The words round a spine chart. */
PbCaption *pb_spine_words_new      (PbSpineData *data);
/* Those where no Place is chosen. */
PbCaption *pb_spine_words_no_place (void);

G_END_DECLS
