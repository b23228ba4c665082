#include "pb-assembly-words.h"

#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/* The word of the register as people read it: "accepted", of an action "done". */
static const char *
get_word_title (PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  int column = pb_register_kind_find_column (kind, "state");
  const char *word = pb_register_record_get (record, "state");

  return word != NULL ? pb_register_column_get_word_title (&kind->columns[column], word) : _("state not stated");
}

char *
pb_assembly_promise_dup_state (const PbAssemblyPromise *self)
{
  g_autofree char *word = dup_capitalised (get_word_title (self->record));

  switch (self->state)
    {
    case PB_ASSEMBLY_OPEN:
      return g_strdup (_("Open"));

    case PB_ASSEMBLY_OVERDUE:
      if (self->overdue_days < 0)
        return g_strdup (_("Overdue, since when is not stated"));
      return g_strdup_printf (ngettext ("Overdue by %d day", "Overdue by %d days", self->overdue_days),
                              self->overdue_days);

    case PB_ASSEMBLY_UNCERTAIN:
      /* Translators: state of a promise, "Met: the day is not stated" */
      return g_strdup_printf (_("%s: the day is not stated"), word);

    case PB_ASSEMBLY_LATER:
      /* Translators: state of what is made only after the moment, "Later: open" */
      return g_strdup_printf (_("Later: %s"), get_word_title (self->record));

    case PB_ASSEMBLY_ACCEPTED:
    case PB_ASSEMBLY_MET:
    case PB_ASSEMBLY_DECLINED:
    case PB_ASSEMBLY_N_STATES:
    default:
      return g_steal_pointer (&word);
    }
}

static const char *
get_made (PbRegisterRecord *record)
{
  gboolean is_action = pb_register_kind_find_column (pb_register_record_get_kind (record), "raised_date") >= 0;

  return pb_register_record_get (record, is_action ? "raised_date" : "date");
}

char *
pb_assembly_promise_dup_age (const PbAssemblyPromise *self)
{
  g_autofree char *made = NULL;

  if (self->state == PB_ASSEMBLY_LATER)
    {
      made = pb_text_fuzzy (get_made (self->record));
      /* Translators: when a promise is made, "made 3 May 2026" */
      return g_strdup_printf (_("made %s"), made);
    }
  if (self->age_days < 0)
    return g_strdup (_("age not stated"));
  if (self->is_age_least)
    return g_strdup_printf (ngettext ("at least %d day old", "at least %d days old", self->age_days), self->age_days);

  return g_strdup_printf (ngettext ("%d day old", "%d days old", self->age_days), self->age_days);
}

static char *
dup_ask_parties (PbRegisterRecord *ask,
                 PbRegisters      *registers,
                 PbCatalogue      *catalogue)
{
  g_autofree char *from = pb_assembly_party_dup_name (registers, catalogue,
                                                      pb_register_record_get (ask, "from_party"));
  g_autofree char *to = pb_assembly_party_dup_name (registers, catalogue, pb_register_record_get (ask, "to_party"));

  /* Translators: who asks whom: "Bolsover asks Chesterfield" */
  return g_strdup_printf (_("%s asks %s"), from != NULL ? from : _("Somebody not stated"),
                          to != NULL ? to : _("somebody not stated"));
}

char *
pb_assembly_promise_dup_who (const PbAssemblyPromise *self,
                             PbRegisters             *registers,
                             PbCatalogue             *catalogue)
{
  const char *kind = pb_register_record_get_kind (self->record)->word;
  g_autofree char *party = NULL;

  if (g_str_equal (kind, "ask"))
    return dup_ask_parties (self->record, registers, catalogue);

  if (g_str_equal (kind, "action"))
    {
      party = pb_assembly_party_dup_name (registers, catalogue, pb_register_record_get (self->record, "owner"));
      return party != NULL ? g_steal_pointer (&party) : g_strdup (_("Owner not stated"));
    }

  party = pb_assembly_party_dup_name (registers, catalogue, pb_register_record_get (self->record, "by"));

  /* Translators: who made a pledge, "By the council" */
  return party != NULL ? g_strdup_printf (_("By %s"), party) : g_strdup (_("By whom is not stated"));
}

char *
pb_assembly_promise_dup_due (const PbAssemblyPromise *self)
{
  g_autofree char *due = NULL;

  if (pb_register_kind_find_column (pb_register_record_get_kind (self->record), "due_date") < 0)
    return NULL;
  if (pb_register_record_get (self->record, "due_date") == NULL)
    return g_strdup (_("Due date not stated"));

  due = pb_text_fuzzy (pb_register_record_get (self->record, "due_date"));

  /* Translators: "Due 1 July 2023" */
  return g_strdup_printf (_("Due %s"), due);
}

/* Where a promise holds: "for Bolsover"; %NULL where no place is stated. */
static const char *
get_place_name (PbRegisterRecord *record,
                PbCatalogue      *catalogue)
{
  if (pb_register_kind_find_column (pb_register_record_get_kind (record), "place") < 0)
    return NULL;

  return pb_register_places_get_name (catalogue, pb_register_record_get (record, "place"));
}

static char *
say_pledge (PbRegisterRecord *pledge,
            PbRegisters      *registers,
            PbCatalogue      *catalogue)
{
  g_autofree char *by = pb_assembly_party_dup_name (registers, catalogue, pb_register_record_get (pledge, "by"));
  const char *who = by != NULL ? by : get_place_name (pledge, catalogue);

  if (who == NULL)
    /* Translators: the text of a pledge */
    return g_strdup_printf (_("Pledged: %s"), pb_register_record_get_title (pledge));

  /* Translators: a party and the text of its pledge: "Pledged by Chesterfield: Lend a nurse" */
  return g_strdup_printf (_("Pledged by %s: %s"), who, pb_register_record_get_title (pledge));
}

char *
pb_assembly_promise_dup_answer (const PbAssemblyPromise *self,
                                PbRegisters             *registers,
                                PbCatalogue             *catalogue)
{
  GPtrArray *links = pb_registers_list_links_to (registers, pb_register_record_get_kind (self->record)->word,
                                                 pb_register_record_get_uid (self->record));
  g_autoptr(GString) answers = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      PbRegisterRecord *pledge = NULL;
      g_autofree char *words = NULL;

      if (g_strcmp0 (pb_register_record_get (link, "role"), "answers") == 0 &&
          g_strcmp0 (pb_register_record_get (link, "from_kind"), "pledge") == 0)
        pledge = pb_registers_find (registers, "pledge", pb_register_record_get (link, "from_uid"));
      if (pledge == NULL || pb_assembly_promise_read (pledge, self->moment).state == PB_ASSEMBLY_LATER)
        continue;

      words = say_pledge (pledge, registers, catalogue);
      g_string_append_printf (answers, answers->len > 0 ? ". %s" : "%s", words);
    }

  return answers->len > 0 ? g_string_free (g_steal_pointer (&answers), FALSE) : NULL;
}

char *
pb_assembly_promise_dup_sentence (const PbAssemblyPromise *self,
                                  PbRegisters             *registers,
                                  PbCatalogue             *catalogue)
{
  const char *kind = pb_register_kind_get_title (pb_register_record_get_kind (self->record));
  const char *place = get_place_name (self->record, catalogue);
  g_autofree char *who = pb_assembly_promise_dup_who (self, registers, catalogue);
  g_autofree char *due = pb_assembly_promise_dup_due (self);
  g_autofree char *state = pb_assembly_promise_dup_state (self);
  g_autofree char *age = pb_assembly_promise_dup_age (self);
  g_autofree char *answer = pb_assembly_promise_dup_answer (self, registers, catalogue);
  g_autoptr(GString) sentence = g_string_new (NULL);

  /* Translators: kind of a promise and its text, "Pledge: open a clinic" */
  g_string_append_printf (sentence, _("%s: %s"), kind, pb_register_record_get_title (self->record));
  if (place != NULL)
    g_string_append_printf (sentence, ". %s", place);
  g_string_append_printf (sentence, ". %s", who);
  if (due != NULL)
    g_string_append_printf (sentence, ". %s", due);
  g_string_append_printf (sentence, ". %s, %s", state, age);
  if (answer != NULL)
    g_string_append_printf (sentence, ". %s", answer);

  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

char *
pb_assembly_dup_cell_sentence (const char *from,
                               const char *to,
                               guint       n_asks,
                               guint       n_open)
{
  g_autofree char *asks = NULL;
  const char *who = *from != '\0' ? from : _("Somebody not stated");
  const char *whom = *to != '\0' ? to : _("somebody not stated");

  if (n_asks == 0)
    /* Translators: a cell of the table who asks whom: "Bolsover asks Chesterfield: no ask" */
    return g_strdup_printf (_("%s asks %s: no ask"), who, whom);

  asks = g_strdup_printf (ngettext ("%u ask", "%u asks", n_asks), n_asks);
  if (n_open == 0)
    /* Translators: "Bolsover asks Chesterfield: 2 asks, none open" */
    return g_strdup_printf (_("%s asks %s: %s, none open"), who, whom, asks);

  /* Translators: "Bolsover asks Chesterfield: 2 asks, 1 open" */
  return g_strdup_printf (_("%s asks %s: %s, %u open"), who, whom, asks, n_open);
}

typedef struct
{
  guint n;
  guint n_open;
  guint n_overdue;
} Tally;

static void
count (Tally       *tally,
       PbRegisters *registers,
       PbCatalogue *catalogue,
       const char  *kind_word,
       const char  *place_code,
       PbDay        moment)
{
  g_autoptr(GArray) promises = pb_assembly_list_promises (registers, catalogue, kind_word, place_code, moment);

  for (guint i = 0; i < promises->len; i++)
    {
      const PbAssemblyPromise *promise = &g_array_index (promises, PbAssemblyPromise, i);

      tally->n += promise->state != PB_ASSEMBLY_LATER;
      tally->n_open += pb_assembly_promise_is_open (promise);
      tally->n_overdue += promise->state == PB_ASSEMBLY_OVERDUE;
    }
}

static char *
dup_counts (guint n_pledges,
            guint n_asks)
{
  g_autofree char *pledges = g_strdup_printf (ngettext ("%u pledge", "%u pledges", n_pledges), n_pledges);
  g_autofree char *asks = g_strdup_printf (ngettext ("%u ask", "%u asks", n_asks), n_asks);

  if (n_asks == 0)
    /* Translators: "2 pledges and no ask recorded" */
    return g_strdup_printf (_("%s and no ask recorded"), pledges);
  if (n_pledges == 0)
    /* Translators: "No pledge and 2 asks recorded" */
    return g_strdup_printf (_("No pledge and %s recorded"), asks);

  /* Translators: "2 pledges and 1 ask recorded" */
  return g_strdup_printf (_("%s and %s recorded"), pledges, asks);
}

char *
pb_assembly_dup_headline (PbRegisters *registers,
                          PbCatalogue *catalogue,
                          const char  *place_code,
                          PbDay        moment)
{
  Tally pledges = { 0 };
  Tally all;
  g_autofree char *counts = NULL;
  g_autofree char *open = NULL;
  g_autofree char *overdue = NULL;

  count (&pledges, registers, catalogue, "pledge", place_code, moment);
  all = pledges;
  count (&all, registers, catalogue, "ask", place_code, moment);
  if (all.n == 0)
    return g_strdup (_("No pledge and no ask is recorded"));

  counts = dup_counts (pledges.n, all.n - pledges.n);
  if (all.n_open == 0)
    /* Translators: "2 pledges and no ask recorded: none open" */
    return g_strdup_printf (_("%s: none open"), counts);

  open = g_strdup_printf (_("%u open"), all.n_open);
  overdue = all.n_overdue > 0 ? g_strdup_printf (_("%u overdue"), all.n_overdue) : g_strdup (_("none overdue"));

  /* Translators: "2 pledges and 1 ask recorded: 2 open, none overdue" */
  return g_strdup_printf (_("%s: %s, %s"), counts, open, overdue);
}
