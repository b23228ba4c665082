#include "pb-map-lit.h"

struct _PbMapLit
{
  GObject     parent_instance;

  PbMapAreas *areas;
  GArray     *lit;        /* int */
  gboolean   *is_lit;     /* by area */
  guint       n_found;
};

G_DEFINE_FINAL_TYPE (PbMapLit, pb_map_lit, G_TYPE_OBJECT)

static void
pb_map_lit_finalize (GObject *object)
{
  PbMapLit *self = PB_MAP_LIT (object);

  g_clear_object (&self->areas);
  g_array_unref (self->lit);
  g_free (self->is_lit);

  G_OBJECT_CLASS (pb_map_lit_parent_class)->finalize (object);
}

static void
pb_map_lit_class_init (PbMapLitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_lit_finalize;
}

static void
pb_map_lit_init (PbMapLit *self)
{
  self->lit = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
mark_themselves (PbMapLit *self, const char *const *codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      int area = pb_map_areas_find (self->areas, codes[i]);

      if (area < 0)
        continue;

      self->n_found++;
      self->is_lit[area] = TRUE;
    }
}

static void
mark_within (PbMapLit *self, const char *const *codes)
{
  guint n_areas = pb_mesh_get_n_areas (pb_map_areas_get_mesh (self->areas));
  g_autoptr(GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_areas; i++)
    {
      const char *parent = pb_map_areas_get_parent (self->areas, i);

      if (parent == NULL || !g_strv_contains (codes, parent))
        continue;

      g_hash_table_add (found, (char *) parent);
      self->is_lit[i] = TRUE;
    }

  self->n_found = g_hash_table_size (found);
}

PbMapLit *
pb_map_lit_new (PbMapAreas *areas, const char *const *codes)
{
  PbMapLit *self = g_object_new (PB_TYPE_MAP_LIT, NULL);
  guint n_areas = pb_mesh_get_n_areas (pb_map_areas_get_mesh (areas));

  self->areas = g_object_ref (areas);
  self->is_lit = g_new0 (gboolean, n_areas + 1);
  mark_themselves (self, codes);

  if (self->n_found == 0)
    mark_within (self, codes);

  for (guint i = 0; i < n_areas; i++)
    if (self->is_lit[i])
      g_array_append_val (self->lit, i);

  return self;
}

guint
pb_map_lit_get_n_found (PbMapLit *self)
{
  return self->n_found;
}

PbMapAreas *
pb_map_lit_get_areas (PbMapLit *self)
{
  return self->areas;
}

const int *
pb_map_lit_get_lit (PbMapLit *self, guint *n_out)
{
  *n_out = self->lit->len;

  return (const int *) (gpointer) self->lit->data;
}

gboolean
pb_map_lit_has (PbMapLit *self, int area)
{
  return self->is_lit[area];
}
