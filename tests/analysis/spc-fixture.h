#pragma once

/* A series made by hand in a copy of the stored workspace: "Waits" of Derby. */

#include "../store/store-fixture.h"

#include "pb-spc-reading.h"

#include <math.h>
#include <string.h>

#define SPC_AREA "E06000015"
#define SPC_LATEST pb_day_from_ymd (2100, 1, 1)

/* The target 'x:target' is one of the series of this file. */
#define SPC_TARGET_LINK \
  "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key)" \
  " VALUES ('x:link', 'target', 'x:target', 'about', 'indicator', 'waits')"

static inline PbWorkspace *
spc_make (Fixture    *fixture,
          const char *polarity,
          const char *value_type)
{
  PbWorkspace *workspace = fixture_open (fixture, PB_WORKSPACE_WRITE);
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;

  sql = g_strdup_printf ("INSERT INTO indicator (id, code, name, short_name, unit, value_type, decimals, polarity)"
                         " VALUES (9000, 'waits', 'Waits', 'Waits', 'days', '%s', 0, '%s');"
                         "INSERT INTO series (id, indicator_id, sex, age) VALUES (9000, 9000, 'Persons', 'All ages')",
                         value_type, polarity);
  g_assert_true (pb_db_execute (pb_workspace_get_db (workspace), sql, &error));
  g_assert_no_error (error);

  return workspace;
}

/* @value: NaN for a row without a value. @area: a code of the workspace. */
static inline void
spc_put (PbWorkspace  *workspace,
         const char   *area,
         PbPeriodKind  kind,
         PbDay         first,
         PbDay         last,
         double        value)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_autofree char *from = pb_day_format_iso (first);
  g_autofree char *to = pb_day_format_iso (last);
  g_autofree char *label = kind == PB_PERIOD_DATE ? g_strdup (from) : g_strdup_printf ("%s/%s", from, to);
  g_autoptr(PbQuery) period = NULL;
  g_autoptr(PbQuery) cell = NULL;
  g_autoptr(GError) error = NULL;

  period = pb_db_query (db, "INSERT OR IGNORE INTO period (label, first_day, last_day, kind) VALUES (?1, ?2, ?3, ?4)", &error);
  g_assert_no_error (error);
  pb_query_bind_text (period, 1, label);
  pb_query_bind_text (period, 2, from);
  pb_query_bind_text (period, 3, to);
  pb_query_bind_text (period, 4, pb_period_kind_to_word (kind));
  g_assert_true (pb_query_run (period, &error));

  cell = pb_db_query (db,
                      "INSERT INTO observation (series_id, period_id, area_id, value, status, dataset_id, import_id)"
                      " VALUES (9000, (SELECT id FROM period WHERE label = ?1 AND first_day = ?2 AND last_day = ?3),"
                      "  (SELECT id FROM area WHERE code = ?4), ?5, ?6, (SELECT min (id) FROM dataset),"
                      "  (SELECT min (id) FROM import))",
                      &error);
  g_assert_no_error (error);
  pb_query_bind_text (cell, 1, label);
  pb_query_bind_text (cell, 2, from);
  pb_query_bind_text (cell, 3, to);
  pb_query_bind_text (cell, 4, area);
  pb_query_bind_double (cell, 5, value);
  pb_query_bind_text (cell, 6, isnan (value) ? "suppressed" : "present");
  g_assert_true (pb_query_run (cell, &error));
}

/* From January 2020 on: "10 12 x 14 s": x has no row, s is suppressed. */
static inline void
spc_put_months (PbWorkspace *workspace,
                const char  *values)
{
  g_auto(GStrv) words = g_strsplit (values, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    {
      PbDay first = pb_day_add_months (pb_day_from_ymd (2020, 1, 1), i);

      if (*words[i] != 'x')
        spc_put (workspace, SPC_AREA, PB_PERIOD_MONTH, first, pb_day_add_months (first, 1) - 1,
                 *words[i] == 's' ? NAN : g_ascii_strtod (words[i], NULL));
    }
}

static inline PbSeries *
spc_find_series (PbCatalogue *catalogue)
{
  PbIndicator *indicator = pb_catalogue_find_indicator (catalogue, "waits");

  g_assert_nonnull (indicator);
  return pb_catalogue_choose_series (catalogue, indicator, NULL, NULL, NULL);
}

static inline PbSpcReading *
spc_read (PbWorkspace *workspace,
          const char  *area,
          PbDay        moment)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbSpcQuestion question = { .series = spc_find_series (catalogue), .level = PB_LEVEL_LTLA, .area_code = area,
                             .moment = moment };
  PbSpcReading *reading = pb_spc_reading_load (workspace, catalogue, &question, NULL, &error);

  g_assert_no_error (error);
  return reading;
}
