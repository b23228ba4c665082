#include "pb-decision-log.h"

#include "pb-decision-chain.h"
#include "pb-register-places.h"

#include <glib/gi18n-lib.h>

static gboolean
names_place (PbCatalogue *catalogue,
             GPtrArray   *codes,
             const char  *place)
{
  for (guint i = 0; i < codes->len; i++)
    {
      const char *code = g_ptr_array_index (codes, i);

      if (pb_register_places_covers (catalogue, code, place) || pb_register_places_covers (catalogue, place, code))
        return TRUE;
    }

  return FALSE;
}

gboolean
pb_decision_is_about_place (PbRegisters      *registers,
                            PbCatalogue      *catalogue,
                            PbRegisterRecord *record,
                            const char       *place)
{
  g_autoptr(GPtrArray) codes = NULL;
  g_autoptr(GPtrArray) settings = NULL;

  if (place == NULL || catalogue == NULL)
    return TRUE;

  settings = pb_decision_list_linked (registers, record, NULL, "setting");
  for (guint i = 0; i < settings->len; i++)
    {
      g_autoptr(GPtrArray) theirs = pb_decision_list_places (registers, g_ptr_array_index (settings, i));

      if (names_place (catalogue, theirs, place))
        return TRUE;
    }

  codes = pb_decision_list_places (registers, record);

  return settings->len == 0 && (codes->len == 0 || names_place (catalogue, codes, place));
}

static void
log_row_free (PbDecisionLogRow *row)
{
  g_object_unref (row->step);
  g_object_unref (row->decision);
  g_free (row->when);
  g_free (row->title);
  g_free (row->body);
  g_free (row->outcome);
  g_free (row->days);
  g_free (row);
}

static char *
say_days (PbRegisterRecord *decision,
          PbRegisterRecord *step)
{
  PbFuzzyDate raised, date;

  if (!pb_register_record_get_date (decision, "raised_date", &raised) ||
      !pb_register_record_get_date (step, "date", &date))
    return g_strdup (_("not stated"));

  return pb_days_to_words (pb_days_between (&raised, &date));
}

static PbDecisionLogRow *
make_row (PbRegisters      *registers,
          PbRegisterRecord *decision,
          PbRegisterRecord *step)
{
  PbDecisionLogRow *row = g_new0 (PbDecisionLogRow, 1);
  const char *body = pb_registers_get_title_of (registers, step, "body");
  PbFuzzyDate date;

  row->step = g_object_ref (step);
  row->decision = g_object_ref (decision);
  row->day = pb_register_record_get_date (step, "date", &date) ? date.last : G_MAXINT32;
  row->when = pb_decision_when (step, "date");
  row->title = g_strdup (pb_register_record_get_title (decision));
  row->number = (int) pb_register_record_get_integer (step, "number");
  row->body = g_strdup (body != NULL ? body : _("not stated"));
  row->outcome = g_strdup (pb_decision_outcome_to_words (pb_register_record_get (step, "outcome")));
  row->days = say_days (decision, step);

  return row;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbDecisionLogRow *first = *(PbDecisionLogRow **) a;
  const PbDecisionLogRow *second = *(PbDecisionLogRow **) b;

  if (first->day != second->day)
    return (first->day > second->day) - (first->day < second->day);

  return first->number - second->number;
}

GPtrArray *
pb_decision_log_new (PbRegisters *registers,
                     PbCatalogue *catalogue,
                     const char  *place,
                     PbDay        moment)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) log_row_free);
  GPtrArray *steps = pb_registers_list (registers, "decision_step");

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbRegisterRecord *decision = pb_registers_follow (registers, step, "decision");

      if (decision != NULL &&
          pb_decision_know_row (registers, step, "date", moment) == PB_KNOWN_CERTAINLY &&
          pb_decision_is_about_place (registers, catalogue, decision, place))
        g_ptr_array_add (rows, make_row (registers, decision, step));
    }
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}
