#include "pb-register-places.h"

/* No hierarchy of areas is deeper, and a pack whose parents go in a circle must not hang
 * the program. */
#define MAX_DEPTH 8

static gboolean
is_above (PbCatalogue *catalogue,
          const char  *outer_code,
          const char  *inner_code)
{
  const char *code = inner_code;

  for (int depth = 0; depth < MAX_DEPTH && code != NULL; depth++)
    {
      PbArea *area;

      if (g_str_equal (code, outer_code))
        return TRUE;

      area = pb_catalogue_find_area (catalogue, code);
      code = area != NULL ? pb_area_get_parent_code (area) : NULL;
    }

  return FALSE;
}

static gboolean
is_whole_system (PbCatalogue *catalogue,
                 const char  *code)
{
  const char *system_code = pb_catalogue_get_facts (catalogue)->system_code;
  PbArea *area = pb_catalogue_find_area (catalogue, code);

  return (*system_code != '\0' && g_str_equal (code, system_code)) ||
         (area != NULL && pb_area_get_level (area) == PB_LEVEL_NHS);
}

/* A day on which the set has members: packs leave sets without an end or a beginning. */
static PbDay
choose_day (PbAreaSet *set)
{
  PbDay to = pb_area_set_get_valid_to (set), from = pb_area_set_get_valid_from (set);

  return to != PB_DAY_NONE ? to : from != PB_DAY_NONE ? MAX (from, pb_day_today ()) : pb_day_today ();
}

/* Whether a place belongs to the system: a Place of one of its sets, or what holds one. */
static gboolean
is_of_system (PbCatalogue *catalogue,
              const char  *code)
{
  if (is_whole_system (catalogue, code))
    return TRUE;

  for (guint i = 0; i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      PbAreaSet *set = pb_catalogue_get_area_set (catalogue, i);

      for (guint j = 0; j < pb_area_set_get_n_places (set); j++)
        {
          const char *place = pb_area_set_get_place_code (set, j);
          PbArea *area = pb_catalogue_find_area (catalogue, code);

          if (g_str_equal (place, code))
            return TRUE;

          /* A county is of the system; the country round it is not. */
          if (area != NULL && pb_area_get_level (area) == PB_LEVEL_UTLA && is_above (catalogue, code, place))
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether some Place of a set that is made of districts or small areas has a block in the
 * inner place: the Dales and High Peak have High Peak but for Glossop. */
static gboolean
shares_blocks (PbCatalogue *catalogue,
               const char  *outer_code,
               const char  *inner_code)
{
  for (guint i = 0; i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      PbAreaSet *set = pb_catalogue_get_area_set (catalogue, i);
      g_auto(GStrv) blocks = NULL;

      if (pb_area_set_find_place_name (set, outer_code) == NULL)
        continue;

      blocks = pb_area_set_list_members (set, outer_code, NULL, choose_day (set));
      for (guint block = 0; blocks[block] != NULL; block++)
        {
          if (is_above (catalogue, inner_code, blocks[block]))
            return TRUE;

          for (guint j = 0; j < pb_catalogue_get_n_area_sets (catalogue); j++)
            {
              PbAreaSet *other = pb_catalogue_get_area_set (catalogue, j);

              if (g_strcmp0 (pb_area_set_place_of (other, blocks[block], NULL, choose_day (other)), inner_code) == 0)
                return TRUE;
            }
        }
    }

  return FALSE;
}

gboolean
pb_register_places_covers (PbCatalogue *catalogue,
                           const char  *outer_code,
                           const char  *inner_code)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), FALSE);

  if (outer_code == NULL || inner_code == NULL)
    return FALSE;

  if (is_above (catalogue, outer_code, inner_code))
    return TRUE;

  if (is_whole_system (catalogue, outer_code))
    return is_of_system (catalogue, inner_code);

  /* Districts and counties are told by their parents alone: a Place of the NHS area that
   * has the district's code is the district. */
  return pb_catalogue_find_area (catalogue, outer_code) != NULL &&
         pb_area_get_level (pb_catalogue_find_area (catalogue, outer_code)) == PB_LEVEL_PLACE &&
         shares_blocks (catalogue, outer_code, inner_code);
}

const char *
pb_register_places_get_name (PbCatalogue *catalogue,
                             const char  *code)
{
  const char *system_name;
  PbArea *area;

  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  if (code == NULL)
    return NULL;

  system_name = pb_catalogue_get_facts (catalogue)->system_name;
  if (*system_name != '\0' && is_whole_system (catalogue, code))
    return system_name;

  area = pb_catalogue_find_area (catalogue, code);
  if (area != NULL)
    return pb_area_get_name (area);

  for (guint i = 0; i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      const char *name = pb_area_set_find_place_name (pb_catalogue_get_area_set (catalogue, i), code);

      if (name != NULL)
        return name;
    }

  return code;
}

char **
pb_register_places_list_districts (PbCatalogue *catalogue,
                                   const char  *code)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();
  GPtrArray *areas;

  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  areas = pb_catalogue_get_areas (catalogue);
  for (guint i = 0; code != NULL && i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (pb_area_get_level (area) == PB_LEVEL_LTLA && is_of_system (catalogue, pb_area_get_code (area)) &&
          pb_register_places_covers (catalogue, code, pb_area_get_code (area)))
        g_strv_builder_add (codes, pb_area_get_code (area));
    }

  return g_strv_builder_end (codes);
}
