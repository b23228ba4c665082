#include "pb-milestone-states.h"

#include "pb-headline-words.h"
#include "pb-priority-known.h"

#include <glib/gi18n-lib.h>

static void
milestone_free (PbMilestone *self)
{
  g_free (self->title);
  g_free (self->date_words);
  g_object_unref (self->record);
  g_object_unref (self->opens);
  g_free (self);
}

/* What is past its date is overdue where that is known: it was done later, or people who
 * keep their own milestones have not marked it.  A pack only tells what documents say. */
static PbMilestoneState
judge_past (PbRegisterRecord *record,
            gboolean          has_done_date)
{
  /* A step says of itself that its outcome is not recorded. */
  if (g_str_equal (pb_register_record_get_kind (record)->word, "decision_step") &&
      g_strcmp0 (pb_register_record_get (record, "outcome"), "not-recorded") == 0)
    return PB_MILESTONE_NOT_RECORDED;

  if (has_done_date || pb_register_record_get (record, "system") == NULL)
    return PB_MILESTONE_OVERDUE;

  return PB_MILESTONE_NOT_RECORDED;
}

static PbMilestoneState
judge (PbRegisters      *registers,
       PbRegisterRecord *record,
       PbDay             moment)
{
  PbFuzzyDate date, done;
  gboolean has_date = pb_register_record_get_date (record, "date", &date);
  gboolean has_done_date =
    pb_register_kind_find_column (pb_register_record_get_kind (record), "done_date") >= 0 &&
    pb_register_record_get_date (record, "done_date", &done);

  if (has_done_date && pb_fuzzy_date_holds_certainly (&done, moment))
    return PB_MILESTONE_DONE;
  if (!has_date)
    return pb_priority_is_later (registers, record, moment) ? PB_MILESTONE_LATER : PB_MILESTONE_UNDATED;
  if (moment < date.first)
    return PB_MILESTONE_LATER;
  if (moment <= date.last)
    return PB_MILESTONE_DUE;

  return judge_past (record, has_done_date);
}

static PbMilestone *
milestone_new (PbRegisterRecord *record,
               PbRegisterRecord *opens,
               PbMilestoneState  state)
{
  PbMilestone *self = g_new0 (PbMilestone, 1);
  PbFuzzyDate date;

  self->record = g_object_ref (record);
  self->opens = g_object_ref (opens);
  self->state = state;
  self->day = pb_register_record_get_date (record, "date", &date) ? date.first : PB_DAY_NONE;
  self->date_words = pb_priority_date_words (pb_register_record_get (record, "date"));

  return self;
}

/* A step that was planned for a day and of which no outcome is held: to people a milestone. */
static void
add_open_steps (GPtrArray   *milestones,
                PbRegisters *registers,
                PbDay        moment)
{
  GPtrArray *steps = pb_registers_list (registers, "decision_step");

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbRegisterRecord *decision = pb_registers_follow (registers, step, "decision");
      const char *outcome = pb_register_record_get (step, "outcome");
      const char *body = pb_registers_get_title_of (registers, step, "body");
      PbMilestone *milestone;

      if (decision == NULL || pb_register_record_get (step, "date") == NULL ||
          (g_strcmp0 (outcome, "not-recorded") != 0 && g_strcmp0 (outcome, "planned") != 0))
        continue;

      milestone = milestone_new (step, decision, judge (registers, step, moment));
      milestone->title = body != NULL
                           /* Translators: a decision and the body whose step is due */
                           ? g_strdup_printf (_("%s: %s"), body, pb_register_record_get_title (decision))
                           : g_strdup (pb_register_record_get_title (decision));
      g_ptr_array_add (milestones, milestone);
    }
}

static gint
compare_milestones (gconstpointer a,
                    gconstpointer b)
{
  const PbMilestone *first = *(PbMilestone *const *) a;
  const PbMilestone *second = *(PbMilestone *const *) b;

  if ((first->day == PB_DAY_NONE) != (second->day == PB_DAY_NONE))
    return first->day == PB_DAY_NONE ? 1 : -1;

  return first->day < second->day ? -1 : first->day > second->day;
}

GPtrArray *
pb_milestones_list (PbRegisters *registers,
                    PbDay        moment)
{
  GPtrArray *milestones = g_ptr_array_new_with_free_func ((GDestroyNotify) milestone_free);
  GPtrArray *rows;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), milestones);

  rows = pb_registers_list (registers, "milestone");
  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (rows, i);
      PbMilestone *milestone = milestone_new (record, record, judge (registers, record, moment));

      milestone->title = g_strdup (pb_register_record_get_title (record));
      g_ptr_array_add (milestones, milestone);
    }

  add_open_steps (milestones, registers, moment);
  g_ptr_array_sort (milestones, compare_milestones);

  return milestones;
}

gboolean
pb_milestone_belongs (PbRegisters       *registers,
                      const PbMilestone *self,
                      const char        *to_kind,
                      const char        *to_key)
{
  GPtrArray *links;

  if (pb_registers_has_link (registers, self->record, NULL, to_kind, to_key) ||
      pb_registers_has_link (registers, self->opens, NULL, to_kind, to_key))
    return TRUE;

  links = pb_registers_list_links_from (registers, pb_register_record_get_kind (self->record)->word,
                                        pb_register_record_get_uid (self->record));
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *kind = pb_register_record_get (link, "to_kind");
      PbRegisterRecord *row;

      if (g_strcmp0 (kind, "decision") != 0 && g_strcmp0 (kind, "plan") != 0)
        continue;

      row = pb_registers_find (registers, kind, pb_register_record_get (link, "to_key"));
      if (row != NULL && pb_registers_has_link (registers, row, NULL, to_kind, to_key))
        return TRUE;
    }

  return FALSE;
}

const char *
pb_milestone_state_to_label (PbMilestoneState state)
{
  switch (state)
    {
    case PB_MILESTONE_DONE:
      return _("done");
    case PB_MILESTONE_DUE:
      return _("due");
    case PB_MILESTONE_OVERDUE:
      return _("overdue");
    case PB_MILESTONE_NOT_RECORDED:
      return _("outcome not recorded");
    case PB_MILESTONE_UNDATED:
      return _("no date stated");
    case PB_MILESTONE_LATER:
      return _("later");
    case PB_N_MILESTONE_STATES:
    default:
      g_return_val_if_reached ("");
    }
}

char *
pb_milestones_summarise (GPtrArray *milestones)
{
  guint n_of[PB_N_MILESTONE_STATES] = { 0 };
  guint n_passed;
  g_autofree char *passed = NULL;
  g_autofree char *done = NULL;

  for (guint i = 0; i < milestones->len; i++)
    n_of[((PbMilestone *) g_ptr_array_index (milestones, i))->state]++;

  n_passed = n_of[PB_MILESTONE_DONE] + n_of[PB_MILESTONE_OVERDUE] + n_of[PB_MILESTONE_NOT_RECORDED];
  if (n_passed == 0)
    return g_strdup (_("none has passed"));

  passed = pb_headline_count ((int) n_passed);
  if (n_of[PB_MILESTONE_DONE] == 0)
    /* Translators: of milestones whose date has passed; %s is "three" */
    return g_strdup_printf (ngettext ("%s passed, without a recorded outcome", "%s passed, none with a recorded outcome",
                                      n_passed), passed);

  done = pb_headline_count ((int) n_of[PB_MILESTONE_DONE]);
  /* Translators: of milestones whose date has passed; "three passed, two done" */
  return g_strdup_printf (_("%s passed, %s done"), passed, done);
}
