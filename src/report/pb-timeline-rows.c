#include "pb-timeline-rows-private.h"

#include "pb-decision-log.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
chain_free (gpointer data)
{
  PbTimelineChain *self = data;

  pb_decision_chain_free (self->chain);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->steps);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static const char *
keep (PbTimelineChain *self,
      char            *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static PbTimelineMark
get_mark (PbDecisionMark mark)
{
  switch (mark)
    {
    case PB_DECISION_MARK_DONE:
      return PB_TIMELINE_DONE;
    case PB_DECISION_MARK_REJECTED:
      return PB_TIMELINE_REJECTED;
    case PB_DECISION_MARK_DEFERRED:
      return PB_TIMELINE_DEFERRED;
    case PB_DECISION_MARK_DUE:
      return PB_TIMELINE_DUE;
    case PB_DECISION_MARK_DOCUMENT:
    case PB_DECISION_MARK_WAITING:
    case PB_N_DECISION_MARKS:
    default:
      return PB_TIMELINE_PLANNED;
    }
}

static const char *
get_kind (const PbDecisionRow *row)
{
  return pb_register_record_get_kind (row->record)->word;
}

/* What is published or moved meanwhile is no step. */
static gboolean
is_step (const PbDecisionRow *row)
{
  return g_str_equal (get_kind (row), "decision_step") || g_str_equal (get_kind (row), "milestone");
}

/* A milestone stands where it was done, else where it was to be. */
static gboolean
find_date (const PbDecisionRow *row,
           PbFuzzyDate         *date_out)
{
  gboolean is_done = g_str_equal (get_kind (row), "milestone") && row->mark == PB_DECISION_MARK_DONE;

  return pb_register_record_get_date (row->record, is_done ? "done_date" : "date", date_out);
}

/* "Later", "Possibly already" of what the moment cannot know for certain; a decision that is
 * later as a whole stands where that is said. */
static const char *
say_known (PbTimelineChain     *self,
           const PbDecisionRow *row,
           gboolean             is_later)
{
  if (is_later && row->possibly)
    return _("Possibly already");

  return is_later && !self->is_later ? _("Later") : NULL;
}

/* "Later · 6 March 2025 · DCHS Trust Board · Agreed" */
static char *
join (const char *known,
      const char *when,
      const char *body,
      const char *outcome)
{
  GString *text = g_string_new (known);

  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", when);
  if (body != NULL)
    g_string_append_printf (text, " · %s", body);
  g_string_append_printf (text, " · %s", outcome);

  return g_string_free (text, FALSE);
}

static void
add_step (PbTimelineChain     *self,
          const PbDecisionRow *row,
          gboolean             is_later)
{
  const char *known = say_known (self, row, is_later);
  PbTimelineStep step = { .mark = get_mark (row->mark), .first = PB_DAY_NONE, .last = PB_DAY_NONE, .is_later = is_later };
  PbFuzzyDate date;

  if (find_date (row, &date))
    {
      step.first = date.first;
      step.last = date.last;
    }
  step.words = keep (self, join (known, row->when, NULL, row->outcome));
  if (row->body != NULL)
    step.long_words = keep (self, join (known, row->when, row->body, row->outcome));

  g_ptr_array_add (self->shown, (gpointer) row);
  g_array_append_val (self->steps, step);
}

static void
add_steps (PbTimelineChain *self,
           GPtrArray       *rows,
           gboolean         is_later)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_step (g_ptr_array_index (rows, i)))
      add_step (self, g_ptr_array_index (rows, i), is_later);
}

static PbTimelineChain *
chain_new (PbRegisters      *registers,
           PbRegisterRecord *decision,
           PbDay             moment)
{
  PbTimelineChain *self = g_new0 (PbTimelineChain, 1);
  PbFuzzyDate raised;

  self->chain = pb_decision_chain_new (registers, decision, moment);
  self->is_later = self->chain->state == PB_DECISION_NOT_RAISED;
  self->shown = g_ptr_array_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (PbTimelineStep));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  add_steps (self, self->chain->rows, FALSE);
  add_steps (self, self->chain->later, TRUE);

  self->day = pb_register_record_get_date (decision, "raised_date", &raised) ? raised.last : G_MAXINT32;
  for (guint i = 0; i < self->shown->len; i++)
    self->day = MIN (self->day, ((PbDecisionRow *) g_ptr_array_index (self->shown, i))->day);

  /* A decision without any step stands there in words. */
  if (self->steps->len == 0)
    {
      PbTimelineStep step = { PB_TIMELINE_NONE, PB_DAY_NONE, PB_DAY_NONE, self->chain->headline, NULL, self->is_later };

      g_ptr_array_add (self->shown, NULL);
      g_array_append_val (self->steps, step);
    }

  return self;
}

static int
compare_chains (gconstpointer a,
                gconstpointer b)
{
  const PbTimelineChain *first = *(PbTimelineChain **) a, *second = *(PbTimelineChain **) b;

  if (first->is_later != second->is_later)
    return first->is_later - second->is_later;
  if (first->day != second->day)
    return (first->day > second->day) - (first->day < second->day);

  return g_utf8_collate (pb_register_record_get_title (first->chain->decision),
                         pb_register_record_get_title (second->chain->decision));
}

static void
count (PbTimelineRows        *self,
       const PbTimelineChain *chain)
{
  if (chain->is_later)
    return;

  self->n_raised++;
  self->n_decided += chain->chain->is_decided;
  for (guint i = 0; i < chain->steps->len; i++)
    {
      const PbTimelineStep *step = &g_array_index (chain->steps, PbTimelineStep, i);

      self->n_due += step->mark == PB_TIMELINE_DUE && !step->is_later;
    }
}

PbTimelineRows *
pb_timeline_rows_new (PbRegisters *registers,
                      PbCatalogue *catalogue,
                      const char  *place,
                      PbDay        moment)
{
  PbTimelineRows *self = g_new0 (PbTimelineRows, 1);
  GPtrArray *decisions = pb_registers_list (registers, "decision");

  self->moment = moment;
  self->chains = g_ptr_array_new_with_free_func (chain_free);
  for (guint i = 0; i < decisions->len; i++)
    {
      PbRegisterRecord *decision = g_ptr_array_index (decisions, i);

      if (!pb_decision_is_about_place (registers, catalogue, decision, place))
        continue;
      g_ptr_array_add (self->chains, chain_new (registers, decision, moment));
      count (self, g_ptr_array_index (self->chains, self->chains->len - 1));
    }
  g_ptr_array_sort (self->chains, compare_chains);

  return self;
}

void
pb_timeline_rows_free (PbTimelineRows *self)
{
  g_ptr_array_unref (self->chains);
  g_free (self);
}

static void
add_row (PbDataTable           *table,
         PbRegisters           *registers,
         const PbTimelineChain *chain,
         guint                  number)
{
  const PbTimelineStep *step = &g_array_index (chain->steps, PbTimelineStep, number);
  const PbDecisionRow *row = g_ptr_array_index (chain->shown, number);
  PbRegisterRecord *record = row != NULL ? row->record : chain->chain->decision;
  const char *source = pb_registers_get_title_of (registers, record, "source");

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, pb_register_record_get_title (chain->chain->decision));
  pb_data_table_add_text (table, pb_decision_state_to_words (chain->chain->state));
  if (row != NULL && row->number >= 0)
    pb_data_table_add_value (table, row->number, 0, PB_STATUS_PRESENT);
  else
    pb_data_table_add_cell (table, "", NAN, 0, PB_STATUS_NOT_APPLICABLE);
  pb_data_table_add_text (table, row != NULL ? row->when : "");
  pb_data_table_add_text (table, row == NULL ? "" : row->body != NULL ? row->body : _("not stated"));
  pb_data_table_add_text (table, row != NULL ? row->outcome : step->words);
  pb_data_table_add_text (table, !step->is_later                 ? _("by the moment shown")
                                 : row != NULL && row->possibly ? _("possibly already")
                                                                : _("later"));
  pb_data_table_add_text (table, row != NULL && row->days != NULL ? row->days : "");
  pb_data_table_add_text (table, source != NULL ? source : _("not stated"));
}

PbDataTable *
pb_timeline_rows_table (const PbTimelineRows *self,
                        PbRegisters          *registers)
{
  PbDataTable *table = pb_data_table_new (_("Steps of decisions"));

  pb_data_table_add_column (table, "decision", _("Decision"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "state", _("State"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "step", _("Step"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "date", _("Date"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "body", _("Body"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "outcome", _("Outcome"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "known", _("Known"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "days", _("Days"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "source", _("Source"), PB_COLUMN_WORDS);

  for (guint i = 0; i < self->chains->len; i++)
    {
      const PbTimelineChain *chain = g_ptr_array_index (self->chains, i);

      for (guint j = 0; j < chain->steps->len; j++)
        add_row (table, registers, chain, j);
    }

  return table;
}
