#include "pb-pyramid-people.h"

#include "pb-frame-private.h"
#include "pb-place-areas.h"

#include <glib/gi18n-lib.h>

/* Whose people: one area, the districts of a county, or the blocks that a Place or the whole
 * system is made of. */
typedef struct
{
  char       **codes;
  char       **system_codes;
  const char  *name;
  const char  *system_name;
  PbLevel      level;
} People;

static void
people_clear (People *self)
{
  g_strfreev (self->codes);
  g_strfreev (self->system_codes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (People, people_clear)

static char **
list_districts (PbCatalogue *catalogue,
                const char  *county)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();
  GPtrArray *areas = pb_catalogue_get_areas (catalogue);

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (pb_area_get_level (area) == PB_LEVEL_LTLA && g_strcmp0 (pb_area_get_parent_code (area), county) == 0)
        g_strv_builder_add (codes, pb_area_get_code (area));
    }

  return g_strv_builder_end (codes);
}

static gboolean
has_ages (PbCatalogue *catalogue,
          PbIndicator *population,
          PbLevel      level)
{
  g_autoptr(GPtrArray) series = pb_pyramid_list_series (catalogue, population, level);

  return series->len > 0;
}

gboolean
pb_pyramid_people_are_held (PbFrame *frame)
{
  PbCatalogue *catalogue = pb_frame_get_catalogue (frame);
  const char *place = pb_frame_get_view (frame)->place;
  PbIndicator *population = pb_catalogue_find_indicator (catalogue, "population");
  PbArea *area = place != NULL ? pb_catalogue_find_area (catalogue, place) : NULL;

  return population != NULL && (has_ages (catalogue, population, PB_LEVEL_LTLA) ||
                                (area != NULL && has_ages (catalogue, population, pb_area_get_level (area))));
}

static void
find_people (const PbChartQuestion *question,
             PbIndicator           *population,
             People                *people)
{
  PbCatalogue *catalogue = question->catalogue;
  const char *place = question->view->place;
  PbAreaSet *area_set = pb_frame_get_area_set (question->frame);
  PbArea *area = place != NULL ? pb_catalogue_find_area (catalogue, place) : NULL;
  PbDay day = pb_frame_get_day_of_set (question->frame);

  people->level = PB_LEVEL_LTLA;
  people->system_name = pb_catalogue_get_facts (catalogue)->system_name;
  people->system_codes = area_set != NULL ? pb_area_set_list_members (area_set, NULL, "", day) : NULL;
  people->name = place != NULL ? pb_place_areas_get_name (question->frame) : people->system_name;
  if (people->name == NULL)
    people->name = place;

  if (area != NULL && has_ages (catalogue, population, pb_area_get_level (area)))
    {
      const char *const codes[] = { place, NULL };

      people->level = pb_area_get_level (area);
      people->codes = g_strdupv ((char **) codes);
    }
  else if (area != NULL && pb_area_get_level (area) == PB_LEVEL_UTLA)
    people->codes = list_districts (catalogue, place);
  else if (area_set != NULL)
    people->codes = pb_area_set_list_members (area_set, place, "", day);

  /* No Place is compared with itself, nor one level with the areas of another. */
  if (place == NULL || people->level != PB_LEVEL_LTLA)
    g_clear_pointer (&people->system_codes, g_strfreev);
}

/* The tables of all bands, of the Place's areas and the system's. */
static GPtrArray *
load_tables (const PbChartQuestion  *question,
             PbIndicator            *population,
             PbLevel                 level,
             GCancellable           *cancellable,
             GError                **error)
{
  g_autoptr(GPtrArray) series = pb_pyramid_list_series (question->catalogue, population, level);
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < series->len; i++)
    {
      PbSeriesTable *table = pb_workspace_load_table (question->workspace, g_ptr_array_index (series, i), level, NULL,
                                                      cancellable, error);

      if (table == NULL)
        return NULL;

      g_ptr_array_add (tables, table);
    }

  return g_steal_pointer (&tables);
}

/* All people of the main series, which other estimates may differ from; none without a main series. */
static gboolean
load_main_table (const PbChartQuestion  *question,
                 PbIndicator            *population,
                 PbLevel                 level,
                 PbSeriesTable         **table_out,
                 GCancellable           *cancellable,
                 GError                **error)
{
  PbSeries *series = pb_catalogue_choose_series (question->catalogue, population, "Persons", "All ages", "");

  if (series == NULL || *pb_series_get_category (series) != '\0' || !pb_series_has_level (series, level) ||
      !g_str_equal (pb_series_get_sex (series), "Persons") || !g_str_equal (pb_series_get_age (series), "All ages"))
    return TRUE;

  *table_out = pb_workspace_load_table (question->workspace, series, level, NULL, cancellable, error);

  return *table_out != NULL;
}

PbPyramidData *
pb_pyramid_people_load (const PbChartQuestion  *question,
                        PbIndicator            *population,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_auto(People) people = { NULL };
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(PbSeriesTable) main_table = NULL;
  PbPyramidQuestion asked;

  find_people (question, population, &people);
  if (people.codes == NULL || *people.codes == NULL)
    /* Translators: a Place */
    return pb_pyramid_data_new_refusal (people.name,
                                        g_strdup_printf (_("No pyramid of %s: it is not made of whole districts, whose "
                                                           "people are known. Choose another Place"), people.name));

  tables = load_tables (question, population, people.level, cancellable, error);
  if (tables == NULL || !load_main_table (question, population, people.level, &main_table, cancellable, error))
    return NULL;

  asked = (PbPyramidQuestion) { tables, (const char *const *) people.codes, people.name,
                                (const char *const *) people.system_codes, people.system_name,
                                main_table, question->view->moment };

  return pb_pyramid_data_new (&asked);
}
