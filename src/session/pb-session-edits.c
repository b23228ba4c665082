#include "pb-session-edits.h"

#include "pb-session-private.h"

#include "pb-db.h"
#include "pb-register-action.h"
#include "pb-register-undo.h"

/* How often a window looks whether another one changed the registers [s]. */
#define WATCH_S 2

typedef struct
{
  PbEditKind        kind;
  PbRegisterRecord *record;
} Edit;

struct _PbEdits
{
  GArray *edits;   /* of Edit, in the order in which they are written */
};

static void
clear_edit (gpointer data)
{
  g_object_unref (((Edit *) data)->record);
}

PbEdits *
pb_edits_new (void)
{
  PbEdits *self = g_new (PbEdits, 1);

  self->edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_array_set_clear_func (self->edits, clear_edit);

  return self;
}

void
pb_edits_free (PbEdits *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->edits);
  g_free (self);
}

void
pb_edits_add (PbEdits          *self,
              PbEditKind        kind,
              PbRegisterRecord *record)
{
  Edit edit = { kind, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (PB_IS_REGISTER_RECORD (record));

  edit.record = g_object_ref (record);
  g_array_append_val (self->edits, edit);
}

static gboolean
write_edit (PbRegisterAction  *action,
            const Edit        *edit,
            GError           **error)
{
  switch (edit->kind)
    {
    case PB_EDIT_INSERT:
      return pb_register_action_insert (action, edit->record, error);
    case PB_EDIT_UPDATE:
      return pb_register_action_update (action, edit->record, error);
    case PB_EDIT_DELETE:
      return pb_register_action_delete (action, edit->record, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The newest entry of the history; 0 where there is none. */
static gint64
get_last_action (PbSession *self)
{
  gint64 last = 0;

  if (self->workspace != NULL)
    pb_db_get_int64 (pb_workspace_get_db (self->workspace), "SELECT max (id) FROM change_action", &last, NULL);

  return last;
}

static gboolean
write_edits (PbSession   *self,
             const char  *words,
             PbEdits     *edits,
             GError     **error)
{
  g_autoptr(PbRegisterAction) action = pb_register_action_begin (self->workspace, self->who, words, error);

  if (action == NULL)
    return FALSE;

  for (guint i = 0; i < edits->edits->len; i++)
    if (!write_edit (action, &g_array_index (edits->edits, Edit, i), error))
      return FALSE;

  return pb_register_action_commit (action, error);
}

gboolean
pb_session_commit_edits (PbSession   *self,
                         const char  *words,
                         PbEdits     *edits,
                         GError     **error)
{
  gint64 before;

  g_return_val_if_fail (PB_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->workspace != NULL, FALSE);
  g_return_val_if_fail (words != NULL && edits != NULL, FALSE);

  before = get_last_action (self);
  if (!write_edits (self, words, edits, error))
    return FALSE;

  /* What changed nothing left no trace, and is no step. */
  if (get_last_action (self) != before)
    pb_session_take_edits (self, TRUE);

  return TRUE;
}

void
pb_session_take_edits (PbSession *self,
                       gboolean   is_undoable)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (is_undoable)
    {
      pb_session_add_step (self, NULL);
      g_ptr_array_set_size (self->redo, 0);
    }

  pb_session_load_registers (self);
}

void
pb_session_set_who (PbSession  *self,
                    const char *who)
{
  g_return_if_fail (PB_IS_SESSION (self));

  pb_session_replace_text (&self->who, who != NULL ? who : "");
}

const char *
pb_session_get_who (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), "");
  return self->who;
}

/* Remembers how far the history goes that the next load will show, and what can be
 * undone there. A workspace from before the registers has none. */
void
pb_session_look_at_edits (PbSession *self)
{
  g_autoptr(PbRegisterEntry) undo = NULL;
  g_autoptr(PbRegisterEntry) redo = NULL;
  gboolean is_writable = self->workspace != NULL && !pb_workspace_is_read_only (self->workspace);

  self->last_action = get_last_action (self);
  self->can_undo_edit = is_writable && pb_register_undo_peek (self->workspace, &undo, NULL) && undo != NULL;
  self->can_redo_edit = is_writable && pb_register_redo_peek (self->workspace, &redo, NULL) && redo != NULL;
  pb_session_notify_history (self);
}

static gboolean
watch_cb (gpointer data)
{
  PbSession *self = data;

  if (!self->is_held && get_last_action (self) != self->last_action)
    pb_session_load_registers (self);

  return G_SOURCE_CONTINUE;
}

void
pb_session_stop_watching (PbSession *self)
{
  g_clear_handle_id (&self->watch_id, g_source_remove);
}

/* Nobody else can change what is open for reading only. */
void
pb_session_watch_edits (PbSession *self)
{
  pb_session_stop_watching (self);
  if (!pb_workspace_is_read_only (self->workspace))
    self->watch_id = g_timeout_add_seconds (WATCH_S, watch_cb, self);
}
