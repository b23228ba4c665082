#include "pb-priority-measures.h"

#include "pb-commitment-decisions.h"
#include "pb-commitment-innovations.h"
#include "pb-priority-counts.h"

typedef PbPriorityMeasure *(*CountFunc) (PbRegisters *registers,
                                         PbDay        moment);

static const struct
{
  const char *code;
  CountFunc   count;
} counted[] = {
  { "innovations-kept", pb_commitment_measure_innovations },
  { "days-to-decide", pb_commitment_measure_days },
  { "steps-to-decide", pb_commitment_measure_steps },
  { "section-75-agreements", pb_priority_count_agreements },
  { "community-support-beds", pb_priority_count_support_beds },
  { "projected-gap", pb_priority_count_projected_gap },
};

PbPriorityMeasure *
pb_priority_measure_new (void)
{
  PbPriorityMeasure *self = g_new0 (PbPriorityMeasure, 1);

  self->lines = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
pb_priority_measure_free (PbPriorityMeasure *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->opens);
  g_free (self);
}

static CountFunc
find_count (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (g_str_equal (counted[i].code, code))
      return counted[i].count;

  return NULL;
}

gboolean
pb_priority_measure_is_counted (const char *code)
{
  g_return_val_if_fail (code != NULL, FALSE);
  return find_count (code) != NULL;
}

PbPriorityMeasure *
pb_priority_measure (PbRegisters *registers,
                     const char  *code,
                     PbDay        moment)
{
  CountFunc count;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  count = find_count (code);
  return count != NULL ? count (registers, moment) : NULL;
}
