#include "pb-board-scope.h"

#include "pb-board-checks.h"

#include <glib/gi18n-lib.h>

struct _PbBoardScope
{
  PbBoardChecks *parts;
  PbBoardChecks *places;
  PbBoardChecks *indicators;
};

PbBoardScope *
pb_board_scope_new (AdwExpanderRow *parts_row,
                    AdwExpanderRow *places_row,
                    AdwExpanderRow *indicators_row)
{
  PbBoardScope *self = g_new0 (PbBoardScope, 1);

  self->parts = pb_board_checks_new (parts_row, NULL);
  self->places = pb_board_checks_new (places_row, NULL);
  self->indicators = pb_board_checks_new (indicators_row, _("chosen automatically"));

  return self;
}

void
pb_board_scope_free (PbBoardScope *self)
{
  pb_board_checks_free (self->parts);
  pb_board_checks_free (self->places);
  pb_board_checks_free (self->indicators);
  g_free (self);
}

static gboolean
is_wanted (char       **codes,
           const char  *code)
{
  return codes == NULL || g_strv_contains ((const char *const *) codes, code);
}

/* The recipe's, where it has one that the workspace knows; else that in view. */
static PbAreaSet *
find_area_set (PbSession           *session,
               const PbBoardRecipe *recipe)
{
  PbAreaSet *area_set = recipe->area_set != NULL
                          ? pb_catalogue_find_area_set (pb_session_get_catalogue (session), recipe->area_set)
                          : NULL;

  return area_set != NULL ? area_set : pb_session_get_area_set (session);
}

/* A workspace may hold figures of districts elsewhere, to compare with: the system's are those
 * of which an area set makes Places. */
static gboolean
is_of_system (PbCatalogue *catalogue,
              PbArea      *area,
              PbDay        moment)
{
  guint n = pb_catalogue_get_n_area_sets (catalogue);

  for (guint i = 0; i < n; i++)
    if (pb_area_set_place_of (pb_catalogue_get_area_set (catalogue, i), pb_area_get_code (area), NULL, moment) != NULL)
      return TRUE;

  return n == 0;
}

/* Districts, then the Places that the area set makes of them or of small areas. */
static void
fill_places (PbBoardScope        *self,
             PbSession           *session,
             const PbBoardRecipe *recipe)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  PbDay moment = recipe->moment != PB_DAY_NONE ? recipe->moment : pb_session_get_view (session)->moment;
  GPtrArray *areas = pb_catalogue_get_areas (catalogue);
  PbAreaSet *area_set = find_area_set (session, recipe);

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (pb_area_get_level (area) == PB_LEVEL_LTLA && is_of_system (catalogue, area, moment))
        pb_board_checks_add (self->places, pb_area_get_code (area), pb_area_get_name (area),
                             is_wanted (recipe->places, pb_area_get_code (area)));
    }

  for (guint i = 0; area_set != NULL && i < pb_area_set_get_n_places (area_set); i++)
    {
      const char *code = pb_area_set_get_place_code (area_set, i);

      if (!pb_board_checks_has (self->places, code))
        pb_board_checks_add (self->places, code, pb_area_set_get_place_name (area_set, i),
                             recipe->places != NULL && is_wanted (recipe->places, code));
    }
}

static void
fill_indicators (PbBoardScope        *self,
                 PbCatalogue         *catalogue,
                 const PbBoardRecipe *recipe)
{
  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      const char *code = pb_indicator_get_code (indicator);

      pb_board_checks_add (self->indicators, code, pb_indicator_get_name (indicator),
                           recipe->indicators != NULL && is_wanted (recipe->indicators, code));
    }
}

void
pb_board_scope_show (PbBoardScope        *self,
                     PbSession           *session,
                     const PbBoardRecipe *recipe)
{
  pb_board_checks_clear (self->parts);
  pb_board_checks_clear (self->places);
  pb_board_checks_clear (self->indicators);
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    pb_board_checks_add (self->parts, pb_board_part_to_word (part), pb_board_part_get_title (part),
                         recipe->parts[part]);
  fill_places (self, session, recipe);
  fill_indicators (self, pb_session_get_catalogue (session), recipe);
}

void
pb_board_scope_take (PbBoardScope  *self,
                     PbSession     *session,
                     PbBoardRecipe *recipe)
{
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    recipe->parts[part] = pb_board_checks_get (self->parts, pb_board_part_to_word (part));

  g_strfreev (recipe->places);
  recipe->places = pb_board_checks_list (self->places);
  g_strfreev (recipe->indicators);
  recipe->indicators = pb_board_checks_count (self->indicators) > 0 ? pb_board_checks_list (self->indicators) : NULL;

  g_free (recipe->system);
  recipe->system = g_strdup (pb_catalogue_get_facts (pb_session_get_catalogue (session))->system_code);
  if (find_area_set (session, recipe) == pb_session_get_area_set (session))
    {
      g_free (recipe->area_set);
      recipe->area_set = g_strdup (pb_session_get_view (session)->area_set);
    }
}

gboolean
pb_board_scope_lacks_places (PbBoardScope *self)
{
  return pb_board_checks_get (self->parts, pb_board_part_to_word (PB_BOARD_PLACES)) &&
         pb_board_checks_count (self->places) == 0;
}
