#include "pb-measure-levels.h"

#include "pb-error.h"
#include "pb-estimate.h"
#include "pb-life-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  PbMeasureCase *in;
  double        *deaths;
  double        *populations;
  int           *bands;   /* of each row: index to pb_life_table_ages */
} Call;

static void
clear_call (Call *call)
{
  g_free (call->deaths);
  g_free (call->populations);
  g_free (call->bands);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, clear_call)

/* "40", "40-44" and "90+" begin with their age. */
static int
find_band (const char *text)
{
  char *end = NULL;
  guint64 age;

  text += strcspn (text, "0123456789");
  age = g_ascii_strtoull (text, &end, 10);

  for (int i = 0; end != text && i < PB_LIFE_TABLE_N_BANDS; i++)
    if ((guint64) pb_life_table_ages[i] == age)
      return i;

  return -1;
}

/* A band that no area has is a fault of the file, not of an area. */
static gboolean
read_bands (Call    *call,
            GError **error)
{
  guint n_rows = pb_measure_case_get_n_rows (call->in);
  gboolean is_there[PB_LIFE_TABLE_N_BANDS] = { FALSE };

  call->bands = g_new (int, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *text = pb_measure_case_get_text (call->in, i, "startage");

      call->bands[i] = find_band (text);
      if (call->bands[i] < 0)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Line %u, key “%s”: no age band begins at “%s”. They begin at 0, 1, 5, 10 and"
                         " so on to 90."),
                       (guint) pb_measure_case_get_line (call->in, i), pb_measure_case_get_text (call->in, i, "key"), text);
          return FALSE;
        }
      is_there[call->bands[i]] = TRUE;
    }

  for (int i = 0; i < PB_LIFE_TABLE_N_BANDS; i++)
    if (!is_there[i])
      {
        g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
                     _("No area has the age band that begins at %d. A life table needs all 20."),
                     pb_life_table_ages[i]);
        return FALSE;
      }

  return TRUE;
}

/* By age; a band twice is as wrong as one missing. */
static void
calculate (Call                  *call,
           const PbMeasureGroup  *group,
           PbLifeTable           *table_out)
{
  double deaths[PB_LIFE_TABLE_N_BANDS];
  double populations[PB_LIFE_TABLE_N_BANDS];
  gboolean is_there[PB_LIFE_TABLE_N_BANDS] = { FALSE };
  guint n_bands = 0;

  for (guint i = 0; i < group->n_rows; i++)
    {
      guint row = group->rows[i];
      int band = call->bands[row];

      n_bands += !is_there[band];
      is_there[band] = TRUE;
      deaths[band] = call->deaths[row];
      populations[band] = call->populations[row];
    }

  if (group->n_rows != PB_LIFE_TABLE_N_BANDS || n_bands != PB_LIFE_TABLE_N_BANDS)
    {
      /* So few that the table finds a band missing before any other fault. */
      pb_life_table_calculate (deaths, populations, 0, table_out);
      return;
    }

  pb_life_table_calculate (deaths, populations, n_bands, table_out);
}

static void
add_area (Call                  *call,
          PbMeasureSink         *out,
          const PbMeasureGroup  *group,
          const PbLifeTable     *table,
          const PbMeasureLevel  *level)
{
  for (guint i = 0; i < group->n_rows; i++)
    {
      int band = call->bands[group->rows[i]];
      g_autofree char *key = g_strdup_printf ("%s|%d", group->key, pb_life_table_ages[band]);
      PbEstimate limits = pb_estimate_normal (table->expectancies[band], table->standard_errors[band], level->fraction);
      PbMeasureRow row = PB_MEASURE_ROW_INIT;

      row.key = key;
      row.measure = "life_expectancy";
      row.conf = level->as_given;
      row.status = isnan (limits.estimate) ? PB_MEASURE_NA : PB_MEASURE_OK;
      row.estimate = limits.estimate;
      row.lower = limits.lower;
      row.upper = limits.upper;
      row.se = limits.se;
      row.shows_nan = row.status == PB_MEASURE_OK;
      if (row.status == PB_MEASURE_NA)
        row.text = table->status != PB_LIFE_TABLE_SHOWN
                     ? pb_life_table_status_reason (table->status)
                     : _("Suppressed: the 95% limits are more than 20 years apart.");
      pb_measure_sink_add (out, &row);
    }
}

gboolean
pb_measure_le (PbMeasureCase  *in,
               PbMeasureSink  *out,
               GError        **error)
{
  guint n_levels;
  g_autofree PbMeasureLevel *levels = pb_measure_case_dup_levels (in, &n_levels, error);
  g_autoptr(GPtrArray) groups = pb_measure_case_group (in, "key");
  g_autofree PbLifeTable *tables = g_new0 (PbLifeTable, groups->len);
  g_auto(Call) call = { in };

  if (levels == NULL || (call.deaths = pb_measure_case_dup_numbers (in, "deaths", error)) == NULL ||
      (call.populations = pb_measure_case_dup_numbers (in, "population", error)) == NULL || !read_bands (&call, error))
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    calculate (&call, g_ptr_array_index (groups, i), &tables[i]);

  for (guint i = 0; i < n_levels; i++)
    for (guint j = 0; j < groups->len; j++)
      add_area (&call, out, g_ptr_array_index (groups, j), &tables[j], &levels[i]);

  return TRUE;
}
