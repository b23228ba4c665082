#include "pb-innovation-private.h"

#include <stdlib.h>
#include <string.h>

/* Whether a text has a word, in any case, on its own. */
static gboolean
has_word (const char *text,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *at = text; at != NULL && *at != '\0'; at++)
    if (g_ascii_strncasecmp (at, word, length) == 0 && !g_ascii_isalpha (at[length]) &&
        (at == text || !g_ascii_isalpha (at[-1])))
      return TRUE;

  return FALSE;
}

static gboolean
begins_with (const char *text,
             const char *words)
{
  return text != NULL && g_ascii_strncasecmp (text, words, strlen (words)) == 0;
}

/**
 * pb_evidence_is_national:
 * @evidence: a record of evidence
 *
 * Tells evidence from elsewhere by what the record says of itself: its population is
 * England, the method or the first word of the claim is "national", or the note says
 * that the figure is not one of this system.
 *
 * Returns: %TRUE where it is not about this system
 */
gboolean
pb_evidence_is_national (PbRegisterRecord *evidence)
{
  const char *note = pb_register_record_get (evidence, "note");
  const char *claim = pb_register_record_get (evidence, "claim");
  const char *population = pb_register_record_get (evidence, "population");

  return begins_with (claim, "nationally") || begins_with (claim, "national ") ||
         begins_with (population, "england") || begins_with (note, "national") || begins_with (note, "not a figure of") ||
         has_word (pb_register_record_get (evidence, "method"), "national");
}

PbDay
pb_evidence_get_known_day (PbRegisters      *registers,
                           PbRegisterRecord *evidence)
{
  PbRegisterRecord *document;
  PbFuzzyDate date;

  if (pb_register_record_get_date (evidence, "to_date", &date) ||
      pb_register_record_get_date (evidence, "from_date", &date))
    return date.last;

  document = pb_registers_follow (registers, evidence, "source");
  if (document != NULL && pb_register_record_get_date (document, "date", &date))
    return date.last;

  return PB_DAY_NONE;
}

static gboolean
is_certainly_before (const PbInnovationEvent *a,
                     const PbInnovationEvent *b)
{
  return a->is_dated ? b->is_dated && a->date.last < b->date.first : b->is_dated;
}

/* Behind all events but those that certainly come after it. */
static void
insert_event (PbInnovationRegister    *self,
              PbInnovationEntry       *entry,
              const PbInnovationEvent *event)
{
  guint at = entry->first_event + entry->n_events;

  while (at > entry->first_event &&
         is_certainly_before (event, &g_array_index (self->events, PbInnovationEvent, at - 1)))
    at--;

  g_array_insert_val (self->events, at, *event);
  entry->n_events++;
}

/* An innovation that has begun stands undecided until a row says otherwise. */
static void
add_events (PbInnovationRegister *self,
            PbInnovationEntry    *entry)
{
  const char *uid = pb_register_record_get_uid (entry->record);
  GPtrArray *rows = pb_registers_list_naming (self->registers, "innovation_state", "innovation", uid);
  PbInnovationEvent start = { .state = PB_INNOVATION_UNDECIDED };

  entry->first_event = self->events->len;
  start.is_dated = pb_register_record_get_date (entry->record, "start_date", &start.date);
  if (start.is_dated || rows->len == 0)
    insert_event (self, entry, &start);

  for (guint i = 0; i < rows->len; i++)
    {
      PbInnovationEvent event = { .record = g_ptr_array_index (rows, i) };

      if (!pb_innovation_state_from_word (pb_register_record_get (event.record, "state"), &event.state))
        continue;

      event.is_dated = pb_register_record_get_date (event.record, "date", &event.date);
      if (!event.is_dated && start.is_dated)
        {
          event.is_dated = TRUE;
          event.date = start.date;
        }
      insert_event (self, entry, &event);
    }
}

static void
add_proofs (PbInnovationRegister *self,
            PbInnovationEntry    *entry)
{
  const char *uid = pb_register_record_get_uid (entry->record);
  GPtrArray *rows = pb_registers_list_naming (self->registers, "evidence", "innovation", uid);
  PbFuzzyDate start;
  gboolean has_start = pb_register_record_get_date (entry->record, "start_date", &start);

  entry->first_proof = self->proofs->len;
  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      PbEvidenceStrength strength;
      PbInnovationProof proof;

      if (!pb_evidence_strength_from_word (pb_register_record_get (row, "kind"), &strength))
        continue;

      proof.known = pb_evidence_get_known_day (self->registers, row);
      if (proof.known == PB_DAY_NONE && has_start)
        proof.known = start.last;
      proof.strength = (guint8) strength;
      proof.is_national = (guint8) pb_evidence_is_national (row);
      g_array_append_val (self->proofs, proof);
      entry->n_proofs++;
    }
}

static guint
get_code_number (PbInnovationRegister *self,
                 GHashTable           *numbers,
                 const char           *code)
{
  gpointer known = g_hash_table_lookup (numbers, code);

  if (known == NULL)
    {
      g_ptr_array_add (self->codes, (gpointer) code);
      known = GUINT_TO_POINTER (self->codes->len);
      g_hash_table_insert (numbers, (gpointer) code, known);
    }

  return GPOINTER_TO_UINT (known) - 1;
}

static void
add_links (PbInnovationRegister *self,
           PbInnovationEntry    *entry,
           GHashTable           *codes)
{
  const char *uid = pb_register_record_get_uid (entry->record);
  GPtrArray *links = pb_registers_list_links_from (self->registers, "innovation", uid);

  entry->first_reach = self->reach->len;
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *role = pb_register_record_get (link, "role");
      const char *to_kind = pb_register_record_get (link, "to_kind");
      const char *to_key = pb_register_record_get (link, "to_key");

      if (g_strcmp0 (to_kind, PB_REGISTER_LINK_TO_PRIORITY) == 0)
        {
          guint64 number = g_ascii_strtoull (to_key, NULL, 10);

          if (number < 64)
            entry->priorities |= G_GUINT64_CONSTANT (1) << number;
        }
      else if (g_strcmp0 (to_kind, PB_REGISTER_LINK_TO_PLACE) == 0 &&
               (g_strcmp0 (role, "reach") == 0 || g_strcmp0 (role, "without") == 0))
        {
          PbInnovationReach reach = { get_code_number (self, codes, to_key), g_strcmp0 (role, "without") == 0 };

          g_array_append_val (self->reach, reach);
          entry->n_reach++;
        }
    }
}

static char *
fold_text (PbRegisterRecord *record)
{
  static const char *const columns[] = { "name", "need", "description", "cohort", "owner" };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *part = pb_register_record_get (record, columns[i]);

      if (part != NULL)
        g_string_append_printf (text, "%s\n", part);
    }

  return g_utf8_casefold (text->str, (gssize) text->len);
}

void
pb_innovation_register_build (PbInnovationRegister *self)
{
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *innovations = pb_registers_list (self->registers, "innovation");

  for (guint i = 0; i < innovations->len; i++)
    {
      PbInnovationEntry entry = { .record = g_ptr_array_index (innovations, i) };

      entry.phase = pb_register_record_get (entry.record, "phase");
      entry.has_review = pb_register_record_get_date (entry.record, "review_date", &entry.review);
      entry.text = fold_text (entry.record);
      add_events (self, &entry);
      add_proofs (self, &entry);
      add_links (self, &entry, codes);
      g_hash_table_insert (self->numbers, (gpointer) pb_register_record_get_uid (entry.record), GUINT_TO_POINTER (i + 1));
      g_array_append_val (self->entries, entry);
    }
}
