#include "pb-innovation-private.h"

#include <math.h>
#include <string.h>

void
pb_innovation_sieve_init (PbInnovationSieve          *self,
                          PbInnovationRegister       *innovations,
                          const PbInnovationQuestion *question)
{
  PbEvidenceStrength strength;

  memset (self, 0, sizeof *self);
  self->question = question;
  self->strength = -1;
  if (question->place != NULL)
    self->covers = pb_innovation_register_get_covers (innovations, question->place);
  if (question->priority != NULL)
    self->priority = G_GUINT64_CONSTANT (1) << (g_ascii_strtoull (question->priority, NULL, 10) & 63);
  if (question->evidence != NULL && pb_evidence_strength_from_word (question->evidence, &strength))
    self->strength = (int) strength;
  if (question->text != NULL)
    {
      g_autofree char *folded = g_utf8_casefold (question->text, -1);

      self->words = g_strsplit_set (folded, " \t\n", -1);
    }
}

void
pb_innovation_sieve_clear (PbInnovationSieve *self)
{
  g_clear_pointer (&self->words, g_strfreev);
}

static gboolean
reaches (const PbInnovationSieve *self,
         PbInnovationRegister    *innovations,
         const PbInnovationEntry *entry)
{
  for (guint i = 0; i < entry->n_reach; i++)
    {
      const PbInnovationReach *reach = &g_array_index (innovations->reach, PbInnovationReach, entry->first_reach + i);

      if (!reach->is_without && self->covers[reach->code])
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_innovation_sieve_passes (const PbInnovationSieve *self,
                            PbInnovationRegister    *innovations,
                            const PbInnovationEntry *entry)
{
  if (self->priority != 0 && (entry->priorities & self->priority) == 0)
    return FALSE;
  if (self->question->phase != NULL && g_strcmp0 (entry->phase, self->question->phase) != 0)
    return FALSE;
  if (self->covers != NULL && !reaches (self, innovations, entry))
    return FALSE;

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (entry->text, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Whether innovation number @number passes, whatever its state. */
static gboolean
passes (PbInnovationRegister    *self,
        const PbInnovationSieve *sieve,
        guint                    number,
        PbInnovationRow         *row)
{
  if (!pb_innovation_sieve_passes (sieve, self, &g_array_index (self->entries, PbInnovationEntry, number)))
    return FALSE;

  pb_innovation_register_get_row (self, number, sieve->question->moment, row);
  return (sieve->strength < 0 || (int) row->strength == sieve->strength) &&
         (!sieve->question->review_overdue || row->is_review_overdue);
}

GArray *
pb_innovation_register_filter (PbInnovationRegister       *self,
                               const PbInnovationQuestion *question)
{
  g_auto(PbInnovationSieve) sieve;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (PbInnovationRow));

  pb_innovation_sieve_init (&sieve, self, question);
  for (guint i = 0; i < self->entries->len; i++)
    {
      PbInnovationRow row;

      if (passes (self, &sieve, i, &row) &&
          (question->state == NULL || pb_innovation_register_is_in (self, &row, question->moment, question->state)))
        g_array_append_val (rows, row);
    }

  return rows;
}

void
pb_innovation_register_count (PbInnovationRegister       *self,
                              const PbInnovationQuestion *question,
                              guint                      *counts_out)
{
  g_auto(PbInnovationSieve) sieve;

  memset (counts_out, 0, PB_N_INNOVATION_STATES * sizeof *counts_out);
  pb_innovation_sieve_init (&sieve, self, question);
  for (guint i = 0; i < self->entries->len; i++)
    {
      PbInnovationRow row;

      if (passes (self, &sieve, i, &row) && row.holds != PB_HOLDS_NOT)
        counts_out[row.state]++;
    }
}

/* At the end of @day, the count of a state begins to change by @slope a day more than before. */
typedef struct
{
  PbDay  day;
  int    state;
  double slope;
} Bend;

static int
compare_bends (gconstpointer a,
               gconstpointer b)
{
  const Bend *bend_a = a, *bend_b = b;

  return (bend_a->day > bend_b->day) - (bend_a->day < bend_b->day);
}

/* How much of an event has come by the end of a day: all days of its date are alike. */
static double
get_share (const PbInnovationEvent *event,
           PbDay                    day)
{
  double length = event->date.last - event->date.first + 1.0;

  return CLAMP ((day - event->date.first + 1) / length, 0, 1);
}

/* Of event @which, what no later event has taken over. */
static double
get_weight (const PbInnovationEvent *events,
            guint                    n_events,
            guint                    which,
            PbDay                    day)
{
  double later = 0;

  for (guint i = which + 1; i < n_events; i++)
    if (events[i].is_dated)
      later = fmax (later, get_share (&events[i], day));

  return fmax (get_share (&events[which], day) - later, 0);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  PbDay day_a = *(const PbDay *) a, day_b = *(const PbDay *) b;

  return (day_a > day_b) - (day_a < day_b);
}

/* Appends where the weights of one innovation's events bend. FALSE where none is dated. */
static gboolean
add_bends (PbInnovationRegister *self,
           guint                 number,
           GArray               *bends)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (PbDay));
  guint n_events;
  const PbInnovationEvent *events = pb_innovation_register_get_events (self, number, &n_events);

  for (guint i = 0; i < n_events; i++)
    if (events[i].is_dated)
      {
        PbDay before = events[i].date.first - 1;

        g_array_append_val (days, before);
        g_array_append_val (days, events[i].date.last);
      }
  g_array_sort (days, compare_days);

  for (guint i = 0; i < n_events; i++)
    for (guint j = 0; events[i].is_dated && j + 1 < days->len; j++)
      {
        PbDay from = g_array_index (days, PbDay, j), to = g_array_index (days, PbDay, j + 1);
        double slope;
        Bend start, end;

        if (from == to)
          continue;

        slope = (get_weight (events, n_events, i, to) - get_weight (events, n_events, i, from)) / (to - from);
        start = (Bend) { from, (int) events[i].state, slope };
        end = (Bend) { to, (int) events[i].state, -slope };
        if (slope != 0)
          {
            g_array_append_val (bends, start);
            g_array_append_val (bends, end);
          }
      }

  return days->len > 0;
}

/* Whole numbers again, where sums of slopes have left a trace. */
static double
clean (double count)
{
  return fabs (count - round (count)) < 1e-6 ? round (count) : count;
}

static GArray *
add_up (GArray *bends)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PbInnovationStep));
  double counts[PB_N_INNOVATION_STATES] = { 0 }, slopes[PB_N_INNOVATION_STATES] = { 0 };

  for (guint i = 0; i < bends->len;)
    {
      PbInnovationStep step = { .day = g_array_index (bends, Bend, i).day };
      PbDay last = steps->len > 0 ? g_array_index (steps, PbInnovationStep, steps->len - 1).day : step.day;

      for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
        {
          counts[state] += slopes[state] * (step.day - last);
          step.counts[state] = clean (counts[state]);
        }
      g_array_append_val (steps, step);

      for (; i < bends->len && g_array_index (bends, Bend, i).day == step.day; i++)
        slopes[g_array_index (bends, Bend, i).state] += g_array_index (bends, Bend, i).slope;
    }

  return steps;
}

GArray *
pb_innovation_register_list_steps (PbInnovationRegister       *self,
                                   const PbInnovationQuestion *question,
                                   guint                      *n_dated_out)
{
  g_auto(PbInnovationSieve) sieve;
  g_autoptr(GArray) bends = g_array_new (FALSE, FALSE, sizeof (Bend));
  guint n_dated = 0;

  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self), NULL);

  pb_innovation_sieve_init (&sieve, self, question);
  for (guint i = 0; i < self->entries->len; i++)
    if (pb_innovation_sieve_passes (&sieve, self, &g_array_index (self->entries, PbInnovationEntry, i)))
      n_dated += add_bends (self, i, bends);

  g_array_sort (bends, compare_bends);
  if (n_dated_out != NULL)
    *n_dated_out = n_dated;

  return add_up (bends);
}
