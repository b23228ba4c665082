#include "pb-area-code.h"

#include <string.h>

#define GSS_LENGTH 9

/* Register of Geographic Codes (ONS): the entities whose areas indicators are
 * published for. E47 (combined authorities) and the like have no level here. */
static const struct
{
  char entity[4];
  PbLevel level;
} entities[] = {
  { "E01", PB_LEVEL_LSOA }, { "W01", PB_LEVEL_LSOA }, { "S01", PB_LEVEL_LSOA },
  { "E02", PB_LEVEL_MSOA }, { "W02", PB_LEVEL_MSOA }, { "S02", PB_LEVEL_MSOA },
  { "E05", PB_LEVEL_WARD }, { "W05", PB_LEVEL_WARD }, { "S13", PB_LEVEL_WARD }, { "N08", PB_LEVEL_WARD },
  { "E06", PB_LEVEL_LTLA }, { "E07", PB_LEVEL_LTLA }, { "E08", PB_LEVEL_LTLA }, { "E09", PB_LEVEL_LTLA },
  { "W06", PB_LEVEL_LTLA }, { "S12", PB_LEVEL_LTLA }, { "N09", PB_LEVEL_LTLA },
  { "E10", PB_LEVEL_UTLA },
  { "E12", PB_LEVEL_REGION },
  { "E37", PB_LEVEL_NHS },  /* clinical commissioning groups before April 2021 */
  { "E38", PB_LEVEL_NHS },  /* their successors, the sub-ICB locations */
  { "E39", PB_LEVEL_NHS },
  { "E40", PB_LEVEL_NHS },
  { "E54", PB_LEVEL_NHS },
  { "E92", PB_LEVEL_COUNTRY }, { "W92", PB_LEVEL_COUNTRY }, { "S92", PB_LEVEL_COUNTRY },
  { "N92", PB_LEVEL_COUNTRY }, { "K02", PB_LEVEL_COUNTRY }, { "K03", PB_LEVEL_COUNTRY },
  { "K04", PB_LEVEL_COUNTRY },
};

/**
 * pb_area_code_is_gss:
 * @code: (nullable): text to look at
 *
 * Returns: %TRUE if @code has the form of a GSS code, such as "E07000038"; it
 *   need not be in use
 */
gboolean
pb_area_code_is_gss (const char *code)
{
  if (code == NULL || strlen (code) != GSS_LENGTH || !g_ascii_isupper (code[0]))
    return FALSE;

  for (int i = 1; i < GSS_LENGTH; i++)
    if (!g_ascii_isdigit (code[i]))
      return FALSE;

  return TRUE;
}

/**
 * pb_area_code_get_level:
 * @code: (nullable): text to look at
 * @level_out: (out): the level of the code's entity
 *
 * Source: ONS, Register of Geographic Codes.
 *
 * Returns: %TRUE if @level_out was set
 */
gboolean
pb_area_code_get_level (const char *code,
                        PbLevel    *level_out)
{
  g_return_val_if_fail (level_out != NULL, FALSE);

  if (!pb_area_code_is_gss (code))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strncmp (code, entities[i].entity, 3) == 0)
      {
        *level_out = entities[i].level;
        return TRUE;
      }

  return FALSE;
}
