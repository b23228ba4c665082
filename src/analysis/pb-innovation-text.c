#include "pb-innovation-text.h"

#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static gboolean
is_decided (PbInnovationState state)
{
  return pb_innovation_state_is_kept (state) || state == PB_INNOVATION_STOPPED;
}

/* Of the innovations that reach the place: how many have begun, are decided, begin later. */
static void
count (PbInnovationRegister *innovations,
       const char           *place_code,
       PbDay                 moment,
       guint                *n_begun_out,
       guint                *n_decided_out,
       guint                *n_later_out)
{
  PbInnovationQuestion question = { .moment = moment, .place = place_code };
  g_autoptr(GArray) rows = pb_innovation_register_filter (innovations, &question);

  *n_begun_out = *n_decided_out = *n_later_out = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const PbInnovationRow *row = &g_array_index (rows, PbInnovationRow, i);

      if (row->holds == PB_HOLDS_NOT)
        ++*n_later_out;
      else
        ++*n_begun_out;
      if (row->holds != PB_HOLDS_NOT && is_decided (row->state))
        ++*n_decided_out;
    }
}

/* "10 innovations recorded", then what is known of them. */
static char *
say_decided (const char *which,
             guint       n_begun,
             guint       n_decided)
{
  if (n_decided == 0)
    /* Translators: "10 innovations recorded", then what is known of them */
    return g_strdup_printf (_("%s; none has a recorded decision to keep, change or stop"), which);
  if (n_decided == n_begun)
    return g_strdup_printf (_("%s; a decision to keep, change or stop is recorded of each"), which);

  return g_strdup_printf (ngettext ("%s; %u has a recorded decision to keep, change or stop",
                                    "%s; %u have a recorded decision to keep, change or stop", n_decided),
                          which, n_decided);
}

char *
pb_innovation_text_headline (PbInnovationRegister *innovations,
                             PbCatalogue          *catalogue,
                             const char           *place_code,
                             PbDay                 moment)
{
  guint n_begun, n_decided, n_later;
  g_autofree char *which = NULL;

  count (innovations, place_code, moment, &n_begun, &n_decided, &n_later);

  if (place_code != NULL && n_begun == 0)
    return g_strdup_printf (_("No innovation is recorded as reaching %s"),
                            pb_register_places_get_name (catalogue, place_code));
  if (n_begun == 0)
    return g_strdup (_("No innovation is recorded"));

  if (place_code != NULL)
    which = g_strdup_printf (ngettext ("%u innovation reaches %s", "%u innovations reach %s", n_begun), n_begun,
                             pb_register_places_get_name (catalogue, place_code));
  else
    which = g_strdup_printf (ngettext ("%u innovation recorded", "%u innovations recorded", n_begun), n_begun);

  return say_decided (which, n_begun, n_decided);
}

char *
pb_innovation_text_finding (PbInnovationRegister *innovations,
                            PbCatalogue          *catalogue,
                            const char           *place_code,
                            PbDay                 moment)
{
  g_autofree char *month = pb_text_month (moment);
  const char *place = place_code != NULL ? pb_register_places_get_name (catalogue, place_code) : NULL;
  guint n_begun, n_decided, n_later;
  g_autofree char *which = NULL;

  count (innovations, place_code, moment, &n_begun, &n_decided, &n_later);

  if (place != NULL && n_begun == 0)
    return g_strdup_printf (_("No innovation is recorded as reaching %s by %s"), place, month);
  if (n_begun == 0)
    return g_strdup_printf (_("No innovation is recorded by %s"), month);

  if (place != NULL)
    /* Translators: how many, a Place, a month */
    which = g_strdup_printf (ngettext ("%u innovation reached %s by %s", "%u innovations reached %s by %s", n_begun),
                             n_begun, place, month);
  else
    which = g_strdup_printf (ngettext ("%u innovation recorded by %s", "%u innovations recorded by %s", n_begun), n_begun,
                             month);

  return say_decided (which, n_begun, n_decided);
}

char *
pb_innovation_text_subtitle (PbInnovationRegister *innovations,
                             PbCatalogue          *catalogue,
                             const char           *place_code,
                             PbDay                 moment)
{
  g_autofree char *month = pb_text_month (moment);
  const char *place = place_code != NULL ? pb_register_places_get_name (catalogue, place_code) : _("All Places");
  guint n_begun, n_decided, n_later;
  g_autofree char *later = NULL;

  count (innovations, place_code, moment, &n_begun, &n_decided, &n_later);
  if (n_later > 0)
    later = g_strdup_printf (ngettext (" %u begins later.", " %u begin later.", n_later), n_later);

  return g_strdup_printf (_("%s, at %s.%s Undecided means in use, or last known in use, with no decision recorded"), place,
                          month, later != NULL ? later : "");
}

char *
pb_innovation_text_start (const PbInnovationRow *row)
{
  const char *date = pb_register_record_get (row->record, "start_date");
  g_autofree char *words = date != NULL ? pb_text_fuzzy (date) : g_strdup (_("not stated"));

  if (date != NULL && row->holds == PB_HOLDS_NOT)
    return g_strdup_printf (_("Later: %s"), words);

  return g_steal_pointer (&words);
}

char *
pb_innovation_text_state (const PbInnovationRow *row)
{
  if (row->holds == PB_HOLDS_NOT)
    return g_strdup (_("not yet begun"));
  if (row->holds == PB_HOLDS_POSSIBLY)
    /* Translators: of a state with a date known only to the month or year: "possibly kept" */
    return g_strdup_printf (_("possibly %s"), pb_innovation_state_get_label (row->state));

  return g_strdup (pb_innovation_state_get_label (row->state));
}

char *
pb_innovation_text_reach (PbInnovationRegister *innovations,
                          PbCatalogue          *catalogue,
                          guint                 number)
{
  g_auto(GStrv) codes = pb_innovation_register_list_reach (innovations, number, PB_REACH_COVERS);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            catalogue != NULL ? pb_register_places_get_name (catalogue, codes[i]) : codes[i]);

  return g_strdup (words->len > 0 ? words->str : _("not stated"));
}

char *
pb_innovation_text_records (const PbInnovationRow *row)
{
  if (row->n_local > 0)
    return g_strdup_printf (ngettext ("%u record", "%u records", row->n_local), row->n_local);
  if (row->n_national > 0)
    return g_strdup (_("national only"));

  return g_strdup ("");
}

char *
pb_innovation_text_row (PbInnovationRegister  *innovations,
                        PbCatalogue           *catalogue,
                        const PbInnovationRow *row)
{
  g_autofree char *start = pb_innovation_text_start (row);
  g_autofree char *state = pb_innovation_text_state (row);
  g_autofree char *reach = pb_innovation_text_reach (innovations, catalogue, row->number);
  g_autofree char *records = pb_innovation_text_records (row);

  /* Translators: one innovation, read aloud: name, start, state, reach, strength of evidence, records, review */
  return g_strdup_printf (_("%s. Started: %s. State: %s. Reach: %s. Strongest local evidence: %s%s%s.%s"),
                          pb_register_record_get_title (row->record), start, state, reach,
                          pb_evidence_strength_get_label (row->strength), *records != '\0' ? ", " : "", records,
                          row->is_review_overdue ? _(" Review overdue.") : "");
}

char *
pb_innovation_text_steps (guint n_dated,
                          guint n)
{
  g_autofree char *shown = NULL;

  if (n == 0)
    return g_strdup (_("None recorded"));

  if (n_dated == n)
    shown = g_strdup_printf (ngettext ("%u innovation", "%u innovations", n), n);
  else if (n - n_dated == 1)
    shown = g_strdup_printf (_("%u of %u innovations; one has no stated start"), n_dated, n);
  else
    shown = g_strdup_printf (_("%u of %u innovations; %u have no stated start"), n_dated, n, n - n_dated);

  return g_strdup_printf (_("%s. Slopes are dates known only to the month, season or year"), shown);
}

static gboolean
is_measured (PbRegisterRecord *evidence)
{
  PbEvidenceStrength strength;
  PbBoundedNumber number;

  return pb_evidence_strength_from_word (pb_register_record_get (evidence, "kind"), &strength) &&
         strength >= PB_EVIDENCE_BEFORE_AND_AFTER && pb_register_record_get_number (evidence, "number", &number);
}

static gboolean
disagree (GPtrArray *evidence)
{
  PbRegisterRecord *first = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (evidence, i);

      if (!is_measured (record))
        continue;

      if (first != NULL &&
          g_strcmp0 (pb_register_record_get (first, "source"), pb_register_record_get (record, "source")) != 0)
        return TRUE;
      if (first == NULL)
        first = record;
    }

  return FALSE;
}

char *
pb_innovation_text_evidence (GPtrArray *evidence)
{
  static const char *const numbers[] = {
    N_("no"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"), N_("nine"),
  };
  g_autofree char *number = evidence->len < G_N_ELEMENTS (numbers) ? g_strdup (_(numbers[evidence->len]))
                                                                   : g_strdup_printf ("%u", evidence->len);

  if (evidence->len == 0)
    return g_strdup (_("No evidence recorded"));
  if (disagree (evidence))
    return g_strdup_printf (_("Evidence: %s records that do not agree, kept apart"), number);

  /* Translators: how many, in words: "Evidence: two records" */
  return g_strdup_printf (ngettext ("Evidence: %s record", "Evidence: %s records", evidence->len), number);
}

char *
pb_innovation_text_span (PbInnovationState state)
{
  if (state == PB_INNOVATION_UNDECIDED)
    return g_strdup (_("Undecided: in use, no decision to keep, change or stop recorded"));

  return g_strdup (pb_innovation_state_get_title (state));
}

GArray *
pb_innovation_list_spans (PbInnovationRegister *innovations,
                          guint                 number)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (PbInnovationSpan));
  guint n_events;
  const PbInnovationEvent *events = pb_innovation_register_get_events (innovations, number, &n_events);

  for (guint i = 0; i < n_events; i++)
    {
      PbInnovationSpan span = { events[i].state, events[i].date, events[i].is_dated, events[i].record };
      const PbInnovationSpan *before =
        spans->len > 0 ? &g_array_index (spans, PbInnovationSpan, spans->len - 1) : NULL;

      /* What begins no later than the one before leaves it no time. */
      if (before != NULL && (!span.is_dated || (before->is_dated && span.from.first <= before->from.first)))
        g_array_set_size (spans, spans->len - 1);
      /* Said again, it goes on. */
      else if (before != NULL && before->state == span.state)
        continue;

      g_array_append_val (spans, span);
    }

  return spans;
}
