#pragma once

#include "pb-drawing.h"
#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* The states of one innovation over time, drawn. */
#define PB_TYPE_INNOVATION_LINE_VIEW (pb_innovation_line_view_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationLineView, pb_innovation_line_view, PB, INNOVATION_LINE_VIEW, PbDrawing)

void pb_innovation_line_view_show (PbInnovationLineView *self,
                                   PbInnovationRegister *innovations,
                                   guint                 number,
                                   PbDay                 moment);

G_END_DECLS
