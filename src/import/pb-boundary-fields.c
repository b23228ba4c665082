#include "pb-boundary-fields.h"

#include "pb-area-code.h"

#include <string.h>

/* "LAD24CD", "lsoa21_code", "LSOA11CD", "code": letters of a kind of area, two
 * digits of the year, and what it holds. */
static int
rate_field (const char *name,
            const char *short_end,
            const char *long_end)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gsize length = strlen (lower);
  gsize end = 0;

  if (strcmp (lower, long_end) == 0)
    return 2;

  if (g_str_has_suffix (lower, long_end))
    end = strlen (long_end);
  else if (g_str_has_suffix (lower, short_end))
    end = strlen (short_end);
  else
    return 0;

  if (length > end && lower[length - end - 1] == '_')
    end++;

  /* The year stands before the ending. */
  return length > end + 2 && g_ascii_isdigit (lower[length - end - 1]) && g_ascii_isdigit (lower[length - end - 2]) ? 3 : 1;
}

/* Does the field hold GSS codes in the first feature? */
static gboolean
holds_codes (OGRLayerH layer,
             int       field)
{
  OGRFeatureH feature;
  gboolean is_code;

  OGR_L_ResetReading (layer);
  feature = OGR_L_GetNextFeature (layer);
  if (feature == NULL)
    return FALSE;

  is_code = pb_area_code_is_gss (OGR_F_GetFieldAsString (feature, field));
  OGR_F_Destroy (feature);
  OGR_L_ResetReading (layer);

  return is_code;
}

static int
find_field (OGRLayerH   layer,
            const char *asked,
            const char *short_end,
            const char *long_end,
            gboolean    must_hold_codes)
{
  OGRFeatureDefnH definition = OGR_L_GetLayerDefn (layer);
  int best = -1;
  int best_rate = 0;

  if (asked != NULL && *asked != '\0')
    return OGR_FD_GetFieldIndex (definition, asked);

  for (int i = 0; i < OGR_FD_GetFieldCount (definition); i++)
    {
      int rate = rate_field (OGR_Fld_GetNameRef (OGR_FD_GetFieldDefn (definition, i)), short_end, long_end);

      if (rate > best_rate && (!must_hold_codes || holds_codes (layer, i)))
        {
          best = i;
          best_rate = rate;
        }
    }

  return best;
}

int
pb_boundary_fields_find_code (OGRLayerH   layer,
                              const char *asked)
{
  return find_field (layer, asked, "cd", "code", TRUE);
}

int
pb_boundary_fields_find_name (OGRLayerH   layer,
                              const char *asked)
{
  return find_field (layer, asked, "nm", "name", FALSE);
}

const char *
pb_boundary_fields_get_name (OGRLayerH layer,
                             int       field)
{
  return field < 0 ? "" : OGR_Fld_GetNameRef (OGR_FD_GetFieldDefn (OGR_L_GetLayerDefn (layer), field));
}

char *
pb_boundary_fields_guess_edition (const char *code_field)
{
  for (const char *name = code_field; *name != '\0'; name++)
    if (g_ascii_isdigit (name[0]) && g_ascii_isdigit (name[1]) && !g_ascii_isdigit (name[2]))
      return g_strdup_printf ("20%c%c", name[0], name[1]);

  return g_strdup ("");
}

GStrv
pb_boundary_fields_list (OGRLayerH layer)
{
  int n_fields = OGR_FD_GetFieldCount (OGR_L_GetLayerDefn (layer));
  GStrv names = g_new0 (char *, n_fields + 1);

  for (int i = 0; i < n_fields; i++)
    names[i] = g_strdup (pb_boundary_fields_get_name (layer, i));

  return names;
}
