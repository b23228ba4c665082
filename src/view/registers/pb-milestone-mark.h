#pragma once

#include "pb-drawing.h"
#include "pb-milestone-states.h"

G_BEGIN_DECLS

/* How a milestone stands, by its shape: a disc with a tick done, a ring due, a ring with
 * an exclamation mark overdue, with a question mark without a recorded outcome, a dashed
 * ring later or without a date. */
#define PB_TYPE_MILESTONE_MARK (pb_milestone_mark_get_type ())

G_DECLARE_FINAL_TYPE (PbMilestoneMark, pb_milestone_mark, PB, MILESTONE_MARK, PbDrawing)

GtkWidget *pb_milestone_mark_new (PbMilestoneState state);

G_END_DECLS
