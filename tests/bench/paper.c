/* paper WORKSPACE: how fast a paper for a board becomes a file.
 *
 * Composes a paper of about 20 pages, two for each Place of the default set: three charts
 * and a table. The charts are read once; then the whole is laid out, drawn and completed
 * N_TURNS times. Prints one line as tab-separated number of pages, then the
 * medians of reading and writing on the clock and of writing of the processor [ms], and
 * the file's size [kB]. */

#include "pb-document-pdf.h"
#include "pb-export-private.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_TURNS 7

static double
get_processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
get_clock_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static PbChartReading *
read_chart (PbWorkspace *workspace,
            PbChartKind  chart,
            const char  *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbView) view = pb_view_new ();
  g_autoptr(PbExport) export = NULL;

  view->chart = chart;
  view->place = g_strdup (place);
  view->indicator = g_strdup ("93722");
  view->against = g_strdup ("90366");
  export = pb_export_load (workspace, view, NULL, &error);
  if (export == NULL)
    g_error ("%s: %s", pb_chart_kind_to_word (chart), error->message);

  return g_object_ref (export->chart);
}

static PbChartBody *
lay (gpointer       data,
     const PbTheme *theme,
     double         width)
{
  return pb_chart_reading_lay (data, theme, width);
}

static void
add_chart (PbFlow         *flow,
           PbChartReading *reading)
{
  pb_flow_add_figure (flow, lay, g_object_ref (reading), g_object_unref,
                      pb_caption_copy (pb_chart_reading_get_caption (reading)));
}

static void
add_place (PbFlow      *body,
           PbWorkspace *workspace,
           const char  *code,
           const char  *name)
{
  g_autoptr(PbChartReading) change = read_chart (workspace, PB_CHART_DUMBBELL, code);
  g_autoptr(PbChartReading) against = read_chart (workspace, PB_CHART_SCATTER, code);
  g_autoptr(PbChartReading) decisions = read_chart (workspace, PB_CHART_TIMELINE, code);
  PbFlow *left, *right;

  pb_flow_add_section (body, "Health inequalities by Place", name, "Made to be measured");
  pb_flow_add_heading (body, 1, name, code);
  pb_prose_add (pb_flow_add_item (body), PB_RUN_BOLD, pb_chart_reading_get_caption (change)->headline);
  pb_prose_add (pb_flow_add_item (body), PB_RUN_BOLD, pb_chart_reading_get_caption (against)->headline);
  pb_flow_add_columns (body, 0.5, &left, &right);
  add_chart (left, change);
  add_chart (right, against);
  pb_flow_add_table (body, pb_chart_reading_get_table (change));
  pb_flow_add_heading (body, 2, "Decisions", NULL);
  add_chart (body, decisions);
}

static PbDocument *
compose (PbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbCatalogue) catalogue = pb_workspace_load_catalogue (workspace, NULL, &error);
  PbDocument *document = pb_document_new ("Health inequalities by Place", "en-GB");
  PbFlow *body = pb_document_get_body (document);
  PbAreaSet *set;

  if (catalogue == NULL)
    g_error ("%s", error->message);

  pb_flow_add_heading (body, 1, "Contents", NULL);
  pb_flow_add_contents (body, 2);
  set = pb_catalogue_find_area_set (catalogue, pb_catalogue_get_facts (catalogue)->default_area_set);
  for (guint i = 0; i < pb_area_set_get_n_places (set); i++)
    {
      const char *code = pb_area_set_get_place_code (set, i);
      PbArea *area = pb_catalogue_find_area (catalogue, code);

      add_place (body, workspace, code, area != NULL ? pb_area_get_name (area) : code);
    }

  return document;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbDocument) document = NULL;
  double writing[N_TURNS], processor[N_TURNS], begun = get_clock_ms (), reading;
  gsize size = 0;
  int n_pages = 0;

  if (argc < 2)
    {
      fprintf (stderr, "Usage: %s WORKSPACE [FILE]\n", argv[0]);
      return EXIT_FAILURE;
    }

  workspace = pb_workspace_open (argv[1], PB_WORKSPACE_READ, &error);
  if (workspace == NULL)
    g_error ("%s", error->message);
  document = compose (workspace);
  reading = get_clock_ms () - begun;

  for (int i = 0; i < N_TURNS; i++)
    {
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(PbDocumentPages) pages = NULL;
      double used = get_processor_ms ();

      begun = get_clock_ms ();
      bytes = pb_document_write_pdf (document, &pages, &error);
      if (bytes == NULL)
        g_error ("%s", error->message);
      writing[i] = get_clock_ms () - begun;
      processor[i] = get_processor_ms () - used;
      n_pages = pages->n_pages;
      size = g_bytes_get_size (bytes);
      if (argc > 2 && !g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL), (gssize) size, &error))
        g_error ("%s", error->message);
    }

  qsort (writing, N_TURNS, sizeof (double), compare);
  qsort (processor, N_TURNS, sizeof (double), compare);
  printf ("%d\t%.2f\t%.2f\t%.2f\t%.1f\n", n_pages, reading, writing[N_TURNS / 2], processor[N_TURNS / 2],
          (double) size / 1000);

  return EXIT_SUCCESS;
}
