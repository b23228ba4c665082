/* What the chart, the words and the picture of an SPC reading take from it. */

#include "../analysis/spc-fixture.h"

#include "pb-export-private.h"
#include "pb-figure.h"
#include "pb-spc-picture.h"

#define WIDTH 592

/* 24 months about 10, then 8 about 16. */
#define STEP "10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 10 11 9 16 17 15 16 17 15 16 17"

static const PbLabel *
find_label (GArray     *labels,
            const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, PbLabel, i).text, text))
      return &g_array_index (labels, PbLabel, i);

  return NULL;
}

static void
assert_apart (GArray *labels,
              double  width,
              double  height)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);

      g_assert_cmpfloat (label->box.x, >=, -0.5);
      g_assert_cmpfloat (label->box.x + label->box.width, <=, width + 1);
      g_assert_cmpfloat (label->box.y + label->box.height, <=, height + 1);
      for (guint k = i + 1; k < labels->len; k++)
        if (pb_box_overlaps (&label->box, &g_array_index (labels, PbLabel, k).box))
          g_error ("“%s” stands on “%s”", label->text, g_array_index (labels, PbLabel, k).text);
    }
}

static void
assert_says (const char *text,
             const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static PbWorkspace *
make_waits (Fixture *fixture)
{
  PbWorkspace *workspace = spc_make (fixture, "low-is-good", "mean");

  spc_put_months (workspace, STEP);
  g_assert_true (pb_db_execute (pb_workspace_get_db (workspace),
                                "INSERT INTO document (uid, title, kind, state) VALUES ('x:plan', 'A plan', 'plan', 'held');"
                                "INSERT INTO register_target (uid, value, direction, due, wording, state, source)"
                                " VALUES ('x:target', 12, 'at-most', '2021', 'No more than 12 days by 2021', 'set', 'x:plan');"
                                SPC_TARGET_LINK, NULL));

  return workspace;
}

static void
rebase (PbWorkspace *workspace,
        PbDay        day,
        const char  *reason)
{
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, NULL);

  g_assert_true (pb_spc_store_add_rebase (workspace, spc_find_series (catalogue), SPC_AREA, day, reason, NULL, NULL));
}

/* A rebase in the middle of a month starts limits with the next, and its line stands there. */
static void
test_data (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = make_waits (fixture);
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbSpcData) chart = NULL;

  rebase (workspace, pb_day_from_ymd (2021, 6, 15), "Ward closed");
  reading = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2022, 3, 10));
  chart = pb_spc_data_new (reading);

  g_assert_cmpint (chart->input.n_points, ==, 32);
  g_assert_cmpfloat (chart->input.points[0].value, ==, 10);
  g_assert_cmpint (chart->input.points[0].first, ==, pb_day_from_ymd (2020, 1, 1));
  g_assert_cmpfloat (chart->input.target, ==, 12);
  g_assert_cmpint (chart->input.cursor, ==, pb_spc_reading_get_latest (reading));
  g_assert_false (chart->input.points[chart->input.cursor].is_later);
  g_assert_true (chart->input.points[chart->input.cursor + 1].is_later);
  g_assert_cmpint (chart->input.points[chart->input.cursor + 1].variation, ==, PB_SPC_VARIATION_COMMON_CAUSE);

  g_assert_cmpint (chart->input.n_segments, ==, 2);
  g_assert_cmpint (chart->input.segments[0].n_points, ==, 18);
  g_assert_cmpint (chart->input.segments[1].first, ==, 18);
  g_assert_cmpint (chart->input.segments[1].first + chart->input.segments[1].n_points, ==, chart->input.cursor + 1);
  g_assert_cmpint (chart->input.n_rebases, ==, 1);
  g_assert_cmpint (chart->input.rebases[0].day, ==, pb_day_from_ymd (2021, 7, 1));
  g_assert_cmpstr (chart->input.rebases[0].words, ==, "New limits: Ward closed");
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = make_waits (fixture);
  g_autoptr(PbSpcReading) reading = NULL;
  PbCaption *caption;

  rebase (workspace, pb_day_from_ymd (2021, 6, 15), "Ward closed");
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  caption = pb_spc_caption_new (reading, "The scale starts at 8");

  g_assert_cmpstr (caption->headline, ==, pb_spc_reading_get_headline (reading));
  g_assert_cmpstr (caption->subtitle, ==, pb_spc_reading_get_subtitle (reading));
  g_assert_cmpstr (caption->source, ==, pb_spc_reading_get_source (reading));
  assert_says (caption->notes, "Target: No more than 12 days by 2021 (A plan).");
  assert_says (caption->notes, "The scale starts at 8.");
  assert_says (caption->notes, "Ward closed");
  assert_says (caption->notes, "2.66");
  assert_says (caption->alternative, "Process chart (SPC).");
  assert_says (caption->alternative, "are special causes, latest first: ");
  assert_says (caption->alternative, "Special cause: concern");
  pb_caption_free (caption);
}

/* What happened to the figures is told beside the picture and beside the rows. */
static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbDataTable) tidy = NULL;
  PbCaption *caption;
  guint column;

  for (int i = 0; i < 48; i++)
    {
      PbDay first = pb_day_add_months (pb_day_from_ymd (2020, 1, 1), i);

      spc_put (workspace, "E54000058", PB_PERIOD_MONTH, first, pb_day_add_months (first, 1) - 1, 10 + i % 3);
    }
  reading = spc_read (workspace, "E54000058", SPC_LATEST);

  caption = pb_spc_caption_new (reading, NULL);
  assert_says (caption->notes, "1 July 2022: ");
  assert_says (caption->notes, "21 small areas join: NHS area");
  assert_says (caption->alternative, "21 small areas join: NHS area");
  pb_caption_free (caption);

  /* Of the 31st month alone. */
  tidy = pb_export_make_spc_tidy (reading);
  column = (guint) pb_data_table_find_column (tidy, "events");
  g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 48);
  for (guint i = 0; i < 48; i++)
    g_assert_cmpint (strstr (pb_data_table_get_cell (tidy, i, column)->text, "2022-07-01: ") != NULL, ==, i == 30);
  assert_says (pb_data_table_get_cell (tidy, 30, column)->text, "21 small areas join: NHS area");
}

/* All that is drawn stands apart, at the width of a page and of a narrow column. */
static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = make_waits (fixture);
  g_autoptr(PbSpcReading) reading = NULL;
  PbTheme theme;

  rebase (workspace, pb_day_from_ymd (2021, 6, 15), "Ward closed");
  reading = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2022, 3, 10));
  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);

  for (double width = 432; width <= 1200; width += 96)
    {
      g_autoptr(PbSpcPicture) picture = pb_spc_picture_new (reading, &theme, width);
      GArray *labels = pb_spc_picture_get_labels (picture);

      assert_apart (labels, width, pb_spc_picture_get_height (picture));
      g_assert_nonnull (find_label (labels, "Common cause"));
      g_assert_nonnull (find_label (labels, "Special cause: concern"));
      g_assert_nonnull (find_label (labels, "Later, in no limit"));
      g_assert_nonnull (find_label (labels, "New limits: Ward closed"));
      g_assert_nonnull (find_label (labels, pb_spc_reading_get_value_words (reading)));
    }
}

static void
test_figure (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = make_waits (fixture);
  g_autoptr(PbSpcReading) reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_autoptr(PbSpcPicture) picture = NULL;
  g_autoptr(PbFigure) figure = NULL;
  PbTheme theme;

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  picture = pb_spc_picture_new (reading, &theme, WIDTH);
  figure = pb_figure_new_spc (reading, &theme, 640);
  g_assert_cmpfloat (pb_figure_get_height (figure), >, pb_spc_picture_get_height (picture) + 100);
  g_assert_cmpstr (pb_figure_get_caption (figure)->headline, ==, pb_spc_reading_get_headline (reading));
}

/* Too few points have no limits: the reason is drawn, and the points without any. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbSpcData) chart = NULL;
  g_autoptr(PbSpcPicture) picture = NULL;
  g_autofree char *description = NULL;
  PbTheme theme;

  spc_put_months (workspace, "10 11 9 10 11");
  reading = spc_read (workspace, SPC_AREA, SPC_LATEST);
  g_assert_nonnull (pb_spc_reading_get_refusal (reading));

  chart = pb_spc_data_new (reading);
  g_assert_cmpint (chart->input.n_segments, ==, 0);

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, 0);
  picture = pb_spc_picture_new (reading, &theme, WIDTH);
  g_assert_nonnull (find_label (pb_spc_picture_get_labels (picture), pb_spc_reading_get_refusal (reading)));
  g_assert_null (find_label (pb_spc_picture_get_labels (picture), "Common cause"));
  assert_apart (pb_spc_picture_get_labels (picture), WIDTH, pb_spc_picture_get_height (picture));

  description = pb_spc_dup_description (reading);
  assert_says (description, pb_spc_reading_get_refusal (reading));
  g_assert_null (strstr (description, "special cause"));
}

/* Suppressed, never written, later: each is told apart, as text and as a number. */
static void
test_tables (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(PbWorkspace) workspace = spc_make (fixture, "low-is-good", "mean");
  g_autoptr(PbSpcReading) reading = NULL;
  g_autoptr(PbDataTable) tidy = NULL;
  g_autoptr(PbDataTable) twin = NULL;
  int value, status, cause, limit;

  spc_put_months (workspace, "10 11 10 s 10 x 10 9 10 11 10 9 10 10 30 9 9");
  reading = spc_read (workspace, SPC_AREA, pb_day_from_ymd (2021, 3, 15));
  tidy = pb_export_make_spc_tidy (reading);
  twin = pb_export_make_spc_twin (reading, "Waits");
  g_assert_cmpuint (pb_data_table_get_n_rows (tidy), ==, 17);
  g_assert_cmpuint (pb_data_table_get_n_rows (twin), ==, 17);
  value = pb_data_table_find_column (tidy, "value");
  status = pb_data_table_find_column (tidy, "status");
  cause = pb_data_table_find_column (tidy, "special_cause");
  limit = pb_data_table_find_column (tidy, "upper_limit");

  g_assert_cmpint (pb_data_table_get_cell (tidy, 3, value)->status, ==, PB_STATUS_SUPPRESSED);
  g_assert_cmpint (pb_data_table_get_cell (tidy, 5, value)->status, !=, PB_STATUS_SUPPRESSED);
  g_assert_cmpint (pb_data_table_get_cell (tidy, 5, value)->status, !=, PB_STATUS_PRESENT);
  g_assert_cmpstr (pb_data_table_get_cell (tidy, 5, status)->text, ==, "gap");
  g_assert_cmpstr (pb_data_table_get_cell (tidy, 14, cause)->text, ==, "Above UCL");
  g_assert_cmpstr (pb_data_table_get_cell (tidy, 14, status)->text, ==, "used");
  g_assert_cmpfloat (pb_data_table_get_cell (tidy, 14, limit)->number, <, 30);
  g_assert_cmpstr (pb_data_table_get_cell (tidy, 15, status)->text, ==, "later");
  g_assert_true (isnan (pb_data_table_get_cell (tidy, 15, limit)->number));

  g_assert_cmpstr (pb_data_table_get_heading (twin, 0), ==, "Period");
  g_assert_cmpfloat (pb_data_table_get_cell (twin, 14, 1)->number, ==, 30);
  g_assert_cmpstr (pb_data_table_get_cell (twin, 14, 5)->text, ==, "Above the upper limit");
  g_assert_cmpstr (pb_data_table_get_cell (twin, 3, 5)->text, ==, "No value: suppressed by the publisher");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_fixture_test ("/report/spc-picture/data", test_data);
  add_fixture_test ("/report/spc-picture/words", test_words);
  add_fixture_test ("/report/spc-picture/events", test_events);
  add_fixture_test ("/report/spc-picture/picture", test_picture);
  add_fixture_test ("/report/spc-picture/figure", test_figure);
  add_fixture_test ("/report/spc-picture/refusal", test_refusal);
  add_fixture_test ("/report/spc-picture/tables", test_tables);

  return g_test_run ();
}
