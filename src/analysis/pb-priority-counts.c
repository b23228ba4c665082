#include "pb-priority-counts.h"

#include "pb-number.h"
#include "pb-priority-known.h"
#include "pb-priority-projection.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* The state of an agreement is that of its source; it has ended where its end is past. */
static gboolean
has_ended (PbRegisterRecord *agreement,
           PbDay             moment)
{
  PbFuzzyDate expiry;

  return pb_register_record_get_date (agreement, "expiry_date", &expiry) && expiry.last < moment;
}

PbPriorityMeasure *
pb_priority_count_agreements (PbRegisters *registers,
                              PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  GPtrArray *rows = pb_registers_list (registers, "agreement");
  GString *text = g_string_new (NULL);
  guint n_operating = 0, n_proposed = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      const char *basis = pb_register_record_get (row, "legal_basis");
      const char *state = pb_register_record_get (row, "state");

      if (basis == NULL || strstr (basis, "Section 75") == NULL || pb_priority_is_later (registers, row, moment))
        continue;

      if (g_strcmp0 (state, "proposed") == 0)
        n_proposed++;
      else if (g_strcmp0 (state, "ended") != 0 && !has_ended (row, moment))
        n_operating++;
    }

  if (n_operating > 0)
    /* Translators: of agreements */
    g_string_append_printf (text, ngettext ("%u in operation", "%u in operation", n_operating), n_operating);
  else
    g_string_append (text, _("None recorded in operation"));
  if (n_proposed > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u proposed", "%u proposed", n_proposed), n_proposed);
    }

  measure->value = g_string_free (text, FALSE);
  return measure;
}

/* The use that certainly holds at the moment, the later row where two do. */
static PbRegisterRecord *
find_use (PbRegisters      *registers,
          PbRegisterRecord *setting,
          PbDay             moment)
{
  GPtrArray *uses = pb_registers_list_naming (registers, "setting_use", "setting", pb_register_record_get_uid (setting));
  PbRegisterRecord *found = NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      PbRegisterRecord *use = g_ptr_array_index (uses, i);
      PbFuzzyDate from, to;

      if (pb_register_record_get_date (use, "from_date", &from) && !pb_fuzzy_date_holds_possibly (&from, moment))
        continue;
      if (pb_register_record_get_date (use, "to_date", &to) && to.last < moment)
        continue;
      found = use;
    }

  return found;
}

static void
add_mixed (PbPriorityMeasure *measure,
           guint              n_mixed)
{
  if (n_mixed > 0)
    g_ptr_array_add (measure->lines,
                     g_strdup_printf (ngettext ("%u more setting of mixed use", "%u more settings of mixed use", n_mixed),
                                      n_mixed));
}

/* What the documents say of capacity, in their words and without a number where they give none. */
static void
add_statements (PbPriorityMeasure *measure,
                PbRegisters       *registers,
                PbDay              moment)
{
  GPtrArray *rows = pb_registers_list (registers, "capacity_statement");

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      g_autofree char *date = NULL;

      if (pb_priority_is_later (registers, row, moment) || pb_register_record_get (row, "quote") == NULL)
        continue;

      date = pb_priority_date_words (pb_register_record_get (row, "date"));
      g_ptr_array_add (measure->lines, g_strdup_printf ("“%s”, %s", pb_register_record_get (row, "quote"), date));
    }
}

PbPriorityMeasure *
pb_priority_count_support_beds (PbRegisters *registers,
                                PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  GPtrArray *settings = pb_registers_list (registers, "setting");
  guint n = 0, n_mixed = 0, n_stated = 0;
  g_autofree char *count = NULL;
  double beds = 0;

  for (guint i = 0; i < settings->len; i++)
    {
      PbRegisterRecord *use = find_use (registers, g_ptr_array_index (settings, i), moment);
      const char *word = use != NULL ? pb_register_record_get (use, "use") : NULL;
      PbBoundedNumber number;

      n_mixed += g_strcmp0 (word, "mixed") == 0;
      if (g_strcmp0 (word, "community-support-beds") != 0)
        continue;

      n++;
      if (pb_register_record_get_number (use, "beds", &number) && number.bound == PB_BOUND_EXACT)
        {
          beds += number.value;
          n_stated++;
        }
    }

  count = pb_number_format (beds, 0);
  if (n == 0 && n_mixed == 0)
    measure->value = g_strdup (_("None recorded by then"));
  else if (n == 0)
    measure->value = g_strdup_printf (ngettext ("%u setting of mixed use; beds: not stated",
                                                "%u settings of mixed use; beds: not stated", n_mixed), n_mixed);
  else if (n_stated == 0)
    measure->value = g_strdup_printf (ngettext ("%u setting; beds: not stated", "%u settings; beds: not stated", n), n);
  else
    measure->value = g_strdup_printf (ngettext ("%s beds in %u of %u setting", "%s beds in %u of %u settings", n), count,
                                      n_stated, n);

  if (n > 0)
    add_mixed (measure, n_mixed);
  add_statements (measure, registers, moment);

  return measure;
}

PbPriorityMeasure *
pb_priority_count_projected_gap (PbRegisters *registers,
                                 PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  g_autoptr(PbPriorityProjection) projection = pb_priority_projection_new (registers, moment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < projection->parts->len; i++)
    {
      PbRegisterRecord *part = g_ptr_array_index (projection->parts, i);
      const char *sector = pb_register_record_get (part, "sector");
      g_autofree char *amount = pb_priority_projection_amount (part);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", amount);
      if (sector != NULL)
        g_string_append_printf (text, " %s", sector);
    }

  if (projection->parts->len == 0)
    g_string_append (text, _("None recorded by then"));
  else
    {
      g_string_append (text, _(", if nothing changed"));
      measure->opens = g_object_ref (g_ptr_array_index (projection->parts, 0));
    }
  measure->value = g_string_free (text, FALSE);

  if (projection->by != NULL && projection->made != NULL)
    {
      g_autofree char *made = pb_text_fuzzy (projection->made);
      g_autofree char *by = pb_text_fuzzy (projection->by);

      g_ptr_array_add (measure->lines, g_strdup_printf (_("A projection made in %s, by %s"), made, by));
    }

  return measure;
}
