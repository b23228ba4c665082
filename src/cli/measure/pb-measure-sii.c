#include "pb-measure-sii-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ten times the draws that the field uses: a limit then moves by a third as much. */
#define DEFAULT_REPETITIONS 1000000
/* What the field uses, ten times over to see how far they move. */
#define RELIABILITY_REPETITIONS 100000

/* One area of the call. */
typedef struct
{
  const char    *key;
  char          *gap;       /* why it has no result, or %NULL */
  PbSlope        slope;
  PbSlopeLimits *limits;    /* [n_confidences] */
  PbSlopeLimits *exact;     /* the same; %NULL where there is no closed form */
} Area;

static void
free_area (gpointer data)
{
  Area *area = data;

  g_free (area->gap);
  g_free (area->limits);
  g_free (area->exact);
  g_free (area);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  PbSiiCall *call = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (call->sorts_as_text)
    return strcmp (pb_measure_case_get_text (call->in, first, "quantile"),
                   pb_measure_case_get_text (call->in, second, "quantile"));

  return (call->quantiles[first] > call->quantiles[second]) - (call->quantiles[first] < call->quantiles[second]);
}

/* What keeps an area out, although the call is sound; (nullable) */
static char *
find_gap (PbSiiCall      *call,
          PbMeasureGroup *group)
{
  if (group->n_rows < call->n_quantiles)
    return g_strdup_printf (_("%u of %u quantiles: the slope index needs all."), group->n_rows, call->n_quantiles);

  for (guint i = 0; i < group->n_rows; i++)
    if (isnan (call->values[group->rows[i]]))
      return g_strdup_printf (_("Quantile %s has no value."),
                              pb_measure_case_get_text (call->in, group->rows[i], "quantile"));

  return NULL;
}

static gboolean
check_twice (PbSiiCall       *call,
             PbMeasureGroup  *group,
             GError         **error)
{
  for (guint i = 1; i < group->n_rows; i++)
    if (compare_rows (&group->rows[i - 1], &group->rows[i], call) == 0)
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("Line %u: key “%s” has quantile %s twice."),
                     (guint) pb_measure_case_get_line (call->in, group->rows[i]), group->key,
                     pb_measure_case_get_text (call->in, group->rows[i], "quantile"));
        return FALSE;
      }

  return TRUE;
}

static gboolean
fit (PbSiiCall       *call,
     PbMeasureGroup  *group,
     PbSlope         *slope_out,
     GError         **error)
{
  g_autofree double *populations = pb_measure_group_pick (group, call->populations);
  g_autofree double *values = pb_measure_group_pick (group, call->values);
  g_autofree double *ses = call->ses != NULL ? pb_measure_group_pick (group, call->ses) : NULL;
  g_autofree double *lowers = call->lowers != NULL ? pb_measure_group_pick (group, call->lowers) : NULL;
  g_autofree double *uppers = call->uppers != NULL ? pb_measure_group_pick (group, call->uppers) : NULL;
  PbSlopeInput input = { group->n_rows, values, populations, ses, lowers, uppers, call->value_type,
                         call->is_transformed, call->multiplier };

  if (pb_slope_fit (&input, slope_out, error))
    return TRUE;

  g_prefix_error (error, _("Key “%s”: "), group->key);
  return FALSE;
}

static Area *
make_area (PbSiiCall       *call,
           PbMeasureGroup  *group,
           GError         **error)
{
  Area *area = g_new0 (Area, 1);

  area->key = group->key;
  g_qsort_with_data (group->rows, (int) group->n_rows, sizeof (guint), compare_rows, call);
  area->gap = find_gap (call, group);

  if (area->gap != NULL || (check_twice (call, group, error) && fit (call, group, &area->slope, error)))
    return area;

  free_area (area);
  return NULL;
}

/* Missing limits and errors are refused for the whole call, so every area is
 * looked at before the first is answered. */
static GPtrArray *
make_areas (PbSiiCall  *call,
            GError    **error)
{
  g_autoptr(GPtrArray) groups = pb_measure_case_group (call->in, "key");
  g_autoptr(GPtrArray) areas = g_ptr_array_new_with_free_func (free_area);

  for (guint i = 0; i < groups->len; i++)
    {
      Area *area = make_area (call, g_ptr_array_index (groups, i), error);

      if (area == NULL)
        return NULL;
      area->limits = g_new0 (PbSlopeLimits, call->n_confidences);
      g_ptr_array_add (areas, area);
    }

  return g_steal_pointer (&areas);
}

/* %TRUE where both indices have closed forms. */
static gboolean
find_exact_limits (PbSiiCall *call,
                   Area      *area)
{
  gboolean is_whole = TRUE;

  area->exact = g_new0 (PbSlopeLimits, call->n_confidences);
  for (guint i = 0; i < call->n_confidences; i++)
    {
      if (!pb_slope_get_exact_limits (&area->slope, call->confidences[i], &area->exact[i]))
        {
          g_clear_pointer (&area->exact, g_free);
          return FALSE;
        }
      area->limits[i] = area->exact[i];
      is_whole = is_whole && !isnan (area->exact[i].rii_lower);
    }

  return is_whole;
}

static int
compare_areas (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(Area *const *) a)->key, (*(Area *const *) b)->key);
}

static void
simulate (PbSiiCall *call,
          GPtrArray *areas)
{
  const PbMeasureOptions *options = pb_measure_case_get_options (call->in);
  guint n_repetitions = options->n_repetitions != 0 ? options->n_repetitions : DEFAULT_REPETITIONS;
  guint n = call->n_confidences;
  g_autofree PbSlope *slopes = g_new (PbSlope, MAX (areas->len, 1));
  g_autofree PbSlopeLimits *limits = g_new0 (PbSlopeLimits, MAX (areas->len * n, 1));

  for (guint i = 0; i < areas->len; i++)
    slopes[i] = ((Area *) g_ptr_array_index (areas, i))->slope;

  if (options->uses_r_stream)
    pb_slope_simulate_as_r (slopes, areas->len, call->confidences, n, n_repetitions, (guint32) options->seed, limits);
  else
    pb_slope_simulate (slopes, areas->len, call->confidences, n, n_repetitions, options->seed, limits);

  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = g_ptr_array_index (areas, i);

      for (guint j = 0; j < n; j++)
        {
          gboolean keeps_sii = area->exact != NULL && !options->uses_r_stream;
          PbSlopeLimits drawn = limits[i * n + j];

          if (keeps_sii)
            {
              drawn.sii_lower = area->exact[j].sii_lower;
              drawn.sii_upper = area->exact[j].sii_upper;
            }
          area->limits[j] = drawn;
        }
    }
}

static void
find_limits (PbSiiCall *call,
             GPtrArray *areas)
{
  g_autoptr(GPtrArray) drawn = g_ptr_array_new ();
  gboolean draws_all = pb_measure_case_get_options (call->in)->uses_r_stream;

  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = g_ptr_array_index (areas, i);

      if (area->gap == NULL && (!find_exact_limits (call, area) || draws_all))
        g_ptr_array_add (drawn, area);
    }

  /* R takes the areas in the order of their names. */
  if (draws_all)
    g_ptr_array_sort (drawn, compare_areas);

  simulate (call, drawn);
}

static void
add_row (PbMeasureSink *out,
         const char    *key,
         const char    *measure,
         double         conf,
         double         estimate,
         double         lower,
         double         upper)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = key;
  row.measure = measure;
  row.conf = conf;
  row.estimate = estimate;
  row.lower = lower;
  row.upper = upper;
  pb_measure_sink_add (out, &row);
}

static void
add_gap (PbSiiCall         *call,
         PbMeasureSink     *out,
         Area              *area,
         const char *const  measures[2])
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = area->key;
  row.text = area->gap;
  row.status = PB_MEASURE_NA;
  for (guint i = 0; i < call->n_confidences; i++)
    for (guint j = 0; j < 2; j++)
      {
        row.conf = call->confidences[i];
        row.measure = measures[j];
        pb_measure_sink_add (out, &row);
      }
}

static void
add_area (PbSiiCall     *call,
          PbMeasureSink *out,
          Area          *area)
{
  const PbSlope *slope = &area->slope;

  for (guint i = 0; i < call->n_confidences; i++)
    {
      PbSlopeLimits peer = area->limits[i];
      double conf = call->confidences[i];

      pb_slope_limits_as_peer (slope, &peer);
      add_row (out, area->key, "sii", conf, slope->sii, peer.sii_lower, peer.sii_upper);
      add_row (out, area->key, "rii", conf, slope->rii, peer.rii_lower, peer.rii_upper);

      if (area->exact == NULL)
        continue;

      add_row (out, area->key, "sii_analytic_limit", conf, slope->sii, area->exact[i].sii_lower,
               area->exact[i].sii_upper);
      if (!isnan (area->exact[i].rii_lower))
        add_row (out, area->key, "rii_analytic_limit", conf, slope->rii, area->exact[i].rii_lower,
                 area->exact[i].rii_upper);
    }

  add_row (out, area->key, "intercept", NAN, slope->intercept, NAN, NAN);
}

/* Text sorts 1, 10, 2: the peer's answer to quantiles given as text is another
 * line.  The right one stands beside it. */
static gboolean
add_numeric_order (PbSiiCall      *call,
                   PbMeasureSink  *out,
                   GError        **error)
{
  g_autoptr(GPtrArray) areas = NULL;

  g_clear_pointer (&call->quantiles, g_free);
  call->quantiles = pb_measure_case_dup_numbers (call->in, "quantile", NULL);
  call->sorts_as_text = FALSE;

  /* Labels that are no numbers have no other order. */
  if (call->quantiles == NULL)
    return TRUE;

  areas = make_areas (call, error);
  if (areas == NULL)
    return FALSE;
  find_limits (call, areas);

  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = g_ptr_array_index (areas, i);

      for (guint j = 0; area->gap == NULL && j < call->n_confidences; j++)
        {
          const PbSlopeLimits *limits = &area->limits[j];

          add_row (out, area->key, "sii_numeric_order", call->confidences[j], area->slope.sii, limits->sii_lower,
                   limits->sii_upper);
          add_row (out, area->key, "rii_numeric_order", call->confidences[j], area->slope.rii, limits->rii_lower,
                   limits->rii_upper);
        }
    }

  return TRUE;
}

gboolean
pb_measure_sii (PbMeasureCase  *in,
                PbMeasureSink  *out,
                GError        **error)
{
  static const char *const measures[2] = { "sii", "rii" };
  g_auto(PbSiiCall) call = { in };
  g_autoptr(GPtrArray) areas = NULL;

  if (!pb_sii_call_read (&call, error))
    return FALSE;

  areas = make_areas (&call, error);
  if (areas == NULL)
    return FALSE;
  find_limits (&call, areas);

  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = g_ptr_array_index (areas, i);

      if (area->gap != NULL)
        add_gap (&call, out, area, measures);
      else
        add_area (&call, out, area);
    }

  return !call.sorts_as_text || add_numeric_order (&call, out, error);
}

gboolean
pb_measure_sii_reliability (PbMeasureCase  *in,
                            PbMeasureSink  *out,
                            GError        **error)
{
  static const char *const measures[2] = { "sii_reliability", "rii_reliability" };
  const PbMeasureOptions *options = pb_measure_case_get_options (in);
  guint n_repetitions = options->n_repetitions != 0 ? options->n_repetitions : RELIABILITY_REPETITIONS;
  g_auto(PbSiiCall) call = { in };
  g_autoptr(GPtrArray) areas = NULL;

  if (!pb_sii_call_read (&call, error))
    return FALSE;

  areas = make_areas (&call, error);
  if (areas == NULL)
    return FALSE;

  for (guint i = 0; i < areas->len; i++)
    {
      Area *area = g_ptr_array_index (areas, i);
      g_autofree PbSlopeReliability *found = g_new0 (PbSlopeReliability, call.n_confidences);

      if (area->gap != NULL)
        {
          add_gap (&call, out, area, measures);
          continue;
        }

      pb_slope_find_reliability (&area->slope, 1, call.confidences, call.n_confidences, n_repetitions, options->seed,
                                 found);
      for (guint j = 0; j < call.n_confidences; j++)
        {
          add_row (out, area->key, measures[0], call.confidences[j], found[j].sii, NAN, NAN);
          add_row (out, area->key, measures[1], call.confidences[j], found[j].rii, NAN, NAN);
        }
    }

  return TRUE;
}
