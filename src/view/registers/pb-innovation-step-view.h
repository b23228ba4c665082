#pragma once

#include "pb-drawing.h"
#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* Innovations in use by state over time, drawn. */
#define PB_TYPE_INNOVATION_STEP_VIEW (pb_innovation_step_view_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationStepView, pb_innovation_step_view, PB, INNOVATION_STEP_VIEW, PbDrawing)

/* @steps: (element-type PbInnovationStep): copied */
void pb_innovation_step_view_show (PbInnovationStepView *self,
                                   GArray               *steps,
                                   PbDay                 moment);

G_END_DECLS
