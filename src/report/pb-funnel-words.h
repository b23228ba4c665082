#pragma once

#include "pb-caption.h"
#include "pb-funnel-data.h"

G_BEGIN_DECLS

/* The words round a funnel plot. */
PbCaption *pb_funnel_words_caption      (const PbFunnelData *data);
/* What stands along the axis and upwards. */
char      *pb_funnel_words_dup_x_title  (const PbFunnelData *data);
char      *pb_funnel_words_dup_y_title  (const PbFunnelData *data);
/* "England 13.2%" */
char      *pb_funnel_words_dup_average  (const PbFunnelData *data);

G_END_DECLS
