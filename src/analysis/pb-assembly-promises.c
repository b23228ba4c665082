#include "pb-assembly-promises.h"

#include "pb-register-places.h"

static gboolean
get_date (PbRegisterRecord *record,
          const char       *column,
          PbFuzzyDate      *date_out)
{
  return pb_register_kind_find_column (pb_register_record_get_kind (record), column) >= 0 &&
         pb_register_record_get_date (record, column, date_out);
}

/* A pledge and an ask say when they were made, an action when it was raised. */
static gboolean
get_made (PbRegisterRecord *record,
          PbFuzzyDate      *date_out)
{
  return get_date (record, "date", date_out) || get_date (record, "raised_date", date_out);
}

static PbAssemblyState
read_word (const char *word)
{
  static const struct
  {
    const char      *word;
    PbAssemblyState  state;
  } states[] = {
    { "open", PB_ASSEMBLY_OPEN },         { "accepted", PB_ASSEMBLY_ACCEPTED }, { "overdue", PB_ASSEMBLY_OVERDUE },
    { "met", PB_ASSEMBLY_MET },           { "done", PB_ASSEMBLY_MET },
    { "declined", PB_ASSEMBLY_DECLINED }, { "dropped", PB_ASSEMBLY_DECLINED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (word, states[i].word) == 0)
      return states[i].state;

  return PB_ASSEMBLY_OPEN;
}

/* What the register says is how it stands today; the days due tell how it stood then. */
static PbAssemblyState
move_to_moment (PbAssemblyState  state,
                const PbFuzzyDate *due,
                PbDay            moment)
{
  gboolean is_settled = state == PB_ASSEMBLY_MET || state == PB_ASSEMBLY_DECLINED;

  if (due == NULL)
    return state;
  if (is_settled)
    return pb_fuzzy_date_holds_possibly (due, moment) ? state : PB_ASSEMBLY_UNCERTAIN;
  if (due->last < moment)
    return PB_ASSEMBLY_OVERDUE;

  return state == PB_ASSEMBLY_OVERDUE ? PB_ASSEMBLY_OPEN : state;
}

PbAssemblyPromise
pb_assembly_promise_read (PbRegisterRecord *record,
                          PbDay             moment)
{
  PbAssemblyPromise promise = { .record = record, .moment = moment, .age_days = -1, .overdue_days = -1 };
  PbFuzzyDate made, due;
  gboolean has_made = get_made (record, &made);
  gboolean has_due = get_date (record, "due_date", &due);

  promise.state = move_to_moment (read_word (pb_register_record_get (record, "state")), has_due ? &due : NULL,
                                  moment);
  if (promise.state == PB_ASSEMBLY_OVERDUE && has_due)
    promise.overdue_days = moment - due.last;

  if (has_made && !pb_fuzzy_date_holds_possibly (&made, moment))
    {
      promise.state = PB_ASSEMBLY_LATER;
      promise.overdue_days = -1;
      return promise;
    }
  if (has_made)
    {
      promise.age_days = MAX (moment - made.last, 0);
      promise.is_age_least = made.first != made.last;
    }

  return promise;
}

gboolean
pb_assembly_promise_is_open (const PbAssemblyPromise *self)
{
  return self->state == PB_ASSEMBLY_OPEN || self->state == PB_ASSEMBLY_ACCEPTED ||
         self->state == PB_ASSEMBLY_OVERDUE;
}

static void
add_promises (GArray      *promises,
              PbRegisters *registers,
              PbCatalogue *catalogue,
              const char  *kind_word,
              const char  *place_code,
              PbDay        moment,
              gboolean     is_later)
{
  GPtrArray *records = pb_registers_list (registers, kind_word);

  for (guint i = 0; i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);
      PbAssemblyPromise promise = pb_assembly_promise_read (record, moment);

      if ((promise.state == PB_ASSEMBLY_LATER) == is_later &&
          (place_code == NULL || pb_assembly_promise_concerns (registers, catalogue, record, place_code)))
        g_array_append_val (promises, promise);
    }
}

GArray *
pb_assembly_list_promises (PbRegisters *registers,
                           PbCatalogue *catalogue,
                           const char  *kind_word,
                           const char  *place_code,
                           PbDay        moment)
{
  GArray *promises = g_array_new (FALSE, FALSE, sizeof (PbAssemblyPromise));

  add_promises (promises, registers, catalogue, kind_word, place_code, moment, FALSE);
  add_promises (promises, registers, catalogue, kind_word, place_code, moment, TRUE);

  return promises;
}

/* Oldest first; what has no age stands behind, in the order of the registers. */
static int
compare_ages (gconstpointer a,
              gconstpointer b)
{
  const PbAssemblyPromise *first = a;
  const PbAssemblyPromise *second = b;

  return (second->age_days > first->age_days) - (second->age_days < first->age_days);
}

GArray *
pb_assembly_list_follow_up (PbRegisters *registers,
                            PbCatalogue *catalogue,
                            const char  *place_code,
                            PbDay        moment)
{
  static const char *const kinds[] = { "pledge", "ask", "action" };
  GArray *promises = g_array_new (FALSE, FALSE, sizeof (PbAssemblyPromise));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_promises (promises, registers, catalogue, kinds[i], place_code, moment, FALSE);

  for (guint i = promises->len; i > 0; i--)
    if (!pb_assembly_promise_is_open (&g_array_index (promises, PbAssemblyPromise, i - 1)))
      g_array_remove_index (promises, i - 1);

  g_array_sort (promises, compare_ages);

  return promises;
}

gboolean
pb_assembly_ask_is_between (PbRegisters      *registers,
                            PbCatalogue      *catalogue,
                            PbRegisterRecord *ask,
                            const char       *from,
                            const char       *to)
{
  g_autofree char *own_from = pb_assembly_party_dup_name (registers, catalogue,
                                                          pb_register_record_get (ask, "from_party"));
  g_autofree char *own_to = pb_assembly_party_dup_name (registers, catalogue,
                                                        pb_register_record_get (ask, "to_party"));

  return g_strcmp0 (own_from, from) == 0 && g_strcmp0 (own_to, to) == 0;
}
