#include "pb-innovation-private.h"

#include "pb-register-places.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (PbInnovationRegister, pb_innovation_register, G_TYPE_OBJECT)

static const PbInnovationEntry *
get_entry (PbInnovationRegister *self,
           guint                 number)
{
  return &g_array_index (self->entries, PbInnovationEntry, number);
}

static void
entry_clear (gpointer data)
{
  g_free (((PbInnovationEntry *) data)->text);
}

/* How far an event holds at a moment. */
static PbHolds
get_holds (const PbInnovationEvent *event,
           PbDay                    moment)
{
  if (!event->is_dated || pb_fuzzy_date_holds_certainly (&event->date, moment))
    return PB_HOLDS_CERTAINLY;

  return pb_fuzzy_date_holds_possibly (&event->date, moment) ? PB_HOLDS_POSSIBLY : PB_HOLDS_NOT;
}

/* The last event that holds; where none holds certainly, the last possible one; before
 * all of them the first. */
static void
fill_state (PbInnovationRegister    *self,
            const PbInnovationEntry *entry,
            PbDay                    moment,
            PbInnovationRow         *row)
{
  const PbInnovationEvent *events = &g_array_index (self->events, PbInnovationEvent, entry->first_event);

  row->state = entry->n_events > 0 ? events[0].state : PB_INNOVATION_UNDECIDED;
  row->holds = PB_HOLDS_NOT;

  for (guint i = 0; i < entry->n_events; i++)
    {
      PbHolds holds = get_holds (&events[i], moment);

      if (holds != PB_HOLDS_NOT && holds >= row->holds)
        {
          row->state = events[i].state;
          row->holds = holds;
        }
    }
}

static void
fill_evidence (PbInnovationRegister    *self,
               const PbInnovationEntry *entry,
               PbDay                    moment,
               PbInnovationRow         *row)
{
  const PbInnovationProof *proofs = &g_array_index (self->proofs, PbInnovationProof, entry->first_proof);

  row->strength = PB_EVIDENCE_NONE;
  row->n_local = row->n_national = 0;

  for (guint i = 0; i < entry->n_proofs; i++)
    {
      if (proofs[i].known > moment || proofs[i].strength == PB_EVIDENCE_NONE)
        continue;

      if (proofs[i].is_national)
        {
          row->n_national++;
          continue;
        }

      row->n_local++;
      row->strength = MAX (row->strength, (PbEvidenceStrength) proofs[i].strength);
    }
}

static gboolean
is_decision (PbInnovationState state)
{
  return pb_innovation_state_is_kept (state) || state == PB_INNOVATION_STOPPED;
}

static gboolean
is_review_overdue (PbInnovationRegister    *self,
                   const PbInnovationEntry *entry,
                   PbDay                    moment)
{
  const PbInnovationEvent *events = &g_array_index (self->events, PbInnovationEvent, entry->first_event);

  if (!entry->has_review || entry->review.last >= moment)
    return FALSE;

  for (guint i = 0; i < entry->n_events; i++)
    if (is_decision (events[i].state) && events[i].is_dated && events[i].date.first >= entry->review.first &&
        get_holds (&events[i], moment) != PB_HOLDS_NOT)
      return FALSE;

  return TRUE;
}

static void
fill_row (PbInnovationRegister *self,
          guint                 number,
          PbDay                 moment,
          PbInnovationRow      *row)
{
  const PbInnovationEntry *entry = get_entry (self, number);

  row->number = number;
  row->record = entry->record;
  fill_state (self, entry, moment, row);
  fill_evidence (self, entry, moment, row);
  row->is_review_overdue = is_review_overdue (self, entry, moment);
}

static void
pb_innovation_register_finalize (GObject *object)
{
  PbInnovationRegister *self = PB_INNOVATION_REGISTER (object);

  g_array_unref (self->entries);
  g_array_unref (self->events);
  g_array_unref (self->proofs);
  g_array_unref (self->reach);
  g_ptr_array_unref (self->codes);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->covers);
  g_mutex_clear (&self->mutex);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->registers);

  G_OBJECT_CLASS (pb_innovation_register_parent_class)->finalize (object);
}

static void
pb_innovation_register_class_init (PbInnovationRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_register_finalize;
}

static void
pb_innovation_register_init (PbInnovationRegister *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (PbInnovationEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->events = g_array_new (FALSE, FALSE, sizeof (PbInnovationEvent));
  self->proofs = g_array_new (FALSE, FALSE, sizeof (PbInnovationProof));
  self->reach = g_array_new (FALSE, FALSE, sizeof (PbInnovationReach));
  self->codes = g_ptr_array_new ();
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->covers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&self->mutex);
}

PbInnovationRegister *
pb_innovation_register_new (PbRegisters *registers,
                            PbCatalogue *catalogue)
{
  PbInnovationRegister *self = g_object_new (PB_TYPE_INNOVATION_REGISTER, NULL);

  g_return_val_if_fail (PB_IS_REGISTERS (registers), self);

  self->registers = g_object_ref (registers);
  self->catalogue = catalogue != NULL ? g_object_ref (catalogue) : NULL;
  pb_innovation_register_build (self);

  return self;
}

PbRegisters *
pb_innovation_register_get_registers (PbInnovationRegister *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self), NULL);

  return self->registers;
}

guint
pb_innovation_register_get_n (PbInnovationRegister *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self), 0);

  return self->entries->len;
}

int
pb_innovation_register_find (PbInnovationRegister *self,
                             const char           *uid)
{
  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self), -1);

  return uid != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->numbers, uid)) - 1 : -1;
}

void
pb_innovation_register_get_row (PbInnovationRegister *self,
                                guint                 number,
                                PbDay                 moment,
                                PbInnovationRow      *row_out)
{
  g_return_if_fail (PB_IS_INNOVATION_REGISTER (self) && number < self->entries->len);

  fill_row (self, number, moment, row_out);
}

const PbInnovationEvent *
pb_innovation_register_get_events (PbInnovationRegister *self,
                                   guint                 number,
                                   guint                *n_out)
{
  const PbInnovationEntry *entry;

  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self) && number < self->entries->len, NULL);

  entry = get_entry (self, number);
  *n_out = entry->n_events;
  return &g_array_index (self->events, PbInnovationEvent, entry->first_event);
}

static gboolean
was_kept (PbInnovationRegister *self,
          guint                 number,
          PbDay                 moment)
{
  guint n_events;
  const PbInnovationEvent *events = pb_innovation_register_get_events (self, number, &n_events);

  for (guint i = 0; i < n_events; i++)
    if (pb_innovation_state_is_kept (events[i].state) && get_holds (&events[i], moment) != PB_HOLDS_NOT)
      return TRUE;

  return FALSE;
}

gboolean
pb_innovation_register_is_in (PbInnovationRegister  *self,
                              const PbInnovationRow *row,
                              PbDay                  moment,
                              const char            *word)
{
  if (row->holds == PB_HOLDS_NOT)
    return FALSE;

  if (g_str_equal (word, PB_INNOVATION_KEPT_WITHOUT_EVIDENCE))
    return pb_innovation_state_is_kept (row->state) && row->strength == PB_EVIDENCE_NONE;
  if (g_str_equal (word, PB_INNOVATION_KEPT_THEN_LAPSED))
    return row->state == PB_INNOVATION_LAPSED && was_kept (self, row->number, moment);

  return g_str_equal (word, pb_innovation_state_to_word (row->state));
}

const guint8 *
pb_innovation_register_get_covers (PbInnovationRegister *self,
                                   const char           *place_code)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint8 *covers = g_hash_table_lookup (self->covers, place_code);

  if (covers != NULL)
    return covers;

  covers = g_new0 (guint8, self->codes->len + 1);
  for (guint i = 0; i < self->codes->len; i++)
    {
      const char *code = g_ptr_array_index (self->codes, i);

      covers[i] = g_str_equal (code, place_code) ||
                  (self->catalogue != NULL && (pb_register_places_covers (self->catalogue, code, place_code) ||
                                               pb_register_places_covers (self->catalogue, place_code, code)));
    }
  g_hash_table_insert (self->covers, g_strdup (place_code), covers);

  return covers;
}

PbReach
pb_innovation_register_get_reach (PbInnovationRegister *self,
                                  guint                 number,
                                  const char           *place_code)
{
  const PbInnovationEntry *entry;
  const guint8 *covers;
  PbReach answer = PB_REACH_NOT_STATED;

  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self) && number < self->entries->len, PB_REACH_NOT_STATED);

  entry = get_entry (self, number);
  covers = pb_innovation_register_get_covers (self, place_code);
  for (guint i = 0; i < entry->n_reach; i++)
    {
      const PbInnovationReach *reach = &g_array_index (self->reach, PbInnovationReach, entry->first_reach + i);

      /* That one place is without it is more exact than that all have it. */
      if (covers[reach->code] && answer != PB_REACH_WITHOUT)
        answer = reach->is_without ? PB_REACH_WITHOUT : PB_REACH_COVERS;
    }

  return answer;
}

char **
pb_innovation_register_list_reach (PbInnovationRegister *self,
                                   guint                 number,
                                   PbReach               reach)
{
  const PbInnovationEntry *entry;
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();

  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (self) && number < self->entries->len, NULL);

  entry = get_entry (self, number);
  for (guint i = 0; i < entry->n_reach; i++)
    {
      const PbInnovationReach *place = &g_array_index (self->reach, PbInnovationReach, entry->first_reach + i);

      if (place->is_without == (reach == PB_REACH_WITHOUT))
        g_ptr_array_add (codes, g_strdup (g_ptr_array_index (self->codes, place->code)));
    }
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_steal (codes, NULL);
}
