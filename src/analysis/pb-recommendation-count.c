#include "pb-recommendation-count.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

PbRecommendationCount *
pb_recommendation_count_new (PbRegisters      *registers,
                             PbRegisterRecord *set)
{
  GPtrArray *entered = pb_registers_list_naming (registers, "recommendation", "recommendation_set",
                                                 pb_register_record_get_uid (set));
  PbRecommendationCount *self = g_new0 (PbRecommendationCount, 1);

  self->total = (int) pb_register_record_get_integer (set, "total");
  self->n_entered = (int) entered->len;
  for (guint i = 0; i < entered->len; i++)
    {
      const char *state = pb_register_record_get (g_ptr_array_index (entered, i), "state");

      self->n_triaged += g_strcmp0 (state, "not-triaged") != 0;
      self->n_local += g_strcmp0 (state, "local") == 0;
    }

  if (self->total < 0)
    {
      self->headline = g_strdup_printf (_("Recommendations: total not stated, %d triaged"), self->n_triaged);
      self->words = g_strdup_printf (_("Total not stated in the report, %d entered, %d triaged, %d local"),
                                     self->n_entered, self->n_triaged, self->n_local);
      return self;
    }

  self->headline =
    g_strdup_printf (ngettext ("%d recommendation: %d recorded, %d triaged", "%d recommendations: %d recorded, %d triaged",
                               self->total),
                     self->total, self->total, self->n_triaged);
  self->words = g_strdup_printf (_("%d recorded in the report, %d entered, %d triaged, %d local"), self->total,
                                 self->n_entered, self->n_triaged, self->n_local);

  return self;
}

void
pb_recommendation_count_free (PbRecommendationCount *self)
{
  if (self == NULL)
    return;

  g_free (self->headline);
  g_free (self->words);
  g_free (self);
}

static void
action_row_free (PbActionRow *row)
{
  g_object_unref (row->action);
  g_free (row->owner);
  g_free (row->state);
  g_free (row->age);
  g_free (row->due);
  g_free (row);
}

static PbActionRow *
make_action (PbRegisters      *registers,
             PbRegisterRecord *action,
             PbDay             moment)
{
  const char *owner = pb_register_record_get (action, "owner");
  const char *state = pb_register_record_get (action, "state");
  g_autofree char *due = pb_text_fuzzy (pb_register_record_get (action, "due_date"));
  PbActionRow *row = g_new0 (PbActionRow, 1);
  PbFuzzyDate date;

  row->action = g_object_ref (action);
  row->known = pb_decision_know_row (registers, action, "raised_date", moment);
  row->is_open = g_strcmp0 (state, "open") == 0;
  row->is_overdue = row->is_open && pb_register_record_get_date (action, "due_date", &date) && date.last < moment;
  row->n_days = -1;
  row->owner = g_strdup (owner != NULL ? owner : _("owner not stated"));
  row->due = *due != '\0' ? g_strdup_printf (_("due %s"), due) : g_strdup (_("no due date"));
  if (row->is_overdue)
    row->state = g_strdup (_("overdue"));
  else if (row->is_open)
    row->state = g_strdup (C_("action", "open"));
  else
    row->state = g_strdup (g_strcmp0 (state, "done") == 0 ? C_("action", "done") : C_("action", "dropped"));

  if (pb_register_record_get_date (action, "raised_date", &date) && row->known != PB_KNOWN_LATER)
    {
      PbFuzzyDate now = { PB_PRECISION_DAY, moment, moment };
      PbDays days = pb_days_between (&date, &now);

      row->n_days = days.most;
      row->age = pb_days_to_words (days);
    }
  else
    row->age = g_strdup (row->known == PB_KNOWN_LATER ? _("raised later") : _("age not stated"));

  return row;
}

static int
compare_actions (gconstpointer a,
                 gconstpointer b)
{
  const PbActionRow *first = *(PbActionRow **) a;
  const PbActionRow *second = *(PbActionRow **) b;

  return (second->n_days > first->n_days) - (second->n_days < first->n_days);
}

GPtrArray *
pb_recommendation_list_actions (PbRegisters *registers,
                                PbDay        moment,
                                gboolean     open_only)
{
  GPtrArray *actions = pb_registers_list (registers, "action");
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) action_row_free);

  for (guint i = 0; i < actions->len; i++)
    {
      PbActionRow *row = make_action (registers, g_ptr_array_index (actions, i), moment);

      if (open_only && (!row->is_open || row->known == PB_KNOWN_LATER))
        action_row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_actions);

  return rows;
}
