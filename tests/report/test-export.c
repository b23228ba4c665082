#include "pb-error.h"
#include "pb-export-private.h"
#include "report-fixture.h"

#include <glib/gstdio.h>

static const PbChartKind charts[] = { PB_CHART_MAP, PB_CHART_TABLE, PB_CHART_BARS, PB_CHART_TREND };

static PbExport *
make_export (PbChartKind chart)
{
  return fixture_export (chart == PB_CHART_MAP ? FIXTURE_LIFE_EXPECTANCY : FIXTURE_HEART, chart, "E07000034", -1);
}

static GBytes *
render (PbExport              *self,
        PbExportFormat         format,
        const PbExportOptions *options)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = pb_export_render (self, format, options, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Runs a program of the machine on a file made of @bytes; NULL where it is not there. */
static char *
run_on (GBytes     *bytes,
        const char *program,
        const char *before,
        const char *after)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *command = NULL;
  char *output = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (path == NULL)
    return NULL;

  file = g_file_new_tmp ("placeboard-XXXXXX", &stream, &error);
  g_assert_no_error (error);
  name = g_file_get_path (file);
  g_assert_true (g_file_set_contents (name, data, (gssize) size, NULL));
  command = g_strdup_printf ("%s %s %s %s", path, before, name, after);
  g_assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, &error));
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);

  return output;
}

/* Every chart in every format, twice: the same bytes. */
static void
test_same_bytes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    for (int format = 0; format < PB_N_EXPORT_FORMATS; format++)
      {
        g_autoptr(PbExport) first = make_export (charts[i]);
        g_autoptr(PbExport) second = make_export (charts[i]);
        g_autoptr(GBytes) once = render (first, (PbExportFormat) format, NULL);
        g_autoptr(GBytes) again = render (second, (PbExportFormat) format, NULL);

        g_assert_cmpuint (g_bytes_get_size (once), >, 500);
        g_assert_true (g_bytes_equal (once, again));
      }
}

typedef struct
{
  GBytes *bytes;
  gsize   offset;
} Reader;

static cairo_status_t
read_png (void          *closure,
          unsigned char *data,
          unsigned int   length)
{
  Reader *reader = closure;
  gsize size;
  const guint8 *all = g_bytes_get_data (reader->bytes, &size);

  if (reader->offset + length > size)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, all + reader->offset, length);
  reader->offset += length;

  return CAIRO_STATUS_SUCCESS;
}

/* As wide as asked, with ink, and white at its edges. */
static void
test_png (void)
{
  const PbExportOptions sizes[] = { { 0, 0, NULL }, { 800, 1, NULL }, { 640, 3, NULL } };
  const int widths[] = { 1280, 800, 1920 };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr(PbExport) export = make_export (charts[i]);
        g_autoptr(GBytes) bytes = render (export, PB_EXPORT_PNG, &sizes[s]);
        Reader reader = { bytes, 0 };
        cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_png, &reader);
        const guint8 *data;
        int width, height, n_dark = 0;

        g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
        width = cairo_image_surface_get_width (image);
        height = cairo_image_surface_get_height (image);
        g_assert_cmpint (width, ==, widths[s]);
        g_assert_cmpint (height, >, width / 3);

        data = cairo_image_surface_get_data (image);
        for (int y = 0; y < height; y++)
          {
            const guint32 *row =
              (const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (image));

            for (int x = 0; x < width; x++)
              n_dark += (row[x] & 0xff) < 0x60;
            g_assert_cmphex (row[0] & 0xffffff, ==, 0xffffff);
            g_assert_cmphex (row[width - 1] & 0xffffff, ==, 0xffffff);
          }
        g_assert_cmpint (n_dark, >, 2000);
        cairo_surface_destroy (image);
      }
}

static void
test_png_too_large (void)
{
  const PbExportOptions options = { 640, 4, NULL };
  g_autoptr(PbExport) export = fixture_export (FIXTURE_DEPRIVATION, PB_CHART_BARS, NULL, -1);
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_export_render (export, PB_EXPORT_PNG, &options, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "PDF or CSV"));
}

static void
test_svg (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr(PbExport) export = make_export (charts[i]);
      g_autoptr(GBytes) bytes = render (export, PB_EXPORT_SVG, NULL);
      g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autoptr(GMarkupParseContext) parser =
        g_markup_parse_context_new (&(GMarkupParser) { 0 }, 0, NULL, NULL);
      g_autoptr(GError) error = NULL;
      g_autofree char *png = NULL;

      g_assert_true (g_markup_parse_context_parse (parser, svg, -1, &error));
      g_assert_true (g_markup_parse_context_end_parse (parser, &error));
      g_assert_no_error (error);
      g_assert_nonnull (strstr (svg, "<title id=\"title\">"));
      g_assert_nonnull (strstr (svg, "<desc id=\"desc\">"));
      g_assert_nonnull (strstr (svg, "width=\"640px\""));
      g_assert_nonnull (strstr (svg, "Open Government Licence"));
      /* In lines, not in pixels. */
      g_assert_null (strstr (svg, "<image"));

      /* A renderer that is not cairo's own reads it. */
      png = run_on (bytes, "rsvg-convert", "--format=png", "");
      if (png == NULL)
        {
          g_test_skip ("librsvg2-bin is not there");
          return;
        }
      g_assert_true (g_str_has_prefix (png, "\211PNG"));
    }
}

static void
test_pdf (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr(PbExport) export = make_export (charts[i]);
      g_autoptr(GBytes) bytes = render (export, PB_EXPORT_PDF, NULL);
      g_autofree char *fonts = run_on (bytes, "pdffonts", "", "");
      g_autofree char *text = run_on (bytes, "pdftotext", "-layout", "-");
      g_autofree char *info = run_on (bytes, "pdfinfo", "", "");
      g_autofree char *images = run_on (bytes, "pdfimages", "-list", "");
      g_auto(GStrv) rows = NULL;
      g_auto(GStrv) image_rows = NULL;

      if (fonts == NULL || text == NULL || info == NULL || images == NULL)
        {
          g_test_skip ("poppler-utils is not there");
          return;
        }

      /* Every font is embedded: "yes" in its column. */
      rows = g_strsplit (g_strchomp (fonts), "\n", -1);
      g_assert_cmpuint (g_strv_length (rows), >, 2);
      for (int row = 2; rows[row] != NULL; row++)
        g_assert_nonnull (strstr (rows[row], " yes "));

      /* No page was turned into pixels: a head and a rule, no image. */
      image_rows = g_strsplit (g_strchomp (images), "\n", -1);
      g_assert_cmpuint (g_strv_length (image_rows), <=, 2);

      g_assert_nonnull (strstr (text, "Source: "));
      g_assert_nonnull (strstr (text, "Chesterfield"));
      g_assert_nonnull (strstr (text, "Placeboard"));
      g_assert_nonnull (strstr (info, "Title:"));
      g_assert_nonnull (strstr (info, "480 x "));
      g_assert_nonnull (strstr (info, "Tagged:          yes"));
      g_assert_nonnull (strstr (info, "2026"));
    }
}

/* A reader of RFC 4180, for the round trip. */
static GPtrArray *
read_csv (const char *csv)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (const char *c = csv; *c != '\0'; c++)
    if (is_quoted && *c == '"' && c[1] == '"')
      g_string_append_c (cell, *c++);
    else if (*c == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && (*c == ',' || *c == '\n'))
      {
        g_ptr_array_add (row, g_strdup (cell->str));
        g_string_truncate (cell, 0);
        if (*c == '\n')
          {
            g_ptr_array_add (rows, row);
            row = g_ptr_array_new_with_free_func (g_free);
          }
      }
    else if (is_quoted || *c != '\r')
      g_string_append_c (cell, *c);

  g_assert_false (is_quoted);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);

  return rows;
}

#define CELL(rows, row, column) ((const char *) g_ptr_array_index ((GPtrArray *) g_ptr_array_index (rows, row), column))

static void
test_csv_of_areas (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_HEART, PB_CHART_BARS, NULL, -1);
  g_autoptr(GBytes) bytes = render (export, PB_EXPORT_CSV, NULL);
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr(GPtrArray) rows = read_csv (csv);
  PbFrame *frame = pb_export_get_frame (export);

  g_assert_true (g_str_has_prefix (csv, "area_code,area_name,indicator,sex,age,category_type,category,period,"
                                        "period_from,period_to,value,lower95,upper95,lower998,upper998,count,"
                                        "denominator,status,note,published_comparison,vintage,source,licence\r\n"));

  /* Nine districts and England, each cell as it was read. */
  g_assert_cmpuint (rows->len, ==, 11);
  for (guint i = 1; i < 10; i++)
    {
      const PbObservation *cell = pb_frame_get_area (frame, (int) i - 1)->cell;

      g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (rows, i))->len, ==, 23);
      g_assert_cmpstr (CELL (rows, i, 7), ==, "2022-24");
      g_assert_cmpstr (CELL (rows, i, 8), ==, "2022-01-01");
      g_assert_cmpstr (CELL (rows, i, 9), ==, "2024-12-31");
      g_assert_cmpfloat (g_ascii_strtod (CELL (rows, i, 10), NULL), ==, cell->value);
      g_assert_cmpfloat (g_ascii_strtod (CELL (rows, i, 11), NULL), ==, cell->lower95);
      g_assert_cmpfloat (g_ascii_strtod (CELL (rows, i, 12), NULL), ==, cell->upper95);
      g_assert_cmpstr (CELL (rows, i, 13), ==, "");
      g_assert_cmpstr (CELL (rows, i, 17), ==, "present");
      g_assert_cmpstr (CELL (rows, i, 20), ==, "2026-05");
      g_assert_cmpstr (CELL (rows, i, 22), ==, "OGL-UK-3.0");
    }
  g_assert_cmpstr (CELL (rows, 10, 1), ==, "England");
}

/* The Place's eight periods, six of the older publication, England's eight. */
static void
test_csv_of_trend (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_SII, PB_CHART_TREND, "E06000015", -1);
  g_autoptr(GBytes) bytes = render (export, PB_EXPORT_CSV, NULL);
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr(GPtrArray) rows = read_csv (csv);
  int n_old = 0;

  g_assert_cmpuint (rows->len, ==, 1 + 8 + 6 + 8);
  for (guint i = 1; i < rows->len; i++)
    n_old += g_str_equal (CELL (rows, i, 20), "2020");
  g_assert_cmpint (n_old, ==, 6);
  g_assert_cmpstr (CELL (rows, 6, 10), ==, "13.3");
}

/* A note or name that a spreadsheet would run. */
static void
test_csv_formula (void)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  g_autoptr(PbExport) export = NULL;
  g_autoptr(PbFrame) frame = NULL;
  g_autoptr(PbCatalogue) catalogue = fixture_catalogue ();
  g_autoptr(PbView) view = pb_view_new ();
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(PbIndicator) indicator = pb_indicator_new (&fixture_series_facts[FIXTURE_SII].facts);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  GPtrArray *editions = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *datasets = g_ptr_array_new_with_free_func (g_object_unref);
  PbObservation *cells = g_new (PbObservation, 1);

  g_ptr_array_add (areas, pb_area_new ("E06000015", "=cmd|' /C calc'!A0", PB_LEVEL_LTLA, NULL, PB_DAY_NONE,
                                       PB_DAY_NONE));
  g_ptr_array_add (periods, pb_period_parse ("2020", PB_PERIOD_CALENDAR, NULL));
  g_ptr_array_add (editions, g_strdup (""));
  g_ptr_array_add (datasets, fixture_dataset ("fingertips"));
  pb_observation_init (&cells[0], PB_STATUS_PRESENT);
  cells[0].value = -1.6;
  cells[0].dataset = 0;
  cells[0].note = g_intern_static_string ("-2+3, \"provisional\"");
  table = pb_series_table_new (pb_series_new (1, indicator, "Male", "All ages", "", "", 1u << PB_LEVEL_LTLA),
                               PB_LEVEL_LTLA, areas, periods, editions, cells, NULL, NULL, NULL, datasets);
  view->chart = PB_CHART_TABLE;
  view->moment = pb_day_from_ymd (2020, 7, 1);
  frame = pb_frame_new (view, catalogue, table, NULL);
  export = pb_export_new (frame, NULL, NULL, NULL);

  bytes = render (export, PB_EXPORT_CSV, NULL);
  csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  rows = read_csv (csv);
  g_assert_cmpstr (CELL (rows, 1, 1), ==, "'=cmd|' /C calc'!A0");
  g_assert_cmpstr (CELL (rows, 1, 10), ==, "-1.6");
  g_assert_cmpstr (CELL (rows, 1, 18), ==, "'-2+3, \"provisional\"");
}

static void
test_errors (void)
{
  g_autoptr(PbFrame) nowhere = fixture_frame (FIXTURE_SII, PB_CHART_TREND, NULL, -1);
  g_autoptr(PbFrame) map_frame = fixture_frame (FIXTURE_SII, PB_CHART_MAP, NULL, -1);
  g_autoptr(PbExport) trend = pb_export_new (nowhere, NULL, NULL, NULL);
  g_autoptr(PbExport) map = pb_export_new (map_frame, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_export_render (trend, PB_EXPORT_PNG, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA);
  g_clear_error (&error);
  g_assert_null (pb_export_render (map, PB_EXPORT_SVG, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pb_export_lay_pages (map, NULL, 567, 800, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
}

static void
test_names (void)
{
  g_autoptr(PbExport) trend = fixture_export (FIXTURE_SII, PB_CHART_TREND, "E06000015", -1);
  g_autoptr(PbExport) bars = fixture_export (FIXTURE_HEART, PB_CHART_BARS, NULL, -1);
  g_autofree char *trend_name = pb_export_dup_name (trend, PB_EXPORT_PDF);
  g_autofree char *bars_name = pb_export_dup_name (bars, PB_EXPORT_CSV);

  g_assert_cmpstr (trend_name, ==, "gap-in-life-expectancy-sii-males-derby-trend.pdf");
  g_assert_cmpstr (bars_name, ==, "preventable-heart-deaths-2022-24-bars.csv");

  for (int format = 0; format < PB_N_EXPORT_FORMATS; format++)
    {
      PbExportFormat again;

      g_assert_true (pb_export_format_from_word (pb_export_format_to_word ((PbExportFormat) format), &again));
      g_assert_cmpint (again, ==, format);
    }
  g_assert_false (pb_export_format_from_word ("gif", &(PbExportFormat) { 0 }));
}

static void
test_clipboard (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_HEART, PB_CHART_TABLE, NULL, -1);
  g_autofree char *tsv = pb_export_dup_tsv (export);
  g_autofree char *html = pb_export_dup_html (export);

  g_assert_true (g_str_has_prefix (tsv, "Districts\tValue\tLower 95% limit\tUpper 95% limit\tTo England\n"
                                        "Bolsover\t38.3\t30.8\t47.2\tworse\n"));
  g_assert_true (g_str_has_suffix (tsv, "England\t30.2\t30.0\t30.5\t\n"));
  g_assert_nonnull (strstr (html, "<td>38.3</td>"));
  g_assert_nonnull (strstr (html, "<caption>Preventable heart deaths"));
}

/* A file that cannot be written leaves the one that was there. */
static void
test_save (void)
{
  g_autoptr(PbExport) export = fixture_export (FIXTURE_HEART, PB_CHART_BARS, NULL, -1);
  g_autofree char *folder = g_dir_make_tmp ("placeboard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bars.svg", NULL);
  g_autofree char *lost = g_build_filename (folder, "nowhere", "bars.svg", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) nowhere = g_file_new_for_path (lost);
  g_autoptr(GBytes) bytes = render (export, PB_EXPORT_SVG, NULL);
  g_autoptr(GBytes) saved = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (pb_export_save (export, PB_EXPORT_SVG, NULL, file, NULL, &error));
  g_assert_no_error (error);
  saved = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (bytes, saved));

  g_assert_false (pb_export_save (export, PB_EXPORT_SVG, NULL, nowhere, NULL, &error));
  g_assert_nonnull (error);

  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

/* A stored workspace, copied: opening it may write beside it. */
static PbWorkspace *
open_workspace (const char *folder)
{
  g_autofree char *stored = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "schema-1.gpkg", NULL);
  g_autofree char *path = g_build_filename (folder, "workspace.gpkg", NULL);
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  PbWorkspace *workspace;
  gsize size;

  g_assert_true (g_file_get_contents (stored, &data, &size, NULL));
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  workspace = pb_workspace_open (path, PB_WORKSPACE_READ, &error);
  g_assert_no_error (error);

  return workspace;
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* What a view leaves open is the pack's default at its last period; what it names
 * and the workspace has not is an error that says so. */
static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("placeboard-XXXXXX", NULL);
  g_autoptr(PbWorkspace) workspace = open_workspace (folder);
  g_autoptr(PbView) view = pb_view_new ();
  g_autoptr(PbExport) export = NULL;
  g_autoptr(GError) error = NULL;

  view->chart = PB_CHART_TABLE;
  export = pb_export_load (workspace, view, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_frame_get_period_label (pb_export_get_frame (export)), ==, "2023-25");
  g_assert_cmpstr (pb_frame_get_headline (pb_export_get_frame (export)), ==,
                   "Life expectancy for men differs by 4.5 years between districts");

  view->indicator = g_strdup ("no-such-code");
  g_assert_null (pb_export_load (workspace, view, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no-such-code"));
  g_clear_error (&error);

  g_clear_pointer (&view->indicator, g_free);
  view->sex = g_strdup ("Robots");
  g_assert_null (pb_export_load (workspace, view, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_clear_pointer (&view->sex, g_free);
  view->area_set = g_strdup ("nowhere");
  g_assert_null (pb_export_load (workspace, view, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_NOT_FOUND);

  g_clear_object (&workspace);
  remove_folder (folder);
}

/* A map of High Peak by the NHS area: without Glossop it has another outline than the
 * district has, until July 2022. */
static void
test_part_of_a_district (void)
{
  g_autofree char *folder = g_dir_make_tmp ("placeboard-XXXXXX", NULL);
  g_autoptr(PbWorkspace) workspace = open_workspace (folder);
  g_autoptr(PbView) view = pb_view_new ();
  const PbDay joined = pb_day_from_ymd (2022, 7, 1);

  view->chart = PB_CHART_MAP;
  view->area_set = g_strdup ("nhs-area");
  view->place = g_strdup ("E07000037");

  for (int later = 0; later < 2; later++)
    {
      g_autoptr(PbExport) export = NULL;
      g_autoptr(GBytes) drawn = NULL;
      g_autoptr(GBytes) whole = NULL;
      g_autoptr(GError) error = NULL;

      view->moment = joined - 1 + later;
      export = pb_export_load (workspace, view, NULL, &error);
      g_assert_no_error (error);
      drawn = render (export, PB_EXPORT_SVG, NULL);

      g_assert_cmpint (export->part != NULL, ==, !later);
      g_clear_pointer (&export->part, g_ptr_array_unref);
      g_clear_pointer (&export->ground, pb_map_ground_free);
      whole = render (export, PB_EXPORT_SVG, NULL);
      g_assert_cmpint (g_bytes_equal (drawn, whole), ==, later);
    }

  g_clear_object (&workspace);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", "1780000000", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/export/same-bytes", test_same_bytes);
  g_test_add_func ("/report/export/png", test_png);
  g_test_add_func ("/report/export/png-too-large", test_png_too_large);
  g_test_add_func ("/report/export/svg", test_svg);
  g_test_add_func ("/report/export/pdf", test_pdf);
  g_test_add_func ("/report/export/csv-of-areas", test_csv_of_areas);
  g_test_add_func ("/report/export/csv-of-trend", test_csv_of_trend);
  g_test_add_func ("/report/export/csv-formula", test_csv_formula);
  g_test_add_func ("/report/export/errors", test_errors);
  g_test_add_func ("/report/export/names", test_names);
  g_test_add_func ("/report/export/clipboard", test_clipboard);
  g_test_add_func ("/report/export/save", test_save);
  g_test_add_func ("/report/export/load", test_load);
  g_test_add_func ("/report/export/part-of-a-district", test_part_of_a_district);

  return g_test_run ();
}
