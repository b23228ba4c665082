#include "pb-decision-meetings.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
meeting_row_free (PbMeetingRow *row)
{
  g_object_unref (row->record);
  g_free (row->title);
  g_free (row->subtitle);
  g_free (row);
}

static const char *
say_meeting (PbRegisterRecord *meeting,
             gboolean          is_later)
{
  const char *state = pb_register_record_get (meeting, "state");
  const char *in_public = pb_register_record_get (meeting, "in_public");

  if (g_strcmp0 (state, "cancelled") == 0)
    return _("cancelled");
  if (is_later)
    return _("later");
  if (g_strcmp0 (state, "held") != 0)
    return _("planned; whether it was held is not recorded");
  if (in_public == NULL)
    return _("held");

  return g_str_equal (in_public, "1") ? _("held in public") : _("held in private");
}

static const char *
say_span (PbRegisters      *registers,
          PbRegisterRecord *record,
          PbDay             moment)
{
  PbFuzzyDate to;

  if (pb_register_record_get (record, "from_date") == NULL)
    return _("dates not stated");
  if (pb_decision_know_row (registers, record, "from_date", moment) == PB_KNOWN_LATER)
    return _("later");
  if (!pb_register_record_get_date (record, "to_date", &to))
    return _("begun; its end is not stated");

  return moment > to.last ? _("closed") : _("open");
}

/* "24 January 2022 to 6 March 2022" */
static char *
say_dates (PbRegisterRecord *record,
           const char       *from_column)
{
  g_autofree char *from = pb_decision_when (record, from_column);
  const char *to = pb_register_record_get (record, "to_date");
  g_autofree char *end = pb_text_fuzzy (to);

  if (to == NULL)
    return g_steal_pointer (&from);

  return g_strdup_printf (_("%s to %s"), from, end);
}

static PbMeetingRow *
make_row (PbRegisters      *registers,
          const char       *kind_word,
          PbRegisterRecord *record,
          PbDay             moment)
{
  gboolean is_consultation = g_str_equal (kind_word, "consultation");
  const char *column = is_consultation ? "from_date" : "date";
  const char *mode = g_str_equal (kind_word, "engagement") ? pb_register_record_get (record, "mode") : NULL;
  PbMeetingRow *row = g_new0 (PbMeetingRow, 1);
  g_autofree char *when = NULL;
  PbFuzzyDate date;

  row->record = g_object_ref (record);
  row->title = g_strdup (pb_register_record_get_title (record));
  row->day = pb_register_record_get_date (record, column, &date) ? date.last : G_MAXINT32;
  row->is_later = pb_decision_know_row (registers, record, column, moment) == PB_KNOWN_LATER;

  if (g_str_equal (kind_word, "meeting"))
    {
      when = pb_decision_when (record, "date");
      row->subtitle = g_strdup_printf ("%s · %s", when, say_meeting (record, row->is_later));
    }
  else if (is_consultation)
    {
      when = pb_register_record_get (record, "from_date") != NULL ? say_dates (record, "from_date") : NULL;
      row->subtitle = when != NULL ? g_strdup_printf ("%s · %s", when, say_span (registers, record, moment))
                                   : g_strdup (say_span (registers, record, moment));
    }
  else
    {
      when = say_dates (record, "date");
      row->subtitle = g_strdup_printf ("%s · %s", when, mode != NULL ? mode : _("mode not stated"));
    }

  return row;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbMeetingRow *first = *(PbMeetingRow **) a;
  const PbMeetingRow *second = *(PbMeetingRow **) b;

  return (first->day > second->day) - (first->day < second->day);
}

GPtrArray *
pb_decision_list_meetings (PbRegisters *registers,
                           const char  *kind_word,
                           PbDay        moment)
{
  GPtrArray *records = pb_registers_list (registers, kind_word);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) meeting_row_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (rows, make_row (registers, kind_word, g_ptr_array_index (records, i), moment));
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}

PbRegisterRecord *
pb_decision_next_meeting (PbRegisters      *registers,
                          PbRegisterRecord *meeting,
                          int               step)
{
  GPtrArray *meetings = pb_registers_list (registers, "meeting");
  const char *body = pb_register_record_get (meeting, "body");
  PbRegisterRecord *found = NULL;
  PbFuzzyDate own, date, best;

  if (!pb_register_record_get_date (meeting, "date", &own))
    return NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      PbRegisterRecord *other = g_ptr_array_index (meetings, i);

      if (other == meeting || g_strcmp0 (pb_register_record_get (other, "body"), body) != 0 ||
          !pb_register_record_get_date (other, "date", &date) || (date.last - own.last) * step <= 0)
        continue;
      if (found == NULL || (date.last - best.last) * step < 0)
        {
          found = other;
          best = date;
        }
    }

  return found;
}
