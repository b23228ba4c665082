#include "pb-map-areas.h"

#include "pb-error.h"
#include "pb-wkb.h"

struct _PbMapAreas
{
  GObject     parent_instance;

  PbMesh     *mesh;
  GPtrArray  *codes;
  GPtrArray  *names;      /* ended by NULL */
  GPtrArray  *parents;    /* NULL where none */
  GHashTable *numbers;    /* code: number + 1 */
  int        *groups;     /* NULL where no area has a parent */
};

G_DEFINE_FINAL_TYPE (PbMapAreas, pb_map_areas, G_TYPE_OBJECT)

static void
pb_map_areas_finalize (GObject *object)
{
  PbMapAreas *self = PB_MAP_AREAS (object);

  g_clear_object (&self->mesh);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->parents);
  g_hash_table_unref (self->numbers);
  g_free (self->groups);

  G_OBJECT_CLASS (pb_map_areas_parent_class)->finalize (object);
}

static void
pb_map_areas_class_init (PbMapAreasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_areas_finalize;
}

static void
pb_map_areas_init (PbMapAreas *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->parents = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

static PbPaths *
read_rings (PbBoundary *boundary, GError **error)
{
  gsize size = 0;
  const guint8 *blob = boundary->geometry != NULL ? g_bytes_get_data (boundary->geometry, &size) : NULL;
  PbPaths *rings;

  if (blob == NULL)
    return pb_paths_new ();

  rings = pb_wkb_read_rings (blob, size, error);

  if (rings == NULL)
    g_prefix_error (error, "Boundary of %s (%s): ", boundary->name, boundary->code);

  return rings;
}

static void
number_parents (PbMapAreas *self)
{
  g_autoptr(GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  self->groups = g_new0 (int, self->parents->len + 1);

  for (guint i = 0; i < self->parents->len; i++)
    {
      const char *parent = g_ptr_array_index (self->parents, i);

      if (parent == NULL)
        continue;

      if (!g_hash_table_contains (groups, parent))
        g_hash_table_insert (groups, (gpointer) parent, GINT_TO_POINTER (g_hash_table_size (groups) + 1));

      self->groups[i] = GPOINTER_TO_INT (g_hash_table_lookup (groups, parent));
    }

  if (g_hash_table_size (groups) == 0)
    g_clear_pointer (&self->groups, g_free);
}

PbMapAreas *
pb_map_areas_new (GPtrArray *boundaries, GError **error)
{
  g_autoptr(PbMapAreas) self = g_object_new (PB_TYPE_MAP_AREAS, NULL);
  g_autoptr(GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_paths_free);

  for (guint i = 0; i < boundaries->len; i++)
    {
      PbBoundary *boundary = g_ptr_array_index (boundaries, i);
      PbPaths *paths = read_rings (boundary, error);
      char *code = g_strdup (boundary->code);

      if (paths == NULL)
        {
          g_free (code);
          return NULL;
        }

      g_ptr_array_add (rings, paths);
      g_ptr_array_add (self->codes, code);
      g_ptr_array_add (self->names, g_strdup (boundary->name));
      g_ptr_array_add (self->parents, g_strdup (boundary->parent_code));
      g_hash_table_insert (self->numbers, code, GINT_TO_POINTER (i + 1));
    }

  g_ptr_array_add (self->names, NULL);
  number_parents (self);
  self->mesh = pb_mesh_new ((PbPaths *const *) rings->pdata, rings->len);

  return g_steal_pointer (&self);
}

static void
build_in_thread (GTask *task, gpointer source, gpointer boundaries, GCancellable *cancellable)
{
  GError *error = NULL;
  PbMapAreas *self = pb_map_areas_new (boundaries, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
pb_map_areas_new_async (GPtrArray           *boundaries,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, pb_map_areas_new_async);
  g_task_set_task_data (task, g_ptr_array_ref (boundaries), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, build_in_thread);
}

PbMapAreas *
pb_map_areas_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

PbMesh *
pb_map_areas_get_mesh (PbMapAreas *self)
{
  return self->mesh;
}

const char *
pb_map_areas_get_code (PbMapAreas *self, int area)
{
  return g_ptr_array_index (self->codes, area);
}

const char *const *
pb_map_areas_get_names (PbMapAreas *self)
{
  return (const char *const *) self->names->pdata;
}

int
pb_map_areas_find (PbMapAreas *self, const char *code)
{
  return code != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, code)) - 1 : -1;
}

const int *
pb_map_areas_get_groups (PbMapAreas *self)
{
  return self->groups;
}

const char *
pb_map_areas_get_parent (PbMapAreas *self, int area)
{
  return g_ptr_array_index (self->parents, area);
}
