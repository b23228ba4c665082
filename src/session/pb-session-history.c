#include "pb-session-private.h"

#include "pb-register-undo.h"

/* Steps back and forth, through choices of the view and edits of the registers in one
 * order.  Views are steps of this window; edits are the workspace's, and stay to be undone
 * when the window has been closed. */

void
pb_session_notify_history (PbSession *self)
{
  pb_session_notify (self, PROP_CAN_UNDO);
  pb_session_notify (self, PROP_CAN_REDO);
}

/* @view: (transfer full) (nullable): %NULL for an edit */
void
pb_session_add_step (PbSession *self,
                     PbView    *view)
{
  g_ptr_array_add (self->undo, view);
  self->last_moment_move_us = 0;
}

static gboolean
is_edit_next (GPtrArray *steps)
{
  return steps->len > 0 && g_ptr_array_index (steps, steps->len - 1) == NULL;
}

/* Edits of earlier days come when there is no step of this window before them.  Whoever
 * holds the keys down to go back to where the window began stops there. */
static gboolean
reaches_earlier (GPtrArray *from,
                 GPtrArray *to)
{
  return from->len == 0 && (to->len == 0 || is_edit_next (to));
}

gboolean
pb_session_can_undo (PbSession *self)
{
  return self->undo->len > 0 || (self->can_undo_edit && reaches_earlier (self->undo, self->redo));
}

gboolean
pb_session_can_redo (PbSession *self)
{
  return self->redo->len > 0 || (self->can_redo_edit && reaches_earlier (self->redo, self->undo));
}

static gboolean
step_edit (PbSession *self,
           gboolean   is_redo)
{
  g_autoptr(PbRegisterEntry) entry = NULL;
  GError *error = NULL;
  gboolean is_done = is_redo ? pb_register_redo (self->workspace, self->who, &entry, &error)
                             : pb_register_undo (self->workspace, self->who, &entry, &error);

  if (!is_done)
    {
      pb_session_take_error (self, error);
      return FALSE;
    }

  pb_session_emit_edit_undone (self, is_redo, entry->words);
  return TRUE;
}

static void
step_history (PbSession *self,
              GPtrArray *from,
              GPtrArray *to,
              gboolean   is_redo)
{
  g_autoptr(PbView) view = NULL;

  if (is_edit_next (from) || reaches_earlier (from, to))
    {
      if (step_edit (self, is_redo))
        {
          if (from->len > 0)
            g_ptr_array_remove_index (from, from->len - 1);
          g_ptr_array_add (to, NULL);
        }
      pb_session_load_registers (self);
      return;
    }
  if (from->len == 0)
    return;

  view = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, pb_view_copy (self->view));
  self->last_moment_move_us = 0;
  pb_session_apply_view (self, view);
  pb_session_notify_history (self);
}

void
pb_session_undo (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (pb_session_can_undo (self))
    step_history (self, self->undo, self->redo, FALSE);
}

void
pb_session_redo (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (pb_session_can_redo (self))
    step_history (self, self->redo, self->undo, TRUE);
}
