/* Registers as tables: they agree with their description, every change of a row is
 * recorded whoever makes it, and loading a pack is one row of the history. */

#include "pb-register-rows.h"
#include "store-fixture.h"

#include <string.h>

static PbDb *
open_db (Fixture      *fixture,
         PbWorkspace **workspace_out)
{
  *workspace_out = fixture_open (fixture, PB_WORKSPACE_WRITE);

  return pb_workspace_get_db (*workspace_out);
}

static char *
read_text (PbDb       *db,
           const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbQuery) query = pb_db_query (db, sql, &error);
  char *text;

  g_assert_no_error (error);
  text = pb_query_next (query, &error) ? g_strdup (pb_query_get_text (query, 0)) : NULL;
  g_assert_no_error (error);

  return text;
}

static PbRegisterRecord *
make_innovation (const char *uid,
                 const char *name,
                 const char *start_date)
{
  const PbRegisterKind *kind = pb_register_kind_find ("innovation");
  g_autoptr(PbRegisterRecord) empty = pb_register_record_new (kind, uid, NULL, 0);
  g_autoptr(PbRegisterRecord) named = pb_register_record_with (empty, "name", name);

  return pb_register_record_with (named, "start_date", start_date);
}

/* Every column of the description stands in its table, of the right SQL type, required
 * where it says so, referring to what it says; and the table has no other column. */
static void
test_tables_agree (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  g_assert_cmpuint (n_kinds, ==, 46);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT group_concat (i.name || ' ' || i.type || ' ' || i.\"notnull\" || ' ' ||"
                         " coalesce (f.\"table\" || '.' || f.\"to\", ''), char (10))"
                         " FROM pragma_table_info ('%s') AS i"
                         " LEFT JOIN pragma_foreign_key_list ('%s') AS f ON f.\"from\" = i.name ORDER BY cid",
                         kinds[k].table, kinds[k].table);
      g_autofree char *actual = read_text (db, sql);
      g_autoptr(GString) expected = g_string_new ("id INTEGER 0 \nuid TEXT 1 ");

      for (guint c = 0; c < kinds[k].n_columns; c++)
        {
          const PbRegisterColumn *column = &kinds[k].columns[c];
          gboolean is_whole = column->type == PB_REGISTER_INTEGER || column->type == PB_REGISTER_BOOLEAN;
          const PbRegisterKind *named = column->ref_kind != NULL ? pb_register_kind_find (column->ref_kind) : NULL;
          g_autofree char *ref = named != NULL ? g_strconcat (named->table, ".uid", NULL)
                                               : g_strdup (g_str_equal (column->name, "system") ? "system.code" : "");

          g_assert_true (column->type != PB_REGISTER_REF || named != NULL);
          g_assert_true ((column->type == PB_REGISTER_WORD) == (column->words != NULL));
          g_string_append_printf (expected, "\n%s %s %d %s", column->name,
                                  is_whole ? "INTEGER" : column->type == PB_REGISTER_DECIMAL ? "REAL" : "TEXT",
                                  column->is_required, ref);
        }
      g_string_append (expected, "\nversion INTEGER 1 ");

      g_assert_cmpstr (actual, ==, expected->str);
      g_assert_cmpint (pb_register_kind_find_column (&kinds[k], kinds[k].title_column), >=, 0);
      g_assert_true (pb_register_kind_find_table (kinds[k].table) == &kinds[k]);
    }
}

/* SQL takes every word that the description has and no other; every word has its own
 * words for people. */
static void
test_words_agree (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint c = 0; c < kinds[k].n_columns; c++)
      {
        const PbRegisterColumn *column = &kinds[k].columns[c];
        g_autofree char *words = column->words != NULL ? g_strjoinv ("', '", (char **) column->words) : NULL;
        g_autofree char *check = g_strdup_printf ("CHECK (%s IN ('%s'))", column->name, words);
        g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'", kinds[k].table);
        g_autofree char *table = read_text (db, sql);
        g_autoptr(GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
        g_autofree char *tidy = g_regex_replace_literal (blanks, table, -1, 0, " ", 0, NULL);

        if (column->type != PB_REGISTER_WORD)
          continue;

        g_assert_nonnull (strstr (tidy, check));
        for (guint w = 0; column->words[w] != NULL; w++)
          g_assert_false (strchr (pb_register_column_get_word_title (column, column->words[w]), '-') != NULL);
      }
}

static void
test_put (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);
  g_autoptr(PbRegisterRecord) record = make_innovation ("t:innovation/a", "Virtual “ward”, at home", "2020-spring");
  g_autoptr(PbRegisterRecord) other = pb_register_record_with (record, "start_date", "2020-04");
  g_autoptr(PbRegisterRecord) stored = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *json = pb_register_record_to_json (other);
  PbRegisterPut put;

  g_assert_true (pb_register_rows_put (db, record, &put, &error));
  g_assert_cmpint (put, ==, PB_REGISTER_PUT_ADDED);
  g_assert_true (pb_register_rows_put (db, record, &put, &error));
  g_assert_cmpint (put, ==, PB_REGISTER_PUT_UNCHANGED);
  g_assert_true (pb_register_rows_put (db, other, &put, &error));
  g_assert_cmpint (put, ==, PB_REGISTER_PUT_CHANGED);
  g_assert_no_error (error);

  g_assert_true (pb_register_rows_find (db, pb_register_kind_find ("innovation"), "t:innovation/a", &stored, &error));
  g_assert_true (pb_register_record_equal (stored, other));
  g_assert_cmpint (pb_register_record_get_version (stored), ==, 2);

  before = read_text (db, "SELECT before FROM change WHERE op = 'update'");
  after = read_text (db, "SELECT after FROM change WHERE op = 'update'");
  g_assert_nonnull (strstr (before, "2020-spring"));
  g_assert_cmpstr (after, ==, json);
}

/* The sqlite3 shell and QGIS know nothing of actions and versions. */
static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);
  g_autoptr(GError) error = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *actions = NULL;
  g_autofree char *version = NULL;

  g_assert_true (pb_db_execute (db, "INSERT INTO theme (uid, name) VALUES ('t:theme/a', 'Anchor institution')", &error));
  g_assert_true (pb_db_execute (db, "UPDATE theme SET text = 'A hospital'", &error));
  g_assert_true (pb_db_execute (db, "UPDATE theme SET text = 'A hospital'", &error));
  version = read_text (db, "SELECT version FROM theme");
  g_assert_cmpstr (version, ==, "2");
  g_assert_true (pb_db_execute (db, "DELETE FROM theme", &error));

  changes = read_text (db, "SELECT group_concat (op || version, ' ') FROM change");
  g_assert_cmpstr (changes, ==, "insert1 update2 delete2");
  actions = read_text (db, "SELECT group_concat (kind || ' ' || length (uid), ', ') FROM change_action");
  g_assert_cmpstr (actions, ==, "outside 36, outside 36, outside 36");

  g_assert_true (pb_db_execute (db, "INSERT INTO theme (uid, name) VALUES ('t:theme/b', 'Workforce')", &error));
  g_assert_false (pb_db_execute (db, "UPDATE theme SET uid = 't:theme/c'", &error));
  g_assert_nonnull (strstr (error->message, "the uid of a row never changes"));
}

static void
test_loading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);
  const PbRegisterKind *kind = pb_register_kind_find ("innovation");
  g_autoptr(PbRegisterRecord) record = make_innovation ("t:innovation/a", "Oximetry @home", "2020");
  g_autoptr(PbRegisterRecord) mine = pb_register_record_with (record, "owner", "Ann");
  g_autoptr(GError) error = NULL;
  g_autofree char *actions = NULL;
  g_autofree char *changes = NULL;
  PbRegisterPut put;
  gboolean is_changed = TRUE;

  g_assert_true (pb_register_rows_begin_loading (db, &error));
  g_assert_true (pb_register_rows_put (db, record, &put, &error));
  g_assert_true (pb_register_rows_end_loading (db, "", "Loaded a pack", &error));
  g_assert_no_error (error);

  changes = read_text (db, "SELECT count (*) FROM change");
  actions = read_text (db, "SELECT group_concat (kind || ': ' || words) FROM change_action");
  g_assert_cmpstr (changes, ==, "0");
  g_assert_cmpstr (actions, ==, "pack: Loaded a pack");

  g_assert_true (pb_register_rows_is_changed_by_people (db, kind, "t:innovation/a", &is_changed, &error));
  g_assert_false (is_changed);
  g_assert_true (pb_register_rows_put (db, mine, &put, &error));
  g_assert_true (pb_register_rows_is_changed_by_people (db, kind, "t:innovation/a", &is_changed, &error));
  g_assert_true (is_changed);
}

typedef struct
{
  const char *kind;
  const char *column;
  const char *value;
  const char *says;
} BadValue;

static const BadValue bad_values[] = {
  { "innovation", "name", NULL, "name" },
  { "innovation", "start_date", "2020-13", "2020-13" },
  { "innovation", "phase", "later", "new-normal" },
  { "setting_use", "beds", "60+", "60+" },
  { "setting_use", "beds", "1,500", "1,500" },
  { "setting", "latitude", "53.1", "both or neither" },
  { "setting", "latitude", "53.1N", "53.1N" },
  { "recommendation_set", "total", "-1", "-1" },
  { "role", "is_sourced", "yes", "yes" },
  { "link", "to_kind", "moon", "moon" },
  { "link", "from_kind", "indicator", "indicator" },
};

static void
test_bad_value (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const filled[][2] = {
    { "name", "A" }, { "setting", "t:setting/a" }, { "use", "mixed" }, { "title", "A" }, { "person", "t:person/a" },
    { "is_sourced", "1" }, { "from_kind", "innovation" }, { "from_uid", "t:innovation/a" }, { "to_kind", "place" },
    { "to_key", "E07000034" },
  };
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);

  for (guint i = 0; i < G_N_ELEMENTS (bad_values); i++)
    {
      const PbRegisterKind *kind = pb_register_kind_find (bad_values[i].kind);
      g_autoptr(PbRegisterRecord) record = pb_register_record_new (kind, "t:x", NULL, 0);
      g_autoptr(PbRegisterRecord) bad = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (filled); j++)
        if (pb_register_kind_find_column (kind, filled[j][0]) >= 0)
          {
            PbRegisterRecord *next = pb_register_record_with (record, filled[j][0], filled[j][1]);

            g_object_unref (record);
            record = next;
          }
      if (g_str_equal (kind->word, "link"))
        {
          PbRegisterRecord *next = pb_register_record_with (record, "role", "reach");

          g_object_unref (record);
          record = next;
        }
      g_assert_true (pb_register_record_check (record, &error));
      g_assert_no_error (error);

      bad = pb_register_record_with (record, bad_values[i].column, bad_values[i].value);
      g_assert_false (pb_register_rows_insert (db, bad, 0, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_nonnull (strstr (error->message, bad_values[i].says));
    }
}

/* What another program wrote and no form would have let in is said row by row. */
static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const rows[][2] = {
    { "INSERT INTO recommendation_set (uid, title) VALUES ('t:set', 'A report')", NULL },
    { "INSERT INTO quoted_figure (uid, name, quoted) VALUES ('t:beds', 'Beds', 'some 60')", "some 60" },
    { "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key)"
      " VALUES ('t:link/a', 'theme', 't:none', 'about', 'place', 'E07000034')", "t:none" },
    { "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key)"
      " VALUES ('t:link/b', 'recommendation_set', 't:set', 'about', 'action', 't:lost')", "t:lost" },
    { "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key)"
      " VALUES ('t:link/c', 'recommendation_set', 't:set', 'about', 'moon', '1')", "moon" },
  };
  g_autoptr(PbWorkspace) workspace = NULL;
  PbDb *db = open_db (fixture, &workspace);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) problems = NULL;

      pb_db_execute (db, rows[i][0], &error);
      g_assert_no_error (error);
      problems = pb_workspace_check (workspace, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, rows[i][1] != NULL);
      if (rows[i][1] == NULL)
        continue;

      g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), rows[i][1]));
      pb_db_execute (db, i == 1 ? "DELETE FROM quoted_figure" : "DELETE FROM register_link", &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/store/register-rows/tables-agree", test_tables_agree);
  add_fixture_test ("/store/register-rows/words-agree", test_words_agree);
  add_fixture_test ("/store/register-rows/put", test_put);
  add_fixture_test ("/store/register-rows/outside", test_outside);
  add_fixture_test ("/store/register-rows/loading", test_loading);
  add_fixture_test ("/store/register-rows/bad-value", test_bad_value);
  add_fixture_test ("/store/register-rows/check", test_check);

  return g_test_run ();
}
