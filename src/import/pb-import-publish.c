#include "pb-import-publish.h"

#include "pb-staging.h"

/* What a publisher says about one area and period. */
#define FIGURES \
  "value, lower95, upper95, lower998, upper998, count, denominator, status, note, published_comparison," \
  " published_trend, published_goal, dataset_id"
#define FIGURES_OF(t) \
  t ".value, " t ".lower95, " t ".upper95, " t ".lower998, " t ".upper998, " t ".count, " t ".denominator, " t ".status, " \
  t ".note, " t ".published_comparison, " t ".published_trend, " t ".published_goal, " t ".dataset_id"

/* Series, period and area of the staged row s. */
#define STAGED_KEY PB_STAGING_SERIES ("s.key") ", " PB_STAGING_PERIOD ("s.key") ", " PB_STAGING_AREA ("s.key")

#define SAME_NUMBERS(a, b) \
  a ".value IS " b ".value AND " a ".lower95 IS " b ".lower95 AND " a ".upper95 IS " b ".upper95 AND " \
  a ".lower998 IS " b ".lower998 AND " a ".upper998 IS " b ".upper998 AND " a ".count IS " b ".count AND " \
  a ".denominator IS " b ".denominator AND " a ".status = " b ".status"
#define SAME_WORDS(a, b) \
  a ".note IS " b ".note AND " a ".published_comparison IS " b ".published_comparison AND " \
  a ".published_trend IS " b ".published_trend AND " a ".published_goal IS " b ".published_goal"

#define PUBLISHED(t) "(SELECT published FROM staging.vintage WHERE dataset_id = " t ".dataset_id)"

/* How much a row says beside its value. */
#define N_FIGURES(t) \
  "((" t ".lower95 IS NOT NULL) + (" t ".upper95 IS NOT NULL) + (" t ".lower998 IS NOT NULL) +" \
  " (" t ".upper998 IS NOT NULL) + (" t ".count IS NOT NULL) + (" t ".denominator IS NOT NULL))"

/* Is @rounded the value @exact, to the decimals that it is told with? */
#define IS_ROUNDED(exact, rounded) \
  "(" exact " IS " rounded " OR " rounded " = round (" exact "," \
  " length (CAST (" rounded " AS TEXT)) - instr (CAST (" rounded " AS TEXT), '.')))"

/* For each staged value that is there already: is it the same, or which of the
 * two came out later?  Where that is not stated, the one imported now did.  Two
 * vintages that agree are two vintages still.  Of two rows of one stated vintage
 * with one value, rounded or not, the richer is kept: England's row comes with many
 * files, and not each gives its intervals. */
static const char meet_sql[] =
  "INSERT INTO staging.met (key, observation_id, outcome)"
  " SELECT s.key, o.id,"
  "        CASE WHEN " SAME_NUMBERS ("o", "s") " AND " SAME_WORDS ("o", "s")
  "              AND COALESCE (" PUBLISHED ("o") " = " PUBLISHED ("s") ", true) THEN 'same'"
  "             WHEN " PUBLISHED ("o") " = " PUBLISHED ("s") " AND o.status = s.status"
  "              AND " N_FIGURES ("o") " > " N_FIGURES ("s")
  "              AND " IS_ROUNDED ("o.value", "s.value") " THEN 'same'"
  "             WHEN " PUBLISHED ("o") " > " PUBLISHED ("s") " THEN 'older'"
  "             ELSE 'newer' END"
  "   FROM staging.staged AS s CROSS JOIN observation AS o"
  "     ON o.series_id = " PB_STAGING_SERIES ("s.key") " AND o.area_id = " PB_STAGING_AREA ("s.key")
  "    AND o.period_id = " PB_STAGING_PERIOD ("s.key");

static const char keep_replaced_sql[] =
  "INSERT INTO superseded_observation (series_id, period_id, area_id, " FIGURES ", import_id, superseded_by)"
  " SELECT o.series_id, o.period_id, o.area_id, " FIGURES_OF ("o") ", o.import_id, ?1"
  "   FROM staging.met AS m CROSS JOIN observation AS o ON o.id = m.observation_id"
  "  WHERE m.outcome = 'newer'";

static const char replace_sql[] =
  "REPLACE INTO observation (id, series_id, period_id, area_id, " FIGURES ", import_id)"
  " SELECT m.observation_id, " STAGED_KEY ", " FIGURES_OF ("s") ", ?1"
  "   FROM staging.met AS m CROSS JOIN staging.staged AS s ON s.key = m.key"
  "  WHERE m.outcome = 'newer'";

#define KEEP_OLDER(from) \
  "INSERT INTO superseded_observation (series_id, period_id, area_id, " FIGURES ", import_id, superseded_by)" \
  " SELECT " STAGED_KEY ", " FIGURES_OF ("s") ", ?1, ?1" \
  "   FROM " from \
  "    NOT EXISTS (SELECT 1 FROM superseded_observation AS x" \
  "                 WHERE x.series_id = " PB_STAGING_SERIES ("s.key") \
  "                   AND x.period_id = " PB_STAGING_PERIOD ("s.key") \
  "                   AND x.area_id = " PB_STAGING_AREA ("s.key") " AND " SAME_NUMBERS ("x", "s") \
  "                   AND " PUBLISHED ("x") " IS " PUBLISHED ("s") ")" \
  "  ORDER BY s.key"

static const char keep_met_older_sql[] =
  KEEP_OLDER ("staging.met AS m JOIN staging.staged AS s ON s.key = m.key WHERE m.outcome = 'older' AND");
static const char keep_staged_older_sql[] = KEEP_OLDER ("staging.staged_older AS s WHERE");

static const char add_sql[] =
  "INSERT INTO observation (series_id, period_id, area_id, " FIGURES ", import_id)"
  " SELECT " STAGED_KEY ", " FIGURES ", ?1"
  "   FROM staging.staged AS s ORDER BY key";

static gboolean
run (PbDb        *db,
     const char  *sql,
     gint64       import_id,
     guint64     *n_changed,
     GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, sql, error);

  if (query == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (query) > 0)
    sqlite3_bind_int64 (query, 1, import_id);

  if (!pb_query_run (query, error))
    return FALSE;

  if (n_changed != NULL)
    *n_changed = sqlite3_changes64 (pb_db_get_handle (db));

  return TRUE;
}

static gboolean
settle_met (PbDb         *db,
            gint64        import_id,
            PbPublished  *published,
            GError      **error)
{
  guint64 n_met = 0;
  guint64 n_older = 0;

  if (!run (db, meet_sql, import_id, &n_met, error))
    return FALSE;

  if (n_met == 0)
    return TRUE;

  if (!run (db, keep_replaced_sql, import_id, NULL, error) ||
      !run (db, replace_sql, import_id, &published->n_superseded, error) ||
      !run (db, keep_met_older_sql, import_id, &n_older, error) ||
      !run (db, "DELETE FROM staging.staged WHERE key IN (SELECT key FROM staging.met)", import_id, NULL, error))
    return FALSE;

  published->n_older += n_older;
  published->n_unchanged += n_met - published->n_superseded - n_older;

  return TRUE;
}

gboolean
pb_import_publish_values (PbDb         *db,
                          gint64        import_id,
                          gboolean      may_meet,
                          PbPublished  *published,
                          GError      **error)
{
  gint64 n_staged_older = 0;
  guint64 n_older = 0;

  if ((may_meet && !settle_met (db, import_id, published, error)) ||
      !run (db, add_sql, import_id, &published->n_added, error) ||
      !pb_db_get_int64 (db, "SELECT count (*) FROM staging.staged_older", &n_staged_older, error) ||
      !run (db, keep_staged_older_sql, import_id, &n_older, error))
    return FALSE;

  published->n_older += n_older;
  published->n_unchanged += n_staged_older - n_older;

  return TRUE;
}

#define SAME_BOUNDARY \
  "b.area_code = s.area_code AND b.level = s.level AND b.edition = s.edition AND b.role = s.role AND b.detail = s.detail"

gboolean
pb_import_publish_boundaries (PbDb         *db,
                              gint64        import_id,
                              PbPublished  *published,
                              GError      **error)
{
  static const char drop_same_sql[] =
    "DELETE FROM staging.staged_boundary AS s"
    " WHERE EXISTS (SELECT 1 FROM boundary AS b WHERE " SAME_BOUNDARY " AND b.geom = s.geom)";
  static const char add_boundaries_sql[] =
    "INSERT INTO boundary (geom, area_code, name, level, edition, role, detail, dataset_id, import_id)"
    " SELECT geom, area_code, name, level, edition, role, detail, dataset_id, ?1"
    "   FROM staging.staged_boundary WHERE true ORDER BY id"
    " ON CONFLICT (area_code, level, edition, role, detail) DO UPDATE SET"
    "   geom = excluded.geom, name = excluded.name, dataset_id = excluded.dataset_id, import_id = excluded.import_id";

  return run (db, drop_same_sql, import_id, &published->n_boundaries_unchanged, error) &&
         run (db, add_boundaries_sql, import_id, &published->n_boundaries, error);
}

gboolean
pb_import_publish_refusals (PbDb    *db,
                            gint64   import_id,
                            GError **error)
{
  static const char sql[] =
    "INSERT INTO import_refusal (import_id, file_name, line, \"column\", value, reason)"
    " SELECT ?1, file_name, line, \"column\", value, reason FROM staging.refused ORDER BY file_name, line, id";

  return run (db, sql, import_id, NULL, error);
}
