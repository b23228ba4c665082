#include "pb-inequality-measures.h"

#include "pb-concentration.h"
#include "pb-dispersion.h"
#include "pb-error.h"
#include "pb-slope.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define CONFIDENCE 0.95
#define SEED 20200611   /* any will do; one gives the same limits everywhere */
#define N_DRAWS 10000
/* Many groups need fewer draws for limits as steady: what is drawn in all. */
#define N_DRAWS_IN_ALL 200000
#define MIN_DRAWS 1000

const PbPanelMeasure pb_panel_measures[] = {
  { "sii", NULL, PB_SCALE_INDICATOR, PB_SLOPE_MIN_GROUPS, TRUE, TRUE, TRUE, FALSE },
  { "rii", NULL, PB_SCALE_RATIO, PB_SLOPE_MIN_GROUPS, TRUE, TRUE, TRUE, FALSE },
  { "d", "gap", PB_SCALE_INDICATOR, 2, FALSE, FALSE, FALSE, FALSE },
  { "r", "ratio", PB_SCALE_RATIO, 2, FALSE, FALSE, FALSE, FALSE },
  { "par", NULL, PB_SCALE_INDICATOR, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, FALSE },
  { "paf_ci_percent", "paf", PB_SCALE_PERCENT, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, FALSE },
  { "aci", NULL, PB_SCALE_INDICATOR, PB_SUBGROUPS_MIN, TRUE, TRUE, TRUE, FALSE },
  { "rci", NULL, PB_SCALE_INDEX, PB_SUBGROUPS_MIN, TRUE, TRUE, TRUE, FALSE },
  { "ti_ci_x1000", "ti", PB_SCALE_THOUSANDTHS, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, FALSE },
  { "mld_ci_x1000", "mld", PB_SCALE_THOUSANDTHS, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, FALSE },
  { "bgv", NULL, PB_SCALE_SQUARED, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, FALSE },
  { "cov", NULL, PB_SCALE_PERCENT, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, TRUE },
  { "idisw", "idis", PB_SCALE_PERCENT, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, TRUE },
  { "mdbw", NULL, PB_SCALE_INDICATOR, PB_SUBGROUPS_MIN, FALSE, TRUE, TRUE, TRUE },
  { "mdbu", "mdb", PB_SCALE_INDICATOR, PB_SUBGROUPS_MIN, FALSE, FALSE, FALSE, TRUE },
  { NULL },
};

const PbPanelMeasure *
pb_panel_measure_find (const char *name)
{
  for (const PbPanelMeasure *measure = pb_panel_measures; name != NULL && measure->name != NULL; measure++)
    if (g_str_equal (measure->name, name) || g_strcmp0 (measure->short_name, name) == 0)
      return measure;

  return NULL;
}

/* Groups as arrays, as the statistics take them. */
typedef struct
{
  guint     n;
  double   *values;
  double   *lower;
  double   *upper;
  double   *ses;          /* normal, from the limits; NaN where one is missing */
  double   *populations;
  double   *orders;
  gboolean  has_limits;   /* every group */
  gboolean  has_people;
} Arrays;

static void
arrays_clear (Arrays *self)
{
  g_free (self->values);
  g_free (self->lower);
  g_free (self->upper);
  g_free (self->ses);
  g_free (self->populations);
  g_free (self->orders);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrays, arrays_clear)

static void
arrays_fill (Arrays          *self,
             const PbGrouped *grouped,
             double           scale)
{
  double z = pb_estimate_z (CONFIDENCE);

  self->n = grouped->groups->len;
  self->values = g_new (double, self->n);
  self->lower = g_new (double, self->n);
  self->upper = g_new (double, self->n);
  self->ses = g_new (double, self->n);
  self->populations = g_new (double, self->n);
  self->orders = g_new (double, self->n);
  self->has_limits = self->has_people = self->n > 0;

  for (guint i = 0; i < self->n; i++)
    {
      const PbGroup *group = &g_array_index (grouped->groups, PbGroup, i);

      self->values[i] = group->value / scale;
      self->lower[i] = group->lower / scale;
      self->upper[i] = group->upper / scale;
      self->ses[i] = (group->upper - group->lower) / scale / z / 2;
      self->populations[i] = group->population;
      self->orders[i] = i + 1;
      self->has_limits &= isfinite (self->ses[i]);
      self->has_people &= group->population > 0;
    }
}

static gboolean
is_favourable (PbIndicator *indicator)
{
  /* With no better end the figure is least less most deprived, as for a good one. */
  return pb_indicator_get_polarity (indicator) != PB_POLARITY_LOW_IS_GOOD;
}

char *
pb_panel_measure_refuse (const PbPanelMeasure *self,
                         PbGrouping           *grouping,
                         const PbGrouped      *grouped,
                         PbIndicator          *indicator)
{
  if (grouping->kind == PB_GROUPING_PUBLISHED)
    return g_str_equal (self->name, "sii") ? NULL
                                           : g_strdup (_("The publisher gives the slope index alone, without its groups."));
  if (self->needs_order && !grouping->is_ordered)
    return g_strdup (_("It needs groups in an order of deprivation, and these have none."));

  if (self->needs_average && !grouping->may_average)
    switch (pb_indicator_get_value_type (indicator))
      {
      case PB_VALUE_LIFE_EXPECTANCY:
        return g_strdup (_("It needs the average over the areas, and life expectancy cannot be averaged over areas."));
      case PB_VALUE_DSR:
        return g_strdup (_("It needs the average over the areas, and age-standardised rates cannot be averaged over areas."));
      case PB_VALUE_SII:
      case PB_VALUE_RATE:
      case PB_VALUE_PROPORTION:
      case PB_VALUE_MEAN:
      case PB_VALUE_SCORE:
      case PB_VALUE_RANK:
      case PB_VALUE_DECILE:
      case PB_VALUE_COUNT:
      case PB_N_VALUE_TYPES:
      default:
        return g_strdup (_("It needs the average over the areas, and this figure cannot be averaged without its counts."));
      }

  if (grouped == NULL || grouped->groups->len == 0)
    return NULL;

  if (grouped->groups->len < self->min_groups)
    return g_strdup_printf (_("It needs %u groups or more; there are %u."), self->min_groups, grouped->groups->len);
  if (self->needs_order && self->min_groups == PB_SLOPE_MIN_GROUPS && grouped->groups->len > PB_SLOPE_MAX_GROUPS)
    return g_strdup_printf (_("It takes at most %d groups; there are %u."), PB_SLOPE_MAX_GROUPS, grouped->groups->len);

  for (guint i = 0; self->needs_population && i < grouped->groups->len; i++)
    {
      const PbGroup *group = &g_array_index (grouped->groups, PbGroup, i);

      if (!(group->population > 0))
        return g_strdup_printf (_("It needs the people of every group, and none are given for “%s”."), group->name);
    }

  return NULL;
}

/* The scale of errors; a percentage is a fraction for the statistics. */
static PbSlopeValue
get_slope_value (PbIndicator *indicator)
{
  switch (pb_indicator_get_value_type (indicator))
    {
    case PB_VALUE_DSR:
    case PB_VALUE_RATE:
      return PB_SLOPE_RATE;
    case PB_VALUE_PROPORTION:
      return PB_SLOPE_PROPORTION;
    case PB_VALUE_LIFE_EXPECTANCY:
    case PB_VALUE_SII:
    case PB_VALUE_MEAN:
    case PB_VALUE_SCORE:
    case PB_VALUE_RANK:
    case PB_VALUE_DECILE:
    case PB_VALUE_COUNT:
    case PB_N_VALUE_TYPES:
    default:
      return PB_SLOPE_OTHER;
    }
}

static double
get_scale (PbIndicator *indicator)
{
  double multiplier = pb_indicator_get_facts (indicator)->multiplier;

  return multiplier > 0 ? multiplier : 1;
}

static gboolean
fit (const Arrays  *arrays,
     PbSlopeValue   value_type,
     double         multiplier,
     PbSlope       *slope_out,
     GError       **error)
{
  g_autofree double *zeros = g_new0 (double, arrays->n);
  PbSlopeInput input = {
    .n_groups = arrays->n,
    .values = arrays->values,
    .populations = arrays->populations,
    .ses = arrays->has_limits ? NULL : zeros,
    .lower95 = arrays->lower,
    .upper95 = arrays->upper,
    .value_type = arrays->has_limits ? value_type : PB_SLOPE_OTHER,
    .multiplier = multiplier,
  };

  return pb_slope_fit (&input, slope_out, error);
}

static gboolean
measure_slope (const PbPanelMeasure  *self,
               const PbGrouped       *grouped,
               PbIndicator           *indicator,
               PbInequalityFigure    *figure,
               GError               **error)
{
  PbSlopeValue type = get_slope_value (indicator);
  double scale = type == PB_SLOPE_PROPORTION ? get_scale (indicator) : 1;
  double confidence = CONFIDENCE;
  g_auto(Arrays) arrays = { 0 };
  PbSlope slope;
  PbSlopeLimits limits = { NAN, NAN, NAN, NAN };

  arrays_fill (&arrays, grouped, scale);
  if (!fit (&arrays, type, is_favourable (indicator) ? scale : -scale, &slope, error))
    return FALSE;

  if (arrays.has_limits)
    {
      gboolean is_exact = pb_slope_get_exact_limits (&slope, CONFIDENCE, &limits);

      if (!is_exact || isnan (g_str_equal (self->name, "rii") ? limits.rii_lower : limits.sii_lower))
        pb_slope_simulate (&slope, 1, &confidence, 1, N_DRAWS, SEED, &limits);
    }

  if (g_str_equal (self->name, "rii"))
    *figure = (PbInequalityFigure) { slope.rii, limits.rii_lower, limits.rii_upper, NULL };
  else
    *figure = (PbInequalityFigure) { slope.sii, limits.sii_lower, limits.sii_upper, NULL };

  return TRUE;
}

static gboolean
measure_drawn (const PbSubgroups   *groups,
               PbDispersion         which,
               PbEstimate          *estimate,
               GError             **error)
{
  PbDispersionDraws draws = {
    .seed = SEED,
    .n_repetitions = CLAMP (N_DRAWS_IN_ALL / groups->n_groups, MIN_DRAWS, N_DRAWS),
    .measures = 1u << which,
  };
  double limits[PB_N_DISPERSIONS][2];

  *estimate = (PbEstimate) { NAN, NAN, NAN, NAN };
  if (!pb_dispersion_estimate (groups, which, &estimate->estimate, error))
    return FALSE;

  if (groups->ses != NULL)
    {
      pb_dispersion_simulate (groups, &draws, limits);
      estimate->lower = limits[which][0];
      estimate->upper = limits[which][1];
    }

  return TRUE;
}

/* The figure as the statistics give it; *sign_out turns it to the one convention. */
static gboolean
measure_groups (const char         *name,
                const PbSubgroups  *groups,
                gboolean            is_good,
                PbEstimate         *estimate,
                double             *sign_out,
                GError            **error)
{
  double sign = is_good ? 1 : -1;

  *sign_out = 1;

  if (g_str_equal (name, "d"))
    return pb_subgroups_difference (groups, CONFIDENCE, estimate, error);
  if (g_str_equal (name, "r"))
    return pb_subgroups_ratio (groups, CONFIDENCE, estimate, error);
  if (g_str_equal (name, "bgv"))
    return pb_between_group_variance (groups, CONFIDENCE, estimate, error);
  if (g_str_equal (name, "ti_ci_x1000"))
    return pb_theil_index (groups, CONFIDENCE, FALSE, estimate, error);
  if (g_str_equal (name, "mld_ci_x1000"))
    return pb_mean_log_deviation (groups, CONFIDENCE, FALSE, estimate, error);
  if (g_str_equal (name, "cov"))
    return measure_drawn (groups, PB_DISPERSION_COV, estimate, error);
  if (g_str_equal (name, "idisw"))
    return measure_drawn (groups, PB_DISPERSION_IDISW, estimate, error);
  if (g_str_equal (name, "mdbw"))
    return measure_drawn (groups, PB_DISPERSION_MDBW, estimate, error);
  if (g_str_equal (name, "mdbu"))
    return measure_drawn (groups, PB_DISPERSION_MDBU, estimate, error);

  *sign_out = sign;
  if (g_str_equal (name, "par"))
    return pb_subgroups_attributable_risk (groups, CONFIDENCE, estimate, error);
  if (g_str_equal (name, "paf_ci_percent"))
    return pb_subgroups_attributable_fraction (groups, CONFIDENCE, FALSE, estimate, error);

  return pb_concentration_index (groups, g_str_equal (name, "aci") ? PB_CONCENTRATION_ABSOLUTE : PB_CONCENTRATION_RELATIVE,
                                 NAN, NAN, CONFIDENCE, estimate, error);
}

static gboolean
has_error_formula (const char  *name,
                   PbIndicator *indicator)
{
  PbSlopeValue type = get_slope_value (indicator);

  /* Walter's formula is for shares of people alone. */
  return !(g_str_equal (name, "par") || g_str_equal (name, "paf_ci_percent")) || type != PB_SLOPE_OTHER;
}

static gboolean
measure_as_who (const PbPanelMeasure  *self,
                PbGrouping            *grouping,
                const PbGrouped       *grouped,
                PbIndicator           *indicator,
                PbInequalityFigure    *figure,
                GError               **error)
{
  g_auto(Arrays) arrays = { 0 };
  PbSubgroups groups;
  PbEstimate estimate = { NAN, NAN, NAN, NAN };
  double sign;

  arrays_fill (&arrays, grouped, 1);
  groups = (PbSubgroups) {
    .n_groups = arrays.n,
    .estimates = arrays.values,
    .ses = arrays.has_limits ? arrays.ses : NULL,
    .populations = arrays.has_people ? arrays.populations : NULL,
    .orders = grouping->is_ordered ? arrays.orders : NULL,
    .reference = -1,
    .is_favourable = is_favourable (indicator),
    .scale = get_scale (indicator),
    .setting_average = NAN,
  };

  if (!measure_groups (self->name, &groups, groups.is_favourable, &estimate, &sign, error))
    return FALSE;
  if (!has_error_formula (self->name, indicator))
    estimate.lower = estimate.upper = NAN;

  figure->value = sign * estimate.estimate;
  figure->lower = sign > 0 ? estimate.lower : -estimate.upper;
  figure->upper = sign > 0 ? estimate.upper : -estimate.lower;
  /* Minus nothing is nothing. */
  if (figure->value == 0)
    figure->value = 0;

  return TRUE;
}

/**
 * pb_inequality_measure:
 * @self: a measure
 * @grouping: how the groups came about
 * @grouped: the groups of one period
 * @indicator: whose values they hold
 * @figure_out: (out): the figure, or why there is none
 *
 * Limits come from the groups' own 95% limits; concentration indices take
 * theirs from how far the groups lie off a line.
 */
void
pb_inequality_measure (const PbPanelMeasure *self,
                       PbGrouping           *grouping,
                       const PbGrouped      *grouped,
                       PbIndicator          *indicator,
                       PbInequalityFigure   *figure_out)
{
  g_autoptr(GError) error = NULL;
  gboolean is_slope = g_str_equal (self->name, "sii") || g_str_equal (self->name, "rii");
  char *reason;

  *figure_out = (PbInequalityFigure) { NAN, NAN, NAN, NULL };

  if (grouped->is_published)
    {
      *figure_out = (PbInequalityFigure) { grouped->value, grouped->lower, grouped->upper, g_strdup (grouped->reason) };
      return;
    }

  reason = grouped->reason != NULL ? g_strdup (grouped->reason)
                                   : pb_panel_measure_refuse (self, grouping, grouped, indicator);
  if (reason != NULL)
    {
      figure_out->reason = reason;
      return;
    }

  if (!(is_slope ? measure_slope (self, grouped, indicator, figure_out, &error)
                 : measure_as_who (self, grouping, grouped, indicator, figure_out, &error)))
    *figure_out = (PbInequalityFigure) { NAN, NAN, NAN, g_strdup (error->message) };
  else if (!isfinite (figure_out->value))
    *figure_out = (PbInequalityFigure) { NAN, NAN, NAN, g_strdup (_("one of the groups has a value of 0")) };

  if (!isfinite (figure_out->lower) || !isfinite (figure_out->upper))
    figure_out->lower = figure_out->upper = NAN;
}

gboolean
pb_inequality_fit_line (const PbGrouped *grouped,
                        double          *start_out,
                        double          *end_out)
{
  g_auto(Arrays) arrays = { 0 };
  PbSlope slope;

  arrays_fill (&arrays, grouped, 1);
  arrays.has_limits = FALSE;
  if (!arrays.has_people || !fit (&arrays, PB_SLOPE_OTHER, 1, &slope, NULL))
    return FALSE;

  *start_out = slope.start;
  *end_out = slope.start + slope.slope;

  return TRUE;
}
