#include "pb-cli-measure.h"

#include "pb-day.h"
#include "pb-error.h"
#include "pb-spc.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  PbMeasureCase *in;
  PbSpcOptions   options;
  PbDay         *days;
  guint         *order;      /* rows by date */
  double        *values;     /* by date */
  gboolean      *starts;     /* by date */
  guint         *numbers;    /* by date: how many new starts there were up to it */
  double         target;     /* of the last date */
  PbSpcPoint    *points;
  PbSpcSegment  *segments;
  guint          n_segments;
} Call;

static void
clear_call (Call *call)
{
  g_free (call->days);
  g_free (call->order);
  g_free (call->values);
  g_free (call->starts);
  g_free (call->numbers);
  g_free (call->points);
  g_free (call->segments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, clear_call)

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      days)
{
  PbDay first = ((const PbDay *) days)[*(const guint *) a];
  PbDay second = ((const PbDay *) days)[*(const guint *) b];

  return (first > second) - (first < second);
}

static gboolean
read_days (Call    *call,
           GError **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);

  call->days = g_new (PbDay, n_rows);
  call->order = g_new (guint, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *text = pb_measure_case_get_text (call->in, i, "date");

      call->order[i] = i;
      if (pb_day_parse_iso (text, &call->days[i]))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: “%s” is no date. Write it as 2026-01-31."),
                   (guint) pb_measure_case_get_line (call->in, i), text);
      return FALSE;
    }

  g_qsort_with_data (call->order, (int) n_rows, sizeof *call->order, compare_days, call->days);
  for (guint i = 1; i < n_rows; i++)
    if (call->days[call->order[i]] == call->days[call->order[i - 1]])
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("Line %u: the date %s is there twice. A chart has one point a date."),
                     (guint) pb_measure_case_get_line (call->in, call->order[i]),
                     pb_measure_case_get_text (call->in, call->order[i], "date"));
        return FALSE;
      }

  return TRUE;
}

/* A count of points, or @fallback where the cell is empty. */
static gboolean
read_count (PbMeasureCase  *in,
            const char     *column,
            guint           fallback,
            guint          *count_out,
            GError        **error)
{
  double count;

  if (!pb_measure_case_get_option (in, column, fallback, &count, error))
    return FALSE;

  if (!(count >= 0 && count <= G_MAXINT && count == floor (count)))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u, column %s: %g is no number of points."),
                   (guint) pb_measure_case_get_line (in, 0), column, count);
      return FALSE;
    }

  *count_out = (guint) count;
  return TRUE;
}

static gboolean
read_options (Call    *call,
              GError **error)
{
  const char *direction = pb_measure_case_get_text (call->in, 0, "improvement_direction");
  double screens;

  if (g_str_equal (direction, "increase") || *direction == '\0')
    call->options.direction = PB_SPC_INCREASE_IS_GOOD;
  else if (g_str_equal (direction, "decrease"))
    call->options.direction = PB_SPC_DECREASE_IS_GOOD;
  else if (g_str_equal (direction, "neutral"))
    call->options.direction = PB_SPC_NEUTRAL;
  else
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: improvement_direction is “%s”. It is increase, decrease or neutral."),
                   (guint) pb_measure_case_get_line (call->in, 0), direction);
      return FALSE;
    }

  if (!read_count (call->in, "fix_after_n_points", 0, &call->options.n_fixed, error) ||
      !read_count (call->in, "run_length", PB_SPC_RUN_LENGTH, &call->options.run_length, error) ||
      !pb_measure_case_get_option (call->in, "screen_outliers", 1, &screens, error))
    return FALSE;

  call->options.screens_outliers = screens != 0;
  call->options.follows_peer = TRUE;
  return TRUE;
}

static gboolean
read_points (Call    *call,
             GError **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);
  guint number = 0;

  call->values = g_new (double, n_rows);
  call->starts = g_new (gboolean, n_rows);
  call->numbers = g_new (guint, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      double rebase;

      if (!pb_measure_case_get_number (call->in, call->order[i], "value", &call->values[i], error) ||
          !pb_measure_case_get_number (call->in, call->order[i], "rebase", &rebase, error) ||
          !pb_measure_case_get_number (call->in, call->order[i], "target", &call->target, error))
        return FALSE;

      call->starts[i] = !isnan (rebase) && rebase != 0;
      number += call->starts[i];
      call->numbers[i] = number;
    }

  return TRUE;
}

static gboolean
run (Call    *call,
     GError **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);

  if (!read_options (call, error) || !read_days (call, error) || !read_points (call, error))
    return FALSE;

  call->points = g_new0 (PbSpcPoint, n_rows);
  call->segments = g_new0 (PbSpcSegment, n_rows);
  return pb_spc_calculate (call->values, call->starts, n_rows, call->target, &call->options, call->points,
                           call->segments, &call->n_segments, error);
}

/* Limits that are not calculable are printed as such. */
static char *
format_limit (double limit)
{
  return isnan (limit) ? g_strdup ("nan") : pb_measure_format_number (limit);
}

static const char *
flag (gboolean is_known,
      gboolean is_set)
{
  return !is_known ? "" : is_set ? "1" : "0";
}

static void
add_point (Call          *call,
           PbMeasureSink *out,
           guint          i)
{
  const PbSpcPoint *point = &call->points[i];
  const PbSpcSegment *segment = &call->segments[point->segment];
  gboolean has_limits = !isnan (segment->upper) && !point->is_missing;
  g_autofree char *value = pb_measure_format_number (call->values[i]);
  g_autofree char *number = g_strdup_printf ("%u", call->numbers[i]);
  g_autofree char *mean = format_limit (segment->mean);
  g_autofree char *lower = format_limit (segment->lower);
  g_autofree char *upper = format_limit (segment->upper);
  g_autofree char *side = point->is_missing ? g_strdup ("") : g_strdup_printf ("%d", point->side);
  g_autofree char *rule = pb_spc_rule_to_word (point->rule, call->options.run_length);
  const char *cells[] = {
    pb_measure_case_get_text (call->in, call->order[i], "date"),
    value,
    number,
    mean,
    lower,
    upper,
    flag (has_limits, point->is_outside),
    side,
    flag (has_limits, point->is_near),
    rule,
    pb_spc_variation_to_word (point->variation),
    flag (TRUE, segment->is_short),
    NULL,
  };

  pb_measure_sink_add_cells (out, cells);
}

static void
add_segment (Call               *call,
             PbMeasureSink      *out,
             const PbSpcSegment *segment)
{
  g_autofree char *number = g_strdup_printf ("%u", call->numbers[segment->first]);
  g_autofree char *n_points = g_strdup_printf ("%u", segment->n_points);
  g_autofree char *mean = format_limit (segment->mean);
  g_autofree char *lower = format_limit (segment->lower);
  g_autofree char *upper = format_limit (segment->upper);
  const char *cells[] = {
    number,
    n_points,
    mean,
    lower,
    upper,
    pb_spc_variation_to_word (segment->variation),
    pb_spc_assurance_to_word (segment->assurance),
    "ok",
    segment->is_short ? _("Fewer than 13 points: limits of a trial.") : "",
    NULL,
  };

  pb_measure_sink_add_cells (out, cells);
}

gboolean
pb_measure_spc_points (PbMeasureCase  *in,
                       PbMeasureSink  *out,
                       GError        **error)
{
  g_auto(Call) call = { in };

  if (!run (&call, error))
    return FALSE;

  for (guint i = 0; i < pb_measure_case_get_n_rows (in); i++)
    add_point (&call, out, i);

  return TRUE;
}

gboolean
pb_measure_spc_summary (PbMeasureCase  *in,
                        PbMeasureSink  *out,
                        GError        **error)
{
  g_auto(Call) call = { in };

  if (!run (&call, error))
    return FALSE;

  for (guint i = 0; i < call.n_segments; i++)
    add_segment (&call, out, &call.segments[i]);

  return TRUE;
}
