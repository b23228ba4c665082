#pragma once

#include "pb-caption.h"
#include "pb-scatter-data.h"

G_BEGIN_DECLS

/* The words round a scatter. */
PbCaption *pb_scatter_words_caption     (const PbScatterData *data);
/* Measure with unit, and period: what stands along the axis and upwards. */
char      *pb_scatter_words_dup_x_title (const PbScatterData *data);
char      *pb_scatter_words_dup_y_title (const PbScatterData *data);

G_END_DECLS
