#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbRecordView:
 *
 * All that is recorded of one row of a register, whatever its kind: every column, what
 * names it, its links both ways and its source.  Follows the registers as they change.
 */
#define PB_TYPE_RECORD_VIEW (pb_record_view_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordView, pb_record_view, PB, RECORD_VIEW, AdwBin)

GtkWidget *pb_record_view_new  (PbSession    *session);
/* Both %NULL for none. */
void       pb_record_view_show (PbRecordView *self,
                                const char   *kind_word,
                                const char   *uid);

G_END_DECLS
