#include "pb-priority-known.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* What tells when a row began to be true.  The date of a milestone is of what is to
 * come, and an organisation began before anybody wrote of it: they are not here. */
static const struct
{
  const char *kind;
  const char *column;
} own_dates[] = {
  { "plan", "from_date" },          { "commitment", "date" },  { "frame", "date" },
  { "statement", "date" },          { "innovation", "start_date" }, { "initiative", "start_date" },
  { "decision", "raised_date" },    { "agreement", "start_date" },  { "event", "date" },
  { "engagement", "date" },         { "capacity_statement", "date" }, { "meeting", "date" },
  { "consultation", "from_date" },  { "recommendation_set", "date" }, { "document", "date" },
};

static const char *
get_own_date (PbRegisterRecord *record)
{
  const char *word = pb_register_record_get_kind (record)->word;

  for (guint i = 0; i < G_N_ELEMENTS (own_dates); i++)
    if (g_str_equal (own_dates[i].kind, word))
      return pb_register_record_get (record, own_dates[i].column);

  return NULL;
}

const char *
pb_priority_known_since (PbRegisters      *registers,
                         PbRegisterRecord *record)
{
  const char *own;
  PbRegisterRecord *frame;
  PbRegisterRecord *document;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), NULL);
  g_return_val_if_fail (PB_IS_REGISTER_RECORD (record), NULL);

  own = get_own_date (record);
  if (own != NULL)
    return own;

  if (g_str_equal (pb_register_record_get_kind (record)->word, "frame_priority"))
    {
      frame = pb_registers_follow (registers, record, "frame");
      if (frame != NULL && pb_register_record_get (frame, "date") != NULL)
        return pb_register_record_get (frame, "date");
    }

  document = pb_registers_follow (registers, record, "source");
  return document != NULL ? pb_register_record_get (document, "date") : NULL;
}

gboolean
pb_priority_is_later (PbRegisters      *registers,
                      PbRegisterRecord *record,
                      PbDay             moment)
{
  const char *since = pb_priority_known_since (registers, record);
  PbFuzzyDate date;

  return since != NULL && moment != PB_DAY_NONE && pb_fuzzy_date_parse (since, &date, NULL) &&
         !pb_fuzzy_date_holds_possibly (&date, moment);
}

char *
pb_priority_later_words (const char *fuzzy_date)
{
  g_autofree char *date = pb_text_fuzzy (fuzzy_date);

  /* Translators: of what comes after the moment shown, "Later: June 2020" */
  return g_strdup_printf (_("Later: %s"), date);
}

char *
pb_priority_date_words (const char *fuzzy_date)
{
  return fuzzy_date != NULL ? pb_text_fuzzy (fuzzy_date) : g_strdup (_("no date stated"));
}
