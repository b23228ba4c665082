#pragma once

#include "pb-drawing.h"
#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* A small drawing beside its word: the state of an innovation, the strength of evidence,
 * or whether a Place has it. */
#define PB_TYPE_INNOVATION_MARK (pb_innovation_mark_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationMark, pb_innovation_mark, PB, INNOVATION_MARK, PbDrawing)

GtkWidget *pb_innovation_mark_new          (void);
void       pb_innovation_mark_set_state    (PbInnovationMark   *self,
                                            PbInnovationState   state);
void       pb_innovation_mark_set_strength (PbInnovationMark   *self,
                                            PbEvidenceStrength  strength);
void       pb_innovation_mark_set_reach    (PbInnovationMark   *self,
                                            PbReach             reach);

G_END_DECLS
