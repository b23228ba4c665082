#include "pb-store-rows.h"

static gpointer
make_member (PbQuery  *query,
             gpointer  user_data)
{
  PbAreaMember *member = g_new (PbAreaMember, 1);

  member->place_code = g_strdup (pb_query_get_text (query, 1));
  member->place_name = g_strdup (pb_query_get_text (query, 2));
  member->area_code = g_strdup (pb_query_get_text (query, 3));
  member->edition = g_strdup (pb_query_get_text (query, 4));
  member->valid_from = pb_store_get_day (query, 5);
  member->valid_to = pb_store_get_day (query, 6);

  /* Members come sorted by set: each finds its set's array waiting. */
  g_ptr_array_add (g_hash_table_lookup (user_data, GINT_TO_POINTER (sqlite3_column_int (query, 0))), member);

  return NULL;
}

static gpointer
make_member_list (PbQuery  *query,
                  gpointer  user_data)
{
  g_hash_table_insert (user_data, GINT_TO_POINTER (sqlite3_column_int (query, 0)), g_ptr_array_new ());

  return NULL;
}

static gpointer
make_area_set (PbQuery  *query,
               gpointer  user_data)
{
  gpointer members = NULL;

  g_hash_table_steal_extended (user_data, GINT_TO_POINTER (sqlite3_column_int (query, 0)), NULL, &members);

  return pb_area_set_new (pb_query_get_text (query, 1), pb_query_get_text (query, 2),
                          pb_store_get_day (query, 4), pb_store_get_day (query, 5),
                          g_str_equal (pb_query_get_text (query, 3), "scenario"),
                          pb_query_get_text (query, 6), members);
}

static void
free_members (gpointer data)
{
  g_ptr_array_set_free_func (data, (GDestroyNotify) pb_area_member_free);
  g_ptr_array_unref (data);
}

GPtrArray *
pb_store_load_area_sets (PbDb    *db,
                         gint64   system_id,
                         GError **error)
{
  g_autoptr(GHashTable) members = g_hash_table_new_full (NULL, NULL, NULL, free_members);
  g_autoptr(GPtrArray) nothing = NULL;
  g_autoptr(GPtrArray) no_lists = NULL;

  no_lists = pb_store_load_rows (db, system_id, "SELECT id FROM area_set WHERE system_id = ?1", make_member_list,
                                 members, NULL, error);
  if (no_lists == NULL)
    return NULL;

  nothing = pb_store_load_rows (db, system_id,
                                "SELECT area_set_id, place_code, place_name, area_code, edition, valid_from, valid_to"
                                "  FROM area_member WHERE area_set_id IN (SELECT id FROM area_set WHERE system_id = ?1)"
                                " ORDER BY id",
                                make_member, members, NULL, error);
  if (nothing == NULL)
    return NULL;

  return pb_store_load_rows (db, system_id,
                             "SELECT id, code, name, kind, valid_from, valid_to, note FROM area_set WHERE system_id = ?1"
                             " ORDER BY is_default DESC, id",
                             make_area_set, members, g_object_unref, error);
}
