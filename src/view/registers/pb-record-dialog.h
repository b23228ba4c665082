#pragma once

#include "pb-record-draft.h"
#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbRecordDialog:
 *
 * The form that adds and changes rows, of whatever kind.
 *
 * Signals:
 *  - saved (utf8 uid): the row was written
 */
#define PB_TYPE_RECORD_DIALOG (pb_record_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordDialog, pb_record_dialog, PB, RECORD_DIALOG, AdwWindow)

/* @draft: (transfer full) */
GtkWidget *pb_record_dialog_new (GtkWindow     *parent,
                                 PbSession     *session,
                                 PbRecordDraft *draft);

G_END_DECLS
