#include "pb-measure-subgroups.h"

#include "pb-concentration.h"
#include "pb-gradient.h"

#include <string.h>

/* A survey's rows, or, without weights, groups of one person each. */
typedef struct
{
  guint    n_rows;
  double   conf;
  double  *values;
  double  *orders;
  double  *weights;   /* %NULL where the column is empty */
  guint   *units;
  guint   *strata;
} Survey;

static void
clear_survey (Survey *survey)
{
  g_free (survey->values);
  g_free (survey->orders);
  g_free (survey->weights);
  g_free (survey->units);
  g_free (survey->strata);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Survey, clear_survey)

/* Labels as numbers; %NULL where nothing stands in the column. */
static guint *
number_labels (PbMeasureCase *in,
               const char    *column)
{
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, column);
  guint *numbers;

  if (groups->len == 1 && *((PbMeasureGroup *) g_ptr_array_index (groups, 0))->key == '\0')
    return NULL;

  numbers = g_new (guint, pb_measure_case_get_n_rows (in));
  for (guint i = 0; i < groups->len; i++)
    {
      PbMeasureGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->n_rows; j++)
        numbers[group->rows[j]] = i;
    }

  return numbers;
}

static gboolean
read_survey (PbMeasureCase  *in,
             Survey         *survey,
             GError        **error)
{
  g_autofree double *levels = NULL;
  guint n_levels;
  gboolean is_weighted = FALSE;

  survey->n_rows = pb_measure_case_get_n_rows (in);
  levels = pb_measure_case_dup_confidences (in, &n_levels, error);
  survey->values = levels != NULL ? pb_measure_case_dup_numbers (in, "est", error) : NULL;
  survey->orders = survey->values != NULL ? pb_measure_case_dup_numbers (in, "subgroup_order", error) : NULL;
  survey->weights = survey->orders != NULL ? pb_measure_case_dup_numbers (in, "weight", error) : NULL;
  if (survey->weights == NULL)
    return FALSE;

  survey->conf = levels[0];
  survey->units = number_labels (in, "psu");
  survey->strata = number_labels (in, "strata");

  for (guint i = 0; i < survey->n_rows; i++)
    is_weighted = is_weighted || !isnan (survey->weights[i]);
  if (!is_weighted)
    g_clear_pointer (&survey->weights, g_free);

  return TRUE;
}

static void
add_concentration (const Survey  *survey,
                   PbMeasureSink *out,
                   const char    *name,
                   gboolean       is_relative)
{
  PbSampleRows rows = { survey->n_rows, survey->values, survey->orders, survey->weights, survey->units, survey->strata };
  PbSubgroups groups = { survey->n_rows, survey->values, NULL, NULL, survey->orders, -1, TRUE, NAN, NAN };
  g_autoptr(GError) error = NULL;
  PbEstimate index;

  if (survey->weights != NULL)
    pb_concentration_of_rows (&rows, is_relative, survey->conf, &index, &error);
  else
    pb_concentration_index (&groups, is_relative ? PB_CONCENTRATION_RELATIVE : PB_CONCENTRATION_ABSOLUTE, NAN, NAN,
                            survey->conf, &index, &error);
  pb_measure_add_estimate (out, name, survey->conf, &index, error);
}

static void
add_gradient (const Survey  *survey,
              PbMeasureSink *out,
              const char    *name,
              PbGradient     kind,
              gboolean       is_logistic)
{
  PbSampleRows rows = { survey->n_rows, survey->values, survey->orders, survey->weights, survey->units, survey->strata };
  PbSubgroups groups = { survey->n_rows, survey->values, NULL, NULL, survey->orders, -1, TRUE, NAN, NAN };
  g_autoptr(GError) error = NULL;
  PbEstimate index;

  if (survey->weights != NULL)
    pb_gradient_of_rows (&rows, kind, is_logistic, survey->conf, &index, &error);
  else
    pb_gradient_of_groups (&groups, kind, is_logistic, survey->conf, &index, &error);
  pb_measure_add_estimate (out, name, survey->conf, &index, error);
}

gboolean
pb_measure_he_individual (PbMeasureCase  *in,
                          PbMeasureSink  *out,
                          GError        **error)
{
  g_auto(Survey) survey = { 0 };

  if (!read_survey (in, &survey, error))
    return FALSE;

  add_concentration (&survey, out, "aci", FALSE);
  add_concentration (&survey, out, "rci", TRUE);
  add_gradient (&survey, out, "sii_logit", PB_GRADIENT_SLOPE, TRUE);
  add_gradient (&survey, out, "sii_linear", PB_GRADIENT_SLOPE, FALSE);
  add_gradient (&survey, out, "rii_logit", PB_GRADIENT_RATIO, TRUE);
  add_gradient (&survey, out, "rii_linear", PB_GRADIENT_RATIO, FALSE);

  return TRUE;
}
