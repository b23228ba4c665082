#include "pb-pack-export-private.h"

#include <glib/gi18n-lib.h>

/* Areas of the pack.  Another system's own areas stand in it only as outlines around
 * this one; of the benchmarks that belong to nobody, those of other systems stay out. */
static const char choose_areas_sql[] =
  "CREATE TEMP TABLE pack_area AS"
  " WITH RECURSIVE ancestor (code, is_of_system) AS ("
  "   SELECT parent_code, system_id = (SELECT id FROM pack_system) FROM area WHERE system_id IS NOT NULL AND parent_code IS NOT NULL"
  "   UNION SELECT a.parent_code, u.is_of_system FROM ancestor AS u JOIN area AS a ON a.code = u.code"
  "    WHERE a.parent_code IS NOT NULL)"
  " SELECT id, code, role, 1 AS has_values FROM area"
  "  WHERE system_id = (SELECT id FROM pack_system)"
  "     OR (system_id IS NULL"
  "         AND (role <> 'benchmark' OR code IN (SELECT code FROM ancestor WHERE is_of_system)"
  "              OR code NOT IN (SELECT code FROM ancestor)))"
  " UNION ALL"
  " SELECT id, code, 'context', 0 FROM area"
  "  WHERE system_id <> (SELECT id FROM pack_system) AND code IN (SELECT area_code FROM boundary WHERE role = 'context');"
  "CREATE UNIQUE INDEX temp.pack_area_by_id ON pack_area (id);"
  "CREATE UNIQUE INDEX temp.pack_area_by_code ON pack_area (code)";

/* Shown by the system, or by none: then it came with somebody's file. */
static const char choose_indicators_sql[] =
  "CREATE TEMP TABLE pack_indicator AS"
  " SELECT i.id, g.\"group\", g.position FROM indicator AS i"
  "   LEFT JOIN indicator_group AS g ON g.indicator_id = i.id AND g.system_id = (SELECT id FROM pack_system)"
  "  WHERE g.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM indicator_group AS x WHERE x.indicator_id = i.id);"
  "UPDATE pack_indicator SET \"group\" = 0,"
  "   position = (SELECT COALESCE (max (position), 0) FROM pack_indicator WHERE \"group\" = 0)"
  "              + (SELECT count (*) FROM pack_indicator AS x WHERE x.\"group\" IS NULL AND x.id <= pack_indicator.id)"
  " WHERE \"group\" IS NULL;"
  "CREATE UNIQUE INDEX temp.pack_indicator_by_id ON pack_indicator (id);"
  "CREATE TEMP TABLE pack_outline AS"
  " SELECT b.fid, b.dataset_id FROM boundary AS b LEFT JOIN pack_area AS a ON a.code = b.area_code"
  "  WHERE CASE b.role WHEN 'own' THEN a.has_values ELSE a.code IS NULL OR a.role <> 'own' END";

/* A vintage that was replaced within its own dataset cannot be told in a pack, where
 * a dataset has one value for one area and period: the last one stands for it. */
static const char choose_values_sql[] =
  "CREATE TEMP TABLE pack_value AS"
  " SELECT o.id, 0 AS is_superseded, o.dataset_id FROM observation AS o"
  "   JOIN pack_area AS a ON a.id = o.area_id AND a.has_values JOIN series AS s ON s.id = o.series_id"
  "   JOIN pack_indicator AS i ON i.id = s.indicator_id"
  " UNION ALL"
  " SELECT o.id, 1, o.dataset_id FROM superseded_observation AS o"
  "   JOIN pack_area AS a ON a.id = o.area_id AND a.has_values JOIN series AS s ON s.id = o.series_id"
  "   JOIN pack_indicator AS i ON i.id = s.indicator_id"
  "  WHERE NOT EXISTS (SELECT 1 FROM observation AS x WHERE x.series_id = o.series_id AND x.area_id = o.area_id"
  "                       AND x.period_id = o.period_id AND x.dataset_id = o.dataset_id)"
  "    AND NOT EXISTS (SELECT 1 FROM superseded_observation AS x WHERE x.series_id = o.series_id"
  "                       AND x.period_id = o.period_id AND x.area_id = o.area_id AND x.dataset_id = o.dataset_id"
  "                       AND x.id > o.id)";

/* Where two vintages do not say which came out first, the one that is read first
 * stands: so what was superseded comes last.  A dataset that nothing is of goes too. */
static const char choose_datasets_sql[] =
  "CREATE TEMP TABLE pack_dataset AS"
  " SELECT d.id, d.code, COALESCE ((SELECT max (v.is_superseded) FROM pack_value AS v WHERE v.dataset_id = d.id), 0) AS is_late,"
  "        NULL AS rule"
  "   FROM dataset AS d"
  "  WHERE d.id IN (SELECT dataset_id FROM pack_value UNION SELECT dataset_id FROM pack_outline)"
  "     OR d.id NOT IN (SELECT dataset_id FROM observation UNION SELECT dataset_id FROM superseded_observation"
  "                     UNION SELECT dataset_id FROM boundary WHERE dataset_id IS NOT NULL)";

/* In the order of PbPackTableKind, columns in that of the schema. */
static const char *const table_sql[PB_N_PACK_TABLES] = {
  [PB_PACK_DATASETS] =
    "SELECT d.code, d.title, d.publisher, d.republisher, d.licence, d.licence_url, d.attribution, d.published, d.accessed,"
    "       d.area_edition, d.file_name, d.sha256, d.bytes, d.location, d.note, COALESCE (p.rule, d.disclosure) AS disclosure"
    "  FROM pack_dataset AS p JOIN dataset AS d ON d.id = p.id ORDER BY d.id",
  [PB_PACK_AREAS] =
    "SELECT a.code, a.name, a.level, a.valid_from, a.valid_to, u.code AS parent_code, p.role"
    "  FROM pack_area AS p JOIN area AS a ON a.id = p.id LEFT JOIN pack_area AS u ON u.code = a.parent_code ORDER BY a.id",
  [PB_PACK_AREA_SETS] =
    "SELECT code, name, kind, valid_from, valid_to, is_default, note, source FROM area_set WHERE system_id = ?1 ORDER BY id",
  [PB_PACK_AREA_MEMBERS] =
    "SELECT s.code AS area_set, m.place_code, m.place_name, m.area_code, m.edition, m.valid_from, m.valid_to"
    "  FROM area_member AS m JOIN area_set AS s ON s.id = m.area_set_id WHERE s.system_id = ?1 ORDER BY m.id",
  [PB_PACK_AREA_SUCCESSORS] =
    "SELECT u.from_code, u.to_code, u.change, u.date FROM area_successor AS u"
    " WHERE EXISTS (SELECT 1 FROM pack_area AS a WHERE a.has_values AND a.code IN (u.from_code, u.to_code))"
    "    OR NOT EXISTS (SELECT 1 FROM area AS a WHERE a.system_id IS NOT NULL AND a.code IN (u.from_code, u.to_code))"
    " ORDER BY u.id",
  [PB_PACK_PRIORITIES] =
    "SELECT number, short_name, wording, document, document_date AS date FROM priority WHERE system_id = ?1 ORDER BY number",
  [PB_PACK_INDICATORS] =
    "SELECT i.code, i.name, i.short_name, i.definition, i.unit, i.value_type, i.decimals, i.polarity, i.multiplier,"
    "       i.ci_method, i.standard_population, i.disclosure_rule, p.\"group\", p.position, i.caveats, i.source_note"
    "  FROM pack_indicator AS p JOIN indicator AS i ON i.id = p.id ORDER BY i.id",
};

#define VALUES(table, number) \
  "SELECT v.dataset_id, o.series_id, o.period_id, o.area_id, o.value, o.lower95, o.upper95, o.lower998, o.upper998, o.count," \
  "       o.denominator, o.status, o.note, o.published_comparison, o.published_trend, o.published_goal" \
  "  FROM pack_value AS v JOIN " table " AS o ON o.id = v.id WHERE v.is_superseded = " number

static const char observations_sql[] =
  "SELECT p.code AS dataset, i.code AS indicator, s.sex, s.age, s.category_type, s.category, a.code AS area_code,"
  "       t.label AS period, t.first_day AS period_from, t.last_day AS period_to, t.kind AS period_kind, o.value, o.lower95,"
  "       o.upper95, o.lower998, o.upper998, o.count, o.denominator, o.status, o.note, o.published_comparison,"
  "       o.published_trend, o.published_goal"
  "  FROM (" VALUES ("observation", "0") " UNION ALL " VALUES ("superseded_observation", "1") ") AS o"
  "  JOIN pack_dataset AS p ON p.id = o.dataset_id JOIN series AS s ON s.id = o.series_id"
  "  JOIN indicator AS i ON i.id = s.indicator_id JOIN period AS t ON t.id = o.period_id JOIN area AS a ON a.id = o.area_id"
  " ORDER BY p.is_late, p.code, i.code, s.sex, s.age, s.category_type, s.category, t.first_day, t.last_day, a.code, t.label";

/* What a person chose is the dataset's rule from then on, for whoever gets the pack too. A
 * workspace of an older schema holds no choices. */
static gboolean
choose_rules (PbPackExport  *self,
              GError       **error)
{
  gint64 has = 0;

  if (!pb_db_get_int64 (self->db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'disclosure_choice'", &has,
                        error))
    return FALSE;

  return has == 0 ||
         pb_db_execute (self->db,
                        "UPDATE temp.pack_dataset SET rule = (SELECT c.rule FROM disclosure_choice AS c"
                        " WHERE c.dataset_code = pack_dataset.code ORDER BY c.id DESC LIMIT 1)",
                        error);
}

gboolean
pb_pack_export_choose (PbPackExport  *self,
                       GError       **error)
{
  static const char *const choices[] = {
    choose_areas_sql, choose_indicators_sql, choose_values_sql, choose_datasets_sql,
  };
  g_autoptr(PbQuery) query = NULL;

  if (!pb_pack_export_forget (self, error) ||
      !pb_db_execute (self->db, "CREATE TEMP TABLE pack_system (id INTEGER PRIMARY KEY)", error))
    return FALSE;

  query = pb_db_query (self->db, "INSERT INTO pack_system VALUES (?1)", error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, self->system_id);
  if (!pb_query_run (query, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (!pb_db_execute (self->db, choices[i], error))
      return FALSE;

  return choose_rules (self, error);
}

gboolean
pb_pack_export_forget (PbPackExport  *self,
                       GError       **error)
{
  return pb_db_execute (self->db,
                        "DROP TABLE IF EXISTS temp.pack_dataset; DROP TABLE IF EXISTS temp.pack_value;"
                        "DROP TABLE IF EXISTS temp.pack_outline; DROP TABLE IF EXISTS temp.pack_indicator;"
                        "DROP TABLE IF EXISTS temp.pack_area; DROP TABLE IF EXISTS temp.pack_system",
                        error);
}

/* A pack that was written must be one that can be read. */
static gboolean
check_is_stated (const PbPackTable  *schema,
                 PbQuery            *query,
                 GError            **error)
{
  for (guint i = 0; i < pb_pack_count_columns (schema); i++)
    {
      if (!schema->columns[i].is_required || *pb_query_get_text (query, i) != '\0')
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("“%s” cannot stand in %s.csv: its %s is blank, and a pack states it. "
                     "Take its import back and import it with a mapping that states it."),
                   pb_query_get_text (query, 0), schema->name, schema->columns[i].name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_table (PbPackExport     *self,
             PbPackTableKind   kind,
             GError          **error)
{
  const PbPackTable *schema = &pb_pack_tables[kind];
  g_autoptr(PbQuery) query = pb_db_query (self->db, table_sql[kind], error);
  g_autoptr(GError) local_error = NULL;
  PbPackFile *file;

  if (query == NULL)
    return FALSE;

  g_assert (sqlite3_column_count (query) == (int) pb_pack_count_columns (schema));
  if (sqlite3_bind_parameter_count (query) > 0)
    sqlite3_bind_int64 (query, 1, self->system_id);

  file = pb_pack_export_begin_file (self, "", schema->name, ".csv", error);
  if (file == NULL)
    return FALSE;

  file->table = schema;
  pb_pack_export_add_header (self, query);

  while (pb_query_next (query, &local_error))
    {
      if (!check_is_stated (schema, query, error))
        return FALSE;

      pb_pack_export_add_row (self, query);
      if (!pb_pack_export_flush (self, error))
        return FALSE;
    }

  return pb_query_end (&local_error, error) && pb_pack_export_end_file (self, error);
}

/* Areas before what names them, datasets after: as people read them. */
gboolean
pb_pack_export_tables (PbPackExport  *self,
                       GError       **error)
{
  static const PbPackTableKind order[] = {
    PB_PACK_AREAS, PB_PACK_AREA_SETS, PB_PACK_AREA_MEMBERS, PB_PACK_AREA_SUCCESSORS,
    PB_PACK_DATASETS, PB_PACK_INDICATORS, PB_PACK_PRIORITIES,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (order) == PB_N_PACK_TABLES);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (!write_table (self, order[i], error))
      return FALSE;

  return TRUE;
}

/* A file a dataset, which is a vintage. */
static gboolean
turn_to_dataset (PbPackExport  *self,
                 PbQuery       *query,
                 char         **dataset,
                 GError       **error)
{
  const char *code = pb_query_get_text (query, 0);

  if (g_strcmp0 (*dataset, code) == 0)
    return TRUE;

  if (self->file != NULL && !pb_pack_export_end_file (self, error))
    return FALSE;

  if (pb_pack_export_begin_file (self, "observations", code, ".csv", error) == NULL)
    return FALSE;

  g_free (*dataset);
  *dataset = g_strdup (code);
  pb_pack_export_add_header (self, query);

  return TRUE;
}

gboolean
pb_pack_export_observations (PbPackExport  *self,
                             GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, observations_sql, error);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *dataset = NULL;

  if (query == NULL)
    return FALSE;

  while (pb_query_next (query, &local_error))
    {
      if (!turn_to_dataset (self, query, &dataset, error))
        return FALSE;

      pb_pack_export_add_row (self, query);
      self->summary->n_observations++;
      if (!pb_pack_export_flush (self, error))
        return FALSE;
    }

  return pb_query_end (&local_error, error) && (self->file == NULL || pb_pack_export_end_file (self, error));
}
