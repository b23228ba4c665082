/* inequality WORKSPACE: how fast the Inequality panel answers.
 *
 * Opens the workspace to read, so that nothing is kept in it, and asks every
 * question that a change of Place asks: each series, by each grouping and measure
 * that it has, for each Place of the default set. Only a series' first question
 * reads its tables; it is measured apart, as is the list of the widest gaps. Prints
 * one line a measure as tab-separated name, time on the clock [ms], time of all
 * processors [ms], and the slowest question: on a busy machine only the second
 * tells anything. */

#include "pb-inequality.h"
#include "pb-widest.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOMENT pb_day_from_ymd (2100, 1, 1)

typedef struct
{
  double  elapsed;
  double  used;
  char   *question;
} Measured;

static double
get_processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
measured_clear (gpointer data)
{
  g_free (((Measured *) data)->question);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  PbInequality **answer = user_data;

  *answer = pb_inequality_load_finish (PB_WORKSPACE (source), result, &error);
  if (*answer == NULL)
    g_error ("%s", error->message);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  PbWidest **widest = user_data;

  *widest = pb_widest_load_finish (PB_WORKSPACE (source), result, &error);
  if (*widest == NULL)
    g_error ("%s", error->message);
}

/* The way of the panel: off the main thread. */
static PbInequality *
ask (PbWorkspace                *workspace,
     PbCatalogue                *catalogue,
     const PbInequalityQuestion *question,
     GArray                     *times)
{
  PbInequality *answer = NULL;
  gint64 begun = g_get_monotonic_time ();
  double used = get_processor_ms ();
  Measured measured;

  pb_inequality_load_async (workspace, catalogue, question, NULL, answered_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  measured.elapsed = (double) (g_get_monotonic_time () - begun) / 1000;
  measured.used = get_processor_ms () - used;
  measured.question =
    g_strdup_printf ("%s, %s, %s by %s, %s", pb_indicator_get_code (pb_series_get_indicator (question->series)),
                     pb_series_get_sex (question->series), question->measure != NULL ? question->measure : "first measure",
                     question->grouping != NULL ? question->grouping : "first grouping",
                     question->place_code != NULL ? question->place_code : "whole system");
  g_array_append_val (times, measured);

  return answer;
}

static int
compare_used (gconstpointer a,
              gconstpointer b)
{
  double used_a = ((const Measured *) a)->used;
  double used_b = ((const Measured *) b)->used;

  return (used_a > used_b) - (used_a < used_b);
}

static void
report (const char *name,
        GArray     *times,
        double      share)
{
  const Measured *chosen;

  if (times->len == 0)
    g_error ("no question was asked for “%s”", name);

  g_array_sort (times, compare_used);
  chosen = &g_array_index (times, Measured, (guint) floor (share * (times->len - 1)));
  printf ("%s\t%.2f\t%.2f\t%s\n", name, chosen->elapsed, chosen->used, chosen->question);
}

static void
ask_places (PbWorkspace *workspace,
            PbCatalogue *catalogue,
            PbSeries    *series,
            PbLevel      level,
            GArray      *first_times,
            GArray      *times)
{
  PbAreaSet *area_set =
    pb_catalogue_find_area_set (catalogue, pb_catalogue_get_facts (catalogue)->default_area_set);
  PbInequalityQuestion question = { .series = series, .level = level, .area_set = area_set, .moment = MOMENT };
  g_autoptr(PbInequality) first = ask (workspace, catalogue, &question, first_times);
  guint n_groupings;
  const PbInequalityChoice *groupings = pb_inequality_get_groupings (first, &n_groupings);

  for (guint i = 0; i < n_groupings; i++)
    {
      g_autoptr(PbInequality) warm = NULL;
      const PbInequalityChoice *measures;
      guint n_measures;

      if (!groupings[i].is_available)
        continue;

      question.grouping = groupings[i].id;
      question.measure = question.place_code = NULL;
      warm = ask (workspace, catalogue, &question, first_times);
      measures = pb_inequality_get_measures (warm, &n_measures);

      for (guint k = 0; k < n_measures; k++)
        for (guint j = 0; measures[k].is_available && j < pb_area_set_get_n_places (area_set); j++)
          {
            g_autoptr(PbInequality) answer = NULL;

            question.measure = measures[k].id;
            question.place_code = pb_area_set_get_place_code (area_set, j);
            answer = ask (workspace, catalogue, &question, times);
          }
    }
}

static void
list_widest (PbWorkspace *workspace,
             PbCatalogue *catalogue,
             GArray      *times)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PbWidest) widest = NULL;
      gint64 begun = g_get_monotonic_time ();
      double used = get_processor_ms ();
      Measured measured;

      pb_widest_load_async (workspace, catalogue, PB_LEVEL_LTLA, NULL, MOMENT, NULL, listed_cb, &widest);
      while (widest == NULL)
        g_main_context_iteration (NULL, TRUE);
      measured = (Measured) { (double) (g_get_monotonic_time () - begun) / 1000, get_processor_ms () - used,
                              g_strdup (i == 0 ? "first" : "again") };
      g_array_append_val (times, measured);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(GArray) first_times = g_array_new (FALSE, FALSE, sizeof (Measured));
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (Measured));
  g_autoptr(GArray) lists = g_array_new (FALSE, FALSE, sizeof (Measured));

  g_array_set_clear_func (first_times, measured_clear);
  g_array_set_clear_func (times, measured_clear);
  g_array_set_clear_func (lists, measured_clear);

  if (argc != 2)
    {
      fprintf (stderr, "Usage: %s WORKSPACE\n", argv[0]);
      return EXIT_FAILURE;
    }

  workspace = pb_workspace_open (argv[1], PB_WORKSPACE_READ, &error);
  catalogue = workspace != NULL ? pb_workspace_load_catalogue (workspace, NULL, &error) : NULL;
  if (catalogue == NULL)
    g_error ("%s", error->message);

  list_widest (workspace, catalogue, lists);

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      g_autoptr(GPtrArray) all = pb_catalogue_list_series (catalogue, pb_catalogue_get_indicator (catalogue, i));

      for (guint j = 0; j < all->len; j++)
        {
          PbSeries *series = g_ptr_array_index (all, j);

          if (*pb_series_get_category (series) == '\0')
            ask_places (workspace, catalogue, series, pb_series_has_level (series, PB_LEVEL_LTLA) ? PB_LEVEL_LTLA : PB_LEVEL_LSOA,
                        first_times, times);
        }
    }

  report ("Another Place, slowest", times, 1);
  report ("Another Place, 95% of questions", times, 0.95);
  report ("Another Place, half of questions", times, 0.5);
  report ("Another series, slowest", first_times, 1);

  report ("List of the widest gaps, at first", lists, 1);
  report ("List of the widest gaps, again", lists, 0);

  return EXIT_SUCCESS;
}
