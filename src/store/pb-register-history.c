#include "pb-register-history.h"

#include "pb-db.h"
#include "pb-register-rows.h"

#include <glib/gi18n-lib.h>

/* One row of `change` with its action. */
typedef struct
{
  const char *action_kind;
  const char *at;
  const char *who;
  const char *words;     /* of an undo or redo: of what it undid or redid */
  const char *op;
  gboolean    is_erased;
} Event;

/* A date of day precision is told as a day, of season precision as a season, and so on. */
static char *
describe_date (const char *text)
{
  static const char *const seasons[] = { NC_("season of a year", "early %d"), NC_("season of a year", "spring %d"),
                                         NC_("season of a year", "summer %d"), NC_("season of a year", "autumn %d") };
  PbFuzzyDate date;
  g_autoptr(GDateTime) first = NULL;
  int year, month, day;

  if (!pb_fuzzy_date_parse (text, &date, NULL))
    return g_strdup (text);

  pb_day_to_ymd (date.first, &year, &month, &day);
  first = g_date_time_new_utc (year, month, day, 0, 0, 0);

  switch (date.precision)
    {
    case PB_PRECISION_DAY:
      return g_date_time_format (first, C_("date", "%-d %B %Y"));
    case PB_PRECISION_MONTH:
      return g_date_time_format (first, C_("date", "%B %Y"));
    case PB_PRECISION_SEASON:
      return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "season of a year", seasons[(month - 1) / 3]), year);
    case PB_PRECISION_YEAR:
    default:
      return g_strdup_printf ("%d", year);
    }
}

/* The title of the row that is named, as it is now; its uid where it is gone. */
static char *
describe_ref (PbDb       *db,
              const char *kind_word,
              const char *uid)
{
  g_autoptr(PbRegisterRecord) record = NULL;

  if (!pb_register_rows_find (db, pb_register_kind_find (kind_word), uid, &record, NULL) || record == NULL)
    return g_strdup (uid);

  return g_strdup (pb_register_record_get_title (record));
}

static char *
describe_value (PbDb                   *db,
                const PbRegisterColumn *column,
                const char             *value)
{
  PbBoundedNumber number;

  switch (column->type)
    {
    case PB_REGISTER_DATE:
      return describe_date (value);
    case PB_REGISTER_NUMBER:
      return pb_bounded_number_parse (value, &number, NULL) ? pb_bounded_number_describe (&number) : g_strdup (value);
    case PB_REGISTER_BOOLEAN:
      return g_strdup (g_str_equal (value, "1") ? _("yes") : _("no"));
    case PB_REGISTER_WORD:
      return g_strdup (pb_register_column_get_word_title (column, value));
    case PB_REGISTER_REF:
      return describe_ref (db, column->ref_kind, value);
    case PB_REGISTER_TEXT:
    case PB_REGISTER_LONG_TEXT:
    case PB_REGISTER_DECIMAL:
    case PB_REGISTER_INTEGER:
    case PB_REGISTER_CODE:
    default:
      return g_strdup (value);
    }
}

/* "Owner from “A” to “B”" */
static char *
describe_column (PbDb                   *db,
                 const PbRegisterColumn *column,
                 const char             *before,
                 const char             *after)
{
  const char *title = pb_register_column_get_title (column);
  g_autofree char *old = before != NULL ? describe_value (db, column, before) : NULL;
  g_autofree char *new = after != NULL ? describe_value (db, column, after) : NULL;

  if (old == NULL)
    return g_strdup_printf (_("%s to “%s”"), title, new);
  if (new == NULL)
    return g_strdup_printf (_("%s from “%s” to nothing"), title, old);

  return g_strdup_printf (_("%s from “%s” to “%s”"), title, old, new);
}

static char *
describe_differences (PbDb             *db,
                      PbRegisterRecord *before,
                      PbRegisterRecord *after)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (before);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *a = pb_register_record_get_value (before, i);
      const char *b = pb_register_record_get_value (after, i);

      if (g_strcmp0 (a, b) != 0)
        g_ptr_array_add (parts, describe_column (db, &kind->columns[i], a, b));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (_("; "), (char **) parts->pdata);
}

static char *
describe_time (const char *at)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  /* Translators: day, month, year and time of day, as strftime(3) writes them */
  return local != NULL ? g_date_time_format (local, _("%-d %B %Y at %H:%M")) : g_strdup (at);
}

static const char *
get_who (const Event *event)
{
  if (g_str_equal (event->action_kind, "outside"))
    return _("another program");

  return *event->who != '\0' ? event->who : _("somebody");
}

/* "Ann added it"; @differences: of an update */
static char *
make_clause (const Event *event,
             const char  *differences)
{
  const char *who = get_who (event);

  if (g_str_equal (event->action_kind, "erase"))
    return g_strdup_printf (_("%s erased a text of it"), who);
  if (event->is_erased)
    return g_strdup_printf (_("%s changed it; the text was erased since"), who);
  if (g_str_equal (event->op, "insert"))
    return g_strdup_printf (_("%s added it"), who);
  if (g_str_equal (event->op, "delete"))
    return g_strdup_printf (_("%s deleted it"), who);

  return g_strdup_printf (_("%s changed %s"), who, differences);
}

static char *
make_sentence (const Event *event,
               const char  *differences)
{
  g_autofree char *time = describe_time (event->at);
  g_autofree char *clause = make_clause (event, differences);

  if (g_str_equal (event->action_kind, "undo"))
    return g_strdup_printf (_("On %s %s, undoing “%s”."), time, clause, event->words);
  if (g_str_equal (event->action_kind, "redo"))
    return g_strdup_printf (_("On %s %s, redoing “%s”."), time, clause, event->words);

  return g_strdup_printf (_("On %s %s."), time, clause);
}

static gboolean
append_event (PbDb                  *db,
              const PbRegisterKind  *kind,
              const char            *uid,
              PbQuery               *row,
              GPtrArray             *sentences,
              GError               **error)
{
  Event event = { pb_query_get_text (row, 0), pb_query_get_text (row, 1), pb_query_get_text (row, 2), pb_query_get_text (row, 3),
                  pb_query_get_text (row, 4), sqlite3_column_int (row, 5) != 0 };
  g_autoptr(PbRegisterRecord) before = NULL;
  g_autoptr(PbRegisterRecord) after = NULL;
  g_autofree char *differences = NULL;

  if (g_str_equal (event.op, "update"))
    {
      before = pb_register_record_new_from_json (kind, uid, pb_query_get_text (row, 6), 0, error);
      after = before != NULL ? pb_register_record_new_from_json (kind, uid, pb_query_get_text (row, 7), 0, error) : NULL;
      if (after == NULL)
        return FALSE;

      differences = describe_differences (db, before, after);
    }

  g_ptr_array_add (sentences, make_sentence (&event, differences));
  return TRUE;
}

static gboolean
append_events (PbDb                  *db,
               const PbRegisterKind  *kind,
               const char            *uid,
               GPtrArray             *sentences,
               gboolean              *is_added_out,
               GError               **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db,
                                          "SELECT a.kind, a.at, a.who, coalesce (o.words, a.words), c.op, c.is_erased,"
                                          "       c.before, c.after"
                                          "  FROM change AS c JOIN change_action AS a ON a.id = c.action_id"
                                          "  LEFT JOIN change_action AS o ON o.id = a.of_action"
                                          " WHERE c.kind = ?1 AND c.uid = ?2 ORDER BY c.id",
                                          error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, kind->table);
  pb_query_bind_text (query, 2, uid);
  while (pb_query_next (query, &local_error))
    {
      if (sentences->len == 0)
        *is_added_out = g_str_equal (pb_query_get_text (query, 4), "insert");
      if (!append_event (db, kind, uid, query, sentences, error))
        return FALSE;
    }

  return pb_query_end (&local_error, error);
}

/* Rows that no action added came with a pack. */
static char *
make_beginning (PbDb       *db,
                const char *system)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "SELECT name FROM system WHERE code = ?1", NULL);

  if (query == NULL || system == NULL)
    return g_strdup (_("It came with a pack."));

  pb_query_bind_text (query, 1, system);

  return g_strdup_printf (_("It came with the pack “%s”."), pb_query_next (query, NULL) ? pb_query_get_text (query, 0) : system);
}

GPtrArray *
pb_register_list_history (PbWorkspace  *workspace,
                          const char   *kind_word,
                          const char   *uid,
                          GError      **error)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(PbRegisterRecord) record = NULL;
  const PbRegisterKind *kind;
  PbDb *db;
  gboolean are_there = FALSE;
  gboolean is_added = FALSE;

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace) && kind_word != NULL && uid != NULL, NULL);

  kind = pb_register_kind_find (kind_word);
  g_return_val_if_fail (kind != NULL, NULL);

  db = pb_workspace_get_db (workspace);
  if (!pb_register_rows_are_there (db, &are_there, error) ||
      !pb_register_rows_find (db, kind, uid, &record, error) ||
      (are_there && !append_events (db, kind, uid, sentences, &is_added, error)))
    return NULL;

  if (record == NULL && sentences->len == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("There is no “%s” in the register “%s”, and never was."), uid,
                   pb_register_kind_get_plural (kind));
      return NULL;
    }

  if (!is_added)
    g_ptr_array_insert (sentences, 0, make_beginning (db, record != NULL ? pb_register_record_get (record, "system") : NULL));

  return g_steal_pointer (&sentences);
}
