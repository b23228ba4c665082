#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbInnovationList:
 *
 * The register of innovations: headline, filters, and the rows as a list or as a grid
 * of innovations by Place.
 */
#define PB_TYPE_INNOVATION_LIST (pb_innovation_list_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationList, pb_innovation_list, PB, INNOVATION_LIST, AdwBin)

GtkWidget *pb_innovation_list_new    (PbSession        *session);
/* Answers the session's view anew; scroll position and selection stay. */
void       pb_innovation_list_update (PbInnovationList *self);

G_END_DECLS
