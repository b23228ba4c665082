#include "pb-measure-subgroups.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_MISSING 0.15

static void
free_subgroups (PbSubgroups *groups)
{
  g_free ((gpointer) groups->estimates);
  g_free ((gpointer) groups->ses);
  g_free ((gpointer) groups->populations);
  g_free ((gpointer) groups->orders);
}

void
pb_measure_subgroups_clear (PbMeasureSubgroups *self)
{
  free_subgroups (&self->all);
  free_subgroups (&self->kept);
}

/* %TRUE with %NULL where nothing stands in the column. */
static gboolean
read_optional (PbMeasureCase  *in,
               const char     *column,
               const double  **numbers_out,
               GError        **error)
{
  guint n_rows = pb_measure_case_get_n_rows (in);
  g_autofree double *numbers = pb_measure_case_dup_numbers (in, column, error);

  if (numbers == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    if (!isnan (numbers[i]))
      {
        *numbers_out = g_steal_pointer (&numbers);
        break;
      }

  return TRUE;
}

static gboolean
read_order (PbMeasureCase  *in,
            PbSubgroups    *groups,
            GError        **error)
{
  if (!read_optional (in, "subgroup_order", &groups->orders, error))
    return FALSE;

  for (guint i = 0; i < groups->n_groups; i++)
    if (groups->orders == NULL || !isfinite (groups->orders[i]))
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("Line %u, column subgroup_order: every group needs its place in the order."),
                     (guint) pb_measure_case_get_line (in, i));
        return FALSE;
      }

  return TRUE;
}

/* The one group marked 1; %FALSE for several. */
static gboolean
read_reference (PbMeasureCase  *in,
                PbSubgroups    *groups,
                GError        **error)
{
  g_autofree double *marks = pb_measure_case_dup_numbers (in, "reference", error);

  if (marks == NULL)
    return FALSE;

  groups->reference = -1;
  for (guint i = 0; i < groups->n_groups; i++)
    {
      if (marks[i] != 1)
        continue;
      if (groups->reference >= 0)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Line %u, column reference: a second reference group. There is one, or none."),
                       (guint) pb_measure_case_get_line (in, i));
          return FALSE;
        }
      groups->reference = (int) i;
    }

  return TRUE;
}

static double *
copy_kept (const PbSubgroups *all,
           const double      *column)
{
  double *kept;
  guint n = 0;

  if (column == NULL)
    return NULL;

  kept = g_new (double, all->n_groups);
  for (guint i = 0; i < all->n_groups; i++)
    if (!isnan (all->estimates[i]))
      kept[n++] = column[i];

  return kept;
}

static void
drop_missing (PbMeasureSubgroups *self)
{
  const PbSubgroups *all = &self->all;
  PbSubgroups *kept = &self->kept;

  *kept = *all;
  kept->n_groups = 0;
  kept->reference = -1;

  for (guint i = 0; i < all->n_groups; i++)
    {
      if (isnan (all->estimates[i]))
        {
          self->n_missing++;
          continue;
        }
      if ((int) i == all->reference)
        kept->reference = (int) kept->n_groups;
      kept->n_groups++;
    }

  kept->estimates = copy_kept (all, all->estimates);
  kept->ses = copy_kept (all, all->ses);
  kept->populations = copy_kept (all, all->populations);
  kept->orders = copy_kept (all, all->orders);
}

gboolean
pb_measure_subgroups_read (PbMeasureCase       *in,
                           gboolean             is_ordered,
                           PbMeasureSubgroups  *self,
                           GError             **error)
{
  PbSubgroups *all = &self->all;
  g_autofree double *levels = NULL;
  double favourable;
  double force;
  guint n_levels;

  all->n_groups = pb_measure_case_get_n_rows (in);
  all->estimates = pb_measure_case_dup_numbers (in, "est", error);
  levels = all->estimates != NULL ? pb_measure_case_dup_confidences (in, &n_levels, error) : NULL;

  if (levels == NULL ||
      !read_optional (in, "se", &all->ses, error) ||
      !read_optional (in, "pop", &all->populations, error) ||
      !(is_ordered ? read_order (in, all, error) : TRUE) ||
      !read_reference (in, all, error) ||
      !pb_measure_case_get_option (in, "favourable", 1, &favourable, error) ||
      !pb_measure_case_get_option (in, "scaleval", NAN, &all->scale, error) ||
      !pb_measure_case_get_option (in, "setting_average", NAN, &all->setting_average, error) ||
      !pb_measure_case_get_option (in, "lmin", NAN, &self->least, error) ||
      !pb_measure_case_get_option (in, "lmax", NAN, &self->most, error) ||
      !pb_measure_case_get_option (in, "force", 0, &force, error))
    return FALSE;

  self->conf = levels[0];
  self->is_forced = force != 0;
  all->is_favourable = favourable != 0;
  drop_missing (self);

  return TRUE;
}

gboolean
pb_measure_subgroups_may_drop (const PbMeasureSubgroups  *self,
                               GError                   **error)
{
  if (self->is_forced || self->n_missing <= MOST_MISSING * self->all.n_groups)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
               _("%u of %u groups have no estimate; the measure allows 15 in 100. With force they are left out."),
               self->n_missing, self->all.n_groups);
  return FALSE;
}

void
pb_measure_add_estimate (PbMeasureSink    *out,
                         const char       *measure,
                         double            conf,
                         const PbEstimate *estimate,
                         const GError     *error)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  if (error != NULL)
    {
      pb_measure_sink_refuse (out, NULL, measure, conf, error);
      return;
    }

  row.measure = measure;
  row.conf = conf;
  row.estimate = estimate->estimate;
  row.lower = estimate->lower;
  row.upper = estimate->upper;
  row.se = estimate->se;
  if (isnan (row.estimate))
    {
      row.lower = row.upper = row.se = NAN;
      row.status = PB_MEASURE_NA;
      row.text = _("not calculable from these estimates");
    }
  pb_measure_sink_add (out, &row);
}

static void
add_ratio (const PbMeasureSubgroups *self,
           PbMeasureSink            *out)
{
  g_autoptr(GError) error = NULL;
  PbEstimate ratio;
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  if (!pb_subgroups_ratio (&self->all, self->conf, &ratio, &error) || isnan (ratio.estimate))
    {
      pb_measure_add_estimate (out, "r", self->conf, &ratio, error);
      return;
    }

  row.measure = "r";
  row.conf = self->conf;
  row.estimate = ratio.estimate;
  row.lower = ratio.lower;
  row.upper = ratio.upper;
  row.se = ratio.se;
  /* Of opposite signs, or infinite: looked for, and no number. */
  row.shows_nan = self->all.ses != NULL && isnan (ratio.lower);
  pb_measure_sink_add (out, &row);

  if (self->all.ses == NULL)
    pb_measure_add_estimate (out, "r_without_se", self->conf, &ratio, NULL);
}

void
pb_measure_add_simple (const PbMeasureSubgroups *self,
                       PbMeasureSink            *out)
{
  g_autoptr(GError) error = NULL;
  PbEstimate difference;

  pb_subgroups_difference (&self->all, self->conf, &difference, &error);
  pb_measure_add_estimate (out, "d", self->conf, &difference, error);
  add_ratio (self, out);
}

void
pb_measure_add_attributable (const PbMeasureSubgroups *self,
                             PbMeasureSink            *out)
{
  g_autoptr(GError) error = NULL;
  const PbSubgroups *groups = &self->kept;
  PbEstimate risk;
  PbEstimate peer;
  PbEstimate fraction;

  if (pb_measure_subgroups_may_drop (self, &error) &&
      pb_subgroups_attributable_risk (groups, self->conf, &risk, &error) &&
      pb_subgroups_attributable_fraction (groups, self->conf, TRUE, &peer, &error))
    pb_subgroups_attributable_fraction (groups, self->conf, FALSE, &fraction, &error);

  pb_measure_add_estimate (out, "paf", self->conf, &peer, error);
  if (error == NULL && !isnan (fraction.lower))
    pb_measure_add_estimate (out, "paf_ci_percent", self->conf, &fraction, NULL);
  pb_measure_add_estimate (out, "par", self->conf, &risk, error);
}
