#pragma once

#include "pb-link-slots.h"
#include "pb-record-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbRecordFieldLinks:
 *
 * The links of one kind from a row that is being written: what it is linked to, each to be
 * taken out, and an entry that adds another.
 *
 * Signals:
 *  - changed: the draft has other links, or what is typed is another text
 *  - add-new (utf8 typed): a row to link to shall be added
 */
#define PB_TYPE_RECORD_FIELD_LINKS (pb_record_field_links_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordFieldLinks, pb_record_field_links, PB, RECORD_FIELD_LINKS, GtkBox)

/* The draft has to outlive the field. */
GtkWidget        *pb_record_field_links_new         (PbRecordDraft      *draft,
                                                     const PbLinkSlot   *slot);
const PbLinkSlot *pb_record_field_links_get_slot    (PbRecordFieldLinks *self);
/* How many there are. */
guint             pb_record_field_links_get_n       (PbRecordFieldLinks *self);
/* Links to the row, and forgets what was typed. */
void              pb_record_field_links_add         (PbRecordFieldLinks *self,
                                                     const char         *to_key);
/* What was typed and is not linked, in words; %NULL where there is nothing. (transfer full) */
char             *pb_record_field_links_dup_pending (PbRecordFieldLinks *self);
/* Shows what the draft holds, after something else changed it. */
void              pb_record_field_links_refresh     (PbRecordFieldLinks *self);

G_END_DECLS
