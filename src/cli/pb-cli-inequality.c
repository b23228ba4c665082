#include "pb-cli.h"

#include "pb-area-code.h"
#include "pb-inequality.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is asked; %NULL where anything will do. */
typedef struct
{
  char *indicator;
  char *area;
  char *area_set;
  char *level;
  char *sex;
  char *age;
  char *measure;
  char *grouping;
  char *period;
  char *baseline;
  char *imd;
  char *format;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->indicator);
  g_free (self->area);
  g_free (self->area_set);
  g_free (self->level);
  g_free (self->sex);
  g_free (self->age);
  g_free (self->measure);
  g_free (self->grouping);
  g_free (self->period);
  g_free (self->baseline);
  g_free (self->imd);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_words (const Options *options)
{
  PbLevel level;

  if (options->indicator == NULL)
    pb_cli_usage ("%s", _("inequality needs --indicator CODE."));
  else if (options->level != NULL && !pb_level_from_word (options->level, &level))
    pb_cli_usage (_("“%s” is not a level: country, region, utla, ltla, nhs, place, ward, msoa or lsoa."), options->level);
  else if (options->format != NULL && !g_str_equal (options->format, "csv") && !g_str_equal (options->format, "json"))
    pb_cli_usage (_("“%s” is not a format: csv or json."), options->format);
  else
    return TRUE;

  return FALSE;
}

static PbSeries *
find_series (PbCatalogue    *catalogue,
             const Options  *options,
             GError        **error)
{
  PbIndicator *indicator = pb_catalogue_find_indicator (catalogue, options->indicator);
  PbSeries *series;

  if (indicator == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("The workspace has no indicator “%s”. “placeboard-cli list indicators” lists those it has."),
                   options->indicator);
      return NULL;
    }

  series = pb_catalogue_choose_series (catalogue, indicator, options->sex, options->age, NULL);
  if (series == NULL || (options->sex != NULL && !g_str_equal (pb_series_get_sex (series), options->sex)) ||
      (options->age != NULL && !g_str_equal (pb_series_get_age (series), options->age)))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("Indicator “%s” has no series for that sex and age. “placeboard-cli list series” lists those it has."),
                   options->indicator);
      return NULL;
    }

  return series;
}

/* The level whose areas are the groups: the one asked for, else the largest that
 * makes several groups. */
static PbLevel
choose_level (PbSeries      *series,
              const Options *options)
{
  static const PbLevel levels[] = { PB_LEVEL_LTLA, PB_LEVEL_UTLA, PB_LEVEL_PLACE, PB_LEVEL_WARD, PB_LEVEL_MSOA,
                                    PB_LEVEL_LSOA };
  PbLevel level = PB_LEVEL_LTLA;

  if (options->level != NULL && pb_level_from_word (options->level, &level))
    return level;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (pb_series_has_level (series, levels[i]))
      return levels[i];

  return level;
}

static gboolean
find_area_set (PbCatalogue    *catalogue,
               const Options  *options,
               PbAreaSet     **area_set_out,
               GError        **error)
{
  const char *code = options->area_set != NULL ? options->area_set
                                               : pb_catalogue_get_facts (catalogue)->default_area_set;
  PbLevel level;

  *area_set_out = pb_catalogue_find_area_set (catalogue, code);
  if (*area_set_out == NULL && options->area_set != NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("The workspace has no area set “%s”."), options->area_set);
      return FALSE;
    }

  if (options->area != NULL && pb_area_code_get_level (options->area, &level) &&
      (level == PB_LEVEL_LSOA || level == PB_LEVEL_MSOA))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("“%s” is one small area and has no inequality of its own. Ask for a district, a county or a Place "
                     "(“placeboard-cli list areas” lists them), or leave --area out for the whole system."), options->area);
      return FALSE;
    }

  if (options->area != NULL && pb_catalogue_find_area (catalogue, options->area) == NULL &&
      (*area_set_out == NULL || pb_area_set_find_place_name (*area_set_out, options->area) == NULL))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                   _("The workspace has no Place “%s”. “placeboard-cli list areas” lists its areas."), options->area);
      return FALSE;
    }

  return TRUE;
}

/* The middle of a period named by its label or, where none is asked for, a day
 * after every period: the latest is shown. */
static gboolean
find_moment (const Options  *options,
             PbDay          *moment_out,
             GError        **error)
{
  g_autoptr(PbPeriod) period = NULL;

  *moment_out = pb_day_from_ymd (9999, 1, 1);
  if (options->period == NULL || pb_day_parse_iso (options->period, moment_out))
    return TRUE;

  period = pb_period_parse (options->period, PB_PERIOD_FINANCIAL, error);
  if (period == NULL)
    return FALSE;

  *moment_out = pb_period_get_midpoint (period);
  return TRUE;
}

static PbInequality *
answer (PbCli          *cli,
        const Options  *options,
        gboolean       *is_controlled_out,
        GError        **error)
{
  g_autoptr(PbWorkspace) workspace = pb_cli_open_gate (cli, error);
  g_autoptr(PbCatalogue) catalogue = NULL;
  g_autoptr(PbInequality) inequality = NULL;
  g_autoptr(PbDisclosureReport) report = NULL;
  PbInequalityQuestion question = {
    .place_code = options->area,
    .measure = options->measure,
    .grouping = options->grouping,
    .baseline = options->baseline,
    .imd_edition = options->imd,
  };

  if (workspace == NULL)
    return NULL;

  catalogue = pb_workspace_load_catalogue (workspace, NULL, error);
  if (catalogue == NULL)
    return NULL;

  question.series = find_series (catalogue, options, error);
  if (question.series == NULL || !find_area_set (catalogue, options, &question.area_set, error) ||
      !find_moment (options, &question.moment, error))
    return NULL;

  question.level = choose_level (question.series, options);

  pb_disclosure_gate_forget (workspace);
  inequality = pb_inequality_load (workspace, catalogue, &question, NULL, error);
  if (inequality == NULL)
    return NULL;

  report = pb_disclosure_gate_report (workspace, NULL);
  *is_controlled_out = pb_cli_say_hidden (report);

  return g_steal_pointer (&inequality);
}

static void
print (PbCli         *cli,
       PbInequality  *inequality,
       gboolean       is_json)
{
  g_autofree char *text = is_json ? pb_inequality_to_json (inequality) : pb_inequality_to_csv (inequality);
  const char *words[] = {
    pb_inequality_get_headline (inequality), pb_inequality_get_verdict_words (inequality),
    pb_inequality_get_subtitle (inequality), pb_inequality_get_method (inequality),
    pb_inequality_get_source (inequality),
  };

  g_print (is_json ? "%s\n" : "%s", text);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*words[i] != '\0')
      pb_cli_say (cli, "%s", words[i]);
}

PbExit
pb_cli_inequality (PbCli  *cli,
                   int     argc,
                   char  **argv)
{
  g_auto(Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &options.indicator, N_("Its code"), N_("CODE") },
    { "area", 'a', 0, G_OPTION_ARG_STRING, &options.area, N_("A Place; else the whole system"), N_("CODE") },
    { "area-set", 0, 0, G_OPTION_ARG_STRING, &options.area_set, N_("The set that the Place is of"), N_("SET") },
    { "level", 0, 0, G_OPTION_ARG_STRING, &options.level, N_("Whose areas are groups of their own"), N_("LEVEL") },
    { "sex", 0, 0, G_OPTION_ARG_STRING, &options.sex, N_("Persons, Male or Female"), N_("SEX") },
    { "age", 0, 0, G_OPTION_ARG_STRING, &options.age, N_("As published"), N_("AGE") },
    { "measure", 'm', 0, G_OPTION_ARG_STRING, &options.measure,
      N_("sii, rii, gap, ratio, par, paf, aci, rci, ti, mld, bgv, cov, idis or mdb; else the grouping’s first"), N_("NAME") },
    { "grouping", 'g', 0, G_OPTION_ARG_STRING, &options.grouping,
      N_("published, category:TYPE, imd-tenths, imd-fifths, core20, areas or sexes; else the first there is"), N_("NAME") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("A period, or a day; else the latest"), N_("LABEL|DAY") },
    { "baseline", 0, 0, G_OPTION_ARG_STRING, &options.baseline,
      N_("The period to compare with; else the first that shares no day"), N_("LABEL") },
    { "imd", 0, 0, G_OPTION_ARG_STRING, &options.imd, N_("Edition of the Index of Multiple Deprivation"), N_("YEAR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("csv or json"), N_("FORMAT") },
    { NULL },
  };
  g_autoptr(PbInequality) inequality = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_controlled = FALSE;

  if (!pb_cli_parse (cli, "inequality", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("inequality takes no “%s”."), argv[1]);
  if (!check_words (&options))
    return PB_EXIT_USAGE;

  inequality = answer (cli, &options, &is_controlled, &error);
  if (inequality == NULL)
    return pb_cli_fail (cli, error);

  print (cli, inequality, cli->is_json || g_strcmp0 (options.format, "json") == 0);

  return is_controlled || pb_inequality_get_refusal (inequality) != NULL ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}
