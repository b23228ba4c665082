/* exports WORKSPACE: how fast a chart becomes a file.
 *
 * For each kind of chart: reads the view and draws it as a PDF, N_TURNS times, as
 * a board pack does. Prints one line a kind as tab-separated name, then the
 * medians: reading on the clock, drawing on the clock, drawing of the processor,
 * each in ms; and last the first drawing of the processor, before the medians hide
 * what is done once: the map comes first of all, so its own holds the fonts' first
 * opening and the meshes, which later maps share. */

#include "pb-export.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N_TURNS 15
#define PLACE   "E06000015"

/* What every kind can show: an indicator with limits and denominators, two for a scatter. */
#define INDICATOR "93722"
#define AGAINST   "90366"

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

static double
find_median (double *times)
{
  qsort (times, N_TURNS, sizeof (double), compare);

  return times[N_TURNS / 2];
}

static void
measure (PbWorkspace *workspace,
         PbChartKind  chart)
{
  g_autoptr(PbView) view = pb_view_new ();
  double reading[N_TURNS], drawing[N_TURNS], processor[N_TURNS], first;

  view->chart = chart;
  view->place = g_strdup (PLACE);
  view->indicator = g_strdup (INDICATOR);
  view->against = g_strdup (AGAINST);

  for (int i = 0; i < N_TURNS; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PbExport) export = NULL;
      g_autoptr(GBytes) bytes = NULL;
      double begun = get_clock_ms (), used;

      export = pb_export_load (workspace, view, NULL, &error);
      if (export == NULL)
        g_error ("%s: %s", pb_chart_kind_to_word (chart), error->message);
      reading[i] = get_clock_ms () - begun;

      begun = get_clock_ms ();
      used = get_processor_ms ();
      bytes = pb_export_render (export, PB_EXPORT_PDF, NULL, &error);
      if (bytes == NULL)
        g_error ("%s: %s", pb_chart_kind_to_word (chart), error->message);
      drawing[i] = get_clock_ms () - begun;
      processor[i] = get_processor_ms () - used;
    }

  first = processor[0];
  printf ("%s\t%.2f\t%.2f\t%.2f\t%.2f\n", pb_chart_kind_to_word (chart), find_median (reading),
          find_median (drawing), find_median (processor), first);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "Usage: %s WORKSPACE\n", argv[0]);
      return EXIT_FAILURE;
    }

  workspace = pb_workspace_open (argv[1], PB_WORKSPACE_READ, &error);
  if (workspace == NULL)
    g_error ("%s", error->message);

  for (int chart = 0; chart < PB_N_CHARTS; chart++)
    measure (workspace, (PbChartKind) chart);

  return EXIT_SUCCESS;
}
