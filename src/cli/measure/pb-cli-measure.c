#include "pb-measure-private.h"

#include "pb-error.h"
#include "pb-measures.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define DEFAULT_SEED 1

static const PbMeasureFamily *
find_family (const char *name,
             const char *part)
{
  for (const PbMeasureFamily *family = pb_measure_families; family->name != NULL; family++)
    if (g_str_equal (family->name, name) && (part == NULL || g_strcmp0 (family->part, part) == 0))
      return family;

  return NULL;
}

static char *
dup_family_names (void)
{
  g_autoptr(GString) names = g_string_new (NULL);
  const char *last = "";

  for (const PbMeasureFamily *family = pb_measure_families; family->name != NULL; family++)
    {
      if (g_str_equal (family->name, last))
        continue;

      last = family->name;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", last);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The other cases come out, whatever becomes of one. */
static guint
run_case (PbCli                 *cli,
          const PbMeasureFamily *family,
          PbMeasureCase         *in)
{
  g_autoptr(PbMeasureSink) sink = pb_measure_sink_new (family, pb_measure_case_get_id (in));
  g_autoptr(GError) error = NULL;

  if (!family->run (in, sink, &error))
    {
      pb_measure_sink_refuse_case (sink, in, error);
      pb_cli_say (cli, "%s: %s", pb_measure_case_get_id (in), error->message);
    }

  fputs (pb_measure_sink_get_csv (sink), stdout);
  return pb_measure_sink_get_n_refused (sink);
}

static PbExit
run_family (PbCli                  *cli,
            const PbMeasureFamily  *family,
            const char             *path,
            const PbMeasureOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) cases = pb_measure_read (path, family, options, &error);
  guint n_refused = 0;

  if (cases == NULL)
    return pb_cli_fail (cli, error);

  puts (family->header != NULL ? family->header : PB_MEASURE_HEADER);
  for (guint i = 0; i < cases->len; i++)
    n_refused += run_case (cli, family, g_ptr_array_index (cases, i));
  fflush (stdout);

  if (n_refused == 0)
    return PB_EXIT_DONE;

  pb_cli_say (cli, ngettext ("%u result was refused: see the rows with status error.",
                             "%u results were refused: see the rows with status error.", n_refused),
              n_refused);
  return PB_EXIT_REFUSALS;
}

PbExit
pb_cli_measure (PbCli  *cli,
                int     argc,
                char  **argv)
{
  gboolean is_list = FALSE;
  gboolean uses_r_stream = FALSE;
  int n_repetitions = 0;
  gint64 seed = DEFAULT_SEED;
  g_autofree char *path = NULL;
  g_autofree char *part = NULL;
  const GOptionEntry entries[] = {
    { "input", 'i', 0, G_OPTION_ARG_FILENAME, &path, N_("The CSV file to read; a column case_id parts its calls"),
      N_("FILE") },
    { "part", 'p', 0, G_OPTION_ARG_STRING, &part, N_("Which table of a family with two"), N_("PART") },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &is_list, N_("Say which measures there are"), NULL },
    { "repetitions", 0, 0, G_OPTION_ARG_INT, &n_repetitions, N_("Draws of a simulation, from 1000"), N_("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Where a simulation starts"), N_("N") },
    { "r-stream", 0, 0, G_OPTION_ARG_NONE, &uses_r_stream,
      N_("Draw all simulations of the slope index as R does after set.seed"), NULL },
    { NULL },
  };
  g_autofree char *names = dup_family_names ();
  g_autofree char *description = g_strdup_printf (_("Families: %s."), names);
  const PbMeasureFamily *family;
  PbMeasureOptions options;

  if (!pb_cli_parse (cli, "measure", description, entries, &argc, &argv))
    return PB_EXIT_USAGE;

  if (is_list)
    return pb_cli_list_measures (cli);

  if (argc != 2 || path == NULL)
    return pb_cli_usage (_("measure takes a family and --input FILE. Families: %s."), names);

  family = find_family (argv[1], part);
  if (family == NULL && part != NULL && find_family (argv[1], NULL) != NULL)
    return pb_cli_usage (_("The family %s has no part “%s”."), argv[1], part);
  if (family == NULL)
    return pb_cli_usage (_("There is no family “%s”. Families: %s."), argv[1], names);
  if (n_repetitions != 0 && n_repetitions < 1000)
    return pb_cli_usage (_("%d repetitions are too few for limits: 1000 or more are wanted."), n_repetitions);

  options.seed = (guint64) seed;
  options.n_repetitions = (guint) n_repetitions;
  options.uses_r_stream = uses_r_stream;

  return run_family (cli, family, path, &options);
}
