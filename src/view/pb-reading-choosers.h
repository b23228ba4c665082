#pragma once

#include "pb-chooser-button.h"
#include "pb-session.h"

G_BEGIN_DECLS

/* What else a chart that is read asks, beside indicator, series, Place and moment: buttons
 * that are there for the kinds that ask it. */

/* The other indicator of a scatter plot. */
void pb_against_chooser_show  (PbChooserButton *self,
                               PbSession       *session);
/* The other period of a dumbbell chart. */
void pb_baseline_chooser_show (PbChooserButton *self,
                               PbSession       *session);

G_END_DECLS
