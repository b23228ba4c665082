#pragma once

#include "pb-session.h"

G_BEGIN_DECLS

typedef enum
{
  PB_EDIT_INSERT,
  PB_EDIT_UPDATE,   /* of the version that was read */
  PB_EDIT_DELETE,
} PbEditKind;

/* What a person does to the registers in one go. */
typedef struct _PbEdits PbEdits;

PbEdits    *pb_edits_new             (void);
void        pb_edits_free            (PbEdits           *self);
void        pb_edits_add             (PbEdits           *self,
                                      PbEditKind         kind,
                                      PbRegisterRecord  *record);

/* Writes all edits as one action, which is one step of undo, and loads the registers again.
 * @words: what is done, for the history and the undo button: "Add the pledge “…”"
 * Errors: those of pb-register-action.h; then nothing is changed. */
gboolean    pb_session_commit_edits  (PbSession         *self,
                                      const char        *words,
                                      PbEdits           *edits,
                                      GError           **error);
/* The registers were changed by other means, such as an import of changes: they are one step
 * of undo if they are @is_undoable, and are loaded again. */
void        pb_session_take_edits    (PbSession         *self,
                                      gboolean           is_undoable);
/* As people call themselves in the history; "" where not known. */
void        pb_session_set_who       (PbSession         *self,
                                      const char        *who);
const char *pb_session_get_who       (PbSession         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbEdits, pb_edits_free)

G_END_DECLS
