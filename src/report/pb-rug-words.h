#pragma once

#include "pb-caption.h"
#include "pb-indicator-rows.h"

G_BEGIN_DECLS

/* The words round a rug. @areas: (element-type PbArea): its columns */
PbCaption *pb_rug_words_new (PbIndicatorRows *rows,
                             GPtrArray       *areas);

G_END_DECLS
