#include "pb-decision-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 first = pb_register_record_get_integer (*(PbRegisterRecord **) a, "number");
  gint64 second = pb_register_record_get_integer (*(PbRegisterRecord **) b, "number");

  return (first > second) - (first < second);
}

/* By day; on one day what was published stands before what was decided. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbDecisionRow *first = *(PbDecisionRow **) a;
  const PbDecisionRow *second = *(PbDecisionRow **) b;

  if (first->day != second->day)
    return (first->day > second->day) - (first->day < second->day);

  return (first->number > second->number) - (first->number < second->number);
}

static GPtrArray *
list_steps (PbRegisters      *registers,
            PbRegisterRecord *decision)
{
  GPtrArray *all = pb_registers_list_naming (registers, "decision_step", "decision", pb_register_record_get_uid (decision));
  GPtrArray *steps = g_ptr_array_new ();

  g_ptr_array_extend (steps, all, NULL, NULL);
  g_ptr_array_sort (steps, compare_steps);

  return steps;
}

GPtrArray *
pb_decision_list_settings (PbRegisters       *registers,
                           PbRegisterRecord  *decision,
                           PbRegisterRecord **of_out)
{
  GPtrArray *settings = pb_decision_list_linked (registers, decision, NULL, "setting");
  g_autoptr(GPtrArray) events = NULL;

  if (of_out != NULL)
    *of_out = decision;
  if (settings->len > 0)
    return settings;

  events = pb_decision_list_linking (registers, decision, "event");
  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr(GPtrArray) others =
        pb_decision_list_linked (registers, g_ptr_array_index (events, i), NULL, "decision");

      for (guint j = 0; j < others->len; j++)
        {
          PbRegisterRecord *other = g_ptr_array_index (others, j);
          g_autoptr(GPtrArray) theirs = pb_decision_list_linked (registers, other, NULL, "setting");

          if (other == decision || theirs->len == 0)
            continue;
          if (of_out != NULL)
            *of_out = other;
          g_ptr_array_unref (settings);
          return g_steal_pointer (&theirs);
        }
    }

  return settings;
}

static void
add_capacities (PbDecisionMaking *making,
                PbRegisterRecord *decision)
{
  g_autoptr(GPtrArray) settings = pb_decision_list_settings (making->registers, decision, NULL);
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (guint i = 0; i < settings->len; i++)
    {
      g_autoptr(GPtrArray) statements =
        pb_decision_list_linking (making->registers, g_ptr_array_index (settings, i), "capacity_statement");

      for (guint j = 0; j < statements->len; j++)
        {
          gpointer statement = g_ptr_array_index (statements, j);

          if (g_ptr_array_find (seen, statement, NULL))
            continue;
          g_ptr_array_add (seen, statement);
          pb_decision_add_capacity (making, statement);
        }
    }
}

static void
make_rows (PbDecisionMaking *making,
           PbRegisterRecord *decision,
           GPtrArray        *steps)
{
  g_autoptr(GPtrArray) events = pb_decision_list_linking (making->registers, decision, "event");
  g_autoptr(GPtrArray) milestones = pb_decision_list_linking (making->registers, decision, "milestone");

  for (guint i = 0; i < steps->len; i++)
    pb_decision_add_step (making, g_ptr_array_index (steps, i));
  for (guint i = 0; i < events->len; i++)
    pb_decision_add_event (making, g_ptr_array_index (events, i));
  for (guint i = 0; i < milestones->len; i++)
    pb_decision_add_milestone (making, g_ptr_array_index (milestones, i));
  add_capacities (making, decision);

  g_ptr_array_sort (making->rows, compare_rows);
  g_ptr_array_sort (making->later, compare_rows);
}

static PbDecisionState
get_reached (const char *outcome)
{
  static const struct { const char *word; PbDecisionState state; } states[] = {
    { "proposed", PB_DECISION_PROPOSED },       { "agreed-in-principle", PB_DECISION_IN_PRINCIPLE },
    { "decided", PB_DECISION_DECIDED },         { "rejected", PB_DECISION_REJECTED },
    { "deferred", PB_DECISION_DEFERRED },       { "agreement-signed", PB_DECISION_SIGNED },
    { "in-operation", PB_DECISION_IN_OPERATION }, { "ended", PB_DECISION_ENDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].word, outcome) == 0)
      return states[i].state;

  return PB_DECISION_RAISED;
}

typedef struct
{
  const PbDecisionRow *last;       /* the last step taken */
  const PbDecisionRow *deciding;   /* the first that settles the question */
  const PbDecisionRow *pending;    /* the first that is due or planned */
} Steps;

/* Goes through the known steps by number. A body that looks at what another one has
 * decided can reject that it be looked at again: the decision stands. */
static PbDecisionState
read_steps (PbDecisionChain *chain,
            GPtrArray       *steps,
            Steps           *found)
{
  PbDecisionState state = PB_DECISION_NOT_RAISED;

  for (guint i = 0; i < steps->len; i++)
    for (guint j = 0; j < chain->rows->len; j++)
      {
        const PbDecisionRow *row = g_ptr_array_index (chain->rows, j);
        const char *outcome;

        if (row->record != g_ptr_array_index (steps, i))
          continue;
        outcome = pb_register_record_get (row->record, "outcome");
        if (!pb_decision_outcome_is_met (outcome))
          {
            found->pending = found->pending != NULL ? found->pending : row;
            continue;
          }
        if (row->mark == PB_DECISION_MARK_REJECTED && found->deciding != NULL &&
            g_strcmp0 (row->body, found->deciding->body) != 0)
          continue;
        if (found->deciding == NULL && pb_decision_outcome_decides (outcome))
          found->deciding = row;
        found->last = row;
        state = get_reached (outcome);
      }

  return state;
}

static void
count_days (PbDecisionChain  *chain,
            GPtrArray        *steps,
            const Steps      *found)
{
  PbRegisterRecord *first = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;
  PbFuzzyDate from, to = { PB_PRECISION_DAY, chain->moment, chain->moment };

  chain->is_decided = found->deciding != NULL;
  chain->days = PB_DAYS_NONE;
  if (chain->state == PB_DECISION_NOT_RAISED)
    return;
  if (!pb_register_record_get_date (chain->decision, "raised_date", &from))
    {
      chain->from_first_step = TRUE;
      if (first == NULL || !pb_register_record_get_date (first, "date", &from) ||
          (found->deciding != NULL && found->deciding->record == first))
        return;
    }
  if (found->deciding != NULL && !pb_register_record_get_date (found->deciding->record, "date", &to))
    return;
  if (pb_fuzzy_date_holds_possibly (&from, chain->moment))
    chain->days = pb_days_between (&from, &to);
}

static char *
say_days (PbDecisionChain *chain)
{
  g_autofree char *words = pb_days_to_words (chain->days);

  if (words == NULL)
    return chain->state == PB_DECISION_NOT_RAISED
             ? NULL
             : g_strdup (_("Days to decide: not stated, as the day it was raised is not"));
  if (chain->from_first_step)
    return chain->is_decided
             ? g_strdup_printf (_("%s from the first step to the decision; when it was raised is not stated"), words)
             : g_strdup_printf (_("%s since the first step; when it was raised is not stated"), words);

  return chain->is_decided ? g_strdup_printf (_("%s from raised to decided"), words)
                           : g_strdup_printf (_("%s since it was raised; not decided"), words);
}

static char *
say_subtitle (PbDecisionChain *chain,
              const Steps     *found)
{
  g_autofree char *words = pb_days_to_words (chain->days);
  const char *state = pb_decision_state_to_words (chain->state);

  if (words != NULL)
    return chain->is_decided ? g_strdup_printf ("%s · %s", state, words)
                             /* Translators: state of a decision and for how long it has been open */
                             : g_strdup_printf (_("%s · open %s"), state, words);
  if (found->last != NULL && found->last->day != G_MAXINT32)
    return g_strdup_printf ("%s · %s", state, found->last->when);

  return g_strdup (state);
}

static char *
say_headline (PbDecisionChain *chain,
              const Steps     *found)
{
  g_autofree char *reached = NULL;

  if (found->last == NULL)
    reached = g_strdup (chain->state == PB_DECISION_NOT_RAISED ? _("Not raised by then") : _("Raised, no step taken"));
  else if (found->last->body != NULL)
    /* Translators: an outcome and the body: "Agreed by Derbyshire County Council Cabinet" */
    reached = g_strdup_printf (_("%s by %s"), found->last->outcome, found->last->body);
  else
    reached = g_strdup_printf ("%s, %s", found->last->outcome, found->last->when);

  if (found->pending == NULL)
    return g_steal_pointer (&reached);

  return found->pending->mark == PB_DECISION_MARK_DUE
           ? g_strdup_printf (_("%s; step %d was due, its outcome is not recorded"), reached, found->pending->number)
           : g_strdup_printf (_("%s; step %d is planned"), reached, found->pending->number);
}

PbDecisionChain *
pb_decision_chain_new (PbRegisters      *registers,
                       PbRegisterRecord *decision,
                       PbDay             moment)
{
  g_autoptr(GPtrArray) steps = list_steps (registers, decision);
  PbDecisionChain *self = g_new0 (PbDecisionChain, 1);
  PbDecisionMaking making = { registers, moment };
  Steps found = { NULL };

  self->decision = g_object_ref (decision);
  self->moment = moment;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_decision_row_free);
  self->later = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_decision_row_free);
  making.first_step = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;
  making.rows = self->rows;
  making.later = self->later;
  make_rows (&making, decision, steps);

  self->state = read_steps (self, steps, &found);
  if (found.pending != NULL && self->state != PB_DECISION_IN_OPERATION && self->state != PB_DECISION_ENDED)
    self->state = PB_DECISION_IN_PROGRESS;
  else if (self->state == PB_DECISION_NOT_RAISED && pb_register_record_get (decision, "raised_date") != NULL &&
           pb_decision_know_row (registers, decision, "raised_date", moment) == PB_KNOWN_CERTAINLY)
    self->state = PB_DECISION_RAISED;

  count_days (self, steps, &found);
  self->subtitle = say_subtitle (self, &found);
  self->headline = say_headline (self, &found);
  self->days_sentence = say_days (self);

  return self;
}

void
pb_decision_chain_free (PbDecisionChain *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->decision);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->later);
  g_free (self->subtitle);
  g_free (self->headline);
  g_free (self->days_sentence);
  g_free (self);
}
