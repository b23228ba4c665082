#pragma once

#include "pb-catalogue.h"
#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* One row of the list of innovations. */
#define PB_TYPE_INNOVATION_ITEM (pb_innovation_item_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationItem, pb_innovation_item, PB, INNOVATION_ITEM, GObject)

PbInnovationItem      *pb_innovation_item_new             (PbInnovationRegister  *innovations,
                                                           PbCatalogue           *catalogue,
                                                           const PbInnovationRow *row);
const PbInnovationRow *pb_innovation_item_get_row         (PbInnovationItem      *self);
PbInnovationRegister  *pb_innovation_item_get_innovations (PbInnovationItem      *self);
PbCatalogue           *pb_innovation_item_get_catalogue   (PbInnovationItem      *self);
const char            *pb_innovation_item_get_name        (PbInnovationItem      *self);
const char            *pb_innovation_item_get_uid         (PbInnovationItem      *self);
/* Words are made when a row is seen first. */
const char            *pb_innovation_item_get_reach       (PbInnovationItem      *self);

G_END_DECLS
