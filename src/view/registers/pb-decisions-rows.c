#include "pb-decisions-rows.h"

#include "pb-agreement-watch.h"
#include "pb-decision-chain.h"
#include "pb-decision-log.h"
#include "pb-decision-meetings.h"
#include "pb-decisions-list.h"
#include "pb-recommendation-count.h"
#include "pb-setting-list.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PbSession   *session;
  PbRegisters *registers;
  PbCatalogue *catalogue;
  const char  *place;
  char        *search;    /* case-folded; NULL */
  PbDay        moment;
  GPtrArray   *lines;
  guint        heading;   /* position of the group's heading */
} Making;

static void
line_free (PbDecisionsLine *line)
{
  g_clear_object (&line->record);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line);
}

static gboolean
matches (const Making *making,
         const char   *title,
         const char   *subtitle)
{
  g_autofree char *folded = NULL;
  g_autofree char *whole = NULL;

  if (making->search == NULL)
    return TRUE;

  whole = g_strconcat (title, " ", subtitle, NULL);
  folded = g_utf8_casefold (whole, -1);

  return strstr (folded, making->search) != NULL;
}

static PbDecisionsLine *
add_line (Making     *making,
          const char *title,
          const char *subtitle)
{
  PbDecisionsLine *line = g_new0 (PbDecisionsLine, 1);

  line->title = g_strdup (title);
  line->subtitle = g_strdup (subtitle);
  g_ptr_array_add (making->lines, line);

  return line;
}

static void
begin_group (Making     *making,
             const char *title,
             const char *at_right)
{
  making->heading = making->lines->len;
  add_line (making, title, at_right)->is_heading = TRUE;
}

/* A heading that nothing stands under goes again. */
static void
end_group (Making *making)
{
  if (making->heading + 1 == making->lines->len)
    g_ptr_array_remove_index (making->lines, making->heading);
}

static void
add_record (Making           *making,
            PbRegisterRecord *record,
            const char       *title,
            const char       *subtitle,
            gboolean          is_dim)
{
  PbDecisionsLine *line;

  if (!matches (making, title, subtitle))
    return;

  line = add_line (making, title, subtitle);
  line->record = g_object_ref (record);
  line->is_dim = is_dim;
}

static void
add_overview (Making     *making,
              const char *word,
              const char *title,
              const char *subtitle)
{
  if (matches (making, title, subtitle))
    add_line (making, title, subtitle)->overview = word;
}

static void
add_overviews (Making *making)
{
  g_autoptr(GPtrArray) log = pb_decision_log_new (making->registers, making->catalogue, making->place, making->moment);
  g_autoptr(GPtrArray) actions = pb_recommendation_list_actions (making->registers, making->moment, TRUE);
  g_autoptr(GPtrArray) settings = pb_setting_list_new (making->registers, making->catalogue, making->place, making->moment);
  g_autoptr(GPtrArray) watch = pb_agreement_list_watch (making->registers, making->moment, 12, NULL);
  g_autofree char *n_steps = g_strdup_printf (ngettext ("%u step", "%u steps", log->len), log->len);
  g_autofree char *n_actions = g_strdup_printf (ngettext ("%u open", "%u open", actions->len), actions->len);
  g_autofree char *n_settings = g_strdup_printf (ngettext ("%u setting", "%u settings", settings->len), settings->len);
  g_autofree char *n_watch = g_strdup_printf (ngettext ("%u in the next 12 months", "%u in the next 12 months", watch->len),
                                              watch->len);

  making->heading = making->lines->len;
  add_overview (making, PB_DECISIONS_LOG, _("Decision log"), n_steps);
  add_overview (making, PB_DECISIONS_WATCH, _("Agreements to watch"), n_watch);
  add_overview (making, PB_DECISIONS_SETTINGS, _("Settings, use over time"), n_settings);
  add_overview (making, PB_DECISIONS_ACTIONS, _("Actions"), n_actions);
}

static void
add_decisions (Making *making)
{
  GPtrArray *decisions = pb_registers_list (making->registers, "decision");
  g_autofree char *day = pb_text_day (making->moment);
  g_autofree char *at = g_strdup_printf (_("at %s"), day);

  begin_group (making, _("Decisions"), at);
  for (guint i = 0; i < decisions->len; i++)
    {
      PbRegisterRecord *decision = g_ptr_array_index (decisions, i);
      g_autoptr(PbDecisionChain) chain = NULL;

      if (!pb_decision_is_about_place (making->registers, making->catalogue, decision, making->place))
        continue;
      chain = pb_decision_chain_new (making->registers, decision, making->moment);
      add_record (making, decision, pb_register_record_get_title (decision), chain->subtitle,
                  chain->state == PB_DECISION_NOT_RAISED);
    }
  end_group (making);
}

/* @is_section_75: agreements under that section, else all others */
static void
add_agreements (Making   *making,
                gboolean  is_section_75)
{
  GPtrArray *agreements = pb_registers_list (making->registers, "agreement");

  begin_group (making, is_section_75 ? _("Agreements, Section 75") : _("Agreements, other"), NULL);
  for (guint i = 0; i < agreements->len; i++)
    {
      PbRegisterRecord *agreement = g_ptr_array_index (agreements, i);
      const char *basis = pb_register_record_get (agreement, "legal_basis");
      g_autoptr(PbAgreementRow) row = NULL;

      if ((basis != NULL && strstr (basis, "Section 75") != NULL) != is_section_75 ||
          !pb_decision_is_about_place (making->registers, making->catalogue, agreement, making->place))
        continue;
      row = pb_agreement_row_new (making->registers, agreement, making->moment);
      add_record (making, agreement, pb_register_record_get_title (agreement), row->subtitle,
                  row->known != PB_KNOWN_CERTAINLY ||
                    g_strcmp0 (pb_register_record_get (agreement, "state"), "proposed") == 0);
    }
  end_group (making);
}

static void
add_settings (Making *making)
{
  g_autoptr(GPtrArray) rows = pb_setting_list_new (making->registers, making->catalogue, making->place, making->moment);

  begin_group (making, _("Settings"), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const PbSettingRow *row = g_ptr_array_index (rows, i);
      const char *town = pb_register_record_get (row->setting, "town");
      g_autofree char *subtitle = g_strdup_printf ("%s, %s · %s", town != NULL ? town : _("town not stated"), row->place,
                                                   row->use_words);

      add_record (making, row->setting, pb_register_record_get_title (row->setting), subtitle, row->use == NULL);
    }
  end_group (making);
}

static void
add_recommendations (Making *making)
{
  GPtrArray *sets = pb_registers_list (making->registers, "recommendation_set");

  begin_group (making, _("Recommendations"), NULL);
  for (guint i = 0; i < sets->len; i++)
    {
      PbRegisterRecord *set = g_ptr_array_index (sets, i);
      g_autoptr(PbRecommendationCount) count = pb_recommendation_count_new (making->registers, set);
      PbKnown known = pb_decision_know_row (making->registers, set, "date", making->moment);
      g_autofree char *subtitle = known == PB_KNOWN_LATER ? g_strdup_printf (_("Later · %s"), count->words)
                                                          : g_strdup (count->words);

      add_record (making, set, pb_register_record_get_title (set), subtitle, known == PB_KNOWN_LATER);
    }
  end_group (making);
}

static void
add_actions (Making *making)
{
  g_autoptr(GPtrArray) rows = pb_recommendation_list_actions (making->registers, making->moment, TRUE);

  begin_group (making, _("Open actions"), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const PbActionRow *row = g_ptr_array_index (rows, i);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", row->state, row->age, row->owner);

      add_record (making, row->action, pb_register_record_get_title (row->action), subtitle, FALSE);
    }
  end_group (making);
}

static void
add_meetings (Making     *making,
              const char *kind,
              const char *heading)
{
  g_autoptr(GPtrArray) rows = pb_decision_list_meetings (making->registers, kind, making->moment);

  if (heading != NULL)
    begin_group (making, heading, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const PbMeetingRow *row = g_ptr_array_index (rows, i);

      add_record (making, row->record, row->title, row->subtitle, row->is_later);
    }
}

GPtrArray *
pb_decisions_rows_new (PbSession   *session,
                       PbRegisters *registers,
                       const char  *place,
                       const char  *search)
{
  Making making = { session, registers, pb_session_get_catalogue (session), place };

  making.moment = pb_session_get_view (session)->moment;
  making.search = search != NULL && *search != '\0' ? g_utf8_casefold (search, -1) : NULL;
  making.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  add_overviews (&making);
  add_decisions (&making);
  add_agreements (&making, TRUE);
  add_agreements (&making, FALSE);
  add_settings (&making);
  add_recommendations (&making);
  add_actions (&making);
  add_meetings (&making, "meeting", _("Meetings"));
  end_group (&making);
  add_meetings (&making, "consultation", _("Consultations and engagement"));
  add_meetings (&making, "engagement", NULL);
  end_group (&making);
  g_free (making.search);

  return making.lines;
}
