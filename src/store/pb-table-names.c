#include "pb-table-names.h"

#include "pb-workspace-private.h"

static gboolean
load_periods (PbTableBuilder  *builder,
              PbDb            *db,
              GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GArray) ids = pb_table_builder_list_period_ids (builder);
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db, "SELECT label, first_day, last_day, kind FROM period WHERE id = ?1", error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len && local_error == NULL; i++)
    {
      sqlite3_bind_int64 (query, 1, g_array_index (ids, gint64, i));

      while (pb_query_next (query, &local_error))
        {
          PbPeriodKind kind = PB_PERIOD_SPAN;

          pb_period_kind_from_word (pb_query_get_text (query, 3), &kind);
          pb_table_builder_set_period (builder, i,
                                       pb_period_new (pb_query_get_text (query, 0), pb_store_get_day (query, 1),
                                                      pb_store_get_day (query, 2), kind));
        }
    }

  return pb_query_end (&local_error, error);
}

static gboolean
load_datasets (PbTableBuilder  *builder,
               PbDb            *db,
               GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GArray) ids = pb_table_builder_list_dataset_ids (builder);
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT id, code, title, publisher, republisher, licence, attribution, published, accessed,"
                       "       area_edition, file_name, sha256, location, note"
                       "  FROM dataset WHERE id = ?1",
                       error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len && local_error == NULL; i++)
    {
      sqlite3_bind_int64 (query, 1, g_array_index (ids, gint64, i));

      while (pb_query_next (query, &local_error))
        {
          PbDatasetFacts facts = {
            .id = sqlite3_column_int64 (query, 0),
            .code = pb_query_get_text (query, 1),
            .title = pb_query_get_text (query, 2),
            .publisher = pb_query_get_text (query, 3),
            .republisher = pb_query_get_text (query, 4),
            .licence = pb_query_get_text (query, 5),
            .attribution = pb_query_get_text (query, 6),
            .published = pb_query_get_text (query, 7),
            .accessed = pb_query_get_text (query, 8),
            .area_edition = pb_query_get_text (query, 9),
            .file_name = pb_query_get_text (query, 10),
            .sha256 = pb_query_get_text (query, 11),
            .location = pb_query_get_text (query, 12),
            .note = pb_query_get_text (query, 13),
          };

          pb_table_builder_set_dataset (builder, i, pb_dataset_new (&facts));
        }
    }

  return pb_query_end (&local_error, error);
}

/* An area is on an edition if it has a boundary there or a Place names it so. */
static gboolean
load_editions (PbTableBuilder  *builder,
               PbDb            *db,
               PbLevel          level,
               GError         **error)
{
  g_autoptr(PbQuery) query = NULL;
  g_autoptr(GPtrArray) editions = pb_table_builder_list_editions (builder);
  g_autoptr(GError) local_error = NULL;

  query = pb_db_query (db,
                       "SELECT a.id FROM boundary AS b JOIN area AS a ON a.code = b.area_code"
                       " WHERE b.level = ?1 AND b.role = 'own' AND b.edition = ?2"
                       " UNION "
                       "SELECT a.id FROM area_member AS m JOIN area AS a ON a.code = m.area_code"
                       " WHERE a.level = ?1 AND m.edition = ?2",
                       error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < editions->len && local_error == NULL; i++)
    {
      const char *edition = g_ptr_array_index (editions, i);

      pb_query_bind_text (query, 1, pb_level_to_word (level));
      pb_query_bind_text (query, 2, edition);

      while (pb_query_next (query, &local_error))
        pb_table_builder_add_to_edition (builder, edition, sqlite3_column_int64 (query, 0));
    }

  return pb_query_end (&local_error, error);
}

gboolean
pb_table_names_load (PbTableBuilder  *builder,
                     PbDb            *db,
                     PbLevel          level,
                     GError         **error)
{
  if (!load_periods (builder, db, error) || !load_datasets (builder, db, error))
    return FALSE;

  /* Larger areas keep their code from census to census. */
  return level < PB_LEVEL_WARD || load_editions (builder, db, level, error);
}
