#include "pb-measure-levels.h"

#include "pb-dsr.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  PbMeasureCase *in;
  double        *counts;
  double        *populations;
  double        *weights;
  double        *frequencies;   /* %NULL where every event is another person's */
  double         multiplier;
} Call;

/* One area's bands, each once, and the people of every frequency in them. */
typedef struct
{
  GPtrArray *bands;         /* (element-type utf8) */
  GArray    *frequencies;   /* (element-type double) */
  double    *populations;
  double    *weights;
  double    *people;        /* [frequency][band]; NaN where no row says it */
} Area;

static void
clear_call (Call *call)
{
  g_free (call->counts);
  g_free (call->populations);
  g_free (call->weights);
  g_free (call->frequencies);
}

static void
clear_area (Area *area)
{
  g_clear_pointer (&area->bands, g_ptr_array_unref);
  g_clear_pointer (&area->frequencies, g_array_unref);
  g_free (area->populations);
  g_free (area->weights);
  g_free (area->people);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, clear_call)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Area, clear_area)

/* A file without a standard population has the European one of 2013. */
static double *
dup_esp2013 (PbMeasureCase  *in,
             GError        **error)
{
  guint n_rows = pb_measure_case_get_n_rows (in);
  g_autofree double *weights = g_new (double, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      const char *band = pb_measure_case_get_text (in, i, "ageband");
      int index = pb_esp2013_find_band (band);

      if (index < 0)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Line %u: “%s” is no band of the European Standard Population (0-4, 5-9 … 90+)."
                         " Add a column stdpop."),
                       (guint) pb_measure_case_get_line (in, i), band);
          return NULL;
        }
      weights[i] = pb_esp2013[index];
    }

  return g_steal_pointer (&weights);
}

static gboolean
read_call (Call    *call,
           GError **error)
{
  double independent;

  if (!pb_measure_case_get_option (call->in, "multiplier", 100000, &call->multiplier, error) ||
      !pb_measure_case_get_option (call->in, "independent", 1, &independent, error))
    return FALSE;

  call->counts = pb_measure_case_dup_numbers (call->in, "x", error);
  call->populations = call->counts != NULL ? pb_measure_case_dup_numbers (call->in, "n", error) : NULL;
  if (call->populations == NULL)
    return FALSE;

  call->weights = pb_measure_case_has_column (call->in, "stdpop")
                    ? pb_measure_case_dup_numbers (call->in, "stdpop", error)
                    : dup_esp2013 (call->in, error);
  if (call->weights == NULL)
    return FALSE;

  if (independent == 0)
    call->frequencies = pb_measure_case_dup_numbers (call->in, "eventfreq", error);

  return independent != 0 || call->frequencies != NULL;
}

static guint
find_or_add_band (Area       *area,
                  const char *band)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (area->bands, band, g_str_equal, &index))
    {
      index = area->bands->len;
      g_ptr_array_add (area->bands, (gpointer) band);
    }

  return index;
}

static guint
find_or_add_frequency (Area   *area,
                       double  frequency)
{
  for (guint i = 0; i < area->frequencies->len; i++)
    if (g_array_index (area->frequencies, double, i) == frequency)
      return i;

  g_array_append_val (area->frequencies, frequency);
  return area->frequencies->len - 1;
}

/* The people and the weight of a band are the same however often its events fall
 * on one person. */
static gboolean
fill_band (Call    *call,
           Area    *area,
           guint    row,
           guint    band,
           gboolean is_first,
           GError **error)
{
  if (is_first)
    {
      area->populations[band] = call->populations[row];
      area->weights[band] = call->weights[row];
      return TRUE;
    }

  if ((area->populations[band] == call->populations[row] ||
       (isnan (area->populations[band]) && isnan (call->populations[row]))) &&
      area->weights[band] == call->weights[row])
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("Line %u, key “%s”, age band “%s”: n and stdpop are %g and %g, but %g and %g with"
                 " another eventfreq. They must agree."),
               (guint) pb_measure_case_get_line (call->in, row), pb_measure_case_get_text (call->in, row, "key"),
               (const char *) g_ptr_array_index (area->bands, band), call->populations[row], call->weights[row],
               area->populations[band], area->weights[band]);
  return FALSE;
}

static gboolean
fill_area (Call                  *call,
           const PbMeasureGroup  *group,
           Area                  *area,
           GError               **error)
{
  g_autofree guint *bands = g_new (guint, group->n_rows);
  g_autofree guint *frequencies = g_new (guint, group->n_rows);
  guint n_seen = 0;

  area->bands = g_ptr_array_new ();
  area->frequencies = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < group->n_rows; i++)
    {
      bands[i] = find_or_add_band (area, pb_measure_case_get_text (call->in, group->rows[i], "ageband"));
      frequencies[i] = find_or_add_frequency (area, call->frequencies[group->rows[i]]);
    }

  area->populations = g_new (double, area->bands->len);
  area->weights = g_new (double, area->bands->len);
  area->people = g_new (double, area->bands->len * area->frequencies->len);
  for (guint i = 0; i < area->bands->len * area->frequencies->len; i++)
    area->people[i] = NAN;

  for (guint i = 0; i < group->n_rows; i++)
    {
      gboolean is_first = bands[i] == n_seen;

      if (!fill_band (call, area, group->rows[i], bands[i], is_first, error))
        return FALSE;

      n_seen += is_first;
      area->people[frequencies[i] * area->bands->len + bands[i]] = call->counts[group->rows[i]];
    }

  return TRUE;
}

static gboolean
calculate (Call                  *call,
           const PbMeasureGroup  *group,
           PbDsr                 *dsr_out,
           GError               **error)
{
  g_autofree double *counts = pb_measure_group_pick (group, call->counts);
  g_autofree double *populations = pb_measure_group_pick (group, call->populations);
  g_autofree double *weights = pb_measure_group_pick (group, call->weights);
  g_autofree char *name = g_strdup_printf (_("Key “%s”"), group->key);
  g_auto(Area) area = { NULL };

  if (call->frequencies == NULL)
    return pb_dsr_calculate (counts, populations, weights, group->n_rows, call->multiplier, name, dsr_out, error);

  return fill_area (call, group, &area, error) &&
         pb_dsr_calculate_repeated (area.people, (const double *) area.frequencies->data, area.frequencies->len,
                                    area.populations, area.weights, area.bands->len, call->multiplier, name, dsr_out,
                                    error);
}

static void
add_rate (Call                  *call,
          PbMeasureSink         *out,
          const PbMeasureGroup  *group,
          const PbDsr           *dsr,
          const PbMeasureLevel  *level)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;
  PbInterval limits = pb_dsr_get_limits (dsr, level->fraction);

  row.key = group->key;
  row.measure = "dsr";
  row.conf = level->as_given;
  row.estimate = dsr->rate;
  row.lower = limits.lower;
  row.upper = limits.upper;
  row.text = call->frequencies != NULL ? "Dobson (non-independent events)" : "Dobson";
  row.status = isnan (dsr->rate) ? PB_MEASURE_NA : PB_MEASURE_OK;
  pb_measure_sink_add (out, &row);
}

static void
add_total (PbMeasureSink         *out,
           const PbMeasureGroup  *group,
           const char            *measure,
           double                 total)
{
  PbMeasureRow row = PB_MEASURE_ROW_INIT;

  row.key = group->key;
  row.measure = measure;
  row.estimate = total;
  pb_measure_sink_add (out, &row);
}

gboolean
pb_measure_dsr (PbMeasureCase  *in,
                PbMeasureSink  *out,
                GError        **error)
{
  guint n_levels;
  g_autofree PbMeasureLevel *levels = pb_measure_case_dup_levels (in, &n_levels, error);
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, "key");
  g_autofree PbDsr *dsrs = g_new0 (PbDsr, groups->len);
  g_auto(Call) call = { in };

  if (levels == NULL || !read_call (&call, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    if (!calculate (&call, g_ptr_array_index (groups, i), &dsrs[i], error))
      return FALSE;

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < groups->len; j++)
      add_rate (&call, out, g_ptr_array_index (groups, j), &dsrs[j], &levels[i]);

  for (guint j = 0; j < groups->len; j++)
    {
      add_total (out, g_ptr_array_index (groups, j), "total_count", dsrs[j].total_count);
      add_total (out, g_ptr_array_index (groups, j), "total_pop", dsrs[j].total_population);
    }

  return TRUE;
}
