#pragma once

#include "pb-record-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Somebody else changed, or deleted, the row of a draft while it was being written: shows
 * both, field by field, lets one choose, and rebases the draft on what is there now.
 * @resolved_cb: called with @data, swapped, when it was chosen what to keep.
 * Returns %FALSE, and shows nothing, where the row itself is the one that was read and only
 * its links are others: the draft is rebased all the same. */
gboolean pb_record_conflict_present (GtkWindow     *parent,
                                     PbRecordDraft *draft,
                                     PbRegisters   *newer,
                                     GCallback      resolved_cb,
                                     GObject       *data);

G_END_DECLS
