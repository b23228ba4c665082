#pragma once

#include "pb-register-record.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* What a person does to the registers in one go: everything or nothing, recorded under
 * one entry of the history, and undone as one. */
typedef struct _PbRegisterAction PbRegisterAction;

/* @who: as the person calls themselves; @words: what is done, for the history and for
 * the undo button ("Mark Team Up Derbyshire as kept").  Takes the workspace's lock: hold an
 * action no longer than it takes to write it, and never across a dialog.
 * Errors: %PB_ERROR_READ_ONLY, %PB_ERROR_BUSY. */
PbRegisterAction *pb_register_action_begin   (PbWorkspace       *workspace,
                                              const char        *who,
                                              const char        *words,
                                              GError           **error);
/* Errors: %PB_ERROR_BAD_INPUT for values that cannot stand; %PB_ERROR_CONFLICT where the
 * uid is taken. */
gboolean          pb_register_action_insert  (PbRegisterAction  *self,
                                              PbRegisterRecord  *record,
                                              GError           **error);
/* @record's version is the one that was read.  Values that are the stored ones already
 * are no change.
 * Errors: %PB_ERROR_CONFLICT where somebody has changed or deleted the row since; the
 * message shows both versions. */
gboolean          pb_register_action_update  (PbRegisterAction  *self,
                                              PbRegisterRecord  *record,
                                              GError           **error);
/* Deletes the row as it was read, and its links with it. Errors: those of an update. */
gboolean          pb_register_action_delete  (PbRegisterAction  *self,
                                              PbRegisterRecord  *record,
                                              GError           **error);
/* Ends the redo branch. An action that changed nothing leaves no trace.
 * Errors: %PB_ERROR_BAD_INPUT where a row names another that is not there, or a deleted
 * row is still named; then nothing was changed. */
gboolean          pb_register_action_commit  (PbRegisterAction  *self,
                                              GError           **error);
/* Takes everything back that was not committed. */
void              pb_register_action_free    (PbRegisterAction  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRegisterAction, pb_register_action_free)

G_END_DECLS
