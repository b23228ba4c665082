#pragma once

#include "pb-quality.h"
#include "pb-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbQualityItem:
 *
 * One finding as a row of a list.
 */
#define PB_TYPE_QUALITY_ITEM (pb_quality_item_get_type ())

G_DECLARE_FINAL_TYPE (PbQualityItem, pb_quality_item, PB, QUALITY_ITEM, GObject)

/* Copies the finding. */
PbQualityItem          *pb_quality_item_new         (const PbQualityFinding *finding);
const PbQualityFinding *pb_quality_item_get_finding (PbQualityItem          *self);
/* Makes @view show the figure that the finding is about. */
void                    pb_quality_item_aim         (PbQualityItem          *self,
                                                     PbView                 *view);
/* A list of such items, a row each: what it is about, what is wrong, its kind. */
GtkWidget              *pb_quality_list_new         (GListModel             *items);

G_END_DECLS
