#include "pb-workspace.h"

#include "pb-db.h"

void
pb_system_free (PbSystem *system)
{
  if (system == NULL)
    return;

  g_free (system->code);
  g_free (system->name);
  g_free (system);
}

GPtrArray *
pb_workspace_list_systems (PbWorkspace  *self,
                           GError      **error)
{
  g_autoptr(GPtrArray) systems = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_system_free);
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  query = pb_db_query (pb_workspace_get_db (self), "SELECT code, name FROM system ORDER BY id", error);
  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      PbSystem *system = g_new0 (PbSystem, 1);

      system->code = g_strdup (pb_query_get_text (query, 0));
      system->name = g_strdup (pb_query_get_text (query, 1));
      g_ptr_array_add (systems, system);
    }

  if (!pb_query_end (&local_error, error))
    return NULL;

  return g_steal_pointer (&systems);
}
