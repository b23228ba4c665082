#include "pb-assembly-parties.h"

#include "pb-register-places.h"

#include <string.h>

/* Columns that name a party, of whichever kind has them. */
static const char *const party_columns[] = { "by", "from_party", "to_party", "owner" };

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;

  folded_a = g_utf8_casefold (a, -1);
  folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* (transfer none) (nullable): code of the Place or area of that name or code */
static const char *
find_place (PbCatalogue *catalogue,
            const char  *text)
{
  GPtrArray *areas = pb_catalogue_get_areas (catalogue);

  for (guint i = 0; i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      PbAreaSet *area_set = pb_catalogue_get_area_set (catalogue, i);

      for (guint j = 0; j < pb_area_set_get_n_places (area_set); j++)
        if (is_same_name (pb_area_set_get_place_name (area_set, j), text) ||
            g_str_equal (pb_area_set_get_place_code (area_set, j), text))
          return pb_area_set_get_place_code (area_set, j);
    }

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (is_same_name (pb_area_get_name (area), text) || g_str_equal (pb_area_get_code (area), text))
        return pb_area_get_code (area);
    }

  return NULL;
}

static PbRegisterRecord *
find_organisation (PbRegisters *registers,
                   const char  *text)
{
  GPtrArray *organisations = pb_registers_list (registers, "organisation");

  for (guint i = 0; i < organisations->len; i++)
    {
      PbRegisterRecord *organisation = g_ptr_array_index (organisations, i);

      if (is_same_name (pb_register_record_get (organisation, "name"), text) ||
          is_same_name (pb_register_record_get (organisation, "short_name"), text) ||
          g_str_equal (pb_register_record_get_uid (organisation), text))
        return organisation;
    }

  return NULL;
}

static char *
dup_stripped (const char *text)
{
  return text != NULL ? g_strstrip (g_strdup (text)) : g_strdup ("");
}

static gboolean
is_of_place (PbCatalogue *catalogue,
             const char  *code,
             const char  *place_code)
{
  return pb_register_places_covers (catalogue, code, place_code) ||
         pb_register_places_covers (catalogue, place_code, code);
}

static gboolean
organisation_is_of_place (PbRegisters *registers,
                          PbCatalogue *catalogue,
                          const char  *uid,
                          const char  *place_code)
{
  GPtrArray *links = pb_registers_list_links_from (registers, "organisation", uid);

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_PLACE) == 0 &&
          is_of_place (catalogue, pb_register_record_get (link, "to_key"), place_code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
party_is_of_place (PbRegisters *registers,
                   PbCatalogue *catalogue,
                   const char  *text,
                   const char  *place_code)
{
  g_autofree char *party = dup_stripped (text);
  const char *code;
  PbRegisterRecord *organisation;

  if (*party == '\0')
    return FALSE;

  code = find_place (catalogue, party);
  if (code != NULL)
    return is_of_place (catalogue, code, place_code);

  organisation = find_organisation (registers, party);

  return organisation != NULL && organisation_is_of_place (registers, catalogue,
                                                           pb_register_record_get_uid (organisation), place_code);
}

/* Who asked has the answer among its own. */
static gboolean
ask_concerns (PbRegisters *registers,
              PbCatalogue *catalogue,
              const char  *uid,
              const char  *place_code)
{
  PbRegisterRecord *ask = pb_registers_find (registers, "ask", uid);

  return ask != NULL && (party_is_of_place (registers, catalogue, pb_register_record_get (ask, "from_party"), place_code) ||
                         party_is_of_place (registers, catalogue, pb_register_record_get (ask, "to_party"), place_code));
}

/* Any link counts, whatever its role: a partner, the Place it is about, the ask it answers. */
static gboolean
links_to_place (PbRegisters      *registers,
                PbCatalogue      *catalogue,
                PbRegisterRecord *promise,
                const char       *place_code)
{
  GPtrArray *links = pb_registers_list_links_from (registers, pb_register_record_get_kind (promise)->word,
                                                   pb_register_record_get_uid (promise));

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *to_kind = pb_register_record_get (link, "to_kind");
      const char *to_key = pb_register_record_get (link, "to_key");

      if (g_strcmp0 (to_kind, PB_REGISTER_LINK_TO_PLACE) == 0 && is_of_place (catalogue, to_key, place_code))
        return TRUE;
      if (g_strcmp0 (to_kind, "organisation") == 0 &&
          organisation_is_of_place (registers, catalogue, to_key, place_code))
        return TRUE;
      if (g_strcmp0 (to_kind, "ask") == 0 && ask_concerns (registers, catalogue, to_key, place_code))
        return TRUE;
    }

  return FALSE;
}

char *
pb_assembly_party_dup_name (PbRegisters *registers,
                            PbCatalogue *catalogue,
                            const char  *text)
{
  g_autofree char *party = dup_stripped (text);
  const char *code;
  PbRegisterRecord *organisation;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  if (*party == '\0')
    return NULL;

  code = find_place (catalogue, party);
  if (code != NULL)
    return g_strdup (pb_register_places_get_name (catalogue, code));

  organisation = find_organisation (registers, party);
  if (organisation != NULL)
    {
      const char *short_name = pb_register_record_get (organisation, "short_name");

      return g_strdup (short_name != NULL ? short_name : pb_register_record_get_title (organisation));
    }

  return g_steal_pointer (&party);
}

gboolean
pb_assembly_promise_concerns (PbRegisters      *registers,
                              PbCatalogue      *catalogue,
                              PbRegisterRecord *promise,
                              const char       *place_code)
{
  const PbRegisterKind *kind;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), FALSE);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), FALSE);
  g_return_val_if_fail (place_code != NULL, FALSE);

  kind = pb_register_record_get_kind (promise);
  if (pb_register_kind_find_column (kind, "place") >= 0 &&
      is_of_place (catalogue, pb_register_record_get (promise, "place"), place_code))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (party_columns); i++)
    if (pb_register_kind_find_column (kind, party_columns[i]) >= 0 &&
        party_is_of_place (registers, catalogue, pb_register_record_get (promise, party_columns[i]), place_code))
      return TRUE;

  return links_to_place (registers, catalogue, promise, place_code);
}
