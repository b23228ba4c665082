/* Innovations by state, from the register of a pack as committed and from rows made by hand. */

#include "../analysis/innovation-fixture.h"
#include "../analysis/pack-registers.h"
#include "../chart/label-checks.h"
#include "pb-innovation-words.h"
#include "pb-record-readings-private.h"
#include "report-fixture.h"

#define DAY(year, month, day) pb_day_from_ymd (year, month, day)

static PbChartReading *
read_states (PbRegisters *registers,
             PbDay        moment)
{
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_LIFE_EXPECTANCY, PB_CHART_STATES, NULL, -1);
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (frame));
  PbChartQuestion question = { .catalogue = pb_frame_get_catalogue (frame), .view = view, .frame = frame };

  view->moment = moment;

  return pb_states_reading_new (&question, registers);
}

static void
assert_lays (PbChartReading *reading)
{
  static const double widths[] = { 300, 432, 592, 952, 2352 };
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr(PbChartBody) body = pb_chart_reading_lay (reading, &theme, widths[i]);

      g_assert_nonnull (body);
      assert_labels_clear (pb_chart_body_get_labels (body), widths[i], pb_chart_body_get_height (body));
    }
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

/* What the register of the default pack says today. */
static void
test_pack (void)
{
  g_autoptr(PbRegisters) registers = read_pack_registers ("derby-and-derbyshire");
  g_autoptr(PbChartReading) reading = read_states (registers, DAY (2025, 3, 6));
  const PbCaption *caption = pb_chart_reading_get_caption (reading);
  PbDataTable *table = pb_chart_reading_get_table (reading);

  g_assert_cmpstr (caption->headline, ==,
                   "10 innovations recorded by March 2025; none has a recorded decision to keep, change or stop");
  g_assert_cmpstr (caption->subtitle, ==, "Innovations in use by state, the whole system, to March 2025");
  g_assert_true (g_str_has_prefix (caption->notes, "9 of 10 innovations; one has no stated start."));
  g_assert_nonnull (strstr (caption->source, "News of virtual wards in Derbyshire (BBC News, November 2023)"));
  g_assert_nonnull (strstr (caption->source, "No licence stated: short quotes only."));
  g_assert_nonnull (strstr (caption->alternative, "31 December 2021: 8 undecided."));

  g_assert_cmpuint (pb_data_table_get_n_rows (table), ==, 6);
  g_assert_cmpstr (cell (reading, 0, "date"), ==, "31 December 2020");
  g_assert_cmpstr (cell (reading, 0, "undecided"), ==, "7");
  g_assert_cmpstr (cell (reading, 5, "date"), ==, "6 March 2025");
  g_assert_cmpstr (cell (reading, 5, "undecided"), ==, "9");
  g_assert_cmpstr (cell (reading, 5, "known"), ==, "by the moment shown");
  g_assert_cmpstr (pb_chart_reading_get_name (reading), ==, "innovations-by-state-2025-03");
  assert_lays (reading);
}

/* Every state in turn, and what a moment in between does not know yet. */
static void
test_states (void)
{
  static const char *const states[] = { "kept", "amplified", "revised", "under-review", "pandemic-practice",
                                        "undecided", "stopped", "lapsed" };
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisters) registers = NULL;
  g_autoptr(PbChartReading) now = NULL;
  g_autoptr(PbChartReading) then = NULL;
  g_autoptr(PbChartBody) body = NULL;
  PbTheme theme;
  PbBox box;
  int item;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *uid = g_strdup_printf ("i%u", i), *first = g_strdup_printf ("a%u", i), *second = g_strdup_printf ("b%u", i);

      fixture_add (records, "innovation", uid, "name", "An innovation", "start_date", "2020-04-01", NULL);
      fixture_add (records, "innovation_state", first, "innovation", uid, "state", "pandemic-practice", "date",
                   "2020-04-01", NULL);
      fixture_add (records, "innovation_state", second, "innovation", uid, "state", states[i], "date", "2022-05-01", NULL);
    }
  registers = pb_registers_new (records);

  now = read_states (registers, DAY (2024, 6, 30));
  g_assert_cmpstr (pb_chart_reading_get_caption (now)->headline, ==,
                   "8 innovations recorded by June 2024; 4 have a recorded decision to keep, change or stop");
  g_assert_nonnull (strstr (pb_chart_reading_get_caption (now)->notes, "counted below the axis"));
  g_assert_cmpstr (cell (now, 1, "pandemic-practice"), ==, "8");
  g_assert_cmpstr (cell (now, 2, "pandemic-practice"), ==, "1");
  g_assert_cmpstr (cell (now, 2, "stopped"), ==, "1");
  assert_lays (now);

  then = read_states (registers, DAY (2021, 6, 30));
  g_assert_cmpstr (pb_chart_reading_get_caption (then)->headline, ==,
                   "8 innovations recorded by June 2021; none has a recorded decision to keep, change or stop");
  g_assert_nonnull (strstr (pb_chart_reading_get_caption (then)->notes, "Pale: later than 30 June 2021."));
  g_assert_cmpstr (cell (then, 3, "known"), ==, "later");
  g_assert_null (strstr (pb_chart_reading_get_caption (then)->alternative, "2022"));
  assert_lays (then);

  /* Where an item lies, it is found. */
  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  body = pb_chart_reading_lay (now, &theme, 592);
  for (int i = 0; i < (int) pb_data_table_get_n_rows (pb_chart_reading_get_table (now)); i++)
    {
      box = pb_chart_body_get_item_box (body, i);
      g_assert_true (pb_chart_body_pick (body, box.x + box.width / 2, box.y + box.height / 2, &item));
      g_assert_cmpint (item, ==, i);
    }
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbRegisters) registers = pb_registers_new (records);
  g_autoptr(PbChartReading) reading = read_states (registers, DAY (2024, 6, 30));
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  g_assert_cmpstr (pb_chart_reading_get_caption (reading)->headline, ==, "No innovation is recorded by June 2024");
  g_assert_null (pb_chart_reading_lay (reading, &theme, 592));
  g_assert_cmpuint (pb_data_table_get_n_rows (pb_chart_reading_get_table (reading)), ==, 0);
  g_assert_cmpuint (pb_data_table_get_n_columns (pb_chart_reading_get_table (reading)), ==, PB_N_INNOVATION_STATES + 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/states-reading/pack", test_pack);
  g_test_add_func ("/report/states-reading/states", test_states);
  g_test_add_func ("/report/states-reading/nothing", test_nothing);

  return g_test_run ();
}
