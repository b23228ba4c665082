/* Decisions over time, from the registers of the pack as committed. */

#include "../analysis/innovation-fixture.h"
#include "../analysis/pack-registers.h"
#include "../chart/label-checks.h"
#include "pb-record-readings-private.h"
#include "pb-timeline-reading.h"
#include "report-fixture.h"

#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

static PbChartReading *
read_timeline (PbRegisters *registers,
               const char  *place,
               PbDay        moment)
{
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_LIFE_EXPECTANCY, PB_CHART_TIMELINE, place, -1);
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (frame));
  PbChartQuestion question = { .catalogue = pb_frame_get_catalogue (frame), .view = view, .frame = frame };

  view->moment = moment;

  return pb_timeline_reading_new (&question, registers);
}

static const char *
cell (PbChartReading *reading,
      guint           row,
      const char     *column)
{
  PbDataTable *table = pb_chart_reading_get_table (reading);
  int number = pb_data_table_find_column (table, column);

  g_assert_cmpint (number, >=, 0);

  return pb_data_table_get_cell (table, row, (guint) number)->text;
}

static int
find_row (PbChartReading *reading,
          const char     *decision)
{
  PbDataTable *table = pb_chart_reading_get_table (reading);

  for (guint i = 0; i < pb_data_table_get_n_rows (table); i++)
    if (g_str_equal (cell (reading, i, "decision"), decision))
      return (int) i;

  return -1;
}

static void
test_pack (void)
{
  static const double widths[] = { 300, 432, 592, 952, 2352 };
  g_autoptr(PbRegisters) registers = read_pack_registers ("derby-and-derbyshire");
  g_autoptr(PbChartReading) reading = read_timeline (registers, NULL, DAY (2025, 3, 10));
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  PbTheme theme;
  int row;

  g_assert_cmpstr (caption->headline, ==,
                   "6 decisions recorded for the whole system by 10 March 2025, 5 of them decided; 3 steps were due, "
                   "their outcomes are not recorded");
  g_assert_cmpstr (caption->subtitle, ==, "Decisions and their steps, the whole system, as known on 10 March 2025");
  g_assert_nonnull (strstr (caption->notes, "Grey: later than 10 March 2025."));
  g_assert_nonnull (strstr (caption->source, "Cabinet, 29 April 2024 (Derbyshire County Council, 29 April 2024)"));
  g_assert_nonnull (strstr (caption->alternative, "20 February 2025 · Agreed"));

  row = find_row (reading, "Closer working of Derbyshire County Council and DCHS on reablement");
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpstr (cell (reading, (guint) row + 2, "date"), ==, "6 March 2025");
  g_assert_cmpstr (cell (reading, (guint) row + 2, "outcome"), ==, "Due; outcome not recorded");
  g_assert_cmpstr (cell (reading, (guint) row + 2, "known"), ==, "by the moment shown");
  g_assert_cmpstr (cell (reading, (guint) row + 1, "days"), ==, "14 days after step 1");
  row = find_row (reading, "Arboretum House");
  g_assert_cmpstr (cell (reading, (guint) row, "known"), ==, "later");

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PbChartBody) body = pb_chart_reading_lay (reading, &theme, widths[i]);

      assert_labels_clear (pb_chart_body_get_labels (body), widths[i], pb_chart_body_get_height (body));
    }
}

/* What is not known yet is no finding. */
static void
test_before (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers ("derby-and-derbyshire");
  g_autoptr(PbChartReading) reading = read_timeline (registers, "E06000015", DAY (2019, 1, 1));

  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==, "No decision is recorded for Derby by 1 January 2019");
  for (guint i = 0; i < pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)); i++)
    g_assert_cmpstr (cell (reading, i, "known"), ==, "later");
}

static void
test_pages (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers ("derby-and-derbyshire");
  g_autoptr(PbChartReading) reading = read_timeline (registers, NULL, DAY (2026, 3, 1));
  PbTimelineReading *timeline = PB_TIMELINE_READING (reading);
  int n_rows = pb_timeline_reading_get_n_rows (timeline), first = 0, n_pages = 0;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (; first < n_rows; n_pages++)
    {
      int n = pb_timeline_reading_count_fitting (timeline, &theme, 592, 420, first);
      g_autoptr(PbChartBody) body = pb_timeline_reading_lay_rows (timeline, &theme, 592, first, n);

      g_assert_cmpfloat (pb_chart_body_get_height (body), <=, 420);
      first += n;
    }
  /* Words that keep clear of the moment's line take more lines at this width. */
  g_assert_cmpint (n_pages, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(PbRegisters) empty = pb_registers_new (records);
  g_autoptr(PbChartReading) none = read_timeline (empty, "E06000015", DAY (2025, 3, 6));
  g_autoptr(PbChartReading) one = NULL;
  g_autoptr(PbChartBody) body = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  g_assert_cmpstr (pb_chart_reading_get_caption (none)->headline, ==, "No decision is recorded for Derby by 6 March 2025");
  g_assert_null (pb_chart_reading_lay (none, &theme, 592));
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (none)), ==, 0);

  /* Raised, and nothing since: one row in words. */
  fixture_add (records, "decision", "d", "title", "A question", "raised_date", "2025-01-10", NULL);
  registers = pb_registers_new (records);
  one = read_timeline (registers, NULL, DAY (2025, 3, 6));
  g_assert_cmpstr (pb_chart_reading_get_caption (one)->headline, ==,
                   "1 decision recorded for the whole system by 6 March 2025, none decided");
  g_assert_cmpstr (cell (one, 0, "outcome"), ==, "Raised, no step taken");
  body = pb_chart_reading_lay (one, &theme, 592);
  g_assert_nonnull (body);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/timeline-reading/pack", test_pack);
  g_test_add_func ("/report/timeline-reading/before", test_before);
  g_test_add_func ("/report/timeline-reading/pages", test_pages);
  g_test_add_func ("/report/timeline-reading/nothing", test_nothing);

  return g_test_run ();
}
