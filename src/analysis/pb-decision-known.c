#include "pb-decision-known.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static PbKnown
know_date (const PbFuzzyDate *date,
           PbDay              moment)
{
  if (pb_fuzzy_date_holds_certainly (date, moment))
    return PB_KNOWN_CERTAINLY;

  return pb_fuzzy_date_holds_possibly (date, moment) ? PB_KNOWN_POSSIBLY : PB_KNOWN_LATER;
}

gboolean
pb_decision_source_date (PbRegisters      *registers,
                         PbRegisterRecord *record,
                         PbFuzzyDate      *date_out)
{
  PbRegisterRecord *source = pb_registers_follow (registers, record, "source");

  return source != NULL && pb_register_record_get_date (source, "date", date_out);
}

PbKnown
pb_decision_know_row (PbRegisters      *registers,
                      PbRegisterRecord *record,
                      const char       *column,
                      PbDay             moment)
{
  PbFuzzyDate date;

  if (pb_register_record_get_date (record, column, &date))
    return know_date (&date, moment);

  /* A page without a day of its own was there before it was read: its date tells most. */
  if (pb_decision_source_date (registers, record, &date))
    return pb_fuzzy_date_holds_possibly (&date, moment) ? PB_KNOWN_CERTAINLY : PB_KNOWN_LATER;

  return PB_KNOWN_CERTAINLY;
}

/**
 * pb_days_between:
 *
 * Returns: how many days can lie between two dates, from the nearest pair of days to the
 *   farthest one, neither below 0 [days]
 */
PbDays
pb_days_between (const PbFuzzyDate *from,
                 const PbFuzzyDate *to)
{
  return (PbDays) { MAX (to->first - from->last, 0), MAX (to->last - from->first, 0) };
}

char *
pb_days_to_words (PbDays days)
{
  if (days.most < 0)
    return NULL;
  if (days.least == days.most)
    return g_strdup_printf (ngettext ("%d day", "%d days", days.most), days.most);

  /* Translators: a range of days, between dates of which only the month is known: "51 to 81 days" */
  return g_strdup_printf (_("%d to %d days"), days.least, days.most);
}

char *
pb_decision_when (PbRegisterRecord *record,
                  const char       *column)
{
  const char *text = pb_register_record_get (record, column);

  return text != NULL ? pb_text_fuzzy (text) : g_strdup (_("No date"));
}

static void
add_once (GPtrArray *rows,
          gpointer   row)
{
  if (row != NULL && !g_ptr_array_find (rows, row, NULL))
    g_ptr_array_add (rows, row);
}

GPtrArray *
pb_decision_list_linked (PbRegisters      *registers,
                         PbRegisterRecord *record,
                         const char       *role,
                         const char       *to_kind)
{
  GPtrArray *links = pb_registers_list_links_from (registers, pb_register_record_get_kind (record)->word,
                                                   pb_register_record_get_uid (record));
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), to_kind) == 0 &&
          (role == NULL || g_strcmp0 (pb_register_record_get (link, "role"), role) == 0))
        add_once (rows, pb_registers_find (registers, to_kind, pb_register_record_get (link, "to_key")));
    }

  return rows;
}

GPtrArray *
pb_decision_list_linking (PbRegisters      *registers,
                          PbRegisterRecord *record,
                          const char       *from_kind)
{
  GPtrArray *links = pb_registers_list_links_to (registers, pb_register_record_get_kind (record)->word,
                                                 pb_register_record_get_uid (record));
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (pb_register_record_get (link, "from_kind"), from_kind) == 0)
        add_once (rows, pb_registers_find (registers, from_kind, pb_register_record_get (link, "from_uid")));
    }

  return rows;
}

GPtrArray *
pb_decision_list_places (PbRegisters      *registers,
                         PbRegisterRecord *record)
{
  GPtrArray *links = pb_registers_list_links_from (registers, pb_register_record_get_kind (record)->word,
                                                   pb_register_record_get_uid (record));
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_PLACE) == 0)
        g_ptr_array_add (codes, (gpointer) pb_register_record_get (link, "to_key"));
    }

  return codes;
}
