#include "pb-commitment-decisions.h"

#include "pb-decision-known.h"

#include <glib/gi18n-lib.h>

static gboolean
is_deciding (PbRegisterRecord *step)
{
  static const char *const deciding[] = { "decided", "rejected", "agreement-signed", "in-operation", NULL };
  const char *outcome = pb_register_record_get (step, "outcome");

  return outcome != NULL && g_strv_contains (deciding, outcome);
}

/* The first step that decided by the moment; later ones, as a call-in, are about it. */
static PbRegisterRecord *
find_deciding_step (PbRegisters      *registers,
                    PbRegisterRecord *decision,
                    PbDay             moment,
                    int              *n_steps_out)
{
  GPtrArray *steps = pb_registers_list_naming (registers, "decision_step", "decision",
                                               pb_register_record_get_uid (decision));
  PbRegisterRecord *found = NULL;
  gint64 number = G_MAXINT64;

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbFuzzyDate date;

      if (!is_deciding (step) || !pb_register_record_get_date (step, "date", &date) ||
          !pb_fuzzy_date_holds_certainly (&date, moment) || pb_register_record_get_integer (step, "number") >= number)
        continue;

      found = step;
      number = pb_register_record_get_integer (step, "number");
    }

  *n_steps_out = 0;
  for (guint i = 0; found != NULL && i < steps->len; i++)
    *n_steps_out += pb_register_record_get_integer (g_ptr_array_index (steps, i), "number") <= number;

  return found;
}

static gint
compare_decisions (gconstpointer a,
                   gconstpointer b)
{
  return ((const PbCommitmentDecision *) a)->year - ((const PbCommitmentDecision *) b)->year;
}

GArray *
pb_commitment_decisions_list (PbRegisters *registers,
                              PbDay        moment)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (PbCommitmentDecision));
  GPtrArray *decisions = pb_registers_list (registers, "decision");

  for (guint i = 0; i < decisions->len; i++)
    {
      PbCommitmentDecision item = { .decision = g_ptr_array_index (decisions, i), .min_days = -1, .max_days = -1 };
      PbRegisterRecord *step = find_deciding_step (registers, item.decision, moment, &item.n_steps);
      PbFuzzyDate raised, decided;

      if (step == NULL || !pb_register_record_get_date (step, "date", &decided))
        continue;

      pb_day_to_ymd (decided.first, &item.year, NULL, NULL);
      if (pb_register_record_get_date (item.decision, "raised_date", &raised) && decided.last >= raised.first)
        {
          item.min_days = MAX (decided.first - raised.last, 0);
          item.max_days = decided.last - raised.first;
        }
      g_array_append_val (list, item);
    }

  g_array_sort (list, compare_decisions);
  return list;
}

static char *
describe_steps (int min,
                int max)
{
  if (min == max)
    return g_strdup_printf (ngettext ("%d step", "%d steps", max), max);

  /* Translators: a range of numbers of steps: "1 to 3 steps" */
  return g_strdup_printf (_("%d to %d steps"), min, max);
}

/* What the decisions from @from to @to have in common: of a year, or of all. */
typedef struct
{
  int n;
  int n_with_days;
  int min_days;
  int max_days;
  int min_steps;
  int max_steps;
} Group;

static Group
sum_up (GArray *decisions,
        guint   from,
        guint   to)
{
  Group group = { .min_days = G_MAXINT, .max_days = -1, .min_steps = G_MAXINT, .max_steps = -1 };

  for (guint i = from; i < to; i++)
    {
      const PbCommitmentDecision *item = &g_array_index (decisions, PbCommitmentDecision, i);

      group.n++;
      group.min_steps = MIN (group.min_steps, item->n_steps);
      group.max_steps = MAX (group.max_steps, item->n_steps);
      if (item->min_days < 0)
        continue;
      group.n_with_days++;
      group.min_days = MIN (group.min_days, item->min_days);
      group.max_days = MAX (group.max_days, item->max_days);
    }

  return group;
}

static char *
describe_days (const Group *group)
{
  return group->n_with_days > 0 ? pb_days_to_words ((PbDays) { group->min_days, group->max_days })
                                : g_strdup (_("not stated when raised"));
}

/* "2024: 1 decided, 199 days, 2 steps" */
static void
add_years (PbPriorityMeasure *measure,
           GArray            *decisions)
{
  for (guint from = 0, to; from < decisions->len; from = to)
    {
      int year = g_array_index (decisions, PbCommitmentDecision, from).year;
      g_autofree char *days = NULL;
      g_autofree char *steps = NULL;
      Group group;

      for (to = from; to < decisions->len && g_array_index (decisions, PbCommitmentDecision, to).year == year;)
        to++;

      group = sum_up (decisions, from, to);
      days = describe_days (&group);
      steps = describe_steps (group.min_steps, group.max_steps);
      g_ptr_array_add (measure->lines,
                       /* Translators: year, number of decisions, "199 days", "2 steps" */
                       g_strdup_printf (_("%d: %d decided, %s, %s"), year, group.n, days, steps));
    }
}

PbPriorityMeasure *
pb_commitment_measure_days (PbRegisters *registers,
                            PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  g_autoptr(GArray) decisions = pb_commitment_decisions_list (registers, moment);
  Group group = sum_up (decisions, 0, decisions->len);
  g_autofree char *days = NULL;

  if (group.n == 0)
    measure->value = g_strdup (_("No decision is recorded as taken by then"));
  else if (group.n_with_days == 0)
    measure->value = g_strdup_printf (ngettext ("%d decision taken; not stated when it was raised",
                                                "%d decisions taken; not stated when they were raised", group.n), group.n);
  else
    {
      days = pb_days_to_words ((PbDays) { group.min_days, group.max_days });
      measure->value = g_strdup_printf (ngettext ("%d decision with both dates: %s", "%d decisions with both dates: %s",
                                                  group.n_with_days), group.n_with_days, days);
    }

  add_years (measure, decisions);
  if (decisions->len == 1)
    measure->opens = g_object_ref (g_array_index (decisions, PbCommitmentDecision, 0).decision);

  return measure;
}

PbPriorityMeasure *
pb_commitment_measure_steps (PbRegisters *registers,
                             PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  g_autoptr(GArray) decisions = pb_commitment_decisions_list (registers, moment);
  Group group = sum_up (decisions, 0, decisions->len);
  g_autofree char *steps = NULL;

  if (group.n == 0)
    {
      measure->value = g_strdup (_("No decision is recorded as taken by then"));
      return measure;
    }

  steps = describe_steps (group.min_steps, group.max_steps);
  measure->value = g_strdup_printf (ngettext ("%s recorded, in %d decision", "%s recorded, in %d decisions", group.n),
                                    steps, group.n);
  add_years (measure, decisions);

  return measure;
}
