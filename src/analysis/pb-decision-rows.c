#include "pb-decision-private.h"

#include "pb-bounded-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

void
pb_decision_row_free (PbDecisionRow *row)
{
  g_clear_object (&row->record);
  g_free (row->when);
  g_free (row->body);
  g_free (row->outcome);
  g_free (row->detail);
  g_free (row->quote);
  g_free (row->terms);
  g_free (row->days);
  g_free (row->sentence);
  g_free (row);
}

static void
append_part (GString    *sentence,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, g_unichar_ispunct (sentence->str[sentence->len - 1]) ? " " : ", ");
  g_string_append (sentence, part);
}

/* "Step 2, 20 February 2025, Derbyshire County Council Cabinet, Agreed, 14 days after step 1" */
static char *
say_row (const PbDecisionRow *row,
         gboolean             is_later)
{
  g_autoptr(GString) sentence = g_string_new (NULL);
  g_autofree char *number = NULL;

  if (is_later)
    append_part (sentence, row->possibly ? _("Possibly already") : _("Later"));
  if (row->number >= 0)
    number = g_strdup_printf (_("Step %d"), row->number);
  append_part (sentence, number);
  append_part (sentence, row->when);
  append_part (sentence, row->body);
  append_part (sentence, row->outcome);
  append_part (sentence, row->days);
  append_part (sentence, row->terms);
  append_part (sentence, row->detail);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

static PbDecisionRow *
new_row (PbRegisterRecord *record,
         const char       *column)
{
  PbDecisionRow *row = g_new0 (PbDecisionRow, 1);
  PbFuzzyDate date;

  row->record = g_object_ref (record);
  row->number = -1;
  row->when = pb_decision_when (record, column);
  row->day = pb_register_record_get_date (record, column, &date) ? date.last : G_MAXINT32;
  row->quote = g_strdup (pb_register_record_get (record, "quote"));

  return row;
}

/* Takes @row. */
static void
add_row (PbDecisionMaking *making,
         PbDecisionRow    *row,
         const char       *column)
{
  PbKnown known = pb_decision_know_row (making->registers, row->record, column, making->moment);
  gboolean is_later = known != PB_KNOWN_CERTAINLY;

  row->possibly = known == PB_KNOWN_POSSIBLY;
  row->sentence = say_row (row, is_later);
  g_ptr_array_add (is_later ? making->later : making->rows, row);
}

static PbDecisionMark
get_mark (const char *outcome)
{
  if (g_strcmp0 (outcome, "not-recorded") == 0)
    return PB_DECISION_MARK_DUE;
  if (!pb_decision_outcome_is_met (outcome))
    return PB_DECISION_MARK_WAITING;
  if (g_str_equal (outcome, "rejected"))
    return PB_DECISION_MARK_REJECTED;

  return g_str_equal (outcome, "deferred") ? PB_DECISION_MARK_DEFERRED : PB_DECISION_MARK_DONE;
}

/* "Depends on step 2. Condition met: “If they agree”"; "Waits for step 3: “Should our Board…”" */
static char *
make_terms (PbDecisionMaking *making,
            PbRegisterRecord *step)
{
  PbRegisterRecord *before = pb_registers_follow (making->registers, step, "depends_on");
  const char *condition = pb_register_record_get (step, "condition");
  gboolean is_met;
  int number;

  if (before == NULL)
    return condition != NULL ? g_strdup_printf (_("Condition: “%s”"), condition) : NULL;

  number = (int) pb_register_record_get_integer (before, "number");
  is_met = pb_decision_outcome_is_met (pb_register_record_get (before, "outcome")) &&
           pb_decision_know_row (making->registers, before, "date", making->moment) == PB_KNOWN_CERTAINLY;

  if (is_met)
    return condition != NULL
             ? g_strdup_printf (_("Depends on step %d. Condition met: “%s”"), number, condition)
             : g_strdup_printf (_("Depends on step %d"), number);

  return condition != NULL
           ? g_strdup_printf (_("Waits for step %d: “%s”"), number, condition)
           : g_strdup_printf (_("Waits for step %d"), number);
}

static char *
make_days (PbDecisionMaking *making,
           PbRegisterRecord *step)
{
  PbFuzzyDate first, date;
  g_autofree char *words = NULL;

  if (making->first_step == NULL || step == making->first_step ||
      !pb_decision_outcome_is_met (pb_register_record_get (step, "outcome")) ||
      !pb_register_record_get_date (making->first_step, "date", &first) ||
      !pb_register_record_get_date (step, "date", &date))
    return NULL;

  words = pb_days_to_words (pb_days_between (&first, &date));

  /* Translators: "14 days" after "step 1" */
  return g_strdup_printf (_("%s after step %d"), words,
                          (int) pb_register_record_get_integer (making->first_step, "number"));
}

void
pb_decision_add_step (PbDecisionMaking *making,
                      PbRegisterRecord *step)
{
  PbDecisionRow *row = new_row (step, "date");
  const char *outcome = pb_register_record_get (step, "outcome");

  row->number = (int) pb_register_record_get_integer (step, "number");
  row->mark = get_mark (outcome);
  row->body = g_strdup (pb_registers_get_title_of (making->registers, step, "body"));
  row->outcome = g_strdup (pb_decision_outcome_to_words (outcome));
  row->terms = make_terms (making, step);
  row->days = make_days (making, step);
  /* The note of a plan may tell what became of it: that is not yet known. */
  if (row->mark != PB_DECISION_MARK_WAITING)
    row->detail = g_strdup (pb_register_record_get (step, "note"));
  add_row (making, row, "date");
}

/* What the document that tells of the event states as well. */
static char *
find_statements (PbDecisionMaking *making,
                 PbRegisterRecord *event)
{
  GPtrArray *statements = pb_registers_list (making->registers, "statement");
  const char *source = pb_register_record_get (event, "source");
  const char *date = pb_register_record_get (event, "date");
  GString *text = g_string_new (NULL);

  for (guint i = 0; source != NULL && i < statements->len; i++)
    {
      PbRegisterRecord *statement = g_ptr_array_index (statements, i);

      if (g_strcmp0 (pb_register_record_get (statement, "source"), source) == 0 &&
          g_strcmp0 (pb_register_record_get (statement, "date"), date) == 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", pb_register_record_get (statement, "text"));
    }

  return g_string_free (text, text->len == 0);
}

void
pb_decision_add_event (PbDecisionMaking *making,
                       PbRegisterRecord *event)
{
  PbDecisionRow *row = new_row (event, "date");

  row->mark = PB_DECISION_MARK_DOCUMENT;
  row->outcome = g_strdup (pb_register_record_get (event, "title"));
  row->detail = find_statements (making, event);
  add_row (making, row, "date");
}

void
pb_decision_add_milestone (PbDecisionMaking *making,
                           PbRegisterRecord *milestone)
{
  gboolean is_done = pb_register_record_get (milestone, "done_date") != NULL &&
                     pb_decision_know_row (making->registers, milestone, "done_date", making->moment) == PB_KNOWN_CERTAINLY;
  PbDecisionRow *row = new_row (milestone, is_done ? "done_date" : "date");

  row->outcome = g_strdup (pb_register_record_get (milestone, "text"));
  if (is_done)
    {
      row->mark = PB_DECISION_MARK_DONE;
      row->detail = g_strdup (_("Milestone, done"));
    }
  else if (row->day <= making->moment)
    {
      row->mark = PB_DECISION_MARK_DUE;
      row->detail = g_strdup (_("Milestone, due; whether it was done is not recorded"));
    }
  else
    {
      row->mark = PB_DECISION_MARK_WAITING;
      row->detail = g_strdup (_("Milestone, planned"));
    }
  add_row (making, row, is_done ? "done_date" : "date");
}

void
pb_decision_add_capacity (PbDecisionMaking *making,
                          PbRegisterRecord *statement)
{
  PbDecisionRow *row = new_row (statement, "date");
  const char *subject = pb_register_record_get (statement, "subject");
  const char *unit = pb_register_record_get (statement, "unit");
  PbBoundedNumber number;

  row->mark = PB_DECISION_MARK_DOCUMENT;
  if (pb_register_record_get_number (statement, "number", &number))
    {
      g_autofree char *words = pb_bounded_number_describe (&number);

      /* Translators: what is counted, the number and its unit */
      row->outcome = g_strdup_printf (_("%s: %s %s"), subject, words, unit != NULL ? unit : "");
      g_strchomp (row->outcome);
    }
  else
    row->outcome = g_strdup_printf (_("%s: number not stated"), subject);
  add_row (making, row, "date");
}
