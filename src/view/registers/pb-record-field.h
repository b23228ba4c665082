#pragma once

#include "pb-record-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbRecordField:
 *
 * One column of a row that is being written: its title, what suits its type, and below
 * that how it was understood or what is wrong.
 *
 * Signals:
 *  - changed: the draft took another value
 *  - entered: Enter was pressed in a field of one line
 *  - add-new (utf8 typed): a row that the column could name shall be added
 */
#define PB_TYPE_RECORD_FIELD (pb_record_field_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordField, pb_record_field, PB, RECORD_FIELD, GtkBox)

/* The draft has to outlive the field. */
GtkWidget *pb_record_field_new        (PbRecordDraft *draft,
                                       guint          column);
guint      pb_record_field_get_column (PbRecordField *self);
/* Shows what the draft holds, after something else changed it. */
void       pb_record_field_refresh    (PbRecordField *self);

G_END_DECLS
