#include "pb-trend-twin.h"

#include "pb-place-areas.h"
#include "pb-shorthand.h"
#include "pb-trend-data.h"
#include "pb-trend-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whose periods are marked. */
typedef struct
{
  PbSeriesTable *table;
  GArray        *areas;   /* of int */
} Place;

/* An older publication gave another figure for the same time. */
static gboolean
is_revised (PbSeriesTable *table,
            int            area,
            int            period)
{
  const PbPeriod *when = pb_series_table_get_period (table, period);
  const PbObservation *now = pb_series_table_get_cell (table, area, period);
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (table, &n);

  for (guint i = 0; i < n && now->status == PB_STATUS_PRESENT; i++)
    if (values[i].area == area && values[i].period->first == when->first && values[i].period->last == when->last &&
        values[i].observation.status == PB_STATUS_PRESENT && values[i].observation.value != now->value)
      return TRUE;

  return FALSE;
}

/* The publisher's own word, whatever else the note says. */
static gboolean
is_provisional (PbSeriesTable *table,
                int            area,
                int            period)
{
  const char *note = pb_series_table_get_cell (table, area, period)->note;
  g_autofree char *folded = note != NULL ? g_utf8_casefold (note, -1) : NULL;

  return folded != NULL && strstr (folded, "provisional") != NULL;
}

static char *
mark_period (PbDay    first,
             PbDay    last,
             gpointer user_data)
{
  const Place *place = user_data;
  int period = pb_series_table_find_period (place->table, first, last);
  gboolean revised = FALSE, provisional = FALSE;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < place->areas->len && period >= 0; i++)
    {
      int area = g_array_index (place->areas, int, i);

      revised |= is_revised (place->table, area, period);
      provisional |= is_provisional (place->table, area, period);
    }

  if (revised)
    g_string_append_printf (words, "%s %s", _("revised"), PB_SHORTHAND_REVISED);
  if (provisional)
    g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", _("provisional"), PB_SHORTHAND_PROVISIONAL);

  return g_string_free (words, FALSE);
}

PbDataTable *
pb_trend_twin_new (PbFrame    *frame,
                   const char *title)
{
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  Place place = { pb_frame_get_table (frame), areas };
  g_autoptr(PbTrendData) data =
    pb_trend_data_new_for_areas (place.table, (const int *) areas->data, (int) areas->len, -1);

  return pb_trend_table_new (title, &data->input, mark_period, &place);
}
