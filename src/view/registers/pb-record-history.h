#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What happened to one row, as sentences, the newest first. */
void pb_record_history_present     (GtkWindow  *parent,
                                    PbSession  *session,
                                    const char *kind_word,
                                    const char *uid);
/* All that was done to the registers: what, who and when, the newest first. */
void pb_record_history_present_all (GtkWindow  *parent,
                                    PbSession  *session);

G_END_DECLS
