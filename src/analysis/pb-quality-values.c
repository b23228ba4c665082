#include "pb-quality-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the values of one series over the areas of one level tell about themselves. */

/* What stands a second time in so many areas, and in all, was not measured anew. */
#define LEAST_CARRIED_AREAS 3

/* "Year 6 obesity, females" */
static char *
dup_series (PbSeriesTable *table)
{
  PbSeries *series = pb_series_table_get_series (table);
  const char *name = pb_indicator_get_short_name (pb_series_table_get_indicator (table));
  GString *text = g_string_new (name);

  if (!g_str_equal (pb_series_get_sex (series), "Persons"))
    g_string_append_printf (text, ", %s", pb_text_sex_in_subtitle (pb_series_get_sex (series)));
  if (*pb_series_get_category (series) != '\0')
    g_string_append_printf (text, ", %s", pb_series_get_category (series));

  return g_string_free (text, FALSE);
}

static void
say_where (PbQualityFinding *finding,
           PbSeriesTable    *table,
           int               area,
           int               period)
{
  PbSeries *series = pb_series_table_get_series (table);

  finding->indicator = g_strdup (pb_indicator_get_code (pb_series_table_get_indicator (table)));
  finding->sex = g_strdup (pb_series_get_sex (series));
  if (area >= 0)
    finding->area = g_strdup (pb_area_get_code (pb_series_table_get_area (table, area)));
  finding->moment = pb_period_get_midpoint (pb_series_table_get_period (table, period));
}

static gboolean
has_any_value (PbSeriesTable *table,
               int            period)
{
  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    if (pb_series_table_get_cell (table, area, period)->status == PB_STATUS_PRESENT)
      return TRUE;

  return FALSE;
}

/* What is never published for an area is not missing there. */
static gboolean
is_ever_published (PbSeriesTable *table,
                   int            area)
{
  for (int period = 0; period < pb_series_table_get_n_periods (table); period++)
    if (pb_series_table_get_cell (table, area, period)->status == PB_STATUS_PRESENT)
      return TRUE;

  return FALSE;
}

static gboolean
is_found (PbSeriesTable *table,
          int            area,
          int            period,
          PbStatus       status)
{
  return pb_series_table_get_cell (table, area, period)->status == status &&
         (status != PB_STATUS_MISSING || has_any_value (table, period));
}

/* "2020/21, 2022/23", "April 2011 to June 2013": the periods of that status, those without
 * a value of any area between them left out; %NULL where there are none. */
static char *
list_periods (PbSeriesTable *table,
              int            area,
              PbStatus       status,
              int           *first_out)
{
  g_autoptr(GString) text = g_string_new (NULL);
  int n_periods = pb_series_table_get_n_periods (table);

  for (int from = 0; from < n_periods; from++)
    {
      int to = from;

      if (!is_found (table, area, from, status))
        continue;

      while (to + 1 < n_periods && is_found (table, area, to + 1, status))
        to++;
      if (text->len == 0)
        *first_out = from;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              pb_text_period (pb_series_table_get_period (table, from)));
      if (to > from)
        /* Translators: between two periods: "April 2011 to June 2013" */
        g_string_append_printf (text, _(" to %s"), pb_text_period (pb_series_table_get_period (table, to)));
      from = to;
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* One finding an area: all its periods of that status. */
static void
add_status (GPtrArray     *findings,
            PbQualityKind  kind,
            PbStatus       status,
            const char    *format,
            PbSeriesTable *table)
{
  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    {
      int first = 0;
      g_autofree char *periods = list_periods (table, area, status, &first);
      g_autofree char *series = NULL;
      PbQualityFinding *finding;

      if (periods == NULL || (status == PB_STATUS_MISSING && !is_ever_published (table, area)))
        continue;

      series = dup_series (table);
      finding = pb_quality_add (findings, kind,
                                g_strdup_printf ("%s, %s", series, pb_area_get_name (pb_series_table_get_area (table, area))),
                                g_strdup_printf (format, periods));
      say_where (finding, table, area, first);
    }
}

/* The same value as in the period before, in every area that has both. */
static gboolean
repeats (PbSeriesTable *table,
         int            period)
{
  int n_same = 0;

  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    {
      const PbObservation *then = pb_series_table_get_cell (table, area, period - 1);
      const PbObservation *now = pb_series_table_get_cell (table, area, period);

      if (then->status != PB_STATUS_PRESENT || now->status != PB_STATUS_PRESENT)
        continue;
      if (then->value != now->value)
        return FALSE;
      n_same++;
    }

  return n_same >= LEAST_CARRIED_AREAS;
}

static void
add_carried (GPtrArray     *findings,
             PbSeriesTable *table)
{
  int n_periods = pb_series_table_get_n_periods (table);

  for (int from = 0; from + 1 < n_periods;)
    {
      int to = from;

      while (to + 1 < n_periods && repeats (table, to + 1))
        to++;
      if (to > from)
        {
          PbQualityFinding *finding =
            pb_quality_add (findings, PB_QUALITY_CARRIED, dup_series (table),
                            g_strdup_printf (_("The same values from %s to %s in all areas: no change can be read from them"),
                                             pb_text_period (pb_series_table_get_period (table, from)),
                                             pb_text_period (pb_series_table_get_period (table, to))));

          say_where (finding, table, -1, from);
        }
      from = to + 1;
    }
}

static gboolean
is_broken (const PbObservation *cell)
{
  if (cell->status != PB_STATUS_PRESENT)
    return FALSE;
  if (isnan (cell->lower95) != isnan (cell->upper95))
    return TRUE;

  return cell->lower95 > cell->value || cell->upper95 < cell->value || cell->lower998 > cell->value ||
         cell->upper998 < cell->value;
}

static void
add_intervals (GPtrArray     *findings,
               PbSeriesTable *table)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);

  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    for (int period = 0; period < pb_series_table_get_n_periods (table); period++)
      {
        const PbObservation *cell = pb_series_table_get_cell (table, area, period);
        g_autofree char *series = NULL;
        g_autofree char *value = NULL;
        g_autofree char *interval = NULL;
        PbQualityFinding *finding;

        if (!is_broken (cell))
          continue;

        series = dup_series (table);
        value = pb_text_number (indicator, cell->value);
        interval = pb_text_interval (indicator, cell->lower95, cell->upper95);
        finding =
          pb_quality_add (findings, PB_QUALITY_INTERVALS,
                          g_strdup_printf ("%s, %s", series, pb_area_get_name (pb_series_table_get_area (table, area))),
                          interval != NULL
                            ? g_strdup_printf (_("In %s the interval %s does not hold the value %s"),
                                               pb_text_period (pb_series_table_get_period (table, period)), interval, value)
                            : g_strdup_printf (_("In %s one of the two limits is missing"),
                                               pb_text_period (pb_series_table_get_period (table, period))));
        say_where (finding, table, area, period);
      }
}

void
pb_quality_add_values (GPtrArray     *findings,
                       PbSeriesTable *table)
{
  /* Translators: a list of periods */
  add_status (findings, PB_QUALITY_MISSING, PB_STATUS_MISSING, _("No value in %s, where other areas have one"), table);
  add_status (findings, PB_QUALITY_SUPPRESSED, PB_STATUS_SUPPRESSED,
              _("Hidden by the publisher in %s: small number"), table);
  add_carried (findings, table);
  add_intervals (findings, table);
}
