#include "pb-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One row each.  Measures are not the workspace's: they have a registry. */
static const struct
{
  const char *what;
  const char *sql;
} lists[] = {
  { "systems",
    "SELECT code, name, aliases, pack_version, default_indicator, default_sex, default_level, default_area_set"
    "  FROM system ORDER BY code" },
  { "indicators",
    "SELECT i.code, i.name, i.short_name, i.unit, i.value_type, i.polarity, COALESCE (g.\"group\", 0) AS \"group\","
    "       COALESCE ((SELECT p.short_name FROM priority AS p WHERE p.system_id = g.system_id AND p.number = g.\"group\"), '')"
    "         AS priority,"
    "       (SELECT count (*) FROM series AS s WHERE s.indicator_id = i.id) AS n_series"
    /* As the first system that shows it groups it. */
    "  FROM indicator AS i LEFT JOIN indicator_group AS g"
    "    ON g.id = (SELECT x.id FROM indicator_group AS x WHERE x.indicator_id = i.id ORDER BY x.system_id LIMIT 1)"
    " ORDER BY g.system_id IS NULL, g.system_id, g.\"group\", g.position, i.code" },
  { "series",
    "SELECT i.code AS indicator, s.sex, s.age, s.category_type, s.category,"
    "       (SELECT group_concat (level, ' ') FROM (SELECT DISTINCT a.level FROM observation AS o"
    "          JOIN area AS a ON a.id = o.area_id WHERE o.series_id = s.id AND o.status = 'present' ORDER BY a.level)) AS levels,"
    "       (SELECT count (DISTINCT o.period_id) FROM observation AS o WHERE o.series_id = s.id) AS n_periods,"
    "       (SELECT count (*) FROM observation AS o WHERE o.series_id = s.id) AS n_observations"
    "  FROM series AS s JOIN indicator AS i ON i.id = s.indicator_id"
    " ORDER BY i.code, s.sex, s.age, s.category_type, s.category" },
  { "areas",
    "SELECT code, name, level, parent_code, role, valid_from, valid_to FROM area ORDER BY level, code" },
  { "area-sets",
    "SELECT s.code, s.name, s.kind, s.valid_from, s.valid_to, s.is_default,"
    "       (SELECT count (DISTINCT m.place_code) FROM area_member AS m WHERE m.area_set_id = s.id) AS n_places, s.note, s.source,"
    "       y.code AS system"
    "  FROM area_set AS s JOIN system AS y ON y.id = s.system_id ORDER BY y.id, s.code" },
  { "periods", "SELECT label, first_day, last_day, kind FROM period ORDER BY first_day, last_day, label" },
};

PbExit
pb_cli_list (PbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDb) db = NULL;
  g_autoptr(PbQuery) query = NULL;
  const char *sql = NULL;

  if (!pb_cli_parse (cli, "list", NULL, NULL, &argc, &argv))
    return PB_EXIT_USAGE;

  if (argc == 2 && strcmp (argv[1], "measures") == 0)
    return pb_cli_list_measures (cli);

  for (guint i = 0; argc == 2 && i < G_N_ELEMENTS (lists); i++)
    if (strcmp (argv[1], lists[i].what) == 0)
      sql = lists[i].sql;

  if (sql == NULL)
    return pb_cli_usage ("%s", _("list takes one of systems, indicators, series, areas, area-sets, periods or measures."));

  db = pb_cli_open (cli, &error);
  query = db != NULL ? pb_db_query (db, sql, &error) : NULL;
  if (query == NULL || !pb_cli_print_query (query, cli->is_json, NULL, &error))
    return pb_cli_fail (cli, error);

  return PB_EXIT_DONE;
}
