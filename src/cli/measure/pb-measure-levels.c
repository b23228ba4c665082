#include "pb-measure-levels.h"

#include <glib/gi18n-lib.h>

PbMeasureLevel *
pb_measure_case_dup_levels (PbMeasureCase  *in,
                            guint          *n_out,
                            GError        **error)
{
  guint n;
  g_autofree double *fractions = pb_measure_case_dup_confidences (in, &n, error);
  g_auto(GStrv) words = g_strsplit (pb_measure_case_get_text (in, 0, "confs"), ";", -1);
  PbMeasureLevel *levels;

  if (fractions == NULL)
    return NULL;

  levels = g_new0 (PbMeasureLevel, n);
  for (guint i = 0; i < n; i++)
    {
      levels[i].fraction = fractions[i];
      /* Without the column there is the one level that nobody asked for. */
      levels[i].as_given = i < g_strv_length (words) && *words[i] != '\0' ? g_ascii_strtod (words[i], NULL)
                                                                         : fractions[i];
    }

  *n_out = n;
  return levels;
}

char *
pb_measure_case_dup_place (PbMeasureCase *in,
                           guint          row)
{
  return g_strdup_printf (_("Line %u, key “%s”"), (guint) pb_measure_case_get_line (in, row),
                          pb_measure_case_get_text (in, row, "key"));
}
