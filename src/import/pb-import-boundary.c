#include "pb-import-boundary.h"

#include "pb-area-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PbBoundarySource      *source;
  const PbBoundaryFacts *facts;
  PbDb                  *db;
  PbDimensions          *dimensions;
  GPtrArray             *new_areas;
  PbBatch               *batch;
  guint                  n_repaired;
} Stage;

void
pb_new_area_free (PbNewArea *area)
{
  g_free (area->code);
  g_free (area->name);
  g_free (area);
}

/* Always %TRUE: the rest goes in. */
static gboolean
refuse (Stage                   *self,
        const PbBoundaryFeature *feature,
        const char              *reason)
{
  pb_batch_refuse (self->batch, feature->number, pb_boundary_source_get_code_field (self->source), feature->code, reason);
  return TRUE;
}

static const char *
find_level (Stage      *self,
            const char *code)
{
  PbLevel level;

  if (*self->facts->level != '\0')
    return self->facts->level;

  return pb_area_code_get_level (code, &level) ? pb_level_to_word (level) : NULL;
}

/* Context outlines are drawn and never hold values, so they need no area. */
static gboolean
know_area (Stage                   *self,
           const PbBoundaryFeature *feature,
           const char              *level)
{
  PbNewArea *area;

  if (strcmp (self->facts->role, "own") != 0 || pb_dimensions_find_area (self->dimensions, feature->code) != 0)
    return TRUE;

  if (self->facts->is_pack)
    return FALSE;

  area = g_new0 (PbNewArea, 1);
  area->id = pb_dimensions_add_area (self->dimensions, feature->code);
  area->code = g_strdup (feature->code);
  area->name = g_strdup (*feature->name != '\0' ? feature->name : feature->code);
  pb_level_from_word (level, &area->level);
  g_ptr_array_add (self->new_areas, area);

  return TRUE;
}

static void
bind_key (Stage                   *self,
          PbQuery                 *query,
          const PbBoundaryFeature *feature,
          const char              *level)
{
  sqlite3_bind_text (query, 1, feature->code, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (query, 2, level, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (query, 3, self->facts->edition, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (query, 4, self->facts->role, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (query, 5, self->facts->detail, -1, SQLITE_TRANSIENT);
}

static gboolean
is_taken (Stage                    *self,
          const PbBoundaryFeature  *feature,
          const char               *level,
          gboolean                 *is_taken_out,
          GError                  **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(PbQuery) query =
    pb_db_query (self->db,
                 "SELECT 1 FROM boundary WHERE area_code = ?1 AND level = ?2 AND edition = ?3 AND role = ?4 AND detail = ?5"
                 "   AND geom <> ?6",
                 error);

  if (query == NULL)
    return FALSE;

  bind_key (self, query, feature, level);
  sqlite3_bind_blob (query, 6, g_bytes_get_data (feature->geometry, NULL), g_bytes_get_size (feature->geometry),
                     SQLITE_STATIC);
  *is_taken_out = pb_query_next (query, &local_error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
store (Stage                    *self,
       const PbBoundaryFeature  *feature,
       const char               *level,
       GError                  **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (self->db,
                 "INSERT OR IGNORE INTO staging.staged_boundary"
                 " (area_code, level, edition, role, detail, name, dataset_id, geom) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                 error);

  if (query == NULL)
    return FALSE;

  bind_key (self, query, feature, level);
  sqlite3_bind_text (query, 6, feature->name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (query, 7, self->facts->dataset_id);
  sqlite3_bind_blob (query, 8, g_bytes_get_data (feature->geometry, NULL), g_bytes_get_size (feature->geometry),
                     SQLITE_STATIC);

  if (!pb_query_run (query, error))
    return FALSE;

  if (sqlite3_changes (pb_db_get_handle (self->db)) == 0)
    return refuse (self, feature, _("an earlier feature has the same code; join the parts of an area in one feature"));

  self->n_repaired += feature->is_repaired;
  return TRUE;
}

static gboolean
stage_feature (Stage                    *self,
               const PbBoundaryFeature  *feature,
               GError                  **error)
{
  const char *level = find_level (self, feature->code);
  gboolean is_replacing = FALSE;

  if (*feature->code == '\0')
    return refuse (self, feature, _("the code is blank"));
  if (feature->problem != NULL)
    return refuse (self, feature, feature->problem);
  if (level == NULL)
    return refuse (self, feature, _("the code does not tell the kind of area; name its level in a mapping"));

  if (!self->facts->is_pack && !is_taken (self, feature, level, &is_replacing, error))
    return FALSE;
  if (is_replacing)
    return refuse (self, feature, _("another outline of this area is there; give another edition or detail in a mapping"));

  if (!know_area (self, feature, level))
    return refuse (self, feature, _("areas.csv has no such area"));

  return store (self, feature, level, error);
}

gboolean
pb_import_stage_boundaries (PbBoundarySource       *source,
                            const PbBoundaryFacts  *facts,
                            PbDb                   *db,
                            PbDimensions           *dimensions,
                            GPtrArray              *new_areas,
                            PbBatch                *batch,
                            guint                  *n_repaired_out,
                            GCancellable           *cancellable,
                            GError                **error)
{
  Stage self = { source, facts, db, dimensions, new_areas, batch, 0 };
  g_autoptr(GError) local_error = NULL;

  for (;;)
    {
      g_auto(PbBoundaryFeature) feature = { 0 };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!pb_boundary_source_next (source, &feature, &local_error))
        break;

      batch->n_read++;
      if (!stage_feature (&self, &feature, error))
        return FALSE;
    }

  *n_repaired_out += self.n_repaired;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
pb_import_publish_areas (GPtrArray  *new_areas,
                         PbDb       *db,
                         GError    **error)
{
  g_autoptr(PbQuery) query =
    pb_db_query (db, "INSERT INTO area (id, code, name, level, role) VALUES (?1, ?2, ?3, ?4, 'own')", error);

  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < new_areas->len; i++)
    {
      const PbNewArea *area = g_ptr_array_index (new_areas, i);

      sqlite3_bind_int64 (query, 1, area->id);
      sqlite3_bind_text (query, 2, area->code, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 3, area->name, -1, SQLITE_STATIC);
      sqlite3_bind_text (query, 4, pb_level_to_word (area->level), -1, SQLITE_STATIC);

      if (!pb_query_run (query, error))
        return FALSE;
    }

  return TRUE;
}
