#include "pb-chart-kinds.h"

#include "pb-pyramid-people.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *use;
  gboolean    needs_areas;      /* the series has values at the level */
  gboolean    needs_periods;    /* two of them */
  gboolean    needs_place;      /* one chosen */
} Kind;

static const Kind kinds[PB_N_CHARTS] = {
  [PB_CHART_MAP] = { N_("Map"), "", TRUE, FALSE, FALSE },
  [PB_CHART_TABLE] = { N_("Table"), "", TRUE, FALSE, FALSE },
  [PB_CHART_BARS] = { N_("Ranked bars"), "", TRUE, FALSE, FALSE },
  [PB_CHART_TREND] = { N_("Trend"), N_("One Place over time, with England"), TRUE, FALSE, TRUE },
  [PB_CHART_INEQUALITY] = { N_("Inequality"), N_("The gap between groups, over time"), FALSE, FALSE, FALSE },
  [PB_CHART_SPC] = { N_("Process chart"), N_("Is a change more than the usual variation?"), FALSE, FALSE, FALSE },
  [PB_CHART_DUMBBELL] = { N_("Then and now"), N_("Every Place at two periods: a dumbbell chart"), TRUE, TRUE, FALSE },
  [PB_CHART_MULTIPLES] = { N_("Small multiples"), N_("A small trend for every Place, on one scale"), TRUE, TRUE,
                           FALSE },
  [PB_CHART_RUG] = { N_("Tartan rug"), N_("Indicators by Places, a comparison in each cell"), FALSE, FALSE, FALSE },
  [PB_CHART_SPINE] = { N_("Spine chart"), N_("One Place’s indicators, against England and the other Places"), FALSE,
                       FALSE, TRUE },
  [PB_CHART_FUNNEL] = { N_("Funnel plot"), N_("Which areas differ by more than their size explains?"), TRUE, FALSE,
                        FALSE },
  [PB_CHART_SCATTER] = { N_("Scatter plot"), N_("One indicator against another, with its regression"), TRUE, FALSE,
                         FALSE },
  [PB_CHART_PYRAMID] = { N_("Population pyramid"), N_("People by age, and by sex where known"), FALSE, FALSE, FALSE },
  [PB_CHART_BOX] = { N_("Box plot"), N_("How the areas spread, period by period"), TRUE, FALSE, FALSE },
  [PB_CHART_STATES] = { N_("Innovation states"), N_("What was kept, changed or stopped, over time"), FALSE, FALSE,
                        FALSE },
  [PB_CHART_TIMELINE] = { N_("Decision timeline"), N_("Decisions and their steps, by date"), FALSE, FALSE, FALSE },
};

const char *
pb_chart_kind_get_name (PbChartKind chart)
{
  g_return_val_if_fail ((guint) chart < PB_N_CHARTS, NULL);

  return _(kinds[chart].name);
}

const char *
pb_chart_kind_get_use (PbChartKind chart)
{
  g_return_val_if_fail ((guint) chart < PB_N_CHARTS, NULL);

  return *kinds[chart].use != '\0' ? _(kinds[chart].use) : "";
}

static gboolean
has_denominators (PbSeriesTable *table)
{
  for (int area = 0; area < pb_series_table_get_n_areas (table); area++)
    for (int period = 0; period < pb_series_table_get_n_periods (table); period++)
      if (pb_series_table_get_cell (table, area, period)->denominator > 0)
        return TRUE;

  return FALSE;
}

const char *
pb_chart_kind_get_obstacle (PbChartKind  chart,
                            PbFrame     *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  const Kind *kind = &kinds[chart];

  g_return_val_if_fail ((guint) chart < PB_N_CHARTS, NULL);

  if (kind->needs_areas && pb_series_table_get_n_areas (table) == 0)
    return _("The indicator is not published for this level.");
  if (kind->needs_periods && pb_series_table_get_n_periods (table) < 2)
    return _("The indicator has one period only.");
  if (kind->needs_place && pb_frame_get_view (frame)->place == NULL)
    return _("No Place is chosen.");
  if (chart == PB_CHART_FUNNEL && !has_denominators (table))
    return _("The publisher gives no denominators.");
  if (chart == PB_CHART_PYRAMID && !pb_pyramid_people_are_held (frame))
    return _("No source held counts people by age here.");

  return NULL;
}
