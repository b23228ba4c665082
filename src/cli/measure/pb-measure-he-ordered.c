#include "pb-measure-subgroups.h"

#include "pb-concentration.h"
#include "pb-error.h"
#include "pb-gradient.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* A gap in the order is more often a mistake than a choice. */
static gboolean
check_order (const PbSubgroups  *groups,
             GError            **error)
{
  g_autofree double *sorted = g_memdup2 (groups->orders, groups->n_groups * sizeof (double));

  qsort (sorted, groups->n_groups, sizeof (double), compare_numbers);
  for (guint i = 0; i < groups->n_groups; i++)
    if (sorted[i] != rint (sorted[i]) || (i > 0 && sorted[i] - sorted[i - 1] > 1))
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("The order has %g after %g: places are whole numbers without a gap. The measures named"
                       " “renumbered” close it."),
                     sorted[i], i > 0 ? sorted[i - 1] : NAN);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_missing (const PbMeasureSubgroups  *self,
               GError                   **error)
{
  if (self->n_missing == 0 || self->is_forced)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
               _("%u of %u groups have no estimate; the measure needs all. With force they are left out."),
               self->n_missing, self->all.n_groups);
  return FALSE;
}

static void
add_concentration (const PbMeasureSubgroups *self,
                   PbMeasureSink            *out,
                   const char               *name,
                   PbConcentration           kind,
                   const GError             *refusal)
{
  g_autoptr(GError) error = refusal != NULL ? g_error_copy (refusal) : NULL;
  PbEstimate index;

  if (error == NULL)
    pb_concentration_index (&self->kept, kind, self->least, self->most, self->conf, &index, &error);
  pb_measure_add_estimate (out, name, self->conf, &index, error);
}

static void
add_gradient (const PbMeasureSubgroups *self,
              PbMeasureSink            *out,
              const char               *name,
              PbGradient                kind,
              gboolean                  is_logistic,
              const GError             *refusal)
{
  g_autoptr(GError) error = refusal != NULL ? g_error_copy (refusal) : NULL;
  PbEstimate index;

  if (error == NULL)
    pb_gradient_of_groups (&self->kept, kind, is_logistic, self->conf, &index, &error);
  pb_measure_add_estimate (out, name, self->conf, &index, error);
}

static void
add_ordered (const PbMeasureSubgroups *self,
             PbMeasureSink            *out,
             const GError             *refusal)
{
  add_concentration (self, out, "aci", PB_CONCENTRATION_ABSOLUTE, refusal);
  add_concentration (self, out, "rci", PB_CONCENTRATION_RELATIVE, refusal);
  if (!isnan (self->least) && !isnan (self->most))
    {
      add_concentration (self, out, "rci_wagstaff", PB_CONCENTRATION_WAGSTAFF, refusal);
      add_concentration (self, out, "rci_erreygers", PB_CONCENTRATION_ERREYGERS, refusal);
    }
  add_gradient (self, out, "sii_logit", PB_GRADIENT_SLOPE, TRUE, refusal);
  add_gradient (self, out, "sii_linear", PB_GRADIENT_SLOPE, FALSE, refusal);
  add_gradient (self, out, "rii_logit", PB_GRADIENT_RATIO, TRUE, refusal);
  add_gradient (self, out, "rii_linear", PB_GRADIENT_RATIO, FALSE, refusal);
}

/* Only the sequence counts, so a gap that a missing group left is closed. */
static void
add_renumbered (const PbMeasureSubgroups *self,
                PbMeasureSink            *out)
{
  add_concentration (self, out, "aci_renumbered", PB_CONCENTRATION_ABSOLUTE, NULL);
  add_concentration (self, out, "rci_renumbered", PB_CONCENTRATION_RELATIVE, NULL);
  add_gradient (self, out, "sii_logit_renumbered", PB_GRADIENT_SLOPE, TRUE, NULL);
  add_gradient (self, out, "sii_linear_renumbered", PB_GRADIENT_SLOPE, FALSE, NULL);
  add_gradient (self, out, "rii_logit_renumbered", PB_GRADIENT_RATIO, TRUE, NULL);
  add_gradient (self, out, "rii_linear_renumbered", PB_GRADIENT_RATIO, FALSE, NULL);
}

gboolean
pb_measure_he_ordered (PbMeasureCase  *in,
                       PbMeasureSink  *out,
                       GError        **error)
{
  g_auto(PbMeasureSubgroups) self = { 0 };
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) gap = NULL;

  if (!pb_measure_subgroups_read (in, TRUE, &self, error))
    return FALSE;

  pb_measure_add_simple (&self, out);
  pb_measure_add_attributable (&self, out);

  if (check_missing (&self, &missing))
    check_order (&self.kept, &gap);
  add_ordered (&self, out, missing != NULL ? missing : gap);
  if (gap != NULL)
    add_renumbered (&self, out);

  return TRUE;
}
