#include "pb-session-private.h"

/* A workspace may hold several systems; a session looks at one. */

GPtrArray *
pb_session_list_systems (PbSession *self)
{
  g_autoptr(GPtrArray) systems = NULL;
  GError *error = NULL;

  g_return_val_if_fail (PB_IS_SESSION (self), NULL);

  if (self->workspace != NULL)
    systems = pb_workspace_list_systems (self->workspace, &error);
  if (error != NULL)
    pb_session_take_error (self, error);

  return systems != NULL ? g_steal_pointer (&systems) : g_ptr_array_new ();
}

static gboolean
holds_system (PbSession  *self,
              const char *code)
{
  g_autoptr(GPtrArray) systems = pb_session_list_systems (self);

  for (guint i = 0; i < systems->len; i++)
    if (g_strcmp0 (((const PbSystem *) g_ptr_array_index (systems, i))->code, code) == 0)
      return TRUE;

  return FALSE;
}

void
pb_session_settle_system (PbSession *self)
{
  const char *code = self->view->system;

  /* The first system of the workspace needs no looking up, and an import taken back may
   * have taken the system along. */
  pb_workspace_set_system (self->workspace, code != NULL && holds_system (self, code) ? code : NULL);
}

static const char *
get_system (PbSession *self)
{
  return self->catalogue != NULL ? pb_catalogue_get_facts (self->catalogue)->system_code : NULL;
}

/* @view: (transfer full) */
static void
turn_to (PbSession *self,
         PbView    *view)
{
  pb_session_cancel_loads (self);
  if (*get_system (self) != '\0')
    g_hash_table_replace (self->left_views, g_strdup (get_system (self)), pb_view_copy (self->view));

  /* Nothing of the one before is on the screen while the other one loads. */
  pb_session_set_lit (self, NULL, NULL);
  pb_session_set_hovered (self, NULL);
  pb_session_take_table (self, NULL);
  pb_session_take_profile (self, NULL);
  pb_session_take_inequality (self, NULL);
  pb_session_take_registers (self, NULL);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);

  pb_view_free (self->view);
  self->view = view;
  g_clear_object (&self->place);
  pb_session_settle_system (self);
  pb_session_notify_history (self);
  pb_session_load_catalogue (self);
}

void
pb_session_choose_system (PbSession  *self,
                          const char *code)
{
  const PbView *left;
  PbView *view;

  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (code != NULL);

  if (self->catalogue == NULL || g_str_equal (code, get_system (self)) || !holds_system (self, code))
    return;

  left = g_hash_table_lookup (self->left_views, code);
  view = left != NULL ? pb_view_copy (left) : pb_view_new ();
  pb_session_replace_text (&view->system, code);
  pb_view_set_record (view, NULL, NULL);
  view->page = self->view->page;
  turn_to (self, view);
}

gboolean
pb_session_turn_to_system_of (PbSession    *self,
                              const PbView *view)
{
  if (self->catalogue == NULL || view->system == NULL || g_str_equal (view->system, get_system (self)) ||
      !holds_system (self, view->system))
    return FALSE;

  turn_to (self, pb_view_copy (view));
  return TRUE;
}
