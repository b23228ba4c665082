#pragma once

#include "pb-decision-chain.h"
#include "pb-drawing.h"

G_BEGIN_DECLS

/* What joins a mark to the one above or below. */
typedef enum
{
  PB_DECISION_LINE_NONE,
  PB_DECISION_LINE_SOLID,
  PB_DECISION_LINE_DASHED,
} PbDecisionLine;

/**
 * PbDecisionMarkView:
 *
 * The mark of a row of a decision's chain with its pieces of line: for the eye; the row
 * says the same in words.
 */
#define PB_TYPE_DECISION_MARK_VIEW (pb_decision_mark_view_get_type ())

G_DECLARE_FINAL_TYPE (PbDecisionMarkView, pb_decision_mark_view, PB, DECISION_MARK_VIEW, PbDrawing)

GtkWidget *pb_decision_mark_view_new (PbDecisionMark  mark,
                                      PbDecisionLine  above,
                                      PbDecisionLine  below);

G_END_DECLS
