/* register-filter: how fast a register of 5,000 innovations with 50,000 records of
 * evidence is filtered at a moment, beside the same question in SQL.
 *
 * Makes the rows by rule, prepares them once, and asks the same questions both ways:
 * each answer must be the same rows, or it stops. Prints one line a measure as
 * tab-separated name, median and longest time on the clock [ms]. */

#include "../analysis/innovation-fixture.h"
#include "pb-innovation-register.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#define N_INNOVATIONS 5000
#define N_EVIDENCE    10     /* an innovation */
#define N_ROUNDS      21

static const char *const phases[] = { "response", "restoration", "recovery", "new-normal" };
static const char *const states[] = { "pandemic-practice", "under-review", "kept", "amplified", "undecided" };
static const char *const kinds[] = { "none", "claim", "activity", "before-and-after", "comparison", "trial" };

static char *
iso_of (int days)
{
  return pb_day_format_iso (pb_day_from_ymd (2020, 1, 1) + days);
}

static void
run (sqlite3    *db,
     const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

G_GNUC_PRINTF (2, 3)
static void
insert (sqlite3    *db,
        const char *format,
        ...)
{
  va_list arguments;
  g_autofree char *sql = NULL;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  run (db, sql);
}

/* The same rows for both. Every state is dated to the day, so that SQL can sort them too. */
static PbRegisters *
make_rows (sqlite3 *db)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  run (db, "CREATE TABLE innovation (uid TEXT PRIMARY KEY, name TEXT, phase TEXT);"
           "CREATE TABLE state (innovation TEXT, state TEXT, day TEXT, position INTEGER);"
           "CREATE TABLE evidence (innovation TEXT, strength INTEGER, day TEXT);"
           "CREATE TABLE reach (innovation TEXT, place TEXT);"
           "BEGIN");
  for (int i = 0; i < N_INNOVATIONS; i++)
    {
      g_autofree char *uid = g_strdup_printf ("i%d", i);
      g_autofree char *name = g_strdup_printf ("%s number %d", i % 3 == 0 ? "Clinic at home" : "Hub", i);
      g_autofree char *place = g_strdup_printf ("E0700%04d", i % 9);
      g_autofree char *link = g_strdup_printf ("l%d", i);
      const char *phase = phases[i % 4];

      fixture_add (records, "innovation", uid, "name", name, "phase", phase, NULL);
      fixture_link (records, link, uid, "reach", "place", place);
      insert (db, "INSERT INTO innovation VALUES ('%s', '%s', '%s'); INSERT INTO reach VALUES ('%s', '%s')", uid, name,
              phase, uid, place);

      for (int j = 0; j < 2; j++)
        {
          g_autofree char *state_uid = g_strdup_printf ("s%d-%d", i, j);
          g_autofree char *day = iso_of ((i * 7 + j * 500) % 2000);

          fixture_add (records, "innovation_state", state_uid, "innovation", uid, "state", states[(i + j) % 5], "date",
                       day, NULL);
          insert (db, "INSERT INTO state VALUES ('%s', '%s', '%s', %d)", uid, states[(i + j) % 5], day, j);
        }
      for (int j = 0; j < N_EVIDENCE; j++)
        {
          g_autofree char *evidence_uid = g_strdup_printf ("e%d-%d", i, j);
          g_autofree char *day = iso_of ((i * 13 + j * 170) % 2000);
          int strength = (i + j * j) % 6;

          fixture_add (records, "evidence", evidence_uid, "innovation", uid, "kind", kinds[strength], "claim", "A claim",
                       "to_date", day, NULL);
          insert (db, "INSERT INTO evidence VALUES ('%s', %d, '%s')", uid, strength, day);
        }
    }
  run (db, "COMMIT; CREATE INDEX state_by ON state (innovation, day, position);"
           "CREATE INDEX evidence_by ON evidence (innovation, day, strength);"
           "CREATE INDEX reach_by ON reach (innovation, place); ANALYZE");

  return pb_registers_new (records);
}

static const char rival[] =
  "SELECT uid FROM innovation i WHERE name LIKE '%' || ?2 || '%'"
  "  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM reach WHERE innovation = uid AND place = ?3))"
  "  AND ?4 = (SELECT state FROM state WHERE innovation = uid AND day <= ?1 ORDER BY day DESC, position DESC LIMIT 1)"
  "  AND ?5 = COALESCE ((SELECT MAX (strength) FROM evidence WHERE innovation = uid AND day <= ?1), 0)"
  "  ORDER BY i.rowid";

static guint
ask_rival (sqlite3_stmt               *statement,
           const PbInnovationQuestion *question,
           GString                    *uids)
{
  g_autofree char *day = pb_day_format_iso (question->moment);
  PbEvidenceStrength strength = PB_EVIDENCE_NONE;
  guint n = 0;

  pb_evidence_strength_from_word (question->evidence, &strength);
  sqlite3_reset (statement);
  sqlite3_bind_text (statement, 1, day, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, question->text, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, question->place, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, question->state, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (statement, 5, (int) strength);
  for (; sqlite3_step (statement) == SQLITE_ROW; n++)
    g_string_append_printf (uids, "%s ", (const char *) sqlite3_column_text (statement, 0));

  return n;
}

static guint
ask (PbInnovationRegister       *innovations,
     const PbInnovationQuestion *question,
     GString                    *uids)
{
  g_autoptr(GArray) rows = pb_innovation_register_filter (innovations, question);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (uids, "%s ", pb_register_record_get_uid (g_array_index (rows, PbInnovationRow, i).record));

  return rows->len;
}

static int
compare_times (const void *a,
               const void *b)
{
  double time_a = *(const double *) a, time_b = *(const double *) b;

  return (time_a > time_b) - (time_a < time_b);
}

static void
report (const char *name,
        double     *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  printf ("%s\t%.2f\t%.2f\n", name, times[N_ROUNDS / 2], times[N_ROUNDS - 1]);
}

int
main (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(PbInnovationRegister) innovations = NULL;
  double ours[N_ROUNDS], theirs[N_ROUNDS], steps[N_ROUNDS];
  guint n_rows = 0;
  gint64 begun;

  if (sqlite3_open (":memory:", &db) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  registers = make_rows (db);
  if (sqlite3_prepare_v2 (db, rival, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));

  begun = g_get_monotonic_time ();
  innovations = pb_innovation_register_new (registers, NULL);
  printf ("prepare once\t%.2f\t\n", (double) (g_get_monotonic_time () - begun) / 1000);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *place = g_strdup_printf ("E0700%04d", i % 9);
      PbInnovationQuestion question = {
        .moment = pb_day_from_ymd (2020, 6, 1) + i * 60, .state = states[i % 5], .place = i % 2 == 0 ? place : NULL,
        .evidence = i % 3 == 0 ? "trial" : "activity", .text = i % 4 == 0 ? "clinic" : "number",
      };
      g_autoptr(GString) answer = g_string_new (NULL);
      g_autoptr(GString) rival_answer = g_string_new (NULL);
      g_autoptr(GArray) drawn = NULL;

      begun = g_get_monotonic_time ();
      n_rows += ask (innovations, &question, answer);
      ours[i] = (double) (g_get_monotonic_time () - begun) / 1000;

      begun = g_get_monotonic_time ();
      ask_rival (statement, &question, rival_answer);
      theirs[i] = (double) (g_get_monotonic_time () - begun) / 1000;
      if (!g_string_equal (answer, rival_answer))
        g_error ("question %d: “%s” is not “%s”", i, answer->str, rival_answer->str);

      begun = g_get_monotonic_time ();
      drawn = pb_innovation_register_list_steps (innovations, &question, NULL);
      steps[i] = (double) (g_get_monotonic_time () - begun) / 1000;
    }

  if (n_rows == 0)
    g_error ("no question was answered by any row");
  report ("filter", ours);
  report ("filter, SQL with indexes", theirs);
  report ("steps over time", steps);

  sqlite3_finalize (statement);
  sqlite3_close (db);
  return 0;
}
