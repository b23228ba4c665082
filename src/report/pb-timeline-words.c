#include "pb-timeline-words.h"

#include "pb-record-sources.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* "8 decisions recorded for Derby by 6 March 2025, 5 of them decided" */
static char *
say_decided (const PbTimelineRows *rows,
             const char           *place,
             const char           *day)
{
  g_autofree char *which = g_strdup_printf (ngettext ("%d decision recorded for %s by %s",
                                                      "%d decisions recorded for %s by %s", rows->n_raised),
                                            rows->n_raised, place, day);

  if (rows->n_decided == 0)
    /* Translators: "8 decisions recorded for Derby by 6 March 2025", how many of them are decided */
    return g_strdup_printf (_("%s, none decided"), which);
  if (rows->n_decided == rows->n_raised)
    return g_strdup_printf (rows->n_raised == 1 ? _("%s and decided") : _("%s, all decided"), which);

  return g_strdup_printf (_("%s, %d of them decided"), which, rows->n_decided);
}

static char *
make_headline (const PbTimelineRows *rows,
               const char           *place,
               const char           *day)
{
  g_autofree char *decided = NULL;

  if (rows->n_raised == 0)
    return g_strdup_printf (_("No decision is recorded for %s by %s"), place, day);

  decided = say_decided (rows, place, day);
  if (rows->n_due == 0)
    return g_steal_pointer (&decided);

  return g_strdup_printf (ngettext ("%s; %d step was due, its outcome is not recorded",
                                    "%s; %d steps were due, their outcomes are not recorded", rows->n_due),
                          decided, rows->n_due);
}

typedef struct
{
  gboolean is_day;
  gboolean is_bar;
  gboolean is_undated;
  gboolean is_due;
  gboolean is_later;
} Used;

static Used
find_used (const PbTimelineRows *rows)
{
  Used used = { FALSE };

  for (guint i = 0; i < rows->chains->len; i++)
    {
      const PbTimelineChain *chain = g_ptr_array_index (rows->chains, i);

      for (guint j = 0; j < chain->steps->len; j++)
        {
          const PbTimelineStep *step = &g_array_index (chain->steps, PbTimelineStep, j);

          if (step->first != PB_DAY_NONE)
            {
              used.is_day |= step->first == step->last;
              used.is_bar |= step->first != step->last;
            }
          else if (step->mark != PB_TIMELINE_NONE)
            used.is_undated = TRUE;
          used.is_due |= step->mark == PB_TIMELINE_DUE;
          used.is_later |= step->is_later;
        }
    }

  return used;
}

static void
add_note (GString    *notes,
          const char *note)
{
  if (notes->len > 0)
    g_string_append_c (notes, ' ');
  g_string_append (notes, note);
}

static char *
make_notes (const PbTimelineRows *rows,
            const char           *day)
{
  GString *notes = g_string_new (NULL);
  Used used = find_used (rows);

  if (rows->chains->len == 0)
    {
      add_note (notes, _("Record a decision on the Decisions page, or choose another Place."));
      return g_string_free (notes, FALSE);
    }

  if (used.is_bar)
    add_note (notes, _("A bar is a month, season or year: the source states no day."));
  if (used.is_undated)
    add_note (notes, _("Steps without a date stand at the right."));
  if (used.is_due)
    add_note (notes, _("Due: its day has passed, and no source read records what came of it."));
  if (used.is_later)
    {
      g_autofree char *later = g_strdup_printf (_("Grey: later than %s."), day);

      add_note (notes, later);
    }

  return g_string_free (notes, FALSE);
}

static char *
make_source (const PbTimelineRows *rows,
             PbRegisters          *registers)
{
  g_autoptr(GPtrArray) documents = pb_record_sources_list ();

  for (guint i = 0; i < rows->chains->len; i++)
    {
      const PbTimelineChain *chain = g_ptr_array_index (rows->chains, i);

      pb_record_sources_add (documents, registers, chain->chain->decision);
      for (guint j = 0; j < chain->shown->len; j++)
        {
          const PbDecisionRow *row = g_ptr_array_index (chain->shown, j);

          if (row != NULL)
            pb_record_sources_add (documents, registers, row->record);
        }
    }

  return pb_record_sources_say (documents);
}

/* "Arboretum House, proposed: Step 1, 7 January 2026, …" */
static void
tell_chain (GString               *text,
            const PbTimelineChain *chain)
{
  g_string_append_printf (text, " %s, %s", pb_register_record_get_title (chain->chain->decision),
                          pb_decision_state_to_words (chain->chain->state));
  for (guint i = 0; i < chain->shown->len; i++)
    {
      const PbDecisionRow *row = g_ptr_array_index (chain->shown, i);

      if (row != NULL)
        g_string_append_printf (text, "%s%s", i == 0 ? ": " : "; ",
                                g_array_index (chain->steps, PbTimelineStep, i).words);
    }
  g_string_append_c (text, '.');
}

static char *
make_alternative (const PbTimelineRows *rows,
                  const char           *headline,
                  const char           *subtitle)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("Timeline. %s. %s."), headline, subtitle);
  for (guint i = 0; i < rows->chains->len; i++)
    tell_chain (text, g_ptr_array_index (rows->chains, i));

  return g_string_free (text, FALSE);
}

PbCaption *
pb_timeline_caption_new (const PbTimelineRows *rows,
                         PbRegisters          *registers,
                         const char           *place)
{
  g_autofree char *day = pb_text_day (rows->moment);
  char *headline = make_headline (rows, place, day);
  /* Translators: a Place or the whole system; a day */
  char *subtitle = g_strdup_printf (_("Decisions and their steps, %s, as known on %s"), place, day);

  return pb_caption_new_of_words (headline, subtitle, make_notes (rows, day), make_source (rows, registers),
                                  make_alternative (rows, headline, subtitle));
}
