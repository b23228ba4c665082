#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbMilestoneStrip:
 *
 * All milestones as they stand at the moment: headline, then one after the other with
 * mark, date, words and state; each opens its record.
 */
#define PB_TYPE_MILESTONE_STRIP (pb_milestone_strip_get_type ())

G_DECLARE_FINAL_TYPE (PbMilestoneStrip, pb_milestone_strip, PB, MILESTONE_STRIP, GtkBox)

GtkWidget *pb_milestone_strip_new     (void);
void       pb_milestone_strip_update  (PbMilestoneStrip *self,
                                       PbSession        *session);
void       pb_milestone_strip_lay_out (PbMilestoneStrip *self,
                                       int               n_columns);

G_END_DECLS
