#pragma once

#include "pb-assembly-promises.h"
#include "pb-drawing.h"

G_BEGIN_DECLS

/**
 * PbPledgeMark:
 *
 * How a promise stands, as a shape: ring (open), ring with a dot (accepted), diamond
 * (overdue), disc with a tick (met), ring with a cross (declined), dashed ring (later, or
 * not certain).  The word always stands beside it.
 */
#define PB_TYPE_PLEDGE_MARK (pb_pledge_mark_get_type ())

G_DECLARE_FINAL_TYPE (PbPledgeMark, pb_pledge_mark, PB, PLEDGE_MARK, PbDrawing)

GtkWidget *pb_pledge_mark_new (PbAssemblyState state);

G_END_DECLS
