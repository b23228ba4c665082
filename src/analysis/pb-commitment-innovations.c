#include "pb-commitment-innovations.h"

#include "pb-innovation-register.h"

#include <glib/gi18n-lib.h>

static void
append_count (GString    *text,
              const char *title,
              guint       n)
{
  g_autofree char *first = g_utf8_strup (title, g_utf8_next_char (title) - title);
  g_autofree char *large = g_strconcat (first, g_utf8_next_char (title), NULL);

  if (text->len > 0)
    g_string_append (text, ". ");

  if (n == 0)
    /* Translators: "Kept: none recorded" */
    g_string_append_printf (text, _("%s: none recorded"), large);
  else
    g_string_append_printf (text, "%s: %u", large, n);
}

/* Kept, undecided and lapsed are said always; the other states where there are any. */
static char *
describe_states (const guint *n_of)
{
  static const struct
  {
    PbInnovationState state;
    gboolean          is_said_always;
  } order[] = {
    { PB_INNOVATION_KEPT, TRUE },       { PB_INNOVATION_AMPLIFIED, FALSE },
    { PB_INNOVATION_REVISED, FALSE },   { PB_INNOVATION_STOPPED, FALSE },
    { PB_INNOVATION_IDEA, FALSE },      { PB_INNOVATION_PANDEMIC_PRACTICE, FALSE },
    { PB_INNOVATION_UNDER_REVIEW, FALSE }, { PB_INNOVATION_UNDECIDED, TRUE },
    { PB_INNOVATION_LAPSED, TRUE },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (n_of[order[i].state] > 0 || order[i].is_said_always)
      append_count (text, pb_innovation_state_get_label (order[i].state), n_of[order[i].state]);

  return g_string_free (text, FALSE);
}

static gboolean
was_kept (PbInnovationState state)
{
  return state == PB_INNOVATION_KEPT || state == PB_INNOVATION_AMPLIFIED;
}

PbPriorityMeasure *
pb_commitment_measure_innovations (PbRegisters *registers,
                                   PbDay        moment)
{
  PbPriorityMeasure *measure = pb_priority_measure_new ();
  g_autoptr(PbInnovationRegister) all = pb_innovation_register_new (registers, NULL);
  guint n_of[PB_N_INNOVATION_STATES] = { 0 };
  guint n = 0, n_kept = 0, n_measured = 0;

  for (guint i = 0; i < pb_innovation_register_get_n (all); i++)
    {
      PbInnovationRow row;

      pb_innovation_register_get_row (all, i, moment, &row);
      if (row.holds == PB_HOLDS_NOT)
        continue;

      n++;
      n_of[row.state]++;
      n_kept += was_kept (row.state);
      n_measured += was_kept (row.state) && row.strength >= PB_EVIDENCE_BEFORE_AND_AFTER;
    }

  if (n == 0)
    {
      measure->value = g_strdup (_("No innovation is recorded by then"));
      return measure;
    }

  measure->value = describe_states (n_of);
  if (n_kept > 0)
    g_ptr_array_add (measure->lines,
                     g_strdup_printf (ngettext ("Of %u kept or amplified, with before-and-after evidence or better: %u",
                                                "Of %u kept or amplified, with before-and-after evidence or better: %u",
                                                n_kept), n_kept, n_measured));

  return measure;
}
