#include "pb-agreement-watch.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* "DCHS, Derbyshire County Council" */
static char *
list_parties (PbRegisters      *registers,
              PbRegisterRecord *agreement)
{
  g_autoptr(GPtrArray) parties = pb_decision_list_linked (registers, agreement, "party", "organisation");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      PbRegisterRecord *party = g_ptr_array_index (parties, i);
      const char *kind = pb_register_record_get (party, "kind");
      const char *short_name = pb_register_record_get (party, "short_name");
      /* A council goes by its name: DCC is read as the City's by some. */
      const char *name = short_name == NULL || g_strcmp0 (kind, "council") == 0
                           ? pb_register_record_get (party, "name")
                           : short_name;

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }

  return g_string_free (text, text->len == 0);
}

static const char *
get_state_words (PbRegisterRecord *agreement)
{
  const char *state = pb_register_record_get (agreement, "state");

  if (g_strcmp0 (state, "proposed") == 0)
    return _("Proposed, not signed");
  if (g_strcmp0 (state, "in-operation") == 0)
    return _("in operation");
  if (g_strcmp0 (state, "varied") == 0)
    return _("varied");

  return _("ended");
}

static gboolean
is_running (PbRegisterRecord *agreement)
{
  const char *state = pb_register_record_get (agreement, "state");

  return g_strcmp0 (state, "in-operation") == 0 || g_strcmp0 (state, "varied") == 0;
}

PbAgreementRow *
pb_agreement_row_new (PbRegisters      *registers,
                      PbRegisterRecord *agreement,
                      PbDay             moment)
{
  PbAgreementRow *self = g_new0 (PbAgreementRow, 1);

  self->agreement = g_object_ref (agreement);
  self->known = pb_decision_know_row (registers, agreement, "start_date", moment);
  self->parties = list_parties (registers, agreement);
  if (self->known == PB_KNOWN_CERTAINLY)
    self->state = g_strdup (get_state_words (agreement));
  else if (self->known == PB_KNOWN_POSSIBLY)
    /* Translators: state of an agreement that may have begun by the moment */
    self->state = g_strdup_printf (_("Possibly already: %s"), get_state_words (agreement));
  else
    self->state = g_strdup_printf (_("Later: %s"), get_state_words (agreement));
  self->subtitle = self->parties != NULL ? g_strdup_printf ("%s · %s", self->parties, self->state)
                                         : g_strdup (self->state);

  return self;
}

void
pb_agreement_row_free (PbAgreementRow *row)
{
  if (row == NULL)
    return;

  g_object_unref (row->agreement);
  g_free (row->parties);
  g_free (row->state);
  g_free (row->subtitle);
  g_free (row);
}

static void
watch_row_free (PbWatchRow *row)
{
  g_object_unref (row->agreement);
  g_free (row->sentence);
  g_free (row);
}

static char *
say_watch (PbWatchKind  kind,
           const char  *when,
           PbDay        day,
           gboolean     is_past,
           PbDay        moment)
{
  g_autofree char *span = pb_text_time_since (is_past ? day : MIN (moment, day), is_past ? moment : MAX (day, moment));

  if (is_past)
    return kind == PB_WATCH_EXPIRY ? g_strdup_printf (_("lapsed %s ago, %s; no later state is recorded"), span, when)
                                   : g_strdup_printf (_("was due for review %s ago, %s"), span, when);

  return kind == PB_WATCH_EXPIRY ? g_strdup_printf (_("lapses in %s, %s"), span, when)
                                 : g_strdup_printf (_("due for review in %s, %s"), span, when);
}

static void
watch (GPtrArray        *rows,
       PbRegisterRecord *agreement,
       PbWatchKind       kind,
       PbDay             moment,
       PbDay             until)
{
  const char *column = kind == PB_WATCH_EXPIRY ? "expiry_date" : "review_date";
  g_autofree char *when = NULL;
  PbWatchRow *row;
  PbFuzzyDate date;

  if (!pb_register_record_get_date (agreement, column, &date) || date.first > until)
    return;

  when = pb_text_fuzzy (pb_register_record_get (agreement, column));
  row = g_new0 (PbWatchRow, 1);
  row->agreement = g_object_ref (agreement);
  row->kind = kind;
  row->day = date.first;
  row->is_past = date.last < moment;
  row->sentence = say_watch (kind, when, row->is_past ? date.last : date.first, row->is_past, moment);
  g_ptr_array_add (rows, row);
}

static int
compare_watches (gconstpointer a,
                 gconstpointer b)
{
  const PbWatchRow *first = *(PbWatchRow **) a;
  const PbWatchRow *second = *(PbWatchRow **) b;

  return (first->day > second->day) - (first->day < second->day);
}

GPtrArray *
pb_agreement_list_watch (PbRegisters  *registers,
                         PbDay         moment,
                         int           n_months,
                         GPtrArray   **unstated_out)
{
  GPtrArray *agreements = pb_registers_list (registers, "agreement");
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) watch_row_free);
  PbDay until = pb_day_add_months (moment, n_months);

  if (unstated_out != NULL)
    *unstated_out = g_ptr_array_new ();
  for (guint i = 0; i < agreements->len; i++)
    {
      PbRegisterRecord *agreement = g_ptr_array_index (agreements, i);

      if (!is_running (agreement) ||
          pb_decision_know_row (registers, agreement, "start_date", moment) == PB_KNOWN_LATER)
        continue;
      watch (rows, agreement, PB_WATCH_REVIEW, moment, until);
      watch (rows, agreement, PB_WATCH_EXPIRY, moment, until);
      if (unstated_out != NULL && pb_register_record_get (agreement, "expiry_date") == NULL)
        g_ptr_array_add (*unstated_out, agreement);
    }
  g_ptr_array_sort (rows, compare_watches);

  return rows;
}
