#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

/* One entry of the history. */
typedef struct
{
  gint64    id;
  char     *kind;         /* "edit", "undo", "redo", "import", "pack", "erase", "outside" */
  char     *who;          /* "" where not known */
  char     *at;           /* UTC: "2026-11-22T03:30:00.000Z" */
  char     *words;        /* what was done; of an undo or redo, the words of what it undid or redid */
  gboolean  is_undone;
} PbRegisterEntry;

void             pb_register_entry_free  (PbRegisterEntry  *self);

/* What the next undo would take back and the next redo would do again; *entry_out is %NULL
 * where there is nothing.  Actions stay undoable without limit, across restarts; a pack
 * and an erasure cannot be undone. */
gboolean         pb_register_undo_peek   (PbWorkspace      *workspace,
                                          PbRegisterEntry **entry_out,
                                          GError          **error);
gboolean         pb_register_redo_peek   (PbWorkspace      *workspace,
                                          PbRegisterEntry **entry_out,
                                          GError          **error);

/* Undoing and redoing are actions of @who themselves, recorded with their changes.
 * @entry_out: (out) (optional): what was undone or redone
 * Errors: %PB_ERROR_NOT_FOUND where there is nothing; %PB_ERROR_CONFLICT where a row
 * that the action touched has changed since: then nothing is changed and the message
 * shows both versions. */
gboolean         pb_register_undo        (PbWorkspace      *workspace,
                                          const char       *who,
                                          PbRegisterEntry **entry_out,
                                          GError          **error);
gboolean         pb_register_redo        (PbWorkspace      *workspace,
                                          const char       *who,
                                          PbRegisterEntry **entry_out,
                                          GError          **error);

/* The newest @n_entries first; 0 for all. (transfer full) (element-type PbRegisterEntry) */
GPtrArray       *pb_register_list_entries (PbWorkspace     *workspace,
                                           guint            n_entries,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRegisterEntry, pb_register_entry_free)

G_END_DECLS
