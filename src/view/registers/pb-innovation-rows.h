#pragma once

#include "pb-innovation-item.h"

G_BEGIN_DECLS

#define PB_TYPE_INNOVATION_SLOT (pb_innovation_slot_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationSlot, pb_innovation_slot, PB, INNOVATION_SLOT, GObject)

/* The innovation that stands there now. */
PbInnovationItem *pb_innovation_slot_get_item (PbInnovationSlot *self);

#define PB_TYPE_INNOVATION_ROWS (pb_innovation_rows_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationRows, pb_innovation_rows, PB, INNOVATION_ROWS, GObject)

/* A list of slots. @source: of #PbInnovationItem, in the order that is shown */
PbInnovationRows *pb_innovation_rows_new (GListModel *source);

G_END_DECLS
