#include "pb-spc-reading-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where the figures of a whole system stand first. */
static const PbLevel order[] = { PB_LEVEL_NHS, PB_LEVEL_UTLA, PB_LEVEL_LTLA, PB_LEVEL_PLACE, PB_LEVEL_REGION };

void
pb_spc_choice_clear (PbSpcChoice *choice)
{
  g_clear_pointer (&choice->words, g_free);
  g_clear_pointer (&choice->refusal, g_free);
}

gboolean
pb_spc_has_values (PbSeriesTable *table,
                   int            area)
{
  for (int i = 0; i < pb_series_table_get_n_periods (table); i++)
    {
      const PbObservation *cell = area >= 0 ? pb_series_table_get_cell (table, area, i)
                                            : pb_series_table_get_benchmark_cell (table, i);

      if (cell->status == PB_STATUS_PRESENT && !isnan (cell->value))
        return TRUE;
    }

  return FALSE;
}

/* Sets @choice where @code has values at @level. */
static gboolean
look_at_level (PbInequalityLoad  *load,
               PbSeries          *series,
               PbLevel            level,
               const char        *code,
               PbSpcChoice       *choice,
               GError           **error)
{
  PbSeriesTable *table;
  PbArea *benchmark;
  int area;

  if (choice->table != NULL || code == NULL || !pb_series_has_level (series, level))
    return TRUE;

  table = pb_inequality_get_table (load, series, level, error);
  if (table == NULL)
    return FALSE;

  area = pb_series_table_find_area (table, code);
  benchmark = pb_series_table_get_benchmark (table);
  if (area >= 0 ? pb_spc_has_values (table, area)
                : benchmark != NULL && g_str_equal (pb_area_get_code (benchmark), code) && pb_spc_has_values (table, -1))
    {
      choice->table = table;
      choice->area = area;
    }

  return TRUE;
}

static gboolean
look_for (PbInequalityLoad    *load,
          const PbSpcQuestion *question,
          const char          *code,
          PbSpcChoice         *choice,
          GError             **error)
{
  if (!look_at_level (load, question->series, question->level, code, choice, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (!look_at_level (load, question->series, order[i], code, choice, error))
      return FALSE;

  return TRUE;
}

static gboolean
has_area (GArray     *areas,
          const char *code)
{
  for (guint i = 0; i < areas->len; i++)
    if (g_str_equal (g_array_index (areas, PbSpcArea, i).code, code))
      return TRUE;

  return FALSE;
}

static void
add_area (GArray *areas,
          PbArea *area)
{
  /* Interned: areas above small areas are few, and the table that names them may go. */
  PbSpcArea added = { g_intern_string (pb_area_get_code (area)), g_intern_string (pb_area_get_name (area)),
                      pb_area_get_level (area) };

  if (!has_area (areas, added.code))
    g_array_append_val (areas, added);
}

static gboolean
list_areas (PbInequalityLoad  *load,
            PbSeries          *series,
            GArray            *areas,
            GError           **error)
{
  PbSeriesTable *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (!pb_series_has_level (series, order[i]))
        continue;

      last = pb_inequality_get_table (load, series, order[i], error);
      if (last == NULL)
        return FALSE;

      for (int area = 0; area < pb_series_table_get_n_areas (last); area++)
        if (pb_spc_has_values (last, area))
          add_area (areas, pb_series_table_get_area (last, area));
    }

  return TRUE;
}

/* England stands last, once the areas were counted. */
static gboolean
add_benchmark (PbInequalityLoad  *load,
               PbSeries          *series,
               GArray            *areas,
               GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      PbSeriesTable *table;

      if (!pb_series_has_level (series, order[i]))
        continue;

      table = pb_inequality_get_table (load, series, order[i], error);
      if (table == NULL)
        return FALSE;

      if (pb_series_table_get_benchmark (table) != NULL && pb_spc_has_values (table, -1))
        {
          add_area (areas, pb_series_table_get_benchmark (table));
          break;
        }
    }

  return TRUE;
}

static const char *
get_chosen_name (const PbSpcChoice *choice)
{
  return pb_area_get_name (choice->area >= 0 ? pb_series_table_get_area (choice->table, choice->area)
                                             : pb_series_table_get_benchmark (choice->table));
}

static const char *
get_asked_name (PbInequalityLoad    *load,
                const PbSpcQuestion *question)
{
  PbArea *area = pb_catalogue_find_area (load->catalogue, question->area_code);
  const char *name = question->area_set != NULL
                       ? pb_area_set_find_place_name (question->area_set, question->area_code) : NULL;

  return name != NULL ? name : area != NULL ? pb_area_get_name (area) : question->area_code;
}

static char *
say_stand_in (PbInequalityLoad    *load,
              const PbSpcQuestion *question,
              const PbSpcChoice   *choice,
              guint                n_areas)
{
  const char *name = get_chosen_name (choice);

  if (n_areas == 1)
    /* Translators: an area, "NHS Derby and Derbyshire: the only area with figures" */
    return g_strdup_printf (_("%s: the only area with figures"), name);
  if (question->area_code == NULL)
    return g_strdup_printf (_("%s: choose a Place for its own figures"), name);

  /* Translators: two areas, "NHS Derby and Derbyshire: no figure is published for Amber Valley" */
  return g_strdup_printf (_("%s: no figure is published for %s"), name, get_asked_name (load, question));
}

static void
refuse (PbInequalityLoad    *load,
        const PbSpcQuestion *question,
        GArray              *areas,
        PbSpcChoice         *choice)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", g_array_index (areas, PbSpcArea, i).name);

  if (areas->len == 0)
    choice->refusal = g_strdup (_("The figures are of small areas alone. Choose one of them for its SPC chart."));
  else
    choice->refusal = g_strdup_printf (_("No figure is published for %s. There are figures for %s."),
                                       get_asked_name (load, question), names->str);
}

/**
 * pb_spc_choose_area:
 * @load: the workspace and its tables
 * @question: what is asked
 * @areas: (element-type PbSpcArea): filled with the areas that have values
 * @choice: (out): whose figures are shown
 * @error: return location for an error
 *
 * The area asked for where the series has it; else the county it is in; else the
 * one area of the system that has values, or the NHS area. Without an area in
 * the question the first there is.
 *
 * Returns: %TRUE, with a table or a refusal in @choice
 */
gboolean
pb_spc_choose_area (PbInequalityLoad     *load,
                    const PbSpcQuestion  *question,
                    GArray               *areas,
                    PbSpcChoice          *choice,
                    GError              **error)
{
  PbArea *asked = question->area_code != NULL ? pb_catalogue_find_area (load->catalogue, question->area_code) : NULL;
  const char *parent = asked != NULL && pb_area_get_level (asked) != PB_LEVEL_REGION ? pb_area_get_parent_code (asked) : NULL;
  PbArea *county = parent != NULL ? pb_catalogue_find_area (load->catalogue, parent) : NULL;
  guint n_areas;

  if (!look_for (load, question, question->area_code, choice, error) ||
      !list_areas (load, question->series, areas, error))
    return FALSE;

  n_areas = areas->len;
  if (!add_benchmark (load, question->series, areas, error))
    return FALSE;
  if (choice->table != NULL)
    return TRUE;

  /* England is no stand-in for a district. */
  if (county != NULL && pb_area_get_level (county) == PB_LEVEL_UTLA)
    {
      if (!look_for (load, question, parent, choice, error))
        return FALSE;
      if (choice->table != NULL)
        {
          /* Translators: "Derbyshire: the county that Amber Valley is in" */
          choice->words = g_strdup_printf (_("%s: the county that %s is in"), get_chosen_name (choice),
                                           get_asked_name (load, question));
          return TRUE;
        }
    }

  if (n_areas == 1 || (n_areas > 0 && question->area_code == NULL) ||
      (n_areas > 0 && g_array_index (areas, PbSpcArea, 0).level == PB_LEVEL_NHS))
    {
      if (!look_for (load, question, g_array_index (areas, PbSpcArea, 0).code, choice, error))
        return FALSE;
      choice->words = say_stand_in (load, question, choice, n_areas);
      return TRUE;
    }

  refuse (load, question, areas, choice);
  return TRUE;
}
