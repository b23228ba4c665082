#include "pb-spc-view-words.h"

#include <glib/gi18n-lib.h>

PbSpcIcon
pb_spc_view_find_variation_icon (PbSpcReading *reading)
{
  guint n_points;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);
  int latest = pb_spc_reading_get_latest (reading);

  return latest >= 0 ? pb_spc_icon_from_variation (points[latest].variation, points[latest].rule) : PB_SPC_ICON_NONE;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

char *
pb_spc_view_dup_notes (PbSpcReading *reading,
                       const char   *scale)
{
  const PbSpcTarget *target = pb_spc_reading_get_target (reading);
  GString *text = g_string_new (NULL);

  append_line (text, pb_spc_reading_get_area_words (reading));
  append_line (text, pb_spc_reading_get_notes (reading));
  if (target != NULL)
    {
      /* Translators: a target and who set it */
      g_autofree char *words = g_strdup_printf (_("Target: %s (%s)"), target->words, target->source);

      append_line (text, words);
    }
  append_line (text, scale);

  return g_string_free (text, FALSE);
}

char *
pb_spc_view_dup_method (PbSpcReading *reading)
{
  GString *text = g_string_new (NULL);

  append_line (text, pb_spc_reading_get_method (reading));
  append_line (text, pb_spc_reading_get_source (reading));

  return g_string_free (text, FALSE);
}

const char *
pb_spc_view_say_no_rebase (PbWorkspace  *workspace,
                           PbSpcReading *reading)
{
  if (workspace == NULL || pb_workspace_is_read_only (workspace))
    return _("The workspace can only be read: limits cannot be rebased in it");
  if (reading == NULL || pb_spc_reading_get_refusal (reading) != NULL)
    return _("There are no limits to rebase");

  return NULL;
}
