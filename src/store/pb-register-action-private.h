#pragma once

#include "pb-db.h"
#include "pb-register-action.h"

G_BEGIN_DECLS

struct _PbRegisterAction
{
  PbTransaction  transaction;
  gint64         id;
};

/* @kind: a word of change_action.kind; @of_action: what is undone or redone, else 0 */
PbRegisterAction *pb_register_action_begin_kind        (PbWorkspace       *workspace,
                                                        const char        *kind,
                                                        const char        *who,
                                                        const char        *words,
                                                        gint64             of_action,
                                                        GError           **error);
/* Every row that the action changed names only rows that are there, and no row that is
 * gone is named. */
gboolean          pb_register_action_check_references  (PbRegisterAction  *self,
                                                        GError           **error);
/* Sets %PB_ERROR_CONFLICT with both versions; either may be %NULL: there is no row.
 * @what: the sentence before them. Returns %FALSE. */
gboolean          pb_register_action_set_conflict      (PbRegisterRecord  *mine,
                                                        PbRegisterRecord  *stored,
                                                        const char        *what,
                                                        GError           **error);

G_END_DECLS
