#include "pb-cli-measure.h"

#include "pb-error.h"
#include "pb-quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double *values;
  double *n_quantiles;
  double *inverts;
} Columns;

static void
clear_columns (Columns *columns)
{
  g_free (columns->values);
  g_free (columns->n_quantiles);
  g_free (columns->inverts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, clear_columns)

static gboolean
read_columns (PbMeasureCase  *in,
              Columns        *columns,
              GError        **error)
{
  return (columns->values = pb_measure_case_dup_numbers (in, "value", error)) != NULL &&
         (columns->n_quantiles = pb_measure_case_dup_numbers (in, "nquantiles", error)) != NULL &&
         (columns->inverts = pb_measure_case_dup_numbers (in, "invert", error)) != NULL;
}

/* A group is parted one way; the file may write so on every row. */
static gboolean
read_options (PbMeasureCase         *in,
              const Columns         *columns,
              const PbMeasureGroup  *group,
              guint                 *n_quantiles_out,
              gboolean              *is_inverted_out,
              GError               **error)
{
  guint first = group->rows[0];
  double n_quantiles = isnan (columns->n_quantiles[first]) ? 10 : columns->n_quantiles[first];

  if (!(n_quantiles >= 1 && n_quantiles <= G_MAXINT && n_quantiles == floor (n_quantiles)))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("Line %u: %g is no number of quantiles. It is whole, from 1."),
                   (guint) pb_measure_case_get_line (in, first), n_quantiles);
      return FALSE;
    }

  for (guint i = 1; i < group->n_rows; i++)
    if (columns->inverts[group->rows[i]] != columns->inverts[first] &&
        !(isnan (columns->inverts[group->rows[i]]) && isnan (columns->inverts[first])))
      {
        g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                     _("Line %u, group “%s”: invert is not what it is on the group's first row."),
                     (guint) pb_measure_case_get_line (in, group->rows[i]), group->key);
        return FALSE;
      }

  *n_quantiles_out = (guint) n_quantiles;
  *is_inverted_out = isnan (columns->inverts[first]) || columns->inverts[first] != 0;
  return TRUE;
}

gboolean
pb_measure_quantile (PbMeasureCase  *in,
                     PbMeasureSink  *out,
                     GError        **error)
{
  guint n_rows = pb_measure_case_get_n_rows (in);
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, "group");
  g_autofree int *quantiles = g_new (int, n_rows);
  g_auto(Columns) columns = { NULL };

  if (!read_columns (in, &columns, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      const PbMeasureGroup *group = g_ptr_array_index (groups, i);
      g_autofree double *own = pb_measure_group_pick (group, columns.values);
      g_autofree int *own_quantiles = g_new (int, group->n_rows);
      guint n_quantiles;
      gboolean is_inverted;

      if (!read_options (in, &columns, group, &n_quantiles, &is_inverted, error))
        return FALSE;

      pb_quantile_assign (own, group->n_rows, n_quantiles, is_inverted, own_quantiles);
      for (guint j = 0; j < group->n_rows; j++)
        quantiles[group->rows[j]] = own_quantiles[j];
    }

  for (guint i = 0; i < n_rows; i++)
    {
      PbMeasureRow row = PB_MEASURE_ROW_INIT;

      row.key = pb_measure_case_get_text (in, i, "key");
      row.measure = "quantile";
      row.status = quantiles[i] < 0 ? PB_MEASURE_NA : PB_MEASURE_OK;
      if (quantiles[i] >= 0)
        row.estimate = quantiles[i];
      pb_measure_sink_add (out, &row);
    }

  return TRUE;
}
