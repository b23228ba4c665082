#include "pb-workspace-private.h"

#include <math.h>

/* The building blocks that the Place (?2; all Places where NULL) of the area set
 * ?1 of the system ?4 has on day ?3; those of an edition are small areas. A small area belongs
 * for itself or through the larger block that it lies in. */
#define PLACE_BLOCKS                                                                                  \
  "WITH RECURSIVE block (code, edition) AS MATERIALIZED ("                                            \
  " SELECT m.area_code, m.edition FROM area_member AS m JOIN area_set AS t ON t.id = m.area_set_id"   \
  "  WHERE t.code = ?1 AND t.system_id = ?4 AND (?2 IS NULL OR m.place_code = ?2)"                                         \
  "    AND (m.valid_from IS NULL OR m.valid_from <= ?3) AND (m.valid_to IS NULL OR m.valid_to >= ?3)" \
  "), under (code, edition) AS ("                                                                     \
  " SELECT code, edition FROM block"                                                                  \
  " UNION"                                                                                            \
  " SELECT a.code, '' FROM under JOIN area AS a ON a.parent_code = under.code"                        \
  "  WHERE under.edition = '' AND a.role = 'own'"                                                     \
  "), small (area_id, edition) AS MATERIALIZED ("                                                     \
  " SELECT a.id, min (under.edition) FROM under JOIN area AS a ON a.code = under.code"                \
  "  WHERE a.level = 'lsoa' GROUP BY a.id, under.edition"                                             \
  "), whole (area_id, code) AS MATERIALIZED ("                                                        \
  " SELECT DISTINCT a.id, a.code FROM block JOIN area AS a ON a.code = block.code"                    \
  "  WHERE a.level <> 'lsoa') "

static PbQuery *
query_place (PbDb        *db,
             const char  *sql,
             gint64       system_id,
             PbAreaSet   *area_set,
             const char  *place_code,
             PbDay        moment,
             GError     **error)
{
  g_autofree char *day = pb_day_format_iso (moment);
  PbQuery *query = pb_db_query (db, sql, error);

  if (query == NULL)
    return NULL;

  pb_query_bind_text (query, 1, pb_area_set_get_code (area_set));
  pb_query_bind_text (query, 2, place_code);
  pb_query_bind_text (query, 3, day);
  sqlite3_bind_int64 (query, 4, system_id);

  return query;
}

static gboolean
load_counts (PbDb            *db,
             gint64           system_id,
             PbAreaSet       *area_set,
             const char      *place_code,
             PbDay            moment,
             PbPlaceProfile  *profile,
             GError         **error)
{
  static const char sql[] =
    PLACE_BLOCKS
    "SELECT p.label, count (DISTINCT o.area_id),"
    "       count (DISTINCT CASE WHEN o.value = 1 THEN o.area_id END),"
    "       count (DISTINCT CASE WHEN o.value <= 2 THEN o.area_id END)"
    "  FROM indicator AS i"
    "  JOIN series AS s ON s.indicator_id = i.id AND s.category = 'Decile'"
    "  CROSS JOIN small"
    "  CROSS JOIN observation AS o ON o.series_id = s.id AND o.area_id = small.area_id AND o.status = 'present'"
    "  JOIN dataset AS d ON d.id = o.dataset_id"
    "  JOIN period AS p ON p.id = o.period_id"
    " WHERE i.code = 'imd' AND (small.edition = '' OR d.area_edition = '' OR small.edition = d.area_edition)"
    " GROUP BY p.id ORDER BY p.first_day, p.label";
  g_autoptr(PbQuery) query = query_place (db, sql, system_id, area_set, place_code, moment, error);
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (PbDeprivationCount));
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      PbDeprivationCount count = {
        g_strdup (pb_query_get_text (query, 0)), sqlite3_column_int (query, 1),
        sqlite3_column_int (query, 2), sqlite3_column_int (query, 3),
      };

      g_array_append_val (counts, count);
    }

  profile->n_counts = counts->len;
  profile->counts = (PbDeprivationCount *) g_array_free (g_steal_pointer (&counts), FALSE);

  return pb_query_end (&local_error, error);
}

/* Sums over the larger blocks, if they make up the whole Place, and over the
 * small areas of the estimate's own edition; either only where every part has a
 * value.  Of two estimates for one day the later published one comes first. */
static const char people_sql[] =
  PLACE_BLOCKS
  "SELECT p.label, p.first_day, p.last_day, p.kind, sum (o.value), max (d.published) AS published, 0 AS way"
  "  FROM indicator AS i"
  "  JOIN series AS s ON s.indicator_id = i.id AND s.sex = 'Persons' AND s.age = 'All ages'"
  "  CROSS JOIN whole"
  "  CROSS JOIN observation AS o ON o.series_id = s.id AND o.area_id = whole.area_id AND o.status = 'present'"
  "  JOIN dataset AS d ON d.id = o.dataset_id"
  "  JOIN period AS p ON p.id = o.period_id"
  " WHERE i.code = 'population'"
  "   AND NOT EXISTS (SELECT 1 FROM block JOIN area AS a ON a.code = block.code"
  "                    WHERE a.level = 'lsoa' AND a.parent_code NOT IN (SELECT code FROM whole))"
  " GROUP BY s.id, p.id HAVING count (*) = (SELECT count (*) FROM whole)"
  " UNION ALL "
  "SELECT p.label, p.first_day, p.last_day, p.kind, sum (o.value), max (d.published), 1"
  "  FROM indicator AS i"
  "  JOIN series AS s ON s.indicator_id = i.id AND s.sex = 'Persons' AND s.age = 'All ages'"
  "  CROSS JOIN small"
  "  CROSS JOIN observation AS o ON o.series_id = s.id AND o.area_id = small.area_id AND o.status = 'present'"
  "  JOIN dataset AS d ON d.id = o.dataset_id"
  "  JOIN period AS p ON p.id = o.period_id"
  " WHERE i.code = 'population' AND small.edition = d.area_edition"
  " GROUP BY s.id, p.id, d.area_edition"
  " HAVING count (*) = (SELECT count (*) FROM small WHERE edition = d.area_edition)"
  " ORDER BY published DESC, way";

static gboolean
load_people (PbDb            *db,
             gint64           system_id,
             PbAreaSet       *area_set,
             const char      *place_code,
             PbDay            moment,
             PbPlaceProfile  *profile,
             GError         **error)
{
  g_autoptr(PbQuery) query = query_place (db, people_sql, system_id, area_set, place_code, moment, error);
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  g_autoptr(GArray) sums = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GError) local_error = NULL;
  int shown = -1;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      double sum = sqlite3_column_double (query, 4);
      PbPeriodKind kind = PB_PERIOD_SPAN;

      pb_period_kind_from_word (pb_query_get_text (query, 3), &kind);
      g_ptr_array_add (periods, pb_period_new (pb_query_get_text (query, 0), pb_store_get_day (query, 1),
                                               pb_store_get_day (query, 2), kind));
      g_array_append_val (sums, sum);
    }

  if (!pb_query_end (&local_error, error))
    return FALSE;

  pb_period_rule ((const PbPeriod *const *) periods->pdata, periods->len, moment, &shown);
  if (shown >= 0)
    {
      profile->people = g_array_index (sums, double, shown);
      profile->people_period = g_strdup (((PbPeriod *) g_ptr_array_index (periods, shown))->label);
    }

  return TRUE;
}

/**
 * pb_store_load_profile:
 * @db: a connection
 * @system: (nullable): code of a system; the first where %NULL
 * @area_set: an area set of that system
 * @place_code: (nullable): one of its Places; %NULL for all together
 * @moment: the day whose membership counts
 * @error: return location for an error
 *
 * Counts small areas by the tenths of the indicator "imd", and people by the
 * indicator "population" as the period rule finds them; nothing is estimated.
 *
 * Returns: (transfer full): the profile, or %NULL
 */
PbPlaceProfile *
pb_store_load_profile (PbDb        *db,
                       const char  *system,
                       PbAreaSet   *area_set,
                       const char  *place_code,
                       PbDay        moment,
                       GError     **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(PbPlaceProfile) profile = g_new0 (PbPlaceProfile, 1);
  gint64 system_id;

  profile->people = NAN;

  if (!pb_transaction_begin_read (&transaction, db, error) ||
      !pb_store_find_system (db, system, &system_id, error) ||
      !load_counts (db, system_id, area_set, place_code, moment, profile, error) ||
      !load_people (db, system_id, area_set, place_code, moment, profile, error))
    return NULL;

  if (profile->people_period == NULL)
    profile->people_period = g_strdup ("");

  return g_steal_pointer (&profile);
}

void
pb_place_profile_free (PbPlaceProfile *profile)
{
  if (profile == NULL)
    return;

  for (int i = 0; i < profile->n_counts; i++)
    g_free (profile->counts[i].edition);

  g_free (profile->counts);
  g_free (profile->people_period);
  g_free (profile);
}
