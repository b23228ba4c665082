#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbInnovationIndicator:
 *
 * A card with one linked indicator, the start of an innovation and the medians of both
 * sides.  Loads its series by itself; before-and-after is not effect.
 */
#define PB_TYPE_INNOVATION_INDICATOR (pb_innovation_indicator_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationIndicator, pb_innovation_indicator, PB, INNOVATION_INDICATOR, GtkBox)

/* Signal "loaded": the series has come, or could not be read. */
GtkWidget  *pb_innovation_indicator_new         (PbSession             *session,
                                                 PbIndicator           *indicator,
                                                 PbRegisterRecord      *innovation,
                                                 const char *const     *reach);
/* The moment has moved. */
void        pb_innovation_indicator_update      (PbInnovationIndicator *self);
gboolean    pb_innovation_indicator_is_loading  (PbInnovationIndicator *self);
/* Whether there are values on both sides. */
gboolean    pb_innovation_indicator_has_sides   (PbInnovationIndicator *self);

G_END_DECLS
