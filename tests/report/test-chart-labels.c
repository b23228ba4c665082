/* No text of any chart lies on another or leaves its chart: every kind over every series of
 * the default workspace, or over a sample of them, on paper at two widths.
 *
 *     test-chart-labels WORKSPACE [STRIDE]
 *
 * STRIDE takes every so-manieth series alone; 1 where it is left out. */

#include "pb-export-private.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Nearer than this they only touch [px]. */
#define TOLERANCE 1.0

/* So many are told of each kind; all are counted. */
#define MOST_TOLD 12

typedef struct
{
  PbWorkspace *workspace;
  PbCatalogue *catalogue;
  guint        stride;
} Ground;

static Ground ground;

typedef struct
{
  guint n_figures;
  guint n_texts;
  guint n_offenders;   /* pairs of texts, and texts beyond the chart */
  guint n_told;
} Count;

static gboolean
overlap (const PbBox *a,
         const PbBox *b)
{
  return MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) > TOLERANCE &&
         MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y) > TOLERANCE;
}

static gboolean
leaves (const PbBox *box,
        double       width,
        double       height)
{
  return box->x < -TOLERANCE || box->y < -TOLERANCE || box->x + box->width > width + TOLERANCE ||
         box->y + box->height > height + TOLERANCE;
}

static void
tell (Count        *count,
      const PbView *view,
      double        width,
      const char   *format,
      ...) G_GNUC_PRINTF (4, 5);

static void
tell (Count        *count,
      const PbView *view,
      double        width,
      const char   *format,
      ...)
{
  g_autofree char *text = NULL;
  g_autofree char *day = view->moment != PB_DAY_NONE ? pb_day_format_iso (view->moment) : g_strdup ("latest");
  va_list arguments;

  count->n_offenders++;
  if (count->n_told++ >= MOST_TOLD)
    return;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s of %s, %s, %s, “%s”, %s, %s, %s, at %.0f px: %s", pb_chart_kind_to_word (view->chart), view->indicator,
                  view->sex, view->age, view->category, pb_level_to_word (view->level),
                  view->place != NULL ? view->place : "no Place", day, width, text);
}

static void
check_texts (Count        *count,
             const PbView *view,
             GArray       *texts,
             double        page_width,
             double        width,
             double        height)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const PbLabel *a = &g_array_index (texts, PbLabel, i);

      if (leaves (&a->box, width, height))
        tell (count, view, page_width, "“%s” at %.1f, %.1f, %.1f by %.1f leaves %.0f by %.0f", a->text, a->box.x, a->box.y,
              a->box.width, a->box.height, width, height);

      for (guint j = i + 1; j < texts->len; j++)
        {
          const PbLabel *b = &g_array_index (texts, PbLabel, j);

          if (overlap (&a->box, &b->box))
            tell (count, view, page_width, "“%s” at %.1f, %.1f lies on “%s” at %.1f, %.1f", a->text, a->box.x, a->box.y,
                  b->text, b->box.x, b->box.y);
        }
    }
  count->n_texts += texts->len;
}

/* What cannot be drawn says so in words, or is an error in words: neither has texts in a chart. */
static void
check_view (Count        *count,
            const PbView *view)
{
  static const double widths[] = { 480, 640 };
  g_autoptr(GError) error = NULL;
  g_autoptr(PbExport) export = pb_export_load (ground.workspace, view, NULL, &error);

  if (export == NULL)
    g_error ("%s of %s, %s: %s", pb_chart_kind_to_word (view->chart), view->indicator, view->sex, error->message);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const PbExportOptions options = { .width = widths[i] };
      g_autoptr(PbFigure) figure = pb_export_make_figure (export, &options, NULL);
      g_autoptr(GArray) texts = NULL;
      double width, height;

      if (figure == NULL)
        continue;

      texts = pb_figure_list_texts (figure, &width, &height);
      check_texts (count, view, texts, widths[i], width, height);
      count->n_figures++;
    }
}

/* A Place of the level with figures, another one for each series, so that every name comes;
 * and of every third series a moment in its middle, where a line goes on behind the cursor. */
static void
choose_place_and_moment (PbView   *view,
                         PbSeries *series,
                         guint     number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSeriesTable) table = pb_workspace_load_table (ground.workspace, series, view->level, NULL, NULL, &error);
  guint n_areas, n_periods;

  g_assert_no_error (error);
  n_areas = (guint) pb_series_table_get_n_areas (table);
  n_periods = (guint) pb_series_table_get_n_periods (table);
  if (n_areas > 0)
    view->place = g_strdup (pb_area_get_code (pb_series_table_get_area (table, (int) (number % n_areas))));
  if (n_periods > 0 && number % 3 == 0)
    view->moment = pb_period_get_midpoint (pb_series_table_get_period (table, (int) (n_periods / 2)));
}

static const char *
choose_word (const char *word)
{
  return *word != '\0' ? word : NULL;
}

/* Charts of records are the same whatever the indicator: they differ by moment. */
static gboolean
is_of_records (PbChartKind chart)
{
  return chart == PB_CHART_STATES || chart == PB_CHART_TIMELINE;
}

static void
check_series (Count       *count,
              PbChartKind  chart,
              PbSeries    *series,
              guint        number)
{
  PbIndicator *indicator = pb_series_get_indicator (series);
  guint n = pb_catalogue_get_n_indicators (ground.catalogue);

  for (int level = 0; level <= PB_LEVEL_LSOA; level++)
    {
      g_autoptr(PbView) view = NULL;

      if (!pb_series_has_level (series, (PbLevel) level) || level == PB_LEVEL_COUNTRY || level == PB_LEVEL_REGION)
        continue;

      view = pb_view_new ();
      view->chart = chart;
      view->level = (PbLevel) level;
      view->indicator = g_strdup (pb_indicator_get_code (indicator));
      view->sex = g_strdup (choose_word (pb_series_get_sex (series)));
      view->age = g_strdup (choose_word (pb_series_get_age (series)));
      view->category_type = g_strdup (choose_word (pb_series_get_category_type (series)));
      view->category = g_strdup (choose_word (pb_series_get_category (series)));
      choose_place_and_moment (view, series, number);
      if (chart == PB_CHART_SCATTER)
        view->against = g_strdup (pb_indicator_get_code (pb_catalogue_get_indicator (ground.catalogue, (number + 7) % n)));
      if (is_of_records (chart))
        view->moment = pb_day_add_months (pb_day_from_ymd (2018, 1, 15), (int) number % 110);

      check_view (count, view);
      if (is_of_records (chart))
        return;
    }
}

static void
test_kind (gconstpointer data)
{
  PbChartKind chart = GPOINTER_TO_INT (data);
  Count count = { 0 };
  guint number = 0;

  for (guint i = 0; i < pb_catalogue_get_n_indicators (ground.catalogue); i++)
    {
      g_autoptr(GPtrArray) all =
        pb_catalogue_list_series (ground.catalogue, pb_catalogue_get_indicator (ground.catalogue, i));

      for (guint k = 0; k < all->len; k++)
        if (number++ % ground.stride == 0)
          check_series (&count, chart, g_ptr_array_index (all, k), number);
    }

  g_test_message ("%s: %u texts in %u figures, %u offend", pb_chart_kind_to_word (chart), count.n_texts, count.n_figures,
                  count.n_offenders);
  g_assert_cmpuint (count.n_figures, >, 0);
  g_assert_cmpuint (count.n_texts, >, count.n_figures);
  g_assert_cmpuint (count.n_offenders, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("placeboard-labels-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (folder, "workspace.gpkg", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  int status;

  g_test_init (&argc, &argv, NULL);
  if (argc < 2)
    g_error ("test-chart-labels WORKSPACE [STRIDE]");

  /* Opening may write beside a workspace. */
  if (!g_file_get_contents (argv[1], &bytes, &length, &error) ||
      !g_file_set_contents (copy, bytes, (gssize) length, &error))
    g_error ("%s", error->message);

  ground.stride = argc > 2 ? (guint) MAX (atoi (argv[2]), 1) : 1;
  ground.workspace = pb_workspace_open (copy, PB_WORKSPACE_READ, &error);
  g_assert_no_error (error);
  ground.catalogue = pb_workspace_load_catalogue (ground.workspace, NULL, &error);
  g_assert_no_error (error);

  for (int chart = 0; chart < PB_N_CHARTS; chart++)
    {
      g_autofree char *name = g_strconcat ("/report/chart-labels/", pb_chart_kind_to_word ((PbChartKind) chart), NULL);

      if (chart <= PB_CHART_SPC || pb_chart_reading_has_kind ((PbChartKind) chart))
        g_test_add_data_func (name, GINT_TO_POINTER (chart), test_kind);
    }
  g_test_set_nonfatal_assertions ();
  status = g_test_run ();

  g_clear_object (&ground.catalogue);
  g_clear_object (&ground.workspace);
  g_unlink (copy);
  g_rmdir (folder);

  return status;
}
