#pragma once

#include "pb-verdict.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_VERDICT_PILL (pb_verdict_pill_get_type ())

G_DECLARE_FINAL_TYPE (PbVerdictPill, pb_verdict_pill, PB, VERDICT_PILL, AdwBin)

GtkWidget *pb_verdict_pill_new  (void);

/* @words: "Not tested: no intervals supplied"; the pill hides where they are "".
 * @method: (nullable): how it was tested, for the tooltip */
void       pb_verdict_pill_show (PbVerdictPill *self,
                                 PbVerdictKind  kind,
                                 const char    *words,
                                 const char    *method);

G_END_DECLS
